import { fromId, readInput, Refusal, toId } from '@openslot/service';
import { writeInstant } from '../appointment/instants.ts';
import type { AppointmentView } from '../appointment/appointment-view.store.ts';
import { ownThing } from '../catalog/catalog.loaders.ts';
import type { Context } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { addClosure, removeClosure } from './closure.commands.ts';
import { addClosureInput, closuresFilter, removeClosureInput } from './closure.ts';
import { findClosures, findClosuresOf, findClosuresOfThing } from './closure.loaders.ts';
import type { Closure } from './closure.store.ts';

export const closureResolvers: Resolvers = {
  Query: {
    closures: (_, { filter, ...page }, { deps, viewer }) => {
      const read = readInput(closuresFilter, filter);
      if (read.ok) return findClosures(deps, viewer, read.value, page);
      throw new Refusal('INVALID', 'This filter makes no sense: businessId.');
    },
  },
  Mutation: {
    addClosure: (_, { input }, { deps, viewer }) => {
      const read = readInput(addClosureInput, input);
      return read.ok ? addClosure(deps, viewer, read.value) : read.problem;
    },
    removeClosure: (_, { input }, { deps, viewer }) => {
      const read = readInput(removeClosureInput, input);
      return read.ok ? removeClosure(deps, viewer, read.value) : read.problem;
    },
  },
  Location: {
    closures: async ({ id }, request, { deps, loaders, viewer }) => {
      const uuid = fromId('loc', id);
      const location = uuid && (await loaders.location.load(uuid));
      return location ? findClosuresOf(deps, viewer, location, request) : null;
    },
    openNow: async ({ id }, _, { loaders }) => (await openingOf(id, loaders))?.isOpen ?? null,
    nextOpening: async ({ id }, _, { loaders }) => {
      const opening = await openingOf(id, loaders);
      return opening?.nextAt ? writeInstant(opening.nextAt, opening.nextOffset ?? 0) : null;
    },
  },
  Resource: {
    closures: async ({ id }, request, { deps, loaders, viewer }) => {
      const thing = await ownThing(id, { loaders, viewer });
      return thing && findClosuresOfThing(deps, viewer, thing, request);
    },
  },
  Closure: {
    id: ({ id }) => toId('clo', id),
    business: ({ businessId }) => ({ id: toId('biz', businessId) }),
    location: ({ locationId }) => (locationId === null ? null : { id: toId('loc', locationId) }),
    reason: ({ reason, metadata }, _, { viewer }) => namesOf(metadata)[viewer.language] ?? reason,
    staff: async (closure, _, { loaders }) =>
      (await kindsOf(closure, loaders)).filter(({ isStaff }) => isStaff).map(({ id }) => ({ id: toId('stf', id) })),
    resources: async (closure, _, { loaders }) =>
      (await kindsOf(closure, loaders)).filter(({ isStaff }) => !isStaff).map(({ id }) => ({ id: toId('res', id) })),
  },
  ClosureAdded: {
    visits: ({ inTheWay }, _, { loaders }) => visible(inTheWay.ids, loaders),
    visitCount: ({ inTheWay }) => inTheWay.count,
  },
  ClosureRemoved: { closureId: ({ closureId }) => toId('clo', closureId) },
};

/** The names of a public holiday by language; a closure of another kind has none. */
const namesOf = ({ names = {} }: { readonly names?: Readonly<Record<string, string>> }) => names;

const openingOf = (id: string, { opening }: Context['loaders']) => {
  const uuid = fromId('loc', id);
  return uuid ? opening.load(uuid) : null;
};

async function kindsOf({ resourceIds }: Closure, { resource }: Context['loaders']) {
  const known = await Promise.all(resourceIds.map((id) => resource.load(id)));
  return known.flatMap((each) => (each ? [{ id: each.id, isStaff: each.kind === 'STAFF' }] : []));
}

/** Those of some visits that the viewer may see. */
export async function visible(ids: readonly string[], { appointment }: Context['loaders']): Promise<AppointmentView[]> {
  const visits = await Promise.all(ids.map((id) => appointment.load(id)));
  return visits.filter((visit) => visit !== null);
}

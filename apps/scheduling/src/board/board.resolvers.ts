import { fromId, Refusal, toId } from '@openslot/service';
import { writeInstant } from '../appointment/instants.ts';
import { findVisits } from '../appointment/appointment.loaders.ts';
import { colleague, ownThing } from '../catalog/catalog.loaders.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { agendaOf, allocationsOf, dayBoardOf } from './board.loaders.ts';
import { longestAgendaDays, type Span } from './board.ts';

const span = {
  startsAt: ({ startsAt, startOffset }: Span) => writeInstant(startsAt, startOffset),
  endsAt: ({ endsAt, endOffset }: Span) => writeInstant(endsAt, endOffset),
};

const everything = {
  ...{ businessId: null, from: null, to: null, staffMemberId: null, resourceId: null, serviceId: null },
  ...{ customerId: null, number: null, externalId: null, order: 'START' as const },
};

export const boardResolvers: Resolvers = {
  Location: {
    dayBoard: async ({ id }, { date }, { deps, loaders, viewer }) => {
      const uuid = fromId('loc', id);
      const location = uuid && viewer.acting ? await loaders.location.load(uuid) : null;
      return location ? dayBoardOf(deps, viewer, location, date) : null;
    },
  },
  StaffMember: {
    agenda: async ({ id }, { from, to }, { deps, loaders, viewer }) => {
      const range = rangeOf(from, to);
      const staff = await colleague(id, { loaders, viewer });
      return staff ? agendaOf(deps, viewer, staff, range) : null;
    },
  },
  Resource: {
    allocations: async ({ id }, { from, to }, { deps, loaders, viewer }) => {
      const range = rangeOf(from, to);
      const thing = await ownThing(id, { loaders, viewer });
      return thing ? allocationsOf(deps, viewer, thing, range) : null;
    },
  },
  DayBoard: {
    ...span,
    location: ({ locationId }) => ({ id: toId('loc', locationId) }),
    visits: ({ locationId, date }, { status, ...page }, { deps, viewer }) =>
      findVisits(deps, viewer, { ...everything, locationId, date, status: status ? [...status] : null }, page),
  },
  TimeSpan: span,
  BoardLane: {
    staffMember: ({ isStaff, resourceId }) => (isStaff ? { id: toId('stf', resourceId) } : null),
    resource: ({ isStaff, resourceId }) => (isStaff ? null : { id: toId('res', resourceId) }),
  },
  Agenda: { staffMember: ({ resourceId }) => ({ id: toId('stf', resourceId) }) },
  WorkedWindow: { ...span, location: ({ locationId }) => ({ id: toId('loc', locationId) }) },
  AgendaEntry: {
    ...span,
    appointment: ({ appointmentId: id }, _, { loaders }) => (id === null ? null : loaders.appointment.load(id)),
    variation: ({ variationId }) => (variationId === null ? null : { id: toId('var', variationId) }),
    session: ({ sessionId: id }, _, { loaders }) => (id === null ? null : loaders.classSession.load(id)),
    expiresAt: ({ expiresAt, startOffset }) => expiresAt && writeInstant(expiresAt, startOffset),
  },
};

function rangeOf(from: Date | string, to: Date | string) {
  const range = { from: new Date(from), to: new Date(to) };
  const days = (range.to.getTime() - range.from.getTime()) / 86_400_000;
  if (days > 0 && days <= longestAgendaDays) return range;
  throw new Refusal('INVALID', `An agenda is of more than none and at most ${longestAgendaDays} days.`);
}

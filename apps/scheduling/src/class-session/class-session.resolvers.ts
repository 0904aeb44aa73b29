import {
  fromId,
  readInput,
  referenceBy,
  Refusal,
  requireActing,
  requireId,
  toId,
  type InvalidInput,
} from '@openslot/service';
import { writeInstant } from '../appointment/instants.ts';
import type { Context } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { cancelSession, changeSession, scheduleSession } from './class-session.commands.ts';
import { sessionsOfBusiness, sessionsOfVariation } from './class-session.loaders.ts';
import {
  cancelSessionInput,
  changeSessionInput,
  freePlaces,
  scheduleSessionInput,
  sessionFilter,
} from './class-session.ts';
import type { SessionView } from './class-session.store.ts';

export const classSessionResolvers: Resolvers = {
  Query: {
    classSession: (_, { id }, { loaders }) => loaders.classSession.load(requireId('cls', id)),
  },
  Mutation: {
    scheduleSession: (_, { input }, { deps, viewer }) => {
      requireActing(viewer);
      const read = readInput(scheduleSessionInput, input);
      return read.ok ? scheduleSession(deps, viewer, read.value) : read.problem;
    },
    changeSession: (_, { input }, { deps, viewer }) => {
      requireActing(viewer);
      const read = readInput(changeSessionInput, input);
      return read.ok ? changeSession(deps, viewer, read.value) : read.problem;
    },
    cancelSession: (_, { input }, { deps, viewer }) => {
      requireActing(viewer);
      const read = readInput(cancelSessionInput, input);
      return read.ok ? cancelSession(deps, viewer, read.value) : read.problem;
    },
  },
  Business: {
    sessions: ({ id }, { filter, ...page }, { deps, viewer }) => {
      const read = readInput(sessionFilter, filter);
      const businessId = fromId('biz', id);
      if (!read.ok) return refuse(read.problem);
      return businessId === null ? null : sessionsOfBusiness(deps, viewer, businessId, read.value, page);
    },
  },
  Variation: {
    sessions: ({ id }, { filter, ...page }, { deps, viewer }) => {
      const read = readInput(sessionFilter, filter);
      const variationId = fromId('var', id);
      if (!read.ok) return refuse(read.problem);
      return variationId === null ? null : sessionsOfVariation(deps, viewer, variationId, read.value, page);
    },
  },
  ClassSession: {
    __resolveReference: referenceBy('cls', (context: Context) => context.loaders.classSession),
    id: ({ id }) => toId('cls', id),
    business: ({ businessId }) => ({ id: toId('biz', businessId) }),
    location: ({ locationId }) => ({ id: toId('loc', locationId) }),
    variation: ({ variationId }) => ({ id: toId('var', variationId) }),
    staffMember: ({ staffId }) => ({ id: toId('stf', staffId) }),
    room: ({ roomId }) => (roomId === null ? null : { id: toId('res', roomId) }),
    startsAt: ({ startsAt, startOffset }) => writeInstant(startsAt, startOffset),
    endsAt: ({ endsAt, endOffset }) => writeInstant(endsAt, endOffset),
    cancelsAt: ({ cancelsAt }) => cancelsAt && writeInstant(cancelsAt, 0),
    freePlaces: (session) => freePlaces(session),
    price: ({ listMinor, currency }) => ({ amountMinor: listMinor, currency }),
  },
  SessionsScheduled: {
    sessions: ({ sessionIds }, _, { loaders }) =>
      Promise.all(sessionIds.map((id) => changed(loaders.classSession, id))),
  },
  SessionChanged: { session: ({ sessionId }, _, { loaders }) => changed(loaders.classSession, sessionId) },
  SessionCancelled: { session: ({ sessionId }, _, { loaders }) => changed(loaders.classSession, sessionId) },
};

/** For a command's answer: the session as it is now, not as it was loaded before the command. */
export async function changed(loader: Context['loaders']['classSession'], id: string): Promise<SessionView> {
  const session = await loader.clear(id).load(id);
  if (!session) throw new Refusal('FORBIDDEN', 'It is done, but you may not see it.');
  return session;
}

function refuse({ fields }: InvalidInput): never {
  const problems = fields.map(({ path, problem }) => `${path.join('.')}: ${problem}`);
  throw new Refusal('INVALID', `This filter makes no sense: ${problems.join(', ')}.`);
}

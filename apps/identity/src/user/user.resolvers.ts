import { fromId, readInput, referenceBy, requireSignedIn, toId } from '@openslot/service';
import { loaded, type Context } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { ownMemberships } from '../member/member.loaders.ts';
import { signUp } from './user.commands.ts';
import { signUpInput } from './user.ts';

export const userResolvers: Resolvers = {
  Query: {
    viewer: (_, __, context) => (context.viewer.person ? context : null),
  },
  Mutation: {
    signUp: (_, { input }, { deps, viewer }) => {
      const read = readInput(signUpInput, input);
      return read.ok ? signUp(deps, viewer, read.value) : read.problem;
    },
  },
  Viewer: {
    __resolveReference: ({ id }, context) => (fromId('usr', id) === context.viewer.person?.userId ? context : null),
    id: (context) => toId('usr', userIdOf(context)),
    user: (context) => loaded(context.loaders.user, userIdOf(context)),
    memberships: (context) => ownMemberships(context.deps, context.viewer, userIdOf(context)),
    actingAs: ({ viewer, loaders }) =>
      viewer.acting?.memberId ? loaders.membership.load(viewer.acting.memberId) : null,
  },
  User: {
    __resolveReference: referenceBy('usr', (context: Context) => context.loaders.user),
    id: ({ id }) => toId('usr', id),
  },
};

const userIdOf = ({ viewer }: Context): string => requireSignedIn(viewer).userId;

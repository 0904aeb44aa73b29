import { readInput, requireSignedIn, toId } from '@openslot/service';
import type { Resolvers } from '../generated/resolvers.ts';
import { personAccess } from '../session/session.commands.ts';
import { linkProvider, signInWithProvider, unlinkProvider } from './user-identity.commands.ts';
import { identitiesOf } from './user-identity.store.ts';
import { linkProviderInput, signInWithProviderInput, unlinkProviderInput } from './user-identity.ts';

export const userIdentityResolvers: Resolvers = {
  Mutation: {
    signInWithProvider: (_, { input }, { deps, viewer }) => {
      const read = readInput(signInWithProviderInput, input);
      return read.ok ? signInWithProvider(deps, viewer, read.value) : read.problem;
    },
    linkProvider: (_, { input }, { deps, viewer }) => {
      requireSignedIn(viewer);
      const read = readInput(linkProviderInput, input);
      return read.ok ? linkProvider(deps, viewer, read.value) : read.problem;
    },
    unlinkProvider: (_, { input }, { deps, viewer }) => {
      requireSignedIn(viewer);
      const read = readInput(unlinkProviderInput, input);
      return read.ok ? unlinkProvider(deps, viewer, read.value) : read.problem;
    },
  },
  // A user is only ever loaded for the person itself.
  User: {
    identities: ({ id }, _, { deps }) => deps.database.read(personAccess(id), (tx) => identitiesOf(tx, id)),
  },
  UserIdentity: {
    id: ({ id }) => toId('uid', id),
  },
};

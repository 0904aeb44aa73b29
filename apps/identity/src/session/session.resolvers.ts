import { readInput } from '@openslot/service';
import { createContext } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { actFor, refreshSession, signOut } from './session.commands.ts';
import { actForInput, signInInput } from './session.ts';
import { signIn } from './sign-in.commands.ts';

export const sessionResolvers: Resolvers = {
  Mutation: {
    signIn: (_, { input }, { deps, viewer }) => {
      const read = readInput(signInInput, input);
      return read.ok ? signIn(deps, viewer, read.value) : read.problem;
    },
    refreshSession: (_, { input }, { deps, viewer }) => refreshSession(deps, viewer, input),
    actFor: (_, { input }, { deps, viewer }) => {
      const read = readInput(actForInput, input);
      return read.ok ? actFor(deps, viewer, read.value) : read.problem;
    },
    signOut: (_, __, { deps, viewer }) => signOut(deps, viewer),
  },
  SignedIn: {
    viewer: ({ viewer }, _, { deps }) => createContext(deps, viewer),
  },
};

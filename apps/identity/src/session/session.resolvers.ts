import { readInput, requireSignedIn, toId } from '@openslot/service';
import { createContext } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { askForLetterInput } from '../user/user.ts';
import { actFor, refreshSession, signOut } from './session.commands.ts';
import { ownAttempts } from './login-attempts.ts';
import { ownSessions, revokeOwnSession } from './own-sessions.ts';
import { actForInput, revokeSessionInput, signInByLinkInput, signInInput } from './session.ts';
import { askForSignInLink, signInByLink } from './sign-in-link.commands.ts';
import { signIn } from './sign-in.commands.ts';

export const sessionResolvers: Resolvers = {
  Query: {
    sessions: (_, __, { deps, viewer }) => ownSessions(deps, viewer),
  },
  Viewer: {
    loginAttempts: ({ deps, viewer }, request) => ownAttempts(deps, requireSignedIn(viewer).userId, request),
  },
  LoginAttempt: { id: ({ id }) => toId('lga', id) },
  UserSession: {
    id: ({ id }) => toId('uss', id),
  },
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
    revokeSession: (_, { input }, { deps, viewer }) => {
      requireSignedIn(viewer);
      const read = readInput(revokeSessionInput, input);
      return read.ok ? revokeOwnSession(deps, viewer, read.value) : read.problem;
    },
    askForSignInLink: (_, { input }, { deps, viewer }) => {
      const read = readInput(askForLetterInput, input);
      return read.ok ? askForSignInLink(deps, viewer, read.value) : read.problem;
    },
    signInByLink: (_, { input }, { deps, viewer }) => {
      const read = readInput(signInByLinkInput, input);
      return read.ok ? signInByLink(deps, viewer, read.value) : read.problem;
    },
  },
  SignedIn: {
    viewer: ({ viewer }, _, { deps }) => createContext(deps, viewer),
  },
};

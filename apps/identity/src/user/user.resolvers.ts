import { fromId, readInput, referenceBy, requireSignedIn, toId } from '@openslot/service';
import { loaded, type Context } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { ownMemberships } from '../member/member.loaders.ts';
import { changeEmail, confirmEmail } from './email.commands.ts';
import { askForPasswordReset, resetPassword } from './password-reset.commands.ts';
import { changePassword } from './password.commands.ts';
import { signUp } from './user.commands.ts';
import {
  askForLetterInput,
  changeEmailInput,
  changePasswordInput,
  emailTokenInput,
  resetPasswordInput,
  signUpInput,
} from './user.ts';
import { askForEmailVerification, verifyEmail } from './verification.commands.ts';

export const userResolvers: Resolvers = {
  Query: {
    viewer: (_, __, context) => (context.viewer.person ? context : null),
  },
  Mutation: {
    signUp: (_, { input }, { deps, viewer }) => {
      const read = readInput(signUpInput, input);
      return read.ok ? signUp(deps, viewer, read.value) : read.problem;
    },
    askForEmailVerification: (_, __, { deps, viewer }) => askForEmailVerification(deps, viewer),
    verifyEmail: (_, { input }, { deps }) => {
      const read = readInput(emailTokenInput, input);
      return read.ok ? verifyEmail(deps, read.value) : read.problem;
    },
    changeEmail: (_, { input }, { deps, viewer }) => {
      const read = readInput(changeEmailInput, input);
      return read.ok ? changeEmail(deps, viewer, read.value) : read.problem;
    },
    confirmEmail: (_, { input }, { deps }) => {
      const read = readInput(emailTokenInput, input);
      return read.ok ? confirmEmail(deps, read.value) : read.problem;
    },
    askForPasswordReset: (_, { input }, { deps, viewer }) => {
      const read = readInput(askForLetterInput, input);
      return read.ok ? askForPasswordReset(deps, viewer, read.value) : read.problem;
    },
    resetPassword: (_, { input }, { deps }) => {
      const read = readInput(resetPasswordInput, input);
      return read.ok ? resetPassword(deps, read.value) : read.problem;
    },
    changePassword: (_, { input }, { deps, viewer }) => {
      const read = readInput(changePasswordInput, input);
      return read.ok ? changePassword(deps, viewer, read.value) : read.problem;
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

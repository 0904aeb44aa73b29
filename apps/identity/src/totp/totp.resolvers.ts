import { readInput } from '@openslot/service';
import type { Resolvers } from '../generated/resolvers.ts';
import { personAccess } from '../session/session.commands.ts';
import { confirmTotp, disableTotp, signInSecondFactor, startTotp } from './totp.commands.ts';
import { isGuarded, recoveryCodesLeft } from './totp.store.ts';
import { codeInput, signInSecondFactorInput } from './totp.ts';

export const totpResolvers: Resolvers = {
  Mutation: {
    signInSecondFactor: (_, { input }, { deps, viewer }) => {
      const read = readInput(signInSecondFactorInput, input);
      return read.ok ? signInSecondFactor(deps, viewer, read.value) : read.problem;
    },
    startTotp: (_, __, { deps, viewer }) => startTotp(deps, viewer),
    confirmTotp: (_, { input }, { deps, viewer }) => {
      const read = readInput(codeInput, input);
      return read.ok ? confirmTotp(deps, viewer, read.value) : read.problem;
    },
    disableTotp: (_, { input }, { deps, viewer }) => {
      const read = readInput(codeInput, input);
      return read.ok ? disableTotp(deps, viewer, read.value) : read.problem;
    },
  },
  // A user is only ever loaded for the person itself.
  User: {
    hasSecondFactor: ({ id }, _, { deps }) => deps.database.read(personAccess(id), (tx) => isGuarded(tx, id)),
    recoveryCodesLeft: ({ id }, _, { deps }) => deps.database.read(personAccess(id), (tx) => recoveryCodesLeft(tx, id)),
  },
};

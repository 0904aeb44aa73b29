import { fromId, referenceBy, requireId, toId } from '@openslot/service';
import { command, loaded, type Context } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { loyaltyProgramStepInput, setLoyaltyProgramInput } from './loyalty.ts';
import { endLoyaltyProgram, pauseLoyaltyProgram, setLoyaltyProgram, startLoyaltyProgram } from './program.commands.ts';

export const loyaltyResolvers = {
  Mutation: {
    setLoyaltyProgram: command(setLoyaltyProgramInput, setLoyaltyProgram),
    startLoyaltyProgram: command(loyaltyProgramStepInput, startLoyaltyProgram),
    pauseLoyaltyProgram: command(loyaltyProgramStepInput, pauseLoyaltyProgram),
    endLoyaltyProgram: command(loyaltyProgramStepInput, endLoyaltyProgram),
  },
  LoyaltyProgramSet: { program: ({ programId }, _, { loaders }) => loaded(loaders.loyaltyProgram.load(programId)) },
  LoyaltyProgramChanged: { program: ({ programId }, _, { loaders }) => loaded(loaders.loyaltyProgram.load(programId)) },
  LoyaltyProgram: {
    __resolveReference: referenceBy('lpr', ({ loaders }: Context) => loaders.loyaltyProgram),
    id: ({ id }) => toId('lpr', id),
    earn: ({ points, perAmountMinor, perVisit }) => ({ points, perAmountMinor, perVisit }),
    tiers: (program, _, { loaders }) => loaders.tiersOfProgram.load(program),
  },
  LoyaltyAccount: {
    __resolveReference: referenceBy('lya', ({ loaders }: Context) => loaders.loyaltyAccount),
    id: ({ id }) => toId('lya', id),
    program: ({ programId }, _, { loaders }) => loaders.loyaltyProgram.load(programId),
  },
  Customer: {
    __resolveReference: ({ id }) => (fromId('cus', id) === null ? null : { id }),
    loyalty: async ({ id }, { businessId }, { loaders }) => {
      const wanted = businessId == null ? null : requireId('biz', businessId);
      const accounts = await loaders.loyaltyAccountsOfCustomer.load(requireId('cus', id));
      return accounts.find((account) => wanted === null || account.businessId === wanted) ?? null;
    },
  },
  Business: {
    loyaltyProgram: ({ id }, _, { loaders }) => loaders.loyaltyProgramOfBusiness.load(requireId('biz', id)),
  },
} satisfies Resolvers;

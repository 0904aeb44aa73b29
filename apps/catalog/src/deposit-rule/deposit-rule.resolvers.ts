import { toId } from '@openslot/service';
import { command, loaded } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { setDepositRule } from './deposit-rule.commands.ts';
import { setDepositRuleInput } from './deposit-rule.ts';

export const depositRuleResolvers = {
  Mutation: { setDepositRule: command(setDepositRuleInput, setDepositRule) },
  DepositRule: {
    id: ({ id }) => toId('dep', id),
    amount: ({ amountMinor, currency }) => (amountMinor === null ? null : { amountMinor, currency }),
  },
  DepositRuleSet: { business: ({ businessId }, _, { loaders }) => loaded(loaders.businesses.load(businessId)) },
} satisfies Resolvers;

import { toId } from '@openslot/service';
import { command, loaded } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { inLanguage } from '../translation/translation.ts';
import { setCancellationPolicyInput, type Fee } from './cancellation-policy.ts';
import { setCancellationPolicy } from './cancellation-policy.commands.ts';

export const cancellationPolicyResolvers = {
  Mutation: { setCancellationPolicy: command(setCancellationPolicyInput, setCancellationPolicy) },
  CancellationPolicy: {
    id: ({ id }) => toId('pol', id),
    text: ({ text, defaultLocale }, { language }, { viewer }) =>
      inLanguage(text, [language, viewer.language], defaultLocale),
    steps: ({ steps, currency }) =>
      steps.map((step) => ({ noticeMinutes: step.noticeMinutes, fee: shownFee(step, currency) })),
    noShowFee: ({ noShow, currency }) => noShow && shownFee(noShow, currency),
  },
  CancellationPolicySet: { business: ({ businessId }, _, { loaders }) => loaded(loaders.businesses.load(businessId)) },
} satisfies Resolvers;

const shownFee = ({ percent, amountMinor }: Fee, currency: string) => ({
  percent,
  amount: amountMinor === null ? null : { amountMinor, currency },
});

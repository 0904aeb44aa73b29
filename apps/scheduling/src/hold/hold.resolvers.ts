import { readInput, referenceBy, toId, type Language } from '@openslot/service';
import { writeInstant } from '../appointment/instants.ts';
import { addOnOf, resourceOf } from '../appointment/segment-parts.ts';
import { feeMinor, noShowFeeMinor, type CancellationPolicy } from '../appointment/policy.ts';
import { minuteFrom, offsetAt, writeLocal } from '../availability/local-time.ts';
import { bearerToken } from '../bearer-token.ts';
import type { Context } from '../context.ts';
import type { Resolvers, ResolversTypes } from '../generated/resolvers.ts';
import { holdSlot, releaseHold } from './hold.commands.ts';
import { holdSlotInput, releaseHoldInput } from './hold.ts';
import type { HoldView } from './hold.store.ts';

export const holdResolvers: Resolvers = {
  Mutation: {
    holdSlot: (_, { input }, { deps, viewer }) => {
      const read = readInput(holdSlotInput, input);
      return read.ok ? holdSlot(deps, viewer, read.value) : read.problem;
    },
    releaseHold: (_, { input }, { deps, viewer }) => {
      const read = readInput(releaseHoldInput, input);
      return read.ok ? releaseHold(deps, viewer, read.value) : read.problem;
    },
  },
  Hold: {
    __resolveReference: referenceBy('hld', (context: Context) => context.loaders.hold),
    id: ({ id }) => toId('hld', id),
    token: (hold, _, { deps }) => bearerToken(deps.keys.holdToken, hold),
    expiresAt: ({ expiresAt, offsets }) => writeInstant(expiresAt, offsetAt(offsets, minuteFrom(expiresAt))),
    startsAt: ({ startsAt, offsets }) => writeLocal(offsets, minuteFrom(startsAt)),
    endsAt: ({ endsAt, offsets }) => writeLocal(offsets, minuteFrom(endsAt)),
    price: ({ listMinor, currency }) => ({ amountMinor: listMinor, currency }),
    deposit: ({ depositMinor, currency }) => (depositMinor > 0 ? { amountMinor: depositMinor, currency } : null),
    segments: ({ items, offsets, currency }) =>
      items.map(({ variationId, resourceId, startsAt, endsAt, resources, addOns }) => ({
        variation: { id: toId('var', variationId) },
        staffMember: resourceId === null ? null : { id: toId('stf', resourceId) },
        resources: resources.map(resourceOf),
        addOns: addOns.map((addOn) => addOnOf(addOn, currency)),
        startsAt: writeLocal(offsets, startsAt),
        endsAt: writeLocal(offsets, endsAt),
      })),
    policy: (hold, _, { viewer }) => termsOf(hold, viewer.language),
  },
};

/** The policy in amounts of the held price, so that nobody has to work out percentages. */
function termsOf(hold: HoldView, language: Language): Awaited<ResolversTypes['PolicyTerms']> {
  const { policySnapshot, listMinor, currency } = hold;
  const money = (amountMinor: number) => ({ amountMinor, currency });
  const noShowMinor = noShowFeeMinor(hold);
  return {
    text: textIn(policySnapshot, language),
    steps: policySnapshot.steps
      .toSorted((a, b) => b.noticeMinutes - a.noticeMinutes)
      .map((step) => ({ noticeMinutes: step.noticeMinutes, fee: money(feeMinor(step, listMinor)) })),
    noShowFee: noShowMinor > 0 ? money(noShowMinor) : null,
  };
}

const textIn = ({ text }: CancellationPolicy, language: Language): string | null =>
  text[language] ?? Object.values(text)[0] ?? null;

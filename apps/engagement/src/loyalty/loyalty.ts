import { idOf } from '@openslot/service';
import { z } from 'zod';

export type ProgramStatus = 'DRAFT' | 'ACTIVE' | 'PAUSED' | 'ENDED';
export type ProgramVerb = 'start' | 'pause' | 'end';

/** From which status each verb leads, and where to. */
export const programSteps: Readonly<
  Record<ProgramVerb, { readonly from: readonly ProgramStatus[]; readonly to: ProgramStatus }>
> = {
  start: { from: ['DRAFT', 'PAUSED'], to: 'ACTIVE' },
  pause: { from: ['ACTIVE'], to: 'PAUSED' },
  end: { from: ['DRAFT', 'ACTIVE', 'PAUSED'], to: 'ENDED' },
};

/** The status after the verb; null where it is not possible. */
export function programAfter(verb: ProgramVerb, status: ProgramStatus): ProgramStatus | null {
  const step = programSteps[verb];
  return step.from.includes(status) ? step.to : null;
}

/** `points` for every `perAmountMinor` of a visit's list price, and `perVisit` on top. */
export interface EarnRule {
  readonly points: number;
  readonly perAmountMinor: number;
  readonly perVisit: number;
}

export interface Tier {
  readonly name: string;
  /** From so many lifetime points on. */
  readonly threshold: number;
  readonly multiplierPercent: number;
}

/** The highest tier that so many lifetime points reach. */
export const tierAt = (tiers: readonly Tier[], lifetime: number): Tier | null =>
  tiers
    .filter(({ threshold }) => threshold <= lifetime)
    .reduce<Tier | null>((best, tier) => (best && best.threshold > tier.threshold ? best : tier), null);

/** What a visit earns; rounded down once, after everything is multiplied. */
export function pointsFor(rule: EarnRule, tier: Tier | null, listMinor: number): number {
  const perAmount = BigInt(rule.perAmountMinor);
  const earned = BigInt(listMinor) * BigInt(rule.points) + BigInt(rule.perVisit) * perAmount;
  const points = (earned * BigInt(tier?.multiplierPercent ?? 100)) / (perAmount * 100n);
  return Number(points > mostPoints ? mostPoints : points);
}

/** What fits into an account. */
const mostPoints = 1_000_000_000n;

/** What one visit earned, and what of it was taken back, as far as it was still there or not, or has expired. */
export interface Lot {
  readonly earned: number;
  readonly gone: number;
  readonly listMinor: number;
}

/**
 * How many more points must go, now that so much of the visit's price went back: the same part of what it earned as of
 * its price, rounded in the customer's favour until all of it went back. Counted over all refunds, so that their order
 * and their number change nothing.
 */
export function pointsToTakeBack({ earned, gone, listMinor }: Lot, refundedMinor: number): number {
  if (listMinor <= 0 || refundedMinor <= 0) return 0;
  const part = (BigInt(earned) * BigInt(Math.min(refundedMinor, listMinor))) / BigInt(listMinor);
  return Math.max(0, Number(part) - gone);
}

export interface Remaining {
  readonly id: string;
  readonly remaining: number;
}

/** From which lots so many points are taken, one after the other; what is not there any more is not taken. */
export function takeFrom<Lot extends Remaining>(
  lots: readonly Lot[],
  points: number,
): { readonly lot: Lot; readonly taken: number }[] {
  let open = points;
  return lots.flatMap((lot) => {
    const taken = Math.min(lot.remaining, open);
    open -= taken;
    return taken > 0 ? [{ lot, taken }] : [];
  });
}

const tier = z.object({
  name: z.string().trim().min(1).max(80),
  threshold: z.int().min(0).max(1_000_000_000),
  multiplierPercent: z.int().min(100).max(1_000),
});

const differ = (values: readonly unknown[]) => new Set(values).size === values.length;

export const setLoyaltyProgramInput = z.object({
  businessId: idOf('biz'),
  version: z.int().nullish(),
  earn: z
    .object({
      points: z.int().min(0).max(1_000_000),
      perAmountMinor: z.int().min(1).max(1_000_000_000),
      perVisit: z.int().min(0).max(1_000_000),
    })
    .refine(({ points, perVisit }) => points > 0 || perVisit > 0, { message: 'earns_nothing' }),
  expiryMonths: z.int().min(1).max(120).nullish(),
  tiers: z
    .array(tier)
    .max(10)
    .refine((tiers) => differ(tiers.map(({ threshold }) => threshold)), { message: 'tier_twice' })
    .refine((tiers) => differ(tiers.map(({ name }) => name)), { message: 'tier_twice' }),
});
export type SetLoyaltyProgram = z.infer<typeof setLoyaltyProgramInput>;

export const loyaltyProgramStepInput = z.object({ programId: idOf('lpr'), version: z.int() });
export type LoyaltyProgramStep = z.infer<typeof loyaltyProgramStepInput>;

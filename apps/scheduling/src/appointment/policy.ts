import { minutesAfter } from './instants.ts';

/** What cancelling or not coming costs: a part of the list price, or an amount. */
export interface Fee {
  readonly percent: number | null;
  readonly amountMinor: number | null;
}

export interface PolicyStep extends Fee {
  /** Cancelling with less notice than this costs the fee. */
  readonly noticeMinutes: number;
}

/** A cancellation policy as it was when the time was held; an appointment keeps this copy for good. */
export interface CancellationPolicy {
  readonly policyId: string | null;
  readonly text: Readonly<Record<string, string>>;
  readonly cancelCutoffMinutes: number;
  readonly rescheduleCutoffMinutes: number;
  readonly steps: readonly PolicyStep[];
  readonly noShow: Fee | null;
}

/** What a business that has published no policy gets: free until the start. */
export const freePolicy: CancellationPolicy = {
  policyId: null,
  text: {},
  cancelCutoffMinutes: 0,
  rescheduleCutoffMinutes: 0,
  steps: [],
  noShow: null,
};

/** Rounded half up, once; never more than the whole price. */
export function feeMinor(fee: Fee, listMinor: number): number {
  return Math.min(listMinor, fee.amountMinor ?? portionOf(listMinor, fee.percent ?? 0));
}

/** `percent` of an amount, rounded half up; whole numbers throughout, as a percentage has up to four decimals. */
export function portionOf(amountMinor: number, percent: number): number {
  const partsPerMillion = BigInt(Math.round(percent * 10_000));
  return Number((BigInt(amountMinor) * partsPerMillion + 500_000n) / 1_000_000n);
}

interface Priced {
  readonly policySnapshot: CancellationPolicy;
  readonly startsAt: Date;
  readonly listMinor: number;
}

/** What the customer owes for cancelling at `at`: the strictest step whose notice is no longer kept. */
export function cancellationFeeMinor({ policySnapshot, startsAt, listMinor }: Priced, at: Date): number {
  const missed = policySnapshot.steps.filter((step) => at > noticeEnds(startsAt, step.noticeMinutes));
  const strictest = missed.reduce<PolicyStep | null>(
    (found, step) => (found && found.noticeMinutes <= step.noticeMinutes ? found : step),
    null,
  );
  return strictest ? feeMinor(strictest, listMinor) : 0;
}

export const noShowFeeMinor = ({ policySnapshot, listMinor }: Priced): number =>
  policySnapshot.noShow ? feeMinor(policySnapshot.noShow, listMinor) : 0;

/** The last instant at which the customer may still cancel. */
export const cancellableUntil = ({ policySnapshot, startsAt }: Priced): Date =>
  noticeEnds(startsAt, policySnapshot.cancelCutoffMinutes);

/** The last instant at which the customer may still move the visit. */
export const reschedulableUntil = ({ policySnapshot, startsAt }: Priced): Date =>
  noticeEnds(startsAt, policySnapshot.rescheduleCutoffMinutes);

/** The last instant at which cancelling costs nothing. */
export function freeUntil(visit: Priced): Date {
  const costly = visit.policySnapshot.steps.filter((step) => feeMinor(step, visit.listMinor) > 0);
  const notice = Math.max(visit.policySnapshot.cancelCutoffMinutes, ...costly.map((step) => step.noticeMinutes));
  return noticeEnds(visit.startsAt, notice);
}

/** Too late for a free cancellation, whoever cancels and whether or not somebody pays for it. */
export const isLate = (visit: Priced, at: Date): boolean => at > freeUntil(visit);

const noticeEnds = (startsAt: Date, noticeMinutes: number): Date => minutesAfter(startsAt, -noticeMinutes);

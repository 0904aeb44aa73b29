export type FeeKind = 'LATE_CANCEL' | 'NO_SHOW';
export type FeeStatus = 'DUE' | 'CHARGED' | 'WAIVED' | 'FAILED' | 'EXPIRED';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** How long a no-show can be undone: until then nothing is taken for it, and nothing given back. */
export const undoMs = dayMs;
/** How long a fee that nothing covers stays due. */
export const dueMs = 14 * dayMs;

/** Where a fee may go. One that was charged is waived by giving it back; a no-show that happens again is due again. */
export const transitions: Readonly<Record<FeeStatus, readonly FeeStatus[]>> = {
  DUE: ['CHARGED', 'WAIVED', 'FAILED', 'EXPIRED'],
  CHARGED: ['WAIVED'],
  FAILED: ['WAIVED'],
  EXPIRED: [],
  WAIVED: ['DUE'],
};

export const mayBecome = (status: FeeStatus, next: FeeStatus): boolean => transitions[status].includes(next);

interface Claim {
  readonly status: FeeStatus;
  readonly amountMinor: number;
  readonly coveredMinor: number;
}

/** What is still to be had of a fee. */
export const outstandingMinor = ({ status, amountMinor, coveredMinor }: Claim): number =>
  status === 'DUE' ? amountMinor - coveredMinor : 0;

/** What a visit that will not be costs by this claim: nothing once waived, what was had of it once expired. */
export function standingMinor({ status, amountMinor, coveredMinor }: Claim): number {
  if (status === 'WAIVED') return 0;
  return status === 'EXPIRED' ? coveredMinor : amountMinor;
}

const waits: readonly number[] = [dayMs, 2 * dayMs];

/** When a card that was declined so often is charged again; null: no more. */
export const chargeAgainMs = (declines: number): number | null => waits[declines - 1] ?? null;

/** A system's waiver, which the same thing happening again takes back; a person's stays. */
export const revives = (claim: Claim & { readonly waivedBy: string | null }): boolean =>
  claim.status === 'WAIVED' && claim.waivedBy === null;

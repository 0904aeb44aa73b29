import type { Blocked } from '../availability/calendar.ts';
import { blockedStarts } from '../availability/engine.ts';
import type { Ranges } from '../availability/ranges.ts';

/** Who books, as far as that is known: a customer, the customer of a visit that moves, or a person. */
export interface Asking {
  readonly customerId?: string | null | undefined;
  readonly personId?: string | null | undefined;
}

/** Starts of a segment, after its pause, at which the customer would be at two places at once. */
export const blockedByVisits = (busy: Ranges, pauseBefore: number, minutes: number): readonly Blocked[] =>
  busy.length === 0
    ? []
    : [{ reason: 'CUSTOMER_BUSY', ranges: blockedStarts(busy, [{ from: -pauseBefore, to: minutes }]) }];

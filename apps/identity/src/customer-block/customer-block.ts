import { idOf } from '@openslot/service';
import { z } from 'zod';

export const blockModes = ['APPROVAL', 'PREPAY', 'BLOCKED'] as const;
/** What somebody may not do as others do: book without being asked, without paying first, or at all, online. */
export type BlockMode = (typeof blockModes)[number];

export const blockCustomerInput = z.object({
  customerId: idOf('cus'),
  mode: z.enum(blockModes),
  reason: z.string().trim().min(1).max(500),
  until: z.date().nullish(),
});
export type BlockCustomer = z.infer<typeof blockCustomerInput>;

export const unblockCustomerInput = z.object({ customerId: idOf('cus') });
export type UnblockCustomer = z.infer<typeof unblockCustomerInput>;

/** A visit that somebody did not come to counts for so long. */
export const countedMonths = 6;
const prepayFrom = 3;
const blockedFrom = 5;

/** What follows from not having come so often of late; null: nothing. */
export function modeByRule(noShows: number): BlockMode | null {
  if (noShows >= blockedFrom) return 'BLOCKED';
  return noShows >= prepayFrom ? 'PREPAY' : null;
}

export interface Block {
  readonly mode: BlockMode;
  readonly source: 'RULE' | 'STAFF';
}

/** What the rule makes of a block. What the staff have decided stands, until they or its time end it. */
export function afterRule(block: Block | null, noShows: number): 'KEEP' | 'LIFT' | BlockMode {
  if (block?.source === 'STAFF') return 'KEEP';
  const mode = modeByRule(noShows);
  if (mode === (block?.mode ?? null)) return 'KEEP';
  return mode ?? 'LIFT';
}

/** Of two blocks the stricter. */
export const isStricter = (mode: BlockMode, than: BlockMode): boolean =>
  blockModes.indexOf(mode) > blockModes.indexOf(than);

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

/** What a business makes of visits that somebody missed within so many months; null: never. */
export interface NoShowRule {
  readonly months: number;
  readonly prepayFrom: number | null;
  readonly blockFrom: number | null;
}

/** The rule of a business that has told none. */
export const firstRule: NoShowRule = { months: 6, prepayFrom: 3, blockFrom: 5 };

/** What follows from not having come so often of late; null: nothing. */
export function modeByRule(noShows: number, { prepayFrom, blockFrom }: Omit<NoShowRule, 'months'>): BlockMode | null {
  if (blockFrom !== null && noShows >= blockFrom) return 'BLOCKED';
  return prepayFrom !== null && noShows >= prepayFrom ? 'PREPAY' : null;
}

/** The strictest of what several businesses say; null: nothing. */
export const strictest = (modes: readonly (BlockMode | null)[]): BlockMode | null =>
  modes.reduce((strict, mode) => (mode && (!strict || isStricter(mode, strict)) ? mode : strict), null);

export interface Block {
  readonly mode: BlockMode;
  readonly source: 'RULE' | 'STAFF';
}

/** What the rule makes of a block. What the staff have decided stands, until they or its time end it. */
export function afterRule(block: Block | null, mode: BlockMode | null): 'KEEP' | 'LIFT' | BlockMode {
  if (block?.source === 'STAFF') return 'KEEP';
  if (mode === (block?.mode ?? null)) return 'KEEP';
  return mode ?? 'LIFT';
}

/** Of two blocks the stricter. */
export const isStricter = (mode: BlockMode, than: BlockMode): boolean =>
  blockModes.indexOf(mode) > blockModes.indexOf(than);

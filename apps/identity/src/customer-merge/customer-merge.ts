import { idOf } from '@openslot/service';
import { z } from 'zod';
import { isReachable, type CustomerRecord } from '../customer/customer-record.ts';

export const mergeFields = ['name', 'given', 'family', 'kana', 'birthday', 'email', 'phone', 'locale'] as const;
export type MergeField = (typeof mergeFields)[number];

/** For how long a merge can be undone. */
export const undoDays = 7;

export const mergeCustomersInput = z
  .object({
    winnerId: idOf('cus'),
    winnerVersion: z.int(),
    loserId: idOf('cus'),
    loserVersion: z.int(),
    takeFromLoser: z
      .array(
        z
          .string()
          .transform((field) => field.toLowerCase())
          .pipe(z.enum(mergeFields)),
      )
      .nullish(),
  })
  .refine(({ winnerId, loserId }) => winnerId !== loserId, { error: 'same_customer', path: ['loserId'] });
export type MergeCustomers = z.infer<typeof mergeCustomersInput>;

export const undoMergeInput = z.object({ winnerId: idOf('cus'), winnerVersion: z.int(), loserId: idOf('cus') });
export type UndoMerge = z.infer<typeof undoMergeInput>;

/**
 * The record of two customers who are one: the winner's, but for the fields that are taken from the loser's and those that
 * the winner's leaves empty. Tags of both.
 */
export function mergedRecord(
  winner: CustomerRecord,
  loser: CustomerRecord,
  wanted: readonly MergeField[],
): { readonly record: CustomerRecord; readonly fromLoser: readonly MergeField[] } {
  const fromLoser = mergeFields.filter(
    (field) =>
      loser[field] !== null && loser[field] !== winner[field] && (wanted.includes(field) || winner[field] === null),
  );
  const taken = Object.fromEntries(fromLoser.map((field) => [field, loser[field]]));
  const tags = [...new Set([...winner.tags, ...loser.tags])].slice(0, 20);
  return { record: { ...winner, ...taken, tags }, fromLoser };
}

/**
 * The winner's record without what the merge brought: fields that it took from the loser are as they were before, unless
 * somebody has changed them since; tags that only the loser had go. A record that nobody could be reached by stays.
 */
export function partedRecord(
  current: CustomerRecord,
  before: CustomerRecord,
  loser: CustomerRecord,
  fromLoser: readonly string[],
): { readonly record: CustomerRecord; readonly changed: readonly string[] } {
  const given = mergeFields.filter((field) => fromLoser.includes(field) && current[field] === loser[field]);
  const tags = current.tags.filter((tag) => before.tags.includes(tag) || !loser.tags.includes(tag));
  const parted = { ...current, ...Object.fromEntries(given.map((field) => [field, before[field]])), tags };
  const record = isReachable(parted) ? parted : { ...parted, email: current.email, phone: current.phone };
  const names = Object.keys(record) as (keyof CustomerRecord)[];
  return { record, changed: names.filter((name) => String(record[name]) !== String(current[name])) };
}

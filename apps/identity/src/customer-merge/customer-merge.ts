import { idOf } from '@openslot/service';
import { z } from 'zod';
import type { CustomerRecord } from '../customer/customer-record.ts';

export const mergeFields = ['name', 'given', 'family', 'kana', 'birthday', 'email', 'phone', 'locale'] as const;
export type MergeField = (typeof mergeFields)[number];

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

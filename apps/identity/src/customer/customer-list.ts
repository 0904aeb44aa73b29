import { idOf, Refusal } from '@openslot/service';
import { z } from 'zod';
import { blockModes, type BlockMode } from '../customer-block/customer-block.ts';
import { nameQuery, type NameQuery } from '../customer-name/grams.ts';
import { emailAddress } from '../user/user.ts';
import { phoneNumber } from './customer-record.ts';

/** Which customers are listed, and in which order. */
export type CustomerList =
  | { readonly kind: 'NEWEST' }
  | { readonly kind: 'DELETED' }
  | { readonly kind: 'NAME'; readonly query: NameQuery }
  | { readonly kind: 'CONTACT'; readonly email: string | null; readonly phone: string | null }
  | { readonly kind: 'BUSINESS'; readonly businessId: string }
  | { readonly kind: 'BLOCKED'; readonly modes: readonly BlockMode[] };

const filter = z.object({
  name: z.string().max(200).nullish(),
  email: emailAddress.nullish(),
  phone: phoneNumber.nullish(),
  businessId: idOf('biz').nullish(),
  deleted: z.boolean().nullish(),
  blocked: z.array(z.enum(blockModes)).nullish(),
});

/** Reads a filter: one wish at a time, but an e-mail address and a phone number may come together. */
export function readCustomerFilter(given: unknown): CustomerList {
  const read = filter.safeParse(given ?? {});
  if (!read.success)
    throw new Refusal('INVALID', 'filter cannot be used: an e-mail address, phone number or id is none.');
  const { name, email, phone, businessId, deleted, blocked } = read.data;
  const lists: CustomerList[] = [];
  if (name) lists.push({ kind: 'NAME', query: readName(name) });
  if (email || phone) lists.push({ kind: 'CONTACT', email: email ?? null, phone: phone ?? null });
  if (businessId) lists.push({ kind: 'BUSINESS', businessId });
  if (deleted) lists.push({ kind: 'DELETED' });
  if (blocked && blocked.length > 0) lists.push({ kind: 'BLOCKED', modes: blocked });
  const [list = { kind: 'NEWEST' }, other] = lists;
  if (other)
    throw new Refusal('INVALID', 'filter takes a name, or e-mail and phone, or a business, or deleted, or blocked.');
  return list;
}

function readName(text: string): NameQuery {
  const query = nameQuery(text);
  if (!query) throw new Refusal('INVALID', 'filter.name needs two letters, or one that is a syllable or a word.');
  return query;
}

/** Not of one list with the cursor of another. */
export function keyOfList<Key extends readonly unknown[]>(
  kind: CustomerList['kind'],
  after: readonly [CustomerList['kind'], ...Key] | null,
): Key | null {
  if (after === null) return null;
  const [of, ...key] = after;
  if (of !== kind) throw new Refusal('INVALID', 'This cursor is one of another list.');
  return key as unknown as Key;
}

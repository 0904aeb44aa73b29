import type { BlindIndex, Contact, Tx, Vault } from '@openslot/database';
import { gramHashes } from '../customer-name/gram-hash.ts';
import { gramsOfNames } from '../customer-name/grams.ts';
import { normalisedEmail } from '../user/user.ts';
import { customerColumn, normalisedPhone, type SealedColumn } from './customer.ts';
import { namesOf, type CustomerRecord } from './customer-record.ts';

/** A record as the table keeps it. */
export interface SealedRecord {
  readonly nameEnc: Buffer | null;
  readonly givenEnc: Buffer | null;
  readonly familyEnc: Buffer | null;
  readonly kanaEnc: Buffer | null;
  readonly birthdayEnc: Buffer | null;
  readonly emailEnc: Buffer | null;
  readonly emailBidx: Buffer | null;
  readonly phoneEnc: Buffer | null;
  readonly phoneBidx: Buffer | null;
  readonly contactKey: number;
  readonly locale: string;
  readonly tags: string[];
}

export interface Whose {
  readonly organizationId: string;
  readonly id: string;
}

export async function sealRecord(
  tx: Tx,
  vault: Vault,
  { organizationId, id }: Whose,
  record: CustomerRecord,
): Promise<SealedRecord> {
  const seal = (column: SealedColumn, plain: string | null) =>
    plain === null ? null : vault.seal(tx, organizationId, customerColumn(id, column), plain);
  return {
    nameEnc: await seal('name_enc', record.name),
    givenEnc: await seal('given_enc', record.given),
    familyEnc: await seal('family_enc', record.family),
    kanaEnc: await seal('kana_enc', record.kana),
    birthdayEnc: await seal('birthday_enc', record.birthday),
    emailEnc: await seal('email_enc', record.email),
    phoneEnc: await seal('phone_enc', record.phone),
    ...(await contactIndexes(tx, vault, organizationId, record)),
    locale: record.locale,
    tags: [...record.tags],
  };
}

/** What a customer is found by who is reached so. */
export async function contactIndexes(
  tx: Tx,
  vault: Vault,
  organizationId: string,
  { email, phone }: Pick<CustomerRecord, 'email' | 'phone'>,
): Promise<Pick<SealedRecord, 'emailBidx' | 'phoneBidx' | 'contactKey'>> {
  const index = (normalised: string) => vault.blindIndex(tx, organizationId, normalised);
  return {
    emailBidx: email === null ? null : await index(normalisedEmail(email)),
    phoneBidx: phone === null ? null : await index(normalisedPhone(phone)),
    contactKey: await vault.indexVersion(tx, organizationId),
  };
}

/** What an address may be found by, whichever key has made the index. */
export const emailIndexes = (indexes: readonly BlindIndex[], email: string): Buffer[] =>
  indexes.map((index) => index(normalisedEmail(email)));

export const phoneIndexes = (indexes: readonly BlindIndex[], phone: string): Buffer[] =>
  indexes.map((index) => index(normalisedPhone(phone)));

export type Opened = Pick<
  SealedRecord,
  'nameEnc' | 'givenEnc' | 'familyEnc' | 'kanaEnc' | 'birthdayEnc' | 'emailEnc' | 'phoneEnc'
> & { readonly locale: string; readonly tags: readonly string[] };

export async function openRecord(
  tx: Tx,
  vault: Vault,
  { organizationId, id }: Whose,
  row: Opened,
): Promise<CustomerRecord> {
  const open = async (column: SealedColumn, sealed: Buffer | null) =>
    sealed && vault.open(tx, organizationId, customerColumn(id, column), sealed);
  return {
    name: (await open('name_enc', row.nameEnc)) ?? '',
    given: await open('given_enc', row.givenEnc),
    family: await open('family_enc', row.familyEnc),
    kana: await open('kana_enc', row.kanaEnc),
    birthday: await open('birthday_enc', row.birthdayEnc),
    email: await open('email_enc', row.emailEnc),
    phone: await open('phone_enc', row.phoneEnc),
    locale: row.locale,
    tags: row.tags,
  };
}

/** By what names a customer is known, and nothing else of the record. */
export async function openNames(
  tx: Tx,
  vault: Vault,
  whose: Whose,
  { nameEnc, givenEnc, familyEnc, kanaEnc }: Opened,
): Promise<readonly (string | null)[]> {
  const nothing = { birthdayEnc: null, emailEnc: null, phoneEnc: null, locale: '', tags: [] };
  return namesOf(await openRecord(tx, vault, whose, { nameEnc, givenEnc, familyEnc, kanaEnc, ...nothing }));
}

/** What the name is found by. */
export const gramsOfRecord = (tx: Tx, vault: Vault, organizationId: string, record: CustomerRecord) =>
  gramHashes(tx, vault, organizationId, gramsOfNames(namesOf(record)));

/** A record of which only the contact data is known. */
export const recordOf = (contact: Contact): CustomerRecord => ({
  ...contact,
  ...{ given: null, family: null, kana: null, birthday: null, tags: [] },
});

export const contactOfRecord = ({ name, email, phone, locale }: CustomerRecord): Contact => ({
  name,
  email,
  phone,
  locale,
});

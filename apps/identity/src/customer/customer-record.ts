import type { Contact } from '@openslot/database';
import { idOf, internationalNumber, type Texts } from '@openslot/service';
import { z } from 'zod';
import { emailAddress, line, locale, personName } from '../user/user.ts';

/** What an organization knows of a customer. */
export interface CustomerRecord extends Contact {
  readonly given: string | null;
  readonly family: string | null;
  /** How the name is read. */
  readonly kana: string | null;
  /** --MM-DD, or with the year YYYY-MM-DD. */
  readonly birthday: string | null;
  readonly tags: readonly string[];
}

export const namesOf = ({ name, given, family, kana }: CustomerRecord): readonly (string | null)[] => [
  name,
  family === null && given === null ? null : `${family ?? ''} ${given ?? ''}`,
  kana,
];

/** As people write it, in whichever width. */
export const phoneNumber = z
  .string()
  .transform((typed) => typed.normalize('NFKC').trim())
  .refine((typed) => /^[+\d(][\d ()./-]{4,30}$/.test(typed) && /^(\D*\d){5,15}\D*$/.test(typed), 'not_a_phone_number');

export const birthday = z.string().refine(isDay, 'not_a_birthday');

/** A day that some year has. */
function isDay(text: string): boolean {
  const [, year, month, day] = /^(?:(\d{4})|-)-(\d\d)-(\d\d)$/.exec(text) ?? [];
  if (month === undefined || day === undefined) return false;
  const date = `${year ?? '2000'}-${month}-${day}`;
  const read = new Date(`${date}T00:00:00.000Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(date) && (year === undefined || year >= '1880');
}

export const tags = z
  .array(line(40))
  .max(20)
  .transform((given) => [...new Set(given)]);

const fields = {
  given: line(100).nullish(),
  family: line(100).nullish(),
  kana: personName.nullish(),
  birthday: birthday.nullish(),
  email: emailAddress.nullish(),
  phone: phoneNumber.nullish(),
};

export const createCustomerInput = z
  .object({
    name: personName,
    ...fields,
    locale: locale.nullish(),
    tags: tags.nullish(),
    idempotencyKey: z.string().min(1).max(255),
  })
  .refine(({ email, phone }) => email || phone, { error: 'unreachable', path: ['email'] });
export type CreateCustomer = z.infer<typeof createCustomerInput>;

export const updateCustomerInput = z.object({
  customerId: idOf('cus'),
  version: z.int(),
  name: personName.nullish(),
  ...fields,
  locale: locale.nullish(),
  tags: tags.nullish(),
});
export type UpdateCustomer = z.infer<typeof updateCustomerInput>;

export const customerStepInput = z.object({ customerId: idOf('cus'), version: z.int() });
export type CustomerStep = z.infer<typeof customerStepInput>;

/** Where a new customer's record is made: what is not said is as usual there. */
export interface Surroundings {
  readonly country: string;
  readonly locale: string;
}

export const newRecord = (wish: Omit<CreateCustomer, 'idempotencyKey'>, around: Surroundings): CustomerRecord => ({
  name: wish.name,
  given: wish.given ?? null,
  family: wish.family ?? null,
  kana: wish.kana ?? null,
  birthday: wish.birthday ?? null,
  email: wish.email ?? null,
  phone: wish.phone ? internationalNumber(wish.phone, around.country) : null,
  locale: wish.locale ?? around.locale,
  tags: wish.tags ?? [],
});

/**
 * The record after a change, and what is different. What is left out stays; null empties, but for what every record has.
 */
export function changedRecord(
  before: CustomerRecord,
  wish: Omit<UpdateCustomer, 'customerId' | 'version'>,
  { country }: Surroundings,
): { readonly after: CustomerRecord; readonly changed: readonly (keyof CustomerRecord)[] } {
  const kept = <Value>(was: Value, wanted: Value | undefined): Value => (wanted === undefined ? was : wanted);
  const after: CustomerRecord = {
    name: wish.name ?? before.name,
    given: kept(before.given, wish.given),
    family: kept(before.family, wish.family),
    kana: kept(before.kana, wish.kana),
    birthday: kept(before.birthday, wish.birthday),
    email: kept(before.email, wish.email),
    phone: wish.phone ? internationalNumber(wish.phone, country) : kept(before.phone, wish.phone),
    locale: wish.locale ?? before.locale,
    tags: wish.tags ?? before.tags,
  };
  const names = Object.keys(after) as (keyof CustomerRecord)[];
  return { after, changed: names.filter((name) => String(before[name]) !== String(after[name])) };
}

export const isReachable = ({ email, phone }: Contact): boolean => email !== null || phone !== null;

export const customerTexts: Texts = {
  BothRegistered: {
    en: 'Both sign in by accounts of their own: they are two people.',
    ja: 'どちらのお客様もご自身のアカウントをお持ちのため、統合できません。',
  },
  MergeFinal: { en: 'This merge cannot be undone any more.', ja: 'この統合はもう元に戻せません。' },
  same_customer: { en: 'This is the same customer.', ja: '同じお客様です。' },
  in_the_past: { en: 'This is over already.', ja: '過去の日時です。' },
  name_needed: { en: 'No column says the name.', ja: '名前の列を指定してください。' },
  column_twice: { en: 'This column or field is named twice.', ja: '列または項目が重複しています。' },
  not_a_phone_number: { en: 'This is not a phone number.', ja: '電話番号の形式ではありません。' },
  not_a_birthday: {
    en: 'This is not a birthday: write 1990-05-23, or --05-23 without the year.',
    ja: '誕生日は1990-05-23、または年を省いて--05-23の形式で入力してください。',
  },
  unreachable: {
    en: 'An e-mail address or a phone number is needed.',
    ja: 'メールアドレスか電話番号を入力してください。',
  },
};

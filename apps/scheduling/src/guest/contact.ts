import type { Texts } from '@openslot/service';
import { z } from 'zod';

const orNull = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullish().transform((value): z.output<Schema> | null => value ?? null);

/** One line that people read; control characters would break mails. */
const name = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .refine((text) => !/\p{Cc}/u.test(text), 'invalid_value');

/** As it was typed; what equal ones have in common is identity's to say. */
const email = z
  .string()
  .trim()
  .max(254)
  .pipe(z.email({ pattern: /^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}$/ }));
/** As people write it, in whichever width. */
const phone = z
  .string()
  .transform((typed) => typed.normalize('NFKC').trim())
  .refine((typed) => /^[+\d(][\d ()./-]{4,30}$/.test(typed) && /^(\D*\d){5,15}\D*$/.test(typed), 'not_a_phone_number');
const locale = z.string().regex(/^[a-z]{2,3}(-[A-Z]{2})?$/);

/** How somebody without a sign-in is called and reached: by e-mail, by phone, or both. */
export const contactInput = z
  .object({ name, email: orNull(email), phone: orNull(phone), locale: orNull(locale) })
  .refine((contact) => contact.email !== null || contact.phone !== null, { error: 'unreachable', path: ['email'] });

export const contactTexts: Texts = {
  not_a_phone_number: { en: 'This is not a phone number.', ja: '電話番号の形式ではありません。' },
  unreachable: {
    en: 'An e-mail address or a phone number is needed.',
    ja: 'メールアドレスか電話番号を入力してください。',
  },
};

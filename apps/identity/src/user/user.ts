import { z } from 'zod';
import { presentedToken } from '../email-token/email-token.ts';
import { maximumPasswordLength } from './password.ts';

/** An e-mail address, as the database checks it too. Kept as it was typed; upper and lower case are the same. */
export const emailAddress = z
  .string()
  .trim()
  .max(254)
  .pipe(z.email({ pattern: /^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}$/ }));

/** What equal addresses have in common. */
export const normalisedEmail = (email: string): string => email.toLowerCase();

/** One line that people read. Control characters have no place in it: they would break mails, and zero bytes the database. */
export const line = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .refine((text) => !/\p{Cc}/u.test(text), 'invalid_value');

export const personName = line(200);

/** A language, and optionally the country whose form of it is meant: ja, en-GB. */
export const locale = z.string().regex(/^[a-z]{2,3}(-[A-Z]{2})?$/);

export const password = z.string().max(maximumPasswordLength);

export const signUpInput = z.object({
  email: emailAddress,
  password,
  name: personName,
  locale: locale.nullish(),
  client: line(100).nullish(),
});
export type SignUp = z.infer<typeof signUpInput>;

export const changePasswordInput = z.object({ currentPassword: password, password });
export type ChangePassword = z.infer<typeof changePasswordInput>;

export const resetPasswordInput = z.object({ token: presentedToken, password });
export type ResetPassword = z.infer<typeof resetPasswordInput>;

export const changeEmailInput = z.object({ email: emailAddress, currentPassword: password.nullish() });
export type ChangeEmail = z.infer<typeof changeEmailInput>;

/** Whom a letter is asked for. */
export const askForLetterInput = z.object({ email: emailAddress });

export const emailTokenInput = z.object({ token: presentedToken });

/** Where a person's name stands, for the vault. */
export const nameColumn = (userId: string) => ({ table: 'user', column: 'name_enc', id: userId });

import type { LetterKind } from '@openslot/events';

/** The page of the front end that takes the secret of each letter; none where the letter only tells. */
const pages: Readonly<Record<LetterKind, string | null>> = {
  VERIFY_EMAIL: 'verify-email',
  RESET_PASSWORD: 'reset-password',
  SIGN_IN: 'sign-in',
  CONFIRM_EMAIL: 'confirm-email',
  EMAIL_CHANGED: null,
  PASSWORD_CHANGED: null,
  INVITATION: 'accept-invitation',
};

/** The secret stands behind the `#`, which browsers keep to themselves: no log of a server ever has it. */
export function linkOf(appUrl: string, kind: LetterKind, token: string | undefined): string | null {
  const page = pages[kind];
  if (page === null || token === undefined) return null;
  return `${appUrl.replace(/\/+$/, '')}/${page}#token=${encodeURIComponent(token)}`;
}

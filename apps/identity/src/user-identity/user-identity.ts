import { idOf } from '@openslot/service';
import { z } from 'zod';
import { clientLabel } from '../session/session.ts';
import { emailAddress, locale, personName } from '../user/user.ts';
import type { VouchedFor } from './id-token.ts';

const idToken = z.string().max(16_384);
const nonce = z.string().max(255).nullish();

export const signInWithProviderInput = z.object({ idToken, nonce, client: clientLabel });
export type SignInWithProvider = z.infer<typeof signInWithProviderInput>;

export const linkProviderInput = z.object({ idToken, nonce });
export type LinkProvider = z.infer<typeof linkProviderInput>;

export const unlinkProviderInput = z.object({ identityId: idOf('uid') });

export type Arrival =
  | { readonly as: 'KNOWN' | 'LINKED'; readonly userId: string }
  | { readonly as: 'NEW'; readonly email: string }
  | { readonly as: 'REFUSED'; readonly why: 'EmailTaken' | 'EmailNotVerifiedByProvider' };

/**
 * Who comes with an issuer's word: whoever is linked to it; else whoever has the address, if both the issuer and we know
 * it to be theirs; else somebody new. An address that the issuer has not verified says nothing, and an account whose
 * address nobody has proved may be a stranger's, who waits for its owner to come.
 */
export function arrivalOf(
  vouched: Pick<VouchedFor, 'verifiedEmail'>,
  linked: string | null,
  owner: { userId: string; verified: boolean } | null,
): Arrival {
  if (linked !== null) return { as: 'KNOWN', userId: linked };
  const email = emailAddress.safeParse(vouched.verifiedEmail).data;
  if (email === undefined) return { as: 'REFUSED', why: 'EmailNotVerifiedByProvider' };
  if (!owner) return { as: 'NEW', email };
  return owner.verified ? { as: 'LINKED', userId: owner.userId } : { as: 'REFUSED', why: 'EmailTaken' };
}

/** What a new person is called and written to in, as far as the issuer says something that we can use. */
export const profileOf = (vouched: VouchedFor, email: string, language: string): { name: string; locale: string } => ({
  name: personName.safeParse(vouched.name).data ?? email.slice(0, email.indexOf('@')),
  locale: locale.safeParse(vouched.locale).data ?? language,
});

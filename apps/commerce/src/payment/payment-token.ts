import {
  actorIdOf,
  invalidInput,
  readPaymentToken,
  type InvalidInput,
  type PaymentClaims,
  type Viewer,
} from '@openslot/service';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import type { PaymentProvider } from '../provider/provider.ts';

/** What startPayment and startCardSetup are told. */
export const redeemInput = z.object({
  paymentToken: z.string().min(1).max(4096),
  provider: z.string().max(40).nullish(),
  idempotencyKey: z.string().min(1).max(255),
});
export type Redeem = z.infer<typeof redeemInput>;

/** What a token says of money that is owed. */
export type PaymentDue = PaymentClaims & { readonly requirement: 'DEPOSIT' | 'FULL' };
/** What a token says of a card that has only to be left. */
export type CardDue = PaymentClaims & { readonly requirement: 'CARD_ON_FILE' };

export const isPaymentDue = (claims: PaymentClaims): claims is PaymentDue =>
  claims.requirement !== 'CARD_ON_FILE' && claims.amountMinor > 0;
export const isCardDue = (claims: PaymentClaims): claims is CardDue => claims.requirement === 'CARD_ON_FILE';

/** Reads what a caller wants to redeem; `wrongKind` is the problem of a token that asks for something else. */
export async function readRedeemed<Due extends PaymentClaims>(
  deps: Deps,
  viewer: Viewer,
  input: Redeem,
  isDue: (claims: PaymentClaims) => claims is Due,
  wrongKind: string,
): Promise<{ claims: Due; provider: PaymentProvider } | InvalidInput> {
  if (!viewer.person && !z.uuid().safeParse(input.idempotencyKey).success) {
    return invalidInput({ path: ['idempotencyKey'], problem: 'not_a_uuid' });
  }
  const claims = await readPaymentToken(deps.paymentTokenSecret, input.paymentToken);
  if (!claims) return invalidInput({ path: ['paymentToken'], problem: 'payment_token_unknown' });
  if (!isDue(claims)) return invalidInput({ path: ['paymentToken'], problem: wrongKind });
  const provider = deps.providers.get((input.provider ?? deps.defaultProvider).toLowerCase());
  if (!provider) return invalidInput({ path: ['provider'], problem: 'unknown_provider' });
  return { claims, provider };
}

/** By whom an idempotency key was sent: a person, a partner's machine, a guest, or an address. */
export const callerOf = (viewer: Viewer): string => actorIdOf(viewer) ?? viewer.guest?.appointmentId ?? viewer.address;

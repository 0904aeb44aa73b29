import { jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';

const issuer = 'openslot';
const audience = 'openslot-payment';
const algorithm = 'HS256';

const claimsSchema = z.object({
  appointmentId: z.uuid(),
  organizationId: z.uuid(),
  businessId: z.uuid(),
  customerId: z.uuid(),
  /** What has to come before the appointment counts: a deposit, the whole price, or a card that is only left. */
  requirement: z.enum(['CARD_ON_FILE', 'DEPOSIT', 'FULL']),
  /** 0 where a card is only left. */
  amountMinor: z.int().nonnegative(),
  currency: z.string().regex(/^[A-Z]{3}$/),
  /** Until when it may be redeemed. */
  deadline: z.coerce.date(),
});

/** What an appointment owes before it is confirmed: scheduling signs it, commerce charges exactly that. */
export type PaymentClaims = z.infer<typeof claimsSchema>;

/**
 * The token of `PaymentDue` and `CardSetupDue`. The same claims always give the same token, so that a retried booking answers alike:
 * hence no time of issue in it, and an id that follows from the appointment.
 */
export function signPaymentToken(secret: string, claims: PaymentClaims): Promise<string> {
  const { deadline, ...rest } = claimsSchema.parse(claims);
  return new SignJWT({ ...rest, deadline: deadline.toISOString() })
    .setProtectedHeader({ alg: algorithm })
    .setIssuer(issuer)
    .setAudience(audience)
    .setJti(`payment-${rest.appointmentId}`)
    .sign(keyOf(secret));
}

/**
 * The claims of a token that scheduling signed, else null. Whether its deadline has passed is for the caller to judge,
 * against the clock in SQL: that is why the deadline is not the JWT's own `exp`.
 */
export async function readPaymentToken(secret: string, token: string): Promise<PaymentClaims | null> {
  try {
    const { payload } = await jwtVerify(token, keyOf(secret), { issuer, audience, algorithms: [algorithm] });
    return claimsSchema.safeParse(payload).data ?? null;
  } catch {
    return null;
  }
}

const keyOf = (secret: string) => new TextEncoder().encode(secret);

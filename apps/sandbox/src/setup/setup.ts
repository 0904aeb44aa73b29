/** The cards that a customer can leave, by their last four digits, and how charging them goes. */
export const testCards = {
  '4242': { brand: 'visa', says: 'every charge succeeds' },
  '9995': { brand: 'visa', says: 'the first charge is declined' },
  '0341': { brand: 'visa', says: 'every charge is declined' },
} as const;
export type TestCard = keyof typeof testCards;

/** A customer leaves a card, to be charged later: the customer acts on it, then it is succeeded or failed for good. */
export interface Setup {
  readonly id: string;
  readonly metadata: Readonly<Record<string, string>>;
  readonly status: 'requires_action' | 'succeeded' | 'failed';
  readonly failure: string | null;
  readonly paymentMethodId: string | null;
  readonly createdAt: string;
}

/** A card that was left. */
export interface PaymentMethod {
  readonly id: string;
  readonly brand: string;
  readonly last4: TestCard;
  readonly expiresOn: string;
  /** How often it was charged, or was to be. */
  readonly charges: number;
  readonly removed: boolean;
}

/** Why charging the card fails this time; null when it does not. */
export function declineOf({ last4, charges }: PaymentMethod): string | null {
  if (last4 === '0341') return 'card_declined';
  return last4 === '9995' && charges === 0 ? 'insufficient_funds' : null;
}

import type { IncomingHttpHeaders } from 'node:http';
import type { Finding } from '../payment/payment.ts';

/** A payment as the provider knows it. */
export interface ProviderIntent {
  readonly id: string;
  readonly finding: Finding;
  readonly failure: string | null;
  /** What the customer's client acts on, while it has to. */
  readonly action: { readonly url: string | null; readonly clientSecret: string | null };
  readonly refunds: readonly ProviderRefund[];
}

export interface ProviderRefund {
  readonly id: string;
  readonly status: 'pending' | 'succeeded' | 'failed';
}

/** A card that is to be left for later, as the provider knows it. */
export interface ProviderSetup {
  readonly id: string;
  readonly finding: 'requires_action' | 'succeeded' | 'failed';
  readonly failure: string | null;
  readonly action: { readonly url: string | null; readonly clientSecret: string | null };
  /** What may be charged once it was left. */
  readonly card: ProviderCard | null;
}

/** `token` is how the provider knows the card; its number it never tells. */
export interface ProviderCard {
  readonly token: string;
  readonly brand: string;
  readonly last4: string;
  /** YYYY-MM-DD. */
  readonly expiresOn: string;
}

/** One announcement of a provider whose signature was right. `relevant`: it may tell of something that we act on. */
export interface Announcement {
  readonly eventId: string;
  readonly type: string;
  /** The intent or setup that it is about. */
  readonly objectId: string;
  readonly relevant: boolean;
  /** What is kept of it: no card, no contact. */
  readonly payload: Readonly<Record<string, unknown>>;
}

/**
 * What commerce asks of a payment provider. A request repeated with the same idempotency key has one effect, so every
 * call may be made again after a crash. Calls throw ProviderUnavailable when asking later may help, ProviderRefused
 * when it will not.
 */
export interface PaymentProvider {
  readonly name: 'STRIPE' | 'SANDBOX';
  createIntent(request: {
    readonly idempotencyKey: string;
    readonly amountMinor: number;
    readonly currency: string;
    readonly metadata: Readonly<Record<string, string>>;
  }): Promise<ProviderIntent>;
  readIntent(intentId: string): Promise<ProviderIntent>;
  /** Charges a card that was left, without the customer. */
  charge(request: {
    readonly idempotencyKey: string;
    readonly cardToken: string;
    readonly amountMinor: number;
    readonly currency: string;
    readonly metadata: Readonly<Record<string, string>>;
  }): Promise<ProviderIntent>;
  createSetup(request: {
    readonly idempotencyKey: string;
    readonly metadata: Readonly<Record<string, string>>;
  }): Promise<ProviderSetup>;
  readSetup(setupId: string): Promise<ProviderSetup>;
  /** Has the provider forget a card; once is as good as twice. */
  forgetCard(cardToken: string): Promise<void>;
  refund(request: {
    readonly intentId: string;
    readonly idempotencyKey: string;
    readonly amountMinor: number;
    readonly reason: string;
  }): Promise<ProviderRefund>;
  /** Null when the provider did not sign this, or not now. */
  readWebhook(headers: IncomingHttpHeaders, body: Buffer): Announcement | null;
}

/** The provider cannot be reached, or is not able to: later it may. */
export class ProviderUnavailable extends Error {
  override readonly name = 'ProviderUnavailable';
}

/** The provider says no, and will say so again. */
export class ProviderRefused extends Error {
  override readonly name = 'ProviderRefused';
}

/** The providers that this process can use, by name in lower case, as in `/webhooks/payments/{provider}`. */
export type Providers = ReadonlyMap<string, PaymentProvider>;

export const providersOf = (...providers: readonly PaymentProvider[]): Providers =>
  new Map(providers.map((provider) => [provider.name.toLowerCase(), provider]));

/** The provider of a payment that we made; that it can be used is a matter of configuration. */
export function providerNamed(providers: Providers, name: string): PaymentProvider {
  const provider = providers.get(name.toLowerCase());
  if (!provider) throw new ProviderUnavailable(`the provider ${name} is not configured`);
  return provider;
}

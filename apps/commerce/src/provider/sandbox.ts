import { z } from 'zod';
import type { Announcement, PaymentProvider, ProviderIntent, ProviderSetup } from './provider.ts';
import { askProvider, patience, type Patience, type ProviderRequest } from './request.ts';
import { isSigned } from './standard-webhook.ts';

const refundSchema = z.object({ id: z.string(), status: z.enum(['pending', 'succeeded', 'failed']) });

const intentSchema = z
  .object({
    id: z.string(),
    status: z.enum(['requires_action', 'processing', 'succeeded', 'failed']),
    failure: z.string().nullable(),
    refunds: z.array(refundSchema),
    action: z.object({ url: z.url() }),
  })
  .transform(({ status, action, ...intent }): ProviderIntent => ({
    ...intent,
    finding: status,
    action: { url: action.url, clientSecret: null },
  }));

const setupSchema = z
  .object({
    id: z.string(),
    status: z.enum(['requires_action', 'succeeded', 'failed']),
    failure: z.string().nullable(),
    paymentMethod: z
      .object({ id: z.string(), brand: z.string(), last4: z.string(), expiresOn: z.iso.date() })
      .transform(({ id: token, ...card }) => ({ token, ...card }))
      .nullable(),
    action: z.object({ url: z.url() }),
  })
  .transform(({ status, action, paymentMethod, ...setup }): ProviderSetup => ({
    ...setup,
    finding: status,
    card: paymentMethod,
    action: { url: action.url, clientSecret: null },
  }));

const objectId = z.string().min(1).max(255);

const webhookSchema = z.object({
  id: z.string().min(1).max(255),
  type: z.string().min(1).max(100),
  data: z.union([
    z
      .object({ intentId: objectId, amountMinor: z.int(), currency: z.string(), status: z.string() })
      .transform(({ intentId, ...payload }) => ({ objectId: intentId, payload })),
    z
      .object({ setupId: objectId, status: z.string() })
      .transform(({ setupId, ...payload }) => ({ objectId: setupId, payload })),
  ]),
});

const relevant = /^(payment\.(processing|succeeded|failed)|refund\.(succeeded|failed)|setup\.(succeeded|failed))$/;

export interface SandboxOptions {
  readonly url: string;
  /** Bearer secret of its API. */
  readonly secret: string;
  readonly webhookSecret: string;
  readonly patience?: Patience;
}

/** The embedded provider of development, tests and partners, over HTTP like any other. */
export function sandboxProvider({ url, secret, webhookSecret, ...options }: SandboxOptions): PaymentProvider {
  const ask = (method: ProviderRequest['method'], path: string, body?: object, key?: string) =>
    askProvider(
      {
        method,
        url: `${url}/payments/${path}`,
        headers: { authorization: `Bearer ${secret}`, ...(key === undefined ? {} : { 'idempotency-key': key }) },
        ...(body === undefined ? {} : { body }),
      },
      options.patience ?? patience,
    );

  return {
    name: 'SANDBOX',
    createIntent: async ({ idempotencyKey, ...intent }) =>
      intentSchema.parse(await ask('POST', 'intents', intent, idempotencyKey)),
    readIntent: async (intentId) => intentSchema.parse(await ask('GET', `intents/${encodeURIComponent(intentId)}`)),
    charge: async ({ idempotencyKey, cardToken, ...intent }) =>
      intentSchema.parse(await ask('POST', 'intents', { ...intent, paymentMethodId: cardToken }, idempotencyKey)),
    createSetup: async ({ idempotencyKey, ...setup }) =>
      setupSchema.parse(await ask('POST', 'setups', setup, idempotencyKey)),
    readSetup: async (setupId) => setupSchema.parse(await ask('GET', `setups/${encodeURIComponent(setupId)}`)),
    forgetCard: async (cardToken) => void (await ask('DELETE', `methods/${encodeURIComponent(cardToken)}`)),
    refund: async ({ intentId, idempotencyKey, ...refund }) =>
      refundSchema.parse(await ask('POST', `intents/${encodeURIComponent(intentId)}/refunds`, refund, idempotencyKey)),
    readWebhook(headers, body) {
      return isSigned(webhookSecret, headers, body, nowInSeconds()) ? announcement(body) : null;
    },
  };
}

function announcement(body: Buffer): Announcement | null {
  const { data: said } = webhookSchema.safeParse(jsonOf(body));
  if (!said) return null;
  return { eventId: said.id, type: said.type, relevant: relevant.test(said.type), ...said.data };
}

function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}

const nowInSeconds = () => Math.floor((performance.timeOrigin + performance.now()) / 1_000);

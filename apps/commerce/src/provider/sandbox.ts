import { z } from 'zod';
import type { Announcement, PaymentProvider, ProviderIntent } from './provider.ts';
import { askProvider, patience, type Patience } from './request.ts';
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

const webhookSchema = z.object({
  id: z.string().min(1).max(255),
  type: z.string().min(1).max(100),
  data: z.object({
    intentId: z.string().min(1).max(255),
    amountMinor: z.int(),
    currency: z.string(),
    status: z.string(),
  }),
});

const relevant = /^(payment\.(processing|succeeded|failed)|refund\.(succeeded|failed))$/;

export interface SandboxOptions {
  readonly url: string;
  /** Bearer secret of its API. */
  readonly secret: string;
  readonly webhookSecret: string;
  readonly patience?: Patience;
}

/** The embedded provider of development, tests and partners, over HTTP like any other. */
export function sandboxProvider({ url, secret, webhookSecret, ...options }: SandboxOptions): PaymentProvider {
  const ask = (method: 'GET' | 'POST', path: string, body?: object, key?: string) =>
    askProvider(
      {
        method,
        url: `${url}/payments/intents${path}`,
        headers: { authorization: `Bearer ${secret}`, ...(key === undefined ? {} : { 'idempotency-key': key }) },
        ...(body === undefined ? {} : { body }),
      },
      options.patience ?? patience,
    );

  return {
    name: 'SANDBOX',
    createIntent: async ({ idempotencyKey, ...intent }) =>
      intentSchema.parse(await ask('POST', '', intent, idempotencyKey)),
    readIntent: async (intentId) => intentSchema.parse(await ask('GET', `/${encodeURIComponent(intentId)}`)),
    refund: async ({ intentId, idempotencyKey, ...refund }) =>
      refundSchema.parse(await ask('POST', `/${encodeURIComponent(intentId)}/refunds`, refund, idempotencyKey)),
    readWebhook(headers, body) {
      return isSigned(webhookSecret, headers, body, nowInSeconds()) ? announcement(body) : null;
    },
  };
}

function announcement(body: Buffer): Announcement | null {
  const { data: said } = webhookSchema.safeParse(jsonOf(body));
  if (!said) return null;
  const { intentId, ...payload } = said.data;
  return { eventId: said.id, type: said.type, objectId: intentId, relevant: relevant.test(said.type), payload };
}

function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}

const nowInSeconds = () => Math.floor((performance.timeOrigin + performance.now()) / 1_000);

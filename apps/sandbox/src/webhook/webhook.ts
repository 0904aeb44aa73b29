import { createHmac } from 'node:crypto';

export type WebhookType =
  | `payment.${'created' | 'processing' | 'succeeded' | 'failed'}`
  | `refund.${'succeeded' | 'failed'}`
  | `setup.${'created' | 'succeeded' | 'failed'}`;

/** Something to be announced about one of the provider's objects. */
export interface News {
  readonly type: WebhookType;
  readonly objectId: string;
  readonly data: object;
}

/** One announcement to the merchant, kept with what has become of its delivery. */
export interface Webhook {
  readonly id: string;
  readonly type: WebhookType;
  /** The payment or setup that it is about. */
  readonly objectId: string;
  readonly body: string;
  readonly attempts: number;
  readonly deliveredAt: string | null;
  readonly lastAnswer: string | null;
}

/** Headers by Standard Webhooks: the signature covers id, time and body, so that none can be exchanged. */
export function signedHeaders(secret: string, id: string, seconds: number, body: string): Record<string, string> {
  const signature = createHmac('sha256', secret).update(`${id}.${seconds}.${body}`).digest('base64');
  return {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(seconds),
    'webhook-signature': `v1,${signature}`,
  };
}

/** Wait before try `attempts + 1`: doubles each time, at most a minute. */
export const backoffMs = (firstMs: number, attempts: number): number => Math.min(60_000, firstMs * 2 ** (attempts - 1));

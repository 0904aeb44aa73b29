import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { readConfig } from '../src/config.ts';
import { startSandbox, type Sandbox } from '../src/server.ts';

export const secret = 'the merchant secret of the tests';
export const webhookSecret = 'the webhook secret of the tests';

export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly event: { id: string; type: string; data: Record<string, unknown> };
}

/** A merchant's webhook door: keeps what comes, answers by `answer`. */
export interface Receiver {
  readonly url: string;
  readonly received: Received[];
  answer: (nth: number) => number;
  /** Waits until so many webhooks have come. */
  count(wanted: number): Promise<readonly Received[]>;
  stop(): Promise<void>;
}

export async function openReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  let arrived = () => undefined as void;
  const http = createServer((request, response) => {
    void text(request).then((body) => {
      received.push({ headers: request.headers, body, event: JSON.parse(body) as Received['event'] });
      response.writeHead(receiver.answer(received.length)).end();
      arrived();
    });
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const receiver: Receiver = {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}/hook`,
    received,
    answer: () => 200,
    count: (wanted) =>
      new Promise((resolve) => {
        arrived = () => {
          if (received.length >= wanted) resolve(received);
        };
        arrived();
      }),
    stop: () =>
      new Promise((resolve) => {
        http.closeAllConnections();
        http.close(() => resolve());
      }),
  };
  return receiver;
}

export const openSandbox = (webhookUrl: string, more: Record<string, string> = {}): Promise<Sandbox> =>
  startSandbox(
    readConfig({
      PORT: '0',
      SMTP_PORT: '0',
      SANDBOX_SECRET: secret,
      SANDBOX_WEBHOOK_SECRET: webhookSecret,
      WEBHOOK_URL: webhookUrl,
      WEBHOOK_BACKOFF_MS: '20',
      ...more,
    }),
  );

export interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

/** Calls the merchant's side of the API. */
export async function call(
  sandbox: Sandbox,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const answer = await fetch(`${sandbox.url}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${secret}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const content = await answer.text();
  return { status: answer.status, body: content ? (JSON.parse(content) as Answer['body']) : {} };
}

let keys = 0;
export const newKey = () => `key-${(keys += 1)}`;

export const createIntent = (
  sandbox: Sandbox,
  request: object = { amountMinor: 1650, currency: 'JPY' },
  key = newKey(),
) => call(sandbox, 'POST', '/payments/intents', request, { 'idempotency-key': key });

/** Acts as the customer: no secret. */
export async function pay(sandbox: Sandbox, id: unknown, outcome: unknown): Promise<Answer> {
  const answer = await fetch(`${sandbox.url}/payments/${String(id)}/pay`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ outcome }),
  });
  return { status: answer.status, body: (await answer.json()) as Answer['body'] };
}

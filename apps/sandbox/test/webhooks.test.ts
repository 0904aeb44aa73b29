import { createHmac } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Sandbox } from '../src/server.ts';
import { call, createIntent, openReceiver, openSandbox, pay, webhookSecret, type Receiver } from './arrange.ts';

let receiver: Receiver;
let sandbox: Sandbox;

beforeEach(async () => {
  receiver = await openReceiver();
  sandbox = await openSandbox(receiver.url);
});
afterEach(async () => {
  await sandbox.stop();
  await receiver.stop();
});

const control = (change: object) => call(sandbox, 'POST', '/payments/controls', change);
const typesOf = (received: readonly { event: { type: string } }[]) => received.map(({ event }) => event.type);

describe('webhooks', () => {
  it('are signed by Standard Webhooks', async () => {
    const { body: intent } = await createIntent(sandbox, {
      amountMinor: 900,
      currency: 'USD',
      metadata: { paymentId: 'p' },
    });
    await receiver.count(1);
    await pay(sandbox, intent['id'], 'SUCCEED');

    const [, paid] = await receiver.count(2);

    const { headers, body, event } = paid!;
    const wanted = createHmac('sha256', webhookSecret)
      .update(`${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`)
      .digest('base64');
    expect(headers['webhook-signature']).toBe(`v1,${wanted}`);
    expect(headers['webhook-id']).toBe(event.id);
    expect(event).toEqual({
      id: expect.stringMatching(/^evt_/),
      type: 'payment.succeeded',
      timestamp: expect.any(String),
      data: {
        intentId: intent['id'],
        amountMinor: 900,
        currency: 'USD',
        metadata: { paymentId: 'p' },
        status: 'succeeded',
        refund: null,
      },
    });
  });

  it('are tried again until somebody says yes', async () => {
    receiver.answer = (nth) => (nth < 4 ? 500 : 204);
    await createIntent(sandbox);

    const received = await receiver.count(4);

    expect(new Set(received.map(({ event }) => event.id)).size).toBe(1);
    const { body } = await call(sandbox, 'GET', '/payments/webhooks');
    expect(body['webhooks']).toMatchObject([{ attempts: expect.any(Number), type: 'payment.created' }]);
  });

  it('are withheld, and sent in the end', async () => {
    await control({ withhold: true });
    const { body } = await createIntent(sandbox);
    await pay(sandbox, body['id'], 'DECLINE');
    expect(receiver.received).toEqual([]);

    await control({ withhold: false });

    expect(typesOf(await receiver.count(2)).toSorted()).toEqual(['payment.created', 'payment.failed']);
  });

  it('are doubled', async () => {
    await control({ copies: 3 });
    await createIntent(sandbox);

    const received = await receiver.count(3);

    expect(new Set(received.map(({ event }) => event.id)).size).toBe(1);
  });

  it('come in the wrong order', async () => {
    await control({ reorder: 2 });
    const { body } = await createIntent(sandbox);
    await pay(sandbox, body['id'], 'SUCCEED');

    expect(typesOf(await receiver.count(2))).toEqual(['payment.succeeded', 'payment.created']);
  });

  it('come late, and to another address', async () => {
    const other = await openReceiver();
    await control({ delayMs: 30, url: other.url });
    await createIntent(sandbox);

    expect(typesOf(await other.count(1))).toEqual(['payment.created']);
    expect(receiver.received).toEqual([]);
    await other.stop();
  });

  it('are replayed', async () => {
    await createIntent(sandbox);
    const [first] = await receiver.count(1);

    expect((await call(sandbox, 'POST', `/payments/webhooks/${first!.event.id}/replay`)).status).toBe(202);

    const [, second] = await receiver.count(2);
    expect(second!.body).toBe(first!.body);
    expect((await call(sandbox, 'POST', '/payments/webhooks/evt_none/replay')).status).toBe(404);
  });

  it('tell of refunds', async () => {
    const { body } = await createIntent(sandbox, { amountMinor: 900, currency: 'USD' });
    await pay(sandbox, body['id'], 'SUCCEED');
    await call(
      sandbox,
      'POST',
      `/payments/intents/${String(body['id'])}/refunds`,
      { amountMinor: 400 },
      { 'idempotency-key': 'r' },
    );

    const received = await receiver.count(3);

    const refunded = received.find(({ event }) => event.type === 'refund.succeeded');
    expect(refunded?.event.data['refund']).toMatchObject({ amountMinor: 400, status: 'succeeded' });
  });

  it('tell of cards that were left, without the card', async () => {
    const { body } = await call(
      sandbox,
      'POST',
      '/payments/setups',
      { metadata: { setupId: 's' } },
      { 'idempotency-key': 's' },
    );
    await fetch(`${sandbox.url}/payments/${String(body['id'])}/card`, {
      method: 'POST',
      body: new URLSearchParams({ outcome: 'SUCCEED' }),
    });

    const received = await receiver.count(2);

    const left = received.find(({ event }) => event.type === 'setup.succeeded');
    expect(left?.event.data).toEqual({ setupId: body['id'], metadata: { setupId: 's' }, status: 'succeeded' });
    const { body: shown } = await call(sandbox, 'GET', `/payments/webhooks?object=${String(body['id'])}`);
    expect(shown['webhooks']).toHaveLength(2);
  });

  it.each([{ copies: 0 }, { delayMs: -1 }, { refunds: 'MAYBE' }, { url: 'nowhere' }, { speed: 3 }])(
    'are not steered by nonsense: %j',
    async (change) => {
      expect((await control(change)).status).toBe(400);
    },
  );
});

describe('a state file', () => {
  it('keeps payments and undelivered webhooks over a restart', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sandbox-'));
    const state = { STATE_FILE: join(folder, 'sandbox.jsonl') };
    receiver.answer = () => 500;
    const before = await openSandbox(receiver.url, state);
    const { body } = await createIntent(before, { amountMinor: 640, currency: 'USD' }, 'kept');
    await pay(before, body['id'], 'SUCCEED');
    await before.stop();
    receiver.answer = () => 200;
    const seen = receiver.received.length;

    const after = await openSandbox(receiver.url, state);
    const received = await receiver.count(seen + 2);

    expect((await call(after, 'GET', `/payments/intents/${String(body['id'])}`)).body['status']).toBe('succeeded');
    expect((await createIntent(after, { amountMinor: 640, currency: 'USD' }, 'kept')).body['id']).toBe(body['id']);
    expect(typesOf(received.slice(seen)).toSorted()).toEqual(['payment.created', 'payment.succeeded']);
    await after.stop();
    expect((await readFile(state.STATE_FILE, 'utf8')).split('\n').length).toBeGreaterThan(3);
    await rm(folder, { recursive: true });
  });
});

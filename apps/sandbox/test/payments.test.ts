import type { Sandbox } from '../src/server.ts';
import { call, createIntent, newKey, openReceiver, openSandbox, pay, type Receiver } from './arrange.ts';

let receiver: Receiver;
let sandbox: Sandbox;

beforeAll(async () => {
  receiver = await openReceiver();
  sandbox = await openSandbox(receiver.url);
});
afterAll(async () => {
  await sandbox.stop();
  await receiver.stop();
});

describe('an intent', () => {
  it('is created, shown again, and paid by the customer', async () => {
    const created = await createIntent(sandbox, { amountMinor: 1650, currency: 'JPY', metadata: { paymentId: 'p1' } });

    expect(created).toEqual({
      status: 201,
      body: {
        id: expect.stringMatching(/^pi_/),
        amountMinor: 1650,
        currency: 'JPY',
        metadata: { paymentId: 'p1' },
        status: 'requires_action',
        failure: null,
        refunds: [],
        createdAt: expect.any(String),
        action: { url: `${sandbox.url}/payments/${String(created.body['id'])}/pay` },
      },
    });
    const id = created.body['id'];
    expect(await call(sandbox, 'GET', `/payments/intents/${String(id)}`)).toEqual({ status: 200, body: created.body });
    expect(await pay(sandbox, id, 'SUCCEED')).toEqual({ status: 200, body: { id, status: 'succeeded' } });
    expect((await call(sandbox, 'GET', `/payments/intents/${String(id)}`)).body['status']).toBe('succeeded');
  });

  it('is declined, and then final', async () => {
    const { body } = await createIntent(sandbox);

    expect(await pay(sandbox, body['id'], 'DECLINE')).toEqual({
      status: 200,
      body: { id: body['id'], status: 'failed' },
    });
    expect(await pay(sandbox, body['id'], 'SUCCEED')).toEqual({
      status: 409,
      body: { error: { code: 'already_final' } },
    });
    const shown = await call(sandbox, 'GET', `/payments/intents/${String(body['id'])}`);
    expect(shown.body).toMatchObject({ status: 'failed', failure: 'card_declined' });
  });

  it('is the same for the same key, and refused for the same key with other input', async () => {
    const key = newKey();
    const first = await createIntent(sandbox, { amountMinor: 500, currency: 'USD' }, key);

    expect(await createIntent(sandbox, { amountMinor: 500, currency: 'USD' }, key)).toEqual(first);
    expect(await createIntent(sandbox, { amountMinor: 501, currency: 'USD' }, key)).toEqual({
      status: 409,
      body: { error: { code: 'idempotency_mismatch' } },
    });
  });

  it.each([
    ['an amount of nothing', { amountMinor: 0, currency: 'USD' }],
    ['half a cent', { amountMinor: 1.5, currency: 'USD' }],
    ['no currency', { amountMinor: 1 }],
    ['a field that is not known', { amountMinor: 1, currency: 'USD', tip: 3 }],
  ])('is refused for %s', async (_, request) => {
    expect((await createIntent(sandbox, request)).status).toBe(400);
  });

  it('needs an idempotency key', async () => {
    expect((await call(sandbox, 'POST', '/payments/intents', { amountMinor: 1, currency: 'USD' })).status).toBe(400);
  });
});

describe('a refund', () => {
  const refund = (id: unknown, amountMinor: number, key = newKey()) =>
    call(sandbox, 'POST', `/payments/intents/${String(id)}/refunds`, { amountMinor }, { 'idempotency-key': key });
  const paid = async () => {
    const { body } = await createIntent(sandbox, { amountMinor: 1000, currency: 'GBP' });
    await pay(sandbox, body['id'], 'SUCCEED');
    return body['id'];
  };

  it('gives back a part, then the rest, and never more', async () => {
    const id = await paid();

    const first = await refund(id, 300);
    expect(first).toMatchObject({ status: 201, body: { amountMinor: 300, status: 'succeeded' } });
    expect((await refund(id, 701)).status).toBe(422);
    expect((await refund(id, 700)).status).toBe(201);
    expect((await refund(id, 1)).status).toBe(422);
    const shown = await call(sandbox, 'GET', `/payments/intents/${String(id)}/refunds/${String(first.body['id'])}`);
    expect(shown).toEqual({ status: 200, body: first.body });
  });

  it('is the same for the same key', async () => {
    const id = await paid();

    const first = await refund(id, 400, 'same');
    expect(await refund(id, 400, 'same')).toEqual(first);
    expect((await refund(id, 500, 'same')).status).toBe(409);
    const shown = await call(sandbox, 'GET', `/payments/intents/${String(id)}`);
    expect(shown.body['refunds']).toEqual([first.body]);
  });

  it('waits while the controls say so, then succeeds or fails', async () => {
    const id = await paid();
    await call(sandbox, 'POST', '/payments/controls', { refunds: 'PENDING' });
    expect((await refund(id, 100)).body['status']).toBe('pending');

    await call(sandbox, 'POST', '/payments/controls', { refunds: 'FAIL' });
    const shown = await call(sandbox, 'GET', `/payments/intents/${String(id)}`);
    expect(shown.body['refunds']).toMatchObject([{ amountMinor: 100, status: 'failed' }]);
    await call(sandbox, 'POST', '/payments/controls', { refunds: 'SUCCEED' });
    expect((await refund(id, 1000)).body['status']).toBe('succeeded');
  });

  it('is not for what was never paid', async () => {
    const { body } = await createIntent(sandbox);

    expect((await refund(body['id'], 1)).status).toBe(422);
    expect((await refund('pi_unknown', 1)).status).toBe(404);
  });
});

describe('faults', () => {
  it('loses an answer and has done the work: the same key finds it', async () => {
    await call(sandbox, 'POST', '/payments/controls', { lostAnswers: 1 });
    const key = newKey();
    await expect(createIntent(sandbox, { amountMinor: 77, currency: 'USD' }, key)).rejects.toThrow('fetch failed');

    const again = await createIntent(sandbox, { amountMinor: 77, currency: 'USD' }, key);

    expect(again.status).toBe(201);
    const page = await (await fetch(`${sandbox.url}/payments`)).text();
    expect(page.match(/0\.77 USD/g)).toHaveLength(1);
  });

  it('is down, and up again', async () => {
    await call(sandbox, 'POST', '/payments/controls', { down: true });
    expect((await createIntent(sandbox)).status).toBe(503);

    await call(sandbox, 'POST', '/payments/controls', { down: false });
    expect((await createIntent(sandbox)).status).toBe(201);
  });
});

describe('the merchant side', () => {
  it.each([
    ['POST', '/payments/intents'],
    ['GET', '/payments/intents/pi_x'],
    ['POST', '/payments/intents/pi_x/refunds'],
    ['GET', '/payments/intents/pi_x/refunds/re_x'],
    ['POST', '/payments/controls'],
    ['GET', '/payments/webhooks'],
    ['POST', '/payments/webhooks/evt_x/replay'],
  ])('answers %s %s only to the secret', async (method, path) => {
    expect((await call(sandbox, method, path, undefined, { authorization: 'Bearer something else' })).status).toBe(401);
    expect((await call(sandbox, method, path, undefined, { authorization: '' })).status).toBe(401);
  });
});

describe('the pages', () => {
  it('lets a person pay by a button', async () => {
    const { body } = await createIntent(sandbox, { amountMinor: 123456, currency: 'JPY' });
    const url = `${sandbox.url}/payments/${String(body['id'])}/pay`;

    const page = await fetch(url);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const markup = await page.text();
    expect(markup).toContain('123,456 JPY');
    expect(markup).toContain('<button name="outcome" value="SUCCEED">');
    expect(markup).toContain('<button name="outcome" value="DECLINE"');

    const paidPage = await fetch(url, { method: 'POST', body: new URLSearchParams({ outcome: 'SUCCEED' }) });
    expect(await paidPage.text()).toContain('<strong>paid</strong>');
    expect(await (await fetch(url)).text()).not.toContain('<button');
  });

  it('knows no payment by a guess, and no third outcome', async () => {
    expect(await pay(sandbox, 'pi_guess', 'SUCCEED')).toEqual({ status: 404, body: { error: { code: 'unknown' } } });
    const { body } = await createIntent(sandbox);
    expect((await pay(sandbox, body['id'], 'MAYBE')).status).toBe(400);
  });

  it('may be called from a front end of another origin', async () => {
    const { body } = await createIntent(sandbox);
    const url = `${sandbox.url}/payments/${String(body['id'])}/pay`;

    const preflight = await fetch(url, { method: 'OPTIONS' });

    expect([preflight.status, preflight.headers.get('access-control-allow-origin')]).toEqual([204, '*']);
  });

  it('is ready', async () => {
    expect((await fetch(`${sandbox.url}/health/ready`)).status).toBe(200);
  });
});

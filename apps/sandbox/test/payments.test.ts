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
        paymentMethodId: null,
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

  it('takes its time at the bank, and is paid or declined then', async () => {
    const { body } = await createIntent(sandbox);
    const shown = async () => (await call(sandbox, 'GET', `/payments/intents/${String(body['id'])}`)).body['status'];

    expect((await pay(sandbox, body['id'], 'PROCESS')).body['status']).toBe('processing');
    expect(await shown()).toBe('processing');
    expect((await pay(sandbox, body['id'], 'PROCESS')).status).toBe(409);
    expect((await pay(sandbox, body['id'], 'SUCCEED')).body['status']).toBe('succeeded');
    expect(await shown()).toBe('succeeded');
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
    ['POST', '/payments/setups'],
    ['GET', '/payments/setups/seti_x'],
    ['DELETE', '/payments/methods/pm_x'],
    ['POST', '/payments/controls'],
    ['GET', '/payments/webhooks'],
    ['POST', '/payments/webhooks/evt_x/replay'],
  ])('answers %s %s only to the secret', async (method, path) => {
    expect((await call(sandbox, method, path, undefined, { authorization: 'Bearer something else' })).status).toBe(401);
    expect((await call(sandbox, method, path, undefined, { authorization: '' })).status).toBe(401);
  });
});

describe('a card', () => {
  const createSetup = (key = newKey(), metadata = {}) =>
    call(sandbox, 'POST', '/payments/setups', { metadata }, { 'idempotency-key': key });
  const readSetup = async (id: unknown) => (await call(sandbox, 'GET', `/payments/setups/${String(id)}`)).body;
  const leave = async (id: unknown, body: object = { outcome: 'SUCCEED' }) => {
    const answer = await fetch(`${sandbox.url}/payments/${String(id)}/card`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };
  /** A card that was left; its id. */
  const left = async (card: string) => {
    const { body } = await createSetup();
    await leave(body['id'], { outcome: 'SUCCEED', card });
    return ((await readSetup(body['id']))['paymentMethod'] as { id: string }).id;
  };
  const charge = (paymentMethodId: string, key = newKey()) =>
    createIntent(sandbox, { amountMinor: 700, currency: 'JPY', paymentMethodId }, key);

  it('is left by the customer, to be charged later', async () => {
    const created = await createSetup('left', { setupId: 's1' });
    const id = created.body['id'];

    expect(created).toEqual({
      status: 201,
      body: {
        id: expect.stringMatching(/^seti_/),
        metadata: { setupId: 's1' },
        status: 'requires_action',
        failure: null,
        paymentMethod: null,
        createdAt: expect.any(String),
        action: { url: `${sandbox.url}/payments/${String(id)}/card` },
      },
    });
    expect(await createSetup('left', { setupId: 's1' })).toEqual(created);
    expect((await createSetup('left', { setupId: 's2' })).status).toBe(409);
    expect(await leave(id)).toEqual({ status: 200, body: { id, status: 'succeeded' } });
    expect(await readSetup(id)).toMatchObject({
      status: 'succeeded',
      paymentMethod: { id: expect.stringMatching(/^pm_/), brand: 'visa', last4: '4242', expiresOn: '2099-12-31' },
    });
    expect(await leave(id)).toEqual({ status: 409, body: { error: { code: 'already_final' } } });
  });

  it('is declined, and then final', async () => {
    const { body } = await createSetup();

    expect((await leave(body['id'], { outcome: 'DECLINE' })).body['status']).toBe('failed');
    expect(await readSetup(body['id'])).toMatchObject({ failure: 'card_declined', paymentMethod: null });
    expect((await leave(body['id'])).status).toBe(409);
  });

  it('is charged at once, once for a key', async () => {
    const card = await left('4242');

    const first = await charge(card, 'charge');

    expect(first).toMatchObject({ status: 201, body: { status: 'succeeded', paymentMethodId: card } });
    expect(await charge(card, 'charge')).toEqual(first);
  });

  it.each([
    ['0341', ['card_declined', 'card_declined']],
    ['9995', ['insufficient_funds', null]],
  ])('%s fails as it is meant to', async (last4, failures) => {
    const card = await left(last4);

    const answers = [await charge(card), await charge(card)];

    expect(answers.map(({ body }) => body['failure'])).toEqual(failures);
    expect(answers.map(({ body }) => body['status'])).toEqual(
      failures.map((failure) => (failure ? 'failed' : 'succeeded')),
    );
  });

  it('is removed, and charged no more', async () => {
    const card = await left('4242');
    const remove = (id: string) => call(sandbox, 'DELETE', `/payments/methods/${id}`);

    expect((await remove(card)).status).toBe(200);
    expect((await remove(card)).status).toBe(200);
    expect((await remove('pm_guess')).status).toBe(404);
    expect(await charge(card)).toEqual({ status: 422, body: { error: { code: 'no_such_card' } } });
    expect((await charge('pm_guess')).status).toBe(422);
  });

  it('is left by a person with a button, one of those that are shown', async () => {
    const { body } = await createSetup();
    const url = `${sandbox.url}/payments/${String(body['id'])}/card`;

    const markup = await (await fetch(url)).text();
    expect(markup).toContain('<button name="outcome" value="SUCCEED">Leave this card</button>');
    expect(markup.match(/name="card" value="\d{4}"/g)).toHaveLength(3);
    const after = await fetch(url, { method: 'POST', body: new URLSearchParams({ outcome: 'SUCCEED', card: '0341' }) });
    expect(await after.text()).toContain('<strong>left</strong>: visa •••• 0341');
    expect(await (await fetch(url)).text()).not.toContain('<button');
    expect(await (await fetch(`${sandbox.url}/payments`)).text()).toContain(String(body['id']));
  });

  it('knows no setup by a guess, no third outcome and no fourth card', async () => {
    const { body } = await createSetup();

    expect((await leave('seti_guess')).status).toBe(404);
    expect((await fetch(`${sandbox.url}/payments/seti_guess/card`)).status).toBe(404);
    expect((await leave(body['id'], { outcome: 'MAYBE' })).status).toBe(400);
    expect((await leave(body['id'], { outcome: 'SUCCEED', card: '1111' })).status).toBe(400);
  });

  it('may be left from a front end of another origin', async () => {
    const { body } = await createSetup();
    const url = `${sandbox.url}/payments/${String(body['id'])}/card`;

    const preflight = await fetch(url, { method: 'OPTIONS' });

    expect([preflight.status, preflight.headers.get('access-control-allow-origin')]).toEqual([204, '*']);
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

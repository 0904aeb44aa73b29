import { createHmac } from 'node:crypto';
import { newId } from '@openslot/service';
import { race, settled } from '@openslot/testing';
import {
  act,
  balances,
  bookVisit,
  openCommerce,
  paid,
  paymentRow,
  start,
  told,
  tokenFor,
  until,
  webhookSecret,
  type Commerce,
  type Started,
  type Visit,
} from './arrange.ts';

let commerce: Commerce;
let visit: Visit;
beforeAll(async () => {
  commerce = await openCommerce();
});
afterAll(() => commerce.close());
beforeEach(async () => {
  await commerce.sandbox.control({ withhold: false, copies: 1, reorder: 0, down: false });
  await commerce.quiet();
  visit = await bookVisit(commerce);
});

const seconds = () => Math.floor((performance.timeOrigin + performance.now()) / 1_000);

interface Message {
  readonly id?: string;
  readonly at?: number;
  readonly secret?: string;
  readonly type?: string;
  readonly headers?: Record<string, string>;
  readonly path?: string;
}

/** Announces something as the provider does, or as somebody who would like to be it. */
async function announce(intentId: string, message: Message = {}): Promise<number> {
  const { id = `evt_${newId()}`, at = seconds(), secret = webhookSecret, type = 'payment.succeeded' } = message;
  const data = { intentId, amountMinor: 3000, currency: 'JPY', metadata: {}, status: 'succeeded', refund: null };
  const body = JSON.stringify({ id, type, timestamp: '2030-01-01T00:00:00.000Z', data });
  const signature = createHmac('sha256', secret).update(`${id}.${at}.${body}`).digest('base64');
  const answer = await fetch(message.path ? new URL(message.path, commerce.webhookUrl) : commerce.webhookUrl, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(at),
      'webhook-signature': `v1,${signature}`,
      ...message.headers,
    },
    body,
  });
  return answer.status;
}

const webhooksOf = (intentId: string) => commerce.database.admin`
  select event_type, status, organization_id, attempts from commerce.payment_webhook
   where object_id = ${intentId} order by received_at, id`;

/** The provider knows that the customer has paid; commerce does not yet. */
async function paidUnheard(): Promise<Started> {
  const started = await start(commerce, visit);
  await commerce.quiet();
  await commerce.sandbox.control({ withhold: true });
  await act(started, 'SUCCEED');
  return started;
}

describe('a webhook', () => {
  it('moves the payment and the ledger, and is told to the other slices', async () => {
    const { paymentId, intentId } = await paid(commerce, visit);

    expect(await paymentRow(commerce, paymentId)).toMatchObject({ status: 'SUCCEEDED', dated: true });
    expect(await balances(commerce, visit.organizationId)).toEqual({
      'clearing.sandbox.JPY': 3000,
      'deposits.JPY': -3000,
    });
    expect(await told(commerce, paymentId)).toEqual([
      'commerce.audit.recorded.v1',
      'commerce.payment.started.v1',
      'commerce.payment.succeeded.v1',
    ]);
    expect(await webhooksOf(intentId)).toEqual([
      { event_type: 'payment.created', status: 'IGNORED', organization_id: null, attempts: 0 },
      { event_type: 'payment.succeeded', status: 'PROCESSED', organization_id: visit.organizationId, attempts: 1 },
    ]);
    expect(await commerce.database.admin`select 1 from commerce.due where subject_id = ${paymentId}`).toEqual([]);
  });

  it('of a decline fails the payment and moves no money', async () => {
    const started = await start(commerce, visit);
    await act(started, 'DECLINE');
    await commerce.quiet();

    expect(await paymentRow(commerce, started.paymentId)).toMatchObject({ status: 'FAILED', error: 'card_declined' });
    expect(await balances(commerce, visit.organizationId)).toEqual({});
    expect((await told(commerce, started.paymentId)).at(-1)).toBe('commerce.payment.failed.v1');
  });

  it('of a payment under way is told, once, so that a visit waits for it; then how it ends', async () => {
    const started = await start(commerce, visit);
    await act(started, 'PROCESS');
    await commerce.quiet();
    expect(await paymentRow(commerce, started.paymentId)).toMatchObject({ status: 'PROCESSING' });
    expect(await balances(commerce, visit.organizationId)).toEqual({});
    expect((await told(commerce, started.paymentId)).at(-1)).toBe('commerce.payment.processing.v1');
    await announce(started.intentId, { type: 'payment.processing' });
    await commerce.quiet();

    await act(started, 'SUCCEED');
    await commerce.quiet();

    expect(await paymentRow(commerce, started.paymentId)).toMatchObject({ status: 'SUCCEEDED' });
    const names = (await told(commerce, started.paymentId)).map((type) => type.split('.')[2]);
    expect(names.filter((name) => name === 'processing')).toEqual(['processing']);
    expect(names.at(-1)).toBe('succeeded');
  });

  it('that comes five times at once counts once, and is answered 200 each time', async () => {
    const { paymentId, intentId } = await paidUnheard();
    const id = `evt_${newId()}`;

    expect(await race(5, () => announce(intentId, { id }))).toEqual([200, 200, 200, 200, 200]);
    await settled(...commerce.workers);

    expect(await paymentRow(commerce, paymentId)).toMatchObject({ status: 'SUCCEEDED' });
    expect(await webhooksOf(intentId)).toHaveLength(2);
    expect(await balances(commerce, visit.organizationId)).toEqual({
      'clearing.sandbox.JPY': 3000,
      'deposits.JPY': -3000,
    });
  });

  it('that is doubled by the provider, and replayed afterwards, changes nothing more', async () => {
    await commerce.sandbox.control({ copies: 3 });
    const { paymentId, intentId } = await paid(commerce, visit);
    const { webhooks } = await commerce.sandbox.call('GET', `/payments/webhooks?object=${intentId}`);

    await commerce.unchanged(async () => {
      for (const { id } of webhooks) await commerce.sandbox.call('POST', `/payments/webhooks/${id}/replay`);
      await until(async () => {
        const { webhooks: sent } = await commerce.sandbox.call('GET', `/payments/webhooks?object=${intentId}`);
        return (sent as { attempts: number }[]).every(({ attempts }) => attempts >= 2);
      });
      await settled(...commerce.workers);
    });

    expect((await told(commerce, paymentId)).filter((type) => type.endsWith('succeeded.v1'))).toHaveLength(1);
  });

  it('that comes before an older one is right all the same', async () => {
    await commerce.sandbox.control({ reorder: 2 });
    const { paymentId } = await paid(commerce, visit);

    expect(await paymentRow(commerce, paymentId)).toMatchObject({ status: 'SUCCEEDED' });
  });

  it('is believed only as far as the provider confirms it', async () => {
    const { paymentId, intentId } = await start(commerce, visit);
    await commerce.quiet();

    expect(await announce(intentId, { type: 'payment.succeeded' })).toBe(200);
    await settled(...commerce.workers);

    expect(await paymentRow(commerce, paymentId)).toMatchObject({ status: 'REQUIRES_ACTION' });
    expect((await webhooksOf(intentId)).at(-1)).toMatchObject({ status: 'IGNORED' });
  });

  it('waits while the provider is down, and is worked afterwards', async () => {
    const { paymentId, intentId } = await paidUnheard();
    await commerce.sandbox.control({ down: true });
    await announce(intentId);
    await settled(...commerce.workers);
    expect(await paymentRow(commerce, paymentId)).toMatchObject({ status: 'REQUIRES_ACTION' });

    await commerce.sandbox.control({ down: false });
    await commerce.database.advanceClock({ seconds: 5 });
    await settled(...commerce.workers);

    expect(await paymentRow(commerce, paymentId)).toMatchObject({ status: 'SUCCEEDED' });
  });

  it('is given up in the end, visibly', async () => {
    const { intentId } = await paidUnheard();
    await commerce.sandbox.control({ down: true });
    await announce(intentId, { id: 'evt_hopeless' });
    await settled(...commerce.workers);
    await commerce.database
      .admin`update commerce.payment_webhook set attempts = 19 where provider_event_id = 'evt_hopeless'`;

    await commerce.database.advanceClock({ minutes: 1 });
    await settled(...commerce.workers);

    expect((await webhooksOf(intentId)).at(-1)).toMatchObject({ status: 'FAILED', attempts: 20 });
    await commerce.sandbox.control({ down: false });
  });

  it('of an intent that is not ours is asked about a few times, then ignored', async () => {
    await announce('pi_stranger');
    for (let minutes = 0; minutes < 8; minutes += 1) {
      await settled(...commerce.workers);
      await commerce.database.advanceClock({ minutes: 2 });
    }

    expect(await webhooksOf('pi_stranger')).toEqual([
      { event_type: 'payment.succeeded', status: 'IGNORED', organization_id: null, attempts: 6 },
    ]);
  });

  it('that comes before our own note of its intent finds it later', async () => {
    const { paymentId, intentId } = await paidUnheard();
    const [note] = await commerce.database
      .admin`delete from commerce.provider_object where object_id = ${intentId} returning *`;
    await announce(intentId);
    await settled(...commerce.workers);
    expect(await paymentRow(commerce, paymentId)).toMatchObject({ status: 'REQUIRES_ACTION' });

    await commerce.database.admin`insert into commerce.provider_object ${commerce.database.admin(note!)}`;
    await commerce.database.advanceClock({ seconds: 5 });
    await settled(...commerce.workers);

    expect(await paymentRow(commerce, paymentId)).toMatchObject({ status: 'SUCCEEDED' });
  });

  it('keeps nothing but what is needed', async () => {
    const { intentId } = await paid(commerce, visit);

    const rows = await commerce.database
      .admin`select payload from commerce.payment_webhook where object_id = ${intentId} order by payload->>'status'`;
    expect(rows.map(({ payload }) => payload)).toEqual([
      { amountMinor: 3000, currency: 'JPY', status: 'requires_action' },
      { amountMinor: 3000, currency: 'JPY', status: 'succeeded' },
    ]);
  });
});

describe('the door refuses, and nothing changes', () => {
  const refused = (message: Message) =>
    commerce.unchanged(async () => {
      const status = await announce('pi_whatever', message);
      await settled(...commerce.workers);
      return status;
    });

  it.each([
    ['another secret', { secret: 'a guessed secret of some length' }],
    ['a message of ten minutes ago', { at: seconds() - 600 }],
    ['a message from the future', { at: seconds() + 600 }],
    ['a signature of another message', { headers: { 'webhook-id': 'evt_other' } }],
    ['another time than was signed', { headers: { 'webhook-timestamp': String(seconds() - 1) } }],
    ['no signature', { headers: { 'webhook-signature': '' } }],
    ['a time that is none', { headers: { 'webhook-timestamp': 'soon' } }],
    ['an event without a name', { type: '' }],
  ])('%s with 400', async (_, message) => {
    expect(await refused(message)).toBe(400);
  });

  it('a provider that there is not with 404', async () => {
    expect(await refused({ path: '/webhooks/payments/piggybank' })).toBe(404);
  });

  it('what is signed and makes no sense with 400', async () => {
    const body = '{"hello":';
    const at = String(seconds());
    const signature = createHmac('sha256', webhookSecret).update(`evt_1.${at}.${body}`).digest('base64');
    const headers = { 'webhook-id': 'evt_1', 'webhook-timestamp': at, 'webhook-signature': `v1,${signature}` };

    const answer = await commerce.unchanged(() => fetch(commerce.webhookUrl, { method: 'POST', headers, body }));

    expect(answer.status).toBe(400);
  });

  it('an endless body with 413', async () => {
    const answer = await fetch(commerce.webhookUrl, { method: 'POST', body: 'x'.repeat(300 * 1024) });

    expect(answer.status).toBe(413);
  });
});

describe('a payment’s time', () => {
  const deadline = new Date('2032-01-01T00:00:00.000Z');
  const startUntilDeadline = async () => {
    await commerce.database.setClock('2031-12-31T23:00:00.000Z');
    const started = await start(commerce, visit, await tokenFor(visit, { deadline }));
    await commerce.quiet();
    return started;
  };
  const timeIsUp = async () => {
    await commerce.database.setClock('2032-01-01T00:00:01.000Z');
    await settled(...commerce.workers);
  };

  it('ends: it is called off', async () => {
    const { paymentId } = await startUntilDeadline();

    await timeIsUp();

    expect(await paymentRow(commerce, paymentId)).toMatchObject({ status: 'CANCELLED', payment_token_id: visit.id });
    expect((await told(commerce, paymentId)).at(-1)).toBe('commerce.payment.cancelled.v1');
    expect(await commerce.database.admin`select 1 from commerce.due where subject_id = ${paymentId}`).toEqual([]);
  });

  it('does not end for one that is paid though the announcement was lost', async () => {
    const started = await startUntilDeadline();
    await commerce.sandbox.control({ withhold: true });
    await act(started, 'SUCCEED');

    await timeIsUp();

    expect(await paymentRow(commerce, started.paymentId)).toMatchObject({ status: 'SUCCEEDED' });
    expect(await balances(commerce, visit.organizationId)).toEqual({
      'clearing.sandbox.JPY': 3000,
      'deposits.JPY': -3000,
    });
  });

  it('does not end for one that the bank has in hand, however long that takes', async () => {
    const started = await startUntilDeadline();
    await act(started, 'PROCESS');
    await commerce.quiet();

    await timeIsUp();
    await commerce.database.advanceClock({ minutes: 5 });
    await settled(...commerce.workers);
    expect(await paymentRow(commerce, started.paymentId)).toMatchObject({ status: 'PROCESSING' });

    await act(started, 'DECLINE');
    await commerce.quiet();
    expect(await paymentRow(commerce, started.paymentId)).toMatchObject({ status: 'FAILED' });
    const row = await commerce.database.admin`select 1 from commerce.due where subject_id = ${started.paymentId}`;
    expect(row).toEqual([]);
  });

  it('does not end while nobody knows: the provider is down', async () => {
    const { paymentId } = await startUntilDeadline();
    await commerce.sandbox.control({ down: true });
    await timeIsUp();
    expect(await paymentRow(commerce, paymentId)).toMatchObject({ status: 'REQUIRES_ACTION' });

    await commerce.sandbox.control({ down: false });
    await commerce.database.advanceClock({ minutes: 1 });
    await settled(...commerce.workers);

    expect(await paymentRow(commerce, paymentId)).toMatchObject({ status: 'CANCELLED' });
  });

  it('was over: a late success is taken in, and told', async () => {
    const started = await startUntilDeadline();
    await timeIsUp();

    await act(started, 'SUCCEED');
    await commerce.quiet();

    expect(await paymentRow(commerce, started.paymentId)).toMatchObject({
      status: 'SUCCEEDED',
      payment_token_id: null,
    });
    expect(await balances(commerce, visit.organizationId)).toEqual({
      'clearing.sandbox.JPY': 3000,
      'deposits.JPY': -3000,
    });
    expect((await told(commerce, started.paymentId)).slice(-2)).toEqual([
      'commerce.payment.cancelled.v1',
      'commerce.payment.succeeded.v1',
    ]);
  });
});

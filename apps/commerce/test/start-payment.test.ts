import { paymentState } from '@openslot/events';
import { newId, signPaymentToken, toId } from '@openslot/service';
import { race } from '@openslot/testing';
import {
  act,
  bookVisit,
  openCommerce,
  paid,
  paymentRow,
  start,
  startPaymentDocument,
  told,
  tokenFor,
  type Commerce,
  type Visit,
} from './arrange.ts';

let commerce: Commerce;
let visit: Visit;
beforeAll(async () => {
  commerce = await openCommerce();
});
afterAll(() => commerce.close());
beforeEach(async () => {
  visit = await bookVisit(commerce);
});

type Input = { paymentToken?: string; provider?: string | null; idempotencyKey?: string };

const asCustomer = () => commerce.client({ userId: visit.userId });
async function startPayment(input: Input = {}, client = asCustomer()) {
  const paymentToken = input.paymentToken ?? (await tokenFor(visit));
  const { data, errors } = await client(startPaymentDocument, {
    input: { idempotencyKey: newId(), ...input, paymentToken },
  });
  return errors ? { errors } : data.startPayment;
}
const payments = () => commerce.database.admin`select id from commerce.payment where appointment_id = ${visit.id}`;

describe('startPayment', () => {
  it('writes the payment, asks the provider, and says what the client does next', async () => {
    const outcome = await startPayment();

    const [row] = await commerce.database.admin`
      select id, status, amount_minor::int, currency, purpose, method, provider, provider_intent_id, customer_id, business_id,
             payment_token_id, created_by, expires_at from commerce.payment where appointment_id = ${visit.id}`;
    expect(row).toEqual({
      id: expect.any(String),
      status: 'REQUIRES_ACTION',
      amount_minor: 3000,
      currency: 'JPY',
      purpose: 'DEPOSIT',
      method: 'CARD',
      provider: 'SANDBOX',
      provider_intent_id: expect.stringMatching(/^pi_/),
      customer_id: visit.state.customerId,
      business_id: visit.state.businessId,
      payment_token_id: visit.id,
      created_by: visit.userId,
      expires_at: new Date('2100-01-01T00:00:00.000Z'),
    });
    expect(outcome).toEqual({
      __typename: 'PaymentStarted',
      payment: {
        id: toId('pay', row!['id']),
        status: 'REQUIRES_ACTION',
        amount: { amountMinor: 3000, currency: 'JPY' },
        refunded: { amountMinor: 0, currency: 'JPY' },
      },
      action: {
        provider: 'SANDBOX',
        url: `${commerce.sandbox.url}/payments/${row!['provider_intent_id']}/pay`,
        clientSecret: null,
      },
    });
  });

  it('tells the other slices, sets the deadline and leaves an audit entry', async () => {
    const { paymentId } = await start(commerce, visit);
    await commerce.quiet();

    expect(await told(commerce, paymentId)).toEqual(['commerce.audit.recorded.v1', 'commerce.payment.started.v1']);
    const [state] = await commerce.database.admin`
      select payload from bus.state_log where topic = ${paymentState.topic} and key = ${paymentId}`;
    expect(state!['payload']).toEqual({
      appointmentId: visit.id,
      customerId: visit.state.customerId,
      purpose: 'DEPOSIT',
      provider: 'SANDBOX',
      status: 'REQUIRES_ACTION',
      amountMinor: 3000,
      refundedMinor: 0,
      currency: 'JPY',
    });
    expect(
      await commerce.database.admin`select kind, due_at from commerce.due where subject_id = ${paymentId}`,
    ).toEqual([{ kind: 'payment_expiry', due_at: new Date('2100-01-01T00:00:00.000Z') }]);
  });

  it('needs no sign-in: who holds the token may pay', async () => {
    expect(await startPayment({}, commerce.client())).toMatchObject({ __typename: 'PaymentStarted' });
  });

  it('takes the name of a provider in any case', async () => {
    expect(await startPayment({ provider: 'Sandbox' })).toMatchObject({ __typename: 'PaymentStarted' });
  });

  it('answers the same for the same key', async () => {
    const idempotencyKey = newId();
    const first = await startPayment({ idempotencyKey });

    expect(await startPayment({ idempotencyKey })).toEqual(first);
    expect(await payments()).toHaveLength(1);
  });

  it('leads to the payment that is open, also with another key', async () => {
    const first = await startPayment();

    expect(await startPayment()).toEqual(first);
    expect(await payments()).toHaveLength(1);
  });

  it('has one payment for concurrent twins, with one key and with many', async () => {
    const idempotencyKey = newId();

    const twins = await race(8, (which) => startPayment(which % 2 === 0 ? { idempotencyKey } : {}));

    expect(new Set(twins.map((outcome) => JSON.stringify(outcome))).size).toBe(1);
    expect(twins[0]).toMatchObject({ __typename: 'PaymentStarted' });
    expect(await payments()).toHaveLength(1);
  });

  it('can be started anew after the provider declined', async () => {
    const first = await start(commerce, visit);
    await act(first, 'DECLINE');
    await commerce.quiet();
    expect(await paymentRow(commerce, first.paymentId)).toMatchObject({ status: 'FAILED', error: 'card_declined' });

    const second = await start(commerce, visit);

    expect(second.paymentId).not.toBe(first.paymentId);
    expect(await payments()).toHaveLength(2);
  });

  it('answers a key whose payment got further with the payment as it is now', async () => {
    const idempotencyKey = newId();
    await startPayment({ idempotencyKey });
    const { paymentId, id } = await paid(commerce, visit);

    expect(await startPayment({ idempotencyKey })).toMatchObject({
      payment: { id, status: 'SUCCEEDED' },
      action: null,
    });
    expect(await paymentRow(commerce, paymentId)).toMatchObject({ status: 'SUCCEEDED' });
  });
});

describe('startPayment refuses', () => {
  const refused = async (input: Input, client = asCustomer()) => {
    await commerce.quiet();
    return commerce.unchanged(() => startPayment(input, client));
  };

  it('a token that scheduling did not sign', async () => {
    const claims = { ...visit.state, appointmentId: visit.id, organizationId: visit.organizationId };
    const forged = await signPaymentToken('another secret of at least thirty-two bytes', {
      ...claims,
      requirement: 'DEPOSIT',
      amountMinor: 1,
      deadline: new Date('2100-01-01T00:00:00.000Z'),
    });
    const token = await tokenFor(visit);

    for (const paymentToken of [forged, 'nonsense', '', token.slice(0, -4), token + 'x'.repeat(5000)]) {
      const outcome = await refused({ paymentToken });
      expect(outcome).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: ['paymentToken'] }] });
    }
  });

  it('a token that asks for a card alone, or for nothing', async () => {
    for (const claims of [{ requirement: 'CARD_ON_FILE', amountMinor: 0 }, { amountMinor: 0 }] as const) {
      const outcome = await refused({ paymentToken: await tokenFor(visit, claims) });
      expect(outcome).toMatchObject({
        __typename: 'InvalidInput',
        fields: [{ path: ['paymentToken'], message: 'Nothing is paid with this token: only a card has to be left.' }],
      });
    }
  });

  it('a token whose time is over, by the clock in the database', async () => {
    const deadline = new Date('2031-01-01T00:00:00.000Z');
    const paymentToken = await tokenFor(visit, { deadline });
    await commerce.database.setClock('2030-12-31T23:59:59.000Z');
    expect(await startPayment({ paymentToken })).toMatchObject({ __typename: 'PaymentStarted' });

    await commerce.database.setClock('2031-01-01T00:00:00.000Z');
    const other = await bookVisit(commerce);
    const late = await tokenFor(other, { deadline });
    const outcome = await refused({ paymentToken: late });

    expect(outcome).toEqual({ __typename: 'PaymentTokenExpired', message: 'The time to pay for this is over.' });
  });

  it('a token that is paid', async () => {
    await paid(commerce, visit);

    expect(await refused({})).toEqual({ __typename: 'AlreadyPaid', message: 'This has been paid already.' });
  });

  it.each(['CANCELLED', 'EXPIRED', 'DECLINED', 'NO_SHOW'] as const)('a visit that is %s', async (status) => {
    visit = await bookVisit(commerce, { status });

    expect(await refused({})).toMatchObject({ __typename: 'PaymentTokenExpired' });
  });

  it('a visit of which it has not heard yet', async () => {
    visit = { ...visit, id: newId() };

    expect(await refused({})).toEqual({
      __typename: 'NotReadyYet',
      message: 'This is still being prepared. Try again in a moment.',
      retryAfterMs: 500,
    });
  });

  it('the same key with other input', async () => {
    const idempotencyKey = newId();
    await startPayment({ idempotencyKey });
    const other = await bookVisit(commerce, { organizationId: visit.organizationId, userId: visit.userId });

    const outcome = await refused({ idempotencyKey, paymentToken: await tokenFor(other) });

    expect(outcome).toMatchObject({ __typename: 'IdempotencyMismatch' });
  });

  it.each([
    ['an unknown provider', { provider: 'PIGGYBANK' }, 'provider'],
    ['no key', { idempotencyKey: '' }, 'idempotencyKey'],
    ['an endless key', { idempotencyKey: 'k'.repeat(256) }, 'idempotencyKey'],
  ])('%s', async (_, input, path) => {
    expect(await refused(input)).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: [path] }] });
  });

  it('a caller without a sign-in whose key is no UUID', async () => {
    expect(await refused({ idempotencyKey: 'mine' }, commerce.client())).toEqual({
      __typename: 'InvalidInput',
      message: 'Some of what you sent cannot be used.',
      fields: [{ path: ['idempotencyKey'], message: 'This must be a UUID.' }],
    });
  });

  it('a forged sign-in', async () => {
    const outcome = await refused({}, commerce.forgedClient());

    expect(outcome.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });

  it('in the language of the request', async () => {
    visit = await bookVisit(commerce, { status: 'EXPIRED' });

    const outcome = await refused({}, commerce.client({ userId: visit.userId }, 'ja'));

    expect(outcome.message).toBe('お支払いの期限が過ぎています。');
  });
});

describe('when the provider fails', () => {
  afterEach(() => commerce.sandbox.control({ down: false, lostAnswers: 0 }));

  it('is told as UNAVAILABLE, and the same key goes on later', async () => {
    const idempotencyKey = newId();
    await commerce.sandbox.control({ down: true });
    const failed = await startPayment({ idempotencyKey });
    expect(failed.errors).toMatchObject([{ extensions: { code: 'UNAVAILABLE', retryAfterMs: 2000 } }]);

    await commerce.sandbox.control({ down: false });
    const outcome = await startPayment({ idempotencyKey });

    expect(outcome).toMatchObject({ __typename: 'PaymentStarted', action: { provider: 'SANDBOX' } });
    expect(await payments()).toHaveLength(1);
  });

  it('asks again with the same key when the answer was lost, so that there is one intent', async () => {
    await commerce.sandbox.control({ lostAnswers: 1 });

    const { paymentId, intentId } = await start(commerce, visit);

    await commerce.quiet();
    const { webhooks } = await commerce.sandbox.call('GET', '/payments/webhooks');
    const made = (webhooks as { body: string; objectId: string }[]).filter(({ body }) => body.includes(paymentId));
    expect(new Set(made.map((webhook) => webhook.objectId))).toEqual(new Set([intentId]));
  });

  it('goes on after a crash between the provider and our note of it', async () => {
    const { paymentId, intentId } = await start(commerce, visit);
    await commerce.database.admin`update commerce.payment set provider_intent_id = null where id = ${paymentId}`;
    await commerce.database.admin`delete from commerce.provider_object where object_id = ${intentId}`;

    const again = await start(commerce, visit);

    expect(again).toMatchObject({ paymentId, intentId });
    await act(again, 'SUCCEED');
    await commerce.quiet();
    expect(await paymentRow(commerce, paymentId)).toMatchObject({ status: 'SUCCEEDED' });
  });

  it('is PaymentDeclined when the provider wants nothing of it, and stays so for the key', async () => {
    const idempotencyKey = newId();
    await commerce.sandbox.control({ down: true });
    await startPayment({ idempotencyKey });
    // The provider knows this key with another amount: it will never take the request.
    const [row] = await payments();
    await commerce.sandbox.control({ down: false });
    await commerce.sandbox.call(
      'POST',
      '/payments/intents',
      { amountMinor: 1, currency: 'USD' },
      { 'idempotency-key': row!['id'] },
    );

    const outcome = await startPayment({ idempotencyKey });

    expect(outcome).toEqual({
      __typename: 'PaymentDeclined',
      message: 'The payment was declined. Try another way to pay.',
    });
    expect(await startPayment({ idempotencyKey })).toEqual(outcome);
    expect(await paymentRow(commerce, row!['id'])).toMatchObject({ status: 'FAILED', provider_intent_id: null });
  });
});

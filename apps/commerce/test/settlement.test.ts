import {
  appointmentCancelled,
  appointmentCompleted,
  appointmentDeclined,
  appointmentExpired,
  appointmentPaymentUnusable,
} from '@openslot/events';
import { newId, toId } from '@openslot/service';
import { settled } from '@openslot/testing';
import {
  act,
  balances,
  bookVisit,
  openCommerce,
  paid,
  paymentRow,
  start,
  told,
  visitHappens,
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
  await commerce.sandbox.control({ withhold: false, down: false, lostAnswers: 0, refunds: 'SUCCEED' });
  await commerce.quiet();
  visit = await bookVisit(commerce);
});

const cancelled = async (feeMinor: number, version = 2) =>
  visitHappens(
    commerce,
    visit,
    appointmentCancelled,
    { ...visit.state, status: 'CANCELLED', by: 'CUSTOMER', reason: null, feeMinor },
    version,
  );
const unusable = (started: Started) =>
  visitHappens(commerce, visit, appointmentPaymentUnusable, { paymentId: started.paymentId });

const refundsOf = (started: Started) => commerce.database.admin`
  select id, amount_minor::int, reason, status from commerce.refund where payment_id = ${started.paymentId} order by id`;

/** What the provider gave back. */
const givenBack = async ({ intentId }: Started) => {
  const { refunds } = await commerce.sandbox.call('GET', `/payments/intents/${intentId}`);
  return (refunds as { amountMinor: number; status: string }[]).map(({ amountMinor, status }) => [amountMinor, status]);
};
const balanceDue = async () => {
  const { data } = await commerce.client({ userId: visit.userId })(
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Appointment { balanceDue { amountMinor } } } }`,
    { of: [{ __typename: 'Appointment', id: toId('apt', visit.id) }] },
  );
  return data._entities[0]?.balanceDue.amountMinor;
};

describe('a visit that is cancelled', () => {
  it('gives back what the fee leaves of the deposit; the fee becomes income', async () => {
    const started = await paid(commerce, visit);

    await cancelled(1000);
    await commerce.quiet();

    expect(await refundsOf(started)).toEqual([
      { id: expect.any(String), amount_minor: 2000, reason: 'CANCELLED', status: 'SUCCEEDED' },
    ]);
    expect(await givenBack(started)).toEqual([[2000, 'succeeded']]);
    expect(await paymentRow(commerce, started.paymentId)).toMatchObject({
      status: 'PARTIALLY_REFUNDED',
      refunded_minor: 2000,
    });
    expect(await balances(commerce, visit.organizationId)).toEqual({
      'cancellation-fees.JPY': -1000,
      'clearing.sandbox.JPY': 1000,
      'deposits.JPY': 0,
    });
    expect(await balanceDue()).toBe(0);
  });

  it('without a fee gives all of it back, and says so', async () => {
    const started = await paid(commerce, visit);

    await cancelled(0);
    await commerce.quiet();

    expect(await paymentRow(commerce, started.paymentId)).toMatchObject({ status: 'REFUNDED', refunded_minor: 3000 });
    expect(await balances(commerce, visit.organizationId)).toEqual({ 'clearing.sandbox.JPY': 0, 'deposits.JPY': 0 });
    const [refund] = await refundsOf(started);
    expect(await told(commerce, refund!['id'])).toEqual(['commerce.refund.succeeded.v1']);
    expect((await told(commerce, started.paymentId)).at(-1)).toBe('commerce.payment.refunded.v1');
  });

  it('with a fee above the deposit keeps the deposit, and the rest is due', async () => {
    const started = await paid(commerce, visit);

    await cancelled(5000);
    await commerce.quiet();

    expect(await refundsOf(started)).toEqual([]);
    expect(await balances(commerce, visit.organizationId)).toEqual({
      'cancellation-fees.JPY': -3000,
      'clearing.sandbox.JPY': 3000,
      'deposits.JPY': 0,
    });
    expect(await balanceDue()).toBe(2000);
  });

  it('calls off a payment that is open; its late success goes back when scheduling cannot use it', async () => {
    const started = await start(commerce, visit);
    await commerce.quiet();
    await cancelled(0);
    await settled(...commerce.workers);
    expect(await paymentRow(commerce, started.paymentId)).toMatchObject({ status: 'CANCELLED' });

    await act(started, 'SUCCEED');
    await commerce.quiet();
    expect(await paymentRow(commerce, started.paymentId)).toMatchObject({ status: 'SUCCEEDED' });
    await unusable(started);
    await commerce.quiet();

    expect(await paymentRow(commerce, started.paymentId)).toMatchObject({ status: 'REFUNDED' });
    expect(await refundsOf(started)).toMatchObject([
      { amount_minor: 3000, reason: 'LATE_PAYMENT', status: 'SUCCEEDED' },
    ]);
    expect(await balances(commerce, visit.organizationId)).toEqual({ 'clearing.sandbox.JPY': 0, 'deposits.JPY': 0 });
  });

  it('is settled once, whatever else scheduling says of the payment', async () => {
    const started = await paid(commerce, visit);

    await cancelled(1000);
    await unusable(started);
    await cancelled(1000, 3);
    await commerce.quiet();

    expect(await givenBack(started)).toEqual([[2000, 'succeeded']]);
    expect(await balances(commerce, visit.organizationId)).toMatchObject({ 'cancellation-fees.JPY': -1000 });
  });
});

describe('a payment that came too late', () => {
  it('goes back in full', async () => {
    const started = await paid(commerce, visit);

    await unusable(started);
    await commerce.quiet();

    expect(await givenBack(started)).toEqual([[3000, 'succeeded']]);
    expect(await paymentRow(commerce, started.paymentId)).toMatchObject({ status: 'REFUNDED' });
  });

  it('of another visit or organization is not touched', async () => {
    const started = await paid(commerce, visit);
    const other = await bookVisit(commerce);

    await visitHappens(commerce, other, appointmentPaymentUnusable, { paymentId: started.paymentId });
    await visitHappens(commerce, { ...visit, organizationId: other.organizationId }, appointmentPaymentUnusable, {
      paymentId: started.paymentId,
    });
    await commerce.quiet();

    expect(await paymentRow(commerce, started.paymentId)).toMatchObject({ status: 'SUCCEEDED' });
  });
});

describe('a visit that ends otherwise', () => {
  it('completed: the deposit is earned, the rest is due', async () => {
    await paid(commerce, visit);

    await visitHappens(commerce, visit, appointmentCompleted, { ...visit.state, status: 'COMPLETED' });
    await commerce.quiet();

    expect(await balances(commerce, visit.organizationId)).toEqual({
      'clearing.sandbox.JPY': 3000,
      'deposits.JPY': 0,
      'revenue.JPY': -3000,
    });
    expect(await balanceDue()).toBe(5800);
  });

  it('expired: an open payment is called off', async () => {
    const started = await start(commerce, visit);

    await visitHappens(commerce, visit, appointmentExpired, { ...visit.state, status: 'EXPIRED' });
    await commerce.quiet();

    expect(await paymentRow(commerce, started.paymentId)).toMatchObject({ status: 'CANCELLED' });
  });

  it('declined: all of it goes back', async () => {
    const started = await paid(commerce, visit);

    await visitHappens(commerce, visit, appointmentDeclined, { ...visit.state, status: 'DECLINED', reason: null });
    await commerce.quiet();

    expect(await givenBack(started)).toEqual([[3000, 'succeeded']]);
    expect(await balances(commerce, visit.organizationId)).toEqual({ 'clearing.sandbox.JPY': 0, 'deposits.JPY': 0 });
    expect(await balanceDue()).toBe(0);
  });

  it('with two payments: the fee is taken of the first, the rest of both goes back', async () => {
    const deposit = await paid(commerce, visit);
    const [row] = await commerce.database.admin`select * from commerce.payment where id = ${deposit.paymentId}`;
    const intent = await commerce.sandbox.call(
      'POST',
      '/payments/intents',
      { amountMinor: 5800, currency: 'JPY' },
      { 'idempotency-key': newId() },
    );
    await act({ ...deposit, url: intent.action.url }, 'SUCCEED');
    await commerce.database.admin`insert into commerce.payment ${commerce.database.admin({
      ...row!,
      id: newId(),
      purpose: 'BALANCE',
      amount_minor: 5800,
      provider_intent_id: intent.id,
      payment_token_id: null,
    })}`;

    await cancelled(4000);
    await commerce.quiet();

    expect(await givenBack(deposit)).toEqual([]);
    expect(await givenBack({ ...deposit, intentId: intent.id })).toEqual([[4800, 'succeeded']]);
  });
});

describe('a refund at the provider', () => {
  it('waits for the provider’s word, which comes by webhook', async () => {
    await commerce.sandbox.control({ refunds: 'PENDING' });
    const started = await paid(commerce, visit);
    await cancelled(0);
    await commerce.quiet();
    expect(await refundsOf(started)).toMatchObject([{ status: 'PENDING' }]);
    expect(await balances(commerce, visit.organizationId)).toEqual({
      'clearing.sandbox.JPY': 3000,
      'deposits.JPY': -3000,
    });

    await commerce.sandbox.control({ refunds: 'SUCCEED' });
    await commerce.quiet();

    expect(await refundsOf(started)).toMatchObject([{ status: 'SUCCEEDED' }]);
    expect(await paymentRow(commerce, started.paymentId)).toMatchObject({ status: 'REFUNDED' });
  });

  it('is looked at again when that word is lost', async () => {
    await commerce.sandbox.control({ refunds: 'PENDING' });
    const started = await paid(commerce, visit);
    await cancelled(0);
    await commerce.quiet();
    await commerce.sandbox.control({ withhold: true, refunds: 'SUCCEED' });

    await commerce.database.advanceClock({ minutes: 2 });
    await settled(...commerce.workers);

    expect(await refundsOf(started)).toMatchObject([{ status: 'SUCCEEDED' }]);
  });

  it('that fails is asked for again, at growing distance', async () => {
    await commerce.sandbox.control({ refunds: 'FAIL' });
    const started = await paid(commerce, visit);
    await cancelled(0);
    await commerce.quiet();
    expect(await refundsOf(started)).toMatchObject([{ status: 'PENDING' }]);
    expect(await givenBack(started)).toEqual([[3000, 'failed']]);

    await commerce.database.advanceClock({ seconds: 59 });
    await commerce.quiet();
    expect(await givenBack(started)).toHaveLength(1);
    await commerce.sandbox.control({ refunds: 'SUCCEED' });
    await commerce.database.advanceClock({ seconds: 1 });
    await commerce.quiet();

    expect(await refundsOf(started)).toMatchObject([{ status: 'SUCCEEDED' }]);
    expect(await givenBack(started)).toEqual([
      [3000, 'failed'],
      [3000, 'succeeded'],
    ]);
    expect(await balances(commerce, visit.organizationId)).toEqual({ 'clearing.sandbox.JPY': 0, 'deposits.JPY': 0 });
  });

  it('that fails each time stays failed in the end: the money stays, and it is told', async () => {
    await commerce.sandbox.control({ refunds: 'FAIL' });
    const started = await paid(commerce, visit);

    await cancelled(0);
    await commerce.quiet();
    for (const minutes of [1, 10, 60, 360]) {
      expect(await refundsOf(started)).toMatchObject([{ status: 'PENDING' }]);
      await commerce.database.advanceClock({ minutes });
      await commerce.quiet();
    }

    const [refund] = await refundsOf(started);
    expect(refund).toMatchObject({ status: 'FAILED' });
    expect(await givenBack(started)).toHaveLength(5);
    expect(await told(commerce, refund!['id'])).toEqual(['commerce.refund.failed.v1']);
    expect(await paymentRow(commerce, started.paymentId)).toMatchObject({ status: 'SUCCEEDED', refunded_minor: 0 });
    expect(await balances(commerce, visit.organizationId)).toEqual({
      'clearing.sandbox.JPY': 3000,
      'deposits.JPY': -3000,
    });
    expect(
      await commerce.database.admin`select kind from commerce.due where organization_id = ${visit.organizationId}`,
    ).toEqual([]);
  });

  it('is made once though the provider’s answers are lost, all of them for a while', async () => {
    const started = await paid(commerce, visit);
    await commerce.sandbox.control({ lostAnswers: 3 });

    await cancelled(0);
    await settled(...commerce.workers);
    expect(await refundsOf(started)).toMatchObject([{ status: 'PENDING' }]);
    await commerce.database.advanceClock({ seconds: 5 });
    await commerce.quiet();

    expect(await refundsOf(started)).toMatchObject([{ status: 'SUCCEEDED' }]);
    expect(await givenBack(started)).toEqual([[3000, 'succeeded']]);
    expect(await balances(commerce, visit.organizationId)).toEqual({ 'clearing.sandbox.JPY': 0, 'deposits.JPY': 0 });
  });

  it('cannot be more than the payment, whoever writes it', async () => {
    const started = await paid(commerce, visit);
    const refund = (amountMinor: number) => ({
      organization_id: visit.organizationId,
      id: newId(),
      payment_id: started.paymentId,
      amount_minor: amountMinor,
      reason: 'GOODWILL',
      status: 'PENDING',
    });
    const { admin } = commerce.database;

    const both = admin.begin(async (sql) => {
      await sql`insert into commerce.refund ${sql(refund(2000))}`;
      await sql`insert into commerce.refund ${sql(refund(1001))}`;
    });

    await expect(both).rejects.toMatchObject({ code: '23514', constraint_name: 'refund_fits_payment' });
    expect(await refundsOf(started)).toEqual([]);
  });
});

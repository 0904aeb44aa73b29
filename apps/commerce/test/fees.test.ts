import { appointmentCompleted, appointmentNoShowUndone } from '@openslot/events';
import { toId } from '@openslot/service';
import {
  act,
  balances,
  bookVisit,
  bookWithCard,
  cancelVisit,
  chargesOf,
  feesOf,
  leaveCard,
  missVisit,
  openCommerce,
  paid,
  start,
  told,
  tokenFor,
  visitHappens,
  type Commerce,
  type Visit,
} from './arrange.ts';

let commerce: Commerce;
let visit: Visit;
beforeAll(async () => {
  commerce = await openCommerce();
  await commerce.database.setClock('2030-05-01T00:00:00.000Z');
});
afterAll(() => commerce.close());
beforeEach(async () => {
  await commerce.sandbox.control({ withhold: false, down: false, lostAnswers: 0, refunds: 'SUCCEED' });
  await commerce.quiet();
});

const cancelled = async (feeMinor: number, version = 2) => {
  await cancelVisit(commerce, visit, feeMinor, version);
  await commerce.quiet();
};
const missed = async (feeMinor: number, version = 2) => {
  await missVisit(commerce, visit, feeMinor, version);
  await commerce.quiet();
};
const undone = async (version = 3) => {
  await visitHappens(commerce, visit, appointmentNoShowUndone, { ...visit.state, status: 'CONFIRMED' }, version);
  await commerce.quiet();
};
const later = async (time: { hours?: number; minutes?: number; seconds?: number }) => {
  await commerce.database.advanceClock(time);
  await commerce.quiet();
};
const theFee = async () => {
  const [fee] = await feesOf(commerce, visit);
  return fee!;
};
const happenedToFee = async () => {
  const types = await told(commerce, (await theFee())['id']);
  return types.filter((type) => !type.startsWith('commerce.audit'));
};
const timers = async () => {
  const rows = await commerce.database.admin<{ kind: string }[]>`
    select kind from commerce.due where organization_id = ${visit.organizationId} order by kind`;
  return rows.map(({ kind }) => kind);
};
/** Refunds that have succeeded, over all payments of the visit. */
const givenBack = async () => {
  const rows = await commerce.database.admin<{ purpose: string; amount_minor: number }[]>`
    select p.purpose, r.amount_minor::int from commerce.refund r
      join commerce.payment p on (p.organization_id, p.id) = (r.organization_id, r.payment_id)
     where p.appointment_id = ${visit.id} and r.status = 'SUCCEEDED' order by r.id`;
  return rows.map(({ purpose, amount_minor: minor }) => [purpose, minor]);
};
/** As its customer sees it. */
const seen = async () => {
  const { data } = await commerce.client({ userId: visit.userId })(
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Appointment {
       fees { kind status amount { amountMinor currency } fromAdvance { amountMinor } } balanceDue { amountMinor } } } }`,
    { of: [{ __typename: 'Appointment', id: toId('apt', visit.id) }] },
  );
  const { fees, balanceDue } = data._entities[0];
  return {
    fees: fees.map((fee: { kind: string; status: string; amount: { amountMinor: number }; fromAdvance: object }) => [
      fee.kind,
      fee.status,
      fee.amount.amountMinor,
    ]),
    balanceDue: balanceDue.amountMinor,
  };
};

describe('the fee of a late cancellation', () => {
  it('is taken of what was paid in advance; the rest goes back', async () => {
    visit = await bookVisit(commerce);
    await paid(commerce, visit);

    await cancelled(1000);

    expect(await feesOf(commerce, visit)).toMatchObject([
      { kind: 'LATE_CANCEL', status: 'CHARGED', amount_minor: 1000, covered_minor: 1000 },
    ]);
    expect(await givenBack()).toEqual([['DEPOSIT', 2000]]);
    expect(await balances(commerce, visit.organizationId)).toEqual({
      'cancellation-fees.JPY': -1000,
      'clearing.sandbox.JPY': 1000,
      'deposits.JPY': 0,
    });
    expect(await happenedToFee()).toEqual(['commerce.fee.charged.v1']);
    expect(await timers()).toEqual([]);
    expect(await seen()).toEqual({ fees: [['LATE_CANCEL', 'CHARGED', 1000]], balanceDue: 0 });
  });

  it('is taken of the whole price where that was paid in advance', async () => {
    visit = await bookVisit(commerce, { paymentRequirement: 'FULL', depositMinor: 8800 });
    const started = await start(commerce, visit, await tokenFor(visit, { requirement: 'FULL' }));
    await act(started, 'SUCCEED');
    await commerce.quiet();
    const [payment] = await commerce.database.admin`
      select purpose, amount_minor::int from commerce.payment where id = ${started.paymentId}`;
    expect(payment).toEqual({ purpose: 'FULL', amount_minor: 8800 });
    expect(await seen()).toEqual({ fees: [], balanceDue: 0 });

    await cancelled(4400);

    expect(await givenBack()).toEqual([['FULL', 4400]]);
    expect(await balances(commerce, visit.organizationId)).toEqual({
      'cancellation-fees.JPY': -4400,
      'clearing.sandbox.JPY': 4400,
      'deposits.JPY': 0,
    });
  });

  it('is charged to the card that was left, without the customer', async () => {
    visit = await bookWithCard(commerce);
    await leaveCard(commerce, visit);

    await cancelled(1500);

    expect(await chargesOf(commerce, visit)).toEqual([[1500, 'succeeded']]);
    expect(await feesOf(commerce, visit)).toMatchObject([
      { kind: 'LATE_CANCEL', status: 'CHARGED', amount_minor: 1500, covered_minor: 0, attempts: 0 },
    ]);
    expect(await balances(commerce, visit.organizationId)).toEqual({
      'cancellation-fees.JPY': -1500,
      'clearing.sandbox.JPY': 1500,
      'deposits.JPY': 0,
    });
    const [event] = await commerce.database.admin`
      select payload from bus.event_log where type = 'commerce.fee.charged.v1' and aggregateid = ${(await theFee())['id']}`;
    expect(event!['payload']).toEqual({
      appointmentId: visit.id,
      customerId: visit.state.customerId,
      kind: 'LATE_CANCEL',
      amountMinor: 1500,
      fromDepositMinor: 0,
      currency: 'JPY',
    });
    expect(await seen()).toEqual({ fees: [['LATE_CANCEL', 'CHARGED', 1500]], balanceDue: 0 });
  });

  it('is charged to the card as far as the advance does not cover it', async () => {
    visit = await bookVisit(commerce);
    await paid(commerce, visit);
    await leaveCard(commerce, visit);

    await cancelled(5000);

    expect(await chargesOf(commerce, visit)).toEqual([[2000, 'succeeded']]);
    expect(await feesOf(commerce, visit)).toMatchObject([
      { status: 'CHARGED', amount_minor: 5000, covered_minor: 3000 },
    ]);
    expect(await givenBack()).toEqual([]);
    expect(await balances(commerce, visit.organizationId)).toMatchObject({ 'cancellation-fees.JPY': -5000 });
  });

  it('without anything to charge is due for fourteen days', async () => {
    visit = await bookVisit(commerce);

    await cancelled(1000);

    expect(await feesOf(commerce, visit)).toMatchObject([{ status: 'DUE', amount_minor: 1000, covered_minor: 0 }]);
    expect(await timers()).toEqual(['fee_expiry']);
    expect(await seen()).toEqual({ fees: [['LATE_CANCEL', 'DUE', 1000]], balanceDue: 1000 });
    await later({ hours: 14 * 24 - 1 });
    expect(await feesOf(commerce, visit)).toMatchObject([{ status: 'DUE' }]);

    await later({ hours: 1 });

    expect(await feesOf(commerce, visit)).toMatchObject([{ status: 'EXPIRED' }]);
    expect(await happenedToFee()).toEqual([]);
    expect(await timers()).toEqual([]);
    expect(await seen()).toEqual({ fees: [['LATE_CANCEL', 'EXPIRED', 1000]], balanceDue: 0 });
  });

  it('of nothing is no fee', async () => {
    visit = await bookVisit(commerce);
    await paid(commerce, visit);

    await cancelled(0);

    expect(await feesOf(commerce, visit)).toEqual([]);
    expect(await givenBack()).toEqual([['DEPOSIT', 3000]]);
  });

  it('is asked for once, whatever scheduling repeats', async () => {
    visit = await bookWithCard(commerce);
    await leaveCard(commerce, visit);

    await cancelled(1500);
    await cancelled(1500, 3);

    expect(await chargesOf(commerce, visit)).toEqual([[1500, 'succeeded']]);
    expect(await happenedToFee()).toEqual(['commerce.fee.charged.v1']);
  });
});

describe('a card that is declined', () => {
  it('is charged again a day later', async () => {
    visit = await bookWithCard(commerce);
    await leaveCard(commerce, visit, '9995');
    await cancelled(1500);
    expect(await feesOf(commerce, visit)).toMatchObject([{ status: 'DUE', attempts: 1, error: 'insufficient_funds' }]);
    expect(await timers()).toEqual(['card_removal', 'fee_charge', 'fee_expiry']);
    await later({ hours: 23 });
    expect(await chargesOf(commerce, visit)).toEqual([[1500, 'failed']]);

    await later({ hours: 1 });

    expect(await chargesOf(commerce, visit)).toEqual([
      [1500, 'failed'],
      [1500, 'succeeded'],
    ]);
    expect(await feesOf(commerce, visit)).toMatchObject([{ status: 'CHARGED', attempts: 1 }]);
    expect(await happenedToFee()).toEqual(['commerce.fee.charged.v1']);
    expect(await timers()).toEqual([]);
  });

  it('each time fails the fee after three tries; it stays what the visit costs', async () => {
    visit = await bookWithCard(commerce);
    await leaveCard(commerce, visit, '0341');

    await cancelled(1500);
    await later({ hours: 24 });
    await later({ hours: 48 });

    expect(await chargesOf(commerce, visit)).toEqual([
      [1500, 'failed'],
      [1500, 'failed'],
      [1500, 'failed'],
    ]);
    expect(await feesOf(commerce, visit)).toMatchObject([{ status: 'FAILED', attempts: 3, error: 'card_declined' }]);
    expect(await happenedToFee()).toEqual(['commerce.fee.failed.v1']);
    expect(await balances(commerce, visit.organizationId)).toEqual({});
    expect(await timers()).toEqual([]);
    expect(await seen()).toEqual({ fees: [['LATE_CANCEL', 'FAILED', 1500]], balanceDue: 1500 });
  });

  it('is charged once though the provider’s answers are lost, all of them for a while', async () => {
    visit = await bookWithCard(commerce);
    await leaveCard(commerce, visit);
    await commerce.sandbox.control({ lostAnswers: 3 });
    await cancelVisit(commerce, visit, 1500);
    await commerce.settled();
    expect(await feesOf(commerce, visit)).toMatchObject([{ status: 'DUE', attempts: 0 }]);

    await commerce.database.advanceClock({ seconds: 5 });
    await commerce.quiet();

    expect(await feesOf(commerce, visit)).toMatchObject([{ status: 'CHARGED' }]);
    expect(await chargesOf(commerce, visit)).toEqual([[1500, 'succeeded']]);
    expect(await balances(commerce, visit.organizationId)).toMatchObject({ 'cancellation-fees.JPY': -1500 });
  });

  it('that the provider does not know any more fails like any other', async () => {
    visit = await bookWithCard(commerce);
    await leaveCard(commerce, visit);
    const { body } = await onlySetup();
    await commerce.sandbox.call('DELETE', `/payments/methods/${body.paymentMethod.id}`);

    await cancelled(1500);

    expect(await feesOf(commerce, visit)).toMatchObject([
      { status: 'DUE', attempts: 1, error: 'POST /payments/intents answered 422' },
    ]);
    const [payment] = await commerce.database.admin`
      select status, provider_intent_id from commerce.payment where appointment_id = ${visit.id}`;
    expect(payment).toEqual({ status: 'FAILED', provider_intent_id: null });
  });
});

const onlySetup = async () => {
  const [row] = await commerce.database.admin`
    select provider_setup_id from commerce.card_setup where appointment_id = ${visit.id}`;
  return { body: await commerce.sandbox.call('GET', `/payments/setups/${row!['provider_setup_id']}`) };
};

describe('the fee of a no-show', () => {
  it('is asked for at once, and taken when the no-show cannot be undone any more', async () => {
    visit = await bookVisit(commerce);
    await paid(commerce, visit);

    await missed(1000);

    expect(await feesOf(commerce, visit)).toMatchObject([{ kind: 'NO_SHOW', status: 'DUE', amount_minor: 1000 }]);
    expect(await balances(commerce, visit.organizationId)).toEqual({
      'clearing.sandbox.JPY': 3000,
      'deposits.JPY': -3000,
    });
    expect(await seen()).toEqual({ fees: [['NO_SHOW', 'DUE', 1000]], balanceDue: 0 });
    await later({ hours: 23 });
    expect(await givenBack()).toEqual([]);

    await later({ hours: 1 });

    expect(await feesOf(commerce, visit)).toMatchObject([{ status: 'CHARGED', covered_minor: 1000 }]);
    expect(await givenBack()).toEqual([['DEPOSIT', 2000]]);
    expect(await balances(commerce, visit.organizationId)).toEqual({
      'cancellation-fees.JPY': -1000,
      'clearing.sandbox.JPY': 1000,
      'deposits.JPY': 0,
    });
    expect(await happenedToFee()).toEqual(['commerce.fee.charged.v1']);
    expect(await timers()).toEqual([]);
  });

  it('is charged to the card then', async () => {
    visit = await bookWithCard(commerce);
    await leaveCard(commerce, visit);
    await missed(4400);
    expect(await chargesOf(commerce, visit)).toEqual([]);

    await later({ hours: 24 });

    expect(await chargesOf(commerce, visit)).toEqual([[4400, 'succeeded']]);
    expect(await feesOf(commerce, visit)).toMatchObject([{ status: 'CHARGED', covered_minor: 0 }]);
  });

  it('of nothing gives all of it back then', async () => {
    visit = await bookVisit(commerce);
    await paid(commerce, visit);
    await missed(0);
    expect(await givenBack()).toEqual([]);

    await later({ hours: 24 });

    expect(await feesOf(commerce, visit)).toEqual([]);
    expect(await givenBack()).toEqual([['DEPOSIT', 3000]]);
  });

  it('is nobody’s once the no-show is undone: the advance is there for the visit', async () => {
    visit = await bookVisit(commerce);
    await paid(commerce, visit);
    await missed(1000);

    await undone();
    await later({ hours: 25 });

    expect(await feesOf(commerce, visit)).toMatchObject([
      { status: 'WAIVED', waived_by: null, waived_reason: 'no-show undone', covered_minor: 0 },
    ]);
    expect(await happenedToFee()).toEqual(['commerce.fee.waived.v1']);
    expect(await givenBack()).toEqual([]);
    expect(await timers()).toEqual([]);
    expect(await seen()).toEqual({ fees: [['NO_SHOW', 'WAIVED', 1000]], balanceDue: 5800 });
    await visitHappens(commerce, visit, appointmentCompleted, { ...visit.state, status: 'COMPLETED' }, 4);
    await commerce.quiet();
    expect(await balances(commerce, visit.organizationId)).toEqual({
      'clearing.sandbox.JPY': 3000,
      'deposits.JPY': 0,
      'revenue.JPY': -3000,
    });
  });

  it('comes back, once it is taken: the advance to the visit, the card’s money to the customer', async () => {
    visit = await bookVisit(commerce);
    await paid(commerce, visit);
    await leaveCard(commerce, visit);
    await missed(5000);
    await later({ hours: 24 });
    expect(await chargesOf(commerce, visit)).toEqual([[2000, 'succeeded']]);

    await undone();

    expect(await feesOf(commerce, visit)).toMatchObject([{ status: 'WAIVED', covered_minor: 3000 }]);
    expect(await chargesOf(commerce, visit)).toEqual([[2000, 'succeeded', -2000]]);
    expect(await givenBack()).toEqual([['FEE', 2000]]);
    expect(await balances(commerce, visit.organizationId)).toEqual({
      'cancellation-fees.JPY': 0,
      'clearing.sandbox.JPY': 3000,
      'deposits.JPY': -3000,
    });
    expect(await happenedToFee()).toEqual(['commerce.fee.charged.v1', 'commerce.fee.waived.v1']);
    expect(await seen()).toEqual({ fees: [['NO_SHOW', 'WAIVED', 5000]], balanceDue: 5800 });
  });

  it('is asked for again when the customer is missed again, with a day of its own', async () => {
    visit = await bookVisit(commerce);
    await paid(commerce, visit);
    await missed(1000);
    await later({ hours: 1 });
    await undone();
    await later({ hours: 1 });

    await missed(2000, 4);
    await later({ hours: 23 });
    expect(await feesOf(commerce, visit)).toMatchObject([{ status: 'DUE', amount_minor: 2000, waived_reason: null }]);
    await later({ hours: 1 });

    expect(await feesOf(commerce, visit)).toMatchObject([{ status: 'CHARGED', amount_minor: 2000 }]);
    expect(await balances(commerce, visit.organizationId)).toMatchObject({ 'cancellation-fees.JPY': -2000 });
    expect(await givenBack()).toEqual([['DEPOSIT', 1000]]);
  });

  it('and of a cancellation after a no-show that was undone too late are each their own', async () => {
    visit = await bookVisit(commerce);
    await paid(commerce, visit);
    await missed(1000);
    await later({ hours: 24 });
    await undone();

    await cancelled(400, 4);

    expect(await feesOf(commerce, visit)).toMatchObject([
      { kind: 'LATE_CANCEL', status: 'CHARGED', amount_minor: 400 },
      { kind: 'NO_SHOW', status: 'WAIVED' },
    ]);
    expect(await givenBack()).toEqual([
      ['DEPOSIT', 2000],
      ['DEPOSIT', 600],
    ]);
    expect(await balances(commerce, visit.organizationId)).toEqual({
      'cancellation-fees.JPY': -400,
      'clearing.sandbox.JPY': 400,
      'deposits.JPY': 0,
    });
  });
});

import { appointmentNoShowUndone } from '@openslot/events';
import { newId, toId } from '@openslot/service';
import {
  actOnCard,
  balances,
  bookVisit,
  bookWithCard,
  cancelVisit,
  cardTokenFor,
  chargesOf,
  feesOf,
  leaveCard,
  missVisit,
  openCommerce,
  paid,
  startCardSetupDocument,
  told,
  visitHappens,
  type Commerce,
  type Visit,
} from './arrange.ts';
import { endOfLosses, fragileCommerce, insist, loseTransaction, losses, recover } from './losses.ts';

let commerce: Commerce;
let visit: Visit;
beforeAll(async () => {
  commerce = await openCommerce(fragileCommerce);
});
afterAll(() => commerce.close());
beforeEach(async () => {
  await commerce.sandbox.control({ refunds: 'SUCCEED' });
  await commerce.database.setClock('2030-05-01T00:00:00.000Z');
});
afterEach(endOfLosses);

const happened = async (id: string, about: string) => {
  const types = await told(commerce, id);
  return types.filter((type) => type.startsWith(`commerce.${about}`)).toSorted();
};
const paymentsOf = () => commerce.database.admin`
  select id, purpose, status, amount_minor::int, refunded_minor::int from commerce.payment
   where appointment_id = ${visit.id} order by id`;
const timers = async () => {
  const rows = await commerce.database.admin<{ kind: string }[]>`
    select kind from commerce.due where organization_id = ${visit.organizationId} order by kind`;
  return rows.map(({ kind }) => kind);
};

describe('a card that is left', () => {
  it.each(losses(4))('ends the same when transaction %d is lost %s its commit', async (at, mode) => {
    visit = await bookWithCard(commerce);
    const customer = commerce.client({ userId: visit.userId });
    const input = { paymentToken: await cardTokenFor(visit), idempotencyKey: newId() };
    loseTransaction(at, mode);

    const { startCardSetup } = await insist(() => customer(startCardSetupDocument, { input }));
    await actOnCard(startCardSetup.action.url, 'SUCCEED');
    await recover(commerce);

    expect(endOfLosses()).toBeGreaterThanOrEqual(at);
    const setups = await commerce.database.admin`
      select id, status, provider_setup_id from commerce.card_setup where appointment_id = ${visit.id}`;
    expect(setups).toMatchObject([{ status: 'SUCCEEDED' }]);
    expect(await happened(setups[0]!['id'], 'card-setup')).toEqual(['commerce.card-setup.succeeded.v1']);
    const cards = await commerce.database.admin`
      select last4, deleted_at from commerce.payment_method where appointment_id = ${visit.id}`;
    expect(cards).toEqual([{ last4: '4242', deleted_at: null }]);
    expect(await timers()).toEqual(['card_removal']);
    const { webhooks } = await commerce.sandbox.call('GET', '/payments/webhooks');
    const made = (webhooks as { body: string; type: string }[]).filter(
      ({ body, type }) => type === 'setup.created' && body.includes(setups[0]!['id']),
    );
    expect(made).toHaveLength(1);
  });
});

describe('a fee that is charged to the card', () => {
  it.each(losses(5))('ends the same when transaction %d is lost %s its commit', async (at, mode) => {
    visit = await bookWithCard(commerce);
    await leaveCard(commerce, visit);
    loseTransaction(at, mode);

    await cancelVisit(commerce, visit, 1500);
    await recover(commerce);

    expect(endOfLosses()).toBeGreaterThanOrEqual(at);
    expect(await feesOf(commerce, visit)).toMatchObject([{ status: 'CHARGED', attempts: 0 }]);
    expect(await chargesOf(commerce, visit)).toEqual([[1500, 'succeeded']]);
    expect(await paymentsOf()).toMatchObject([{ purpose: 'FEE', status: 'SUCCEEDED' }]);
    expect(await balances(commerce, visit.organizationId)).toEqual({
      'cancellation-fees.JPY': -1500,
      'clearing.sandbox.JPY': 1500,
      'deposits.JPY': 0,
    });
    const [fee] = await feesOf(commerce, visit);
    expect(await happened(fee!['id'], 'fee')).toEqual(['commerce.fee.charged.v1']);
    expect(await timers()).toEqual([]);
  });
});

describe('a card that is declined, charged again and then waived', () => {
  it.each(losses(8))('ends the same when transaction %d is lost %s its commit', async (at, mode) => {
    visit = await bookWithCard(commerce);
    await leaveCard(commerce, visit, '9995');
    const manager = commerce.client({
      ...{ userId: newId(), organizationId: visit.organizationId },
      permissions: ['fee.waive'],
    });
    loseTransaction(at, mode);

    await cancelVisit(commerce, visit, 1500);
    await recover(commerce);
    await commerce.database.advanceClock({ hours: 24 });
    await recover(commerce);
    const [fee] = await feesOf(commerce, visit);
    expect(fee).toMatchObject({ status: 'CHARGED', attempts: 1 });
    const input = { feeId: toId('fee', fee!['id']), version: fee!['version'], reason: 'x', idempotencyKey: newId() };
    await insist(() =>
      manager('mutation ($input: WaiveFeeInput!) { waiveFee(input: $input) { __typename } }', { input }),
    );
    await recover(commerce);

    expect(endOfLosses()).toBeGreaterThanOrEqual(at);
    expect(await chargesOf(commerce, visit)).toEqual([
      [1500, 'failed'],
      [1500, 'succeeded', -1500],
    ]);
    expect(await feesOf(commerce, visit)).toMatchObject([{ status: 'WAIVED', attempts: 1 }]);
    expect(await balances(commerce, visit.organizationId)).toEqual({
      'cancellation-fees.JPY': 0,
      'clearing.sandbox.JPY': 0,
      'deposits.JPY': 0,
    });
    expect(await happened(fee!['id'], 'fee')).toEqual(['commerce.fee.charged.v1', 'commerce.fee.waived.v1']);
    expect(await timers()).toEqual([]);
  });
});

describe('a no-show that is settled, and undone after all', () => {
  it.each(losses(5))('ends the same when transaction %d is lost %s its commit', async (at, mode) => {
    visit = await bookVisit(commerce);
    await paid(commerce, visit);
    loseTransaction(at, mode);

    await missVisit(commerce, visit, 1000);
    await recover(commerce);
    await commerce.database.advanceClock({ hours: 24 });
    await recover(commerce);
    expect(await feesOf(commerce, visit)).toMatchObject([{ status: 'CHARGED', covered_minor: 1000 }]);
    await visitHappens(commerce, visit, appointmentNoShowUndone, { ...visit.state, status: 'CONFIRMED' }, 3);
    await recover(commerce);

    expect(endOfLosses()).toBeGreaterThanOrEqual(at);
    expect(await feesOf(commerce, visit)).toMatchObject([{ status: 'WAIVED' }]);
    expect(await paymentsOf()).toMatchObject([
      { purpose: 'DEPOSIT', status: 'PARTIALLY_REFUNDED', refunded_minor: 2000 },
    ]);
    expect(await balances(commerce, visit.organizationId)).toEqual({
      'cancellation-fees.JPY': 0,
      'clearing.sandbox.JPY': 1000,
      'deposits.JPY': -1000,
    });
    const [fee] = await feesOf(commerce, visit);
    expect(await happened(fee!['id'], 'fee')).toEqual(['commerce.fee.charged.v1', 'commerce.fee.waived.v1']);
    expect(await timers()).toEqual([]);
  });
});

describe('a refund that is refused at first', () => {
  it.each(losses(5))('ends the same when transaction %d is lost %s its commit', async (at, mode) => {
    visit = await bookVisit(commerce);
    await paid(commerce, visit);
    await commerce.sandbox.control({ refunds: 'FAIL' });
    loseTransaction(at, mode);

    await cancelVisit(commerce, visit, 0);
    await commerce.quiet();
    await commerce.sandbox.control({ refunds: 'SUCCEED' });
    await recover(commerce);

    expect(endOfLosses()).toBeGreaterThanOrEqual(at);
    expect(await paymentsOf()).toMatchObject([{ status: 'REFUNDED', refunded_minor: 3000 }]);
    const refunds = await commerce.database.admin`
      select r.id, r.status from commerce.refund r where r.organization_id = ${visit.organizationId}`;
    expect(refunds).toMatchObject([{ status: 'SUCCEEDED' }]);
    expect(await happened(refunds[0]!['id'], 'refund')).toEqual(['commerce.refund.succeeded.v1']);
    expect(await balances(commerce, visit.organizationId)).toEqual({ 'clearing.sandbox.JPY': 0, 'deposits.JPY': 0 });
    expect(await timers()).toEqual([]);
  });
});

describe('a card that is removed', () => {
  it.each(losses(3))('ends the same when transaction %d is lost %s its commit', async (at, mode) => {
    visit = await bookWithCard(commerce);
    await leaveCard(commerce, visit);
    loseTransaction(at, mode);

    await cancelVisit(commerce, visit, 0);
    await recover(commerce);

    expect(endOfLosses()).toBeGreaterThanOrEqual(at);
    const cards = await commerce.database.admin<{ id: string; removed: boolean }[]>`
      select id, deleted_at is not null and provider_token_enc is null as removed from commerce.payment_method
       where appointment_id = ${visit.id}`;
    expect(cards).toMatchObject([{ removed: true }]);
    expect(await happened(cards[0]!.id, 'audit')).toEqual(['commerce.audit.recorded.v1']);
    expect(await timers()).toEqual([]);
  });
});

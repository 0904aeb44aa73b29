import { appointmentCancelled } from '@openslot/events';
import { newId, toId } from '@openslot/service';
import {
  act,
  balances,
  bookVisit,
  openCommerce,
  paymentRow,
  startPaymentDocument,
  told,
  tokenFor,
  visitHappens,
  type Commerce,
} from './arrange.ts';
import { endOfLosses, fragileCommerce, insist, loseTransaction, losses, recover } from './losses.ts';

let commerce: Commerce;
beforeAll(async () => {
  commerce = await openCommerce(fragileCommerce);
});
afterAll(() => commerce.close());

describe('a payment that is made and given back in part', () => {
  it.each(losses(8))('ends the same when transaction %d is lost %s its commit', async (at, mode) => {
    const visit = await bookVisit(commerce);
    const customer = commerce.client({ userId: visit.userId });
    const input = { paymentToken: await tokenFor(visit), idempotencyKey: newId() };
    loseTransaction(at, mode);

    const { startPayment: started } = await insist(() => customer(startPaymentDocument, { input }));
    const [row] = await commerce.database.admin`
        select id, provider_intent_id from commerce.payment where appointment_id = ${visit.id}`;
    const [paymentId, intentId] = [row!['id'], row!['provider_intent_id']];
    await act({ paymentId, intentId, id: started.payment.id, url: started.action.url }, 'SUCCEED');
    await recover(commerce);
    await visitHappens(commerce, visit, appointmentCancelled, {
      ...visit.state,
      status: 'CANCELLED',
      by: 'CUSTOMER',
      reason: null,
      feeMinor: 1000,
    });
    await recover(commerce);

    expect(endOfLosses()).toBeGreaterThanOrEqual(at);
    expect(started.payment.id).toBe(toId('pay', paymentId));
    expect(await paymentRow(commerce, paymentId)).toMatchObject({
      status: 'PARTIALLY_REFUNDED',
      refunded_minor: 2000,
    });
    expect(await balances(commerce, visit.organizationId)).toEqual({
      'cancellation-fees.JPY': -1000,
      'clearing.sandbox.JPY': 1000,
      'deposits.JPY': 0,
    });
    const { refunds } = await commerce.sandbox.call('GET', `/payments/intents/${intentId}`);
    expect(refunds).toMatchObject([{ amountMinor: 2000, status: 'succeeded' }]);
    expect((await told(commerce, paymentId)).filter((type) => type.startsWith('commerce.payment'))).toEqual([
      'commerce.payment.started.v1',
      'commerce.payment.succeeded.v1',
      'commerce.payment.refunded.v1',
    ]);
    expect(
      await commerce.database.admin`
        select kind from commerce.due where organization_id = ${visit.organizationId}`,
    ).toEqual([]);
  });
});

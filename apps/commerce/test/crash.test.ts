import type { Database } from '@openslot/database';
import { appointmentCancelled } from '@openslot/events';
import { newId, toId } from '@openslot/service';
import { settled } from '@openslot/testing';
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

/** Which of the following transactions is lost: rolled back, or committed without anybody hearing of it. */
const fault = { at: 0, count: 0, mode: 'before' as 'before' | 'after' };

/** A process dies in one transaction; everything that it would have done afterwards does not happen. */
const fragile = (database: Database): Database => ({
  ...database,
  async transaction(access, body) {
    fault.count += 1;
    const dies = fault.count === fault.at;
    const result = await database.transaction(access, async (tx) => {
      const done = await body(tx);
      if (dies && fault.mode === 'before') throw new Error('died before the commit');
      return done;
    });
    if (dies) throw new Error('died after the commit');
    return result;
  },
});

let commerce: Commerce;
beforeAll(async () => {
  commerce = await openCommerce(fragile);
});
afterAll(() => commerce.close());

/** Everybody comes back: what failed is tried again, until nothing is left to do. */
async function recover(): Promise<void> {
  for (let times = 0; times < 4; times += 1) {
    await commerce.quiet();
    await commerce.database.advanceClock({ seconds: 70 });
  }
  await settled(...commerce.workers);
}

interface Answer {
  readonly data: { startPayment: { payment: { id: string }; action: { url: string } } } | null;
  readonly errors?: unknown;
}

/** The customer's client sends the same request until it is answered. */
async function insist(ask: () => Promise<Answer>) {
  for (;;) {
    const { data, errors } = await ask();
    if (data && !errors) return data.startPayment;
  }
}

const steps = [1, 2, 3, 4, 5, 6, 7, 8];
const modes = ['before', 'after'] as const;

describe('a payment that is made and given back in part', () => {
  it.each(modes.flatMap((mode) => steps.map((at) => [at, mode] as const)))(
    'ends the same when transaction %d is lost %s its commit',
    async (at, mode) => {
      const visit = await bookVisit(commerce);
      const customer = commerce.client({ userId: visit.userId });
      const input = { paymentToken: await tokenFor(visit), idempotencyKey: newId() };
      Object.assign(fault, { at, mode, count: 0 });

      const started = await insist(() => customer(startPaymentDocument, { input }));
      const [row] = await commerce.database.admin`
        select id, provider_intent_id from commerce.payment where appointment_id = ${visit.id}`;
      const [paymentId, intentId] = [row!['id'], row!['provider_intent_id']];
      await act({ paymentId, intentId, id: started.payment.id, url: started.action.url }, 'SUCCEED');
      await recover();
      await visitHappens(commerce, visit, appointmentCancelled, {
        ...visit.state,
        status: 'CANCELLED',
        by: 'CUSTOMER',
        reason: null,
        feeMinor: 1000,
      });
      await recover();

      const transactions = fault.count;
      fault.at = 0;
      expect(transactions).toBeGreaterThanOrEqual(at);
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
    },
  );
});

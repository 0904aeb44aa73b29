import { workerAccess } from '@openslot/database';
import { appointmentState, customerState, paymentState, type Envelope } from '@openslot/events';
import { newId, toId } from '@openslot/service';
import { publishState } from '@openslot/testing';
import { customerProcess } from '../src/customer/customer.consumers.ts';
import {
  bookVisit,
  bookWithCard,
  cancelVisit,
  feesOf,
  leaveCard,
  openCommerce,
  paid,
  start,
  told,
  type Commerce,
  type Visit,
} from './arrange.ts';

let commerce: Commerce;
let visit: Visit;
/** The record that the visit's customer becomes part of, and whose it is. */
let winner: { id: string; userId: string };
beforeAll(async () => {
  commerce = await openCommerce();
  await commerce.database.setClock('2030-05-01T00:00:00.000Z');
});
afterAll(() => commerce.close());
beforeEach(async () => {
  visit = await bookVisit(commerce);
  winner = { id: newId(), userId: newId() };
  await customer(winner.id, 1, { userId: winner.userId });
});

async function customer(id: string, version: number, more: object): Promise<Envelope> {
  const event = await publishState(commerce.deps.bus, customerState, {
    ...{ organizationId: visit.organizationId, id, version },
    data: { userId: null, mergedIntoId: null, live: true, ...more },
  });
  await commerce.quiet();
  return event;
}
const merge = (loser = visit.state.customerId, into = winner.id, version = 2) =>
  customer(loser, version, { mergedIntoId: into, live: false });

/** Whose the visit's rows are. */
const owners = async () => {
  const rows = await commerce.database.admin<{ kind: string; customer_id: string }[]>`
    select 'payment' as kind, customer_id from commerce.payment where appointment_id = ${visit.id}
    union all select 'fee', customer_id from commerce.fee_claim where appointment_id = ${visit.id}
    union all select 'card', customer_id from commerce.payment_method where appointment_id = ${visit.id}
    union all select 'setup', customer_id from commerce.card_setup where appointment_id = ${visit.id}
    order by kind`;
  return rows.map((row) => [row.kind, row.customer_id]);
};
const seenBy = async (userId: string, paymentId: string) => {
  const { data } = await commerce.client({ userId })(
    'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Payment { id } } }',
    { of: [{ __typename: 'Payment', id: toId('pay', paymentId) }] },
  );
  return data._entities[0]?.id ?? null;
};

describe('a customer who is merged into another', () => {
  it('leaves payments, fees and cards to that one', async () => {
    const { paymentId } = await paid(commerce, visit);
    await leaveCard(commerce, visit);
    await cancelVisit(commerce, visit, 3000);
    await commerce.quiet();

    await merge();

    expect(await owners()).toEqual([
      ['card', winner.id],
      ['fee', winner.id],
      ['payment', winner.id],
      ['setup', winner.id],
    ]);
    expect(await seenBy(winner.userId, paymentId)).toBe(toId('pay', paymentId));
    expect(await seenBy(visit.userId, paymentId)).toBeNull();
    const [state] = await commerce.database.admin`
      select payload from bus.state_log where topic = ${paymentState.topic} and key = ${paymentId}`;
    expect(state!['payload']).toMatchObject({ customerId: winner.id, status: 'SUCCEEDED' });
    expect(await told(commerce, visit.state.customerId)).toContain('commerce.audit.recorded.v1');
  });

  it('keeps the card that was left, which is charged as before', async () => {
    visit = await bookWithCard(commerce, { organizationId: visit.organizationId });
    await leaveCard(commerce, visit);
    await merge();

    await cancelVisit(commerce, visit, 700);
    await commerce.quiet();

    expect(await feesOf(commerce, visit)).toMatchObject([{ status: 'CHARGED', amount_minor: 700 }]);
    expect(new Set((await owners()).map(([, owner]) => owner))).toEqual(new Set([winner.id]));
  });

  it('is the other also for what is started afterwards, with a token of before', async () => {
    await merge();

    await start(commerce, visit);

    expect(await owners()).toEqual([['payment', winner.id]]);
  });

  it('is the other’s other, where that is merged too, in whatever order it is heard', async () => {
    const last = newId();
    await start(commerce, visit);

    await merge(winner.id, last);
    await merge();

    expect(await owners()).toEqual([['payment', last]]);
  });

  it('is merged once, however often it is said', async () => {
    await paid(commerce, visit);
    const event = await merge();
    await commerce.quiet();

    await commerce.unchanged(async () => {
      const handler = customerProcess.handlers.get(event.type)!;
      await commerce.deps.database.transaction(workerAccess(visit.organizationId), (tx) => handler.handle(tx, event));
      await commerce.quiet();
    });
  });

  it('has nothing to leave when nothing was paid', async () => {
    await merge();

    expect(await owners()).toEqual([]);
    expect(await told(commerce, visit.state.customerId)).not.toContain('commerce.audit.recorded.v1');
  });

  describe('and is not after all', () => {
    const undo = (version = 3) => customer(visit.state.customerId, version, { userId: visit.userId });
    /** Scheduling tells whose the visit is. */
    const tellVisit = async (version: number, customerId = visit.state.customerId) => {
      const about = { organizationId: visit.organizationId, id: visit.id, version };
      await publishState(commerce.deps.bus, appointmentState, { ...about, data: { ...visit.state, customerId } });
      await commerce.quiet();
    };
    const all = (owner: string) => ['card', 'fee', 'payment', 'setup'].map((kind) => [kind, owner]);

    it.each(['customer', 'visit'])('has it all back, whichever is told first: the %s', async (first) => {
      const { paymentId } = await paid(commerce, visit);
      await leaveCard(commerce, visit);
      await cancelVisit(commerce, visit, 3000);
      await merge();
      expect(await owners()).toEqual(all(winner.id));

      if (first === 'visit') await tellVisit(9);
      expect(await owners()).toEqual(all(winner.id));
      await undo();
      if (first === 'customer') await tellVisit(9);

      expect(await owners()).toEqual(all(visit.state.customerId));
      expect(await seenBy(visit.userId, paymentId)).toBe(toId('pay', paymentId));
      expect(await seenBy(winner.userId, paymentId)).toBeNull();
      await commerce.unchanged(() => tellVisit(9), { except: ['inbox'] });
    });

    it('has what was paid meanwhile for its visit, and nothing of the other’s', async () => {
      await merge();
      await start(commerce, visit);
      const others = await bookVisit(commerce, { organizationId: visit.organizationId, customerId: winner.id });
      await start(commerce, others);

      await undo();
      await tellVisit(9);

      expect(await owners()).toEqual([['payment', visit.state.customerId]]);
      const [kept] = await commerce.database.admin`
        select customer_id from commerce.payment where appointment_id = ${others.id}`;
      expect(kept!['customer_id']).toBe(winner.id);
    });
  });
});

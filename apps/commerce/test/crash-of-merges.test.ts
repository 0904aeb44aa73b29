import { appointmentState, customerState } from '@openslot/events';
import { newId } from '@openslot/service';
import { publishState } from '@openslot/testing';
import { bookVisit, cancelVisit, leaveCard, openCommerce, paid, told, type Commerce, type Visit } from './arrange.ts';
import { endOfLosses, fragileCommerce, loseTransaction, losses, recover } from './losses.ts';

let commerce: Commerce;
beforeAll(async () => {
  commerce = await openCommerce(fragileCommerce);
});
afterAll(() => commerce.close());

const tellCustomer = ({ organizationId }: Visit, id: string, version: number, mergedIntoId: string | null) =>
  publishState(commerce.deps.bus, customerState, {
    ...{ organizationId, id, version },
    data: { userId: null, mergedIntoId, live: mergedIntoId === null },
  });

async function outcome(visit: Visit, winnerId: string) {
  const { admin } = commerce.database;
  const rows = await admin`
    select 'payment' as kind, customer_id, version from commerce.payment where appointment_id = ${visit.id}
    union all select 'fee', customer_id, 0 from commerce.fee_claim where appointment_id = ${visit.id}
    union all select 'card', customer_id, 0 from commerce.payment_method where appointment_id = ${visit.id}
    union all select 'setup', customer_id, 0 from commerce.card_setup where appointment_id = ${visit.id}
    union all select 'visit', customer_id, 0 from commerce.appointment_ref where id = ${visit.id} order by kind`;
  const [payment] = await admin`
    select s.payload->>'customerId' as customer, s.aggregate_version::int = p.version as latest
      from commerce.payment p join bus.state_log s on s.topic = 'commerce.payment.state' and s.key = p.id
     where p.appointment_id = ${visit.id}`;
  const audited = async (id: string) => (await told(commerce, id)).filter((type) => type === 'commerce.audit.recorded.v1').length;
  const name = (id: string) => (id === winnerId ? 'winner' : id === visit.state.customerId ? 'loser' : id);
  return {
    owners: [...new Set(rows.map((row) => name(row['customer_id'])))],
    things: rows.map(({ kind }) => kind),
    told: [name(payment!['customer']), payment!['latest']],
    audited: await audited(visit.state.customerId),
  };
} // prettier-ignore

const things = ['card', 'fee', 'payment', 'setup', 'visit'];

describe('a customer who is another one, and is not after all', () => {
  it.each(losses(4))('ends the same when transaction %d is lost %s its commit', async (at, mode) => {
    const visit = await bookVisit(commerce);
    const winnerId = newId();
    await tellCustomer(visit, winnerId, 1, null);
    await paid(commerce, visit);
    await leaveCard(commerce, visit);
    await cancelVisit(commerce, visit, 3000);
    await recover(commerce);

    loseTransaction(at, mode);
    await tellCustomer(visit, visit.state.customerId, 2, winnerId);
    await recover(commerce);
    expect(endOfLosses()).toBeGreaterThanOrEqual(Math.min(at, 2));
    expect(await outcome(visit, winnerId)).toEqual({ owners: ['winner'], things, told: ['winner', true], audited: 1 });

    loseTransaction(at, mode);
    await tellCustomer(visit, visit.state.customerId, 3, null);
    await publishState(commerce.deps.bus, appointmentState, {
      ...{ organizationId: visit.organizationId, id: visit.id, version: 9 },
      data: { ...visit.state, status: 'CANCELLED' },
    });
    await recover(commerce);
    expect(endOfLosses()).toBeGreaterThanOrEqual(at);
    expect(await outcome(visit, winnerId)).toEqual({ owners: ['loser'], things, told: ['loser', true], audited: 2 });
  });
});

import {
  appointmentCancelled,
  appointmentCompleted,
  appointmentNoShow,
  appointmentNoShowUndone,
  appointmentState,
  type DataOf,
} from '@openslot/events';
import { fromId, newId } from '@openslot/service';
import { fragile, type Fault, publishEvent, publishState } from '@openslot/testing';
import { customerMutations, customersAs } from './customer-documents.ts';
import { foundOrganization, type Organization } from './people.ts';
import { runIdentity, type RunningIdentity } from './running.ts';

/** Which transaction of one organization is lost: rolled back, or committed without anybody hearing of it. */
const fault: Fault & { organizationId: string } = { organizationId: '', at: 0, count: 0, mode: 'before' };

let identity: RunningIdentity;
beforeAll(async () => {
  identity = await runIdentity({ LOG_LEVEL: 'silent' }, (database) =>
    fragile(database, fault, ({ organizationId }) => organizationId === fault.organizationId),
  );
  await identity.database.setClock('2026-11-20T00:00:00Z');
});
afterAll(() => identity.close());

/** Everybody comes back: what failed is tried again, until nothing is left to do. */
async function recover(): Promise<void> {
  for (let turn = 0; turn < 2; turn += 1) {
    await identity.settled();
    await identity.database.advanceClock({ seconds: 70 });
  }
  await identity.settled();
}

type Visit = DataOf<typeof appointmentState>;

const visitOf = (customerId: string, businessId: string): Visit => ({
  ...{ number: 'ABC123', businessId, locationId: newId(), customerId, status: 'CONFIRMED' },
  ...{ startsAt: '2026-10-01T00:00:00Z', endsAt: '2026-10-01T01:00:00Z', timeZone: 'Asia/Tokyo', partySize: 1 },
  ...{ source: 'ONLINE', segments: [], listMinor: 1, currency: 'JPY', depositMinor: 0, paymentRequirement: 'NONE' },
});

let nth = 0;
async function house() {
  const organization = await foundOrganization(identity, `House ${(nth += 1)}`);
  const owner = customersAs(identity, organization.owner);
  const winner = (await owner.create({ name: 'Winner Lee', email: `winner${nth}@example.com` })).customer.id;
  const loser = (await owner.create({ name: 'Loser Lee', email: `loser${nth}@example.com` })).customer.id;
  await identity.settled();
  return { organization, winner, loser, visits: [] as string[] };
}

type House = Awaited<ReturnType<typeof house>>;

/** The client sends the same request until it is answered. */
async function insist(
  organization: Organization,
  name: 'mergeCustomers' | 'undoMerge',
  input: object,
): Promise<string> {
  for (;;) {
    const { data, errors } = await identity.ask({ bearer: organization.owner.accessToken })(customerMutations[name], {
      input,
    });
    if (data && !errors) return data[name].__typename;
  }
}

/** Four visits of one customer: two missed, one of which was a mistake, one cancelled late, one that took place. */
async function visits({ organization, loser, visits: ids }: House): Promise<void> {
  const about = { organizationId: fromId('org', organization.id) };
  const { bus } = identity.deps;
  // One after the other: what comes together shares transactions, of which there are then fewer to lose.
  const eachAlone = () => identity.settled();
  const visit = visitOf(fromId('cus', loser) ?? '', newId());
  const [missed, mistaken, completed, cancelled] = [newId(), newId(), newId(), newId()];
  ids.push(missed, mistaken, completed, cancelled);
  await publishState(bus, appointmentState, { ...about, id: missed, version: 1, data: visit });
  await eachAlone();
  for (const id of [missed, mistaken]) {
    const data = { ...visit, status: 'NO_SHOW' as const, feeMinor: 0 };
    await publishEvent(bus, appointmentNoShow, { ...about, id, version: 2, data });
    await eachAlone();
  }
  await publishEvent(bus, appointmentNoShowUndone, { ...about, id: mistaken, version: 3, data: visit });
  await eachAlone();
  await publishEvent(bus, appointmentCompleted, {
    ...{ ...about, id: completed, version: 2, data: { ...visit, status: 'COMPLETED' } },
  });
  await eachAlone();
  await publishEvent(bus, appointmentCancelled, {
    ...{ ...about, id: cancelled, version: 2 },
    data: { ...visit, status: 'CANCELLED', by: 'CUSTOMER', reason: null, feeMinor: 100 },
  });
}

async function outcome({ organization, winner, loser }: House) {
  const { admin } = identity.database;
  const [organizationId, winnerId, loserId] = [
    ...[fromId('org', organization.id), fromId('cus', winner), fromId('cus', loser)],
  ] as string[];
  const name = (id: unknown) => (id === winnerId ? 'winner' : id === loserId ? 'loser' : id);
  const conduct = await admin`
    select customer_id, completed, no_shows, late_cancels from identity.customer_conduct
     where organization_id = ${organizationId!} and completed + no_shows + late_cancels > 0`;
  const [row] = await admin`
    select (select count(*)::int from identity.customer_incident where organization_id = ${organizationId!}) as incidents,
           (select count(*)::int from identity.merge_record where organization_id = ${organizationId!}) as merges,
           (select string_agg(action, ' ' order by action) from identity.audit_entry
             where organization_id = ${organizationId!} and action ~ '^customer.(merge|updated)') as audited,
           (select count(*)::int from bus.event_log where type = 'identity.customer.merged.v1' and aggregateid = ${loserId!}) as told,
           (select count(*)::int from bus.state_log where topic = 'identity.customer-contact.state' and key = ${loserId!} and payload is not null) as contacts,
           (select count(*)::int from identity.dead_letter where status = 'PARKED') as parked`;
  const states = await admin`
    select key, payload, aggregate_version::int as version from bus.state_log
     where topic = 'identity.customer.state' and organization_id = ${organizationId!}`;
  const seen = await admin`
    select customer_id from identity.customer_business where organization_id = ${organizationId!}`;
  return {
    ...row,
    conduct: conduct.map((counted) => ({ ...counted, customer_id: name(counted['customer_id']) })),
    states: Object.fromEntries(
      states.map(({ key, payload, version }) => [name(key), [version, name(payload.mergedIntoId), payload.live]]),
    ),
    seen: seen.map((of) => name(of['customer_id'])),
  };
}

const counted = { completed: 1, no_shows: 1, late_cancels: 1 };

describe('how customers keep their word, and two who are one', () => {
  async function life(at: number, mode: 'before' | 'after') {
    const made = await house();
    const { organization, winner, loser } = made;
    Object.assign(fault, { organizationId: fromId('org', organization.id), at, mode, count: 0 });
    await visits(made);
    await recover();
    const input = { winnerId: winner, winnerVersion: 1, loserId: loser, loserVersion: 1 };
    expect(['CustomersMerged', 'WrongState', 'VersionConflict']).toContain(
      await insist(organization, 'mergeCustomers', input),
    );
    await recover();
    const transactions = fault.count;
    Object.assign(fault, { organizationId: '' });
    return { made, transactions };
  }

  const expected = {
    ...{ incidents: 3, merges: 1, audited: 'customer.merged', told: 1, contacts: 0, parked: 0 },
    conduct: [{ customer_id: 'winner', ...counted }],
    states: { winner: [2, null, true], loser: [2, 'winner', false] },
    seen: ['winner'],
  };

  test('end the same, whichever transaction is lost before or after its commit', async () => {
    const undisturbed = await life(0, 'before');
    expect(await outcome(undisturbed.made)).toEqual(expected);
    expect(undisturbed.transactions).toBeGreaterThanOrEqual(8);

    for (let at = 1; at <= undisturbed.transactions; at += 1) {
      for (const mode of ['before', 'after'] as const) {
        const { made, transactions } = await life(at, mode);
        expect({ at, mode, ...(await outcome(made)) }).toEqual({ at, mode, ...expected });
        expect(transactions).toBeGreaterThanOrEqual(Math.min(at, 8));
      }
    }
  }, 240_000);

  /** Scheduling tells whose the visits are again. */
  async function giveBack({ organization, loser, visits: ids }: House): Promise<void> {
    const about = { organizationId: fromId('org', organization.id), version: 9 };
    const visit = visitOf(fromId('cus', loser) ?? '', newId());
    for (const id of ids) await publishState(identity.deps.bus, appointmentState, { ...about, id, data: visit });
  }

  async function lifeAndBack(at: number, mode: 'before' | 'after') {
    const { made } = await life(0, 'before');
    const { organization, winner, loser } = made;
    Object.assign(fault, { organizationId: fromId('org', organization.id), at, mode, count: 0 });
    expect(['MergeUndone', 'VersionConflict']).toContain(
      await insist(organization, 'undoMerge', { winnerId: winner, winnerVersion: 2, loserId: loser }),
    );
    await giveBack(made);
    await recover();
    const transactions = fault.count;
    Object.assign(fault, { organizationId: '' });
    return { made, transactions };
  }

  const undone = {
    ...{ incidents: 3, merges: 1, audited: 'customer.merge_undone customer.merged', told: 1, contacts: 1, parked: 0 },
    conduct: [{ customer_id: 'loser', ...counted }],
    states: { winner: [3, null, true], loser: [3, null, true] },
    seen: ['loser'],
  };

  test('and when they are two after all', async () => {
    const undisturbed = await lifeAndBack(0, 'before');
    expect(seenOnce(await outcome(undisturbed.made))).toEqual(undone);
    expect(undisturbed.transactions).toBeGreaterThanOrEqual(5);

    // Events that come together share a transaction: at some turns there are more to lose.
    for (let at = 1; at <= undisturbed.transactions; at += 1) {
      for (const mode of ['before', 'after'] as const) {
        const { made, transactions } = await lifeAndBack(at, mode);
        expect({ at, mode, ...seenOnce(await outcome(made)) }).toEqual({ at, mode, ...undone });
        expect(transactions).toBeGreaterThanOrEqual(Math.min(at, 5));
      }
    }
  }, 240_000);
});

/** Whoever is a customer of some business. */
const seenOnce = <Outcome extends { readonly seen: readonly unknown[] }>(end: Outcome) => ({
  ...end,
  seen: [...new Set(end.seen)],
});

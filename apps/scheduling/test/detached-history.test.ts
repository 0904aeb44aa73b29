import { detachMonths } from '@openslot/database/partitions';
import { organizationDeleted, privacyRequested } from '@openslot/events';
import { fromId, newId } from '@openslot/service';
import { publishEvent, settled } from '@openslot/testing';
import { book, monday, openSalon, tokyo, type Salon } from './salon.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';

const month = 'appointment_history_2024_01';
let scheduling: Scheduling;
let salon: Salon;
beforeEach(async () => {
  scheduling = await startScheduling();
  await scheduling.database.setClock(monday);
  salon = await openSalon(scheduling);
});
afterEach(() => scheduling.stop());

/** What was said of a visit long ago, in a month that has been detached since. Answers the customer. */
async function saidLongAgo(): Promise<string> {
  const { admin } = scheduling.database;
  const visit = fromId('apt', (await book(salon.customer(), salon, { startsAt: tokyo('10:00') })).id) ?? '';
  await admin.unsafe(`
    create table scheduling.${month} partition of scheduling.appointment_history
      for values from (scheduling.id_bound('2024-01-01Z')) to (scheduling.id_bound('2024-02-01Z'));
    alter table scheduling.${month} owner to scheduling_owner;
    alter table scheduling.${month} enable row level security, force row level security;
    create policy closed on scheduling.${month} using (false) with check (false);`);
  const [row] = await admin<{ customer: string }[]>`
    insert into scheduling.appointment_history
      (organization_id, id, appointment_id, customer_id, version, actor_kind, door, action, to_status, changed, reason)
    select organization_id, uuidv7('2024-01-15Z'::timestamptz - clock_timestamp()), id, customer_id, 1, 'STAFF', 'member',
           'rescheduled', 'CONFIRMED', '{}', 'She is in hospital'
      from scheduling.appointment where id = ${visit} returning customer_id as customer`;
  const slice = { schema: 'scheduling', url: scheduling.database.migrateUrl('scheduling') } as const;
  const detached = await detachMonths(slice, { table: 'appointment_history', olderThanMonths: 24 });
  expect(detached.map(({ name, attached }) => [name, attached])).toEqual([[month, false]]);
  return row?.customer ?? '';
}

const saidThere = async () =>
  (await scheduling.database.admin`select reason from scheduling.${scheduling.database.admin(month)}`).map(
    ({ reason }) => reason as string | null,
  );

test('whoever is erased is erased from months that were detached, too', async () => {
  const customerId = await saidLongAgo();
  expect(await saidThere()).toEqual(['She is in hospital']);

  const { organizationId } = salon;
  await publishEvent(scheduling.deps.bus, privacyRequested, {
    ...{ organizationId, id: newId(), version: 1 },
    data: { kind: 'ERASURE', customerIds: [customerId], sealFor: null, reviewTexts: false },
  });
  await scheduling.settled();

  expect(await saidThere()).toEqual([null]);
});

test('with an organization go its rows of months that were detached', async () => {
  await saidLongAgo();

  const { organizationId } = salon;
  const about = { organizationId, id: organizationId, version: 9 };
  await publishEvent(scheduling.deps.bus, organizationDeleted, { ...about, data: {} });
  await settled(...scheduling.workers);
  await scheduling.database.advanceClock({ hours: 24 });
  await settled(...scheduling.workers);

  expect(await saidThere()).toEqual([]);
});

import { randomUUID } from 'node:crypto';
import { newExportKey, rotateKeys, unpacked, workerAccess } from '@openslot/database';
import { appointmentState, customerState, privacyRequested } from '@openslot/events';
import { fromId, newId, toId } from '@openslot/service';
import { fragile, type Fault, type GraphqlClient, publishEvent, publishState, settled } from '@openslot/testing';
import { hasBeenThere } from '../src/appointment/appointment.store.ts';
import { moveOldVisits } from '../src/archive/archive.store.ts';
import { book, hold, monday, mutate, openSalon, read, refused, tokyo, type Salon } from './salon.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';

const fault: Fault = { at: 0, count: 0, mode: 'before' };
let scheduling: Scheduling;
let salon: Salon;
beforeAll(async () => {
  scheduling = await startScheduling(({ database, log }) => {
    log.level = 'silent';
    return { database: fragile(database, fault, ({ organizationId }) => organizationId === salon?.organizationId) };
  });
  await scheduling.database.setClock(monday);
  salon = await openSalon(scheduling, { settings: { checkInRequired: false, maxLiveHolds: 50 } });
}, 60_000);
afterAll(() => scheduling.stop());
beforeEach(() => void Object.assign(fault, { at: 0, count: 0 }));

const later = '2029-03-20T00:00:00.000Z';
const staff = () => salon.member(['appointment.read', 'appointment.write', 'appointment.override']);

let nth = 0;
/** Another half hour of a salon that is open every day. */
const nextStart = (): string => {
  nth += 1;
  return tokyo(`${10 + (nth % 8)}:00`, `2027-03-${String(2 + Math.floor(nth / 8)).padStart(2, '0')}`);
};

/** A person's visit that took place, with a note. */
async function visited(userId: string, note = 'Taro, allergic to mint') {
  const startsAt = nextStart();
  await scheduling.database.setClock(new Date(Date.parse(monday) + nth * 60_000));
  const client = salon.customer(userId);
  const held = await hold(client, salon, { startsAt });
  const { outcome } = await mutate(client, 'bookAppointment', {
    ...{ holdToken: held.token, acceptPolicy: true, note, idempotencyKey: randomUUID() },
  });
  const { id } = outcome.appointment;
  await scheduling.database.setClock(startsAt);
  await mutate(staff(), 'startAppointment', { appointmentId: id, version: 1 });
  await mutate(staff(), 'completeAppointment', { appointmentId: id, version: 2 });
  await scheduling.settled();
  return {
    id,
    uuid: fromId('apt', id) ?? '',
    startsAt,
    client,
    customerId: fromId('cus', outcome.appointment.customer.id) ?? '',
  };
}

let nights = 0;
/** Two years pass, and a night that has not been yet. */
async function twoYearsPass(): Promise<void> {
  nights += 2;
  await scheduling.database.setClock(new Date(Date.parse(later) + nights * 86_400_000));
  await scheduling.settled();
}

const whereIs = async (uuid: string) => {
  const { admin } = scheduling.database;
  const [row] = await admin<{ calendar: number; segments: number; archive: number; partition: string | null }[]>`
    select (select count(*)::int from scheduling.appointment where id = ${uuid}) as calendar,
           (select count(*)::int from scheduling.segment where appointment_id = ${uuid}) as segments,
           (select count(*)::int from scheduling.appointment_archive where id = ${uuid}) as archive,
           (select tableoid::regclass::text from scheduling.appointment_archive where id = ${uuid}) as partition`;
  return row;
};
const inArchive = {
  ...{ calendar: 0, segments: 0, archive: 1, partition: 'scheduling.appointment_archive_2027_03' },
};
const inCalendar = { calendar: 1, segments: 1, archive: 0, partition: null };

const everything = `id number status startsAt endsAt timeZone version source price { amountMinor currency } place { kind }
  segments { startsAt endsAt price { amountMinor currency } variation { id } staffMember { id } resources { unit resource { id } } addOns { quantity } }
  business { id } location { id } customer { id } cancellation { possible feeNow { amountMinor } freeUntil }
  history { edges { node { name actor toStatus } } }`;

test('the archive has every column of a visit, in its type', async () => {
  const columnsOf = (table: string) => scheduling.database.admin`
    select column_name, data_type, is_nullable from information_schema.columns where table_schema = 'scheduling' and table_name = ${table}`;
  const archive = await columnsOf('appointment_archive');

  expect(archive).toEqual(expect.arrayContaining([...(await columnsOf('appointment'))]));
  expect(archive).toHaveLength((await columnsOf('appointment')).length + 2);
});

describe('a visit that ended two years ago', () => {
  test('moves with its segments to its month, and everybody sees it as before', async () => {
    const userId = newId();
    const visit = await visited(userId);
    const viewers = (): readonly GraphqlClient[] => [
      visit.client,
      staff(),
      salon.member(['appointment.read.own'], { memberId: salon.aoi.memberId }),
      salon.member(['appointment.read.own'], { memberId: salon.ren.memberId }),
      salon.customer(),
      salon.nobody(),
      salon.member(['appointment.read'], { organizationId: newId() }),
      salon.member(['appointment.read'], { scope: { businessIds: [newId()], locationIds: [] } }),
    ];
    await scheduling.database.setClock('2029-03-01T00:00:00.000Z');
    await scheduling.settled();
    expect(await whereIs(visit.uuid)).toEqual(inCalendar);
    const before = await Promise.all(viewers().map((viewer) => read(viewer, visit.id, everything)));

    await twoYearsPass();

    expect(await whereIs(visit.uuid)).toEqual(inArchive);
    const after = await Promise.all(viewers().map((viewer) => read(viewer, visit.id, everything)));
    expect(after).toEqual(before);
    expect(after.map((seen) => seen?.segments.length ?? null)).toEqual([
      1,
      1,
      ...after.slice(2, 4).map((seen) => (seen ? 1 : null)),
      null,
      null,
      null,
      null,
    ]);
    expect(after.slice(2, 4).filter((seen) => seen !== null)).toHaveLength(1);
    expect(after[0].history.edges).toHaveLength(3);
    const [reference] = (
      await staff()(`query ($of: [_Any!]!) { _entities(representations: $of) { ... on Appointment { id number } } }`, {
        of: [{ __typename: 'Appointment', id: visit.id }],
      })
    ).data._entities;
    expect(reference).toEqual({ id: visit.id, number: after[0].number });
  });

  test('is on the pages of its customer after the later ones, in one page where they meet', async () => {
    const userId = newId();
    const first = await visited(userId);
    const second = await visited(userId);
    await twoYearsPass();
    await scheduling.database.setClock('2029-03-20T00:00:00.000Z');
    const recent = await book(salon.customer(userId), salon, { startsAt: tokyo('11:00', '2029-04-02') });
    await scheduling.settled();
    const own = async (page: object) => {
      const { data, errors } = await salon.customer(userId)(
        `query ($viewer: [_Any!]!, $first: Int, $after: String, $filter: OwnAppointmentFilter) { _entities(representations: $viewer) { ... on Viewer {
           appointments(first: $first, after: $after, filter: $filter) { edges { node { id } cursor } pageInfo { hasNextPage } } } } }`,
        { viewer: [{ __typename: 'Viewer', id: toId('usr', userId) }], ...page },
      );
      if (errors) throw new Error(JSON.stringify(errors));
      const { edges, pageInfo } = data._entities[0].appointments;
      return {
        ids: edges.map(({ node }: { node: { id: string } }) => node.id),
        next: edges.at(-1)?.cursor,
        more: pageInfo.hasNextPage,
      };
    };

    const page = await own({ first: 2 });
    expect([page.ids, page.more]).toEqual([[recent.id, second.id], true]);
    expect(await own({ first: 2, after: page.next })).toMatchObject({ ids: [first.id], more: false });
    expect(await own({ filter: { upcoming: false } })).toMatchObject({ ids: [second.id, first.id] });
    expect(await own({ filter: { upcoming: true } })).toMatchObject({ ids: [recent.id] });
    expect(await own({ filter: { status: ['COMPLETED'] } })).toMatchObject({ ids: [second.id, first.id] });
    expect(await own({ filter: { status: ['CANCELLED'] } })).toMatchObject({ ids: [] });

    const list = async (filter: object, page: object = {}) => {
      const { data, errors } = await staff()(
        `query ($filter: AppointmentFilter!, $first: Int, $after: String) { appointments(filter: $filter, first: $first, after: $after) { edges { node { id } cursor } } }`,
        { filter: { customerId: toId('cus', first.customerId), ...filter }, ...page },
      );
      if (errors) throw new Error(JSON.stringify(errors));
      return data.appointments.edges as { node: { id: string }; cursor: string }[];
    };
    const idsOf = (edges: { node: { id: string } }[]) => edges.map(({ node }) => node.id);
    expect(idsOf(await list({}))).toEqual([first.id, second.id, recent.id]);
    expect(idsOf(await list({ order: 'NEWEST' }))).toEqual([recent.id, second.id, first.id]);
    const at = { locationId: salon.location, date: first.startsAt.slice(0, 10) };
    const [beginning] = await list({}, { first: 1 });
    expect(idsOf(await list({}, { after: beginning?.cursor }))).toEqual([second.id, recent.id]);
    expect(idsOf(await list({ status: ['COMPLETED'], businessId: toId('biz', salon.businessId) }))).toEqual([
      first.id,
      second.id,
    ]);
    expect(idsOf(await list({ ...at, serviceId: toId('svc', salon.cutService) }))).toContain(first.id);
    expect(idsOf(await list({ ...at, serviceId: toId('svc', newId()) }))).toEqual([]);
    const byStaff = await Promise.all(
      [salon.aoi, salon.ren].map(({ id }) => list({ ...at, staffMemberId: toId('stf', id) })),
    );
    expect(byStaff.flatMap(idsOf).filter((id) => id === first.id)).toEqual([first.id]);
  });

  test('stays as it is, whatever is asked', async () => {
    const { id, client, uuid } = await visited(newId());
    await twoYearsPass();
    const about = { appointmentId: id, version: 3 };
    const key = () => ({ idempotencyKey: randomUUID() });
    const asked: readonly [GraphqlClient, string, object][] = [
      [client, 'cancelAppointment', { ...about, ...key() }],
      [staff(), 'cancelAppointment', { ...about, ...key(), override: { reason: 'because' } }],
      [staff(), 'rescheduleAppointment', { ...about, ...key(), startsAt: tokyo('11:00', '2029-04-02') }],
      [staff(), 'checkInAppointment', about],
      [staff(), 'undoNoShow', about],
    ];
    for (const [who, name, input] of asked) {
      const { outcome } = await refused(scheduling, () => mutate(who, name, input));
      expect({ name, ...outcome }).toMatchObject({ name, __typename: 'WrongState', status: 'COMPLETED' });
    }
    const error = await refused(scheduling, () =>
      staff()(
        `mutation ($input: EnterAppointmentInErrorInput!) { enterAppointmentInError(input: $input) { __typename } }`,
        {
          input: { ...about, reason: 'not this one' },
        },
      ),
    );
    expect(error.data.enterAppointmentInError).toEqual({ __typename: 'WrongState' });
    expect(await whereIs(uuid)).toEqual(inArchive);
  });

  test('stays in the calendar while it is not over, and when it was entered in error', async () => {
    await scheduling.database.setClock(monday);
    const open = await book(salon.customer(), salon, { startsAt: nextStart() });
    const wrong = await visited(newId());
    await staff()(
      `mutation ($input: EnterAppointmentInErrorInput!) { enterAppointmentInError(input: $input) { __typename } }`,
      {
        input: { appointmentId: wrong.id, version: 3, reason: 'a test' },
      },
    );
    const { admin } = scheduling.database;

    await scheduling.database.setClock(later);
    const moved = await scheduling.deps.database.transaction(workerAccess(salon.organizationId), (tx) =>
      moveOldVisits(tx, salon.organizationId, 1_000),
    );

    expect(moved).toBe(0);
    expect(
      await admin`select id from scheduling.appointment where id in ${admin([fromId('apt', open.id)!, wrong.uuid])}`,
    ).toHaveLength(2);
  });

  test('is known to whoever asks whether somebody has been there', async () => {
    const { customerId } = await visited(newId());
    await twoYearsPass();
    const { organizationId, businessId } = salon;
    const beenThere = (who: string) =>
      scheduling.deps.database.read(workerAccess(organizationId), (tx) =>
        hasBeenThere(tx, { organizationId, businessId, customerId: who }),
      );

    expect([await beenThere(customerId), await beenThere(newId())]).toEqual([true, false]);
  });

  test('another organization’s work moves nothing of it', async () => {
    const { uuid } = await visited(newId());
    await scheduling.database.setClock(later);
    const foreign = scheduling.deps.database.transaction(workerAccess(newId()), (tx) =>
      moveOldVisits(tx, salon.organizationId, 10),
    );

    await expect(foreign).rejects.toMatchObject({ cause: { code: '42501' } });
    expect(await whereIs(uuid)).toEqual(inCalendar);
  });
});

describe('what follows people reaches the archive', () => {
  const ask = async (kind: 'EXPORT' | 'ERASURE', customerId: string, sealFor: string | null = null) => {
    const id = newId();
    await publishEvent(scheduling.deps.bus, privacyRequested, {
      ...{ organizationId: salon.organizationId, id, version: 1 },
      data: { kind, customerIds: [customerId], sealFor, reviewTexts: false },
    });
    await scheduling.settled();
    return id;
  };

  test('an export tells of it with its note, also after the organization’s key was replaced; an erasure empties it', async () => {
    const visit = await visited(newId());
    await twoYearsPass();
    const { database, vault } = scheduling.deps;
    const [rotated] = await rotateKeys({
      database,
      vault,
      slice: 'scheduling',
      organizationId: salon.organizationId,
      youngestMs: 0,
    });
    expect(rotated).toMatchObject({ problems: [], retired: true });
    const box = newExportKey();

    const exported = await ask('EXPORT', visit.customerId, box.publicKey);

    const { admin } = scheduling.database;
    const [part] =
      await admin`select payload from bus.state_log where topic = 'scheduling.privacy-part.state' and key = ${exported}`;
    const told = unpacked(box.privateKey, part?.['payload'].sealed);
    expect(told['visits']).toMatchObject([{ id: visit.uuid, note: 'Taro, allergic to mint', status: 'COMPLETED' }]);
    expect(told['history']).toMatchObject([{ action: 'booked' }, { action: 'started' }, { action: 'completed' }]);

    await admin`update scheduling.appointment_history set reason = 'Taro said so' where appointment_id = ${visit.uuid}`;
    await ask('ERASURE', visit.customerId);
    const [left] = await admin`
      select customer_note_enc, cancel_reason, (select count(*)::int from scheduling.appointment_history h where h.appointment_id = a.id and h.reason is not null) as reasons
        from scheduling.appointment_archive a where id = ${visit.uuid}`;
    expect({ ...left }).toEqual({ customer_note_enc: null, cancel_reason: null, reasons: 0 });
  });

  test.each((['before', 'after'] as const).flatMap((mode) => [1, 2].map((at) => [at, mode] as const)))(
    'a merge gives it to the winner, and its end gives it back, when transaction %d is lost %s its commit',
    async (at, mode) => {
      const visit = await visited(newId());
      await twoYearsPass();
      const winner = newId();
      const tell = async (id: string, version: number, mergedIntoId: string | null) => {
        await publishState(scheduling.deps.bus, customerState, {
          ...{ organizationId: salon.organizationId, id, version },
          data: { userId: null, mergedIntoId, live: mergedIntoId === null },
        });
        await settled(...scheduling.workers);
        await scheduling.database.advanceClock({ seconds: 70 });
        await settled(...scheduling.workers);
      };
      const { admin } = scheduling.database;
      const holder = async () => {
        const [row] = await admin`
          select a.customer_id as holder, a.version, (select payload->>'customerId' from bus.state_log where topic = ${appointmentState.topic} and key = a.id) as told
            from scheduling.appointment_archive a where a.id = ${visit.uuid}`;
        return { ...row };
      };
      await tell(winner, 1, null);

      Object.assign(fault, { at, mode, count: 0 });
      await tell(visit.customerId, 2, winner);
      expect(await holder()).toMatchObject({ holder: winner, version: 3 });

      Object.assign(fault, { at, mode, count: 0 });
      await tell(visit.customerId, 3, null);
      expect(await holder()).toEqual({ holder: visit.customerId, version: 4, told: visit.customerId });
    },
  );
});

describe('the move', () => {
  test.each((['before', 'after'] as const).flatMap((mode) => [1, 2].map((at) => [at, mode] as const)))(
    'loses and doubles nothing when transaction %d is lost %s its commit',
    async (at, mode) => {
      const visits = [await visited(newId()), await visited(newId())];
      Object.assign(fault, { at, mode, count: 0 });

      await twoYearsPass();
      await scheduling.database.advanceClock({ seconds: 70 });
      await settled(...scheduling.workers);

      expect(fault.count).toBeGreaterThanOrEqual(1);
      for (const { uuid } of visits) expect(await whereIs(uuid)).toEqual(inArchive);
    },
  );

  test('goes on in batches of a thousand until the night’s work is done, and comes again the next night', async () => {
    const { admin } = scheduling.database;
    const { organizationId, businessId, locationId } = salon;
    await scheduling.database.setClock(monday);
    await admin`
      insert into scheduling.appointment (organization_id, id, number, business_id, location_id, customer_id, party_size, starts_at, ends_at, time_zone,
        local_start, source, created_by_kind, status, payment_requirement, deposit_minor, list_minor, currency, price_snapshot, policy_snapshot)
      select ${organizationId}, uuidv7(), translate(upper(to_hex(n + 1048576)), '01', 'GH'), ${businessId}, ${locationId}, ${newId()}, 1,
             s.starts_at, s.starts_at + interval '1 hour', 'Asia/Tokyo', timezone('Asia/Tokyo', s.starts_at), 'IMPORT', 'STAFF', 'COMPLETED', 'NONE', 0, 6600, 'JPY',
             '{"segments": []}', '{"policyId": null, "text": {}, "cancelCutoffMinutes": 0, "rescheduleCutoffMinutes": 0, "steps": [], "noShow": null}'
        from generate_series(1, 2500) n cross join lateral (select '2019-05-01T01:00:00Z'::timestamptz + n * interval '1 day' / 20 as starts_at) s`;

    await twoYearsPass();

    expect(
      await admin`
      select count(*)::int as n, count(distinct id)::int as ids, min(tableoid::regclass::text) as place from scheduling.appointment_archive where source = 'IMPORT'`,
    ).toEqual([{ n: 2500, ids: 2500, place: 'scheduling.appointment_archive_past' }]);
    expect(await admin`select count(*)::int as n from scheduling.appointment where source = 'IMPORT'`).toEqual([
      { n: 0 },
    ]);
    const [timer] =
      await admin`select due_at from scheduling.due where kind = 'archive' and organization_id = ${organizationId}`;
    expect(timer?.['due_at']).toEqual(new Date(Date.parse(later) + (nights + 1) * 86_400_000 + 220 * 60_000));
  });
});

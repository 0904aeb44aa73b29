import type { DataOf, businessState, locationState } from '@openslot/events';
import { fromId } from '@openslot/service';
import { explainUses, fragile, type Fault } from '@openslot/testing';
import { workerAccess } from '@openslot/database';
import { keepSessions, sessionsToEnd } from '../src/visit-decision/sessions.store.ts';
import { monday, published, tokyo } from './salon.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';
import {
  ask,
  asked,
  attend,
  bookSeats,
  holdSeats,
  miscounted,
  openStudio,
  plan,
  readVisit,
  type Studio,
} from './studio.ts';

const fault: Fault = { at: 0, count: 0, mode: 'before' };
let scheduling: Scheduling;
let studio: Studio;
beforeAll(async () => {
  scheduling = await startScheduling(({ database, log }) => {
    log.level = 'silent';
    return { database: fragile(database, fault, ({ door }) => door === 'worker') };
  });
});
afterAll(() => scheduling.stop());
beforeEach(async () => {
  Object.assign(fault, { at: 0, count: 0 });
  await scheduling.database.setClock(monday);
  studio = await openStudio(scheduling, { settings: { maxLiveHolds: 50, bookingWindowDays: 90 } });
});
afterEach(async () => {
  expect(await miscounted(scheduling)).toEqual([]);
});

/** News of what is gone waits a second for the news of the thing itself, where that is slower. */
const seenTo = async (): Promise<void> => {
  await scheduling.settled();
  await scheduling.database.advanceClock({ seconds: 2 });
  await scheduling.settled();
};
const isOpen = (open: boolean) => studio.catalog.location({ status: open ? 'ACTIVE' : 'CLOSED', published: open } as DataOf<typeof locationState>, studio.locationId); // prettier-ignore
const isLive = (live: boolean) => studio.catalog.business({ status: live ? 'ACTIVE' : 'ARCHIVED', published: live } as Partial<DataOf<typeof businessState>>); // prettier-ignore
const sessionOf = async ({ id }: { id: string }) => {
  const { data } = await studio.planner(`query ($id: ID!) { classSession(id: $id) { status cancelsAt version } }`, {
    id,
  });
  const { status, cancelsAt } = data.classSession;
  return [status, cancelsAt && cancelsAt.slice(0, 16)];
};
const to = async (instant: string) => {
  await scheduling.database.setClock(instant);
  await seenTo();
};
const later = tokyo('11:00', '2027-03-20');

describe.each([
  ['a location that is closed', (there: boolean) => isOpen(there)],
  [
    'a business that is archived',
    async (there: boolean) => {
      await isLive(there);
      await studio.catalog.location({ published: there } as DataOf<typeof locationState>, studio.locationId);
    },
  ],
])('the sessions of %s', (_, setThere) => {
  it('have no more places at once, and are called off with their visits a week later, free of charge', async () => {
    const [session, soon] = [
      await plan(studio, { startsAt: later }),
      await plan(studio, { startsAt: tokyo('15:00', '2027-03-03') }),
    ];
    const client = studio.customer();
    const visit = await attend(client, session.id, 2);
    const held = await holdSeats(studio.customer(), session.id);
    await seenTo();

    await setThere(false);
    await seenTo();
    // And told once more.
    await scheduling.database.advanceClock({ hours: 1 });
    await setThere(false);
    await seenTo();

    expect(await sessionOf(session)).toEqual(['SCHEDULED', '2027-03-08T00:00']);
    // At the latest at its start.
    expect(await sessionOf(soon)).toEqual(['SCHEDULED', '2027-03-03T06:00']);
    const atDesk = { customerId: visit.customer.id };
    for (const [who, more] of [
      [studio.customer(), {}],
      [studio.planner, atDesk],
    ] as const) {
      expect((await scheduling.unchanged(() => holdSeats(who, session.id, 1, more))).__typename).toBe('InvalidInput');
    }
    expect((await bookSeats(studio.customer(), held.token)).__typename).not.toBe('AppointmentBooked');
    const planned = await scheduling.unchanged(() => ask(studio.planner, 'scheduleSession', asked(studio, { startsAt: tokyo('18:00', '2027-03-20') }))); // prettier-ignore
    expect(planned.outcome).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: ['locationId'] }] });
    const { data } = await studio.nobody()(`query ($id: ID!) { classSession(id: $id) { id } }`, { id: session.id });
    expect(data.classSession).toBeNull();

    await to('2027-03-07T23:59:00.000Z');
    expect([(await sessionOf(session))[0], (await sessionOf(soon))[0]]).toEqual(['SCHEDULED', 'CANCELLED']);
    await to('2027-03-08T00:01:00.000Z');
    expect(await sessionOf(session)).toEqual(['CANCELLED', null]);
    expect(await readVisit(client, visit.id)).toMatchObject({ status: 'CANCELLED', segments: [{}, {}] });
    const [cancelled] = (await published(scheduling, 'scheduling.appointment.cancelled.v1')).filter(({ subject }) => subject === fromId('apt', visit.id)); // prettier-ignore
    expect(cancelled?.data).toMatchObject({ by: 'SYSTEM', feeMinor: 0, isLate: false });
    const off = (await published(scheduling, 'scheduling.session.cancelled.v1')).filter(({ subject }) => subject === fromId('cls', session.id)); // prettier-ignore
    expect(off).toHaveLength(1);
    const taken = await scheduling.database.admin`
      select from scheduling.allocation where organization_id = ${studio.organizationId}`;
    expect(taken).toHaveLength(0);
  });

  it('take place when it is there again, but for what was called off meanwhile', async () => {
    const [session, soon] = [
      await plan(studio, { startsAt: later }),
      await plan(studio, { startsAt: tokyo('15:00', '2027-03-03') }),
    ];
    const client = studio.customer();
    const visit = await attend(client, session.id);
    await setThere(false);
    await seenTo();
    await to('2027-03-03T07:00:00.000Z');

    await setThere(true);
    await seenTo();

    expect([await sessionOf(session), await sessionOf(soon)]).toEqual([
      ['SCHEDULED', null],
      ['CANCELLED', null],
    ]);
    await to('2027-03-08T00:01:00.000Z');
    expect(await sessionOf(session)).toEqual(['SCHEDULED', null]);
    expect((await readVisit(client, visit.id)).status).toBe('CONFIRMED');
    expect((await holdSeats(studio.customer(), session.id)).__typename).toBe('Hold');

    // Gone once more: a new week.
    await setThere(false);
    await seenTo();
    expect(await sessionOf(session)).toEqual(['SCHEDULED', '2027-03-15T00:01']);
  });

  it('are called off by the staff before, and by nobody else', async () => {
    const session = await plan(studio, { startsAt: later });
    const client = studio.customer();
    const visit = await attend(client, session.id);
    await setThere(false);
    await seenTo();

    const { data } = await studio.planner(`query ($id: ID!) { classSession(id: $id) { version } }`, { id: session.id });
    const input = { classSessionId: session.id, version: data.classSession.version, reason: 'We have closed' };
    const refused = await scheduling.unchanged(() => ask(client, 'cancelSession', input));
    expect(refused.code).toBe('FORBIDDEN');
    const { outcome } = await ask(studio.planner, 'cancelSession', input);
    expect(outcome.__typename).toBe('SessionCancelled');
    await seenTo();
    expect((await readVisit(client, visit.id)).status).toBe('CANCELLED');
    await to('2027-03-08T00:01:00.000Z');
    const off = (await published(scheduling, 'scheduling.session.cancelled.v1')).filter(({ subject }) => subject === fromId('cls', session.id)); // prettier-ignore
    expect(off.map(({ data: told }) => told.reason)).toEqual(['We have closed']);
  });
});

test('a location that opens again while its business is archived has no sessions', async () => {
  const session = await plan(studio, { startsAt: later });
  await isLive(false);
  await isOpen(false);
  await seenTo();

  await isOpen(true);
  await seenTo();
  expect((await sessionOf(session))[1]).toBe('2027-03-08T00:00');

  await isLive(true);
  await seenTo();
  expect((await sessionOf(session))[1]).toBeNull();
});

test.each((['before', 'after'] as const).flatMap((mode) => [1, 2, 3, 4, 5].map((at) => [at, mode] as const)))(
  'it ends the same when transaction %d is lost %s its commit',
  async (at, mode) => {
    const session = await plan(studio, { startsAt: later });
    const client = studio.customer();
    const visits = [await attend(client, session.id), await attend(studio.customer(), session.id)];
    await seenTo();
    await isOpen(false);
    Object.assign(fault, { at, mode, count: 0 });
    for (let turn = 0; turn < 3; turn += 1) {
      await scheduling.database.advanceClock({ seconds: 70 });
      await seenTo();
    }
    const [, cancelsAt] = await sessionOf(session);
    Object.assign(fault, { at, mode, count: 0 });
    await to('2027-03-08T00:10:00.000Z');
    for (let turn = 0; turn < 3; turn += 1) {
      await scheduling.database.advanceClock({ seconds: 70 });
      await seenTo();
    }

    expect(fault.count).toBeGreaterThanOrEqual(at);
    expect(cancelsAt.slice(0, 13)).toBe('2027-03-08T00');
    expect(await sessionOf(session)).toEqual(['CANCELLED', null]);
    const off = (await published(scheduling, 'scheduling.session.cancelled.v1')).filter(({ subject }) => subject === fromId('cls', session.id)); // prettier-ignore
    expect(off).toHaveLength(1);
    for (const { id } of visits) {
      const [{ status } = {}] = await scheduling.database.admin`select status from scheduling.appointment where id = ${fromId('apt', id)}`; // prettier-ignore
      expect(status).toBe('CANCELLED');
    }
  },
);

test.each(['BUSINESS_ARCHIVED', 'LOCATION_CLOSED'] as const)('are found by an index: %s', async (reason) => {
  await plan(studio, { startsAt: later });
  const { organizationId, businessId, locationId } = studio;
  const gone = { reason, id: reason === 'BUSINESS_ARCHIVED' ? businessId : locationId };
  const options = { slice: 'scheduling' as const, access: workerAccess(organizationId), small: true };
  const found = await explainUses(scheduling.database, { ...options, uses: ['class_session_start'] }, (tx) =>
    sessionsToEnd(tx, organizationId, gone, 50),
  );
  expect(found).toHaveLength(1);
  await explainUses(scheduling.database, { ...options, uses: ['class_session_cancels'] }, (tx) =>
    keepSessions(tx, organizationId, gone),
  );
});

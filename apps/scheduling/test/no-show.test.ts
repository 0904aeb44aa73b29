import { randomUUID } from 'node:crypto';
import { fromId, toId } from '@openslot/service';
import { book, hold, monday, mutate, openSalon, published, read, refused, tokyo, type Salon } from './salon.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';

let scheduling: Scheduling;
let salon: Salon;
const settings = { autoNoShowMinutes: 30, graceMinutes: 15, maxLiveHolds: 50, checkInRequired: false };
beforeAll(async () => {
  scheduling = await startScheduling();
  await scheduling.database.setClock(monday);
  salon = await openSalon(scheduling, { settings });
});
afterAll(() => scheduling.stop());
afterEach(() => scheduling.database.setClock(monday));

let day = 1;
const nextDay = () => {
  day += 1;
  return `2027-03-${String(day).padStart(2, '0')}`;
};
const aoi = (at = salon) => [{ variationId: at.cut, staff: { anyOf: [toId('stf', at.aoi.id)] } }];
const visitAt = async (startsAt: string, at = salon) => {
  const client = at.customer();
  return { ...(await book(client, at, { startsAt, segments: aoi(at) })), client, startsAt };
};
type Visit = Awaited<ReturnType<typeof visitAt>>;
const desk = (at = salon) => at.member(['appointment.read', 'appointment.write']);
const step = (verb: string, { id, version }: { id: string; version: number }) =>
  mutate(desk(), verb, { appointmentId: id, version });
const seen = async ({ client, id }: Visit) => {
  const { status, version, history } = await read(
    client,
    id,
    'status version history { edges { node { name actor } } }',
  );
  const steps = history.edges.map(
    ({ node }: { node: { name: string; actor: string } }) => `${node.name} ${node.actor}`,
  );
  return { status, version, history: steps.slice(1).join(', ') };
};
const timerOf = async ({ id }: { id: string }) => {
  const [row] = await scheduling.database.admin`
    select due_at from scheduling.due where kind = 'auto_no_show' and subject_id = ${fromId('apt', id)}`;
  return (row?.['due_at'] as Date | undefined)?.toISOString() ?? null;
};
const allocations = async ({ id }: { id: string }) => {
  const [row] = await scheduling.database.admin`
    select count(*)::int as rows from scheduling.allocation where appointment_id = ${fromId('apt', id)}`;
  return row?.['rows'];
};
const clock = async (to: string) => {
  await scheduling.database.setClock(to);
  await scheduling.settled();
};

describe('nobody comes', () => {
  it('and the visit ends by itself, with its fee', async () => {
    const on = nextDay();
    const visit = await visitAt(tokyo('10:00', on));
    expect(await timerOf(visit)).toBe(tokyo('10:30', on));
    await clock(tokyo('10:29', on));
    expect((await seen(visit)).status).toBe('CONFIRMED');

    await clock(tokyo('10:30', on));

    expect(await seen(visit)).toEqual({ status: 'NO_SHOW', version: 2, history: 'no_show SYSTEM' });
    expect([await allocations(visit), await timerOf(visit)]).toEqual([0, null]);
    expect((await published(scheduling, 'scheduling.appointment.no_show.v1')).at(-1)).toMatchObject({
      ...{ subject: fromId('apt', visit.id), data: { feeMinor: 6_600, status: 'NO_SHOW' } },
    });
  });

  it('when the visit has moved, after its new start', async () => {
    const on = nextDay();
    const visit = await visitAt(tokyo('10:00', on));
    await mutate(visit.client, 'rescheduleAppointment', {
      ...{ appointmentId: visit.id, version: 1, startsAt: tokyo('15:00', on), idempotencyKey: randomUUID() },
    });

    expect(await timerOf(visit)).toBe(tokyo('15:30', on));
    await clock(tokyo('10:31', on));
    expect((await seen(visit)).status).toBe('CONFIRMED');
    await clock(tokyo('15:30', on));
    expect((await seen(visit)).status).toBe('NO_SHOW');
  });

  it.each([
    ['was checked in', async (visit: Visit) => step('checkInAppointment', visit), 'CHECKED_IN'],
    ['has begun', async (visit: Visit) => step('startAppointment', visit), 'IN_SERVICE'],
    [
      'was cancelled',
      async ({ client, id, version }: Visit) =>
        mutate(client, 'cancelAppointment', { appointmentId: id, version, idempotencyKey: randomUUID() }),
      'CANCELLED',
    ],
  ])('to a visit that %s: no timer waits for it', async (_, happens, status) => {
    const on = nextDay();
    const visit = await visitAt(tokyo('10:00', on));

    await happens(visit);

    expect(await timerOf(visit)).toBeNull();
    await clock(tokyo('12:00', on));
    expect(await seen(visit)).toMatchObject({ status, version: 2 });
  });

  it('before the grace is over: not even where the business would like that', async () => {
    const patient = await openSalon(scheduling, { settings: { ...settings, autoNoShowMinutes: 15, graceMinutes: 40 } });
    const visit = await visitAt(tokyo('10:00', '2027-03-20'), patient);

    expect(await timerOf(visit)).toBe(tokyo('10:40', '2027-03-20'));
  });

  it('where the business leaves it to the desk: nothing happens by itself', async () => {
    const easy = await openSalon(scheduling, { settings: { ...settings, autoNoShowMinutes: null } });

    expect(await timerOf(await visitAt(tokyo('10:00', '2027-03-20'), easy))).toBeNull();
  });

  it('and the business has changed its mind meanwhile: as it wants it by then', async () => {
    const moody = await openSalon(scheduling, { settings });
    const on = '2027-03-21';
    const [longer, never] = [await visitAt(tokyo('10:00', on), moody), await visitAt(tokyo('15:00', on), moody)];
    await moody.catalog.business({ settings: { ...settings, autoNoShowMinutes: 60 } });
    await scheduling.settled();
    await clock(tokyo('10:30', on));
    expect([(await seen(longer)).status, await timerOf(longer)]).toEqual(['CONFIRMED', tokyo('11:00', on)]);
    await clock(tokyo('11:00', on));
    expect((await seen(longer)).status).toBe('NO_SHOW');

    await moody.catalog.business({ settings: { ...settings, autoNoShowMinutes: null } });
    await scheduling.settled();
    await clock(tokyo('18:00', on));

    expect([(await seen(never)).status, await timerOf(never)]).toEqual(['CONFIRMED', null]);
  });
});

describe('a no-show who came after all', () => {
  it('is undone within a day, with what is left of the time, and not ended by itself again', async () => {
    const on = nextDay();
    const visit = await visitAt(tokyo('10:00', on));
    await clock(tokyo('10:30', on));

    const { outcome } = await step('undoNoShow', { id: visit.id, version: 2 });

    expect(outcome).toMatchObject({
      __typename: 'AppointmentChanged',
      appointment: { status: 'CONFIRMED', version: 3 },
    });
    expect([await allocations(visit), await timerOf(visit)]).toEqual([1, null]);
    const [row] = await scheduling.database.admin`
      select fee_minor::int, no_show_undone_at is not null as undone from scheduling.appointment where id = ${fromId('apt', visit.id)}`;
    expect(row).toEqual({ fee_minor: 0, undone: true });
    await scheduling.settled();
    expect((await published(scheduling, 'scheduling.appointment.no_show_undone.v1')).at(-1)).toMatchObject({
      ...{ subject: fromId('apt', visit.id), aggregateversion: 3, data: { status: 'CONFIRMED' } },
    });
    expect(await seen(visit)).toEqual({
      status: 'CONFIRMED',
      version: 3,
      history: 'no_show SYSTEM, no_show_undone STAFF',
    });
  });

  it('has passed: nothing of the time is taken', async () => {
    const on = nextDay();
    const visit = await visitAt(tokyo('10:00', on));
    await clock(tokyo('12:00', on));

    const { outcome } = await step('undoNoShow', { id: visit.id, version: 2 });

    expect(outcome.appointment.status).toBe('CONFIRMED');
    expect(await allocations(visit)).toBe(0);
  });

  it('finds the time taken by somebody else', async () => {
    const on = nextDay();
    const visit = await visitAt(tokyo('10:00', on));
    await clock(tokyo('10:30', on));
    const other = await hold(salon.customer(), salon, { startsAt: tokyo('10:45', on), segments: aoi() });
    expect(other.__typename).toBe('Hold');

    const { outcome } = await refused(scheduling, () => step('undoNoShow', { id: visit.id, version: 2 }));

    expect(outcome).toMatchObject({ __typename: 'SlotTaken', nextStartsAt: null });
  });

  it('comes a day too late', async () => {
    const on = nextDay();
    const visit = await visitAt(tokyo('10:00', on));
    await clock(tokyo('10:30', on));
    await scheduling.database.advanceClock({ hours: 24, minutes: 1 });

    const { outcome } = await refused(scheduling, () => step('undoNoShow', { id: visit.id, version: 2 }));

    expect(outcome).toMatchObject({ __typename: 'WrongState', status: 'NO_SHOW' });
    expect(outcome.message).toBe('It is too late for this.');
  });
});

describe('a check-in', () => {
  it('is undone within 15 minutes, and the visit is watched again', async () => {
    const on = nextDay();
    const visit = await visitAt(tokyo('10:00', on));
    await step('checkInAppointment', visit);

    const { outcome } = await step('undoCheckIn', { id: visit.id, version: 2 });

    expect(outcome).toMatchObject({
      __typename: 'AppointmentChanged',
      appointment: { status: 'CONFIRMED', version: 3 },
    });
    expect([await allocations(visit), await timerOf(visit)]).toEqual([1, tokyo('10:30', on)]);
    expect(await seen(visit)).toEqual({
      status: 'CONFIRMED',
      version: 3,
      history: 'checked_in STAFF, check_in_undone STAFF',
    });
    await scheduling.settled();
    expect((await published(scheduling, 'scheduling.appointment.check_in_undone.v1')).at(-1)).toMatchObject({
      ...{ subject: fromId('apt', visit.id), data: { status: 'CONFIRMED' } },
    });
  });

  it('is not undone later', async () => {
    const visit = await visitAt(tokyo('10:00', nextDay()));
    await step('checkInAppointment', visit);
    await scheduling.database.advanceClock({ minutes: 16 });

    const { outcome } = await refused(scheduling, () => step('undoCheckIn', { id: visit.id, version: 2 }));

    expect(outcome).toMatchObject({ __typename: 'WrongState', status: 'CHECKED_IN' });
  });
});

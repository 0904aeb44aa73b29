import { randomUUID } from 'node:crypto';
import { customerState } from '@openslot/events';
import { fromId, newId, toId } from '@openslot/service';
import { publishState } from '@openslot/testing';
import { book, hold, monday, mutate, openSalon, published, read, refused, tokyo, type Salon } from './salon.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';
import { cancel, offersOf, statusOf, toldOf, wait, waitlistAsk, waitlistOf, wishFor } from './waiting.ts';

let scheduling: Scheduling;
let salon: Salon;
beforeAll(async () => {
  scheduling = await startScheduling();
  await scheduling.database.setClock(monday);
  salon = await openSalon(scheduling, { settings: { maxLiveHolds: 1 } });
});
afterAll(() => scheduling.stop());
afterEach(() => scheduling.database.setClock(monday));

const day = (n: number) => `2027-03-${String(n).padStart(2, '0')}`;
const by = ({ id }: { id: string }) => [{ variationId: salon.cut, staff: { anyOf: [toId('stf', id)] } }];
const desk = () => salon.member(['waitlist.manage', 'appointment.read']);
const utc = (time: string, date: string) => tokyo(time, date).slice(0, 16);

/** Somebody who is signed in and waits. */
async function waiting(date: string, wish: object = {}) {
  const userId = newId();
  const client = salon.customer(userId);
  return { userId, client, entry: await wait(client, salon, date, wish) };
}

/** Aoi's visit that somebody has booked there, and cancels when it is called. */
async function visitAt(time: string, date: string, segments = by(salon.aoi)) {
  const person = salon.customer();
  const visit = await book(person, salon, { startsAt: tokyo(time, date), segments });
  return async () => {
    await cancel(person, visit);
    await scheduling.settled();
  };
}

const bookOffer = (client: ReturnType<Salon['customer']>, token: string) =>
  mutate(client, 'bookAppointment', { holdToken: token, acceptPolicy: true, idempotencyKey: randomUUID() });

describe('a time that comes free', () => {
  it('is offered to who waits, held for half an hour, and booked by its hold', async () => {
    const free = await visitAt('12:00', day(5));
    const { client, userId, entry } = await waiting(day(5));
    await free();

    const [offered] = await waitlistOf(client, userId);
    expect(offered).toMatchObject({
      ...{ id: entry.id, status: 'OFFERED' },
      offer: {
        ...{ startsAt: `${day(5)}T12:00:00+09:00`, endsAt: `${day(5)}T13:00:00+09:00` },
        hold: { startsAt: `${day(5)}T12:00:00+09:00`, price: { amountMinor: 6_600 } },
      },
    });
    expect(offered.offer.expiresAt).toMatch(/^2027-03-01T09:30:/);
    const [event] = (await published(scheduling, 'scheduling.waitlist.offered.v1')).slice(-1);
    expect(event).toMatchObject({
      subject: fromId('wle', entry.id),
      data: {
        ...{ customerId: fromId('cus', entry.customer.id), variationId: fromId('var', salon.cut), partySize: 1 },
        ...{ offerId: fromId('wlo', offered.offer.id), holdId: fromId('hld', offered.offer.hold.id) },
        ...{ startsAt: tokyo('12:00', day(5)), endsAt: tokyo('13:00', day(5)), timeZone: 'Asia/Tokyo' },
      },
    });

    const { outcome } = await bookOffer(client, offered.offer.hold.token);
    await scheduling.settled();

    expect(outcome.appointment).toMatchObject({ status: 'CONFIRMED', customer: entry.customer });
    expect((await read(client, outcome.appointment.id, 'source')).source).toBe('WAITLIST');
    const [filled] = await waitlistOf(client, userId);
    expect(filled).toMatchObject({ status: 'FILLED', offer: null, appointment: { id: outcome.appointment.id } });
    expect(await offersOf(scheduling, entry)).toEqual([`ACCEPTED ${utc('12:00', day(5))} BOOKED`]);
    expect(await toldOf(scheduling, entry)).toEqual(['joined 1', 'offered 2', 'filled 3']);
    const audit = (await published(scheduling, 'scheduling.audit.recorded.v1')).filter(
      ({ subject }) => subject === fromId('wle', entry.id),
    );
    expect(audit.map(({ data }) => `${data.action} ${data.actorKind} ${data.door}`)).toEqual([
      ...['waitlist.joined PERSON customer', 'waitlist.offered SYSTEM worker', 'waitlist.filled SYSTEM worker'],
    ]);
    const timers = await scheduling.database
      .admin`select from scheduling.due where subject_id = ${fromId('wle', entry.id)}`;
    expect(timers).toHaveLength(0);
  });

  it('stands for ten minutes where the start is less than three hours away', async () => {
    const free = await visitAt('12:00', day(6));
    const { client, userId } = await waiting(day(6));
    await scheduling.database.setClock(tokyo('09:01', day(6)));
    await free();

    const [{ offer }] = await waitlistOf(client, userId);
    expect(offer.expiresAt).toMatch(new RegExp(`^${day(6)}T09:11:`));
  });

  it('goes to the greater priority first, then to who came first; declined or left alone, to the next', async () => {
    const free = await visitAt('12:00', day(8));
    const [first, second] = [await waiting(day(8)), await waiting(day(8))];
    const known = (await book(salon.customer(), salon, { startsAt: tokyo('17:00', day(8)) })).customer.id;
    const favoured = await wait(desk(), salon, day(8), { customerId: known, priority: 10 });
    const standing = async () => [
      await statusOf(scheduling, favoured),
      await statusOf(scheduling, first.entry),
      await statusOf(scheduling, second.entry),
    ];
    await free();
    expect(await standing()).toEqual(['OFFERED', 'WAITING', 'WAITING']);

    const offered = await listed(desk());
    const mine = offered.find(({ id }: { id: string }) => id === favoured.id);
    await waitlistAsk(desk(), 'declineWaitlistOffer', { offerId: mine.offer.id });
    await scheduling.settled();
    expect(await standing()).toEqual(['WAITING', 'OFFERED', 'WAITING']);

    await scheduling.database.setClock('2027-03-01T00:31:00.000Z');
    await scheduling.settled();
    expect(await standing()).toEqual(['WAITING', 'WAITING', 'OFFERED']);

    const [{ offer }] = await waitlistOf(second.client, second.userId);
    await mutate(second.client, 'releaseHold', { holdToken: offer.hold.token });
    await scheduling.settled();
    expect(await standing()).toEqual(['WAITING', 'WAITING', 'WAITING']);
    expect(await offersOf(scheduling, favoured)).toEqual([`DECLINED ${utc('12:00', day(8))} RELEASED`]);
    expect(await offersOf(scheduling, first.entry)).toEqual([`EXPIRED ${utc('12:00', day(8))} EXPIRED`]);
    expect(await offersOf(scheduling, second.entry)).toEqual([`DECLINED ${utc('12:00', day(8))} RELEASED`]);
  });

  it('is offered again to somebody else, and never twice to one', async () => {
    const { entry, client, userId } = await waiting(day(9));
    await (
      await visitAt('12:00', day(9))
    )();
    const [{ offer }] = await waitlistOf(client, userId);
    await waitlistAsk(client, 'declineWaitlistOffer', { offerId: offer.id });
    await scheduling.settled();

    await (
      await visitAt('12:00', day(9))
    )();
    expect(await statusOf(scheduling, entry)).toBe('WAITING');
    await (
      await visitAt('14:00', day(9))
    )();

    expect(await offersOf(scheduling, entry)).toEqual([
      `DECLINED ${utc('12:00', day(9))} RELEASED`,
      `SENT ${utc('14:00', day(9))} LIVE`,
    ]);
  });

  it('serves two of those who wait where it is long enough for both', async () => {
    const long = [{ variationId: salon.cut, staff: { anyOf: [toId('stf', salon.aoi.id)] } }];
    const free = await visitAt('12:00', day(10), [...long, ...long]);
    const [first, second, third] = [await waiting(day(10)), await waiting(day(10)), await waiting(day(10))];
    await free();

    expect(await offersOf(scheduling, first.entry)).toEqual([`SENT ${utc('12:00', day(10))} LIVE`]);
    expect(await offersOf(scheduling, second.entry)).toEqual([`SENT ${utc('13:00', day(10))} LIVE`]);
    expect(await offersOf(scheduling, third.entry)).toEqual([]);
  });

  it.each([
    ['at another time of the day', () => ({ hours: { from: '13:00', to: '18:00' } })],
    ['on another weekday', () => ({ weekdays: [1, 2, 3, 4, 6, 7] })],
    ['with somebody else', () => ({ staff: { anyOf: [toId('stf', salon.ren.id)] } })],
    ['not with her', () => ({ staff: { noneOf: [toId('stf', salon.aoi.id)] } })],
    ['after it', () => ({ from: tokyo('12:01', day(12)) })],
    ['before it', () => ({ to: tokyo('12:00', day(12)) })],
    ['something that takes longer', () => ({ variationId: salon.colour })],
  ])('is not for who wants it %s', async (_, wish) => {
    const before = await book(salon.customer(), salon, { startsAt: tokyo('11:00', day(12)), segments: by(salon.aoi) });
    const after = await book(salon.customer(), salon, { startsAt: tokyo('13:00', day(12)), segments: by(salon.aoi) });
    const free = await visitAt('12:00', day(12));
    const { entry } = await waiting(day(12), wish());
    await free();

    expect(await statusOf(scheduling, entry)).toBe('WAITING');
    const boss = salon.member(['appointment.read', 'appointment.write']);
    for (const visit of [before, after]) await cancel(boss, visit);
    await waitlistAsk(desk(), 'leaveWaitlist', { entryId: entry.id });
    await scheduling.settled();
  });

  it('is asked for when a visit moves, too', async () => {
    const person = salon.customer();
    const visit = await book(person, salon, { startsAt: tokyo('12:00', day(15)), segments: by(salon.aoi) });
    const { entry } = await waiting(day(15), {
      staff: { anyOf: [toId('stf', salon.aoi.id)] },
      hours: { from: '12:00', to: '12:01' },
    });

    await mutate(person, 'rescheduleAppointment', {
      ...{ appointmentId: visit.id, version: 1, startsAt: tokyo('15:00', day(16)), idempotencyKey: randomUUID() },
    });
    await scheduling.settled();

    expect(await offersOf(scheduling, entry)).toEqual([`SENT ${utc('12:00', day(15))} LIVE`]);
  });

  it('counts for nothing among the holds that a customer may have', async () => {
    const free = await visitAt('12:00', day(17));
    const { client, entry } = await waiting(day(17));
    const own = await hold(client, salon, { startsAt: tokyo('15:00', day(17)) });
    await free();
    expect(await statusOf(scheduling, entry)).toBe('OFFERED');
    await mutate(client, 'releaseHold', { holdToken: own.token });

    expect((await hold(client, salon, { startsAt: tokyo('16:00', day(17)) })).__typename).toBe('Hold');
    expect((await hold(client, salon, { startsAt: tokyo('17:00', day(17)) })).__typename).toBe('TooManyHolds');
  });
});

/** Who waits at the salon's business, first come first. */
async function listed(client: ReturnType<Salon['member']>, filter: object = {}) {
  const { data, errors } = await client(
    `query ($filter: WaitlistFilter!) { waitlist(filter: $filter) { edges { node { id status priority customer { id } offer { id hold { token } } } } } }`,
    { filter: { businessId: toId('biz', salon.businessId), ...filter } },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data.waitlist.edges.map(({ node }: { node: object }) => node);
}

describe('who waits', () => {
  it('is in line once for a service at a location', async () => {
    const { client, entry } = await waiting(day(18));

    const again = await refused(scheduling, () => waitlistAsk(client, 'joinWaitlist', wishFor(salon, day(19))));

    expect(again.outcome).toMatchObject({ __typename: 'AlreadyWaiting', entry: { id: entry.id } });
    expect(
      (await waitlistAsk(client, 'joinWaitlist', wishFor(salon, day(19), { variationId: salon.colour }))).outcome
        .__typename,
    ).toBe('WaitlistJoined');
  });

  it('may be a customer with a phone alone, for whom the desk books the offer', async () => {
    const boss = salon.member(['appointment.read', 'appointment.write', 'waitlist.manage']);
    const called = await boss(
      `mutation ($input: BookAtDeskInput!) { bookAtDesk(input: $input) { ... on AppointmentBooked { appointment { customer { id } } } } }`,
      {
        input: {
          ...{
            locationId: salon.location,
            startsAt: tokyo('10:00', day(19)),
            segments: by(salon.ren),
            source: 'PHONE',
          },
          ...{ customer: { name: 'Kit', phone: '+81 90 1234 5678' }, idempotencyKey: 'kit' },
        },
      },
    );
    const { customer } = called.data.bookAtDesk.appointment;
    const entry = await wait(boss, salon, day(19), { customerId: customer.id });
    await (
      await visitAt('12:00', day(19))
    )();

    const mine = (await listed(boss)).find(({ id }: { id: string }) => id === entry.id);
    const { outcome } = await bookOffer(boss, mine.offer.hold.token);
    await scheduling.settled();

    expect(outcome.appointment).toMatchObject({ status: 'CONFIRMED', customer });
    const { history } = await read(boss, outcome.appointment.id, 'history { edges { node { name actor } } }');
    expect(history.edges).toEqual([{ node: { name: 'booked', actor: 'STAFF' } }]);
    expect(await statusOf(scheduling, entry)).toBe('FILLED');
  });

  it('waits no longer after booking without the offer, which goes to the next', async () => {
    const [first, second] = [await waiting(day(20)), await waiting(day(20))];
    await (
      await visitAt('12:00', day(20))
    )();
    expect(await statusOf(scheduling, first.entry)).toBe('OFFERED');

    await book(first.client, salon, { startsAt: tokyo('16:00', day(20)) });
    await scheduling.settled();

    expect(await statusOf(scheduling, first.entry)).toBe('FILLED');
    expect(await offersOf(scheduling, first.entry)).toEqual([`DECLINED ${utc('12:00', day(20))} RELEASED`]);
    expect(await offersOf(scheduling, second.entry)).toEqual([`SENT ${utc('12:00', day(20))} LIVE`]);
  });

  it('waits on after booking the same for another time', async () => {
    const { client, entry } = await waiting(day(21));

    await book(client, salon, { startsAt: tokyo('16:00', day(22)) });
    await scheduling.settled();

    expect(await statusOf(scheduling, entry)).toBe('WAITING');
  });

  it('leaves, and an offer goes to the next', async () => {
    const [first, second] = [await waiting(day(23)), await waiting(day(23))];
    await (
      await visitAt('12:00', day(23))
    )();

    const left = await waitlistAsk(first.client, 'leaveWaitlist', { entryId: first.entry.id });
    await scheduling.settled();

    expect(left.outcome).toMatchObject({ __typename: 'WaitlistLeft', entry: { status: 'WITHDRAWN', offer: null } });
    expect(await toldOf(scheduling, first.entry)).toEqual(['joined 1', 'offered 2', 'withdrawn 3']);
    expect(await offersOf(scheduling, second.entry)).toEqual([`SENT ${utc('12:00', day(23))} LIVE`]);
    const twice = await refused(scheduling, () =>
      waitlistAsk(first.client, 'leaveWaitlist', { entryId: first.entry.id }),
    );
    expect(twice.outcome).toMatchObject({ __typename: 'WrongState', status: 'WITHDRAWN' });
  });

  it('waits until the range is over', async () => {
    const { entry, userId, client } = await waiting(day(2), { to: tokyo('18:00', day(2)) });
    await scheduling.database.setClock(tokyo('17:59', day(2)));
    await scheduling.settled();
    expect(await statusOf(scheduling, entry)).toBe('WAITING');
    await scheduling.database.setClock(tokyo('18:00', day(2)));
    await scheduling.settled();

    expect((await waitlistOf(client, userId)).map(({ status }: { status: string }) => status)).toEqual(['EXPIRED']);
    expect(await toldOf(scheduling, entry)).toEqual(['joined 1', 'expired 2']);
  });

  it('is another customer once the record is merged', async () => {
    const { entry, userId } = await waiting(day(24));
    const winner = newId();
    const { organizationId } = salon;
    const tell = (id: string, data: object) =>
      publishState(scheduling.deps.bus, customerState, { organizationId, id, version: 1, data: data as never });
    await tell(winner, { userId, mergedIntoId: null, live: true });
    await tell(fromId('cus', entry.customer.id) as string, { userId, mergedIntoId: winner, live: false });
    await scheduling.settled();

    const [mine] = await waitlistOf(salon.customer(userId), userId);
    expect(mine).toMatchObject({ id: entry.id, status: 'WAITING', customer: { id: toId('cus', winner) } });
  });
});

test('where the booking window is of so many days that have a start, those count from today', async () => {
  const open = await openSalon(scheduling, { settings: { bookingWindowKind: 'OPEN_DAYS', bookingWindowDays: 3 } });
  const fill = async (date: string) => {
    const client = open.customer();
    const segments = [{ variationId: open.cut, staff: { anyOf: [toId('stf', open.aoi.id)] } }];
    const visit = await book(client, open, { startsAt: tokyo('10:00', date), segments });
    return () => cancel(client, visit);
  };
  const last = await fill(day(3));
  await open.catalog.business({ settings: { bookingWindowKind: 'OPEN_DAYS', bookingWindowDays: 4 } });
  await scheduling.settled();
  const beyond = await fill(day(4));
  await open.catalog.business({ settings: { bookingWindowKind: 'OPEN_DAYS', bookingWindowDays: 3 } });
  await scheduling.settled();
  const [within, outside] = [newId(), newId()];
  const wish = (date: string) => ({ from: tokyo('10:00', date), to: tokyo('10:01', date) });
  const entries = [
    await wait(open.customer(within), open, day(3), wish(day(3))),
    await wait(open.customer(outside), open, day(4), wish(day(4))),
  ];
  await last();
  await beyond();
  await scheduling.settled();

  expect(await Promise.all(entries.map((entry) => statusOf(scheduling, entry)))).toEqual(['OFFERED', 'WAITING']);
});

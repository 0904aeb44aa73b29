import {
  appointmentStatuses,
  blocks,
  decide,
  paidMinor,
  path,
  paymentDeadline,
  verbs,
  type Appointment,
  type AppointmentStatus,
  type Circumstances,
  type Verb,
} from './appointment.ts';
import { freePolicy } from './policy.ts';

const startsAt = new Date('2026-11-20T10:00:00.000Z');

const appointment = (changed: Partial<Appointment> = {}): Appointment => ({
  id: '01932b1c-0000-7000-8000-000000000001',
  organizationId: '01932b1c-0000-7000-8000-000000000002',
  number: '4XK7PD',
  businessId: '01932b1c-0000-7000-8000-000000000003',
  locationId: '01932b1c-0000-7000-8000-000000000004',
  customerId: '01932b1c-0000-7000-8000-000000000005',
  partySize: 1,
  status: 'CONFIRMED',
  startsAt,
  endsAt: new Date('2026-11-20T11:00:00.000Z'),
  timeZone: 'Asia/Tokyo',
  source: 'ONLINE',
  paymentRequirement: 'NONE',
  paymentDeadline: null,
  depositMinor: 0,
  listMinor: 5500,
  currency: 'JPY',
  policySnapshot: freePolicy,
  rescheduleCount: 0,
  paymentId: null,
  version: 1,
  ...changed,
});

const circumstances = (changed: Partial<Circumstances> = {}): Circumstances => ({
  at: new Date('2026-11-20T10:30:00.000Z'),
  by: 'STAFF',
  rules: { checkInRequired: false, graceMinutes: 15, rescheduleMax: 3 },
  ...changed,
});

/** Every verb in every status: where it leads, or null where it is refused. Written out, so that the code cannot agree with itself. */
// prettier-ignore
const table: Record<AppointmentStatus, Record<Verb, string | null>> = {
  PENDING_APPROVAL: { confirm: null, expire: null, cancel: 'CANCELLED', reschedule: null, checkIn: null, start: null, complete: null, markNoShow: null },
  PENDING_PAYMENT: { confirm: 'CONFIRMED', expire: 'EXPIRED', cancel: 'CANCELLED', reschedule: null, checkIn: null, start: null, complete: null, markNoShow: null },
  CONFIRMED: { confirm: null, expire: null, cancel: 'CANCELLED', reschedule: 'CONFIRMED', checkIn: 'CHECKED_IN', start: 'IN_SERVICE', complete: null, markNoShow: 'NO_SHOW' },
  CHECKED_IN: { confirm: null, expire: null, cancel: 'CANCELLED', reschedule: null, checkIn: null, start: 'IN_SERVICE', complete: 'IN_SERVICE COMPLETED', markNoShow: null },
  IN_SERVICE: { confirm: null, expire: null, cancel: null, reschedule: null, checkIn: null, start: null, complete: 'COMPLETED', markNoShow: null },
  COMPLETED: { confirm: null, expire: null, cancel: null, reschedule: null, checkIn: null, start: null, complete: null, markNoShow: null },
  DECLINED: { confirm: null, expire: null, cancel: null, reschedule: null, checkIn: null, start: null, complete: null, markNoShow: null },
  EXPIRED: { confirm: 'CONFIRMED', expire: null, cancel: null, reschedule: null, checkIn: null, start: null, complete: null, markNoShow: null },
  CANCELLED: { confirm: null, expire: null, cancel: null, reschedule: null, checkIn: null, start: null, complete: null, markNoShow: null },
  NO_SHOW: { confirm: null, expire: null, cancel: null, reschedule: null, checkIn: null, start: null, complete: null, markNoShow: null },
};

const pairs = appointmentStatuses.flatMap((status) => verbs.map((verb) => [verb, status] as const));

describe('every verb in every status', () => {
  it('is in the table', () => {
    expect(Object.keys(table)).toEqual([...appointmentStatuses]);
    expect(pairs).toHaveLength(80);
    for (const status of appointmentStatuses) expect(Object.keys(table[status])).toEqual([...verbs]);
  });

  it.each(pairs)('%s from %s', (verb, status) => {
    const expected = table[status][verb]?.split(' ') ?? null;

    expect(path(verb, status)).toEqual(expected);
    expect(decide(verb, appointment({ status }), circumstances())).toEqual(expected);
  });

  it('never leads out of a final status, but for a late payment', () => {
    const final = appointmentStatuses.filter((status) => !blocks(status));
    const possible = final.flatMap((status) =>
      verbs.filter((verb) => path(verb, status)).map((verb) => [status, verb]),
    );

    expect(final).toEqual(['COMPLETED', 'DECLINED', 'EXPIRED', 'CANCELLED', 'NO_SHOW']);
    expect(possible).toEqual([['EXPIRED', 'confirm']]);
  });
});

describe('cancel', () => {
  it.each([
    ['CUSTOMER', null],
    ['STAFF', ['CANCELLED']],
    ['SYSTEM', ['CANCELLED']],
  ] as const)('by %s when checked in', (by, expected) => {
    expect(decide('cancel', appointment({ status: 'CHECKED_IN' }), circumstances({ by }))).toEqual(expected);
  });
});

describe('reschedule', () => {
  it.each([
    ['CUSTOMER', 2, ['CONFIRMED']],
    ['CUSTOMER', 3, null],
    ['CUSTOMER', 4, null],
    ['STAFF', 3, ['CONFIRMED']],
  ] as const)('by %s after %d times', (by, rescheduleCount, expected) => {
    expect(decide('reschedule', appointment({ rescheduleCount }), circumstances({ by }))).toEqual(expected);
  });
});

describe('start', () => {
  const rules = { checkInRequired: true, graceMinutes: 15, rescheduleMax: 3 };

  it.each([
    ['CONFIRMED', null],
    ['CHECKED_IN', ['IN_SERVICE']],
  ] as const)('from %s where check-in is required', (status, expected) => {
    expect(decide('start', appointment({ status }), circumstances({ rules }))).toEqual(expected);
  });
});

describe('markNoShow', () => {
  it.each([
    ['2026-11-20T09:59:59.999Z', null],
    ['2026-11-20T10:14:59.999Z', null],
    ['2026-11-20T10:15:00.000Z', ['NO_SHOW']],
    ['2026-11-25T10:15:00.000Z', ['NO_SHOW']],
  ] as const)('at %s, with 15 minutes of grace after 10:00', (at, expected) => {
    expect(decide('markNoShow', appointment(), circumstances({ at: new Date(at) }))).toEqual(expected);
  });
});

describe('the payment deadline', () => {
  it.each([
    ['2026-11-20T09:00:00.000Z', '2026-11-20T09:15:00.000Z'],
    ['2026-11-20T09:45:00.000Z', '2026-11-20T10:00:00.000Z'],
    ['2026-11-20T09:50:00.000Z', '2026-11-20T10:00:00.000Z'],
  ])('booked at %s is %s, never past the start', (at, expected) => {
    expect(paymentDeadline(new Date(at), 15, startsAt)).toEqual(new Date(expected));
  });
});

describe('what was paid in advance', () => {
  it('is the deposit once a payment has confirmed it', () => {
    expect(paidMinor(appointment({ depositMinor: 1650 }))).toBe(0);
    expect(paidMinor(appointment({ depositMinor: 1650, paymentId: '01932b1c-0000-7000-8000-000000000009' }))).toBe(
      1650,
    );
  });
});

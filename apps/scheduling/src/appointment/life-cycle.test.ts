import { appointmentStatuses, type Appointment, type AppointmentStatus } from './appointment.ts';
import { approvalDeadline, isOverdue, paymentDeadline, waitsUntil } from './deadlines.ts';
import {
  blocks,
  canBePaid,
  completesAt,
  decide,
  firstStatus,
  isRestorable,
  minutesUntilNoShow,
  obstacle,
  path,
  verbs,
  type Circumstances,
  type Verb,
} from './life-cycle.ts';
import { cutOff, isCancelledLate, paidMinor } from './terms.ts';
import { laterPaymentDeadline } from './later-payment.ts';
import { freePolicy } from './policy.ts';

const startsAt = new Date('2026-11-20T10:00:00.000Z');
const justNow = new Date('2026-11-20T10:25:00.000Z');

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
  approvalDeadline: null,
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
  PENDING_APPROVAL: { approve: 'CONFIRMED', decline: 'DECLINED', confirm: null, expire: 'EXPIRED', cancel: 'CANCELLED', reschedule: null, checkIn: null, start: null, complete: null, markNoShow: null, undoCheckIn: null, undoNoShow: null, enterInError: null },
  PENDING_PAYMENT: { approve: null, decline: null, confirm: 'CONFIRMED', expire: 'EXPIRED', cancel: 'CANCELLED', reschedule: null, checkIn: null, start: null, complete: null, markNoShow: null, undoCheckIn: null, undoNoShow: null, enterInError: null },
  CONFIRMED: { approve: null, decline: null, confirm: null, expire: null, cancel: 'CANCELLED', reschedule: 'CONFIRMED', checkIn: 'CHECKED_IN', start: 'IN_SERVICE', complete: null, markNoShow: 'NO_SHOW', undoCheckIn: null, undoNoShow: null, enterInError: null },
  CHECKED_IN: { approve: null, decline: null, confirm: null, expire: null, cancel: 'CANCELLED', reschedule: null, checkIn: null, start: 'IN_SERVICE', complete: 'IN_SERVICE COMPLETED', markNoShow: null, undoCheckIn: 'CONFIRMED', undoNoShow: null, enterInError: null },
  IN_SERVICE: { approve: null, decline: null, confirm: null, expire: null, cancel: null, reschedule: null, checkIn: null, start: null, complete: 'COMPLETED', markNoShow: null, undoCheckIn: null, undoNoShow: null, enterInError: null },
  COMPLETED: { approve: null, decline: null, confirm: null, expire: null, cancel: null, reschedule: null, checkIn: null, start: null, complete: null, markNoShow: null, undoCheckIn: null, undoNoShow: null, enterInError: 'COMPLETED' },
  DECLINED: { approve: null, decline: null, confirm: null, expire: null, cancel: null, reschedule: null, checkIn: null, start: null, complete: null, markNoShow: null, undoCheckIn: null, undoNoShow: null, enterInError: 'DECLINED' },
  EXPIRED: { approve: null, decline: null, confirm: 'CONFIRMED', expire: null, cancel: null, reschedule: null, checkIn: null, start: null, complete: null, markNoShow: null, undoCheckIn: null, undoNoShow: null, enterInError: 'EXPIRED' },
  CANCELLED: { approve: null, decline: null, confirm: null, expire: null, cancel: null, reschedule: null, checkIn: null, start: null, complete: null, markNoShow: null, undoCheckIn: null, undoNoShow: null, enterInError: 'CANCELLED' },
  NO_SHOW: { approve: null, decline: null, confirm: null, expire: null, cancel: null, reschedule: null, checkIn: null, start: null, complete: null, markNoShow: null, undoCheckIn: null, undoNoShow: 'CONFIRMED', enterInError: 'NO_SHOW' },
};

const pairs = appointmentStatuses.flatMap((status) => verbs.map((verb) => [verb, status] as const));

describe('every verb in every status', () => {
  it('is in the table', () => {
    expect(Object.keys(table)).toEqual([...appointmentStatuses]);
    expect(pairs).toHaveLength(130);
    for (const status of appointmentStatuses) expect(Object.keys(table[status])).toEqual([...verbs]);
  });

  it.each(pairs)('%s from %s', (verb, status) => {
    const expected = table[status][verb]?.split(' ') ?? null;

    expect(path(verb, status)).toEqual(expected);
    expect(
      decide(verb, { ...appointment({ status }), checkedInAt: justNow, noShowAt: justNow }, circumstances()),
    ).toEqual(expected);
  });

  it('never leads out of a final status, but for a late payment and a no-show who came', () => {
    const final = appointmentStatuses.filter((status) => !blocks(status));
    const possible = final.flatMap((status) =>
      verbs.filter((verb) => path(verb, status) && verb !== 'enterInError').map((verb) => [status, verb]),
    );

    expect(final).toEqual(['COMPLETED', 'DECLINED', 'EXPIRED', 'CANCELLED', 'NO_SHOW']);
    expect(possible).toEqual([
      ['EXPIRED', 'confirm'],
      ['NO_SHOW', 'undoNoShow'],
    ]);
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

describe('what stands in the way', () => {
  const rules = { checkInRequired: true, graceMinutes: 15, rescheduleMax: 3 };
  const long = new Date('2026-11-19T10:00:00.000Z');

  it.each([
    ['complete', appointment(), 'status'],
    ['cancel', appointment({ status: 'CHECKED_IN' }), 'status'],
    ['start', appointment(), 'check_in_first'],
    ['markNoShow', appointment({ startsAt: justNow }), 'too_early'],
    ['undoCheckIn', { ...appointment({ status: 'CHECKED_IN' }), checkedInAt: long }, 'too_late'],
    ['undoNoShow', { ...appointment({ status: 'NO_SHOW' }), noShowAt: long }, 'too_late'],
    ['approve', appointment({ status: 'PENDING_APPROVAL', approvalDeadline: long }), 'too_late'],
    ['enterInError', { ...appointment({ status: 'COMPLETED' }), archivedAt: long }, 'too_late'],
    ['reschedule', appointment({ rescheduleCount: 3 }), 'moved_too_often'],
    ['reschedule', appointment({ rescheduleCount: 2 }), null],
  ] as const)('of %s', (verb, visit, expected) => {
    expect(obstacle(verb, visit, circumstances({ by: 'CUSTOMER', rules }))).toBe(expected);
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

  it.each([
    ['seven days before', '2026-11-01T10:00:00.000Z', '2026-11-13T10:00:00.000Z'],
    ['soon, where that is later', '2026-11-13T09:50:00.000Z', '2026-11-13T10:05:00.000Z'],
    ['never past the start', '2026-11-20T09:55:00.000Z', '2026-11-20T10:00:00.000Z'],
  ])('of a later visit of a series is %s', (_, at, expected) => {
    const begins = new Date('2026-11-20T10:00:00.000Z');
    expect(laterPaymentDeadline(new Date(at), 15, begins)).toEqual(new Date(expected));
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

describe('approve', () => {
  it.each([
    ['NONE', '2026-11-20T10:30:00.001Z', ['CONFIRMED']],
    ['NONE', '2026-11-20T10:30:00.000Z', null],
    ['CARD_ON_FILE', '2026-11-20T10:30:00.001Z', ['PENDING_PAYMENT']],
    ['DEPOSIT', '2026-11-20T10:30:00.001Z', ['PENDING_PAYMENT']],
    ['FULL', '2026-11-20T10:30:00.001Z', ['PENDING_PAYMENT']],
  ] as const)('where %s is due in advance, half past ten, until %s', (paymentRequirement, deadline, expected) => {
    const waiting = appointment({
      ...{ status: 'PENDING_APPROVAL', approvalDeadline: new Date(deadline), paymentRequirement },
    });

    expect(decide('approve', waiting, circumstances())).toEqual(expected);
  });
});

describe('undoing', () => {
  const at = new Date('2026-11-20T12:00:00.000Z');

  it.each([
    ['undoCheckIn', 'CHECKED_IN', '2026-11-20T11:45:00.000Z', ['CONFIRMED']],
    ['undoCheckIn', 'CHECKED_IN', '2026-11-20T11:44:59.999Z', null],
    ['undoCheckIn', 'CHECKED_IN', null, null],
    ['undoNoShow', 'NO_SHOW', '2026-11-19T12:00:00.000Z', ['CONFIRMED']],
    ['undoNoShow', 'NO_SHOW', '2026-11-19T11:59:59.999Z', null],
    ['undoNoShow', 'NO_SHOW', null, null],
  ] as const)('%s from %s at noon, which it has been since %s', (verb, status, since, expected) => {
    const reached = since && new Date(since);

    expect(
      decide(verb, { ...appointment({ status }), checkedInAt: reached, noShowAt: reached }, circumstances({ at })),
    ).toEqual(expected);
  });
});

describe('an archived visit', () => {
  it.each(verbs)('knows no %s', (verb) => {
    const archivedAt = new Date('2028-11-21T03:40:00.000Z');
    const decided = appointmentStatuses.map((status) =>
      decide(verb, { ...appointment({ status }), archivedAt }, circumstances({ at: archivedAt })),
    );

    expect(decided.filter((path) => path !== null)).toEqual([]);
  });
});

describe('what was entered in error', () => {
  const at = new Date('2026-12-20T12:00:00.000Z');

  it.each([
    ['never', null, false],
    ['just now', '2026-12-20T12:00:00.000Z', true],
    ['29 days and a bit ago', '2026-11-20T12:00:00.001Z', true],
    ['30 days ago', '2026-11-20T12:00:00.000Z', false],
  ])('%s can be restored or not', (_, since, expected) => {
    expect(isRestorable({ deletedAt: since === null ? null : new Date(since) }, at)).toBe(expected);
  });
});

describe('the first status', () => {
  it.each([
    [false, 'NONE', 'CONFIRMED'],
    [false, 'CARD_ON_FILE', 'PENDING_PAYMENT'],
    [false, 'DEPOSIT', 'PENDING_PAYMENT'],
    [false, 'FULL', 'PENDING_PAYMENT'],
    [true, 'NONE', 'PENDING_APPROVAL'],
    [true, 'FULL', 'PENDING_APPROVAL'],
  ] as const)('with approval %s and %s due in advance is %s', (needsApproval, requirement, expected) => {
    expect(firstStatus(needsApproval, requirement)).toBe(expected);
  });
});

describe('the approval deadline', () => {
  it.each([
    ['2026-11-18T09:00:00.000Z', '2026-11-19T09:00:00.000Z'],
    ['2026-11-19T10:00:00.000Z', '2026-11-20T10:00:00.000Z'],
    ['2026-11-20T09:00:00.000Z', '2026-11-20T10:00:00.000Z'],
  ])('asked at %s is %s, never past the start', (at, expected) => {
    expect(approvalDeadline(new Date(at), 24, startsAt)).toEqual(new Date(expected));
  });
});

describe('waiting', () => {
  const deadlines = { approvalDeadline: new Date(1), paymentDeadline: new Date(2) };

  it.each(appointmentStatuses)('in %s', (status) => {
    const expected = { PENDING_APPROVAL: new Date(1), PENDING_PAYMENT: new Date(2) } as Record<string, Date>;

    expect(waitsUntil(appointment({ status, ...deadlines }))).toEqual(expected[status] ?? null);
    expect(isOverdue(appointment({ status, ...deadlines }), new Date(2))).toBe(status in expected);
    expect(isOverdue(appointment({ status, ...deadlines }), new Date(0))).toBe(false);
  });
});

describe('what may be paid', () => {
  it.each([
    ['PENDING_PAYMENT', startsAt, true],
    ['EXPIRED', startsAt, true],
    ['EXPIRED', null, false],
    ['PENDING_APPROVAL', null, false],
    ['CONFIRMED', startsAt, false],
    ['DECLINED', null, false],
  ] as const)('is %s, to be paid until %s: %s', (status, deadline, expected) => {
    expect(canBePaid(appointment({ status, paymentDeadline: deadline }))).toBe(expected);
  });
});

describe('nobody comes', () => {
  it.each([
    [null, 15, null],
    [30, 15, 30],
    [15, 20, 20],
  ])('minutes %s with a grace of %s: over after %s', (autoNoShowMinutes, graceMinutes, expected) => {
    expect(minutesUntilNoShow({ autoNoShowMinutes, graceMinutes })).toBe(expected);
  });
});

describe('a cut-off', () => {
  const policySnapshot = {
    ...freePolicy,
    ...{ cancelCutoffMinutes: 60, rescheduleCutoffMinutes: 120 },
    steps: [{ noticeMinutes: 1_440, percent: 50, amountMinor: null }],
  };
  const at = (time: string) => new Date(`2026-11-20T${time}:00.000Z`);

  it.each([
    ['cancel', 'CONFIRMED', '09:00', null],
    ['cancel', 'CONFIRMED', '09:01', '09:00'],
    ['cancel', 'CHECKED_IN', '09:59', null],
    ['cancel', 'PENDING_PAYMENT', '09:59', null],
    ['reschedule', 'CONFIRMED', '08:00', null],
    ['reschedule', 'CONFIRMED', '08:01', '08:00'],
  ] as const)('of %s from %s at %s: %s', (verb, status, time, until) => {
    expect(cutOff(verb, appointment({ status, policySnapshot }), at(time))).toEqual(until && at(until));
  });

  it.each([
    ['CONFIRMED', '2026-11-19T10:00:00.000Z', false],
    ['CONFIRMED', '2026-11-19T10:00:00.001Z', true],
    ['CHECKED_IN', '2026-11-20T10:00:00.000Z', true],
    ['PENDING_PAYMENT', '2026-11-20T09:59:00.000Z', false],
  ] as const)('%s given up at %s is late: %s', (status, time, late) => {
    expect(isCancelledLate(appointment({ status, policySnapshot }), new Date(time))).toBe(late);
  });

  it.each([
    ['10:05', '11:00'],
    ['10:59', '11:00'],
    ['11:00', '12:00'],
  ])('begun at %s it is complete at %s', (startedAt, expected) => {
    expect(completesAt(appointment(), at(startedAt))).toEqual(at(expected));
  });
});

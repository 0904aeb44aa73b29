import { z } from 'zod';
import { contract } from '../contract.ts';
import { amountMinor, currency, instant, minutes, texts } from './values.ts';

export const appointmentStatus = z.enum([
  'PENDING_APPROVAL',
  'PENDING_PAYMENT',
  'CONFIRMED',
  'CHECKED_IN',
  'IN_SERVICE',
  'COMPLETED',
  'DECLINED',
  'EXPIRED',
  'CANCELLED',
  'NO_SHOW',
]);

/** Everything public about one visit; the same in each event of an appointment and in its state. */
const visit = z.object({
  number: z.string(),
  businessId: z.uuid(),
  locationId: z.uuid(),
  customerId: z.uuid(),
  status: appointmentStatus,
  startsAt: instant,
  endsAt: instant,
  timeZone: z.string(),
  partySize: z.int().positive(),
  source: z.enum([
    'ONLINE',
    'GUEST',
    'PHONE',
    'WALK_IN',
    'STAFF',
    'API',
    'IMPORT',
    'WAITLIST',
    'SERIES',
    'MARKETPLACE',
  ]),
  segments: z.array(
    z.object({
      serviceId: z.uuid(),
      variationId: z.uuid(),
      resourceId: z.uuid().nullable(),
      startsAt: instant,
      endsAt: instant,
      minutes,
      /** With its add-ons. */
      listMinor: amountMinor,
      /** What it takes besides the staff member: helpers, rooms, devices, tables. */
      resources: z.array(z.object({ resourceId: z.uuid(), unit: z.int().positive() })).optional(),
      addOns: z
        .array(z.object({ addOnId: z.uuid(), quantity: z.int().positive(), minutes, priceMinor: amountMinor }))
        .optional(),
      /** The session in which it is a place; absent: a service of one's own. */
      sessionId: z.uuid().optional(),
    }),
  ),
  listMinor: amountMinor,
  currency,
  /** What had to be paid before it counted; 0: nothing. */
  depositMinor: amountMinor,
  paymentRequirement: z.enum(['NONE', 'CARD_ON_FILE', 'DEPOSIT', 'FULL']).default('NONE'),
  /** Until when that may come, of a visit that waits for it. */
  paymentDeadline: instant.optional(),
});

export const appointmentState = contract('scheduling.appointment.state.v1', visit);

const happened = (name: string) => contract(`scheduling.appointment.${name}.v1`, visit);
export const appointmentBooked = happened('booked');
export const appointmentApproved = happened('approved');
export const appointmentConfirmed = happened('confirmed');
export const appointmentExpired = happened('expired');
export const appointmentCheckedIn = happened('checked_in');
export const appointmentCheckInUndone = happened('check_in_undone');
export const appointmentStarted = happened('started');
export const appointmentNoShowUndone = happened('no_show_undone');

/** The business does not take it. */
export const appointmentDeclined = contract(
  'scheduling.appointment.declined.v1',
  visit.extend({ reason: z.string().nullable() }),
);
/** What it costs, and the deposit, are those of the places of a party that somebody came to. */
export const appointmentCompleted = contract(
  'scheduling.appointment.completed.v1',
  visit.extend({
    /** Places that nobody came to: their fees by the snapshotted policy, and what of the deposit was for them. */
    missed: z.array(z.object({ seatId: z.uuid(), feeMinor: amountMinor, depositMinor: amountMinor })).optional(),
  }),
);
/** One place of a party was given up; the visit goes on with the others: it costs, and its deposit is, as much less. */
export const appointmentSeatCancelled = contract(
  'scheduling.appointment.seat_cancelled.v1',
  visit.extend({ seatId: z.uuid(), by: z.enum(['CUSTOMER', 'STAFF', 'SYSTEM']), feeMinor: amountMinor }),
);
export const appointmentRescheduled = contract(
  'scheduling.appointment.rescheduled.v1',
  /** ZONE_RULES: nobody moved it; the rules of its time zone changed, and its local time stayed. */
  visit.extend({
    previousStartsAt: instant,
    reason: z.enum(['ZONE_RULES']).nullable().default(null),
    /** Nothing: other rooms or devices. Absent: the time, and perhaps more. */
    changed: z.array(z.enum(['TIME', 'STAFF', 'PRICE'])).optional(),
  }),
);
/** `feeMinor` is what the snapshotted policy says is due now, besides fees of places; the rest of a deposit goes back. */
export const appointmentCancelled = contract(
  'scheduling.appointment.cancelled.v1',
  visit.extend({
    by: z.enum(['CUSTOMER', 'STAFF', 'SYSTEM']),
    reason: z.string().nullable(),
    feeMinor: amountMinor,
    /** Too late for a free cancellation, whoever cancelled and whether or not a fee is due. */
    isLate: z.boolean().optional(),
  }),
);
/** It never was: somebody wrote it down by mistake. Its state is a tombstone from now on. */
export const appointmentEnteredInError = contract(
  'scheduling.appointment.entered_in_error.v1',
  visit.extend({ reason: z.string() }),
);
/** It was not written down by mistake: its state is told again. */
export const appointmentRestored = happened('restored');
export const appointmentNoShow = contract('scheduling.appointment.no_show.v1', visit.extend({ feeMinor: amountMinor }));
/** Its location was switched off less than three hours before it: it stays as it is, and may not take place. */
export const appointmentPlaceSwitchedOff = contract(
  'scheduling.appointment.place_switched_off.v1',
  visit.extend({ switchedOffAt: instant }),
);
/** A payment came too late and the time is gone: commerce refunds it in full. */
export const appointmentPaymentUnusable = contract(
  'scheduling.appointment.payment_unusable.v1',
  z.object({ paymentId: z.uuid() }),
);

/** A signed-in person booked here for the first time; identity turns it into the customer record of that id. */
export const customerMet = contract(
  'scheduling.customer.met.v1',
  z.object({ customerId: z.uuid(), userId: z.uuid(), businessId: z.uuid() }),
);

/**
 * Who booked without a sign-in, or was booked at the desk: contact data for a few hours, sealed under a key that only
 * scheduling and identity hold (see `contact.ts`). The subject is the customer's id. A tombstone takes it back.
 */
export const guestContactState = contract(
  'scheduling.guest-contact.state.v1',
  z.object({ businessId: z.uuid(), sealed: z.string() }),
);

/** A wish for a time that was not free, and what has become of it. */
const wish = z.object({
  businessId: z.uuid(),
  locationId: z.uuid(),
  customerId: z.uuid(),
  serviceId: z.uuid(),
  variationId: z.uuid(),
  from: instant,
  to: instant,
  partySize: z.int().positive(),
});
export const waitlistJoined = contract('scheduling.waitlist.joined.v1', wish);
/** A time came free and is held for this customer until `expiresAt`. */
export const waitlistOffered = contract(
  'scheduling.waitlist.offered.v1',
  wish.extend({
    offerId: z.uuid(),
    holdId: z.uuid(),
    startsAt: instant,
    endsAt: instant,
    timeZone: z.string(),
    expiresAt: instant,
  }),
);
export const waitlistFilled = contract('scheduling.waitlist.filled.v1', wish.extend({ appointmentId: z.uuid() }));
export const waitlistWithdrawn = contract('scheduling.waitlist.withdrawn.v1', wish);
export const waitlistExpired = contract('scheduling.waitlist.expired.v1', wish);

/** Questions that visits with some services ask; what was answered is in no event. */
export const formState = contract(
  'scheduling.form.state.v1',
  z.object({
    businessId: z.uuid(),
    names: texts,
    status: z.enum(['DRAFT', 'PUBLISHED', 'ARCHIVED']),
    /** Of the version that is asked now; null before the first. */
    number: z.int().positive().nullable(),
    questions: z.array(
      z.object({
        key: z.string(),
        type: z.enum(['TEXT', 'LONG_TEXT', 'YES_NO', 'SINGLE_CHOICE', 'MULTIPLE_CHOICE', 'DATE', 'NUMBER', 'CONSENT']),
        labels: texts,
        required: z.boolean(),
        sensitive: z.boolean(),
        choices: z.array(z.object({ key: z.string(), labels: texts })),
      }),
    ),
    /** Which services ask it, and for how many months an answer is good; null: it is asked at each visit. */
    services: z.array(z.object({ serviceId: z.uuid(), validMonths: z.int().positive().nullable() })),
  }),
);
export const formPublished = contract(
  'scheduling.form.published.v1',
  z.object({ businessId: z.uuid(), names: texts, versionId: z.uuid(), number: z.int().positive() }),
);

/** What one visit asks its customer by one form. */
const intake = z.object({
  formId: z.uuid(),
  formVersionId: z.uuid(),
  appointmentId: z.uuid(),
  businessId: z.uuid(),
  locationId: z.uuid(),
  customerId: z.uuid(),
});
export const intakeRequested = contract(
  'scheduling.intake.requested.v1',
  intake.extend({
    /** Of the form. */
    names: texts,
    /** The start of the visit. */
    startsAt: instant,
    timeZone: z.string(),
    /** The customer was asked the same for another visit, and has not answered yet: one answer does for both. */
    isAskedElsewhere: z.boolean(),
  }),
);
export const intakeSubmitted = contract(
  'scheduling.intake.submitted.v1',
  intake.extend({
    by: z.enum(['CUSTOMER', 'STAFF']),
    isSigned: z.boolean(),
    /** Until when no other visit asks again; null: good for its own visit alone. */
    validUntil: instant.nullable(),
  }),
);

/** Visits of one customer that repeat; what happens to each visit is told as its own. */
const series = z.object({
  businessId: z.uuid(),
  locationId: z.uuid(),
  customerId: z.uuid(),
  /** RFC 5545, without its start. */
  rule: z.string(),
  timeZone: z.string(),
  status: z.enum(['ACTIVE', 'ENDED']),
  occurrences: z.int().positive(),
  continuesId: z.uuid().nullable(),
});
export const seriesCreated = contract('scheduling.series.created.v1', series);
export const seriesChanged = contract('scheduling.series.changed.v1', series);
export const seriesEnded = contract('scheduling.series.ended.v1', series);

/** A calendar kept elsewhere has not answered for an hour: its owner is not offered until it does. */
const connectedCalendar = z.object({ resourceId: z.uuid(), host: z.string(), problem: z.string().nullable() });
export const calendarFailing = contract('scheduling.calendar.failing.v1', connectedCalendar);
export const calendarRecovered = contract('scheduling.calendar.recovered.v1', connectedCalendar);

const hold = z.object({ businessId: z.uuid(), locationId: z.uuid(), startsAt: instant, endsAt: instant });
export const holdCreated = contract('scheduling.hold.created.v1', hold);
export const holdReleased = contract('scheduling.hold.released.v1', hold);
export const holdExpired = contract('scheduling.hold.expired.v1', hold);
export const holdBooked = contract('scheduling.hold.booked.v1', hold.extend({ appointmentId: z.uuid() }));

/**
 * The hours of a staff member, or the opening hours of a location, were set anew; the subject is the one or the other.
 * `from` and `to`: the dates that are touched, both included; null: every week, from now on.
 */
export const hoursChanged = contract(
  'scheduling.hours.changed.v1',
  z.object({
    resourceId: z.uuid().nullable(),
    /** Null: wherever the staff member works. */
    locationId: z.uuid().nullable(),
    from: z.iso.date().nullable(),
    to: z.iso.date().nullable(),
  }),
);

/**
 * When a location is open in the days to come, as instants and in order: its hours less what shuts it, by its own clock.
 * Told anew when that changes, and every night for one more day; whether it is switched on is catalog's to know. The
 * subject is the location.
 */
export const openingHoursState = contract(
  'scheduling.opening-hours.state.v1',
  z.object({
    businessId: z.uuid(),
    timeZone: z.string(),
    open: z.array(z.object({ from: instant, to: instant })),
    /** Of what lies after that, nothing is said. */
    until: instant,
  }),
);

/** A place, a whole business or some of its resources are shut: by local dates, both included, or by instants. */
const closure = z.object({
  businessId: z.uuid(),
  scope: z.enum(['LOCATION', 'BUSINESS', 'RESOURCES']),
  locationId: z.uuid().nullable(),
  resourceIds: z.array(z.uuid()),
  startsOn: z.iso.date().nullable(),
  endsOn: z.iso.date().nullable(),
  startsAt: instant.nullable(),
  endsAt: instant.nullable(),
  /** Every year again. */
  recurring: z.boolean(),
  source: z.enum(['MANUAL', 'PUBLIC_HOLIDAY']),
});
export const closureCreated = contract('scheduling.closure.created.v1', closure);
export const closureRemoved = contract('scheduling.closure.removed.v1', closure);

/** A dated occurrence of a class. How many places are taken is not told: it changes with every booking. */
const session = z.object({
  businessId: z.uuid(),
  locationId: z.uuid(),
  serviceId: z.uuid(),
  variationId: z.uuid(),
  /** Who gives it. */
  resourceId: z.uuid(),
  roomId: z.uuid().nullable(),
  startsAt: instant,
  endsAt: instant,
  timeZone: z.string(),
  capacity: z.int().positive(),
  waitlistMax: z.int().nonnegative(),
  /** Of one place. */
  listMinor: amountMinor,
  currency,
  published: z.boolean(),
  status: z.enum(['SCHEDULED', 'RUNNING', 'DONE', 'CANCELLED']),
});
export const classSessionState = contract('scheduling.session.state.v1', session);
export const sessionScheduled = contract('scheduling.session.scheduled.v1', session);
export const sessionChanged = contract(
  'scheduling.session.changed.v1',
  session.extend({ changed: z.array(z.string()) }),
);
/** Its visits are cancelled one by one after it, each with its own event and without a fee. */
export const sessionCancelled = contract(
  'scheduling.session.cancelled.v1',
  session.extend({ reason: z.string().nullable() }),
);
export const sessionCompleted = contract('scheduling.session.completed.v1', session);

/** One place in a session, with its own money. */
const seat = z.object({
  sessionId: z.uuid(),
  appointmentId: z.uuid(),
  customerId: z.uuid(),
  businessId: z.uuid(),
  locationId: z.uuid(),
  listMinor: amountMinor,
  currency,
});
export const seatBooked = contract('scheduling.seat.booked.v1', seat);
/** Given up alone, for a fee of its own, or with its visit, whose event tells the fee. */
export const seatCancelled = contract('scheduling.seat.cancelled.v1', seat.extend({ feeMinor: amountMinor }));

const timeOff = z.object({
  resourceId: z.uuid(),
  kind: z.enum(['VACATION', 'SICK', 'TRAINING', 'OTHER']),
  status: z.enum(['REQUESTED', 'APPROVED', 'DECLINED']),
  startsAt: instant,
  endsAt: instant,
});
export const timeOffRequested = contract('scheduling.time-off.requested.v1', timeOff);
export const timeOffDecided = contract('scheduling.time-off.decided.v1', timeOff);
/** It does not take place: the request was withdrawn, or the approved absence called off. */
export const timeOffCancelled = contract(
  'scheduling.time-off.cancelled.v1',
  timeOff.extend({ status: z.enum(['WITHDRAWN', 'CANCELLED']) }),
);

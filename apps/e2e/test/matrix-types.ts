import type { Rule } from './matrix-rules.ts';

type Row = Readonly<Record<string, readonly Rule[]>>;

const everybody: readonly Rule[] = ['anybody'];
const visit: readonly Rule[] = [
  'its customer',
  'its guest',
  'appointment.read at location',
  'appointment.read of its staff',
];
const money: readonly Rule[] = ['its customer', 'its guest', 'payment.read at location'];
/** The fee is the customer's, and not the guest's. */
const fee: readonly Rule[] = ['its customer', 'payment.read at location'];
const points: readonly Rule[] = ['its customer', 'customer.read at business'];
/** All that was answered, the sensitive too. */
const answers: readonly Rule[] = ['its customer', 'intake.read at location', 'intake.read of its staff'];

/**
 * Who sees: of each entity, each field. The subjects are one thing of each type; where one cannot have everything, there
 * is another, named after the comma (viewers-house.ts). A field that ends in `?` may be null for those who see it. A
 * field without a row fails the test, and so does a row without a field.
 */
export const whoSees: Readonly<Record<string, Row>> = {
  Appointment: {
    'id number status startsAt endsAt timeZone segments business location customer': visit,
    'source place price cancellation history version': visit,
    'series? occurrence?': visit,
    'intake missingIntake?': visit,
    'externalId?': ['appointment.read at location', 'appointment.read of its staff'],
    'payments balanceDue': money,
    notifications: ['its customer', 'its guest', 'notification.read at organization'],
    reminders: ['notification.read at organization'],
    review: ['its customer', 'its guest', 'review.moderate at location', 'review.answer at location'],
  },
  'Appointment, cancelled late': { fees: fee },
  'Appointment, not paid': { paymentDue: ['its customer'], 'cardSetupDue?': ['its customer'] },

  Business: {
    'id slug name description? vertical organization status published currency defaultLanguage': everybody,
    'phone? email? website? settings locations categories services staff': everybody,
    'resources cancellationPolicy depositRule version': everybody,
    'resourceTypes resourceGroups addOns': everybody,
    loyaltyProgram: everybody,
    intakeForms: everybody,
    'rating? reviews? sessions': everybody,
    'appointments?': ['appointment.read at location'],
    'waitlist?': ['waitlist.manage at business'],
    'bookingLimits? pacing?': ['member'],
    analytics: ['report.read at business'],
    reminders: ['notification.read at business'],
  },
  Location: {
    'id name kind timeZone address phone? open switchReason? distanceMeters? business staff version': everybody,
    'openingHours closures openNow nextOpening?': everybody,
    'serviceArea? position?': everybody,
    'pacing?': ['member'],
    dayBoard: ['appointment.read at location'],
    analytics: ['report.read at location'],
  },
  Service: {
    'id name description? category? variations version rating?': everybody,
    'kind placeKinds addOns? requirements? intakeForms': everybody,
    analytics: ['report.read at business'],
  },
  Variation: {
    'id name durationMinutes price bufferBeforeMinutes bufferAfterMinutes processing?': everybody,
    'minParty maxParty bookableOnline staff version sessions? nextSlot?': everybody,
    'priceKind capacity pauseAfterMinutes leadTimeMinutes? bookingWindowDays? requirements? stays?': everybody,
  },
  StaffMember: {
    'id name location business performs version rating?': everybody,
    'workingHours workingOverrides timeOff travelSchedules': ['member'],
    agenda: ['appointment.read at location', 'appointment.read of its staff'],
    'calendarFeeds?': ['calendar.connect at location', 'calendar.connect of its staff'],
    analytics: ['report.read at business'],
  },
  Resource: {
    'id kind name units location version': everybody,
    'type? bookable seatsMin? seatsMax? maxSpareSeats?': everybody,
    'workingHours? closures?': ['member'],
    'allocations?': ['appointment.read at location'],
  },
  AddOn: { 'id name minutes price maxQuantity version': everybody },

  Organization: { 'id name businesses': everybody, settings: ['organization.read at anywhere'] },
  Membership: {
    'id organization role permissions scope roles startsOn endsOn? status title? name version': [
      'member.read at anywhere',
    ],
    grants: ['member.manage at anywhere'],
    email: ['member.manage at anywhere'],
  },
  User: {
    'id name email locale hasSecondFactor recoveryCodesLeft identities? emailVerified': ['its customer'],
  },
  Viewer: {
    'id user memberships? actingAs? loginAttempts': ['its customer'],
    'appointments waitlist seats series calendarFeeds?': ['its customer'],
  },
  Customer: {
    'id name givenName? familyName? kanaName? locale createdAt deletedAt? version': [
      'its customer',
      'its guest',
      'customer.read at anywhere',
    ],
    'email phone? birthday?': [
      'its customer',
      'customer.contact.read at anywhere',
      'customer.contact.read of its staff',
    ],
    'conduct tags?': ['customer.read at anywhere'],
    'appointments? series?': ['its customer', 'appointment.read at location'],
    'waitlistEntries?': ['its customer', 'waitlist.manage at location'],
    'calendarFeeds?': ['its customer'],
    'duplicates? undoableMerges?': ['customer.merge at anywhere'],
    'block?': ['customer.block at anywhere'],
    history: ['customer.read at organization'],
    loyalty: points,
    intakeAnswers: [...answers, 'its guest'],
  },
  Role: { 'id name permissions version': ['member.read at anywhere'] },
  PrivacyRequest: {
    'id kind status customerId createdAt deadline closedAt? refusableUntil? reason? readableUntil? parts': [
      'customer.export at anywhere',
    ],
  },

  Hold: { 'id token expiresAt startsAt endsAt price deposit segments policy': ['its customer'] },
  Course: { 'id business location variation sessions freePlaces price version': everybody },
  IntakeForm: { 'id business name status current services version': everybody },
  IntakeAnswer: {
    'id status form asked appointment? customer requestedAt submittedAt submittedBy version': [...visit, ...answers],
    'signedAt? validUntil? reviewedAt? replies': [...visit, ...answers],
    signatureHash: ['its guest', ...answers],
  },
  ClassSession: {
    'id status business location variation staffMember room? startsAt endsAt timeZone': everybody,
    'capacity freePlaces waitlistMax price published cancelsAt? cancelReason? course version': everybody,
    seats: ['appointment.read at location', 'appointment.read of its staff'],
  },
  Seat: {
    'id status session appointment customer price fee? version': [
      'its customer',
      'appointment.read at location',
      'appointment.read of its staff',
    ],
  },
  Series: {
    'id status version business location customer rule excluded? timeZone partySize onConflict createdAt continues? occurrences':
      ['its customer', 'appointment.read at location'],
  },
  WaitlistEntry: {
    'id status business location variation session? customer staff? from to weekdays? hours? partySize priority createdAt offer appointment?':
      ['its customer', 'waitlist.manage at location'],
  },

  Payment: { 'id status amount refunded': money },
  FeeClaim: { 'id kind status amount fromAdvance version': fee },

  Notification: {
    'id channel status scheduledAt sentAt?': ['its customer', 'its guest', 'notification.read at organization'],
  },
  Review: {
    'id rating text isByFormerCustomer createdAt answer? answeredAt? status version': [
      'its customer',
      'its guest',
      'review.moderate at location',
      'review.answer at location',
    ],
    'reason?': ['review.moderate at location'],
  },
  LoyaltyProgram: { 'id status earn expiryMonths? tiers? version': everybody },
  LoyaltyAccount: { 'id balance tier? lifetime program': points },
};

/** In which subgraph an entity of several is known by its id: the others take an id as it comes. */
export const homes: Readonly<Record<string, string>> = {
  Appointment: 'scheduling',
  Business: 'catalog',
  Customer: 'identity',
  Location: 'catalog',
  Organization: 'identity',
  Service: 'catalog',
  StaffMember: 'catalog',
  Viewer: 'identity',
};

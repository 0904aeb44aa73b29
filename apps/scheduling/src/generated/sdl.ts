// Made by `npm run generate` from the .graphql files. Do not edit.
export const sdl = `
type Query {
  """
  One appointment of yours or of the organization you act for, or that of your guest token; null for any other and for an
  unknown id.
  """
  appointment(id: ID!): Appointment
  """
  Appointments of the organization you act for, in order of their start: the day view and its like. Needs
  \`appointment.read\`; with only \`appointment.read.own\` the own agenda.
  """
  appointments(filter: AppointmentFilter!, first: Int = 50, after: String): AppointmentConnection
  """
  Starts at which the visit can be booked now, at a published location. Null for an unknown location, variation or
  appointment; \`INVALID\` for input that makes no sense.
  """
  availability(input: AvailabilityInput!): Availability
  """
  The week of the cycle of four that a date lies in, 0 to 3. Working hours may count in one of the four alone. Weeks begin
  on Mondays; week 0 is that of Monday, 1 January 1900, and every fourth after it.
  """
  weekOfCycle(date: Date!): Int
  "Who waits at a business of the organization you act for, first come first. Needs \`waitlist.manage\` there."
  waitlist(filter: WaitlistFilter!, first: Int = 50, after: String): WaitlistEntryConnection
}

type Mutation {
  """
  Turns a hold into an appointment of the signed-in person, or of a guest, who gets a token for it. When something has to
  be paid before it counts, the answer carries \`paymentDue\`, when a card has to be left, \`cardSetupDue\`, and the
  appointment waits in PENDING_PAYMENT until the deadline. Where the business wants to be asked, it waits in
  PENDING_APPROVAL first.
  """
  bookAppointment(input: BookAppointmentInput!): BookAppointmentResult
  """
  Cancels an appointment. By the customer or guest until the policy's cut-off, for the fee that the policy asks by then. By
  members with \`appointment.write\` before the service begins, without a fee for the customer; past the cut-off with an
  \`override\`.
  """
  cancelAppointment(input: CancelAppointmentInput!): CancelAppointmentResult
  """
  Moves an appointment to another start that availability offers when asked with \`reschedules\`. It stays the same
  appointment, with its number, policy and prices. By the customer or guest a few times and until the policy's cut-off; by
  members with \`appointment.write\` as often as it takes, and with an \`override\` against the rules.
  """
  rescheduleAppointment(input: RescheduleAppointmentInput!): RescheduleAppointmentResult
  """
  Approves or declines an appointment that waits for the business. For members with \`appointment.decide\`, until the
  deadline. Approved, it is confirmed, or waits for what is due in advance for up to 24 hours. One that did not occupy its
  time while it waited may find it taken: then it goes on waiting.
  """
  decideAppointment(input: DecideAppointmentInput!): AppointmentStepResult
  "The customer has arrived. For members with \`appointment.write\`."
  checkInAppointment(input: AppointmentStepInput!): AppointmentStepResult
  "The service begins. For members with \`appointment.write\`; without a check-in where the business needs none."
  startAppointment(input: AppointmentStepInput!): AppointmentStepResult
  "The service is done. For members with \`appointment.write\`."
  completeAppointment(input: AppointmentStepInput!): AppointmentStepResult
  "The customer did not come. For members with \`appointment.write\`, from the business's grace time after the start on."
  markNoShow(input: AppointmentStepInput!): AppointmentStepResult
  "Takes a check-in back within 15 minutes. For members with \`appointment.write\`."
  undoCheckIn(input: AppointmentStepInput!): AppointmentStepResult
  """
  The customer came after all: takes a no-show and its fee back within 24 hours. For members with \`appointment.write\`.
  What is left of the visit's time must be free.
  """
  undoNoShow(input: AppointmentStepInput!): AppointmentStepResult
  """
  An appointment that is over was written down by mistake: it is gone from every list. Needs \`appointment.override\`. What
  may still take place is cancelled instead.
  """
  enterAppointmentInError(input: EnterAppointmentInErrorInput!): EnterAppointmentInErrorResult
  """
  Books a visit without a hold: for a customer who calls, who walks in, or as the staff agreed with one. Nothing has to be
  paid in advance, nothing waits for approval, and what is not sold online can be booked, too. For members with
  \`appointment.write\` at the location.
  """
  bookAtDesk(input: BookAtDeskInput!): BookAtDeskResult
  """
  Claims the exact time of an offered start for a few minutes, at a pinned price; the only way to an online appointment.
  Needs no sign-in. The answer carries a token: whoever has it may book or release the hold.
  """
  holdSlot(input: HoldSlotInput!): HoldSlotResult
  "Gives a hold back before it expires, so that others may have the time."
  releaseHold(input: ReleaseHoldInput!): ReleaseHoldResult
  "Replaces the weekly opening hours of a location. Needs \`hours.write\` there."
  setOpeningHours(input: SetOpeningHoursInput!): SetOpeningHoursResult
  "Replaces a staff member's weekly hours at one location. Needs \`hours.write\` there."
  setWorkingHours(input: SetWorkingHoursInput!): SetWorkingHoursResult
  "Replaces a staff member's hours on one date, or adds to them. Needs \`hours.write\` at the location."
  setWorkingOverride(input: SetWorkingOverrideInput!): SetWorkingOverrideResult
  "Takes an override back: the weekly hours of that date count again."
  removeWorkingOverride(input: RemoveWorkingOverrideInput!): RemoveWorkingOverrideResult
  "Asks for time off for oneself (\`timeoff.request\`), or enters it for a staff member (\`timeoff.decide\`)."
  addTimeOff(input: AddTimeOffInput!): AddTimeOffResult
  "Approves or declines a request. Needs \`timeoff.decide\`. Visits that it meets are not moved."
  decideTimeOff(input: DecideTimeOffInput!): DecideTimeOffResult
  """
  Waits for a time that is not free. When one comes free, whoever waits longest is offered it: a hold of half an hour, or
  of ten minutes where the start is less than three hours away. Members with \`waitlist.manage\` enter customers.
  """
  joinWaitlist(input: JoinWaitlistInput!): JoinWaitlistResult
  "Waits no longer. An offer that stands goes to the next in line."
  leaveWaitlist(input: LeaveWaitlistInput!): LeaveWaitlistResult
  "Does not want the offered time, which goes to the next in line, and waits on for another."
  declineWaitlistOffer(input: DeclineWaitlistOfferInput!): DeclineWaitlistOfferResult
}

type Viewer @key(fields: "id") {
  id: ID!
  "Your own appointments, in every organization: the upcoming ones soonest first, all others latest first."
  appointments(filter: OwnAppointmentFilter, first: Int = 20, after: String): AppointmentConnection
  "What you wait for, in every organization, latest first."
  waitlist(first: Int = 20, after: String): WaitlistEntryConnection
}

"A person known to one organization."
type Customer @key(fields: "id", resolvable: false) {
  id: ID!
}

input BookAppointmentInput {
  holdToken: String!
  "Who books, needed when signed out; then the answer carries \`guestToken\`. Not looked at when signed in: you book then."
  guest: GuestInput
  "A wish or hint for the staff."
  note: String
  "The customer agrees to the hold's cancellation policy."
  acceptPolicy: Boolean!
  "Names this request: a retry with the same key gets the same appointment."
  idempotencyKey: String!
}

"Somebody without a sign-in: at least one of e-mail address and phone number."
input GuestInput {
  name: String!
  email: String
  "A number without a country is one of the location's country."
  phone: String
  "The language of messages, such as en or ja. Absent: that of the request."
  locale: String
}

"The appointment stands, or will once it is approved and what is due has come."
type AppointmentBooked {
  appointment: Appointment!
  """
  Opens this one appointment to its bearer until 30 days after its end: send it as \`Authorization: Bearer\`. Shown here
  alone, and in the answers to retries; null when signed in.
  """
  guestToken: String
  "What has to be paid before it is confirmed; null when nothing has to, or not yet."
  paymentDue: PaymentDue
  "Only a card has to be left before it is confirmed; null when none has to, or not yet."
  cardSetupDue: CardSetupDue
}

"What has to be paid, until when, and the token that startPayment takes."
type PaymentDue {
  amount: Money!
  "Exclusive tax comes on top of the amount."
  plusTax: Boolean!
  deadline: DateTime!
  paymentToken: String!
}

"Until when a card has to be left, and the token that startCardSetup takes. Nothing is charged now."
type CardSetupDue {
  deadline: DateTime!
  paymentToken: String!
}

"The cancellation policy was not accepted; nothing was booked."
type PolicyNotAccepted implements Problem {
  message: String!
}

"This customer cannot book online here."
type CustomerBlocked implements Problem {
  message: String!
}

union BookAppointmentResult = AppointmentBooked | HoldExpired | PolicyNotAccepted | CustomerBlocked | NotReadyYet | IdempotencyMismatch | InvalidInput

input CancelAppointmentInput {
  appointmentId: ID!
  "The version that was looked at; another one answers VersionConflict."
  version: Int!
  "Told to the customer."
  reason: String
  "Cancels past the policy's cut-off. For members with \`appointment.override\`."
  override: OverrideInput
  idempotencyKey: String!
}

"The appointment is cancelled and its time free."
type AppointmentCancelled {
  appointment: Appointment!
  "What the policy charges for it; null when nothing."
  fee: Money
  "What goes back of the amount paid in advance; null when nothing does."
  refund: Money
}

"It can no longer be cancelled online."
type OutsideCancellationWindow implements Problem {
  message: String!
  "Until when it could be."
  until: DateTime!
}

union CancelAppointmentResult = AppointmentCancelled | OutsideCancellationWindow | WrongState | VersionConflict | IdempotencyMismatch | InvalidInput

input RescheduleAppointmentInput {
  appointmentId: ID!
  "The version that was looked at; another one answers VersionConflict."
  version: Int!
  startsAt: DateTime!
  "Who shall do it now. Absent: as it was booked, the same person where one was asked for, else anybody who performs it."
  staff: StaffChoice
  "Moves it past the policy's cut-off, and against the rules. For members with \`appointment.override\`."
  override: OverrideInput
  idempotencyKey: String!
}

"The appointment has moved."
type AppointmentRescheduled {
  appointment: Appointment!
  "New list price minus the old one, where other staff made it differ; null when it is the same."
  priceDifference: Money
}

"It can no longer be moved online."
type OutsideRescheduleWindow implements Problem {
  message: String!
  "Until when it could be."
  until: DateTime!
}

union RescheduleAppointmentResult = AppointmentRescheduled | SlotTaken | OutsideRescheduleWindow | WrongState | VersionConflict | IdempotencyMismatch | InvalidInput

input AppointmentStepInput {
  appointmentId: ID!
  "The version that was looked at; another one answers VersionConflict."
  version: Int!
}

input EnterAppointmentInErrorInput {
  appointmentId: ID!
  "The version that was looked at; another one answers VersionConflict."
  version: Int!
  "How it came about; it stays in the appointment's history and in the audit."
  reason: String!
}

"The appointment never was."
type AppointmentEnteredInError {
  appointmentId: ID!
}

union EnterAppointmentInErrorResult = AppointmentEnteredInError | WrongState | VersionConflict | InvalidInput

input DecideAppointmentInput {
  appointmentId: ID!
  "The version that was looked at; another one answers VersionConflict."
  version: Int!
  "False declines it."
  approve: Boolean!
  "Why; told to the customer when it is declined."
  reason: String
}

"The appointment is in its new state."
type AppointmentChanged {
  appointment: Appointment!
}

union AppointmentStepResult = AppointmentChanged | SlotTaken | WrongState | VersionConflict | InvalidInput

"A location and a date there, or a range of starts \`from\` ≤ start < \`to\` of at most 92 days; the rest narrows it."
input AppointmentFilter {
  locationId: ID
  date: Date
  from: DateTime
  to: DateTime
  staffMemberId: ID
  customerId: ID
  status: [AppointmentStatus!]
}

input OwnAppointmentFilter {
  "True: those that have not ended, soonest first. False: those that have."
  upcoming: Boolean
  status: [AppointmentStatus!]
}

type AppointmentConnection {
  edges: [AppointmentEdge!]!
  pageInfo: PageInfo!
}

type AppointmentEdge {
  node: Appointment!
  cursor: String!
}

"One visit of a customer: one or more services in a row."
type Appointment @key(fields: "id") {
  id: ID!
  "Short, for people on the phone; unique in the organization."
  number: String!
  status: AppointmentStatus!
  startsAt: DateTime!
  endsAt: DateTime!
  "The location's zone."
  timeZone: TimeZone!
  segments: [AppointmentSegment!]!
  business: Business
  location: Location
  customer: Customer
  "How it came about."
  source: AppointmentSource!
  "The name under which another system knows it. For members."
  externalId: String
  "The list price, as pinned when the time was held."
  price: Money!
  "What cancelling would cost the customer now, and until when it is free."
  cancellation: CancellationTerms!
  "What has to be paid before it is confirmed, while it waits for that. For its customer."
  paymentDue: PaymentDue
  "That a card has to be left before it is confirmed, while it waits for that. For its customer."
  cardSetupDue: CardSetupDue
  "What happened to it, oldest first."
  history(first: Int = 50, after: String): AppointmentEventConnection!
  "Counts its changes: commands name the version that was looked at."
  version: Int!
}

"One service of a visit."
type AppointmentSegment {
  variation: Variation
  "Who does it; null where nobody has to, as for a table."
  staffMember: StaffMember
  "What it takes besides."
  resources: [SegmentResource!]!
  addOns: [SegmentAddOn!]!
  startsAt: DateTime!
  endsAt: DateTime!
  "With its add-ons."
  price: Money!
}

"One unit of what a segment takes besides the one who does it: either a helper or a thing."
type SegmentResource {
  resource: Resource
  staffMember: StaffMember
  "Which of several alike, from 1 on."
  unit: Int!
}

"An extra of a segment. Minutes and price are those of all its pieces together."
type SegmentAddOn {
  addOn: AddOn!
  quantity: Int!
  minutes: Int!
  price: Money!
}

type CancellationTerms {
  "Whether the customer can cancel it now."
  possible: Boolean!
  feeNow: Money!
  "Until when cancelling costs nothing; null when it cannot be cancelled by the customer any more."
  freeUntil: DateTime
}

type AppointmentEventConnection {
  edges: [AppointmentEventEdge!]!
  pageInfo: PageInfo!
}

type AppointmentEventEdge {
  node: AppointmentEvent!
  cursor: String!
}

"One change of an appointment."
type AppointmentEvent {
  at: DateTime!
  "What happened, such as booked, confirmed, rescheduled or cancelled."
  name: String!
  "Who did it: CUSTOMER, STAFF or SYSTEM."
  actor: String!
  fromStatus: AppointmentStatus
  toStatus: AppointmentStatus!
  reason: String
}

enum AppointmentSource {
  ONLINE
  "Booked online without a sign-in."
  GUEST
  PHONE
  WALK_IN
  STAFF
  API
  IMPORT
  "Offered to somebody who had waited for it."
  WAITLIST
  SERIES
  MARKETPLACE
}

enum AppointmentStatus {
  "Waits for the business to approve it."
  PENDING_APPROVAL
  "Waits for a payment or a card; it expires when none comes in time."
  PENDING_PAYMENT
  CONFIRMED
  "The customer is there."
  CHECKED_IN
  IN_SERVICE
  COMPLETED
  DECLINED
  "Not paid or not approved in time."
  EXPIRED
  CANCELLED
  NO_SHOW
}

"What is asked for: a visit of one to eight segments in order."
input AvailabilityInput {
  locationId: ID!
  "First start of interest. The range bounds the START of the visit, half-open, and spans at most 32 days."
  from: DateTime!
  "No start from here on."
  to: DateTime!
  segments: [SegmentInput!]!
  "How many people come."
  partySize: Int = 1
  "An appointment whose own time does not count as taken, because it would be moved."
  reschedules: ID
}

"One service of the visit. Segments follow one another, each after its pause."
input SegmentInput {
  variationId: ID!
  "Who may do it; absent: anybody who performs it at the location."
  staff: StaffChoice
  "Extras. None can be booked yet."
  addOnIds: [ID!]
  "Minutes between the end of the segment before and the start of this one; the first segment has none."
  pauseBeforeMinutes: Int = 0
}

"Whom the customer wants, and does not want."
input StaffChoice {
  "One of these; absent: anybody."
  anyOf: [ID!]
  "None of these."
  noneOf: [ID!]
}

"What is offered at a location."
type Availability {
  "In order of their start."
  slots: [Slot!]!
  timeZone: TimeZone!
  "When \`slots\` is empty: the next local date after the range (and from now on) with a slot, within a year."
  nextFreeDate: Date
}

"An offered start. It is computed on demand, and whoever holds it first has it."
type Slot {
  "With the location's own offset, as every time here."
  startsAt: DateTime!
  endsAt: DateTime!
  "List price with the staff members below."
  price: Money!
  "What of it has to be paid in advance; null: nothing."
  deposit: Money
  segments: [SlotSegment!]!
}

"Who would do what, when. With a free choice of staff: the one with the least to do on that day."
type SlotSegment {
  variation: Variation
  "Who would do it; null where nobody has to, as for a table."
  staffMember: StaffMember
  "What it would take besides."
  resources: [SegmentResource!]!
  addOns: [SegmentAddOn!]!
  startsAt: DateTime!
  endsAt: DateTime!
}

"A visit, for a known customer or a new one: exactly one of \`customerId\` and \`customer\`."
input BookAtDeskInput {
  locationId: ID!
  """
  On the phone one of the starts that availability offers. A walk-in starts in any minute in which somebody is free, from
  15 minutes ago on.
  """
  startsAt: DateTime!
  "1 to 8 services, in order."
  segments: [SegmentInput!]!
  partySize: Int = 1
  customerId: ID
  customer: NewCustomerInput
  source: DeskSource!
  "The customer is there: the visit is checked in at once. For walk-ins."
  checkIn: Boolean = false
  "Books against the rules, and for a customer who is blocked. Needs \`appointment.override\`."
  override: OverrideInput
  "A wish or hint of the customer for the staff."
  note: String
  "Names this request: a retry with the same key gets the same appointment."
  idempotencyKey: String!
}

"How somebody who is not known yet is called and reached: by e-mail, by phone, or both."
input NewCustomerInput {
  name: String!
  email: String
  phone: String
  "The language to write in, such as ja; the business's own when absent."
  locale: String
}

"""
Ignores the lead time, the booking window, the grid, opening and working hours, time off, and that the location is
switched off; a start may lie up to 24 hours back. Nobody is booked twice at once even so.
"""
input OverrideInput {
  "Why; it stays in the appointment's history and in the audit."
  reason: String!
}

"How a visit came to the desk."
enum DeskSource {
  PHONE
  WALK_IN
  "On the staff's own account, such as the next visit agreed on at the till."
  STAFF
}

union BookAtDeskResult = AppointmentBooked | SlotTaken | OutsideBookingWindow | CustomerBlocked | NotReadyYet | IdempotencyMismatch | InvalidInput

"What is to be held: the same visit that availability was asked for, at one of the starts it offered."
input HoldSlotInput {
  locationId: ID!
  startsAt: DateTime!
  "1 to 8 services, in order."
  segments: [SegmentInput!]!
  partySize: Int = 1
  "The price that was shown to the customer; when it is another one now, the answer is PriceChanged."
  expectedPrice: MinorUnits
  "Names this request: a retry with the same key gets the same hold. Without a sign-in it must be a UUID."
  idempotencyKey: String!
}

"A short claim on exact time. It ends at \`expiresAt\`; until then nobody else can have the time."
type Hold @key(fields: "id") {
  id: ID!
  "Secret of the hold's maker: it books or releases the hold."
  token: String!
  expiresAt: DateTime!
  startsAt: DateTime!
  endsAt: DateTime!
  "The list price, pinned until the hold ends."
  price: Money!
  "What has to be paid before the appointment counts; null when nothing has to."
  deposit: Money
  segments: [SlotSegment!]!
  "The cancellation policy that the appointment will keep."
  policy: PolicyTerms!
}

"What cancelling costs, or not coming."
type PolicyTerms {
  "The policy in words, in the request's language where there is a text in it."
  text: String
  "From the longest notice to the shortest."
  steps: [PolicyStep!]!
  "What not coming costs; null when nothing."
  noShowFee: Money
}

"Cancelling with less notice than this costs the fee."
type PolicyStep {
  noticeMinutes: Int!
  fee: Money!
}

"The hold to give back, by its token."
input ReleaseHoldInput {
  holdToken: String!
}

"The hold is gone and its time is free again."
type HoldReleased {
  at: DateTime!
}

"This start cannot be had, or cannot be had any more."
type SlotTaken implements Problem {
  message: String!
  "The next start that could be had when this was answered; null when there is none in the booking window's next month."
  nextStartsAt: DateTime
}

"The start is too soon, or too far in the future, to be booked."
type OutsideBookingWindow implements Problem {
  message: String!
  "The earliest instant that may be booked now."
  earliest: DateTime
  "No start from here on may be booked now."
  latest: DateTime
}

"The caller holds as much as one caller may: release a hold or wait until one expires."
type TooManyHolds implements Problem {
  message: String!
}

"The price is not the one that was expected."
type PriceChanged implements Problem {
  message: String!
  "What it costs now."
  price: Money!
}

"There is no such hold, or it has ended: ask for availability again."
type HoldExpired implements Problem {
  message: String!
}

union HoldSlotResult = Hold | SlotTaken | OutsideBookingWindow | TooManyHolds | PriceChanged | NotReadyYet | IdempotencyMismatch | InvalidInput

union ReleaseHoldResult = HoldReleased | HoldExpired | InvalidInput

"A place with opening hours."
type Location @key(fields: "id") {
  "Every week, in the location's own time. Empty: closed, or not told yet."
  openingHours: [OpeningWindow!]
  id: ID!
}

"Somebody who performs services and can be booked."
type StaffMember @key(fields: "id") {
  "Every week, at all locations. Only members of the organization see them: null for everybody else."
  workingHours: [WorkingWindow!]
  "Dates with other hours, from a date on. Only members of the organization see them."
  workingOverrides(from: Date!): [WorkingOverride!]
  id: ID!
  "Time off that ends after an instant, requested or decided. Only members of the organization see it."
  timeOff(endingAfter: DateTime!): [TimeOff!]
}

"Open every week on that day. Times are local, \`HH:MM\`; past midnight they go on: 20:00 to 26:00."
type OpeningWindow {
  "ISO: 1 is Monday, 7 is Sunday."
  dayOfWeek: Int!
  opens: String!
  closes: String!
  "The last start of a visit, such as the last seating. Null: any visit that ends in time."
  lastStart: String
  "The first date on which it counts. Null: ever since."
  validFrom: Date
  "The last date on which it counts. Null: until further notice."
  validTo: Date
}

"At work every week on that day, at that location."
type WorkingWindow {
  dayOfWeek: Int!
  starts: String!
  ends: String!
  location: Location
  "The first date on which it counts. Null: ever since."
  validFrom: Date
  "The last date on which it counts. Null: until further notice."
  validTo: Date
  "In this week of a cycle of four alone, 0 to 3: see \`weekOfCycle\`. Null: every week."
  week: Int
}

"Local times that do not exist, or that exist twice, as the clocks change; hours were set there."
type ClockChangeWarning {
  date: Date!
  "Local time of that date, \`HH:MM\`."
  from: String!
  to: String!
  kind: ClockChangeKind!
  "For people, in the request's language."
  message: String!
}

enum ClockChangeKind {
  "The clocks go forward: these times do not exist, and the hours are shorter."
  SKIPPED
  "The clocks go back: these times exist twice, and the hours are longer."
  REPEATED
}

"The hours of one date."
type WorkingOverride {
  id: ID!
  date: Date!
  kind: WorkingOverrideKind!
  "None: off on that date."
  windows: [DateWindow!]!
  reason: String
  location: Location
  version: Int!
}

"Local times of one date, \`HH:MM\`; past midnight they go on."
type DateWindow {
  starts: String!
  ends: String!
}

enum WorkingOverrideKind {
  "Replaces the weekly hours of the date at that location."
  EXCEPTION
  "Adds to them."
  EXTRA
}

input SetOpeningHoursInput {
  locationId: ID!
  "None: closed all week."
  windows: [OpeningWindowInput!]!
}

input OpeningWindowInput {
  dayOfWeek: Int!
  opens: String!
  closes: String!
  "The last start of a visit, \`HH:MM\` like the window."
  lastStart: String
  "The first and the last date on which it counts, both included."
  validFrom: Date
  validTo: Date
}

input SetWorkingHoursInput {
  staffMemberId: ID!
  locationId: ID!
  windows: [WorkingWindowInput!]!
}

input WorkingWindowInput {
  dayOfWeek: Int!
  starts: String!
  ends: String!
  "The first and the last date on which it counts, both included."
  validFrom: Date
  validTo: Date
  "In this week of a cycle of four alone, 0 to 3: see \`weekOfCycle\`."
  week: Int
}

input SetWorkingOverrideInput {
  staffMemberId: ID!
  locationId: ID!
  date: Date!
  kind: WorkingOverrideKind! = EXCEPTION
  "At most six; none: off."
  windows: [DateWindowInput!]!
  reason: String
}

input DateWindowInput {
  starts: String!
  ends: String!
}

input RemoveWorkingOverrideInput {
  workingOverrideId: ID!
  version: Int!
}

type OpeningHoursSet {
  location: Location!
  "Changes of the clocks that these hours run into within a year."
  warnings: [ClockChangeWarning!]!
}

union SetOpeningHoursResult = OpeningHoursSet | NotReadyYet | InvalidInput

type WorkingHoursSet {
  staffMember: StaffMember!
  "Changes of the clocks that these hours run into within a year."
  warnings: [ClockChangeWarning!]!
}

union SetWorkingHoursResult = WorkingHoursSet | NotReadyYet | InvalidInput

type WorkingOverrideSet {
  override: WorkingOverride!
  "Changes of the clocks that these hours run into."
  warnings: [ClockChangeWarning!]!
}

union SetWorkingOverrideResult = WorkingOverrideSet | NotReadyYet | InvalidInput

type WorkingOverrideRemoved {
  staffMember: StaffMember!
}

union RemoveWorkingOverrideResult = WorkingOverrideRemoved | VersionConflict | InvalidInput

extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires", "@provides", "@override", "@inaccessible", "@tag"])

"A storefront or brand of an organization."
type Business @key(fields: "id", resolvable: false) {
  id: ID!
}

"The bookable form of a service."
type Variation @key(fields: "id", resolvable: false) {
  id: ID!
}

"A room, chair, table or device."
type Resource @key(fields: "id", resolvable: false) {
  id: ID!
}

"An extra that adds minutes or money."
type AddOn @key(fields: "id", resolvable: false) {
  id: ID!
}

"An absence. Once approved, nothing is offered in it."
type TimeOff {
  id: ID!
  staffMember: StaffMember!
  startsAt: DateTime!
  endsAt: DateTime!
  kind: TimeOffKind!
  status: TimeOffStatus!
  decisionNote: String
  version: Int!
}

enum TimeOffKind {
  VACATION
  SICK
  TRAINING
  OTHER
}

enum TimeOffStatus {
  REQUESTED
  APPROVED
  DECLINED
}

input AddTimeOffInput {
  staffMemberId: ID!
  startsAt: DateTime!
  endsAt: DateTime!
  kind: TimeOffKind!
  "Enters it as approved: only for those who may decide."
  approved: Boolean! = false
}

input DecideTimeOffInput {
  timeOffId: ID!
  version: Int!
  approve: Boolean!
  "Why, for the staff member."
  note: String
}

type TimeOffAdded {
  timeOff: TimeOff!
}

union AddTimeOffResult = TimeOffAdded | NotReadyYet | InvalidInput

type TimeOffDecided {
  timeOff: TimeOff!
}

union DecideTimeOffResult = TimeOffDecided | WrongState | VersionConflict | InvalidInput

"A wish for a visit whose start lies in [from, to), which may be 367 days long."
input JoinWaitlistInput {
  locationId: ID!
  variationId: ID!
  "Who may do it; anybody when absent."
  staff: StaffChoice
  from: DateTime!
  to: DateTime!
  "ISO: 1 is Monday, 7 is Sunday. Any when absent."
  weekdays: [Int!]
  "Between which times of the day it may start, by the location's clock. Any when absent."
  hours: WishedHoursInput
  partySize: Int = 1
  "Whom a member enters; absent: yourself."
  customerId: ID
  "0 to 100: the greater is asked first. For members, 0 when absent."
  priority: Int
}

"Starts in [from, to), local \`HH:MM\`."
input WishedHoursInput {
  from: String!
  to: String!
}

"You are in line."
type WaitlistJoined {
  entry: WaitlistEntry!
}

"The customer waits for this service at this location already: this is the entry."
type AlreadyWaiting implements Problem {
  message: String!
  entry: WaitlistEntry!
}

union JoinWaitlistResult = WaitlistJoined | AlreadyWaiting | NotReadyYet | InvalidInput

input LeaveWaitlistInput {
  entryId: ID!
}

"You are in line no longer."
type WaitlistLeft {
  entry: WaitlistEntry!
}

union LeaveWaitlistResult = WaitlistLeft | WrongState | InvalidInput

input DeclineWaitlistOfferInput {
  offerId: ID!
}

"The offer is gone; the entry waits on."
type WaitlistOfferDeclined {
  entry: WaitlistEntry!
}

union DeclineWaitlistOfferResult = WaitlistOfferDeclined | HoldExpired | InvalidInput

input WaitlistFilter {
  businessId: ID!
  locationId: ID
  serviceId: ID
  "WAITING and OFFERED when absent."
  status: [WaitlistStatus!]
}

type WaitlistEntryConnection {
  edges: [WaitlistEntryEdge!]!
  pageInfo: PageInfo!
}

type WaitlistEntryEdge {
  node: WaitlistEntry!
  cursor: String!
}

"A customer's wish for a time that was not free."
type WaitlistEntry @key(fields: "id") {
  id: ID!
  status: WaitlistStatus!
  business: Business
  location: Location
  variation: Variation
  customer: Customer
  "Who may do it; null: anybody."
  staff: [StaffMember]
  "A start may lie in [from, to)."
  from: DateTime!
  to: DateTime!
  weekdays: [Int!]
  hours: WishedHours
  partySize: Int!
  priority: Int!
  createdAt: DateTime!
  "The offer that stands now."
  offer: WaitlistOffer
  "The visit that filled it."
  appointment: Appointment
}

"Starts in [from, to), local \`HH:MM\`."
type WishedHours {
  from: String!
  to: String!
}

enum WaitlistStatus {
  WAITING
  "A time is held for the customer."
  OFFERED
  "The customer has booked."
  FILLED
  WITHDRAWN
  "Nothing came free in its range."
  EXPIRED
}

"A time that came free, held for who waited. Booking its hold takes it up: bookAppointment with the hold's token."
type WaitlistOffer {
  id: ID!
  startsAt: DateTime!
  endsAt: DateTime!
  expiresAt: DateTime!
  hold: Hold
}

"RFC 3339 instant, always with an offset: the location's offset where a location is known."
scalar DateTime

"A calendar date such as 2026-11-20."
scalar Date

"IANA time zone name, such as Asia/Tokyo."
scalar TimeZone

"Whole minor units of a currency, |x| < 2^53: JPY 500 is 500, USD 5.00 is 500."
scalar MinorUnits

"An amount of money."
type Money @shareable {
  amountMinor: MinorUnits!
  "ISO 4217 code, such as JPY."
  currency: String!
}

"Where a page stands in its list (Relay connections)."
type PageInfo @shareable {
  hasNextPage: Boolean!
  hasPreviousPage: Boolean!
  startCursor: String
  endCursor: String
}

"An outcome that a client acts on, instead of what was asked for."
interface Problem {
  "For people, in the request's language (en, ja)."
  message: String!
}

"Something in the input cannot be used; nothing was changed."
type InvalidInput implements Problem @shareable {
  message: String!
  fields: [FieldProblem!]!
}

"One field that a form can mark."
type FieldProblem @shareable {
  "Where in the input, such as [\\"customer\\", \\"email\\"]."
  path: [String!]!
  message: String!
}

"What was just done elsewhere has not arrived here yet: try again after \`retryAfterMs\`."
type NotReadyYet implements Problem @shareable {
  message: String!
  retryAfterMs: Int!
}

"The same idempotency key came before with other input; nothing was changed."
type IdempotencyMismatch implements Problem @shareable {
  message: String!
}

"Somebody changed it meanwhile; nothing was changed."
type VersionConflict implements Problem @shareable {
  message: String!
  currentVersion: Int!
}

"Not possible in the state it is in; nothing was changed."
type WrongState implements Problem @shareable {
  message: String!
  status: String!
}
`;

// Made by `npm run generate` from the .graphql files. Do not edit.
export const sdl = `
type Query {
  """
  One appointment of yours or of the organization you act for, or that of your guest token; null for any other and for an
  unknown id.
  """
  appointment(id: ID!): Appointment
  """
  Appointments of the organization you act for: the day view, an inbox, an agenda, and their like. Needs
  \`appointment.read\`; with only \`appointment.read.own\` the own agenda.
  """
  appointments(filter: AppointmentFilter!, first: Int = 50, after: String): AppointmentConnection
  """
  Appointments of the organization you act for that were entered in error within the last 30 days, the latest first: what
  can still be restored. Needs \`appointment.override\`.
  """
  appointmentsEnteredInError(first: Int = 50, after: String): AppointmentConnection
  """
  What somebody did to visits of the organization you act for, the latest first: a user, by the id of the user. Of visits
  that you may read; needs \`appointment.read\`.
  """
  appointmentEvents(actorId: ID!, first: Int = 50, after: String): AppointmentEventConnection
  """
  Starts at which the visit can be booked now, at a published location. Null for an unknown location, variation or
  appointment; \`INVALID\` for input that makes no sense.
  """
  availability(input: AvailabilityInput!): Availability
  """
  How much may be booked at a business of the organization you act for, by when it was set. Null for somebody else's
  business. For members only.
  """
  bookingLimits(businessId: ID!, first: Int = 50, after: String): BookingLimitConnection
  """
  The live feeds of a person at work or a location, and never their addresses. For those who may make them; null for
  everybody else.
  """
  calendarFeeds(staffMemberId: ID, locationId: ID): [CalendarFeed!]
  "The connected calendars of a person at work. For those who may connect them; null for everybody else."
  calendarConnections(staffMemberId: ID!): [CalendarConnection!]
  "One session of a class: published ones for everybody, all of them for members of the organization."
  classSession(id: ID!): ClassSession
  """
  The closures of a business of the organization you act for, by their first date: of the whole business, of its locations
  and of its resources. Null for somebody else's business. For members only; everybody reads those of a location at \`Location.closures\`.
  """
  closures(filter: ClosureFilter!, first: Int = 50, after: String): ClosureConnection
  "One course: published ones for everybody, all of them for members of the organization."
  course(id: ID!): Course
  """
  Days off by law in a country (ISO 3166-1, such as JP), or in a part of it (the second half of its ISO 3166-2 code, such
  as ENG), by date. Half days, and days that only some keep, are not among them.
  """
  publicHolidays(country: String!, region: String, year: Int!): [PublicHoliday!]
  """
  The week of the cycle of four that a date lies in, 0 to 3. Working hours may count in one of the four alone. Weeks begin
  on Mondays; week 0 is that of Monday, 1 January 1900, and every fourth after it.
  """
  weekOfCycle(date: Date!): Int
  """
  What customers were asked, in one state, the oldest first: REQUESTED waits for them, SUBMITTED for somebody who reads it.
  Needs \`intake.read\`; with only \`intake.read.own\` that of the own visits.
  """
  intakeAnswers(status: IntakeAnswerStatus! = SUBMITTED, first: Int = 50, after: String): IntakeAnswerConnection
  "One intake form: published ones for everybody, all of them for members of the organization."
  intakeForm(id: ID!): IntakeForm
  "All intake forms of a business, drafts and archived ones too, the oldest first. Needs \`form.write\` for the business."
  intakeForms(businessId: ID!, first: Int = 50, after: String): IntakeFormConnection
  "A series of visits of yours or of the organization you act for; null for any other and for an unknown id."
  series(id: ID!): Series
  "A customer's series, latest first. For members with \`appointment.read\`, as far as they may read the visits."
  seriesOfCustomer(customerId: ID!, first: Int = 20, after: String): SeriesConnection
  "Requests for time off that wait for a decision, the oldest first. Needs \`timeoff.decide\`; of the staff where it holds."
  timeOffToDecide(first: Int = 50, after: String): TimeOffConnection
  """
  Visits to come that cannot take place as they were booked, the soonest first: move or cancel them. Needs
  \`appointment.decide\`; of the places where it holds.
  """
  visitsToDecide(first: Int = 50, after: String): VisitToDecideConnection
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
  may still take place is cancelled instead. For 30 days it can be restored.
  """
  enterAppointmentInError(input: EnterAppointmentInErrorInput!): EnterAppointmentInErrorResult
  """
  It was no mistake: an appointment that was entered in error within the last 30 days is in every list again, as it was.
  Needs \`appointment.override\`.
  """
  restoreAppointment(input: AppointmentStepInput!): AppointmentStepResult
  """
  Sets how much may be booked of something in each day, week, month or year, in the place of what was set of the same thing
  for the same period. What is booked stays, and counts. Starts beyond it are not offered (\`LIMIT_REACHED\`); staff with
  \`appointment.override\` book them for a reason. Needs \`hours.write\`.
  """
  setBookingLimit(input: SetBookingLimitInput!): SetBookingLimitResult
  "Takes a limit back. Needs \`hours.write\`."
  removeBookingLimit(input: RemoveBookingLimitInput!): RemoveBookingLimitResult
  """
  Makes a calendar to subscribe to (RFC 5545), of one of: a person at work (\`calendar.connect\`, or \`calendar.connect.own\`
  for the own), a location (\`appointment.read\` there), a customer (only the customer). It shows visits from 30 days ago to
  12 months ahead, cancelled ones for 30 days. It names no customer. Its address is told once.
  """
  createCalendarFeed(input: CreateCalendarFeedInput!): CreateCalendarFeedResult
  "Gives a feed another address, which is told once. The old one is gone."
  rotateCalendarFeed(input: RotateCalendarFeedInput!): RotateCalendarFeedResult
  "Ends a feed for good."
  revokeCalendarFeed(input: RevokeCalendarFeedInput!): RevokeCalendarFeedResult
  """
  Takes in when a person at work is busy by a calendar kept elsewhere, an address of iCalendar data, every quarter of an
  hour. When it has not answered for an hour, the person is not offered for the next 14 days, until it answers again. For
  the person with \`calendar.connect.own\`, for anybody with \`calendar.connect\`.
  """
  connectCalendar(input: ConnectCalendarInput!): ConnectCalendarResult
  "A connected calendar is not asked any more, and nobody is busy by it."
  disconnectCalendar(input: DisconnectCalendarInput!): DisconnectCalendarResult
  """
  Plans a class: one session, or one every week at the same local time. All of them, or none. Its staff member and room
  are occupied from then on. Needs \`session.write\` there.
  """
  scheduleSession(input: ScheduleSessionInput!): ScheduleSessionResult
  """
  Changes a session that has not begun. Visits follow to a new time or staff member; what was only held is given up then.
  Needs \`session.write\` there.
  """
  changeSession(input: ChangeSessionInput!): ChangeSessionResult
  "Calls a session off: its visits are cancelled, at no cost to the customers. Needs \`session.write\` there."
  cancelSession(input: CancelSessionInput!): CancelSessionResult
  """
  Shuts a location, a whole business, or some of its resources. Nothing is offered in that time. Visits that are booked
  stay: the answer names them, for people to move. Needs \`hours.write\` there.
  """
  addClosure(input: AddClosureInput!): AddClosureResult
  "Takes a closure back. A public holiday that was taken back stays so when the year's are adopted again."
  removeClosure(input: RemoveClosureInput!): RemoveClosureResult
  """
  Books places in all sessions of a course that has not begun, or in none. Each session is a visit of its own, which is
  paid, cancelled and marked like any other. For who is signed in, for guests, and for members with \`appointment.write\` who
  enrol a customer: nothing is due in advance then.
  """
  enrolInCourse(input: EnrolInCourseInput!): EnrolInCourseResult
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
  """
  Shuts a location on the public holidays of a year that are still to come: a closure for each, which can be taken back one
  by one. Those that were adopted before stay as they are, also the ones that were taken back, so it may run again and
  again. Visits that are booked stay: the answer names them. Needs \`hours.write\` there.
  """
  closeOnPublicHolidays(input: CloseOnPublicHolidaysInput!): CloseOnPublicHolidaysResult
  "Replaces the weekly opening hours of a location. Needs \`hours.write\` there."
  setOpeningHours(input: SetOpeningHoursInput!): SetOpeningHoursResult
  "Replaces a staff member's weekly hours at one location. Needs \`hours.write\` there."
  setWorkingHours(input: SetWorkingHoursInput!): SetWorkingHoursResult
  """
  Replaces the weekly hours of a room, chair, table or device where it stands: it is taken within them alone, and never
  while the location is shut. None: it is open while its location is. Needs \`hours.write\` there.
  """
  setResourceHours(input: SetResourceHoursInput!): SetResourceHoursResult
  "Replaces a staff member's hours on one date, or adds to them. Needs \`hours.write\` at the location."
  setWorkingOverride(input: SetWorkingOverrideInput!): SetWorkingOverrideResult
  "Takes an override back: the weekly hours of that date count again."
  removeWorkingOverride(input: RemoveWorkingOverrideInput!): RemoveWorkingOverrideResult
  """
  Answers what a visit asks: all questions of one form at once. For its customer, its guest, and members with
  \`appointment.write\` who write down what they are told. Problems are marked at \`replies\` and the key of their question.
  What was answered is replaced as a whole by answering once more, until somebody has read it (REVIEWED) or the visit is
  over; what a customer or guest answered by no member.
  """
  submitIntakeAnswer(input: SubmitIntakeAnswerInput!): IntakeAnswerResult
  "Notes that somebody has read what was answered. Needs \`intake.read\`, or \`intake.read.own\` for the own visits."
  reviewIntakeAnswer(input: ReviewIntakeAnswerInput!): IntakeAnswerResult
  "Makes an intake form without questions; visits ask it once it is published and services are set. Needs \`form.write\`."
  createIntakeForm(input: CreateIntakeFormInput!): CreateIntakeFormResult
  "Replaces the names of a form. Needs \`form.write\`."
  renameIntakeForm(input: RenameIntakeFormInput!): IntakeFormResult
  """
  Publishes a version of a form: visits that are booked from now on ask its questions. What was asked before stays as it was
  asked. Needs \`form.write\`.
  """
  publishIntakeForm(input: PublishIntakeFormInput!): IntakeFormResult
  """
  Sets which services ask a form, in the place of those that did, and for how long an answer is good. Visits that are booked
  already are not asked. Needs \`form.write\`.
  """
  setIntakeFormServices(input: SetIntakeFormServicesInput!): IntakeFormResult
  "No visit asks the form any more. What was asked may still be answered, and answers stay. Needs \`form.write\`."
  archiveIntakeForm(input: ArchiveIntakeFormInput!): IntakeFormResult
  """
  Claims places in a session for a few minutes, at a pinned price. The answer is a hold like that of a slot:
  \`bookAppointment\` and \`releaseHold\` take its token. Needs no sign-in; callers without one together hold at most a share
  of a session's places.
  """
  holdSeats(input: HoldSeatsInput!): HoldSeatsResult
  """
  Gives one place of a visit up, within the policy and for its fee; the visit keeps the others. The last one cancels the
  visit. For its customer, guests too, and for members with \`appointment.write\`.
  """
  cancelSeat(input: CancelSeatInput!): CancelSeatResult
  """
  Notes that somebody came to a place, or did not. The visit follows: it is checked in with the first who came, and a
  no-show when nobody did. Needs \`appointment.write\`.
  """
  markSeat(input: MarkSeatInput!): MarkSeatResult
  """
  Waits for places in a session that is full. Whoever is first gets an offer when places come free, held for half an
  hour. For oneself when signed in; for a customer with \`waitlist.manage\`.
  """
  joinSessionWaitlist(input: JoinSessionWaitlistInput!): JoinSessionWaitlistResult
  """
  Books visits that repeat, for a customer by members with \`appointment.write\` at the location, or for yourself. Every
  occurrence is a visit of its own and is answered by itself. Staff may plan beyond the booking window; customers are
  bound by all that binds a single booking online. What is due in advance they pay visit by visit (\`paymentDue\`): the first
  as any other, each later one until seven days before it begins; when nothing is paid in time, all of them expire.
  """
  createSeries(input: CreateSeriesInput!): CreateSeriesResult
  """
  Changes one visit of a series, it and the following ones, or all of them: the time of day, the services with their
  staff, or cancels them. Past visits stay as they are, and those that were changed by themselves unless you ask. A
  change of FOLLOWING ends the series before that visit, and begins a new one that continues it.
  By the customer until the policy's cut-off of each visit; by members with \`appointment.write\` until it begins.
  """
  editSeries(input: EditSeriesInput!): EditSeriesResult
  "Ends a series: nothing is changed together any more. Upcoming visits stay, unless they are to be cancelled."
  endSeries(input: EndSeriesInput!): EditSeriesResult
  "Replaces how many may arrive when at a location; what is booked stays, and counts. Needs \`hours.write\` for it."
  setPacing(input: SetPacingInput!): SetPacingResult
  """
  Asks for time off for oneself (\`timeoff.request\`), or enters it for a staff member (\`timeoff.decide\`). Visits that it meets
  are not moved: the answer names them.
  """
  addTimeOff(input: AddTimeOffInput!): AddTimeOffResult
  "Takes a request back that is not decided yet: for the person, and for those who decide."
  withdrawTimeOff(input: EndTimeOffInput!): EndTimeOffResult
  "Calls approved time off off: the time is offered again. Needs \`timeoff.decide\`; an illness is called off by the person too."
  cancelTimeOff(input: EndTimeOffInput!): EndTimeOffResult
  "Approves or declines a request. Needs \`timeoff.decide\`. Visits that it meets are not moved: the answer names them."
  decideTimeOff(input: DecideTimeOffInput!): DecideTimeOffResult
  """
  A staff member works elsewhere from one date to another: the own hours of these dates are read by the clock there.
  Opening hours and closures stay in the location's time, and visits where they are: the answer names those of these
  dates. Needs \`hours.write\` there.
  """
  addTravelSchedule(input: AddTravelScheduleInput!): AddTravelScheduleResult
  "The staff member's hours are read by the location's clock again. Needs \`hours.write\` there."
  removeTravelSchedule(input: RemoveTravelScheduleInput!): RemoveTravelScheduleResult
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

"A storefront or brand of an organization."
type Business @key(fields: "id") {
  """
  Its visits that start in a range of at most 92 days, by their start. For members with \`appointment.read\`, those at their
  places; null for everybody else.
  """
  appointments(from: DateTime!, to: DateTime!, status: [AppointmentStatus!], first: Int = 50, after: String): AppointmentConnection
  "How much may be booked here, by when it was set. Null for everybody but the organization's members."
  bookingLimits(first: Int = 50, after: String): BookingLimitConnection
  "Its sessions that start in a range, in order; published ones for everybody."
  sessions(filter: SessionFilter!, first: Int = 20, after: String): ClassSessionConnection
  "The intake forms that its services ask; null where the business is not to be seen."
  intakeForms(first: Int = 50, after: String): IntakeFormConnection
  id: ID!
  "How many may arrive when, at each of its locations that has such rules. Null for everybody but the organization's members."
  pacing: [LocationPacing!]
  """
  Who waits here, first come first; WAITING and OFFERED when no status is named. For members with \`waitlist.manage\` here;
  null for everybody else.
  """
  waitlist(locationId: ID, serviceId: ID, status: [WaitlistStatus!], first: Int = 50, after: String): WaitlistEntryConnection
}

type Viewer @key(fields: "id") {
  id: ID!
  "Your own appointments, in every organization: the upcoming ones soonest first, all others latest first."
  appointments(filter: OwnAppointmentFilter, first: Int = 20, after: String): AppointmentConnection
  "The live feeds of your own visits, in every organization."
  calendarFeeds: [CalendarFeed!]
  "Your own places in sessions, in every organization, latest booked first."
  seats(status: [SeatStatus!], first: Int = 20, after: String): SeatConnection
  "Your series of visits, in every organization, latest first."
  series(first: Int = 20, after: String): SeriesConnection
  "What you wait for, in every organization, latest first."
  waitlist(first: Int = 20, after: String): WaitlistEntryConnection
}

"A person known to one organization."
type Customer @key(fields: "id") {
  id: ID!
  """
  The customer's visits here, as they were booked, the latest first: one's own, and for members with \`appointment.read\`
  those at their places. Null for everybody else.
  """
  appointments(status: [AppointmentStatus!], first: Int = 20, after: String): AppointmentConnection
  "What the customer waits for here, the latest first: one's own, and for members with \`waitlist.manage\`; null for others."
  waitlistEntries(first: Int = 20, after: String): WaitlistEntryConnection
  "The customer's series here, the latest first: one's own, and for members with \`appointment.read\`; null for others."
  series(first: Int = 20, after: String): SeriesConnection
  "The live feeds of the customer's visits here, and never their addresses. Null for everybody but the customer."
  calendarFeeds: [CalendarFeed!]
  """
  What was asked of the customer, the latest first: of one's own, of the visit of a guest token, and for members with
  \`intake.read\`, or \`intake.read.own\` for the own visits. Others get an empty list.
  """
  intakeAnswers(first: Int = 20, after: String): IntakeAnswerConnection!
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
  """
  Other visits of the customer at the same time, of those that you may see, where the business wants to be warned of them. It
  is booked all the same.
  """
  clashes: [Appointment!]!
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

"""
A rule refuses the visit that was held: a limit of visits of each customer (LIMIT_REACHED), or the customer has another one
at the same time (CUSTOMER_BUSY). Or the organization takes no bookings just now (NOT_BOOKABLE). The hold stays.
"""
type BookingRefused implements Problem {
  message: String!
  reason: NotOfferedReason!
}

union BookAppointmentResult = AppointmentBooked | HoldExpired | PolicyNotAccepted | CustomerBlocked | AlreadyInSession | BookingRefused | NotReadyYet | IdempotencyMismatch | InvalidInput

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
  """
  Other visits of the customer at the same time, of those that you may see, where the business wants to be warned of them. It
  is moved all the same.
  """
  clashes: [Appointment!]!
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

"""
What is looked for: a day at a location (\`locationId\` and \`date\`), a range of starts \`from\` ≤ start < \`to\` of at most 92
days, some \`status\`, a customer, a number or a name elsewhere. The rest narrows it; staff, resources and services need a
day or a range.
"""
input AppointmentFilter {
  businessId: ID
  locationId: ID
  date: Date
  from: DateTime
  to: DateTime
  "Who does a part of it, or helps."
  staffMemberId: ID
  "A room, table or device that it takes."
  resourceId: ID
  serviceId: ID
  customerId: ID
  "The one that people say on the phone."
  number: String
  "The name under which another system knows it."
  externalId: String
  status: [AppointmentStatus!]
  order: AppointmentOrder = START
}

enum AppointmentOrder {
  "By their start, the earliest first."
  START
  "As they were booked, the latest first: an inbox."
  NEWEST
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
  place: VisitPlace!
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
  "What it asks its customer, one for each form; answered or not."
  intake: [IntakeAnswer!]!
  "What nobody has answered yet: to be asked for when the customer arrives."
  missingIntake: [IntakeAnswer!]!
  "The series that it is a visit of; null: of none."
  series: Series
  "Which visit of its series it is, from 1."
  occurrence: Int
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
  """
  Why this staff member does it, where anybody would do and several could, where a stand-in took over, or where the time
  came free for who waited. Known for 90 days. Null for everybody but members with \`appointment.read\` there.
  """
  choice: StaffPick
  "The place in a session that this is; null for a service of one's own."
  seat: Seat
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
  appointment: Appointment
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

"The bookable form of a service."
type Variation @key(fields: "id") {
  "The first start at a published location at which it can be booked now, with anybody; null: not within a year."
  nextSlot(locationId: ID!, partySize: Int = 1): Slot
  "Its sessions that start in a range, in order; published ones for everybody."
  sessions(filter: SessionFilter!, first: Int = 20, after: String): ClassSessionConnection
  id: ID!
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
  "Where the visit would take place; at the location when nothing is said."
  place: VisitPlaceInput
  "An appointment whose own time does not count as taken, because it would be moved. Ask for the same staff as the move will."
  reschedules: ID
  "Whether to say why starts on the grid are not offered, too."
  explain: Boolean = false
}

"One service of the visit. Segments follow one another, each after its pause."
input SegmentInput {
  variationId: ID!
  "Who may do it; absent: anybody who performs it at the location."
  staff: StaffChoice
  "Extras of the service, which make it longer and dearer; one that is wanted twice is named twice."
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
  "All of these together, and one of \`anyOf\` with them where that is given."
  allOf: [ID!]
}

"What is offered at a location."
type Availability {
  "In order of their start."
  slots: [Slot!]!
  timeZone: TimeZone!
  "When \`slots\` is empty: the next local date after the range (and from now on) with a slot, within a year."
  nextFreeDate: Date
  "The first slot on that date."
  nextSlot: Slot
  "The local dates that have a slot, for a calendar: each one once, in order."
  openDates: [Date!]!
  "With \`explain\`: the starts on the grid of the range that are not offered, in order; the first 500."
  notOffered: [StartNotOffered!]!
}

"A start that is not offered."
type StartNotOffered {
  startsAt: DateTime!
  reason: NotOfferedReason!
}

"Why a start is not offered: the first of what stands in its way."
enum NotOfferedReason {
  "The location is shut, by its hours or by a closure."
  CLOSED
  "Nobody who could do it is at work for so long."
  OUTSIDE_HOURS
  "Those who could do it are away."
  TIME_OFF
  "Those who could do it are busy."
  TAKEN
  "No room, table or device that it needs is free."
  RESOURCE_TAKEN
  "Earlier than the business takes bookings."
  TOO_SOON
  "Later than the business takes bookings."
  TOO_FAR
  "Visits start at other minutes."
  OFF_GRID
  "A limit of the day, week, month or year is reached."
  LIMIT_REACHED
  "The customer has another visit."
  CUSTOMER_BUSY
  "Not for a party of that size."
  PARTY_SIZE
  "Nobody whom the choice allows does it here."
  NOBODY_PERFORMS
  "Nobody could come there in time."
  TOO_FAR_TO_TRAVEL
  "Too many people come at that time."
  PACING
  "It cannot be booked online at the moment."
  NOT_BOOKABLE
  "Nobody knows what is in the calendar of those who could do it."
  CALENDAR_UNKNOWN
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

"A place with opening hours."
type Location @key(fields: "id") {
  """
  The desk's day here: what everybody at work and every table, room or device has to do, and when it is open. For members
  with \`appointment.read\` here; null for everybody else.
  """
  dayBoard(date: Date!): DayBoard
  """
  When it is shut, by the first date: closures of its own and of its business. From that date on, today when absent; those
  that come again every year are always there.
  """
  closures(from: Date, first: Int = 50, after: String): ClosureConnection
  "Whether it is open now, by its hours and closures, and not switched off."
  openNow: Boolean
  "When it opens next, by its hours and closures. Null: not within 60 days."
  nextOpening: DateTime
  "Every week, in the location's own time. Empty: closed, or not told yet."
  openingHours: [OpeningWindow!]
  id: ID!
  "How many may arrive in each quarter of an hour. Null for everybody but the organization's members."
  pacing: [PacingRule!]
}

"A room, chair, table or device."
type Resource @key(fields: "id") {
  """
  What takes a table, room or device from one instant to another: at most 32 days. For members with \`appointment.read\`
  there; null for everybody else.
  """
  allocations(from: DateTime!, to: DateTime!): [AgendaEntry!]
  """
  When it alone is shut, by the first date: closures that name it. From that date on, today when absent; those that come
  again every year are always there. Null for everybody but the organization's members.
  """
  closures(from: Date, first: Int = 50, after: String): ClosureConnection
  """
  Every week, at its location; none: it is open while its location is. Set by \`setResourceHours\`. Only members of the
  organization see them: null for everybody else.
  """
  workingHours: [WorkingWindow!]
  id: ID!
}

"Somebody who performs services and can be booked."
type StaffMember @key(fields: "id") {
  """
  What the staff member has to do, at all places, from one instant to another: at most 32 days. For the person with
  \`appointment.read.own\`, for others with \`appointment.read\`; null for everybody else.
  """
  agenda(from: DateTime!, to: DateTime!): Agenda
  "The live feeds of the person's visits, and never their addresses. For those who may make them; null for everybody else."
  calendarFeeds: [CalendarFeed!]
  "Every week, at all locations. Only members of the organization see them: null for everybody else."
  workingHours: [WorkingWindow!]
  "Dates with other hours, from a date on. Only members of the organization see them."
  workingOverrides(from: Date!): [WorkingOverride!]
  id: ID!
  "Time off that ends after an instant, requested or decided. Only members of the organization see it."
  timeOff(endingAfter: DateTime!): [TimeOff!]
  "When the staff member works in another zone, of journeys that end on a date or later. Only members of the organization see it."
  travelSchedules(from: Date!): [TravelSchedule!]
}

"One local day of a location, from midnight to midnight; what reaches into it is shown as a whole."
type DayBoard {
  location: Location!
  date: Date!
  timeZone: TimeZone!
  startsAt: DateTime!
  endsAt: DateTime!
  "When it is open, by its hours less its closures."
  open: [TimeSpan!]!
  "Those who are at work here or have something to do, then tables, rooms and devices; each kind by id."
  lanes: [BoardLane!]!
  "All visits that start on the date, in order, whatever became of them."
  visits(status: [AppointmentStatus!], first: Int = 50, after: String): AppointmentConnection!
}

"From one instant to another."
type TimeSpan {
  startsAt: DateTime!
  endsAt: DateTime!
}

"What one has to do on a day: either a staff member or a thing."
type BoardLane {
  staffMember: StaffMember
  resource: Resource
  "When the staff member works here, or the thing can be had."
  windows: [TimeSpan!]!
  "By their start."
  entries: [AgendaEntry!]!
}

type Agenda {
  staffMember: StaffMember!
  "When the staff member works where, by the start."
  windows: [WorkedWindow!]!
  "By their start."
  entries: [AgendaEntry!]!
  "Journeys that meet the time: the own hours of these dates are read by the clock there."
  travelSchedules: [TravelSchedule!]!
}

type WorkedWindow {
  location: Location
  startsAt: DateTime!
  endsAt: DateTime!
}

"Something that takes time of a staff member or a thing."
type AgendaEntry {
  kind: AgendaEntryKind!
  startsAt: DateTime!
  endsAt: DateTime!
  "Of things with several alike, which one; null where all are meant."
  unit: Int
  "Of VISIT."
  status: AppointmentStatus
  "Of VISIT and ELSEWHERE; null where you may not see it."
  appointment: Appointment
  "Of VISIT and SESSION: what is done."
  variation: Variation
  "Of SESSION."
  session: ClassSession
  "Of HOLD: when it lapses unless it is booked."
  expiresAt: DateTime
}

enum AgendaEntryKind {
  "A service of a visit, without its buffers. Those that were cancelled, declined or not paid in time are none."
  VISIT
  "A session of a class."
  SESSION
  "Somebody is booking this time."
  HOLD
  "A visit or a session at another location."
  ELSEWHERE
  "Approved time off."
  TIME_OFF
  "The person or thing alone is shut."
  CLOSURE
  "Busy by a calendar kept elsewhere."
  CALENDAR
  "Taken otherwise."
  BLOCK
}

"""
At most so many visits, or minutes of them, in each period, by the clock of the place of the visit. A visit counts once for
its location, its customer, each of its staff and each room, table or device it takes, in the period of its start, and for a
variation as often as it has it.
Holds count as long as they are live; cancelled visits do not count.
"""
type BookingLimit {
  id: ID!
  business: Business!
  subject: LimitSubject!
  "Of subject RESOURCE; null with \`resource\`: each staff member on its own."
  staffMember: StaffMember
  "Of subject RESOURCE: a room, chair, table or device."
  resource: Resource
  "Of subject LOCATION; null: each location on its own."
  location: Location
  "Of subject VARIATION; null: each variation on its own."
  variation: Variation
  "Of subject CUSTOMER; null: each customer on its own."
  customer: Customer
  period: LimitPeriod!
  "The day on which weeks begin: 1 is Monday, 7 is Sunday."
  weekStart: Int!
  "Null: any number of visits."
  maxCount: Int
  "Null: any number of minutes."
  maxMinutes: Int
  version: Int!
}

"What a limit is one of."
enum LimitSubject {
  "A staff member, or a room, chair, table or device that is named."
  RESOURCE
  LOCATION
  VARIATION
  CUSTOMER
}

enum LimitPeriod {
  DAY
  WEEK
  MONTH
  YEAR
}

type BookingLimitConnection {
  edges: [BookingLimitEdge!]!
  pageInfo: PageInfo!
}

type BookingLimitEdge {
  node: BookingLimit!
  cursor: String!
}

"At most one thing is named, one of the subject; none: each one of that kind has the limit on its own."
input SetBookingLimitInput {
  businessId: ID!
  subject: LimitSubject!
  staffMemberId: ID
  "A room, chair, table or device, of subject RESOURCE."
  resourceId: ID
  locationId: ID
  variationId: ID
  customerId: ID
  period: LimitPeriod!
  "The day on which weeks begin: 1 is Monday, 7 is Sunday."
  weekStart: Int! = 1
  "Visits in each period; one of the two is needed."
  maxCount: Int
  "Minutes of visits in each period, without buffers."
  maxMinutes: Int
}

input RemoveBookingLimitInput {
  bookingLimitId: ID!
  version: Int!
}

type BookingLimitSet {
  bookingLimit: BookingLimit!
}

union SetBookingLimitResult = BookingLimitSet | NotReadyYet | InvalidInput

type BookingLimitRemoved {
  bookingLimitId: ID!
}

union RemoveBookingLimitResult = BookingLimitRemoved | VersionConflict | InvalidInput

"Whose visits: exactly one."
input CreateCalendarFeedInput {
  staffMemberId: ID
  locationId: ID
  customerId: ID
}

input RotateCalendarFeedInput {
  feedId: ID!
}

input RevokeCalendarFeedInput {
  feedId: ID!
}

input ConnectCalendarInput {
  staffMemberId: ID!
  "https:// or webcal://, of the public internet."
  url: String!
}

input DisconnectCalendarInput {
  connectionId: ID!
}

"\`path\` under the gateway is the feed's address. Whoever knows it reads the feed; it is told here alone."
type CalendarFeedCreated {
  feed: CalendarFeed!
  path: String!
}

"\`path\` under the gateway is the feed's new address. Whoever knows it reads the feed; it is told here alone."
type CalendarFeedRotated {
  feed: CalendarFeed!
  path: String!
}

type CalendarFeedRevoked {
  feed: CalendarFeed!
}

type CalendarConnected {
  connection: CalendarConnection!
}

type CalendarDisconnected {
  connection: CalendarConnection!
}

"The address answers with nothing that can be read as a calendar."
type CalendarNotReadable implements Problem {
  message: String!
  problem: CalendarProblem!
}

union CreateCalendarFeedResult = CalendarFeedCreated | NotReadyYet | InvalidInput

union RotateCalendarFeedResult = CalendarFeedRotated | InvalidInput

union RevokeCalendarFeedResult = CalendarFeedRevoked | InvalidInput

union ConnectCalendarResult = CalendarConnected | CalendarNotReadable | NotReadyYet | InvalidInput

union DisconnectCalendarResult = CalendarDisconnected | InvalidInput

"A calendar to subscribe to."
type CalendarFeed {
  id: ID!
  staffMember: StaffMember
  location: Location
  customer: Customer
  createdAt: DateTime!
  "When it was given its address, where that is not its first."
  rotatedAt: DateTime
  revokedAt: DateTime
}

"A calendar kept elsewhere, by which a person at work is busy."
type CalendarConnection {
  id: ID!
  staffMember: StaffMember
  "What of its address is shown."
  host: String!
  status: CalendarStatus!
  "When it last answered."
  lastOkAt: DateTime!
  "Why the last call brought nothing; null: it brought something."
  problem: CalendarProblem
}

enum CalendarStatus {
  OK
  "It has not answered for an hour: its owner is not offered."
  FAILING
  "Not asked any more."
  OFF
}

enum CalendarProblem {
  "Not of the public internet, or not https."
  REFUSED_ADDRESS
  UNREACHABLE
  TIMED_OUT
  "More than 5 MB."
  TOO_LARGE
  TOO_MANY_REDIRECTS
  WRONG_STATUS
  NO_CALENDAR
}

"\`from\` ≤ start < \`to\`, at most 92 days."
input SessionFilter {
  from: DateTime!
  to: DateTime!
  locationId: ID
  "Absent: those to come and those under way."
  status: [ClassSessionStatus!]
}

type ClassSessionConnection {
  edges: [ClassSessionEdge!]!
  pageInfo: PageInfo!
}

type ClassSessionEdge {
  node: ClassSession!
  cursor: String!
}

"One dated occurrence of a class, with places for many."
type ClassSession @key(fields: "id") {
  id: ID!
  status: ClassSessionStatus!
  business: Business
  location: Location
  variation: Variation
  staffMember: StaffMember
  "The room or the like; null where none is planned."
  room: Resource
  startsAt: DateTime!
  endsAt: DateTime!
  "The location's zone."
  timeZone: TimeZone!
  capacity: Int!
  "Places that nobody has booked or holds."
  freePlaces: Int!
  "How many may wait once it is full; 0: nobody."
  waitlistMax: Int!
  "The price of one place."
  price: Money!
  "Whether everybody sees it."
  published: Boolean!
  """
  When it is called off, and its visits with it, because its location has closed or its business is archived: unless that
  is undone before. Null: it is not.
  """
  cancelsAt: DateTime
  "Why it was called off, in the business's words."
  cancelReason: String
  "Counts its changes: commands name the version that was looked at."
  version: Int!
  "The course that it is a part of; null where it stands alone."
  course: Course
  "Who has a place, in order of booking. For members with \`appointment.read\`; null for everybody else."
  seats(status: [SeatStatus!], first: Int = 50, after: String): SeatConnection
}

enum ClassSessionStatus {
  SCHEDULED
  RUNNING
  DONE
  CANCELLED
}

input ScheduleSessionInput {
  locationId: ID!
  "Of a class."
  variationId: ID!
  staffMemberId: ID!
  "A room or the like at the location."
  roomId: ID
  startsAt: DateTime!
  "Absent: the variation's length."
  minutes: Int
  "Absent: the variation's capacity."
  capacity: Int
  "How many may wait once it is full."
  waitlistMax: Int = 0
  "Of one place. Absent: the staff member's or the variation's price."
  price: MinorUnits
  "False: only members see it."
  published: Boolean = true
  "How many weeks in a row, the first one included."
  weeks: Int = 1
  "True: they are a course. Whoever enrols comes to all of them; single places can be had, too."
  course: Boolean = false
}

"The sessions are planned, in order."
type SessionsScheduled {
  sessions: [ClassSession!]!
}

"The staff member or the room is taken; nothing was planned or changed."
type SessionClash implements Problem {
  message: String!
  "Which session could not be had."
  startsAt: DateTime!
}

union ScheduleSessionResult = SessionsScheduled | SessionClash | NotReadyYet | InvalidInput

"What is absent stays as it is."
input ChangeSessionInput {
  classSessionId: ID!
  "The version that was looked at; another one answers VersionConflict."
  version: Int!
  startsAt: DateTime
  minutes: Int
  staffMemberId: ID
  "Null: no room any more."
  roomId: ID
  "Never below the places that are booked or held."
  capacity: Int
  waitlistMax: Int
  "Of one place, for those who book from now on."
  price: MinorUnits
  published: Boolean
}

type SessionChanged {
  session: ClassSession!
}

union ChangeSessionResult = SessionChanged | SessionClash | WrongState | VersionConflict | NotReadyYet | InvalidInput

input CancelSessionInput {
  classSessionId: ID!
  "The version that was looked at; another one answers VersionConflict."
  version: Int!
  "Why; told to the customers."
  reason: String
}

"The session is called off; its visits are being cancelled."
type SessionCancelled {
  session: ClassSession!
}

union CancelSessionResult = SessionCancelled | WrongState | VersionConflict | InvalidInput

"A time in which something is shut: by dates or by instants."
type Closure {
  id: ID!
  scope: ClosureScope!
  business: Business!
  "Of scope LOCATION."
  location: Location
  "Of scope RESOURCES: the staff among them."
  staff: [StaffMember!]!
  "Of scope RESOURCES: rooms, chairs, tables and devices among them."
  resources: [Resource!]!
  "The first date, by the clock of what is shut. Null: see \`startsAt\`."
  startsOn: Date
  "The last date, included."
  endsOn: Date
  startsAt: DateTime
  endsAt: DateTime
  "Every year again on these dates."
  recurring: Boolean!
  "As everybody who sees the closure may read it; the name of a public holiday in the request's language where it is known."
  reason: String
  source: ClosureSource!
  version: Int!
}

enum ClosureScope {
  LOCATION
  "Every location of the business."
  BUSINESS
  RESOURCES
}

enum ClosureSource {
  MANUAL
  PUBLIC_HOLIDAY
}

type ClosureConnection {
  edges: [ClosureEdge!]!
  pageInfo: PageInfo!
}

type ClosureEdge {
  node: Closure!
  cursor: String!
}

input ClosureFilter {
  businessId: ID!
  "Only those that end on that date or later; those of every year always. All when absent."
  from: Date
}

"Names a location, a business or resources, one of the three; and dates or times, one of both."
input AddClosureInput {
  locationId: ID
  "Every location of the business."
  businessId: ID
  "Staff members, rooms, chairs, tables and devices of one business."
  resourceIds: [ID!]
  startsOn: Date
  "The last date, included; the first one when absent."
  endsOn: Date
  startsAt: DateTime
  endsAt: DateTime
  "Every year again on these dates."
  recurring: Boolean! = false
  reason: String
}

input RemoveClosureInput {
  closureId: ID!
  version: Int!
}

type ClosureAdded {
  closure: Closure!
  "Visits that lie in it, soonest first, at most a hundred of them; those among them that you may see."
  visits: [Appointment!]!
  "How many there are."
  visitCount: Int!
}

union AddClosureResult = ClosureAdded | NotReadyYet | InvalidInput

type ClosureRemoved {
  closureId: ID!
}

union RemoveClosureResult = ClosureRemoved | VersionConflict | InvalidInput

"Sessions that belong together."
type Course @key(fields: "id") {
  id: ID!
  business: Business
  location: Location
  variation: Variation
  "Those that take place, in order."
  sessions: [ClassSession!]!
  "Places that are free in all of them."
  freePlaces: Int!
  "A place in each of them; null when none takes place any more."
  price: Money
  version: Int!
}

input EnrolInCourseInput {
  courseId: ID!
  "1 to 8 places in each session."
  quantity: Int = 1
  "Whom a member enrols; absent: whoever asks."
  customerId: ID
  "Who comes, needed when signed out. Not looked at when signed in."
  guest: GuestInput
  "A wish or hint for the staff."
  note: String
  "The customer agrees to the business's cancellation policy."
  acceptPolicy: Boolean!
  "Names this request: a retry with the same key gets the same visits. Without a sign-in it must be a UUID."
  idempotencyKey: String!
}

"There is a visit to each of the sessions now."
type EnrolledInCourse {
  course: Course!
  "In order of the sessions. A guest is shown the first: each of the tokens opens one."
  appointments: [Appointment!]!
  """
  For a guest: each opens the visit to one session to its bearer, in order of the sessions, as \`guestToken\` of
  bookAppointment does. Null when signed in.
  """
  guestTokens: [String!]
}

union EnrolInCourseResult = EnrolledInCourse | SessionFull | AlreadyInSession | OutsideBookingWindow | PolicyNotAccepted | CustomerBlocked | BookingRefused | WrongState | NotReadyYet | IdempotencyMismatch | InvalidInput

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
  "Where the visit takes place; at the location when nothing is said."
  place: VisitPlaceInput
  customerId: ID
  customer: NewCustomerInput
  source: DeskSource!
  "The customer is there: the visit is checked in at once. For walk-ins."
  checkIn: Boolean = false
  "Books against the rules, and for a customer who is blocked. Needs \`appointment.override\`."
  override: OverrideInput
  "A wish or hint of the customer for the staff."
  note: String
  "The name under which another system knows it; unique in the organization."
  externalId: String
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
  "Where the visit takes place; at the location when nothing is said."
  place: VisitPlaceInput
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
  "Why, where that is known; null: somebody took it just now."
  reason: NotOfferedReason
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

"A day off by law."
type PublicHoliday {
  date: Date!
  "In the request's language where it is known, else in English."
  name: String!
  "In each language that is known: English always."
  names: [HolidayName!]!
}

type HolidayName {
  "ISO 639-1, such as ja."
  language: String!
  name: String!
}

input CloseOnPublicHolidaysInput {
  locationId: ID!
  year: Int!
  "The part of the location's country, the second half of its ISO 3166-2 code; the whole country when absent."
  region: String
  "Dates on which it is open all the same."
  except: [Date!]! = []
}

type ClosedOnPublicHolidays {
  "Those that are new, by date."
  closures: [Closure!]!
  "How many were adopted before, among them those that were taken back."
  keptCount: Int!
  "Visits that lie in the new ones, at most a hundred of them; those among them that you may see."
  visits: [Appointment!]!
  "How many there are."
  visitCount: Int!
}

union CloseOnPublicHolidaysResult = ClosedOnPublicHolidays | NotReadyYet | InvalidInput

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

"At work, or open, every week on that day, at that location."
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

input SetResourceHoursInput {
  "A room, chair, table or device; the hours of people are set by \`setWorkingHours\`."
  resourceId: ID!
  "At which location, of what is at every location of its business; left out: where it stands."
  locationId: ID
  "None: open while the location is."
  windows: [WorkingWindowInput!]!
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

type ResourceHoursSet {
  resource: Resource!
  "Changes of the clocks that these hours run into within a year."
  warnings: [ClockChangeWarning!]!
}

union SetResourceHoursResult = ResourceHoursSet | NotReadyYet | InvalidInput

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

"What one visit asks by one form, and what was answered."
type IntakeAnswer @key(fields: "id") {
  id: ID!
  status: IntakeAnswerStatus!
  form: IntakeForm
  "The questions, as they are asked here."
  asked: IntakeFormVersion
  "Null once the visit is none of the viewer's any more."
  appointment: Appointment
  customer: Customer
  requestedAt: DateTime!
  submittedAt: DateTime
  "Who wrote it down: CUSTOMER or STAFF."
  submittedBy: IntakeAnswerer
  "When the customer signed; null where nothing was to be signed, or was not."
  signedAt: DateTime
  "SHA-256 of what was signed, as hex; for those who may read the answers."
  signatureHash: String
  "Until when no other visit asks again; null: good for its own visit alone."
  validUntil: DateTime
  reviewedAt: DateTime
  "One for each question that was answered, in order; null where nothing was answered, or it was forgotten."
  replies: [IntakeReply!]
  "Counts its changes: commands name the version that was looked at."
  version: Int!
}

enum IntakeAnswerStatus {
  "Waits for the customer."
  REQUESTED
  "Answered, and read by nobody yet: it may still be answered otherwise."
  SUBMITTED
  "Somebody of the staff has read it."
  REVIEWED
  "The visit was over, or another answer is good for it, before anybody answered."
  EXPIRED
}

enum IntakeAnswerer {
  "Or a guest."
  CUSTOMER
  STAFF
}

"The answer to one question: one of the fields, by the question's type. All are null where it is not for the viewer."
type IntakeReply {
  question: IntakeQuestion!
  "A sensitive answer that is not shown: it needs \`intake.read\`."
  hidden: Boolean!
  text: String
  yes: Boolean
  choices: [IntakeChoice!]
  date: Date
  number: Float
  "The name of who signed."
  signature: String
}

type IntakeAnswerConnection {
  edges: [IntakeAnswerEdge!]!
  pageInfo: PageInfo!
}

type IntakeAnswerEdge {
  node: IntakeAnswer!
  cursor: String!
}

input SubmitIntakeAnswerInput {
  intakeAnswerId: ID!
  "The version that was looked at; another one answers VersionConflict."
  version: Int!
  "Questions that are not named are left open."
  replies: [IntakeReplyInput!]!
}

"The answer to one question, in the field that belongs to the question's type."
input IntakeReplyInput {
  "The key of the question."
  question: String!
  text: String
  yes: Boolean
  "Keys of choices."
  choices: [String!]
  date: Date
  number: Float
  "The name of who agrees."
  signature: String
}

input ReviewIntakeAnswerInput {
  intakeAnswerId: ID!
  "The version that was looked at; another one answers VersionConflict."
  version: Int!
}

"It is in its new state."
type IntakeAnswerChanged {
  answer: IntakeAnswer!
}

union IntakeAnswerResult = IntakeAnswerChanged | VersionConflict | WrongState | InvalidInput

"What a business offers."
type Service @key(fields: "id") {
  id: ID!
  "What visits with it ask their customers."
  intakeForms: [IntakeFormService!]!
}

"Questions that are asked before visits."
type IntakeForm @key(fields: "id") {
  id: ID!
  business: Business
  "In the language asked for, else the request's, else another one."
  name(language: String): String!
  status: IntakeFormStatus!
  "What is asked now; null before anything was published."
  current: IntakeFormVersion
  "The services that ask it."
  services: [IntakeFormService!]!
  version: Int!
}

enum IntakeFormStatus {
  "Not asked yet."
  DRAFT
  "Asked by visits with its services."
  PUBLISHED
  "Not asked any more."
  ARCHIVED
}

"Questions as they are asked from one moment on."
type IntakeFormVersion {
  "1, 2, 3 …"
  number: Int!
  questions: [IntakeQuestion!]!
  publishedAt: DateTime!
}

"A service that asks a form."
type IntakeFormService {
  form: IntakeForm
  service: Service
  "For so many months an answer is good, and the customer not asked again; null: each visit asks."
  validMonths: Int
}

"One question of a form."
type IntakeQuestion {
  "The same from version to version."
  key: String!
  type: IntakeQuestionType!
  "In the language asked for, else the request's, else another one. Of CONSENT, what is agreed to."
  label(language: String): String!
  hint(language: String): String
  required: Boolean!
  "The answer is shown to the customer, and to members with \`intake.read\` alone."
  sensitive: Boolean!
  "Of SINGLE_CHOICE and MULTIPLE_CHOICE."
  choices: [IntakeChoice!]!
  "Of NUMBER the least value, of TEXT and LONG_TEXT the least length, of MULTIPLE_CHOICE how many at least."
  minimum: Float
  "The same, at most."
  maximum: Float
  "Of DATE."
  earliest: Date
  "Of DATE."
  latest: Date
}

"What may be chosen."
type IntakeChoice {
  key: String!
  "In the language asked for, else the request's, else another one."
  label(language: String): String!
}

enum IntakeQuestionType {
  "One line, answered by \`text\`."
  TEXT
  "Several lines, answered by \`text\`."
  LONG_TEXT
  "Answered by \`yes\`."
  YES_NO
  "Answered by \`choices\`: one key."
  SINGLE_CHOICE
  "Answered by \`choices\`: some keys."
  MULTIPLE_CHOICE
  "Answered by \`date\`."
  DATE
  "Answered by \`number\`."
  NUMBER
  "Agreed to by \`signature\`: the name of who signs."
  CONSENT
}

type IntakeFormConnection {
  edges: [IntakeFormEdge!]!
  pageInfo: PageInfo!
}

type IntakeFormEdge {
  node: IntakeForm!
  cursor: String!
}

"One text in one language."
input LocalizedTextInput {
  "A language such as \`ja\`, \`en\` or \`pt-BR\`."
  language: String!
  text: String!
}

input CreateIntakeFormInput {
  businessId: ID!
  "At least in the business's own language."
  names: [LocalizedTextInput!]!
}

input RenameIntakeFormInput {
  intakeFormId: ID!
  "The version that was looked at; another one answers VersionConflict."
  version: Int!
  "Replaces all names; at least in the business's own language."
  names: [LocalizedTextInput!]!
}

input PublishIntakeFormInput {
  intakeFormId: ID!
  "The version that was looked at; another one answers VersionConflict."
  version: Int!
  "1 to 100, in the order in which they are asked."
  questions: [IntakeQuestionInput!]!
}

input IntakeQuestionInput {
  "Names the question in answers: small letters, digits and \`_\`, up to 40, such as \`allergies\`."
  key: String!
  type: IntakeQuestionType!
  "At least in the business's own language."
  label: [LocalizedTextInput!]!
  hint: [LocalizedTextInput!]
  required: Boolean = false
  "The answer is for members with \`intake.read\` alone."
  sensitive: Boolean = false
  "Of SINGLE_CHOICE and MULTIPLE_CHOICE: up to 50."
  choices: [IntakeChoiceInput!]
  "Of NUMBER the least value, of TEXT and LONG_TEXT the least length, of MULTIPLE_CHOICE how many at least."
  minimum: Float
  "The same, at most: up to 200 letters of TEXT, 4,000 of LONG_TEXT."
  maximum: Float
  "Of DATE."
  earliest: Date
  "Of DATE."
  latest: Date
}

input IntakeChoiceInput {
  key: String!
  "At least in the business's own language."
  label: [LocalizedTextInput!]!
}

input SetIntakeFormServicesInput {
  intakeFormId: ID!
  "The version that was looked at; another one answers VersionConflict."
  version: Int!
  "All that ask it from now on; up to 200."
  services: [IntakeFormServiceInput!]!
}

input IntakeFormServiceInput {
  serviceId: ID!
  "For 1 to 120 months an answer is good; absent: each visit asks."
  validMonths: Int
}

input ArchiveIntakeFormInput {
  intakeFormId: ID!
  "The version that was looked at; another one answers VersionConflict."
  version: Int!
}

"The form is as it was asked to be."
type IntakeFormSaved {
  form: IntakeForm!
}

union CreateIntakeFormResult = IntakeFormSaved | NotReadyYet | InvalidInput

union IntakeFormResult = IntakeFormSaved | VersionConflict | WrongState | NotReadyYet | InvalidInput

type StaffPick {
  strategy: StaffStrategy!
  "In words, in the request's language."
  reason: String!
  "Who could have done it, the best first."
  candidates: [PickedCandidate!]!
}

"How a business chooses among those who could; ties go to the fewest minutes of that day."
enum StaffStrategy {
  "Whoever was booked longest ago."
  LEAST_RECENT
  "The highest priority."
  PRIORITY
  "Shares of what is chosen, by weight."
  WEIGHTED
  "The fewest minutes of that day."
  FEWEST_MINUTES
  "Nobody was chosen: a stand-in for who was to do it, and is away."
  STAND_IN
  "Nobody was chosen: the time of this one came free, and was offered to who waited for it."
  CAME_FREE
}

type PickedCandidate {
  staffMember: StaffMember!
  "The lower, the better. What it counts depends on the strategy."
  score: Float!
  chosen: Boolean!
}

extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires", "@provides", "@override", "@inaccessible", "@tag"])

"An extra that adds minutes or money."
type AddOn @key(fields: "id", resolvable: false) {
  id: ID!
}

type SeatConnection {
  edges: [SeatEdge!]!
  pageInfo: PageInfo!
}

type SeatEdge {
  node: Seat!
  cursor: String!
}

"One place in a session."
type Seat @key(fields: "id") {
  id: ID!
  status: SeatStatus!
  session: ClassSession
  "The visit it belongs to; null while it is only held."
  appointment: Appointment
  customer: Customer
  "The list price, as pinned when it was held."
  price: Money!
  "What giving it up late cost, or not coming; null when nothing."
  fee: Money
  "Counts its changes: commands name the version that was looked at."
  version: Int!
}

enum SeatStatus {
  "Held for somebody who is booking, or for a visit that waits for approval or payment."
  HELD
  BOOKED
  ATTENDED
  NO_SHOW
  CANCELLED
  "Not booked, approved or paid in time."
  EXPIRED
}

input HoldSeatsInput {
  classSessionId: ID!
  "1 to 8, as far as the class takes parties."
  quantity: Int = 1
  """
  For whom, for members with \`appointment.write\`, whom neither lead time nor booking window bind: nothing is due in
  advance then. Absent: for whoever books the hold.
  """
  customerId: ID
  "The price of all of them that was shown to the customer; when it is another one now, the answer is PriceChanged."
  expectedPrice: MinorUnits
  "Names this request: a retry with the same key gets the same hold. Without a sign-in it must be a UUID."
  idempotencyKey: String!
}

"Fewer places are free."
type SessionFull implements Problem {
  message: String!
  freePlaces: Int!
  "How many may wait; 0: nobody."
  waitlistMax: Int!
}

"The customer has a place in this session: more for a party are booked together."
type AlreadyInSession implements Problem {
  message: String!
}

union HoldSeatsResult = Hold | BookingRefused | SessionFull | AlreadyInSession | OutsideBookingWindow | TooManyHolds | PriceChanged | WrongState | NotReadyYet | IdempotencyMismatch | InvalidInput

input CancelSeatInput {
  seatId: ID!
  "The seat's version that was looked at; another one answers VersionConflict."
  version: Int!
  reason: String
  idempotencyKey: String!
}

"The place is free for others."
type SeatCancelled {
  seat: Seat!
  "The visit as it is now: without the place, or cancelled with the last one."
  appointment: Appointment!
  "What the policy charges for it; null when nothing."
  fee: Money
}

union CancelSeatResult = SeatCancelled | OutsideCancellationWindow | WrongState | VersionConflict | IdempotencyMismatch | InvalidInput

input MarkSeatInput {
  seatId: ID!
  "The seat's version that was looked at; another one answers VersionConflict."
  version: Int!
  "False: nobody came."
  attended: Boolean!
}

type SeatMarked {
  seat: Seat!
  appointment: Appointment!
}

union MarkSeatResult = SeatMarked | WrongState | VersionConflict | InvalidInput

input JoinSessionWaitlistInput {
  classSessionId: ID!
  "1 to 8 places, which are offered together."
  quantity: Int = 1
  "For whom, for members with \`waitlist.manage\`. Absent: for oneself."
  customerId: ID
  "0 to 100, the greater is asked first; for members."
  priority: Int
}

"Nobody has to wait."
type PlacesFree implements Problem {
  message: String!
  freePlaces: Int!
}

"As many wait as may."
type WaitlistFull implements Problem {
  message: String!
}

union JoinSessionWaitlistResult = WaitlistJoined | AlreadyWaiting | PlacesFree | WaitlistFull | WrongState | NotReadyYet | InvalidInput

"Visits from \`startsAt\` on. Their wall time at the location stays the same, whatever the clocks do."
input CreateSeriesInput {
  locationId: ID!
  "The first visit where the rule matches it; otherwise from when on."
  startsAt: DateTime!
  rule: SeriesRuleInput!
  "1 to 8 services, in order: of every visit."
  segments: [SegmentInput!]!
  partySize: Int = 1
  "Whose visits a member books; absent: your own."
  customerId: ID
  onConflict: SeriesConflictRule!
  "Customers accept the cancellation policy of every visit."
  acceptPolicy: Boolean = false
  "Names this request: a retry with the same key gets the same answer."
  idempotencyKey: String!
}

"When visits repeat, as in RFC 5545: exactly one of \`count\` and \`until\`. A date that does not exist is skipped."
input SeriesRuleInput {
  frequency: SeriesFrequency!
  "Every so many days, weeks, months or years."
  interval: Int = 1
  "Weekdays, such as MO; of a month also which of them: 2TU is the second Tuesday, -1FR the last Friday."
  byDay: [String!]
  "How many, at most 104; what is left out counts."
  count: Int
  "The last date on which one may start, at most 24 months ahead."
  until: Date
  "ISO weekday on which weeks begin: 1 is Monday."
  weekStart: Int = 1
  "Dates that are left out."
  exclude: [Date!]
}

enum SeriesFrequency {
  DAILY
  WEEKLY
  MONTHLY
  YEARLY
}

"What becomes of visits whose time cannot be had."
enum SeriesConflictRule {
  "All or nothing."
  FAIL_ALL
  "They are left out; in a change they stay as they were."
  SKIP
  "The nearest start of the same day that can be had."
  NEAREST
}

"It is done; every occurrence is answered, in order."
type SeriesBooked {
  series: Series!
  answers: [SeriesOccurrence!]!
}

"It is done; every occurrence that was meant is answered, in order, with its place in \`series\`."
type SeriesChanged {
  "The series with the visits that were changed: a new one after a change of FOLLOWING."
  series: Series!
  answers: [SeriesOccurrence!]!
}

"Nothing was booked or changed: not all of it could be, or none."
type SeriesConflict implements Problem {
  message: String!
  answers: [SeriesOccurrence!]!
}

union CreateSeriesResult = SeriesBooked | SeriesConflict | PolicyNotAccepted | CustomerBlocked | NotReadyYet | IdempotencyMismatch | InvalidInput

input EditSeriesInput {
  seriesId: ID!
  "The version that was looked at; another one answers VersionConflict."
  version: Int!
  scope: SeriesScope!
  "Which visit, or from which on; absent for ALL."
  n: Int
  "The new time of day, local \`HH:MM\`."
  time: String
  "The new services with their staff: as many as before."
  segments: [SegmentInput!]
  "Cancels instead of changing."
  cancel: Boolean = false
  "Also visits that were moved or changed by themselves."
  includeChanged: Boolean = false
  "The series' own when absent."
  onConflict: SeriesConflictRule
  reason: String
  idempotencyKey: String!
}

enum SeriesScope {
  ONE
  FOLLOWING
  ALL
}

input EndSeriesInput {
  seriesId: ID!
  "The version that was looked at; another one answers VersionConflict."
  version: Int!
  "Cancels the upcoming visits, too."
  cancelUpcoming: Boolean = false
  reason: String
  idempotencyKey: String!
}

union EditSeriesResult = SeriesChanged | SeriesConflict | WrongState | VersionConflict | NotReadyYet | IdempotencyMismatch | InvalidInput

type SeriesConnection {
  edges: [SeriesEdge!]!
  pageInfo: PageInfo!
}

type SeriesEdge {
  node: Series!
  cursor: String!
}

"Visits of one customer that repeat."
type Series @key(fields: "id") {
  id: ID!
  status: SeriesStatus!
  "Raised by every change; a mutation names the one that it looked at."
  version: Int!
  business: Business
  location: Location
  customer: Customer
  "RFC 5545, without its start: FREQ=WEEKLY;COUNT=10."
  rule: String!
  "Dates that are left out."
  excluded: [Date!]!
  timeZone: TimeZone!
  partySize: Int!
  onConflict: SeriesConflictRule!
  createdAt: DateTime!
  "The series that this one goes on with."
  continues: Series
  "In order."
  occurrences: [SeriesOccurrence!]!
}

enum SeriesStatus {
  ACTIVE
  "Its visits are changed together no more."
  ENDED
}

"One occurrence of a series, and how it came out."
type SeriesOccurrence {
  "From 1."
  n: Int!
  "Where the series puts it. Its visit may have been moved since."
  startsAt: DateTime!
  outcome: SeriesOutcome!
  "Its visit; null: it has none."
  appointment: Appointment
  "Why there is no visit, or why it was left alone."
  problem: SeriesProblem
  "The next start that was free, where this one was not."
  nextStartsAt: DateTime
}

enum SeriesOutcome {
  BOOKED
  "Its time could not be had; in a change it stays as it was."
  CONFLICT
  "Left out, or left alone."
  SKIPPED
  "Booked at another time of the same day."
  MOVED
  CANCELLED
}

enum SeriesProblem {
  "Taken, closed, off the grid, or nobody does it."
  NOT_FREE
  "Too soon or too far ahead to be booked."
  OUTSIDE_WINDOW
  "Past what the policy allows a customer."
  TOO_LATE
  "The visit is over, cancelled, under way or still waits for something."
  WRONG_STATE
  PAST
  "Moved or changed by itself before."
  CHANGED
  "It has no visit."
  NOT_BOOKED
  "It could have been done, but others could not."
  NOT_ALL
}

"How many may arrive when, at one location."
type LocationPacing {
  location: Location!
  rules: [PacingRule!]!
}

"How many may arrive in each quarter of an hour of a window of every week."
type PacingRule {
  "1 is Monday, 7 is Sunday."
  dayOfWeek: Int!
  "Local time, \`HH:MM\`; past midnight it goes on: 20:00 to 26:00."
  starts: String!
  ends: String!
  "Null: any number of parties."
  maxParties: Int
  "Null: any number of people."
  maxCovers: Int
}

input SetPacingInput {
  locationId: ID!
  "At most 100. Where several speak of the same time, all of them hold."
  rules: [PacingRuleInput!]!
}

input PacingRuleInput {
  "1 is Monday, 7 is Sunday."
  dayOfWeek: Int!
  "Full quarters of an hour, local, \`HH:MM\`; past midnight they go on: 20:00 to 26:00."
  starts: String!
  ends: String!
  "Parties in each quarter of an hour; one of the two is needed."
  maxParties: Int
  "People in each quarter of an hour."
  maxCovers: Int
}

type PacingSet {
  location: Location!
}

union SetPacingResult = PacingSet | NotReadyYet | InvalidInput

"An absence. Once approved, nothing is offered in it."
type TimeOff {
  id: ID!
  staffMember: StaffMember!
  startsAt: DateTime!
  endsAt: DateTime!
  "Whole local days."
  allDay: Boolean!
  kind: TimeOffKind!
  status: TimeOffStatus!
  "What was said with it, for those who decide: only they and the person read it."
  note: String
  "Who serves in the meantime."
  standIn: StaffMember
  decidedAt: DateTime
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
  "Taken back before it was decided."
  WITHDRAWN
  "Called off after it was approved."
  CANCELLED
}

type TimeOffConnection {
  edges: [TimeOffEdge!]!
  pageInfo: PageInfo!
}

type TimeOffEdge {
  node: TimeOff!
  cursor: String!
}

"By times or by whole days, one of both."
input AddTimeOffInput {
  staffMemberId: ID!
  startsAt: DateTime
  endsAt: DateTime
  "The first whole day, by the clock of the staff member's place."
  startsOn: Date
  "The last whole day, included; the first one when absent."
  endsOn: Date
  kind: TimeOffKind!
  "Enters it as approved: for those who may decide, and of kind SICK for the person."
  approved: Boolean! = false
  "For those who decide. At most 500 characters."
  note: String
  "Who serves in the meantime, of the same business."
  standInId: ID
}

input DecideTimeOffInput {
  timeOffId: ID!
  version: Int!
  approve: Boolean!
  "Why, for the staff member."
  note: String
  """
  Has the stand-in of the request do the visits that it meets, at their time and price, where the stand-in performs them and
  is free. Of visits that are confirmed.
  """
  moveToStandIn: Boolean! = false
}

type TimeOffAdded {
  timeOff: TimeOff!
  "Visits that it meets, soonest first, at most a hundred of them; those among them that you may see."
  visits: [Appointment!]!
  "How many there are."
  visitCount: Int!
}

union AddTimeOffResult = TimeOffAdded | NotReadyYet | InvalidInput

type TimeOffDecided {
  timeOff: TimeOff!
  "Visits that the stand-in does now; those among them that you may see."
  moved: [Appointment!]!
  "Visits that it meets and that stay as they are, soonest first, at most a hundred of them; those that you may see."
  visits: [Appointment!]!
  "How many there are."
  visitCount: Int!
}

union DecideTimeOffResult = TimeOffDecided | WrongState | VersionConflict | InvalidInput

input EndTimeOffInput {
  timeOffId: ID!
  version: Int!
}

type TimeOffEnded {
  timeOff: TimeOff!
}

union EndTimeOffResult = TimeOffEnded | WrongState | VersionConflict | InvalidInput

"From one date to another, both included, hours are read in this zone."
type TravelSchedule {
  id: ID!
  staffMember: StaffMember!
  startsOn: Date!
  endsOn: Date!
  timeZone: TimeZone!
}

input AddTravelScheduleInput {
  staffMemberId: ID!
  startsOn: Date!
  "Included."
  endsOn: Date!
  timeZone: TimeZone!
}

input RemoveTravelScheduleInput {
  travelScheduleId: ID!
}

type TravelScheduleAdded {
  travelSchedule: TravelSchedule!
  "Visits of these dates, soonest first, at most a hundred of them; those among them that you may see."
  visits: [Appointment!]!
  "How many there are."
  visitCount: Int!
}

union AddTravelScheduleResult = TravelScheduleAdded | NotReadyYet | InvalidInput

type TravelScheduleRemoved {
  staffMember: StaffMember!
}

union RemoveTravelScheduleResult = TravelScheduleRemoved | InvalidInput

"Where a visit takes place."
enum PlaceKind {
  "At the location."
  BUSINESS
  "At the customer's, within the location's service area."
  CUSTOMER_ADDRESS
  PHONE
  ONLINE
}

"Where a visit takes place."
type VisitPlace {
  kind: PlaceKind!
  "Of a customer's place, to about a hundred metres."
  latitude: Float
  longitude: Float
}

input VisitPlaceInput {
  kind: PlaceKind!
  "With CUSTOMER_ADDRESS alone; kept to about a hundred metres."
  latitude: Float
  longitude: Float
}

type VisitToDecideConnection {
  edges: [VisitToDecideEdge!]!
  pageInfo: PageInfo!
}

type VisitToDecideEdge {
  node: VisitToDecide!
  cursor: String!
}

"A visit that cannot take place as it was booked."
type VisitToDecide {
  appointment: Appointment
  reason: DecisionReason!
  since: DateTime!
  "When it is cancelled free of charge, unless somebody decides before; null: it is left to you."
  cancelsAt: DateTime
}

"Why a visit cannot take place as it was booked."
enum DecisionReason {
  BUSINESS_ARCHIVED
  "The location has closed for good."
  LOCATION_CLOSED
  "The location takes nobody just now, and the visit begins within 24 hours."
  LOCATION_SWITCHED_OFF
  "A room, table or device is gone, and no other was free."
  RESOURCE_RETIRED
  "Somebody has left whom the customer asked for, or for whom nobody else was free."
  STAFF_LEFT
}

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
  "The session in which a place is waited for; null: a time of one's own."
  session: ClassSession
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

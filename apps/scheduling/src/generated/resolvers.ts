// Made by `npm run generate` from the .graphql files. Do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CalendarNotReadable as CalendarNotReadableBehind, CalendarConnected as CalendarConnectedBehind, CalendarDisconnected as CalendarDisconnectedBehind } from '../calendar/connection.commands.ts';
import type { SeriesConflict as SeriesConflictBehind, SeriesBooked as SeriesBookedBehind } from '../series/booking.commands.ts';
import type { AlreadyWaiting as AlreadyWaitingBehind, WaitlistJoined as WaitlistJoinedBehind, WaitlistLeft as WaitlistLeftBehind, WaitlistOfferDeclined as WaitlistOfferDeclinedBehind } from '../waitlist/waitlist.commands.ts';
import type { LocationPacing as LocationPacingModel } from '../table/pacing.store.ts';
import type { OpeningWindow as OpeningWindowModel, WorkingWindow as WorkingWindowModel, WorkingOverride as WorkingOverrideModel } from '../hours/hours.store.ts';
import type { OpeningHoursSet as OpeningHoursSetModel, WorkingHoursSet as WorkingHoursSetModel, ResourceHoursSet as ResourceHoursSetModel, WorkingOverrideSet as WorkingOverrideSetModel, WorkingOverrideRemoved as WorkingOverrideRemovedModel } from '../hours/hours.commands.ts';
import type { Closure as ClosureModel } from '../closure/closure.store.ts';
import type { ClosureAdded as ClosureAddedModel, ClosureRemoved as ClosureRemovedModel } from '../closure/closure.commands.ts';
import type { TimeOffEnded as TimeOffEndedModel, TimeOffAdded as TimeOffAddedModel, TimeOffDecided as TimeOffDecidedModel } from '../time-off/time-off.commands.ts';
import type { TravelSchedule as TravelScheduleModel } from '../travel-schedule/travel-schedule.store.ts';
import type { TravelScheduleAdded as TravelScheduleAddedModel, TravelScheduleRemoved as TravelScheduleRemovedModel } from '../travel-schedule/travel-schedule.commands.ts';
import type { PublicHoliday as PublicHolidayModel } from '../holiday/holiday-rules.ts';
import type { ClosedOnPublicHolidays as ClosedOnPublicHolidaysModel } from '../holiday/holiday.commands.ts';
import type { ClockChange } from '../hours/clock-change.ts';
import type { DayBoard as DayBoardModel, Lane, Span, Agenda as AgendaModel, Window, Entry } from '../board/board.ts';
import type { TimeOff as TimeOffModel } from '../time-off/time-off.store.ts';
import type { BookingLimit as BookingLimitModel } from '../booking-limit/booking-limit.ts';
import type { PickOfSegment } from '../pick/pick.store.ts';
import type { PacingRule as PacingRuleModel } from '../table/pacing.ts';
import type { IntakeForm as IntakeFormModel, FormVersion, FormLink } from '../intake/intake-form.ts';
import type { Question, Choice } from '../intake/question.ts';
import type { IntakeFormSaved as IntakeFormSavedModel } from '../intake/form.commands.ts';
import type { AnswerView as IntakeAnswerView } from '../intake/answer-view.store.ts';
import type { ShownReply } from '../intake/shown-reply.ts';
import type { IntakeAnswerChanged as IntakeAnswerChangedModel } from '../intake/answer.commands.ts';
import type { HoldView } from '../hold/hold.store.ts';
import type { EntryView, OfferView } from '../waitlist/waitlist.store.ts';
import type { SeriesView } from '../series/series.store.ts';
import type { AnswerView } from '../series/series.views.ts';
import type { SeriesChanged as SeriesChangedBehind } from '../series/edit.commands.ts';
import type { CourseView } from '../course/course.loaders.ts';
import type { EnrolledInCourse as EnrolledInCourseBehind } from '../course/course.commands.ts';
import type { SessionView } from '../class-session/class-session.store.ts';
import type { SessionsScheduled as SessionsScheduledBehind, SessionChanged as SessionChangedBehind, SessionCancelled as SessionCancelledBehind } from '../class-session/class-session.commands.ts';
import type { SeatView } from '../seat/seat.store.ts';
import type { SeatCancelled as SeatCancelledBehind, SeatMarked as SeatMarkedBehind } from '../seat/seat.commands.ts';
import type { FeedRow } from '../calendar/feed.store.ts';
import type { CalendarFeedCreated as CalendarFeedCreatedBehind, CalendarFeedRotated as CalendarFeedRotatedBehind, CalendarFeedRevoked as CalendarFeedRevokedBehind } from '../calendar/feed.commands.ts';
import type { ConnectionRow } from '../calendar/connection.store.ts';
import type { AppointmentView } from '../appointment/appointment-view.store.ts';
import type { SegmentView } from '../appointment/segment.store.ts';
import type { HistoryView } from '../appointment/history.store.ts';
import type { AppointmentBooked as AppointmentBookedBehind } from '../appointment/booking.commands.ts';
import type { AppointmentCancelled as AppointmentCancelledBehind } from '../appointment/cancellation.commands.ts';
import type { AppointmentRescheduled as AppointmentRescheduledBehind } from '../appointment/reschedule.commands.ts';
import type { VisitToDecide as VisitToDecideModel } from '../visit-decision/visit-decision.store.ts';
import type { AppointmentEnteredInError as AppointmentEnteredInErrorBehind } from '../appointment/error.commands.ts';
import type { AppointmentChanged as AppointmentChangedBehind } from '../appointment/staff-change.ts';
import type { Context } from '../context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** RFC 3339 instant, always with an offset: the location's offset where a location is known. */
  DateTime: { input: string; output: Date | string; }
  /** A calendar date such as 2026-11-20. */
  Date: { input: string; output: string; }
  /** IANA time zone name, such as Asia/Tokyo. */
  TimeZone: { input: string; output: string; }
  /** Whole minor units of a currency, |x| < 2^53: JPY 500 is 500, USD 5.00 is 500. */
  MinorUnits: { input: number; output: number; }
  _FieldSet: { input: unknown; output: unknown; }
};

export type Query = {
  readonly __typename?: 'Query';
  /**
   * One appointment of yours or of the organization you act for, or that of your guest token; null for any other and for an
   * unknown id.
   */
  readonly appointment?: Maybe<Appointment>;
  /**
   * Appointments of the organization you act for: the day view, an inbox, an agenda, and their like. Needs
   * `appointment.read`; with only `appointment.read.own` the own agenda.
   */
  readonly appointments?: Maybe<AppointmentConnection>;
  /**
   * Appointments of the organization you act for that were entered in error within the last 30 days, the latest first: what
   * can still be restored. Needs `appointment.override`.
   */
  readonly appointmentsEnteredInError?: Maybe<AppointmentConnection>;
  /**
   * What somebody did to visits of the organization you act for, the latest first: a user, by the id of the user. Of visits
   * that you may read; needs `appointment.read`.
   */
  readonly appointmentEvents?: Maybe<AppointmentEventConnection>;
  /**
   * Starts at which the visit can be booked now, at a published location. Null for an unknown location, variation or
   * appointment; `INVALID` for input that makes no sense.
   */
  readonly availability?: Maybe<Availability>;
  /**
   * How much may be booked at a business of the organization you act for, by when it was set. Null for somebody else's
   * business. For members only.
   */
  readonly bookingLimits?: Maybe<BookingLimitConnection>;
  /**
   * The live feeds of a person at work or a location, and never their addresses. For those who may make them; null for
   * everybody else.
   */
  readonly calendarFeeds?: Maybe<ReadonlyArray<CalendarFeed>>;
  /** The connected calendars of a person at work. For those who may connect them; null for everybody else. */
  readonly calendarConnections?: Maybe<ReadonlyArray<CalendarConnection>>;
  /** One session of a class: published ones for everybody, all of them for members of the organization. */
  readonly classSession?: Maybe<ClassSession>;
  /**
   * The closures of a business of the organization you act for, by their first date: of the whole business, of its locations
   * and of its resources. Null for somebody else's business. For members only; everybody reads those of a location at `Location.closures`.
   */
  readonly closures?: Maybe<ClosureConnection>;
  /** One course: published ones for everybody, all of them for members of the organization. */
  readonly course?: Maybe<Course>;
  /**
   * Days off by law in a country (ISO 3166-1, such as JP), or in a part of it (the second half of its ISO 3166-2 code, such
   * as ENG), by date. Half days, and days that only some keep, are not among them.
   */
  readonly publicHolidays?: Maybe<ReadonlyArray<PublicHoliday>>;
  /**
   * The week of the cycle of four that a date lies in, 0 to 3. Working hours may count in one of the four alone. Weeks begin
   * on Mondays; week 0 is that of Monday, 1 January 1900, and every fourth after it.
   */
  readonly weekOfCycle?: Maybe<Scalars['Int']['output']>;
  /**
   * What customers were asked, in one state, the oldest first: REQUESTED waits for them, SUBMITTED for somebody who reads it.
   * Needs `intake.read`; with only `intake.read.own` that of the own visits.
   */
  readonly intakeAnswers?: Maybe<IntakeAnswerConnection>;
  /** One intake form: published ones for everybody, all of them for members of the organization. */
  readonly intakeForm?: Maybe<IntakeForm>;
  /** All intake forms of a business, drafts and archived ones too, the oldest first. Needs `form.write` for the business. */
  readonly intakeForms?: Maybe<IntakeFormConnection>;
  /** A series of visits of yours or of the organization you act for; null for any other and for an unknown id. */
  readonly series?: Maybe<Series>;
  /** A customer's series, latest first. For members with `appointment.read`, as far as they may read the visits. */
  readonly seriesOfCustomer?: Maybe<SeriesConnection>;
  /** Requests for time off that wait for a decision, the oldest first. Needs `timeoff.decide`; of the staff where it holds. */
  readonly timeOffToDecide?: Maybe<TimeOffConnection>;
  /**
   * Visits to come that cannot take place as they were booked, the soonest first: move or cancel them. Needs
   * `appointment.decide`; of the places where it holds.
   */
  readonly visitsToDecide?: Maybe<VisitToDecideConnection>;
  /** Who waits at a business of the organization you act for, first come first. Needs `waitlist.manage` there. */
  readonly waitlist?: Maybe<WaitlistEntryConnection>;
};


export type QueryAppointmentArgs = {
  id: Scalars['ID']['input'];
};


export type QueryAppointmentsArgs = {
  filter: AppointmentFilter;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryAppointmentsEnteredInErrorArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryAppointmentEventsArgs = {
  actorId: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryAvailabilityArgs = {
  input: AvailabilityInput;
};


export type QueryBookingLimitsArgs = {
  businessId: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryCalendarFeedsArgs = {
  staffMemberId?: InputMaybe<Scalars['ID']['input']>;
  locationId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryCalendarConnectionsArgs = {
  staffMemberId: Scalars['ID']['input'];
};


export type QueryClassSessionArgs = {
  id: Scalars['ID']['input'];
};


export type QueryClosuresArgs = {
  filter: ClosureFilter;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryCourseArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPublicHolidaysArgs = {
  country: Scalars['String']['input'];
  region?: InputMaybe<Scalars['String']['input']>;
  year: Scalars['Int']['input'];
};


export type QueryWeekOfCycleArgs = {
  date: Scalars['Date']['input'];
};


export type QueryIntakeAnswersArgs = {
  status?: IntakeAnswerStatus;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryIntakeFormArgs = {
  id: Scalars['ID']['input'];
};


export type QueryIntakeFormsArgs = {
  businessId: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QuerySeriesArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySeriesOfCustomerArgs = {
  customerId: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryTimeOffToDecideArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryVisitsToDecideArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryWaitlistArgs = {
  filter: WaitlistFilter;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  /**
   * Turns a hold into an appointment of the signed-in person, or of a guest, who gets a token for it. When something has to
   * be paid before it counts, the answer carries `paymentDue`, when a card has to be left, `cardSetupDue`, and the
   * appointment waits in PENDING_PAYMENT until the deadline. Where the business wants to be asked, it waits in
   * PENDING_APPROVAL first.
   */
  readonly bookAppointment?: Maybe<BookAppointmentResult>;
  /**
   * Cancels an appointment. By the customer or guest until the policy's cut-off, for the fee that the policy asks by then. By
   * members with `appointment.write` before the service begins, without a fee for the customer; past the cut-off with an
   * `override`.
   */
  readonly cancelAppointment?: Maybe<CancelAppointmentResult>;
  /**
   * Moves an appointment to another start that availability offers when asked with `reschedules`. It stays the same
   * appointment, with its number, policy and prices. By the customer or guest a few times and until the policy's cut-off; by
   * members with `appointment.write` as often as it takes, and with an `override` against the rules.
   */
  readonly rescheduleAppointment?: Maybe<RescheduleAppointmentResult>;
  /**
   * Approves or declines an appointment that waits for the business. For members with `appointment.decide`, until the
   * deadline. Approved, it is confirmed, or waits for what is due in advance for up to 24 hours. One that did not occupy its
   * time while it waited may find it taken: then it goes on waiting.
   */
  readonly decideAppointment?: Maybe<AppointmentStepResult>;
  /** The customer has arrived. For members with `appointment.write`. */
  readonly checkInAppointment?: Maybe<AppointmentStepResult>;
  /** The service begins. For members with `appointment.write`; without a check-in where the business needs none. */
  readonly startAppointment?: Maybe<AppointmentStepResult>;
  /** The service is done. For members with `appointment.write`. */
  readonly completeAppointment?: Maybe<AppointmentStepResult>;
  /** The customer did not come. For members with `appointment.write`, from the business's grace time after the start on. */
  readonly markNoShow?: Maybe<AppointmentStepResult>;
  /** Takes a check-in back within 15 minutes. For members with `appointment.write`. */
  readonly undoCheckIn?: Maybe<AppointmentStepResult>;
  /**
   * The customer came after all: takes a no-show and its fee back within 24 hours. For members with `appointment.write`.
   * What is left of the visit's time must be free.
   */
  readonly undoNoShow?: Maybe<AppointmentStepResult>;
  /**
   * An appointment that is over was written down by mistake: it is gone from every list. Needs `appointment.override`. What
   * may still take place is cancelled instead. For 30 days it can be restored.
   */
  readonly enterAppointmentInError?: Maybe<EnterAppointmentInErrorResult>;
  /**
   * It was no mistake: an appointment that was entered in error within the last 30 days is in every list again, as it was.
   * Needs `appointment.override`.
   */
  readonly restoreAppointment?: Maybe<AppointmentStepResult>;
  /**
   * Sets how much may be booked of something in each day, week, month or year, in the place of what was set of the same thing
   * for the same period. What is booked stays, and counts. Starts beyond it are not offered (`LIMIT_REACHED`); staff with
   * `appointment.override` book them for a reason. Needs `hours.write`.
   */
  readonly setBookingLimit?: Maybe<SetBookingLimitResult>;
  /** Takes a limit back. Needs `hours.write`. */
  readonly removeBookingLimit?: Maybe<RemoveBookingLimitResult>;
  /**
   * Makes a calendar to subscribe to (RFC 5545), of one of: a person at work (`calendar.connect`, or `calendar.connect.own`
   * for the own), a location (`appointment.read` there), a customer (only the customer). It shows visits from 30 days ago to
   * 12 months ahead, cancelled ones for 30 days. It names no customer. Its address is told once.
   */
  readonly createCalendarFeed?: Maybe<CreateCalendarFeedResult>;
  /** Gives a feed another address, which is told once. The old one is gone. */
  readonly rotateCalendarFeed?: Maybe<RotateCalendarFeedResult>;
  /** Ends a feed for good. */
  readonly revokeCalendarFeed?: Maybe<RevokeCalendarFeedResult>;
  /**
   * Takes in when a person at work is busy by a calendar kept elsewhere, an address of iCalendar data, every quarter of an
   * hour. When it has not answered for an hour, the person is not offered for the next 14 days, until it answers again. For
   * the person with `calendar.connect.own`, for anybody with `calendar.connect`.
   */
  readonly connectCalendar?: Maybe<ConnectCalendarResult>;
  /** A connected calendar is not asked any more, and nobody is busy by it. */
  readonly disconnectCalendar?: Maybe<DisconnectCalendarResult>;
  /**
   * Plans a class: one session, or one every week at the same local time. All of them, or none. Its staff member and room
   * are occupied from then on. Needs `session.write` there.
   */
  readonly scheduleSession?: Maybe<ScheduleSessionResult>;
  /**
   * Changes a session that has not begun. Visits follow to a new time or staff member; what was only held is given up then.
   * Needs `session.write` there.
   */
  readonly changeSession?: Maybe<ChangeSessionResult>;
  /** Calls a session off: its visits are cancelled, at no cost to the customers. Needs `session.write` there. */
  readonly cancelSession?: Maybe<CancelSessionResult>;
  /**
   * Shuts a location, a whole business, or some of its resources. Nothing is offered in that time. Visits that are booked
   * stay: the answer names them, for people to move. Needs `hours.write` there.
   */
  readonly addClosure?: Maybe<AddClosureResult>;
  /** Takes a closure back. A public holiday that was taken back stays so when the year's are adopted again. */
  readonly removeClosure?: Maybe<RemoveClosureResult>;
  /**
   * Books places in all sessions of a course that has not begun, or in none. Each session is a visit of its own, which is
   * paid, cancelled and marked like any other. For who is signed in, for guests, and for members with `appointment.write` who
   * enrol a customer: nothing is due in advance then.
   */
  readonly enrolInCourse?: Maybe<EnrolInCourseResult>;
  /**
   * Books a visit without a hold: for a customer who calls, who walks in, or as the staff agreed with one. Nothing has to be
   * paid in advance, nothing waits for approval, and what is not sold online can be booked, too. For members with
   * `appointment.write` at the location.
   */
  readonly bookAtDesk?: Maybe<BookAtDeskResult>;
  /**
   * Claims the exact time of an offered start for a few minutes, at a pinned price; the only way to an online appointment.
   * Needs no sign-in. The answer carries a token: whoever has it may book or release the hold.
   */
  readonly holdSlot?: Maybe<HoldSlotResult>;
  /** Gives a hold back before it expires, so that others may have the time. */
  readonly releaseHold?: Maybe<ReleaseHoldResult>;
  /**
   * Shuts a location on the public holidays of a year that are still to come: a closure for each, which can be taken back one
   * by one. Those that were adopted before stay as they are, also the ones that were taken back, so it may run again and
   * again. Visits that are booked stay: the answer names them. Needs `hours.write` there.
   */
  readonly closeOnPublicHolidays?: Maybe<CloseOnPublicHolidaysResult>;
  /** Replaces the weekly opening hours of a location. Needs `hours.write` there. */
  readonly setOpeningHours?: Maybe<SetOpeningHoursResult>;
  /** Replaces a staff member's weekly hours at one location. Needs `hours.write` there. */
  readonly setWorkingHours?: Maybe<SetWorkingHoursResult>;
  /**
   * Replaces the weekly hours of a room, chair, table or device where it stands: it is taken within them alone, and never
   * while the location is shut. None: it is open while its location is. Needs `hours.write` there.
   */
  readonly setResourceHours?: Maybe<SetResourceHoursResult>;
  /** Replaces a staff member's hours on one date, or adds to them. Needs `hours.write` at the location. */
  readonly setWorkingOverride?: Maybe<SetWorkingOverrideResult>;
  /** Takes an override back: the weekly hours of that date count again. */
  readonly removeWorkingOverride?: Maybe<RemoveWorkingOverrideResult>;
  /**
   * Answers what a visit asks: all questions of one form at once. For its customer, its guest, and members with
   * `appointment.write` who write down what they are told. Problems are marked at `replies` and the key of their question.
   * What was answered is replaced as a whole by answering once more, until somebody has read it (REVIEWED) or the visit is
   * over; what a customer or guest answered by no member.
   */
  readonly submitIntakeAnswer?: Maybe<IntakeAnswerResult>;
  /** Notes that somebody has read what was answered. Needs `intake.read`, or `intake.read.own` for the own visits. */
  readonly reviewIntakeAnswer?: Maybe<IntakeAnswerResult>;
  /** Makes an intake form without questions; visits ask it once it is published and services are set. Needs `form.write`. */
  readonly createIntakeForm?: Maybe<CreateIntakeFormResult>;
  /** Replaces the names of a form. Needs `form.write`. */
  readonly renameIntakeForm?: Maybe<IntakeFormResult>;
  /**
   * Publishes a version of a form: visits that are booked from now on ask its questions. What was asked before stays as it was
   * asked. Needs `form.write`.
   */
  readonly publishIntakeForm?: Maybe<IntakeFormResult>;
  /**
   * Sets which services ask a form, in the place of those that did, and for how long an answer is good. Visits that are booked
   * already are not asked. Needs `form.write`.
   */
  readonly setIntakeFormServices?: Maybe<IntakeFormResult>;
  /** No visit asks the form any more. What was asked may still be answered, and answers stay. Needs `form.write`. */
  readonly archiveIntakeForm?: Maybe<IntakeFormResult>;
  /**
   * Claims places in a session for a few minutes, at a pinned price. The answer is a hold like that of a slot:
   * `bookAppointment` and `releaseHold` take its token. Needs no sign-in; callers without one together hold at most a share
   * of a session's places.
   */
  readonly holdSeats?: Maybe<HoldSeatsResult>;
  /**
   * Gives one place of a visit up, within the policy and for its fee; the visit keeps the others. The last one cancels the
   * visit. For its customer, guests too, and for members with `appointment.write`.
   */
  readonly cancelSeat?: Maybe<CancelSeatResult>;
  /**
   * Notes that somebody came to a place, or did not. The visit follows: it is checked in with the first who came, and a
   * no-show when nobody did. Needs `appointment.write`.
   */
  readonly markSeat?: Maybe<MarkSeatResult>;
  /**
   * Waits for places in a session that is full. Whoever is first gets an offer when places come free, held for half an
   * hour. For oneself when signed in; for a customer with `waitlist.manage`.
   */
  readonly joinSessionWaitlist?: Maybe<JoinSessionWaitlistResult>;
  /**
   * Books visits that repeat, for a customer by members with `appointment.write` at the location, or for yourself. Every
   * occurrence is a visit of its own and is answered by itself. Staff may plan beyond the booking window; customers are
   * bound by all that binds a single booking online. What is due in advance they pay visit by visit (`paymentDue`): the first
   * as any other, each later one until seven days before it begins; when nothing is paid in time, all of them expire.
   */
  readonly createSeries?: Maybe<CreateSeriesResult>;
  /**
   * Changes one visit of a series, it and the following ones, or all of them: the time of day, the services with their
   * staff, or cancels them. Past visits stay as they are, and those that were changed by themselves unless you ask. A
   * change of FOLLOWING ends the series before that visit, and begins a new one that continues it.
   * By the customer until the policy's cut-off of each visit; by members with `appointment.write` until it begins.
   */
  readonly editSeries?: Maybe<EditSeriesResult>;
  /** Ends a series: nothing is changed together any more. Upcoming visits stay, unless they are to be cancelled. */
  readonly endSeries?: Maybe<EditSeriesResult>;
  /** Replaces how many may arrive when at a location; what is booked stays, and counts. Needs `hours.write` for it. */
  readonly setPacing?: Maybe<SetPacingResult>;
  /**
   * Asks for time off for oneself (`timeoff.request`), or enters it for a staff member (`timeoff.decide`). Visits that it meets
   * are not moved: the answer names them.
   */
  readonly addTimeOff?: Maybe<AddTimeOffResult>;
  /** Takes a request back that is not decided yet: for the person, and for those who decide. */
  readonly withdrawTimeOff?: Maybe<EndTimeOffResult>;
  /** Calls approved time off off: the time is offered again. Needs `timeoff.decide`; an illness is called off by the person too. */
  readonly cancelTimeOff?: Maybe<EndTimeOffResult>;
  /** Approves or declines a request. Needs `timeoff.decide`. Visits that it meets are not moved: the answer names them. */
  readonly decideTimeOff?: Maybe<DecideTimeOffResult>;
  /**
   * A staff member works elsewhere from one date to another: the own hours of these dates are read by the clock there.
   * Opening hours and closures stay in the location's time, and visits where they are: the answer names those of these
   * dates. Needs `hours.write` there.
   */
  readonly addTravelSchedule?: Maybe<AddTravelScheduleResult>;
  /** The staff member's hours are read by the location's clock again. Needs `hours.write` there. */
  readonly removeTravelSchedule?: Maybe<RemoveTravelScheduleResult>;
  /**
   * Waits for a time that is not free. When one comes free, whoever waits longest is offered it: a hold of half an hour, or
   * of ten minutes where the start is less than three hours away. Members with `waitlist.manage` enter customers.
   */
  readonly joinWaitlist?: Maybe<JoinWaitlistResult>;
  /** Waits no longer. An offer that stands goes to the next in line. */
  readonly leaveWaitlist?: Maybe<LeaveWaitlistResult>;
  /** Does not want the offered time, which goes to the next in line, and waits on for another. */
  readonly declineWaitlistOffer?: Maybe<DeclineWaitlistOfferResult>;
};


export type MutationBookAppointmentArgs = {
  input: BookAppointmentInput;
};


export type MutationCancelAppointmentArgs = {
  input: CancelAppointmentInput;
};


export type MutationRescheduleAppointmentArgs = {
  input: RescheduleAppointmentInput;
};


export type MutationDecideAppointmentArgs = {
  input: DecideAppointmentInput;
};


export type MutationCheckInAppointmentArgs = {
  input: AppointmentStepInput;
};


export type MutationStartAppointmentArgs = {
  input: AppointmentStepInput;
};


export type MutationCompleteAppointmentArgs = {
  input: AppointmentStepInput;
};


export type MutationMarkNoShowArgs = {
  input: AppointmentStepInput;
};


export type MutationUndoCheckInArgs = {
  input: AppointmentStepInput;
};


export type MutationUndoNoShowArgs = {
  input: AppointmentStepInput;
};


export type MutationEnterAppointmentInErrorArgs = {
  input: EnterAppointmentInErrorInput;
};


export type MutationRestoreAppointmentArgs = {
  input: AppointmentStepInput;
};


export type MutationSetBookingLimitArgs = {
  input: SetBookingLimitInput;
};


export type MutationRemoveBookingLimitArgs = {
  input: RemoveBookingLimitInput;
};


export type MutationCreateCalendarFeedArgs = {
  input: CreateCalendarFeedInput;
};


export type MutationRotateCalendarFeedArgs = {
  input: RotateCalendarFeedInput;
};


export type MutationRevokeCalendarFeedArgs = {
  input: RevokeCalendarFeedInput;
};


export type MutationConnectCalendarArgs = {
  input: ConnectCalendarInput;
};


export type MutationDisconnectCalendarArgs = {
  input: DisconnectCalendarInput;
};


export type MutationScheduleSessionArgs = {
  input: ScheduleSessionInput;
};


export type MutationChangeSessionArgs = {
  input: ChangeSessionInput;
};


export type MutationCancelSessionArgs = {
  input: CancelSessionInput;
};


export type MutationAddClosureArgs = {
  input: AddClosureInput;
};


export type MutationRemoveClosureArgs = {
  input: RemoveClosureInput;
};


export type MutationEnrolInCourseArgs = {
  input: EnrolInCourseInput;
};


export type MutationBookAtDeskArgs = {
  input: BookAtDeskInput;
};


export type MutationHoldSlotArgs = {
  input: HoldSlotInput;
};


export type MutationReleaseHoldArgs = {
  input: ReleaseHoldInput;
};


export type MutationCloseOnPublicHolidaysArgs = {
  input: CloseOnPublicHolidaysInput;
};


export type MutationSetOpeningHoursArgs = {
  input: SetOpeningHoursInput;
};


export type MutationSetWorkingHoursArgs = {
  input: SetWorkingHoursInput;
};


export type MutationSetResourceHoursArgs = {
  input: SetResourceHoursInput;
};


export type MutationSetWorkingOverrideArgs = {
  input: SetWorkingOverrideInput;
};


export type MutationRemoveWorkingOverrideArgs = {
  input: RemoveWorkingOverrideInput;
};


export type MutationSubmitIntakeAnswerArgs = {
  input: SubmitIntakeAnswerInput;
};


export type MutationReviewIntakeAnswerArgs = {
  input: ReviewIntakeAnswerInput;
};


export type MutationCreateIntakeFormArgs = {
  input: CreateIntakeFormInput;
};


export type MutationRenameIntakeFormArgs = {
  input: RenameIntakeFormInput;
};


export type MutationPublishIntakeFormArgs = {
  input: PublishIntakeFormInput;
};


export type MutationSetIntakeFormServicesArgs = {
  input: SetIntakeFormServicesInput;
};


export type MutationArchiveIntakeFormArgs = {
  input: ArchiveIntakeFormInput;
};


export type MutationHoldSeatsArgs = {
  input: HoldSeatsInput;
};


export type MutationCancelSeatArgs = {
  input: CancelSeatInput;
};


export type MutationMarkSeatArgs = {
  input: MarkSeatInput;
};


export type MutationJoinSessionWaitlistArgs = {
  input: JoinSessionWaitlistInput;
};


export type MutationCreateSeriesArgs = {
  input: CreateSeriesInput;
};


export type MutationEditSeriesArgs = {
  input: EditSeriesInput;
};


export type MutationEndSeriesArgs = {
  input: EndSeriesInput;
};


export type MutationSetPacingArgs = {
  input: SetPacingInput;
};


export type MutationAddTimeOffArgs = {
  input: AddTimeOffInput;
};


export type MutationWithdrawTimeOffArgs = {
  input: EndTimeOffInput;
};


export type MutationCancelTimeOffArgs = {
  input: EndTimeOffInput;
};


export type MutationDecideTimeOffArgs = {
  input: DecideTimeOffInput;
};


export type MutationAddTravelScheduleArgs = {
  input: AddTravelScheduleInput;
};


export type MutationRemoveTravelScheduleArgs = {
  input: RemoveTravelScheduleInput;
};


export type MutationJoinWaitlistArgs = {
  input: JoinWaitlistInput;
};


export type MutationLeaveWaitlistArgs = {
  input: LeaveWaitlistInput;
};


export type MutationDeclineWaitlistOfferArgs = {
  input: DeclineWaitlistOfferInput;
};

/** A storefront or brand of an organization. */
export type Business = {
  readonly __typename?: 'Business';
  /**
   * Its visits that start in a range of at most 92 days, by their start. For members with `appointment.read`, those at their
   * places; null for everybody else.
   */
  readonly appointments?: Maybe<AppointmentConnection>;
  /** How much may be booked here, by when it was set. Null for everybody but the organization's members. */
  readonly bookingLimits?: Maybe<BookingLimitConnection>;
  /** Its sessions that start in a range, in order; published ones for everybody. */
  readonly sessions?: Maybe<ClassSessionConnection>;
  /** The intake forms that its services ask; null where the business is not to be seen. */
  readonly intakeForms?: Maybe<IntakeFormConnection>;
  readonly id: Scalars['ID']['output'];
  /** How many may arrive when, at each of its locations that has such rules. Null for everybody but the organization's members. */
  readonly pacing?: Maybe<ReadonlyArray<LocationPacing>>;
  /**
   * Who waits here, first come first; WAITING and OFFERED when no status is named. For members with `waitlist.manage` here;
   * null for everybody else.
   */
  readonly waitlist?: Maybe<WaitlistEntryConnection>;
};


/** A storefront or brand of an organization. */
export type BusinessAppointmentsArgs = {
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
  status?: InputMaybe<ReadonlyArray<AppointmentStatus>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A storefront or brand of an organization. */
export type BusinessBookingLimitsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A storefront or brand of an organization. */
export type BusinessSessionsArgs = {
  filter: SessionFilter;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A storefront or brand of an organization. */
export type BusinessIntakeFormsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A storefront or brand of an organization. */
export type BusinessWaitlistArgs = {
  locationId?: InputMaybe<Scalars['ID']['input']>;
  serviceId?: InputMaybe<Scalars['ID']['input']>;
  status?: InputMaybe<ReadonlyArray<WaitlistStatus>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type Viewer = {
  readonly __typename?: 'Viewer';
  readonly id: Scalars['ID']['output'];
  /** Your own appointments, in every organization: the upcoming ones soonest first, all others latest first. */
  readonly appointments?: Maybe<AppointmentConnection>;
  /** The live feeds of your own visits, in every organization. */
  readonly calendarFeeds?: Maybe<ReadonlyArray<CalendarFeed>>;
  /** Your own places in sessions, in every organization, latest booked first. */
  readonly seats?: Maybe<SeatConnection>;
  /** Your series of visits, in every organization, latest first. */
  readonly series?: Maybe<SeriesConnection>;
  /** What you wait for, in every organization, latest first. */
  readonly waitlist?: Maybe<WaitlistEntryConnection>;
};


export type ViewerAppointmentsArgs = {
  filter?: InputMaybe<OwnAppointmentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type ViewerSeatsArgs = {
  status?: InputMaybe<ReadonlyArray<SeatStatus>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type ViewerSeriesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type ViewerWaitlistArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A person known to one organization. */
export type Customer = {
  readonly __typename?: 'Customer';
  readonly id: Scalars['ID']['output'];
  /**
   * The customer's visits here, as they were booked, the latest first: one's own, and for members with `appointment.read`
   * those at their places. Null for everybody else.
   */
  readonly appointments?: Maybe<AppointmentConnection>;
  /** What the customer waits for here, the latest first: one's own, and for members with `waitlist.manage`; null for others. */
  readonly waitlistEntries?: Maybe<WaitlistEntryConnection>;
  /** The customer's series here, the latest first: one's own, and for members with `appointment.read`; null for others. */
  readonly series?: Maybe<SeriesConnection>;
  /** The live feeds of the customer's visits here, and never their addresses. Null for everybody but the customer. */
  readonly calendarFeeds?: Maybe<ReadonlyArray<CalendarFeed>>;
  /**
   * What was asked of the customer, the latest first: of one's own, of the visit of a guest token, and for members with
   * `intake.read`, or `intake.read.own` for the own visits. Others get an empty list.
   */
  readonly intakeAnswers: IntakeAnswerConnection;
};


/** A person known to one organization. */
export type CustomerAppointmentsArgs = {
  status?: InputMaybe<ReadonlyArray<AppointmentStatus>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A person known to one organization. */
export type CustomerWaitlistEntriesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A person known to one organization. */
export type CustomerSeriesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A person known to one organization. */
export type CustomerIntakeAnswersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type BookAppointmentInput = {
  readonly holdToken: Scalars['String']['input'];
  /** Who books, needed when signed out; then the answer carries `guestToken`. Not looked at when signed in: you book then. */
  readonly guest?: InputMaybe<GuestInput>;
  /** A wish or hint for the staff. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** The customer agrees to the hold's cancellation policy. */
  readonly acceptPolicy: Scalars['Boolean']['input'];
  /** Names this request: a retry with the same key gets the same appointment. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** Somebody without a sign-in: at least one of e-mail address and phone number. */
export type GuestInput = {
  readonly name: Scalars['String']['input'];
  readonly email?: InputMaybe<Scalars['String']['input']>;
  /** A number without a country is one of the location's country. */
  readonly phone?: InputMaybe<Scalars['String']['input']>;
  /** The language of messages, such as en or ja. Absent: that of the request. */
  readonly locale?: InputMaybe<Scalars['String']['input']>;
};

/** The appointment stands, or will once it is approved and what is due has come. */
export type AppointmentBooked = {
  readonly __typename?: 'AppointmentBooked';
  readonly appointment: Appointment;
  /**
   * Opens this one appointment to its bearer until 30 days after its end: send it as `Authorization: Bearer`. Shown here
   * alone, and in the answers to retries; null when signed in.
   */
  readonly guestToken?: Maybe<Scalars['String']['output']>;
  /** What has to be paid before it is confirmed; null when nothing has to, or not yet. */
  readonly paymentDue?: Maybe<PaymentDue>;
  /** Only a card has to be left before it is confirmed; null when none has to, or not yet. */
  readonly cardSetupDue?: Maybe<CardSetupDue>;
  /**
   * Other visits of the customer at the same time, of those that you may see, where the business wants to be warned of them. It
   * is booked all the same.
   */
  readonly clashes: ReadonlyArray<Appointment>;
};

/** What has to be paid, until when, and the token that startPayment takes. */
export type PaymentDue = {
  readonly __typename?: 'PaymentDue';
  readonly amount: Money;
  /** Exclusive tax comes on top of the amount. */
  readonly plusTax: Scalars['Boolean']['output'];
  readonly deadline: Scalars['DateTime']['output'];
  readonly paymentToken: Scalars['String']['output'];
};

/** Until when a card has to be left, and the token that startCardSetup takes. Nothing is charged now. */
export type CardSetupDue = {
  readonly __typename?: 'CardSetupDue';
  readonly deadline: Scalars['DateTime']['output'];
  readonly paymentToken: Scalars['String']['output'];
};

/** The cancellation policy was not accepted; nothing was booked. */
export type PolicyNotAccepted = Problem & {
  readonly __typename?: 'PolicyNotAccepted';
  readonly message: Scalars['String']['output'];
};

/** This customer cannot book online here. */
export type CustomerBlocked = Problem & {
  readonly __typename?: 'CustomerBlocked';
  readonly message: Scalars['String']['output'];
};

/**
 * A rule refuses the visit that was held: a limit of visits of each customer (LIMIT_REACHED), or the customer has another one
 * at the same time (CUSTOMER_BUSY). Or the organization takes no bookings just now (NOT_BOOKABLE). The hold stays.
 */
export type BookingRefused = Problem & {
  readonly __typename?: 'BookingRefused';
  readonly message: Scalars['String']['output'];
  readonly reason: NotOfferedReason;
};

export type BookAppointmentResult = AppointmentBooked | HoldExpired | PolicyNotAccepted | CustomerBlocked | AlreadyInSession | BookingRefused | NotReadyYet | IdempotencyMismatch | InvalidInput;

export type CancelAppointmentInput = {
  readonly appointmentId: Scalars['ID']['input'];
  /** The version that was looked at; another one answers VersionConflict. */
  readonly version: Scalars['Int']['input'];
  /** Told to the customer. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Cancels past the policy's cut-off. For members with `appointment.override`. */
  readonly override?: InputMaybe<OverrideInput>;
  readonly idempotencyKey: Scalars['String']['input'];
};

/** The appointment is cancelled and its time free. */
export type AppointmentCancelled = {
  readonly __typename?: 'AppointmentCancelled';
  readonly appointment: Appointment;
  /** What the policy charges for it; null when nothing. */
  readonly fee?: Maybe<Money>;
  /** What goes back of the amount paid in advance; null when nothing does. */
  readonly refund?: Maybe<Money>;
};

/** It can no longer be cancelled online. */
export type OutsideCancellationWindow = Problem & {
  readonly __typename?: 'OutsideCancellationWindow';
  readonly message: Scalars['String']['output'];
  /** Until when it could be. */
  readonly until: Scalars['DateTime']['output'];
};

export type CancelAppointmentResult = AppointmentCancelled | OutsideCancellationWindow | WrongState | VersionConflict | IdempotencyMismatch | InvalidInput;

export type RescheduleAppointmentInput = {
  readonly appointmentId: Scalars['ID']['input'];
  /** The version that was looked at; another one answers VersionConflict. */
  readonly version: Scalars['Int']['input'];
  readonly startsAt: Scalars['DateTime']['input'];
  /** Who shall do it now. Absent: as it was booked, the same person where one was asked for, else anybody who performs it. */
  readonly staff?: InputMaybe<StaffChoice>;
  /** Moves it past the policy's cut-off, and against the rules. For members with `appointment.override`. */
  readonly override?: InputMaybe<OverrideInput>;
  readonly idempotencyKey: Scalars['String']['input'];
};

/** The appointment has moved. */
export type AppointmentRescheduled = {
  readonly __typename?: 'AppointmentRescheduled';
  readonly appointment: Appointment;
  /** New list price minus the old one, where other staff made it differ; null when it is the same. */
  readonly priceDifference?: Maybe<Money>;
  /**
   * Other visits of the customer at the same time, of those that you may see, where the business wants to be warned of them. It
   * is moved all the same.
   */
  readonly clashes: ReadonlyArray<Appointment>;
};

/** It can no longer be moved online. */
export type OutsideRescheduleWindow = Problem & {
  readonly __typename?: 'OutsideRescheduleWindow';
  readonly message: Scalars['String']['output'];
  /** Until when it could be. */
  readonly until: Scalars['DateTime']['output'];
};

export type RescheduleAppointmentResult = AppointmentRescheduled | SlotTaken | OutsideRescheduleWindow | WrongState | VersionConflict | IdempotencyMismatch | InvalidInput;

export type AppointmentStepInput = {
  readonly appointmentId: Scalars['ID']['input'];
  /** The version that was looked at; another one answers VersionConflict. */
  readonly version: Scalars['Int']['input'];
};

export type EnterAppointmentInErrorInput = {
  readonly appointmentId: Scalars['ID']['input'];
  /** The version that was looked at; another one answers VersionConflict. */
  readonly version: Scalars['Int']['input'];
  /** How it came about; it stays in the appointment's history and in the audit. */
  readonly reason: Scalars['String']['input'];
};

/** The appointment never was. */
export type AppointmentEnteredInError = {
  readonly __typename?: 'AppointmentEnteredInError';
  readonly appointmentId: Scalars['ID']['output'];
};

export type EnterAppointmentInErrorResult = AppointmentEnteredInError | WrongState | VersionConflict | InvalidInput;

export type DecideAppointmentInput = {
  readonly appointmentId: Scalars['ID']['input'];
  /** The version that was looked at; another one answers VersionConflict. */
  readonly version: Scalars['Int']['input'];
  /** False declines it. */
  readonly approve: Scalars['Boolean']['input'];
  /** Why; told to the customer when it is declined. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** The appointment is in its new state. */
export type AppointmentChanged = {
  readonly __typename?: 'AppointmentChanged';
  readonly appointment: Appointment;
};

export type AppointmentStepResult = AppointmentChanged | SlotTaken | WrongState | VersionConflict | InvalidInput;

/**
 * What is looked for: a day at a location (`locationId` and `date`), a range of starts `from` ≤ start < `to` of at most 92
 * days, some `status`, a customer, a number or a name elsewhere. The rest narrows it; staff, resources and services need a
 * day or a range.
 */
export type AppointmentFilter = {
  readonly businessId?: InputMaybe<Scalars['ID']['input']>;
  readonly locationId?: InputMaybe<Scalars['ID']['input']>;
  readonly date?: InputMaybe<Scalars['Date']['input']>;
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  readonly to?: InputMaybe<Scalars['DateTime']['input']>;
  /** Who does a part of it, or helps. */
  readonly staffMemberId?: InputMaybe<Scalars['ID']['input']>;
  /** A room, table or device that it takes. */
  readonly resourceId?: InputMaybe<Scalars['ID']['input']>;
  readonly serviceId?: InputMaybe<Scalars['ID']['input']>;
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
  /** The one that people say on the phone. */
  readonly number?: InputMaybe<Scalars['String']['input']>;
  /** The name under which another system knows it. */
  readonly externalId?: InputMaybe<Scalars['String']['input']>;
  readonly status?: InputMaybe<ReadonlyArray<AppointmentStatus>>;
  readonly order?: InputMaybe<AppointmentOrder>;
};

export type AppointmentOrder =
  /** By their start, the earliest first. */
  | 'START'
  /** As they were booked, the latest first: an inbox. */
  | 'NEWEST';

export type OwnAppointmentFilter = {
  /** True: those that have not ended, soonest first. False: those that have. */
  readonly upcoming?: InputMaybe<Scalars['Boolean']['input']>;
  readonly status?: InputMaybe<ReadonlyArray<AppointmentStatus>>;
};

export type AppointmentConnection = {
  readonly __typename?: 'AppointmentConnection';
  readonly edges: ReadonlyArray<AppointmentEdge>;
  readonly pageInfo: PageInfo;
};

export type AppointmentEdge = {
  readonly __typename?: 'AppointmentEdge';
  readonly node: Appointment;
  readonly cursor: Scalars['String']['output'];
};

/** One visit of a customer: one or more services in a row. */
export type Appointment = {
  readonly __typename?: 'Appointment';
  readonly id: Scalars['ID']['output'];
  /** Short, for people on the phone; unique in the organization. */
  readonly number: Scalars['String']['output'];
  readonly status: AppointmentStatus;
  readonly startsAt: Scalars['DateTime']['output'];
  readonly endsAt: Scalars['DateTime']['output'];
  /** The location's zone. */
  readonly timeZone: Scalars['TimeZone']['output'];
  readonly segments: ReadonlyArray<AppointmentSegment>;
  readonly business?: Maybe<Business>;
  readonly location?: Maybe<Location>;
  readonly customer?: Maybe<Customer>;
  readonly place: VisitPlace;
  /** How it came about. */
  readonly source: AppointmentSource;
  /** The name under which another system knows it. For members. */
  readonly externalId?: Maybe<Scalars['String']['output']>;
  /** The list price, as pinned when the time was held. */
  readonly price: Money;
  /** What cancelling would cost the customer now, and until when it is free. */
  readonly cancellation: CancellationTerms;
  /** What has to be paid before it is confirmed, while it waits for that. For its customer. */
  readonly paymentDue?: Maybe<PaymentDue>;
  /** That a card has to be left before it is confirmed, while it waits for that. For its customer. */
  readonly cardSetupDue?: Maybe<CardSetupDue>;
  /** What happened to it, oldest first. */
  readonly history: AppointmentEventConnection;
  /** Counts its changes: commands name the version that was looked at. */
  readonly version: Scalars['Int']['output'];
  /** What it asks its customer, one for each form; answered or not. */
  readonly intake: ReadonlyArray<IntakeAnswer>;
  /** What nobody has answered yet: to be asked for when the customer arrives. */
  readonly missingIntake: ReadonlyArray<IntakeAnswer>;
  /** The series that it is a visit of; null: of none. */
  readonly series?: Maybe<Series>;
  /** Which visit of its series it is, from 1. */
  readonly occurrence?: Maybe<Scalars['Int']['output']>;
};


/** One visit of a customer: one or more services in a row. */
export type AppointmentHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** One service of a visit. */
export type AppointmentSegment = {
  readonly __typename?: 'AppointmentSegment';
  readonly variation?: Maybe<Variation>;
  /** Who does it; null where nobody has to, as for a table. */
  readonly staffMember?: Maybe<StaffMember>;
  /** What it takes besides. */
  readonly resources: ReadonlyArray<SegmentResource>;
  readonly addOns: ReadonlyArray<SegmentAddOn>;
  readonly startsAt: Scalars['DateTime']['output'];
  readonly endsAt: Scalars['DateTime']['output'];
  /** With its add-ons. */
  readonly price: Money;
  /**
   * Why this staff member does it, where anybody would do and several could, where a stand-in took over, or where the time
   * came free for who waited. Known for 90 days. Null for everybody but members with `appointment.read` there.
   */
  readonly choice?: Maybe<StaffPick>;
  /** The place in a session that this is; null for a service of one's own. */
  readonly seat?: Maybe<Seat>;
};

/** One unit of what a segment takes besides the one who does it: either a helper or a thing. */
export type SegmentResource = {
  readonly __typename?: 'SegmentResource';
  readonly resource?: Maybe<Resource>;
  readonly staffMember?: Maybe<StaffMember>;
  /** Which of several alike, from 1 on. */
  readonly unit: Scalars['Int']['output'];
};

/** An extra of a segment. Minutes and price are those of all its pieces together. */
export type SegmentAddOn = {
  readonly __typename?: 'SegmentAddOn';
  readonly addOn: AddOn;
  readonly quantity: Scalars['Int']['output'];
  readonly minutes: Scalars['Int']['output'];
  readonly price: Money;
};

export type CancellationTerms = {
  readonly __typename?: 'CancellationTerms';
  /** Whether the customer can cancel it now. */
  readonly possible: Scalars['Boolean']['output'];
  readonly feeNow: Money;
  /** Until when cancelling costs nothing; null when it cannot be cancelled by the customer any more. */
  readonly freeUntil?: Maybe<Scalars['DateTime']['output']>;
};

export type AppointmentEventConnection = {
  readonly __typename?: 'AppointmentEventConnection';
  readonly edges: ReadonlyArray<AppointmentEventEdge>;
  readonly pageInfo: PageInfo;
};

export type AppointmentEventEdge = {
  readonly __typename?: 'AppointmentEventEdge';
  readonly node: AppointmentEvent;
  readonly cursor: Scalars['String']['output'];
};

/** One change of an appointment. */
export type AppointmentEvent = {
  readonly __typename?: 'AppointmentEvent';
  readonly appointment?: Maybe<Appointment>;
  readonly at: Scalars['DateTime']['output'];
  /** What happened, such as booked, confirmed, rescheduled or cancelled. */
  readonly name: Scalars['String']['output'];
  /** Who did it: CUSTOMER, STAFF or SYSTEM. */
  readonly actor: Scalars['String']['output'];
  readonly fromStatus?: Maybe<AppointmentStatus>;
  readonly toStatus: AppointmentStatus;
  readonly reason?: Maybe<Scalars['String']['output']>;
};

export type AppointmentSource =
  | 'ONLINE'
  /** Booked online without a sign-in. */
  | 'GUEST'
  | 'PHONE'
  | 'WALK_IN'
  | 'STAFF'
  | 'API'
  | 'IMPORT'
  /** Offered to somebody who had waited for it. */
  | 'WAITLIST'
  | 'SERIES'
  | 'MARKETPLACE';

export type AppointmentStatus =
  /** Waits for the business to approve it. */
  | 'PENDING_APPROVAL'
  /** Waits for a payment or a card; it expires when none comes in time. */
  | 'PENDING_PAYMENT'
  | 'CONFIRMED'
  /** The customer is there. */
  | 'CHECKED_IN'
  | 'IN_SERVICE'
  | 'COMPLETED'
  | 'DECLINED'
  /** Not paid or not approved in time. */
  | 'EXPIRED'
  | 'CANCELLED'
  | 'NO_SHOW';

/** The bookable form of a service. */
export type Variation = {
  readonly __typename?: 'Variation';
  /** The first start at a published location at which it can be booked now, with anybody; null: not within a year. */
  readonly nextSlot?: Maybe<Slot>;
  /** Its sessions that start in a range, in order; published ones for everybody. */
  readonly sessions?: Maybe<ClassSessionConnection>;
  readonly id: Scalars['ID']['output'];
};


/** The bookable form of a service. */
export type VariationNextSlotArgs = {
  locationId: Scalars['ID']['input'];
  partySize?: InputMaybe<Scalars['Int']['input']>;
};


/** The bookable form of a service. */
export type VariationSessionsArgs = {
  filter: SessionFilter;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** What is asked for: a visit of one to eight segments in order. */
export type AvailabilityInput = {
  readonly locationId: Scalars['ID']['input'];
  /** First start of interest. The range bounds the START of the visit, half-open, and spans at most 32 days. */
  readonly from: Scalars['DateTime']['input'];
  /** No start from here on. */
  readonly to: Scalars['DateTime']['input'];
  readonly segments: ReadonlyArray<SegmentInput>;
  /** How many people come. */
  readonly partySize?: InputMaybe<Scalars['Int']['input']>;
  /** Where the visit would take place; at the location when nothing is said. */
  readonly place?: InputMaybe<VisitPlaceInput>;
  /** An appointment whose own time does not count as taken, because it would be moved. Ask for the same staff as the move will. */
  readonly reschedules?: InputMaybe<Scalars['ID']['input']>;
  /** Whether to say why starts on the grid are not offered, too. */
  readonly explain?: InputMaybe<Scalars['Boolean']['input']>;
};

/** One service of the visit. Segments follow one another, each after its pause. */
export type SegmentInput = {
  readonly variationId: Scalars['ID']['input'];
  /** Who may do it; absent: anybody who performs it at the location. */
  readonly staff?: InputMaybe<StaffChoice>;
  /** Extras of the service, which make it longer and dearer; one that is wanted twice is named twice. */
  readonly addOnIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Minutes between the end of the segment before and the start of this one; the first segment has none. */
  readonly pauseBeforeMinutes?: InputMaybe<Scalars['Int']['input']>;
};

/** Whom the customer wants, and does not want. */
export type StaffChoice = {
  /** One of these; absent: anybody. */
  readonly anyOf?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** None of these. */
  readonly noneOf?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** All of these together, and one of `anyOf` with them where that is given. */
  readonly allOf?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** What is offered at a location. */
export type Availability = {
  readonly __typename?: 'Availability';
  /** In order of their start. */
  readonly slots: ReadonlyArray<Slot>;
  readonly timeZone: Scalars['TimeZone']['output'];
  /** When `slots` is empty: the next local date after the range (and from now on) with a slot, within a year. */
  readonly nextFreeDate?: Maybe<Scalars['Date']['output']>;
  /** The first slot on that date. */
  readonly nextSlot?: Maybe<Slot>;
  /** The local dates that have a slot, for a calendar: each one once, in order. */
  readonly openDates: ReadonlyArray<Scalars['Date']['output']>;
  /** With `explain`: the starts on the grid of the range that are not offered, in order; the first 500. */
  readonly notOffered: ReadonlyArray<StartNotOffered>;
};

/** A start that is not offered. */
export type StartNotOffered = {
  readonly __typename?: 'StartNotOffered';
  readonly startsAt: Scalars['DateTime']['output'];
  readonly reason: NotOfferedReason;
};

/** Why a start is not offered: the first of what stands in its way. */
export type NotOfferedReason =
  /** The location is shut, by its hours or by a closure. */
  | 'CLOSED'
  /** Nobody who could do it is at work for so long. */
  | 'OUTSIDE_HOURS'
  /** Those who could do it are away. */
  | 'TIME_OFF'
  /** Those who could do it are busy. */
  | 'TAKEN'
  /** No room, table or device that it needs is free. */
  | 'RESOURCE_TAKEN'
  /** Earlier than the business takes bookings. */
  | 'TOO_SOON'
  /** Later than the business takes bookings. */
  | 'TOO_FAR'
  /** Visits start at other minutes. */
  | 'OFF_GRID'
  /** A limit of the day, week, month or year is reached. */
  | 'LIMIT_REACHED'
  /** The customer has another visit. */
  | 'CUSTOMER_BUSY'
  /** Not for a party of that size. */
  | 'PARTY_SIZE'
  /** Nobody whom the choice allows does it here. */
  | 'NOBODY_PERFORMS'
  /** Nobody could come there in time. */
  | 'TOO_FAR_TO_TRAVEL'
  /** Too many people come at that time. */
  | 'PACING'
  /** It cannot be booked online at the moment. */
  | 'NOT_BOOKABLE'
  /** Nobody knows what is in the calendar of those who could do it. */
  | 'CALENDAR_UNKNOWN';

/** An offered start. It is computed on demand, and whoever holds it first has it. */
export type Slot = {
  readonly __typename?: 'Slot';
  /** With the location's own offset, as every time here. */
  readonly startsAt: Scalars['DateTime']['output'];
  readonly endsAt: Scalars['DateTime']['output'];
  /** List price with the staff members below. */
  readonly price: Money;
  /** What of it has to be paid in advance; null: nothing. */
  readonly deposit?: Maybe<Money>;
  readonly segments: ReadonlyArray<SlotSegment>;
};

/** Who would do what, when. With a free choice of staff: the one with the least to do on that day. */
export type SlotSegment = {
  readonly __typename?: 'SlotSegment';
  readonly variation?: Maybe<Variation>;
  /** Who would do it; null where nobody has to, as for a table. */
  readonly staffMember?: Maybe<StaffMember>;
  /** What it would take besides. */
  readonly resources: ReadonlyArray<SegmentResource>;
  readonly addOns: ReadonlyArray<SegmentAddOn>;
  readonly startsAt: Scalars['DateTime']['output'];
  readonly endsAt: Scalars['DateTime']['output'];
};

/** A place with opening hours. */
export type Location = {
  readonly __typename?: 'Location';
  /**
   * The desk's day here: what everybody at work and every table, room or device has to do, and when it is open. For members
   * with `appointment.read` here; null for everybody else.
   */
  readonly dayBoard?: Maybe<DayBoard>;
  /**
   * When it is shut, by the first date: closures of its own and of its business. From that date on, today when absent; those
   * that come again every year are always there.
   */
  readonly closures?: Maybe<ClosureConnection>;
  /** Whether it is open now, by its hours and closures, and not switched off. */
  readonly openNow?: Maybe<Scalars['Boolean']['output']>;
  /** When it opens next, by its hours and closures. Null: not within 60 days. */
  readonly nextOpening?: Maybe<Scalars['DateTime']['output']>;
  /** Every week, in the location's own time. Empty: closed, or not told yet. */
  readonly openingHours?: Maybe<ReadonlyArray<OpeningWindow>>;
  readonly id: Scalars['ID']['output'];
  /** How many may arrive in each quarter of an hour. Null for everybody but the organization's members. */
  readonly pacing?: Maybe<ReadonlyArray<PacingRule>>;
};


/** A place with opening hours. */
export type LocationDayBoardArgs = {
  date: Scalars['Date']['input'];
};


/** A place with opening hours. */
export type LocationClosuresArgs = {
  from?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A room, chair, table or device. */
export type Resource = {
  readonly __typename?: 'Resource';
  /**
   * What takes a table, room or device from one instant to another: at most 32 days. For members with `appointment.read`
   * there; null for everybody else.
   */
  readonly allocations?: Maybe<ReadonlyArray<AgendaEntry>>;
  /**
   * When it alone is shut, by the first date: closures that name it. From that date on, today when absent; those that come
   * again every year are always there. Null for everybody but the organization's members.
   */
  readonly closures?: Maybe<ClosureConnection>;
  /**
   * Every week, at its location; none: it is open while its location is. Set by `setResourceHours`. Only members of the
   * organization see them: null for everybody else.
   */
  readonly workingHours?: Maybe<ReadonlyArray<WorkingWindow>>;
  readonly id: Scalars['ID']['output'];
};


/** A room, chair, table or device. */
export type ResourceAllocationsArgs = {
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
};


/** A room, chair, table or device. */
export type ResourceClosuresArgs = {
  from?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** Somebody who performs services and can be booked. */
export type StaffMember = {
  readonly __typename?: 'StaffMember';
  /**
   * What the staff member has to do, at all places, from one instant to another: at most 32 days. For the person with
   * `appointment.read.own`, for others with `appointment.read`; null for everybody else.
   */
  readonly agenda?: Maybe<Agenda>;
  /** The live feeds of the person's visits, and never their addresses. For those who may make them; null for everybody else. */
  readonly calendarFeeds?: Maybe<ReadonlyArray<CalendarFeed>>;
  /** Every week, at all locations. Only members of the organization see them: null for everybody else. */
  readonly workingHours?: Maybe<ReadonlyArray<WorkingWindow>>;
  /** Dates with other hours, from a date on. Only members of the organization see them. */
  readonly workingOverrides?: Maybe<ReadonlyArray<WorkingOverride>>;
  readonly id: Scalars['ID']['output'];
  /** Time off that ends after an instant, requested or decided. Only members of the organization see it. */
  readonly timeOff?: Maybe<ReadonlyArray<TimeOff>>;
  /** When the staff member works in another zone, of journeys that end on a date or later. Only members of the organization see it. */
  readonly travelSchedules?: Maybe<ReadonlyArray<TravelSchedule>>;
};


/** Somebody who performs services and can be booked. */
export type StaffMemberAgendaArgs = {
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
};


/** Somebody who performs services and can be booked. */
export type StaffMemberWorkingOverridesArgs = {
  from: Scalars['Date']['input'];
};


/** Somebody who performs services and can be booked. */
export type StaffMemberTimeOffArgs = {
  endingAfter: Scalars['DateTime']['input'];
};


/** Somebody who performs services and can be booked. */
export type StaffMemberTravelSchedulesArgs = {
  from: Scalars['Date']['input'];
};

/** One local day of a location, from midnight to midnight; what reaches into it is shown as a whole. */
export type DayBoard = {
  readonly __typename?: 'DayBoard';
  readonly location: Location;
  readonly date: Scalars['Date']['output'];
  readonly timeZone: Scalars['TimeZone']['output'];
  readonly startsAt: Scalars['DateTime']['output'];
  readonly endsAt: Scalars['DateTime']['output'];
  /** When it is open, by its hours less its closures. */
  readonly open: ReadonlyArray<TimeSpan>;
  /** Those who are at work here or have something to do, then tables, rooms and devices; each kind by id. */
  readonly lanes: ReadonlyArray<BoardLane>;
  /** All visits that start on the date, in order, whatever became of them. */
  readonly visits: AppointmentConnection;
};


/** One local day of a location, from midnight to midnight; what reaches into it is shown as a whole. */
export type DayBoardVisitsArgs = {
  status?: InputMaybe<ReadonlyArray<AppointmentStatus>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** From one instant to another. */
export type TimeSpan = {
  readonly __typename?: 'TimeSpan';
  readonly startsAt: Scalars['DateTime']['output'];
  readonly endsAt: Scalars['DateTime']['output'];
};

/** What one has to do on a day: either a staff member or a thing. */
export type BoardLane = {
  readonly __typename?: 'BoardLane';
  readonly staffMember?: Maybe<StaffMember>;
  readonly resource?: Maybe<Resource>;
  /** When the staff member works here, or the thing can be had. */
  readonly windows: ReadonlyArray<TimeSpan>;
  /** By their start. */
  readonly entries: ReadonlyArray<AgendaEntry>;
};

export type Agenda = {
  readonly __typename?: 'Agenda';
  readonly staffMember: StaffMember;
  /** When the staff member works where, by the start. */
  readonly windows: ReadonlyArray<WorkedWindow>;
  /** By their start. */
  readonly entries: ReadonlyArray<AgendaEntry>;
  /** Journeys that meet the time: the own hours of these dates are read by the clock there. */
  readonly travelSchedules: ReadonlyArray<TravelSchedule>;
};

export type WorkedWindow = {
  readonly __typename?: 'WorkedWindow';
  readonly location?: Maybe<Location>;
  readonly startsAt: Scalars['DateTime']['output'];
  readonly endsAt: Scalars['DateTime']['output'];
};

/** Something that takes time of a staff member or a thing. */
export type AgendaEntry = {
  readonly __typename?: 'AgendaEntry';
  readonly kind: AgendaEntryKind;
  readonly startsAt: Scalars['DateTime']['output'];
  readonly endsAt: Scalars['DateTime']['output'];
  /** Of things with several alike, which one; null where all are meant. */
  readonly unit?: Maybe<Scalars['Int']['output']>;
  /** Of VISIT. */
  readonly status?: Maybe<AppointmentStatus>;
  /** Of VISIT and ELSEWHERE; null where you may not see it. */
  readonly appointment?: Maybe<Appointment>;
  /** Of VISIT and SESSION: what is done. */
  readonly variation?: Maybe<Variation>;
  /** Of SESSION. */
  readonly session?: Maybe<ClassSession>;
  /** Of HOLD: when it lapses unless it is booked. */
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
};

export type AgendaEntryKind =
  /** A service of a visit, without its buffers. Those that were cancelled, declined or not paid in time are none. */
  | 'VISIT'
  /** A session of a class. */
  | 'SESSION'
  /** Somebody is booking this time. */
  | 'HOLD'
  /** A visit or a session at another location. */
  | 'ELSEWHERE'
  /** Approved time off. */
  | 'TIME_OFF'
  /** The person or thing alone is shut. */
  | 'CLOSURE'
  /** Busy by a calendar kept elsewhere. */
  | 'CALENDAR'
  /** Taken otherwise. */
  | 'BLOCK';

/**
 * At most so many visits, or minutes of them, in each period, by the clock of the place of the visit. A visit counts once for
 * its location, its customer, each of its staff and each room, table or device it takes, in the period of its start, and for a
 * variation as often as it has it.
 * Holds count as long as they are live; cancelled visits do not count.
 */
export type BookingLimit = {
  readonly __typename?: 'BookingLimit';
  readonly id: Scalars['ID']['output'];
  readonly business: Business;
  readonly subject: LimitSubject;
  /** Of subject RESOURCE; null with `resource`: each staff member on its own. */
  readonly staffMember?: Maybe<StaffMember>;
  /** Of subject RESOURCE: a room, chair, table or device. */
  readonly resource?: Maybe<Resource>;
  /** Of subject LOCATION; null: each location on its own. */
  readonly location?: Maybe<Location>;
  /** Of subject VARIATION; null: each variation on its own. */
  readonly variation?: Maybe<Variation>;
  /** Of subject CUSTOMER; null: each customer on its own. */
  readonly customer?: Maybe<Customer>;
  readonly period: LimitPeriod;
  /** The day on which weeks begin: 1 is Monday, 7 is Sunday. */
  readonly weekStart: Scalars['Int']['output'];
  /** Null: any number of visits. */
  readonly maxCount?: Maybe<Scalars['Int']['output']>;
  /** Null: any number of minutes. */
  readonly maxMinutes?: Maybe<Scalars['Int']['output']>;
  readonly version: Scalars['Int']['output'];
};

/** What a limit is one of. */
export type LimitSubject =
  /** A staff member, or a room, chair, table or device that is named. */
  | 'RESOURCE'
  | 'LOCATION'
  | 'VARIATION'
  | 'CUSTOMER';

export type LimitPeriod =
  | 'DAY'
  | 'WEEK'
  | 'MONTH'
  | 'YEAR';

export type BookingLimitConnection = {
  readonly __typename?: 'BookingLimitConnection';
  readonly edges: ReadonlyArray<BookingLimitEdge>;
  readonly pageInfo: PageInfo;
};

export type BookingLimitEdge = {
  readonly __typename?: 'BookingLimitEdge';
  readonly node: BookingLimit;
  readonly cursor: Scalars['String']['output'];
};

/** At most one thing is named, one of the subject; none: each one of that kind has the limit on its own. */
export type SetBookingLimitInput = {
  readonly businessId: Scalars['ID']['input'];
  readonly subject: LimitSubject;
  readonly staffMemberId?: InputMaybe<Scalars['ID']['input']>;
  /** A room, chair, table or device, of subject RESOURCE. */
  readonly resourceId?: InputMaybe<Scalars['ID']['input']>;
  readonly locationId?: InputMaybe<Scalars['ID']['input']>;
  readonly variationId?: InputMaybe<Scalars['ID']['input']>;
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
  readonly period: LimitPeriod;
  /** The day on which weeks begin: 1 is Monday, 7 is Sunday. */
  readonly weekStart?: Scalars['Int']['input'];
  /** Visits in each period; one of the two is needed. */
  readonly maxCount?: InputMaybe<Scalars['Int']['input']>;
  /** Minutes of visits in each period, without buffers. */
  readonly maxMinutes?: InputMaybe<Scalars['Int']['input']>;
};

export type RemoveBookingLimitInput = {
  readonly bookingLimitId: Scalars['ID']['input'];
  readonly version: Scalars['Int']['input'];
};

export type BookingLimitSet = {
  readonly __typename?: 'BookingLimitSet';
  readonly bookingLimit: BookingLimit;
};

export type SetBookingLimitResult = BookingLimitSet | NotReadyYet | InvalidInput;

export type BookingLimitRemoved = {
  readonly __typename?: 'BookingLimitRemoved';
  readonly bookingLimitId: Scalars['ID']['output'];
};

export type RemoveBookingLimitResult = BookingLimitRemoved | VersionConflict | InvalidInput;

/** Whose visits: exactly one. */
export type CreateCalendarFeedInput = {
  readonly staffMemberId?: InputMaybe<Scalars['ID']['input']>;
  readonly locationId?: InputMaybe<Scalars['ID']['input']>;
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
};

export type RotateCalendarFeedInput = {
  readonly feedId: Scalars['ID']['input'];
};

export type RevokeCalendarFeedInput = {
  readonly feedId: Scalars['ID']['input'];
};

export type ConnectCalendarInput = {
  readonly staffMemberId: Scalars['ID']['input'];
  /** https:// or webcal://, of the public internet. */
  readonly url: Scalars['String']['input'];
};

export type DisconnectCalendarInput = {
  readonly connectionId: Scalars['ID']['input'];
};

/** `path` under the gateway is the feed's address. Whoever knows it reads the feed; it is told here alone. */
export type CalendarFeedCreated = {
  readonly __typename?: 'CalendarFeedCreated';
  readonly feed: CalendarFeed;
  readonly path: Scalars['String']['output'];
};

/** `path` under the gateway is the feed's new address. Whoever knows it reads the feed; it is told here alone. */
export type CalendarFeedRotated = {
  readonly __typename?: 'CalendarFeedRotated';
  readonly feed: CalendarFeed;
  readonly path: Scalars['String']['output'];
};

export type CalendarFeedRevoked = {
  readonly __typename?: 'CalendarFeedRevoked';
  readonly feed: CalendarFeed;
};

export type CalendarConnected = {
  readonly __typename?: 'CalendarConnected';
  readonly connection: CalendarConnection;
};

export type CalendarDisconnected = {
  readonly __typename?: 'CalendarDisconnected';
  readonly connection: CalendarConnection;
};

/** The address answers with nothing that can be read as a calendar. */
export type CalendarNotReadable = Problem & {
  readonly __typename?: 'CalendarNotReadable';
  readonly message: Scalars['String']['output'];
  readonly problem: CalendarProblem;
};

export type CreateCalendarFeedResult = CalendarFeedCreated | NotReadyYet | InvalidInput;

export type RotateCalendarFeedResult = CalendarFeedRotated | InvalidInput;

export type RevokeCalendarFeedResult = CalendarFeedRevoked | InvalidInput;

export type ConnectCalendarResult = CalendarConnected | CalendarNotReadable | NotReadyYet | InvalidInput;

export type DisconnectCalendarResult = CalendarDisconnected | InvalidInput;

/** A calendar to subscribe to. */
export type CalendarFeed = {
  readonly __typename?: 'CalendarFeed';
  readonly id: Scalars['ID']['output'];
  readonly staffMember?: Maybe<StaffMember>;
  readonly location?: Maybe<Location>;
  readonly customer?: Maybe<Customer>;
  readonly createdAt: Scalars['DateTime']['output'];
  /** When it was given its address, where that is not its first. */
  readonly rotatedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly revokedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A calendar kept elsewhere, by which a person at work is busy. */
export type CalendarConnection = {
  readonly __typename?: 'CalendarConnection';
  readonly id: Scalars['ID']['output'];
  readonly staffMember?: Maybe<StaffMember>;
  /** What of its address is shown. */
  readonly host: Scalars['String']['output'];
  readonly status: CalendarStatus;
  /** When it last answered. */
  readonly lastOkAt: Scalars['DateTime']['output'];
  /** Why the last call brought nothing; null: it brought something. */
  readonly problem?: Maybe<CalendarProblem>;
};

export type CalendarStatus =
  | 'OK'
  /** It has not answered for an hour: its owner is not offered. */
  | 'FAILING'
  /** Not asked any more. */
  | 'OFF';

export type CalendarProblem =
  /** Not of the public internet, or not https. */
  | 'REFUSED_ADDRESS'
  | 'UNREACHABLE'
  | 'TIMED_OUT'
  /** More than 5 MB. */
  | 'TOO_LARGE'
  | 'TOO_MANY_REDIRECTS'
  | 'WRONG_STATUS'
  | 'NO_CALENDAR';

/** `from` ≤ start < `to`, at most 92 days. */
export type SessionFilter = {
  readonly from: Scalars['DateTime']['input'];
  readonly to: Scalars['DateTime']['input'];
  readonly locationId?: InputMaybe<Scalars['ID']['input']>;
  /** Absent: those to come and those under way. */
  readonly status?: InputMaybe<ReadonlyArray<ClassSessionStatus>>;
};

export type ClassSessionConnection = {
  readonly __typename?: 'ClassSessionConnection';
  readonly edges: ReadonlyArray<ClassSessionEdge>;
  readonly pageInfo: PageInfo;
};

export type ClassSessionEdge = {
  readonly __typename?: 'ClassSessionEdge';
  readonly node: ClassSession;
  readonly cursor: Scalars['String']['output'];
};

/** One dated occurrence of a class, with places for many. */
export type ClassSession = {
  readonly __typename?: 'ClassSession';
  readonly id: Scalars['ID']['output'];
  readonly status: ClassSessionStatus;
  readonly business?: Maybe<Business>;
  readonly location?: Maybe<Location>;
  readonly variation?: Maybe<Variation>;
  readonly staffMember?: Maybe<StaffMember>;
  /** The room or the like; null where none is planned. */
  readonly room?: Maybe<Resource>;
  readonly startsAt: Scalars['DateTime']['output'];
  readonly endsAt: Scalars['DateTime']['output'];
  /** The location's zone. */
  readonly timeZone: Scalars['TimeZone']['output'];
  readonly capacity: Scalars['Int']['output'];
  /** Places that nobody has booked or holds. */
  readonly freePlaces: Scalars['Int']['output'];
  /** How many may wait once it is full; 0: nobody. */
  readonly waitlistMax: Scalars['Int']['output'];
  /** The price of one place. */
  readonly price: Money;
  /** Whether everybody sees it. */
  readonly published: Scalars['Boolean']['output'];
  /**
   * When it is called off, and its visits with it, because its location has closed or its business is archived: unless that
   * is undone before. Null: it is not.
   */
  readonly cancelsAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it was called off, in the business's words. */
  readonly cancelReason?: Maybe<Scalars['String']['output']>;
  /** Counts its changes: commands name the version that was looked at. */
  readonly version: Scalars['Int']['output'];
  /** The course that it is a part of; null where it stands alone. */
  readonly course?: Maybe<Course>;
  /** Who has a place, in order of booking. For members with `appointment.read`; null for everybody else. */
  readonly seats?: Maybe<SeatConnection>;
};


/** One dated occurrence of a class, with places for many. */
export type ClassSessionSeatsArgs = {
  status?: InputMaybe<ReadonlyArray<SeatStatus>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type ClassSessionStatus =
  | 'SCHEDULED'
  | 'RUNNING'
  | 'DONE'
  | 'CANCELLED';

export type ScheduleSessionInput = {
  readonly locationId: Scalars['ID']['input'];
  /** Of a class. */
  readonly variationId: Scalars['ID']['input'];
  readonly staffMemberId: Scalars['ID']['input'];
  /** A room or the like at the location. */
  readonly roomId?: InputMaybe<Scalars['ID']['input']>;
  readonly startsAt: Scalars['DateTime']['input'];
  /** Absent: the variation's length. */
  readonly minutes?: InputMaybe<Scalars['Int']['input']>;
  /** Absent: the variation's capacity. */
  readonly capacity?: InputMaybe<Scalars['Int']['input']>;
  /** How many may wait once it is full. */
  readonly waitlistMax?: InputMaybe<Scalars['Int']['input']>;
  /** Of one place. Absent: the staff member's or the variation's price. */
  readonly price?: InputMaybe<Scalars['MinorUnits']['input']>;
  /** False: only members see it. */
  readonly published?: InputMaybe<Scalars['Boolean']['input']>;
  /** How many weeks in a row, the first one included. */
  readonly weeks?: InputMaybe<Scalars['Int']['input']>;
  /** True: they are a course. Whoever enrols comes to all of them; single places can be had, too. */
  readonly course?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The sessions are planned, in order. */
export type SessionsScheduled = {
  readonly __typename?: 'SessionsScheduled';
  readonly sessions: ReadonlyArray<ClassSession>;
};

/** The staff member or the room is taken; nothing was planned or changed. */
export type SessionClash = Problem & {
  readonly __typename?: 'SessionClash';
  readonly message: Scalars['String']['output'];
  /** Which session could not be had. */
  readonly startsAt: Scalars['DateTime']['output'];
};

export type ScheduleSessionResult = SessionsScheduled | SessionClash | NotReadyYet | InvalidInput;

/** What is absent stays as it is. */
export type ChangeSessionInput = {
  readonly classSessionId: Scalars['ID']['input'];
  /** The version that was looked at; another one answers VersionConflict. */
  readonly version: Scalars['Int']['input'];
  readonly startsAt?: InputMaybe<Scalars['DateTime']['input']>;
  readonly minutes?: InputMaybe<Scalars['Int']['input']>;
  readonly staffMemberId?: InputMaybe<Scalars['ID']['input']>;
  /** Null: no room any more. */
  readonly roomId?: InputMaybe<Scalars['ID']['input']>;
  /** Never below the places that are booked or held. */
  readonly capacity?: InputMaybe<Scalars['Int']['input']>;
  readonly waitlistMax?: InputMaybe<Scalars['Int']['input']>;
  /** Of one place, for those who book from now on. */
  readonly price?: InputMaybe<Scalars['MinorUnits']['input']>;
  readonly published?: InputMaybe<Scalars['Boolean']['input']>;
};

export type SessionChanged = {
  readonly __typename?: 'SessionChanged';
  readonly session: ClassSession;
};

export type ChangeSessionResult = SessionChanged | SessionClash | WrongState | VersionConflict | NotReadyYet | InvalidInput;

export type CancelSessionInput = {
  readonly classSessionId: Scalars['ID']['input'];
  /** The version that was looked at; another one answers VersionConflict. */
  readonly version: Scalars['Int']['input'];
  /** Why; told to the customers. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** The session is called off; its visits are being cancelled. */
export type SessionCancelled = {
  readonly __typename?: 'SessionCancelled';
  readonly session: ClassSession;
};

export type CancelSessionResult = SessionCancelled | WrongState | VersionConflict | InvalidInput;

/** A time in which something is shut: by dates or by instants. */
export type Closure = {
  readonly __typename?: 'Closure';
  readonly id: Scalars['ID']['output'];
  readonly scope: ClosureScope;
  readonly business: Business;
  /** Of scope LOCATION. */
  readonly location?: Maybe<Location>;
  /** Of scope RESOURCES: the staff among them. */
  readonly staff: ReadonlyArray<StaffMember>;
  /** Of scope RESOURCES: rooms, chairs, tables and devices among them. */
  readonly resources: ReadonlyArray<Resource>;
  /** The first date, by the clock of what is shut. Null: see `startsAt`. */
  readonly startsOn?: Maybe<Scalars['Date']['output']>;
  /** The last date, included. */
  readonly endsOn?: Maybe<Scalars['Date']['output']>;
  readonly startsAt?: Maybe<Scalars['DateTime']['output']>;
  readonly endsAt?: Maybe<Scalars['DateTime']['output']>;
  /** Every year again on these dates. */
  readonly recurring: Scalars['Boolean']['output'];
  /** As everybody who sees the closure may read it; the name of a public holiday in the request's language where it is known. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  readonly source: ClosureSource;
  readonly version: Scalars['Int']['output'];
};

export type ClosureScope =
  | 'LOCATION'
  /** Every location of the business. */
  | 'BUSINESS'
  | 'RESOURCES';

export type ClosureSource =
  | 'MANUAL'
  | 'PUBLIC_HOLIDAY';

export type ClosureConnection = {
  readonly __typename?: 'ClosureConnection';
  readonly edges: ReadonlyArray<ClosureEdge>;
  readonly pageInfo: PageInfo;
};

export type ClosureEdge = {
  readonly __typename?: 'ClosureEdge';
  readonly node: Closure;
  readonly cursor: Scalars['String']['output'];
};

export type ClosureFilter = {
  readonly businessId: Scalars['ID']['input'];
  /** Only those that end on that date or later; those of every year always. All when absent. */
  readonly from?: InputMaybe<Scalars['Date']['input']>;
};

/** Names a location, a business or resources, one of the three; and dates or times, one of both. */
export type AddClosureInput = {
  readonly locationId?: InputMaybe<Scalars['ID']['input']>;
  /** Every location of the business. */
  readonly businessId?: InputMaybe<Scalars['ID']['input']>;
  /** Staff members, rooms, chairs, tables and devices of one business. */
  readonly resourceIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly startsOn?: InputMaybe<Scalars['Date']['input']>;
  /** The last date, included; the first one when absent. */
  readonly endsOn?: InputMaybe<Scalars['Date']['input']>;
  readonly startsAt?: InputMaybe<Scalars['DateTime']['input']>;
  readonly endsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Every year again on these dates. */
  readonly recurring?: Scalars['Boolean']['input'];
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

export type RemoveClosureInput = {
  readonly closureId: Scalars['ID']['input'];
  readonly version: Scalars['Int']['input'];
};

export type ClosureAdded = {
  readonly __typename?: 'ClosureAdded';
  readonly closure: Closure;
  /** Visits that lie in it, soonest first, at most a hundred of them; those among them that you may see. */
  readonly visits: ReadonlyArray<Appointment>;
  /** How many there are. */
  readonly visitCount: Scalars['Int']['output'];
};

export type AddClosureResult = ClosureAdded | NotReadyYet | InvalidInput;

export type ClosureRemoved = {
  readonly __typename?: 'ClosureRemoved';
  readonly closureId: Scalars['ID']['output'];
};

export type RemoveClosureResult = ClosureRemoved | VersionConflict | InvalidInput;

/** Sessions that belong together. */
export type Course = {
  readonly __typename?: 'Course';
  readonly id: Scalars['ID']['output'];
  readonly business?: Maybe<Business>;
  readonly location?: Maybe<Location>;
  readonly variation?: Maybe<Variation>;
  /** Those that take place, in order. */
  readonly sessions: ReadonlyArray<ClassSession>;
  /** Places that are free in all of them. */
  readonly freePlaces: Scalars['Int']['output'];
  /** A place in each of them; null when none takes place any more. */
  readonly price?: Maybe<Money>;
  readonly version: Scalars['Int']['output'];
};

export type EnrolInCourseInput = {
  readonly courseId: Scalars['ID']['input'];
  /** 1 to 8 places in each session. */
  readonly quantity?: InputMaybe<Scalars['Int']['input']>;
  /** Whom a member enrols; absent: whoever asks. */
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
  /** Who comes, needed when signed out. Not looked at when signed in. */
  readonly guest?: InputMaybe<GuestInput>;
  /** A wish or hint for the staff. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** The customer agrees to the business's cancellation policy. */
  readonly acceptPolicy: Scalars['Boolean']['input'];
  /** Names this request: a retry with the same key gets the same visits. Without a sign-in it must be a UUID. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** There is a visit to each of the sessions now. */
export type EnrolledInCourse = {
  readonly __typename?: 'EnrolledInCourse';
  readonly course: Course;
  /** In order of the sessions. A guest is shown the first: each of the tokens opens one. */
  readonly appointments: ReadonlyArray<Appointment>;
  /**
   * For a guest: each opens the visit to one session to its bearer, in order of the sessions, as `guestToken` of
   * bookAppointment does. Null when signed in.
   */
  readonly guestTokens?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type EnrolInCourseResult = EnrolledInCourse | SessionFull | AlreadyInSession | OutsideBookingWindow | PolicyNotAccepted | CustomerBlocked | BookingRefused | WrongState | NotReadyYet | IdempotencyMismatch | InvalidInput;

/** A visit, for a known customer or a new one: exactly one of `customerId` and `customer`. */
export type BookAtDeskInput = {
  readonly locationId: Scalars['ID']['input'];
  /**
   * On the phone one of the starts that availability offers. A walk-in starts in any minute in which somebody is free, from
   * 15 minutes ago on.
   */
  readonly startsAt: Scalars['DateTime']['input'];
  /** 1 to 8 services, in order. */
  readonly segments: ReadonlyArray<SegmentInput>;
  readonly partySize?: InputMaybe<Scalars['Int']['input']>;
  /** Where the visit takes place; at the location when nothing is said. */
  readonly place?: InputMaybe<VisitPlaceInput>;
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
  readonly customer?: InputMaybe<NewCustomerInput>;
  readonly source: DeskSource;
  /** The customer is there: the visit is checked in at once. For walk-ins. */
  readonly checkIn?: InputMaybe<Scalars['Boolean']['input']>;
  /** Books against the rules, and for a customer who is blocked. Needs `appointment.override`. */
  readonly override?: InputMaybe<OverrideInput>;
  /** A wish or hint of the customer for the staff. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** The name under which another system knows it; unique in the organization. */
  readonly externalId?: InputMaybe<Scalars['String']['input']>;
  /** Names this request: a retry with the same key gets the same appointment. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** How somebody who is not known yet is called and reached: by e-mail, by phone, or both. */
export type NewCustomerInput = {
  readonly name: Scalars['String']['input'];
  readonly email?: InputMaybe<Scalars['String']['input']>;
  readonly phone?: InputMaybe<Scalars['String']['input']>;
  /** The language to write in, such as ja; the business's own when absent. */
  readonly locale?: InputMaybe<Scalars['String']['input']>;
};

/**
 * Ignores the lead time, the booking window, the grid, opening and working hours, time off, and that the location is
 * switched off; a start may lie up to 24 hours back. Nobody is booked twice at once even so.
 */
export type OverrideInput = {
  /** Why; it stays in the appointment's history and in the audit. */
  readonly reason: Scalars['String']['input'];
};

/** How a visit came to the desk. */
export type DeskSource =
  | 'PHONE'
  | 'WALK_IN'
  /** On the staff's own account, such as the next visit agreed on at the till. */
  | 'STAFF';

export type BookAtDeskResult = AppointmentBooked | SlotTaken | OutsideBookingWindow | CustomerBlocked | NotReadyYet | IdempotencyMismatch | InvalidInput;

/** What is to be held: the same visit that availability was asked for, at one of the starts it offered. */
export type HoldSlotInput = {
  readonly locationId: Scalars['ID']['input'];
  readonly startsAt: Scalars['DateTime']['input'];
  /** 1 to 8 services, in order. */
  readonly segments: ReadonlyArray<SegmentInput>;
  readonly partySize?: InputMaybe<Scalars['Int']['input']>;
  /** Where the visit takes place; at the location when nothing is said. */
  readonly place?: InputMaybe<VisitPlaceInput>;
  /** The price that was shown to the customer; when it is another one now, the answer is PriceChanged. */
  readonly expectedPrice?: InputMaybe<Scalars['MinorUnits']['input']>;
  /** Names this request: a retry with the same key gets the same hold. Without a sign-in it must be a UUID. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** A short claim on exact time. It ends at `expiresAt`; until then nobody else can have the time. */
export type Hold = {
  readonly __typename?: 'Hold';
  readonly id: Scalars['ID']['output'];
  /** Secret of the hold's maker: it books or releases the hold. */
  readonly token: Scalars['String']['output'];
  readonly expiresAt: Scalars['DateTime']['output'];
  readonly startsAt: Scalars['DateTime']['output'];
  readonly endsAt: Scalars['DateTime']['output'];
  /** The list price, pinned until the hold ends. */
  readonly price: Money;
  /** What has to be paid before the appointment counts; null when nothing has to. */
  readonly deposit?: Maybe<Money>;
  readonly segments: ReadonlyArray<SlotSegment>;
  /** The cancellation policy that the appointment will keep. */
  readonly policy: PolicyTerms;
};

/** What cancelling costs, or not coming. */
export type PolicyTerms = {
  readonly __typename?: 'PolicyTerms';
  /** The policy in words, in the request's language where there is a text in it. */
  readonly text?: Maybe<Scalars['String']['output']>;
  /** From the longest notice to the shortest. */
  readonly steps: ReadonlyArray<PolicyStep>;
  /** What not coming costs; null when nothing. */
  readonly noShowFee?: Maybe<Money>;
};

/** Cancelling with less notice than this costs the fee. */
export type PolicyStep = {
  readonly __typename?: 'PolicyStep';
  readonly noticeMinutes: Scalars['Int']['output'];
  readonly fee: Money;
};

/** The hold to give back, by its token. */
export type ReleaseHoldInput = {
  readonly holdToken: Scalars['String']['input'];
};

/** The hold is gone and its time is free again. */
export type HoldReleased = {
  readonly __typename?: 'HoldReleased';
  readonly at: Scalars['DateTime']['output'];
};

/** This start cannot be had, or cannot be had any more. */
export type SlotTaken = Problem & {
  readonly __typename?: 'SlotTaken';
  readonly message: Scalars['String']['output'];
  /** Why, where that is known; null: somebody took it just now. */
  readonly reason?: Maybe<NotOfferedReason>;
  /** The next start that could be had when this was answered; null when there is none in the booking window's next month. */
  readonly nextStartsAt?: Maybe<Scalars['DateTime']['output']>;
};

/** The start is too soon, or too far in the future, to be booked. */
export type OutsideBookingWindow = Problem & {
  readonly __typename?: 'OutsideBookingWindow';
  readonly message: Scalars['String']['output'];
  /** The earliest instant that may be booked now. */
  readonly earliest?: Maybe<Scalars['DateTime']['output']>;
  /** No start from here on may be booked now. */
  readonly latest?: Maybe<Scalars['DateTime']['output']>;
};

/** The caller holds as much as one caller may: release a hold or wait until one expires. */
export type TooManyHolds = Problem & {
  readonly __typename?: 'TooManyHolds';
  readonly message: Scalars['String']['output'];
};

/** The price is not the one that was expected. */
export type PriceChanged = Problem & {
  readonly __typename?: 'PriceChanged';
  readonly message: Scalars['String']['output'];
  /** What it costs now. */
  readonly price: Money;
};

/** There is no such hold, or it has ended: ask for availability again. */
export type HoldExpired = Problem & {
  readonly __typename?: 'HoldExpired';
  readonly message: Scalars['String']['output'];
};

export type HoldSlotResult = Hold | SlotTaken | OutsideBookingWindow | TooManyHolds | PriceChanged | NotReadyYet | IdempotencyMismatch | InvalidInput;

export type ReleaseHoldResult = HoldReleased | HoldExpired | InvalidInput;

/** A day off by law. */
export type PublicHoliday = {
  readonly __typename?: 'PublicHoliday';
  readonly date: Scalars['Date']['output'];
  /** In the request's language where it is known, else in English. */
  readonly name: Scalars['String']['output'];
  /** In each language that is known: English always. */
  readonly names: ReadonlyArray<HolidayName>;
};

export type HolidayName = {
  readonly __typename?: 'HolidayName';
  /** ISO 639-1, such as ja. */
  readonly language: Scalars['String']['output'];
  readonly name: Scalars['String']['output'];
};

export type CloseOnPublicHolidaysInput = {
  readonly locationId: Scalars['ID']['input'];
  readonly year: Scalars['Int']['input'];
  /** The part of the location's country, the second half of its ISO 3166-2 code; the whole country when absent. */
  readonly region?: InputMaybe<Scalars['String']['input']>;
  /** Dates on which it is open all the same. */
  readonly except?: ReadonlyArray<Scalars['Date']['input']>;
};

export type ClosedOnPublicHolidays = {
  readonly __typename?: 'ClosedOnPublicHolidays';
  /** Those that are new, by date. */
  readonly closures: ReadonlyArray<Closure>;
  /** How many were adopted before, among them those that were taken back. */
  readonly keptCount: Scalars['Int']['output'];
  /** Visits that lie in the new ones, at most a hundred of them; those among them that you may see. */
  readonly visits: ReadonlyArray<Appointment>;
  /** How many there are. */
  readonly visitCount: Scalars['Int']['output'];
};

export type CloseOnPublicHolidaysResult = ClosedOnPublicHolidays | NotReadyYet | InvalidInput;

/** Open every week on that day. Times are local, `HH:MM`; past midnight they go on: 20:00 to 26:00. */
export type OpeningWindow = {
  readonly __typename?: 'OpeningWindow';
  /** ISO: 1 is Monday, 7 is Sunday. */
  readonly dayOfWeek: Scalars['Int']['output'];
  readonly opens: Scalars['String']['output'];
  readonly closes: Scalars['String']['output'];
  /** The last start of a visit, such as the last seating. Null: any visit that ends in time. */
  readonly lastStart?: Maybe<Scalars['String']['output']>;
  /** The first date on which it counts. Null: ever since. */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
  /** The last date on which it counts. Null: until further notice. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
};

/** At work, or open, every week on that day, at that location. */
export type WorkingWindow = {
  readonly __typename?: 'WorkingWindow';
  readonly dayOfWeek: Scalars['Int']['output'];
  readonly starts: Scalars['String']['output'];
  readonly ends: Scalars['String']['output'];
  readonly location?: Maybe<Location>;
  /** The first date on which it counts. Null: ever since. */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
  /** The last date on which it counts. Null: until further notice. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
  /** In this week of a cycle of four alone, 0 to 3: see `weekOfCycle`. Null: every week. */
  readonly week?: Maybe<Scalars['Int']['output']>;
};

/** Local times that do not exist, or that exist twice, as the clocks change; hours were set there. */
export type ClockChangeWarning = {
  readonly __typename?: 'ClockChangeWarning';
  readonly date: Scalars['Date']['output'];
  /** Local time of that date, `HH:MM`. */
  readonly from: Scalars['String']['output'];
  readonly to: Scalars['String']['output'];
  readonly kind: ClockChangeKind;
  /** For people, in the request's language. */
  readonly message: Scalars['String']['output'];
};

export type ClockChangeKind =
  /** The clocks go forward: these times do not exist, and the hours are shorter. */
  | 'SKIPPED'
  /** The clocks go back: these times exist twice, and the hours are longer. */
  | 'REPEATED';

/** The hours of one date. */
export type WorkingOverride = {
  readonly __typename?: 'WorkingOverride';
  readonly id: Scalars['ID']['output'];
  readonly date: Scalars['Date']['output'];
  readonly kind: WorkingOverrideKind;
  /** None: off on that date. */
  readonly windows: ReadonlyArray<DateWindow>;
  readonly reason?: Maybe<Scalars['String']['output']>;
  readonly location?: Maybe<Location>;
  readonly version: Scalars['Int']['output'];
};

/** Local times of one date, `HH:MM`; past midnight they go on. */
export type DateWindow = {
  readonly __typename?: 'DateWindow';
  readonly starts: Scalars['String']['output'];
  readonly ends: Scalars['String']['output'];
};

export type WorkingOverrideKind =
  /** Replaces the weekly hours of the date at that location. */
  | 'EXCEPTION'
  /** Adds to them. */
  | 'EXTRA';

export type SetOpeningHoursInput = {
  readonly locationId: Scalars['ID']['input'];
  /** None: closed all week. */
  readonly windows: ReadonlyArray<OpeningWindowInput>;
};

export type OpeningWindowInput = {
  readonly dayOfWeek: Scalars['Int']['input'];
  readonly opens: Scalars['String']['input'];
  readonly closes: Scalars['String']['input'];
  /** The last start of a visit, `HH:MM` like the window. */
  readonly lastStart?: InputMaybe<Scalars['String']['input']>;
  /** The first and the last date on which it counts, both included. */
  readonly validFrom?: InputMaybe<Scalars['Date']['input']>;
  readonly validTo?: InputMaybe<Scalars['Date']['input']>;
};

export type SetWorkingHoursInput = {
  readonly staffMemberId: Scalars['ID']['input'];
  readonly locationId: Scalars['ID']['input'];
  readonly windows: ReadonlyArray<WorkingWindowInput>;
};

export type WorkingWindowInput = {
  readonly dayOfWeek: Scalars['Int']['input'];
  readonly starts: Scalars['String']['input'];
  readonly ends: Scalars['String']['input'];
  /** The first and the last date on which it counts, both included. */
  readonly validFrom?: InputMaybe<Scalars['Date']['input']>;
  readonly validTo?: InputMaybe<Scalars['Date']['input']>;
  /** In this week of a cycle of four alone, 0 to 3: see `weekOfCycle`. */
  readonly week?: InputMaybe<Scalars['Int']['input']>;
};

export type SetResourceHoursInput = {
  /** A room, chair, table or device; the hours of people are set by `setWorkingHours`. */
  readonly resourceId: Scalars['ID']['input'];
  /** At which location, of what is at every location of its business; left out: where it stands. */
  readonly locationId?: InputMaybe<Scalars['ID']['input']>;
  /** None: open while the location is. */
  readonly windows: ReadonlyArray<WorkingWindowInput>;
};

export type SetWorkingOverrideInput = {
  readonly staffMemberId: Scalars['ID']['input'];
  readonly locationId: Scalars['ID']['input'];
  readonly date: Scalars['Date']['input'];
  readonly kind?: WorkingOverrideKind;
  /** At most six; none: off. */
  readonly windows: ReadonlyArray<DateWindowInput>;
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

export type DateWindowInput = {
  readonly starts: Scalars['String']['input'];
  readonly ends: Scalars['String']['input'];
};

export type RemoveWorkingOverrideInput = {
  readonly workingOverrideId: Scalars['ID']['input'];
  readonly version: Scalars['Int']['input'];
};

export type OpeningHoursSet = {
  readonly __typename?: 'OpeningHoursSet';
  readonly location: Location;
  /** Changes of the clocks that these hours run into within a year. */
  readonly warnings: ReadonlyArray<ClockChangeWarning>;
};

export type SetOpeningHoursResult = OpeningHoursSet | NotReadyYet | InvalidInput;

export type WorkingHoursSet = {
  readonly __typename?: 'WorkingHoursSet';
  readonly staffMember: StaffMember;
  /** Changes of the clocks that these hours run into within a year. */
  readonly warnings: ReadonlyArray<ClockChangeWarning>;
};

export type SetWorkingHoursResult = WorkingHoursSet | NotReadyYet | InvalidInput;

export type ResourceHoursSet = {
  readonly __typename?: 'ResourceHoursSet';
  readonly resource: Resource;
  /** Changes of the clocks that these hours run into within a year. */
  readonly warnings: ReadonlyArray<ClockChangeWarning>;
};

export type SetResourceHoursResult = ResourceHoursSet | NotReadyYet | InvalidInput;

export type WorkingOverrideSet = {
  readonly __typename?: 'WorkingOverrideSet';
  readonly override: WorkingOverride;
  /** Changes of the clocks that these hours run into. */
  readonly warnings: ReadonlyArray<ClockChangeWarning>;
};

export type SetWorkingOverrideResult = WorkingOverrideSet | NotReadyYet | InvalidInput;

export type WorkingOverrideRemoved = {
  readonly __typename?: 'WorkingOverrideRemoved';
  readonly staffMember: StaffMember;
};

export type RemoveWorkingOverrideResult = WorkingOverrideRemoved | VersionConflict | InvalidInput;

/** What one visit asks by one form, and what was answered. */
export type IntakeAnswer = {
  readonly __typename?: 'IntakeAnswer';
  readonly id: Scalars['ID']['output'];
  readonly status: IntakeAnswerStatus;
  readonly form?: Maybe<IntakeForm>;
  /** The questions, as they are asked here. */
  readonly asked?: Maybe<IntakeFormVersion>;
  /** Null once the visit is none of the viewer's any more. */
  readonly appointment?: Maybe<Appointment>;
  readonly customer?: Maybe<Customer>;
  readonly requestedAt: Scalars['DateTime']['output'];
  readonly submittedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who wrote it down: CUSTOMER or STAFF. */
  readonly submittedBy?: Maybe<IntakeAnswerer>;
  /** When the customer signed; null where nothing was to be signed, or was not. */
  readonly signedAt?: Maybe<Scalars['DateTime']['output']>;
  /** SHA-256 of what was signed, as hex; for those who may read the answers. */
  readonly signatureHash?: Maybe<Scalars['String']['output']>;
  /** Until when no other visit asks again; null: good for its own visit alone. */
  readonly validUntil?: Maybe<Scalars['DateTime']['output']>;
  readonly reviewedAt?: Maybe<Scalars['DateTime']['output']>;
  /** One for each question that was answered, in order; null where nothing was answered, or it was forgotten. */
  readonly replies?: Maybe<ReadonlyArray<IntakeReply>>;
  /** Counts its changes: commands name the version that was looked at. */
  readonly version: Scalars['Int']['output'];
};

export type IntakeAnswerStatus =
  /** Waits for the customer. */
  | 'REQUESTED'
  /** Answered, and read by nobody yet: it may still be answered otherwise. */
  | 'SUBMITTED'
  /** Somebody of the staff has read it. */
  | 'REVIEWED'
  /** The visit was over, or another answer is good for it, before anybody answered. */
  | 'EXPIRED';

export type IntakeAnswerer =
  /** Or a guest. */
  | 'CUSTOMER'
  | 'STAFF';

/** The answer to one question: one of the fields, by the question's type. All are null where it is not for the viewer. */
export type IntakeReply = {
  readonly __typename?: 'IntakeReply';
  readonly question: IntakeQuestion;
  /** A sensitive answer that is not shown: it needs `intake.read`. */
  readonly hidden: Scalars['Boolean']['output'];
  readonly text?: Maybe<Scalars['String']['output']>;
  readonly yes?: Maybe<Scalars['Boolean']['output']>;
  readonly choices?: Maybe<ReadonlyArray<IntakeChoice>>;
  readonly date?: Maybe<Scalars['Date']['output']>;
  readonly number?: Maybe<Scalars['Float']['output']>;
  /** The name of who signed. */
  readonly signature?: Maybe<Scalars['String']['output']>;
};

export type IntakeAnswerConnection = {
  readonly __typename?: 'IntakeAnswerConnection';
  readonly edges: ReadonlyArray<IntakeAnswerEdge>;
  readonly pageInfo: PageInfo;
};

export type IntakeAnswerEdge = {
  readonly __typename?: 'IntakeAnswerEdge';
  readonly node: IntakeAnswer;
  readonly cursor: Scalars['String']['output'];
};

export type SubmitIntakeAnswerInput = {
  readonly intakeAnswerId: Scalars['ID']['input'];
  /** The version that was looked at; another one answers VersionConflict. */
  readonly version: Scalars['Int']['input'];
  /** Questions that are not named are left open. */
  readonly replies: ReadonlyArray<IntakeReplyInput>;
};

/** The answer to one question, in the field that belongs to the question's type. */
export type IntakeReplyInput = {
  /** The key of the question. */
  readonly question: Scalars['String']['input'];
  readonly text?: InputMaybe<Scalars['String']['input']>;
  readonly yes?: InputMaybe<Scalars['Boolean']['input']>;
  /** Keys of choices. */
  readonly choices?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly date?: InputMaybe<Scalars['Date']['input']>;
  readonly number?: InputMaybe<Scalars['Float']['input']>;
  /** The name of who agrees. */
  readonly signature?: InputMaybe<Scalars['String']['input']>;
};

export type ReviewIntakeAnswerInput = {
  readonly intakeAnswerId: Scalars['ID']['input'];
  /** The version that was looked at; another one answers VersionConflict. */
  readonly version: Scalars['Int']['input'];
};

/** It is in its new state. */
export type IntakeAnswerChanged = {
  readonly __typename?: 'IntakeAnswerChanged';
  readonly answer: IntakeAnswer;
};

export type IntakeAnswerResult = IntakeAnswerChanged | VersionConflict | WrongState | InvalidInput;

/** What a business offers. */
export type Service = {
  readonly __typename?: 'Service';
  readonly id: Scalars['ID']['output'];
  /** What visits with it ask their customers. */
  readonly intakeForms: ReadonlyArray<IntakeFormService>;
};

/** Questions that are asked before visits. */
export type IntakeForm = {
  readonly __typename?: 'IntakeForm';
  readonly id: Scalars['ID']['output'];
  readonly business?: Maybe<Business>;
  /** In the language asked for, else the request's, else another one. */
  readonly name: Scalars['String']['output'];
  readonly status: IntakeFormStatus;
  /** What is asked now; null before anything was published. */
  readonly current?: Maybe<IntakeFormVersion>;
  /** The services that ask it. */
  readonly services: ReadonlyArray<IntakeFormService>;
  readonly version: Scalars['Int']['output'];
};


/** Questions that are asked before visits. */
export type IntakeFormNameArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};

export type IntakeFormStatus =
  /** Not asked yet. */
  | 'DRAFT'
  /** Asked by visits with its services. */
  | 'PUBLISHED'
  /** Not asked any more. */
  | 'ARCHIVED';

/** Questions as they are asked from one moment on. */
export type IntakeFormVersion = {
  readonly __typename?: 'IntakeFormVersion';
  /** 1, 2, 3 … */
  readonly number: Scalars['Int']['output'];
  readonly questions: ReadonlyArray<IntakeQuestion>;
  readonly publishedAt: Scalars['DateTime']['output'];
};

/** A service that asks a form. */
export type IntakeFormService = {
  readonly __typename?: 'IntakeFormService';
  readonly form?: Maybe<IntakeForm>;
  readonly service?: Maybe<Service>;
  /** For so many months an answer is good, and the customer not asked again; null: each visit asks. */
  readonly validMonths?: Maybe<Scalars['Int']['output']>;
};

/** One question of a form. */
export type IntakeQuestion = {
  readonly __typename?: 'IntakeQuestion';
  /** The same from version to version. */
  readonly key: Scalars['String']['output'];
  readonly type: IntakeQuestionType;
  /** In the language asked for, else the request's, else another one. Of CONSENT, what is agreed to. */
  readonly label: Scalars['String']['output'];
  readonly hint?: Maybe<Scalars['String']['output']>;
  readonly required: Scalars['Boolean']['output'];
  /** The answer is shown to the customer, and to members with `intake.read` alone. */
  readonly sensitive: Scalars['Boolean']['output'];
  /** Of SINGLE_CHOICE and MULTIPLE_CHOICE. */
  readonly choices: ReadonlyArray<IntakeChoice>;
  /** Of NUMBER the least value, of TEXT and LONG_TEXT the least length, of MULTIPLE_CHOICE how many at least. */
  readonly minimum?: Maybe<Scalars['Float']['output']>;
  /** The same, at most. */
  readonly maximum?: Maybe<Scalars['Float']['output']>;
  /** Of DATE. */
  readonly earliest?: Maybe<Scalars['Date']['output']>;
  /** Of DATE. */
  readonly latest?: Maybe<Scalars['Date']['output']>;
};


/** One question of a form. */
export type IntakeQuestionLabelArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};


/** One question of a form. */
export type IntakeQuestionHintArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};

/** What may be chosen. */
export type IntakeChoice = {
  readonly __typename?: 'IntakeChoice';
  readonly key: Scalars['String']['output'];
  /** In the language asked for, else the request's, else another one. */
  readonly label: Scalars['String']['output'];
};


/** What may be chosen. */
export type IntakeChoiceLabelArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};

export type IntakeQuestionType =
  /** One line, answered by `text`. */
  | 'TEXT'
  /** Several lines, answered by `text`. */
  | 'LONG_TEXT'
  /** Answered by `yes`. */
  | 'YES_NO'
  /** Answered by `choices`: one key. */
  | 'SINGLE_CHOICE'
  /** Answered by `choices`: some keys. */
  | 'MULTIPLE_CHOICE'
  /** Answered by `date`. */
  | 'DATE'
  /** Answered by `number`. */
  | 'NUMBER'
  /** Agreed to by `signature`: the name of who signs. */
  | 'CONSENT';

export type IntakeFormConnection = {
  readonly __typename?: 'IntakeFormConnection';
  readonly edges: ReadonlyArray<IntakeFormEdge>;
  readonly pageInfo: PageInfo;
};

export type IntakeFormEdge = {
  readonly __typename?: 'IntakeFormEdge';
  readonly node: IntakeForm;
  readonly cursor: Scalars['String']['output'];
};

/** One text in one language. */
export type LocalizedTextInput = {
  /** A language such as `ja`, `en` or `pt-BR`. */
  readonly language: Scalars['String']['input'];
  readonly text: Scalars['String']['input'];
};

export type CreateIntakeFormInput = {
  readonly businessId: Scalars['ID']['input'];
  /** At least in the business's own language. */
  readonly names: ReadonlyArray<LocalizedTextInput>;
};

export type RenameIntakeFormInput = {
  readonly intakeFormId: Scalars['ID']['input'];
  /** The version that was looked at; another one answers VersionConflict. */
  readonly version: Scalars['Int']['input'];
  /** Replaces all names; at least in the business's own language. */
  readonly names: ReadonlyArray<LocalizedTextInput>;
};

export type PublishIntakeFormInput = {
  readonly intakeFormId: Scalars['ID']['input'];
  /** The version that was looked at; another one answers VersionConflict. */
  readonly version: Scalars['Int']['input'];
  /** 1 to 100, in the order in which they are asked. */
  readonly questions: ReadonlyArray<IntakeQuestionInput>;
};

export type IntakeQuestionInput = {
  /** Names the question in answers: small letters, digits and `_`, up to 40, such as `allergies`. */
  readonly key: Scalars['String']['input'];
  readonly type: IntakeQuestionType;
  /** At least in the business's own language. */
  readonly label: ReadonlyArray<LocalizedTextInput>;
  readonly hint?: InputMaybe<ReadonlyArray<LocalizedTextInput>>;
  readonly required?: InputMaybe<Scalars['Boolean']['input']>;
  /** The answer is for members with `intake.read` alone. */
  readonly sensitive?: InputMaybe<Scalars['Boolean']['input']>;
  /** Of SINGLE_CHOICE and MULTIPLE_CHOICE: up to 50. */
  readonly choices?: InputMaybe<ReadonlyArray<IntakeChoiceInput>>;
  /** Of NUMBER the least value, of TEXT and LONG_TEXT the least length, of MULTIPLE_CHOICE how many at least. */
  readonly minimum?: InputMaybe<Scalars['Float']['input']>;
  /** The same, at most: up to 200 letters of TEXT, 4,000 of LONG_TEXT. */
  readonly maximum?: InputMaybe<Scalars['Float']['input']>;
  /** Of DATE. */
  readonly earliest?: InputMaybe<Scalars['Date']['input']>;
  /** Of DATE. */
  readonly latest?: InputMaybe<Scalars['Date']['input']>;
};

export type IntakeChoiceInput = {
  readonly key: Scalars['String']['input'];
  /** At least in the business's own language. */
  readonly label: ReadonlyArray<LocalizedTextInput>;
};

export type SetIntakeFormServicesInput = {
  readonly intakeFormId: Scalars['ID']['input'];
  /** The version that was looked at; another one answers VersionConflict. */
  readonly version: Scalars['Int']['input'];
  /** All that ask it from now on; up to 200. */
  readonly services: ReadonlyArray<IntakeFormServiceInput>;
};

export type IntakeFormServiceInput = {
  readonly serviceId: Scalars['ID']['input'];
  /** For 1 to 120 months an answer is good; absent: each visit asks. */
  readonly validMonths?: InputMaybe<Scalars['Int']['input']>;
};

export type ArchiveIntakeFormInput = {
  readonly intakeFormId: Scalars['ID']['input'];
  /** The version that was looked at; another one answers VersionConflict. */
  readonly version: Scalars['Int']['input'];
};

/** The form is as it was asked to be. */
export type IntakeFormSaved = {
  readonly __typename?: 'IntakeFormSaved';
  readonly form: IntakeForm;
};

export type CreateIntakeFormResult = IntakeFormSaved | NotReadyYet | InvalidInput;

export type IntakeFormResult = IntakeFormSaved | VersionConflict | WrongState | NotReadyYet | InvalidInput;

export type StaffPick = {
  readonly __typename?: 'StaffPick';
  readonly strategy: StaffStrategy;
  /** In words, in the request's language. */
  readonly reason: Scalars['String']['output'];
  /** Who could have done it, the best first. */
  readonly candidates: ReadonlyArray<PickedCandidate>;
};

/** How a business chooses among those who could; ties go to the fewest minutes of that day. */
export type StaffStrategy =
  /** Whoever was booked longest ago. */
  | 'LEAST_RECENT'
  /** The highest priority. */
  | 'PRIORITY'
  /** Shares of what is chosen, by weight. */
  | 'WEIGHTED'
  /** The fewest minutes of that day. */
  | 'FEWEST_MINUTES'
  /** Nobody was chosen: a stand-in for who was to do it, and is away. */
  | 'STAND_IN'
  /** Nobody was chosen: the time of this one came free, and was offered to who waited for it. */
  | 'CAME_FREE';

export type PickedCandidate = {
  readonly __typename?: 'PickedCandidate';
  readonly staffMember: StaffMember;
  /** The lower, the better. What it counts depends on the strategy. */
  readonly score: Scalars['Float']['output'];
  readonly chosen: Scalars['Boolean']['output'];
};

/** An extra that adds minutes or money. */
export type AddOn = {
  readonly __typename?: 'AddOn';
  readonly id: Scalars['ID']['output'];
};

export type SeatConnection = {
  readonly __typename?: 'SeatConnection';
  readonly edges: ReadonlyArray<SeatEdge>;
  readonly pageInfo: PageInfo;
};

export type SeatEdge = {
  readonly __typename?: 'SeatEdge';
  readonly node: Seat;
  readonly cursor: Scalars['String']['output'];
};

/** One place in a session. */
export type Seat = {
  readonly __typename?: 'Seat';
  readonly id: Scalars['ID']['output'];
  readonly status: SeatStatus;
  readonly session?: Maybe<ClassSession>;
  /** The visit it belongs to; null while it is only held. */
  readonly appointment?: Maybe<Appointment>;
  readonly customer?: Maybe<Customer>;
  /** The list price, as pinned when it was held. */
  readonly price: Money;
  /** What giving it up late cost, or not coming; null when nothing. */
  readonly fee?: Maybe<Money>;
  /** Counts its changes: commands name the version that was looked at. */
  readonly version: Scalars['Int']['output'];
};

export type SeatStatus =
  /** Held for somebody who is booking, or for a visit that waits for approval or payment. */
  | 'HELD'
  | 'BOOKED'
  | 'ATTENDED'
  | 'NO_SHOW'
  | 'CANCELLED'
  /** Not booked, approved or paid in time. */
  | 'EXPIRED';

export type HoldSeatsInput = {
  readonly classSessionId: Scalars['ID']['input'];
  /** 1 to 8, as far as the class takes parties. */
  readonly quantity?: InputMaybe<Scalars['Int']['input']>;
  /**
   * For whom, for members with `appointment.write`, whom neither lead time nor booking window bind: nothing is due in
   * advance then. Absent: for whoever books the hold.
   */
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
  /** The price of all of them that was shown to the customer; when it is another one now, the answer is PriceChanged. */
  readonly expectedPrice?: InputMaybe<Scalars['MinorUnits']['input']>;
  /** Names this request: a retry with the same key gets the same hold. Without a sign-in it must be a UUID. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** Fewer places are free. */
export type SessionFull = Problem & {
  readonly __typename?: 'SessionFull';
  readonly message: Scalars['String']['output'];
  readonly freePlaces: Scalars['Int']['output'];
  /** How many may wait; 0: nobody. */
  readonly waitlistMax: Scalars['Int']['output'];
};

/** The customer has a place in this session: more for a party are booked together. */
export type AlreadyInSession = Problem & {
  readonly __typename?: 'AlreadyInSession';
  readonly message: Scalars['String']['output'];
};

export type HoldSeatsResult = Hold | BookingRefused | SessionFull | AlreadyInSession | OutsideBookingWindow | TooManyHolds | PriceChanged | WrongState | NotReadyYet | IdempotencyMismatch | InvalidInput;

export type CancelSeatInput = {
  readonly seatId: Scalars['ID']['input'];
  /** The seat's version that was looked at; another one answers VersionConflict. */
  readonly version: Scalars['Int']['input'];
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey: Scalars['String']['input'];
};

/** The place is free for others. */
export type SeatCancelled = {
  readonly __typename?: 'SeatCancelled';
  readonly seat: Seat;
  /** The visit as it is now: without the place, or cancelled with the last one. */
  readonly appointment: Appointment;
  /** What the policy charges for it; null when nothing. */
  readonly fee?: Maybe<Money>;
};

export type CancelSeatResult = SeatCancelled | OutsideCancellationWindow | WrongState | VersionConflict | IdempotencyMismatch | InvalidInput;

export type MarkSeatInput = {
  readonly seatId: Scalars['ID']['input'];
  /** The seat's version that was looked at; another one answers VersionConflict. */
  readonly version: Scalars['Int']['input'];
  /** False: nobody came. */
  readonly attended: Scalars['Boolean']['input'];
};

export type SeatMarked = {
  readonly __typename?: 'SeatMarked';
  readonly seat: Seat;
  readonly appointment: Appointment;
};

export type MarkSeatResult = SeatMarked | WrongState | VersionConflict | InvalidInput;

export type JoinSessionWaitlistInput = {
  readonly classSessionId: Scalars['ID']['input'];
  /** 1 to 8 places, which are offered together. */
  readonly quantity?: InputMaybe<Scalars['Int']['input']>;
  /** For whom, for members with `waitlist.manage`. Absent: for oneself. */
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
  /** 0 to 100, the greater is asked first; for members. */
  readonly priority?: InputMaybe<Scalars['Int']['input']>;
};

/** Nobody has to wait. */
export type PlacesFree = Problem & {
  readonly __typename?: 'PlacesFree';
  readonly message: Scalars['String']['output'];
  readonly freePlaces: Scalars['Int']['output'];
};

/** As many wait as may. */
export type WaitlistFull = Problem & {
  readonly __typename?: 'WaitlistFull';
  readonly message: Scalars['String']['output'];
};

export type JoinSessionWaitlistResult = WaitlistJoined | AlreadyWaiting | PlacesFree | WaitlistFull | WrongState | NotReadyYet | InvalidInput;

/** Visits from `startsAt` on. Their wall time at the location stays the same, whatever the clocks do. */
export type CreateSeriesInput = {
  readonly locationId: Scalars['ID']['input'];
  /** The first visit where the rule matches it; otherwise from when on. */
  readonly startsAt: Scalars['DateTime']['input'];
  readonly rule: SeriesRuleInput;
  /** 1 to 8 services, in order: of every visit. */
  readonly segments: ReadonlyArray<SegmentInput>;
  readonly partySize?: InputMaybe<Scalars['Int']['input']>;
  /** Whose visits a member books; absent: your own. */
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
  readonly onConflict: SeriesConflictRule;
  /** Customers accept the cancellation policy of every visit. */
  readonly acceptPolicy?: InputMaybe<Scalars['Boolean']['input']>;
  /** Names this request: a retry with the same key gets the same answer. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** When visits repeat, as in RFC 5545: exactly one of `count` and `until`. A date that does not exist is skipped. */
export type SeriesRuleInput = {
  readonly frequency: SeriesFrequency;
  /** Every so many days, weeks, months or years. */
  readonly interval?: InputMaybe<Scalars['Int']['input']>;
  /** Weekdays, such as MO; of a month also which of them: 2TU is the second Tuesday, -1FR the last Friday. */
  readonly byDay?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** How many, at most 104; what is left out counts. */
  readonly count?: InputMaybe<Scalars['Int']['input']>;
  /** The last date on which one may start, at most 24 months ahead. */
  readonly until?: InputMaybe<Scalars['Date']['input']>;
  /** ISO weekday on which weeks begin: 1 is Monday. */
  readonly weekStart?: InputMaybe<Scalars['Int']['input']>;
  /** Dates that are left out. */
  readonly exclude?: InputMaybe<ReadonlyArray<Scalars['Date']['input']>>;
};

export type SeriesFrequency =
  | 'DAILY'
  | 'WEEKLY'
  | 'MONTHLY'
  | 'YEARLY';

/** What becomes of visits whose time cannot be had. */
export type SeriesConflictRule =
  /** All or nothing. */
  | 'FAIL_ALL'
  /** They are left out; in a change they stay as they were. */
  | 'SKIP'
  /** The nearest start of the same day that can be had. */
  | 'NEAREST';

/** It is done; every occurrence is answered, in order. */
export type SeriesBooked = {
  readonly __typename?: 'SeriesBooked';
  readonly series: Series;
  readonly answers: ReadonlyArray<SeriesOccurrence>;
};

/** It is done; every occurrence that was meant is answered, in order, with its place in `series`. */
export type SeriesChanged = {
  readonly __typename?: 'SeriesChanged';
  /** The series with the visits that were changed: a new one after a change of FOLLOWING. */
  readonly series: Series;
  readonly answers: ReadonlyArray<SeriesOccurrence>;
};

/** Nothing was booked or changed: not all of it could be, or none. */
export type SeriesConflict = Problem & {
  readonly __typename?: 'SeriesConflict';
  readonly message: Scalars['String']['output'];
  readonly answers: ReadonlyArray<SeriesOccurrence>;
};

export type CreateSeriesResult = SeriesBooked | SeriesConflict | PolicyNotAccepted | CustomerBlocked | NotReadyYet | IdempotencyMismatch | InvalidInput;

export type EditSeriesInput = {
  readonly seriesId: Scalars['ID']['input'];
  /** The version that was looked at; another one answers VersionConflict. */
  readonly version: Scalars['Int']['input'];
  readonly scope: SeriesScope;
  /** Which visit, or from which on; absent for ALL. */
  readonly n?: InputMaybe<Scalars['Int']['input']>;
  /** The new time of day, local `HH:MM`. */
  readonly time?: InputMaybe<Scalars['String']['input']>;
  /** The new services with their staff: as many as before. */
  readonly segments?: InputMaybe<ReadonlyArray<SegmentInput>>;
  /** Cancels instead of changing. */
  readonly cancel?: InputMaybe<Scalars['Boolean']['input']>;
  /** Also visits that were moved or changed by themselves. */
  readonly includeChanged?: InputMaybe<Scalars['Boolean']['input']>;
  /** The series' own when absent. */
  readonly onConflict?: InputMaybe<SeriesConflictRule>;
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey: Scalars['String']['input'];
};

export type SeriesScope =
  | 'ONE'
  | 'FOLLOWING'
  | 'ALL';

export type EndSeriesInput = {
  readonly seriesId: Scalars['ID']['input'];
  /** The version that was looked at; another one answers VersionConflict. */
  readonly version: Scalars['Int']['input'];
  /** Cancels the upcoming visits, too. */
  readonly cancelUpcoming?: InputMaybe<Scalars['Boolean']['input']>;
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey: Scalars['String']['input'];
};

export type EditSeriesResult = SeriesChanged | SeriesConflict | WrongState | VersionConflict | NotReadyYet | IdempotencyMismatch | InvalidInput;

export type SeriesConnection = {
  readonly __typename?: 'SeriesConnection';
  readonly edges: ReadonlyArray<SeriesEdge>;
  readonly pageInfo: PageInfo;
};

export type SeriesEdge = {
  readonly __typename?: 'SeriesEdge';
  readonly node: Series;
  readonly cursor: Scalars['String']['output'];
};

/** Visits of one customer that repeat. */
export type Series = {
  readonly __typename?: 'Series';
  readonly id: Scalars['ID']['output'];
  readonly status: SeriesStatus;
  /** Raised by every change; a mutation names the one that it looked at. */
  readonly version: Scalars['Int']['output'];
  readonly business?: Maybe<Business>;
  readonly location?: Maybe<Location>;
  readonly customer?: Maybe<Customer>;
  /** RFC 5545, without its start: FREQ=WEEKLY;COUNT=10. */
  readonly rule: Scalars['String']['output'];
  /** Dates that are left out. */
  readonly excluded: ReadonlyArray<Scalars['Date']['output']>;
  readonly timeZone: Scalars['TimeZone']['output'];
  readonly partySize: Scalars['Int']['output'];
  readonly onConflict: SeriesConflictRule;
  readonly createdAt: Scalars['DateTime']['output'];
  /** The series that this one goes on with. */
  readonly continues?: Maybe<Series>;
  /** In order. */
  readonly occurrences: ReadonlyArray<SeriesOccurrence>;
};

export type SeriesStatus =
  | 'ACTIVE'
  /** Its visits are changed together no more. */
  | 'ENDED';

/** One occurrence of a series, and how it came out. */
export type SeriesOccurrence = {
  readonly __typename?: 'SeriesOccurrence';
  /** From 1. */
  readonly n: Scalars['Int']['output'];
  /** Where the series puts it. Its visit may have been moved since. */
  readonly startsAt: Scalars['DateTime']['output'];
  readonly outcome: SeriesOutcome;
  /** Its visit; null: it has none. */
  readonly appointment?: Maybe<Appointment>;
  /** Why there is no visit, or why it was left alone. */
  readonly problem?: Maybe<SeriesProblem>;
  /** The next start that was free, where this one was not. */
  readonly nextStartsAt?: Maybe<Scalars['DateTime']['output']>;
};

export type SeriesOutcome =
  | 'BOOKED'
  /** Its time could not be had; in a change it stays as it was. */
  | 'CONFLICT'
  /** Left out, or left alone. */
  | 'SKIPPED'
  /** Booked at another time of the same day. */
  | 'MOVED'
  | 'CANCELLED';

export type SeriesProblem =
  /** Taken, closed, off the grid, or nobody does it. */
  | 'NOT_FREE'
  /** Too soon or too far ahead to be booked. */
  | 'OUTSIDE_WINDOW'
  /** Past what the policy allows a customer. */
  | 'TOO_LATE'
  /** The visit is over, cancelled, under way or still waits for something. */
  | 'WRONG_STATE'
  | 'PAST'
  /** Moved or changed by itself before. */
  | 'CHANGED'
  /** It has no visit. */
  | 'NOT_BOOKED'
  /** It could have been done, but others could not. */
  | 'NOT_ALL';

/** How many may arrive when, at one location. */
export type LocationPacing = {
  readonly __typename?: 'LocationPacing';
  readonly location: Location;
  readonly rules: ReadonlyArray<PacingRule>;
};

/** How many may arrive in each quarter of an hour of a window of every week. */
export type PacingRule = {
  readonly __typename?: 'PacingRule';
  /** 1 is Monday, 7 is Sunday. */
  readonly dayOfWeek: Scalars['Int']['output'];
  /** Local time, `HH:MM`; past midnight it goes on: 20:00 to 26:00. */
  readonly starts: Scalars['String']['output'];
  readonly ends: Scalars['String']['output'];
  /** Null: any number of parties. */
  readonly maxParties?: Maybe<Scalars['Int']['output']>;
  /** Null: any number of people. */
  readonly maxCovers?: Maybe<Scalars['Int']['output']>;
};

export type SetPacingInput = {
  readonly locationId: Scalars['ID']['input'];
  /** At most 100. Where several speak of the same time, all of them hold. */
  readonly rules: ReadonlyArray<PacingRuleInput>;
};

export type PacingRuleInput = {
  /** 1 is Monday, 7 is Sunday. */
  readonly dayOfWeek: Scalars['Int']['input'];
  /** Full quarters of an hour, local, `HH:MM`; past midnight they go on: 20:00 to 26:00. */
  readonly starts: Scalars['String']['input'];
  readonly ends: Scalars['String']['input'];
  /** Parties in each quarter of an hour; one of the two is needed. */
  readonly maxParties?: InputMaybe<Scalars['Int']['input']>;
  /** People in each quarter of an hour. */
  readonly maxCovers?: InputMaybe<Scalars['Int']['input']>;
};

export type PacingSet = {
  readonly __typename?: 'PacingSet';
  readonly location: Location;
};

export type SetPacingResult = PacingSet | NotReadyYet | InvalidInput;

/** An absence. Once approved, nothing is offered in it. */
export type TimeOff = {
  readonly __typename?: 'TimeOff';
  readonly id: Scalars['ID']['output'];
  readonly staffMember: StaffMember;
  readonly startsAt: Scalars['DateTime']['output'];
  readonly endsAt: Scalars['DateTime']['output'];
  /** Whole local days. */
  readonly allDay: Scalars['Boolean']['output'];
  readonly kind: TimeOffKind;
  readonly status: TimeOffStatus;
  /** What was said with it, for those who decide: only they and the person read it. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** Who serves in the meantime. */
  readonly standIn?: Maybe<StaffMember>;
  readonly decidedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly decisionNote?: Maybe<Scalars['String']['output']>;
  readonly version: Scalars['Int']['output'];
};

export type TimeOffKind =
  | 'VACATION'
  | 'SICK'
  | 'TRAINING'
  | 'OTHER';

export type TimeOffStatus =
  | 'REQUESTED'
  | 'APPROVED'
  | 'DECLINED'
  /** Taken back before it was decided. */
  | 'WITHDRAWN'
  /** Called off after it was approved. */
  | 'CANCELLED';

export type TimeOffConnection = {
  readonly __typename?: 'TimeOffConnection';
  readonly edges: ReadonlyArray<TimeOffEdge>;
  readonly pageInfo: PageInfo;
};

export type TimeOffEdge = {
  readonly __typename?: 'TimeOffEdge';
  readonly node: TimeOff;
  readonly cursor: Scalars['String']['output'];
};

/** By times or by whole days, one of both. */
export type AddTimeOffInput = {
  readonly staffMemberId: Scalars['ID']['input'];
  readonly startsAt?: InputMaybe<Scalars['DateTime']['input']>;
  readonly endsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The first whole day, by the clock of the staff member's place. */
  readonly startsOn?: InputMaybe<Scalars['Date']['input']>;
  /** The last whole day, included; the first one when absent. */
  readonly endsOn?: InputMaybe<Scalars['Date']['input']>;
  readonly kind: TimeOffKind;
  /** Enters it as approved: for those who may decide, and of kind SICK for the person. */
  readonly approved?: Scalars['Boolean']['input'];
  /** For those who decide. At most 500 characters. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** Who serves in the meantime, of the same business. */
  readonly standInId?: InputMaybe<Scalars['ID']['input']>;
};

export type DecideTimeOffInput = {
  readonly timeOffId: Scalars['ID']['input'];
  readonly version: Scalars['Int']['input'];
  readonly approve: Scalars['Boolean']['input'];
  /** Why, for the staff member. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /**
   * Has the stand-in of the request do the visits that it meets, at their time and price, where the stand-in performs them and
   * is free. Of visits that are confirmed.
   */
  readonly moveToStandIn?: Scalars['Boolean']['input'];
};

export type TimeOffAdded = {
  readonly __typename?: 'TimeOffAdded';
  readonly timeOff: TimeOff;
  /** Visits that it meets, soonest first, at most a hundred of them; those among them that you may see. */
  readonly visits: ReadonlyArray<Appointment>;
  /** How many there are. */
  readonly visitCount: Scalars['Int']['output'];
};

export type AddTimeOffResult = TimeOffAdded | NotReadyYet | InvalidInput;

export type TimeOffDecided = {
  readonly __typename?: 'TimeOffDecided';
  readonly timeOff: TimeOff;
  /** Visits that the stand-in does now; those among them that you may see. */
  readonly moved: ReadonlyArray<Appointment>;
  /** Visits that it meets and that stay as they are, soonest first, at most a hundred of them; those that you may see. */
  readonly visits: ReadonlyArray<Appointment>;
  /** How many there are. */
  readonly visitCount: Scalars['Int']['output'];
};

export type DecideTimeOffResult = TimeOffDecided | WrongState | VersionConflict | InvalidInput;

export type EndTimeOffInput = {
  readonly timeOffId: Scalars['ID']['input'];
  readonly version: Scalars['Int']['input'];
};

export type TimeOffEnded = {
  readonly __typename?: 'TimeOffEnded';
  readonly timeOff: TimeOff;
};

export type EndTimeOffResult = TimeOffEnded | WrongState | VersionConflict | InvalidInput;

/** From one date to another, both included, hours are read in this zone. */
export type TravelSchedule = {
  readonly __typename?: 'TravelSchedule';
  readonly id: Scalars['ID']['output'];
  readonly staffMember: StaffMember;
  readonly startsOn: Scalars['Date']['output'];
  readonly endsOn: Scalars['Date']['output'];
  readonly timeZone: Scalars['TimeZone']['output'];
};

export type AddTravelScheduleInput = {
  readonly staffMemberId: Scalars['ID']['input'];
  readonly startsOn: Scalars['Date']['input'];
  /** Included. */
  readonly endsOn: Scalars['Date']['input'];
  readonly timeZone: Scalars['TimeZone']['input'];
};

export type RemoveTravelScheduleInput = {
  readonly travelScheduleId: Scalars['ID']['input'];
};

export type TravelScheduleAdded = {
  readonly __typename?: 'TravelScheduleAdded';
  readonly travelSchedule: TravelSchedule;
  /** Visits of these dates, soonest first, at most a hundred of them; those among them that you may see. */
  readonly visits: ReadonlyArray<Appointment>;
  /** How many there are. */
  readonly visitCount: Scalars['Int']['output'];
};

export type AddTravelScheduleResult = TravelScheduleAdded | NotReadyYet | InvalidInput;

export type TravelScheduleRemoved = {
  readonly __typename?: 'TravelScheduleRemoved';
  readonly staffMember: StaffMember;
};

export type RemoveTravelScheduleResult = TravelScheduleRemoved | InvalidInput;

/** Where a visit takes place. */
export type PlaceKind =
  /** At the location. */
  | 'BUSINESS'
  /** At the customer's, within the location's service area. */
  | 'CUSTOMER_ADDRESS'
  | 'PHONE'
  | 'ONLINE';

/** Where a visit takes place. */
export type VisitPlace = {
  readonly __typename?: 'VisitPlace';
  readonly kind: PlaceKind;
  /** Of a customer's place, to about a hundred metres. */
  readonly latitude?: Maybe<Scalars['Float']['output']>;
  readonly longitude?: Maybe<Scalars['Float']['output']>;
};

export type VisitPlaceInput = {
  readonly kind: PlaceKind;
  /** With CUSTOMER_ADDRESS alone; kept to about a hundred metres. */
  readonly latitude?: InputMaybe<Scalars['Float']['input']>;
  readonly longitude?: InputMaybe<Scalars['Float']['input']>;
};

export type VisitToDecideConnection = {
  readonly __typename?: 'VisitToDecideConnection';
  readonly edges: ReadonlyArray<VisitToDecideEdge>;
  readonly pageInfo: PageInfo;
};

export type VisitToDecideEdge = {
  readonly __typename?: 'VisitToDecideEdge';
  readonly node: VisitToDecide;
  readonly cursor: Scalars['String']['output'];
};

/** A visit that cannot take place as it was booked. */
export type VisitToDecide = {
  readonly __typename?: 'VisitToDecide';
  readonly appointment?: Maybe<Appointment>;
  readonly reason: DecisionReason;
  readonly since: Scalars['DateTime']['output'];
  /** When it is cancelled free of charge, unless somebody decides before; null: it is left to you. */
  readonly cancelsAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Why a visit cannot take place as it was booked. */
export type DecisionReason =
  | 'BUSINESS_ARCHIVED'
  /** The location has closed for good. */
  | 'LOCATION_CLOSED'
  /** The location takes nobody just now, and the visit begins within 24 hours. */
  | 'LOCATION_SWITCHED_OFF'
  /** A room, table or device is gone, and no other was free. */
  | 'RESOURCE_RETIRED'
  /** Somebody has left whom the customer asked for, or for whom nobody else was free. */
  | 'STAFF_LEFT';

/** A wish for a visit whose start lies in [from, to), which may be 367 days long. */
export type JoinWaitlistInput = {
  readonly locationId: Scalars['ID']['input'];
  readonly variationId: Scalars['ID']['input'];
  /** Who may do it; anybody when absent. */
  readonly staff?: InputMaybe<StaffChoice>;
  readonly from: Scalars['DateTime']['input'];
  readonly to: Scalars['DateTime']['input'];
  /** ISO: 1 is Monday, 7 is Sunday. Any when absent. */
  readonly weekdays?: InputMaybe<ReadonlyArray<Scalars['Int']['input']>>;
  /** Between which times of the day it may start, by the location's clock. Any when absent. */
  readonly hours?: InputMaybe<WishedHoursInput>;
  readonly partySize?: InputMaybe<Scalars['Int']['input']>;
  /** Whom a member enters; absent: yourself. */
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
  /** 0 to 100: the greater is asked first. For members, 0 when absent. */
  readonly priority?: InputMaybe<Scalars['Int']['input']>;
};

/** Starts in [from, to), local `HH:MM`. */
export type WishedHoursInput = {
  readonly from: Scalars['String']['input'];
  readonly to: Scalars['String']['input'];
};

/** You are in line. */
export type WaitlistJoined = {
  readonly __typename?: 'WaitlistJoined';
  readonly entry: WaitlistEntry;
};

/** The customer waits for this service at this location already: this is the entry. */
export type AlreadyWaiting = Problem & {
  readonly __typename?: 'AlreadyWaiting';
  readonly message: Scalars['String']['output'];
  readonly entry: WaitlistEntry;
};

export type JoinWaitlistResult = WaitlistJoined | AlreadyWaiting | NotReadyYet | InvalidInput;

export type LeaveWaitlistInput = {
  readonly entryId: Scalars['ID']['input'];
};

/** You are in line no longer. */
export type WaitlistLeft = {
  readonly __typename?: 'WaitlistLeft';
  readonly entry: WaitlistEntry;
};

export type LeaveWaitlistResult = WaitlistLeft | WrongState | InvalidInput;

export type DeclineWaitlistOfferInput = {
  readonly offerId: Scalars['ID']['input'];
};

/** The offer is gone; the entry waits on. */
export type WaitlistOfferDeclined = {
  readonly __typename?: 'WaitlistOfferDeclined';
  readonly entry: WaitlistEntry;
};

export type DeclineWaitlistOfferResult = WaitlistOfferDeclined | HoldExpired | InvalidInput;

export type WaitlistFilter = {
  readonly businessId: Scalars['ID']['input'];
  readonly locationId?: InputMaybe<Scalars['ID']['input']>;
  readonly serviceId?: InputMaybe<Scalars['ID']['input']>;
  /** WAITING and OFFERED when absent. */
  readonly status?: InputMaybe<ReadonlyArray<WaitlistStatus>>;
};

export type WaitlistEntryConnection = {
  readonly __typename?: 'WaitlistEntryConnection';
  readonly edges: ReadonlyArray<WaitlistEntryEdge>;
  readonly pageInfo: PageInfo;
};

export type WaitlistEntryEdge = {
  readonly __typename?: 'WaitlistEntryEdge';
  readonly node: WaitlistEntry;
  readonly cursor: Scalars['String']['output'];
};

/** A customer's wish for a time that was not free. */
export type WaitlistEntry = {
  readonly __typename?: 'WaitlistEntry';
  readonly id: Scalars['ID']['output'];
  readonly status: WaitlistStatus;
  readonly business?: Maybe<Business>;
  readonly location?: Maybe<Location>;
  readonly variation?: Maybe<Variation>;
  /** The session in which a place is waited for; null: a time of one's own. */
  readonly session?: Maybe<ClassSession>;
  readonly customer?: Maybe<Customer>;
  /** Who may do it; null: anybody. */
  readonly staff?: Maybe<ReadonlyArray<Maybe<StaffMember>>>;
  /** A start may lie in [from, to). */
  readonly from: Scalars['DateTime']['output'];
  readonly to: Scalars['DateTime']['output'];
  readonly weekdays?: Maybe<ReadonlyArray<Scalars['Int']['output']>>;
  readonly hours?: Maybe<WishedHours>;
  readonly partySize: Scalars['Int']['output'];
  readonly priority: Scalars['Int']['output'];
  readonly createdAt: Scalars['DateTime']['output'];
  /** The offer that stands now. */
  readonly offer?: Maybe<WaitlistOffer>;
  /** The visit that filled it. */
  readonly appointment?: Maybe<Appointment>;
};

/** Starts in [from, to), local `HH:MM`. */
export type WishedHours = {
  readonly __typename?: 'WishedHours';
  readonly from: Scalars['String']['output'];
  readonly to: Scalars['String']['output'];
};

export type WaitlistStatus =
  | 'WAITING'
  /** A time is held for the customer. */
  | 'OFFERED'
  /** The customer has booked. */
  | 'FILLED'
  | 'WITHDRAWN'
  /** Nothing came free in its range. */
  | 'EXPIRED';

/** A time that came free, held for who waited. Booking its hold takes it up: bookAppointment with the hold's token. */
export type WaitlistOffer = {
  readonly __typename?: 'WaitlistOffer';
  readonly id: Scalars['ID']['output'];
  readonly startsAt: Scalars['DateTime']['output'];
  readonly endsAt: Scalars['DateTime']['output'];
  readonly expiresAt: Scalars['DateTime']['output'];
  readonly hold?: Maybe<Hold>;
};

/** An amount of money. */
export type Money = {
  readonly __typename?: 'Money';
  readonly amountMinor: Scalars['MinorUnits']['output'];
  /** ISO 4217 code, such as JPY. */
  readonly currency: Scalars['String']['output'];
};

/** Where a page stands in its list (Relay connections). */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  readonly hasNextPage: Scalars['Boolean']['output'];
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  readonly startCursor?: Maybe<Scalars['String']['output']>;
  readonly endCursor?: Maybe<Scalars['String']['output']>;
};

/** An outcome that a client acts on, instead of what was asked for. */
export type Problem = {
  /** For people, in the request's language (en, ja). */
  readonly message: Scalars['String']['output'];
};

/** Something in the input cannot be used; nothing was changed. */
export type InvalidInput = Problem & {
  readonly __typename?: 'InvalidInput';
  readonly message: Scalars['String']['output'];
  readonly fields: ReadonlyArray<FieldProblem>;
};

/** One field that a form can mark. */
export type FieldProblem = {
  readonly __typename?: 'FieldProblem';
  /** Where in the input, such as ["customer", "email"]. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
  readonly message: Scalars['String']['output'];
};

/** What was just done elsewhere has not arrived here yet: try again after `retryAfterMs`. */
export type NotReadyYet = Problem & {
  readonly __typename?: 'NotReadyYet';
  readonly message: Scalars['String']['output'];
  readonly retryAfterMs: Scalars['Int']['output'];
};

/** The same idempotency key came before with other input; nothing was changed. */
export type IdempotencyMismatch = Problem & {
  readonly __typename?: 'IdempotencyMismatch';
  readonly message: Scalars['String']['output'];
};

/** Somebody changed it meanwhile; nothing was changed. */
export type VersionConflict = Problem & {
  readonly __typename?: 'VersionConflict';
  readonly message: Scalars['String']['output'];
  readonly currentVersion: Scalars['Int']['output'];
};

/** Not possible in the state it is in; nothing was changed. */
export type WrongState = Problem & {
  readonly __typename?: 'WrongState';
  readonly message: Scalars['String']['output'];
  readonly status: Scalars['String']['output'];
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Business: Business;
  Viewer: Viewer;
  Customer: Customer;
  Appointment: Appointment;
  Variation: Variation;
  Location: Location;
  Resource: Resource;
  StaffMember: StaffMember;
  ClassSession: ClassSession;
  Course: Course;
  Hold: Hold;
  IntakeAnswer: IntakeAnswer;
  Service: Service;
  IntakeForm: IntakeForm;
  Seat: Seat;
  Series: Series;
  WaitlistEntry: WaitlistEntry;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Business:
    ( { __typename: 'Business' }
    & GraphQLRecursivePick<FederationTypes['Business'], {"id":true}> );
  Viewer:
    ( { __typename: 'Viewer' }
    & GraphQLRecursivePick<FederationTypes['Viewer'], {"id":true}> );
  Customer:
    ( { __typename: 'Customer' }
    & GraphQLRecursivePick<FederationTypes['Customer'], {"id":true}> );
  Appointment:
    ( { __typename: 'Appointment' }
    & GraphQLRecursivePick<FederationTypes['Appointment'], {"id":true}> );
  Variation:
    ( { __typename: 'Variation' }
    & GraphQLRecursivePick<FederationTypes['Variation'], {"id":true}> );
  Location:
    ( { __typename: 'Location' }
    & GraphQLRecursivePick<FederationTypes['Location'], {"id":true}> );
  Resource:
    ( { __typename: 'Resource' }
    & GraphQLRecursivePick<FederationTypes['Resource'], {"id":true}> );
  StaffMember:
    ( { __typename: 'StaffMember' }
    & GraphQLRecursivePick<FederationTypes['StaffMember'], {"id":true}> );
  ClassSession:
    ( { __typename: 'ClassSession' }
    & GraphQLRecursivePick<FederationTypes['ClassSession'], {"id":true}> );
  Course:
    ( { __typename: 'Course' }
    & GraphQLRecursivePick<FederationTypes['Course'], {"id":true}> );
  Hold:
    ( { __typename: 'Hold' }
    & GraphQLRecursivePick<FederationTypes['Hold'], {"id":true}> );
  IntakeAnswer:
    ( { __typename: 'IntakeAnswer' }
    & GraphQLRecursivePick<FederationTypes['IntakeAnswer'], {"id":true}> );
  Service:
    ( { __typename: 'Service' }
    & GraphQLRecursivePick<FederationTypes['Service'], {"id":true}> );
  IntakeForm:
    ( { __typename: 'IntakeForm' }
    & GraphQLRecursivePick<FederationTypes['IntakeForm'], {"id":true}> );
  Seat:
    ( { __typename: 'Seat' }
    & GraphQLRecursivePick<FederationTypes['Seat'], {"id":true}> );
  Series:
    ( { __typename: 'Series' }
    & GraphQLRecursivePick<FederationTypes['Series'], {"id":true}> );
  WaitlistEntry:
    ( { __typename: 'WaitlistEntry' }
    & GraphQLRecursivePick<FederationTypes['WaitlistEntry'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  BookAppointmentResult:
    | ( AppointmentBookedBehind & { __typename: 'AppointmentBooked' } )
    | ( Omit<HoldExpired, 'message'> & { __typename: 'HoldExpired' } )
    | ( Omit<PolicyNotAccepted, 'message'> & { __typename: 'PolicyNotAccepted' } )
    | ( Omit<CustomerBlocked, 'message'> & { __typename: 'CustomerBlocked' } )
    | ( Omit<AlreadyInSession, 'message'> & { __typename: 'AlreadyInSession' } )
    | ( Omit<BookingRefused, 'message'> & { __typename: 'BookingRefused' } )
    | ( Omit<NotReadyYet, 'message'> & { __typename: 'NotReadyYet' } )
    | ( Omit<IdempotencyMismatch, 'message'> & { __typename: 'IdempotencyMismatch' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  CancelAppointmentResult:
    | ( AppointmentCancelledBehind & { __typename: 'AppointmentCancelled' } )
    | ( Omit<OutsideCancellationWindow, 'message'> & { __typename: 'OutsideCancellationWindow' } )
    | ( Omit<WrongState, 'message'> & { __typename: 'WrongState' } )
    | ( Omit<VersionConflict, 'message'> & { __typename: 'VersionConflict' } )
    | ( Omit<IdempotencyMismatch, 'message'> & { __typename: 'IdempotencyMismatch' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  RescheduleAppointmentResult:
    | ( AppointmentRescheduledBehind & { __typename: 'AppointmentRescheduled' } )
    | ( Omit<SlotTaken, 'message'> & { __typename: 'SlotTaken' } )
    | ( Omit<OutsideRescheduleWindow, 'message'> & { __typename: 'OutsideRescheduleWindow' } )
    | ( Omit<WrongState, 'message'> & { __typename: 'WrongState' } )
    | ( Omit<VersionConflict, 'message'> & { __typename: 'VersionConflict' } )
    | ( Omit<IdempotencyMismatch, 'message'> & { __typename: 'IdempotencyMismatch' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  EnterAppointmentInErrorResult:
    | ( AppointmentEnteredInErrorBehind & { __typename: 'AppointmentEnteredInError' } )
    | ( Omit<WrongState, 'message'> & { __typename: 'WrongState' } )
    | ( Omit<VersionConflict, 'message'> & { __typename: 'VersionConflict' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  AppointmentStepResult:
    | ( AppointmentChangedBehind & { __typename: 'AppointmentChanged' } )
    | ( Omit<SlotTaken, 'message'> & { __typename: 'SlotTaken' } )
    | ( Omit<WrongState, 'message'> & { __typename: 'WrongState' } )
    | ( Omit<VersionConflict, 'message'> & { __typename: 'VersionConflict' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  SetBookingLimitResult:
    | ( Omit<BookingLimitSet, 'bookingLimit'> & { bookingLimit: _RefType['BookingLimit'] } & { __typename: 'BookingLimitSet' } )
    | ( Omit<NotReadyYet, 'message'> & { __typename: 'NotReadyYet' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  RemoveBookingLimitResult:
    | ( { bookingLimitId: string } & { __typename: 'BookingLimitRemoved' } )
    | ( Omit<VersionConflict, 'message'> & { __typename: 'VersionConflict' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  CreateCalendarFeedResult:
    | ( CalendarFeedCreatedBehind & { __typename: 'CalendarFeedCreated' } )
    | ( Omit<NotReadyYet, 'message'> & { __typename: 'NotReadyYet' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  RotateCalendarFeedResult:
    | ( CalendarFeedRotatedBehind & { __typename: 'CalendarFeedRotated' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  RevokeCalendarFeedResult:
    | ( CalendarFeedRevokedBehind & { __typename: 'CalendarFeedRevoked' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  ConnectCalendarResult:
    | ( CalendarConnectedBehind & { __typename: 'CalendarConnected' } )
    | ( CalendarNotReadableBehind & { __typename: 'CalendarNotReadable' } )
    | ( Omit<NotReadyYet, 'message'> & { __typename: 'NotReadyYet' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  DisconnectCalendarResult:
    | ( CalendarDisconnectedBehind & { __typename: 'CalendarDisconnected' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  ScheduleSessionResult:
    | ( SessionsScheduledBehind & { __typename: 'SessionsScheduled' } )
    | ( Omit<SessionClash, 'message'> & { __typename: 'SessionClash' } )
    | ( Omit<NotReadyYet, 'message'> & { __typename: 'NotReadyYet' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  ChangeSessionResult:
    | ( SessionChangedBehind & { __typename: 'SessionChanged' } )
    | ( Omit<SessionClash, 'message'> & { __typename: 'SessionClash' } )
    | ( Omit<WrongState, 'message'> & { __typename: 'WrongState' } )
    | ( Omit<VersionConflict, 'message'> & { __typename: 'VersionConflict' } )
    | ( Omit<NotReadyYet, 'message'> & { __typename: 'NotReadyYet' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  CancelSessionResult:
    | ( SessionCancelledBehind & { __typename: 'SessionCancelled' } )
    | ( Omit<WrongState, 'message'> & { __typename: 'WrongState' } )
    | ( Omit<VersionConflict, 'message'> & { __typename: 'VersionConflict' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  AddClosureResult:
    | ( ClosureAddedModel & { __typename: 'ClosureAdded' } )
    | ( Omit<NotReadyYet, 'message'> & { __typename: 'NotReadyYet' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  RemoveClosureResult:
    | ( ClosureRemovedModel & { __typename: 'ClosureRemoved' } )
    | ( Omit<VersionConflict, 'message'> & { __typename: 'VersionConflict' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  EnrolInCourseResult:
    | ( EnrolledInCourseBehind & { __typename: 'EnrolledInCourse' } )
    | ( Omit<SessionFull, 'message'> & { __typename: 'SessionFull' } )
    | ( Omit<AlreadyInSession, 'message'> & { __typename: 'AlreadyInSession' } )
    | ( Omit<OutsideBookingWindow, 'message'> & { __typename: 'OutsideBookingWindow' } )
    | ( Omit<PolicyNotAccepted, 'message'> & { __typename: 'PolicyNotAccepted' } )
    | ( Omit<CustomerBlocked, 'message'> & { __typename: 'CustomerBlocked' } )
    | ( Omit<BookingRefused, 'message'> & { __typename: 'BookingRefused' } )
    | ( Omit<WrongState, 'message'> & { __typename: 'WrongState' } )
    | ( Omit<NotReadyYet, 'message'> & { __typename: 'NotReadyYet' } )
    | ( Omit<IdempotencyMismatch, 'message'> & { __typename: 'IdempotencyMismatch' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  BookAtDeskResult:
    | ( AppointmentBookedBehind & { __typename: 'AppointmentBooked' } )
    | ( Omit<SlotTaken, 'message'> & { __typename: 'SlotTaken' } )
    | ( Omit<OutsideBookingWindow, 'message'> & { __typename: 'OutsideBookingWindow' } )
    | ( Omit<CustomerBlocked, 'message'> & { __typename: 'CustomerBlocked' } )
    | ( Omit<NotReadyYet, 'message'> & { __typename: 'NotReadyYet' } )
    | ( Omit<IdempotencyMismatch, 'message'> & { __typename: 'IdempotencyMismatch' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  HoldSlotResult:
    | ( HoldView & { __typename: 'Hold' } )
    | ( Omit<SlotTaken, 'message'> & { __typename: 'SlotTaken' } )
    | ( Omit<OutsideBookingWindow, 'message'> & { __typename: 'OutsideBookingWindow' } )
    | ( Omit<TooManyHolds, 'message'> & { __typename: 'TooManyHolds' } )
    | ( Omit<PriceChanged, 'message'> & { __typename: 'PriceChanged' } )
    | ( Omit<NotReadyYet, 'message'> & { __typename: 'NotReadyYet' } )
    | ( Omit<IdempotencyMismatch, 'message'> & { __typename: 'IdempotencyMismatch' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  ReleaseHoldResult:
    | ( HoldReleased & { __typename: 'HoldReleased' } )
    | ( Omit<HoldExpired, 'message'> & { __typename: 'HoldExpired' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  CloseOnPublicHolidaysResult:
    | ( ClosedOnPublicHolidaysModel & { __typename: 'ClosedOnPublicHolidays' } )
    | ( Omit<NotReadyYet, 'message'> & { __typename: 'NotReadyYet' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  SetOpeningHoursResult:
    | ( OpeningHoursSetModel & { __typename: 'OpeningHoursSet' } )
    | ( Omit<NotReadyYet, 'message'> & { __typename: 'NotReadyYet' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  SetWorkingHoursResult:
    | ( WorkingHoursSetModel & { __typename: 'WorkingHoursSet' } )
    | ( Omit<NotReadyYet, 'message'> & { __typename: 'NotReadyYet' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  SetResourceHoursResult:
    | ( ResourceHoursSetModel & { __typename: 'ResourceHoursSet' } )
    | ( Omit<NotReadyYet, 'message'> & { __typename: 'NotReadyYet' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  SetWorkingOverrideResult:
    | ( WorkingOverrideSetModel & { __typename: 'WorkingOverrideSet' } )
    | ( Omit<NotReadyYet, 'message'> & { __typename: 'NotReadyYet' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  RemoveWorkingOverrideResult:
    | ( WorkingOverrideRemovedModel & { __typename: 'WorkingOverrideRemoved' } )
    | ( Omit<VersionConflict, 'message'> & { __typename: 'VersionConflict' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  IntakeAnswerResult:
    | ( IntakeAnswerChangedModel & { __typename: 'IntakeAnswerChanged' } )
    | ( Omit<VersionConflict, 'message'> & { __typename: 'VersionConflict' } )
    | ( Omit<WrongState, 'message'> & { __typename: 'WrongState' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  CreateIntakeFormResult:
    | ( IntakeFormSavedModel & { __typename: 'IntakeFormSaved' } )
    | ( Omit<NotReadyYet, 'message'> & { __typename: 'NotReadyYet' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  IntakeFormResult:
    | ( IntakeFormSavedModel & { __typename: 'IntakeFormSaved' } )
    | ( Omit<VersionConflict, 'message'> & { __typename: 'VersionConflict' } )
    | ( Omit<WrongState, 'message'> & { __typename: 'WrongState' } )
    | ( Omit<NotReadyYet, 'message'> & { __typename: 'NotReadyYet' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  HoldSeatsResult:
    | ( HoldView & { __typename: 'Hold' } )
    | ( Omit<BookingRefused, 'message'> & { __typename: 'BookingRefused' } )
    | ( Omit<SessionFull, 'message'> & { __typename: 'SessionFull' } )
    | ( Omit<AlreadyInSession, 'message'> & { __typename: 'AlreadyInSession' } )
    | ( Omit<OutsideBookingWindow, 'message'> & { __typename: 'OutsideBookingWindow' } )
    | ( Omit<TooManyHolds, 'message'> & { __typename: 'TooManyHolds' } )
    | ( Omit<PriceChanged, 'message'> & { __typename: 'PriceChanged' } )
    | ( Omit<WrongState, 'message'> & { __typename: 'WrongState' } )
    | ( Omit<NotReadyYet, 'message'> & { __typename: 'NotReadyYet' } )
    | ( Omit<IdempotencyMismatch, 'message'> & { __typename: 'IdempotencyMismatch' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  CancelSeatResult:
    | ( SeatCancelledBehind & { __typename: 'SeatCancelled' } )
    | ( Omit<OutsideCancellationWindow, 'message'> & { __typename: 'OutsideCancellationWindow' } )
    | ( Omit<WrongState, 'message'> & { __typename: 'WrongState' } )
    | ( Omit<VersionConflict, 'message'> & { __typename: 'VersionConflict' } )
    | ( Omit<IdempotencyMismatch, 'message'> & { __typename: 'IdempotencyMismatch' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  MarkSeatResult:
    | ( SeatMarkedBehind & { __typename: 'SeatMarked' } )
    | ( Omit<WrongState, 'message'> & { __typename: 'WrongState' } )
    | ( Omit<VersionConflict, 'message'> & { __typename: 'VersionConflict' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  JoinSessionWaitlistResult:
    | ( WaitlistJoinedBehind & { __typename: 'WaitlistJoined' } )
    | ( AlreadyWaitingBehind & { __typename: 'AlreadyWaiting' } )
    | ( Omit<PlacesFree, 'message'> & { __typename: 'PlacesFree' } )
    | ( Omit<WaitlistFull, 'message'> & { __typename: 'WaitlistFull' } )
    | ( Omit<WrongState, 'message'> & { __typename: 'WrongState' } )
    | ( Omit<NotReadyYet, 'message'> & { __typename: 'NotReadyYet' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  CreateSeriesResult:
    | ( SeriesBookedBehind & { __typename: 'SeriesBooked' } )
    | ( SeriesConflictBehind & { __typename: 'SeriesConflict' } )
    | ( Omit<PolicyNotAccepted, 'message'> & { __typename: 'PolicyNotAccepted' } )
    | ( Omit<CustomerBlocked, 'message'> & { __typename: 'CustomerBlocked' } )
    | ( Omit<NotReadyYet, 'message'> & { __typename: 'NotReadyYet' } )
    | ( Omit<IdempotencyMismatch, 'message'> & { __typename: 'IdempotencyMismatch' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  EditSeriesResult:
    | ( SeriesChangedBehind & { __typename: 'SeriesChanged' } )
    | ( SeriesConflictBehind & { __typename: 'SeriesConflict' } )
    | ( Omit<WrongState, 'message'> & { __typename: 'WrongState' } )
    | ( Omit<VersionConflict, 'message'> & { __typename: 'VersionConflict' } )
    | ( Omit<NotReadyYet, 'message'> & { __typename: 'NotReadyYet' } )
    | ( Omit<IdempotencyMismatch, 'message'> & { __typename: 'IdempotencyMismatch' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  SetPacingResult:
    | ( { locationId: string } & { __typename: 'PacingSet' } )
    | ( Omit<NotReadyYet, 'message'> & { __typename: 'NotReadyYet' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  AddTimeOffResult:
    | ( TimeOffAddedModel & { __typename: 'TimeOffAdded' } )
    | ( Omit<NotReadyYet, 'message'> & { __typename: 'NotReadyYet' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  DecideTimeOffResult:
    | ( TimeOffDecidedModel & { __typename: 'TimeOffDecided' } )
    | ( Omit<WrongState, 'message'> & { __typename: 'WrongState' } )
    | ( Omit<VersionConflict, 'message'> & { __typename: 'VersionConflict' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  EndTimeOffResult:
    | ( TimeOffEndedModel & { __typename: 'TimeOffEnded' } )
    | ( Omit<WrongState, 'message'> & { __typename: 'WrongState' } )
    | ( Omit<VersionConflict, 'message'> & { __typename: 'VersionConflict' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  AddTravelScheduleResult:
    | ( TravelScheduleAddedModel & { __typename: 'TravelScheduleAdded' } )
    | ( Omit<NotReadyYet, 'message'> & { __typename: 'NotReadyYet' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  RemoveTravelScheduleResult:
    | ( TravelScheduleRemovedModel & { __typename: 'TravelScheduleRemoved' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  JoinWaitlistResult:
    | ( WaitlistJoinedBehind & { __typename: 'WaitlistJoined' } )
    | ( AlreadyWaitingBehind & { __typename: 'AlreadyWaiting' } )
    | ( Omit<NotReadyYet, 'message'> & { __typename: 'NotReadyYet' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  LeaveWaitlistResult:
    | ( WaitlistLeftBehind & { __typename: 'WaitlistLeft' } )
    | ( Omit<WrongState, 'message'> & { __typename: 'WrongState' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  DeclineWaitlistOfferResult:
    | ( WaitlistOfferDeclinedBehind & { __typename: 'WaitlistOfferDeclined' } )
    | ( Omit<HoldExpired, 'message'> & { __typename: 'HoldExpired' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Problem:
    | ( Omit<PolicyNotAccepted, 'message'> )
    | ( Omit<CustomerBlocked, 'message'> )
    | ( Omit<BookingRefused, 'message'> )
    | ( Omit<OutsideCancellationWindow, 'message'> )
    | ( Omit<OutsideRescheduleWindow, 'message'> )
    | ( CalendarNotReadableBehind )
    | ( Omit<SessionClash, 'message'> )
    | ( Omit<SlotTaken, 'message'> )
    | ( Omit<OutsideBookingWindow, 'message'> )
    | ( Omit<TooManyHolds, 'message'> )
    | ( Omit<PriceChanged, 'message'> )
    | ( Omit<HoldExpired, 'message'> )
    | ( Omit<SessionFull, 'message'> )
    | ( Omit<AlreadyInSession, 'message'> )
    | ( Omit<PlacesFree, 'message'> )
    | ( Omit<WaitlistFull, 'message'> )
    | ( SeriesConflictBehind )
    | ( AlreadyWaitingBehind )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> )
    | ( Omit<NotReadyYet, 'message'> )
    | ( Omit<IdempotencyMismatch, 'message'> )
    | ( Omit<VersionConflict, 'message'> )
    | ( Omit<WrongState, 'message'> )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Business: ResolverTypeWrapper<{ id: string }>;
  Viewer: ResolverTypeWrapper<{ id: string }>;
  Customer: ResolverTypeWrapper<{ id: string }>;
  BookAppointmentInput: BookAppointmentInput;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  GuestInput: GuestInput;
  AppointmentBooked: ResolverTypeWrapper<AppointmentBookedBehind>;
  PaymentDue: ResolverTypeWrapper<PaymentDue>;
  CardSetupDue: ResolverTypeWrapper<CardSetupDue>;
  PolicyNotAccepted: ResolverTypeWrapper<Omit<PolicyNotAccepted, 'message'>>;
  CustomerBlocked: ResolverTypeWrapper<Omit<CustomerBlocked, 'message'>>;
  BookingRefused: ResolverTypeWrapper<Omit<BookingRefused, 'message'>>;
  BookAppointmentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['BookAppointmentResult']>;
  CancelAppointmentInput: CancelAppointmentInput;
  AppointmentCancelled: ResolverTypeWrapper<AppointmentCancelledBehind>;
  OutsideCancellationWindow: ResolverTypeWrapper<Omit<OutsideCancellationWindow, 'message'>>;
  CancelAppointmentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CancelAppointmentResult']>;
  RescheduleAppointmentInput: RescheduleAppointmentInput;
  AppointmentRescheduled: ResolverTypeWrapper<AppointmentRescheduledBehind>;
  OutsideRescheduleWindow: ResolverTypeWrapper<Omit<OutsideRescheduleWindow, 'message'>>;
  RescheduleAppointmentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RescheduleAppointmentResult']>;
  AppointmentStepInput: AppointmentStepInput;
  EnterAppointmentInErrorInput: EnterAppointmentInErrorInput;
  AppointmentEnteredInError: ResolverTypeWrapper<AppointmentEnteredInErrorBehind>;
  EnterAppointmentInErrorResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['EnterAppointmentInErrorResult']>;
  DecideAppointmentInput: DecideAppointmentInput;
  AppointmentChanged: ResolverTypeWrapper<AppointmentChangedBehind>;
  AppointmentStepResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AppointmentStepResult']>;
  AppointmentFilter: AppointmentFilter;
  AppointmentOrder: AppointmentOrder;
  OwnAppointmentFilter: OwnAppointmentFilter;
  AppointmentConnection: ResolverTypeWrapper<Omit<AppointmentConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['AppointmentEdge']> }>;
  AppointmentEdge: ResolverTypeWrapper<Omit<AppointmentEdge, 'node'> & { node: ResolversTypes['Appointment'] }>;
  Appointment: ResolverTypeWrapper<AppointmentView>;
  AppointmentSegment: ResolverTypeWrapper<SegmentView>;
  SegmentResource: ResolverTypeWrapper<Omit<SegmentResource, 'resource' | 'staffMember'> & { resource?: Maybe<ResolversTypes['Resource']>, staffMember?: Maybe<ResolversTypes['StaffMember']> }>;
  SegmentAddOn: ResolverTypeWrapper<SegmentAddOn>;
  CancellationTerms: ResolverTypeWrapper<CancellationTerms>;
  AppointmentEventConnection: ResolverTypeWrapper<Omit<AppointmentEventConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['AppointmentEventEdge']> }>;
  AppointmentEventEdge: ResolverTypeWrapper<Omit<AppointmentEventEdge, 'node'> & { node: ResolversTypes['AppointmentEvent'] }>;
  AppointmentEvent: ResolverTypeWrapper<HistoryView>;
  AppointmentSource: AppointmentSource;
  AppointmentStatus: AppointmentStatus;
  Variation: ResolverTypeWrapper<{ id: string }>;
  AvailabilityInput: AvailabilityInput;
  SegmentInput: SegmentInput;
  StaffChoice: StaffChoice;
  Availability: ResolverTypeWrapper<Omit<Availability, 'slots' | 'nextSlot'> & { slots: ReadonlyArray<ResolversTypes['Slot']>, nextSlot?: Maybe<ResolversTypes['Slot']> }>;
  StartNotOffered: ResolverTypeWrapper<StartNotOffered>;
  NotOfferedReason: NotOfferedReason;
  Slot: ResolverTypeWrapper<Omit<Slot, 'segments'> & { segments: ReadonlyArray<ResolversTypes['SlotSegment']> }>;
  SlotSegment: ResolverTypeWrapper<Omit<SlotSegment, 'variation' | 'staffMember' | 'resources'> & { variation?: Maybe<ResolversTypes['Variation']>, staffMember?: Maybe<ResolversTypes['StaffMember']>, resources: ReadonlyArray<ResolversTypes['SegmentResource']> }>;
  Location: ResolverTypeWrapper<{ id: string }>;
  Resource: ResolverTypeWrapper<{ id: string }>;
  StaffMember: ResolverTypeWrapper<{ id: string }>;
  DayBoard: ResolverTypeWrapper<DayBoardModel>;
  TimeSpan: ResolverTypeWrapper<Span>;
  BoardLane: ResolverTypeWrapper<Lane>;
  Agenda: ResolverTypeWrapper<AgendaModel>;
  WorkedWindow: ResolverTypeWrapper<Window>;
  AgendaEntry: ResolverTypeWrapper<Entry>;
  AgendaEntryKind: AgendaEntryKind;
  BookingLimit: ResolverTypeWrapper<BookingLimitModel>;
  LimitSubject: LimitSubject;
  LimitPeriod: LimitPeriod;
  BookingLimitConnection: ResolverTypeWrapper<Omit<BookingLimitConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['BookingLimitEdge']> }>;
  BookingLimitEdge: ResolverTypeWrapper<Omit<BookingLimitEdge, 'node'> & { node: ResolversTypes['BookingLimit'] }>;
  SetBookingLimitInput: SetBookingLimitInput;
  RemoveBookingLimitInput: RemoveBookingLimitInput;
  BookingLimitSet: ResolverTypeWrapper<Omit<BookingLimitSet, 'bookingLimit'> & { bookingLimit: ResolversTypes['BookingLimit'] }>;
  SetBookingLimitResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetBookingLimitResult']>;
  BookingLimitRemoved: ResolverTypeWrapper<{ bookingLimitId: string }>;
  RemoveBookingLimitResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RemoveBookingLimitResult']>;
  CreateCalendarFeedInput: CreateCalendarFeedInput;
  RotateCalendarFeedInput: RotateCalendarFeedInput;
  RevokeCalendarFeedInput: RevokeCalendarFeedInput;
  ConnectCalendarInput: ConnectCalendarInput;
  DisconnectCalendarInput: DisconnectCalendarInput;
  CalendarFeedCreated: ResolverTypeWrapper<CalendarFeedCreatedBehind>;
  CalendarFeedRotated: ResolverTypeWrapper<CalendarFeedRotatedBehind>;
  CalendarFeedRevoked: ResolverTypeWrapper<CalendarFeedRevokedBehind>;
  CalendarConnected: ResolverTypeWrapper<CalendarConnectedBehind>;
  CalendarDisconnected: ResolverTypeWrapper<CalendarDisconnectedBehind>;
  CalendarNotReadable: ResolverTypeWrapper<CalendarNotReadableBehind>;
  CreateCalendarFeedResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateCalendarFeedResult']>;
  RotateCalendarFeedResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RotateCalendarFeedResult']>;
  RevokeCalendarFeedResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RevokeCalendarFeedResult']>;
  ConnectCalendarResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ConnectCalendarResult']>;
  DisconnectCalendarResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DisconnectCalendarResult']>;
  CalendarFeed: ResolverTypeWrapper<FeedRow>;
  CalendarConnection: ResolverTypeWrapper<ConnectionRow>;
  CalendarStatus: CalendarStatus;
  CalendarProblem: CalendarProblem;
  SessionFilter: SessionFilter;
  ClassSessionConnection: ResolverTypeWrapper<Omit<ClassSessionConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['ClassSessionEdge']> }>;
  ClassSessionEdge: ResolverTypeWrapper<Omit<ClassSessionEdge, 'node'> & { node: ResolversTypes['ClassSession'] }>;
  ClassSession: ResolverTypeWrapper<SessionView>;
  ClassSessionStatus: ClassSessionStatus;
  ScheduleSessionInput: ScheduleSessionInput;
  SessionsScheduled: ResolverTypeWrapper<SessionsScheduledBehind>;
  SessionClash: ResolverTypeWrapper<Omit<SessionClash, 'message'>>;
  ScheduleSessionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ScheduleSessionResult']>;
  ChangeSessionInput: ChangeSessionInput;
  SessionChanged: ResolverTypeWrapper<SessionChangedBehind>;
  ChangeSessionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangeSessionResult']>;
  CancelSessionInput: CancelSessionInput;
  SessionCancelled: ResolverTypeWrapper<SessionCancelledBehind>;
  CancelSessionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CancelSessionResult']>;
  Closure: ResolverTypeWrapper<ClosureModel>;
  ClosureScope: ClosureScope;
  ClosureSource: ClosureSource;
  ClosureConnection: ResolverTypeWrapper<Omit<ClosureConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['ClosureEdge']> }>;
  ClosureEdge: ResolverTypeWrapper<Omit<ClosureEdge, 'node'> & { node: ResolversTypes['Closure'] }>;
  ClosureFilter: ClosureFilter;
  AddClosureInput: AddClosureInput;
  RemoveClosureInput: RemoveClosureInput;
  ClosureAdded: ResolverTypeWrapper<ClosureAddedModel>;
  AddClosureResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AddClosureResult']>;
  ClosureRemoved: ResolverTypeWrapper<ClosureRemovedModel>;
  RemoveClosureResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RemoveClosureResult']>;
  Course: ResolverTypeWrapper<CourseView>;
  EnrolInCourseInput: EnrolInCourseInput;
  EnrolledInCourse: ResolverTypeWrapper<EnrolledInCourseBehind>;
  EnrolInCourseResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['EnrolInCourseResult']>;
  BookAtDeskInput: BookAtDeskInput;
  NewCustomerInput: NewCustomerInput;
  OverrideInput: OverrideInput;
  DeskSource: DeskSource;
  BookAtDeskResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['BookAtDeskResult']>;
  HoldSlotInput: HoldSlotInput;
  Hold: ResolverTypeWrapper<HoldView>;
  PolicyTerms: ResolverTypeWrapper<PolicyTerms>;
  PolicyStep: ResolverTypeWrapper<PolicyStep>;
  ReleaseHoldInput: ReleaseHoldInput;
  HoldReleased: ResolverTypeWrapper<HoldReleased>;
  SlotTaken: ResolverTypeWrapper<Omit<SlotTaken, 'message'>>;
  OutsideBookingWindow: ResolverTypeWrapper<Omit<OutsideBookingWindow, 'message'>>;
  TooManyHolds: ResolverTypeWrapper<Omit<TooManyHolds, 'message'>>;
  PriceChanged: ResolverTypeWrapper<Omit<PriceChanged, 'message'>>;
  HoldExpired: ResolverTypeWrapper<Omit<HoldExpired, 'message'>>;
  HoldSlotResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['HoldSlotResult']>;
  ReleaseHoldResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReleaseHoldResult']>;
  PublicHoliday: ResolverTypeWrapper<PublicHolidayModel>;
  HolidayName: ResolverTypeWrapper<HolidayName>;
  CloseOnPublicHolidaysInput: CloseOnPublicHolidaysInput;
  ClosedOnPublicHolidays: ResolverTypeWrapper<ClosedOnPublicHolidaysModel>;
  CloseOnPublicHolidaysResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CloseOnPublicHolidaysResult']>;
  OpeningWindow: ResolverTypeWrapper<OpeningWindowModel>;
  WorkingWindow: ResolverTypeWrapper<WorkingWindowModel>;
  ClockChangeWarning: ResolverTypeWrapper<ClockChange>;
  ClockChangeKind: ClockChangeKind;
  WorkingOverride: ResolverTypeWrapper<WorkingOverrideModel>;
  DateWindow: ResolverTypeWrapper<DateWindow>;
  WorkingOverrideKind: WorkingOverrideKind;
  SetOpeningHoursInput: SetOpeningHoursInput;
  OpeningWindowInput: OpeningWindowInput;
  SetWorkingHoursInput: SetWorkingHoursInput;
  WorkingWindowInput: WorkingWindowInput;
  SetResourceHoursInput: SetResourceHoursInput;
  SetWorkingOverrideInput: SetWorkingOverrideInput;
  DateWindowInput: DateWindowInput;
  RemoveWorkingOverrideInput: RemoveWorkingOverrideInput;
  OpeningHoursSet: ResolverTypeWrapper<OpeningHoursSetModel>;
  SetOpeningHoursResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetOpeningHoursResult']>;
  WorkingHoursSet: ResolverTypeWrapper<WorkingHoursSetModel>;
  SetWorkingHoursResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetWorkingHoursResult']>;
  ResourceHoursSet: ResolverTypeWrapper<ResourceHoursSetModel>;
  SetResourceHoursResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetResourceHoursResult']>;
  WorkingOverrideSet: ResolverTypeWrapper<WorkingOverrideSetModel>;
  SetWorkingOverrideResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetWorkingOverrideResult']>;
  WorkingOverrideRemoved: ResolverTypeWrapper<WorkingOverrideRemovedModel>;
  RemoveWorkingOverrideResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RemoveWorkingOverrideResult']>;
  IntakeAnswer: ResolverTypeWrapper<IntakeAnswerView>;
  IntakeAnswerStatus: IntakeAnswerStatus;
  IntakeAnswerer: IntakeAnswerer;
  IntakeReply: ResolverTypeWrapper<ShownReply>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  IntakeAnswerConnection: ResolverTypeWrapper<Omit<IntakeAnswerConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['IntakeAnswerEdge']> }>;
  IntakeAnswerEdge: ResolverTypeWrapper<Omit<IntakeAnswerEdge, 'node'> & { node: ResolversTypes['IntakeAnswer'] }>;
  SubmitIntakeAnswerInput: SubmitIntakeAnswerInput;
  IntakeReplyInput: IntakeReplyInput;
  ReviewIntakeAnswerInput: ReviewIntakeAnswerInput;
  IntakeAnswerChanged: ResolverTypeWrapper<IntakeAnswerChangedModel>;
  IntakeAnswerResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['IntakeAnswerResult']>;
  Service: ResolverTypeWrapper<{ id: string }>;
  IntakeForm: ResolverTypeWrapper<IntakeFormModel>;
  IntakeFormStatus: IntakeFormStatus;
  IntakeFormVersion: ResolverTypeWrapper<FormVersion>;
  IntakeFormService: ResolverTypeWrapper<FormLink>;
  IntakeQuestion: ResolverTypeWrapper<Question>;
  IntakeChoice: ResolverTypeWrapper<Choice>;
  IntakeQuestionType: IntakeQuestionType;
  IntakeFormConnection: ResolverTypeWrapper<Omit<IntakeFormConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['IntakeFormEdge']> }>;
  IntakeFormEdge: ResolverTypeWrapper<Omit<IntakeFormEdge, 'node'> & { node: ResolversTypes['IntakeForm'] }>;
  LocalizedTextInput: LocalizedTextInput;
  CreateIntakeFormInput: CreateIntakeFormInput;
  RenameIntakeFormInput: RenameIntakeFormInput;
  PublishIntakeFormInput: PublishIntakeFormInput;
  IntakeQuestionInput: IntakeQuestionInput;
  IntakeChoiceInput: IntakeChoiceInput;
  SetIntakeFormServicesInput: SetIntakeFormServicesInput;
  IntakeFormServiceInput: IntakeFormServiceInput;
  ArchiveIntakeFormInput: ArchiveIntakeFormInput;
  IntakeFormSaved: ResolverTypeWrapper<IntakeFormSavedModel>;
  CreateIntakeFormResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateIntakeFormResult']>;
  IntakeFormResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['IntakeFormResult']>;
  StaffPick: ResolverTypeWrapper<PickOfSegment>;
  StaffStrategy: StaffStrategy;
  PickedCandidate: ResolverTypeWrapper<Omit<PickedCandidate, 'staffMember'> & { staffMember: ResolversTypes['StaffMember'] }>;
  AddOn: ResolverTypeWrapper<AddOn>;
  SeatConnection: ResolverTypeWrapper<Omit<SeatConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['SeatEdge']> }>;
  SeatEdge: ResolverTypeWrapper<Omit<SeatEdge, 'node'> & { node: ResolversTypes['Seat'] }>;
  Seat: ResolverTypeWrapper<SeatView>;
  SeatStatus: SeatStatus;
  HoldSeatsInput: HoldSeatsInput;
  SessionFull: ResolverTypeWrapper<Omit<SessionFull, 'message'>>;
  AlreadyInSession: ResolverTypeWrapper<Omit<AlreadyInSession, 'message'>>;
  HoldSeatsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['HoldSeatsResult']>;
  CancelSeatInput: CancelSeatInput;
  SeatCancelled: ResolverTypeWrapper<SeatCancelledBehind>;
  CancelSeatResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CancelSeatResult']>;
  MarkSeatInput: MarkSeatInput;
  SeatMarked: ResolverTypeWrapper<SeatMarkedBehind>;
  MarkSeatResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['MarkSeatResult']>;
  JoinSessionWaitlistInput: JoinSessionWaitlistInput;
  PlacesFree: ResolverTypeWrapper<Omit<PlacesFree, 'message'>>;
  WaitlistFull: ResolverTypeWrapper<Omit<WaitlistFull, 'message'>>;
  JoinSessionWaitlistResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['JoinSessionWaitlistResult']>;
  CreateSeriesInput: CreateSeriesInput;
  SeriesRuleInput: SeriesRuleInput;
  SeriesFrequency: SeriesFrequency;
  SeriesConflictRule: SeriesConflictRule;
  SeriesBooked: ResolverTypeWrapper<SeriesBookedBehind>;
  SeriesChanged: ResolverTypeWrapper<SeriesChangedBehind>;
  SeriesConflict: ResolverTypeWrapper<SeriesConflictBehind>;
  CreateSeriesResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateSeriesResult']>;
  EditSeriesInput: EditSeriesInput;
  SeriesScope: SeriesScope;
  EndSeriesInput: EndSeriesInput;
  EditSeriesResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['EditSeriesResult']>;
  SeriesConnection: ResolverTypeWrapper<Omit<SeriesConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['SeriesEdge']> }>;
  SeriesEdge: ResolverTypeWrapper<Omit<SeriesEdge, 'node'> & { node: ResolversTypes['Series'] }>;
  Series: ResolverTypeWrapper<SeriesView>;
  SeriesStatus: SeriesStatus;
  SeriesOccurrence: ResolverTypeWrapper<AnswerView>;
  SeriesOutcome: SeriesOutcome;
  SeriesProblem: SeriesProblem;
  LocationPacing: ResolverTypeWrapper<LocationPacingModel>;
  PacingRule: ResolverTypeWrapper<PacingRuleModel>;
  SetPacingInput: SetPacingInput;
  PacingRuleInput: PacingRuleInput;
  PacingSet: ResolverTypeWrapper<{ locationId: string }>;
  SetPacingResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetPacingResult']>;
  TimeOff: ResolverTypeWrapper<TimeOffModel>;
  TimeOffKind: TimeOffKind;
  TimeOffStatus: TimeOffStatus;
  TimeOffConnection: ResolverTypeWrapper<Omit<TimeOffConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['TimeOffEdge']> }>;
  TimeOffEdge: ResolverTypeWrapper<Omit<TimeOffEdge, 'node'> & { node: ResolversTypes['TimeOff'] }>;
  AddTimeOffInput: AddTimeOffInput;
  DecideTimeOffInput: DecideTimeOffInput;
  TimeOffAdded: ResolverTypeWrapper<TimeOffAddedModel>;
  AddTimeOffResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AddTimeOffResult']>;
  TimeOffDecided: ResolverTypeWrapper<TimeOffDecidedModel>;
  DecideTimeOffResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DecideTimeOffResult']>;
  EndTimeOffInput: EndTimeOffInput;
  TimeOffEnded: ResolverTypeWrapper<TimeOffEndedModel>;
  EndTimeOffResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['EndTimeOffResult']>;
  TravelSchedule: ResolverTypeWrapper<TravelScheduleModel>;
  AddTravelScheduleInput: AddTravelScheduleInput;
  RemoveTravelScheduleInput: RemoveTravelScheduleInput;
  TravelScheduleAdded: ResolverTypeWrapper<TravelScheduleAddedModel>;
  AddTravelScheduleResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AddTravelScheduleResult']>;
  TravelScheduleRemoved: ResolverTypeWrapper<TravelScheduleRemovedModel>;
  RemoveTravelScheduleResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RemoveTravelScheduleResult']>;
  PlaceKind: PlaceKind;
  VisitPlace: ResolverTypeWrapper<VisitPlace>;
  VisitPlaceInput: VisitPlaceInput;
  VisitToDecideConnection: ResolverTypeWrapper<Omit<VisitToDecideConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['VisitToDecideEdge']> }>;
  VisitToDecideEdge: ResolverTypeWrapper<Omit<VisitToDecideEdge, 'node'> & { node: ResolversTypes['VisitToDecide'] }>;
  VisitToDecide: ResolverTypeWrapper<VisitToDecideModel>;
  DecisionReason: DecisionReason;
  JoinWaitlistInput: JoinWaitlistInput;
  WishedHoursInput: WishedHoursInput;
  WaitlistJoined: ResolverTypeWrapper<WaitlistJoinedBehind>;
  AlreadyWaiting: ResolverTypeWrapper<AlreadyWaitingBehind>;
  JoinWaitlistResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['JoinWaitlistResult']>;
  LeaveWaitlistInput: LeaveWaitlistInput;
  WaitlistLeft: ResolverTypeWrapper<WaitlistLeftBehind>;
  LeaveWaitlistResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['LeaveWaitlistResult']>;
  DeclineWaitlistOfferInput: DeclineWaitlistOfferInput;
  WaitlistOfferDeclined: ResolverTypeWrapper<WaitlistOfferDeclinedBehind>;
  DeclineWaitlistOfferResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeclineWaitlistOfferResult']>;
  WaitlistFilter: WaitlistFilter;
  WaitlistEntryConnection: ResolverTypeWrapper<Omit<WaitlistEntryConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['WaitlistEntryEdge']> }>;
  WaitlistEntryEdge: ResolverTypeWrapper<Omit<WaitlistEntryEdge, 'node'> & { node: ResolversTypes['WaitlistEntry'] }>;
  WaitlistEntry: ResolverTypeWrapper<EntryView>;
  WishedHours: ResolverTypeWrapper<WishedHours>;
  WaitlistStatus: WaitlistStatus;
  WaitlistOffer: ResolverTypeWrapper<OfferView>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  TimeZone: ResolverTypeWrapper<Scalars['TimeZone']['output']>;
  MinorUnits: ResolverTypeWrapper<Scalars['MinorUnits']['output']>;
  Money: ResolverTypeWrapper<Money>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Problem: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Problem']>;
  InvalidInput: ResolverTypeWrapper<Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<ResolversTypes['FieldProblem']> }, 'message'>>;
  FieldProblem: ResolverTypeWrapper<{ path: readonly string[]; problem: string }>;
  NotReadyYet: ResolverTypeWrapper<Omit<NotReadyYet, 'message'>>;
  IdempotencyMismatch: ResolverTypeWrapper<Omit<IdempotencyMismatch, 'message'>>;
  VersionConflict: ResolverTypeWrapper<Omit<VersionConflict, 'message'>>;
  WrongState: ResolverTypeWrapper<Omit<WrongState, 'message'>>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Query: Record<PropertyKey, never>;
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  String: Scalars['String']['output'];
  Mutation: Record<PropertyKey, never>;
  Business: { id: string };
  Viewer: { id: string };
  Customer: { id: string };
  BookAppointmentInput: BookAppointmentInput;
  Boolean: Scalars['Boolean']['output'];
  GuestInput: GuestInput;
  AppointmentBooked: AppointmentBookedBehind;
  PaymentDue: PaymentDue;
  CardSetupDue: CardSetupDue;
  PolicyNotAccepted: Omit<PolicyNotAccepted, 'message'>;
  CustomerBlocked: Omit<CustomerBlocked, 'message'>;
  BookingRefused: Omit<BookingRefused, 'message'>;
  BookAppointmentResult: ResolversUnionTypes<ResolversParentTypes>['BookAppointmentResult'];
  CancelAppointmentInput: CancelAppointmentInput;
  AppointmentCancelled: AppointmentCancelledBehind;
  OutsideCancellationWindow: Omit<OutsideCancellationWindow, 'message'>;
  CancelAppointmentResult: ResolversUnionTypes<ResolversParentTypes>['CancelAppointmentResult'];
  RescheduleAppointmentInput: RescheduleAppointmentInput;
  AppointmentRescheduled: AppointmentRescheduledBehind;
  OutsideRescheduleWindow: Omit<OutsideRescheduleWindow, 'message'>;
  RescheduleAppointmentResult: ResolversUnionTypes<ResolversParentTypes>['RescheduleAppointmentResult'];
  AppointmentStepInput: AppointmentStepInput;
  EnterAppointmentInErrorInput: EnterAppointmentInErrorInput;
  AppointmentEnteredInError: AppointmentEnteredInErrorBehind;
  EnterAppointmentInErrorResult: ResolversUnionTypes<ResolversParentTypes>['EnterAppointmentInErrorResult'];
  DecideAppointmentInput: DecideAppointmentInput;
  AppointmentChanged: AppointmentChangedBehind;
  AppointmentStepResult: ResolversUnionTypes<ResolversParentTypes>['AppointmentStepResult'];
  AppointmentFilter: AppointmentFilter;
  OwnAppointmentFilter: OwnAppointmentFilter;
  AppointmentConnection: Omit<AppointmentConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['AppointmentEdge']> };
  AppointmentEdge: Omit<AppointmentEdge, 'node'> & { node: ResolversParentTypes['Appointment'] };
  Appointment: AppointmentView;
  AppointmentSegment: SegmentView;
  SegmentResource: Omit<SegmentResource, 'resource' | 'staffMember'> & { resource?: Maybe<ResolversParentTypes['Resource']>, staffMember?: Maybe<ResolversParentTypes['StaffMember']> };
  SegmentAddOn: SegmentAddOn;
  CancellationTerms: CancellationTerms;
  AppointmentEventConnection: Omit<AppointmentEventConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['AppointmentEventEdge']> };
  AppointmentEventEdge: Omit<AppointmentEventEdge, 'node'> & { node: ResolversParentTypes['AppointmentEvent'] };
  AppointmentEvent: HistoryView;
  Variation: { id: string };
  AvailabilityInput: AvailabilityInput;
  SegmentInput: SegmentInput;
  StaffChoice: StaffChoice;
  Availability: Omit<Availability, 'slots' | 'nextSlot'> & { slots: ReadonlyArray<ResolversParentTypes['Slot']>, nextSlot?: Maybe<ResolversParentTypes['Slot']> };
  StartNotOffered: StartNotOffered;
  Slot: Omit<Slot, 'segments'> & { segments: ReadonlyArray<ResolversParentTypes['SlotSegment']> };
  SlotSegment: Omit<SlotSegment, 'variation' | 'staffMember' | 'resources'> & { variation?: Maybe<ResolversParentTypes['Variation']>, staffMember?: Maybe<ResolversParentTypes['StaffMember']>, resources: ReadonlyArray<ResolversParentTypes['SegmentResource']> };
  Location: { id: string };
  Resource: { id: string };
  StaffMember: { id: string };
  DayBoard: DayBoardModel;
  TimeSpan: Span;
  BoardLane: Lane;
  Agenda: AgendaModel;
  WorkedWindow: Window;
  AgendaEntry: Entry;
  BookingLimit: BookingLimitModel;
  BookingLimitConnection: Omit<BookingLimitConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['BookingLimitEdge']> };
  BookingLimitEdge: Omit<BookingLimitEdge, 'node'> & { node: ResolversParentTypes['BookingLimit'] };
  SetBookingLimitInput: SetBookingLimitInput;
  RemoveBookingLimitInput: RemoveBookingLimitInput;
  BookingLimitSet: Omit<BookingLimitSet, 'bookingLimit'> & { bookingLimit: ResolversParentTypes['BookingLimit'] };
  SetBookingLimitResult: ResolversUnionTypes<ResolversParentTypes>['SetBookingLimitResult'];
  BookingLimitRemoved: { bookingLimitId: string };
  RemoveBookingLimitResult: ResolversUnionTypes<ResolversParentTypes>['RemoveBookingLimitResult'];
  CreateCalendarFeedInput: CreateCalendarFeedInput;
  RotateCalendarFeedInput: RotateCalendarFeedInput;
  RevokeCalendarFeedInput: RevokeCalendarFeedInput;
  ConnectCalendarInput: ConnectCalendarInput;
  DisconnectCalendarInput: DisconnectCalendarInput;
  CalendarFeedCreated: CalendarFeedCreatedBehind;
  CalendarFeedRotated: CalendarFeedRotatedBehind;
  CalendarFeedRevoked: CalendarFeedRevokedBehind;
  CalendarConnected: CalendarConnectedBehind;
  CalendarDisconnected: CalendarDisconnectedBehind;
  CalendarNotReadable: CalendarNotReadableBehind;
  CreateCalendarFeedResult: ResolversUnionTypes<ResolversParentTypes>['CreateCalendarFeedResult'];
  RotateCalendarFeedResult: ResolversUnionTypes<ResolversParentTypes>['RotateCalendarFeedResult'];
  RevokeCalendarFeedResult: ResolversUnionTypes<ResolversParentTypes>['RevokeCalendarFeedResult'];
  ConnectCalendarResult: ResolversUnionTypes<ResolversParentTypes>['ConnectCalendarResult'];
  DisconnectCalendarResult: ResolversUnionTypes<ResolversParentTypes>['DisconnectCalendarResult'];
  CalendarFeed: FeedRow;
  CalendarConnection: ConnectionRow;
  SessionFilter: SessionFilter;
  ClassSessionConnection: Omit<ClassSessionConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['ClassSessionEdge']> };
  ClassSessionEdge: Omit<ClassSessionEdge, 'node'> & { node: ResolversParentTypes['ClassSession'] };
  ClassSession: SessionView;
  ScheduleSessionInput: ScheduleSessionInput;
  SessionsScheduled: SessionsScheduledBehind;
  SessionClash: Omit<SessionClash, 'message'>;
  ScheduleSessionResult: ResolversUnionTypes<ResolversParentTypes>['ScheduleSessionResult'];
  ChangeSessionInput: ChangeSessionInput;
  SessionChanged: SessionChangedBehind;
  ChangeSessionResult: ResolversUnionTypes<ResolversParentTypes>['ChangeSessionResult'];
  CancelSessionInput: CancelSessionInput;
  SessionCancelled: SessionCancelledBehind;
  CancelSessionResult: ResolversUnionTypes<ResolversParentTypes>['CancelSessionResult'];
  Closure: ClosureModel;
  ClosureConnection: Omit<ClosureConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['ClosureEdge']> };
  ClosureEdge: Omit<ClosureEdge, 'node'> & { node: ResolversParentTypes['Closure'] };
  ClosureFilter: ClosureFilter;
  AddClosureInput: AddClosureInput;
  RemoveClosureInput: RemoveClosureInput;
  ClosureAdded: ClosureAddedModel;
  AddClosureResult: ResolversUnionTypes<ResolversParentTypes>['AddClosureResult'];
  ClosureRemoved: ClosureRemovedModel;
  RemoveClosureResult: ResolversUnionTypes<ResolversParentTypes>['RemoveClosureResult'];
  Course: CourseView;
  EnrolInCourseInput: EnrolInCourseInput;
  EnrolledInCourse: EnrolledInCourseBehind;
  EnrolInCourseResult: ResolversUnionTypes<ResolversParentTypes>['EnrolInCourseResult'];
  BookAtDeskInput: BookAtDeskInput;
  NewCustomerInput: NewCustomerInput;
  OverrideInput: OverrideInput;
  BookAtDeskResult: ResolversUnionTypes<ResolversParentTypes>['BookAtDeskResult'];
  HoldSlotInput: HoldSlotInput;
  Hold: HoldView;
  PolicyTerms: PolicyTerms;
  PolicyStep: PolicyStep;
  ReleaseHoldInput: ReleaseHoldInput;
  HoldReleased: HoldReleased;
  SlotTaken: Omit<SlotTaken, 'message'>;
  OutsideBookingWindow: Omit<OutsideBookingWindow, 'message'>;
  TooManyHolds: Omit<TooManyHolds, 'message'>;
  PriceChanged: Omit<PriceChanged, 'message'>;
  HoldExpired: Omit<HoldExpired, 'message'>;
  HoldSlotResult: ResolversUnionTypes<ResolversParentTypes>['HoldSlotResult'];
  ReleaseHoldResult: ResolversUnionTypes<ResolversParentTypes>['ReleaseHoldResult'];
  PublicHoliday: PublicHolidayModel;
  HolidayName: HolidayName;
  CloseOnPublicHolidaysInput: CloseOnPublicHolidaysInput;
  ClosedOnPublicHolidays: ClosedOnPublicHolidaysModel;
  CloseOnPublicHolidaysResult: ResolversUnionTypes<ResolversParentTypes>['CloseOnPublicHolidaysResult'];
  OpeningWindow: OpeningWindowModel;
  WorkingWindow: WorkingWindowModel;
  ClockChangeWarning: ClockChange;
  WorkingOverride: WorkingOverrideModel;
  DateWindow: DateWindow;
  SetOpeningHoursInput: SetOpeningHoursInput;
  OpeningWindowInput: OpeningWindowInput;
  SetWorkingHoursInput: SetWorkingHoursInput;
  WorkingWindowInput: WorkingWindowInput;
  SetResourceHoursInput: SetResourceHoursInput;
  SetWorkingOverrideInput: SetWorkingOverrideInput;
  DateWindowInput: DateWindowInput;
  RemoveWorkingOverrideInput: RemoveWorkingOverrideInput;
  OpeningHoursSet: OpeningHoursSetModel;
  SetOpeningHoursResult: ResolversUnionTypes<ResolversParentTypes>['SetOpeningHoursResult'];
  WorkingHoursSet: WorkingHoursSetModel;
  SetWorkingHoursResult: ResolversUnionTypes<ResolversParentTypes>['SetWorkingHoursResult'];
  ResourceHoursSet: ResourceHoursSetModel;
  SetResourceHoursResult: ResolversUnionTypes<ResolversParentTypes>['SetResourceHoursResult'];
  WorkingOverrideSet: WorkingOverrideSetModel;
  SetWorkingOverrideResult: ResolversUnionTypes<ResolversParentTypes>['SetWorkingOverrideResult'];
  WorkingOverrideRemoved: WorkingOverrideRemovedModel;
  RemoveWorkingOverrideResult: ResolversUnionTypes<ResolversParentTypes>['RemoveWorkingOverrideResult'];
  IntakeAnswer: IntakeAnswerView;
  IntakeReply: ShownReply;
  Float: Scalars['Float']['output'];
  IntakeAnswerConnection: Omit<IntakeAnswerConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['IntakeAnswerEdge']> };
  IntakeAnswerEdge: Omit<IntakeAnswerEdge, 'node'> & { node: ResolversParentTypes['IntakeAnswer'] };
  SubmitIntakeAnswerInput: SubmitIntakeAnswerInput;
  IntakeReplyInput: IntakeReplyInput;
  ReviewIntakeAnswerInput: ReviewIntakeAnswerInput;
  IntakeAnswerChanged: IntakeAnswerChangedModel;
  IntakeAnswerResult: ResolversUnionTypes<ResolversParentTypes>['IntakeAnswerResult'];
  Service: { id: string };
  IntakeForm: IntakeFormModel;
  IntakeFormVersion: FormVersion;
  IntakeFormService: FormLink;
  IntakeQuestion: Question;
  IntakeChoice: Choice;
  IntakeFormConnection: Omit<IntakeFormConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['IntakeFormEdge']> };
  IntakeFormEdge: Omit<IntakeFormEdge, 'node'> & { node: ResolversParentTypes['IntakeForm'] };
  LocalizedTextInput: LocalizedTextInput;
  CreateIntakeFormInput: CreateIntakeFormInput;
  RenameIntakeFormInput: RenameIntakeFormInput;
  PublishIntakeFormInput: PublishIntakeFormInput;
  IntakeQuestionInput: IntakeQuestionInput;
  IntakeChoiceInput: IntakeChoiceInput;
  SetIntakeFormServicesInput: SetIntakeFormServicesInput;
  IntakeFormServiceInput: IntakeFormServiceInput;
  ArchiveIntakeFormInput: ArchiveIntakeFormInput;
  IntakeFormSaved: IntakeFormSavedModel;
  CreateIntakeFormResult: ResolversUnionTypes<ResolversParentTypes>['CreateIntakeFormResult'];
  IntakeFormResult: ResolversUnionTypes<ResolversParentTypes>['IntakeFormResult'];
  StaffPick: PickOfSegment;
  PickedCandidate: Omit<PickedCandidate, 'staffMember'> & { staffMember: ResolversParentTypes['StaffMember'] };
  AddOn: AddOn;
  SeatConnection: Omit<SeatConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['SeatEdge']> };
  SeatEdge: Omit<SeatEdge, 'node'> & { node: ResolversParentTypes['Seat'] };
  Seat: SeatView;
  HoldSeatsInput: HoldSeatsInput;
  SessionFull: Omit<SessionFull, 'message'>;
  AlreadyInSession: Omit<AlreadyInSession, 'message'>;
  HoldSeatsResult: ResolversUnionTypes<ResolversParentTypes>['HoldSeatsResult'];
  CancelSeatInput: CancelSeatInput;
  SeatCancelled: SeatCancelledBehind;
  CancelSeatResult: ResolversUnionTypes<ResolversParentTypes>['CancelSeatResult'];
  MarkSeatInput: MarkSeatInput;
  SeatMarked: SeatMarkedBehind;
  MarkSeatResult: ResolversUnionTypes<ResolversParentTypes>['MarkSeatResult'];
  JoinSessionWaitlistInput: JoinSessionWaitlistInput;
  PlacesFree: Omit<PlacesFree, 'message'>;
  WaitlistFull: Omit<WaitlistFull, 'message'>;
  JoinSessionWaitlistResult: ResolversUnionTypes<ResolversParentTypes>['JoinSessionWaitlistResult'];
  CreateSeriesInput: CreateSeriesInput;
  SeriesRuleInput: SeriesRuleInput;
  SeriesBooked: SeriesBookedBehind;
  SeriesChanged: SeriesChangedBehind;
  SeriesConflict: SeriesConflictBehind;
  CreateSeriesResult: ResolversUnionTypes<ResolversParentTypes>['CreateSeriesResult'];
  EditSeriesInput: EditSeriesInput;
  EndSeriesInput: EndSeriesInput;
  EditSeriesResult: ResolversUnionTypes<ResolversParentTypes>['EditSeriesResult'];
  SeriesConnection: Omit<SeriesConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['SeriesEdge']> };
  SeriesEdge: Omit<SeriesEdge, 'node'> & { node: ResolversParentTypes['Series'] };
  Series: SeriesView;
  SeriesOccurrence: AnswerView;
  LocationPacing: LocationPacingModel;
  PacingRule: PacingRuleModel;
  SetPacingInput: SetPacingInput;
  PacingRuleInput: PacingRuleInput;
  PacingSet: { locationId: string };
  SetPacingResult: ResolversUnionTypes<ResolversParentTypes>['SetPacingResult'];
  TimeOff: TimeOffModel;
  TimeOffConnection: Omit<TimeOffConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['TimeOffEdge']> };
  TimeOffEdge: Omit<TimeOffEdge, 'node'> & { node: ResolversParentTypes['TimeOff'] };
  AddTimeOffInput: AddTimeOffInput;
  DecideTimeOffInput: DecideTimeOffInput;
  TimeOffAdded: TimeOffAddedModel;
  AddTimeOffResult: ResolversUnionTypes<ResolversParentTypes>['AddTimeOffResult'];
  TimeOffDecided: TimeOffDecidedModel;
  DecideTimeOffResult: ResolversUnionTypes<ResolversParentTypes>['DecideTimeOffResult'];
  EndTimeOffInput: EndTimeOffInput;
  TimeOffEnded: TimeOffEndedModel;
  EndTimeOffResult: ResolversUnionTypes<ResolversParentTypes>['EndTimeOffResult'];
  TravelSchedule: TravelScheduleModel;
  AddTravelScheduleInput: AddTravelScheduleInput;
  RemoveTravelScheduleInput: RemoveTravelScheduleInput;
  TravelScheduleAdded: TravelScheduleAddedModel;
  AddTravelScheduleResult: ResolversUnionTypes<ResolversParentTypes>['AddTravelScheduleResult'];
  TravelScheduleRemoved: TravelScheduleRemovedModel;
  RemoveTravelScheduleResult: ResolversUnionTypes<ResolversParentTypes>['RemoveTravelScheduleResult'];
  VisitPlace: VisitPlace;
  VisitPlaceInput: VisitPlaceInput;
  VisitToDecideConnection: Omit<VisitToDecideConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['VisitToDecideEdge']> };
  VisitToDecideEdge: Omit<VisitToDecideEdge, 'node'> & { node: ResolversParentTypes['VisitToDecide'] };
  VisitToDecide: VisitToDecideModel;
  JoinWaitlistInput: JoinWaitlistInput;
  WishedHoursInput: WishedHoursInput;
  WaitlistJoined: WaitlistJoinedBehind;
  AlreadyWaiting: AlreadyWaitingBehind;
  JoinWaitlistResult: ResolversUnionTypes<ResolversParentTypes>['JoinWaitlistResult'];
  LeaveWaitlistInput: LeaveWaitlistInput;
  WaitlistLeft: WaitlistLeftBehind;
  LeaveWaitlistResult: ResolversUnionTypes<ResolversParentTypes>['LeaveWaitlistResult'];
  DeclineWaitlistOfferInput: DeclineWaitlistOfferInput;
  WaitlistOfferDeclined: WaitlistOfferDeclinedBehind;
  DeclineWaitlistOfferResult: ResolversUnionTypes<ResolversParentTypes>['DeclineWaitlistOfferResult'];
  WaitlistFilter: WaitlistFilter;
  WaitlistEntryConnection: Omit<WaitlistEntryConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['WaitlistEntryEdge']> };
  WaitlistEntryEdge: Omit<WaitlistEntryEdge, 'node'> & { node: ResolversParentTypes['WaitlistEntry'] };
  WaitlistEntry: EntryView;
  WishedHours: WishedHours;
  WaitlistOffer: OfferView;
  DateTime: Scalars['DateTime']['output'];
  Date: Scalars['Date']['output'];
  TimeZone: Scalars['TimeZone']['output'];
  MinorUnits: Scalars['MinorUnits']['output'];
  Money: Money;
  PageInfo: PageInfo;
  Problem: ResolversInterfaceTypes<ResolversParentTypes>['Problem'];
  InvalidInput: Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<ResolversParentTypes['FieldProblem']> }, 'message'>;
  FieldProblem: { path: readonly string[]; problem: string };
  NotReadyYet: Omit<NotReadyYet, 'message'>;
  IdempotencyMismatch: Omit<IdempotencyMismatch, 'message'>;
  VersionConflict: Omit<VersionConflict, 'message'>;
  WrongState: Omit<WrongState, 'message'>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  appointment?: Resolver<Maybe<ResolversTypes['Appointment']>, ParentType, ContextType, RequireFields<QueryAppointmentArgs, 'id'>>;
  appointments?: Resolver<Maybe<ResolversTypes['AppointmentConnection']>, ParentType, ContextType, RequireFields<QueryAppointmentsArgs, 'filter' | 'first'>>;
  appointmentsEnteredInError?: Resolver<Maybe<ResolversTypes['AppointmentConnection']>, ParentType, ContextType, RequireFields<QueryAppointmentsEnteredInErrorArgs, 'first'>>;
  appointmentEvents?: Resolver<Maybe<ResolversTypes['AppointmentEventConnection']>, ParentType, ContextType, RequireFields<QueryAppointmentEventsArgs, 'actorId' | 'first'>>;
  availability?: Resolver<Maybe<ResolversTypes['Availability']>, ParentType, ContextType, RequireFields<QueryAvailabilityArgs, 'input'>>;
  bookingLimits?: Resolver<Maybe<ResolversTypes['BookingLimitConnection']>, ParentType, ContextType, RequireFields<QueryBookingLimitsArgs, 'businessId' | 'first'>>;
  calendarFeeds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CalendarFeed']>>, ParentType, ContextType, Partial<QueryCalendarFeedsArgs>>;
  calendarConnections?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CalendarConnection']>>, ParentType, ContextType, RequireFields<QueryCalendarConnectionsArgs, 'staffMemberId'>>;
  classSession?: Resolver<Maybe<ResolversTypes['ClassSession']>, ParentType, ContextType, RequireFields<QueryClassSessionArgs, 'id'>>;
  closures?: Resolver<Maybe<ResolversTypes['ClosureConnection']>, ParentType, ContextType, RequireFields<QueryClosuresArgs, 'filter' | 'first'>>;
  course?: Resolver<Maybe<ResolversTypes['Course']>, ParentType, ContextType, RequireFields<QueryCourseArgs, 'id'>>;
  publicHolidays?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PublicHoliday']>>, ParentType, ContextType, RequireFields<QueryPublicHolidaysArgs, 'country' | 'year'>>;
  weekOfCycle?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType, RequireFields<QueryWeekOfCycleArgs, 'date'>>;
  intakeAnswers?: Resolver<Maybe<ResolversTypes['IntakeAnswerConnection']>, ParentType, ContextType, RequireFields<QueryIntakeAnswersArgs, 'status' | 'first'>>;
  intakeForm?: Resolver<Maybe<ResolversTypes['IntakeForm']>, ParentType, ContextType, RequireFields<QueryIntakeFormArgs, 'id'>>;
  intakeForms?: Resolver<Maybe<ResolversTypes['IntakeFormConnection']>, ParentType, ContextType, RequireFields<QueryIntakeFormsArgs, 'businessId' | 'first'>>;
  series?: Resolver<Maybe<ResolversTypes['Series']>, ParentType, ContextType, RequireFields<QuerySeriesArgs, 'id'>>;
  seriesOfCustomer?: Resolver<Maybe<ResolversTypes['SeriesConnection']>, ParentType, ContextType, RequireFields<QuerySeriesOfCustomerArgs, 'customerId' | 'first'>>;
  timeOffToDecide?: Resolver<Maybe<ResolversTypes['TimeOffConnection']>, ParentType, ContextType, RequireFields<QueryTimeOffToDecideArgs, 'first'>>;
  visitsToDecide?: Resolver<Maybe<ResolversTypes['VisitToDecideConnection']>, ParentType, ContextType, RequireFields<QueryVisitsToDecideArgs, 'first'>>;
  waitlist?: Resolver<Maybe<ResolversTypes['WaitlistEntryConnection']>, ParentType, ContextType, RequireFields<QueryWaitlistArgs, 'filter' | 'first'>>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  bookAppointment?: Resolver<Maybe<ResolversTypes['BookAppointmentResult']>, ParentType, ContextType, RequireFields<MutationBookAppointmentArgs, 'input'>>;
  cancelAppointment?: Resolver<Maybe<ResolversTypes['CancelAppointmentResult']>, ParentType, ContextType, RequireFields<MutationCancelAppointmentArgs, 'input'>>;
  rescheduleAppointment?: Resolver<Maybe<ResolversTypes['RescheduleAppointmentResult']>, ParentType, ContextType, RequireFields<MutationRescheduleAppointmentArgs, 'input'>>;
  decideAppointment?: Resolver<Maybe<ResolversTypes['AppointmentStepResult']>, ParentType, ContextType, RequireFields<MutationDecideAppointmentArgs, 'input'>>;
  checkInAppointment?: Resolver<Maybe<ResolversTypes['AppointmentStepResult']>, ParentType, ContextType, RequireFields<MutationCheckInAppointmentArgs, 'input'>>;
  startAppointment?: Resolver<Maybe<ResolversTypes['AppointmentStepResult']>, ParentType, ContextType, RequireFields<MutationStartAppointmentArgs, 'input'>>;
  completeAppointment?: Resolver<Maybe<ResolversTypes['AppointmentStepResult']>, ParentType, ContextType, RequireFields<MutationCompleteAppointmentArgs, 'input'>>;
  markNoShow?: Resolver<Maybe<ResolversTypes['AppointmentStepResult']>, ParentType, ContextType, RequireFields<MutationMarkNoShowArgs, 'input'>>;
  undoCheckIn?: Resolver<Maybe<ResolversTypes['AppointmentStepResult']>, ParentType, ContextType, RequireFields<MutationUndoCheckInArgs, 'input'>>;
  undoNoShow?: Resolver<Maybe<ResolversTypes['AppointmentStepResult']>, ParentType, ContextType, RequireFields<MutationUndoNoShowArgs, 'input'>>;
  enterAppointmentInError?: Resolver<Maybe<ResolversTypes['EnterAppointmentInErrorResult']>, ParentType, ContextType, RequireFields<MutationEnterAppointmentInErrorArgs, 'input'>>;
  restoreAppointment?: Resolver<Maybe<ResolversTypes['AppointmentStepResult']>, ParentType, ContextType, RequireFields<MutationRestoreAppointmentArgs, 'input'>>;
  setBookingLimit?: Resolver<Maybe<ResolversTypes['SetBookingLimitResult']>, ParentType, ContextType, RequireFields<MutationSetBookingLimitArgs, 'input'>>;
  removeBookingLimit?: Resolver<Maybe<ResolversTypes['RemoveBookingLimitResult']>, ParentType, ContextType, RequireFields<MutationRemoveBookingLimitArgs, 'input'>>;
  createCalendarFeed?: Resolver<Maybe<ResolversTypes['CreateCalendarFeedResult']>, ParentType, ContextType, RequireFields<MutationCreateCalendarFeedArgs, 'input'>>;
  rotateCalendarFeed?: Resolver<Maybe<ResolversTypes['RotateCalendarFeedResult']>, ParentType, ContextType, RequireFields<MutationRotateCalendarFeedArgs, 'input'>>;
  revokeCalendarFeed?: Resolver<Maybe<ResolversTypes['RevokeCalendarFeedResult']>, ParentType, ContextType, RequireFields<MutationRevokeCalendarFeedArgs, 'input'>>;
  connectCalendar?: Resolver<Maybe<ResolversTypes['ConnectCalendarResult']>, ParentType, ContextType, RequireFields<MutationConnectCalendarArgs, 'input'>>;
  disconnectCalendar?: Resolver<Maybe<ResolversTypes['DisconnectCalendarResult']>, ParentType, ContextType, RequireFields<MutationDisconnectCalendarArgs, 'input'>>;
  scheduleSession?: Resolver<Maybe<ResolversTypes['ScheduleSessionResult']>, ParentType, ContextType, RequireFields<MutationScheduleSessionArgs, 'input'>>;
  changeSession?: Resolver<Maybe<ResolversTypes['ChangeSessionResult']>, ParentType, ContextType, RequireFields<MutationChangeSessionArgs, 'input'>>;
  cancelSession?: Resolver<Maybe<ResolversTypes['CancelSessionResult']>, ParentType, ContextType, RequireFields<MutationCancelSessionArgs, 'input'>>;
  addClosure?: Resolver<Maybe<ResolversTypes['AddClosureResult']>, ParentType, ContextType, RequireFields<MutationAddClosureArgs, 'input'>>;
  removeClosure?: Resolver<Maybe<ResolversTypes['RemoveClosureResult']>, ParentType, ContextType, RequireFields<MutationRemoveClosureArgs, 'input'>>;
  enrolInCourse?: Resolver<Maybe<ResolversTypes['EnrolInCourseResult']>, ParentType, ContextType, RequireFields<MutationEnrolInCourseArgs, 'input'>>;
  bookAtDesk?: Resolver<Maybe<ResolversTypes['BookAtDeskResult']>, ParentType, ContextType, RequireFields<MutationBookAtDeskArgs, 'input'>>;
  holdSlot?: Resolver<Maybe<ResolversTypes['HoldSlotResult']>, ParentType, ContextType, RequireFields<MutationHoldSlotArgs, 'input'>>;
  releaseHold?: Resolver<Maybe<ResolversTypes['ReleaseHoldResult']>, ParentType, ContextType, RequireFields<MutationReleaseHoldArgs, 'input'>>;
  closeOnPublicHolidays?: Resolver<Maybe<ResolversTypes['CloseOnPublicHolidaysResult']>, ParentType, ContextType, RequireFields<MutationCloseOnPublicHolidaysArgs, 'input'>>;
  setOpeningHours?: Resolver<Maybe<ResolversTypes['SetOpeningHoursResult']>, ParentType, ContextType, RequireFields<MutationSetOpeningHoursArgs, 'input'>>;
  setWorkingHours?: Resolver<Maybe<ResolversTypes['SetWorkingHoursResult']>, ParentType, ContextType, RequireFields<MutationSetWorkingHoursArgs, 'input'>>;
  setResourceHours?: Resolver<Maybe<ResolversTypes['SetResourceHoursResult']>, ParentType, ContextType, RequireFields<MutationSetResourceHoursArgs, 'input'>>;
  setWorkingOverride?: Resolver<Maybe<ResolversTypes['SetWorkingOverrideResult']>, ParentType, ContextType, RequireFields<MutationSetWorkingOverrideArgs, 'input'>>;
  removeWorkingOverride?: Resolver<Maybe<ResolversTypes['RemoveWorkingOverrideResult']>, ParentType, ContextType, RequireFields<MutationRemoveWorkingOverrideArgs, 'input'>>;
  submitIntakeAnswer?: Resolver<Maybe<ResolversTypes['IntakeAnswerResult']>, ParentType, ContextType, RequireFields<MutationSubmitIntakeAnswerArgs, 'input'>>;
  reviewIntakeAnswer?: Resolver<Maybe<ResolversTypes['IntakeAnswerResult']>, ParentType, ContextType, RequireFields<MutationReviewIntakeAnswerArgs, 'input'>>;
  createIntakeForm?: Resolver<Maybe<ResolversTypes['CreateIntakeFormResult']>, ParentType, ContextType, RequireFields<MutationCreateIntakeFormArgs, 'input'>>;
  renameIntakeForm?: Resolver<Maybe<ResolversTypes['IntakeFormResult']>, ParentType, ContextType, RequireFields<MutationRenameIntakeFormArgs, 'input'>>;
  publishIntakeForm?: Resolver<Maybe<ResolversTypes['IntakeFormResult']>, ParentType, ContextType, RequireFields<MutationPublishIntakeFormArgs, 'input'>>;
  setIntakeFormServices?: Resolver<Maybe<ResolversTypes['IntakeFormResult']>, ParentType, ContextType, RequireFields<MutationSetIntakeFormServicesArgs, 'input'>>;
  archiveIntakeForm?: Resolver<Maybe<ResolversTypes['IntakeFormResult']>, ParentType, ContextType, RequireFields<MutationArchiveIntakeFormArgs, 'input'>>;
  holdSeats?: Resolver<Maybe<ResolversTypes['HoldSeatsResult']>, ParentType, ContextType, RequireFields<MutationHoldSeatsArgs, 'input'>>;
  cancelSeat?: Resolver<Maybe<ResolversTypes['CancelSeatResult']>, ParentType, ContextType, RequireFields<MutationCancelSeatArgs, 'input'>>;
  markSeat?: Resolver<Maybe<ResolversTypes['MarkSeatResult']>, ParentType, ContextType, RequireFields<MutationMarkSeatArgs, 'input'>>;
  joinSessionWaitlist?: Resolver<Maybe<ResolversTypes['JoinSessionWaitlistResult']>, ParentType, ContextType, RequireFields<MutationJoinSessionWaitlistArgs, 'input'>>;
  createSeries?: Resolver<Maybe<ResolversTypes['CreateSeriesResult']>, ParentType, ContextType, RequireFields<MutationCreateSeriesArgs, 'input'>>;
  editSeries?: Resolver<Maybe<ResolversTypes['EditSeriesResult']>, ParentType, ContextType, RequireFields<MutationEditSeriesArgs, 'input'>>;
  endSeries?: Resolver<Maybe<ResolversTypes['EditSeriesResult']>, ParentType, ContextType, RequireFields<MutationEndSeriesArgs, 'input'>>;
  setPacing?: Resolver<Maybe<ResolversTypes['SetPacingResult']>, ParentType, ContextType, RequireFields<MutationSetPacingArgs, 'input'>>;
  addTimeOff?: Resolver<Maybe<ResolversTypes['AddTimeOffResult']>, ParentType, ContextType, RequireFields<MutationAddTimeOffArgs, 'input'>>;
  withdrawTimeOff?: Resolver<Maybe<ResolversTypes['EndTimeOffResult']>, ParentType, ContextType, RequireFields<MutationWithdrawTimeOffArgs, 'input'>>;
  cancelTimeOff?: Resolver<Maybe<ResolversTypes['EndTimeOffResult']>, ParentType, ContextType, RequireFields<MutationCancelTimeOffArgs, 'input'>>;
  decideTimeOff?: Resolver<Maybe<ResolversTypes['DecideTimeOffResult']>, ParentType, ContextType, RequireFields<MutationDecideTimeOffArgs, 'input'>>;
  addTravelSchedule?: Resolver<Maybe<ResolversTypes['AddTravelScheduleResult']>, ParentType, ContextType, RequireFields<MutationAddTravelScheduleArgs, 'input'>>;
  removeTravelSchedule?: Resolver<Maybe<ResolversTypes['RemoveTravelScheduleResult']>, ParentType, ContextType, RequireFields<MutationRemoveTravelScheduleArgs, 'input'>>;
  joinWaitlist?: Resolver<Maybe<ResolversTypes['JoinWaitlistResult']>, ParentType, ContextType, RequireFields<MutationJoinWaitlistArgs, 'input'>>;
  leaveWaitlist?: Resolver<Maybe<ResolversTypes['LeaveWaitlistResult']>, ParentType, ContextType, RequireFields<MutationLeaveWaitlistArgs, 'input'>>;
  declineWaitlistOffer?: Resolver<Maybe<ResolversTypes['DeclineWaitlistOfferResult']>, ParentType, ContextType, RequireFields<MutationDeclineWaitlistOfferArgs, 'input'>>;
};

export type BusinessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Business'] = ResolversParentTypes['Business'], FederationReferenceType extends FederationReferenceTypes['Business'] = FederationReferenceTypes['Business']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Business']> | FederationReferenceType, FederationReferenceType, ContextType>;
  appointments?: Resolver<Maybe<ResolversTypes['AppointmentConnection']>, ParentType, ContextType, RequireFields<BusinessAppointmentsArgs, 'from' | 'to' | 'first'>>;
  bookingLimits?: Resolver<Maybe<ResolversTypes['BookingLimitConnection']>, ParentType, ContextType, RequireFields<BusinessBookingLimitsArgs, 'first'>>;
  sessions?: Resolver<Maybe<ResolversTypes['ClassSessionConnection']>, ParentType, ContextType, RequireFields<BusinessSessionsArgs, 'filter' | 'first'>>;
  intakeForms?: Resolver<Maybe<ResolversTypes['IntakeFormConnection']>, ParentType, ContextType, RequireFields<BusinessIntakeFormsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  pacing?: Resolver<Maybe<ReadonlyArray<ResolversTypes['LocationPacing']>>, ParentType, ContextType>;
  waitlist?: Resolver<Maybe<ResolversTypes['WaitlistEntryConnection']>, ParentType, ContextType, RequireFields<BusinessWaitlistArgs, 'first'>>;
};

export type ViewerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer'], FederationReferenceType extends FederationReferenceTypes['Viewer'] = FederationReferenceTypes['Viewer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Viewer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  appointments?: Resolver<Maybe<ResolversTypes['AppointmentConnection']>, ParentType, ContextType, RequireFields<ViewerAppointmentsArgs, 'first'>>;
  calendarFeeds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CalendarFeed']>>, ParentType, ContextType>;
  seats?: Resolver<Maybe<ResolversTypes['SeatConnection']>, ParentType, ContextType, RequireFields<ViewerSeatsArgs, 'first'>>;
  series?: Resolver<Maybe<ResolversTypes['SeriesConnection']>, ParentType, ContextType, RequireFields<ViewerSeriesArgs, 'first'>>;
  waitlist?: Resolver<Maybe<ResolversTypes['WaitlistEntryConnection']>, ParentType, ContextType, RequireFields<ViewerWaitlistArgs, 'first'>>;
};

export type CustomerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'], FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Customer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  appointments?: Resolver<Maybe<ResolversTypes['AppointmentConnection']>, ParentType, ContextType, RequireFields<CustomerAppointmentsArgs, 'first'>>;
  waitlistEntries?: Resolver<Maybe<ResolversTypes['WaitlistEntryConnection']>, ParentType, ContextType, RequireFields<CustomerWaitlistEntriesArgs, 'first'>>;
  series?: Resolver<Maybe<ResolversTypes['SeriesConnection']>, ParentType, ContextType, RequireFields<CustomerSeriesArgs, 'first'>>;
  calendarFeeds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CalendarFeed']>>, ParentType, ContextType>;
  intakeAnswers?: Resolver<ResolversTypes['IntakeAnswerConnection'], ParentType, ContextType, RequireFields<CustomerIntakeAnswersArgs, 'first'>>;
};

export type AppointmentBookedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AppointmentBooked'] = ResolversParentTypes['AppointmentBooked']> = {
  appointment?: Resolver<ResolversTypes['Appointment'], ParentType, ContextType>;
  guestToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  paymentDue?: Resolver<Maybe<ResolversTypes['PaymentDue']>, ParentType, ContextType>;
  cardSetupDue?: Resolver<Maybe<ResolversTypes['CardSetupDue']>, ParentType, ContextType>;
  clashes?: Resolver<ReadonlyArray<ResolversTypes['Appointment']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PaymentDueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentDue'] = ResolversParentTypes['PaymentDue']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  plusTax?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  deadline?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  paymentToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CardSetupDueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CardSetupDue'] = ResolversParentTypes['CardSetupDue']> = {
  deadline?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  paymentToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PolicyNotAcceptedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PolicyNotAccepted'] = ResolversParentTypes['PolicyNotAccepted']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CustomerBlockedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerBlocked'] = ResolversParentTypes['CustomerBlocked']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BookingRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BookingRefused'] = ResolversParentTypes['BookingRefused']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['NotOfferedReason'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BookAppointmentResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BookAppointmentResult'] = ResolversParentTypes['BookAppointmentResult']> = {
  __resolveType: TypeResolveFn<'AppointmentBooked' | 'HoldExpired' | 'PolicyNotAccepted' | 'CustomerBlocked' | 'AlreadyInSession' | 'BookingRefused' | 'NotReadyYet' | 'IdempotencyMismatch' | 'InvalidInput', ParentType, ContextType>;
};

export type AppointmentCancelledResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AppointmentCancelled'] = ResolversParentTypes['AppointmentCancelled']> = {
  appointment?: Resolver<ResolversTypes['Appointment'], ParentType, ContextType>;
  fee?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  refund?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OutsideCancellationWindowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OutsideCancellationWindow'] = ResolversParentTypes['OutsideCancellationWindow']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CancelAppointmentResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelAppointmentResult'] = ResolversParentTypes['CancelAppointmentResult']> = {
  __resolveType: TypeResolveFn<'AppointmentCancelled' | 'OutsideCancellationWindow' | 'WrongState' | 'VersionConflict' | 'IdempotencyMismatch' | 'InvalidInput', ParentType, ContextType>;
};

export type AppointmentRescheduledResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AppointmentRescheduled'] = ResolversParentTypes['AppointmentRescheduled']> = {
  appointment?: Resolver<ResolversTypes['Appointment'], ParentType, ContextType>;
  priceDifference?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  clashes?: Resolver<ReadonlyArray<ResolversTypes['Appointment']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OutsideRescheduleWindowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OutsideRescheduleWindow'] = ResolversParentTypes['OutsideRescheduleWindow']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RescheduleAppointmentResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RescheduleAppointmentResult'] = ResolversParentTypes['RescheduleAppointmentResult']> = {
  __resolveType: TypeResolveFn<'AppointmentRescheduled' | 'SlotTaken' | 'OutsideRescheduleWindow' | 'WrongState' | 'VersionConflict' | 'IdempotencyMismatch' | 'InvalidInput', ParentType, ContextType>;
};

export type AppointmentEnteredInErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AppointmentEnteredInError'] = ResolversParentTypes['AppointmentEnteredInError']> = {
  appointmentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EnterAppointmentInErrorResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnterAppointmentInErrorResult'] = ResolversParentTypes['EnterAppointmentInErrorResult']> = {
  __resolveType: TypeResolveFn<'AppointmentEnteredInError' | 'WrongState' | 'VersionConflict' | 'InvalidInput', ParentType, ContextType>;
};

export type AppointmentChangedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AppointmentChanged'] = ResolversParentTypes['AppointmentChanged']> = {
  appointment?: Resolver<ResolversTypes['Appointment'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AppointmentStepResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AppointmentStepResult'] = ResolversParentTypes['AppointmentStepResult']> = {
  __resolveType: TypeResolveFn<'AppointmentChanged' | 'SlotTaken' | 'WrongState' | 'VersionConflict' | 'InvalidInput', ParentType, ContextType>;
};

export type AppointmentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AppointmentConnection'] = ResolversParentTypes['AppointmentConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AppointmentEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AppointmentEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AppointmentEdge'] = ResolversParentTypes['AppointmentEdge']> = {
  node?: Resolver<ResolversTypes['Appointment'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AppointmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Appointment'] = ResolversParentTypes['Appointment'], FederationReferenceType extends FederationReferenceTypes['Appointment'] = FederationReferenceTypes['Appointment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Appointment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['AppointmentStatus'], ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['TimeZone'], ParentType, ContextType>;
  segments?: Resolver<ReadonlyArray<ResolversTypes['AppointmentSegment']>, ParentType, ContextType>;
  business?: Resolver<Maybe<ResolversTypes['Business']>, ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  place?: Resolver<ResolversTypes['VisitPlace'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['AppointmentSource'], ParentType, ContextType>;
  externalId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  cancellation?: Resolver<ResolversTypes['CancellationTerms'], ParentType, ContextType>;
  paymentDue?: Resolver<Maybe<ResolversTypes['PaymentDue']>, ParentType, ContextType>;
  cardSetupDue?: Resolver<Maybe<ResolversTypes['CardSetupDue']>, ParentType, ContextType>;
  history?: Resolver<ResolversTypes['AppointmentEventConnection'], ParentType, ContextType, RequireFields<AppointmentHistoryArgs, 'first'>>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  intake?: Resolver<ReadonlyArray<ResolversTypes['IntakeAnswer']>, ParentType, ContextType>;
  missingIntake?: Resolver<ReadonlyArray<ResolversTypes['IntakeAnswer']>, ParentType, ContextType>;
  series?: Resolver<Maybe<ResolversTypes['Series']>, ParentType, ContextType>;
  occurrence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type AppointmentSegmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AppointmentSegment'] = ResolversParentTypes['AppointmentSegment']> = {
  variation?: Resolver<Maybe<ResolversTypes['Variation']>, ParentType, ContextType>;
  staffMember?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  resources?: Resolver<ReadonlyArray<ResolversTypes['SegmentResource']>, ParentType, ContextType>;
  addOns?: Resolver<ReadonlyArray<ResolversTypes['SegmentAddOn']>, ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  choice?: Resolver<Maybe<ResolversTypes['StaffPick']>, ParentType, ContextType>;
  seat?: Resolver<Maybe<ResolversTypes['Seat']>, ParentType, ContextType>;
};

export type SegmentResourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SegmentResource'] = ResolversParentTypes['SegmentResource']> = {
  resource?: Resolver<Maybe<ResolversTypes['Resource']>, ParentType, ContextType>;
  staffMember?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SegmentAddOnResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SegmentAddOn'] = ResolversParentTypes['SegmentAddOn']> = {
  addOn?: Resolver<ResolversTypes['AddOn'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  minutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type CancellationTermsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancellationTerms'] = ResolversParentTypes['CancellationTerms']> = {
  possible?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  feeNow?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  freeUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type AppointmentEventConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AppointmentEventConnection'] = ResolversParentTypes['AppointmentEventConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AppointmentEventEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AppointmentEventEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AppointmentEventEdge'] = ResolversParentTypes['AppointmentEventEdge']> = {
  node?: Resolver<ResolversTypes['AppointmentEvent'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AppointmentEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AppointmentEvent'] = ResolversParentTypes['AppointmentEvent']> = {
  appointment?: Resolver<Maybe<ResolversTypes['Appointment']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  actor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fromStatus?: Resolver<Maybe<ResolversTypes['AppointmentStatus']>, ParentType, ContextType>;
  toStatus?: Resolver<ResolversTypes['AppointmentStatus'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type VariationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Variation'] = ResolversParentTypes['Variation'], FederationReferenceType extends FederationReferenceTypes['Variation'] = FederationReferenceTypes['Variation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Variation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  nextSlot?: Resolver<Maybe<ResolversTypes['Slot']>, ParentType, ContextType, RequireFields<VariationNextSlotArgs, 'locationId' | 'partySize'>>;
  sessions?: Resolver<Maybe<ResolversTypes['ClassSessionConnection']>, ParentType, ContextType, RequireFields<VariationSessionsArgs, 'filter' | 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type AvailabilityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Availability'] = ResolversParentTypes['Availability']> = {
  slots?: Resolver<ReadonlyArray<ResolversTypes['Slot']>, ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['TimeZone'], ParentType, ContextType>;
  nextFreeDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  nextSlot?: Resolver<Maybe<ResolversTypes['Slot']>, ParentType, ContextType>;
  openDates?: Resolver<ReadonlyArray<ResolversTypes['Date']>, ParentType, ContextType>;
  notOffered?: Resolver<ReadonlyArray<ResolversTypes['StartNotOffered']>, ParentType, ContextType>;
};

export type StartNotOfferedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StartNotOffered'] = ResolversParentTypes['StartNotOffered']> = {
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['NotOfferedReason'], ParentType, ContextType>;
};

export type SlotResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Slot'] = ResolversParentTypes['Slot']> = {
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  deposit?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  segments?: Resolver<ReadonlyArray<ResolversTypes['SlotSegment']>, ParentType, ContextType>;
};

export type SlotSegmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SlotSegment'] = ResolversParentTypes['SlotSegment']> = {
  variation?: Resolver<Maybe<ResolversTypes['Variation']>, ParentType, ContextType>;
  staffMember?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  resources?: Resolver<ReadonlyArray<ResolversTypes['SegmentResource']>, ParentType, ContextType>;
  addOns?: Resolver<ReadonlyArray<ResolversTypes['SegmentAddOn']>, ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type LocationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Location'] = ResolversParentTypes['Location'], FederationReferenceType extends FederationReferenceTypes['Location'] = FederationReferenceTypes['Location']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Location']> | FederationReferenceType, FederationReferenceType, ContextType>;
  dayBoard?: Resolver<Maybe<ResolversTypes['DayBoard']>, ParentType, ContextType, RequireFields<LocationDayBoardArgs, 'date'>>;
  closures?: Resolver<Maybe<ResolversTypes['ClosureConnection']>, ParentType, ContextType, RequireFields<LocationClosuresArgs, 'first'>>;
  openNow?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  nextOpening?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  openingHours?: Resolver<Maybe<ReadonlyArray<ResolversTypes['OpeningWindow']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  pacing?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PacingRule']>>, ParentType, ContextType>;
};

export type ResourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Resource'] = ResolversParentTypes['Resource'], FederationReferenceType extends FederationReferenceTypes['Resource'] = FederationReferenceTypes['Resource']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Resource']> | FederationReferenceType, FederationReferenceType, ContextType>;
  allocations?: Resolver<Maybe<ReadonlyArray<ResolversTypes['AgendaEntry']>>, ParentType, ContextType, RequireFields<ResourceAllocationsArgs, 'from' | 'to'>>;
  closures?: Resolver<Maybe<ResolversTypes['ClosureConnection']>, ParentType, ContextType, RequireFields<ResourceClosuresArgs, 'first'>>;
  workingHours?: Resolver<Maybe<ReadonlyArray<ResolversTypes['WorkingWindow']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type StaffMemberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StaffMember'] = ResolversParentTypes['StaffMember'], FederationReferenceType extends FederationReferenceTypes['StaffMember'] = FederationReferenceTypes['StaffMember']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['StaffMember']> | FederationReferenceType, FederationReferenceType, ContextType>;
  agenda?: Resolver<Maybe<ResolversTypes['Agenda']>, ParentType, ContextType, RequireFields<StaffMemberAgendaArgs, 'from' | 'to'>>;
  calendarFeeds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CalendarFeed']>>, ParentType, ContextType>;
  workingHours?: Resolver<Maybe<ReadonlyArray<ResolversTypes['WorkingWindow']>>, ParentType, ContextType>;
  workingOverrides?: Resolver<Maybe<ReadonlyArray<ResolversTypes['WorkingOverride']>>, ParentType, ContextType, RequireFields<StaffMemberWorkingOverridesArgs, 'from'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  timeOff?: Resolver<Maybe<ReadonlyArray<ResolversTypes['TimeOff']>>, ParentType, ContextType, RequireFields<StaffMemberTimeOffArgs, 'endingAfter'>>;
  travelSchedules?: Resolver<Maybe<ReadonlyArray<ResolversTypes['TravelSchedule']>>, ParentType, ContextType, RequireFields<StaffMemberTravelSchedulesArgs, 'from'>>;
};

export type DayBoardResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DayBoard'] = ResolversParentTypes['DayBoard']> = {
  location?: Resolver<ResolversTypes['Location'], ParentType, ContextType>;
  date?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['TimeZone'], ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  open?: Resolver<ReadonlyArray<ResolversTypes['TimeSpan']>, ParentType, ContextType>;
  lanes?: Resolver<ReadonlyArray<ResolversTypes['BoardLane']>, ParentType, ContextType>;
  visits?: Resolver<ResolversTypes['AppointmentConnection'], ParentType, ContextType, RequireFields<DayBoardVisitsArgs, 'first'>>;
};

export type TimeSpanResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimeSpan'] = ResolversParentTypes['TimeSpan']> = {
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type BoardLaneResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BoardLane'] = ResolversParentTypes['BoardLane']> = {
  staffMember?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  resource?: Resolver<Maybe<ResolversTypes['Resource']>, ParentType, ContextType>;
  windows?: Resolver<ReadonlyArray<ResolversTypes['TimeSpan']>, ParentType, ContextType>;
  entries?: Resolver<ReadonlyArray<ResolversTypes['AgendaEntry']>, ParentType, ContextType>;
};

export type AgendaResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Agenda'] = ResolversParentTypes['Agenda']> = {
  staffMember?: Resolver<ResolversTypes['StaffMember'], ParentType, ContextType>;
  windows?: Resolver<ReadonlyArray<ResolversTypes['WorkedWindow']>, ParentType, ContextType>;
  entries?: Resolver<ReadonlyArray<ResolversTypes['AgendaEntry']>, ParentType, ContextType>;
  travelSchedules?: Resolver<ReadonlyArray<ResolversTypes['TravelSchedule']>, ParentType, ContextType>;
};

export type WorkedWindowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WorkedWindow'] = ResolversParentTypes['WorkedWindow']> = {
  location?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type AgendaEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AgendaEntry'] = ResolversParentTypes['AgendaEntry']> = {
  kind?: Resolver<ResolversTypes['AgendaEntryKind'], ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['AppointmentStatus']>, ParentType, ContextType>;
  appointment?: Resolver<Maybe<ResolversTypes['Appointment']>, ParentType, ContextType>;
  variation?: Resolver<Maybe<ResolversTypes['Variation']>, ParentType, ContextType>;
  session?: Resolver<Maybe<ResolversTypes['ClassSession']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type BookingLimitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BookingLimit'] = ResolversParentTypes['BookingLimit']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  business?: Resolver<ResolversTypes['Business'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['LimitSubject'], ParentType, ContextType>;
  staffMember?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  resource?: Resolver<Maybe<ResolversTypes['Resource']>, ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  variation?: Resolver<Maybe<ResolversTypes['Variation']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  period?: Resolver<ResolversTypes['LimitPeriod'], ParentType, ContextType>;
  weekStart?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  maxCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  maxMinutes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type BookingLimitConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BookingLimitConnection'] = ResolversParentTypes['BookingLimitConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['BookingLimitEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type BookingLimitEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BookingLimitEdge'] = ResolversParentTypes['BookingLimitEdge']> = {
  node?: Resolver<ResolversTypes['BookingLimit'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type BookingLimitSetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BookingLimitSet'] = ResolversParentTypes['BookingLimitSet']> = {
  bookingLimit?: Resolver<ResolversTypes['BookingLimit'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SetBookingLimitResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetBookingLimitResult'] = ResolversParentTypes['SetBookingLimitResult']> = {
  __resolveType: TypeResolveFn<'BookingLimitSet' | 'NotReadyYet' | 'InvalidInput', ParentType, ContextType>;
};

export type BookingLimitRemovedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BookingLimitRemoved'] = ResolversParentTypes['BookingLimitRemoved']> = {
  bookingLimitId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RemoveBookingLimitResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveBookingLimitResult'] = ResolversParentTypes['RemoveBookingLimitResult']> = {
  __resolveType: TypeResolveFn<'BookingLimitRemoved' | 'VersionConflict' | 'InvalidInput', ParentType, ContextType>;
};

export type CalendarFeedCreatedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CalendarFeedCreated'] = ResolversParentTypes['CalendarFeedCreated']> = {
  feed?: Resolver<ResolversTypes['CalendarFeed'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CalendarFeedRotatedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CalendarFeedRotated'] = ResolversParentTypes['CalendarFeedRotated']> = {
  feed?: Resolver<ResolversTypes['CalendarFeed'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CalendarFeedRevokedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CalendarFeedRevoked'] = ResolversParentTypes['CalendarFeedRevoked']> = {
  feed?: Resolver<ResolversTypes['CalendarFeed'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CalendarConnectedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CalendarConnected'] = ResolversParentTypes['CalendarConnected']> = {
  connection?: Resolver<ResolversTypes['CalendarConnection'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CalendarDisconnectedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CalendarDisconnected'] = ResolversParentTypes['CalendarDisconnected']> = {
  connection?: Resolver<ResolversTypes['CalendarConnection'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CalendarNotReadableResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CalendarNotReadable'] = ResolversParentTypes['CalendarNotReadable']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  problem?: Resolver<ResolversTypes['CalendarProblem'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateCalendarFeedResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateCalendarFeedResult'] = ResolversParentTypes['CreateCalendarFeedResult']> = {
  __resolveType: TypeResolveFn<'CalendarFeedCreated' | 'NotReadyYet' | 'InvalidInput', ParentType, ContextType>;
};

export type RotateCalendarFeedResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RotateCalendarFeedResult'] = ResolversParentTypes['RotateCalendarFeedResult']> = {
  __resolveType: TypeResolveFn<'CalendarFeedRotated' | 'InvalidInput', ParentType, ContextType>;
};

export type RevokeCalendarFeedResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeCalendarFeedResult'] = ResolversParentTypes['RevokeCalendarFeedResult']> = {
  __resolveType: TypeResolveFn<'CalendarFeedRevoked' | 'InvalidInput', ParentType, ContextType>;
};

export type ConnectCalendarResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConnectCalendarResult'] = ResolversParentTypes['ConnectCalendarResult']> = {
  __resolveType: TypeResolveFn<'CalendarConnected' | 'CalendarNotReadable' | 'NotReadyYet' | 'InvalidInput', ParentType, ContextType>;
};

export type DisconnectCalendarResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DisconnectCalendarResult'] = ResolversParentTypes['DisconnectCalendarResult']> = {
  __resolveType: TypeResolveFn<'CalendarDisconnected' | 'InvalidInput', ParentType, ContextType>;
};

export type CalendarFeedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CalendarFeed'] = ResolversParentTypes['CalendarFeed']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  staffMember?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  rotatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type CalendarConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CalendarConnection'] = ResolversParentTypes['CalendarConnection']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  staffMember?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  host?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CalendarStatus'], ParentType, ContextType>;
  lastOkAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['CalendarProblem']>, ParentType, ContextType>;
};

export type ClassSessionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClassSessionConnection'] = ResolversParentTypes['ClassSessionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ClassSessionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ClassSessionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClassSessionEdge'] = ResolversParentTypes['ClassSessionEdge']> = {
  node?: Resolver<ResolversTypes['ClassSession'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ClassSessionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClassSession'] = ResolversParentTypes['ClassSession'], FederationReferenceType extends FederationReferenceTypes['ClassSession'] = FederationReferenceTypes['ClassSession']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ClassSession']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ClassSessionStatus'], ParentType, ContextType>;
  business?: Resolver<Maybe<ResolversTypes['Business']>, ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  variation?: Resolver<Maybe<ResolversTypes['Variation']>, ParentType, ContextType>;
  staffMember?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  room?: Resolver<Maybe<ResolversTypes['Resource']>, ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['TimeZone'], ParentType, ContextType>;
  capacity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  freePlaces?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  waitlistMax?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  published?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  cancelsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  cancelReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  course?: Resolver<Maybe<ResolversTypes['Course']>, ParentType, ContextType>;
  seats?: Resolver<Maybe<ResolversTypes['SeatConnection']>, ParentType, ContextType, RequireFields<ClassSessionSeatsArgs, 'first'>>;
};

export type SessionsScheduledResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SessionsScheduled'] = ResolversParentTypes['SessionsScheduled']> = {
  sessions?: Resolver<ReadonlyArray<ResolversTypes['ClassSession']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SessionClashResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SessionClash'] = ResolversParentTypes['SessionClash']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ScheduleSessionResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScheduleSessionResult'] = ResolversParentTypes['ScheduleSessionResult']> = {
  __resolveType: TypeResolveFn<'SessionsScheduled' | 'SessionClash' | 'NotReadyYet' | 'InvalidInput', ParentType, ContextType>;
};

export type SessionChangedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SessionChanged'] = ResolversParentTypes['SessionChanged']> = {
  session?: Resolver<ResolversTypes['ClassSession'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChangeSessionResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeSessionResult'] = ResolversParentTypes['ChangeSessionResult']> = {
  __resolveType: TypeResolveFn<'SessionChanged' | 'SessionClash' | 'WrongState' | 'VersionConflict' | 'NotReadyYet' | 'InvalidInput', ParentType, ContextType>;
};

export type SessionCancelledResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SessionCancelled'] = ResolversParentTypes['SessionCancelled']> = {
  session?: Resolver<ResolversTypes['ClassSession'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CancelSessionResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelSessionResult'] = ResolversParentTypes['CancelSessionResult']> = {
  __resolveType: TypeResolveFn<'SessionCancelled' | 'WrongState' | 'VersionConflict' | 'InvalidInput', ParentType, ContextType>;
};

export type ClosureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Closure'] = ResolversParentTypes['Closure']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['ClosureScope'], ParentType, ContextType>;
  business?: Resolver<ResolversTypes['Business'], ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  staff?: Resolver<ReadonlyArray<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  resources?: Resolver<ReadonlyArray<ResolversTypes['Resource']>, ParentType, ContextType>;
  startsOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  endsOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  startsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  endsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  recurring?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['ClosureSource'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ClosureConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClosureConnection'] = ResolversParentTypes['ClosureConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ClosureEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ClosureEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClosureEdge'] = ResolversParentTypes['ClosureEdge']> = {
  node?: Resolver<ResolversTypes['Closure'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ClosureAddedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClosureAdded'] = ResolversParentTypes['ClosureAdded']> = {
  closure?: Resolver<ResolversTypes['Closure'], ParentType, ContextType>;
  visits?: Resolver<ReadonlyArray<ResolversTypes['Appointment']>, ParentType, ContextType>;
  visitCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AddClosureResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddClosureResult'] = ResolversParentTypes['AddClosureResult']> = {
  __resolveType: TypeResolveFn<'ClosureAdded' | 'NotReadyYet' | 'InvalidInput', ParentType, ContextType>;
};

export type ClosureRemovedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClosureRemoved'] = ResolversParentTypes['ClosureRemoved']> = {
  closureId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RemoveClosureResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveClosureResult'] = ResolversParentTypes['RemoveClosureResult']> = {
  __resolveType: TypeResolveFn<'ClosureRemoved' | 'VersionConflict' | 'InvalidInput', ParentType, ContextType>;
};

export type CourseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Course'] = ResolversParentTypes['Course'], FederationReferenceType extends FederationReferenceTypes['Course'] = FederationReferenceTypes['Course']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Course']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  business?: Resolver<Maybe<ResolversTypes['Business']>, ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  variation?: Resolver<Maybe<ResolversTypes['Variation']>, ParentType, ContextType>;
  sessions?: Resolver<ReadonlyArray<ResolversTypes['ClassSession']>, ParentType, ContextType>;
  freePlaces?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  price?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EnrolledInCourseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnrolledInCourse'] = ResolversParentTypes['EnrolledInCourse']> = {
  course?: Resolver<ResolversTypes['Course'], ParentType, ContextType>;
  appointments?: Resolver<ReadonlyArray<ResolversTypes['Appointment']>, ParentType, ContextType>;
  guestTokens?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EnrolInCourseResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnrolInCourseResult'] = ResolversParentTypes['EnrolInCourseResult']> = {
  __resolveType: TypeResolveFn<'EnrolledInCourse' | 'SessionFull' | 'AlreadyInSession' | 'OutsideBookingWindow' | 'PolicyNotAccepted' | 'CustomerBlocked' | 'BookingRefused' | 'WrongState' | 'NotReadyYet' | 'IdempotencyMismatch' | 'InvalidInput', ParentType, ContextType>;
};

export type BookAtDeskResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BookAtDeskResult'] = ResolversParentTypes['BookAtDeskResult']> = {
  __resolveType: TypeResolveFn<'AppointmentBooked' | 'SlotTaken' | 'OutsideBookingWindow' | 'CustomerBlocked' | 'NotReadyYet' | 'IdempotencyMismatch' | 'InvalidInput', ParentType, ContextType>;
};

export type HoldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Hold'] = ResolversParentTypes['Hold'], FederationReferenceType extends FederationReferenceTypes['Hold'] = FederationReferenceTypes['Hold']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Hold']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  token?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  deposit?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  segments?: Resolver<ReadonlyArray<ResolversTypes['SlotSegment']>, ParentType, ContextType>;
  policy?: Resolver<ResolversTypes['PolicyTerms'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PolicyTermsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PolicyTerms'] = ResolversParentTypes['PolicyTerms']> = {
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  steps?: Resolver<ReadonlyArray<ResolversTypes['PolicyStep']>, ParentType, ContextType>;
  noShowFee?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type PolicyStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PolicyStep'] = ResolversParentTypes['PolicyStep']> = {
  noticeMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fee?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type HoldReleasedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HoldReleased'] = ResolversParentTypes['HoldReleased']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SlotTakenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SlotTaken'] = ResolversParentTypes['SlotTaken']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['NotOfferedReason']>, ParentType, ContextType>;
  nextStartsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OutsideBookingWindowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OutsideBookingWindow'] = ResolversParentTypes['OutsideBookingWindow']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  earliest?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  latest?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TooManyHoldsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TooManyHolds'] = ResolversParentTypes['TooManyHolds']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PriceChangedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PriceChanged'] = ResolversParentTypes['PriceChanged']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HoldExpiredResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HoldExpired'] = ResolversParentTypes['HoldExpired']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HoldSlotResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HoldSlotResult'] = ResolversParentTypes['HoldSlotResult']> = {
  __resolveType: TypeResolveFn<'Hold' | 'SlotTaken' | 'OutsideBookingWindow' | 'TooManyHolds' | 'PriceChanged' | 'NotReadyYet' | 'IdempotencyMismatch' | 'InvalidInput', ParentType, ContextType>;
};

export type ReleaseHoldResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReleaseHoldResult'] = ResolversParentTypes['ReleaseHoldResult']> = {
  __resolveType: TypeResolveFn<'HoldReleased' | 'HoldExpired' | 'InvalidInput', ParentType, ContextType>;
};

export type PublicHolidayResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PublicHoliday'] = ResolversParentTypes['PublicHoliday']> = {
  date?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  names?: Resolver<ReadonlyArray<ResolversTypes['HolidayName']>, ParentType, ContextType>;
};

export type HolidayNameResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HolidayName'] = ResolversParentTypes['HolidayName']> = {
  language?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ClosedOnPublicHolidaysResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClosedOnPublicHolidays'] = ResolversParentTypes['ClosedOnPublicHolidays']> = {
  closures?: Resolver<ReadonlyArray<ResolversTypes['Closure']>, ParentType, ContextType>;
  keptCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  visits?: Resolver<ReadonlyArray<ResolversTypes['Appointment']>, ParentType, ContextType>;
  visitCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CloseOnPublicHolidaysResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CloseOnPublicHolidaysResult'] = ResolversParentTypes['CloseOnPublicHolidaysResult']> = {
  __resolveType: TypeResolveFn<'ClosedOnPublicHolidays' | 'NotReadyYet' | 'InvalidInput', ParentType, ContextType>;
};

export type OpeningWindowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpeningWindow'] = ResolversParentTypes['OpeningWindow']> = {
  dayOfWeek?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  opens?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  closes?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lastStart?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type WorkingWindowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WorkingWindow'] = ResolversParentTypes['WorkingWindow']> = {
  dayOfWeek?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  starts?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ends?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  week?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ClockChangeWarningResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClockChangeWarning'] = ResolversParentTypes['ClockChangeWarning']> = {
  date?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ClockChangeKind'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type WorkingOverrideResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WorkingOverride'] = ResolversParentTypes['WorkingOverride']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  date?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['WorkingOverrideKind'], ParentType, ContextType>;
  windows?: Resolver<ReadonlyArray<ResolversTypes['DateWindow']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DateWindowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DateWindow'] = ResolversParentTypes['DateWindow']> = {
  starts?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ends?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OpeningHoursSetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpeningHoursSet'] = ResolversParentTypes['OpeningHoursSet']> = {
  location?: Resolver<ResolversTypes['Location'], ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['ClockChangeWarning']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SetOpeningHoursResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetOpeningHoursResult'] = ResolversParentTypes['SetOpeningHoursResult']> = {
  __resolveType: TypeResolveFn<'OpeningHoursSet' | 'NotReadyYet' | 'InvalidInput', ParentType, ContextType>;
};

export type WorkingHoursSetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WorkingHoursSet'] = ResolversParentTypes['WorkingHoursSet']> = {
  staffMember?: Resolver<ResolversTypes['StaffMember'], ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['ClockChangeWarning']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SetWorkingHoursResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetWorkingHoursResult'] = ResolversParentTypes['SetWorkingHoursResult']> = {
  __resolveType: TypeResolveFn<'WorkingHoursSet' | 'NotReadyYet' | 'InvalidInput', ParentType, ContextType>;
};

export type ResourceHoursSetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResourceHoursSet'] = ResolversParentTypes['ResourceHoursSet']> = {
  resource?: Resolver<ResolversTypes['Resource'], ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['ClockChangeWarning']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SetResourceHoursResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetResourceHoursResult'] = ResolversParentTypes['SetResourceHoursResult']> = {
  __resolveType: TypeResolveFn<'ResourceHoursSet' | 'NotReadyYet' | 'InvalidInput', ParentType, ContextType>;
};

export type WorkingOverrideSetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WorkingOverrideSet'] = ResolversParentTypes['WorkingOverrideSet']> = {
  override?: Resolver<ResolversTypes['WorkingOverride'], ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['ClockChangeWarning']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SetWorkingOverrideResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetWorkingOverrideResult'] = ResolversParentTypes['SetWorkingOverrideResult']> = {
  __resolveType: TypeResolveFn<'WorkingOverrideSet' | 'NotReadyYet' | 'InvalidInput', ParentType, ContextType>;
};

export type WorkingOverrideRemovedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WorkingOverrideRemoved'] = ResolversParentTypes['WorkingOverrideRemoved']> = {
  staffMember?: Resolver<ResolversTypes['StaffMember'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RemoveWorkingOverrideResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveWorkingOverrideResult'] = ResolversParentTypes['RemoveWorkingOverrideResult']> = {
  __resolveType: TypeResolveFn<'WorkingOverrideRemoved' | 'VersionConflict' | 'InvalidInput', ParentType, ContextType>;
};

export type IntakeAnswerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IntakeAnswer'] = ResolversParentTypes['IntakeAnswer'], FederationReferenceType extends FederationReferenceTypes['IntakeAnswer'] = FederationReferenceTypes['IntakeAnswer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['IntakeAnswer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['IntakeAnswerStatus'], ParentType, ContextType>;
  form?: Resolver<Maybe<ResolversTypes['IntakeForm']>, ParentType, ContextType>;
  asked?: Resolver<Maybe<ResolversTypes['IntakeFormVersion']>, ParentType, ContextType>;
  appointment?: Resolver<Maybe<ResolversTypes['Appointment']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  submittedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  submittedBy?: Resolver<Maybe<ResolversTypes['IntakeAnswerer']>, ParentType, ContextType>;
  signedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  signatureHash?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reviewedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  replies?: Resolver<Maybe<ReadonlyArray<ResolversTypes['IntakeReply']>>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type IntakeReplyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IntakeReply'] = ResolversParentTypes['IntakeReply']> = {
  question?: Resolver<ResolversTypes['IntakeQuestion'], ParentType, ContextType>;
  hidden?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  yes?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  choices?: Resolver<Maybe<ReadonlyArray<ResolversTypes['IntakeChoice']>>, ParentType, ContextType>;
  date?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  signature?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type IntakeAnswerConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IntakeAnswerConnection'] = ResolversParentTypes['IntakeAnswerConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['IntakeAnswerEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type IntakeAnswerEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IntakeAnswerEdge'] = ResolversParentTypes['IntakeAnswerEdge']> = {
  node?: Resolver<ResolversTypes['IntakeAnswer'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type IntakeAnswerChangedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IntakeAnswerChanged'] = ResolversParentTypes['IntakeAnswerChanged']> = {
  answer?: Resolver<ResolversTypes['IntakeAnswer'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IntakeAnswerResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IntakeAnswerResult'] = ResolversParentTypes['IntakeAnswerResult']> = {
  __resolveType: TypeResolveFn<'IntakeAnswerChanged' | 'VersionConflict' | 'WrongState' | 'InvalidInput', ParentType, ContextType>;
};

export type ServiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Service'] = ResolversParentTypes['Service'], FederationReferenceType extends FederationReferenceTypes['Service'] = FederationReferenceTypes['Service']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Service']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  intakeForms?: Resolver<ReadonlyArray<ResolversTypes['IntakeFormService']>, ParentType, ContextType>;
};

export type IntakeFormResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IntakeForm'] = ResolversParentTypes['IntakeForm'], FederationReferenceType extends FederationReferenceTypes['IntakeForm'] = FederationReferenceTypes['IntakeForm']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['IntakeForm']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  business?: Resolver<Maybe<ResolversTypes['Business']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<IntakeFormNameArgs>>;
  status?: Resolver<ResolversTypes['IntakeFormStatus'], ParentType, ContextType>;
  current?: Resolver<Maybe<ResolversTypes['IntakeFormVersion']>, ParentType, ContextType>;
  services?: Resolver<ReadonlyArray<ResolversTypes['IntakeFormService']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type IntakeFormVersionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IntakeFormVersion'] = ResolversParentTypes['IntakeFormVersion']> = {
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  questions?: Resolver<ReadonlyArray<ResolversTypes['IntakeQuestion']>, ParentType, ContextType>;
  publishedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type IntakeFormServiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IntakeFormService'] = ResolversParentTypes['IntakeFormService']> = {
  form?: Resolver<Maybe<ResolversTypes['IntakeForm']>, ParentType, ContextType>;
  service?: Resolver<Maybe<ResolversTypes['Service']>, ParentType, ContextType>;
  validMonths?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type IntakeQuestionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IntakeQuestion'] = ResolversParentTypes['IntakeQuestion']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['IntakeQuestionType'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<IntakeQuestionLabelArgs>>;
  hint?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, Partial<IntakeQuestionHintArgs>>;
  required?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  sensitive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  choices?: Resolver<ReadonlyArray<ResolversTypes['IntakeChoice']>, ParentType, ContextType>;
  minimum?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  maximum?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  earliest?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  latest?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type IntakeChoiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IntakeChoice'] = ResolversParentTypes['IntakeChoice']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<IntakeChoiceLabelArgs>>;
};

export type IntakeFormConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IntakeFormConnection'] = ResolversParentTypes['IntakeFormConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['IntakeFormEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type IntakeFormEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IntakeFormEdge'] = ResolversParentTypes['IntakeFormEdge']> = {
  node?: Resolver<ResolversTypes['IntakeForm'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type IntakeFormSavedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IntakeFormSaved'] = ResolversParentTypes['IntakeFormSaved']> = {
  form?: Resolver<ResolversTypes['IntakeForm'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateIntakeFormResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateIntakeFormResult'] = ResolversParentTypes['CreateIntakeFormResult']> = {
  __resolveType: TypeResolveFn<'IntakeFormSaved' | 'NotReadyYet' | 'InvalidInput', ParentType, ContextType>;
};

export type IntakeFormResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IntakeFormResult'] = ResolversParentTypes['IntakeFormResult']> = {
  __resolveType: TypeResolveFn<'IntakeFormSaved' | 'VersionConflict' | 'WrongState' | 'NotReadyYet' | 'InvalidInput', ParentType, ContextType>;
};

export type StaffPickResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StaffPick'] = ResolversParentTypes['StaffPick']> = {
  strategy?: Resolver<ResolversTypes['StaffStrategy'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  candidates?: Resolver<ReadonlyArray<ResolversTypes['PickedCandidate']>, ParentType, ContextType>;
};

export type PickedCandidateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PickedCandidate'] = ResolversParentTypes['PickedCandidate']> = {
  staffMember?: Resolver<ResolversTypes['StaffMember'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  chosen?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type AddOnResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddOn'] = ResolversParentTypes['AddOn']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type SeatConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SeatConnection'] = ResolversParentTypes['SeatConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SeatEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SeatEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SeatEdge'] = ResolversParentTypes['SeatEdge']> = {
  node?: Resolver<ResolversTypes['Seat'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SeatResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Seat'] = ResolversParentTypes['Seat'], FederationReferenceType extends FederationReferenceTypes['Seat'] = FederationReferenceTypes['Seat']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Seat']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['SeatStatus'], ParentType, ContextType>;
  session?: Resolver<Maybe<ResolversTypes['ClassSession']>, ParentType, ContextType>;
  appointment?: Resolver<Maybe<ResolversTypes['Appointment']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  fee?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SessionFullResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SessionFull'] = ResolversParentTypes['SessionFull']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  freePlaces?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  waitlistMax?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AlreadyInSessionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AlreadyInSession'] = ResolversParentTypes['AlreadyInSession']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HoldSeatsResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HoldSeatsResult'] = ResolversParentTypes['HoldSeatsResult']> = {
  __resolveType: TypeResolveFn<'Hold' | 'BookingRefused' | 'SessionFull' | 'AlreadyInSession' | 'OutsideBookingWindow' | 'TooManyHolds' | 'PriceChanged' | 'WrongState' | 'NotReadyYet' | 'IdempotencyMismatch' | 'InvalidInput', ParentType, ContextType>;
};

export type SeatCancelledResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SeatCancelled'] = ResolversParentTypes['SeatCancelled']> = {
  seat?: Resolver<ResolversTypes['Seat'], ParentType, ContextType>;
  appointment?: Resolver<ResolversTypes['Appointment'], ParentType, ContextType>;
  fee?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CancelSeatResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelSeatResult'] = ResolversParentTypes['CancelSeatResult']> = {
  __resolveType: TypeResolveFn<'SeatCancelled' | 'OutsideCancellationWindow' | 'WrongState' | 'VersionConflict' | 'IdempotencyMismatch' | 'InvalidInput', ParentType, ContextType>;
};

export type SeatMarkedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SeatMarked'] = ResolversParentTypes['SeatMarked']> = {
  seat?: Resolver<ResolversTypes['Seat'], ParentType, ContextType>;
  appointment?: Resolver<ResolversTypes['Appointment'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MarkSeatResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarkSeatResult'] = ResolversParentTypes['MarkSeatResult']> = {
  __resolveType: TypeResolveFn<'SeatMarked' | 'WrongState' | 'VersionConflict' | 'InvalidInput', ParentType, ContextType>;
};

export type PlacesFreeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlacesFree'] = ResolversParentTypes['PlacesFree']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  freePlaces?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WaitlistFullResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WaitlistFull'] = ResolversParentTypes['WaitlistFull']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type JoinSessionWaitlistResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JoinSessionWaitlistResult'] = ResolversParentTypes['JoinSessionWaitlistResult']> = {
  __resolveType: TypeResolveFn<'WaitlistJoined' | 'AlreadyWaiting' | 'PlacesFree' | 'WaitlistFull' | 'WrongState' | 'NotReadyYet' | 'InvalidInput', ParentType, ContextType>;
};

export type SeriesBookedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SeriesBooked'] = ResolversParentTypes['SeriesBooked']> = {
  series?: Resolver<ResolversTypes['Series'], ParentType, ContextType>;
  answers?: Resolver<ReadonlyArray<ResolversTypes['SeriesOccurrence']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SeriesChangedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SeriesChanged'] = ResolversParentTypes['SeriesChanged']> = {
  series?: Resolver<ResolversTypes['Series'], ParentType, ContextType>;
  answers?: Resolver<ReadonlyArray<ResolversTypes['SeriesOccurrence']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SeriesConflictResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SeriesConflict'] = ResolversParentTypes['SeriesConflict']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  answers?: Resolver<ReadonlyArray<ResolversTypes['SeriesOccurrence']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateSeriesResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateSeriesResult'] = ResolversParentTypes['CreateSeriesResult']> = {
  __resolveType: TypeResolveFn<'SeriesBooked' | 'SeriesConflict' | 'PolicyNotAccepted' | 'CustomerBlocked' | 'NotReadyYet' | 'IdempotencyMismatch' | 'InvalidInput', ParentType, ContextType>;
};

export type EditSeriesResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EditSeriesResult'] = ResolversParentTypes['EditSeriesResult']> = {
  __resolveType: TypeResolveFn<'SeriesChanged' | 'SeriesConflict' | 'WrongState' | 'VersionConflict' | 'NotReadyYet' | 'IdempotencyMismatch' | 'InvalidInput', ParentType, ContextType>;
};

export type SeriesConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SeriesConnection'] = ResolversParentTypes['SeriesConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SeriesEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SeriesEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SeriesEdge'] = ResolversParentTypes['SeriesEdge']> = {
  node?: Resolver<ResolversTypes['Series'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SeriesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Series'] = ResolversParentTypes['Series'], FederationReferenceType extends FederationReferenceTypes['Series'] = FederationReferenceTypes['Series']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Series']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['SeriesStatus'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  business?: Resolver<Maybe<ResolversTypes['Business']>, ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  excluded?: Resolver<ReadonlyArray<ResolversTypes['Date']>, ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['TimeZone'], ParentType, ContextType>;
  partySize?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  onConflict?: Resolver<ResolversTypes['SeriesConflictRule'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  continues?: Resolver<Maybe<ResolversTypes['Series']>, ParentType, ContextType>;
  occurrences?: Resolver<ReadonlyArray<ResolversTypes['SeriesOccurrence']>, ParentType, ContextType>;
};

export type SeriesOccurrenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SeriesOccurrence'] = ResolversParentTypes['SeriesOccurrence']> = {
  n?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['SeriesOutcome'], ParentType, ContextType>;
  appointment?: Resolver<Maybe<ResolversTypes['Appointment']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['SeriesProblem']>, ParentType, ContextType>;
  nextStartsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type LocationPacingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LocationPacing'] = ResolversParentTypes['LocationPacing']> = {
  location?: Resolver<ResolversTypes['Location'], ParentType, ContextType>;
  rules?: Resolver<ReadonlyArray<ResolversTypes['PacingRule']>, ParentType, ContextType>;
};

export type PacingRuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PacingRule'] = ResolversParentTypes['PacingRule']> = {
  dayOfWeek?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  starts?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ends?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  maxParties?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  maxCovers?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type PacingSetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PacingSet'] = ResolversParentTypes['PacingSet']> = {
  location?: Resolver<ResolversTypes['Location'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SetPacingResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetPacingResult'] = ResolversParentTypes['SetPacingResult']> = {
  __resolveType: TypeResolveFn<'PacingSet' | 'NotReadyYet' | 'InvalidInput', ParentType, ContextType>;
};

export type TimeOffResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimeOff'] = ResolversParentTypes['TimeOff']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  staffMember?: Resolver<ResolversTypes['StaffMember'], ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  allDay?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TimeOffKind'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['TimeOffStatus'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  standIn?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decisionNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TimeOffConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimeOffConnection'] = ResolversParentTypes['TimeOffConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TimeOffEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type TimeOffEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimeOffEdge'] = ResolversParentTypes['TimeOffEdge']> = {
  node?: Resolver<ResolversTypes['TimeOff'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TimeOffAddedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimeOffAdded'] = ResolversParentTypes['TimeOffAdded']> = {
  timeOff?: Resolver<ResolversTypes['TimeOff'], ParentType, ContextType>;
  visits?: Resolver<ReadonlyArray<ResolversTypes['Appointment']>, ParentType, ContextType>;
  visitCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AddTimeOffResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddTimeOffResult'] = ResolversParentTypes['AddTimeOffResult']> = {
  __resolveType: TypeResolveFn<'TimeOffAdded' | 'NotReadyYet' | 'InvalidInput', ParentType, ContextType>;
};

export type TimeOffDecidedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimeOffDecided'] = ResolversParentTypes['TimeOffDecided']> = {
  timeOff?: Resolver<ResolversTypes['TimeOff'], ParentType, ContextType>;
  moved?: Resolver<ReadonlyArray<ResolversTypes['Appointment']>, ParentType, ContextType>;
  visits?: Resolver<ReadonlyArray<ResolversTypes['Appointment']>, ParentType, ContextType>;
  visitCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DecideTimeOffResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DecideTimeOffResult'] = ResolversParentTypes['DecideTimeOffResult']> = {
  __resolveType: TypeResolveFn<'TimeOffDecided' | 'WrongState' | 'VersionConflict' | 'InvalidInput', ParentType, ContextType>;
};

export type TimeOffEndedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimeOffEnded'] = ResolversParentTypes['TimeOffEnded']> = {
  timeOff?: Resolver<ResolversTypes['TimeOff'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EndTimeOffResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EndTimeOffResult'] = ResolversParentTypes['EndTimeOffResult']> = {
  __resolveType: TypeResolveFn<'TimeOffEnded' | 'WrongState' | 'VersionConflict' | 'InvalidInput', ParentType, ContextType>;
};

export type TravelScheduleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TravelSchedule'] = ResolversParentTypes['TravelSchedule']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  staffMember?: Resolver<ResolversTypes['StaffMember'], ParentType, ContextType>;
  startsOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  endsOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['TimeZone'], ParentType, ContextType>;
};

export type TravelScheduleAddedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TravelScheduleAdded'] = ResolversParentTypes['TravelScheduleAdded']> = {
  travelSchedule?: Resolver<ResolversTypes['TravelSchedule'], ParentType, ContextType>;
  visits?: Resolver<ReadonlyArray<ResolversTypes['Appointment']>, ParentType, ContextType>;
  visitCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AddTravelScheduleResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddTravelScheduleResult'] = ResolversParentTypes['AddTravelScheduleResult']> = {
  __resolveType: TypeResolveFn<'TravelScheduleAdded' | 'NotReadyYet' | 'InvalidInput', ParentType, ContextType>;
};

export type TravelScheduleRemovedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TravelScheduleRemoved'] = ResolversParentTypes['TravelScheduleRemoved']> = {
  staffMember?: Resolver<ResolversTypes['StaffMember'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RemoveTravelScheduleResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveTravelScheduleResult'] = ResolversParentTypes['RemoveTravelScheduleResult']> = {
  __resolveType: TypeResolveFn<'TravelScheduleRemoved' | 'InvalidInput', ParentType, ContextType>;
};

export type VisitPlaceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VisitPlace'] = ResolversParentTypes['VisitPlace']> = {
  kind?: Resolver<ResolversTypes['PlaceKind'], ParentType, ContextType>;
  latitude?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  longitude?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type VisitToDecideConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VisitToDecideConnection'] = ResolversParentTypes['VisitToDecideConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['VisitToDecideEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type VisitToDecideEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VisitToDecideEdge'] = ResolversParentTypes['VisitToDecideEdge']> = {
  node?: Resolver<ResolversTypes['VisitToDecide'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type VisitToDecideResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VisitToDecide'] = ResolversParentTypes['VisitToDecide']> = {
  appointment?: Resolver<Maybe<ResolversTypes['Appointment']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['DecisionReason'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  cancelsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type WaitlistJoinedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WaitlistJoined'] = ResolversParentTypes['WaitlistJoined']> = {
  entry?: Resolver<ResolversTypes['WaitlistEntry'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AlreadyWaitingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AlreadyWaiting'] = ResolversParentTypes['AlreadyWaiting']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  entry?: Resolver<ResolversTypes['WaitlistEntry'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type JoinWaitlistResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JoinWaitlistResult'] = ResolversParentTypes['JoinWaitlistResult']> = {
  __resolveType: TypeResolveFn<'WaitlistJoined' | 'AlreadyWaiting' | 'NotReadyYet' | 'InvalidInput', ParentType, ContextType>;
};

export type WaitlistLeftResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WaitlistLeft'] = ResolversParentTypes['WaitlistLeft']> = {
  entry?: Resolver<ResolversTypes['WaitlistEntry'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LeaveWaitlistResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LeaveWaitlistResult'] = ResolversParentTypes['LeaveWaitlistResult']> = {
  __resolveType: TypeResolveFn<'WaitlistLeft' | 'WrongState' | 'InvalidInput', ParentType, ContextType>;
};

export type WaitlistOfferDeclinedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WaitlistOfferDeclined'] = ResolversParentTypes['WaitlistOfferDeclined']> = {
  entry?: Resolver<ResolversTypes['WaitlistEntry'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeclineWaitlistOfferResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeclineWaitlistOfferResult'] = ResolversParentTypes['DeclineWaitlistOfferResult']> = {
  __resolveType: TypeResolveFn<'WaitlistOfferDeclined' | 'HoldExpired' | 'InvalidInput', ParentType, ContextType>;
};

export type WaitlistEntryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WaitlistEntryConnection'] = ResolversParentTypes['WaitlistEntryConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['WaitlistEntryEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type WaitlistEntryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WaitlistEntryEdge'] = ResolversParentTypes['WaitlistEntryEdge']> = {
  node?: Resolver<ResolversTypes['WaitlistEntry'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type WaitlistEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WaitlistEntry'] = ResolversParentTypes['WaitlistEntry'], FederationReferenceType extends FederationReferenceTypes['WaitlistEntry'] = FederationReferenceTypes['WaitlistEntry']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['WaitlistEntry']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['WaitlistStatus'], ParentType, ContextType>;
  business?: Resolver<Maybe<ResolversTypes['Business']>, ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  variation?: Resolver<Maybe<ResolversTypes['Variation']>, ParentType, ContextType>;
  session?: Resolver<Maybe<ResolversTypes['ClassSession']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  staff?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['StaffMember']>>>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  weekdays?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Int']>>, ParentType, ContextType>;
  hours?: Resolver<Maybe<ResolversTypes['WishedHours']>, ParentType, ContextType>;
  partySize?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  priority?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  offer?: Resolver<Maybe<ResolversTypes['WaitlistOffer']>, ParentType, ContextType>;
  appointment?: Resolver<Maybe<ResolversTypes['Appointment']>, ParentType, ContextType>;
};

export type WishedHoursResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WishedHours'] = ResolversParentTypes['WishedHours']> = {
  from?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type WaitlistOfferResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WaitlistOffer'] = ResolversParentTypes['WaitlistOffer']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  hold?: Resolver<Maybe<ResolversTypes['Hold']>, ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface TimeZoneScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['TimeZone'], any> {
  name: 'TimeZone';
}

export interface MinorUnitsScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['MinorUnits'], any> {
  name: 'MinorUnits';
}

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amountMinor?: Resolver<ResolversTypes['MinorUnits'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Problem'] = ResolversParentTypes['Problem']> = {
  __resolveType: TypeResolveFn<'PolicyNotAccepted' | 'CustomerBlocked' | 'BookingRefused' | 'OutsideCancellationWindow' | 'OutsideRescheduleWindow' | 'CalendarNotReadable' | 'SessionClash' | 'SlotTaken' | 'OutsideBookingWindow' | 'TooManyHolds' | 'PriceChanged' | 'HoldExpired' | 'SessionFull' | 'AlreadyInSession' | 'PlacesFree' | 'WaitlistFull' | 'SeriesConflict' | 'AlreadyWaiting' | 'InvalidInput' | 'NotReadyYet' | 'IdempotencyMismatch' | 'VersionConflict' | 'WrongState', ParentType, ContextType>;
};

export type InvalidInputResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvalidInput'] = ResolversParentTypes['InvalidInput']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['FieldProblem']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FieldProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FieldProblem'] = ResolversParentTypes['FieldProblem']> = {
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type NotReadyYetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotReadyYet'] = ResolversParentTypes['NotReadyYet']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryAfterMs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IdempotencyMismatchResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IdempotencyMismatch'] = ResolversParentTypes['IdempotencyMismatch']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VersionConflictResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VersionConflict'] = ResolversParentTypes['VersionConflict']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  currentVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WrongStateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WrongState'] = ResolversParentTypes['WrongState']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Business?: BusinessResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  AppointmentBooked?: AppointmentBookedResolvers<ContextType>;
  PaymentDue?: PaymentDueResolvers<ContextType>;
  CardSetupDue?: CardSetupDueResolvers<ContextType>;
  PolicyNotAccepted?: PolicyNotAcceptedResolvers<ContextType>;
  CustomerBlocked?: CustomerBlockedResolvers<ContextType>;
  BookingRefused?: BookingRefusedResolvers<ContextType>;
  BookAppointmentResult?: BookAppointmentResultResolvers<ContextType>;
  AppointmentCancelled?: AppointmentCancelledResolvers<ContextType>;
  OutsideCancellationWindow?: OutsideCancellationWindowResolvers<ContextType>;
  CancelAppointmentResult?: CancelAppointmentResultResolvers<ContextType>;
  AppointmentRescheduled?: AppointmentRescheduledResolvers<ContextType>;
  OutsideRescheduleWindow?: OutsideRescheduleWindowResolvers<ContextType>;
  RescheduleAppointmentResult?: RescheduleAppointmentResultResolvers<ContextType>;
  AppointmentEnteredInError?: AppointmentEnteredInErrorResolvers<ContextType>;
  EnterAppointmentInErrorResult?: EnterAppointmentInErrorResultResolvers<ContextType>;
  AppointmentChanged?: AppointmentChangedResolvers<ContextType>;
  AppointmentStepResult?: AppointmentStepResultResolvers<ContextType>;
  AppointmentConnection?: AppointmentConnectionResolvers<ContextType>;
  AppointmentEdge?: AppointmentEdgeResolvers<ContextType>;
  Appointment?: AppointmentResolvers<ContextType>;
  AppointmentSegment?: AppointmentSegmentResolvers<ContextType>;
  SegmentResource?: SegmentResourceResolvers<ContextType>;
  SegmentAddOn?: SegmentAddOnResolvers<ContextType>;
  CancellationTerms?: CancellationTermsResolvers<ContextType>;
  AppointmentEventConnection?: AppointmentEventConnectionResolvers<ContextType>;
  AppointmentEventEdge?: AppointmentEventEdgeResolvers<ContextType>;
  AppointmentEvent?: AppointmentEventResolvers<ContextType>;
  Variation?: VariationResolvers<ContextType>;
  Availability?: AvailabilityResolvers<ContextType>;
  StartNotOffered?: StartNotOfferedResolvers<ContextType>;
  Slot?: SlotResolvers<ContextType>;
  SlotSegment?: SlotSegmentResolvers<ContextType>;
  Location?: LocationResolvers<ContextType>;
  Resource?: ResourceResolvers<ContextType>;
  StaffMember?: StaffMemberResolvers<ContextType>;
  DayBoard?: DayBoardResolvers<ContextType>;
  TimeSpan?: TimeSpanResolvers<ContextType>;
  BoardLane?: BoardLaneResolvers<ContextType>;
  Agenda?: AgendaResolvers<ContextType>;
  WorkedWindow?: WorkedWindowResolvers<ContextType>;
  AgendaEntry?: AgendaEntryResolvers<ContextType>;
  BookingLimit?: BookingLimitResolvers<ContextType>;
  BookingLimitConnection?: BookingLimitConnectionResolvers<ContextType>;
  BookingLimitEdge?: BookingLimitEdgeResolvers<ContextType>;
  BookingLimitSet?: BookingLimitSetResolvers<ContextType>;
  SetBookingLimitResult?: SetBookingLimitResultResolvers<ContextType>;
  BookingLimitRemoved?: BookingLimitRemovedResolvers<ContextType>;
  RemoveBookingLimitResult?: RemoveBookingLimitResultResolvers<ContextType>;
  CalendarFeedCreated?: CalendarFeedCreatedResolvers<ContextType>;
  CalendarFeedRotated?: CalendarFeedRotatedResolvers<ContextType>;
  CalendarFeedRevoked?: CalendarFeedRevokedResolvers<ContextType>;
  CalendarConnected?: CalendarConnectedResolvers<ContextType>;
  CalendarDisconnected?: CalendarDisconnectedResolvers<ContextType>;
  CalendarNotReadable?: CalendarNotReadableResolvers<ContextType>;
  CreateCalendarFeedResult?: CreateCalendarFeedResultResolvers<ContextType>;
  RotateCalendarFeedResult?: RotateCalendarFeedResultResolvers<ContextType>;
  RevokeCalendarFeedResult?: RevokeCalendarFeedResultResolvers<ContextType>;
  ConnectCalendarResult?: ConnectCalendarResultResolvers<ContextType>;
  DisconnectCalendarResult?: DisconnectCalendarResultResolvers<ContextType>;
  CalendarFeed?: CalendarFeedResolvers<ContextType>;
  CalendarConnection?: CalendarConnectionResolvers<ContextType>;
  ClassSessionConnection?: ClassSessionConnectionResolvers<ContextType>;
  ClassSessionEdge?: ClassSessionEdgeResolvers<ContextType>;
  ClassSession?: ClassSessionResolvers<ContextType>;
  SessionsScheduled?: SessionsScheduledResolvers<ContextType>;
  SessionClash?: SessionClashResolvers<ContextType>;
  ScheduleSessionResult?: ScheduleSessionResultResolvers<ContextType>;
  SessionChanged?: SessionChangedResolvers<ContextType>;
  ChangeSessionResult?: ChangeSessionResultResolvers<ContextType>;
  SessionCancelled?: SessionCancelledResolvers<ContextType>;
  CancelSessionResult?: CancelSessionResultResolvers<ContextType>;
  Closure?: ClosureResolvers<ContextType>;
  ClosureConnection?: ClosureConnectionResolvers<ContextType>;
  ClosureEdge?: ClosureEdgeResolvers<ContextType>;
  ClosureAdded?: ClosureAddedResolvers<ContextType>;
  AddClosureResult?: AddClosureResultResolvers<ContextType>;
  ClosureRemoved?: ClosureRemovedResolvers<ContextType>;
  RemoveClosureResult?: RemoveClosureResultResolvers<ContextType>;
  Course?: CourseResolvers<ContextType>;
  EnrolledInCourse?: EnrolledInCourseResolvers<ContextType>;
  EnrolInCourseResult?: EnrolInCourseResultResolvers<ContextType>;
  BookAtDeskResult?: BookAtDeskResultResolvers<ContextType>;
  Hold?: HoldResolvers<ContextType>;
  PolicyTerms?: PolicyTermsResolvers<ContextType>;
  PolicyStep?: PolicyStepResolvers<ContextType>;
  HoldReleased?: HoldReleasedResolvers<ContextType>;
  SlotTaken?: SlotTakenResolvers<ContextType>;
  OutsideBookingWindow?: OutsideBookingWindowResolvers<ContextType>;
  TooManyHolds?: TooManyHoldsResolvers<ContextType>;
  PriceChanged?: PriceChangedResolvers<ContextType>;
  HoldExpired?: HoldExpiredResolvers<ContextType>;
  HoldSlotResult?: HoldSlotResultResolvers<ContextType>;
  ReleaseHoldResult?: ReleaseHoldResultResolvers<ContextType>;
  PublicHoliday?: PublicHolidayResolvers<ContextType>;
  HolidayName?: HolidayNameResolvers<ContextType>;
  ClosedOnPublicHolidays?: ClosedOnPublicHolidaysResolvers<ContextType>;
  CloseOnPublicHolidaysResult?: CloseOnPublicHolidaysResultResolvers<ContextType>;
  OpeningWindow?: OpeningWindowResolvers<ContextType>;
  WorkingWindow?: WorkingWindowResolvers<ContextType>;
  ClockChangeWarning?: ClockChangeWarningResolvers<ContextType>;
  WorkingOverride?: WorkingOverrideResolvers<ContextType>;
  DateWindow?: DateWindowResolvers<ContextType>;
  OpeningHoursSet?: OpeningHoursSetResolvers<ContextType>;
  SetOpeningHoursResult?: SetOpeningHoursResultResolvers<ContextType>;
  WorkingHoursSet?: WorkingHoursSetResolvers<ContextType>;
  SetWorkingHoursResult?: SetWorkingHoursResultResolvers<ContextType>;
  ResourceHoursSet?: ResourceHoursSetResolvers<ContextType>;
  SetResourceHoursResult?: SetResourceHoursResultResolvers<ContextType>;
  WorkingOverrideSet?: WorkingOverrideSetResolvers<ContextType>;
  SetWorkingOverrideResult?: SetWorkingOverrideResultResolvers<ContextType>;
  WorkingOverrideRemoved?: WorkingOverrideRemovedResolvers<ContextType>;
  RemoveWorkingOverrideResult?: RemoveWorkingOverrideResultResolvers<ContextType>;
  IntakeAnswer?: IntakeAnswerResolvers<ContextType>;
  IntakeReply?: IntakeReplyResolvers<ContextType>;
  IntakeAnswerConnection?: IntakeAnswerConnectionResolvers<ContextType>;
  IntakeAnswerEdge?: IntakeAnswerEdgeResolvers<ContextType>;
  IntakeAnswerChanged?: IntakeAnswerChangedResolvers<ContextType>;
  IntakeAnswerResult?: IntakeAnswerResultResolvers<ContextType>;
  Service?: ServiceResolvers<ContextType>;
  IntakeForm?: IntakeFormResolvers<ContextType>;
  IntakeFormVersion?: IntakeFormVersionResolvers<ContextType>;
  IntakeFormService?: IntakeFormServiceResolvers<ContextType>;
  IntakeQuestion?: IntakeQuestionResolvers<ContextType>;
  IntakeChoice?: IntakeChoiceResolvers<ContextType>;
  IntakeFormConnection?: IntakeFormConnectionResolvers<ContextType>;
  IntakeFormEdge?: IntakeFormEdgeResolvers<ContextType>;
  IntakeFormSaved?: IntakeFormSavedResolvers<ContextType>;
  CreateIntakeFormResult?: CreateIntakeFormResultResolvers<ContextType>;
  IntakeFormResult?: IntakeFormResultResolvers<ContextType>;
  StaffPick?: StaffPickResolvers<ContextType>;
  PickedCandidate?: PickedCandidateResolvers<ContextType>;
  AddOn?: AddOnResolvers<ContextType>;
  SeatConnection?: SeatConnectionResolvers<ContextType>;
  SeatEdge?: SeatEdgeResolvers<ContextType>;
  Seat?: SeatResolvers<ContextType>;
  SessionFull?: SessionFullResolvers<ContextType>;
  AlreadyInSession?: AlreadyInSessionResolvers<ContextType>;
  HoldSeatsResult?: HoldSeatsResultResolvers<ContextType>;
  SeatCancelled?: SeatCancelledResolvers<ContextType>;
  CancelSeatResult?: CancelSeatResultResolvers<ContextType>;
  SeatMarked?: SeatMarkedResolvers<ContextType>;
  MarkSeatResult?: MarkSeatResultResolvers<ContextType>;
  PlacesFree?: PlacesFreeResolvers<ContextType>;
  WaitlistFull?: WaitlistFullResolvers<ContextType>;
  JoinSessionWaitlistResult?: JoinSessionWaitlistResultResolvers<ContextType>;
  SeriesBooked?: SeriesBookedResolvers<ContextType>;
  SeriesChanged?: SeriesChangedResolvers<ContextType>;
  SeriesConflict?: SeriesConflictResolvers<ContextType>;
  CreateSeriesResult?: CreateSeriesResultResolvers<ContextType>;
  EditSeriesResult?: EditSeriesResultResolvers<ContextType>;
  SeriesConnection?: SeriesConnectionResolvers<ContextType>;
  SeriesEdge?: SeriesEdgeResolvers<ContextType>;
  Series?: SeriesResolvers<ContextType>;
  SeriesOccurrence?: SeriesOccurrenceResolvers<ContextType>;
  LocationPacing?: LocationPacingResolvers<ContextType>;
  PacingRule?: PacingRuleResolvers<ContextType>;
  PacingSet?: PacingSetResolvers<ContextType>;
  SetPacingResult?: SetPacingResultResolvers<ContextType>;
  TimeOff?: TimeOffResolvers<ContextType>;
  TimeOffConnection?: TimeOffConnectionResolvers<ContextType>;
  TimeOffEdge?: TimeOffEdgeResolvers<ContextType>;
  TimeOffAdded?: TimeOffAddedResolvers<ContextType>;
  AddTimeOffResult?: AddTimeOffResultResolvers<ContextType>;
  TimeOffDecided?: TimeOffDecidedResolvers<ContextType>;
  DecideTimeOffResult?: DecideTimeOffResultResolvers<ContextType>;
  TimeOffEnded?: TimeOffEndedResolvers<ContextType>;
  EndTimeOffResult?: EndTimeOffResultResolvers<ContextType>;
  TravelSchedule?: TravelScheduleResolvers<ContextType>;
  TravelScheduleAdded?: TravelScheduleAddedResolvers<ContextType>;
  AddTravelScheduleResult?: AddTravelScheduleResultResolvers<ContextType>;
  TravelScheduleRemoved?: TravelScheduleRemovedResolvers<ContextType>;
  RemoveTravelScheduleResult?: RemoveTravelScheduleResultResolvers<ContextType>;
  VisitPlace?: VisitPlaceResolvers<ContextType>;
  VisitToDecideConnection?: VisitToDecideConnectionResolvers<ContextType>;
  VisitToDecideEdge?: VisitToDecideEdgeResolvers<ContextType>;
  VisitToDecide?: VisitToDecideResolvers<ContextType>;
  WaitlistJoined?: WaitlistJoinedResolvers<ContextType>;
  AlreadyWaiting?: AlreadyWaitingResolvers<ContextType>;
  JoinWaitlistResult?: JoinWaitlistResultResolvers<ContextType>;
  WaitlistLeft?: WaitlistLeftResolvers<ContextType>;
  LeaveWaitlistResult?: LeaveWaitlistResultResolvers<ContextType>;
  WaitlistOfferDeclined?: WaitlistOfferDeclinedResolvers<ContextType>;
  DeclineWaitlistOfferResult?: DeclineWaitlistOfferResultResolvers<ContextType>;
  WaitlistEntryConnection?: WaitlistEntryConnectionResolvers<ContextType>;
  WaitlistEntryEdge?: WaitlistEntryEdgeResolvers<ContextType>;
  WaitlistEntry?: WaitlistEntryResolvers<ContextType>;
  WishedHours?: WishedHoursResolvers<ContextType>;
  WaitlistOffer?: WaitlistOfferResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  TimeZone?: GraphQLScalarType;
  MinorUnits?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Problem?: ProblemResolvers<ContextType>;
  InvalidInput?: InvalidInputResolvers<ContextType>;
  FieldProblem?: FieldProblemResolvers<ContextType>;
  NotReadyYet?: NotReadyYetResolvers<ContextType>;
  IdempotencyMismatch?: IdempotencyMismatchResolvers<ContextType>;
  VersionConflict?: VersionConflictResolvers<ContextType>;
  WrongState?: WrongStateResolvers<ContextType>;
};


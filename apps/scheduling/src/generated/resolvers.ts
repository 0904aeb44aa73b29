// Made by `npm run generate` from the .graphql files. Do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { AlreadyWaiting as AlreadyWaitingBehind, WaitlistJoined as WaitlistJoinedBehind, WaitlistLeft as WaitlistLeftBehind, WaitlistOfferDeclined as WaitlistOfferDeclinedBehind } from '../waitlist/waitlist.commands.ts';
import type { OpeningWindow as OpeningWindowModel, WorkingWindow as WorkingWindowModel, WorkingOverride as WorkingOverrideModel } from '../hours/hours.store.ts';
import type { OpeningHoursSet as OpeningHoursSetModel, WorkingHoursSet as WorkingHoursSetModel, WorkingOverrideSet as WorkingOverrideSetModel, WorkingOverrideRemoved as WorkingOverrideRemovedModel } from '../hours/hours.commands.ts';
import type { ClockChange } from '../hours/clock-change.ts';
import type { TimeOff as TimeOffModel } from '../time-off/time-off.store.ts';
import type { TimeOffAdded as TimeOffAddedModel, TimeOffDecided as TimeOffDecidedModel } from '../time-off/time-off.commands.ts';
import type { HoldView } from '../hold/hold.store.ts';
import type { EntryView, OfferView } from '../waitlist/waitlist.store.ts';
import type { AppointmentView } from '../appointment/appointment-view.store.ts';
import type { SegmentView } from '../appointment/segment.store.ts';
import type { HistoryView } from '../appointment/history.store.ts';
import type { AppointmentBooked as AppointmentBookedBehind } from '../appointment/booking.commands.ts';
import type { AppointmentCancelled as AppointmentCancelledBehind } from '../appointment/cancellation.commands.ts';
import type { AppointmentRescheduled as AppointmentRescheduledBehind } from '../appointment/reschedule.commands.ts';
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
   * Appointments of the organization you act for, in order of their start: the day view and its like. Needs
   * `appointment.read`; with only `appointment.read.own` the own agenda.
   */
  readonly appointments?: Maybe<AppointmentConnection>;
  /**
   * Starts at which the visit can be booked now, at a published location. Null for an unknown location, variation or
   * appointment; `INVALID` for input that makes no sense.
   */
  readonly availability?: Maybe<Availability>;
  /**
   * The week of the cycle of four that a date lies in, 0 to 3. Working hours may count in one of the four alone. Weeks begin
   * on Mondays; week 0 is that of Monday, 1 January 1900, and every fourth after it.
   */
  readonly weekOfCycle?: Maybe<Scalars['Int']['output']>;
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


export type QueryAvailabilityArgs = {
  input: AvailabilityInput;
};


export type QueryWeekOfCycleArgs = {
  date: Scalars['Date']['input'];
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
   * may still take place is cancelled instead.
   */
  readonly enterAppointmentInError?: Maybe<EnterAppointmentInErrorResult>;
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
  /** Replaces the weekly opening hours of a location. Needs `hours.write` there. */
  readonly setOpeningHours?: Maybe<SetOpeningHoursResult>;
  /** Replaces a staff member's weekly hours at one location. Needs `hours.write` there. */
  readonly setWorkingHours?: Maybe<SetWorkingHoursResult>;
  /** Replaces a staff member's hours on one date, or adds to them. Needs `hours.write` at the location. */
  readonly setWorkingOverride?: Maybe<SetWorkingOverrideResult>;
  /** Takes an override back: the weekly hours of that date count again. */
  readonly removeWorkingOverride?: Maybe<RemoveWorkingOverrideResult>;
  /** Asks for time off for oneself (`timeoff.request`), or enters it for a staff member (`timeoff.decide`). */
  readonly addTimeOff?: Maybe<AddTimeOffResult>;
  /** Approves or declines a request. Needs `timeoff.decide`. Visits that it meets are not moved. */
  readonly decideTimeOff?: Maybe<DecideTimeOffResult>;
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


export type MutationBookAtDeskArgs = {
  input: BookAtDeskInput;
};


export type MutationHoldSlotArgs = {
  input: HoldSlotInput;
};


export type MutationReleaseHoldArgs = {
  input: ReleaseHoldInput;
};


export type MutationSetOpeningHoursArgs = {
  input: SetOpeningHoursInput;
};


export type MutationSetWorkingHoursArgs = {
  input: SetWorkingHoursInput;
};


export type MutationSetWorkingOverrideArgs = {
  input: SetWorkingOverrideInput;
};


export type MutationRemoveWorkingOverrideArgs = {
  input: RemoveWorkingOverrideInput;
};


export type MutationAddTimeOffArgs = {
  input: AddTimeOffInput;
};


export type MutationDecideTimeOffArgs = {
  input: DecideTimeOffInput;
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

export type Viewer = {
  readonly __typename?: 'Viewer';
  readonly id: Scalars['ID']['output'];
  /** Your own appointments, in every organization: the upcoming ones soonest first, all others latest first. */
  readonly appointments?: Maybe<AppointmentConnection>;
  /** What you wait for, in every organization, latest first. */
  readonly waitlist?: Maybe<WaitlistEntryConnection>;
};


export type ViewerAppointmentsArgs = {
  filter?: InputMaybe<OwnAppointmentFilter>;
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

export type BookAppointmentResult = AppointmentBooked | HoldExpired | PolicyNotAccepted | CustomerBlocked | NotReadyYet | IdempotencyMismatch | InvalidInput;

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

/** A location and a date there, or a range of starts `from` ≤ start < `to` of at most 92 days; the rest narrows it. */
export type AppointmentFilter = {
  readonly locationId?: InputMaybe<Scalars['ID']['input']>;
  readonly date?: InputMaybe<Scalars['Date']['input']>;
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  readonly to?: InputMaybe<Scalars['DateTime']['input']>;
  readonly staffMemberId?: InputMaybe<Scalars['ID']['input']>;
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
  readonly status?: InputMaybe<ReadonlyArray<AppointmentStatus>>;
};

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
  /** An appointment whose own time does not count as taken, because it would be moved. */
  readonly reschedules?: InputMaybe<Scalars['ID']['input']>;
};

/** One service of the visit. Segments follow one another, each after its pause. */
export type SegmentInput = {
  readonly variationId: Scalars['ID']['input'];
  /** Who may do it; absent: anybody who performs it at the location. */
  readonly staff?: InputMaybe<StaffChoice>;
  /** Extras. None can be booked yet. */
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
};

/** What is offered at a location. */
export type Availability = {
  readonly __typename?: 'Availability';
  /** In order of their start. */
  readonly slots: ReadonlyArray<Slot>;
  readonly timeZone: Scalars['TimeZone']['output'];
  /** When `slots` is empty: the next local date after the range (and from now on) with a slot, within a year. */
  readonly nextFreeDate?: Maybe<Scalars['Date']['output']>;
};

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
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
  readonly customer?: InputMaybe<NewCustomerInput>;
  readonly source: DeskSource;
  /** The customer is there: the visit is checked in at once. For walk-ins. */
  readonly checkIn?: InputMaybe<Scalars['Boolean']['input']>;
  /** Books against the rules, and for a customer who is blocked. Needs `appointment.override`. */
  readonly override?: InputMaybe<OverrideInput>;
  /** A wish or hint of the customer for the staff. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
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

/** A place with opening hours. */
export type Location = {
  readonly __typename?: 'Location';
  /** Every week, in the location's own time. Empty: closed, or not told yet. */
  readonly openingHours?: Maybe<ReadonlyArray<OpeningWindow>>;
  readonly id: Scalars['ID']['output'];
};

/** Somebody who performs services and can be booked. */
export type StaffMember = {
  readonly __typename?: 'StaffMember';
  /** Every week, at all locations. Only members of the organization see them: null for everybody else. */
  readonly workingHours?: Maybe<ReadonlyArray<WorkingWindow>>;
  /** Dates with other hours, from a date on. Only members of the organization see them. */
  readonly workingOverrides?: Maybe<ReadonlyArray<WorkingOverride>>;
  readonly id: Scalars['ID']['output'];
  /** Time off that ends after an instant, requested or decided. Only members of the organization see it. */
  readonly timeOff?: Maybe<ReadonlyArray<TimeOff>>;
};


/** Somebody who performs services and can be booked. */
export type StaffMemberWorkingOverridesArgs = {
  from: Scalars['Date']['input'];
};


/** Somebody who performs services and can be booked. */
export type StaffMemberTimeOffArgs = {
  endingAfter: Scalars['DateTime']['input'];
};

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

/** At work every week on that day, at that location. */
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

/** A storefront or brand of an organization. */
export type Business = {
  readonly __typename?: 'Business';
  readonly id: Scalars['ID']['output'];
};

/** The bookable form of a service. */
export type Variation = {
  readonly __typename?: 'Variation';
  readonly id: Scalars['ID']['output'];
};

/** A room, chair, table or device. */
export type Resource = {
  readonly __typename?: 'Resource';
  readonly id: Scalars['ID']['output'];
};

/** An extra that adds minutes or money. */
export type AddOn = {
  readonly __typename?: 'AddOn';
  readonly id: Scalars['ID']['output'];
};

/** An absence. Once approved, nothing is offered in it. */
export type TimeOff = {
  readonly __typename?: 'TimeOff';
  readonly id: Scalars['ID']['output'];
  readonly staffMember: StaffMember;
  readonly startsAt: Scalars['DateTime']['output'];
  readonly endsAt: Scalars['DateTime']['output'];
  readonly kind: TimeOffKind;
  readonly status: TimeOffStatus;
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
  | 'DECLINED';

export type AddTimeOffInput = {
  readonly staffMemberId: Scalars['ID']['input'];
  readonly startsAt: Scalars['DateTime']['input'];
  readonly endsAt: Scalars['DateTime']['input'];
  readonly kind: TimeOffKind;
  /** Enters it as approved: only for those who may decide. */
  readonly approved?: Scalars['Boolean']['input'];
};

export type DecideTimeOffInput = {
  readonly timeOffId: Scalars['ID']['input'];
  readonly version: Scalars['Int']['input'];
  readonly approve: Scalars['Boolean']['input'];
  /** Why, for the staff member. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
};

export type TimeOffAdded = {
  readonly __typename?: 'TimeOffAdded';
  readonly timeOff: TimeOff;
};

export type AddTimeOffResult = TimeOffAdded | NotReadyYet | InvalidInput;

export type TimeOffDecided = {
  readonly __typename?: 'TimeOffDecided';
  readonly timeOff: TimeOff;
};

export type DecideTimeOffResult = TimeOffDecided | WrongState | VersionConflict | InvalidInput;

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
  Viewer: Viewer;
  Appointment: Appointment;
  Hold: Hold;
  Location: Location;
  StaffMember: StaffMember;
  WaitlistEntry: WaitlistEntry;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Viewer:
    ( { __typename: 'Viewer' }
    & GraphQLRecursivePick<FederationTypes['Viewer'], {"id":true}> );
  Appointment:
    ( { __typename: 'Appointment' }
    & GraphQLRecursivePick<FederationTypes['Appointment'], {"id":true}> );
  Hold:
    ( { __typename: 'Hold' }
    & GraphQLRecursivePick<FederationTypes['Hold'], {"id":true}> );
  Location:
    ( { __typename: 'Location' }
    & GraphQLRecursivePick<FederationTypes['Location'], {"id":true}> );
  StaffMember:
    ( { __typename: 'StaffMember' }
    & GraphQLRecursivePick<FederationTypes['StaffMember'], {"id":true}> );
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
    | ( Omit<OutsideCancellationWindow, 'message'> )
    | ( Omit<OutsideRescheduleWindow, 'message'> )
    | ( Omit<SlotTaken, 'message'> )
    | ( Omit<OutsideBookingWindow, 'message'> )
    | ( Omit<TooManyHolds, 'message'> )
    | ( Omit<PriceChanged, 'message'> )
    | ( Omit<HoldExpired, 'message'> )
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
  Viewer: ResolverTypeWrapper<{ id: string }>;
  Customer: ResolverTypeWrapper<Customer>;
  BookAppointmentInput: BookAppointmentInput;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  GuestInput: GuestInput;
  AppointmentBooked: ResolverTypeWrapper<AppointmentBookedBehind>;
  PaymentDue: ResolverTypeWrapper<PaymentDue>;
  CardSetupDue: ResolverTypeWrapper<CardSetupDue>;
  PolicyNotAccepted: ResolverTypeWrapper<Omit<PolicyNotAccepted, 'message'>>;
  CustomerBlocked: ResolverTypeWrapper<Omit<CustomerBlocked, 'message'>>;
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
  OwnAppointmentFilter: OwnAppointmentFilter;
  AppointmentConnection: ResolverTypeWrapper<Omit<AppointmentConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['AppointmentEdge']> }>;
  AppointmentEdge: ResolverTypeWrapper<Omit<AppointmentEdge, 'node'> & { node: ResolversTypes['Appointment'] }>;
  Appointment: ResolverTypeWrapper<AppointmentView>;
  AppointmentSegment: ResolverTypeWrapper<SegmentView>;
  SegmentResource: ResolverTypeWrapper<Omit<SegmentResource, 'staffMember'> & { staffMember?: Maybe<ResolversTypes['StaffMember']> }>;
  SegmentAddOn: ResolverTypeWrapper<SegmentAddOn>;
  CancellationTerms: ResolverTypeWrapper<CancellationTerms>;
  AppointmentEventConnection: ResolverTypeWrapper<Omit<AppointmentEventConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['AppointmentEventEdge']> }>;
  AppointmentEventEdge: ResolverTypeWrapper<Omit<AppointmentEventEdge, 'node'> & { node: ResolversTypes['AppointmentEvent'] }>;
  AppointmentEvent: ResolverTypeWrapper<HistoryView>;
  AppointmentSource: AppointmentSource;
  AppointmentStatus: AppointmentStatus;
  AvailabilityInput: AvailabilityInput;
  SegmentInput: SegmentInput;
  StaffChoice: StaffChoice;
  Availability: ResolverTypeWrapper<Omit<Availability, 'slots'> & { slots: ReadonlyArray<ResolversTypes['Slot']> }>;
  Slot: ResolverTypeWrapper<Omit<Slot, 'segments'> & { segments: ReadonlyArray<ResolversTypes['SlotSegment']> }>;
  SlotSegment: ResolverTypeWrapper<Omit<SlotSegment, 'staffMember' | 'resources'> & { staffMember?: Maybe<ResolversTypes['StaffMember']>, resources: ReadonlyArray<ResolversTypes['SegmentResource']> }>;
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
  Location: ResolverTypeWrapper<{ id: string }>;
  StaffMember: ResolverTypeWrapper<{ id: string }>;
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
  SetWorkingOverrideInput: SetWorkingOverrideInput;
  DateWindowInput: DateWindowInput;
  RemoveWorkingOverrideInput: RemoveWorkingOverrideInput;
  OpeningHoursSet: ResolverTypeWrapper<OpeningHoursSetModel>;
  SetOpeningHoursResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetOpeningHoursResult']>;
  WorkingHoursSet: ResolverTypeWrapper<WorkingHoursSetModel>;
  SetWorkingHoursResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetWorkingHoursResult']>;
  WorkingOverrideSet: ResolverTypeWrapper<WorkingOverrideSetModel>;
  SetWorkingOverrideResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetWorkingOverrideResult']>;
  WorkingOverrideRemoved: ResolverTypeWrapper<WorkingOverrideRemovedModel>;
  RemoveWorkingOverrideResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RemoveWorkingOverrideResult']>;
  Business: ResolverTypeWrapper<Business>;
  Variation: ResolverTypeWrapper<Variation>;
  Resource: ResolverTypeWrapper<Resource>;
  AddOn: ResolverTypeWrapper<AddOn>;
  TimeOff: ResolverTypeWrapper<TimeOffModel>;
  TimeOffKind: TimeOffKind;
  TimeOffStatus: TimeOffStatus;
  AddTimeOffInput: AddTimeOffInput;
  DecideTimeOffInput: DecideTimeOffInput;
  TimeOffAdded: ResolverTypeWrapper<TimeOffAddedModel>;
  AddTimeOffResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AddTimeOffResult']>;
  TimeOffDecided: ResolverTypeWrapper<TimeOffDecidedModel>;
  DecideTimeOffResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DecideTimeOffResult']>;
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
  Viewer: { id: string };
  Customer: Customer;
  BookAppointmentInput: BookAppointmentInput;
  Boolean: Scalars['Boolean']['output'];
  GuestInput: GuestInput;
  AppointmentBooked: AppointmentBookedBehind;
  PaymentDue: PaymentDue;
  CardSetupDue: CardSetupDue;
  PolicyNotAccepted: Omit<PolicyNotAccepted, 'message'>;
  CustomerBlocked: Omit<CustomerBlocked, 'message'>;
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
  SegmentResource: Omit<SegmentResource, 'staffMember'> & { staffMember?: Maybe<ResolversParentTypes['StaffMember']> };
  SegmentAddOn: SegmentAddOn;
  CancellationTerms: CancellationTerms;
  AppointmentEventConnection: Omit<AppointmentEventConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['AppointmentEventEdge']> };
  AppointmentEventEdge: Omit<AppointmentEventEdge, 'node'> & { node: ResolversParentTypes['AppointmentEvent'] };
  AppointmentEvent: HistoryView;
  AvailabilityInput: AvailabilityInput;
  SegmentInput: SegmentInput;
  StaffChoice: StaffChoice;
  Availability: Omit<Availability, 'slots'> & { slots: ReadonlyArray<ResolversParentTypes['Slot']> };
  Slot: Omit<Slot, 'segments'> & { segments: ReadonlyArray<ResolversParentTypes['SlotSegment']> };
  SlotSegment: Omit<SlotSegment, 'staffMember' | 'resources'> & { staffMember?: Maybe<ResolversParentTypes['StaffMember']>, resources: ReadonlyArray<ResolversParentTypes['SegmentResource']> };
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
  Location: { id: string };
  StaffMember: { id: string };
  OpeningWindow: OpeningWindowModel;
  WorkingWindow: WorkingWindowModel;
  ClockChangeWarning: ClockChange;
  WorkingOverride: WorkingOverrideModel;
  DateWindow: DateWindow;
  SetOpeningHoursInput: SetOpeningHoursInput;
  OpeningWindowInput: OpeningWindowInput;
  SetWorkingHoursInput: SetWorkingHoursInput;
  WorkingWindowInput: WorkingWindowInput;
  SetWorkingOverrideInput: SetWorkingOverrideInput;
  DateWindowInput: DateWindowInput;
  RemoveWorkingOverrideInput: RemoveWorkingOverrideInput;
  OpeningHoursSet: OpeningHoursSetModel;
  SetOpeningHoursResult: ResolversUnionTypes<ResolversParentTypes>['SetOpeningHoursResult'];
  WorkingHoursSet: WorkingHoursSetModel;
  SetWorkingHoursResult: ResolversUnionTypes<ResolversParentTypes>['SetWorkingHoursResult'];
  WorkingOverrideSet: WorkingOverrideSetModel;
  SetWorkingOverrideResult: ResolversUnionTypes<ResolversParentTypes>['SetWorkingOverrideResult'];
  WorkingOverrideRemoved: WorkingOverrideRemovedModel;
  RemoveWorkingOverrideResult: ResolversUnionTypes<ResolversParentTypes>['RemoveWorkingOverrideResult'];
  Business: Business;
  Variation: Variation;
  Resource: Resource;
  AddOn: AddOn;
  TimeOff: TimeOffModel;
  AddTimeOffInput: AddTimeOffInput;
  DecideTimeOffInput: DecideTimeOffInput;
  TimeOffAdded: TimeOffAddedModel;
  AddTimeOffResult: ResolversUnionTypes<ResolversParentTypes>['AddTimeOffResult'];
  TimeOffDecided: TimeOffDecidedModel;
  DecideTimeOffResult: ResolversUnionTypes<ResolversParentTypes>['DecideTimeOffResult'];
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
  availability?: Resolver<Maybe<ResolversTypes['Availability']>, ParentType, ContextType, RequireFields<QueryAvailabilityArgs, 'input'>>;
  weekOfCycle?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType, RequireFields<QueryWeekOfCycleArgs, 'date'>>;
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
  bookAtDesk?: Resolver<Maybe<ResolversTypes['BookAtDeskResult']>, ParentType, ContextType, RequireFields<MutationBookAtDeskArgs, 'input'>>;
  holdSlot?: Resolver<Maybe<ResolversTypes['HoldSlotResult']>, ParentType, ContextType, RequireFields<MutationHoldSlotArgs, 'input'>>;
  releaseHold?: Resolver<Maybe<ResolversTypes['ReleaseHoldResult']>, ParentType, ContextType, RequireFields<MutationReleaseHoldArgs, 'input'>>;
  setOpeningHours?: Resolver<Maybe<ResolversTypes['SetOpeningHoursResult']>, ParentType, ContextType, RequireFields<MutationSetOpeningHoursArgs, 'input'>>;
  setWorkingHours?: Resolver<Maybe<ResolversTypes['SetWorkingHoursResult']>, ParentType, ContextType, RequireFields<MutationSetWorkingHoursArgs, 'input'>>;
  setWorkingOverride?: Resolver<Maybe<ResolversTypes['SetWorkingOverrideResult']>, ParentType, ContextType, RequireFields<MutationSetWorkingOverrideArgs, 'input'>>;
  removeWorkingOverride?: Resolver<Maybe<ResolversTypes['RemoveWorkingOverrideResult']>, ParentType, ContextType, RequireFields<MutationRemoveWorkingOverrideArgs, 'input'>>;
  addTimeOff?: Resolver<Maybe<ResolversTypes['AddTimeOffResult']>, ParentType, ContextType, RequireFields<MutationAddTimeOffArgs, 'input'>>;
  decideTimeOff?: Resolver<Maybe<ResolversTypes['DecideTimeOffResult']>, ParentType, ContextType, RequireFields<MutationDecideTimeOffArgs, 'input'>>;
  joinWaitlist?: Resolver<Maybe<ResolversTypes['JoinWaitlistResult']>, ParentType, ContextType, RequireFields<MutationJoinWaitlistArgs, 'input'>>;
  leaveWaitlist?: Resolver<Maybe<ResolversTypes['LeaveWaitlistResult']>, ParentType, ContextType, RequireFields<MutationLeaveWaitlistArgs, 'input'>>;
  declineWaitlistOffer?: Resolver<Maybe<ResolversTypes['DeclineWaitlistOfferResult']>, ParentType, ContextType, RequireFields<MutationDeclineWaitlistOfferArgs, 'input'>>;
};

export type ViewerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer'], FederationReferenceType extends FederationReferenceTypes['Viewer'] = FederationReferenceTypes['Viewer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Viewer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  appointments?: Resolver<Maybe<ResolversTypes['AppointmentConnection']>, ParentType, ContextType, RequireFields<ViewerAppointmentsArgs, 'first'>>;
  waitlist?: Resolver<Maybe<ResolversTypes['WaitlistEntryConnection']>, ParentType, ContextType, RequireFields<ViewerWaitlistArgs, 'first'>>;
};

export type CustomerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type AppointmentBookedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AppointmentBooked'] = ResolversParentTypes['AppointmentBooked']> = {
  appointment?: Resolver<ResolversTypes['Appointment'], ParentType, ContextType>;
  guestToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  paymentDue?: Resolver<Maybe<ResolversTypes['PaymentDue']>, ParentType, ContextType>;
  cardSetupDue?: Resolver<Maybe<ResolversTypes['CardSetupDue']>, ParentType, ContextType>;
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

export type BookAppointmentResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BookAppointmentResult'] = ResolversParentTypes['BookAppointmentResult']> = {
  __resolveType: TypeResolveFn<'AppointmentBooked' | 'HoldExpired' | 'PolicyNotAccepted' | 'CustomerBlocked' | 'NotReadyYet' | 'IdempotencyMismatch' | 'InvalidInput', ParentType, ContextType>;
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
  source?: Resolver<ResolversTypes['AppointmentSource'], ParentType, ContextType>;
  externalId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  cancellation?: Resolver<ResolversTypes['CancellationTerms'], ParentType, ContextType>;
  paymentDue?: Resolver<Maybe<ResolversTypes['PaymentDue']>, ParentType, ContextType>;
  cardSetupDue?: Resolver<Maybe<ResolversTypes['CardSetupDue']>, ParentType, ContextType>;
  history?: Resolver<ResolversTypes['AppointmentEventConnection'], ParentType, ContextType, RequireFields<AppointmentHistoryArgs, 'first'>>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AppointmentSegmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AppointmentSegment'] = ResolversParentTypes['AppointmentSegment']> = {
  variation?: Resolver<Maybe<ResolversTypes['Variation']>, ParentType, ContextType>;
  staffMember?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  resources?: Resolver<ReadonlyArray<ResolversTypes['SegmentResource']>, ParentType, ContextType>;
  addOns?: Resolver<ReadonlyArray<ResolversTypes['SegmentAddOn']>, ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
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
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  actor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fromStatus?: Resolver<Maybe<ResolversTypes['AppointmentStatus']>, ParentType, ContextType>;
  toStatus?: Resolver<ResolversTypes['AppointmentStatus'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AvailabilityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Availability'] = ResolversParentTypes['Availability']> = {
  slots?: Resolver<ReadonlyArray<ResolversTypes['Slot']>, ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['TimeZone'], ParentType, ContextType>;
  nextFreeDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
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

export type LocationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Location'] = ResolversParentTypes['Location'], FederationReferenceType extends FederationReferenceTypes['Location'] = FederationReferenceTypes['Location']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Location']> | FederationReferenceType, FederationReferenceType, ContextType>;
  openingHours?: Resolver<Maybe<ReadonlyArray<ResolversTypes['OpeningWindow']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type StaffMemberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StaffMember'] = ResolversParentTypes['StaffMember'], FederationReferenceType extends FederationReferenceTypes['StaffMember'] = FederationReferenceTypes['StaffMember']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['StaffMember']> | FederationReferenceType, FederationReferenceType, ContextType>;
  workingHours?: Resolver<Maybe<ReadonlyArray<ResolversTypes['WorkingWindow']>>, ParentType, ContextType>;
  workingOverrides?: Resolver<Maybe<ReadonlyArray<ResolversTypes['WorkingOverride']>>, ParentType, ContextType, RequireFields<StaffMemberWorkingOverridesArgs, 'from'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  timeOff?: Resolver<Maybe<ReadonlyArray<ResolversTypes['TimeOff']>>, ParentType, ContextType, RequireFields<StaffMemberTimeOffArgs, 'endingAfter'>>;
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

export type BusinessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Business'] = ResolversParentTypes['Business']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type VariationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Variation'] = ResolversParentTypes['Variation']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ResourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Resource'] = ResolversParentTypes['Resource']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type AddOnResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddOn'] = ResolversParentTypes['AddOn']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type TimeOffResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimeOff'] = ResolversParentTypes['TimeOff']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  staffMember?: Resolver<ResolversTypes['StaffMember'], ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TimeOffKind'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['TimeOffStatus'], ParentType, ContextType>;
  decisionNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TimeOffAddedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimeOffAdded'] = ResolversParentTypes['TimeOffAdded']> = {
  timeOff?: Resolver<ResolversTypes['TimeOff'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AddTimeOffResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddTimeOffResult'] = ResolversParentTypes['AddTimeOffResult']> = {
  __resolveType: TypeResolveFn<'TimeOffAdded' | 'NotReadyYet' | 'InvalidInput', ParentType, ContextType>;
};

export type TimeOffDecidedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimeOffDecided'] = ResolversParentTypes['TimeOffDecided']> = {
  timeOff?: Resolver<ResolversTypes['TimeOff'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DecideTimeOffResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DecideTimeOffResult'] = ResolversParentTypes['DecideTimeOffResult']> = {
  __resolveType: TypeResolveFn<'TimeOffDecided' | 'WrongState' | 'VersionConflict' | 'InvalidInput', ParentType, ContextType>;
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
  __resolveType: TypeResolveFn<'PolicyNotAccepted' | 'CustomerBlocked' | 'OutsideCancellationWindow' | 'OutsideRescheduleWindow' | 'SlotTaken' | 'OutsideBookingWindow' | 'TooManyHolds' | 'PriceChanged' | 'HoldExpired' | 'AlreadyWaiting' | 'InvalidInput' | 'NotReadyYet' | 'IdempotencyMismatch' | 'VersionConflict' | 'WrongState', ParentType, ContextType>;
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
  Viewer?: ViewerResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  AppointmentBooked?: AppointmentBookedResolvers<ContextType>;
  PaymentDue?: PaymentDueResolvers<ContextType>;
  CardSetupDue?: CardSetupDueResolvers<ContextType>;
  PolicyNotAccepted?: PolicyNotAcceptedResolvers<ContextType>;
  CustomerBlocked?: CustomerBlockedResolvers<ContextType>;
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
  Availability?: AvailabilityResolvers<ContextType>;
  Slot?: SlotResolvers<ContextType>;
  SlotSegment?: SlotSegmentResolvers<ContextType>;
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
  Location?: LocationResolvers<ContextType>;
  StaffMember?: StaffMemberResolvers<ContextType>;
  OpeningWindow?: OpeningWindowResolvers<ContextType>;
  WorkingWindow?: WorkingWindowResolvers<ContextType>;
  ClockChangeWarning?: ClockChangeWarningResolvers<ContextType>;
  WorkingOverride?: WorkingOverrideResolvers<ContextType>;
  DateWindow?: DateWindowResolvers<ContextType>;
  OpeningHoursSet?: OpeningHoursSetResolvers<ContextType>;
  SetOpeningHoursResult?: SetOpeningHoursResultResolvers<ContextType>;
  WorkingHoursSet?: WorkingHoursSetResolvers<ContextType>;
  SetWorkingHoursResult?: SetWorkingHoursResultResolvers<ContextType>;
  WorkingOverrideSet?: WorkingOverrideSetResolvers<ContextType>;
  SetWorkingOverrideResult?: SetWorkingOverrideResultResolvers<ContextType>;
  WorkingOverrideRemoved?: WorkingOverrideRemovedResolvers<ContextType>;
  RemoveWorkingOverrideResult?: RemoveWorkingOverrideResultResolvers<ContextType>;
  Business?: BusinessResolvers<ContextType>;
  Variation?: VariationResolvers<ContextType>;
  Resource?: ResourceResolvers<ContextType>;
  AddOn?: AddOnResolvers<ContextType>;
  TimeOff?: TimeOffResolvers<ContextType>;
  TimeOffAdded?: TimeOffAddedResolvers<ContextType>;
  AddTimeOffResult?: AddTimeOffResultResolvers<ContextType>;
  TimeOffDecided?: TimeOffDecidedResolvers<ContextType>;
  DecideTimeOffResult?: DecideTimeOffResultResolvers<ContextType>;
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


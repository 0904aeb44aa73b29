// Made by `npm run generate` from the .graphql files. Do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ShownNotification } from '../notification/notification.store.ts';
import type { SeenReview } from '../review/review.store.ts';
import type { ReviewLeft as ReviewLeftBehind, ReviewModerated as ReviewModeratedBehind, ReviewAnswered as ReviewAnsweredBehind } from '../review/review.commands.ts';
import type { ProgramRow } from '../loyalty/loyalty.tables.ts';
import type { SeenAccount } from '../loyalty/account.store.ts';
import type { LoyaltyProgramSet as LoyaltyProgramSetBehind, LoyaltyProgramChanged as LoyaltyProgramChangedBehind } from '../loyalty/program.commands.ts';
import type { RemindersSet as RemindersSetBehind } from '../reminder/reminder.commands.ts';
import type { DailyRow } from '../figures/daily.store.ts';
import type { SummaryRow } from '../figures/fact.store.ts';
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

/**
 * What became of one day's visits, in the location's time zone. Everything about a visit counts for the day on which it
 * takes place, however late it is known: it moves with the visit, and a no-show that is undone counts back.
 */
export type DailyFigures = {
  readonly __typename?: 'DailyFigures';
  readonly date: Scalars['Date']['output'];
  /** Visits for this day, whatever became of them; not those that were declined or that expired. */
  readonly booked: Scalars['Int']['output'];
  readonly completed: Scalars['Int']['output'];
  readonly cancelled: Scalars['Int']['output'];
  /** Those of the cancelled ones that were given up too late to be free of charge, by whomever, at a fee or without one. */
  readonly lateCancelled: Scalars['Int']['output'];
  readonly noShows: Scalars['Int']['output'];
  /** Those of the booked ones that came without an appointment. */
  readonly walkIns: Scalars['Int']['output'];
  /** Completed visits that were the customer's first at the business. */
  readonly newCustomers: Scalars['Int']['output'];
  /** All other completed visits. */
  readonly returningCustomers: Scalars['Int']['output'];
  /** The minutes of all visits that were not cancelled. */
  readonly bookedMinutes: Scalars['Int']['output'];
  /** How many days ahead visits were booked; null without any. */
  readonly averageLeadDays?: Maybe<Scalars['Float']['output']>;
  /** The list prices of completed visits. */
  readonly list: Money;
  /** What completed visits brought: their list prices, less what was given back of them. */
  readonly revenue: Money;
  /** What was given back for visits of this day, also for those that were not completed. */
  readonly refunds: Money;
  /** What was charged for late cancellations and no-shows. */
  readonly fees: Money;
  /** Revenue by completed visit, rounded down; null without any. */
  readonly averageTicket?: Maybe<Money>;
  /** Published reviews of this day's visits. */
  readonly reviews: Scalars['Int']['output'];
  /** Null without reviews. */
  readonly averageRating?: Maybe<Scalars['Float']['output']>;
};

/** What is known of a customer's visits to the organization. */
export type CustomerHistory = {
  readonly __typename?: 'CustomerHistory';
  readonly firstVisitAt?: Maybe<Scalars['DateTime']['output']>;
  readonly lastVisitAt?: Maybe<Scalars['DateTime']['output']>;
  /** Completed ones. */
  readonly visits: Scalars['Int']['output'];
  readonly noShows: Scalars['Int']['output'];
  readonly cancels: Scalars['Int']['output'];
  /** List prices of completed visits less refunds, and fees; in the currency of the latest visit. */
  readonly spent: Money;
};

/** A storefront or brand of an organization. */
export type Business = {
  readonly __typename?: 'Business';
  /**
   * Its figures by day, oldest first, only days of which something is known; at most 366 days, both ends included. For
   * members with `report.read`; null for others.
   */
  readonly analytics?: Maybe<ReadonlyArray<DailyFigures>>;
  /** How its customers earn points. A draft is for members with `loyalty.write`. */
  readonly loyaltyProgram?: Maybe<LoyaltyProgram>;
  /** When it reminds its customers. For members with `notification.read`. */
  readonly reminders?: Maybe<ReminderRule>;
  readonly id: Scalars['ID']['output'];
  /** Null while it has no published review. */
  readonly rating?: Maybe<Rating>;
  /** Published reviews, newest first. */
  readonly reviews?: Maybe<ReviewConnection>;
};


/** A storefront or brand of an organization. */
export type BusinessAnalyticsArgs = {
  from: Scalars['Date']['input'];
  to: Scalars['Date']['input'];
};


/** A storefront or brand of an organization. */
export type BusinessReviewsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A place with an address, a time zone and opening hours. */
export type Location = {
  readonly __typename?: 'Location';
  readonly id: Scalars['ID']['output'];
  /** Its part of the business's figures, in the same form and for the same members. */
  readonly analytics?: Maybe<ReadonlyArray<DailyFigures>>;
};


/** A place with an address, a time zone and opening hours. */
export type LocationAnalyticsArgs = {
  from: Scalars['Date']['input'];
  to: Scalars['Date']['input'];
};

/** Somebody who performs services and can be booked. */
export type StaffMember = {
  readonly __typename?: 'StaffMember';
  /** The visits with this person, with their own minutes and prices; in the form of the business's figures, for the same members. */
  readonly analytics?: Maybe<ReadonlyArray<DailyFigures>>;
  readonly id: Scalars['ID']['output'];
  /** Of the visits with this person; null while there is no published review. */
  readonly rating?: Maybe<Rating>;
};


/** Somebody who performs services and can be booked. */
export type StaffMemberAnalyticsArgs = {
  from: Scalars['Date']['input'];
  to: Scalars['Date']['input'];
};

/** What can be booked, in one or more variations. */
export type Service = {
  readonly __typename?: 'Service';
  /** The visits that it was part of, with its own minutes and prices; in the form of the business's figures, for the same members. */
  readonly analytics?: Maybe<ReadonlyArray<DailyFigures>>;
  readonly id: Scalars['ID']['output'];
  /** Of the visits that it was part of; null while there is no published review. */
  readonly rating?: Maybe<Rating>;
};


/** What can be booked, in one or more variations. */
export type ServiceAnalyticsArgs = {
  from: Scalars['Date']['input'];
  to: Scalars['Date']['input'];
};

/**
 * A person known to one organization, from the first booking on. Read by its members and by the person; a guest reads the
 * first part of the own name.
 */
export type Customer = {
  readonly __typename?: 'Customer';
  /** For members of the whole organization with `customer.read`; null for others, and before the first booking. */
  readonly history?: Maybe<CustomerHistory>;
  readonly id: Scalars['ID']['output'];
  /**
   * The customer's points: in the programme of that business, or else in the one in which they last changed. For the
   * customer and for members with `customer.read`; null while nothing was earned.
   */
  readonly loyalty?: Maybe<LoyaltyAccount>;
};


/**
 * A person known to one organization, from the first booking on. Read by its members and by the person; a guest reads the
 * first part of the own name.
 */
export type CustomerLoyaltyArgs = {
  businessId?: InputMaybe<Scalars['ID']['input']>;
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  /**
   * Sets how a business's customers earn points: makes its programme, as a draft, or changes the one it has. Accounts keep
   * their points. Needs `loyalty.write`.
   */
  readonly setLoyaltyProgram?: Maybe<SetLoyaltyProgramResult>;
  /** From now on visits earn points: of a draft or a paused programme. Needs `loyalty.write`. */
  readonly startLoyaltyProgram?: Maybe<LoyaltyProgramStepResult>;
  /** For now visits earn no points; what was earned stays. Needs `loyalty.write`. */
  readonly pauseLoyaltyProgram?: Maybe<LoyaltyProgramStepResult>;
  /** Ends a programme for good; the business may then have another one. Needs `loyalty.write`. */
  readonly endLoyaltyProgram?: Maybe<LoyaltyProgramStepResult>;
  /**
   * Sets when a business reminds its customers of their visits. Reminders that are planned already stay. Needs
   * `template.write`.
   */
  readonly setReminders?: Maybe<SetRemindersResult>;
  /**
   * What a customer, or the guest of that appointment, thinks of a completed visit; once, within 60 days. It is shown to
   * others when the business has published it.
   */
  readonly leaveReview?: Maybe<LeaveReviewResult>;
  /** Publishes, rejects or hides a review. Needs `review.moderate`. */
  readonly moderateReview?: Maybe<ModerateReviewResult>;
  /** The business's public answer to a published review; a later one takes its place. Needs `review.answer`. */
  readonly answerReview?: Maybe<AnswerReviewResult>;
};


export type MutationSetLoyaltyProgramArgs = {
  input: SetLoyaltyProgramInput;
};


export type MutationStartLoyaltyProgramArgs = {
  input: LoyaltyProgramStepInput;
};


export type MutationPauseLoyaltyProgramArgs = {
  input: LoyaltyProgramStepInput;
};


export type MutationEndLoyaltyProgramArgs = {
  input: LoyaltyProgramStepInput;
};


export type MutationSetRemindersArgs = {
  input: SetRemindersInput;
};


export type MutationLeaveReviewArgs = {
  input: LeaveReviewInput;
};


export type MutationModerateReviewArgs = {
  input: ModerateReviewInput;
};


export type MutationAnswerReviewArgs = {
  input: AnswerReviewInput;
};

/** How customers of a business earn points. */
export type LoyaltyProgram = {
  readonly __typename?: 'LoyaltyProgram';
  readonly id: Scalars['ID']['output'];
  readonly status: LoyaltyProgramStatus;
  readonly earn: EarnRule;
  /** After so many months points expire; null: never. */
  readonly expiryMonths?: Maybe<Scalars['Int']['output']>;
  /** By threshold, lowest first. */
  readonly tiers: ReadonlyArray<LoyaltyTier>;
  /** Counts changes; send it back with a change. */
  readonly version: Scalars['Int']['output'];
};

export type LoyaltyProgramStatus =
  /** Being set up; only members with `loyalty.write` see it. */
  | 'DRAFT'
  /** Completed visits earn points. */
  | 'ACTIVE'
  /** Visits earn no points for the time being. */
  | 'PAUSED'
  /** Over; the points stay. */
  | 'ENDED';

/** What a completed visit earns: both parts, times the tier's multiplier, rounded down once. */
export type EarnRule = {
  readonly __typename?: 'EarnRule';
  /** So many points for every `perAmountMinor` of the visit's list price. */
  readonly points: Scalars['Int']['output'];
  /** In the minor units of the business's currency. */
  readonly perAmountMinor: Scalars['MinorUnits']['output'];
  /** So many points for the visit itself. */
  readonly perVisit: Scalars['Int']['output'];
};

/** What regular customers get. */
export type LoyaltyTier = {
  readonly __typename?: 'LoyaltyTier';
  readonly name: Scalars['String']['output'];
  /** From so many points on that were ever earned; points taken back do not count. */
  readonly threshold: Scalars['Int']['output'];
  /** 100: points as everybody; 150: half as many again. */
  readonly multiplierPercent: Scalars['Int']['output'];
};

/** The points of one customer in one programme. */
export type LoyaltyAccount = {
  readonly __typename?: 'LoyaltyAccount';
  readonly id: Scalars['ID']['output'];
  /** Points that can be spent; never below 0. When a visit's money goes back, points that are already spent stay spent. */
  readonly balance: Scalars['Int']['output'];
  /** The name of the tier that is reached; null where there is none. */
  readonly tier?: Maybe<Scalars['String']['output']>;
  /** Points ever earned, less those taken back: what tiers go by. */
  readonly lifetime: Scalars['Int']['output'];
  readonly program?: Maybe<LoyaltyProgram>;
};

export type SetLoyaltyProgramInput = {
  readonly businessId: Scalars['ID']['input'];
  /** The version that you saw; absent where the business has no programme yet. */
  readonly version?: InputMaybe<Scalars['Int']['input']>;
  readonly earn: EarnRuleInput;
  /** 1 to 120; absent: points never expire. Points that were earned keep their date. */
  readonly expiryMonths?: InputMaybe<Scalars['Int']['input']>;
  /** All of them, at most 10; names and thresholds differ. */
  readonly tiers: ReadonlyArray<LoyaltyTierInput>;
};

/** At least one of `points` and `perVisit` is above 0. */
export type EarnRuleInput = {
  /** Up to 1,000,000. */
  readonly points: Scalars['Int']['input'];
  /** 1 to 1,000,000,000, in the minor units of the business's currency. */
  readonly perAmountMinor: Scalars['MinorUnits']['input'];
  /** Up to 1,000,000. */
  readonly perVisit: Scalars['Int']['input'];
};

export type LoyaltyTierInput = {
  /** At most 80 characters. */
  readonly name: Scalars['String']['input'];
  readonly threshold: Scalars['Int']['input'];
  /** 100 to 1,000. */
  readonly multiplierPercent: Scalars['Int']['input'];
};

export type LoyaltyProgramStepInput = {
  readonly programId: Scalars['ID']['input'];
  /** The version that you saw. */
  readonly version: Scalars['Int']['input'];
};

export type LoyaltyProgramSet = {
  readonly __typename?: 'LoyaltyProgramSet';
  readonly program: LoyaltyProgram;
};

export type LoyaltyProgramChanged = {
  readonly __typename?: 'LoyaltyProgramChanged';
  readonly program: LoyaltyProgram;
};

export type SetLoyaltyProgramResult = LoyaltyProgramSet | VersionConflict | NotReadyYet | InvalidInput;

export type LoyaltyProgramStepResult = LoyaltyProgramChanged | WrongState | VersionConflict | InvalidInput;

/** A message to one person: what was decided to send, when, and what became of it. */
export type Notification = {
  readonly __typename?: 'Notification';
  readonly id: Scalars['ID']['output'];
  /** How it travels, such as EMAIL. */
  readonly channel: Scalars['String']['output'];
  readonly status: DeliveryStatus;
  /** The earliest time at which it goes out. */
  readonly scheduledAt: Scalars['DateTime']['output'];
  /** When the mail server took it; null before that. */
  readonly sentAt?: Maybe<Scalars['DateTime']['output']>;
};

/** What became of a message. */
export type DeliveryStatus =
  /** Waits for its time, or for the recipient's contact data. */
  | 'SCHEDULED'
  /** Is being handed over right now. */
  | 'SENDING'
  /** The provider has taken it. */
  | 'SENT'
  /** The provider says that it has arrived. */
  | 'DELIVERED'
  /** The recipient's address does not take it. */
  | 'BOUNCED'
  /** Given up after several tries. */
  | 'FAILED'
  /** No longer wanted before it went out. */
  | 'CANCELLED'
  /** Held back, because the recipient does not want such messages. */
  | 'SUPPRESSED'
  /** Its time passed before it could go out. */
  | 'EXPIRED';

export type Appointment = {
  readonly __typename?: 'Appointment';
  readonly id: Scalars['ID']['output'];
  /** Messages about this visit, newest first: to the customer, for the customer and for members who may read messages. */
  readonly notifications?: Maybe<ReadonlyArray<Notification>>;
  /** Reminders of this visit, soonest first. For members with `notification.read`. */
  readonly reminders?: Maybe<ReadonlyArray<Reminder>>;
  /** To everybody once it is published; before that to its author and to members who moderate or answer. */
  readonly review?: Maybe<Review>;
};

export type SetRemindersInput = {
  readonly businessId: Scalars['ID']['input'];
  /** The version that was looked at; absent while nothing has been set. */
  readonly version?: InputMaybe<Scalars['Int']['input']>;
  /** Up to four, each 15 minutes to two weeks before the start; none: no reminders. */
  readonly minutesBefore: ReadonlyArray<Scalars['Int']['input']>;
};

/** When a business reminds its customers: what it has set, or else a day and two hours before. */
export type ReminderRule = {
  readonly __typename?: 'ReminderRule';
  readonly minutesBefore: ReadonlyArray<Scalars['Int']['output']>;
  /** Send it back with a change; null while nothing has been set. */
  readonly version?: Maybe<Scalars['Int']['output']>;
};

export type RemindersSet = {
  readonly __typename?: 'RemindersSet';
  readonly reminders: ReminderRule;
};

export type SetRemindersResult = RemindersSet | VersionConflict | NotReadyYet | InvalidInput;

/** A reminder of one visit. */
export type Reminder = {
  readonly __typename?: 'Reminder';
  readonly status: ReminderStatus;
  /** When it goes out. What would come at night, for a visit that is far off, waits for the morning. */
  readonly dueAt: Scalars['DateTime']['output'];
  readonly sentAt?: Maybe<Scalars['DateTime']['output']>;
};

export type ReminderStatus =
  | 'PLANNED'
  | 'SENT'
  /** The visit had begun. */
  | 'SKIPPED'
  /** The visit moved or will not be, or the customer has come. */
  | 'CANCELLED';

export type Query = {
  readonly __typename?: 'Query';
  /**
   * Reviews that wait for a decision, oldest first: of the acting organization, as far as the member's places reach, or of
   * one business. Needs `review.moderate`.
   */
  readonly reviewsToModerate?: Maybe<ReviewConnection>;
};


export type QueryReviewsToModerateArgs = {
  businessId?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** What a customer thinks of a visit. */
export type Review = {
  readonly __typename?: 'Review';
  readonly id: Scalars['ID']['output'];
  /** 1 (worst) to 5 (best) stars. */
  readonly rating: Scalars['Int']['output'];
  /** The customer's own words, in the customer's language. */
  readonly text?: Maybe<Scalars['String']['output']>;
  /** Whoever wrote it is a customer no more, and nobody knows who it was. */
  readonly isByFormerCustomer: Scalars['Boolean']['output'];
  readonly createdAt: Scalars['DateTime']['output'];
  /** What the business says to it. */
  readonly answer?: Maybe<Scalars['String']['output']>;
  readonly answeredAt?: Maybe<Scalars['DateTime']['output']>;
  readonly status: ReviewStatus;
  /** Why it was rejected or hidden: for members who moderate. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** Counts changes; send it back with a change. */
  readonly version: Scalars['Int']['output'];
};

/** Who can see a review. */
export type ReviewStatus =
  /** Waits for the business's decision; its author and the business see it. */
  | 'PENDING'
  /** Everybody sees it, and it counts in the rating. */
  | 'PUBLISHED'
  /** The business does not publish it. */
  | 'REJECTED'
  /** Was published, and is not any more. */
  | 'HIDDEN';

/** The mean of all published reviews. */
export type Rating = {
  readonly __typename?: 'Rating';
  /** 1 to 5, with its decimals. */
  readonly average: Scalars['Float']['output'];
  readonly count: Scalars['Int']['output'];
};

export type ReviewConnection = {
  readonly __typename?: 'ReviewConnection';
  readonly edges: ReadonlyArray<ReviewEdge>;
  readonly pageInfo: PageInfo;
};

export type ReviewEdge = {
  readonly __typename?: 'ReviewEdge';
  readonly node: Review;
  readonly cursor: Scalars['String']['output'];
};

export type LeaveReviewInput = {
  readonly appointmentId: Scalars['ID']['input'];
  /** 1 (worst) to 5 (best) stars. */
  readonly rating: Scalars['Int']['input'];
  /** At most 4,000 characters. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

/** What becomes of a review. */
export type ReviewDecision =
  /** Everybody may see it: a waiting or a hidden one. */
  | 'PUBLISH'
  /** It will not be shown: a waiting one. */
  | 'REJECT'
  /** Takes a published one back. */
  | 'HIDE';

export type ModerateReviewInput = {
  readonly reviewId: Scalars['ID']['input'];
  /** The version that you saw. */
  readonly version: Scalars['Int']['input'];
  readonly decision: ReviewDecision;
  /** For the other members, at most 500 characters. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

export type AnswerReviewInput = {
  readonly reviewId: Scalars['ID']['input'];
  /** The version that you saw. */
  readonly version: Scalars['Int']['input'];
  /** At most 4,000 characters. */
  readonly text: Scalars['String']['input'];
};

export type ReviewLeft = {
  readonly __typename?: 'ReviewLeft';
  readonly review: Review;
};

export type ReviewModerated = {
  readonly __typename?: 'ReviewModerated';
  readonly review: Review;
};

export type ReviewAnswered = {
  readonly __typename?: 'ReviewAnswered';
  readonly review: Review;
};

/** Only a completed visit can be reviewed, within 60 days of its end. */
export type NotCompleted = Problem & {
  readonly __typename?: 'NotCompleted';
  readonly message: Scalars['String']['output'];
};

/** This visit has its review. */
export type AlreadyReviewed = Problem & {
  readonly __typename?: 'AlreadyReviewed';
  readonly message: Scalars['String']['output'];
};

export type LeaveReviewResult = ReviewLeft | NotCompleted | AlreadyReviewed | NotReadyYet | InvalidInput;

export type ModerateReviewResult = ReviewModerated | WrongState | VersionConflict | InvalidInput;

export type AnswerReviewResult = ReviewAnswered | WrongState | VersionConflict | InvalidInput;

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
  Location: Location;
  StaffMember: StaffMember;
  Service: Service;
  Customer: Customer;
  LoyaltyProgram: LoyaltyProgram;
  LoyaltyAccount: LoyaltyAccount;
  Notification: Notification;
  Appointment: Appointment;
  Review: Review;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Business:
    ( { __typename: 'Business' }
    & GraphQLRecursivePick<FederationTypes['Business'], {"id":true}> );
  Location:
    ( { __typename: 'Location' }
    & GraphQLRecursivePick<FederationTypes['Location'], {"id":true}> );
  StaffMember:
    ( { __typename: 'StaffMember' }
    & GraphQLRecursivePick<FederationTypes['StaffMember'], {"id":true}> );
  Service:
    ( { __typename: 'Service' }
    & GraphQLRecursivePick<FederationTypes['Service'], {"id":true}> );
  Customer:
    ( { __typename: 'Customer' }
    & GraphQLRecursivePick<FederationTypes['Customer'], {"id":true}> );
  LoyaltyProgram:
    ( { __typename: 'LoyaltyProgram' }
    & GraphQLRecursivePick<FederationTypes['LoyaltyProgram'], {"id":true}> );
  LoyaltyAccount:
    ( { __typename: 'LoyaltyAccount' }
    & GraphQLRecursivePick<FederationTypes['LoyaltyAccount'], {"id":true}> );
  Notification:
    ( { __typename: 'Notification' }
    & GraphQLRecursivePick<FederationTypes['Notification'], {"id":true}> );
  Appointment:
    ( { __typename: 'Appointment' }
    & GraphQLRecursivePick<FederationTypes['Appointment'], {"id":true}> );
  Review:
    ( { __typename: 'Review' }
    & GraphQLRecursivePick<FederationTypes['Review'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  SetLoyaltyProgramResult:
    | ( LoyaltyProgramSetBehind & { __typename: 'LoyaltyProgramSet' } )
    | ( Omit<VersionConflict, 'message'> & { __typename: 'VersionConflict' } )
    | ( Omit<NotReadyYet, 'message'> & { __typename: 'NotReadyYet' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  LoyaltyProgramStepResult:
    | ( LoyaltyProgramChangedBehind & { __typename: 'LoyaltyProgramChanged' } )
    | ( Omit<WrongState, 'message'> & { __typename: 'WrongState' } )
    | ( Omit<VersionConflict, 'message'> & { __typename: 'VersionConflict' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  SetRemindersResult:
    | ( RemindersSetBehind & { __typename: 'RemindersSet' } )
    | ( Omit<VersionConflict, 'message'> & { __typename: 'VersionConflict' } )
    | ( Omit<NotReadyYet, 'message'> & { __typename: 'NotReadyYet' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  LeaveReviewResult:
    | ( ReviewLeftBehind & { __typename: 'ReviewLeft' } )
    | ( Omit<NotCompleted, 'message'> & { __typename: 'NotCompleted' } )
    | ( Omit<AlreadyReviewed, 'message'> & { __typename: 'AlreadyReviewed' } )
    | ( Omit<NotReadyYet, 'message'> & { __typename: 'NotReadyYet' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  ModerateReviewResult:
    | ( ReviewModeratedBehind & { __typename: 'ReviewModerated' } )
    | ( Omit<WrongState, 'message'> & { __typename: 'WrongState' } )
    | ( Omit<VersionConflict, 'message'> & { __typename: 'VersionConflict' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  AnswerReviewResult:
    | ( ReviewAnsweredBehind & { __typename: 'ReviewAnswered' } )
    | ( Omit<WrongState, 'message'> & { __typename: 'WrongState' } )
    | ( Omit<VersionConflict, 'message'> & { __typename: 'VersionConflict' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Problem:
    | ( Omit<NotCompleted, 'message'> )
    | ( Omit<AlreadyReviewed, 'message'> )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> )
    | ( Omit<NotReadyYet, 'message'> )
    | ( Omit<IdempotencyMismatch, 'message'> )
    | ( Omit<VersionConflict, 'message'> )
    | ( Omit<WrongState, 'message'> )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  DailyFigures: ResolverTypeWrapper<DailyRow>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  CustomerHistory: ResolverTypeWrapper<SummaryRow>;
  Business: ResolverTypeWrapper<Omit<Business, 'analytics' | 'loyaltyProgram' | 'reviews'> & { analytics?: Maybe<ReadonlyArray<ResolversTypes['DailyFigures']>>, loyaltyProgram?: Maybe<ResolversTypes['LoyaltyProgram']>, reviews?: Maybe<ResolversTypes['ReviewConnection']> }>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Location: ResolverTypeWrapper<Omit<Location, 'analytics'> & { analytics?: Maybe<ReadonlyArray<ResolversTypes['DailyFigures']>> }>;
  StaffMember: ResolverTypeWrapper<Omit<StaffMember, 'analytics'> & { analytics?: Maybe<ReadonlyArray<ResolversTypes['DailyFigures']>> }>;
  Service: ResolverTypeWrapper<Omit<Service, 'analytics'> & { analytics?: Maybe<ReadonlyArray<ResolversTypes['DailyFigures']>> }>;
  Customer: ResolverTypeWrapper<Omit<Customer, 'history' | 'loyalty'> & { history?: Maybe<ResolversTypes['CustomerHistory']>, loyalty?: Maybe<ResolversTypes['LoyaltyAccount']> }>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  LoyaltyProgram: ResolverTypeWrapper<ProgramRow>;
  LoyaltyProgramStatus: LoyaltyProgramStatus;
  EarnRule: ResolverTypeWrapper<EarnRule>;
  LoyaltyTier: ResolverTypeWrapper<LoyaltyTier>;
  LoyaltyAccount: ResolverTypeWrapper<SeenAccount>;
  SetLoyaltyProgramInput: SetLoyaltyProgramInput;
  EarnRuleInput: EarnRuleInput;
  LoyaltyTierInput: LoyaltyTierInput;
  LoyaltyProgramStepInput: LoyaltyProgramStepInput;
  LoyaltyProgramSet: ResolverTypeWrapper<LoyaltyProgramSetBehind>;
  LoyaltyProgramChanged: ResolverTypeWrapper<LoyaltyProgramChangedBehind>;
  SetLoyaltyProgramResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetLoyaltyProgramResult']>;
  LoyaltyProgramStepResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['LoyaltyProgramStepResult']>;
  Notification: ResolverTypeWrapper<ShownNotification>;
  DeliveryStatus: DeliveryStatus;
  Appointment: ResolverTypeWrapper<Omit<Appointment, 'notifications' | 'review'> & { notifications?: Maybe<ReadonlyArray<ResolversTypes['Notification']>>, review?: Maybe<ResolversTypes['Review']> }>;
  SetRemindersInput: SetRemindersInput;
  ReminderRule: ResolverTypeWrapper<ReminderRule>;
  RemindersSet: ResolverTypeWrapper<RemindersSetBehind>;
  SetRemindersResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetRemindersResult']>;
  Reminder: ResolverTypeWrapper<Reminder>;
  ReminderStatus: ReminderStatus;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Review: ResolverTypeWrapper<SeenReview>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  ReviewStatus: ReviewStatus;
  Rating: ResolverTypeWrapper<Rating>;
  ReviewConnection: ResolverTypeWrapper<Omit<ReviewConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['ReviewEdge']> }>;
  ReviewEdge: ResolverTypeWrapper<Omit<ReviewEdge, 'node'> & { node: ResolversTypes['Review'] }>;
  LeaveReviewInput: LeaveReviewInput;
  ReviewDecision: ReviewDecision;
  ModerateReviewInput: ModerateReviewInput;
  AnswerReviewInput: AnswerReviewInput;
  ReviewLeft: ResolverTypeWrapper<ReviewLeftBehind>;
  ReviewModerated: ResolverTypeWrapper<ReviewModeratedBehind>;
  ReviewAnswered: ResolverTypeWrapper<ReviewAnsweredBehind>;
  NotCompleted: ResolverTypeWrapper<Omit<NotCompleted, 'message'>>;
  AlreadyReviewed: ResolverTypeWrapper<Omit<AlreadyReviewed, 'message'>>;
  LeaveReviewResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['LeaveReviewResult']>;
  ModerateReviewResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ModerateReviewResult']>;
  AnswerReviewResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AnswerReviewResult']>;
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
  DailyFigures: DailyRow;
  Int: Scalars['Int']['output'];
  Float: Scalars['Float']['output'];
  CustomerHistory: SummaryRow;
  Business: Omit<Business, 'analytics' | 'loyaltyProgram' | 'reviews'> & { analytics?: Maybe<ReadonlyArray<ResolversParentTypes['DailyFigures']>>, loyaltyProgram?: Maybe<ResolversParentTypes['LoyaltyProgram']>, reviews?: Maybe<ResolversParentTypes['ReviewConnection']> } | FederationReferenceTypes['Business'];
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  Location: Omit<Location, 'analytics'> & { analytics?: Maybe<ReadonlyArray<ResolversParentTypes['DailyFigures']>> } | FederationReferenceTypes['Location'];
  StaffMember: Omit<StaffMember, 'analytics'> & { analytics?: Maybe<ReadonlyArray<ResolversParentTypes['DailyFigures']>> } | FederationReferenceTypes['StaffMember'];
  Service: Omit<Service, 'analytics'> & { analytics?: Maybe<ReadonlyArray<ResolversParentTypes['DailyFigures']>> } | FederationReferenceTypes['Service'];
  Customer: Omit<Customer, 'history' | 'loyalty'> & { history?: Maybe<ResolversParentTypes['CustomerHistory']>, loyalty?: Maybe<ResolversParentTypes['LoyaltyAccount']> } | FederationReferenceTypes['Customer'];
  Mutation: Record<PropertyKey, never>;
  LoyaltyProgram: ProgramRow;
  EarnRule: EarnRule;
  LoyaltyTier: LoyaltyTier;
  LoyaltyAccount: SeenAccount;
  SetLoyaltyProgramInput: SetLoyaltyProgramInput;
  EarnRuleInput: EarnRuleInput;
  LoyaltyTierInput: LoyaltyTierInput;
  LoyaltyProgramStepInput: LoyaltyProgramStepInput;
  LoyaltyProgramSet: LoyaltyProgramSetBehind;
  LoyaltyProgramChanged: LoyaltyProgramChangedBehind;
  SetLoyaltyProgramResult: ResolversUnionTypes<ResolversParentTypes>['SetLoyaltyProgramResult'];
  LoyaltyProgramStepResult: ResolversUnionTypes<ResolversParentTypes>['LoyaltyProgramStepResult'];
  Notification: ShownNotification;
  Appointment: Omit<Appointment, 'notifications' | 'review'> & { notifications?: Maybe<ReadonlyArray<ResolversParentTypes['Notification']>>, review?: Maybe<ResolversParentTypes['Review']> } | FederationReferenceTypes['Appointment'];
  SetRemindersInput: SetRemindersInput;
  ReminderRule: ReminderRule;
  RemindersSet: RemindersSetBehind;
  SetRemindersResult: ResolversUnionTypes<ResolversParentTypes>['SetRemindersResult'];
  Reminder: Reminder;
  Query: Record<PropertyKey, never>;
  Review: SeenReview;
  Boolean: Scalars['Boolean']['output'];
  Rating: Rating;
  ReviewConnection: Omit<ReviewConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['ReviewEdge']> };
  ReviewEdge: Omit<ReviewEdge, 'node'> & { node: ResolversParentTypes['Review'] };
  LeaveReviewInput: LeaveReviewInput;
  ModerateReviewInput: ModerateReviewInput;
  AnswerReviewInput: AnswerReviewInput;
  ReviewLeft: ReviewLeftBehind;
  ReviewModerated: ReviewModeratedBehind;
  ReviewAnswered: ReviewAnsweredBehind;
  NotCompleted: Omit<NotCompleted, 'message'>;
  AlreadyReviewed: Omit<AlreadyReviewed, 'message'>;
  LeaveReviewResult: ResolversUnionTypes<ResolversParentTypes>['LeaveReviewResult'];
  ModerateReviewResult: ResolversUnionTypes<ResolversParentTypes>['ModerateReviewResult'];
  AnswerReviewResult: ResolversUnionTypes<ResolversParentTypes>['AnswerReviewResult'];
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

export type DailyFiguresResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DailyFigures'] = ResolversParentTypes['DailyFigures']> = {
  date?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  booked?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  completed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  cancelled?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lateCancelled?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  noShows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  walkIns?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  newCustomers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  returningCustomers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  bookedMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  averageLeadDays?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  list?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  revenue?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  refunds?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  fees?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  averageTicket?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  reviews?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  averageRating?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type CustomerHistoryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerHistory'] = ResolversParentTypes['CustomerHistory']> = {
  firstVisitAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastVisitAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  visits?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  noShows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  cancels?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  spent?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type BusinessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Business'] = ResolversParentTypes['Business'], FederationReferenceType extends FederationReferenceTypes['Business'] = FederationReferenceTypes['Business']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Business']> | FederationReferenceType, FederationReferenceType, ContextType>;
  analytics?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DailyFigures']>>, ParentType, ContextType, RequireFields<BusinessAnalyticsArgs, 'from' | 'to'>>;
  loyaltyProgram?: Resolver<Maybe<ResolversTypes['LoyaltyProgram']>, ParentType, ContextType>;
  reminders?: Resolver<Maybe<ResolversTypes['ReminderRule']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  rating?: Resolver<Maybe<ResolversTypes['Rating']>, ParentType, ContextType>;
  reviews?: Resolver<Maybe<ResolversTypes['ReviewConnection']>, ParentType, ContextType, RequireFields<BusinessReviewsArgs, 'first'>>;
};

export type LocationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Location'] = ResolversParentTypes['Location'], FederationReferenceType extends FederationReferenceTypes['Location'] = FederationReferenceTypes['Location']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Location']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  analytics?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DailyFigures']>>, ParentType, ContextType, RequireFields<LocationAnalyticsArgs, 'from' | 'to'>>;
};

export type StaffMemberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StaffMember'] = ResolversParentTypes['StaffMember'], FederationReferenceType extends FederationReferenceTypes['StaffMember'] = FederationReferenceTypes['StaffMember']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['StaffMember']> | FederationReferenceType, FederationReferenceType, ContextType>;
  analytics?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DailyFigures']>>, ParentType, ContextType, RequireFields<StaffMemberAnalyticsArgs, 'from' | 'to'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  rating?: Resolver<Maybe<ResolversTypes['Rating']>, ParentType, ContextType>;
};

export type ServiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Service'] = ResolversParentTypes['Service'], FederationReferenceType extends FederationReferenceTypes['Service'] = FederationReferenceTypes['Service']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Service']> | FederationReferenceType, FederationReferenceType, ContextType>;
  analytics?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DailyFigures']>>, ParentType, ContextType, RequireFields<ServiceAnalyticsArgs, 'from' | 'to'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  rating?: Resolver<Maybe<ResolversTypes['Rating']>, ParentType, ContextType>;
};

export type CustomerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'], FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Customer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  history?: Resolver<Maybe<ResolversTypes['CustomerHistory']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  loyalty?: Resolver<Maybe<ResolversTypes['LoyaltyAccount']>, ParentType, ContextType, Partial<CustomerLoyaltyArgs>>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  setLoyaltyProgram?: Resolver<Maybe<ResolversTypes['SetLoyaltyProgramResult']>, ParentType, ContextType, RequireFields<MutationSetLoyaltyProgramArgs, 'input'>>;
  startLoyaltyProgram?: Resolver<Maybe<ResolversTypes['LoyaltyProgramStepResult']>, ParentType, ContextType, RequireFields<MutationStartLoyaltyProgramArgs, 'input'>>;
  pauseLoyaltyProgram?: Resolver<Maybe<ResolversTypes['LoyaltyProgramStepResult']>, ParentType, ContextType, RequireFields<MutationPauseLoyaltyProgramArgs, 'input'>>;
  endLoyaltyProgram?: Resolver<Maybe<ResolversTypes['LoyaltyProgramStepResult']>, ParentType, ContextType, RequireFields<MutationEndLoyaltyProgramArgs, 'input'>>;
  setReminders?: Resolver<Maybe<ResolversTypes['SetRemindersResult']>, ParentType, ContextType, RequireFields<MutationSetRemindersArgs, 'input'>>;
  leaveReview?: Resolver<Maybe<ResolversTypes['LeaveReviewResult']>, ParentType, ContextType, RequireFields<MutationLeaveReviewArgs, 'input'>>;
  moderateReview?: Resolver<Maybe<ResolversTypes['ModerateReviewResult']>, ParentType, ContextType, RequireFields<MutationModerateReviewArgs, 'input'>>;
  answerReview?: Resolver<Maybe<ResolversTypes['AnswerReviewResult']>, ParentType, ContextType, RequireFields<MutationAnswerReviewArgs, 'input'>>;
};

export type LoyaltyProgramResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LoyaltyProgram'] = ResolversParentTypes['LoyaltyProgram'], FederationReferenceType extends FederationReferenceTypes['LoyaltyProgram'] = FederationReferenceTypes['LoyaltyProgram']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['LoyaltyProgram']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['LoyaltyProgramStatus'], ParentType, ContextType>;
  earn?: Resolver<ResolversTypes['EarnRule'], ParentType, ContextType>;
  expiryMonths?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  tiers?: Resolver<ReadonlyArray<ResolversTypes['LoyaltyTier']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EarnRuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EarnRule'] = ResolversParentTypes['EarnRule']> = {
  points?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  perAmountMinor?: Resolver<ResolversTypes['MinorUnits'], ParentType, ContextType>;
  perVisit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LoyaltyTierResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LoyaltyTier'] = ResolversParentTypes['LoyaltyTier']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  threshold?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  multiplierPercent?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LoyaltyAccountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LoyaltyAccount'] = ResolversParentTypes['LoyaltyAccount'], FederationReferenceType extends FederationReferenceTypes['LoyaltyAccount'] = FederationReferenceTypes['LoyaltyAccount']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['LoyaltyAccount']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  balance?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  tier?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lifetime?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  program?: Resolver<Maybe<ResolversTypes['LoyaltyProgram']>, ParentType, ContextType>;
};

export type LoyaltyProgramSetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LoyaltyProgramSet'] = ResolversParentTypes['LoyaltyProgramSet']> = {
  program?: Resolver<ResolversTypes['LoyaltyProgram'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LoyaltyProgramChangedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LoyaltyProgramChanged'] = ResolversParentTypes['LoyaltyProgramChanged']> = {
  program?: Resolver<ResolversTypes['LoyaltyProgram'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SetLoyaltyProgramResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetLoyaltyProgramResult'] = ResolversParentTypes['SetLoyaltyProgramResult']> = {
  __resolveType: TypeResolveFn<'LoyaltyProgramSet' | 'VersionConflict' | 'NotReadyYet' | 'InvalidInput', ParentType, ContextType>;
};

export type LoyaltyProgramStepResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LoyaltyProgramStepResult'] = ResolversParentTypes['LoyaltyProgramStepResult']> = {
  __resolveType: TypeResolveFn<'LoyaltyProgramChanged' | 'WrongState' | 'VersionConflict' | 'InvalidInput', ParentType, ContextType>;
};

export type NotificationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Notification'] = ResolversParentTypes['Notification'], FederationReferenceType extends FederationReferenceTypes['Notification'] = FederationReferenceTypes['Notification']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Notification']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['DeliveryStatus'], ParentType, ContextType>;
  scheduledAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  sentAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type AppointmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Appointment'] = ResolversParentTypes['Appointment'], FederationReferenceType extends FederationReferenceTypes['Appointment'] = FederationReferenceTypes['Appointment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Appointment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  notifications?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Notification']>>, ParentType, ContextType>;
  reminders?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Reminder']>>, ParentType, ContextType>;
  review?: Resolver<Maybe<ResolversTypes['Review']>, ParentType, ContextType>;
};

export type ReminderRuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReminderRule'] = ResolversParentTypes['ReminderRule']> = {
  minutesBefore?: Resolver<ReadonlyArray<ResolversTypes['Int']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type RemindersSetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemindersSet'] = ResolversParentTypes['RemindersSet']> = {
  reminders?: Resolver<ResolversTypes['ReminderRule'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SetRemindersResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetRemindersResult'] = ResolversParentTypes['SetRemindersResult']> = {
  __resolveType: TypeResolveFn<'RemindersSet' | 'VersionConflict' | 'NotReadyYet' | 'InvalidInput', ParentType, ContextType>;
};

export type ReminderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Reminder'] = ResolversParentTypes['Reminder']> = {
  status?: Resolver<ResolversTypes['ReminderStatus'], ParentType, ContextType>;
  dueAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  sentAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  reviewsToModerate?: Resolver<Maybe<ResolversTypes['ReviewConnection']>, ParentType, ContextType, RequireFields<QueryReviewsToModerateArgs, 'first'>>;
};

export type ReviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Review'] = ResolversParentTypes['Review'], FederationReferenceType extends FederationReferenceTypes['Review'] = FederationReferenceTypes['Review']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Review']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  rating?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isByFormerCustomer?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  answer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  answeredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ReviewStatus'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RatingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Rating'] = ResolversParentTypes['Rating']> = {
  average?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReviewConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReviewConnection'] = ResolversParentTypes['ReviewConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ReviewEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ReviewEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReviewEdge'] = ResolversParentTypes['ReviewEdge']> = {
  node?: Resolver<ResolversTypes['Review'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ReviewLeftResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReviewLeft'] = ResolversParentTypes['ReviewLeft']> = {
  review?: Resolver<ResolversTypes['Review'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReviewModeratedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReviewModerated'] = ResolversParentTypes['ReviewModerated']> = {
  review?: Resolver<ResolversTypes['Review'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReviewAnsweredResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReviewAnswered'] = ResolversParentTypes['ReviewAnswered']> = {
  review?: Resolver<ResolversTypes['Review'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NotCompletedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotCompleted'] = ResolversParentTypes['NotCompleted']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AlreadyReviewedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AlreadyReviewed'] = ResolversParentTypes['AlreadyReviewed']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LeaveReviewResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LeaveReviewResult'] = ResolversParentTypes['LeaveReviewResult']> = {
  __resolveType: TypeResolveFn<'ReviewLeft' | 'NotCompleted' | 'AlreadyReviewed' | 'NotReadyYet' | 'InvalidInput', ParentType, ContextType>;
};

export type ModerateReviewResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ModerateReviewResult'] = ResolversParentTypes['ModerateReviewResult']> = {
  __resolveType: TypeResolveFn<'ReviewModerated' | 'WrongState' | 'VersionConflict' | 'InvalidInput', ParentType, ContextType>;
};

export type AnswerReviewResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AnswerReviewResult'] = ResolversParentTypes['AnswerReviewResult']> = {
  __resolveType: TypeResolveFn<'ReviewAnswered' | 'WrongState' | 'VersionConflict' | 'InvalidInput', ParentType, ContextType>;
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
  __resolveType: TypeResolveFn<'NotCompleted' | 'AlreadyReviewed' | 'InvalidInput' | 'NotReadyYet' | 'IdempotencyMismatch' | 'VersionConflict' | 'WrongState', ParentType, ContextType>;
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
  DailyFigures?: DailyFiguresResolvers<ContextType>;
  CustomerHistory?: CustomerHistoryResolvers<ContextType>;
  Business?: BusinessResolvers<ContextType>;
  Location?: LocationResolvers<ContextType>;
  StaffMember?: StaffMemberResolvers<ContextType>;
  Service?: ServiceResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  LoyaltyProgram?: LoyaltyProgramResolvers<ContextType>;
  EarnRule?: EarnRuleResolvers<ContextType>;
  LoyaltyTier?: LoyaltyTierResolvers<ContextType>;
  LoyaltyAccount?: LoyaltyAccountResolvers<ContextType>;
  LoyaltyProgramSet?: LoyaltyProgramSetResolvers<ContextType>;
  LoyaltyProgramChanged?: LoyaltyProgramChangedResolvers<ContextType>;
  SetLoyaltyProgramResult?: SetLoyaltyProgramResultResolvers<ContextType>;
  LoyaltyProgramStepResult?: LoyaltyProgramStepResultResolvers<ContextType>;
  Notification?: NotificationResolvers<ContextType>;
  Appointment?: AppointmentResolvers<ContextType>;
  ReminderRule?: ReminderRuleResolvers<ContextType>;
  RemindersSet?: RemindersSetResolvers<ContextType>;
  SetRemindersResult?: SetRemindersResultResolvers<ContextType>;
  Reminder?: ReminderResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Review?: ReviewResolvers<ContextType>;
  Rating?: RatingResolvers<ContextType>;
  ReviewConnection?: ReviewConnectionResolvers<ContextType>;
  ReviewEdge?: ReviewEdgeResolvers<ContextType>;
  ReviewLeft?: ReviewLeftResolvers<ContextType>;
  ReviewModerated?: ReviewModeratedResolvers<ContextType>;
  ReviewAnswered?: ReviewAnsweredResolvers<ContextType>;
  NotCompleted?: NotCompletedResolvers<ContextType>;
  AlreadyReviewed?: AlreadyReviewedResolvers<ContextType>;
  LeaveReviewResult?: LeaveReviewResultResolvers<ContextType>;
  ModerateReviewResult?: ModerateReviewResultResolvers<ContextType>;
  AnswerReviewResult?: AnswerReviewResultResolvers<ContextType>;
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


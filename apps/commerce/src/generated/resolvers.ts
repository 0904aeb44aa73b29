// Made by `npm run generate` from the .graphql files. Do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { PaymentRow } from '../payment/payment.tables.ts';
import type { FeeClaimRow } from '../fee/fee.tables.ts';
import type { SeenAppointment } from '../appointment/appointment.store.ts';
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

/** One visit of a customer. */
export type Appointment = {
  readonly __typename?: 'Appointment';
  readonly id: Scalars['ID']['output'];
  /** Its payments, oldest first. For the customer, and for members with payment.read where it takes place; null for others. */
  readonly payments?: Maybe<ReadonlyArray<Payment>>;
  /** What is still to be paid: the price, or the fee of a visit that will not be, less what was paid and kept. */
  readonly balanceDue?: Maybe<Money>;
  /**
   * What was asked for cancelling it late or for not coming. For the customer, and for members with payment.read where it
   * takes place; null for others.
   */
  readonly fees?: Maybe<ReadonlyArray<FeeClaim>>;
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  /**
   * Starts leaving the card that a booking answered as `cardSetupDue`. Whoever holds the token may: no sign-in is needed.
   * While a setup for the token is open, starting again leads to the same one; a card that is left later takes the place of
   * the one before. The card is charged only with the fee that the appointment's cancellation policy asks for, and forgotten
   * 14 days after the visit.
   */
  readonly startCardSetup?: Maybe<StartCardSetupResult>;
  /**
   * Lets a customer off a fee. One that is due is not asked for any more; one that was charged, or kept of a payment in
   * advance, goes back. For members with fee.waive where the visit takes place; the reason is kept in the audit.
   */
  readonly waiveFee?: Maybe<WaiveFeeResult>;
  /**
   * Starts paying what a booking answered as `paymentDue`. Whoever holds the token may: no sign-in is needed. While a payment
   * for the token is open, starting again leads to the same one.
   */
  readonly startPayment?: Maybe<StartPaymentResult>;
};


export type MutationStartCardSetupArgs = {
  input: StartCardSetupInput;
};


export type MutationWaiveFeeArgs = {
  input: WaiveFeeInput;
};


export type MutationStartPaymentArgs = {
  input: StartPaymentInput;
};

export type StartCardSetupInput = {
  /** From `CardSetupDue.paymentToken`. */
  readonly paymentToken: Scalars['String']['input'];
  /** Name of a payment provider, such as SANDBOX; default: the organization's. */
  readonly provider?: InputMaybe<Scalars['String']['input']>;
  /** A repeated key gets the same answer, for 24 hours. A caller without a sign-in must send a UUID. */
  readonly idempotencyKey: Scalars['String']['input'];
};

export type StartCardSetupResult = CardSetupStarted | PaymentTokenExpired | NotReadyYet | IdempotencyMismatch | InvalidInput;

/** The provider waits for the customer's card. The appointment is confirmed once it was left. */
export type CardSetupStarted = {
  readonly __typename?: 'CardSetupStarted';
  /** What the customer's client does next; a setup that is done already says so there. */
  readonly action: ClientAction;
  /** What leaving the card means, in the request's language: to be shown where the customer leaves it. */
  readonly consent: Scalars['String']['output'];
};

/**
 * The fee that an appointment's policy asks for a late cancellation or for not coming. It is taken of what was paid in
 * advance, then of the card that was left; else it stays due for 14 days. Read like a payment.
 */
export type FeeClaim = {
  readonly __typename?: 'FeeClaim';
  readonly id: Scalars['ID']['output'];
  readonly kind: FeeKind;
  readonly status: FeeStatus;
  readonly amount: Money;
  /** How much of it a payment in advance has covered. */
  readonly fromAdvance: Money;
  /** Counts the changes; to be sent with what is done to it. */
  readonly version: Scalars['Int']['output'];
};

export type FeeKind =
  | 'LATE_CANCEL'
  | 'NO_SHOW';

export type FeeStatus =
  /** Asked for. A no-show's fee is taken once the day is over in which the no-show can be undone. */
  | 'DUE'
  /** Had, in full. */
  | 'CHARGED'
  /** The customer was let off; what was had of it went back. */
  | 'WAIVED'
  /** The card was declined each time. */
  | 'FAILED'
  /** Never paid. */
  | 'EXPIRED';

export type WaiveFeeInput = {
  readonly feeId: Scalars['ID']['input'];
  /** The version that was looked at; another one answers VersionConflict. */
  readonly version: Scalars['Int']['input'];
  /** Why, for those who look at it later. */
  readonly reason: Scalars['String']['input'];
  readonly idempotencyKey: Scalars['String']['input'];
};

export type WaiveFeeResult = FeeWaived | WrongState | VersionConflict | IdempotencyMismatch | InvalidInput;

/** The customer was let off the fee. */
export type FeeWaived = {
  readonly __typename?: 'FeeWaived';
  readonly fee: FeeClaim;
};

export type StartPaymentInput = {
  /** From `PaymentDue.paymentToken`. */
  readonly paymentToken: Scalars['String']['input'];
  /** Name of a payment provider, such as SANDBOX; default: the organization's. */
  readonly provider?: InputMaybe<Scalars['String']['input']>;
  /** A repeated key gets the same answer, for 24 hours. A caller without a sign-in must send a UUID. */
  readonly idempotencyKey: Scalars['String']['input'];
};

export type StartPaymentResult = PaymentStarted | PaymentTokenExpired | AlreadyPaid | PaymentDeclined | NotReadyYet | IdempotencyMismatch | InvalidInput;

/** A payment that waits for the customer, or has got further already. */
export type PaymentStarted = {
  readonly __typename?: 'PaymentStarted';
  readonly payment: Payment;
  /** What the customer's client does next; null once there is nothing to do. */
  readonly action?: Maybe<ClientAction>;
};

/** How the customer's client finishes a payment with its provider. */
export type ClientAction = {
  readonly __typename?: 'ClientAction';
  readonly provider: Scalars['String']['output'];
  /** Page or endpoint of the provider. The sandbox takes `POST {"outcome": "SUCCEED" | "DECLINE"}`, or a person there. */
  readonly url?: Maybe<Scalars['String']['output']>;
  /** For the provider's own library in the client. */
  readonly clientSecret?: Maybe<Scalars['String']['output']>;
};

/** The time to pay is over: the appointment is no longer waiting for this. */
export type PaymentTokenExpired = Problem & {
  readonly __typename?: 'PaymentTokenExpired';
  readonly message: Scalars['String']['output'];
};

/** What the token asks for has been paid. */
export type AlreadyPaid = Problem & {
  readonly __typename?: 'AlreadyPaid';
  readonly message: Scalars['String']['output'];
};

/** The provider does not take this payment. */
export type PaymentDeclined = Problem & {
  readonly __typename?: 'PaymentDeclined';
  readonly message: Scalars['String']['output'];
};

/** One payment of a customer. Read by the customer, and by members with payment.read where they work. */
export type Payment = {
  readonly __typename?: 'Payment';
  readonly id: Scalars['ID']['output'];
  readonly status: PaymentStatus;
  /** What is charged, tax included. */
  readonly amount: Money;
  /** What has gone back of it. */
  readonly refunded: Money;
};

export type PaymentStatus =
  /** The customer has to act, at the provider. */
  | 'REQUIRES_ACTION'
  /** The provider is working on it. */
  | 'PROCESSING'
  | 'SUCCEEDED'
  | 'FAILED'
  /** Called off, or not paid in time. A success that comes later is still taken in. */
  | 'CANCELLED'
  | 'PARTIALLY_REFUNDED'
  | 'REFUNDED'
  | 'DISPUTED';

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
  Appointment: Appointment;
  FeeClaim: FeeClaim;
  Payment: Payment;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Appointment:
    ( { __typename: 'Appointment' }
    & GraphQLRecursivePick<FederationTypes['Appointment'], {"id":true}> );
  FeeClaim:
    ( { __typename: 'FeeClaim' }
    & GraphQLRecursivePick<FederationTypes['FeeClaim'], {"id":true}> );
  Payment:
    ( { __typename: 'Payment' }
    & GraphQLRecursivePick<FederationTypes['Payment'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  StartCardSetupResult:
    | ( CardSetupStarted & { __typename: 'CardSetupStarted' } )
    | ( Omit<PaymentTokenExpired, 'message'> & { __typename: 'PaymentTokenExpired' } )
    | ( Omit<NotReadyYet, 'message'> & { __typename: 'NotReadyYet' } )
    | ( Omit<IdempotencyMismatch, 'message'> & { __typename: 'IdempotencyMismatch' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  WaiveFeeResult:
    | ( { feeId: string } & { __typename: 'FeeWaived' } )
    | ( Omit<WrongState, 'message'> & { __typename: 'WrongState' } )
    | ( Omit<VersionConflict, 'message'> & { __typename: 'VersionConflict' } )
    | ( Omit<IdempotencyMismatch, 'message'> & { __typename: 'IdempotencyMismatch' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  StartPaymentResult:
    | ( Omit<PaymentStarted, 'payment'> & { payment: _RefType['Payment'] } & { __typename: 'PaymentStarted' } )
    | ( Omit<PaymentTokenExpired, 'message'> & { __typename: 'PaymentTokenExpired' } )
    | ( Omit<AlreadyPaid, 'message'> & { __typename: 'AlreadyPaid' } )
    | ( Omit<PaymentDeclined, 'message'> & { __typename: 'PaymentDeclined' } )
    | ( Omit<NotReadyYet, 'message'> & { __typename: 'NotReadyYet' } )
    | ( Omit<IdempotencyMismatch, 'message'> & { __typename: 'IdempotencyMismatch' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Problem:
    | ( Omit<PaymentTokenExpired, 'message'> )
    | ( Omit<AlreadyPaid, 'message'> )
    | ( Omit<PaymentDeclined, 'message'> )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> )
    | ( Omit<NotReadyYet, 'message'> )
    | ( Omit<IdempotencyMismatch, 'message'> )
    | ( Omit<VersionConflict, 'message'> )
    | ( Omit<WrongState, 'message'> )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Appointment: ResolverTypeWrapper<SeenAppointment>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  StartCardSetupInput: StartCardSetupInput;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  StartCardSetupResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['StartCardSetupResult']>;
  CardSetupStarted: ResolverTypeWrapper<CardSetupStarted>;
  FeeClaim: ResolverTypeWrapper<FeeClaimRow>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  FeeKind: FeeKind;
  FeeStatus: FeeStatus;
  WaiveFeeInput: WaiveFeeInput;
  WaiveFeeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['WaiveFeeResult']>;
  FeeWaived: ResolverTypeWrapper<{ feeId: string }>;
  StartPaymentInput: StartPaymentInput;
  StartPaymentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['StartPaymentResult']>;
  PaymentStarted: ResolverTypeWrapper<Omit<PaymentStarted, 'payment'> & { payment: ResolversTypes['Payment'] }>;
  ClientAction: ResolverTypeWrapper<ClientAction>;
  PaymentTokenExpired: ResolverTypeWrapper<Omit<PaymentTokenExpired, 'message'>>;
  AlreadyPaid: ResolverTypeWrapper<Omit<AlreadyPaid, 'message'>>;
  PaymentDeclined: ResolverTypeWrapper<Omit<PaymentDeclined, 'message'>>;
  Payment: ResolverTypeWrapper<PaymentRow>;
  PaymentStatus: PaymentStatus;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  TimeZone: ResolverTypeWrapper<Scalars['TimeZone']['output']>;
  MinorUnits: ResolverTypeWrapper<Scalars['MinorUnits']['output']>;
  Money: ResolverTypeWrapper<Money>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
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
  Appointment: SeenAppointment;
  ID: Scalars['ID']['output'];
  Mutation: Record<PropertyKey, never>;
  StartCardSetupInput: StartCardSetupInput;
  String: Scalars['String']['output'];
  StartCardSetupResult: ResolversUnionTypes<ResolversParentTypes>['StartCardSetupResult'];
  CardSetupStarted: CardSetupStarted;
  FeeClaim: FeeClaimRow;
  Int: Scalars['Int']['output'];
  WaiveFeeInput: WaiveFeeInput;
  WaiveFeeResult: ResolversUnionTypes<ResolversParentTypes>['WaiveFeeResult'];
  FeeWaived: { feeId: string };
  StartPaymentInput: StartPaymentInput;
  StartPaymentResult: ResolversUnionTypes<ResolversParentTypes>['StartPaymentResult'];
  PaymentStarted: Omit<PaymentStarted, 'payment'> & { payment: ResolversParentTypes['Payment'] };
  ClientAction: ClientAction;
  PaymentTokenExpired: Omit<PaymentTokenExpired, 'message'>;
  AlreadyPaid: Omit<AlreadyPaid, 'message'>;
  PaymentDeclined: Omit<PaymentDeclined, 'message'>;
  Payment: PaymentRow;
  DateTime: Scalars['DateTime']['output'];
  Date: Scalars['Date']['output'];
  TimeZone: Scalars['TimeZone']['output'];
  MinorUnits: Scalars['MinorUnits']['output'];
  Money: Money;
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  Problem: ResolversInterfaceTypes<ResolversParentTypes>['Problem'];
  InvalidInput: Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<ResolversParentTypes['FieldProblem']> }, 'message'>;
  FieldProblem: { path: readonly string[]; problem: string };
  NotReadyYet: Omit<NotReadyYet, 'message'>;
  IdempotencyMismatch: Omit<IdempotencyMismatch, 'message'>;
  VersionConflict: Omit<VersionConflict, 'message'>;
  WrongState: Omit<WrongState, 'message'>;
};

export type AppointmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Appointment'] = ResolversParentTypes['Appointment'], FederationReferenceType extends FederationReferenceTypes['Appointment'] = FederationReferenceTypes['Appointment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Appointment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  payments?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Payment']>>, ParentType, ContextType>;
  balanceDue?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  fees?: Resolver<Maybe<ReadonlyArray<ResolversTypes['FeeClaim']>>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  startCardSetup?: Resolver<Maybe<ResolversTypes['StartCardSetupResult']>, ParentType, ContextType, RequireFields<MutationStartCardSetupArgs, 'input'>>;
  waiveFee?: Resolver<Maybe<ResolversTypes['WaiveFeeResult']>, ParentType, ContextType, RequireFields<MutationWaiveFeeArgs, 'input'>>;
  startPayment?: Resolver<Maybe<ResolversTypes['StartPaymentResult']>, ParentType, ContextType, RequireFields<MutationStartPaymentArgs, 'input'>>;
};

export type StartCardSetupResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StartCardSetupResult'] = ResolversParentTypes['StartCardSetupResult']> = {
  __resolveType: TypeResolveFn<'CardSetupStarted' | 'PaymentTokenExpired' | 'NotReadyYet' | 'IdempotencyMismatch' | 'InvalidInput', ParentType, ContextType>;
};

export type CardSetupStartedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CardSetupStarted'] = ResolversParentTypes['CardSetupStarted']> = {
  action?: Resolver<ResolversTypes['ClientAction'], ParentType, ContextType>;
  consent?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FeeClaimResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FeeClaim'] = ResolversParentTypes['FeeClaim'], FederationReferenceType extends FederationReferenceTypes['FeeClaim'] = FederationReferenceTypes['FeeClaim']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['FeeClaim']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FeeKind'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['FeeStatus'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  fromAdvance?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type WaiveFeeResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WaiveFeeResult'] = ResolversParentTypes['WaiveFeeResult']> = {
  __resolveType: TypeResolveFn<'FeeWaived' | 'WrongState' | 'VersionConflict' | 'IdempotencyMismatch' | 'InvalidInput', ParentType, ContextType>;
};

export type FeeWaivedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FeeWaived'] = ResolversParentTypes['FeeWaived']> = {
  fee?: Resolver<ResolversTypes['FeeClaim'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StartPaymentResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StartPaymentResult'] = ResolversParentTypes['StartPaymentResult']> = {
  __resolveType: TypeResolveFn<'PaymentStarted' | 'PaymentTokenExpired' | 'AlreadyPaid' | 'PaymentDeclined' | 'NotReadyYet' | 'IdempotencyMismatch' | 'InvalidInput', ParentType, ContextType>;
};

export type PaymentStartedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentStarted'] = ResolversParentTypes['PaymentStarted']> = {
  payment?: Resolver<ResolversTypes['Payment'], ParentType, ContextType>;
  action?: Resolver<Maybe<ResolversTypes['ClientAction']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ClientActionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClientAction'] = ResolversParentTypes['ClientAction']> = {
  provider?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  clientSecret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PaymentTokenExpiredResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentTokenExpired'] = ResolversParentTypes['PaymentTokenExpired']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AlreadyPaidResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AlreadyPaid'] = ResolversParentTypes['AlreadyPaid']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PaymentDeclinedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentDeclined'] = ResolversParentTypes['PaymentDeclined']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PaymentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Payment'] = ResolversParentTypes['Payment'], FederationReferenceType extends FederationReferenceTypes['Payment'] = FederationReferenceTypes['Payment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Payment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PaymentStatus'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  refunded?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
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
  __resolveType: TypeResolveFn<'PaymentTokenExpired' | 'AlreadyPaid' | 'PaymentDeclined' | 'InvalidInput' | 'NotReadyYet' | 'IdempotencyMismatch' | 'VersionConflict' | 'WrongState', ParentType, ContextType>;
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
  Appointment?: AppointmentResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  StartCardSetupResult?: StartCardSetupResultResolvers<ContextType>;
  CardSetupStarted?: CardSetupStartedResolvers<ContextType>;
  FeeClaim?: FeeClaimResolvers<ContextType>;
  WaiveFeeResult?: WaiveFeeResultResolvers<ContextType>;
  FeeWaived?: FeeWaivedResolvers<ContextType>;
  StartPaymentResult?: StartPaymentResultResolvers<ContextType>;
  PaymentStarted?: PaymentStartedResolvers<ContextType>;
  ClientAction?: ClientActionResolvers<ContextType>;
  PaymentTokenExpired?: PaymentTokenExpiredResolvers<ContextType>;
  AlreadyPaid?: AlreadyPaidResolvers<ContextType>;
  PaymentDeclined?: PaymentDeclinedResolvers<ContextType>;
  Payment?: PaymentResolvers<ContextType>;
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


// Made by `npm run generate` from the .graphql files. Do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Context } from '../context.ts';
import type { UserView } from '../user/user.loaders.ts';
import type { OrganizationView } from '../organization/organization.loaders.ts';
import type { MembershipView } from '../member/member.loaders.ts';
import type { Scope } from '@openslot/service';
import type { CustomerView } from '../customer/customer.loaders.ts';
import type { SignedIn as SignedInOutcome } from '../session/session.commands.ts';
import type { OrganizationCreated as OrganizationCreatedOutcome } from '../organization/organization.commands.ts';
import type { MemberAdded as MemberAddedOutcome, MemberChanged as MemberChangedOutcome, MemberEnded as MemberEndedOutcome } from '../member/member.commands.ts';
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
 * A person known to one organization, from the first booking on. Read by its members and by the person; a guest reads the
 * first part of the own name.
 */
export type Customer = {
  readonly __typename?: 'Customer';
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  /** Null but for the person and for members with customer.contact.read. */
  readonly email?: Maybe<Scalars['String']['output']>;
  /** International form, such as +81312345678. Null but for the person and for members with customer.contact.read. */
  readonly phone?: Maybe<Scalars['String']['output']>;
};

export type Query = {
  readonly __typename?: 'Query';
  /** Members of the acting organization, oldest first. Needs member.read. */
  readonly members?: Maybe<MembershipConnection>;
  /** The signed-in person; null when signed out. */
  readonly viewer?: Maybe<Viewer>;
};


export type QueryMembersArgs = {
  status?: MemberStatus;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  /**
   * Makes a registered person a member of the acting organization, at once. Needs member.manage. A role can be given only
   * by somebody who holds it or a higher one, and only within the own scope.
   */
  readonly addMember?: Maybe<AddMemberResult>;
  /** Gives a member another role or scope. Needs member.manage, over the old role and the new one. */
  readonly changeMemberRole?: Maybe<ChangeMemberRoleResult>;
  /** Ends a membership today. Needs member.manage over the member's role. Access tokens in use live out their ten minutes. */
  readonly endMember?: Maybe<EndMemberResult>;
  /** Founds an organization. The signed-in person becomes its first member, as OWNER of the whole; `actFor` follows. */
  readonly createOrganization?: Maybe<CreateOrganizationResult>;
  /** Signs a registered person in. */
  readonly signIn?: Maybe<SignInResult>;
  /**
   * Gives the next tokens of a session. Each refresh token works once; one that comes again ends its session, because two
   * parties hold it. A client that lost the answer may repeat the request within ten seconds.
   */
  readonly refreshSession?: Maybe<RefreshSessionResult>;
  /**
   * Lets the signed-in person act for an organization as its member. The answer's tokens replace those of the session;
   * they carry the membership's permissions.
   */
  readonly actFor?: Maybe<ActForResult>;
  /** Ends the session of the access token; its refresh tokens stop working at once. */
  readonly signOut?: Maybe<SignOutResult>;
  /** Registers a person by e-mail and password, and signs the person in. */
  readonly signUp?: Maybe<SignUpResult>;
};


export type MutationAddMemberArgs = {
  input: AddMemberInput;
};


export type MutationChangeMemberRoleArgs = {
  input: ChangeMemberRoleInput;
};


export type MutationEndMemberArgs = {
  input: EndMemberInput;
};


export type MutationCreateOrganizationArgs = {
  input: CreateOrganizationInput;
};


export type MutationSignInArgs = {
  input: SignInInput;
};


export type MutationRefreshSessionArgs = {
  input: RefreshSessionInput;
};


export type MutationActForArgs = {
  input: ActForInput;
};


export type MutationSignUpArgs = {
  input: SignUpInput;
};

/** A person's employment or ownership in an organization. */
export type Membership = {
  readonly __typename?: 'Membership';
  readonly id: Scalars['ID']['output'];
  readonly organization: Organization;
  /** The highest base role held. */
  readonly role: MemberRole;
  /** Codes of what this member may do; `.own` at the end: with own rows only. */
  readonly permissions: ReadonlyArray<Scalars['String']['output']>;
  /** The businesses and locations that role and permissions are limited to; null: the whole organization. */
  readonly scope?: Maybe<MembershipScope>;
  readonly status: MemberStatus;
  /** What the person does here, such as Colour director. */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** The person's name. */
  readonly name: Scalars['String']['output'];
  /** The person's e-mail address; null but for the person and for those with member.manage. */
  readonly email?: Maybe<Scalars['String']['output']>;
  readonly version: Scalars['Int']['output'];
};

export type MembershipScope = {
  readonly __typename?: 'MembershipScope';
  readonly businesses: ReadonlyArray<Maybe<Business>>;
  readonly locations: ReadonlyArray<Maybe<Location>>;
};

export type Business = {
  readonly __typename?: 'Business';
  readonly id: Scalars['ID']['output'];
};

export type Location = {
  readonly __typename?: 'Location';
  readonly id: Scalars['ID']['output'];
};

export type MembershipConnection = {
  readonly __typename?: 'MembershipConnection';
  readonly edges: ReadonlyArray<MembershipEdge>;
  readonly pageInfo: PageInfo;
};

export type MembershipEdge = {
  readonly __typename?: 'MembershipEdge';
  readonly node: Membership;
  readonly cursor: Scalars['String']['output'];
};

export type MemberRole =
  | 'OWNER'
  | 'MANAGER'
  | 'STAFF'
  /** None of the three, but a role of the organization's own making. */
  | 'CUSTOM';

/** A role that can be given to a member. */
export type BaseRole =
  /** Everything. */
  | 'OWNER'
  /** Daily business: people, services, calendar, money at the desk; not the configuration. */
  | 'MANAGER'
  /** The work at the desk and the own calendar. */
  | 'STAFF';

export type MemberStatus =
  | 'INVITED'
  | 'ACTIVE'
  | 'SUSPENDED'
  | 'ENDED';

/** Where a role holds: in these businesses (with all their locations) and these locations; nothing named: everywhere. */
export type MemberScopeInput = {
  readonly businessIds?: ReadonlyArray<Scalars['ID']['input']>;
  readonly locationIds?: ReadonlyArray<Scalars['ID']['input']>;
};

export type AddMemberInput = {
  /** The e-mail address the person has registered with. */
  readonly email: Scalars['String']['input'];
  readonly role: BaseRole;
  readonly scope?: InputMaybe<MemberScopeInput>;
  readonly title?: InputMaybe<Scalars['String']['input']>;
};

export type ChangeMemberRoleInput = {
  readonly membershipId: Scalars['ID']['input'];
  readonly version: Scalars['Int']['input'];
  readonly role: BaseRole;
  readonly scope?: InputMaybe<MemberScopeInput>;
};

export type EndMemberInput = {
  readonly membershipId: Scalars['ID']['input'];
  readonly version: Scalars['Int']['input'];
};

export type AddMemberResult = MemberAdded | UnknownPerson | AlreadyMember | RoleOutOfReach | NotReadyYet | InvalidInput;

export type ChangeMemberRoleResult = MemberChanged | RoleOutOfReach | LastOwner | WrongState | VersionConflict | NotReadyYet | InvalidInput;

export type EndMemberResult = MemberEnded | RoleOutOfReach | LastOwner | WrongState | VersionConflict | InvalidInput;

export type MemberAdded = {
  readonly __typename?: 'MemberAdded';
  readonly membership: Membership;
};

export type MemberChanged = {
  readonly __typename?: 'MemberChanged';
  readonly membership: Membership;
};

export type MemberEnded = {
  readonly __typename?: 'MemberEnded';
  readonly membership: Membership;
};

/** Nobody has registered with this e-mail address yet. */
export type UnknownPerson = Problem & {
  readonly __typename?: 'UnknownPerson';
  readonly message: Scalars['String']['output'];
};

/** This person is a member of the organization already. */
export type AlreadyMember = Problem & {
  readonly __typename?: 'AlreadyMember';
  readonly message: Scalars['String']['output'];
};

/** The role or its scope reaches further than that of the person who gives or takes it. */
export type RoleOutOfReach = Problem & {
  readonly __typename?: 'RoleOutOfReach';
  readonly message: Scalars['String']['output'];
};

/** An organization keeps at least one owner of the whole. */
export type LastOwner = Problem & {
  readonly __typename?: 'LastOwner';
  readonly message: Scalars['String']['output'];
};

/** A business customer of the platform: the owner of its businesses, people and data. Its name is public. */
export type Organization = {
  readonly __typename?: 'Organization';
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
};

export type OrganizationKind =
  /** One shop or a few, run by one owner. */
  | 'INDEPENDENT'
  /** Many businesses and locations. */
  | 'ENTERPRISE';

export type CreateOrganizationInput = {
  readonly name: Scalars['String']['input'];
  readonly kind?: OrganizationKind;
  /** ISO 3166-1 country code, such as JP. */
  readonly country: Scalars['String']['input'];
  /** ISO 4217 code of the currency that new businesses start with, such as JPY. */
  readonly defaultCurrency: Scalars['String']['input'];
  /** Language that new businesses start with; default: the language of the request. */
  readonly defaultLocale?: InputMaybe<Scalars['String']['input']>;
};

export type CreateOrganizationResult = OrganizationCreated | InvalidInput;

export type OrganizationCreated = {
  readonly __typename?: 'OrganizationCreated';
  readonly organization: Organization;
  /** The founder's membership. */
  readonly membership: Membership;
};

export type SignInInput = {
  readonly email: Scalars['String']['input'];
  readonly password: Scalars['String']['input'];
};

export type RefreshSessionInput = {
  readonly refreshToken: Scalars['String']['input'];
};

export type ActForInput = {
  readonly organizationId: Scalars['ID']['input'];
};

export type SignInResult = SignedIn | InvalidCredentials | TooManyAttempts | InvalidInput;

export type RefreshSessionResult = SignedIn | SessionEnded;

export type ActForResult = SignedIn | NotAMember | InvalidInput;

export type SignOutResult = SignedOut | SessionEnded;

/** Tokens of a session. The access token goes into the Authorization header; the refresh token gets the next ones. */
export type SignedIn = {
  readonly __typename?: 'SignedIn';
  readonly accessToken: Scalars['String']['output'];
  /** Ten minutes after it was issued. */
  readonly accessTokenExpiresAt: Scalars['DateTime']['output'];
  /** Works once, for 30 days. */
  readonly refreshToken: Scalars['String']['output'];
  readonly viewer: Viewer;
};

export type SignedOut = {
  readonly __typename?: 'SignedOut';
  readonly at: Scalars['DateTime']['output'];
};

/** The e-mail address or the password is wrong; never says which. */
export type InvalidCredentials = Problem & {
  readonly __typename?: 'InvalidCredentials';
  readonly message: Scalars['String']['output'];
};

/** Too many tries for this account or from this address. */
export type TooManyAttempts = Problem & {
  readonly __typename?: 'TooManyAttempts';
  readonly message: Scalars['String']['output'];
  readonly retryAfterMs: Scalars['Int']['output'];
};

/** The session is over: sign in again. */
export type SessionEnded = Problem & {
  readonly __typename?: 'SessionEnded';
  readonly message: Scalars['String']['output'];
};

/** The signed-in person does not work for this organization, or there is no such organization. */
export type NotAMember = Problem & {
  readonly __typename?: 'NotAMember';
  readonly message: Scalars['String']['output'];
};

/** The signed-in person. `id` is the user's. */
export type Viewer = {
  readonly __typename?: 'Viewer';
  readonly id: Scalars['ID']['output'];
  readonly user: User;
  /** Where this person works: memberships that have not ended. */
  readonly memberships: ReadonlyArray<Membership>;
  /** The membership in use, set by `actFor`; what members do needs it. */
  readonly actingAs?: Maybe<Membership>;
};

/** A person with a sign-in. Only the person reads it; organizations know persons as members and customers. */
export type User = {
  readonly __typename?: 'User';
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly email: Scalars['String']['output'];
  /** Language for messages to this person, such as ja or en-GB. */
  readonly locale: Scalars['String']['output'];
};

export type SignUpInput = {
  /** The sign-in name. Upper and lower case are the same. */
  readonly email: Scalars['String']['input'];
  /** At least 10 characters. */
  readonly password: Scalars['String']['input'];
  readonly name: Scalars['String']['input'];
  /** Language for messages; default: the language of the request. */
  readonly locale?: InputMaybe<Scalars['String']['input']>;
};

export type SignUpResult = SignedIn | EmailTaken | WeakPassword | TooManyAttempts | InvalidInput;

/** Somebody has registered with this e-mail address. */
export type EmailTaken = Problem & {
  readonly __typename?: 'EmailTaken';
  readonly message: Scalars['String']['output'];
};

export type WeakPassword = Problem & {
  readonly __typename?: 'WeakPassword';
  readonly message: Scalars['String']['output'];
  readonly minimumLength: Scalars['Int']['output'];
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
  Customer: Customer;
  Membership: Membership;
  Organization: Organization;
  Viewer: Viewer;
  User: User;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Customer:
    ( { __typename: 'Customer' }
    & GraphQLRecursivePick<FederationTypes['Customer'], {"id":true}> );
  Membership:
    ( { __typename: 'Membership' }
    & GraphQLRecursivePick<FederationTypes['Membership'], {"id":true}> );
  Organization:
    ( { __typename: 'Organization' }
    & GraphQLRecursivePick<FederationTypes['Organization'], {"id":true}> );
  Viewer:
    ( { __typename: 'Viewer' }
    & GraphQLRecursivePick<FederationTypes['Viewer'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  AddMemberResult:
    | ( MemberAddedOutcome & { __typename: 'MemberAdded' } )
    | ( Omit<UnknownPerson, 'message'> & { __typename: 'UnknownPerson' } )
    | ( Omit<AlreadyMember, 'message'> & { __typename: 'AlreadyMember' } )
    | ( Omit<RoleOutOfReach, 'message'> & { __typename: 'RoleOutOfReach' } )
    | ( Omit<NotReadyYet, 'message'> & { __typename: 'NotReadyYet' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  ChangeMemberRoleResult:
    | ( MemberChangedOutcome & { __typename: 'MemberChanged' } )
    | ( Omit<RoleOutOfReach, 'message'> & { __typename: 'RoleOutOfReach' } )
    | ( Omit<LastOwner, 'message'> & { __typename: 'LastOwner' } )
    | ( Omit<WrongState, 'message'> & { __typename: 'WrongState' } )
    | ( Omit<VersionConflict, 'message'> & { __typename: 'VersionConflict' } )
    | ( Omit<NotReadyYet, 'message'> & { __typename: 'NotReadyYet' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  EndMemberResult:
    | ( MemberEndedOutcome & { __typename: 'MemberEnded' } )
    | ( Omit<RoleOutOfReach, 'message'> & { __typename: 'RoleOutOfReach' } )
    | ( Omit<LastOwner, 'message'> & { __typename: 'LastOwner' } )
    | ( Omit<WrongState, 'message'> & { __typename: 'WrongState' } )
    | ( Omit<VersionConflict, 'message'> & { __typename: 'VersionConflict' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  CreateOrganizationResult:
    | ( OrganizationCreatedOutcome & { __typename: 'OrganizationCreated' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  SignInResult:
    | ( SignedInOutcome & { __typename: 'SignedIn' } )
    | ( Omit<InvalidCredentials, 'message'> & { __typename: 'InvalidCredentials' } )
    | ( Omit<TooManyAttempts, 'message'> & { __typename: 'TooManyAttempts' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  RefreshSessionResult:
    | ( SignedInOutcome & { __typename: 'SignedIn' } )
    | ( Omit<SessionEnded, 'message'> & { __typename: 'SessionEnded' } )
  ;
  ActForResult:
    | ( SignedInOutcome & { __typename: 'SignedIn' } )
    | ( Omit<NotAMember, 'message'> & { __typename: 'NotAMember' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  SignOutResult:
    | ( SignedOut & { __typename: 'SignedOut' } )
    | ( Omit<SessionEnded, 'message'> & { __typename: 'SessionEnded' } )
  ;
  SignUpResult:
    | ( SignedInOutcome & { __typename: 'SignedIn' } )
    | ( Omit<EmailTaken, 'message'> & { __typename: 'EmailTaken' } )
    | ( Omit<WeakPassword, 'message'> & { __typename: 'WeakPassword' } )
    | ( Omit<TooManyAttempts, 'message'> & { __typename: 'TooManyAttempts' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Problem:
    | ( Omit<UnknownPerson, 'message'> )
    | ( Omit<AlreadyMember, 'message'> )
    | ( Omit<RoleOutOfReach, 'message'> )
    | ( Omit<LastOwner, 'message'> )
    | ( Omit<InvalidCredentials, 'message'> )
    | ( Omit<TooManyAttempts, 'message'> )
    | ( Omit<SessionEnded, 'message'> )
    | ( Omit<NotAMember, 'message'> )
    | ( Omit<EmailTaken, 'message'> )
    | ( Omit<WeakPassword, 'message'> )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> )
    | ( Omit<NotReadyYet, 'message'> )
    | ( Omit<IdempotencyMismatch, 'message'> )
    | ( Omit<VersionConflict, 'message'> )
    | ( Omit<WrongState, 'message'> )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Customer: ResolverTypeWrapper<CustomerView>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Membership: ResolverTypeWrapper<MembershipView>;
  MembershipScope: ResolverTypeWrapper<Scope>;
  Business: ResolverTypeWrapper<Business>;
  Location: ResolverTypeWrapper<Location>;
  MembershipConnection: ResolverTypeWrapper<Omit<MembershipConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['MembershipEdge']> }>;
  MembershipEdge: ResolverTypeWrapper<Omit<MembershipEdge, 'node'> & { node: ResolversTypes['Membership'] }>;
  MemberRole: MemberRole;
  BaseRole: BaseRole;
  MemberStatus: MemberStatus;
  MemberScopeInput: MemberScopeInput;
  AddMemberInput: AddMemberInput;
  ChangeMemberRoleInput: ChangeMemberRoleInput;
  EndMemberInput: EndMemberInput;
  AddMemberResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AddMemberResult']>;
  ChangeMemberRoleResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangeMemberRoleResult']>;
  EndMemberResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['EndMemberResult']>;
  MemberAdded: ResolverTypeWrapper<MemberAddedOutcome>;
  MemberChanged: ResolverTypeWrapper<MemberChangedOutcome>;
  MemberEnded: ResolverTypeWrapper<MemberEndedOutcome>;
  UnknownPerson: ResolverTypeWrapper<Omit<UnknownPerson, 'message'>>;
  AlreadyMember: ResolverTypeWrapper<Omit<AlreadyMember, 'message'>>;
  RoleOutOfReach: ResolverTypeWrapper<Omit<RoleOutOfReach, 'message'>>;
  LastOwner: ResolverTypeWrapper<Omit<LastOwner, 'message'>>;
  Organization: ResolverTypeWrapper<OrganizationView>;
  OrganizationKind: OrganizationKind;
  CreateOrganizationInput: CreateOrganizationInput;
  CreateOrganizationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateOrganizationResult']>;
  OrganizationCreated: ResolverTypeWrapper<OrganizationCreatedOutcome>;
  SignInInput: SignInInput;
  RefreshSessionInput: RefreshSessionInput;
  ActForInput: ActForInput;
  SignInResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SignInResult']>;
  RefreshSessionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RefreshSessionResult']>;
  ActForResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ActForResult']>;
  SignOutResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SignOutResult']>;
  SignedIn: ResolverTypeWrapper<SignedInOutcome>;
  SignedOut: ResolverTypeWrapper<SignedOut>;
  InvalidCredentials: ResolverTypeWrapper<Omit<InvalidCredentials, 'message'>>;
  TooManyAttempts: ResolverTypeWrapper<Omit<TooManyAttempts, 'message'>>;
  SessionEnded: ResolverTypeWrapper<Omit<SessionEnded, 'message'>>;
  NotAMember: ResolverTypeWrapper<Omit<NotAMember, 'message'>>;
  Viewer: ResolverTypeWrapper<Context>;
  User: ResolverTypeWrapper<UserView>;
  SignUpInput: SignUpInput;
  SignUpResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SignUpResult']>;
  EmailTaken: ResolverTypeWrapper<Omit<EmailTaken, 'message'>>;
  WeakPassword: ResolverTypeWrapper<Omit<WeakPassword, 'message'>>;
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
  Customer: CustomerView;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  Query: Record<PropertyKey, never>;
  Int: Scalars['Int']['output'];
  Mutation: Record<PropertyKey, never>;
  Membership: MembershipView;
  MembershipScope: Scope;
  Business: Business;
  Location: Location;
  MembershipConnection: Omit<MembershipConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['MembershipEdge']> };
  MembershipEdge: Omit<MembershipEdge, 'node'> & { node: ResolversParentTypes['Membership'] };
  MemberScopeInput: MemberScopeInput;
  AddMemberInput: AddMemberInput;
  ChangeMemberRoleInput: ChangeMemberRoleInput;
  EndMemberInput: EndMemberInput;
  AddMemberResult: ResolversUnionTypes<ResolversParentTypes>['AddMemberResult'];
  ChangeMemberRoleResult: ResolversUnionTypes<ResolversParentTypes>['ChangeMemberRoleResult'];
  EndMemberResult: ResolversUnionTypes<ResolversParentTypes>['EndMemberResult'];
  MemberAdded: MemberAddedOutcome;
  MemberChanged: MemberChangedOutcome;
  MemberEnded: MemberEndedOutcome;
  UnknownPerson: Omit<UnknownPerson, 'message'>;
  AlreadyMember: Omit<AlreadyMember, 'message'>;
  RoleOutOfReach: Omit<RoleOutOfReach, 'message'>;
  LastOwner: Omit<LastOwner, 'message'>;
  Organization: OrganizationView;
  CreateOrganizationInput: CreateOrganizationInput;
  CreateOrganizationResult: ResolversUnionTypes<ResolversParentTypes>['CreateOrganizationResult'];
  OrganizationCreated: OrganizationCreatedOutcome;
  SignInInput: SignInInput;
  RefreshSessionInput: RefreshSessionInput;
  ActForInput: ActForInput;
  SignInResult: ResolversUnionTypes<ResolversParentTypes>['SignInResult'];
  RefreshSessionResult: ResolversUnionTypes<ResolversParentTypes>['RefreshSessionResult'];
  ActForResult: ResolversUnionTypes<ResolversParentTypes>['ActForResult'];
  SignOutResult: ResolversUnionTypes<ResolversParentTypes>['SignOutResult'];
  SignedIn: SignedInOutcome;
  SignedOut: SignedOut;
  InvalidCredentials: Omit<InvalidCredentials, 'message'>;
  TooManyAttempts: Omit<TooManyAttempts, 'message'>;
  SessionEnded: Omit<SessionEnded, 'message'>;
  NotAMember: Omit<NotAMember, 'message'>;
  Viewer: Context;
  User: UserView;
  SignUpInput: SignUpInput;
  SignUpResult: ResolversUnionTypes<ResolversParentTypes>['SignUpResult'];
  EmailTaken: Omit<EmailTaken, 'message'>;
  WeakPassword: Omit<WeakPassword, 'message'>;
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

export type CustomerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'], FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Customer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  members?: Resolver<Maybe<ResolversTypes['MembershipConnection']>, ParentType, ContextType, RequireFields<QueryMembersArgs, 'status' | 'first'>>;
  viewer?: Resolver<Maybe<ResolversTypes['Viewer']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  addMember?: Resolver<Maybe<ResolversTypes['AddMemberResult']>, ParentType, ContextType, RequireFields<MutationAddMemberArgs, 'input'>>;
  changeMemberRole?: Resolver<Maybe<ResolversTypes['ChangeMemberRoleResult']>, ParentType, ContextType, RequireFields<MutationChangeMemberRoleArgs, 'input'>>;
  endMember?: Resolver<Maybe<ResolversTypes['EndMemberResult']>, ParentType, ContextType, RequireFields<MutationEndMemberArgs, 'input'>>;
  createOrganization?: Resolver<Maybe<ResolversTypes['CreateOrganizationResult']>, ParentType, ContextType, RequireFields<MutationCreateOrganizationArgs, 'input'>>;
  signIn?: Resolver<Maybe<ResolversTypes['SignInResult']>, ParentType, ContextType, RequireFields<MutationSignInArgs, 'input'>>;
  refreshSession?: Resolver<Maybe<ResolversTypes['RefreshSessionResult']>, ParentType, ContextType, RequireFields<MutationRefreshSessionArgs, 'input'>>;
  actFor?: Resolver<Maybe<ResolversTypes['ActForResult']>, ParentType, ContextType, RequireFields<MutationActForArgs, 'input'>>;
  signOut?: Resolver<Maybe<ResolversTypes['SignOutResult']>, ParentType, ContextType>;
  signUp?: Resolver<Maybe<ResolversTypes['SignUpResult']>, ParentType, ContextType, RequireFields<MutationSignUpArgs, 'input'>>;
};

export type MembershipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Membership'] = ResolversParentTypes['Membership'], FederationReferenceType extends FederationReferenceTypes['Membership'] = FederationReferenceTypes['Membership']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Membership']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  organization?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['MemberRole'], ParentType, ContextType>;
  permissions?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  scope?: Resolver<Maybe<ResolversTypes['MembershipScope']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['MemberStatus'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MembershipScopeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MembershipScope'] = ResolversParentTypes['MembershipScope']> = {
  businesses?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Business']>>, ParentType, ContextType>;
  locations?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Location']>>, ParentType, ContextType>;
};

export type BusinessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Business'] = ResolversParentTypes['Business']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type LocationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Location'] = ResolversParentTypes['Location']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type MembershipConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MembershipConnection'] = ResolversParentTypes['MembershipConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MembershipEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MembershipEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MembershipEdge'] = ResolversParentTypes['MembershipEdge']> = {
  node?: Resolver<ResolversTypes['Membership'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AddMemberResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddMemberResult'] = ResolversParentTypes['AddMemberResult']> = {
  __resolveType: TypeResolveFn<'MemberAdded' | 'UnknownPerson' | 'AlreadyMember' | 'RoleOutOfReach' | 'NotReadyYet' | 'InvalidInput', ParentType, ContextType>;
};

export type ChangeMemberRoleResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeMemberRoleResult'] = ResolversParentTypes['ChangeMemberRoleResult']> = {
  __resolveType: TypeResolveFn<'MemberChanged' | 'RoleOutOfReach' | 'LastOwner' | 'WrongState' | 'VersionConflict' | 'NotReadyYet' | 'InvalidInput', ParentType, ContextType>;
};

export type EndMemberResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EndMemberResult'] = ResolversParentTypes['EndMemberResult']> = {
  __resolveType: TypeResolveFn<'MemberEnded' | 'RoleOutOfReach' | 'LastOwner' | 'WrongState' | 'VersionConflict' | 'InvalidInput', ParentType, ContextType>;
};

export type MemberAddedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MemberAdded'] = ResolversParentTypes['MemberAdded']> = {
  membership?: Resolver<ResolversTypes['Membership'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MemberChangedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MemberChanged'] = ResolversParentTypes['MemberChanged']> = {
  membership?: Resolver<ResolversTypes['Membership'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MemberEndedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MemberEnded'] = ResolversParentTypes['MemberEnded']> = {
  membership?: Resolver<ResolversTypes['Membership'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnknownPersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnknownPerson'] = ResolversParentTypes['UnknownPerson']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AlreadyMemberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AlreadyMember'] = ResolversParentTypes['AlreadyMember']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RoleOutOfReachResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RoleOutOfReach'] = ResolversParentTypes['RoleOutOfReach']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LastOwnerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LastOwner'] = ResolversParentTypes['LastOwner']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrganizationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization'], FederationReferenceType extends FederationReferenceTypes['Organization'] = FederationReferenceTypes['Organization']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Organization']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CreateOrganizationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateOrganizationResult'] = ResolversParentTypes['CreateOrganizationResult']> = {
  __resolveType: TypeResolveFn<'OrganizationCreated' | 'InvalidInput', ParentType, ContextType>;
};

export type OrganizationCreatedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganizationCreated'] = ResolversParentTypes['OrganizationCreated']> = {
  organization?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  membership?: Resolver<ResolversTypes['Membership'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SignInResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignInResult'] = ResolversParentTypes['SignInResult']> = {
  __resolveType: TypeResolveFn<'SignedIn' | 'InvalidCredentials' | 'TooManyAttempts' | 'InvalidInput', ParentType, ContextType>;
};

export type RefreshSessionResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefreshSessionResult'] = ResolversParentTypes['RefreshSessionResult']> = {
  __resolveType: TypeResolveFn<'SignedIn' | 'SessionEnded', ParentType, ContextType>;
};

export type ActForResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ActForResult'] = ResolversParentTypes['ActForResult']> = {
  __resolveType: TypeResolveFn<'SignedIn' | 'NotAMember' | 'InvalidInput', ParentType, ContextType>;
};

export type SignOutResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignOutResult'] = ResolversParentTypes['SignOutResult']> = {
  __resolveType: TypeResolveFn<'SignedOut' | 'SessionEnded', ParentType, ContextType>;
};

export type SignedInResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignedIn'] = ResolversParentTypes['SignedIn']> = {
  accessToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  accessTokenExpiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  refreshToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  viewer?: Resolver<ResolversTypes['Viewer'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SignedOutResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignedOut'] = ResolversParentTypes['SignedOut']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidCredentialsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvalidCredentials'] = ResolversParentTypes['InvalidCredentials']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TooManyAttemptsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TooManyAttempts'] = ResolversParentTypes['TooManyAttempts']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryAfterMs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SessionEndedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SessionEnded'] = ResolversParentTypes['SessionEnded']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NotAMemberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotAMember'] = ResolversParentTypes['NotAMember']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer'], FederationReferenceType extends FederationReferenceTypes['Viewer'] = FederationReferenceTypes['Viewer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Viewer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  memberships?: Resolver<ReadonlyArray<ResolversTypes['Membership']>, ParentType, ContextType>;
  actingAs?: Resolver<Maybe<ResolversTypes['Membership']>, ParentType, ContextType>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  locale?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SignUpResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignUpResult'] = ResolversParentTypes['SignUpResult']> = {
  __resolveType: TypeResolveFn<'SignedIn' | 'EmailTaken' | 'WeakPassword' | 'TooManyAttempts' | 'InvalidInput', ParentType, ContextType>;
};

export type EmailTakenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EmailTaken'] = ResolversParentTypes['EmailTaken']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WeakPasswordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WeakPassword'] = ResolversParentTypes['WeakPassword']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  minimumLength?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
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
  __resolveType: TypeResolveFn<'UnknownPerson' | 'AlreadyMember' | 'RoleOutOfReach' | 'LastOwner' | 'InvalidCredentials' | 'TooManyAttempts' | 'SessionEnded' | 'NotAMember' | 'EmailTaken' | 'WeakPassword' | 'InvalidInput' | 'NotReadyYet' | 'IdempotencyMismatch' | 'VersionConflict' | 'WrongState', ParentType, ContextType>;
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
  Customer?: CustomerResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Membership?: MembershipResolvers<ContextType>;
  MembershipScope?: MembershipScopeResolvers<ContextType>;
  Business?: BusinessResolvers<ContextType>;
  Location?: LocationResolvers<ContextType>;
  MembershipConnection?: MembershipConnectionResolvers<ContextType>;
  MembershipEdge?: MembershipEdgeResolvers<ContextType>;
  AddMemberResult?: AddMemberResultResolvers<ContextType>;
  ChangeMemberRoleResult?: ChangeMemberRoleResultResolvers<ContextType>;
  EndMemberResult?: EndMemberResultResolvers<ContextType>;
  MemberAdded?: MemberAddedResolvers<ContextType>;
  MemberChanged?: MemberChangedResolvers<ContextType>;
  MemberEnded?: MemberEndedResolvers<ContextType>;
  UnknownPerson?: UnknownPersonResolvers<ContextType>;
  AlreadyMember?: AlreadyMemberResolvers<ContextType>;
  RoleOutOfReach?: RoleOutOfReachResolvers<ContextType>;
  LastOwner?: LastOwnerResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  CreateOrganizationResult?: CreateOrganizationResultResolvers<ContextType>;
  OrganizationCreated?: OrganizationCreatedResolvers<ContextType>;
  SignInResult?: SignInResultResolvers<ContextType>;
  RefreshSessionResult?: RefreshSessionResultResolvers<ContextType>;
  ActForResult?: ActForResultResolvers<ContextType>;
  SignOutResult?: SignOutResultResolvers<ContextType>;
  SignedIn?: SignedInResolvers<ContextType>;
  SignedOut?: SignedOutResolvers<ContextType>;
  InvalidCredentials?: InvalidCredentialsResolvers<ContextType>;
  TooManyAttempts?: TooManyAttemptsResolvers<ContextType>;
  SessionEnded?: SessionEndedResolvers<ContextType>;
  NotAMember?: NotAMemberResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  SignUpResult?: SignUpResultResolvers<ContextType>;
  EmailTaken?: EmailTakenResolvers<ContextType>;
  WeakPassword?: WeakPasswordResolvers<ContextType>;
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


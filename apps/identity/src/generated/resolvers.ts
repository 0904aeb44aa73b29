// Made by `npm run generate` from the .graphql files. Do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Context } from '../context.ts';
import type { SessionView } from '../session/own-sessions.ts';
import type { UserView } from '../user/user.loaders.ts';
import type { OrganizationView } from '../organization/organization.loaders.ts';
import type { MembershipView } from '../member/member.loaders.ts';
import type { Scope } from '@openslot/service';
import type { CustomerView } from '../customer/customer.loaders.ts';
import type { CustomerCreated as CustomerCreatedOutcome, CustomerChanged as CustomerChangedOutcome } from '../customer/record.commands.ts';
import type { CustomerDeleted as CustomerDeletedOutcome } from '../customer/removal.commands.ts';
import type { RequestView } from '../privacy/privacy.loaders.ts';
import type { PrivacyRequestOpened as PrivacyRequestOpenedOutcome } from '../privacy/privacy.commands.ts';
import type { SignedIn as SignedInOutcome } from '../session/session.commands.ts';
import type { OrganizationCreated as OrganizationCreatedOutcome } from '../organization/organization.commands.ts';
import type { MemberAdded as MemberAddedOutcome, MemberChanged as MemberChangedOutcome, MemberEnded as MemberEndedOutcome } from '../member/member.commands.ts';
import type { CustomRole } from '../role/role.ts';
import type { RoleCreated as RoleCreatedOutcome, RoleChanged as RoleChangedOutcome, RoleArchived as RoleArchivedOutcome } from '../role/role.commands.ts';
import type { GrantView } from '../grant/grant.loaders.ts';
import type { PermissionGranted as PermissionGrantedOutcome, GrantRemoved as GrantRemovedOutcome } from '../grant/grant.commands.ts';
import type { Assignment } from '../member/member.ts';
import type { PermissionView, WhyMayView } from '../permission/permission.loaders.ts';
import type { Rule } from '../member/effective.ts';
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
   * Customers of the acting organization, newest first. Needs customer.read; deleted ones need customer.write. By e-mail
   * address and phone number exactly; by name those who have every word of it in their names come first, then newer ones
   * with similar names; of a business those seen last come first.
   */
  readonly customers?: Maybe<CustomerConnection>;
  /** Members of the acting organization, oldest first. Needs member.read. */
  readonly members?: Maybe<MembershipConnection>;
  /** Every permission there is, in the request's language. Open to everybody. */
  readonly permissions: ReadonlyArray<Permission>;
  /**
   * Whether a member may do something, and what gives or takes it: at a business or location, or for the organization as
   * a whole where neither is named. Without `memberId`: the membership in use; about others it needs member.manage. Null
   * for unknown members and places.
   */
  readonly whyMay?: Maybe<WhyMay>;
  /**
   * What the acting organization has been asked about people's data and not finished yet, the most urgent first: needs
   * customer.export or customer.erase. With `mine`, everything that the signed-in person has asked, the latest first.
   */
  readonly privacyRequests?: Maybe<PrivacyRequestConnection>;
  /**
   * The finished export of a request, for whoever asked for it; null for others, before it is finished, and when its time
   * is over. Every look is audited.
   */
  readonly exportDocument?: Maybe<ExportDocument>;
  /** Roles of the acting organization's own making, oldest first. Needs member.read. */
  readonly roles?: Maybe<RoleConnection>;
  /** The signed-in person; null when signed out. */
  readonly viewer?: Maybe<Viewer>;
};


export type QueryCustomersArgs = {
  filter?: InputMaybe<CustomerFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryMembersArgs = {
  status?: MemberStatus;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryWhyMayArgs = {
  permission: Scalars['String']['input'];
  memberId?: InputMaybe<Scalars['ID']['input']>;
  businessId?: InputMaybe<Scalars['ID']['input']>;
  locationId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryPrivacyRequestsArgs = {
  mine?: Scalars['Boolean']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryExportDocumentArgs = {
  requestId: Scalars['ID']['input'];
};


export type QueryRolesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Keeps a new customer of the acting organization. Needs customer.write. */
  readonly createCustomer?: Maybe<CreateCustomerResult>;
  /** Changes what is kept of a customer: what is left out stays, null empties. Needs customer.write. */
  readonly updateCustomer?: Maybe<UpdateCustomerResult>;
  /** Takes a customer out of every list. The record can be restored for 30 days, then it is emptied. Needs customer.write. */
  readonly deleteCustomer?: Maybe<DeleteCustomerResult>;
  /** Brings a deleted customer back. Needs customer.write. */
  readonly restoreCustomer?: Maybe<RestoreCustomerResult>;
  /**
   * Gives one permission to a member directly, or denies it, besides the roles. A denial wins over whatever gives. Needs
   * grant.manage there; who gives must hold the permission there. Access tokens made before are refused within seconds.
   */
  readonly grantPermission?: Maybe<GrantPermissionResult>;
  /** Takes a direct grant or a denial away. Needs grant.manage and the permission itself, where it held. */
  readonly removeGrant?: Maybe<RemoveGrantResult>;
  /**
   * Makes a registered person a member of the acting organization, at once. Needs member.manage. A role can be given only
   * by somebody who holds it or a higher one, and only within the own scope.
   */
  readonly addMember?: Maybe<AddMemberResult>;
  /** Gives a member other roles or scopes instead of all that were held. Needs member.manage, over the old roles and the new ones. */
  readonly changeMemberRole?: Maybe<ChangeMemberRoleResult>;
  /** Ends a membership today. Needs member.manage over the member's roles. Access tokens in use end within seconds. */
  readonly endMember?: Maybe<EndMemberResult>;
  /** Changes title and last day of a membership. Needs member.manage over the member's roles. */
  readonly changeMember?: Maybe<ChangeMemberResult>;
  /** Lets nothing be done as this member until `resumeMember`. Needs member.manage over the member's roles. */
  readonly suspendMember?: Maybe<ChangeMemberResult>;
  /** Undoes `suspendMember`. */
  readonly resumeMember?: Maybe<ChangeMemberResult>;
  /** Founds an organization. The signed-in person becomes its first member, as OWNER of the whole; `actFor` follows. */
  readonly createOrganization?: Maybe<CreateOrganizationResult>;
  /**
   * Asks for a copy of everything that is kept of a customer. By the person for the own record; without a customer for the
   * whole account, with the records in every organization. By a member with customer.export for any customer of the acting
   * organization. Asked again before it is finished, it answers the same request.
   */
  readonly askForExport?: Maybe<AskForExportResult>;
  /**
   * Asks that a customer be forgotten: by the person for the own record, without a customer for the whole account, or by a
   * member with customer.erase. Future visits are cancelled free of charge; names, contact data, notes and cards go, for
   * good. What the law demands stays: payments and invoices, under an id that nobody can turn into a person.
   */
  readonly askForErasure?: Maybe<AskForErasureResult>;
  /**
   * Makes a role: a named set of permissions that members can be given, at any scope. Needs role.manage and each of the
   * permissions, for the whole organization.
   */
  readonly createRole?: Maybe<CreateRoleResult>;
  /**
   * Renames a role or gives it other permissions, for all who hold it: access tokens made before are refused within
   * seconds. Needs role.manage, and every permission before and after.
   */
  readonly changeRole?: Maybe<ChangeRoleResult>;
  /** Takes a role from all who hold it, and from the list. Needs role.manage, and every permission of the role. */
  readonly archiveRole?: Maybe<ArchiveRoleResult>;
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


export type MutationCreateCustomerArgs = {
  input: CreateCustomerInput;
};


export type MutationUpdateCustomerArgs = {
  input: UpdateCustomerInput;
};


export type MutationDeleteCustomerArgs = {
  input: CustomerStepInput;
};


export type MutationRestoreCustomerArgs = {
  input: CustomerStepInput;
};


export type MutationGrantPermissionArgs = {
  input: GrantPermissionInput;
};


export type MutationRemoveGrantArgs = {
  input: RemoveGrantInput;
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


export type MutationChangeMemberArgs = {
  input: ChangeMemberInput;
};


export type MutationSuspendMemberArgs = {
  input: EndMemberInput;
};


export type MutationResumeMemberArgs = {
  input: EndMemberInput;
};


export type MutationCreateOrganizationArgs = {
  input: CreateOrganizationInput;
};


export type MutationAskForExportArgs = {
  input: AskForExportInput;
};


export type MutationAskForErasureArgs = {
  input: AskForErasureInput;
};


export type MutationCreateRoleArgs = {
  input: CreateRoleInput;
};


export type MutationChangeRoleArgs = {
  input: ChangeRoleInput;
};


export type MutationArchiveRoleArgs = {
  input: ArchiveRoleInput;
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

/**
 * A person known to one organization, from the first booking on. Read by its members and by the person; a guest reads the
 * first part of the own name.
 */
export type Customer = {
  readonly __typename?: 'Customer';
  readonly id: Scalars['ID']['output'];
  /** As it was given. */
  readonly name: Scalars['String']['output'];
  readonly givenName?: Maybe<Scalars['String']['output']>;
  readonly familyName?: Maybe<Scalars['String']['output']>;
  /** How the name is read. */
  readonly kanaName?: Maybe<Scalars['String']['output']>;
  /**
   * Null but for the person, for members with customer.contact.read, and for the staff member who serves the customer within
   * 30 days before or after today.
   */
  readonly email?: Maybe<Scalars['String']['output']>;
  /** International form, such as +81312345678. Null for whom the e-mail address is null, too. */
  readonly phone?: Maybe<Scalars['String']['output']>;
  /** 1990-05-23, or --05-23 without the year. Null for whom the e-mail address is null, too. */
  readonly birthday?: Maybe<Scalars['String']['output']>;
  /** The language to write in, such as ja. */
  readonly locale: Scalars['String']['output'];
  /** Words by which the business sorts its customers. Null but for members with customer.read. */
  readonly tags?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly createdAt: Scalars['DateTime']['output'];
  /** Since when the customer is in no list any more; null: a customer like any other. */
  readonly deletedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly version: Scalars['Int']['output'];
  /** Others with the same e-mail address or phone number, at most 20. Null but for members with customer.merge. */
  readonly duplicates?: Maybe<ReadonlyArray<Customer>>;
};

export type CustomerConnection = {
  readonly __typename?: 'CustomerConnection';
  readonly edges: ReadonlyArray<CustomerEdge>;
  readonly pageInfo: PageInfo;
};

export type CustomerEdge = {
  readonly __typename?: 'CustomerEdge';
  readonly node: Customer;
  readonly cursor: Scalars['String']['output'];
};

/** Which customers: those of one of these, or all. `email` and `phone` may be asked for together. */
export type CustomerFilter = {
  /** Any part of the name, however it is written: Tana finds Tanaka, 田 finds 田中, ﾀﾅｶ finds たなか. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly email?: InputMaybe<Scalars['String']['input']>;
  /** In any form; without a country it is a number of the organization's. */
  readonly phone?: InputMaybe<Scalars['String']['input']>;
  readonly businessId?: InputMaybe<Scalars['ID']['input']>;
  /** Those who were deleted and can be restored. */
  readonly deleted?: InputMaybe<Scalars['Boolean']['input']>;
};

/** How a customer is called and reached: by e-mail, by phone, or both. */
export type CreateCustomerInput = {
  /** As the customer gives it. */
  readonly name: Scalars['String']['input'];
  readonly given?: InputMaybe<Scalars['String']['input']>;
  readonly family?: InputMaybe<Scalars['String']['input']>;
  /** How the name is read. */
  readonly kana?: InputMaybe<Scalars['String']['input']>;
  readonly email?: InputMaybe<Scalars['String']['input']>;
  readonly phone?: InputMaybe<Scalars['String']['input']>;
  /** 1990-05-23, or --05-23 without the year. */
  readonly birthday?: InputMaybe<Scalars['String']['input']>;
  /** The language to write in, such as ja; the organization's own when absent. */
  readonly locale?: InputMaybe<Scalars['String']['input']>;
  readonly tags?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Names this request: a retry with the same key gets the same customer. */
  readonly idempotencyKey: Scalars['String']['input'];
};

export type UpdateCustomerInput = {
  readonly customerId: Scalars['ID']['input'];
  readonly version: Scalars['Int']['input'];
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly given?: InputMaybe<Scalars['String']['input']>;
  readonly family?: InputMaybe<Scalars['String']['input']>;
  readonly kana?: InputMaybe<Scalars['String']['input']>;
  readonly email?: InputMaybe<Scalars['String']['input']>;
  readonly phone?: InputMaybe<Scalars['String']['input']>;
  readonly birthday?: InputMaybe<Scalars['String']['input']>;
  readonly locale?: InputMaybe<Scalars['String']['input']>;
  readonly tags?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

export type CustomerStepInput = {
  readonly customerId: Scalars['ID']['input'];
  readonly version: Scalars['Int']['input'];
};

export type CreateCustomerResult = CustomerCreated | IdempotencyMismatch | InvalidInput;

export type UpdateCustomerResult = CustomerChanged | WrongState | VersionConflict | InvalidInput;

export type DeleteCustomerResult = CustomerDeleted | WrongState | VersionConflict | InvalidInput;

export type RestoreCustomerResult = CustomerChanged | WrongState | VersionConflict | InvalidInput;

export type CustomerCreated = {
  readonly __typename?: 'CustomerCreated';
  readonly customer: Customer;
};

export type CustomerChanged = {
  readonly __typename?: 'CustomerChanged';
  readonly customer: Customer;
};

export type CustomerDeleted = {
  readonly __typename?: 'CustomerDeleted';
  readonly restorableUntil: Scalars['DateTime']['output'];
};

export type GrantEffect =
  | 'ALLOW'
  /** Wins over roles and grants that allow it. */
  | 'DENY';

/** One permission that one member was given directly, or denied. */
export type Grant = {
  readonly __typename?: 'Grant';
  readonly id: Scalars['ID']['output'];
  /** A code from the catalogue `permissions`. */
  readonly permission: Scalars['String']['output'];
  readonly effect: GrantEffect;
  /** Where it holds; null: in the whole organization. */
  readonly scope?: Maybe<MembershipScope>;
  readonly reason: Scalars['String']['output'];
  /** From then on it counts no more; null: until it is removed. */
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
};

export type GrantPermissionInput = {
  readonly membershipId: Scalars['ID']['input'];
  /** A code from the catalogue `permissions`; `.own` at the end: for own rows only. */
  readonly permission: Scalars['String']['input'];
  readonly effect: GrantEffect;
  /** In this business and its locations only; or, instead, in one location. Neither: in the whole organization. */
  readonly businessId?: InputMaybe<Scalars['ID']['input']>;
  readonly locationId?: InputMaybe<Scalars['ID']['input']>;
  /** Why, for the audit and for whoever asks `whyMay`. */
  readonly reason: Scalars['String']['input'];
  readonly expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
};

export type RemoveGrantInput = {
  readonly grantId: Scalars['ID']['input'];
};

export type GrantPermissionResult = PermissionGranted | RoleOutOfReach | OwnMembership | AlreadyGranted | WrongState | NotReadyYet | InvalidInput;

export type RemoveGrantResult = GrantRemoved | RoleOutOfReach | OwnMembership | WrongState | InvalidInput;

export type PermissionGranted = {
  readonly __typename?: 'PermissionGranted';
  readonly grant: Grant;
  readonly membership: Membership;
};

export type GrantRemoved = {
  readonly __typename?: 'GrantRemoved';
  readonly membership: Membership;
};

/** Nobody changes the own permissions. */
export type OwnMembership = Problem & {
  readonly __typename?: 'OwnMembership';
  readonly message: Scalars['String']['output'];
};

/** The member has a grant or a denial of this permission at this place already. */
export type AlreadyGranted = Problem & {
  readonly __typename?: 'AlreadyGranted';
  readonly message: Scalars['String']['output'];
};

/** A person's employment or ownership in an organization. */
export type Membership = {
  readonly __typename?: 'Membership';
  readonly id: Scalars['ID']['output'];
  readonly organization: Organization;
  /** The highest base role held. */
  readonly role: MemberRole;
  /** Codes of what this member may do somewhere; `.own` at the end: with own rows only. `whyMay` says where, and why. */
  readonly permissions: ReadonlyArray<Scalars['String']['output']>;
  /** The businesses and locations that `role` is limited to; null: the whole organization. */
  readonly scope?: Maybe<MembershipScope>;
  /** All roles held, the highest first. */
  readonly roles: ReadonlyArray<MembershipRole>;
  /** Permissions given or denied directly; null but for the person and for those with member.manage or grant.manage. */
  readonly grants?: Maybe<ReadonlyArray<Grant>>;
  /** The first day (UTC). */
  readonly startsOn: Scalars['Date']['output'];
  /** The last day (UTC), where it is known. */
  readonly endsOn?: Maybe<Scalars['Date']['output']>;
  readonly status: MemberStatus;
  /** What the person does here, such as Colour director. */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** The person's name. */
  readonly name: Scalars['String']['output'];
  /** The person's e-mail address; null but for the person and for those with member.manage. */
  readonly email?: Maybe<Scalars['String']['output']>;
  readonly version: Scalars['Int']['output'];
};

/** One role of a member, and where it holds. */
export type MembershipRole = {
  readonly __typename?: 'MembershipRole';
  readonly role: MemberRole;
  /** Where `role` is CUSTOM: which. */
  readonly customRole?: Maybe<Role>;
  /** Null: in the whole organization. */
  readonly scope?: Maybe<MembershipScope>;
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
  /** The first day lies ahead. */
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
  /** One of the three roles, and in `scope` where; needed unless there are `roles`. */
  readonly role?: InputMaybe<BaseRole>;
  readonly scope?: InputMaybe<MemberScopeInput>;
  /** More roles, each with its own scope. */
  readonly roles?: InputMaybe<ReadonlyArray<MemberRoleInput>>;
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** The first day (UTC); default: today. */
  readonly startsOn?: InputMaybe<Scalars['Date']['input']>;
  /** The last day (UTC); default: none. */
  readonly endsOn?: InputMaybe<Scalars['Date']['input']>;
};

/** One of the three roles, or one of the organization's own making. */
export type MemberRoleInput = {
  readonly role?: InputMaybe<BaseRole>;
  readonly customRoleId?: InputMaybe<Scalars['ID']['input']>;
  readonly scope?: InputMaybe<MemberScopeInput>;
};

export type ChangeMemberInput = {
  readonly membershipId: Scalars['ID']['input'];
  readonly version: Scalars['Int']['input'];
  /** Null takes it away; absent: as it is. */
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** The last day (UTC), today or later; null: no end is planned; absent: as it is. */
  readonly endsOn?: InputMaybe<Scalars['Date']['input']>;
};

export type ChangeMemberRoleInput = {
  readonly membershipId: Scalars['ID']['input'];
  readonly version: Scalars['Int']['input'];
  /** One of the three roles, and in `scope` where; needed unless there are `roles`. */
  readonly role?: InputMaybe<BaseRole>;
  readonly scope?: InputMaybe<MemberScopeInput>;
  /** More roles, each with its own scope. */
  readonly roles?: InputMaybe<ReadonlyArray<MemberRoleInput>>;
};

export type EndMemberInput = {
  readonly membershipId: Scalars['ID']['input'];
  readonly version: Scalars['Int']['input'];
};

export type AddMemberResult = MemberAdded | UnknownPerson | AlreadyMember | RoleOutOfReach | NotReadyYet | InvalidInput;

export type ChangeMemberRoleResult = MemberChanged | RoleOutOfReach | LastOwner | WrongState | VersionConflict | NotReadyYet | InvalidInput;

export type ChangeMemberResult = MemberChanged | RoleOutOfReach | LastOwner | WrongState | VersionConflict | InvalidInput;

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

/** Something that members can be allowed to do. */
export type Permission = {
  readonly __typename?: 'Permission';
  /** Such as customer.read. */
  readonly code: Scalars['String']['output'];
  /** What it lets people do, in the request's language. */
  readonly text: Scalars['String']['output'];
  /** Which of the three roles give it for all rows. */
  readonly roles: ReadonlyArray<BaseRole>;
  /** Whether it exists for own rows only, too: own agenda, own customers, own figures (`.own` at the end of the code). */
  readonly ownRows: Scalars['Boolean']['output'];
};

export type WhyMay = {
  readonly __typename?: 'WhyMay';
  readonly permission: Permission;
  readonly membership: Membership;
  readonly answer: MayAnswer;
  /** What bears on it there: first what denies it, then what gives it. Empty: nothing gives it. */
  readonly reasons: ReadonlyArray<MayReason>;
};

export type MayAnswer =
  | 'YES'
  /** For own rows only. */
  | 'OWN_ROWS'
  /** Not given there, denied, or the membership is not active. */
  | 'NO';

/** A role, or a direct grant or denial, that gives or takes a permission. */
export type MayReason = {
  readonly __typename?: 'MayReason';
  readonly effect: GrantEffect;
  /** True: it gives the permission for own rows only. */
  readonly ownRowsOnly: Scalars['Boolean']['output'];
  /** Where it holds; null: in the whole organization. */
  readonly scope?: Maybe<MembershipScope>;
  /** One of the three roles gives it. */
  readonly role?: Maybe<BaseRole>;
  /** A role of the organization's own making gives it. */
  readonly customRole?: Maybe<Role>;
  /** It was given or denied directly. */
  readonly grant?: Maybe<Grant>;
};

/** What somebody asked about a person's data. */
export type PrivacyRequest = {
  readonly __typename?: 'PrivacyRequest';
  readonly id: Scalars['ID']['output'];
  readonly kind: PrivacyRequestKind;
  readonly status: PrivacyRequestStatus;
  /** Null: a whole account. */
  readonly customerId?: Maybe<Scalars['ID']['output']>;
  readonly createdAt: Scalars['DateTime']['output'];
  /** 30 days after it was asked. */
  readonly deadline: Scalars['DateTime']['output'];
  readonly closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Until when an export can be read. */
  readonly readableUntil?: Maybe<Scalars['DateTime']['output']>;
  /** Who has done what there is to do: identity, catalog, scheduling, commerce, engagement. */
  readonly parts: ReadonlyArray<PrivacyRequestPart>;
};

export type PrivacyRequestKind =
  /** A copy of everything. */
  | 'EXPORT'
  /** Nothing is kept any longer, but what the law demands. */
  | 'ERASURE';

export type PrivacyRequestStatus =
  /** Nobody has begun. */
  | 'OPEN'
  /** Some parts of the system have done theirs. */
  | 'COLLECTING'
  | 'DONE'
  /** It was not fulfilled, for a reason. */
  | 'REFUSED';

export type PrivacyRequestPart = {
  readonly __typename?: 'PrivacyRequestPart';
  /** Whose part: identity, catalog, scheduling, commerce or engagement. */
  readonly name: Scalars['String']['output'];
  readonly doneAt: Scalars['DateTime']['output'];
};

export type PrivacyRequestConnection = {
  readonly __typename?: 'PrivacyRequestConnection';
  readonly edges: ReadonlyArray<PrivacyRequestEdge>;
  readonly pageInfo: PageInfo;
};

export type PrivacyRequestEdge = {
  readonly __typename?: 'PrivacyRequestEdge';
  readonly node: PrivacyRequest;
  readonly cursor: Scalars['String']['output'];
};

export type ExportDocument = {
  readonly __typename?: 'ExportDocument';
  /** JSON: by organization and part of the system, lists by name. */
  readonly content: Scalars['String']['output'];
  readonly readableUntil: Scalars['DateTime']['output'];
};

export type AskForExportInput = {
  /** Null: the signed-in person's whole account. */
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
};

export type AskForErasureInput = {
  /** Null: the signed-in person's whole account. */
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
  /** Also what the customer wrote in reviews. Their stars stay, as those of a former customer. */
  readonly reviewTexts?: Scalars['Boolean']['input'];
};

export type PrivacyRequestOpened = {
  readonly __typename?: 'PrivacyRequestOpened';
  readonly request: PrivacyRequest;
};

/** Whoever works for an organization has to leave it before the account can be erased. */
export type StillMember = Problem & {
  readonly __typename?: 'StillMember';
  readonly message: Scalars['String']['output'];
};

export type AskForExportResult = PrivacyRequestOpened | InvalidInput;

export type AskForErasureResult = PrivacyRequestOpened | StillMember | InvalidInput;

/** A role of an organization's own making: a named set of permissions. */
export type Role = {
  readonly __typename?: 'Role';
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  /** Codes from the catalogue `permissions`, in alphabetical order. */
  readonly permissions: ReadonlyArray<Scalars['String']['output']>;
  readonly version: Scalars['Int']['output'];
};

export type RoleConnection = {
  readonly __typename?: 'RoleConnection';
  readonly edges: ReadonlyArray<RoleEdge>;
  readonly pageInfo: PageInfo;
};

export type RoleEdge = {
  readonly __typename?: 'RoleEdge';
  readonly node: Role;
  readonly cursor: Scalars['String']['output'];
};

export type CreateRoleInput = {
  /** Unique among the organization's roles; upper and lower case are the same. */
  readonly name: Scalars['String']['input'];
  /** Codes from the catalogue `permissions`. */
  readonly permissions: ReadonlyArray<Scalars['String']['input']>;
};

export type ChangeRoleInput = {
  readonly roleId: Scalars['ID']['input'];
  readonly version: Scalars['Int']['input'];
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** All that the role shall give from now on. */
  readonly permissions?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

export type ArchiveRoleInput = {
  readonly roleId: Scalars['ID']['input'];
  readonly version: Scalars['Int']['input'];
};

export type CreateRoleResult = RoleCreated | RoleOutOfReach | NameTaken | InvalidInput;

export type ChangeRoleResult = RoleChanged | RoleOutOfReach | NameTaken | VersionConflict | InvalidInput;

export type ArchiveRoleResult = RoleArchived | RoleOutOfReach | VersionConflict | InvalidInput;

export type RoleCreated = {
  readonly __typename?: 'RoleCreated';
  readonly role: Role;
};

export type RoleChanged = {
  readonly __typename?: 'RoleChanged';
  readonly role: Role;
};

export type RoleArchived = {
  readonly __typename?: 'RoleArchived';
  readonly role: Role;
};

/** Another role of the organization has this name. */
export type NameTaken = Problem & {
  readonly __typename?: 'NameTaken';
  readonly message: Scalars['String']['output'];
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
  PrivacyRequest: PrivacyRequest;
  Role: Role;
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
  PrivacyRequest:
    ( { __typename: 'PrivacyRequest' }
    & GraphQLRecursivePick<FederationTypes['PrivacyRequest'], {"id":true}> );
  Role:
    ( { __typename: 'Role' }
    & GraphQLRecursivePick<FederationTypes['Role'], {"id":true}> );
  Viewer:
    ( { __typename: 'Viewer' }
    & GraphQLRecursivePick<FederationTypes['Viewer'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  CreateCustomerResult:
    | ( CustomerCreatedOutcome & { __typename: 'CustomerCreated' } )
    | ( Omit<IdempotencyMismatch, 'message'> & { __typename: 'IdempotencyMismatch' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  UpdateCustomerResult:
    | ( CustomerChangedOutcome & { __typename: 'CustomerChanged' } )
    | ( Omit<WrongState, 'message'> & { __typename: 'WrongState' } )
    | ( Omit<VersionConflict, 'message'> & { __typename: 'VersionConflict' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  DeleteCustomerResult:
    | ( CustomerDeletedOutcome & { __typename: 'CustomerDeleted' } )
    | ( Omit<WrongState, 'message'> & { __typename: 'WrongState' } )
    | ( Omit<VersionConflict, 'message'> & { __typename: 'VersionConflict' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  RestoreCustomerResult:
    | ( CustomerChangedOutcome & { __typename: 'CustomerChanged' } )
    | ( Omit<WrongState, 'message'> & { __typename: 'WrongState' } )
    | ( Omit<VersionConflict, 'message'> & { __typename: 'VersionConflict' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  GrantPermissionResult:
    | ( PermissionGrantedOutcome & { __typename: 'PermissionGranted' } )
    | ( Omit<RoleOutOfReach, 'message'> & { __typename: 'RoleOutOfReach' } )
    | ( Omit<OwnMembership, 'message'> & { __typename: 'OwnMembership' } )
    | ( Omit<AlreadyGranted, 'message'> & { __typename: 'AlreadyGranted' } )
    | ( Omit<WrongState, 'message'> & { __typename: 'WrongState' } )
    | ( Omit<NotReadyYet, 'message'> & { __typename: 'NotReadyYet' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  RemoveGrantResult:
    | ( GrantRemovedOutcome & { __typename: 'GrantRemoved' } )
    | ( Omit<RoleOutOfReach, 'message'> & { __typename: 'RoleOutOfReach' } )
    | ( Omit<OwnMembership, 'message'> & { __typename: 'OwnMembership' } )
    | ( Omit<WrongState, 'message'> & { __typename: 'WrongState' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
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
  ChangeMemberResult:
    | ( MemberChangedOutcome & { __typename: 'MemberChanged' } )
    | ( Omit<RoleOutOfReach, 'message'> & { __typename: 'RoleOutOfReach' } )
    | ( Omit<LastOwner, 'message'> & { __typename: 'LastOwner' } )
    | ( Omit<WrongState, 'message'> & { __typename: 'WrongState' } )
    | ( Omit<VersionConflict, 'message'> & { __typename: 'VersionConflict' } )
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
  AskForExportResult:
    | ( PrivacyRequestOpenedOutcome & { __typename: 'PrivacyRequestOpened' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  AskForErasureResult:
    | ( PrivacyRequestOpenedOutcome & { __typename: 'PrivacyRequestOpened' } )
    | ( Omit<StillMember, 'message'> & { __typename: 'StillMember' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  CreateRoleResult:
    | ( RoleCreatedOutcome & { __typename: 'RoleCreated' } )
    | ( Omit<RoleOutOfReach, 'message'> & { __typename: 'RoleOutOfReach' } )
    | ( Omit<NameTaken, 'message'> & { __typename: 'NameTaken' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  ChangeRoleResult:
    | ( RoleChangedOutcome & { __typename: 'RoleChanged' } )
    | ( Omit<RoleOutOfReach, 'message'> & { __typename: 'RoleOutOfReach' } )
    | ( Omit<NameTaken, 'message'> & { __typename: 'NameTaken' } )
    | ( Omit<VersionConflict, 'message'> & { __typename: 'VersionConflict' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  ArchiveRoleResult:
    | ( RoleArchivedOutcome & { __typename: 'RoleArchived' } )
    | ( Omit<RoleOutOfReach, 'message'> & { __typename: 'RoleOutOfReach' } )
    | ( Omit<VersionConflict, 'message'> & { __typename: 'VersionConflict' } )
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
    | ( Omit<OwnMembership, 'message'> )
    | ( Omit<AlreadyGranted, 'message'> )
    | ( Omit<UnknownPerson, 'message'> )
    | ( Omit<AlreadyMember, 'message'> )
    | ( Omit<RoleOutOfReach, 'message'> )
    | ( Omit<LastOwner, 'message'> )
    | ( Omit<StillMember, 'message'> )
    | ( Omit<NameTaken, 'message'> )
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
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Customer: ResolverTypeWrapper<CustomerView>;
  CustomerConnection: ResolverTypeWrapper<Omit<CustomerConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['CustomerEdge']> }>;
  CustomerEdge: ResolverTypeWrapper<Omit<CustomerEdge, 'node'> & { node: ResolversTypes['Customer'] }>;
  CustomerFilter: CustomerFilter;
  CreateCustomerInput: CreateCustomerInput;
  UpdateCustomerInput: UpdateCustomerInput;
  CustomerStepInput: CustomerStepInput;
  CreateCustomerResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateCustomerResult']>;
  UpdateCustomerResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateCustomerResult']>;
  DeleteCustomerResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeleteCustomerResult']>;
  RestoreCustomerResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RestoreCustomerResult']>;
  CustomerCreated: ResolverTypeWrapper<CustomerCreatedOutcome>;
  CustomerChanged: ResolverTypeWrapper<CustomerChangedOutcome>;
  CustomerDeleted: ResolverTypeWrapper<CustomerDeletedOutcome>;
  GrantEffect: GrantEffect;
  Grant: ResolverTypeWrapper<GrantView>;
  GrantPermissionInput: GrantPermissionInput;
  RemoveGrantInput: RemoveGrantInput;
  GrantPermissionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['GrantPermissionResult']>;
  RemoveGrantResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RemoveGrantResult']>;
  PermissionGranted: ResolverTypeWrapper<PermissionGrantedOutcome>;
  GrantRemoved: ResolverTypeWrapper<GrantRemovedOutcome>;
  OwnMembership: ResolverTypeWrapper<Omit<OwnMembership, 'message'>>;
  AlreadyGranted: ResolverTypeWrapper<Omit<AlreadyGranted, 'message'>>;
  Membership: ResolverTypeWrapper<MembershipView>;
  MembershipRole: ResolverTypeWrapper<Assignment>;
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
  MemberRoleInput: MemberRoleInput;
  ChangeMemberInput: ChangeMemberInput;
  ChangeMemberRoleInput: ChangeMemberRoleInput;
  EndMemberInput: EndMemberInput;
  AddMemberResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AddMemberResult']>;
  ChangeMemberRoleResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangeMemberRoleResult']>;
  ChangeMemberResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangeMemberResult']>;
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
  Permission: ResolverTypeWrapper<PermissionView>;
  WhyMay: ResolverTypeWrapper<WhyMayView>;
  MayAnswer: MayAnswer;
  MayReason: ResolverTypeWrapper<Rule>;
  PrivacyRequest: ResolverTypeWrapper<RequestView>;
  PrivacyRequestKind: PrivacyRequestKind;
  PrivacyRequestStatus: PrivacyRequestStatus;
  PrivacyRequestPart: ResolverTypeWrapper<PrivacyRequestPart>;
  PrivacyRequestConnection: ResolverTypeWrapper<Omit<PrivacyRequestConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['PrivacyRequestEdge']> }>;
  PrivacyRequestEdge: ResolverTypeWrapper<Omit<PrivacyRequestEdge, 'node'> & { node: ResolversTypes['PrivacyRequest'] }>;
  ExportDocument: ResolverTypeWrapper<ExportDocument>;
  AskForExportInput: AskForExportInput;
  AskForErasureInput: AskForErasureInput;
  PrivacyRequestOpened: ResolverTypeWrapper<PrivacyRequestOpenedOutcome>;
  StillMember: ResolverTypeWrapper<Omit<StillMember, 'message'>>;
  AskForExportResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AskForExportResult']>;
  AskForErasureResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AskForErasureResult']>;
  Role: ResolverTypeWrapper<CustomRole>;
  RoleConnection: ResolverTypeWrapper<Omit<RoleConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['RoleEdge']> }>;
  RoleEdge: ResolverTypeWrapper<Omit<RoleEdge, 'node'> & { node: ResolversTypes['Role'] }>;
  CreateRoleInput: CreateRoleInput;
  ChangeRoleInput: ChangeRoleInput;
  ArchiveRoleInput: ArchiveRoleInput;
  CreateRoleResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateRoleResult']>;
  ChangeRoleResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangeRoleResult']>;
  ArchiveRoleResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ArchiveRoleResult']>;
  RoleCreated: ResolverTypeWrapper<RoleCreatedOutcome>;
  RoleChanged: ResolverTypeWrapper<RoleChangedOutcome>;
  RoleArchived: ResolverTypeWrapper<RoleArchivedOutcome>;
  NameTaken: ResolverTypeWrapper<Omit<NameTaken, 'message'>>;
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
  Int: Scalars['Int']['output'];
  String: Scalars['String']['output'];
  ID: Scalars['ID']['output'];
  Boolean: Scalars['Boolean']['output'];
  Mutation: Record<PropertyKey, never>;
  Customer: CustomerView;
  CustomerConnection: Omit<CustomerConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['CustomerEdge']> };
  CustomerEdge: Omit<CustomerEdge, 'node'> & { node: ResolversParentTypes['Customer'] };
  CustomerFilter: CustomerFilter;
  CreateCustomerInput: CreateCustomerInput;
  UpdateCustomerInput: UpdateCustomerInput;
  CustomerStepInput: CustomerStepInput;
  CreateCustomerResult: ResolversUnionTypes<ResolversParentTypes>['CreateCustomerResult'];
  UpdateCustomerResult: ResolversUnionTypes<ResolversParentTypes>['UpdateCustomerResult'];
  DeleteCustomerResult: ResolversUnionTypes<ResolversParentTypes>['DeleteCustomerResult'];
  RestoreCustomerResult: ResolversUnionTypes<ResolversParentTypes>['RestoreCustomerResult'];
  CustomerCreated: CustomerCreatedOutcome;
  CustomerChanged: CustomerChangedOutcome;
  CustomerDeleted: CustomerDeletedOutcome;
  Grant: GrantView;
  GrantPermissionInput: GrantPermissionInput;
  RemoveGrantInput: RemoveGrantInput;
  GrantPermissionResult: ResolversUnionTypes<ResolversParentTypes>['GrantPermissionResult'];
  RemoveGrantResult: ResolversUnionTypes<ResolversParentTypes>['RemoveGrantResult'];
  PermissionGranted: PermissionGrantedOutcome;
  GrantRemoved: GrantRemovedOutcome;
  OwnMembership: Omit<OwnMembership, 'message'>;
  AlreadyGranted: Omit<AlreadyGranted, 'message'>;
  Membership: MembershipView;
  MembershipRole: Assignment;
  MembershipScope: Scope;
  Business: Business;
  Location: Location;
  MembershipConnection: Omit<MembershipConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['MembershipEdge']> };
  MembershipEdge: Omit<MembershipEdge, 'node'> & { node: ResolversParentTypes['Membership'] };
  MemberScopeInput: MemberScopeInput;
  AddMemberInput: AddMemberInput;
  MemberRoleInput: MemberRoleInput;
  ChangeMemberInput: ChangeMemberInput;
  ChangeMemberRoleInput: ChangeMemberRoleInput;
  EndMemberInput: EndMemberInput;
  AddMemberResult: ResolversUnionTypes<ResolversParentTypes>['AddMemberResult'];
  ChangeMemberRoleResult: ResolversUnionTypes<ResolversParentTypes>['ChangeMemberRoleResult'];
  ChangeMemberResult: ResolversUnionTypes<ResolversParentTypes>['ChangeMemberResult'];
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
  Permission: PermissionView;
  WhyMay: WhyMayView;
  MayReason: Rule;
  PrivacyRequest: RequestView;
  PrivacyRequestPart: PrivacyRequestPart;
  PrivacyRequestConnection: Omit<PrivacyRequestConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['PrivacyRequestEdge']> };
  PrivacyRequestEdge: Omit<PrivacyRequestEdge, 'node'> & { node: ResolversParentTypes['PrivacyRequest'] };
  ExportDocument: ExportDocument;
  AskForExportInput: AskForExportInput;
  AskForErasureInput: AskForErasureInput;
  PrivacyRequestOpened: PrivacyRequestOpenedOutcome;
  StillMember: Omit<StillMember, 'message'>;
  AskForExportResult: ResolversUnionTypes<ResolversParentTypes>['AskForExportResult'];
  AskForErasureResult: ResolversUnionTypes<ResolversParentTypes>['AskForErasureResult'];
  Role: CustomRole;
  RoleConnection: Omit<RoleConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['RoleEdge']> };
  RoleEdge: Omit<RoleEdge, 'node'> & { node: ResolversParentTypes['Role'] };
  CreateRoleInput: CreateRoleInput;
  ChangeRoleInput: ChangeRoleInput;
  ArchiveRoleInput: ArchiveRoleInput;
  CreateRoleResult: ResolversUnionTypes<ResolversParentTypes>['CreateRoleResult'];
  ChangeRoleResult: ResolversUnionTypes<ResolversParentTypes>['ChangeRoleResult'];
  ArchiveRoleResult: ResolversUnionTypes<ResolversParentTypes>['ArchiveRoleResult'];
  RoleCreated: RoleCreatedOutcome;
  RoleChanged: RoleChangedOutcome;
  RoleArchived: RoleArchivedOutcome;
  NameTaken: Omit<NameTaken, 'message'>;
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
  Problem: ResolversInterfaceTypes<ResolversParentTypes>['Problem'];
  InvalidInput: Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<ResolversParentTypes['FieldProblem']> }, 'message'>;
  FieldProblem: { path: readonly string[]; problem: string };
  NotReadyYet: Omit<NotReadyYet, 'message'>;
  IdempotencyMismatch: Omit<IdempotencyMismatch, 'message'>;
  VersionConflict: Omit<VersionConflict, 'message'>;
  WrongState: Omit<WrongState, 'message'>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  customers?: Resolver<Maybe<ResolversTypes['CustomerConnection']>, ParentType, ContextType, RequireFields<QueryCustomersArgs, 'first'>>;
  members?: Resolver<Maybe<ResolversTypes['MembershipConnection']>, ParentType, ContextType, RequireFields<QueryMembersArgs, 'status' | 'first'>>;
  permissions?: Resolver<ReadonlyArray<ResolversTypes['Permission']>, ParentType, ContextType>;
  whyMay?: Resolver<Maybe<ResolversTypes['WhyMay']>, ParentType, ContextType, RequireFields<QueryWhyMayArgs, 'permission'>>;
  privacyRequests?: Resolver<Maybe<ResolversTypes['PrivacyRequestConnection']>, ParentType, ContextType, RequireFields<QueryPrivacyRequestsArgs, 'mine' | 'first'>>;
  exportDocument?: Resolver<Maybe<ResolversTypes['ExportDocument']>, ParentType, ContextType, RequireFields<QueryExportDocumentArgs, 'requestId'>>;
  roles?: Resolver<Maybe<ResolversTypes['RoleConnection']>, ParentType, ContextType, RequireFields<QueryRolesArgs, 'first'>>;
  viewer?: Resolver<Maybe<ResolversTypes['Viewer']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  createCustomer?: Resolver<Maybe<ResolversTypes['CreateCustomerResult']>, ParentType, ContextType, RequireFields<MutationCreateCustomerArgs, 'input'>>;
  updateCustomer?: Resolver<Maybe<ResolversTypes['UpdateCustomerResult']>, ParentType, ContextType, RequireFields<MutationUpdateCustomerArgs, 'input'>>;
  deleteCustomer?: Resolver<Maybe<ResolversTypes['DeleteCustomerResult']>, ParentType, ContextType, RequireFields<MutationDeleteCustomerArgs, 'input'>>;
  restoreCustomer?: Resolver<Maybe<ResolversTypes['RestoreCustomerResult']>, ParentType, ContextType, RequireFields<MutationRestoreCustomerArgs, 'input'>>;
  grantPermission?: Resolver<Maybe<ResolversTypes['GrantPermissionResult']>, ParentType, ContextType, RequireFields<MutationGrantPermissionArgs, 'input'>>;
  removeGrant?: Resolver<Maybe<ResolversTypes['RemoveGrantResult']>, ParentType, ContextType, RequireFields<MutationRemoveGrantArgs, 'input'>>;
  addMember?: Resolver<Maybe<ResolversTypes['AddMemberResult']>, ParentType, ContextType, RequireFields<MutationAddMemberArgs, 'input'>>;
  changeMemberRole?: Resolver<Maybe<ResolversTypes['ChangeMemberRoleResult']>, ParentType, ContextType, RequireFields<MutationChangeMemberRoleArgs, 'input'>>;
  endMember?: Resolver<Maybe<ResolversTypes['EndMemberResult']>, ParentType, ContextType, RequireFields<MutationEndMemberArgs, 'input'>>;
  changeMember?: Resolver<Maybe<ResolversTypes['ChangeMemberResult']>, ParentType, ContextType, RequireFields<MutationChangeMemberArgs, 'input'>>;
  suspendMember?: Resolver<Maybe<ResolversTypes['ChangeMemberResult']>, ParentType, ContextType, RequireFields<MutationSuspendMemberArgs, 'input'>>;
  resumeMember?: Resolver<Maybe<ResolversTypes['ChangeMemberResult']>, ParentType, ContextType, RequireFields<MutationResumeMemberArgs, 'input'>>;
  createOrganization?: Resolver<Maybe<ResolversTypes['CreateOrganizationResult']>, ParentType, ContextType, RequireFields<MutationCreateOrganizationArgs, 'input'>>;
  askForExport?: Resolver<Maybe<ResolversTypes['AskForExportResult']>, ParentType, ContextType, RequireFields<MutationAskForExportArgs, 'input'>>;
  askForErasure?: Resolver<Maybe<ResolversTypes['AskForErasureResult']>, ParentType, ContextType, RequireFields<MutationAskForErasureArgs, 'input'>>;
  createRole?: Resolver<Maybe<ResolversTypes['CreateRoleResult']>, ParentType, ContextType, RequireFields<MutationCreateRoleArgs, 'input'>>;
  changeRole?: Resolver<Maybe<ResolversTypes['ChangeRoleResult']>, ParentType, ContextType, RequireFields<MutationChangeRoleArgs, 'input'>>;
  archiveRole?: Resolver<Maybe<ResolversTypes['ArchiveRoleResult']>, ParentType, ContextType, RequireFields<MutationArchiveRoleArgs, 'input'>>;
  signIn?: Resolver<Maybe<ResolversTypes['SignInResult']>, ParentType, ContextType, RequireFields<MutationSignInArgs, 'input'>>;
  refreshSession?: Resolver<Maybe<ResolversTypes['RefreshSessionResult']>, ParentType, ContextType, RequireFields<MutationRefreshSessionArgs, 'input'>>;
  actFor?: Resolver<Maybe<ResolversTypes['ActForResult']>, ParentType, ContextType, RequireFields<MutationActForArgs, 'input'>>;
  signOut?: Resolver<Maybe<ResolversTypes['SignOutResult']>, ParentType, ContextType>;
  signUp?: Resolver<Maybe<ResolversTypes['SignUpResult']>, ParentType, ContextType, RequireFields<MutationSignUpArgs, 'input'>>;
};

export type CustomerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'], FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Customer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  givenName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  familyName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kanaName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  birthday?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  locale?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tags?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  deletedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  duplicates?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Customer']>>, ParentType, ContextType>;
};

export type CustomerConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerConnection'] = ResolversParentTypes['CustomerConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CustomerEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CustomerEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerEdge'] = ResolversParentTypes['CustomerEdge']> = {
  node?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CreateCustomerResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateCustomerResult'] = ResolversParentTypes['CreateCustomerResult']> = {
  __resolveType: TypeResolveFn<'CustomerCreated' | 'IdempotencyMismatch' | 'InvalidInput', ParentType, ContextType>;
};

export type UpdateCustomerResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateCustomerResult'] = ResolversParentTypes['UpdateCustomerResult']> = {
  __resolveType: TypeResolveFn<'CustomerChanged' | 'WrongState' | 'VersionConflict' | 'InvalidInput', ParentType, ContextType>;
};

export type DeleteCustomerResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteCustomerResult'] = ResolversParentTypes['DeleteCustomerResult']> = {
  __resolveType: TypeResolveFn<'CustomerDeleted' | 'WrongState' | 'VersionConflict' | 'InvalidInput', ParentType, ContextType>;
};

export type RestoreCustomerResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RestoreCustomerResult'] = ResolversParentTypes['RestoreCustomerResult']> = {
  __resolveType: TypeResolveFn<'CustomerChanged' | 'WrongState' | 'VersionConflict' | 'InvalidInput', ParentType, ContextType>;
};

export type CustomerCreatedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerCreated'] = ResolversParentTypes['CustomerCreated']> = {
  customer?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CustomerChangedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerChanged'] = ResolversParentTypes['CustomerChanged']> = {
  customer?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CustomerDeletedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerDeleted'] = ResolversParentTypes['CustomerDeleted']> = {
  restorableUntil?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GrantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Grant'] = ResolversParentTypes['Grant']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  permission?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  effect?: Resolver<ResolversTypes['GrantEffect'], ParentType, ContextType>;
  scope?: Resolver<Maybe<ResolversTypes['MembershipScope']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type GrantPermissionResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GrantPermissionResult'] = ResolversParentTypes['GrantPermissionResult']> = {
  __resolveType: TypeResolveFn<'PermissionGranted' | 'RoleOutOfReach' | 'OwnMembership' | 'AlreadyGranted' | 'WrongState' | 'NotReadyYet' | 'InvalidInput', ParentType, ContextType>;
};

export type RemoveGrantResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveGrantResult'] = ResolversParentTypes['RemoveGrantResult']> = {
  __resolveType: TypeResolveFn<'GrantRemoved' | 'RoleOutOfReach' | 'OwnMembership' | 'WrongState' | 'InvalidInput', ParentType, ContextType>;
};

export type PermissionGrantedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PermissionGranted'] = ResolversParentTypes['PermissionGranted']> = {
  grant?: Resolver<ResolversTypes['Grant'], ParentType, ContextType>;
  membership?: Resolver<ResolversTypes['Membership'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GrantRemovedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GrantRemoved'] = ResolversParentTypes['GrantRemoved']> = {
  membership?: Resolver<ResolversTypes['Membership'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OwnMembershipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OwnMembership'] = ResolversParentTypes['OwnMembership']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AlreadyGrantedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AlreadyGranted'] = ResolversParentTypes['AlreadyGranted']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MembershipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Membership'] = ResolversParentTypes['Membership'], FederationReferenceType extends FederationReferenceTypes['Membership'] = FederationReferenceTypes['Membership']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Membership']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  organization?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['MemberRole'], ParentType, ContextType>;
  permissions?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  scope?: Resolver<Maybe<ResolversTypes['MembershipScope']>, ParentType, ContextType>;
  roles?: Resolver<ReadonlyArray<ResolversTypes['MembershipRole']>, ParentType, ContextType>;
  grants?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Grant']>>, ParentType, ContextType>;
  startsOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  endsOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['MemberStatus'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MembershipRoleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MembershipRole'] = ResolversParentTypes['MembershipRole']> = {
  role?: Resolver<ResolversTypes['MemberRole'], ParentType, ContextType>;
  customRole?: Resolver<Maybe<ResolversTypes['Role']>, ParentType, ContextType>;
  scope?: Resolver<Maybe<ResolversTypes['MembershipScope']>, ParentType, ContextType>;
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

export type ChangeMemberResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeMemberResult'] = ResolversParentTypes['ChangeMemberResult']> = {
  __resolveType: TypeResolveFn<'MemberChanged' | 'RoleOutOfReach' | 'LastOwner' | 'WrongState' | 'VersionConflict' | 'InvalidInput', ParentType, ContextType>;
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

export type PermissionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Permission'] = ResolversParentTypes['Permission']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  roles?: Resolver<ReadonlyArray<ResolversTypes['BaseRole']>, ParentType, ContextType>;
  ownRows?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type WhyMayResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WhyMay'] = ResolversParentTypes['WhyMay']> = {
  permission?: Resolver<ResolversTypes['Permission'], ParentType, ContextType>;
  membership?: Resolver<ResolversTypes['Membership'], ParentType, ContextType>;
  answer?: Resolver<ResolversTypes['MayAnswer'], ParentType, ContextType>;
  reasons?: Resolver<ReadonlyArray<ResolversTypes['MayReason']>, ParentType, ContextType>;
};

export type MayReasonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MayReason'] = ResolversParentTypes['MayReason']> = {
  effect?: Resolver<ResolversTypes['GrantEffect'], ParentType, ContextType>;
  ownRowsOnly?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  scope?: Resolver<Maybe<ResolversTypes['MembershipScope']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['BaseRole']>, ParentType, ContextType>;
  customRole?: Resolver<Maybe<ResolversTypes['Role']>, ParentType, ContextType>;
  grant?: Resolver<Maybe<ResolversTypes['Grant']>, ParentType, ContextType>;
};

export type PrivacyRequestResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PrivacyRequest'] = ResolversParentTypes['PrivacyRequest'], FederationReferenceType extends FederationReferenceTypes['PrivacyRequest'] = FederationReferenceTypes['PrivacyRequest']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PrivacyRequest']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PrivacyRequestKind'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PrivacyRequestStatus'], ParentType, ContextType>;
  customerId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  deadline?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  readableUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  parts?: Resolver<ReadonlyArray<ResolversTypes['PrivacyRequestPart']>, ParentType, ContextType>;
};

export type PrivacyRequestPartResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PrivacyRequestPart'] = ResolversParentTypes['PrivacyRequestPart']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  doneAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type PrivacyRequestConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PrivacyRequestConnection'] = ResolversParentTypes['PrivacyRequestConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PrivacyRequestEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PrivacyRequestEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PrivacyRequestEdge'] = ResolversParentTypes['PrivacyRequestEdge']> = {
  node?: Resolver<ResolversTypes['PrivacyRequest'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ExportDocumentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExportDocument'] = ResolversParentTypes['ExportDocument']> = {
  content?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  readableUntil?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type PrivacyRequestOpenedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PrivacyRequestOpened'] = ResolversParentTypes['PrivacyRequestOpened']> = {
  request?: Resolver<ResolversTypes['PrivacyRequest'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StillMemberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StillMember'] = ResolversParentTypes['StillMember']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AskForExportResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AskForExportResult'] = ResolversParentTypes['AskForExportResult']> = {
  __resolveType: TypeResolveFn<'PrivacyRequestOpened' | 'InvalidInput', ParentType, ContextType>;
};

export type AskForErasureResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AskForErasureResult'] = ResolversParentTypes['AskForErasureResult']> = {
  __resolveType: TypeResolveFn<'PrivacyRequestOpened' | 'StillMember' | 'InvalidInput', ParentType, ContextType>;
};

export type RoleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Role'] = ResolversParentTypes['Role'], FederationReferenceType extends FederationReferenceTypes['Role'] = FederationReferenceTypes['Role']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Role']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  permissions?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RoleConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RoleConnection'] = ResolversParentTypes['RoleConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['RoleEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type RoleEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RoleEdge'] = ResolversParentTypes['RoleEdge']> = {
  node?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CreateRoleResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateRoleResult'] = ResolversParentTypes['CreateRoleResult']> = {
  __resolveType: TypeResolveFn<'RoleCreated' | 'RoleOutOfReach' | 'NameTaken' | 'InvalidInput', ParentType, ContextType>;
};

export type ChangeRoleResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeRoleResult'] = ResolversParentTypes['ChangeRoleResult']> = {
  __resolveType: TypeResolveFn<'RoleChanged' | 'RoleOutOfReach' | 'NameTaken' | 'VersionConflict' | 'InvalidInput', ParentType, ContextType>;
};

export type ArchiveRoleResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArchiveRoleResult'] = ResolversParentTypes['ArchiveRoleResult']> = {
  __resolveType: TypeResolveFn<'RoleArchived' | 'RoleOutOfReach' | 'VersionConflict' | 'InvalidInput', ParentType, ContextType>;
};

export type RoleCreatedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RoleCreated'] = ResolversParentTypes['RoleCreated']> = {
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RoleChangedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RoleChanged'] = ResolversParentTypes['RoleChanged']> = {
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RoleArchivedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RoleArchived'] = ResolversParentTypes['RoleArchived']> = {
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NameTakenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NameTaken'] = ResolversParentTypes['NameTaken']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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
  __resolveType: TypeResolveFn<'OwnMembership' | 'AlreadyGranted' | 'UnknownPerson' | 'AlreadyMember' | 'RoleOutOfReach' | 'LastOwner' | 'StillMember' | 'NameTaken' | 'InvalidCredentials' | 'TooManyAttempts' | 'SessionEnded' | 'NotAMember' | 'EmailTaken' | 'WeakPassword' | 'InvalidInput' | 'NotReadyYet' | 'IdempotencyMismatch' | 'VersionConflict' | 'WrongState', ParentType, ContextType>;
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
  Customer?: CustomerResolvers<ContextType>;
  CustomerConnection?: CustomerConnectionResolvers<ContextType>;
  CustomerEdge?: CustomerEdgeResolvers<ContextType>;
  CreateCustomerResult?: CreateCustomerResultResolvers<ContextType>;
  UpdateCustomerResult?: UpdateCustomerResultResolvers<ContextType>;
  DeleteCustomerResult?: DeleteCustomerResultResolvers<ContextType>;
  RestoreCustomerResult?: RestoreCustomerResultResolvers<ContextType>;
  CustomerCreated?: CustomerCreatedResolvers<ContextType>;
  CustomerChanged?: CustomerChangedResolvers<ContextType>;
  CustomerDeleted?: CustomerDeletedResolvers<ContextType>;
  Grant?: GrantResolvers<ContextType>;
  GrantPermissionResult?: GrantPermissionResultResolvers<ContextType>;
  RemoveGrantResult?: RemoveGrantResultResolvers<ContextType>;
  PermissionGranted?: PermissionGrantedResolvers<ContextType>;
  GrantRemoved?: GrantRemovedResolvers<ContextType>;
  OwnMembership?: OwnMembershipResolvers<ContextType>;
  AlreadyGranted?: AlreadyGrantedResolvers<ContextType>;
  Membership?: MembershipResolvers<ContextType>;
  MembershipRole?: MembershipRoleResolvers<ContextType>;
  MembershipScope?: MembershipScopeResolvers<ContextType>;
  Business?: BusinessResolvers<ContextType>;
  Location?: LocationResolvers<ContextType>;
  MembershipConnection?: MembershipConnectionResolvers<ContextType>;
  MembershipEdge?: MembershipEdgeResolvers<ContextType>;
  AddMemberResult?: AddMemberResultResolvers<ContextType>;
  ChangeMemberRoleResult?: ChangeMemberRoleResultResolvers<ContextType>;
  ChangeMemberResult?: ChangeMemberResultResolvers<ContextType>;
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
  Permission?: PermissionResolvers<ContextType>;
  WhyMay?: WhyMayResolvers<ContextType>;
  MayReason?: MayReasonResolvers<ContextType>;
  PrivacyRequest?: PrivacyRequestResolvers<ContextType>;
  PrivacyRequestPart?: PrivacyRequestPartResolvers<ContextType>;
  PrivacyRequestConnection?: PrivacyRequestConnectionResolvers<ContextType>;
  PrivacyRequestEdge?: PrivacyRequestEdgeResolvers<ContextType>;
  ExportDocument?: ExportDocumentResolvers<ContextType>;
  PrivacyRequestOpened?: PrivacyRequestOpenedResolvers<ContextType>;
  StillMember?: StillMemberResolvers<ContextType>;
  AskForExportResult?: AskForExportResultResolvers<ContextType>;
  AskForErasureResult?: AskForErasureResultResolvers<ContextType>;
  Role?: RoleResolvers<ContextType>;
  RoleConnection?: RoleConnectionResolvers<ContextType>;
  RoleEdge?: RoleEdgeResolvers<ContextType>;
  CreateRoleResult?: CreateRoleResultResolvers<ContextType>;
  ChangeRoleResult?: ChangeRoleResultResolvers<ContextType>;
  ArchiveRoleResult?: ArchiveRoleResultResolvers<ContextType>;
  RoleCreated?: RoleCreatedResolvers<ContextType>;
  RoleChanged?: RoleChangedResolvers<ContextType>;
  RoleArchived?: RoleArchivedResolvers<ContextType>;
  NameTaken?: NameTakenResolvers<ContextType>;
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


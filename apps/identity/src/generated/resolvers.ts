// Made by `npm run generate` from the .graphql files. Do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Context } from '../context.ts';
import type { UserIdentityRow } from '../user-identity/user-identity.store.ts';
import type { ProviderLinkMade as ProviderLinkMadeOutcome } from '../user-identity/user-identity.commands.ts';
import type { SessionView } from '../session/own-sessions.ts';
import type { UserView } from '../user/user.loaders.ts';
import type { OrganizationView, OrganizationSettingsView } from '../organization/organization.loaders.ts';
import type { MembershipView } from '../member/member.loaders.ts';
import type { Scope } from '@openslot/service';
import type { CustomerView } from '../customer/customer.loaders.ts';
import type { CustomerCreated as CustomerCreatedOutcome, CustomerChanged as CustomerChangedOutcome } from '../customer/record.commands.ts';
import type { CustomerDeleted as CustomerDeletedOutcome } from '../customer/removal.commands.ts';
import type { CustomersMerged as CustomersMergedOutcome } from '../customer-merge/customer-merge.commands.ts';
import type { MergeUndone as MergeUndoneOutcome } from '../customer-merge/merge-undo.commands.ts';
import type { AttemptView } from '../session/login-attempts.ts';
import type { MergeView } from '../customer-merge/customer-merge.loaders.ts';
import type { BlockSet as BlockSetOutcome, BlockLifted as BlockLiftedOutcome } from '../customer-block/customer-block.commands.ts';
import type { ImportStarted as ImportStartedOutcome, ImportRowsAdded as ImportRowsAddedOutcome, ImportRunning as ImportRunningOutcome } from '../customer-import/customer-import.commands.ts';
import type { ImportJobView } from '../customer-import/customer-import.loaders.ts';
import type { ImportErrorRow } from '../customer-import/customer-import.store.ts';
import type { RequestView } from '../privacy/privacy.loaders.ts';
import type { PrivacyRequestRefused as PrivacyRequestRefusedOutcome } from '../privacy/refusal.commands.ts';
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
import type { ApiKeyView } from '../api-key/api-key.loaders.ts';
import type { ApiKeyCreated as ApiKeyCreatedOutcome, ApiKeyRotated as ApiKeyRotatedOutcome, ApiKeyRevoked as ApiKeyRevokedOutcome } from '../api-key/api-key.commands.ts';
import type { IntegrationLink as IntegrationLinkRow } from '../integration-link/integration-link.ts';
import type { IntegrationLinked as IntegrationLinkedOutcome, IntegrationUnlinked as IntegrationUnlinkedOutcome } from '../integration-link/integration-link.commands.ts';
import type { InvitationView } from '../invitation/invitation.loaders.ts';
import type { InvitationSent as InvitationSentOutcome, InvitationRevoked as InvitationRevokedOutcome } from '../invitation/invitation.commands.ts';
import type { InvitationAccepted as InvitationAcceptedOutcome } from '../invitation/acceptance.commands.ts';
import type { OrganizationChanged as OrganizationChangedOutcome } from '../organization/lifecycle.commands.ts';
import type { LookingInto as LookingIntoOutcome } from '../platform/platform.commands.ts';
import type { AuditEntryRow } from '../audit/audit.store.ts';
import type { FeatureFlagView } from '../feature-flag/feature-flag.loaders.ts';
import type { FeatureFlag as FeatureFlagRow } from '../feature-flag/feature-flag.ts';
import type { FeatureFlagSet as FeatureFlagSetOutcome } from '../feature-flag/feature-flag.commands.ts';
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
  /** API keys of the acting organization, oldest first, ended ones too. Needs api_key.manage. */
  readonly apiKeys?: Maybe<ApiKeyConnection>;
  /**
   * What was done in the acting organization, by whom and through which door, newest first, for ever. Needs audit.read
   * for the whole organization. Each page reads one index, best with an entity, an actor or an action.
   */
  readonly auditEntries?: Maybe<AuditConnection>;
  /** What was done that belongs to no organization: sign-ins, sessions, people of the platform. For the platform's people. */
  readonly platformAuditEntries?: Maybe<AuditConnection>;
  /** An import of customers and how far it is; null when unknown. Needs import.run. */
  readonly importJob?: Maybe<ImportJob>;
  /**
   * Customers of the acting organization, newest first. Needs customer.read; deleted ones need customer.write. By e-mail
   * address and phone number exactly; by name those who have every word of it in their names, or, where nobody has, newer
   * ones with similar names; of a business those seen last come first.
   */
  readonly customers?: Maybe<CustomerConnection>;
  /**
   * What is switched on for the acting organization; for callers who act for none, what is switched on for everybody.
   * Whoever asks may know; the platform's own people get all flags, with their rules.
   */
  readonly featureFlags?: Maybe<ReadonlyArray<FeatureFlag>>;
  /**
   * Links of the acting organization to one other system, by the ids there; or of one thing to all systems, by system. Give
   * either `system` or `entityId`. Needs integration.manage for the whole organization.
   */
  readonly integrationLinks?: Maybe<IntegrationLinkConnection>;
  /** Invitations of the acting organization, oldest first; settled ones for 30 days. Needs member.manage. */
  readonly invitations?: Maybe<InvitationConnection>;
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
  /** Where the signed-in person is signed in: sessions that are live, at most 100. */
  readonly sessions: ReadonlyArray<UserSession>;
  /** The signed-in person; null when signed out. */
  readonly viewer?: Maybe<Viewer>;
};


export type QueryApiKeysArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryAuditEntriesArgs = {
  filter?: InputMaybe<AuditFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryPlatformAuditEntriesArgs = {
  filter?: InputMaybe<AuditFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryImportJobArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCustomersArgs = {
  filter?: InputMaybe<CustomerFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryIntegrationLinksArgs = {
  system?: InputMaybe<Scalars['String']['input']>;
  entityId?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryInvitationsArgs = {
  status?: InvitationStatus;
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
  /**
   * Makes a key by which a partner's machine acts for the acting organization: it sends it as a bearer token instead of an
   * access token. The answer shows the key once and never again. Needs api_key.manage and each of the permissions, at each
   * of the places.
   */
  readonly createApiKey?: Maybe<CreateApiKeyResult>;
  /**
   * Makes a key in the place of another: the same permissions, places, quota and end. The old one stays good for the
   * overlap, so that the machine can change over without standing still. Needs what making it needs.
   */
  readonly rotateApiKey?: Maybe<RotateApiKeyResult>;
  /** Ends a key; within seconds it opens nothing any more. Needs api_key.manage. */
  readonly revokeApiKey?: Maybe<RevokeApiKeyResult>;
  /**
   * Keeps a customer from booking online as others do, from now on or until then; another call replaces the first. The person
   * learns only what a booking needs. Needs customer.block.
   */
  readonly blockCustomer?: Maybe<BlockCustomerResult>;
  /** Lifts a block, by whomever. Needs customer.block. */
  readonly unblockCustomer?: Maybe<UnblockCustomerResult>;
  /** Begins an import of customers; then its rows are added, part by part, and it is run. Needs import.run. */
  readonly startImport?: Maybe<StartImportResult>;
  /** Adds a part of the rows. The same part again, after an answer was lost, does no harm. Needs import.run. */
  readonly addImportRows?: Maybe<AddImportRowsResult>;
  /** Takes the rows in, in the background. Needs import.run. */
  readonly runImport?: Maybe<RunImportResult>;
  /**
   * Makes two customers one: the loser's visits, payments, points and notes become the winner's. Two who have registered are
   * two people. Needs customer.merge.
   */
  readonly mergeCustomers?: Maybe<MergeCustomersResult>;
  /**
   * Two customers who were made one within the last 7 days are two again: the loser's visits, payments, points and notes are
   * the loser's again, and so is what has come of those visits since; what the winner did stays with the winner. Needs
   * customer.merge.
   */
  readonly undoMerge?: Maybe<UndoMergeResult>;
  /** Keeps a new customer of the acting organization. Needs customer.write. */
  readonly createCustomer?: Maybe<CreateCustomerResult>;
  /** Changes what is kept of a customer: what is left out stays, null empties. Needs customer.write. */
  readonly updateCustomer?: Maybe<UpdateCustomerResult>;
  /** Takes a customer out of every list. The record can be restored for 30 days, then it is emptied. Needs customer.write. */
  readonly deleteCustomer?: Maybe<DeleteCustomerResult>;
  /** Brings a deleted customer back. Needs customer.write. */
  readonly restoreCustomer?: Maybe<RestoreCustomerResult>;
  /** Makes a flag, or changes one. For administrators of the platform. VersionConflict: there is one of this name already. */
  readonly setFeatureFlag?: Maybe<SetFeatureFlagResult>;
  /**
   * Gives one permission to a member directly, or denies it, besides the roles. A denial wins over whatever gives. Needs
   * grant.manage there; who gives must hold the permission there. Access tokens made before are refused within seconds.
   */
  readonly grantPermission?: Maybe<GrantPermissionResult>;
  /** Takes a direct grant or a denial away. Needs grant.manage and the permission itself, where it held. */
  readonly removeGrant?: Maybe<RemoveGrantResult>;
  /**
   * Notes which thing of ours is which thing of another system: one of ours has at most one there, and the other way
   * round. The same link again only changes its metadata. Needs integration.manage for the whole organization.
   */
  readonly linkIntegration?: Maybe<LinkIntegrationResult>;
  /** Forgets a link. Needs integration.manage for the whole organization. */
  readonly unlinkIntegration?: Maybe<UnlinkIntegrationResult>;
  /**
   * Asks somebody by a letter to become a member, whether registered or not. The letter's link works for 7 days. Needs
   * member.manage, and the roles must be within the own reach, as with `addMember`.
   */
  readonly inviteMember?: Maybe<InviteMemberResult>;
  /** Makes an invitation worthless. Needs member.manage over its roles. */
  readonly revokeInvitation?: Maybe<RevokeInvitationResult>;
  /**
   * Makes the signed-in person a member, as invited; the invitation must have gone to the person's own address. `actFor`
   * follows.
   */
  readonly acceptInvitation?: Maybe<AcceptInvitationResult>;
  /** Registers the person to whom the invitation went, under that address, signs the person in, and accepts. */
  readonly signUpByInvitation?: Maybe<SignUpByInvitationResult>;
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
  /** Changes the acting organization's settings; what is absent or null stays. Needs organization.configure for the whole. */
  readonly updateOrganization?: Maybe<UpdateOrganizationResult>;
  /**
   * Ends the acting organization: nothing of it is public any more, and visits to come are cancelled free of charge. After
   * 30 days it is deleted, and the contact data of its customers is erased. Until then `reopenOrganization` undoes it, but
   * for the visits. Needs organization.configure for the whole.
   */
  readonly closeOrganization?: Maybe<UpdateOrganizationResult>;
  /** Undoes `closeOrganization` and `closeSuspendedOrganization`; what was suspended is so again. */
  readonly reopenOrganization?: Maybe<UpdateOrganizationResult>;
  /** Shuts an organization: its members cannot act for it, and nothing of it is public. For PLATFORM_ADMIN. */
  readonly suspendOrganization?: Maybe<SuspendOrganizationResult>;
  /**
   * Ends a suspended organization: after 30 days it is deleted, and the contact data of its customers is erased. For
   * PLATFORM_ADMIN.
   */
  readonly closeSuspendedOrganization?: Maybe<SuspendOrganizationResult>;
  /** Undoes `suspendOrganization`. For PLATFORM_ADMIN. */
  readonly resumeOrganization?: Maybe<SuspendOrganizationResult>;
  /**
   * Lets somebody of the platform read in an organization for ten minutes. Each operation under the token is kept in the
   * organization's audit before it is answered, and nothing can be changed by it. For PLATFORM_SUPPORT and PLATFORM_ADMIN.
   */
  readonly lookInto?: Maybe<LookIntoResult>;
  /**
   * Deletes for good what was deleted before: a customer, a role, a user. History and money are never deleted. For
   * PLATFORM_ADMIN.
   */
  readonly hardDelete?: Maybe<HardDeleteResult>;
  /** Makes a registered person one of the platform's people, or gives another role. For PLATFORM_ADMIN. */
  readonly appointPlatformPerson?: Maybe<PlatformPersonResult>;
  /** Takes a person's platform role. The last administrator stays. For PLATFORM_ADMIN. */
  readonly dismissPlatformPerson?: Maybe<PlatformPersonResult>;
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
   * Refuses what a person has asked of the acting organization, as long as nobody has begun with it. Whoever asked reads the
   * reason. Needs customer.export or customer.erase, as what was asked does.
   */
  readonly refusePrivacyRequest?: Maybe<RefusePrivacyRequestResult>;
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
  /** Ends a session of the signed-in person, wherever it is; its access tokens are refused within seconds. */
  readonly revokeSession?: Maybe<RevokeSessionResult>;
  /**
   * Has a letter sent to whoever registered with this address, whose link signs in without a password, once, within 15
   * minutes. The answer is the same for every address, and so is its time.
   */
  readonly askForSignInLink?: Maybe<AskForLetterResult>;
  /**
   * Signs in by the token of a letter. Whoever does so to an account whose address was never verified gets it without the
   * password and the sessions that were there before.
   */
  readonly signInByLink?: Maybe<SignInByLinkResult>;
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
  /** Answers a sign-in's question for the second factor, by a code of the authenticator or a recovery code. */
  readonly signInSecondFactor?: Maybe<SignInSecondFactorResult>;
  /**
   * Makes a secret for the signed-in person's authenticator. It guards the account only after `confirmTotp`. Needs a
   * verified e-mail address.
   */
  readonly startTotp?: Maybe<StartTotpResult>;
  /** Takes the authenticator's first code; from then on signing in needs one. Gives ten recovery codes, shown this once. */
  readonly confirmTotp?: Maybe<ConfirmTotpResult>;
  /** Takes the second factor away, by one of its codes or a recovery code. */
  readonly disableTotp?: Maybe<DisableTotpResult>;
  /**
   * Signs in by an OIDC id token of an issuer that is allowed here. Who is new is registered; who has an account with the
   * same address is linked to it, if both the issuer and we have verified the address.
   */
  readonly signInWithProvider?: Maybe<SignInWithProviderResult>;
  /** Lets the signed-in person sign in by this issuer's word from now on. */
  readonly linkProvider?: Maybe<LinkProviderResult>;
  /** Ends that. Signing in by the link of a letter remains. */
  readonly unlinkProvider?: Maybe<UnlinkProviderResult>;
  /** Sends the signed-in person a letter whose link verifies the e-mail address, for 24 hours. The one before stops working. */
  readonly askForEmailVerification?: Maybe<AskForEmailVerificationResult>;
  /** Verifies the e-mail address to which the token was sent. Needs no sign-in: a letter may be opened anywhere. */
  readonly verifyEmail?: Maybe<VerifyEmailResult>;
  /**
   * Begins to change the e-mail address of the signed-in person: a letter to the new one asks for its confirmation, within
   * 24 hours. Until then the old one stays. The password is asked of whoever has one.
   */
  readonly changeEmail?: Maybe<ChangeEmailResult>;
  /** Makes the new address, to which the token was sent, the one that signs in. The old one is told. */
  readonly confirmEmail?: Maybe<ConfirmEmailResult>;
  /**
   * Has a letter sent to whoever registered with this address, whose link sets a new password within an hour. The answer is
   * the same for every address, and so is its time.
   */
  readonly askForPasswordReset?: Maybe<AskForLetterResult>;
  /** Sets a new password by the token of a letter. Every session of the person ends. */
  readonly resetPassword?: Maybe<ResetPasswordResult>;
  /** Changes the password of the signed-in person. All other sessions end, and the person is told by mail. */
  readonly changePassword?: Maybe<ChangePasswordResult>;
  /** Registers a person by e-mail and password, and signs the person in. */
  readonly signUp?: Maybe<SignUpResult>;
};


export type MutationCreateApiKeyArgs = {
  input: CreateApiKeyInput;
};


export type MutationRotateApiKeyArgs = {
  input: RotateApiKeyInput;
};


export type MutationRevokeApiKeyArgs = {
  input: RevokeApiKeyInput;
};


export type MutationBlockCustomerArgs = {
  input: BlockCustomerInput;
};


export type MutationUnblockCustomerArgs = {
  input: UnblockCustomerInput;
};


export type MutationStartImportArgs = {
  input: StartImportInput;
};


export type MutationAddImportRowsArgs = {
  input: AddImportRowsInput;
};


export type MutationRunImportArgs = {
  input: RunImportInput;
};


export type MutationMergeCustomersArgs = {
  input: MergeCustomersInput;
};


export type MutationUndoMergeArgs = {
  input: UndoMergeInput;
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


export type MutationSetFeatureFlagArgs = {
  input: SetFeatureFlagInput;
};


export type MutationGrantPermissionArgs = {
  input: GrantPermissionInput;
};


export type MutationRemoveGrantArgs = {
  input: RemoveGrantInput;
};


export type MutationLinkIntegrationArgs = {
  input: LinkIntegrationInput;
};


export type MutationUnlinkIntegrationArgs = {
  input: UnlinkIntegrationInput;
};


export type MutationInviteMemberArgs = {
  input: InviteMemberInput;
};


export type MutationRevokeInvitationArgs = {
  input: RevokeInvitationInput;
};


export type MutationAcceptInvitationArgs = {
  input: AcceptInvitationInput;
};


export type MutationSignUpByInvitationArgs = {
  input: SignUpByInvitationInput;
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


export type MutationUpdateOrganizationArgs = {
  input: UpdateOrganizationInput;
};


export type MutationCloseOrganizationArgs = {
  input: CloseOrganizationInput;
};


export type MutationReopenOrganizationArgs = {
  input: CloseOrganizationInput;
};


export type MutationSuspendOrganizationArgs = {
  input: SuspendOrganizationInput;
};


export type MutationCloseSuspendedOrganizationArgs = {
  input: SuspendOrganizationInput;
};


export type MutationResumeOrganizationArgs = {
  input: SuspendOrganizationInput;
};


export type MutationLookIntoArgs = {
  input: LookIntoInput;
};


export type MutationHardDeleteArgs = {
  input: HardDeleteInput;
};


export type MutationAppointPlatformPersonArgs = {
  input: AppointPlatformPersonInput;
};


export type MutationDismissPlatformPersonArgs = {
  input: DismissPlatformPersonInput;
};


export type MutationAskForExportArgs = {
  input: AskForExportInput;
};


export type MutationAskForErasureArgs = {
  input: AskForErasureInput;
};


export type MutationRefusePrivacyRequestArgs = {
  input: RefusePrivacyRequestInput;
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


export type MutationRevokeSessionArgs = {
  input: RevokeSessionInput;
};


export type MutationAskForSignInLinkArgs = {
  input: AskForLetterInput;
};


export type MutationSignInByLinkArgs = {
  input: SignInByLinkInput;
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


export type MutationSignInSecondFactorArgs = {
  input: SignInSecondFactorInput;
};


export type MutationConfirmTotpArgs = {
  input: CodeInput;
};


export type MutationDisableTotpArgs = {
  input: CodeInput;
};


export type MutationSignInWithProviderArgs = {
  input: SignInWithProviderInput;
};


export type MutationLinkProviderArgs = {
  input: LinkProviderInput;
};


export type MutationUnlinkProviderArgs = {
  input: UnlinkProviderInput;
};


export type MutationVerifyEmailArgs = {
  input: EmailTokenInput;
};


export type MutationChangeEmailArgs = {
  input: ChangeEmailInput;
};


export type MutationConfirmEmailArgs = {
  input: EmailTokenInput;
};


export type MutationAskForPasswordResetArgs = {
  input: AskForLetterInput;
};


export type MutationResetPasswordArgs = {
  input: ResetPasswordInput;
};


export type MutationChangePasswordArgs = {
  input: ChangePasswordInput;
};


export type MutationSignUpArgs = {
  input: SignUpInput;
};

/**
 * By which a partner's machine acts for an organization. It is nobody's person: it has no appointments, no agenda and no
 * cart of its own, and permissions for own rows only cannot be given to it.
 */
export type ApiKey = {
  readonly __typename?: 'ApiKey';
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  /** How the key begins; all that is ever shown of it again. */
  readonly prefix: Scalars['String']['output'];
  /** Codes from the catalogue `permissions`, in alphabetical order. */
  readonly permissions: ReadonlyArray<Scalars['String']['output']>;
  /** Where the permissions hold; null: in the whole organization. */
  readonly scope?: Maybe<MembershipScope>;
  /** A TEST key opens organizations of mode TEST only, a LIVE key those of mode LIVE. */
  readonly mode: OrganizationMode;
  /** Requests that it may make in a minute; more are THROTTLED. */
  readonly quotaPerMinute: Scalars['Int']['output'];
  readonly status: ApiKeyStatus;
  /** When it ends by itself; null: never. */
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** To the minute; null: nobody has used it yet. */
  readonly lastUsedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly createdAt: Scalars['DateTime']['output'];
  /** The key in whose place it was made. */
  readonly replacesId?: Maybe<Scalars['ID']['output']>;
  readonly version: Scalars['Int']['output'];
};

export type ApiKeyStatus =
  | 'ACTIVE'
  /** Another key has been made in its place; it is good until `expiresAt`. */
  | 'REPLACED'
  | 'EXPIRED'
  | 'REVOKED';

export type ApiKeyConnection = {
  readonly __typename?: 'ApiKeyConnection';
  readonly edges: ReadonlyArray<ApiKeyEdge>;
  readonly pageInfo: PageInfo;
};

export type ApiKeyEdge = {
  readonly __typename?: 'ApiKeyEdge';
  readonly node: ApiKey;
  readonly cursor: Scalars['String']['output'];
};

export type CreateApiKeyInput = {
  /** For people: whose machine this is, and for what. */
  readonly name: Scalars['String']['input'];
  /**
   * Codes from the catalogue `permissions`. What decides over people's rights (member.manage, role.manage, grant.manage,
   * api_key.manage, organization.configure) or over where money goes (billing.manage, payout.approve) is not for machines.
   */
  readonly permissions: ReadonlyArray<Scalars['String']['input']>;
  /** Where they hold; null: in the whole organization. */
  readonly scope?: InputMaybe<MemberScopeInput>;
  /** When it ends by itself; null: never. */
  readonly expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** 1 to 10,000; 1,000 when absent. */
  readonly quotaPerMinute?: InputMaybe<Scalars['Int']['input']>;
};

export type RotateApiKeyInput = {
  readonly apiKeyId: Scalars['ID']['input'];
  /** How long the old key stays good, 0 to 72. */
  readonly overlapHours?: Scalars['Int']['input'];
};

export type RevokeApiKeyInput = {
  readonly apiKeyId: Scalars['ID']['input'];
};

export type CreateApiKeyResult = ApiKeyCreated | PermissionOutOfReach | TooManyApiKeys | NotReadyYet | InvalidInput;

export type RotateApiKeyResult = ApiKeyRotated | PermissionOutOfReach | WrongState | InvalidInput;

export type RevokeApiKeyResult = ApiKeyRevoked | WrongState | InvalidInput;

export type ApiKeyCreated = {
  readonly __typename?: 'ApiKeyCreated';
  readonly apiKey: ApiKey;
  /** The key itself. Keep it safe: it is shown this once. */
  readonly secret: Scalars['String']['output'];
};

export type ApiKeyRotated = {
  readonly __typename?: 'ApiKeyRotated';
  /** The new one. */
  readonly apiKey: ApiKey;
  /** The key itself. Keep it safe: it is shown this once. */
  readonly secret: Scalars['String']['output'];
};

export type ApiKeyRevoked = {
  readonly __typename?: 'ApiKeyRevoked';
  readonly apiKey: ApiKey;
};

/** Nobody gives a machine a permission that the own membership does not hold at all of these places. */
export type PermissionOutOfReach = Problem & {
  readonly __typename?: 'PermissionOutOfReach';
  readonly message: Scalars['String']['output'];
};

/** The organization has 50 keys that are good. */
export type TooManyApiKeys = Problem & {
  readonly __typename?: 'TooManyApiKeys';
  readonly message: Scalars['String']['output'];
};

/** All that is given must hold. */
export type AuditFilter = {
  readonly entity?: InputMaybe<AuditEntityInput>;
  /** Of a user or an API key. */
  readonly actorId?: InputMaybe<Scalars['ID']['input']>;
  /** Such as member.role_changed. */
  readonly action?: InputMaybe<Scalars['String']['input']>;
  /** From this instant on. */
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Before this instant. */
  readonly to?: InputMaybe<Scalars['DateTime']['input']>;
};

export type AuditEntityInput = {
  /** Such as Member. */
  readonly type: Scalars['String']['input'];
  /** Such as mem_… */
  readonly id: Scalars['ID']['input'];
};

export type AuditConnection = {
  readonly __typename?: 'AuditConnection';
  readonly edges: ReadonlyArray<AuditEdge>;
  readonly pageInfo: PageInfo;
};

export type AuditEdge = {
  readonly __typename?: 'AuditEdge';
  readonly node: AuditEntry;
  readonly cursor: Scalars['String']['output'];
};

/** Somebody did something. Never contact data: of what was changed, the names of the fields. */
export type AuditEntry = {
  readonly __typename?: 'AuditEntry';
  readonly id: Scalars['ID']['output'];
  readonly at: Scalars['DateTime']['output'];
  readonly actor: AuditActor;
  /** How the actor came to it: member, customer, worker, platform, guest or public. */
  readonly door: Scalars['String']['output'];
  /** Such as member.role_changed. */
  readonly action: Scalars['String']['output'];
  /** The type of the thing, such as Member. */
  readonly entity: Scalars['String']['output'];
  /** Its id as a UUID, without the prefix of its type. */
  readonly entityId: Scalars['String']['output'];
  /** Names of the fields that were changed. */
  readonly changed: ReadonlyArray<Scalars['String']['output']>;
  /** Why, where somebody had to say so. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** The part of the platform where it was done. */
  readonly slice: Scalars['String']['output'];
  /** The trace of the request. */
  readonly traceId?: Maybe<Scalars['String']['output']>;
};

export type AuditActor = {
  readonly __typename?: 'AuditActor';
  readonly kind: AuditActorKind;
  /** Of a user or an API key; null for others. */
  readonly id?: Maybe<Scalars['ID']['output']>;
};

export type AuditActorKind =
  | 'PERSON'
  | 'API_KEY'
  | 'ANONYMOUS'
  | 'SYSTEM';

/**
 * A person known to one organization, from the first booking on. Read by its members and by the person; a guest reads the
 * first part of the own name.
 */
export type Customer = {
  readonly __typename?: 'Customer';
  /** Null where there is none, and but for members with customer.block. */
  readonly block?: Maybe<CustomerBlock>;
  /** How the customer keeps appointments; null before the first one, and but for members with customer.read. */
  readonly conduct?: Maybe<CustomerConduct>;
  /** Merges into this customer that can still be undone, the latest first. Null but for members with customer.merge. */
  readonly undoableMerges?: Maybe<ReadonlyArray<CustomerMerge>>;
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

/** What a customer may not do as others do. */
export type CustomerBlock = {
  readonly __typename?: 'CustomerBlock';
  readonly mode: BlockMode;
  /** Whether the staff decided it, or the rule of a business (`BusinessSettings.noShowMonths`): who missed so many visits pays in advance, or books nothing online. */
  readonly source: BlockSource;
  /** Why, in the staff's words. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** When it ends by itself; null: not by a date. */
  readonly until?: Maybe<Scalars['DateTime']['output']>;
};

export type CustomerConduct = {
  readonly __typename?: 'CustomerConduct';
  readonly completed: Scalars['Int']['output'];
  readonly noShows: Scalars['Int']['output'];
  /** Cancelled by the customer too late to be free of charge, whether or not a fee was asked for. */
  readonly lateCancels: Scalars['Int']['output'];
  readonly lastNoShowAt?: Maybe<Scalars['DateTime']['output']>;
};

export type BlockMode =
  /** The business is asked first. */
  | 'APPROVAL'
  /** The whole price is paid first. */
  | 'PREPAY'
  /** Nothing is booked online. */
  | 'BLOCKED';

export type BlockSource =
  | 'RULE'
  | 'STAFF';

export type BlockCustomerInput = {
  readonly customerId: Scalars['ID']['input'];
  readonly mode: BlockMode;
  /** Why; the customer never reads it. */
  readonly reason: Scalars['String']['input'];
  readonly until?: InputMaybe<Scalars['DateTime']['input']>;
};

export type UnblockCustomerInput = {
  readonly customerId: Scalars['ID']['input'];
};

export type BlockCustomerResult = BlockSet | WrongState | InvalidInput;

export type UnblockCustomerResult = BlockLifted | WrongState | InvalidInput;

export type BlockSet = {
  readonly __typename?: 'BlockSet';
  readonly customer: Customer;
};

export type BlockLifted = {
  readonly __typename?: 'BlockLifted';
  readonly customer: Customer;
};

/** Customers taken over from elsewhere. Forgotten after 30 days. */
export type ImportJob = {
  readonly __typename?: 'ImportJob';
  readonly id: Scalars['ID']['output'];
  readonly format: ImportFormat;
  readonly mode: ImportMode;
  readonly status: ImportStatus;
  /** Rows of all parts so far. */
  readonly rowsTotal: Scalars['Int']['output'];
  readonly rowsDone: Scalars['Int']['output'];
  /** Of the rows done: new customers; in a dry run those who would be. */
  readonly created: Scalars['Int']['output'];
  /** Known ones that a row named by its external id. */
  readonly updated: Scalars['Int']['output'];
  readonly failed: Scalars['Int']['output'];
  readonly startedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What was wrong, row by row in the order of the file. */
  readonly errors: ImportErrorConnection;
};


/** Customers taken over from elsewhere. Forgotten after 30 days. */
export type ImportJobErrorsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type ImportErrorConnection = {
  readonly __typename?: 'ImportErrorConnection';
  readonly edges: ReadonlyArray<ImportErrorEdge>;
  readonly pageInfo: PageInfo;
};

export type ImportErrorEdge = {
  readonly __typename?: 'ImportErrorEdge';
  readonly node: ImportError;
  readonly cursor: Scalars['String']['output'];
};

export type ImportError = {
  readonly __typename?: 'ImportError';
  readonly part: Scalars['Int']['output'];
  /** Of the part, from 1, without the line of headings. */
  readonly row: Scalars['Int']['output'];
  /** Null where the row as a whole is wrong. */
  readonly field?: Maybe<ImportField>;
  /** REQUIRED, TOO_LONG, INVALID_VALUE, UNREACHABLE, NOT_A_PHONE_NUMBER, NOT_A_BIRTHDAY or MERGED. */
  readonly code: Scalars['String']['output'];
};

export type ImportFormat =
  /** Comma-separated; each part begins with the line of headings. */
  | 'CSV'
  /** One JSON object a line. */
  | 'JSONL';

export type ImportMode =
  /** Looks what would be, and changes nothing. */
  | 'DRY_RUN'
  | 'APPLY';

export type ImportStatus =
  | 'UPLOADING'
  | 'RUNNING'
  | 'DONE';

export type ImportField =
  /** The customer's id where the file is from: a row of a known one changes that customer. */
  | 'EXTERNAL_ID'
  /** When absent it is made of FAMILY and GIVEN. */
  | 'NAME'
  | 'GIVEN'
  | 'FAMILY'
  | 'KANA'
  | 'EMAIL'
  | 'PHONE'
  | 'BIRTHDAY'
  | 'LOCALE'
  /** Separated by commas or semicolons. */
  | 'TAGS';

export type StartImportInput = {
  readonly format: ImportFormat;
  readonly mode: ImportMode;
  /** Which column, or key, says what; others are ignored. */
  readonly columns: ReadonlyArray<ImportColumnInput>;
};

export type ImportColumnInput = {
  readonly column: Scalars['String']['input'];
  readonly field: ImportField;
};

export type AddImportRowsInput = {
  readonly jobId: Scalars['ID']['input'];
  /** From 1; the parts are taken in in their order. */
  readonly part: Scalars['Int']['input'];
  /** Whole rows, at most 200,000 characters. */
  readonly content: Scalars['String']['input'];
};

export type RunImportInput = {
  readonly jobId: Scalars['ID']['input'];
};

export type StartImportResult = ImportStarted | InvalidInput;

export type AddImportRowsResult = ImportRowsAdded | WrongState | InvalidInput;

export type RunImportResult = ImportRunning | WrongState | InvalidInput;

export type ImportStarted = {
  readonly __typename?: 'ImportStarted';
  readonly job: ImportJob;
};

export type ImportRowsAdded = {
  readonly __typename?: 'ImportRowsAdded';
  /** Of this part. */
  readonly rows: Scalars['Int']['output'];
};

export type ImportRunning = {
  readonly __typename?: 'ImportRunning';
  readonly job: ImportJob;
};

/** A customer's record that became part of another one. */
export type CustomerMerge = {
  readonly __typename?: 'CustomerMerge';
  /** Whose record it was: the loser. */
  readonly customerId: Scalars['ID']['output'];
  readonly mergedAt: Scalars['DateTime']['output'];
  readonly undoableUntil: Scalars['DateTime']['output'];
};

export type UndoMergeInput = {
  /** Whose record stayed. */
  readonly winnerId: Scalars['ID']['input'];
  readonly winnerVersion: Scalars['Int']['input'];
  /** Whose record comes back. */
  readonly loserId: Scalars['ID']['input'];
};

export type UndoMergeResult = MergeUndone | MergeFinal | WrongState | VersionConflict | InvalidInput;

export type MergeUndone = {
  readonly __typename?: 'MergeUndone';
  /** Whose record is back. */
  readonly customer: Customer;
  /** The winner of the merge. */
  readonly winner: Customer;
};

/** The merge is older than 7 days, or it was never a merge of two records. */
export type MergeFinal = Problem & {
  readonly __typename?: 'MergeFinal';
  readonly message: Scalars['String']['output'];
};

export type MergeCustomersInput = {
  /** Whose record stays. */
  readonly winnerId: Scalars['ID']['input'];
  readonly winnerVersion: Scalars['Int']['input'];
  readonly loserId: Scalars['ID']['input'];
  readonly loserVersion: Scalars['Int']['input'];
  /** What the loser's record says better; what the winner's leaves empty comes from it anyway. */
  readonly takeFromLoser?: InputMaybe<ReadonlyArray<CustomerField>>;
};

export type CustomerField =
  | 'NAME'
  | 'GIVEN'
  | 'FAMILY'
  | 'KANA'
  | 'BIRTHDAY'
  | 'EMAIL'
  | 'PHONE'
  | 'LOCALE';

export type MergeCustomersResult = CustomersMerged | BothRegistered | WrongState | VersionConflict | InvalidInput;

export type CustomersMerged = {
  readonly __typename?: 'CustomersMerged';
  /** The winner. */
  readonly customer: Customer;
};

/** Both customers sign in by accounts of their own: they are two people. */
export type BothRegistered = Problem & {
  readonly __typename?: 'BothRegistered';
  readonly message: Scalars['String']['output'];
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
  /** Those who are blocked in one of these ways, the last blocked first. Needs customer.block. */
  readonly blocked?: InputMaybe<ReadonlyArray<BlockMode>>;
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

/** Something new that is switched on for some organizations before others. */
export type FeatureFlag = {
  readonly __typename?: 'FeatureFlag';
  readonly name: Scalars['String']['output'];
  /** Whether it is on for the acting organization. */
  readonly isOn: Scalars['Boolean']['output'];
  /** For whom it is on; null for everybody but the platform's own people. */
  readonly rules?: Maybe<FeatureFlagRules>;
};

export type FeatureFlagRules = {
  readonly __typename?: 'FeatureFlagRules';
  /** Off for all, whatever else is said. */
  readonly isEnabled: Scalars['Boolean']['output'];
  /** Of the organizations that are in neither list, by a hash: who is on stays on while the percentage grows. */
  readonly percent: Scalars['Int']['output'];
  readonly onFor: ReadonlyArray<Organization>;
  readonly offFor: ReadonlyArray<Organization>;
  /** Who sees to it that the flag goes again. */
  readonly owner: Scalars['String']['output'];
  readonly reviewBy: Scalars['Date']['output'];
  readonly version: Scalars['Int']['output'];
};

export type SetFeatureFlagInput = {
  /** Small letters, digits, `-` and `_`, 2 to 63, beginning with a letter. */
  readonly name: Scalars['String']['input'];
  /** Of the flag as it is; null to make one. */
  readonly version?: InputMaybe<Scalars['Int']['input']>;
  readonly isEnabled: Scalars['Boolean']['input'];
  readonly percent?: Scalars['Int']['input'];
  /** Organizations for which it is on whatever the percentage says; at most 1,000. */
  readonly onFor?: ReadonlyArray<Scalars['ID']['input']>;
  readonly offFor?: ReadonlyArray<Scalars['ID']['input']>;
  readonly owner: Scalars['String']['input'];
  /** When somebody looks whether the flag can go. */
  readonly reviewBy: Scalars['Date']['input'];
};

export type SetFeatureFlagResult = FeatureFlagSet | VersionConflict | InvalidInput;

export type FeatureFlagSet = {
  readonly __typename?: 'FeatureFlagSet';
  readonly flag: FeatureFlag;
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

/** Which thing of ours is which thing of another system. It is the organization's own note: what it names is not looked up. */
export type IntegrationLink = {
  readonly __typename?: 'IntegrationLink';
  readonly id: Scalars['ID']['output'];
  /** Such as ALGOLIA, CLOUDINARY, CLERK, GOOGLE, or a name of your own. */
  readonly system: Scalars['String']['output'];
  /** The id in the other system. */
  readonly externalId: Scalars['String']['output'];
  /** Type of the thing, such as Customer. */
  readonly entityType: Scalars['String']['output'];
  /** The id here. */
  readonly entityId: Scalars['ID']['output'];
  readonly metadata: ReadonlyArray<LinkMetadata>;
  readonly createdAt: Scalars['DateTime']['output'];
};

export type LinkMetadata = {
  readonly __typename?: 'LinkMetadata';
  readonly key: Scalars['String']['output'];
  readonly value: Scalars['String']['output'];
};

export type IntegrationLinkConnection = {
  readonly __typename?: 'IntegrationLinkConnection';
  readonly edges: ReadonlyArray<IntegrationLinkEdge>;
  readonly pageInfo: PageInfo;
};

export type IntegrationLinkEdge = {
  readonly __typename?: 'IntegrationLinkEdge';
  readonly node: IntegrationLink;
  readonly cursor: Scalars['String']['output'];
};

export type LinkIntegrationInput = {
  /** Capital letters, digits and `_`, 2 to 40. */
  readonly system: Scalars['String']['input'];
  /** At most 255 characters. */
  readonly externalId: Scalars['String']['input'];
  /**
   * Id of a membership, customer, business, location, service, service variation, staff member, resource, appointment,
   * payment or review.
   */
  readonly entityId: Scalars['ID']['input'];
  /** At most 20, and 4 KB in all. Never contact data. */
  readonly metadata?: ReadonlyArray<LinkMetadataInput>;
};

export type LinkMetadataInput = {
  readonly key: Scalars['String']['input'];
  readonly value: Scalars['String']['input'];
};

export type UnlinkIntegrationInput = {
  readonly integrationLinkId: Scalars['ID']['input'];
};

export type LinkIntegrationResult = IntegrationLinked | LinkTaken | InvalidInput;

export type UnlinkIntegrationResult = IntegrationUnlinked | InvalidInput;

export type IntegrationLinked = {
  readonly __typename?: 'IntegrationLinked';
  readonly link: IntegrationLink;
};

export type IntegrationUnlinked = {
  readonly __typename?: 'IntegrationUnlinked';
  /** As it was. */
  readonly link: IntegrationLink;
};

/** The id there, or the thing here, has another link in this system already; nothing was changed. */
export type LinkTaken = Problem & {
  readonly __typename?: 'LinkTaken';
  readonly message: Scalars['String']['output'];
  /** The link that stands in the way. */
  readonly link: IntegrationLink;
};

export type InvitationStatus =
  | 'PENDING'
  | 'ACCEPTED'
  | 'REVOKED'
  | 'EXPIRED';

/** Somebody was asked, by a letter, to become a member. */
export type Invitation = {
  readonly __typename?: 'Invitation';
  readonly id: Scalars['ID']['output'];
  /** The address that the letter went to. */
  readonly email: Scalars['String']['output'];
  /** What the person is going to hold. */
  readonly roles: ReadonlyArray<MembershipRole>;
  readonly title?: Maybe<Scalars['String']['output']>;
  readonly startsOn?: Maybe<Scalars['Date']['output']>;
  readonly endsOn?: Maybe<Scalars['Date']['output']>;
  readonly status: InvitationStatus;
  readonly expiresAt: Scalars['DateTime']['output'];
  readonly version: Scalars['Int']['output'];
};

export type InvitationConnection = {
  readonly __typename?: 'InvitationConnection';
  readonly edges: ReadonlyArray<InvitationEdge>;
  readonly pageInfo: PageInfo;
};

export type InvitationEdge = {
  readonly __typename?: 'InvitationEdge';
  readonly node: Invitation;
  readonly cursor: Scalars['String']['output'];
};

export type InviteMemberInput = {
  readonly email: Scalars['String']['input'];
  /** One of the three roles, and in `scope` where; needed unless there are `roles`. */
  readonly role?: InputMaybe<BaseRole>;
  readonly scope?: InputMaybe<MemberScopeInput>;
  /** More roles, each with its own scope. */
  readonly roles?: InputMaybe<ReadonlyArray<MemberRoleInput>>;
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** The first day (UTC); default: the day of acceptance. */
  readonly startsOn?: InputMaybe<Scalars['Date']['input']>;
  /** The last day (UTC); default: none. */
  readonly endsOn?: InputMaybe<Scalars['Date']['input']>;
  /** Language of the letter; default: the organization's. */
  readonly locale?: InputMaybe<Scalars['String']['input']>;
};

export type RevokeInvitationInput = {
  readonly invitationId: Scalars['ID']['input'];
  readonly version: Scalars['Int']['input'];
};

export type AcceptInvitationInput = {
  /** From the letter's link. */
  readonly token: Scalars['String']['input'];
};

export type SignUpByInvitationInput = {
  /** From the letter's link. */
  readonly token: Scalars['String']['input'];
  /** At least 10 characters. */
  readonly password: Scalars['String']['input'];
  readonly name: Scalars['String']['input'];
  /** Language for messages; default: the language of the request. */
  readonly locale?: InputMaybe<Scalars['String']['input']>;
};

export type InviteMemberResult = InvitationSent | AlreadyMember | AlreadyInvited | RoleOutOfReach | TooManyAttempts | NotReadyYet | InvalidInput;

export type RevokeInvitationResult = InvitationRevoked | RoleOutOfReach | WrongState | VersionConflict | InvalidInput;

export type AcceptInvitationResult = InvitationAccepted | InvitationNotValid | OtherAddress | AlreadyMember | InvalidInput;

export type SignUpByInvitationResult = SignedIn | InvitationNotValid | EmailTaken | WeakPassword | TooManyAttempts | InvalidInput;

export type InvitationSent = {
  readonly __typename?: 'InvitationSent';
  readonly invitation: Invitation;
};

export type InvitationRevoked = {
  readonly __typename?: 'InvitationRevoked';
  readonly invitation: Invitation;
};

export type InvitationAccepted = {
  readonly __typename?: 'InvitationAccepted';
  readonly membership: Membership;
};

/** Unknown, used, revoked or expired: ask for another invitation. */
export type InvitationNotValid = Problem & {
  readonly __typename?: 'InvitationNotValid';
  readonly message: Scalars['String']['output'];
};

/** The invitation went to another address than that of the signed-in person. */
export type OtherAddress = Problem & {
  readonly __typename?: 'OtherAddress';
  readonly message: Scalars['String']['output'];
};

/** Somebody was invited at this address already; revoke that invitation first. */
export type AlreadyInvited = Problem & {
  readonly __typename?: 'AlreadyInvited';
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
  /** Null for those who do not act for it with organization.read. */
  readonly settings?: Maybe<OrganizationSettings>;
};

export type OrganizationSettings = {
  readonly __typename?: 'OrganizationSettings';
  readonly kind: OrganizationKind;
  readonly mode: OrganizationMode;
  readonly country: Scalars['String']['output'];
  readonly defaultCurrency: Scalars['String']['output'];
  readonly defaultLocale: Scalars['String']['output'];
  readonly status: OrganizationStatus;
  /** When it is deleted; null unless it is CLOSING. */
  readonly closesAt?: Maybe<Scalars['DateTime']['output']>;
  readonly version: Scalars['Int']['output'];
};

export type OrganizationStatus =
  | 'ACTIVE'
  /** Shut by the platform. */
  | 'SUSPENDED'
  /** Closed by its owners, or by the platform while it was suspended; it can be reopened for 30 days. */
  | 'CLOSING'
  | 'DELETED';

export type OrganizationMode =
  /** Real business. */
  | 'LIVE'
  /**
   * A sandbox: for trying things out, and for partners who build against the API. Its API keys begin with `osk_test_` and
   * open nothing else.
   */
  | 'TEST';

export type OrganizationKind =
  /** One shop or a few, run by one owner. */
  | 'INDEPENDENT'
  /** Many businesses and locations. */
  | 'ENTERPRISE';

export type CreateOrganizationInput = {
  readonly name: Scalars['String']['input'];
  readonly kind?: OrganizationKind;
  readonly mode?: OrganizationMode;
  /** ISO 3166-1 country code, such as JP. */
  readonly country: Scalars['String']['input'];
  /** ISO 4217 code of the currency that new businesses start with, such as JPY. */
  readonly defaultCurrency: Scalars['String']['input'];
  /** Language that new businesses start with; default: the language of the request. */
  readonly defaultLocale?: InputMaybe<Scalars['String']['input']>;
};

export type UpdateOrganizationInput = {
  readonly version: Scalars['Int']['input'];
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly kind?: InputMaybe<OrganizationKind>;
  /** ISO 4217 code of the currency that new businesses start with. */
  readonly defaultCurrency?: InputMaybe<Scalars['String']['input']>;
  /** Language that new businesses start with. */
  readonly defaultLocale?: InputMaybe<Scalars['String']['input']>;
};

export type CloseOrganizationInput = {
  readonly version: Scalars['Int']['input'];
};

export type SuspendOrganizationInput = {
  readonly organizationId: Scalars['ID']['input'];
  /** Why; kept in the organization's audit. */
  readonly reason: Scalars['String']['input'];
};

export type UpdateOrganizationResult = OrganizationChanged | WrongState | VersionConflict | InvalidInput;

export type SuspendOrganizationResult = OrganizationChanged | WrongState | VersionConflict | InvalidInput;

export type OrganizationChanged = {
  readonly __typename?: 'OrganizationChanged';
  readonly organization: Organization;
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

export type PlatformRole =
  /** Everything about the platform: who its people are, suspension, hard deletion. */
  | 'PLATFORM_ADMIN'
  /** Reads in organizations, with a reason. */
  | 'PLATFORM_SUPPORT';

export type LookIntoInput = {
  readonly organizationId: Scalars['ID']['input'];
  /** Why; kept in the organization's audit. */
  readonly reason: Scalars['String']['input'];
};

export type HardDeleteInput = {
  /** Of a deleted customer, role or user. */
  readonly id: Scalars['ID']['input'];
  readonly reason: Scalars['String']['input'];
};

export type AppointPlatformPersonInput = {
  /** The e-mail address the person has registered with. */
  readonly email: Scalars['String']['input'];
  readonly role: PlatformRole;
  readonly reason: Scalars['String']['input'];
};

export type DismissPlatformPersonInput = {
  readonly email: Scalars['String']['input'];
  readonly reason: Scalars['String']['input'];
};

export type LookIntoResult = LookingInto | InvalidInput;

export type HardDeleteResult = HardDeleted | StillNeeded | InvalidInput;

export type PlatformPersonResult = PlatformPersonChanged | UnknownPerson | LastAdministrator | InvalidInput;

/** The right to read in an organization; it ends by itself. */
export type LookingInto = {
  readonly __typename?: 'LookingInto';
  /** Beside the tokens of the session, which stay as they are. */
  readonly accessToken: Scalars['String']['output'];
  readonly accessTokenExpiresAt: Scalars['DateTime']['output'];
  readonly organization: Organization;
};

export type HardDeleted = {
  readonly __typename?: 'HardDeleted';
  readonly id: Scalars['ID']['output'];
};

export type PlatformPersonChanged = {
  readonly __typename?: 'PlatformPersonChanged';
  /** Null: none any more. */
  readonly role?: Maybe<PlatformRole>;
};

/** Something that is kept, such as history, still names it. */
export type StillNeeded = Problem & {
  readonly __typename?: 'StillNeeded';
  readonly message: Scalars['String']['output'];
};

/** The platform keeps at least one administrator. */
export type LastAdministrator = Problem & {
  readonly __typename?: 'LastAdministrator';
  readonly message: Scalars['String']['output'];
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
  /** Until when it can be refused; null: it was not, and is not any more. */
  readonly refusableUntil?: Maybe<Scalars['DateTime']['output']>;
  /** Why it was refused. */
  readonly reason?: Maybe<Scalars['String']['output']>;
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

export type RefusePrivacyRequestInput = {
  readonly requestId: Scalars['ID']['input'];
  /** Why, for whoever asked. */
  readonly reason: Scalars['String']['input'];
};

export type RefusePrivacyRequestResult = PrivacyRequestRefused | WrongState | InvalidInput;

export type PrivacyRequestRefused = {
  readonly __typename?: 'PrivacyRequestRefused';
  readonly request: PrivacyRequest;
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

/** The signed-in person. `id` is the user's. */
export type Viewer = {
  readonly __typename?: 'Viewer';
  /** Tries to sign in as this person in the last 90 days, the latest first, whether they succeeded or not. */
  readonly loginAttempts: LoginAttemptConnection;
  readonly id: Scalars['ID']['output'];
  readonly user: User;
  /** Where this person works: memberships that have not ended. */
  readonly memberships: ReadonlyArray<Membership>;
  /** The membership in use, set by `actFor`; what members do needs it. */
  readonly actingAs?: Maybe<Membership>;
};


/** The signed-in person. `id` is the user's. */
export type ViewerLoginAttemptsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** One sign-in that goes on: a device or a program. */
export type UserSession = {
  readonly __typename?: 'UserSession';
  readonly id: Scalars['ID']['output'];
  /** What the device or program called itself when it signed in. */
  readonly client?: Maybe<Scalars['String']['output']>;
  readonly startedAt: Scalars['DateTime']['output'];
  readonly lastSeenAt: Scalars['DateTime']['output'];
  /** At the latest; 30 days without a sign of life end it before. */
  readonly expiresAt: Scalars['DateTime']['output'];
  readonly signedInBy: SignInMethod;
  /** Whether this is the session that asks. */
  readonly isCurrent: Scalars['Boolean']['output'];
};

export type LoginAttemptConnection = {
  readonly __typename?: 'LoginAttemptConnection';
  readonly edges: ReadonlyArray<LoginAttemptEdge>;
  readonly pageInfo: PageInfo;
};

export type LoginAttemptEdge = {
  readonly __typename?: 'LoginAttemptEdge';
  readonly node: LoginAttempt;
  readonly cursor: Scalars['String']['output'];
};

/** A try to sign in as a person, by whomever. */
export type LoginAttempt = {
  readonly __typename?: 'LoginAttempt';
  readonly id: Scalars['ID']['output'];
  readonly at: Scalars['DateTime']['output'];
  readonly method: LoginMethod;
  readonly outcome: LoginOutcome;
};

export type LoginMethod =
  | 'PASSWORD'
  /** By the link of a letter. */
  | 'LINK'
  /** By another issuer's word. */
  | 'OIDC'
  /** By a code of an authenticator, after any of the others. */
  | 'TOTP'
  /** By a recovery code, after any of the others. */
  | 'RECOVERY_CODE';

export type LoginOutcome =
  | 'OK'
  /** A wrong password, or a link that works no more. */
  | 'BAD_SECRET'
  /** Nobody signs in so. */
  | 'UNKNOWN'
  /** Too many failures shortly before; the secret was not looked at. */
  | 'LOCKED'
  /** A wrong code of the second factor. */
  | 'BAD_TOTP';

export type SignInMethod =
  | 'PASSWORD'
  /** By the link of a letter. */
  | 'LINK'
  /** By another issuer's word. */
  | 'OIDC'
  /** By a second factor, after any of the others. */
  | 'TOTP';

export type RevokeSessionInput = {
  readonly sessionId: Scalars['ID']['input'];
};

export type SignInByLinkInput = {
  readonly token: Scalars['String']['input'];
  /** What the device or program calls itself, for the list of sessions. */
  readonly client?: InputMaybe<Scalars['String']['input']>;
};

export type RevokeSessionResult = SessionRevoked | InvalidInput;

export type SignInByLinkResult = SignedIn | SecondFactorNeeded | TokenNotValid | InvalidInput;

export type SessionRevoked = {
  readonly __typename?: 'SessionRevoked';
  readonly sessionId: Scalars['ID']['output'];
};

export type SignInInput = {
  readonly email: Scalars['String']['input'];
  readonly password: Scalars['String']['input'];
  /** What the device or program calls itself, for the list of sessions. */
  readonly client?: InputMaybe<Scalars['String']['input']>;
};

export type RefreshSessionInput = {
  readonly refreshToken: Scalars['String']['input'];
};

export type ActForInput = {
  readonly organizationId: Scalars['ID']['input'];
};

export type SignInResult = SignedIn | SecondFactorNeeded | InvalidCredentials | TooManyAttempts | InvalidInput;

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

/** A person with a sign-in. Only the person reads it; organizations know persons as members and customers. */
export type User = {
  readonly __typename?: 'User';
  /** Whether signing in needs a second factor. */
  readonly hasSecondFactor: Scalars['Boolean']['output'];
  /** How many recovery codes are left; none without a second factor. */
  readonly recoveryCodesLeft: Scalars['Int']['output'];
  /** By whose word the person may sign in, oldest first. */
  readonly identities: ReadonlyArray<UserIdentity>;
  /** Whether the person has shown to read mail at this address. */
  readonly emailVerified: Scalars['Boolean']['output'];
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly email: Scalars['String']['output'];
  /** Language for messages to this person, such as ja or en-GB. */
  readonly locale: Scalars['String']['output'];
};

export type SignInSecondFactorInput = {
  /** Of the sign-in that asked for it. */
  readonly challenge: Scalars['String']['input'];
  /** Six digits of the authenticator, or a recovery code. */
  readonly code: Scalars['String']['input'];
};

export type CodeInput = {
  /** Six digits of the authenticator, or a recovery code where one is taken. */
  readonly code: Scalars['String']['input'];
};

export type SignInSecondFactorResult = SignedIn | SecondFactorWrong | TokenNotValid | TooManyAttempts | InvalidInput;

export type StartTotpResult = TotpStarted | SecondFactorInUse | EmailNotVerified;

export type ConfirmTotpResult = TotpConfirmed | SecondFactorWrong | NoSecondFactor | SecondFactorInUse | TooManyAttempts | InvalidInput;

export type DisableTotpResult = TotpDisabled | SecondFactorWrong | NoSecondFactor | TooManyAttempts | InvalidInput;

/** The first factor was right. Answer with `signInSecondFactor` within five minutes. */
export type SecondFactorNeeded = {
  readonly __typename?: 'SecondFactorNeeded';
  readonly challenge: Scalars['String']['output'];
  readonly expiresAt: Scalars['DateTime']['output'];
};

export type TotpStarted = {
  readonly __typename?: 'TotpStarted';
  /** Base32, for typing. */
  readonly secret: Scalars['String']['output'];
  /** `otpauth://…`, for a QR code. */
  readonly uri: Scalars['String']['output'];
};

export type TotpConfirmed = {
  readonly __typename?: 'TotpConfirmed';
  /** Each signs in once when the authenticator is lost. They are shown now and never again. */
  readonly recoveryCodes: ReadonlyArray<Scalars['String']['output']>;
};

export type TotpDisabled = {
  readonly __typename?: 'TotpDisabled';
  readonly at: Scalars['DateTime']['output'];
};

/** This code is wrong, or was used. */
export type SecondFactorWrong = Problem & {
  readonly __typename?: 'SecondFactorWrong';
  readonly message: Scalars['String']['output'];
};

/** The account has a second factor already; take it away first. */
export type SecondFactorInUse = Problem & {
  readonly __typename?: 'SecondFactorInUse';
  readonly message: Scalars['String']['output'];
};

/** The account has no second factor, or its set-up has not begun. */
export type NoSecondFactor = Problem & {
  readonly __typename?: 'NoSecondFactor';
  readonly message: Scalars['String']['output'];
};

/** Verify the e-mail address first: it is the way back when everything else is lost. */
export type EmailNotVerified = Problem & {
  readonly __typename?: 'EmailNotVerified';
  readonly message: Scalars['String']['output'];
};

/** The person as another issuer knows it. */
export type UserIdentity = {
  readonly __typename?: 'UserIdentity';
  readonly id: Scalars['ID']['output'];
  /** The issuer's name, as this installation calls it. */
  readonly provider: Scalars['String']['output'];
  readonly linkedAt: Scalars['DateTime']['output'];
  readonly lastSeenAt: Scalars['DateTime']['output'];
};

export type SignInWithProviderInput = {
  /** At most ten minutes old. */
  readonly idToken: Scalars['String']['input'];
  /** The one that the token was asked for with; without it, the token may have none. */
  readonly nonce?: InputMaybe<Scalars['String']['input']>;
  /** What the device or program calls itself, for the list of sessions. */
  readonly client?: InputMaybe<Scalars['String']['input']>;
};

export type LinkProviderInput = {
  readonly idToken: Scalars['String']['input'];
  readonly nonce?: InputMaybe<Scalars['String']['input']>;
};

export type UnlinkProviderInput = {
  readonly identityId: Scalars['ID']['input'];
};

export type SignInWithProviderResult = SignedIn | SecondFactorNeeded | IdTokenNotValid | EmailTaken | EmailNotVerifiedByProvider | TooManyAttempts | InvalidInput;

export type LinkProviderResult = ProviderLinkMade | IdTokenNotValid | ProviderLinked | InvalidInput;

export type UnlinkProviderResult = ProviderUnlinked | InvalidInput;

export type ProviderLinkMade = {
  readonly __typename?: 'ProviderLinkMade';
  readonly identity: UserIdentity;
};

export type ProviderUnlinked = {
  readonly __typename?: 'ProviderUnlinked';
  readonly at: Scalars['DateTime']['output'];
};

/** No id token of an issuer that is allowed here, made for this installation, within the last ten minutes. */
export type IdTokenNotValid = Problem & {
  readonly __typename?: 'IdTokenNotValid';
  readonly message: Scalars['String']['output'];
};

/** The issuer does not say that the address is the person's: sign in another way, then link the issuer. */
export type EmailNotVerifiedByProvider = Problem & {
  readonly __typename?: 'EmailNotVerifiedByProvider';
  readonly message: Scalars['String']['output'];
};

/** The issuer's person is linked to an account already. */
export type ProviderLinked = Problem & {
  readonly __typename?: 'ProviderLinked';
  readonly message: Scalars['String']['output'];
};

/** The secret of a letter's link. */
export type EmailTokenInput = {
  readonly token: Scalars['String']['input'];
};

export type ChangeEmailInput = {
  readonly email: Scalars['String']['input'];
  readonly currentPassword?: InputMaybe<Scalars['String']['input']>;
};

export type AskForEmailVerificationResult = LetterOnItsWay | EmailVerifiedAlready | TooManyAttempts;

export type VerifyEmailResult = EmailVerified | TokenNotValid | InvalidInput;

export type ChangeEmailResult = LetterOnItsWay | WrongPassword | TooManyAttempts | InvalidInput;

export type ConfirmEmailResult = EmailChanged | TokenNotValid | EmailTaken | InvalidInput;

/** A letter was asked for. Whether it is sent is told to nobody but whoever reads the mail. */
export type LetterOnItsWay = {
  readonly __typename?: 'LetterOnItsWay';
  readonly at: Scalars['DateTime']['output'];
};

export type EmailVerified = {
  readonly __typename?: 'EmailVerified';
  readonly at: Scalars['DateTime']['output'];
};

export type EmailChanged = {
  readonly __typename?: 'EmailChanged';
  readonly at: Scalars['DateTime']['output'];
};

/** The address was verified before: there is nothing to do. */
export type EmailVerifiedAlready = Problem & {
  readonly __typename?: 'EmailVerifiedAlready';
  readonly message: Scalars['String']['output'];
};

/** The link was used, replaced by a newer one, has expired, or never was. */
export type TokenNotValid = Problem & {
  readonly __typename?: 'TokenNotValid';
  readonly message: Scalars['String']['output'];
};

/** The current password is another one. */
export type WrongPassword = Problem & {
  readonly __typename?: 'WrongPassword';
  readonly message: Scalars['String']['output'];
};

export type AskForLetterInput = {
  readonly email: Scalars['String']['input'];
};

export type ResetPasswordInput = {
  readonly token: Scalars['String']['input'];
  /** At least 10 characters. */
  readonly password: Scalars['String']['input'];
};

export type ChangePasswordInput = {
  readonly currentPassword: Scalars['String']['input'];
  /** At least 10 characters. */
  readonly password: Scalars['String']['input'];
};

export type AskForLetterResult = LetterOnItsWay | TooManyAttempts | InvalidInput;

export type ResetPasswordResult = PasswordChanged | TokenNotValid | WeakPassword | InvalidInput;

export type ChangePasswordResult = PasswordChanged | WrongPassword | WeakPassword | TooManyAttempts | InvalidInput;

export type PasswordChanged = {
  readonly __typename?: 'PasswordChanged';
  readonly at: Scalars['DateTime']['output'];
};

export type SignUpInput = {
  /** The sign-in name. Upper and lower case are the same. */
  readonly email: Scalars['String']['input'];
  /** At least 10 characters. */
  readonly password: Scalars['String']['input'];
  readonly name: Scalars['String']['input'];
  /** Language for messages; default: the language of the request. */
  readonly locale?: InputMaybe<Scalars['String']['input']>;
  /** What the device or program calls itself, for the list of sessions. */
  readonly client?: InputMaybe<Scalars['String']['input']>;
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
  CreateApiKeyResult:
    | ( ApiKeyCreatedOutcome & { __typename: 'ApiKeyCreated' } )
    | ( Omit<PermissionOutOfReach, 'message'> & { __typename: 'PermissionOutOfReach' } )
    | ( Omit<TooManyApiKeys, 'message'> & { __typename: 'TooManyApiKeys' } )
    | ( Omit<NotReadyYet, 'message'> & { __typename: 'NotReadyYet' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  RotateApiKeyResult:
    | ( ApiKeyRotatedOutcome & { __typename: 'ApiKeyRotated' } )
    | ( Omit<PermissionOutOfReach, 'message'> & { __typename: 'PermissionOutOfReach' } )
    | ( Omit<WrongState, 'message'> & { __typename: 'WrongState' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  RevokeApiKeyResult:
    | ( ApiKeyRevokedOutcome & { __typename: 'ApiKeyRevoked' } )
    | ( Omit<WrongState, 'message'> & { __typename: 'WrongState' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  BlockCustomerResult:
    | ( BlockSetOutcome & { __typename: 'BlockSet' } )
    | ( Omit<WrongState, 'message'> & { __typename: 'WrongState' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  UnblockCustomerResult:
    | ( BlockLiftedOutcome & { __typename: 'BlockLifted' } )
    | ( Omit<WrongState, 'message'> & { __typename: 'WrongState' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  StartImportResult:
    | ( ImportStartedOutcome & { __typename: 'ImportStarted' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  AddImportRowsResult:
    | ( ImportRowsAddedOutcome & { __typename: 'ImportRowsAdded' } )
    | ( Omit<WrongState, 'message'> & { __typename: 'WrongState' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  RunImportResult:
    | ( ImportRunningOutcome & { __typename: 'ImportRunning' } )
    | ( Omit<WrongState, 'message'> & { __typename: 'WrongState' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  UndoMergeResult:
    | ( MergeUndoneOutcome & { __typename: 'MergeUndone' } )
    | ( Omit<MergeFinal, 'message'> & { __typename: 'MergeFinal' } )
    | ( Omit<WrongState, 'message'> & { __typename: 'WrongState' } )
    | ( Omit<VersionConflict, 'message'> & { __typename: 'VersionConflict' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  MergeCustomersResult:
    | ( CustomersMergedOutcome & { __typename: 'CustomersMerged' } )
    | ( Omit<BothRegistered, 'message'> & { __typename: 'BothRegistered' } )
    | ( Omit<WrongState, 'message'> & { __typename: 'WrongState' } )
    | ( Omit<VersionConflict, 'message'> & { __typename: 'VersionConflict' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
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
  SetFeatureFlagResult:
    | ( FeatureFlagSetOutcome & { __typename: 'FeatureFlagSet' } )
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
  LinkIntegrationResult:
    | ( IntegrationLinkedOutcome & { __typename: 'IntegrationLinked' } )
    | ( Omit<Omit<LinkTaken, 'link'> & { link: _RefType['IntegrationLink'] }, 'message'> & { __typename: 'LinkTaken' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  UnlinkIntegrationResult:
    | ( IntegrationUnlinkedOutcome & { __typename: 'IntegrationUnlinked' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  InviteMemberResult:
    | ( InvitationSentOutcome & { __typename: 'InvitationSent' } )
    | ( Omit<AlreadyMember, 'message'> & { __typename: 'AlreadyMember' } )
    | ( Omit<AlreadyInvited, 'message'> & { __typename: 'AlreadyInvited' } )
    | ( Omit<RoleOutOfReach, 'message'> & { __typename: 'RoleOutOfReach' } )
    | ( Omit<TooManyAttempts, 'message'> & { __typename: 'TooManyAttempts' } )
    | ( Omit<NotReadyYet, 'message'> & { __typename: 'NotReadyYet' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  RevokeInvitationResult:
    | ( InvitationRevokedOutcome & { __typename: 'InvitationRevoked' } )
    | ( Omit<RoleOutOfReach, 'message'> & { __typename: 'RoleOutOfReach' } )
    | ( Omit<WrongState, 'message'> & { __typename: 'WrongState' } )
    | ( Omit<VersionConflict, 'message'> & { __typename: 'VersionConflict' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  AcceptInvitationResult:
    | ( InvitationAcceptedOutcome & { __typename: 'InvitationAccepted' } )
    | ( Omit<InvitationNotValid, 'message'> & { __typename: 'InvitationNotValid' } )
    | ( Omit<OtherAddress, 'message'> & { __typename: 'OtherAddress' } )
    | ( Omit<AlreadyMember, 'message'> & { __typename: 'AlreadyMember' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  SignUpByInvitationResult:
    | ( SignedInOutcome & { __typename: 'SignedIn' } )
    | ( Omit<InvitationNotValid, 'message'> & { __typename: 'InvitationNotValid' } )
    | ( Omit<EmailTaken, 'message'> & { __typename: 'EmailTaken' } )
    | ( Omit<WeakPassword, 'message'> & { __typename: 'WeakPassword' } )
    | ( Omit<TooManyAttempts, 'message'> & { __typename: 'TooManyAttempts' } )
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
  UpdateOrganizationResult:
    | ( OrganizationChangedOutcome & { __typename: 'OrganizationChanged' } )
    | ( Omit<WrongState, 'message'> & { __typename: 'WrongState' } )
    | ( Omit<VersionConflict, 'message'> & { __typename: 'VersionConflict' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  SuspendOrganizationResult:
    | ( OrganizationChangedOutcome & { __typename: 'OrganizationChanged' } )
    | ( Omit<WrongState, 'message'> & { __typename: 'WrongState' } )
    | ( Omit<VersionConflict, 'message'> & { __typename: 'VersionConflict' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  CreateOrganizationResult:
    | ( OrganizationCreatedOutcome & { __typename: 'OrganizationCreated' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  LookIntoResult:
    | ( LookingIntoOutcome & { __typename: 'LookingInto' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  HardDeleteResult:
    | ( HardDeleted & { __typename: 'HardDeleted' } )
    | ( Omit<StillNeeded, 'message'> & { __typename: 'StillNeeded' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  PlatformPersonResult:
    | ( PlatformPersonChanged & { __typename: 'PlatformPersonChanged' } )
    | ( Omit<UnknownPerson, 'message'> & { __typename: 'UnknownPerson' } )
    | ( Omit<LastAdministrator, 'message'> & { __typename: 'LastAdministrator' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  RefusePrivacyRequestResult:
    | ( PrivacyRequestRefusedOutcome & { __typename: 'PrivacyRequestRefused' } )
    | ( Omit<WrongState, 'message'> & { __typename: 'WrongState' } )
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
  RevokeSessionResult:
    | ( SessionRevoked & { __typename: 'SessionRevoked' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  SignInByLinkResult:
    | ( SignedInOutcome & { __typename: 'SignedIn' } )
    | ( SecondFactorNeeded & { __typename: 'SecondFactorNeeded' } )
    | ( Omit<TokenNotValid, 'message'> & { __typename: 'TokenNotValid' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  SignInResult:
    | ( SignedInOutcome & { __typename: 'SignedIn' } )
    | ( SecondFactorNeeded & { __typename: 'SecondFactorNeeded' } )
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
  SignInSecondFactorResult:
    | ( SignedInOutcome & { __typename: 'SignedIn' } )
    | ( Omit<SecondFactorWrong, 'message'> & { __typename: 'SecondFactorWrong' } )
    | ( Omit<TokenNotValid, 'message'> & { __typename: 'TokenNotValid' } )
    | ( Omit<TooManyAttempts, 'message'> & { __typename: 'TooManyAttempts' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  StartTotpResult:
    | ( TotpStarted & { __typename: 'TotpStarted' } )
    | ( Omit<SecondFactorInUse, 'message'> & { __typename: 'SecondFactorInUse' } )
    | ( Omit<EmailNotVerified, 'message'> & { __typename: 'EmailNotVerified' } )
  ;
  ConfirmTotpResult:
    | ( TotpConfirmed & { __typename: 'TotpConfirmed' } )
    | ( Omit<SecondFactorWrong, 'message'> & { __typename: 'SecondFactorWrong' } )
    | ( Omit<NoSecondFactor, 'message'> & { __typename: 'NoSecondFactor' } )
    | ( Omit<SecondFactorInUse, 'message'> & { __typename: 'SecondFactorInUse' } )
    | ( Omit<TooManyAttempts, 'message'> & { __typename: 'TooManyAttempts' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  DisableTotpResult:
    | ( TotpDisabled & { __typename: 'TotpDisabled' } )
    | ( Omit<SecondFactorWrong, 'message'> & { __typename: 'SecondFactorWrong' } )
    | ( Omit<NoSecondFactor, 'message'> & { __typename: 'NoSecondFactor' } )
    | ( Omit<TooManyAttempts, 'message'> & { __typename: 'TooManyAttempts' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  SignInWithProviderResult:
    | ( SignedInOutcome & { __typename: 'SignedIn' } )
    | ( SecondFactorNeeded & { __typename: 'SecondFactorNeeded' } )
    | ( Omit<IdTokenNotValid, 'message'> & { __typename: 'IdTokenNotValid' } )
    | ( Omit<EmailTaken, 'message'> & { __typename: 'EmailTaken' } )
    | ( Omit<EmailNotVerifiedByProvider, 'message'> & { __typename: 'EmailNotVerifiedByProvider' } )
    | ( Omit<TooManyAttempts, 'message'> & { __typename: 'TooManyAttempts' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  LinkProviderResult:
    | ( ProviderLinkMadeOutcome & { __typename: 'ProviderLinkMade' } )
    | ( Omit<IdTokenNotValid, 'message'> & { __typename: 'IdTokenNotValid' } )
    | ( Omit<ProviderLinked, 'message'> & { __typename: 'ProviderLinked' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  UnlinkProviderResult:
    | ( ProviderUnlinked & { __typename: 'ProviderUnlinked' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  AskForEmailVerificationResult:
    | ( LetterOnItsWay & { __typename: 'LetterOnItsWay' } )
    | ( Omit<EmailVerifiedAlready, 'message'> & { __typename: 'EmailVerifiedAlready' } )
    | ( Omit<TooManyAttempts, 'message'> & { __typename: 'TooManyAttempts' } )
  ;
  VerifyEmailResult:
    | ( EmailVerified & { __typename: 'EmailVerified' } )
    | ( Omit<TokenNotValid, 'message'> & { __typename: 'TokenNotValid' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  ChangeEmailResult:
    | ( LetterOnItsWay & { __typename: 'LetterOnItsWay' } )
    | ( Omit<WrongPassword, 'message'> & { __typename: 'WrongPassword' } )
    | ( Omit<TooManyAttempts, 'message'> & { __typename: 'TooManyAttempts' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  ConfirmEmailResult:
    | ( EmailChanged & { __typename: 'EmailChanged' } )
    | ( Omit<TokenNotValid, 'message'> & { __typename: 'TokenNotValid' } )
    | ( Omit<EmailTaken, 'message'> & { __typename: 'EmailTaken' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  AskForLetterResult:
    | ( LetterOnItsWay & { __typename: 'LetterOnItsWay' } )
    | ( Omit<TooManyAttempts, 'message'> & { __typename: 'TooManyAttempts' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  ResetPasswordResult:
    | ( PasswordChanged & { __typename: 'PasswordChanged' } )
    | ( Omit<TokenNotValid, 'message'> & { __typename: 'TokenNotValid' } )
    | ( Omit<WeakPassword, 'message'> & { __typename: 'WeakPassword' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  ChangePasswordResult:
    | ( PasswordChanged & { __typename: 'PasswordChanged' } )
    | ( Omit<WrongPassword, 'message'> & { __typename: 'WrongPassword' } )
    | ( Omit<WeakPassword, 'message'> & { __typename: 'WeakPassword' } )
    | ( Omit<TooManyAttempts, 'message'> & { __typename: 'TooManyAttempts' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
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
    | ( Omit<PermissionOutOfReach, 'message'> )
    | ( Omit<TooManyApiKeys, 'message'> )
    | ( Omit<MergeFinal, 'message'> )
    | ( Omit<BothRegistered, 'message'> )
    | ( Omit<OwnMembership, 'message'> )
    | ( Omit<AlreadyGranted, 'message'> )
    | ( Omit<Omit<LinkTaken, 'link'> & { link: _RefType['IntegrationLink'] }, 'message'> )
    | ( Omit<InvitationNotValid, 'message'> )
    | ( Omit<OtherAddress, 'message'> )
    | ( Omit<AlreadyInvited, 'message'> )
    | ( Omit<UnknownPerson, 'message'> )
    | ( Omit<AlreadyMember, 'message'> )
    | ( Omit<RoleOutOfReach, 'message'> )
    | ( Omit<LastOwner, 'message'> )
    | ( Omit<StillNeeded, 'message'> )
    | ( Omit<LastAdministrator, 'message'> )
    | ( Omit<StillMember, 'message'> )
    | ( Omit<NameTaken, 'message'> )
    | ( Omit<InvalidCredentials, 'message'> )
    | ( Omit<TooManyAttempts, 'message'> )
    | ( Omit<SessionEnded, 'message'> )
    | ( Omit<NotAMember, 'message'> )
    | ( Omit<SecondFactorWrong, 'message'> )
    | ( Omit<SecondFactorInUse, 'message'> )
    | ( Omit<NoSecondFactor, 'message'> )
    | ( Omit<EmailNotVerified, 'message'> )
    | ( Omit<IdTokenNotValid, 'message'> )
    | ( Omit<EmailNotVerifiedByProvider, 'message'> )
    | ( Omit<ProviderLinked, 'message'> )
    | ( Omit<EmailVerifiedAlready, 'message'> )
    | ( Omit<TokenNotValid, 'message'> )
    | ( Omit<WrongPassword, 'message'> )
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
  ApiKey: ResolverTypeWrapper<ApiKeyView>;
  ApiKeyStatus: ApiKeyStatus;
  ApiKeyConnection: ResolverTypeWrapper<Omit<ApiKeyConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['ApiKeyEdge']> }>;
  ApiKeyEdge: ResolverTypeWrapper<Omit<ApiKeyEdge, 'node'> & { node: ResolversTypes['ApiKey'] }>;
  CreateApiKeyInput: CreateApiKeyInput;
  RotateApiKeyInput: RotateApiKeyInput;
  RevokeApiKeyInput: RevokeApiKeyInput;
  CreateApiKeyResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateApiKeyResult']>;
  RotateApiKeyResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RotateApiKeyResult']>;
  RevokeApiKeyResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RevokeApiKeyResult']>;
  ApiKeyCreated: ResolverTypeWrapper<ApiKeyCreatedOutcome>;
  ApiKeyRotated: ResolverTypeWrapper<ApiKeyRotatedOutcome>;
  ApiKeyRevoked: ResolverTypeWrapper<ApiKeyRevokedOutcome>;
  PermissionOutOfReach: ResolverTypeWrapper<Omit<PermissionOutOfReach, 'message'>>;
  TooManyApiKeys: ResolverTypeWrapper<Omit<TooManyApiKeys, 'message'>>;
  AuditFilter: AuditFilter;
  AuditEntityInput: AuditEntityInput;
  AuditConnection: ResolverTypeWrapper<Omit<AuditConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['AuditEdge']> }>;
  AuditEdge: ResolverTypeWrapper<Omit<AuditEdge, 'node'> & { node: ResolversTypes['AuditEntry'] }>;
  AuditEntry: ResolverTypeWrapper<AuditEntryRow>;
  AuditActor: ResolverTypeWrapper<AuditActor>;
  AuditActorKind: AuditActorKind;
  Customer: ResolverTypeWrapper<CustomerView>;
  CustomerBlock: ResolverTypeWrapper<CustomerBlock>;
  CustomerConduct: ResolverTypeWrapper<CustomerConduct>;
  BlockMode: BlockMode;
  BlockSource: BlockSource;
  BlockCustomerInput: BlockCustomerInput;
  UnblockCustomerInput: UnblockCustomerInput;
  BlockCustomerResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['BlockCustomerResult']>;
  UnblockCustomerResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UnblockCustomerResult']>;
  BlockSet: ResolverTypeWrapper<BlockSetOutcome>;
  BlockLifted: ResolverTypeWrapper<BlockLiftedOutcome>;
  ImportJob: ResolverTypeWrapper<ImportJobView>;
  ImportErrorConnection: ResolverTypeWrapper<Omit<ImportErrorConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['ImportErrorEdge']> }>;
  ImportErrorEdge: ResolverTypeWrapper<Omit<ImportErrorEdge, 'node'> & { node: ResolversTypes['ImportError'] }>;
  ImportError: ResolverTypeWrapper<ImportErrorRow>;
  ImportFormat: ImportFormat;
  ImportMode: ImportMode;
  ImportStatus: ImportStatus;
  ImportField: ImportField;
  StartImportInput: StartImportInput;
  ImportColumnInput: ImportColumnInput;
  AddImportRowsInput: AddImportRowsInput;
  RunImportInput: RunImportInput;
  StartImportResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['StartImportResult']>;
  AddImportRowsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AddImportRowsResult']>;
  RunImportResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RunImportResult']>;
  ImportStarted: ResolverTypeWrapper<ImportStartedOutcome>;
  ImportRowsAdded: ResolverTypeWrapper<ImportRowsAddedOutcome>;
  ImportRunning: ResolverTypeWrapper<ImportRunningOutcome>;
  CustomerMerge: ResolverTypeWrapper<MergeView>;
  UndoMergeInput: UndoMergeInput;
  UndoMergeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UndoMergeResult']>;
  MergeUndone: ResolverTypeWrapper<MergeUndoneOutcome>;
  MergeFinal: ResolverTypeWrapper<Omit<MergeFinal, 'message'>>;
  MergeCustomersInput: MergeCustomersInput;
  CustomerField: CustomerField;
  MergeCustomersResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['MergeCustomersResult']>;
  CustomersMerged: ResolverTypeWrapper<CustomersMergedOutcome>;
  BothRegistered: ResolverTypeWrapper<Omit<BothRegistered, 'message'>>;
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
  FeatureFlag: ResolverTypeWrapper<FeatureFlagView>;
  FeatureFlagRules: ResolverTypeWrapper<FeatureFlagRow>;
  SetFeatureFlagInput: SetFeatureFlagInput;
  SetFeatureFlagResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetFeatureFlagResult']>;
  FeatureFlagSet: ResolverTypeWrapper<FeatureFlagSetOutcome>;
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
  IntegrationLink: ResolverTypeWrapper<IntegrationLinkRow>;
  LinkMetadata: ResolverTypeWrapper<LinkMetadata>;
  IntegrationLinkConnection: ResolverTypeWrapper<Omit<IntegrationLinkConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['IntegrationLinkEdge']> }>;
  IntegrationLinkEdge: ResolverTypeWrapper<Omit<IntegrationLinkEdge, 'node'> & { node: ResolversTypes['IntegrationLink'] }>;
  LinkIntegrationInput: LinkIntegrationInput;
  LinkMetadataInput: LinkMetadataInput;
  UnlinkIntegrationInput: UnlinkIntegrationInput;
  LinkIntegrationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['LinkIntegrationResult']>;
  UnlinkIntegrationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UnlinkIntegrationResult']>;
  IntegrationLinked: ResolverTypeWrapper<IntegrationLinkedOutcome>;
  IntegrationUnlinked: ResolverTypeWrapper<IntegrationUnlinkedOutcome>;
  LinkTaken: ResolverTypeWrapper<Omit<Omit<LinkTaken, 'link'> & { link: ResolversTypes['IntegrationLink'] }, 'message'>>;
  InvitationStatus: InvitationStatus;
  Invitation: ResolverTypeWrapper<InvitationView>;
  InvitationConnection: ResolverTypeWrapper<Omit<InvitationConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['InvitationEdge']> }>;
  InvitationEdge: ResolverTypeWrapper<Omit<InvitationEdge, 'node'> & { node: ResolversTypes['Invitation'] }>;
  InviteMemberInput: InviteMemberInput;
  RevokeInvitationInput: RevokeInvitationInput;
  AcceptInvitationInput: AcceptInvitationInput;
  SignUpByInvitationInput: SignUpByInvitationInput;
  InviteMemberResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['InviteMemberResult']>;
  RevokeInvitationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RevokeInvitationResult']>;
  AcceptInvitationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AcceptInvitationResult']>;
  SignUpByInvitationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SignUpByInvitationResult']>;
  InvitationSent: ResolverTypeWrapper<InvitationSentOutcome>;
  InvitationRevoked: ResolverTypeWrapper<InvitationRevokedOutcome>;
  InvitationAccepted: ResolverTypeWrapper<InvitationAcceptedOutcome>;
  InvitationNotValid: ResolverTypeWrapper<Omit<InvitationNotValid, 'message'>>;
  OtherAddress: ResolverTypeWrapper<Omit<OtherAddress, 'message'>>;
  AlreadyInvited: ResolverTypeWrapper<Omit<AlreadyInvited, 'message'>>;
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
  OrganizationSettings: ResolverTypeWrapper<OrganizationSettingsView>;
  OrganizationStatus: OrganizationStatus;
  OrganizationMode: OrganizationMode;
  OrganizationKind: OrganizationKind;
  CreateOrganizationInput: CreateOrganizationInput;
  UpdateOrganizationInput: UpdateOrganizationInput;
  CloseOrganizationInput: CloseOrganizationInput;
  SuspendOrganizationInput: SuspendOrganizationInput;
  UpdateOrganizationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateOrganizationResult']>;
  SuspendOrganizationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SuspendOrganizationResult']>;
  OrganizationChanged: ResolverTypeWrapper<OrganizationChangedOutcome>;
  CreateOrganizationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateOrganizationResult']>;
  OrganizationCreated: ResolverTypeWrapper<OrganizationCreatedOutcome>;
  Permission: ResolverTypeWrapper<PermissionView>;
  WhyMay: ResolverTypeWrapper<WhyMayView>;
  MayAnswer: MayAnswer;
  MayReason: ResolverTypeWrapper<Rule>;
  PlatformRole: PlatformRole;
  LookIntoInput: LookIntoInput;
  HardDeleteInput: HardDeleteInput;
  AppointPlatformPersonInput: AppointPlatformPersonInput;
  DismissPlatformPersonInput: DismissPlatformPersonInput;
  LookIntoResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['LookIntoResult']>;
  HardDeleteResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['HardDeleteResult']>;
  PlatformPersonResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PlatformPersonResult']>;
  LookingInto: ResolverTypeWrapper<LookingIntoOutcome>;
  HardDeleted: ResolverTypeWrapper<HardDeleted>;
  PlatformPersonChanged: ResolverTypeWrapper<PlatformPersonChanged>;
  StillNeeded: ResolverTypeWrapper<Omit<StillNeeded, 'message'>>;
  LastAdministrator: ResolverTypeWrapper<Omit<LastAdministrator, 'message'>>;
  PrivacyRequest: ResolverTypeWrapper<RequestView>;
  PrivacyRequestKind: PrivacyRequestKind;
  PrivacyRequestStatus: PrivacyRequestStatus;
  PrivacyRequestPart: ResolverTypeWrapper<PrivacyRequestPart>;
  PrivacyRequestConnection: ResolverTypeWrapper<Omit<PrivacyRequestConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['PrivacyRequestEdge']> }>;
  PrivacyRequestEdge: ResolverTypeWrapper<Omit<PrivacyRequestEdge, 'node'> & { node: ResolversTypes['PrivacyRequest'] }>;
  ExportDocument: ResolverTypeWrapper<ExportDocument>;
  AskForExportInput: AskForExportInput;
  AskForErasureInput: AskForErasureInput;
  RefusePrivacyRequestInput: RefusePrivacyRequestInput;
  RefusePrivacyRequestResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RefusePrivacyRequestResult']>;
  PrivacyRequestRefused: ResolverTypeWrapper<PrivacyRequestRefusedOutcome>;
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
  Viewer: ResolverTypeWrapper<Context>;
  UserSession: ResolverTypeWrapper<SessionView>;
  LoginAttemptConnection: ResolverTypeWrapper<Omit<LoginAttemptConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['LoginAttemptEdge']> }>;
  LoginAttemptEdge: ResolverTypeWrapper<Omit<LoginAttemptEdge, 'node'> & { node: ResolversTypes['LoginAttempt'] }>;
  LoginAttempt: ResolverTypeWrapper<AttemptView>;
  LoginMethod: LoginMethod;
  LoginOutcome: LoginOutcome;
  SignInMethod: SignInMethod;
  RevokeSessionInput: RevokeSessionInput;
  SignInByLinkInput: SignInByLinkInput;
  RevokeSessionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RevokeSessionResult']>;
  SignInByLinkResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SignInByLinkResult']>;
  SessionRevoked: ResolverTypeWrapper<SessionRevoked>;
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
  User: ResolverTypeWrapper<UserView>;
  SignInSecondFactorInput: SignInSecondFactorInput;
  CodeInput: CodeInput;
  SignInSecondFactorResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SignInSecondFactorResult']>;
  StartTotpResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['StartTotpResult']>;
  ConfirmTotpResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ConfirmTotpResult']>;
  DisableTotpResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DisableTotpResult']>;
  SecondFactorNeeded: ResolverTypeWrapper<SecondFactorNeeded>;
  TotpStarted: ResolverTypeWrapper<TotpStarted>;
  TotpConfirmed: ResolverTypeWrapper<TotpConfirmed>;
  TotpDisabled: ResolverTypeWrapper<TotpDisabled>;
  SecondFactorWrong: ResolverTypeWrapper<Omit<SecondFactorWrong, 'message'>>;
  SecondFactorInUse: ResolverTypeWrapper<Omit<SecondFactorInUse, 'message'>>;
  NoSecondFactor: ResolverTypeWrapper<Omit<NoSecondFactor, 'message'>>;
  EmailNotVerified: ResolverTypeWrapper<Omit<EmailNotVerified, 'message'>>;
  UserIdentity: ResolverTypeWrapper<UserIdentityRow>;
  SignInWithProviderInput: SignInWithProviderInput;
  LinkProviderInput: LinkProviderInput;
  UnlinkProviderInput: UnlinkProviderInput;
  SignInWithProviderResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SignInWithProviderResult']>;
  LinkProviderResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['LinkProviderResult']>;
  UnlinkProviderResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UnlinkProviderResult']>;
  ProviderLinkMade: ResolverTypeWrapper<ProviderLinkMadeOutcome>;
  ProviderUnlinked: ResolverTypeWrapper<ProviderUnlinked>;
  IdTokenNotValid: ResolverTypeWrapper<Omit<IdTokenNotValid, 'message'>>;
  EmailNotVerifiedByProvider: ResolverTypeWrapper<Omit<EmailNotVerifiedByProvider, 'message'>>;
  ProviderLinked: ResolverTypeWrapper<Omit<ProviderLinked, 'message'>>;
  EmailTokenInput: EmailTokenInput;
  ChangeEmailInput: ChangeEmailInput;
  AskForEmailVerificationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AskForEmailVerificationResult']>;
  VerifyEmailResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['VerifyEmailResult']>;
  ChangeEmailResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangeEmailResult']>;
  ConfirmEmailResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ConfirmEmailResult']>;
  LetterOnItsWay: ResolverTypeWrapper<LetterOnItsWay>;
  EmailVerified: ResolverTypeWrapper<EmailVerified>;
  EmailChanged: ResolverTypeWrapper<EmailChanged>;
  EmailVerifiedAlready: ResolverTypeWrapper<Omit<EmailVerifiedAlready, 'message'>>;
  TokenNotValid: ResolverTypeWrapper<Omit<TokenNotValid, 'message'>>;
  WrongPassword: ResolverTypeWrapper<Omit<WrongPassword, 'message'>>;
  AskForLetterInput: AskForLetterInput;
  ResetPasswordInput: ResetPasswordInput;
  ChangePasswordInput: ChangePasswordInput;
  AskForLetterResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AskForLetterResult']>;
  ResetPasswordResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ResetPasswordResult']>;
  ChangePasswordResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangePasswordResult']>;
  PasswordChanged: ResolverTypeWrapper<PasswordChanged>;
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
  ApiKey: ApiKeyView;
  ApiKeyConnection: Omit<ApiKeyConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['ApiKeyEdge']> };
  ApiKeyEdge: Omit<ApiKeyEdge, 'node'> & { node: ResolversParentTypes['ApiKey'] };
  CreateApiKeyInput: CreateApiKeyInput;
  RotateApiKeyInput: RotateApiKeyInput;
  RevokeApiKeyInput: RevokeApiKeyInput;
  CreateApiKeyResult: ResolversUnionTypes<ResolversParentTypes>['CreateApiKeyResult'];
  RotateApiKeyResult: ResolversUnionTypes<ResolversParentTypes>['RotateApiKeyResult'];
  RevokeApiKeyResult: ResolversUnionTypes<ResolversParentTypes>['RevokeApiKeyResult'];
  ApiKeyCreated: ApiKeyCreatedOutcome;
  ApiKeyRotated: ApiKeyRotatedOutcome;
  ApiKeyRevoked: ApiKeyRevokedOutcome;
  PermissionOutOfReach: Omit<PermissionOutOfReach, 'message'>;
  TooManyApiKeys: Omit<TooManyApiKeys, 'message'>;
  AuditFilter: AuditFilter;
  AuditEntityInput: AuditEntityInput;
  AuditConnection: Omit<AuditConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['AuditEdge']> };
  AuditEdge: Omit<AuditEdge, 'node'> & { node: ResolversParentTypes['AuditEntry'] };
  AuditEntry: AuditEntryRow;
  AuditActor: AuditActor;
  Customer: CustomerView;
  CustomerBlock: CustomerBlock;
  CustomerConduct: CustomerConduct;
  BlockCustomerInput: BlockCustomerInput;
  UnblockCustomerInput: UnblockCustomerInput;
  BlockCustomerResult: ResolversUnionTypes<ResolversParentTypes>['BlockCustomerResult'];
  UnblockCustomerResult: ResolversUnionTypes<ResolversParentTypes>['UnblockCustomerResult'];
  BlockSet: BlockSetOutcome;
  BlockLifted: BlockLiftedOutcome;
  ImportJob: ImportJobView;
  ImportErrorConnection: Omit<ImportErrorConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['ImportErrorEdge']> };
  ImportErrorEdge: Omit<ImportErrorEdge, 'node'> & { node: ResolversParentTypes['ImportError'] };
  ImportError: ImportErrorRow;
  StartImportInput: StartImportInput;
  ImportColumnInput: ImportColumnInput;
  AddImportRowsInput: AddImportRowsInput;
  RunImportInput: RunImportInput;
  StartImportResult: ResolversUnionTypes<ResolversParentTypes>['StartImportResult'];
  AddImportRowsResult: ResolversUnionTypes<ResolversParentTypes>['AddImportRowsResult'];
  RunImportResult: ResolversUnionTypes<ResolversParentTypes>['RunImportResult'];
  ImportStarted: ImportStartedOutcome;
  ImportRowsAdded: ImportRowsAddedOutcome;
  ImportRunning: ImportRunningOutcome;
  CustomerMerge: MergeView;
  UndoMergeInput: UndoMergeInput;
  UndoMergeResult: ResolversUnionTypes<ResolversParentTypes>['UndoMergeResult'];
  MergeUndone: MergeUndoneOutcome;
  MergeFinal: Omit<MergeFinal, 'message'>;
  MergeCustomersInput: MergeCustomersInput;
  MergeCustomersResult: ResolversUnionTypes<ResolversParentTypes>['MergeCustomersResult'];
  CustomersMerged: CustomersMergedOutcome;
  BothRegistered: Omit<BothRegistered, 'message'>;
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
  FeatureFlag: FeatureFlagView;
  FeatureFlagRules: FeatureFlagRow;
  SetFeatureFlagInput: SetFeatureFlagInput;
  SetFeatureFlagResult: ResolversUnionTypes<ResolversParentTypes>['SetFeatureFlagResult'];
  FeatureFlagSet: FeatureFlagSetOutcome;
  Grant: GrantView;
  GrantPermissionInput: GrantPermissionInput;
  RemoveGrantInput: RemoveGrantInput;
  GrantPermissionResult: ResolversUnionTypes<ResolversParentTypes>['GrantPermissionResult'];
  RemoveGrantResult: ResolversUnionTypes<ResolversParentTypes>['RemoveGrantResult'];
  PermissionGranted: PermissionGrantedOutcome;
  GrantRemoved: GrantRemovedOutcome;
  OwnMembership: Omit<OwnMembership, 'message'>;
  AlreadyGranted: Omit<AlreadyGranted, 'message'>;
  IntegrationLink: IntegrationLinkRow;
  LinkMetadata: LinkMetadata;
  IntegrationLinkConnection: Omit<IntegrationLinkConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['IntegrationLinkEdge']> };
  IntegrationLinkEdge: Omit<IntegrationLinkEdge, 'node'> & { node: ResolversParentTypes['IntegrationLink'] };
  LinkIntegrationInput: LinkIntegrationInput;
  LinkMetadataInput: LinkMetadataInput;
  UnlinkIntegrationInput: UnlinkIntegrationInput;
  LinkIntegrationResult: ResolversUnionTypes<ResolversParentTypes>['LinkIntegrationResult'];
  UnlinkIntegrationResult: ResolversUnionTypes<ResolversParentTypes>['UnlinkIntegrationResult'];
  IntegrationLinked: IntegrationLinkedOutcome;
  IntegrationUnlinked: IntegrationUnlinkedOutcome;
  LinkTaken: Omit<Omit<LinkTaken, 'link'> & { link: ResolversParentTypes['IntegrationLink'] }, 'message'>;
  Invitation: InvitationView;
  InvitationConnection: Omit<InvitationConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['InvitationEdge']> };
  InvitationEdge: Omit<InvitationEdge, 'node'> & { node: ResolversParentTypes['Invitation'] };
  InviteMemberInput: InviteMemberInput;
  RevokeInvitationInput: RevokeInvitationInput;
  AcceptInvitationInput: AcceptInvitationInput;
  SignUpByInvitationInput: SignUpByInvitationInput;
  InviteMemberResult: ResolversUnionTypes<ResolversParentTypes>['InviteMemberResult'];
  RevokeInvitationResult: ResolversUnionTypes<ResolversParentTypes>['RevokeInvitationResult'];
  AcceptInvitationResult: ResolversUnionTypes<ResolversParentTypes>['AcceptInvitationResult'];
  SignUpByInvitationResult: ResolversUnionTypes<ResolversParentTypes>['SignUpByInvitationResult'];
  InvitationSent: InvitationSentOutcome;
  InvitationRevoked: InvitationRevokedOutcome;
  InvitationAccepted: InvitationAcceptedOutcome;
  InvitationNotValid: Omit<InvitationNotValid, 'message'>;
  OtherAddress: Omit<OtherAddress, 'message'>;
  AlreadyInvited: Omit<AlreadyInvited, 'message'>;
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
  OrganizationSettings: OrganizationSettingsView;
  CreateOrganizationInput: CreateOrganizationInput;
  UpdateOrganizationInput: UpdateOrganizationInput;
  CloseOrganizationInput: CloseOrganizationInput;
  SuspendOrganizationInput: SuspendOrganizationInput;
  UpdateOrganizationResult: ResolversUnionTypes<ResolversParentTypes>['UpdateOrganizationResult'];
  SuspendOrganizationResult: ResolversUnionTypes<ResolversParentTypes>['SuspendOrganizationResult'];
  OrganizationChanged: OrganizationChangedOutcome;
  CreateOrganizationResult: ResolversUnionTypes<ResolversParentTypes>['CreateOrganizationResult'];
  OrganizationCreated: OrganizationCreatedOutcome;
  Permission: PermissionView;
  WhyMay: WhyMayView;
  MayReason: Rule;
  LookIntoInput: LookIntoInput;
  HardDeleteInput: HardDeleteInput;
  AppointPlatformPersonInput: AppointPlatformPersonInput;
  DismissPlatformPersonInput: DismissPlatformPersonInput;
  LookIntoResult: ResolversUnionTypes<ResolversParentTypes>['LookIntoResult'];
  HardDeleteResult: ResolversUnionTypes<ResolversParentTypes>['HardDeleteResult'];
  PlatformPersonResult: ResolversUnionTypes<ResolversParentTypes>['PlatformPersonResult'];
  LookingInto: LookingIntoOutcome;
  HardDeleted: HardDeleted;
  PlatformPersonChanged: PlatformPersonChanged;
  StillNeeded: Omit<StillNeeded, 'message'>;
  LastAdministrator: Omit<LastAdministrator, 'message'>;
  PrivacyRequest: RequestView;
  PrivacyRequestPart: PrivacyRequestPart;
  PrivacyRequestConnection: Omit<PrivacyRequestConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['PrivacyRequestEdge']> };
  PrivacyRequestEdge: Omit<PrivacyRequestEdge, 'node'> & { node: ResolversParentTypes['PrivacyRequest'] };
  ExportDocument: ExportDocument;
  AskForExportInput: AskForExportInput;
  AskForErasureInput: AskForErasureInput;
  RefusePrivacyRequestInput: RefusePrivacyRequestInput;
  RefusePrivacyRequestResult: ResolversUnionTypes<ResolversParentTypes>['RefusePrivacyRequestResult'];
  PrivacyRequestRefused: PrivacyRequestRefusedOutcome;
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
  Viewer: Context;
  UserSession: SessionView;
  LoginAttemptConnection: Omit<LoginAttemptConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['LoginAttemptEdge']> };
  LoginAttemptEdge: Omit<LoginAttemptEdge, 'node'> & { node: ResolversParentTypes['LoginAttempt'] };
  LoginAttempt: AttemptView;
  RevokeSessionInput: RevokeSessionInput;
  SignInByLinkInput: SignInByLinkInput;
  RevokeSessionResult: ResolversUnionTypes<ResolversParentTypes>['RevokeSessionResult'];
  SignInByLinkResult: ResolversUnionTypes<ResolversParentTypes>['SignInByLinkResult'];
  SessionRevoked: SessionRevoked;
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
  User: UserView;
  SignInSecondFactorInput: SignInSecondFactorInput;
  CodeInput: CodeInput;
  SignInSecondFactorResult: ResolversUnionTypes<ResolversParentTypes>['SignInSecondFactorResult'];
  StartTotpResult: ResolversUnionTypes<ResolversParentTypes>['StartTotpResult'];
  ConfirmTotpResult: ResolversUnionTypes<ResolversParentTypes>['ConfirmTotpResult'];
  DisableTotpResult: ResolversUnionTypes<ResolversParentTypes>['DisableTotpResult'];
  SecondFactorNeeded: SecondFactorNeeded;
  TotpStarted: TotpStarted;
  TotpConfirmed: TotpConfirmed;
  TotpDisabled: TotpDisabled;
  SecondFactorWrong: Omit<SecondFactorWrong, 'message'>;
  SecondFactorInUse: Omit<SecondFactorInUse, 'message'>;
  NoSecondFactor: Omit<NoSecondFactor, 'message'>;
  EmailNotVerified: Omit<EmailNotVerified, 'message'>;
  UserIdentity: UserIdentityRow;
  SignInWithProviderInput: SignInWithProviderInput;
  LinkProviderInput: LinkProviderInput;
  UnlinkProviderInput: UnlinkProviderInput;
  SignInWithProviderResult: ResolversUnionTypes<ResolversParentTypes>['SignInWithProviderResult'];
  LinkProviderResult: ResolversUnionTypes<ResolversParentTypes>['LinkProviderResult'];
  UnlinkProviderResult: ResolversUnionTypes<ResolversParentTypes>['UnlinkProviderResult'];
  ProviderLinkMade: ProviderLinkMadeOutcome;
  ProviderUnlinked: ProviderUnlinked;
  IdTokenNotValid: Omit<IdTokenNotValid, 'message'>;
  EmailNotVerifiedByProvider: Omit<EmailNotVerifiedByProvider, 'message'>;
  ProviderLinked: Omit<ProviderLinked, 'message'>;
  EmailTokenInput: EmailTokenInput;
  ChangeEmailInput: ChangeEmailInput;
  AskForEmailVerificationResult: ResolversUnionTypes<ResolversParentTypes>['AskForEmailVerificationResult'];
  VerifyEmailResult: ResolversUnionTypes<ResolversParentTypes>['VerifyEmailResult'];
  ChangeEmailResult: ResolversUnionTypes<ResolversParentTypes>['ChangeEmailResult'];
  ConfirmEmailResult: ResolversUnionTypes<ResolversParentTypes>['ConfirmEmailResult'];
  LetterOnItsWay: LetterOnItsWay;
  EmailVerified: EmailVerified;
  EmailChanged: EmailChanged;
  EmailVerifiedAlready: Omit<EmailVerifiedAlready, 'message'>;
  TokenNotValid: Omit<TokenNotValid, 'message'>;
  WrongPassword: Omit<WrongPassword, 'message'>;
  AskForLetterInput: AskForLetterInput;
  ResetPasswordInput: ResetPasswordInput;
  ChangePasswordInput: ChangePasswordInput;
  AskForLetterResult: ResolversUnionTypes<ResolversParentTypes>['AskForLetterResult'];
  ResetPasswordResult: ResolversUnionTypes<ResolversParentTypes>['ResetPasswordResult'];
  ChangePasswordResult: ResolversUnionTypes<ResolversParentTypes>['ChangePasswordResult'];
  PasswordChanged: PasswordChanged;
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
  apiKeys?: Resolver<Maybe<ResolversTypes['ApiKeyConnection']>, ParentType, ContextType, RequireFields<QueryApiKeysArgs, 'first'>>;
  auditEntries?: Resolver<Maybe<ResolversTypes['AuditConnection']>, ParentType, ContextType, RequireFields<QueryAuditEntriesArgs, 'first'>>;
  platformAuditEntries?: Resolver<Maybe<ResolversTypes['AuditConnection']>, ParentType, ContextType, RequireFields<QueryPlatformAuditEntriesArgs, 'first'>>;
  importJob?: Resolver<Maybe<ResolversTypes['ImportJob']>, ParentType, ContextType, RequireFields<QueryImportJobArgs, 'id'>>;
  customers?: Resolver<Maybe<ResolversTypes['CustomerConnection']>, ParentType, ContextType, RequireFields<QueryCustomersArgs, 'first'>>;
  featureFlags?: Resolver<Maybe<ReadonlyArray<ResolversTypes['FeatureFlag']>>, ParentType, ContextType>;
  integrationLinks?: Resolver<Maybe<ResolversTypes['IntegrationLinkConnection']>, ParentType, ContextType, RequireFields<QueryIntegrationLinksArgs, 'first'>>;
  invitations?: Resolver<Maybe<ResolversTypes['InvitationConnection']>, ParentType, ContextType, RequireFields<QueryInvitationsArgs, 'status' | 'first'>>;
  members?: Resolver<Maybe<ResolversTypes['MembershipConnection']>, ParentType, ContextType, RequireFields<QueryMembersArgs, 'status' | 'first'>>;
  permissions?: Resolver<ReadonlyArray<ResolversTypes['Permission']>, ParentType, ContextType>;
  whyMay?: Resolver<Maybe<ResolversTypes['WhyMay']>, ParentType, ContextType, RequireFields<QueryWhyMayArgs, 'permission'>>;
  privacyRequests?: Resolver<Maybe<ResolversTypes['PrivacyRequestConnection']>, ParentType, ContextType, RequireFields<QueryPrivacyRequestsArgs, 'mine' | 'first'>>;
  exportDocument?: Resolver<Maybe<ResolversTypes['ExportDocument']>, ParentType, ContextType, RequireFields<QueryExportDocumentArgs, 'requestId'>>;
  roles?: Resolver<Maybe<ResolversTypes['RoleConnection']>, ParentType, ContextType, RequireFields<QueryRolesArgs, 'first'>>;
  sessions?: Resolver<ReadonlyArray<ResolversTypes['UserSession']>, ParentType, ContextType>;
  viewer?: Resolver<Maybe<ResolversTypes['Viewer']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  createApiKey?: Resolver<Maybe<ResolversTypes['CreateApiKeyResult']>, ParentType, ContextType, RequireFields<MutationCreateApiKeyArgs, 'input'>>;
  rotateApiKey?: Resolver<Maybe<ResolversTypes['RotateApiKeyResult']>, ParentType, ContextType, RequireFields<MutationRotateApiKeyArgs, 'input'>>;
  revokeApiKey?: Resolver<Maybe<ResolversTypes['RevokeApiKeyResult']>, ParentType, ContextType, RequireFields<MutationRevokeApiKeyArgs, 'input'>>;
  blockCustomer?: Resolver<Maybe<ResolversTypes['BlockCustomerResult']>, ParentType, ContextType, RequireFields<MutationBlockCustomerArgs, 'input'>>;
  unblockCustomer?: Resolver<Maybe<ResolversTypes['UnblockCustomerResult']>, ParentType, ContextType, RequireFields<MutationUnblockCustomerArgs, 'input'>>;
  startImport?: Resolver<Maybe<ResolversTypes['StartImportResult']>, ParentType, ContextType, RequireFields<MutationStartImportArgs, 'input'>>;
  addImportRows?: Resolver<Maybe<ResolversTypes['AddImportRowsResult']>, ParentType, ContextType, RequireFields<MutationAddImportRowsArgs, 'input'>>;
  runImport?: Resolver<Maybe<ResolversTypes['RunImportResult']>, ParentType, ContextType, RequireFields<MutationRunImportArgs, 'input'>>;
  mergeCustomers?: Resolver<Maybe<ResolversTypes['MergeCustomersResult']>, ParentType, ContextType, RequireFields<MutationMergeCustomersArgs, 'input'>>;
  undoMerge?: Resolver<Maybe<ResolversTypes['UndoMergeResult']>, ParentType, ContextType, RequireFields<MutationUndoMergeArgs, 'input'>>;
  createCustomer?: Resolver<Maybe<ResolversTypes['CreateCustomerResult']>, ParentType, ContextType, RequireFields<MutationCreateCustomerArgs, 'input'>>;
  updateCustomer?: Resolver<Maybe<ResolversTypes['UpdateCustomerResult']>, ParentType, ContextType, RequireFields<MutationUpdateCustomerArgs, 'input'>>;
  deleteCustomer?: Resolver<Maybe<ResolversTypes['DeleteCustomerResult']>, ParentType, ContextType, RequireFields<MutationDeleteCustomerArgs, 'input'>>;
  restoreCustomer?: Resolver<Maybe<ResolversTypes['RestoreCustomerResult']>, ParentType, ContextType, RequireFields<MutationRestoreCustomerArgs, 'input'>>;
  setFeatureFlag?: Resolver<Maybe<ResolversTypes['SetFeatureFlagResult']>, ParentType, ContextType, RequireFields<MutationSetFeatureFlagArgs, 'input'>>;
  grantPermission?: Resolver<Maybe<ResolversTypes['GrantPermissionResult']>, ParentType, ContextType, RequireFields<MutationGrantPermissionArgs, 'input'>>;
  removeGrant?: Resolver<Maybe<ResolversTypes['RemoveGrantResult']>, ParentType, ContextType, RequireFields<MutationRemoveGrantArgs, 'input'>>;
  linkIntegration?: Resolver<Maybe<ResolversTypes['LinkIntegrationResult']>, ParentType, ContextType, RequireFields<MutationLinkIntegrationArgs, 'input'>>;
  unlinkIntegration?: Resolver<Maybe<ResolversTypes['UnlinkIntegrationResult']>, ParentType, ContextType, RequireFields<MutationUnlinkIntegrationArgs, 'input'>>;
  inviteMember?: Resolver<Maybe<ResolversTypes['InviteMemberResult']>, ParentType, ContextType, RequireFields<MutationInviteMemberArgs, 'input'>>;
  revokeInvitation?: Resolver<Maybe<ResolversTypes['RevokeInvitationResult']>, ParentType, ContextType, RequireFields<MutationRevokeInvitationArgs, 'input'>>;
  acceptInvitation?: Resolver<Maybe<ResolversTypes['AcceptInvitationResult']>, ParentType, ContextType, RequireFields<MutationAcceptInvitationArgs, 'input'>>;
  signUpByInvitation?: Resolver<Maybe<ResolversTypes['SignUpByInvitationResult']>, ParentType, ContextType, RequireFields<MutationSignUpByInvitationArgs, 'input'>>;
  addMember?: Resolver<Maybe<ResolversTypes['AddMemberResult']>, ParentType, ContextType, RequireFields<MutationAddMemberArgs, 'input'>>;
  changeMemberRole?: Resolver<Maybe<ResolversTypes['ChangeMemberRoleResult']>, ParentType, ContextType, RequireFields<MutationChangeMemberRoleArgs, 'input'>>;
  endMember?: Resolver<Maybe<ResolversTypes['EndMemberResult']>, ParentType, ContextType, RequireFields<MutationEndMemberArgs, 'input'>>;
  changeMember?: Resolver<Maybe<ResolversTypes['ChangeMemberResult']>, ParentType, ContextType, RequireFields<MutationChangeMemberArgs, 'input'>>;
  suspendMember?: Resolver<Maybe<ResolversTypes['ChangeMemberResult']>, ParentType, ContextType, RequireFields<MutationSuspendMemberArgs, 'input'>>;
  resumeMember?: Resolver<Maybe<ResolversTypes['ChangeMemberResult']>, ParentType, ContextType, RequireFields<MutationResumeMemberArgs, 'input'>>;
  createOrganization?: Resolver<Maybe<ResolversTypes['CreateOrganizationResult']>, ParentType, ContextType, RequireFields<MutationCreateOrganizationArgs, 'input'>>;
  updateOrganization?: Resolver<Maybe<ResolversTypes['UpdateOrganizationResult']>, ParentType, ContextType, RequireFields<MutationUpdateOrganizationArgs, 'input'>>;
  closeOrganization?: Resolver<Maybe<ResolversTypes['UpdateOrganizationResult']>, ParentType, ContextType, RequireFields<MutationCloseOrganizationArgs, 'input'>>;
  reopenOrganization?: Resolver<Maybe<ResolversTypes['UpdateOrganizationResult']>, ParentType, ContextType, RequireFields<MutationReopenOrganizationArgs, 'input'>>;
  suspendOrganization?: Resolver<Maybe<ResolversTypes['SuspendOrganizationResult']>, ParentType, ContextType, RequireFields<MutationSuspendOrganizationArgs, 'input'>>;
  closeSuspendedOrganization?: Resolver<Maybe<ResolversTypes['SuspendOrganizationResult']>, ParentType, ContextType, RequireFields<MutationCloseSuspendedOrganizationArgs, 'input'>>;
  resumeOrganization?: Resolver<Maybe<ResolversTypes['SuspendOrganizationResult']>, ParentType, ContextType, RequireFields<MutationResumeOrganizationArgs, 'input'>>;
  lookInto?: Resolver<Maybe<ResolversTypes['LookIntoResult']>, ParentType, ContextType, RequireFields<MutationLookIntoArgs, 'input'>>;
  hardDelete?: Resolver<Maybe<ResolversTypes['HardDeleteResult']>, ParentType, ContextType, RequireFields<MutationHardDeleteArgs, 'input'>>;
  appointPlatformPerson?: Resolver<Maybe<ResolversTypes['PlatformPersonResult']>, ParentType, ContextType, RequireFields<MutationAppointPlatformPersonArgs, 'input'>>;
  dismissPlatformPerson?: Resolver<Maybe<ResolversTypes['PlatformPersonResult']>, ParentType, ContextType, RequireFields<MutationDismissPlatformPersonArgs, 'input'>>;
  askForExport?: Resolver<Maybe<ResolversTypes['AskForExportResult']>, ParentType, ContextType, RequireFields<MutationAskForExportArgs, 'input'>>;
  askForErasure?: Resolver<Maybe<ResolversTypes['AskForErasureResult']>, ParentType, ContextType, RequireFields<MutationAskForErasureArgs, 'input'>>;
  refusePrivacyRequest?: Resolver<Maybe<ResolversTypes['RefusePrivacyRequestResult']>, ParentType, ContextType, RequireFields<MutationRefusePrivacyRequestArgs, 'input'>>;
  createRole?: Resolver<Maybe<ResolversTypes['CreateRoleResult']>, ParentType, ContextType, RequireFields<MutationCreateRoleArgs, 'input'>>;
  changeRole?: Resolver<Maybe<ResolversTypes['ChangeRoleResult']>, ParentType, ContextType, RequireFields<MutationChangeRoleArgs, 'input'>>;
  archiveRole?: Resolver<Maybe<ResolversTypes['ArchiveRoleResult']>, ParentType, ContextType, RequireFields<MutationArchiveRoleArgs, 'input'>>;
  revokeSession?: Resolver<Maybe<ResolversTypes['RevokeSessionResult']>, ParentType, ContextType, RequireFields<MutationRevokeSessionArgs, 'input'>>;
  askForSignInLink?: Resolver<Maybe<ResolversTypes['AskForLetterResult']>, ParentType, ContextType, RequireFields<MutationAskForSignInLinkArgs, 'input'>>;
  signInByLink?: Resolver<Maybe<ResolversTypes['SignInByLinkResult']>, ParentType, ContextType, RequireFields<MutationSignInByLinkArgs, 'input'>>;
  signIn?: Resolver<Maybe<ResolversTypes['SignInResult']>, ParentType, ContextType, RequireFields<MutationSignInArgs, 'input'>>;
  refreshSession?: Resolver<Maybe<ResolversTypes['RefreshSessionResult']>, ParentType, ContextType, RequireFields<MutationRefreshSessionArgs, 'input'>>;
  actFor?: Resolver<Maybe<ResolversTypes['ActForResult']>, ParentType, ContextType, RequireFields<MutationActForArgs, 'input'>>;
  signOut?: Resolver<Maybe<ResolversTypes['SignOutResult']>, ParentType, ContextType>;
  signInSecondFactor?: Resolver<Maybe<ResolversTypes['SignInSecondFactorResult']>, ParentType, ContextType, RequireFields<MutationSignInSecondFactorArgs, 'input'>>;
  startTotp?: Resolver<Maybe<ResolversTypes['StartTotpResult']>, ParentType, ContextType>;
  confirmTotp?: Resolver<Maybe<ResolversTypes['ConfirmTotpResult']>, ParentType, ContextType, RequireFields<MutationConfirmTotpArgs, 'input'>>;
  disableTotp?: Resolver<Maybe<ResolversTypes['DisableTotpResult']>, ParentType, ContextType, RequireFields<MutationDisableTotpArgs, 'input'>>;
  signInWithProvider?: Resolver<Maybe<ResolversTypes['SignInWithProviderResult']>, ParentType, ContextType, RequireFields<MutationSignInWithProviderArgs, 'input'>>;
  linkProvider?: Resolver<Maybe<ResolversTypes['LinkProviderResult']>, ParentType, ContextType, RequireFields<MutationLinkProviderArgs, 'input'>>;
  unlinkProvider?: Resolver<Maybe<ResolversTypes['UnlinkProviderResult']>, ParentType, ContextType, RequireFields<MutationUnlinkProviderArgs, 'input'>>;
  askForEmailVerification?: Resolver<Maybe<ResolversTypes['AskForEmailVerificationResult']>, ParentType, ContextType>;
  verifyEmail?: Resolver<Maybe<ResolversTypes['VerifyEmailResult']>, ParentType, ContextType, RequireFields<MutationVerifyEmailArgs, 'input'>>;
  changeEmail?: Resolver<Maybe<ResolversTypes['ChangeEmailResult']>, ParentType, ContextType, RequireFields<MutationChangeEmailArgs, 'input'>>;
  confirmEmail?: Resolver<Maybe<ResolversTypes['ConfirmEmailResult']>, ParentType, ContextType, RequireFields<MutationConfirmEmailArgs, 'input'>>;
  askForPasswordReset?: Resolver<Maybe<ResolversTypes['AskForLetterResult']>, ParentType, ContextType, RequireFields<MutationAskForPasswordResetArgs, 'input'>>;
  resetPassword?: Resolver<Maybe<ResolversTypes['ResetPasswordResult']>, ParentType, ContextType, RequireFields<MutationResetPasswordArgs, 'input'>>;
  changePassword?: Resolver<Maybe<ResolversTypes['ChangePasswordResult']>, ParentType, ContextType, RequireFields<MutationChangePasswordArgs, 'input'>>;
  signUp?: Resolver<Maybe<ResolversTypes['SignUpResult']>, ParentType, ContextType, RequireFields<MutationSignUpArgs, 'input'>>;
};

export type ApiKeyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiKey'] = ResolversParentTypes['ApiKey']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  prefix?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  permissions?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  scope?: Resolver<Maybe<ResolversTypes['MembershipScope']>, ParentType, ContextType>;
  mode?: Resolver<ResolversTypes['OrganizationMode'], ParentType, ContextType>;
  quotaPerMinute?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ApiKeyStatus'], ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastUsedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  replacesId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ApiKeyConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiKeyConnection'] = ResolversParentTypes['ApiKeyConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ApiKeyEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ApiKeyEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiKeyEdge'] = ResolversParentTypes['ApiKeyEdge']> = {
  node?: Resolver<ResolversTypes['ApiKey'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CreateApiKeyResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateApiKeyResult'] = ResolversParentTypes['CreateApiKeyResult']> = {
  __resolveType: TypeResolveFn<'ApiKeyCreated' | 'PermissionOutOfReach' | 'TooManyApiKeys' | 'NotReadyYet' | 'InvalidInput', ParentType, ContextType>;
};

export type RotateApiKeyResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RotateApiKeyResult'] = ResolversParentTypes['RotateApiKeyResult']> = {
  __resolveType: TypeResolveFn<'ApiKeyRotated' | 'PermissionOutOfReach' | 'WrongState' | 'InvalidInput', ParentType, ContextType>;
};

export type RevokeApiKeyResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeApiKeyResult'] = ResolversParentTypes['RevokeApiKeyResult']> = {
  __resolveType: TypeResolveFn<'ApiKeyRevoked' | 'WrongState' | 'InvalidInput', ParentType, ContextType>;
};

export type ApiKeyCreatedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiKeyCreated'] = ResolversParentTypes['ApiKeyCreated']> = {
  apiKey?: Resolver<ResolversTypes['ApiKey'], ParentType, ContextType>;
  secret?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApiKeyRotatedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiKeyRotated'] = ResolversParentTypes['ApiKeyRotated']> = {
  apiKey?: Resolver<ResolversTypes['ApiKey'], ParentType, ContextType>;
  secret?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApiKeyRevokedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiKeyRevoked'] = ResolversParentTypes['ApiKeyRevoked']> = {
  apiKey?: Resolver<ResolversTypes['ApiKey'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PermissionOutOfReachResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PermissionOutOfReach'] = ResolversParentTypes['PermissionOutOfReach']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TooManyApiKeysResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TooManyApiKeys'] = ResolversParentTypes['TooManyApiKeys']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AuditConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditConnection'] = ResolversParentTypes['AuditConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AuditEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AuditEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditEdge'] = ResolversParentTypes['AuditEdge']> = {
  node?: Resolver<ResolversTypes['AuditEntry'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AuditEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditEntry'] = ResolversParentTypes['AuditEntry']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  actor?: Resolver<ResolversTypes['AuditActor'], ParentType, ContextType>;
  door?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  action?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  entity?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  entityId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  changed?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  slice?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  traceId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AuditActorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditActor'] = ResolversParentTypes['AuditActor']> = {
  kind?: Resolver<ResolversTypes['AuditActorKind'], ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type CustomerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'], FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Customer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  block?: Resolver<Maybe<ResolversTypes['CustomerBlock']>, ParentType, ContextType>;
  conduct?: Resolver<Maybe<ResolversTypes['CustomerConduct']>, ParentType, ContextType>;
  undoableMerges?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CustomerMerge']>>, ParentType, ContextType>;
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

export type CustomerBlockResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerBlock'] = ResolversParentTypes['CustomerBlock']> = {
  mode?: Resolver<ResolversTypes['BlockMode'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['BlockSource'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type CustomerConductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerConduct'] = ResolversParentTypes['CustomerConduct']> = {
  completed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  noShows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lateCancels?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lastNoShowAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type BlockCustomerResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BlockCustomerResult'] = ResolversParentTypes['BlockCustomerResult']> = {
  __resolveType: TypeResolveFn<'BlockSet' | 'WrongState' | 'InvalidInput', ParentType, ContextType>;
};

export type UnblockCustomerResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnblockCustomerResult'] = ResolversParentTypes['UnblockCustomerResult']> = {
  __resolveType: TypeResolveFn<'BlockLifted' | 'WrongState' | 'InvalidInput', ParentType, ContextType>;
};

export type BlockSetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BlockSet'] = ResolversParentTypes['BlockSet']> = {
  customer?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BlockLiftedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BlockLifted'] = ResolversParentTypes['BlockLifted']> = {
  customer?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ImportJobResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportJob'] = ResolversParentTypes['ImportJob']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  format?: Resolver<ResolversTypes['ImportFormat'], ParentType, ContextType>;
  mode?: Resolver<ResolversTypes['ImportMode'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ImportStatus'], ParentType, ContextType>;
  rowsTotal?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rowsDone?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  created?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  failed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  errors?: Resolver<ResolversTypes['ImportErrorConnection'], ParentType, ContextType, RequireFields<ImportJobErrorsArgs, 'first'>>;
};

export type ImportErrorConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportErrorConnection'] = ResolversParentTypes['ImportErrorConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ImportErrorEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ImportErrorEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportErrorEdge'] = ResolversParentTypes['ImportErrorEdge']> = {
  node?: Resolver<ResolversTypes['ImportError'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ImportErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportError'] = ResolversParentTypes['ImportError']> = {
  part?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  row?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['ImportField']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type StartImportResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StartImportResult'] = ResolversParentTypes['StartImportResult']> = {
  __resolveType: TypeResolveFn<'ImportStarted' | 'InvalidInput', ParentType, ContextType>;
};

export type AddImportRowsResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddImportRowsResult'] = ResolversParentTypes['AddImportRowsResult']> = {
  __resolveType: TypeResolveFn<'ImportRowsAdded' | 'WrongState' | 'InvalidInput', ParentType, ContextType>;
};

export type RunImportResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RunImportResult'] = ResolversParentTypes['RunImportResult']> = {
  __resolveType: TypeResolveFn<'ImportRunning' | 'WrongState' | 'InvalidInput', ParentType, ContextType>;
};

export type ImportStartedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportStarted'] = ResolversParentTypes['ImportStarted']> = {
  job?: Resolver<ResolversTypes['ImportJob'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ImportRowsAddedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportRowsAdded'] = ResolversParentTypes['ImportRowsAdded']> = {
  rows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ImportRunningResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportRunning'] = ResolversParentTypes['ImportRunning']> = {
  job?: Resolver<ResolversTypes['ImportJob'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CustomerMergeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerMerge'] = ResolversParentTypes['CustomerMerge']> = {
  customerId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mergedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  undoableUntil?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type UndoMergeResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UndoMergeResult'] = ResolversParentTypes['UndoMergeResult']> = {
  __resolveType: TypeResolveFn<'MergeUndone' | 'MergeFinal' | 'WrongState' | 'VersionConflict' | 'InvalidInput', ParentType, ContextType>;
};

export type MergeUndoneResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MergeUndone'] = ResolversParentTypes['MergeUndone']> = {
  customer?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
  winner?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MergeFinalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MergeFinal'] = ResolversParentTypes['MergeFinal']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MergeCustomersResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MergeCustomersResult'] = ResolversParentTypes['MergeCustomersResult']> = {
  __resolveType: TypeResolveFn<'CustomersMerged' | 'BothRegistered' | 'WrongState' | 'VersionConflict' | 'InvalidInput', ParentType, ContextType>;
};

export type CustomersMergedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomersMerged'] = ResolversParentTypes['CustomersMerged']> = {
  customer?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BothRegisteredResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BothRegistered'] = ResolversParentTypes['BothRegistered']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
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

export type FeatureFlagResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FeatureFlag'] = ResolversParentTypes['FeatureFlag']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isOn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  rules?: Resolver<Maybe<ResolversTypes['FeatureFlagRules']>, ParentType, ContextType>;
};

export type FeatureFlagRulesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FeatureFlagRules'] = ResolversParentTypes['FeatureFlagRules']> = {
  isEnabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  percent?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  onFor?: Resolver<ReadonlyArray<ResolversTypes['Organization']>, ParentType, ContextType>;
  offFor?: Resolver<ReadonlyArray<ResolversTypes['Organization']>, ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reviewBy?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SetFeatureFlagResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetFeatureFlagResult'] = ResolversParentTypes['SetFeatureFlagResult']> = {
  __resolveType: TypeResolveFn<'FeatureFlagSet' | 'VersionConflict' | 'InvalidInput', ParentType, ContextType>;
};

export type FeatureFlagSetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FeatureFlagSet'] = ResolversParentTypes['FeatureFlagSet']> = {
  flag?: Resolver<ResolversTypes['FeatureFlag'], ParentType, ContextType>;
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

export type IntegrationLinkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IntegrationLink'] = ResolversParentTypes['IntegrationLink']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  externalId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  entityType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  entityId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  metadata?: Resolver<ReadonlyArray<ResolversTypes['LinkMetadata']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type LinkMetadataResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LinkMetadata'] = ResolversParentTypes['LinkMetadata']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type IntegrationLinkConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IntegrationLinkConnection'] = ResolversParentTypes['IntegrationLinkConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['IntegrationLinkEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type IntegrationLinkEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IntegrationLinkEdge'] = ResolversParentTypes['IntegrationLinkEdge']> = {
  node?: Resolver<ResolversTypes['IntegrationLink'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LinkIntegrationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LinkIntegrationResult'] = ResolversParentTypes['LinkIntegrationResult']> = {
  __resolveType: TypeResolveFn<'IntegrationLinked' | 'LinkTaken' | 'InvalidInput', ParentType, ContextType>;
};

export type UnlinkIntegrationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnlinkIntegrationResult'] = ResolversParentTypes['UnlinkIntegrationResult']> = {
  __resolveType: TypeResolveFn<'IntegrationUnlinked' | 'InvalidInput', ParentType, ContextType>;
};

export type IntegrationLinkedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IntegrationLinked'] = ResolversParentTypes['IntegrationLinked']> = {
  link?: Resolver<ResolversTypes['IntegrationLink'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IntegrationUnlinkedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IntegrationUnlinked'] = ResolversParentTypes['IntegrationUnlinked']> = {
  link?: Resolver<ResolversTypes['IntegrationLink'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LinkTakenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LinkTaken'] = ResolversParentTypes['LinkTaken']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  link?: Resolver<ResolversTypes['IntegrationLink'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvitationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Invitation'] = ResolversParentTypes['Invitation']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  roles?: Resolver<ReadonlyArray<ResolversTypes['MembershipRole']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startsOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  endsOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['InvitationStatus'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type InvitationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvitationConnection'] = ResolversParentTypes['InvitationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['InvitationEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type InvitationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvitationEdge'] = ResolversParentTypes['InvitationEdge']> = {
  node?: Resolver<ResolversTypes['Invitation'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type InviteMemberResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InviteMemberResult'] = ResolversParentTypes['InviteMemberResult']> = {
  __resolveType: TypeResolveFn<'InvitationSent' | 'AlreadyMember' | 'AlreadyInvited' | 'RoleOutOfReach' | 'TooManyAttempts' | 'NotReadyYet' | 'InvalidInput', ParentType, ContextType>;
};

export type RevokeInvitationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeInvitationResult'] = ResolversParentTypes['RevokeInvitationResult']> = {
  __resolveType: TypeResolveFn<'InvitationRevoked' | 'RoleOutOfReach' | 'WrongState' | 'VersionConflict' | 'InvalidInput', ParentType, ContextType>;
};

export type AcceptInvitationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AcceptInvitationResult'] = ResolversParentTypes['AcceptInvitationResult']> = {
  __resolveType: TypeResolveFn<'InvitationAccepted' | 'InvitationNotValid' | 'OtherAddress' | 'AlreadyMember' | 'InvalidInput', ParentType, ContextType>;
};

export type SignUpByInvitationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignUpByInvitationResult'] = ResolversParentTypes['SignUpByInvitationResult']> = {
  __resolveType: TypeResolveFn<'SignedIn' | 'InvitationNotValid' | 'EmailTaken' | 'WeakPassword' | 'TooManyAttempts' | 'InvalidInput', ParentType, ContextType>;
};

export type InvitationSentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvitationSent'] = ResolversParentTypes['InvitationSent']> = {
  invitation?: Resolver<ResolversTypes['Invitation'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvitationRevokedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvitationRevoked'] = ResolversParentTypes['InvitationRevoked']> = {
  invitation?: Resolver<ResolversTypes['Invitation'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvitationAcceptedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvitationAccepted'] = ResolversParentTypes['InvitationAccepted']> = {
  membership?: Resolver<ResolversTypes['Membership'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvitationNotValidResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvitationNotValid'] = ResolversParentTypes['InvitationNotValid']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OtherAddressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OtherAddress'] = ResolversParentTypes['OtherAddress']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AlreadyInvitedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AlreadyInvited'] = ResolversParentTypes['AlreadyInvited']> = {
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
  settings?: Resolver<Maybe<ResolversTypes['OrganizationSettings']>, ParentType, ContextType>;
};

export type OrganizationSettingsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganizationSettings'] = ResolversParentTypes['OrganizationSettings']> = {
  kind?: Resolver<ResolversTypes['OrganizationKind'], ParentType, ContextType>;
  mode?: Resolver<ResolversTypes['OrganizationMode'], ParentType, ContextType>;
  country?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  defaultCurrency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  defaultLocale?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['OrganizationStatus'], ParentType, ContextType>;
  closesAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UpdateOrganizationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateOrganizationResult'] = ResolversParentTypes['UpdateOrganizationResult']> = {
  __resolveType: TypeResolveFn<'OrganizationChanged' | 'WrongState' | 'VersionConflict' | 'InvalidInput', ParentType, ContextType>;
};

export type SuspendOrganizationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SuspendOrganizationResult'] = ResolversParentTypes['SuspendOrganizationResult']> = {
  __resolveType: TypeResolveFn<'OrganizationChanged' | 'WrongState' | 'VersionConflict' | 'InvalidInput', ParentType, ContextType>;
};

export type OrganizationChangedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganizationChanged'] = ResolversParentTypes['OrganizationChanged']> = {
  organization?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
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

export type LookIntoResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LookIntoResult'] = ResolversParentTypes['LookIntoResult']> = {
  __resolveType: TypeResolveFn<'LookingInto' | 'InvalidInput', ParentType, ContextType>;
};

export type HardDeleteResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HardDeleteResult'] = ResolversParentTypes['HardDeleteResult']> = {
  __resolveType: TypeResolveFn<'HardDeleted' | 'StillNeeded' | 'InvalidInput', ParentType, ContextType>;
};

export type PlatformPersonResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlatformPersonResult'] = ResolversParentTypes['PlatformPersonResult']> = {
  __resolveType: TypeResolveFn<'PlatformPersonChanged' | 'UnknownPerson' | 'LastAdministrator' | 'InvalidInput', ParentType, ContextType>;
};

export type LookingIntoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LookingInto'] = ResolversParentTypes['LookingInto']> = {
  accessToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  accessTokenExpiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  organization?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HardDeletedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HardDeleted'] = ResolversParentTypes['HardDeleted']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PlatformPersonChangedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlatformPersonChanged'] = ResolversParentTypes['PlatformPersonChanged']> = {
  role?: Resolver<Maybe<ResolversTypes['PlatformRole']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StillNeededResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StillNeeded'] = ResolversParentTypes['StillNeeded']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LastAdministratorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LastAdministrator'] = ResolversParentTypes['LastAdministrator']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
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
  refusableUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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

export type RefusePrivacyRequestResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefusePrivacyRequestResult'] = ResolversParentTypes['RefusePrivacyRequestResult']> = {
  __resolveType: TypeResolveFn<'PrivacyRequestRefused' | 'WrongState' | 'InvalidInput', ParentType, ContextType>;
};

export type PrivacyRequestRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PrivacyRequestRefused'] = ResolversParentTypes['PrivacyRequestRefused']> = {
  request?: Resolver<ResolversTypes['PrivacyRequest'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
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

export type ViewerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer'], FederationReferenceType extends FederationReferenceTypes['Viewer'] = FederationReferenceTypes['Viewer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Viewer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  loginAttempts?: Resolver<ResolversTypes['LoginAttemptConnection'], ParentType, ContextType, RequireFields<ViewerLoginAttemptsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  memberships?: Resolver<ReadonlyArray<ResolversTypes['Membership']>, ParentType, ContextType>;
  actingAs?: Resolver<Maybe<ResolversTypes['Membership']>, ParentType, ContextType>;
};

export type UserSessionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserSession'] = ResolversParentTypes['UserSession']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  client?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  signedInBy?: Resolver<ResolversTypes['SignInMethod'], ParentType, ContextType>;
  isCurrent?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type LoginAttemptConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LoginAttemptConnection'] = ResolversParentTypes['LoginAttemptConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['LoginAttemptEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type LoginAttemptEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LoginAttemptEdge'] = ResolversParentTypes['LoginAttemptEdge']> = {
  node?: Resolver<ResolversTypes['LoginAttempt'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LoginAttemptResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LoginAttempt'] = ResolversParentTypes['LoginAttempt']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  method?: Resolver<ResolversTypes['LoginMethod'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['LoginOutcome'], ParentType, ContextType>;
};

export type RevokeSessionResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeSessionResult'] = ResolversParentTypes['RevokeSessionResult']> = {
  __resolveType: TypeResolveFn<'SessionRevoked' | 'InvalidInput', ParentType, ContextType>;
};

export type SignInByLinkResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignInByLinkResult'] = ResolversParentTypes['SignInByLinkResult']> = {
  __resolveType: TypeResolveFn<'SignedIn' | 'SecondFactorNeeded' | 'TokenNotValid' | 'InvalidInput', ParentType, ContextType>;
};

export type SessionRevokedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SessionRevoked'] = ResolversParentTypes['SessionRevoked']> = {
  sessionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SignInResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignInResult'] = ResolversParentTypes['SignInResult']> = {
  __resolveType: TypeResolveFn<'SignedIn' | 'SecondFactorNeeded' | 'InvalidCredentials' | 'TooManyAttempts' | 'InvalidInput', ParentType, ContextType>;
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

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  hasSecondFactor?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  recoveryCodesLeft?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  identities?: Resolver<ReadonlyArray<ResolversTypes['UserIdentity']>, ParentType, ContextType>;
  emailVerified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  locale?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SignInSecondFactorResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignInSecondFactorResult'] = ResolversParentTypes['SignInSecondFactorResult']> = {
  __resolveType: TypeResolveFn<'SignedIn' | 'SecondFactorWrong' | 'TokenNotValid' | 'TooManyAttempts' | 'InvalidInput', ParentType, ContextType>;
};

export type StartTotpResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StartTotpResult'] = ResolversParentTypes['StartTotpResult']> = {
  __resolveType: TypeResolveFn<'TotpStarted' | 'SecondFactorInUse' | 'EmailNotVerified', ParentType, ContextType>;
};

export type ConfirmTotpResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfirmTotpResult'] = ResolversParentTypes['ConfirmTotpResult']> = {
  __resolveType: TypeResolveFn<'TotpConfirmed' | 'SecondFactorWrong' | 'NoSecondFactor' | 'SecondFactorInUse' | 'TooManyAttempts' | 'InvalidInput', ParentType, ContextType>;
};

export type DisableTotpResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DisableTotpResult'] = ResolversParentTypes['DisableTotpResult']> = {
  __resolveType: TypeResolveFn<'TotpDisabled' | 'SecondFactorWrong' | 'NoSecondFactor' | 'TooManyAttempts' | 'InvalidInput', ParentType, ContextType>;
};

export type SecondFactorNeededResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SecondFactorNeeded'] = ResolversParentTypes['SecondFactorNeeded']> = {
  challenge?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TotpStartedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TotpStarted'] = ResolversParentTypes['TotpStarted']> = {
  secret?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  uri?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TotpConfirmedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TotpConfirmed'] = ResolversParentTypes['TotpConfirmed']> = {
  recoveryCodes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TotpDisabledResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TotpDisabled'] = ResolversParentTypes['TotpDisabled']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SecondFactorWrongResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SecondFactorWrong'] = ResolversParentTypes['SecondFactorWrong']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SecondFactorInUseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SecondFactorInUse'] = ResolversParentTypes['SecondFactorInUse']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NoSecondFactorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NoSecondFactor'] = ResolversParentTypes['NoSecondFactor']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EmailNotVerifiedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EmailNotVerified'] = ResolversParentTypes['EmailNotVerified']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserIdentityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserIdentity'] = ResolversParentTypes['UserIdentity']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  provider?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  linkedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type SignInWithProviderResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignInWithProviderResult'] = ResolversParentTypes['SignInWithProviderResult']> = {
  __resolveType: TypeResolveFn<'SignedIn' | 'SecondFactorNeeded' | 'IdTokenNotValid' | 'EmailTaken' | 'EmailNotVerifiedByProvider' | 'TooManyAttempts' | 'InvalidInput', ParentType, ContextType>;
};

export type LinkProviderResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LinkProviderResult'] = ResolversParentTypes['LinkProviderResult']> = {
  __resolveType: TypeResolveFn<'ProviderLinkMade' | 'IdTokenNotValid' | 'ProviderLinked' | 'InvalidInput', ParentType, ContextType>;
};

export type UnlinkProviderResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnlinkProviderResult'] = ResolversParentTypes['UnlinkProviderResult']> = {
  __resolveType: TypeResolveFn<'ProviderUnlinked' | 'InvalidInput', ParentType, ContextType>;
};

export type ProviderLinkMadeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProviderLinkMade'] = ResolversParentTypes['ProviderLinkMade']> = {
  identity?: Resolver<ResolversTypes['UserIdentity'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProviderUnlinkedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProviderUnlinked'] = ResolversParentTypes['ProviderUnlinked']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IdTokenNotValidResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IdTokenNotValid'] = ResolversParentTypes['IdTokenNotValid']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EmailNotVerifiedByProviderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EmailNotVerifiedByProvider'] = ResolversParentTypes['EmailNotVerifiedByProvider']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProviderLinkedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProviderLinked'] = ResolversParentTypes['ProviderLinked']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AskForEmailVerificationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AskForEmailVerificationResult'] = ResolversParentTypes['AskForEmailVerificationResult']> = {
  __resolveType: TypeResolveFn<'LetterOnItsWay' | 'EmailVerifiedAlready' | 'TooManyAttempts', ParentType, ContextType>;
};

export type VerifyEmailResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VerifyEmailResult'] = ResolversParentTypes['VerifyEmailResult']> = {
  __resolveType: TypeResolveFn<'EmailVerified' | 'TokenNotValid' | 'InvalidInput', ParentType, ContextType>;
};

export type ChangeEmailResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeEmailResult'] = ResolversParentTypes['ChangeEmailResult']> = {
  __resolveType: TypeResolveFn<'LetterOnItsWay' | 'WrongPassword' | 'TooManyAttempts' | 'InvalidInput', ParentType, ContextType>;
};

export type ConfirmEmailResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfirmEmailResult'] = ResolversParentTypes['ConfirmEmailResult']> = {
  __resolveType: TypeResolveFn<'EmailChanged' | 'TokenNotValid' | 'EmailTaken' | 'InvalidInput', ParentType, ContextType>;
};

export type LetterOnItsWayResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LetterOnItsWay'] = ResolversParentTypes['LetterOnItsWay']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EmailVerifiedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EmailVerified'] = ResolversParentTypes['EmailVerified']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EmailChangedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EmailChanged'] = ResolversParentTypes['EmailChanged']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EmailVerifiedAlreadyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EmailVerifiedAlready'] = ResolversParentTypes['EmailVerifiedAlready']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TokenNotValidResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TokenNotValid'] = ResolversParentTypes['TokenNotValid']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WrongPasswordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WrongPassword'] = ResolversParentTypes['WrongPassword']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AskForLetterResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AskForLetterResult'] = ResolversParentTypes['AskForLetterResult']> = {
  __resolveType: TypeResolveFn<'LetterOnItsWay' | 'TooManyAttempts' | 'InvalidInput', ParentType, ContextType>;
};

export type ResetPasswordResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResetPasswordResult'] = ResolversParentTypes['ResetPasswordResult']> = {
  __resolveType: TypeResolveFn<'PasswordChanged' | 'TokenNotValid' | 'WeakPassword' | 'InvalidInput', ParentType, ContextType>;
};

export type ChangePasswordResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangePasswordResult'] = ResolversParentTypes['ChangePasswordResult']> = {
  __resolveType: TypeResolveFn<'PasswordChanged' | 'WrongPassword' | 'WeakPassword' | 'TooManyAttempts' | 'InvalidInput', ParentType, ContextType>;
};

export type PasswordChangedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PasswordChanged'] = ResolversParentTypes['PasswordChanged']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
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
  __resolveType: TypeResolveFn<'PermissionOutOfReach' | 'TooManyApiKeys' | 'MergeFinal' | 'BothRegistered' | 'OwnMembership' | 'AlreadyGranted' | 'LinkTaken' | 'InvitationNotValid' | 'OtherAddress' | 'AlreadyInvited' | 'UnknownPerson' | 'AlreadyMember' | 'RoleOutOfReach' | 'LastOwner' | 'StillNeeded' | 'LastAdministrator' | 'StillMember' | 'NameTaken' | 'InvalidCredentials' | 'TooManyAttempts' | 'SessionEnded' | 'NotAMember' | 'SecondFactorWrong' | 'SecondFactorInUse' | 'NoSecondFactor' | 'EmailNotVerified' | 'IdTokenNotValid' | 'EmailNotVerifiedByProvider' | 'ProviderLinked' | 'EmailVerifiedAlready' | 'TokenNotValid' | 'WrongPassword' | 'EmailTaken' | 'WeakPassword' | 'InvalidInput' | 'NotReadyYet' | 'IdempotencyMismatch' | 'VersionConflict' | 'WrongState', ParentType, ContextType>;
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
  ApiKey?: ApiKeyResolvers<ContextType>;
  ApiKeyConnection?: ApiKeyConnectionResolvers<ContextType>;
  ApiKeyEdge?: ApiKeyEdgeResolvers<ContextType>;
  CreateApiKeyResult?: CreateApiKeyResultResolvers<ContextType>;
  RotateApiKeyResult?: RotateApiKeyResultResolvers<ContextType>;
  RevokeApiKeyResult?: RevokeApiKeyResultResolvers<ContextType>;
  ApiKeyCreated?: ApiKeyCreatedResolvers<ContextType>;
  ApiKeyRotated?: ApiKeyRotatedResolvers<ContextType>;
  ApiKeyRevoked?: ApiKeyRevokedResolvers<ContextType>;
  PermissionOutOfReach?: PermissionOutOfReachResolvers<ContextType>;
  TooManyApiKeys?: TooManyApiKeysResolvers<ContextType>;
  AuditConnection?: AuditConnectionResolvers<ContextType>;
  AuditEdge?: AuditEdgeResolvers<ContextType>;
  AuditEntry?: AuditEntryResolvers<ContextType>;
  AuditActor?: AuditActorResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  CustomerBlock?: CustomerBlockResolvers<ContextType>;
  CustomerConduct?: CustomerConductResolvers<ContextType>;
  BlockCustomerResult?: BlockCustomerResultResolvers<ContextType>;
  UnblockCustomerResult?: UnblockCustomerResultResolvers<ContextType>;
  BlockSet?: BlockSetResolvers<ContextType>;
  BlockLifted?: BlockLiftedResolvers<ContextType>;
  ImportJob?: ImportJobResolvers<ContextType>;
  ImportErrorConnection?: ImportErrorConnectionResolvers<ContextType>;
  ImportErrorEdge?: ImportErrorEdgeResolvers<ContextType>;
  ImportError?: ImportErrorResolvers<ContextType>;
  StartImportResult?: StartImportResultResolvers<ContextType>;
  AddImportRowsResult?: AddImportRowsResultResolvers<ContextType>;
  RunImportResult?: RunImportResultResolvers<ContextType>;
  ImportStarted?: ImportStartedResolvers<ContextType>;
  ImportRowsAdded?: ImportRowsAddedResolvers<ContextType>;
  ImportRunning?: ImportRunningResolvers<ContextType>;
  CustomerMerge?: CustomerMergeResolvers<ContextType>;
  UndoMergeResult?: UndoMergeResultResolvers<ContextType>;
  MergeUndone?: MergeUndoneResolvers<ContextType>;
  MergeFinal?: MergeFinalResolvers<ContextType>;
  MergeCustomersResult?: MergeCustomersResultResolvers<ContextType>;
  CustomersMerged?: CustomersMergedResolvers<ContextType>;
  BothRegistered?: BothRegisteredResolvers<ContextType>;
  CustomerConnection?: CustomerConnectionResolvers<ContextType>;
  CustomerEdge?: CustomerEdgeResolvers<ContextType>;
  CreateCustomerResult?: CreateCustomerResultResolvers<ContextType>;
  UpdateCustomerResult?: UpdateCustomerResultResolvers<ContextType>;
  DeleteCustomerResult?: DeleteCustomerResultResolvers<ContextType>;
  RestoreCustomerResult?: RestoreCustomerResultResolvers<ContextType>;
  CustomerCreated?: CustomerCreatedResolvers<ContextType>;
  CustomerChanged?: CustomerChangedResolvers<ContextType>;
  CustomerDeleted?: CustomerDeletedResolvers<ContextType>;
  FeatureFlag?: FeatureFlagResolvers<ContextType>;
  FeatureFlagRules?: FeatureFlagRulesResolvers<ContextType>;
  SetFeatureFlagResult?: SetFeatureFlagResultResolvers<ContextType>;
  FeatureFlagSet?: FeatureFlagSetResolvers<ContextType>;
  Grant?: GrantResolvers<ContextType>;
  GrantPermissionResult?: GrantPermissionResultResolvers<ContextType>;
  RemoveGrantResult?: RemoveGrantResultResolvers<ContextType>;
  PermissionGranted?: PermissionGrantedResolvers<ContextType>;
  GrantRemoved?: GrantRemovedResolvers<ContextType>;
  OwnMembership?: OwnMembershipResolvers<ContextType>;
  AlreadyGranted?: AlreadyGrantedResolvers<ContextType>;
  IntegrationLink?: IntegrationLinkResolvers<ContextType>;
  LinkMetadata?: LinkMetadataResolvers<ContextType>;
  IntegrationLinkConnection?: IntegrationLinkConnectionResolvers<ContextType>;
  IntegrationLinkEdge?: IntegrationLinkEdgeResolvers<ContextType>;
  LinkIntegrationResult?: LinkIntegrationResultResolvers<ContextType>;
  UnlinkIntegrationResult?: UnlinkIntegrationResultResolvers<ContextType>;
  IntegrationLinked?: IntegrationLinkedResolvers<ContextType>;
  IntegrationUnlinked?: IntegrationUnlinkedResolvers<ContextType>;
  LinkTaken?: LinkTakenResolvers<ContextType>;
  Invitation?: InvitationResolvers<ContextType>;
  InvitationConnection?: InvitationConnectionResolvers<ContextType>;
  InvitationEdge?: InvitationEdgeResolvers<ContextType>;
  InviteMemberResult?: InviteMemberResultResolvers<ContextType>;
  RevokeInvitationResult?: RevokeInvitationResultResolvers<ContextType>;
  AcceptInvitationResult?: AcceptInvitationResultResolvers<ContextType>;
  SignUpByInvitationResult?: SignUpByInvitationResultResolvers<ContextType>;
  InvitationSent?: InvitationSentResolvers<ContextType>;
  InvitationRevoked?: InvitationRevokedResolvers<ContextType>;
  InvitationAccepted?: InvitationAcceptedResolvers<ContextType>;
  InvitationNotValid?: InvitationNotValidResolvers<ContextType>;
  OtherAddress?: OtherAddressResolvers<ContextType>;
  AlreadyInvited?: AlreadyInvitedResolvers<ContextType>;
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
  OrganizationSettings?: OrganizationSettingsResolvers<ContextType>;
  UpdateOrganizationResult?: UpdateOrganizationResultResolvers<ContextType>;
  SuspendOrganizationResult?: SuspendOrganizationResultResolvers<ContextType>;
  OrganizationChanged?: OrganizationChangedResolvers<ContextType>;
  CreateOrganizationResult?: CreateOrganizationResultResolvers<ContextType>;
  OrganizationCreated?: OrganizationCreatedResolvers<ContextType>;
  Permission?: PermissionResolvers<ContextType>;
  WhyMay?: WhyMayResolvers<ContextType>;
  MayReason?: MayReasonResolvers<ContextType>;
  LookIntoResult?: LookIntoResultResolvers<ContextType>;
  HardDeleteResult?: HardDeleteResultResolvers<ContextType>;
  PlatformPersonResult?: PlatformPersonResultResolvers<ContextType>;
  LookingInto?: LookingIntoResolvers<ContextType>;
  HardDeleted?: HardDeletedResolvers<ContextType>;
  PlatformPersonChanged?: PlatformPersonChangedResolvers<ContextType>;
  StillNeeded?: StillNeededResolvers<ContextType>;
  LastAdministrator?: LastAdministratorResolvers<ContextType>;
  PrivacyRequest?: PrivacyRequestResolvers<ContextType>;
  PrivacyRequestPart?: PrivacyRequestPartResolvers<ContextType>;
  PrivacyRequestConnection?: PrivacyRequestConnectionResolvers<ContextType>;
  PrivacyRequestEdge?: PrivacyRequestEdgeResolvers<ContextType>;
  ExportDocument?: ExportDocumentResolvers<ContextType>;
  RefusePrivacyRequestResult?: RefusePrivacyRequestResultResolvers<ContextType>;
  PrivacyRequestRefused?: PrivacyRequestRefusedResolvers<ContextType>;
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
  Viewer?: ViewerResolvers<ContextType>;
  UserSession?: UserSessionResolvers<ContextType>;
  LoginAttemptConnection?: LoginAttemptConnectionResolvers<ContextType>;
  LoginAttemptEdge?: LoginAttemptEdgeResolvers<ContextType>;
  LoginAttempt?: LoginAttemptResolvers<ContextType>;
  RevokeSessionResult?: RevokeSessionResultResolvers<ContextType>;
  SignInByLinkResult?: SignInByLinkResultResolvers<ContextType>;
  SessionRevoked?: SessionRevokedResolvers<ContextType>;
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
  User?: UserResolvers<ContextType>;
  SignInSecondFactorResult?: SignInSecondFactorResultResolvers<ContextType>;
  StartTotpResult?: StartTotpResultResolvers<ContextType>;
  ConfirmTotpResult?: ConfirmTotpResultResolvers<ContextType>;
  DisableTotpResult?: DisableTotpResultResolvers<ContextType>;
  SecondFactorNeeded?: SecondFactorNeededResolvers<ContextType>;
  TotpStarted?: TotpStartedResolvers<ContextType>;
  TotpConfirmed?: TotpConfirmedResolvers<ContextType>;
  TotpDisabled?: TotpDisabledResolvers<ContextType>;
  SecondFactorWrong?: SecondFactorWrongResolvers<ContextType>;
  SecondFactorInUse?: SecondFactorInUseResolvers<ContextType>;
  NoSecondFactor?: NoSecondFactorResolvers<ContextType>;
  EmailNotVerified?: EmailNotVerifiedResolvers<ContextType>;
  UserIdentity?: UserIdentityResolvers<ContextType>;
  SignInWithProviderResult?: SignInWithProviderResultResolvers<ContextType>;
  LinkProviderResult?: LinkProviderResultResolvers<ContextType>;
  UnlinkProviderResult?: UnlinkProviderResultResolvers<ContextType>;
  ProviderLinkMade?: ProviderLinkMadeResolvers<ContextType>;
  ProviderUnlinked?: ProviderUnlinkedResolvers<ContextType>;
  IdTokenNotValid?: IdTokenNotValidResolvers<ContextType>;
  EmailNotVerifiedByProvider?: EmailNotVerifiedByProviderResolvers<ContextType>;
  ProviderLinked?: ProviderLinkedResolvers<ContextType>;
  AskForEmailVerificationResult?: AskForEmailVerificationResultResolvers<ContextType>;
  VerifyEmailResult?: VerifyEmailResultResolvers<ContextType>;
  ChangeEmailResult?: ChangeEmailResultResolvers<ContextType>;
  ConfirmEmailResult?: ConfirmEmailResultResolvers<ContextType>;
  LetterOnItsWay?: LetterOnItsWayResolvers<ContextType>;
  EmailVerified?: EmailVerifiedResolvers<ContextType>;
  EmailChanged?: EmailChangedResolvers<ContextType>;
  EmailVerifiedAlready?: EmailVerifiedAlreadyResolvers<ContextType>;
  TokenNotValid?: TokenNotValidResolvers<ContextType>;
  WrongPassword?: WrongPasswordResolvers<ContextType>;
  AskForLetterResult?: AskForLetterResultResolvers<ContextType>;
  ResetPasswordResult?: ResetPasswordResultResolvers<ContextType>;
  ChangePasswordResult?: ChangePasswordResultResolvers<ContextType>;
  PasswordChanged?: PasswordChangedResolvers<ContextType>;
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


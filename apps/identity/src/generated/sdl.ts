// Made by `npm run generate` from the .graphql files. Do not edit.
export const sdl = `
extend type Query {
  "API keys of the acting organization, oldest first, ended ones too. Needs api_key.manage."
  apiKeys(first: Int = 50, after: String): ApiKeyConnection
  """
  What was done in the acting organization, by whom and through which door, newest first, for ever. Needs audit.read
  for the whole organization. Each page reads one index, best with an entity, an actor or an action.
  """
  auditEntries(filter: AuditFilter, first: Int = 50, after: String): AuditConnection
  "What was done that belongs to no organization: sign-ins, sessions, people of the platform. For the platform's people."
  platformAuditEntries(filter: AuditFilter, first: Int = 50, after: String): AuditConnection
  "An import of customers and how far it is; null when unknown. Needs import.run."
  importJob(id: ID!): ImportJob
  """
  Customers of the acting organization, newest first. Needs customer.read; deleted ones need customer.write. By e-mail
  address and phone number exactly; by name those who have every word of it in their names, or, where nobody has, newer
  ones with similar names; of a business those seen last come first.
  """
  customers(filter: CustomerFilter, first: Int = 50, after: String): CustomerConnection
  """
  What is switched on for the acting organization; for callers who act for none, what is switched on for everybody.
  Whoever asks may know; the platform's own people get all flags, with their rules.
  """
  featureFlags: [FeatureFlag!]
  """
  Links of the acting organization to one other system, by the ids there; or of one thing to all systems, by system. Give
  either \`system\` or \`entityId\`. Needs integration.manage for the whole organization.
  """
  integrationLinks(system: String, entityId: ID, first: Int = 50, after: String): IntegrationLinkConnection
  "Invitations of the acting organization, oldest first; settled ones for 30 days. Needs member.manage."
  invitations(status: InvitationStatus! = PENDING, first: Int = 50, after: String): InvitationConnection
  "Members of the acting organization, oldest first. Needs member.read."
  members(status: MemberStatus! = ACTIVE, first: Int = 50, after: String): MembershipConnection
  "Every permission there is, in the request's language. Open to everybody."
  permissions: [Permission!]!
  """
  Whether a member may do something, and what gives or takes it: at a business or location, or for the organization as
  a whole where neither is named. Without \`memberId\`: the membership in use; about others it needs member.manage. Null
  for unknown members and places.
  """
  whyMay(permission: String!, memberId: ID, businessId: ID, locationId: ID): WhyMay
  """
  What the acting organization has been asked about people's data and not finished yet, the most urgent first: needs
  customer.export or customer.erase. With \`mine\`, everything that the signed-in person has asked, the latest first.
  """
  privacyRequests(mine: Boolean! = false, first: Int = 20, after: String): PrivacyRequestConnection
  """
  The finished export of a request, for whoever asked for it; null for others, before it is finished, and when its time
  is over. Every look is audited.
  """
  exportDocument(requestId: ID!): ExportDocument
  "Roles of the acting organization's own making, oldest first. Needs member.read."
  roles(first: Int = 50, after: String): RoleConnection
  "Where the signed-in person is signed in: sessions that are live, at most 100."
  sessions: [UserSession!]!
  "The signed-in person; null when signed out."
  viewer: Viewer
}

extend type Mutation {
  """
  Makes a key by which a partner's machine acts for the acting organization: it sends it as a bearer token instead of an
  access token. The answer shows the key once and never again. Needs api_key.manage and each of the permissions, at each
  of the places.
  """
  createApiKey(input: CreateApiKeyInput!): CreateApiKeyResult
  """
  Makes a key in the place of another: the same permissions, places, quota and end. The old one stays good for the
  overlap, so that the machine can change over without standing still. Needs what making it needs.
  """
  rotateApiKey(input: RotateApiKeyInput!): RotateApiKeyResult
  "Ends a key; within seconds it opens nothing any more. Needs api_key.manage."
  revokeApiKey(input: RevokeApiKeyInput!): RevokeApiKeyResult
  """
  Keeps a customer from booking online as others do, from now on or until then; another call replaces the first. The person
  learns only what a booking needs. Needs customer.block.
  """
  blockCustomer(input: BlockCustomerInput!): BlockCustomerResult
  "Lifts a block, by whomever. Needs customer.block."
  unblockCustomer(input: UnblockCustomerInput!): UnblockCustomerResult
  "Begins an import of customers; then its rows are added, part by part, and it is run. Needs import.run."
  startImport(input: StartImportInput!): StartImportResult
  "Adds a part of the rows. The same part again, after an answer was lost, does no harm. Needs import.run."
  addImportRows(input: AddImportRowsInput!): AddImportRowsResult
  "Takes the rows in, in the background. Needs import.run."
  runImport(input: RunImportInput!): RunImportResult
  """
  Makes two customers one: the loser's visits, payments, points and notes become the winner's. Two who have registered are
  two people. Needs customer.merge.
  """
  mergeCustomers(input: MergeCustomersInput!): MergeCustomersResult
  """
  Two customers who were made one within the last 7 days are two again: the loser's visits, payments, points and notes are
  the loser's again, and so is what has come of those visits since; what the winner did stays with the winner. Needs
  customer.merge.
  """
  undoMerge(input: UndoMergeInput!): UndoMergeResult
  "Keeps a new customer of the acting organization. Needs customer.write."
  createCustomer(input: CreateCustomerInput!): CreateCustomerResult
  "Changes what is kept of a customer: what is left out stays, null empties. Needs customer.write."
  updateCustomer(input: UpdateCustomerInput!): UpdateCustomerResult
  "Takes a customer out of every list. The record can be restored for 30 days, then it is emptied. Needs customer.write."
  deleteCustomer(input: CustomerStepInput!): DeleteCustomerResult
  "Brings a deleted customer back. Needs customer.write."
  restoreCustomer(input: CustomerStepInput!): RestoreCustomerResult
  "Makes a flag, or changes one. For administrators of the platform. VersionConflict: there is one of this name already."
  setFeatureFlag(input: SetFeatureFlagInput!): SetFeatureFlagResult
  """
  Gives one permission to a member directly, or denies it, besides the roles. A denial wins over whatever gives. Needs
  grant.manage there; who gives must hold the permission there. Access tokens made before are refused within seconds.
  """
  grantPermission(input: GrantPermissionInput!): GrantPermissionResult
  "Takes a direct grant or a denial away. Needs grant.manage and the permission itself, where it held."
  removeGrant(input: RemoveGrantInput!): RemoveGrantResult
  """
  Notes which thing of ours is which thing of another system: one of ours has at most one there, and the other way
  round. The same link again only changes its metadata. Needs integration.manage for the whole organization.
  """
  linkIntegration(input: LinkIntegrationInput!): LinkIntegrationResult
  "Forgets a link. Needs integration.manage for the whole organization."
  unlinkIntegration(input: UnlinkIntegrationInput!): UnlinkIntegrationResult
  """
  Asks somebody by a letter to become a member, whether registered or not. The letter's link works for 7 days. Needs
  member.manage, and the roles must be within the own reach, as with \`addMember\`.
  """
  inviteMember(input: InviteMemberInput!): InviteMemberResult
  "Makes an invitation worthless. Needs member.manage over its roles."
  revokeInvitation(input: RevokeInvitationInput!): RevokeInvitationResult
  """
  Makes the signed-in person a member, as invited; the invitation must have gone to the person's own address. \`actFor\`
  follows.
  """
  acceptInvitation(input: AcceptInvitationInput!): AcceptInvitationResult
  "Registers the person to whom the invitation went, under that address, signs the person in, and accepts."
  signUpByInvitation(input: SignUpByInvitationInput!): SignUpByInvitationResult
  """
  Makes a registered person a member of the acting organization, at once. Needs member.manage. A role can be given only
  by somebody who holds it or a higher one, and only within the own scope.
  """
  addMember(input: AddMemberInput!): AddMemberResult
  "Gives a member other roles or scopes instead of all that were held. Needs member.manage, over the old roles and the new ones."
  changeMemberRole(input: ChangeMemberRoleInput!): ChangeMemberRoleResult
  "Ends a membership today. Needs member.manage over the member's roles. Access tokens in use end within seconds."
  endMember(input: EndMemberInput!): EndMemberResult
  "Changes title and last day of a membership. Needs member.manage over the member's roles."
  changeMember(input: ChangeMemberInput!): ChangeMemberResult
  "Lets nothing be done as this member until \`resumeMember\`. Needs member.manage over the member's roles."
  suspendMember(input: EndMemberInput!): ChangeMemberResult
  "Undoes \`suspendMember\`."
  resumeMember(input: EndMemberInput!): ChangeMemberResult
  """
  Founds an organization. The signed-in person becomes its first member, as OWNER of the whole; \`actFor\` follows.
  """
  createOrganization(input: CreateOrganizationInput!): CreateOrganizationResult
  "Changes the acting organization's settings; what is absent or null stays. Needs organization.configure for the whole."
  updateOrganization(input: UpdateOrganizationInput!): UpdateOrganizationResult
  """
  Ends the acting organization: nothing of it is public any more, and visits to come are cancelled free of charge. After
  30 days it is deleted, and the contact data of its customers is erased. Until then \`reopenOrganization\` undoes it, but
  for the visits. Needs organization.configure for the whole.
  """
  closeOrganization(input: CloseOrganizationInput!): UpdateOrganizationResult
  "Undoes \`closeOrganization\` and \`closeSuspendedOrganization\`; what was suspended is so again."
  reopenOrganization(input: CloseOrganizationInput!): UpdateOrganizationResult
  "Shuts an organization: its members cannot act for it, and nothing of it is public. For PLATFORM_ADMIN."
  suspendOrganization(input: SuspendOrganizationInput!): SuspendOrganizationResult
  """
  Ends a suspended organization: after 30 days it is deleted, and the contact data of its customers is erased. For
  PLATFORM_ADMIN.
  """
  closeSuspendedOrganization(input: SuspendOrganizationInput!): SuspendOrganizationResult
  "Undoes \`suspendOrganization\`. For PLATFORM_ADMIN."
  resumeOrganization(input: SuspendOrganizationInput!): SuspendOrganizationResult
  """
  Lets somebody of the platform read in an organization for ten minutes. Each operation under the token is kept in the
  organization's audit before it is answered, and nothing can be changed by it. For PLATFORM_SUPPORT and PLATFORM_ADMIN.
  """
  lookInto(input: LookIntoInput!): LookIntoResult
  """
  Deletes for good what was deleted before: a customer, a role, a user. History and money are never deleted. For
  PLATFORM_ADMIN.
  """
  hardDelete(input: HardDeleteInput!): HardDeleteResult
  "Makes a registered person one of the platform's people, or gives another role. For PLATFORM_ADMIN."
  appointPlatformPerson(input: AppointPlatformPersonInput!): PlatformPersonResult
  "Takes a person's platform role. The last administrator stays. For PLATFORM_ADMIN."
  dismissPlatformPerson(input: DismissPlatformPersonInput!): PlatformPersonResult
  """
  Asks for a copy of everything that is kept of a customer. By the person for the own record; without a customer for the
  whole account, with the records in every organization. By a member with customer.export for any customer of the acting
  organization. Asked again before it is finished, it answers the same request.
  """
  askForExport(input: AskForExportInput!): AskForExportResult
  """
  Asks that a customer be forgotten: by the person for the own record, without a customer for the whole account, or by a
  member with customer.erase. Future visits are cancelled free of charge; names, contact data, notes and cards go, for
  good. What the law demands stays: payments and invoices, under an id that nobody can turn into a person.
  """
  askForErasure(input: AskForErasureInput!): AskForErasureResult
  """
  Refuses what a person has asked of the acting organization, as long as nobody has begun with it. Whoever asked reads the
  reason. Needs customer.export or customer.erase, as what was asked does.
  """
  refusePrivacyRequest(input: RefusePrivacyRequestInput!): RefusePrivacyRequestResult
  """
  Makes a role: a named set of permissions that members can be given, at any scope. Needs role.manage and each of the
  permissions, for the whole organization.
  """
  createRole(input: CreateRoleInput!): CreateRoleResult
  """
  Renames a role or gives it other permissions, for all who hold it: access tokens made before are refused within
  seconds. Needs role.manage, and every permission before and after.
  """
  changeRole(input: ChangeRoleInput!): ChangeRoleResult
  "Takes a role from all who hold it, and from the list. Needs role.manage, and every permission of the role."
  archiveRole(input: ArchiveRoleInput!): ArchiveRoleResult
  "Ends a session of the signed-in person, wherever it is; its access tokens are refused within seconds."
  revokeSession(input: RevokeSessionInput!): RevokeSessionResult
  """
  Has a letter sent to whoever registered with this address, whose link signs in without a password, once, within 15
  minutes. The answer is the same for every address, and so is its time.
  """
  askForSignInLink(input: AskForLetterInput!): AskForLetterResult
  """
  Signs in by the token of a letter. Whoever does so to an account whose address was never verified gets it without the
  password and the sessions that were there before.
  """
  signInByLink(input: SignInByLinkInput!): SignInByLinkResult
  "Signs a registered person in."
  signIn(input: SignInInput!): SignInResult
  """
  Gives the next tokens of a session. Each refresh token works once; one that comes again ends its session, because two
  parties hold it. A client that lost the answer may repeat the request within ten seconds.
  """
  refreshSession(input: RefreshSessionInput!): RefreshSessionResult
  """
  Lets the signed-in person act for an organization as its member. The answer's tokens replace those of the session;
  they carry the membership's permissions.
  """
  actFor(input: ActForInput!): ActForResult
  "Ends the session of the access token; its refresh tokens stop working at once."
  signOut: SignOutResult
  "Answers a sign-in's question for the second factor, by a code of the authenticator or a recovery code."
  signInSecondFactor(input: SignInSecondFactorInput!): SignInSecondFactorResult
  """
  Makes a secret for the signed-in person's authenticator. It guards the account only after \`confirmTotp\`. Needs a
  verified e-mail address.
  """
  startTotp: StartTotpResult
  "Takes the authenticator's first code; from then on signing in needs one. Gives ten recovery codes, shown this once."
  confirmTotp(input: CodeInput!): ConfirmTotpResult
  "Takes the second factor away, by one of its codes or a recovery code."
  disableTotp(input: CodeInput!): DisableTotpResult
  """
  Signs in by an OIDC id token of an issuer that is allowed here. Who is new is registered; who has an account with the
  same address is linked to it, if both the issuer and we have verified the address.
  """
  signInWithProvider(input: SignInWithProviderInput!): SignInWithProviderResult
  "Lets the signed-in person sign in by this issuer's word from now on."
  linkProvider(input: LinkProviderInput!): LinkProviderResult
  "Ends that. Signing in by the link of a letter remains."
  unlinkProvider(input: UnlinkProviderInput!): UnlinkProviderResult
  "Sends the signed-in person a letter whose link verifies the e-mail address, for 24 hours. The one before stops working."
  askForEmailVerification: AskForEmailVerificationResult
  "Verifies the e-mail address to which the token was sent. Needs no sign-in: a letter may be opened anywhere."
  verifyEmail(input: EmailTokenInput!): VerifyEmailResult
  """
  Begins to change the e-mail address of the signed-in person: a letter to the new one asks for its confirmation, within
  24 hours. Until then the old one stays. The password is asked of whoever has one.
  """
  changeEmail(input: ChangeEmailInput!): ChangeEmailResult
  "Makes the new address, to which the token was sent, the one that signs in. The old one is told."
  confirmEmail(input: EmailTokenInput!): ConfirmEmailResult
  """
  Has a letter sent to whoever registered with this address, whose link sets a new password within an hour. The answer is
  the same for every address, and so is its time.
  """
  askForPasswordReset(input: AskForLetterInput!): AskForLetterResult
  "Sets a new password by the token of a letter. Every session of the person ends."
  resetPassword(input: ResetPasswordInput!): ResetPasswordResult
  "Changes the password of the signed-in person. All other sessions end, and the person is told by mail."
  changePassword(input: ChangePasswordInput!): ChangePasswordResult
  "Registers a person by e-mail and password, and signs the person in."
  signUp(input: SignUpInput!): SignUpResult
}

"""
By which a partner's machine acts for an organization. It is nobody's person: it has no appointments, no agenda and no
cart of its own, and permissions for own rows only cannot be given to it.
"""
type ApiKey {
  id: ID!
  name: String!
  "How the key begins; all that is ever shown of it again."
  prefix: String!
  "Codes from the catalogue \`permissions\`, in alphabetical order."
  permissions: [String!]!
  "Where the permissions hold; null: in the whole organization."
  scope: MembershipScope
  "A TEST key opens organizations of mode TEST only, a LIVE key those of mode LIVE."
  mode: OrganizationMode!
  "Requests that it may make in a minute; more are THROTTLED."
  quotaPerMinute: Int!
  status: ApiKeyStatus!
  "When it ends by itself; null: never."
  expiresAt: DateTime
  "To the minute; null: nobody has used it yet."
  lastUsedAt: DateTime
  createdAt: DateTime!
  "The key in whose place it was made."
  replacesId: ID
  version: Int!
}

enum ApiKeyStatus {
  ACTIVE
  "Another key has been made in its place; it is good until \`expiresAt\`."
  REPLACED
  EXPIRED
  REVOKED
}

type ApiKeyConnection {
  edges: [ApiKeyEdge!]!
  pageInfo: PageInfo!
}

type ApiKeyEdge {
  node: ApiKey!
  cursor: String!
}

input CreateApiKeyInput {
  "For people: whose machine this is, and for what."
  name: String!
  """
  Codes from the catalogue \`permissions\`. What decides over people's rights (member.manage, role.manage, grant.manage,
  api_key.manage, organization.configure) or over where money goes (billing.manage, payout.approve) is not for machines.
  """
  permissions: [String!]!
  "Where they hold; null: in the whole organization."
  scope: MemberScopeInput
  "When it ends by itself; null: never."
  expiresAt: DateTime
  "1 to 10,000; 1,000 when absent."
  quotaPerMinute: Int
}

input RotateApiKeyInput {
  apiKeyId: ID!
  "How long the old key stays good, 0 to 72."
  overlapHours: Int! = 24
}

input RevokeApiKeyInput {
  apiKeyId: ID!
}

union CreateApiKeyResult = ApiKeyCreated | PermissionOutOfReach | TooManyApiKeys | NotReadyYet | InvalidInput

union RotateApiKeyResult = ApiKeyRotated | PermissionOutOfReach | WrongState | InvalidInput

union RevokeApiKeyResult = ApiKeyRevoked | WrongState | InvalidInput

type ApiKeyCreated {
  apiKey: ApiKey!
  "The key itself. Keep it safe: it is shown this once."
  secret: String!
}

type ApiKeyRotated {
  "The new one."
  apiKey: ApiKey!
  "The key itself. Keep it safe: it is shown this once."
  secret: String!
}

type ApiKeyRevoked {
  apiKey: ApiKey!
}

"Nobody gives a machine a permission that the own membership does not hold at all of these places."
type PermissionOutOfReach implements Problem {
  message: String!
}

"The organization has 50 keys that are good."
type TooManyApiKeys implements Problem {
  message: String!
}

"All that is given must hold."
input AuditFilter {
  entity: AuditEntityInput
  "Of a user or an API key."
  actorId: ID
  "Such as member.role_changed."
  action: String
  "From this instant on."
  from: DateTime
  "Before this instant."
  to: DateTime
}

input AuditEntityInput {
  "Such as Member."
  type: String!
  "Such as mem_…"
  id: ID!
}

type AuditConnection {
  edges: [AuditEdge!]!
  pageInfo: PageInfo!
}

type AuditEdge {
  node: AuditEntry!
  cursor: String!
}

"Somebody did something. Never contact data: of what was changed, the names of the fields."
type AuditEntry {
  id: ID!
  at: DateTime!
  actor: AuditActor!
  "How the actor came to it: member, customer, worker, platform, guest or public."
  door: String!
  "Such as member.role_changed."
  action: String!
  "The type of the thing, such as Member."
  entity: String!
  "Its id as a UUID, without the prefix of its type."
  entityId: String!
  "Names of the fields that were changed."
  changed: [String!]!
  "Why, where somebody had to say so."
  reason: String
  "The part of the platform where it was done."
  slice: String!
  "The trace of the request."
  traceId: String
}

type AuditActor {
  kind: AuditActorKind!
  "Of a user or an API key; null for others."
  id: ID
}

enum AuditActorKind {
  PERSON
  API_KEY
  ANONYMOUS
  SYSTEM
}

"""
A person known to one organization, from the first booking on. Read by its members and by the person; a guest reads the
first part of the own name.
"""
type Customer @key(fields: "id") {
  "Null where there is none, and but for members with customer.block."
  block: CustomerBlock
  "How the customer keeps appointments; null before the first one, and but for members with customer.read."
  conduct: CustomerConduct
  "Merges into this customer that can still be undone, the latest first. Null but for members with customer.merge."
  undoableMerges: [CustomerMerge!]
  id: ID!
  "As it was given."
  name: String!
  givenName: String
  familyName: String
  "How the name is read."
  kanaName: String
  """
  Null but for the person, for members with customer.contact.read, and for the staff member who serves the customer within
  30 days before or after today.
  """
  email: String
  "International form, such as +81312345678. Null for whom the e-mail address is null, too."
  phone: String
  "1990-05-23, or --05-23 without the year. Null for whom the e-mail address is null, too."
  birthday: String
  "The language to write in, such as ja."
  locale: String!
  "Words by which the business sorts its customers. Null but for members with customer.read."
  tags: [String!]
  createdAt: DateTime!
  "Since when the customer is in no list any more; null: a customer like any other."
  deletedAt: DateTime
  version: Int!
  "Others with the same e-mail address or phone number, at most 20. Null but for members with customer.merge."
  duplicates: [Customer!]
}

"What a customer may not do as others do."
type CustomerBlock {
  mode: BlockMode!
  "Whether the staff decided it, or the rule of a business (\`BusinessSettings.noShowMonths\`): who missed so many visits pays in advance, or books nothing online."
  source: BlockSource!
  "Why, in the staff's words."
  reason: String
  "When it ends by itself; null: not by a date."
  until: DateTime
}

type CustomerConduct {
  completed: Int!
  noShows: Int!
  "Cancelled by the customer too late to be free of charge, whether or not a fee was asked for."
  lateCancels: Int!
  lastNoShowAt: DateTime
}

enum BlockMode {
  "The business is asked first."
  APPROVAL
  "The whole price is paid first."
  PREPAY
  "Nothing is booked online."
  BLOCKED
}

enum BlockSource {
  RULE
  STAFF
}

input BlockCustomerInput {
  customerId: ID!
  mode: BlockMode!
  "Why; the customer never reads it."
  reason: String!
  until: DateTime
}

input UnblockCustomerInput {
  customerId: ID!
}

union BlockCustomerResult = BlockSet | WrongState | InvalidInput

union UnblockCustomerResult = BlockLifted | WrongState | InvalidInput

type BlockSet {
  customer: Customer!
}

type BlockLifted {
  customer: Customer!
}

"Customers taken over from elsewhere. Forgotten after 30 days."
type ImportJob {
  id: ID!
  format: ImportFormat!
  mode: ImportMode!
  status: ImportStatus!
  "Rows of all parts so far."
  rowsTotal: Int!
  rowsDone: Int!
  "Of the rows done: new customers; in a dry run those who would be."
  created: Int!
  "Known ones that a row named by its external id."
  updated: Int!
  failed: Int!
  startedAt: DateTime
  finishedAt: DateTime
  "What was wrong, row by row in the order of the file."
  errors(first: Int = 50, after: String): ImportErrorConnection!
}

type ImportErrorConnection {
  edges: [ImportErrorEdge!]!
  pageInfo: PageInfo!
}

type ImportErrorEdge {
  node: ImportError!
  cursor: String!
}

type ImportError {
  part: Int!
  "Of the part, from 1, without the line of headings."
  row: Int!
  "Null where the row as a whole is wrong."
  field: ImportField
  "REQUIRED, TOO_LONG, INVALID_VALUE, UNREACHABLE, NOT_A_PHONE_NUMBER, NOT_A_BIRTHDAY or MERGED."
  code: String!
}

enum ImportFormat {
  "Comma-separated; each part begins with the line of headings."
  CSV
  "One JSON object a line."
  JSONL
}

enum ImportMode {
  "Looks what would be, and changes nothing."
  DRY_RUN
  APPLY
}

enum ImportStatus {
  UPLOADING
  RUNNING
  DONE
}

enum ImportField {
  "The customer's id where the file is from: a row of a known one changes that customer."
  EXTERNAL_ID
  "When absent it is made of FAMILY and GIVEN."
  NAME
  GIVEN
  FAMILY
  KANA
  EMAIL
  PHONE
  BIRTHDAY
  LOCALE
  "Separated by commas or semicolons."
  TAGS
}

input StartImportInput {
  format: ImportFormat!
  mode: ImportMode!
  "Which column, or key, says what; others are ignored."
  columns: [ImportColumnInput!]!
}

input ImportColumnInput {
  column: String!
  field: ImportField!
}

input AddImportRowsInput {
  jobId: ID!
  "From 1; the parts are taken in in their order."
  part: Int!
  "Whole rows, at most 200,000 characters."
  content: String!
}

input RunImportInput {
  jobId: ID!
}

union StartImportResult = ImportStarted | InvalidInput

union AddImportRowsResult = ImportRowsAdded | WrongState | InvalidInput

union RunImportResult = ImportRunning | WrongState | InvalidInput

type ImportStarted {
  job: ImportJob!
}

type ImportRowsAdded {
  "Of this part."
  rows: Int!
}

type ImportRunning {
  job: ImportJob!
}

"A customer's record that became part of another one."
type CustomerMerge {
  "Whose record it was: the loser."
  customerId: ID!
  mergedAt: DateTime!
  undoableUntil: DateTime!
}

input UndoMergeInput {
  "Whose record stayed."
  winnerId: ID!
  winnerVersion: Int!
  "Whose record comes back."
  loserId: ID!
}

union UndoMergeResult = MergeUndone | MergeFinal | WrongState | VersionConflict | InvalidInput

type MergeUndone {
  "Whose record is back."
  customer: Customer!
  "The winner of the merge."
  winner: Customer!
}

"The merge is older than 7 days, or it was never a merge of two records."
type MergeFinal implements Problem {
  message: String!
}

input MergeCustomersInput {
  "Whose record stays."
  winnerId: ID!
  winnerVersion: Int!
  loserId: ID!
  loserVersion: Int!
  "What the loser's record says better; what the winner's leaves empty comes from it anyway."
  takeFromLoser: [CustomerField!]
}

enum CustomerField {
  NAME
  GIVEN
  FAMILY
  KANA
  BIRTHDAY
  EMAIL
  PHONE
  LOCALE
}

union MergeCustomersResult = CustomersMerged | BothRegistered | WrongState | VersionConflict | InvalidInput

type CustomersMerged {
  "The winner."
  customer: Customer!
}

"Both customers sign in by accounts of their own: they are two people."
type BothRegistered implements Problem {
  message: String!
}

type CustomerConnection {
  edges: [CustomerEdge!]!
  pageInfo: PageInfo!
}

type CustomerEdge {
  node: Customer!
  cursor: String!
}

"Which customers: those of one of these, or all. \`email\` and \`phone\` may be asked for together."
input CustomerFilter {
  "Any part of the name, however it is written: Tana finds Tanaka, 田 finds 田中, ﾀﾅｶ finds たなか."
  name: String
  email: String
  "In any form; without a country it is a number of the organization's."
  phone: String
  businessId: ID
  "Those who were deleted and can be restored."
  deleted: Boolean = false
  "Those who are blocked in one of these ways, the last blocked first. Needs customer.block."
  blocked: [BlockMode!]
}

"How a customer is called and reached: by e-mail, by phone, or both."
input CreateCustomerInput {
  "As the customer gives it."
  name: String!
  given: String
  family: String
  "How the name is read."
  kana: String
  email: String
  phone: String
  "1990-05-23, or --05-23 without the year."
  birthday: String
  "The language to write in, such as ja; the organization's own when absent."
  locale: String
  tags: [String!]
  "Names this request: a retry with the same key gets the same customer."
  idempotencyKey: String!
}

input UpdateCustomerInput {
  customerId: ID!
  version: Int!
  name: String
  given: String
  family: String
  kana: String
  email: String
  phone: String
  birthday: String
  locale: String
  tags: [String!]
}

input CustomerStepInput {
  customerId: ID!
  version: Int!
}

union CreateCustomerResult = CustomerCreated | IdempotencyMismatch | InvalidInput

union UpdateCustomerResult = CustomerChanged | WrongState | VersionConflict | InvalidInput

union DeleteCustomerResult = CustomerDeleted | WrongState | VersionConflict | InvalidInput

union RestoreCustomerResult = CustomerChanged | WrongState | VersionConflict | InvalidInput

type CustomerCreated {
  customer: Customer!
}

type CustomerChanged {
  customer: Customer!
}

type CustomerDeleted {
  restorableUntil: DateTime!
}

"Something new that is switched on for some organizations before others."
type FeatureFlag {
  name: String!
  "Whether it is on for the acting organization."
  isOn: Boolean!
  "For whom it is on; null for everybody but the platform's own people."
  rules: FeatureFlagRules
}

type FeatureFlagRules {
  "Off for all, whatever else is said."
  isEnabled: Boolean!
  "Of the organizations that are in neither list, by a hash: who is on stays on while the percentage grows."
  percent: Int!
  onFor: [Organization!]!
  offFor: [Organization!]!
  "Who sees to it that the flag goes again."
  owner: String!
  reviewBy: Date!
  version: Int!
}

input SetFeatureFlagInput {
  "Small letters, digits, \`-\` and \`_\`, 2 to 63, beginning with a letter."
  name: String!
  "Of the flag as it is; null to make one."
  version: Int
  isEnabled: Boolean!
  percent: Int! = 0
  "Organizations for which it is on whatever the percentage says; at most 1,000."
  onFor: [ID!]! = []
  offFor: [ID!]! = []
  owner: String!
  "When somebody looks whether the flag can go."
  reviewBy: Date!
}

union SetFeatureFlagResult = FeatureFlagSet | VersionConflict | InvalidInput

type FeatureFlagSet {
  flag: FeatureFlag!
}

enum GrantEffect {
  ALLOW
  "Wins over roles and grants that allow it."
  DENY
}

"One permission that one member was given directly, or denied."
type Grant {
  id: ID!
  "A code from the catalogue \`permissions\`."
  permission: String!
  effect: GrantEffect!
  "Where it holds; null: in the whole organization."
  scope: MembershipScope
  reason: String!
  "From then on it counts no more; null: until it is removed."
  expiresAt: DateTime
}

input GrantPermissionInput {
  membershipId: ID!
  "A code from the catalogue \`permissions\`; \`.own\` at the end: for own rows only."
  permission: String!
  effect: GrantEffect!
  "In this business and its locations only; or, instead, in one location. Neither: in the whole organization."
  businessId: ID
  locationId: ID
  "Why, for the audit and for whoever asks \`whyMay\`."
  reason: String!
  expiresAt: DateTime
}

input RemoveGrantInput {
  grantId: ID!
}

union GrantPermissionResult = PermissionGranted | RoleOutOfReach | OwnMembership | AlreadyGranted | WrongState | NotReadyYet | InvalidInput

union RemoveGrantResult = GrantRemoved | RoleOutOfReach | OwnMembership | WrongState | InvalidInput

type PermissionGranted {
  grant: Grant!
  membership: Membership!
}

type GrantRemoved {
  membership: Membership!
}

"Nobody changes the own permissions."
type OwnMembership implements Problem {
  message: String!
}

"The member has a grant or a denial of this permission at this place already."
type AlreadyGranted implements Problem {
  message: String!
}

"""
Which thing of ours is which thing of another system. It is the organization's own note: what it names is not looked up.
"""
type IntegrationLink {
  id: ID!
  "Such as ALGOLIA, CLOUDINARY, CLERK, GOOGLE, or a name of your own."
  system: String!
  "The id in the other system."
  externalId: String!
  "Type of the thing, such as Customer."
  entityType: String!
  "The id here."
  entityId: ID!
  metadata: [LinkMetadata!]!
  createdAt: DateTime!
}

type LinkMetadata {
  key: String!
  value: String!
}

type IntegrationLinkConnection {
  edges: [IntegrationLinkEdge!]!
  pageInfo: PageInfo!
}

type IntegrationLinkEdge {
  node: IntegrationLink!
  cursor: String!
}

input LinkIntegrationInput {
  "Capital letters, digits and \`_\`, 2 to 40."
  system: String!
  "At most 255 characters."
  externalId: String!
  """
  Id of a membership, customer, business, location, service, service variation, staff member, resource, appointment,
  payment or review.
  """
  entityId: ID!
  "At most 20, and 4 KB in all. Never contact data."
  metadata: [LinkMetadataInput!]! = []
}

input LinkMetadataInput {
  key: String!
  value: String!
}

input UnlinkIntegrationInput {
  integrationLinkId: ID!
}

union LinkIntegrationResult = IntegrationLinked | LinkTaken | InvalidInput

union UnlinkIntegrationResult = IntegrationUnlinked | InvalidInput

type IntegrationLinked {
  link: IntegrationLink!
}

type IntegrationUnlinked {
  "As it was."
  link: IntegrationLink!
}

"The id there, or the thing here, has another link in this system already; nothing was changed."
type LinkTaken implements Problem {
  message: String!
  "The link that stands in the way."
  link: IntegrationLink!
}

enum InvitationStatus {
  PENDING
  ACCEPTED
  REVOKED
  EXPIRED
}

"Somebody was asked, by a letter, to become a member."
type Invitation {
  id: ID!
  "The address that the letter went to."
  email: String!
  "What the person is going to hold."
  roles: [MembershipRole!]!
  title: String
  startsOn: Date
  endsOn: Date
  status: InvitationStatus!
  expiresAt: DateTime!
  version: Int!
}

type InvitationConnection {
  edges: [InvitationEdge!]!
  pageInfo: PageInfo!
}

type InvitationEdge {
  node: Invitation!
  cursor: String!
}

input InviteMemberInput {
  email: String!
  "One of the three roles, and in \`scope\` where; needed unless there are \`roles\`."
  role: BaseRole
  scope: MemberScopeInput
  "More roles, each with its own scope."
  roles: [MemberRoleInput!]
  title: String
  "The first day (UTC); default: the day of acceptance."
  startsOn: Date
  "The last day (UTC); default: none."
  endsOn: Date
  "Language of the letter; default: the organization's."
  locale: String
}

input RevokeInvitationInput {
  invitationId: ID!
  version: Int!
}

input AcceptInvitationInput {
  "From the letter's link."
  token: String!
}

input SignUpByInvitationInput {
  "From the letter's link."
  token: String!
  "At least 10 characters."
  password: String!
  name: String!
  "Language for messages; default: the language of the request."
  locale: String
}

union InviteMemberResult = InvitationSent | AlreadyMember | AlreadyInvited | RoleOutOfReach | TooManyAttempts | NotReadyYet | InvalidInput

union RevokeInvitationResult = InvitationRevoked | RoleOutOfReach | WrongState | VersionConflict | InvalidInput

union AcceptInvitationResult = InvitationAccepted | InvitationNotValid | OtherAddress | AlreadyMember | InvalidInput

union SignUpByInvitationResult = SignedIn | InvitationNotValid | EmailTaken | WeakPassword | TooManyAttempts | InvalidInput

type InvitationSent {
  invitation: Invitation!
}

type InvitationRevoked {
  invitation: Invitation!
}

type InvitationAccepted {
  membership: Membership!
}

"Unknown, used, revoked or expired: ask for another invitation."
type InvitationNotValid implements Problem {
  message: String!
}

"The invitation went to another address than that of the signed-in person."
type OtherAddress implements Problem {
  message: String!
}

"Somebody was invited at this address already; revoke that invitation first."
type AlreadyInvited implements Problem {
  message: String!
}

"A person's employment or ownership in an organization."
type Membership @key(fields: "id") {
  id: ID!
  organization: Organization!
  "The highest base role held."
  role: MemberRole!
  "Codes of what this member may do somewhere; \`.own\` at the end: with own rows only. \`whyMay\` says where, and why."
  permissions: [String!]!
  "The businesses and locations that \`role\` is limited to; null: the whole organization."
  scope: MembershipScope
  "All roles held, the highest first."
  roles: [MembershipRole!]!
  "Permissions given or denied directly; null but for the person and for those with member.manage or grant.manage."
  grants: [Grant!]
  "The first day (UTC)."
  startsOn: Date!
  "The last day (UTC), where it is known."
  endsOn: Date
  status: MemberStatus!
  "What the person does here, such as Colour director."
  title: String
  "The person's name."
  name: String!
  "The person's e-mail address; null but for the person and for those with member.manage."
  email: String
  version: Int!
}

"One role of a member, and where it holds."
type MembershipRole {
  role: MemberRole!
  "Where \`role\` is CUSTOM: which."
  customRole: Role
  "Null: in the whole organization."
  scope: MembershipScope
}

type MembershipScope {
  businesses: [Business]!
  locations: [Location]!
}

type Business @key(fields: "id", resolvable: false) {
  id: ID!
}

type Location @key(fields: "id", resolvable: false) {
  id: ID!
}

type MembershipConnection {
  edges: [MembershipEdge!]!
  pageInfo: PageInfo!
}

type MembershipEdge {
  node: Membership!
  cursor: String!
}

enum MemberRole {
  OWNER
  MANAGER
  STAFF
  "None of the three, but a role of the organization's own making."
  CUSTOM
}

"A role that can be given to a member."
enum BaseRole {
  "Everything."
  OWNER
  "Daily business: people, services, calendar, money at the desk; not the configuration."
  MANAGER
  "The work at the desk and the own calendar."
  STAFF
}

enum MemberStatus {
  "The first day lies ahead."
  INVITED
  ACTIVE
  SUSPENDED
  ENDED
}

"Where a role holds: in these businesses (with all their locations) and these locations; nothing named: everywhere."
input MemberScopeInput {
  businessIds: [ID!]! = []
  locationIds: [ID!]! = []
}

input AddMemberInput {
  "The e-mail address the person has registered with."
  email: String!
  "One of the three roles, and in \`scope\` where; needed unless there are \`roles\`."
  role: BaseRole
  scope: MemberScopeInput
  "More roles, each with its own scope."
  roles: [MemberRoleInput!]
  title: String
  "The first day (UTC); default: today."
  startsOn: Date
  "The last day (UTC); default: none."
  endsOn: Date
}

"One of the three roles, or one of the organization's own making."
input MemberRoleInput {
  role: BaseRole
  customRoleId: ID
  scope: MemberScopeInput
}

input ChangeMemberInput {
  membershipId: ID!
  version: Int!
  "Null takes it away; absent: as it is."
  title: String
  "The last day (UTC), today or later; null: no end is planned; absent: as it is."
  endsOn: Date
}

input ChangeMemberRoleInput {
  membershipId: ID!
  version: Int!
  "One of the three roles, and in \`scope\` where; needed unless there are \`roles\`."
  role: BaseRole
  scope: MemberScopeInput
  "More roles, each with its own scope."
  roles: [MemberRoleInput!]
}

input EndMemberInput {
  membershipId: ID!
  version: Int!
}

union AddMemberResult = MemberAdded | UnknownPerson | AlreadyMember | RoleOutOfReach | NotReadyYet | InvalidInput

union ChangeMemberRoleResult = MemberChanged | RoleOutOfReach | LastOwner | WrongState | VersionConflict | NotReadyYet | InvalidInput

union ChangeMemberResult = MemberChanged | RoleOutOfReach | LastOwner | WrongState | VersionConflict | InvalidInput

union EndMemberResult = MemberEnded | RoleOutOfReach | LastOwner | WrongState | VersionConflict | InvalidInput

type MemberAdded {
  membership: Membership!
}

type MemberChanged {
  membership: Membership!
}

type MemberEnded {
  membership: Membership!
}

"Nobody has registered with this e-mail address yet."
type UnknownPerson implements Problem {
  message: String!
}

"This person is a member of the organization already."
type AlreadyMember implements Problem {
  message: String!
}

"The role or its scope reaches further than that of the person who gives or takes it."
type RoleOutOfReach implements Problem {
  message: String!
}

"An organization keeps at least one owner of the whole."
type LastOwner implements Problem {
  message: String!
}

"A business customer of the platform: the owner of its businesses, people and data. Its name is public."
type Organization @key(fields: "id") {
  id: ID!
  name: String!
  "Null for those who do not act for it with organization.read."
  settings: OrganizationSettings
}

type OrganizationSettings {
  kind: OrganizationKind!
  mode: OrganizationMode!
  country: String!
  defaultCurrency: String!
  defaultLocale: String!
  status: OrganizationStatus!
  "When it is deleted; null unless it is CLOSING."
  closesAt: DateTime
  version: Int!
}

enum OrganizationStatus {
  ACTIVE
  "Shut by the platform."
  SUSPENDED
  "Closed by its owners, or by the platform while it was suspended; it can be reopened for 30 days."
  CLOSING
  DELETED
}

enum OrganizationMode {
  "Real business."
  LIVE
  """
  A sandbox: for trying things out, and for partners who build against the API. Its API keys begin with \`osk_test_\` and
  open nothing else.
  """
  TEST
}

enum OrganizationKind {
  "One shop or a few, run by one owner."
  INDEPENDENT
  "Many businesses and locations."
  ENTERPRISE
}

input CreateOrganizationInput {
  name: String!
  kind: OrganizationKind! = INDEPENDENT
  mode: OrganizationMode! = LIVE
  "ISO 3166-1 country code, such as JP."
  country: String!
  "ISO 4217 code of the currency that new businesses start with, such as JPY."
  defaultCurrency: String!
  "Language that new businesses start with; default: the language of the request."
  defaultLocale: String
}

input UpdateOrganizationInput {
  version: Int!
  name: String
  kind: OrganizationKind
  "ISO 4217 code of the currency that new businesses start with."
  defaultCurrency: String
  "Language that new businesses start with."
  defaultLocale: String
}

input CloseOrganizationInput {
  version: Int!
}

input SuspendOrganizationInput {
  organizationId: ID!
  "Why; kept in the organization's audit."
  reason: String!
}

union UpdateOrganizationResult = OrganizationChanged | WrongState | VersionConflict | InvalidInput

union SuspendOrganizationResult = OrganizationChanged | WrongState | VersionConflict | InvalidInput

type OrganizationChanged {
  organization: Organization!
}

union CreateOrganizationResult = OrganizationCreated | InvalidInput

type OrganizationCreated {
  organization: Organization!
  "The founder's membership."
  membership: Membership!
}

"Something that members can be allowed to do."
type Permission {
  "Such as customer.read."
  code: String!
  "What it lets people do, in the request's language."
  text: String!
  "Which of the three roles give it for all rows."
  roles: [BaseRole!]!
  "Whether it exists for own rows only, too: own agenda, own customers, own figures (\`.own\` at the end of the code)."
  ownRows: Boolean!
}

type WhyMay {
  permission: Permission!
  membership: Membership!
  answer: MayAnswer!
  "What bears on it there: first what denies it, then what gives it. Empty: nothing gives it."
  reasons: [MayReason!]!
}

enum MayAnswer {
  YES
  "For own rows only."
  OWN_ROWS
  "Not given there, denied, or the membership is not active."
  NO
}

"A role, or a direct grant or denial, that gives or takes a permission."
type MayReason {
  effect: GrantEffect!
  "True: it gives the permission for own rows only."
  ownRowsOnly: Boolean!
  "Where it holds; null: in the whole organization."
  scope: MembershipScope
  "One of the three roles gives it."
  role: BaseRole
  "A role of the organization's own making gives it."
  customRole: Role
  "It was given or denied directly."
  grant: Grant
}

enum PlatformRole {
  "Everything about the platform: who its people are, suspension, hard deletion."
  PLATFORM_ADMIN
  "Reads in organizations, with a reason."
  PLATFORM_SUPPORT
}

input LookIntoInput {
  organizationId: ID!
  "Why; kept in the organization's audit."
  reason: String!
}

input HardDeleteInput {
  "Of a deleted customer, role or user."
  id: ID!
  reason: String!
}

input AppointPlatformPersonInput {
  "The e-mail address the person has registered with."
  email: String!
  role: PlatformRole!
  reason: String!
}

input DismissPlatformPersonInput {
  email: String!
  reason: String!
}

union LookIntoResult = LookingInto | InvalidInput

union HardDeleteResult = HardDeleted | StillNeeded | InvalidInput

union PlatformPersonResult = PlatformPersonChanged | UnknownPerson | LastAdministrator | InvalidInput

"The right to read in an organization; it ends by itself."
type LookingInto {
  "Beside the tokens of the session, which stay as they are."
  accessToken: String!
  accessTokenExpiresAt: DateTime!
  organization: Organization!
}

type HardDeleted {
  id: ID!
}

type PlatformPersonChanged {
  "Null: none any more."
  role: PlatformRole
}

"Something that is kept, such as history, still names it."
type StillNeeded implements Problem {
  message: String!
}

"The platform keeps at least one administrator."
type LastAdministrator implements Problem {
  message: String!
}

"What somebody asked about a person's data."
type PrivacyRequest @key(fields: "id") {
  id: ID!
  kind: PrivacyRequestKind!
  status: PrivacyRequestStatus!
  "Null: a whole account."
  customerId: ID
  createdAt: DateTime!
  "30 days after it was asked."
  deadline: DateTime!
  closedAt: DateTime
  "Until when it can be refused; null: it was not, and is not any more."
  refusableUntil: DateTime
  "Why it was refused."
  reason: String
  "Until when an export can be read."
  readableUntil: DateTime
  "Who has done what there is to do: identity, catalog, scheduling, commerce, engagement."
  parts: [PrivacyRequestPart!]!
}

enum PrivacyRequestKind {
  "A copy of everything."
  EXPORT
  "Nothing is kept any longer, but what the law demands."
  ERASURE
}

enum PrivacyRequestStatus {
  "Nobody has begun."
  OPEN
  "Some parts of the system have done theirs."
  COLLECTING
  DONE
  "It was not fulfilled, for a reason."
  REFUSED
}

type PrivacyRequestPart {
  "Whose part: identity, catalog, scheduling, commerce or engagement."
  name: String!
  doneAt: DateTime!
}

type PrivacyRequestConnection {
  edges: [PrivacyRequestEdge!]!
  pageInfo: PageInfo!
}

type PrivacyRequestEdge {
  node: PrivacyRequest!
  cursor: String!
}

type ExportDocument {
  "JSON: by organization and part of the system, lists by name."
  content: String!
  readableUntil: DateTime!
}

input AskForExportInput {
  "Null: the signed-in person's whole account."
  customerId: ID
}

input AskForErasureInput {
  "Null: the signed-in person's whole account."
  customerId: ID
  "Also what the customer wrote in reviews. Their stars stay, as those of a former customer."
  reviewTexts: Boolean! = false
}

input RefusePrivacyRequestInput {
  requestId: ID!
  "Why, for whoever asked."
  reason: String!
}

union RefusePrivacyRequestResult = PrivacyRequestRefused | WrongState | InvalidInput

type PrivacyRequestRefused {
  request: PrivacyRequest!
}

type PrivacyRequestOpened {
  request: PrivacyRequest!
}

"Whoever works for an organization has to leave it before the account can be erased."
type StillMember implements Problem {
  message: String!
}

union AskForExportResult = PrivacyRequestOpened | InvalidInput

union AskForErasureResult = PrivacyRequestOpened | StillMember | InvalidInput

"A role of an organization's own making: a named set of permissions."
type Role @key(fields: "id") {
  id: ID!
  name: String!
  "Codes from the catalogue \`permissions\`, in alphabetical order."
  permissions: [String!]!
  version: Int!
}

type RoleConnection {
  edges: [RoleEdge!]!
  pageInfo: PageInfo!
}

type RoleEdge {
  node: Role!
  cursor: String!
}

input CreateRoleInput {
  "Unique among the organization's roles; upper and lower case are the same."
  name: String!
  "Codes from the catalogue \`permissions\`."
  permissions: [String!]!
}

input ChangeRoleInput {
  roleId: ID!
  version: Int!
  name: String
  "All that the role shall give from now on."
  permissions: [String!]
}

input ArchiveRoleInput {
  roleId: ID!
  version: Int!
}

union CreateRoleResult = RoleCreated | RoleOutOfReach | NameTaken | InvalidInput

union ChangeRoleResult = RoleChanged | RoleOutOfReach | NameTaken | VersionConflict | InvalidInput

union ArchiveRoleResult = RoleArchived | RoleOutOfReach | VersionConflict | InvalidInput

type RoleCreated {
  role: Role!
}

type RoleChanged {
  role: Role!
}

type RoleArchived {
  role: Role!
}

"Another role of the organization has this name."
type NameTaken implements Problem {
  message: String!
}

extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])

"The signed-in person. \`id\` is the user's."
type Viewer @key(fields: "id") {
  "Tries to sign in as this person in the last 90 days, the latest first, whether they succeeded or not."
  loginAttempts(first: Int = 20, after: String): LoginAttemptConnection!
  id: ID!
  user: User!
  "Where this person works: memberships that have not ended."
  memberships: [Membership!]!
  "The membership in use, set by \`actFor\`; what members do needs it."
  actingAs: Membership
}

"One sign-in that goes on: a device or a program."
type UserSession {
  id: ID!
  "What the device or program called itself when it signed in."
  client: String
  startedAt: DateTime!
  lastSeenAt: DateTime!
  "At the latest; 30 days without a sign of life end it before."
  expiresAt: DateTime!
  signedInBy: SignInMethod!
  "Whether this is the session that asks."
  isCurrent: Boolean!
}

type LoginAttemptConnection {
  edges: [LoginAttemptEdge!]!
  pageInfo: PageInfo!
}

type LoginAttemptEdge {
  node: LoginAttempt!
  cursor: String!
}

"A try to sign in as a person, by whomever."
type LoginAttempt {
  id: ID!
  at: DateTime!
  method: LoginMethod!
  outcome: LoginOutcome!
}

enum LoginMethod {
  PASSWORD
  "By the link of a letter."
  LINK
  "By another issuer's word."
  OIDC
  "By a code of an authenticator, after any of the others."
  TOTP
  "By a recovery code, after any of the others."
  RECOVERY_CODE
}

enum LoginOutcome {
  OK
  "A wrong password, or a link that works no more."
  BAD_SECRET
  "Nobody signs in so."
  UNKNOWN
  "Too many failures shortly before; the secret was not looked at."
  LOCKED
  "A wrong code of the second factor."
  BAD_TOTP
}

enum SignInMethod {
  PASSWORD
  "By the link of a letter."
  LINK
  "By another issuer's word."
  OIDC
  "By a second factor, after any of the others."
  TOTP
}

input RevokeSessionInput {
  sessionId: ID!
}

input SignInByLinkInput {
  token: String!
  "What the device or program calls itself, for the list of sessions."
  client: String
}

union RevokeSessionResult = SessionRevoked | InvalidInput

union SignInByLinkResult = SignedIn | SecondFactorNeeded | TokenNotValid | InvalidInput

type SessionRevoked {
  sessionId: ID!
}

input SignInInput {
  email: String!
  password: String!
  "What the device or program calls itself, for the list of sessions."
  client: String
}

input RefreshSessionInput {
  refreshToken: String!
}

input ActForInput {
  organizationId: ID!
}

union SignInResult = SignedIn | SecondFactorNeeded | InvalidCredentials | TooManyAttempts | InvalidInput

union RefreshSessionResult = SignedIn | SessionEnded

union ActForResult = SignedIn | NotAMember | InvalidInput

union SignOutResult = SignedOut | SessionEnded

"Tokens of a session. The access token goes into the Authorization header; the refresh token gets the next ones."
type SignedIn {
  accessToken: String!
  "Ten minutes after it was issued."
  accessTokenExpiresAt: DateTime!
  "Works once, for 30 days."
  refreshToken: String!
  viewer: Viewer!
}

type SignedOut {
  at: DateTime!
}

"The e-mail address or the password is wrong; never says which."
type InvalidCredentials implements Problem {
  message: String!
}

"Too many tries for this account or from this address."
type TooManyAttempts implements Problem {
  message: String!
  retryAfterMs: Int!
}

"The session is over: sign in again."
type SessionEnded implements Problem {
  message: String!
}

"The signed-in person does not work for this organization, or there is no such organization."
type NotAMember implements Problem {
  message: String!
}

"A person with a sign-in. Only the person reads it; organizations know persons as members and customers."
type User @key(fields: "id") {
  "Whether signing in needs a second factor."
  hasSecondFactor: Boolean!
  "How many recovery codes are left; none without a second factor."
  recoveryCodesLeft: Int!
  "By whose word the person may sign in, oldest first."
  identities: [UserIdentity!]!
  "Whether the person has shown to read mail at this address."
  emailVerified: Boolean!
  id: ID!
  name: String!
  email: String!
  "Language for messages to this person, such as ja or en-GB."
  locale: String!
}

input SignInSecondFactorInput {
  "Of the sign-in that asked for it."
  challenge: String!
  "Six digits of the authenticator, or a recovery code."
  code: String!
}

input CodeInput {
  "Six digits of the authenticator, or a recovery code where one is taken."
  code: String!
}

union SignInSecondFactorResult = SignedIn | SecondFactorWrong | TokenNotValid | TooManyAttempts | InvalidInput

union StartTotpResult = TotpStarted | SecondFactorInUse | EmailNotVerified

union ConfirmTotpResult = TotpConfirmed | SecondFactorWrong | NoSecondFactor | SecondFactorInUse | TooManyAttempts | InvalidInput

union DisableTotpResult = TotpDisabled | SecondFactorWrong | NoSecondFactor | TooManyAttempts | InvalidInput

"The first factor was right. Answer with \`signInSecondFactor\` within five minutes."
type SecondFactorNeeded {
  challenge: String!
  expiresAt: DateTime!
}

type TotpStarted {
  "Base32, for typing."
  secret: String!
  "\`otpauth://…\`, for a QR code."
  uri: String!
}

type TotpConfirmed {
  "Each signs in once when the authenticator is lost. They are shown now and never again."
  recoveryCodes: [String!]!
}

type TotpDisabled {
  at: DateTime!
}

"This code is wrong, or was used."
type SecondFactorWrong implements Problem {
  message: String!
}

"The account has a second factor already; take it away first."
type SecondFactorInUse implements Problem {
  message: String!
}

"The account has no second factor, or its set-up has not begun."
type NoSecondFactor implements Problem {
  message: String!
}

"Verify the e-mail address first: it is the way back when everything else is lost."
type EmailNotVerified implements Problem {
  message: String!
}

"The person as another issuer knows it."
type UserIdentity {
  id: ID!
  "The issuer's name, as this installation calls it."
  provider: String!
  linkedAt: DateTime!
  lastSeenAt: DateTime!
}

input SignInWithProviderInput {
  "At most ten minutes old."
  idToken: String!
  "The one that the token was asked for with; without it, the token may have none."
  nonce: String
  "What the device or program calls itself, for the list of sessions."
  client: String
}

input LinkProviderInput {
  idToken: String!
  nonce: String
}

input UnlinkProviderInput {
  identityId: ID!
}

union SignInWithProviderResult = SignedIn | SecondFactorNeeded | IdTokenNotValid | EmailTaken | EmailNotVerifiedByProvider | TooManyAttempts | InvalidInput

union LinkProviderResult = ProviderLinkMade | IdTokenNotValid | ProviderLinked | InvalidInput

union UnlinkProviderResult = ProviderUnlinked | InvalidInput

type ProviderLinkMade {
  identity: UserIdentity!
}

type ProviderUnlinked {
  at: DateTime!
}

"No id token of an issuer that is allowed here, made for this installation, within the last ten minutes."
type IdTokenNotValid implements Problem {
  message: String!
}

"The issuer does not say that the address is the person's: sign in another way, then link the issuer."
type EmailNotVerifiedByProvider implements Problem {
  message: String!
}

"The issuer's person is linked to an account already."
type ProviderLinked implements Problem {
  message: String!
}

"The secret of a letter's link."
input EmailTokenInput {
  token: String!
}

input ChangeEmailInput {
  email: String!
  currentPassword: String
}

union AskForEmailVerificationResult = LetterOnItsWay | EmailVerifiedAlready | TooManyAttempts

union VerifyEmailResult = EmailVerified | TokenNotValid | InvalidInput

union ChangeEmailResult = LetterOnItsWay | WrongPassword | TooManyAttempts | InvalidInput

union ConfirmEmailResult = EmailChanged | TokenNotValid | EmailTaken | InvalidInput

"A letter was asked for. Whether it is sent is told to nobody but whoever reads the mail."
type LetterOnItsWay {
  at: DateTime!
}

type EmailVerified {
  at: DateTime!
}

type EmailChanged {
  at: DateTime!
}

"The address was verified before: there is nothing to do."
type EmailVerifiedAlready implements Problem {
  message: String!
}

"The link was used, replaced by a newer one, has expired, or never was."
type TokenNotValid implements Problem {
  message: String!
}

"The current password is another one."
type WrongPassword implements Problem {
  message: String!
}

input AskForLetterInput {
  email: String!
}

input ResetPasswordInput {
  token: String!
  "At least 10 characters."
  password: String!
}

input ChangePasswordInput {
  currentPassword: String!
  "At least 10 characters."
  password: String!
}

union AskForLetterResult = LetterOnItsWay | TooManyAttempts | InvalidInput

union ResetPasswordResult = PasswordChanged | TokenNotValid | WeakPassword | InvalidInput

union ChangePasswordResult = PasswordChanged | WrongPassword | WeakPassword | TooManyAttempts | InvalidInput

type PasswordChanged {
  at: DateTime!
}

input SignUpInput {
  "The sign-in name. Upper and lower case are the same."
  email: String!
  "At least 10 characters."
  password: String!
  name: String!
  "Language for messages; default: the language of the request."
  locale: String
  "What the device or program calls itself, for the list of sessions."
  client: String
}

union SignUpResult = SignedIn | EmailTaken | WeakPassword | TooManyAttempts | InvalidInput

"Somebody has registered with this e-mail address."
type EmailTaken implements Problem {
  message: String!
}

type WeakPassword implements Problem {
  message: String!
  minimumLength: Int!
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

// Made by `npm run generate` from the .graphql files. Do not edit.
export const sdl = `
"""
A person known to one organization, from the first booking on. Read by its members and by the person; a guest reads the
first part of the own name.
"""
type Customer @key(fields: "id") {
  id: ID!
  name: String!
  "Null but for the person and for members with customer.contact.read."
  email: String
  "International form, such as +81312345678. Null but for the person and for members with customer.contact.read."
  phone: String
}

extend type Query {
  "Members of the acting organization, oldest first. Needs member.read."
  members(status: MemberStatus! = ACTIVE, first: Int = 50, after: String): MembershipConnection
  "The signed-in person; null when signed out."
  viewer: Viewer
}

extend type Mutation {
  """
  Makes a registered person a member of the acting organization, at once. Needs member.manage. A role can be given only
  by somebody who holds it or a higher one, and only within the own scope.
  """
  addMember(input: AddMemberInput!): AddMemberResult
  "Gives a member another role or scope. Needs member.manage, over the old role and the new one."
  changeMemberRole(input: ChangeMemberRoleInput!): ChangeMemberRoleResult
  "Ends a membership today. Needs member.manage over the member's role. Access tokens in use live out their ten minutes."
  endMember(input: EndMemberInput!): EndMemberResult
  """
  Founds an organization. The signed-in person becomes its first member, as OWNER of the whole; \`actFor\` follows.
  """
  createOrganization(input: CreateOrganizationInput!): CreateOrganizationResult
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
  "Registers a person by e-mail and password, and signs the person in."
  signUp(input: SignUpInput!): SignUpResult
}

"A person's employment or ownership in an organization."
type Membership @key(fields: "id") {
  id: ID!
  organization: Organization!
  "The highest base role held."
  role: MemberRole!
  "Codes of what this member may do; \`.own\` at the end: with own rows only."
  permissions: [String!]!
  "The businesses and locations that role and permissions are limited to; null: the whole organization."
  scope: MembershipScope
  status: MemberStatus!
  "What the person does here, such as Colour director."
  title: String
  "The person's name."
  name: String!
  "The person's e-mail address; null but for the person and for those with member.manage."
  email: String
  version: Int!
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
  role: BaseRole!
  scope: MemberScopeInput
  title: String
}

input ChangeMemberRoleInput {
  membershipId: ID!
  version: Int!
  role: BaseRole!
  scope: MemberScopeInput
}

input EndMemberInput {
  membershipId: ID!
  version: Int!
}

union AddMemberResult = MemberAdded | UnknownPerson | AlreadyMember | RoleOutOfReach | NotReadyYet | InvalidInput

union ChangeMemberRoleResult = MemberChanged | RoleOutOfReach | LastOwner | WrongState | VersionConflict | NotReadyYet | InvalidInput

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
  "ISO 3166-1 country code, such as JP."
  country: String!
  "ISO 4217 code of the currency that new businesses start with, such as JPY."
  defaultCurrency: String!
  "Language that new businesses start with; default: the language of the request."
  defaultLocale: String
}

union CreateOrganizationResult = OrganizationCreated | InvalidInput

type OrganizationCreated {
  organization: Organization!
  "The founder's membership."
  membership: Membership!
}

extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])

input SignInInput {
  email: String!
  password: String!
}

input RefreshSessionInput {
  refreshToken: String!
}

input ActForInput {
  organizationId: ID!
}

union SignInResult = SignedIn | InvalidCredentials | TooManyAttempts | InvalidInput

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

"The signed-in person. \`id\` is the user's."
type Viewer @key(fields: "id") {
  id: ID!
  user: User!
  "Where this person works: memberships that have not ended."
  memberships: [Membership!]!
  "The membership in use, set by \`actFor\`; what members do needs it."
  actingAs: Membership
}

"A person with a sign-in. Only the person reads it; organizations know persons as members and customers."
type User @key(fields: "id") {
  id: ID!
  name: String!
  email: String!
  "Language for messages to this person, such as ja or en-GB."
  locale: String!
}

input SignUpInput {
  "The sign-in name. Upper and lower case are the same."
  email: String!
  "At least 10 characters."
  password: String!
  name: String!
  "Language for messages; default: the language of the request."
  locale: String
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

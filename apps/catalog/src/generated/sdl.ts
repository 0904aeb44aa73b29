// Made by `npm run generate` from the .graphql files. Do not edit.
export const sdl = `
type Mutation {
  "Makes something that can be added to visits; services say whether they offer it. Needs \`service.write\`."
  addAddOn(input: AddAddOnInput!): AddAddOnResult
  "Changes names, price, length or quantity; what was booked keeps its own. Needs \`service.write\`."
  changeAddOn(input: ChangeAddOnInput!): ChangeAddOnResult
  "Takes an add-on off for good; no service offers it any more. Needs \`service.write\`."
  archiveAddOn(input: ArchiveAddOnInput!): ArchiveAddOnResult
  "Makes a business, as a draft. Needs \`business.configure\` for the whole organization."
  createBusiness(input: CreateBusinessInput!): CreateBusinessResult
  "Changes texts, contact data and rules of booking; what is left out stays. Needs \`business.configure\`."
  changeBusinessSettings(input: ChangeBusinessSettingsInput!): ChangeBusinessSettingsResult
  "Opens a draft or paused business to the public, with all its parts. Needs \`business.publish\`."
  publishBusiness(input: BusinessStepInput!): BusinessStepResult
  "Takes a published business off the public for a time. Needs \`business.publish\`."
  pauseBusiness(input: BusinessStepInput!): BusinessStepResult
  """
  Sets the business's default policy: makes it the first time, afterwards replaces it as a whole. What was booked keeps
  the terms it was booked under. Needs \`policy.write\`.
  """
  setCancellationPolicy(input: SetCancellationPolicyInput!): SetCancellationPolicyResult
  "Adds a section to a business's menu. Needs \`service.write\` for the business."
  addCategory(input: AddCategoryInput!): AddCategoryResult
  """
  Sets the business's default deposit: makes the rule the first time, afterwards replaces it. What was booked keeps the
  terms it was booked under. Needs \`policy.write\`.
  """
  setDepositRule(input: SetDepositRuleInput!): SetDepositRuleResult
  "Adds a place to a business. Needs \`location.configure\` for the business."
  addLocation(input: AddLocationInput!): AddLocationResult
  "Switches a location on or off for now, such as on a day of heavy snow. Needs \`location.switch\`."
  switchLocation(input: SwitchLocationInput!): SwitchLocationResult
  """
  Says where a mobile location was, newest last or not; the newest of all is where it is. Needs \`position.report\` for the
  location, or \`position.report.own\` for whoever works there.
  """
  reportPositions(input: ReportPositionsInput!): ReportPositionsResult
  "Joins tables of one location, so that they can be booked as one. Needs \`resource.write\` for the location."
  addResourceGroup(input: AddResourceGroupInput!): AddResourceGroupResult
  "Changes name, tables, seats or rank. Needs \`resource.write\`."
  changeResourceGroup(input: ChangeResourceGroupInput!): ChangeResourceGroupResult
  "Joins the tables no more; each stays for itself. Needs \`resource.write\`."
  archiveResourceGroup(input: ArchiveResourceGroupInput!): ArchiveResourceGroupResult
  "Adds a kind of things, such as all treatment rooms. Needs \`resource.write\`."
  addResourceType(input: AddResourceTypeInput!): AddResourceTypeResult
  "Adds somebody who performs services, linked to a member of the organization or not. Needs \`staff.write\`."
  addStaffMember(input: AddStaffMemberInput!): AddStaffMemberResult
  "Adds a room, chair, table or device. Needs \`resource.write\`."
  addResource(input: AddResourceInput!): AddResourceResult
  "Changes name, number, type or seats; what is left out stays. Needs \`resource.write\`."
  changeResource(input: ChangeResourceInput!): ChangeResourceResult
  "Says all that a staff member performs, with own prices and lengths where they differ. Needs \`staff.write\`."
  setPerformed(input: SetPerformedInput!): SetPerformedResult
  "Says where a location's people go, or that they go nowhere. Needs \`location.configure\` for the location."
  setServiceArea(input: SetServiceAreaInput!): SetServiceAreaResult
  "Adds something that can be booked, once it has a variation. Needs \`service.write\` for the business."
  addService(input: AddServiceInput!): AddServiceResult
  "Changes texts, places, add-ons and what its visits require; what is left out stays. Needs \`service.write\`."
  changeService(input: ChangeServiceInput!): ChangeServiceResult
  "Takes a service with its variations off the menu for good; visits that were booked stay. Needs \`service.write\`."
  archiveService(input: ArchiveServiceInput!): ArchiveServiceResult
  "Adds a bookable form to a service. Needs \`service.write\` for the business."
  addVariation(input: AddVariationInput!): AddVariationResult
  "Changes names, price, length or buffers; what was booked keeps its own. Needs \`service.write\`."
  changeVariation(input: ChangeVariationInput!): ChangeVariationResult
  "Takes a variation off the menu for good; visits that were booked stay. Needs \`service.write\`."
  archiveVariation(input: ArchiveVariationInput!): ArchiveVariationResult
}

"Something that can be added to a visit, and may lengthen it."
type AddOn @key(fields: "id") {
  id: ID!
  "In the language asked for, else the request's, else the business's own."
  name(language: String): String!
  "By which each of it lengthens the visit."
  minutes: Int!
  "Of each."
  price: Money!
  "How many of it one visit may have."
  maxQuantity: Int!
  "Counts changes; send it back with a change."
  version: Int!
}

"An add-on as a service offers it."
type OfferedAddOn {
  addOn: AddOn!
  "Whether the service is never booked without it."
  required: Boolean!
}

input AddAddOnInput {
  businessId: ID!
  "At least in the business's own language."
  names: [LocalizedTextInput!]!
  "Up to 1,500."
  minutes: Int = 0
  "In minor units of the business's currency."
  price: MinorUnits!
  "1 to 100."
  maxQuantity: Int = 1
}

"What is left out stays."
input ChangeAddOnInput {
  addOnId: ID!
  "The version that you saw."
  version: Int!
  "Replaces all names."
  names: [LocalizedTextInput!]
  minutes: Int
  price: MinorUnits
  maxQuantity: Int
}

input ArchiveAddOnInput {
  addOnId: ID!
  "The version that you saw."
  version: Int!
}

input OfferedAddOnInput {
  addOnId: ID!
  "Whether the service is never booked without it."
  required: Boolean = false
}

type AddOnAdded {
  addOn: AddOn!
}

type AddOnChanged {
  addOn: AddOn!
}

type AddOnArchived {
  business: Business!
}

union AddAddOnResult = AddOnAdded | InvalidInput

union ChangeAddOnResult = AddOnChanged | WrongState | VersionConflict | InvalidInput

union ArchiveAddOnResult = AddOnArchived | WrongState | VersionConflict | InvalidInput

type Query {
  "The business of that slug: to the public when it is published, to its organization's members always; else null."
  business(slug: String!): Business
  """
  Published businesses. With \`near\`, those with a location within the radius (at most 100 km), nearest first; else with
  \`text\`, best match first; else in the order in which they were made. \`text\` finds Japanese in any way of writing kana,
  unfinished words, and forgives typing errors in Latin letters. \`openNow: true\` leaves those of which a location is open
  at this moment, by its own clock: within its opening hours, not shut, and switched on; with \`near\` it is a location
  within the radius. False is as if it were not given.
  """
  businesses(text: String, near: NearInput, verticalSlug: String, openNow: Boolean, first: Int = 20, after: String): BusinessConnection
  "A location: to the public when it is published, to its organization's members always; else null."
  location(id: ID!): Location
  "Every industry that a business can belong to."
  verticals: [Vertical!]!
}

"A point and how far from it to look."
input NearInput {
  latitude: Float!
  longitude: Float!
  "At most 100,000."
  withinMeters: Int = 5000
}

"A storefront or brand of an organization."
type Business @key(fields: "id") {
  id: ID!
  "Its name in addresses, unique over all organizations."
  slug: String!
  "In the language asked for, else the request's, else the business's own."
  name(language: String): String!
  description(language: String): String
  vertical: Vertical
  organization: Organization
  status: BusinessStatus!
  "True while everybody can see it."
  published: Boolean!
  "ISO 4217 code of all its prices."
  currency: String!
  "The language that every text of the business has at least."
  defaultLanguage: String!
  phone: String
  email: String
  website: String
  "Its rules of booking."
  settings: BusinessSettings!
  locations: [Location!]!
  "The menu's sections, in order."
  categories: [Category!]!
  "What can be booked. With \`text\`, best match first."
  services(text: String, first: Int = 50, after: String): ServiceConnection!
  "Who works here: to the public the published profiles."
  staff: [StaffMember!]!
  "Rooms, chairs, tables and devices."
  resources: [Resource!]!
  "Kinds of things that stand in for each other, such as all treatment rooms."
  resourceTypes: [ResourceType!]!
  "Tables that are booked as one."
  resourceGroups: [ResourceGroup!]!
  "What can be added to its services."
  addOns: [AddOn!]!
  "What cancelling costs when nothing else is said."
  cancellationPolicy: CancellationPolicy
  "What is paid in advance when nothing else is said."
  depositRule: DepositRule
  "Counts changes; send it back with a change."
  version: Int!
}

enum BusinessStatus {
  "Being set up; only its organization sees it."
  DRAFT
  "Waiting for a reviewer."
  IN_REVIEW
  "Open."
  ACTIVE
  "Taken off the public by its owner."
  PAUSED
  "Taken off the public by the platform."
  SUSPENDED
  ARCHIVED
}

"Whose bookings a business wants to see before they count."
enum Approval {
  NONE
  ALWAYS
  "Those of people who have not completed a visit there yet."
  NEW_CUSTOMERS
}

"When and how customers may book."
type BusinessSettings {
  "Distance between offered starts."
  slotIntervalMinutes: Int!
  "Bookings must be made this long ahead, at least."
  leadTimeMinutes: Int!
  "Bookings may be made this far ahead, at most."
  bookingWindowDays: Int!
  "How long a hold lasts."
  holdMinutes: Int!
  "How many holds one customer may have at a time."
  maxLiveHolds: Int!
  "How long a due payment may take before the appointment expires."
  paymentMinutes: Int!
  "Whether a visit must be checked in before it starts."
  checkInRequired: Boolean!
  "How late a customer may come before it counts as a no-show."
  graceMinutes: Int!
  "How often one appointment may be moved by the customer."
  rescheduleMax: Int!
  "Whose bookings wait for the business's approval."
  approval: Approval!
  "How long the business has to decide; an appointment that it has not decided by then expires."
  approvalHours: Int!
  "Whether an appointment that waits for approval keeps its time from others."
  pendingBlocks: Boolean!
  "This long after the start a visit to which nobody came becomes a no-show by itself; null: never."
  autoNoShowMinutes: Int
  "Offered starts lie this long after the interval's: 10:10, 10:40 … where the interval is 30 and this is 10."
  slotOffsetMinutes: Int!
  "How the last day that customers may book is found."
  bookingWindowKind: BookingWindowKind!
  "Monday to Friday alone count as days of the window; the days in between can be booked all the same."
  bookingWindowWeekdaysOnly: Boolean!
  "With FIXED: the first date that can be booked."
  bookingWindowFrom: Date
  "With FIXED: the last date that can be booked."
  bookingWindowTo: Date
  "What is done about a customer who has another visit at that time."
  customerClash: CustomerClash!
  "Whom a customer without a wish gets, among those who are free."
  anyStaff: AnyStaff!
  "Whether a visit in service is complete by itself when its time is over."
  autoComplete: Boolean!
  "For so long a visit counts to which somebody did not come."
  noShowMonths: Int!
  "From so many missed visits on a customer pays the whole price first; null: never."
  noShowPrepayFrom: Int
  "From so many missed visits on a customer books nothing online; null: never."
  noShowBlockFrom: Int
}

"How the last day that customers may book is found, in the location's zone."
enum BookingWindowKind {
  "So many days after today."
  ROLLING
  "The last of so many days, today among them, that still have a start."
  OPEN_DAYS
  "From one date to another."
  FIXED
}

"What is done about a customer who has another visit at that time."
enum CustomerClash {
  "The start is not offered."
  REFUSE
  "The start is offered, and said to clash."
  WARN
  ALLOW
}

"Whom a customer without a wish gets, among those who are free."
enum AnyStaff {
  "Whoever was booked longest ago."
  LEAST_RECENT
  "Whoever has the highest priority for it."
  PRIORITY
  "Whoever is furthest behind the own share of visits."
  WEIGHTED
  "Whoever has the fewest minutes taken that day."
  FEWEST_MINUTES
}

type BusinessConnection {
  edges: [BusinessEdge!]!
  pageInfo: PageInfo!
}

type BusinessEdge {
  node: Business!
  cursor: String!
}

input CreateBusinessInput {
  "3 to 63 of a–z, 0–9 and hyphens; unique over all organizations."
  slug: String!
  verticalSlug: String!
  "At least in \`defaultLanguage\`."
  names: [LocalizedTextInput!]!
  descriptions: [LocalizedTextInput!]
  "The language that every text of the business will have at least, such as \`ja\`."
  defaultLanguage: String!
  "ISO 4217 code, such as JPY."
  currency: String!
  phone: String
  email: String
  website: String
  settings: BusinessSettingsInput
}

input ChangeBusinessSettingsInput {
  businessId: ID!
  "The version that you saw."
  version: Int!
  "Replaces all names."
  names: [LocalizedTextInput!]
  "Replaces all descriptions."
  descriptions: [LocalizedTextInput!]
  "Null takes it away."
  phone: String
  "Null takes it away."
  email: String
  "Null takes it away."
  website: String
  settings: BusinessSettingsInput
}

"What is left out stays; a new business starts with the value in brackets."
input BusinessSettingsInput {
  "5 to 240 (15)."
  slotIntervalMinutes: Int
  "Up to 30 days, 43,200 (0)."
  leadTimeMinutes: Int
  "1 to 730 (90)."
  bookingWindowDays: Int
  "1 to 60 (10)."
  holdMinutes: Int
  "1 to 20 (3)."
  maxLiveHolds: Int
  "5 to 1,440 (15)."
  paymentMinutes: Int
  "(false)"
  checkInRequired: Boolean
  "Up to 240 (15)."
  graceMinutes: Int
  "Up to 20 (3)."
  rescheduleMax: Int
  "(NONE)"
  approval: Approval
  "4 to 72 (24)."
  approvalHours: Int
  "(true)"
  pendingBlocks: Boolean
  "15 to 240; null switches it off (off)."
  autoNoShowMinutes: Int
  "Less than the interval (0)."
  slotOffsetMinutes: Int
  "(ROLLING)"
  bookingWindowKind: BookingWindowKind
  "(false)"
  bookingWindowWeekdaysOnly: Boolean
  "Needed with FIXED; null takes it away."
  bookingWindowFrom: Date
  "Needed with FIXED; null takes it away."
  bookingWindowTo: Date
  "(ALLOW)"
  customerClash: CustomerClash
  "(FEWEST_MINUTES)"
  anyStaff: AnyStaff
  "(false)"
  autoComplete: Boolean
  "1 to 24 (6)."
  noShowMonths: Int
  "1 to 50; null switches it off (3)."
  noShowPrepayFrom: Int
  "1 to 50; null switches it off (5)."
  noShowBlockFrom: Int
}

input BusinessStepInput {
  businessId: ID!
  "The version that you saw."
  version: Int!
}

type BusinessCreated {
  business: Business!
}

type BusinessChanged {
  business: Business!
}

"Another business has that slug."
type SlugTaken implements Problem {
  message: String!
  slug: String!
  "The business that has it, when it is your own organization's: running a set-up again can go on with it."
  yours: Business
}

union CreateBusinessResult = BusinessCreated | SlugTaken | InvalidInput

union ChangeBusinessSettingsResult = BusinessChanged | VersionConflict | InvalidInput

union BusinessStepResult = BusinessChanged | WrongState | VersionConflict | InvalidInput

"What cancelling late or not coming costs."
type CancellationPolicy {
  id: ID!
  "For people to read; in the language asked for, else the request's, else the business's own."
  text(language: String): String
  "Customers cancel by themselves until this long before the start."
  cancelCutoffMinutes: Int!
  "Customers move by themselves until this long before the start."
  rescheduleCutoffMinutes: Int!
  "From the longest notice to the shortest."
  steps: [CancellationPolicyStep!]!
  "Null: nothing is charged."
  noShowFee: PolicyFee
  "Counts changes; send it back with a change."
  version: Int!
}

"Cancelling with less notice than this costs the fee."
type CancellationPolicyStep {
  noticeMinutes: Int!
  fee: PolicyFee!
}

"A share of the price, or an amount."
type PolicyFee {
  percent: Float
  amount: Money
}

input SetCancellationPolicyInput {
  businessId: ID!
  "The version that you saw; left out the first time."
  version: Int
  text: [LocalizedTextInput!]
  cancelCutoffMinutes: Int = 0
  rescheduleCutoffMinutes: Int = 0
  "At most 10; the shorter the notice, the higher the fee."
  steps: [CancellationPolicyStepInput!]!
  noShow: PolicyFeeInput
}

input CancellationPolicyStepInput {
  noticeMinutes: Int!
  "0 to 100; or \`amount\`."
  percent: Float
  "In minor units; or \`percent\`."
  amount: MinorUnits
}

input PolicyFeeInput {
  "0 to 100; or \`amount\`."
  percent: Float
  "In minor units; or \`percent\`."
  amount: MinorUnits
}

type CancellationPolicySet {
  business: Business!
}

union SetCancellationPolicyResult = CancellationPolicySet | VersionConflict | InvalidInput

"A section of a business's menu."
type Category {
  id: ID!
  "In the language asked for, else the request's, else the business's own."
  name(language: String): String!
  parentId: ID
}

input AddCategoryInput {
  businessId: ID!
  "The section that this one lies in."
  parentId: ID
  "At least in the business's own language."
  names: [LocalizedTextInput!]!
  "Lower comes first."
  displayOrder: Int = 0
}

type CategoryAdded {
  category: Category!
}

union AddCategoryResult = CategoryAdded | InvalidInput

"What is paid in advance."
type DepositRule {
  id: ID!
  kind: DepositKind!
  "Of the price; with PERCENT."
  percent: Float
  "With FIXED and PER_PERSON."
  amount: Money
  "Counts changes; send it back with a change."
  version: Int!
}

enum DepositKind {
  "Nothing."
  NONE
  "Nothing, but a card is left."
  CARD_ON_FILE
  "An amount for the visit."
  FIXED
  "A share of the price."
  PERCENT
  "An amount for each person."
  PER_PERSON
  "The whole price."
  FULL
}

input SetDepositRuleInput {
  businessId: ID!
  "The version that you saw; left out the first time."
  version: Int
  kind: DepositKind!
  "With PERCENT alone: above 0, at most 100."
  percent: Float
  "With FIXED and PER_PERSON alone, in minor units."
  amount: MinorUnits
}

type DepositRuleSet {
  business: Business!
}

union SetDepositRuleResult = DepositRuleSet | VersionConflict | InvalidInput

"A place with an address, a time zone and opening hours."
type Location @key(fields: "id") {
  id: ID!
  name: String!
  kind: LocationKind!
  timeZone: TimeZone!
  address: Address
  phone: String
  "False while it is switched off: nothing is offered."
  open: Boolean!
  "Why it is switched off."
  switchReason: String
  "How far it is from the point of \`businesses(near:)\`, along the surface; null everywhere else."
  distanceMeters: Int
  "Where a mobile location is: to the public while its switch is on, to members always; null where nobody has said."
  position: Position
  "Where its people go to customers; null: nowhere."
  serviceArea: ServiceArea
  business: Business!
  "Who works here: to the public the published profiles."
  staff: [StaffMember!]!
  "Counts changes; send it back with a change."
  version: Int!
}

enum LocationKind {
  FIXED
  "Has positions instead of one address."
  MOBILE
}

type Address {
  lines: [String!]!
  postalCode: String
  region: String
  "ISO 3166 code, such as JP."
  country: String!
  latitude: Float
  longitude: Float
}

input AddLocationInput {
  businessId: ID!
  kind: LocationKind = FIXED
  name: String!
  "IANA name, such as Asia/Tokyo."
  timeZone: TimeZone!
  address: AddressInput!
  phone: String
}

input AddressInput {
  "1 to 4 lines; a mobile location may have none."
  lines: [String!]!
  postalCode: String
  region: String
  "ISO 3166 code of two capital letters."
  country: String!
  "With the longitude; without them the location is not found by distance."
  latitude: Float
  longitude: Float
}

input SwitchLocationInput {
  locationId: ID!
  "The version that you saw."
  version: Int!
  open: Boolean!
  reason: String
}

type LocationAdded {
  location: Location!
}

type LocationSwitched {
  location: Location!
}

union AddLocationResult = LocationAdded | InvalidInput

union SwitchLocationResult = LocationSwitched | WrongState | VersionConflict | InvalidInput

"The tenant that owns businesses."
type Organization @key(fields: "id") {
  id: ID!
  "Its businesses, oldest first: to the public the published ones, to its own members all."
  businesses: [Business!]
}

"Where a mobile location is."
type Position {
  latitude: Float!
  longitude: Float!
  "Within this many metres."
  accuracyMeters: Int
  at: DateTime!
}

input ReportPositionsInput {
  locationId: ID!
  "1 to 100."
  positions: [PositionInput!]!
}

input PositionInput {
  "Within the last seven days."
  at: DateTime!
  latitude: Float!
  longitude: Float!
  accuracyMeters: Int
  speedKmh: Int
}

type PositionsReported {
  location: Location!
}

union ReportPositionsResult = PositionsReported | WrongState | InvalidInput

"What a visit occupies beside its staff: any things of a type, or one thing."
type Requirement {
  "Any of these do."
  resourceType: ResourceType
  "This one alone."
  resource: Resource
  quantity: Int!
  phase: RequirementPhase!
}

"The part of a visit in which something is occupied."
enum RequirementPhase {
  "From beginning to end, buffers included."
  WHOLE
  "From beginning to end, without buffers."
  SERVICE
  "While the staff member is free."
  PROCESSING
}

input RequirementInput {
  "Any of these do; either this or \`resourceId\`."
  resourceTypeId: ID
  "This one alone; either this or \`resourceTypeId\`."
  resourceId: ID
  "1 to 500."
  quantity: Int = 1
  phase: RequirementPhase = WHOLE
}

"Joined tables: booked as one, and free when all of them are."
type ResourceGroup {
  id: ID!
  name: String!
  location: Location!
  resources: [Resource!]!
  "The smallest party that may sit there."
  seatsMin: Int!
  "The largest party that may sit there."
  seatsMax: Int!
  "How many seats may stay empty; null: any number."
  maxSpareSeats: Int
  "Among those that fit a party equally well, the lower one is taken first."
  rank: Int!
  "Counts changes; send it back with a change."
  version: Int!
}

input AddResourceGroupInput {
  businessId: ID!
  locationId: ID!
  name: String!
  "2 to 20 tables of that location."
  resourceIds: [ID!]!
  "1 to 500."
  seatsMin: Int = 1
  "Up to 500."
  seatsMax: Int!
  "Left out: any number."
  maxSpareSeats: Int
  "Up to 10,000."
  rank: Int = 0
}

"What is left out stays."
input ChangeResourceGroupInput {
  resourceGroupId: ID!
  "The version that you saw."
  version: Int!
  name: String
  "Replaces the tables that are joined."
  resourceIds: [ID!]
  seatsMin: Int
  seatsMax: Int
  "Null takes the limit away."
  maxSpareSeats: Int
  rank: Int
}

input ArchiveResourceGroupInput {
  resourceGroupId: ID!
  "The version that you saw."
  version: Int!
}

type ResourceGroupAdded {
  resourceGroup: ResourceGroup!
}

type ResourceGroupChanged {
  resourceGroup: ResourceGroup!
}

type ResourceGroupArchived {
  business: Business!
}

union AddResourceGroupResult = ResourceGroupAdded | InvalidInput

union ChangeResourceGroupResult = ResourceGroupChanged | WrongState | VersionConflict | InvalidInput

union ArchiveResourceGroupResult = ResourceGroupArchived | WrongState | VersionConflict | InvalidInput

"A kind of things: rooms, chairs or devices that do the same."
type ResourceType {
  id: ID!
  name: String!
  "Whether one of them does as well as another, so that services may need any of them."
  exchangeable: Boolean!
}

input AddResourceTypeInput {
  businessId: ID!
  name: String!
  "Whether one of them does as well as another, so that services may need any of them."
  exchangeable: Boolean = true
}

type ResourceTypeAdded {
  resourceType: ResourceType!
}

union AddResourceTypeResult = ResourceTypeAdded | InvalidInput

"Somebody who performs services and can be booked."
type StaffMember @key(fields: "id") {
  id: ID!
  name: String!
  "Null: at every location of the business."
  location: Location
  business: Business
  "What this person performs."
  performs: [Performed!]!
  "Counts changes; send it back with a change."
  version: Int!
}

"One variation that a staff member performs."
type Performed {
  variation: Variation!
  "The staff member's own, else the variation's."
  price: Money!
  "The staff member's own, else the variation's."
  durationMinutes: Int!
  "Share of the visits of customers without a wish, against the others' weights, where the business chooses so."
  weight: Int!
  "Who is asked first, where the business chooses so: higher before lower."
  priority: Int!
}

"A room, chair, table or device that visits occupy."
type Resource @key(fields: "id") {
  id: ID!
  kind: ResourceKind!
  name: String!
  "How many of them there are."
  units: Int!
  "What kind of thing it is, for services that need any one of its type."
  type: ResourceType
  "False: nobody can book it for now."
  bookable: Boolean!
  "Of a table: the smallest party that may sit there."
  seatsMin: Int
  "Of a table: the largest party that may sit there."
  seatsMax: Int
  "Of a table: how many seats may stay empty; null: any number."
  maxSpareSeats: Int
  "Null: at every location of the business."
  location: Location
  "Counts changes; send it back with a change."
  version: Int!
}

enum ResourceKind {
  ROOM
  CHAIR
  TABLE
  DEVICE
}

input AddStaffMemberInput {
  businessId: ID!
  "Where this person works; left out: at every location."
  locationId: ID
  "The member of the organization that this person is."
  memberId: ID
  "As customers read it."
  name: String!
}

input AddResourceInput {
  businessId: ID!
  "Where it stands; left out: at every location."
  locationId: ID
  kind: ResourceKind!
  name: String!
  "1 to 500."
  units: Int = 1
  "What kind of thing it is."
  typeId: ID
  "Of a table: the smallest party that may sit there; 1 when nothing is said."
  seatsMin: Int
  "Of a table: the largest party that may sit there."
  seatsMax: Int
  "Of a table: how many seats may stay empty."
  maxSpareSeats: Int
}

"What is left out stays."
input ChangeResourceInput {
  resourceId: ID!
  "The version that you saw."
  version: Int!
  name: String
  units: Int
  "False: nobody can book it for now; what was booked stays."
  bookable: Boolean
  "Null takes it away."
  typeId: ID
  seatsMin: Int
  seatsMax: Int
  "Null takes the limit away."
  maxSpareSeats: Int
}

input SetPerformedInput {
  staffMemberId: ID!
  "The version that you saw."
  version: Int!
  "Replaces all that was said before."
  performs: [PerformedInput!]!
}

input PerformedInput {
  variationId: ID!
  "In minor units of the business's currency; left out: the variation's."
  price: MinorUnits
  "Left out: the variation's."
  durationMinutes: Int
  "1 to 10,000, against the others' weights."
  weight: Int = 100
  "Up to 1,000; higher before lower."
  priority: Int = 0
}

type StaffMemberAdded {
  staffMember: StaffMember!
}

type ResourceAdded {
  resource: Resource!
}

type ResourceChanged {
  resource: Resource!
}

type PerformedSet {
  staffMember: StaffMember!
}

"That member is on the staff of this business already."
type AlreadyOnStaff implements Problem {
  message: String!
  staffMember: StaffMember!
}

union AddStaffMemberResult = StaffMemberAdded | AlreadyOnStaff | NotReadyYet | InvalidInput

union AddResourceResult = ResourceAdded | InvalidInput

union ChangeResourceResult = ResourceChanged | WrongState | VersionConflict | InvalidInput

union SetPerformedResult = PerformedSet | WrongState | VersionConflict | InvalidInput

extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])

"Where a location's people go: within a circle or a polygon."
type ServiceArea {
  "The middle of the circle."
  center: GeoPoint
  "How far around the middle."
  radiusMeters: Int
  "The corners, in order."
  polygon: [GeoPoint!]
  "How fast they travel between two visits, along the straight line."
  travelSpeedKmh: Int!
  "At least this long between two visits at different places."
  minTravelMinutes: Int!
  "For coming at all."
  fee: Money!
}

"A point on the map."
type GeoPoint {
  latitude: Float!
  longitude: Float!
}

input GeoPointInput {
  latitude: Float!
  longitude: Float!
}

input SetServiceAreaInput {
  locationId: ID!
  "The version that you saw."
  version: Int!
  "Left out or null: nobody goes anywhere."
  area: ServiceAreaInput
}

"Either a circle or a polygon."
input ServiceAreaInput {
  "With \`radiusMeters\`."
  center: GeoPointInput
  "100 to 500,000."
  radiusMeters: Int
  "3 to 100 corners, in order."
  polygon: [GeoPointInput!]
  "1 to 200."
  travelSpeedKmh: Int!
  "Up to 480."
  minTravelMinutes: Int = 0
  "In minor units of the business's currency."
  fee: MinorUnits = 0
}

type ServiceAreaSet {
  location: Location!
}

union SetServiceAreaResult = ServiceAreaSet | WrongState | VersionConflict | InvalidInput

"What can be booked, in one or more variations."
type Service @key(fields: "id") {
  id: ID!
  "In the language asked for, else the request's, else the business's own."
  name(language: String): String!
  description(language: String): String
  category: Category
  "How it is booked."
  kind: ServiceKind!
  "Where its visits can take place."
  placeKinds: [PlaceKind!]!
  "What can be added to its visits, in order."
  addOns: [OfferedAddOn!]!
  "What the visits of all its variations occupy beside their staff."
  requirements: [Requirement!]!
  "Its bookable forms, in order."
  variations: [Variation!]!
  "Counts changes; send it back with a change."
  version: Int!
}

"How a service is booked."
enum ServiceKind {
  "With staff, at a time of one's own."
  APPOINTMENT
  "By a seat of a session."
  CLASS
  "By a table that fits the party."
  TABLE
  "By a thing alone, such as a boat."
  RENTAL
}

"Where a visit takes place."
enum PlaceKind {
  "At the location."
  BUSINESS
  "At the customer's, within the location's service area."
  CUSTOMER_ADDRESS
  PHONE
  ONLINE
}

type ServiceConnection {
  edges: [ServiceEdge!]!
  pageInfo: PageInfo!
}

type ServiceEdge {
  node: Service!
  cursor: String!
}

input AddServiceInput {
  businessId: ID!
  categoryId: ID
  "At least in the business's own language."
  names: [LocalizedTextInput!]!
  descriptions: [LocalizedTextInput!]
  kind: ServiceKind = APPOINTMENT
  "Where its visits can take place; at the location when nothing is said."
  placeKinds: [PlaceKind!]
}

"What is left out stays."
input ChangeServiceInput {
  serviceId: ID!
  "The version that you saw."
  version: Int!
  "Replaces all names."
  names: [LocalizedTextInput!]
  "Replaces all descriptions."
  descriptions: [LocalizedTextInput!]
  "Replaces all of them."
  placeKinds: [PlaceKind!]
  "Replaces all of them, in this order. At most 50."
  addOns: [OfferedAddOnInput!]
  "Replaces all of them. At most 20."
  requirements: [RequirementInput!]
}

input ArchiveServiceInput {
  serviceId: ID!
  "The version that you saw."
  version: Int!
}

type ServiceAdded {
  service: Service!
}

type ServiceChanged {
  service: Service!
}

type ServiceArchived {
  business: Business!
}

union AddServiceResult = ServiceAdded | InvalidInput

union ChangeServiceResult = ServiceChanged | WrongState | VersionConflict | InvalidInput

union ArchiveServiceResult = ServiceArchived | WrongState | VersionConflict | InvalidInput

"One text in one language."
input LocalizedTextInput {
  "A language such as \`ja\`, \`en\` or \`pt-BR\`."
  language: String!
  text: String!
}

"The bookable form of a service: length, price, buffers."
type Variation @key(fields: "id") {
  id: ID!
  "In the language asked for, else the request's, else the business's own."
  name(language: String): String!
  durationMinutes: Int!
  price: Money!
  "Blocked before each visit."
  bufferBeforeMinutes: Int!
  "Blocked after each visit."
  bufferAfterMinutes: Int!
  "Part of the visit in which the staff member is free for others."
  processing: Processing
  minParty: Int!
  maxParty: Int!
  "False: only staff may book it."
  bookableOnline: Boolean!
  "What the price is for."
  priceKind: PriceKind!
  "How many places a session of it has, when nothing else is said."
  capacity: Int!
  "Before the next part of the same visit begins."
  pauseAfterMinutes: Int!
  "How long ahead it must be booked, at least; null: as the business says."
  leadTimeMinutes: Int
  "How many days ahead it may be booked, at most; null: as the business says."
  bookingWindowDays: Int
  "What its visits occupy beside their staff and what the service requires."
  requirements: [Requirement!]!
  "How long parties stay where that depends on their size."
  stays: [StayRule!]!
  "Who performs it."
  staff: [StaffMember!]!
  "Counts changes; send it back with a change."
  version: Int!
}

"What a price is for."
enum PriceKind {
  "The visit."
  FIXED
  "The visit, at least."
  FROM
  "Each person of the party."
  PER_PERSON
}

"How long a party of that size stays, instead of the variation's own length."
type StayRule {
  minParty: Int!
  maxParty: Int!
  minutes: Int!
}

input StayRuleInput {
  "1 to 500."
  minParty: Int!
  maxParty: Int!
  "1 to 1,500."
  minutes: Int!
}

"A pause of the staff member inside a visit, such as while a colour takes."
type Processing {
  "From the start of the visit."
  startMinutes: Int!
  minutes: Int!
}

input ProcessingInput {
  "From the start of the visit."
  startMinutes: Int!
  minutes: Int!
}

input AddVariationInput {
  serviceId: ID!
  "At least in the business's own language."
  names: [LocalizedTextInput!]!
  "1 to 1,500."
  durationMinutes: Int!
  "In minor units of the business's currency."
  price: MinorUnits!
  "Up to 240."
  bufferBeforeMinutes: Int = 0
  "Up to 240."
  bufferAfterMinutes: Int = 0
  processing: ProcessingInput
  minParty: Int
  maxParty: Int
  bookableOnline: Boolean = true
  priceKind: PriceKind = FIXED
  "1 to 500."
  capacity: Int = 1
  "Up to 1,440."
  pauseAfterMinutes: Int = 0
  "Up to 43,200; left out: as the business says."
  leadTimeMinutes: Int
  "1 to 730; left out: as the business says."
  bookingWindowDays: Int
  "At most 20."
  requirements: [RequirementInput!]
  "At most 50, for parties of different sizes."
  stays: [StayRuleInput!]
  "Lower comes first."
  displayOrder: Int = 0
}

"What is left out stays."
input ChangeVariationInput {
  variationId: ID!
  "The version that you saw."
  version: Int!
  "Replaces all names."
  names: [LocalizedTextInput!]
  durationMinutes: Int
  price: MinorUnits
  bufferBeforeMinutes: Int
  bufferAfterMinutes: Int
  "Null takes it away."
  processing: ProcessingInput
  minParty: Int
  maxParty: Int
  bookableOnline: Boolean
  priceKind: PriceKind
  "1 to 500."
  capacity: Int
  "Up to 1,440."
  pauseAfterMinutes: Int
  "Up to 43,200; null: as the business says."
  leadTimeMinutes: Int
  "1 to 730; null: as the business says."
  bookingWindowDays: Int
  "Replaces all of them. At most 20."
  requirements: [RequirementInput!]
  "Replaces all of them. At most 50, for parties of different sizes."
  stays: [StayRuleInput!]
}

input ArchiveVariationInput {
  variationId: ID!
  "The version that you saw."
  version: Int!
}

type VariationAdded {
  variation: Variation!
}

type VariationChanged {
  variation: Variation!
}

type VariationArchived {
  service: Service!
}

union AddVariationResult = VariationAdded | WrongState | InvalidInput

union ChangeVariationResult = VariationChanged | WrongState | VersionConflict | InvalidInput

union ArchiveVariationResult = VariationArchived | WrongState | VersionConflict | InvalidInput

"An industry: hair, barber, nails, spa, clinic, fitness, restaurant, mobile vendor."
type Vertical {
  id: ID!
  "Its name in addresses, such as \`hair\`: what \`businesses(verticalSlug:)\` and \`createBusiness\` take."
  slug: String!
  "In the language asked for, else the request's."
  name(language: String): String!
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

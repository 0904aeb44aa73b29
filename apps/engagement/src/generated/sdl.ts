// Made by `npm run generate` from the .graphql files. Do not edit.
export const sdl = `
"""
What became of one day's visits, in the location's time zone. Everything about a visit counts for the day on which it
takes place, however late it is known: it moves with the visit, and a no-show that is undone counts back.
"""
type DailyFigures {
  date: Date!
  "Visits for this day, whatever became of them; not those that were declined or that expired."
  booked: Int!
  completed: Int!
  cancelled: Int!
  "Those of the cancelled ones that were given up too late to be free of charge, by whomever, at a fee or without one."
  lateCancelled: Int!
  noShows: Int!
  "Those of the booked ones that came without an appointment."
  walkIns: Int!
  "Completed visits that were the customer's first at the business."
  newCustomers: Int!
  "All other completed visits."
  returningCustomers: Int!
  "The minutes of all visits that were not cancelled."
  bookedMinutes: Int!
  "How many days ahead visits were booked; null without any."
  averageLeadDays: Float
  "The list prices of completed visits."
  list: Money!
  "What completed visits brought: their list prices, less what was given back of them."
  revenue: Money!
  "What was given back for visits of this day, also for those that were not completed."
  refunds: Money!
  "What was charged for late cancellations and no-shows."
  fees: Money!
  "Revenue by completed visit, rounded down; null without any."
  averageTicket: Money
  "Published reviews of this day's visits."
  reviews: Int!
  "Null without reviews."
  averageRating: Float
}

"What is known of a customer's visits to the organization."
type CustomerHistory {
  firstVisitAt: DateTime
  lastVisitAt: DateTime
  "Completed ones."
  visits: Int!
  noShows: Int!
  cancels: Int!
  "List prices of completed visits less refunds, and fees; in the currency of the latest visit."
  spent: Money!
}

"A storefront or brand of an organization."
type Business @key(fields: "id") {
  """
  Its figures by day, oldest first, only days of which something is known; at most 366 days, both ends included. For
  members with \`report.read\`; null for others.
  """
  analytics(from: Date!, to: Date!): [DailyFigures!]
  "How its customers earn points. A draft is for members with \`loyalty.write\`."
  loyaltyProgram: LoyaltyProgram
  "When it reminds its customers. For members with \`notification.read\`."
  reminders: ReminderRule
  id: ID!
  "Null while it has no published review."
  rating: Rating
  "Published reviews, newest first."
  reviews(first: Int = 20, after: String): ReviewConnection
}

"A place with an address, a time zone and opening hours."
type Location @key(fields: "id") {
  id: ID!
  "Its part of the business's figures, in the same form and for the same members."
  analytics(from: Date!, to: Date!): [DailyFigures!]
}

"Somebody who performs services and can be booked."
type StaffMember @key(fields: "id") {
  "The visits with this person, with their own minutes and prices; in the form of the business's figures, for the same members."
  analytics(from: Date!, to: Date!): [DailyFigures!]
  id: ID!
  "Of the visits with this person; null while there is no published review."
  rating: Rating
}

"What can be booked, in one or more variations."
type Service @key(fields: "id") {
  "The visits that it was part of, with its own minutes and prices; in the form of the business's figures, for the same members."
  analytics(from: Date!, to: Date!): [DailyFigures!]
  id: ID!
  "Of the visits that it was part of; null while there is no published review."
  rating: Rating
}

"""
A person known to one organization, from the first booking on. Read by its members and by the person; a guest reads the
first part of the own name.
"""
type Customer @key(fields: "id") {
  "For members of the whole organization with \`customer.read\`; null for others, and before the first booking."
  history: CustomerHistory
  id: ID!
  """
  The customer's points: in the programme of that business, or else in the one in which they last changed. For the
  customer and for members with \`customer.read\`; null while nothing was earned.
  """
  loyalty(businessId: ID): LoyaltyAccount
}

extend type Mutation {
  """
  Sets how a business's customers earn points: makes its programme, as a draft, or changes the one it has. Accounts keep
  their points. Needs \`loyalty.write\`.
  """
  setLoyaltyProgram(input: SetLoyaltyProgramInput!): SetLoyaltyProgramResult
  "From now on visits earn points: of a draft or a paused programme. Needs \`loyalty.write\`."
  startLoyaltyProgram(input: LoyaltyProgramStepInput!): LoyaltyProgramStepResult
  "For now visits earn no points; what was earned stays. Needs \`loyalty.write\`."
  pauseLoyaltyProgram(input: LoyaltyProgramStepInput!): LoyaltyProgramStepResult
  "Ends a programme for good; the business may then have another one. Needs \`loyalty.write\`."
  endLoyaltyProgram(input: LoyaltyProgramStepInput!): LoyaltyProgramStepResult
  """
  Sets when a business reminds its customers of their visits. Reminders that are planned already stay. Needs
  \`template.write\`.
  """
  setReminders(input: SetRemindersInput!): SetRemindersResult
  """
  What a customer, or the guest of that appointment, thinks of a completed visit; once, within 60 days. It is shown to
  others when the business has published it.
  """
  leaveReview(input: LeaveReviewInput!): LeaveReviewResult
  "Publishes, rejects or hides a review. Needs \`review.moderate\`."
  moderateReview(input: ModerateReviewInput!): ModerateReviewResult
  "The business's public answer to a published review; a later one takes its place. Needs \`review.answer\`."
  answerReview(input: AnswerReviewInput!): AnswerReviewResult
}

"How customers of a business earn points."
type LoyaltyProgram @key(fields: "id") {
  id: ID!
  status: LoyaltyProgramStatus!
  earn: EarnRule!
  "After so many months points expire; null: never."
  expiryMonths: Int
  "By threshold, lowest first."
  tiers: [LoyaltyTier!]!
  "Counts changes; send it back with a change."
  version: Int!
}

enum LoyaltyProgramStatus {
  "Being set up; only members with \`loyalty.write\` see it."
  DRAFT
  "Completed visits earn points."
  ACTIVE
  "Visits earn no points for the time being."
  PAUSED
  "Over; the points stay."
  ENDED
}

"What a completed visit earns: both parts, times the tier's multiplier, rounded down once."
type EarnRule {
  "So many points for every \`perAmountMinor\` of the visit's list price."
  points: Int!
  "In the minor units of the business's currency."
  perAmountMinor: MinorUnits!
  "So many points for the visit itself."
  perVisit: Int!
}

"What regular customers get."
type LoyaltyTier {
  name: String!
  "From so many points on that were ever earned; points taken back do not count."
  threshold: Int!
  "100: points as everybody; 150: half as many again."
  multiplierPercent: Int!
}

"The points of one customer in one programme."
type LoyaltyAccount @key(fields: "id") {
  id: ID!
  "Points that can be spent; never below 0. When a visit's money goes back, points that are already spent stay spent."
  balance: Int!
  "The name of the tier that is reached; null where there is none."
  tier: String
  "Points ever earned, less those taken back: what tiers go by."
  lifetime: Int!
  program: LoyaltyProgram
}

input SetLoyaltyProgramInput {
  businessId: ID!
  "The version that you saw; absent where the business has no programme yet."
  version: Int
  earn: EarnRuleInput!
  "1 to 120; absent: points never expire. Points that were earned keep their date."
  expiryMonths: Int
  "All of them, at most 10; names and thresholds differ."
  tiers: [LoyaltyTierInput!]!
}

"At least one of \`points\` and \`perVisit\` is above 0."
input EarnRuleInput {
  "Up to 1,000,000."
  points: Int!
  "1 to 1,000,000,000, in the minor units of the business's currency."
  perAmountMinor: MinorUnits!
  "Up to 1,000,000."
  perVisit: Int!
}

input LoyaltyTierInput {
  "At most 80 characters."
  name: String!
  threshold: Int!
  "100 to 1,000."
  multiplierPercent: Int!
}

input LoyaltyProgramStepInput {
  programId: ID!
  "The version that you saw."
  version: Int!
}

type LoyaltyProgramSet {
  program: LoyaltyProgram!
}

type LoyaltyProgramChanged {
  program: LoyaltyProgram!
}

union SetLoyaltyProgramResult = LoyaltyProgramSet | VersionConflict | NotReadyYet | InvalidInput

union LoyaltyProgramStepResult = LoyaltyProgramChanged | WrongState | VersionConflict | InvalidInput

"A message to one person: what was decided to send, when, and what became of it."
type Notification @key(fields: "id") {
  id: ID!
  "How it travels, such as EMAIL."
  channel: String!
  status: DeliveryStatus!
  "The earliest time at which it goes out."
  scheduledAt: DateTime!
  "When the mail server took it; null before that."
  sentAt: DateTime
}

"What became of a message."
enum DeliveryStatus {
  "Waits for its time, or for the recipient's contact data."
  SCHEDULED
  "Is being handed over right now."
  SENDING
  "The provider has taken it."
  SENT
  "The provider says that it has arrived."
  DELIVERED
  "The recipient's address does not take it."
  BOUNCED
  "Given up after several tries."
  FAILED
  "No longer wanted before it went out."
  CANCELLED
  "Held back, because the recipient does not want such messages."
  SUPPRESSED
  "Its time passed before it could go out."
  EXPIRED
}

type Appointment @key(fields: "id") {
  id: ID!
  "Messages about this visit, newest first: to the customer, for the customer and for members who may read messages."
  notifications: [Notification!]
  "Reminders of this visit, soonest first. For members with \`notification.read\`."
  reminders: [Reminder!]
  "To everybody once it is published; before that to its author and to members who moderate or answer."
  review: Review
}

input SetRemindersInput {
  businessId: ID!
  "The version that was looked at; absent while nothing has been set."
  version: Int
  "Up to four, each 15 minutes to two weeks before the start; none: no reminders."
  minutesBefore: [Int!]!
}

"When a business reminds its customers: what it has set, or else a day and two hours before."
type ReminderRule {
  minutesBefore: [Int!]!
  "Send it back with a change; null while nothing has been set."
  version: Int
}

type RemindersSet {
  reminders: ReminderRule!
}

union SetRemindersResult = RemindersSet | VersionConflict | NotReadyYet | InvalidInput

"A reminder of one visit."
type Reminder {
  status: ReminderStatus!
  "When it goes out. What would come at night, for a visit that is far off, waits for the morning."
  dueAt: DateTime!
  sentAt: DateTime
}

enum ReminderStatus {
  PLANNED
  SENT
  "The visit had begun."
  SKIPPED
  "The visit moved or will not be, or the customer has come."
  CANCELLED
}

extend type Query {
  """
  Reviews that wait for a decision, oldest first: of the acting organization, as far as the member's places reach, or of
  one business. Needs \`review.moderate\`.
  """
  reviewsToModerate(businessId: ID, first: Int = 20, after: String): ReviewConnection
}

"What a customer thinks of a visit."
type Review @key(fields: "id") {
  id: ID!
  "1 (worst) to 5 (best) stars."
  rating: Int!
  "The customer's own words, in the customer's language."
  text: String
  "Whoever wrote it is a customer no more, and nobody knows who it was."
  isByFormerCustomer: Boolean!
  createdAt: DateTime!
  "What the business says to it."
  answer: String
  answeredAt: DateTime
  status: ReviewStatus!
  "Why it was rejected or hidden: for members who moderate."
  reason: String
  "Counts changes; send it back with a change."
  version: Int!
}

"Who can see a review."
enum ReviewStatus {
  "Waits for the business's decision; its author and the business see it."
  PENDING
  "Everybody sees it, and it counts in the rating."
  PUBLISHED
  "The business does not publish it."
  REJECTED
  "Was published, and is not any more."
  HIDDEN
}

"The mean of all published reviews."
type Rating {
  "1 to 5, with its decimals."
  average: Float!
  count: Int!
}

type ReviewConnection {
  edges: [ReviewEdge!]!
  pageInfo: PageInfo!
}

type ReviewEdge {
  node: Review!
  cursor: String!
}

input LeaveReviewInput {
  appointmentId: ID!
  "1 (worst) to 5 (best) stars."
  rating: Int!
  "At most 4,000 characters."
  text: String
}

"What becomes of a review."
enum ReviewDecision {
  "Everybody may see it: a waiting or a hidden one."
  PUBLISH
  "It will not be shown: a waiting one."
  REJECT
  "Takes a published one back."
  HIDE
}

input ModerateReviewInput {
  reviewId: ID!
  "The version that you saw."
  version: Int!
  decision: ReviewDecision!
  "For the other members, at most 500 characters."
  reason: String
}

input AnswerReviewInput {
  reviewId: ID!
  "The version that you saw."
  version: Int!
  "At most 4,000 characters."
  text: String!
}

type ReviewLeft {
  review: Review!
}

type ReviewModerated {
  review: Review!
}

type ReviewAnswered {
  review: Review!
}

"Only a completed visit can be reviewed, within 60 days of its end."
type NotCompleted implements Problem {
  message: String!
}

"This visit has its review."
type AlreadyReviewed implements Problem {
  message: String!
}

union LeaveReviewResult = ReviewLeft | NotCompleted | AlreadyReviewed | NotReadyYet | InvalidInput

union ModerateReviewResult = ReviewModerated | WrongState | VersionConflict | InvalidInput

union AnswerReviewResult = ReviewAnswered | WrongState | VersionConflict | InvalidInput

extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])

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

// Made by `npm run generate` from the .graphql files. Do not edit.
export const sdl = `
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
  "To everybody once it is published; before that to its author and to members who moderate or answer."
  review: Review
}

extend type Query {
  """
  Reviews that wait for a decision, oldest first: of the acting organization, as far as the member's places reach, or of
  one business. Needs \`review.moderate\`.
  """
  reviewsToModerate(businessId: ID, first: Int = 20, after: String): ReviewConnection
}

extend type Mutation {
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

"What a customer thinks of a visit."
type Review @key(fields: "id") {
  id: ID!
  "1 (worst) to 5 (best) stars."
  rating: Int!
  "The customer's own words, in the customer's language."
  text: String
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

"A storefront or brand of an organization."
type Business @key(fields: "id") {
  id: ID!
  "Null while it has no published review."
  rating: Rating
  "Published reviews, newest first."
  reviews(first: Int = 20, after: String): ReviewConnection
}

"What can be booked, in one or more variations."
type Service @key(fields: "id") {
  id: ID!
  "Of the visits that it was part of; null while there is no published review."
  rating: Rating
}

"Somebody who performs services and can be booked."
type StaffMember @key(fields: "id") {
  id: ID!
  "Of the visits with this person; null while there is no published review."
  rating: Rating
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

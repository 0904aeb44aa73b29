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
}

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

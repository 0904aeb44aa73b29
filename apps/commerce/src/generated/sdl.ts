// Made by `npm run generate` from the .graphql files. Do not edit.
export const sdl = `
"One visit of a customer."
type Appointment @key(fields: "id") {
  id: ID!
  "Its payments, oldest first. For the customer, and for members with payment.read where it takes place; null for others."
  payments: [Payment!]
  "What is still to be paid: the price, or the fee of a visit that will not be, less what was paid and kept."
  balanceDue: Money
  """
  What was asked for cancelling it late or for not coming. For the customer, and for members with payment.read where it
  takes place; null for others.
  """
  fees: [FeeClaim!]
}

type Mutation {
  """
  Starts leaving the card that a booking answered as \`cardSetupDue\`. Whoever holds the token may: no sign-in is needed.
  While a setup for the token is open, starting again leads to the same one; a card that is left later takes the place of
  the one before. The card is charged only with the fee that the appointment's cancellation policy asks for, and forgotten
  14 days after the visit.
  """
  startCardSetup(input: StartCardSetupInput!): StartCardSetupResult
  """
  Lets a customer off a fee. One that is due is not asked for any more; one that was charged, or kept of a payment in
  advance, goes back. For members with fee.waive where the visit takes place; the reason is kept in the audit.
  """
  waiveFee(input: WaiveFeeInput!): WaiveFeeResult
  """
  Starts paying what a booking answered as \`paymentDue\`. Whoever holds the token may: no sign-in is needed. While a payment
  for the token is open, starting again leads to the same one.
  """
  startPayment(input: StartPaymentInput!): StartPaymentResult
}

input StartCardSetupInput {
  "From \`CardSetupDue.paymentToken\`."
  paymentToken: String!
  "Name of a payment provider, such as SANDBOX; default: the organization's."
  provider: String
  "A repeated key gets the same answer, for 24 hours. A caller without a sign-in must send a UUID."
  idempotencyKey: String!
}

union StartCardSetupResult = CardSetupStarted | PaymentTokenExpired | NotReadyYet | IdempotencyMismatch | InvalidInput

"The provider waits for the customer's card. The appointment is confirmed once it was left."
type CardSetupStarted {
  "What the customer's client does next; a setup that is done already says so there."
  action: ClientAction!
  "What leaving the card means, in the request's language: to be shown where the customer leaves it."
  consent: String!
}

"""
The fee that an appointment's policy asks for a late cancellation or for not coming. It is taken of what was paid in
advance, then of the card that was left; else it stays due for 14 days. Read like a payment.
"""
type FeeClaim @key(fields: "id") {
  id: ID!
  kind: FeeKind!
  status: FeeStatus!
  amount: Money!
  "How much of it a payment in advance has covered."
  fromAdvance: Money!
  "Counts the changes; to be sent with what is done to it."
  version: Int!
}

enum FeeKind {
  LATE_CANCEL
  NO_SHOW
}

enum FeeStatus {
  "Asked for. A no-show's fee is taken once the day is over in which the no-show can be undone."
  DUE
  "Had, in full."
  CHARGED
  "The customer was let off; what was had of it went back."
  WAIVED
  "The card was declined each time."
  FAILED
  "Never paid."
  EXPIRED
}

input WaiveFeeInput {
  feeId: ID!
  "The version that was looked at; another one answers VersionConflict."
  version: Int!
  "Why, for those who look at it later."
  reason: String!
  idempotencyKey: String!
}

union WaiveFeeResult = FeeWaived | WrongState | VersionConflict | IdempotencyMismatch | InvalidInput

"The customer was let off the fee."
type FeeWaived {
  fee: FeeClaim!
}

input StartPaymentInput {
  "From \`PaymentDue.paymentToken\`."
  paymentToken: String!
  "Name of a payment provider, such as SANDBOX; default: the organization's."
  provider: String
  "A repeated key gets the same answer, for 24 hours. A caller without a sign-in must send a UUID."
  idempotencyKey: String!
}

union StartPaymentResult = PaymentStarted | PaymentTokenExpired | AlreadyPaid | PaymentDeclined | NotReadyYet | IdempotencyMismatch | InvalidInput

"A payment that waits for the customer, or has got further already."
type PaymentStarted {
  payment: Payment!
  "What the customer's client does next; null once there is nothing to do."
  action: ClientAction
}

"How the customer's client finishes a payment with its provider."
type ClientAction {
  provider: String!
  "Page or endpoint of the provider. The sandbox takes \`POST {\\"outcome\\": \\"SUCCEED\\" | \\"DECLINE\\"}\`, or a person there."
  url: String
  "For the provider's own library in the client."
  clientSecret: String
}

"The time to pay is over: the appointment is no longer waiting for this."
type PaymentTokenExpired implements Problem {
  message: String!
}

"What the token asks for has been paid."
type AlreadyPaid implements Problem {
  message: String!
}

"The provider does not take this payment."
type PaymentDeclined implements Problem {
  message: String!
}

"""
One payment of a customer. Read by the customer, and by members with payment.read where they work.
"""
type Payment @key(fields: "id") {
  id: ID!
  status: PaymentStatus!
  "What is charged, tax included."
  amount: Money!
  "What has gone back of it."
  refunded: Money!
}

enum PaymentStatus {
  "The customer has to act, at the provider."
  REQUIRES_ACTION
  "The provider is working on it."
  PROCESSING
  SUCCEEDED
  FAILED
  "Called off, or not paid in time. A success that comes later is still taken in."
  CANCELLED
  PARTIALLY_REFUNDED
  REFUNDED
  DISPUTED
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

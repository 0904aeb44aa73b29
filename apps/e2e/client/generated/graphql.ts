/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type AppointmentStatus =
  /** Waits for the business to approve it. */
  | 'PENDING_APPROVAL'
  /** Waits for a payment or a card; it expires when none comes in time. */
  | 'PENDING_PAYMENT'
  | 'CONFIRMED'
  /** The customer is there. */
  | 'CHECKED_IN'
  | 'IN_SERVICE'
  | 'COMPLETED'
  | 'DECLINED'
  /** Not paid or not approved in time. */
  | 'EXPIRED'
  | 'CANCELLED'
  | 'NO_SHOW';

/** What is asked for: a visit of one to eight segments in order. */
export type AvailabilityInput = {
  locationId: string;
  /** First start of interest. The range bounds the START of the visit, half-open, and spans at most 32 days. */
  from: string;
  /** No start from here on. */
  to: string;
  segments: Array<SegmentInput>;
  /** How many people come. */
  partySize?: number | null | undefined;
  /** Where the visit would take place; at the location when nothing is said. */
  place?: VisitPlaceInput | null | undefined;
  /** An appointment whose own time does not count as taken, because it would be moved. Ask for the same staff as the move will. */
  reschedules?: string | null | undefined;
  /** Whether to say why starts on the grid are not offered, too. */
  explain?: boolean | null | undefined;
};

export type BookAppointmentInput = {
  holdToken: string;
  /** Who books, needed when signed out; then the answer carries `guestToken`. Not looked at when signed in: you book then. */
  guest?: GuestInput | null | undefined;
  /** A wish or hint for the staff. */
  note?: string | null | undefined;
  /** The customer agrees to the hold's cancellation policy. */
  acceptPolicy: boolean;
  /** Names this request: a retry with the same key gets the same appointment. */
  idempotencyKey: string;
};

/** Somebody without a sign-in: at least one of e-mail address and phone number. */
export type GuestInput = {
  name: string;
  email?: string | null | undefined;
  /** A number without a country is one of the location's country. */
  phone?: string | null | undefined;
  /** The language of messages, such as en or ja. Absent: that of the request. */
  locale?: string | null | undefined;
};

/** What is to be held: the same visit that availability was asked for, at one of the starts it offered. */
export type HoldSlotInput = {
  locationId: string;
  startsAt: string;
  /** 1 to 8 services, in order. */
  segments: Array<SegmentInput>;
  partySize?: number | null | undefined;
  /** Where the visit takes place; at the location when nothing is said. */
  place?: VisitPlaceInput | null | undefined;
  /** The price that was shown to the customer; when it is another one now, the answer is PriceChanged. */
  expectedPrice?: number | null | undefined;
  /** Names this request: a retry with the same key gets the same hold. Without a sign-in it must be a UUID. */
  idempotencyKey: string;
};

/** Where a visit takes place. */
export type PlaceKind =
  /** At the location. */
  | 'BUSINESS'
  /** At the customer's, within the location's service area. */
  | 'CUSTOMER_ADDRESS'
  | 'PHONE'
  | 'ONLINE';

/** One service of the visit. Segments follow one another, each after its pause. */
export type SegmentInput = {
  variationId: string;
  /** Who may do it; absent: anybody who performs it at the location. */
  staff?: StaffChoice | null | undefined;
  /** Extras of the service, which make it longer and dearer; one that is wanted twice is named twice. */
  addOnIds?: Array<string> | null | undefined;
  /** Minutes between the end of the segment before and the start of this one; the first segment has none. */
  pauseBeforeMinutes?: number | null | undefined;
};

export type SignUpInput = {
  /** The sign-in name. Upper and lower case are the same. */
  email: string;
  /** At least 10 characters. */
  password: string;
  name: string;
  /** Language for messages; default: the language of the request. */
  locale?: string | null | undefined;
  /** What the device or program calls itself, for the list of sessions. */
  client?: string | null | undefined;
};

/** Whom the customer wants, and does not want. */
export type StaffChoice = {
  /** One of these; absent: anybody. */
  anyOf?: Array<string> | null | undefined;
  /** None of these. */
  noneOf?: Array<string> | null | undefined;
  /** All of these together, and one of `anyOf` with them where that is given. */
  allOf?: Array<string> | null | undefined;
};

export type StartPaymentInput = {
  /** From `PaymentDue.paymentToken`. */
  paymentToken: string;
  /** Name of a payment provider, such as SANDBOX; default: the organization's. */
  provider?: string | null | undefined;
  /** A repeated key gets the same answer, for 24 hours. A caller without a sign-in must send a UUID. */
  idempotencyKey: string;
};

export type VisitPlaceInput = {
  kind: PlaceKind;
  /** With CUSTOMER_ADDRESS alone; kept to about a hundred metres. */
  latitude?: number | null | undefined;
  longitude?: number | null | undefined;
};

export type SignUpMutationVariables = Exact<{
  input: SignUpInput;
}>;


export type SignUpMutation = { signUp:
    | { __typename: 'SignedIn', accessToken: string }
    | { __typename: 'EmailTaken', message: string }
    | { __typename: 'WeakPassword', message: string }
    | { __typename: 'TooManyAttempts', message: string }
    | { __typename: 'InvalidInput', message: string }
   | null };

export type OfferQueryVariables = Exact<{
  slug: string;
}>;


export type OfferQuery = { business: { name: string, locations: Array<{ id: string, name: string }>, services: { edges: Array<{ node: { name: string, variations: Array<{ id: string, name: string, durationMinutes: number }> } }> } } | null };

export type TimesQueryVariables = Exact<{
  input: AvailabilityInput;
}>;


export type TimesQuery = { availability: { timeZone: string, nextFreeDate: string | null, slots: Array<{ startsAt: string, price: { amountMinor: number, currency: string } }> } | null };

export type HoldTimeMutationVariables = Exact<{
  input: HoldSlotInput;
}>;


export type HoldTimeMutation = { holdSlot:
    | { __typename: 'Hold', token: string, expiresAt: string }
    | { __typename: 'SlotTaken', message: string, nextStartsAt: string | null }
    | { __typename: 'OutsideBookingWindow', message: string }
    | { __typename: 'TooManyHolds', message: string }
    | { __typename: 'PriceChanged', message: string, price: { amountMinor: number, currency: string } }
    | { __typename: 'NotReadyYet', message: string }
    | { __typename: 'IdempotencyMismatch', message: string }
    | { __typename: 'InvalidInput', message: string }
   | null };

export type BookMutationVariables = Exact<{
  input: BookAppointmentInput;
}>;


export type BookMutation = { bookAppointment:
    | { __typename: 'AppointmentBooked', appointment: { id: string, number: string, status: AppointmentStatus }, paymentDue: { paymentToken: string, amount: { amountMinor: number, currency: string } } | null }
    | { __typename: 'HoldExpired', message: string }
    | { __typename: 'PolicyNotAccepted', message: string }
    | { __typename: 'CustomerBlocked', message: string }
    | { __typename: 'AlreadyInSession', message: string }
    | { __typename: 'BookingRefused', message: string }
    | { __typename: 'NotReadyYet', message: string }
    | { __typename: 'IdempotencyMismatch', message: string }
    | { __typename: 'InvalidInput', message: string }
   | null };

export type PayMutationVariables = Exact<{
  input: StartPaymentInput;
}>;


export type PayMutation = { startPayment:
    | { __typename: 'PaymentStarted', action: { url: string | null } | null }
    | { __typename: 'PaymentTokenExpired', message: string }
    | { __typename: 'AlreadyPaid', message: string }
    | { __typename: 'PaymentDeclined', message: string }
    | { __typename: 'NotReadyYet', message: string }
    | { __typename: 'IdempotencyMismatch', message: string }
    | { __typename: 'InvalidInput', message: string }
   | null };

export type VisitQueryVariables = Exact<{
  id: string;
}>;


export type VisitQuery = { appointment: { number: string, status: AppointmentStatus, startsAt: string, segments: Array<{ staffMember: { name: string } | null, variation: { name: string } | null }> } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const SignUpDocument = new TypedDocumentString(`
    mutation SignUp($input: SignUpInput!) {
  signUp(input: $input) {
    __typename
    ... on SignedIn {
      accessToken
    }
    ... on Problem {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SignUpMutation, SignUpMutationVariables>;
export const OfferDocument = new TypedDocumentString(`
    query Offer($slug: String!) {
  business(slug: $slug) {
    name
    locations {
      id
      name
    }
    services(first: 10) {
      edges {
        node {
          name
          variations {
            id
            name
            durationMinutes
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OfferQuery, OfferQueryVariables>;
export const TimesDocument = new TypedDocumentString(`
    query Times($input: AvailabilityInput!) {
  availability(input: $input) {
    timeZone
    slots {
      startsAt
      price {
        amountMinor
        currency
      }
    }
    nextFreeDate
  }
}
    `) as unknown as TypedDocumentString<TimesQuery, TimesQueryVariables>;
export const HoldTimeDocument = new TypedDocumentString(`
    mutation HoldTime($input: HoldSlotInput!) {
  holdSlot(input: $input) {
    __typename
    ... on Hold {
      token
      expiresAt
    }
    ... on SlotTaken {
      message
      nextStartsAt
    }
    ... on PriceChanged {
      price {
        amountMinor
        currency
      }
    }
    ... on Problem {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<HoldTimeMutation, HoldTimeMutationVariables>;
export const BookDocument = new TypedDocumentString(`
    mutation Book($input: BookAppointmentInput!) {
  bookAppointment(input: $input) {
    __typename
    ... on AppointmentBooked {
      appointment {
        id
        number
        status
      }
      paymentDue {
        paymentToken
        amount {
          amountMinor
          currency
        }
      }
    }
    ... on Problem {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<BookMutation, BookMutationVariables>;
export const PayDocument = new TypedDocumentString(`
    mutation Pay($input: StartPaymentInput!) {
  startPayment(input: $input) {
    __typename
    ... on PaymentStarted {
      action {
        url
      }
    }
    ... on Problem {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<PayMutation, PayMutationVariables>;
export const VisitDocument = new TypedDocumentString(`
    query Visit($id: ID!) {
  appointment(id: $id) {
    number
    status
    startsAt
    segments {
      staffMember {
        name
      }
      variation {
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<VisitQuery, VisitQueryVariables>;
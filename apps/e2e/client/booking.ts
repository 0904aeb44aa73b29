import type { Endpoint } from './endpoint.ts';
import {
  BookDocument,
  HoldTimeDocument,
  OfferDocument,
  PayDocument,
  SignUpDocument,
  TimesDocument,
  VisitDocument,
  type BookMutation,
  type SignUpInput,
  type VisitQuery,
} from './generated/graphql.ts';

/** What can be booked: the first variation of the first service, at the first location. */
export interface Offer {
  readonly locationId: string;
  readonly variationId: string;
}

/** The success of `bookAppointment`, as `booking.graphql` asks for it. */
export type Booked = Extract<BookMutation['bookAppointment'], { __typename: 'AppointmentBooked' }>;

/** Somebody else was faster, or the price is another one now: what the customer is asked next. */
export type NotHeld =
  | { readonly kind: 'taken'; readonly nextStartsAt: string | null }
  | { readonly kind: 'price'; readonly amountMinor: number };

/** Answers the endpoint for the new person. */
export async function signUp(endpoint: Endpoint, input: SignUpInput): Promise<Endpoint> {
  const { signUp: outcome } = await endpoint.ask(SignUpDocument, { input });
  if (outcome?.__typename === 'SignedIn') return endpoint.as(outcome.accessToken);
  throw new Error(outcome?.message ?? 'no answer');
}

export async function firstOffer(endpoint: Endpoint, slug: string): Promise<Offer | null> {
  const { business } = await endpoint.ask(OfferDocument, { slug });
  const location = business?.locations[0];
  const variation = business?.services.edges[0]?.node.variations[0];
  return location && variation ? { locationId: location.id, variationId: variation.id } : null;
}

/** The starts between two instants, each with its price. */
export async function freeTimes(endpoint: Endpoint, offer: Offer, from: string, to: string) {
  const { availability } = await endpoint.ask(TimesDocument, {
    input: { locationId: offer.locationId, from, to, segments: [{ variationId: offer.variationId }] },
  });
  return availability?.slots ?? [];
}

/** Holds a start at the price that was shown, and books it: what a customer does by one click. */
export async function book(
  endpoint: Endpoint,
  { locationId, variationId }: Offer,
  { startsAt, price }: Awaited<ReturnType<typeof freeTimes>>[number],
): Promise<Booked | NotHeld> {
  const { holdSlot } = await endpoint.ask(HoldTimeDocument, {
    input: {
      locationId,
      startsAt,
      segments: [{ variationId }],
      expectedPrice: price.amountMinor,
      idempotencyKey: crypto.randomUUID(),
    },
  });
  switch (holdSlot?.__typename) {
    case 'Hold':
      return bookHeld(endpoint, holdSlot.token);
    case 'SlotTaken':
      return { kind: 'taken', nextStartsAt: holdSlot.nextStartsAt };
    case 'PriceChanged':
      return { kind: 'price', amountMinor: holdSlot.price.amountMinor };
    default:
      throw new Error(holdSlot?.message ?? 'no answer');
  }
}

async function bookHeld(endpoint: Endpoint, holdToken: string): Promise<Booked> {
  const { bookAppointment } = await endpoint.ask(BookDocument, {
    input: { holdToken, acceptPolicy: true, idempotencyKey: crypto.randomUUID() },
  });
  if (bookAppointment?.__typename === 'AppointmentBooked') return bookAppointment;
  throw new Error(bookAppointment?.message ?? 'no answer');
}

/** The page of the payment provider where the customer pays; null where there is nothing to do. */
export async function payPage(endpoint: Endpoint, { paymentDue }: Booked): Promise<string | null> {
  if (!paymentDue) return null;
  const { startPayment } = await endpoint.ask(PayDocument, {
    input: { paymentToken: paymentDue.paymentToken, idempotencyKey: crypto.randomUUID() },
  });
  if (startPayment?.__typename === 'PaymentStarted') return startPayment.action?.url ?? null;
  throw new Error(startPayment?.message ?? 'no answer');
}

export async function visit(endpoint: Endpoint, id: string): Promise<VisitQuery['appointment']> {
  const { appointment } = await endpoint.ask(VisitDocument, { id });
  return appointment;
}

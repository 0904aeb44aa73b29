import { randomUUID } from 'node:crypto';
import type { Api } from './api.ts';
import { unpaid, type Ending, type Wish } from './visits.ts';

export interface Visit {
  readonly appointmentId: string;
  readonly ending: Ending;
  /** Where a payment that was begun in time is made later. */
  readonly payLaterAt: string | null;
}

interface Booked {
  readonly appointment: { readonly id: string };
  readonly paymentDue: Due | null;
  readonly cardSetupDue: Due | null;
}

const mostTries = 5;

/**
 * Books what somebody would like, as a customer does: sees what is free, holds it, books it, pays what is due or leaves a
 * card. Null where nothing is free.
 */
export async function book(customer: Api, wish: Wish): Promise<Visit | null> {
  const token = await hold(customer, wish);
  if (!token) return null;
  // Acting before now, the time to pay is over at once.
  const booker = wish.ending === 'EXPIRED' ? customer.at(inDays(-2)) : customer;
  const { appointment, paymentDue, cardSetupDue } = await take(booker, token);
  const visit = { appointmentId: appointment.id, ending: wish.ending, payLaterAt: null };
  if (wish.ending === 'PAID_LATE' && paymentDue)
    return { ...visit, payLaterAt: await begin(customer, 'startPayment', paymentDue, 'PaymentStarted') };
  if (unpaid.includes(wish.ending)) return visit;
  await settle(customer, { paymentDue, cardSetupDue });
  return visit;
}

/** Books what is held, and pays what is due or leaves a card. */
export async function bookHeld(customer: Api, holdToken: string): Promise<void> {
  await settle(customer, await take(customer, holdToken));
}

const take = (customer: Api, holdToken: string): Promise<Booked> =>
  customer.change<Booked>(
    'bookAppointment',
    { holdToken, acceptPolicy: true, idempotencyKey: randomUUID() },
    'AppointmentBooked { appointment { id } paymentDue { paymentToken } cardSetupDue { paymentToken } }',
  );

async function settle(
  customer: Api,
  { paymentDue, cardSetupDue }: Pick<Booked, 'paymentDue' | 'cardSetupDue'>,
): Promise<void> {
  if (paymentDue) await agree(await begin(customer, 'startPayment', paymentDue, 'PaymentStarted'));
  if (cardSetupDue) await agree(await begin(customer, 'startCardSetup', cardSetupDue, 'CardSetupStarted'));
}

/** Somebody else may be quicker; then the next best start is as good. */
async function hold(customer: Api, wish: Wish): Promise<string | null> {
  const { locationId, partySize } = wish;
  const segments = [segmentOf(wish)];
  for (let tried = 1; tried <= mostTries; tried += 1) {
    const startsAt = await freeStart(customer, wish);
    if (!startsAt) return null;
    const [held] = await customer.changeAll<{ token: string }>(
      'holdSlot',
      [{ locationId, partySize, startsAt, segments, idempotencyKey: randomUUID() }],
      'Hold { token }',
      'SlotTaken',
    );
    if (held) return held.token;
  }
  return null;
}

const segmentOf = ({ variationId, staffMemberId }: Wish) =>
  staffMemberId ? { variationId, staff: { anyOf: [staffMemberId] } } : { variationId };

const availability = `query ($input: AvailabilityInput!) { availability(input: $input) { slots { startsAt } } }`;

/** A start on the first day with any, from the wished one on. */
async function freeStart(customer: Api, wish: Wish): Promise<string | undefined> {
  const { locationId, partySize, day, daytime } = wish;
  const answer = await customer.ask<{ availability: { slots: { startsAt: string }[] } | null }>(availability, {
    input: { locationId, partySize, segments: [segmentOf(wish)], from: inDays(day), to: inDays(day + 7) },
  });
  const starts = answer.availability?.slots.map(({ startsAt }) => startsAt) ?? [];
  const sameDay = starts.filter((start) => start.slice(0, 10) === starts[0]?.slice(0, 10));
  return sameDay[Math.floor(daytime * sameDay.length)];
}

/** So many days from now. */
export const inDays = (days: number): string =>
  new Date(performance.timeOrigin + performance.now() + days * 86_400_000).toISOString();

interface Due {
  readonly paymentToken: string;
}

/** Begins to pay or to leave a card; answers where the customer's browser goes on. */
async function begin(customer: Api, mutation: string, { paymentToken }: Due, started: string): Promise<string> {
  const { action } = await customer.change<{ action: { url: string } }>(
    mutation,
    { paymentToken, idempotencyKey: randomUUID() },
    `${started} { action { url } }`,
  );
  return action.url;
}

/** Pays or leaves a card at the sandbox, as the customer's browser would. */
async function agree(url: string): Promise<void> {
  const done = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ outcome: 'SUCCEED' }),
  });
  if (!done.ok) throw new Error(`the sandbox answered ${done.status}`);
}

/** The steps at the desk by which a visit gets there. */
const stepsTo: Partial<Record<Ending, readonly string[]>> = {
  CHECKED_IN: ['checkInAppointment'],
  IN_SERVICE: ['checkInAppointment', 'startAppointment'],
  COMPLETED: ['checkInAppointment', 'startAppointment', 'completeAppointment'],
};

/** Brings a booked visit to its ending, once it is as far: by its customer, or at the desk. */
export async function finish({ appointmentId, ending, payLaterAt }: Visit, customer: Api, desk: Api): Promise<void> {
  if (ending === 'CANCELLED') await cancel(customer, appointmentId, 'CONFIRMED');
  if (ending === 'DECLINED') await decline(desk, appointmentId);
  if (payLaterAt) await payLate(payLaterAt, customer, appointmentId);
  const steps = stepsTo[ending];
  if (steps) await serve(desk, appointmentId, steps);
}

async function cancel(customer: Api, appointmentId: string, status: string): Promise<void> {
  const version = await versionOnce(status, customer, appointmentId);
  await customer.change(
    'cancelAppointment',
    { appointmentId, version, reason: 'Something came up', idempotencyKey: randomUUID() },
    'AppointmentCancelled { appointment { id } }',
  );
}

/** Calls off, and pays nevertheless: the money goes back. */
async function payLate(url: string, customer: Api, appointmentId: string): Promise<void> {
  await cancel(customer, appointmentId, 'PENDING_PAYMENT');
  await agree(url);
}

async function decline(desk: Api, appointmentId: string): Promise<void> {
  const version = await versionOnce('PENDING_APPROVAL', desk, appointmentId);
  await desk.change(
    'decideAppointment',
    { appointmentId, version, approve: false, reason: 'We are fully booked for this treatment that week' },
    'AppointmentChanged { appointment { id } }',
  );
}

async function serve(desk: Api, appointmentId: string, steps: readonly string[]): Promise<void> {
  let version = await versionOnce('CONFIRMED', desk, appointmentId);
  for (const step of steps) {
    const { appointment } = await desk.change<{ appointment: { version: number } }>(
      step,
      { appointmentId, version },
      'AppointmentChanged { appointment { version } }',
    );
    version = appointment.version;
  }
}

const patienceMs = 20_000;
const retryMs = 100;

/** Payments confirm by event. */
async function versionOnce(status: string, api: Api, id: string): Promise<number> {
  for (const deadline = performance.now() + patienceMs; ;) {
    const { appointment } = await api.ask<{ appointment: { status: string; version: number } }>(
      'query ($id: ID!) { appointment(id: $id) { status version } }',
      { id },
    );
    if (appointment.status === status) return appointment.version;
    if (performance.now() > deadline) throw new Error(`the appointment ${id} is still ${appointment.status}`);
    await new Promise((resolve) => setTimeout(resolve, retryMs));
  }
}

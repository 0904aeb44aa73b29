import { randomUUID } from 'node:crypto';
import type { Api } from './api.ts';
import type { Ending, Wish } from './visits.ts';

export interface Visit {
  readonly appointmentId: string;
  readonly ending: Ending;
}

interface Booked {
  readonly appointment: { readonly id: string };
  readonly paymentDue: { readonly paymentToken: string } | null;
}

const mostTries = 5;

/**
 * Books what somebody would like, as a customer does: sees what is free, holds it, books it, pays what is due. Null where
 * nothing is free.
 */
export async function book(customer: Api, wish: Wish): Promise<Visit | null> {
  const token = await hold(customer, wish);
  if (!token) return null;
  const { appointment, paymentDue } = await customer.change<Booked>(
    'bookAppointment',
    { holdToken: token, acceptPolicy: true, idempotencyKey: randomUUID() },
    'AppointmentBooked { appointment { id } paymentDue { paymentToken } }',
  );
  if (paymentDue && wish.ending !== 'UNPAID') await pay(customer, paymentDue.paymentToken);
  return { appointmentId: appointment.id, ending: wish.ending };
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

/** Pays at the sandbox, as the customer's browser would. */
async function pay(customer: Api, paymentToken: string): Promise<void> {
  const { action } = await customer.change<{ action: { url: string } }>(
    'startPayment',
    { paymentToken, idempotencyKey: randomUUID() },
    'PaymentStarted { action { url } }',
  );
  const paid = await fetch(action.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ outcome: 'SUCCEED' }),
  });
  if (!paid.ok) throw new Error(`the sandbox answered ${paid.status}`);
}

/** The steps at the desk by which a visit gets there. */
const stepsTo: Partial<Record<Ending, readonly string[]>> = {
  CHECKED_IN: ['checkInAppointment'],
  IN_SERVICE: ['checkInAppointment', 'startAppointment'],
  COMPLETED: ['checkInAppointment', 'startAppointment', 'completeAppointment'],
};

/** Brings a booked visit to its ending, once it is confirmed: by its customer, or at the desk. */
export async function finish({ appointmentId, ending }: Visit, customer: Api, desk: Api): Promise<void> {
  if (ending === 'CANCELLED') await cancel(customer, appointmentId);
  const steps = stepsTo[ending];
  if (steps) await serve(desk, appointmentId, steps);
}

async function cancel(customer: Api, appointmentId: string): Promise<void> {
  const version = await confirmedVersion(customer, appointmentId);
  await customer.change(
    'cancelAppointment',
    { appointmentId, version, reason: 'Something came up', idempotencyKey: randomUUID() },
    'AppointmentCancelled { appointment { id } }',
  );
}

async function serve(desk: Api, appointmentId: string, steps: readonly string[]): Promise<void> {
  let version = await confirmedVersion(desk, appointmentId);
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
async function confirmedVersion(api: Api, id: string): Promise<number> {
  for (const deadline = performance.now() + patienceMs; ;) {
    const { appointment } = await api.ask<{ appointment: { status: string; version: number } }>(
      'query ($id: ID!) { appointment(id: $id) { status version } }',
      { id },
    );
    if (appointment.status === 'CONFIRMED') return appointment.version;
    if (performance.now() > deadline) throw new Error(`the appointment ${id} is still ${appointment.status}`);
    await new Promise((resolve) => setTimeout(resolve, retryMs));
  }
}

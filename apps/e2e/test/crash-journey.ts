import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Refused, type Api } from '@openslot/tools/api';
import { eventually, type RunningSystem } from './running-system.ts';
import type { Person, Salon } from './salon.ts';

/** The main job in steps, each as a client does it that asks again until it knows. */
export const steps = [
  'hold',
  'book',
  'start payment',
  'pay',
  'be confirmed',
  'be written to',
  'check in',
  'start',
  'complete',
  'earn points',
] as const;
export type Step = (typeof steps)[number];

/** One journey: what it needs, and what it has come to. */
export interface Journey {
  readonly system: RunningSystem;
  readonly salon: Salon;
  readonly customer: Person;
  readonly startsAt: string;
  readonly keys: Readonly<Record<'hold' | 'book' | 'pay', string>>;
  holdToken: string;
  appointmentId: string;
  paymentToken: string;
  payUrl: string;
}

export const newJourney = (system: RunningSystem, salon: Salon, customer: Person, startsAt: string): Journey => ({
  ...{ system, salon, customer, startsAt },
  keys: { hold: randomUUID(), book: randomUUID(), pay: randomUUID() },
  ...{ holdToken: '', appointmentId: '', paymentToken: '', payUrl: '' },
});

interface Appointment {
  readonly status: string;
  readonly version: number;
}

const look = (api: Api, id: string) =>
  persistently(async () => {
    const { appointment } = await api.ask<{ appointment: Appointment }>(
      'query ($id: ID!) { appointment(id: $id) { status version } }',
      { id },
    );
    return appointment;
  });

export const walk: Readonly<Record<Step, (journey: Journey) => Promise<void>>> = {
  hold: async (journey) => {
    const { locationId, variationId } = journey.salon;
    const { token } = await persistently(() =>
      journey.customer.api.change<{ token: string }>(
        'holdSlot',
        { locationId, startsAt: journey.startsAt, segments: [{ variationId }], idempotencyKey: journey.keys.hold },
        'Hold { token }',
      ),
    );
    journey.holdToken = token;
  },
  book: async (journey) => {
    const booked = await persistently(() =>
      journey.customer.api.change<{ appointment: { id: string }; paymentDue: { paymentToken: string } }>(
        'bookAppointment',
        { holdToken: journey.holdToken, acceptPolicy: true, idempotencyKey: journey.keys.book },
        'AppointmentBooked { appointment { id } paymentDue { paymentToken } }',
      ),
    );
    journey.appointmentId = booked.appointment.id;
    journey.paymentToken = booked.paymentDue.paymentToken;
  },
  'start payment': async (journey) => {
    const { action } = await persistently(() =>
      journey.customer.api.change<{ action: { url: string } }>(
        'startPayment',
        { paymentToken: journey.paymentToken, idempotencyKey: journey.keys.pay },
        'PaymentStarted { action { url } }',
      ),
    );
    journey.payUrl = action.url;
  },
  pay: async ({ payUrl }) => {
    const headers = { 'content-type': 'application/json' };
    const paid = await persistently(() =>
      fetch(payUrl, { method: 'POST', headers, body: JSON.stringify({ outcome: 'SUCCEED' }) }),
    );
    if (!paid.ok) throw new Error(`the sandbox answered ${paid.status}`);
  },
  'be confirmed': async ({ customer, appointmentId }) => {
    await eventually(async () => (await look(customer.api, appointmentId)).status === 'CONFIRMED', patienceMs);
  },
  'be written to': async ({ system, customer }) => {
    await eventually(async () => (await confirmationsTo(system, customer.email)).length > 0, patienceMs);
  },
  'check in': (journey) => atTheDesk(journey, 'checkInAppointment', 'CHECKED_IN'),
  start: (journey) => atTheDesk(journey, 'startAppointment', 'IN_SERVICE'),
  complete: (journey) => atTheDesk(journey, 'completeAppointment', 'COMPLETED'),
  'earn points': async ({ customer, appointmentId }) => {
    await eventually(async () => {
      const { appointment } = await persistently(() =>
        customer.api.ask<{ appointment: { customer: { loyalty: { balance: number } | null } | null } }>(
          'query ($id: ID!) { appointment(id: $id) { customer { loyalty { balance } } } }',
          { id: appointmentId },
        ),
      );
      return appointment.customer?.loyalty;
    }, patienceMs);
  },
};

/** These have no key of their own: whether an unanswered one has happened is looked up. */
async function atTheDesk({ salon, appointmentId }: Journey, mutation: string, status: string): Promise<void> {
  await persistently(async () => {
    const { status: now, version } = await look(salon.owner, appointmentId);
    if (now === status) return;
    await salon.owner.change(mutation, { appointmentId, version }, 'AppointmentChanged { appointment { status } }');
  });
}

/** The Message-IDs of confirmations that have come. */
export async function confirmationsTo({ sandboxUrl }: RunningSystem, email: string): Promise<readonly string[]> {
  const response = await persistently(() => fetch(`${sandboxUrl}/mail.json?to=${encodeURIComponent(email)}`));
  const { mails } = (await response.json()) as { mails: { subject: string; messageId: string }[] };
  return mails.filter(({ subject }) => subject.includes('confirmed')).map(({ messageId }) => messageId);
}

/** What a process had taken in hand when it was killed is free for another after a minute. */
const patienceMs = 90_000;
const restMs = 100;

/** Tries again while nothing answers; what is refused with a reason is refused, but for a version that has moved on. */
async function persistently<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  for (const deadline = performance.now() + patienceMs; ;) {
    try {
      return await work();
    } catch (error) {
      const final = error instanceof Refused && !['VersionConflict', 'NotReadyYet'].includes(error.outcome);
      if (final || performance.now() > deadline) throw error;
      await pause(restMs);
    }
  }
}

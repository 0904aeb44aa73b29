import { randomUUID } from 'node:crypto';
import type { Bench } from '@openslot/testing';
import type { Api } from '@openslot/tools/api';
import { figuresOf, openLoop, type Step } from './open-loop.ts';
import { runSystem } from './running-system.ts';
import { hire, offered, openSalon, signUp, type Salon, type Slot } from './salon.ts';

const perSecond = 50;
const seconds = 40;
const warmUpSeconds = 10;
const people = 10;
const customers = 20;
const days = { from: 2, to: 9 };

const steps = ['hold', 'book', 'start payment', 'pay', 'check in', 'start', 'complete'] as const;

export const bench: Bench = {
  title: `the journey's mutations through the gateway, ${perSecond} a second whatever the answers take`,
  needsDatabase: true,
  async run(progress) {
    progress('starting the system');
    const system = await runSystem();
    try {
      progress(`a salon with ${people} people, and ${customers} customers`);
      const journeys = await prepare(system.api);
      progress(`warming up for ${warmUpSeconds} s`);
      const warmUp = await openLoop(journeys.next, { perSecond, seconds: warmUpSeconds });
      progress(`${perSecond} mutations a second for ${seconds} s`);
      const load = await openLoop(journeys.next, { perSecond, seconds });
      const errors = [...warmUp.errors, ...load.errors];
      for (const error of new Set(errors)) progress(error);
      return [
        { name: 'mutations sent', value: load.perSecond, unit: 'per s', atLeast: perSecond * 0.99 },
        { name: 'visits completed', value: load.ms['complete']?.length ?? 0, unit: '', atLeast: 1, must: true },
        { name: 'errors and refusals', value: errors.length, unit: '', atMost: 0, must: true },
        ...figuresOf('all', Object.values(load.ms).flat()),
        ...steps.flatMap((name) => figuresOf(name, load.ms[name] ?? [])),
      ];
    } finally {
      await system.stop();
    }
  },
};

interface Visit {
  readonly staffMemberId: string;
  readonly startsAt: string;
}

interface Appointment {
  readonly id: string;
  readonly version: number;
  readonly status: string;
}

/** Many visits under way at once; `next` is the step that has waited longest, or the first one of another visit. */
async function prepare(api: Api): Promise<{ next: () => Step }> {
  const salon = await openSalon(api, 'load');
  const staff = [salon.staffMemberId, ...(await hire(salon, people - 1))];
  const callers = await Promise.all(Array.from({ length: customers }, (_, nth) => signUp(api, `Customer ${nth + 1}`)));
  const slots = oneAfterAnother(await offered(api, salon, days));
  const visits: Visit[] = slots.flatMap(({ startsAt }) => staff.map((staffMemberId) => ({ staffMemberId, startsAt })));
  const ready: Step[] = [];
  let begun = 0;
  const begin = (): Step => {
    const visit = visits[begun];
    if (!visit) throw new Error(`only ${visits.length} visits fit into the days`);
    const customer = callers[begun % customers]?.api ?? api;
    begun += 1;
    return hold({ salon, customer, visit, ready: (step) => void ready.push(step) });
  };
  return { next: () => ready.shift() ?? begin() };
}

/** Starts are offered every few minutes; visits of one person must not overlap. */
function oneAfterAnother(slots: readonly Slot[]): readonly Slot[] {
  const kept: Slot[] = [];
  for (const slot of slots) if ((kept.at(-1)?.endsAt ?? '') <= slot.startsAt) kept.push(slot);
  return kept;
}

interface Journey {
  readonly salon: Salon;
  readonly customer: Api;
  readonly visit: Visit;
  /** Has a step wait for its turn. */
  readonly ready: (step: Step) => void;
}

const hold = (journey: Journey): Step => ({
  name: 'hold',
  run: async () => {
    const { salon, customer, visit, ready } = journey;
    const segments = [{ variationId: salon.variationId, staff: { anyOf: [visit.staffMemberId] } }];
    const { token } = await customer.change<{ token: string }>(
      'holdSlot',
      { locationId: salon.locationId, startsAt: visit.startsAt, segments, idempotencyKey: randomUUID() },
      'Hold { token }',
    );
    ready(book(journey, token));
  },
});

const book = (journey: Journey, holdToken: string): Step => ({
  name: 'book',
  run: async () => {
    const booked = await journey.customer.change<{
      appointment: Appointment;
      paymentDue: { paymentToken: string };
    }>(
      'bookAppointment',
      { holdToken, acceptPolicy: true, idempotencyKey: randomUUID() },
      'AppointmentBooked { appointment { id version status } paymentDue { paymentToken } }',
    );
    journey.ready(startPayment(journey, booked.appointment.id, booked.paymentDue.paymentToken));
  },
});

const startPayment = (journey: Journey, appointmentId: string, paymentToken: string): Step => ({
  name: 'start payment',
  run: async () => {
    const { action } = await journey.customer.change<{ action: { url: string } }>(
      'startPayment',
      { paymentToken, idempotencyKey: randomUUID() },
      'PaymentStarted { action { url } }',
    );
    journey.ready(pay(journey, appointmentId, action.url));
  },
});

/** At the sandbox, as the customer's browser does; the visit goes on when the payment has confirmed it. */
const pay = (journey: Journey, appointmentId: string, url: string): Step => ({
  name: 'pay',
  run: async () => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ outcome: 'SUCCEED' }) });
    if (!response.ok) throw new Error(`status ${response.status}`);
    await response.arrayBuffer();
    void confirmed(journey, appointmentId).then(
      (appointment) => journey.ready(step(journey, 0, appointment)),
      (error: Error) => journey.ready({ name: 'pay', run: () => Promise.reject(error) }),
    );
  },
});

const lookEveryMs = 500;
const lookAtMost = 60;

async function confirmed({ customer }: Journey, id: string): Promise<Appointment> {
  for (let looked = 0; looked < lookAtMost; looked += 1) {
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
    const { appointment } = await customer.ask<{ appointment: Appointment }>(
      'query ($id: ID!) { appointment(id: $id) { id version status } }',
      { id },
    );
    if (appointment.status === 'CONFIRMED') return appointment;
  }
  throw new Error(`not confirmed ${(lookEveryMs * lookAtMost) / 1_000} s after it was paid`);
}

const deskSteps = [
  { name: 'check in', mutation: 'checkInAppointment' },
  { name: 'start', mutation: 'startAppointment' },
  { name: 'complete', mutation: 'completeAppointment' },
] as const;

const step = (journey: Journey, nth: number, { id, version }: Appointment): Step => ({
  name: deskSteps[nth]?.name ?? '',
  run: async () => {
    const { appointment } = await journey.salon.owner.change<{ appointment: Appointment }>(
      deskSteps[nth]?.mutation ?? '',
      { appointmentId: id, version },
      'AppointmentChanged { appointment { id version status } }',
    );
    if (nth + 1 < deskSteps.length) journey.ready(step(journey, nth + 1, appointment));
  },
});

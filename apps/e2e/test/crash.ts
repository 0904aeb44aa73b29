import { setTimeout as pause } from 'node:timers/promises';
import { fromId } from '@openslot/service';
import { confirmationsTo, newJourney, steps, walk, type Journey, type Step } from './crash-journey.ts';
import type { RunningSystem } from './running-system.ts';
import { enterAgain, offered, rewardVisits, signUp, type Salon } from './salon.ts';
import { startStandby, type Standby } from './standby.ts';

const services = ['identity', 'catalog', 'scheduling', 'commerce', 'engagement', 'gateway'] as const;
export type Victim = (typeof services)[number] | 'relay' | 'broker';

/** Every process that may die; the broker where there is one, and of two schedulings the one whose relay leads. */
export const victimsOf = ({ broker }: RunningSystem): readonly Victim[] => [
  ...services,
  'relay',
  ...(broker ? (['broker'] as const) : []),
];

export interface Blow {
  readonly step: Step;
  readonly victim: Victim;
  /** After the step has begun. */
  readonly afterMs: number;
}

/** What there is of one journey in the end. */
export interface Facts {
  readonly appointments: readonly string[];
  readonly payments: readonly string[];
  /** Ledger transactions by kind. */
  readonly ledger: readonly string[];
  readonly ledgerSum: number;
  readonly points: readonly number[];
  readonly confirmations: readonly string[];
  readonly booked: number;
}

/** What is wrong with the facts of one journey; nothing wrong is an empty list. */
export function faultsOf(facts: Facts): string[] {
  const expected: [string, unknown, unknown][] = [
    ['appointments', facts.appointments, ['COMPLETED']],
    ['payments', facts.payments, ['SUCCEEDED']],
    ['ledger movements', facts.ledger.toSorted(), ['PAYMENT_RECEIVED', 'REVENUE_EARNED']],
    ['sum of the ledger', facts.ledgerSum, 0],
    ['points', facts.points, [66]],
    // The same letter may come twice: when the mail server's answer was lost.
    ['letters', new Set(facts.confirmations).size, 1],
    ['audit entries of the booking', facts.booked, 1],
  ];
  return expected.flatMap(([what, seen, wanted]) =>
    JSON.stringify(seen) === JSON.stringify(wanted) ? [] : [`${what}: ${JSON.stringify(seen)}`],
  );
}

export interface CrashCourse {
  /** Walks one journey, during which the blows fall. */
  walkUnder(blows: readonly Blow[]): Promise<Journey>;
  /** Once nothing is under way any more: what is wrong with each of the journeys so far. */
  faults(): Promise<string[]>;
  close(): Promise<void>;
}

/** A salon whose visits earn a point for every ¥100, and a second scheduling that stands by. */
export async function crashCourse(system: RunningSystem, salon: Salon): Promise<CrashCourse> {
  await rewardVisits(salon);
  const standby = await startStandby(system, 'scheduling');
  const journeys: Journey[] = [];
  const slots = (await offered(system.api, salon, { from: 2, to: 32 })).filter((_, place) => place % 4 === 0);

  return {
    async walkUnder(blows) {
      const slot = slots[journeys.length];
      if (!slot) throw new Error(`only ${slots.length} visits fit into the days`);
      const customer = await signUp(system.api, `Customer ${journeys.length + 1}`);
      const journey = newJourney(system, await enterAgain(system.api, salon), customer, slot.startsAt);
      journeys.push(journey);
      for (const step of steps) {
        const falling = blows.filter((blow) => blow.step === step).map((blow) => strike(system, standby, blow));
        await walk[step](journey);
        await Promise.all(falling);
      }
      return journey;
    },
    async faults() {
      const look = async () => (await Promise.all(journeys.map((journey) => faultsIn(system, journey)))).flat();
      await until(async () => (await look()).length === 0 && (await waiting(system)) === 0);
      // What is there once may still come a second time.
      await pause(secondLookMs);
      return [...(await look()), ...(await parked(system))];
    },
    close: () => standby.stop(),
  };
}

const [arrivalMs, secondLookMs] = [90_000, 2_000];

/** Ends in any case: what has not come by then is a fault. */
async function until(arrived: () => Promise<boolean>): Promise<void> {
  for (const deadline = performance.now() + arrivalMs; performance.now() < deadline;) {
    if (await arrived()) return;
    await pause(200);
  }
}

async function faultsIn(system: RunningSystem, journey: Journey): Promise<string[]> {
  const faults = faultsOf(await factsOf(system, journey));
  return faults.map((fault) => `${journey.appointmentId}: ${fault}`);
}

/** As a power failure would; after a moment in which others may take over, it comes back. */
async function strike(system: RunningSystem, standby: Standby, { victim, afterMs }: Blow): Promise<void> {
  await pause(afterMs);
  if (victim === 'relay') return standby.killLeader();
  if (victim === 'broker') {
    await system.broker?.kill();
    await pause(100);
    return system.broker?.start();
  }
  await system.kill(victim);
  await pause(100);
  await system.restart(victim);
}

async function factsOf(system: RunningSystem, { customer, appointmentId }: Journey): Promise<Facts> {
  const { admin } = system.testDatabase;
  const id = fromId('apt', appointmentId);
  const [row] = await admin<{ facts: Omit<Facts, 'confirmations'> }[]>`
    with visit as (select organization_id, customer_id from scheduling.appointment where id = ${id}),
         paid as (select p.id, p.status from commerce.payment p where p.appointment_id = ${id}),
         moved as (select t.id, t.kind from commerce.ledger_transaction t join paid on t.source_id = paid.id)
    select jsonb_build_object(
      'appointments', (select coalesce(jsonb_agg(a.status), '[]') from scheduling.appointment a join visit using (customer_id)),
      'payments', (select coalesce(jsonb_agg(status), '[]') from paid),
      'ledger', (select coalesce(jsonb_agg(kind), '[]') from moved),
      'ledgerSum', (select coalesce(sum(e.amount_minor), 0) from commerce.ledger_entry e join moved on e.transaction_id = moved.id),
      'points', (select coalesce(jsonb_agg(e.points), '[]') from engagement.point_entry e where e.source_id = ${id}),
      'booked', (select count(*) from identity.audit_entry l where l.entity_id = ${id} and l.action = 'appointment.booked')) as facts`;
  if (!row) throw new Error('the database did not answer');
  return { ...row.facts, confirmations: await confirmationsTo(system, customer.email) };
}

const slices = ['identity', 'catalog', 'scheduling', 'commerce', 'engagement'];

/** Events that no relay has published yet. */
async function waiting({ testDatabase: { admin } }: RunningSystem): Promise<number> {
  const every = slices.map((slice) => `select id from ${slice}.outbox`).join(' union all ');
  const [row] = await admin.unsafe<{ events: number }[]>(`select count(*)::int as events from (${every}) as waiting`);
  return row?.events ?? NaN;
}

/** A crash is no reason to park an event. */
async function parked({ testDatabase: { admin } }: RunningSystem): Promise<string[]> {
  const every = slices.map((slice) => `select type, error from ${slice}.dead_letter where status = 'PARKED'`);
  const rows = await admin.unsafe<{ type: string; error: string }[]>(every.join(' union all '));
  return rows.map(({ type, error }) => `parked: ${type}: ${error}`);
}

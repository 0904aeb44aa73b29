import { randomUUID } from 'node:crypto';
import { quantile, type Bench, type Figure, type Progress } from '@openslot/testing';
import type { Api } from '@openslot/tools/api';
import { memoryOf } from '@openslot/tools/processes';
import { closedLoop, figuresOf as figuresOfAnswers, noAnswers } from './closed-loop.ts';
import { figuresOf, openLoop } from './open-loop.ts';
import { runSystem, type RunningSystem } from './running-system.ts';
import { hire, offered, openSalon, signUp, type Person, type Salon } from './salon.ts';

const visitsPerSecond = 100;
const seconds = 30;
const warmUpSeconds = 10;
const people = 40;
const customers = 100;
const callers = 16;
const saturatedSeconds = 30;
const operations = 100_000;

/** Of the bench in short: the same with fewer operations, to try it out. */
const share = Number(process.env['SHARE'] ?? 1);

export const bench: Bench = {
  title: `holdSlot and bookAppointment through the gateway: ${visitsPerSecond} visits a second, as many as go, and the memory after ${operations} operations`,
  needsDatabase: true,
  async run(progress) {
    progress('starting the system');
    const system = await runSystem();
    try {
      progress(`a salon with ${people} people, and ${customers} customers`);
      const desk = await openDesk(system.api, progress);
      progress(`warming up for ${warmUpSeconds} s`);
      await openLoop(desk.visit, { perSecond: visitsPerSecond / 2, seconds: warmUpSeconds });
      progress(`${visitsPerSecond} visits a second for ${seconds} s`);
      const steady = await openLoop(desk.visit, { perSecond: visitsPerSecond, seconds: seconds * share });
      const figures = desk.figures();

      progress(`${callers} callers for ${saturatedSeconds} s`);
      const saturated = noAnswers();
      await closedLoop(saturated, desk.bookAndCancel, { callers, seconds: saturatedSeconds * share });

      const before = memory(system);
      const rest = await repeat(desk.bookAndCancel, Math.ceil((operations * share) / 3), progress);
      const grown = growth(before, memory(system));
      const errors = [...steady.errors, ...saturated.errors, ...rest.errors];
      for (const error of new Set(errors)) progress(error);
      return [
        { name: 'visits begun', value: steady.perSecond, unit: 'per s', atLeast: visitsPerSecond * 0.99 },
        ...figures,
        ...figuresOf('hold and book', steady.ms['visit'] ?? []),
        ...figuresOfAnswers(`${callers} callers: hold, book and cancel`, saturated),
        ...grown,
        { name: 'errors and refusals', value: errors.length, unit: '', atMost: 0, must: true },
      ];
    } finally {
      await system.stop();
    }
  },
};

interface Booked {
  readonly customer: Api;
  readonly appointment: { readonly id: string; readonly version: number };
  readonly time: Time;
}

interface Time {
  readonly staffMemberId: string;
  readonly startsAt: string;
}

/** Where visits are held and booked, one time after another; what is cancelled can be had again. */
async function openDesk(api: Api, progress: Progress) {
  const salon = await openSalon(api, 'load');
  const staff = [salon.staffMemberId, ...(await hire(salon, people - 1))];
  const signedUp: Person[] = [];
  for (let nth = 1; nth <= customers; nth += 1) signedUp.push(await signUp(api, `Customer ${nth}`));
  const free = await timesOf(api, salon, staff);
  progress(`${free.length} visits fit in`);
  const ms = { hold: [] as number[], book: [] as number[] };
  let asked = 0;
  const book = async (): Promise<Booked> => {
    const time = free.shift();
    if (!time) throw new Error('there is no time left');
    const customer = signedUp[(asked += 1) % customers]?.api ?? api;
    const token = await timed(ms.hold, () => hold(customer, salon, time));
    const appointment = await timed(ms.book, () => bookHold(customer, token));
    return { customer, appointment, time };
  };
  return {
    visit: () => ({ name: 'visit', run: book }),
    bookAndCancel: async () => {
      const booked = await book();
      await cancel(booked);
      free.push(booked.time);
    },
    figures: (): Figure[] => [
      ...[0.5, 0.95, 0.99].map((part) => figure('holdSlot', ms.hold, part)),
      ...[0.5, 0.95, 0.99].map((part) => figure('bookAppointment', ms.book, part)),
    ],
  };
}

const figure = (name: string, ms: readonly number[], part: number): Figure => ({
  ...{ name: `${name}, p${part * 100}`, value: quantile(ms, part), unit: 'ms' },
  ...(part === 0.95 ? { atMost: 200 } : {}),
});

async function timed<Answer>(ms: number[], ask: () => Promise<Answer>): Promise<Answer> {
  const asked = performance.now();
  const answer = await ask();
  ms.push(performance.now() - asked);
  return answer;
}

/** Every hour of everybody in the next months. */
async function timesOf(api: Api, salon: Salon, staff: readonly string[]): Promise<Time[]> {
  const months = [2, 31, 60].map((from) => ({ from, to: from + 28 }));
  const slots = (await Promise.all(months.map((days) => offered(api, salon, days)))).flat();
  const kept: string[] = [];
  let end = '';
  for (const { startsAt, endsAt } of slots) {
    if (end > startsAt) continue;
    kept.push(startsAt);
    end = endsAt;
  }
  return kept.flatMap((startsAt) => staff.map((staffMemberId) => ({ staffMemberId, startsAt })));
}

async function hold(customer: Api, { variationId, locationId }: Salon, { staffMemberId, startsAt }: Time) {
  const segments = [{ variationId, staff: { anyOf: [staffMemberId] } }];
  const input = { locationId, startsAt, segments, idempotencyKey: randomUUID() };
  const { token } = await customer.change<{ token: string }>('holdSlot', input, 'Hold { token }');
  return token;
}

async function bookHold(customer: Api, holdToken: string) {
  const { appointment } = await customer.change<{ appointment: Booked['appointment'] }>(
    'bookAppointment',
    { holdToken, acceptPolicy: true, idempotencyKey: randomUUID() },
    'AppointmentBooked { appointment { id version } }',
  );
  return appointment;
}

const cancel = ({ customer, appointment: { id, version } }: Booked): Promise<unknown> =>
  customer.change(
    'cancelAppointment',
    { appointmentId: id, version, idempotencyKey: randomUUID() },
    'AppointmentCancelled { appointment { id } }',
  );

/** So many times, by all callers together. */
async function repeat(ask: () => Promise<unknown>, times: number, progress: Progress) {
  const errors: string[] = [];
  const every = Math.ceil(times / 10);
  let begun = 0;
  const caller = async () => {
    while (begun < times) {
      begun += 1;
      if (begun % every === 0) progress(`${begun * 3} operations`);
      await ask().catch((error: Error) => errors.push(error.message));
    }
  };
  await Promise.all(Array.from({ length: callers }, caller));
  return { errors };
}

const memory = (system: RunningSystem): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(system.pids()).flatMap(([name, pid]) => (pid === undefined ? [] : [[name, memoryOf(pid)]])),
  );

const growth = (before: Readonly<Record<string, number>>, after: Readonly<Record<string, number>>): Figure[] =>
  ['gateway', 'scheduling'].map((name) => ({
    ...{ name: `${name} has grown by`, value: (after[name] ?? NaN) - (before[name] ?? NaN), unit: 'MB' },
    atMost: 20,
  }));

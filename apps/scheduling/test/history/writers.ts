import { randomUUID } from 'node:crypto';
import { openDatabase } from '@openslot/database';
import { toId, type Viewer } from '@openslot/service';
import { cancelAppointment } from '../../src/appointment/cancellation.commands.ts';
import { bookAppointment } from '../../src/appointment/booking.commands.ts';
import { rescheduleAppointment } from '../../src/appointment/reschedule.commands.ts';
import { bearerToken } from '../../src/bearer-token.ts';
import type { Deps } from '../../src/deps.ts';
import { holdSlot, releaseHold } from '../../src/hold/hold.commands.ts';
import { holdSlotInput } from '../../src/hold/hold.ts';
import { person } from '../contenders.ts';
import { tokyo, type Salon } from '../salon.ts';
import type { Scheduling } from '../scheduling.ts';
import { AnswerLost, losingAnswers } from './lost-answers.ts';
import type { History, Possession, Range, Refusal, Span } from './history.ts';

export interface Plan {
  readonly writers: number;
  readonly movesEach: number;
  /** In [0, 1): the same numbers give the same wishes, though not the same order of events. */
  readonly random: () => number;
  /** Which share of the transactions ends without its answer: half of them rolled back, half committed. */
  readonly lost: number;
}

export interface Told extends History {
  /** How often each outcome was met, and how many answers got lost. */
  readonly outcomes: ReadonlyMap<string, number>;
  /** Writers who met an error instead of an answer, and gave up. */
  readonly failures: number;
  /** What is still theirs, by the id of the hold or appointment. */
  readonly kept: ReadonlyMap<string, readonly Range[]>;
}

/** A visit as a writer has it in hand. */
interface Own {
  readonly wish: Wish;
  readonly possession: Possession;
  readonly held: { readonly id: string; readonly token: string };
  booked: { readonly appointmentId: string; version: number } | null;
}

/** Who is wanted, one after the other, an hour each; or together. */
interface Wish {
  readonly people: readonly string[];
  readonly together: boolean;
  readonly hour: number;
}

const firstHour = 10;
/** Few, so that many want the same. */
const hours = 4;
const minute = (hour: number): number => Date.parse(tokyo(`${String(hour).padStart(2, '0')}:00`, day)) / 60_000;
const day = '2027-03-10';
const startOf = ({ hour }: Wish): Date => new Date(minute(hour) * 60_000);

/** Lets writers hold, book, give back, cancel, move and let expire, on connections of their own, until each has done its moves. */
export async function letWrite(scheduling: Scheduling, salon: Salon, plan: Plan): Promise<Told> {
  const database = openDatabase({ url: scheduling.database.url(), slice: 'scheduling', connections: 16 });
  const deps = { ...scheduling.deps, database: losingAnswers(database, plan) };
  const story = newStory(plan);
  try {
    const write = () =>
      writer(scheduling, salon, deps, plan, story)
        .catch(() => (story.failures += 1))
        .finally(() => {
          story.busy -= 1;
          tell(story);
        });
    await Promise.all(Array.from({ length: plan.writers }, write));
  } finally {
    // A connection's counts are complete once it has ended.
    await database.close();
  }
  return { ...story, kept: new Map(story.own.map((own) => [ownerOf(own), own.possession.ranges])) };
}

const ownerOf = ({ booked, held }: Own): string => booked?.appointmentId ?? held.id;

interface Story {
  readonly possessions: Possession[];
  readonly refusals: Refusal[];
  readonly outcomes: Map<string, number>;
  own: Own[];
  failures: number;
  /** The hour of the visit that was given back last. */
  freed: number;
  /** Comes when something is given back: whoever has nothing waits for it, and then all want the same. */
  news: PromiseWithResolvers<void>;
  /** Writers who neither wait nor are done. */
  busy: number;
  tick(): number;
}

function newStory({ writers }: Plan): Story {
  let tick = 0;
  return {
    possessions: [],
    refusals: [],
    outcomes: new Map(),
    own: [],
    failures: 0,
    freed: firstHour,
    news: Promise.withResolvers(),
    busy: writers,
    tick: () => (tick += 1),
  };
}

async function writer(
  scheduling: Scheduling,
  salon: Salon,
  deps: Deps,
  { random, movesEach }: Plan,
  story: Story,
): Promise<void> {
  const viewer = person();
  let own: Own[] = [];
  for (let move = 0; move < movesEach; move += 1) {
    const chosen = own[Math.floor(random() * own.length)];
    if (!chosen || (own.length < 2 && random() < 0.3)) {
      const { news } = story;
      const wish = move === 0 ? firstOfAll(salon) : wishFor(salon, random, story);
      const taken = await take(deps, viewer, salon, wish, story);
      if (taken) own.push(taken);
      else if (own.length === 0) await waitFor(news, story);
      continue;
    }
    const stays = await change(scheduling, deps, viewer, chosen, wishFor(salon, random, story), random(), story);
    own = [...own.filter((other) => other !== chosen), ...(stays ? [stays] : [])];
  }
  story.own.push(...own);
}

/** All begin with the same wish, so that the first ones race. */
const firstOfAll = ({ aoi, ren }: Salon): Wish => ({ people: [ren.id, aoi.id], together: true, hour: firstHour });

/** Most want the hour that somebody has just given back. */
function wishFor({ aoi, ren }: Salon, random: () => number, { freed }: Story): Wish {
  const people = random() < 0.5 ? [aoi.id, ren.id] : [ren.id, aoi.id];
  const kind = random();
  const count = kind < 0.3 ? 1 : 2;
  const together = kind > 0.5;
  const last = together ? 1 : count;
  const any = firstHour + Math.floor(random() * (hours - last + 1));
  const hour = random() < 0.8 ? Math.min(freed, firstHour + hours - last) : any;
  return { people: people.slice(0, count), together, hour };
}

const rangesOf = ({ people, together, hour }: Wish): readonly Range[] =>
  people.map((resourceId, nth) => {
    const from = minute(hour + (together ? 0 : nth));
    return { resourceId, from, to: from + 60 };
  });

/** Asks until there is an answer, always under the same name: what was lost is found again by it. */
async function answered<Outcome extends { readonly __typename: string }>(
  story: Story,
  ask: () => Promise<Outcome>,
): Promise<Span & { readonly outcome: Outcome }> {
  const called = story.tick();
  for (;;) {
    try {
      const outcome = await ask();
      count(story, outcome.__typename);
      return { called, answered: story.tick(), outcome };
    } catch (error) {
      if (!(error instanceof AnswerLost)) throw error;
      count(story, 'an answer that was lost');
    }
  }
}

const count = ({ outcomes }: Story, name: string) => outcomes.set(name, (outcomes.get(name) ?? 0) + 1);

async function take(deps: Deps, viewer: Viewer, salon: Salon, wish: Wish, story: Story): Promise<Own | null> {
  const named = (ids: readonly string[], others: readonly string[] = []) => ({
    variationId: salon.cut,
    staff: { anyOf: ids.map((id) => toId('stf', id)), allOf: others.map((id) => toId('stf', id)) },
  });
  const [first = '', ...others] = wish.people;
  const input = holdSlotInput.parse({
    ...{ locationId: salon.location, startsAt: startOf(wish), idempotencyKey: randomUUID() },
    segments: wish.together ? [named([first], others)] : wish.people.map((id) => named([id])),
  });
  const { outcome, ...span } = await answered(story, () => holdSlot(deps, viewer, input));
  const ranges = rangesOf(wish);
  if (outcome.__typename !== 'Hold') {
    expectOneOf(outcome, ['SlotTaken']);
    story.refusals.push({ ...span, owner: 'nobody yet', wanted: ranges });
    return null;
  }
  const possession = possess(story, outcome.id, ranges, span);
  return { wish, possession, held: { id: outcome.id, token: bearerToken(deps.keys.holdToken, outcome) }, booked: null };
}

function possess(story: Story, owner: string, ranges: readonly Range[], taken: Span): Possession {
  const possession: Possession = { owner, ranges, taken, left: null };
  story.possessions.push(possession);
  return possession;
}

/** Does something with what one has; answers what is left of it. */
async function change(
  scheduling: Scheduling,
  deps: Deps,
  viewer: Viewer,
  own: Own,
  next: Wish,
  luck: number,
  story: Story,
): Promise<Own | null> {
  if (!own.booked) {
    if (luck < 0.4) return book(deps, viewer, own, story);
    if (luck < 0.7) return release(deps, viewer, own, story);
    return expire(scheduling, own, story);
  }
  return luck < 0.6 ? cancel(deps, viewer, own, own.booked, story) : move(deps, viewer, own, own.booked, next, story);
}

async function book(deps: Deps, viewer: Viewer, own: Own, story: Story): Promise<Own> {
  const input = {
    holdToken: own.held.token,
    guest: null,
    note: null,
    acceptPolicy: true,
    idempotencyKey: randomUUID(),
  };
  const { outcome } = await answered(story, () => bookAppointment(deps, viewer, input));
  if (outcome.__typename !== 'AppointmentBooked')
    throw new Error(`a live hold cannot be booked: ${outcome.__typename}`);
  return { ...own, booked: { appointmentId: outcome.appointmentId, version: 1 } };
}

async function release(deps: Deps, viewer: Viewer, own: Own, story: Story): Promise<null> {
  const ask = () => releaseHold(deps, viewer, { holdToken: own.held.token });
  const { outcome, ...span } = await answered(story, ask);
  // Whose first answer was lost is told that it has ended: nobody else could end it.
  expectOneOf(outcome, ['HoldReleased', 'HoldExpired']);
  giveBack(story, own, span);
  return null;
}

function giveBack(story: Story, { possession, wish }: Own, span: Span): void {
  possession.left = span;
  story.freed = wish.hour;
  tell(story);
}

/** The last one who is busy does not wait: there would be nobody to give anything back. */
async function waitFor(news: PromiseWithResolvers<void>, story: Story): Promise<void> {
  if (story.busy === 1) return;
  story.busy -= 1;
  await news.promise;
  story.busy += 1;
}

function tell(story: Story): void {
  story.news.resolve();
  story.news = Promise.withResolvers();
}

/** Time passes for this one. */
async function expire({ database: { admin } }: Scheduling, own: Own, story: Story): Promise<null> {
  const called = story.tick();
  await admin`with h as (update scheduling.hold set expires_at = expires_at - interval '1 hour' where id = ${own.held.id} returning id)
    update scheduling.allocation a set expires_at = a.expires_at - interval '1 hour' from h where a.hold_id = h.id`;
  giveBack(story, own, { called, answered: story.tick() });
  count(story, 'expired');
  return null;
}

type Booked = NonNullable<Own['booked']>;

async function cancel(deps: Deps, viewer: Viewer, own: Own, booked: Booked, story: Story): Promise<null> {
  const input = { ...booked, reason: null, override: null, idempotencyKey: randomUUID() };
  const { outcome, ...span } = await answered(story, () => cancelAppointment(deps, viewer, input));
  expectOneOf(outcome, ['AppointmentCancelled']);
  giveBack(story, own, span);
  return null;
}

/** To another hour, by the same people. */
async function move(deps: Deps, viewer: Viewer, own: Own, booked: Booked, next: Wish, story: Story): Promise<Own> {
  const wish = {
    ...own.wish,
    hour: Math.min(next.hour, firstHour + hours - (own.wish.together ? 1 : own.wish.people.length)),
  };
  const input = {
    ...{ ...booked, startsAt: startOf(wish), staff: null, override: null, idempotencyKey: randomUUID() },
  };
  const { outcome, ...span } = await answered(story, () => rescheduleAppointment(deps, viewer, input));
  const ranges = rangesOf(wish);
  if (outcome.__typename !== 'AppointmentRescheduled') {
    expectOneOf(outcome, ['SlotTaken']);
    story.refusals.push({ ...span, owner: own.possession.owner, wanted: ranges });
    return own;
  }
  giveBack(story, own, span);
  booked.version += 1;
  return { ...own, wish, possession: possess(story, own.possession.owner, ranges, span) };
}

function expectOneOf({ __typename }: { readonly __typename: string }, names: readonly string[]): void {
  if (!names.includes(__typename)) throw new Error(`${__typename} instead of ${names.join(' or ')}`);
}

/** Every hour of everybody. */
export const everyHour = ({ aoi, ren }: Salon): readonly Range[] =>
  [aoi, ren].flatMap(({ id }) =>
    Array.from({ length: hours }, (_, nth) =>
      rangesOf({ people: [id], together: false, hour: firstHour + nth }),
    ).flat(),
  );

/** Whether that hour can still be sold. */
export async function holdOne({ deps }: Scheduling, salon: Salon, { resourceId, from }: Range): Promise<boolean> {
  const input = holdSlotInput.parse({
    ...{ locationId: salon.location, startsAt: new Date(from * 60_000), idempotencyKey: randomUUID() },
    segments: [{ variationId: salon.cut, staff: { anyOf: [toId('stf', resourceId)] } }],
  });
  return (await holdSlot(deps, person(), input)).__typename === 'Hold';
}

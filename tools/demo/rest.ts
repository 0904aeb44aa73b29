import { setTimeout as pause } from 'node:timers/promises';
import { Refused, type Api } from './api.ts';
import { book, finish } from './booking.ts';
import { earlierVisits, remaining } from './earlier-visits.ts';
import { inParallel } from './in-parallel.ts';
import { setUpOrganization } from './organization.ts';
import type { OrganizationPlan } from './plan.ts';
import { enter } from './sign-in.ts';
import { furtherGuests, type Guest } from './visits.ts';

interface Background {
  readonly signal: AbortSignal;
  readonly progress: (what: string) => void;
}

/** A guest of an organization, whose owner stands at the desk. */
interface Arrival extends Guest {
  readonly desk: Api;
}

const mostTries = 20;
const retryMs = 1_000;
const visitsPerNote = 200;

/**
 * Completes the organizations behind the running system, then books for one customer after another, and rests after each
 * for as long as it took: whoever works with the system has it to half at least. Throws when it is stopped.
 */
export async function loadRest(
  api: Api,
  plans: readonly OrganizationPlan[],
  { signal, progress }: Background,
): Promise<void> {
  const arrivals = inTurns(await oneByOne(plans, (plan) => whoArrives(api, plan, signal)));
  progress('demo data: everybody has been hired');
  const wanted = arrivals.reduce((total, { wishes }) => total + wishes.length, 0);
  let seen = 0;
  for (const arrival of arrivals) {
    const began = performance.now();
    const before = seen;
    await welcome(api, arrival, signal);
    seen += arrival.wishes.length;
    if (Math.floor(before / visitsPerNote) < Math.floor(seen / visitsPerNote))
      progress(`demo data: ${seen} of ${wanted} further visits are booked`);
    await pause(performance.now() - began, undefined, { signal });
  }
  progress('demo data: complete');
}

async function whoArrives(api: Api, plan: OrganizationPlan, signal: AbortSignal): Promise<Arrival[]> {
  signal.throwIfAborted();
  const organization = await setUpOrganization(api, plan);
  const guests = remaining(furtherGuests(organization), await earlierVisits(organization));
  return guests.map((guest) => ({ ...guest, desk: organization.owner }));
}

async function welcome(api: Api, { customer, wishes, desk }: Arrival, signal: AbortSignal): Promise<void> {
  const [session] = (await persistently(() => enter(api, [customer]), signal)) ?? [];
  if (!session) return;
  await oneByOne(wishes, async (wish) => {
    const visit = await persistently(() => book(session, wish), signal);
    if (visit) await persistently(() => finish(visit, session, desk), signal);
  });
}

/** Tries again while a service is away; answers null for what the API refuses, such as a time just taken. */
async function persistently<Done>(work: () => Promise<Done>, signal: AbortSignal): Promise<Done | null> {
  for (let tried = 1; ; tried += 1) {
    signal.throwIfAborted();
    try {
      return await work();
    } catch (error) {
      if (error instanceof Refused) return null;
      if (tried === mostTries) throw error;
    }
    await pause(retryMs, undefined, { signal });
  }
}

const oneByOne = <Item, Result>(items: readonly Item[], work: (item: Item) => Promise<Result>): Promise<Result[]> =>
  inParallel(items, work, 1);

/** The first of each list, then the second of each. */
const inTurns = <Item>(lists: readonly (readonly Item[])[]): Item[] =>
  Array.from({ length: Math.max(...lists.map(({ length }) => length)) }, (_, place) =>
    lists.flatMap((list) => list.slice(place, place + 1)),
  ).flat();

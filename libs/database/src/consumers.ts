import { sql } from 'drizzle-orm';
import {
  backoff,
  isState,
  pause,
  reasonOf,
  standardErrorLog,
  type Bus,
  type Contract,
  type Envelope,
  type Log,
  type Received,
  type Subscribed,
  type Turn,
} from '@openslot/events';
import { serviceAccess, workerAccess, type Access } from './access.ts';
import { arrayOf } from './array.ts';
import type { Database } from './database.ts';
import type { RefTable } from './projection.ts';
import type { Tx } from './tx.ts';
import { faultOf } from './faults.ts';
import { post } from './post.ts';
import { sharesOf } from './shares.ts';
import { inSlice } from './slice.ts';
import type { Worker } from './worker.ts';

/** What a consumer does with one type of event. */
export interface Handler {
  readonly contract: Contract;
  handle(tx: Tx, event: Envelope): Promise<unknown>;
}

export interface Consumer {
  /** With the slice in front it is the group on the bus, and it names the inbox: changed, everything comes again. */
  readonly name: string;
  readonly handlers: ReadonlyMap<string, Handler>;
  /** Its handlers know nothing of other aggregates than the event's: those of a batch need not wait for one another. */
  readonly apart: boolean;
  /** The tables that it keeps, when it does nothing else than keeping them: those can be rebuilt. */
  readonly projects: readonly RefTable[];
}

export const topicsOf = ({ handlers }: Consumer): readonly string[] => [
  ...new Set([...handlers.values()].map(({ contract }) => contract.topic)),
];

/** On a state contract `event.data` is null where the state is gone (a tombstone). */
export const on = <Data, Type extends string>(
  contract: Contract<Data, Type>,
  handle: (tx: Tx, event: Envelope<Received<Data, Type>>) => Promise<unknown>,
): Handler => ({ contract, handle: (tx, event) => handle(tx, event as Envelope<Received<Data, Type>>) });

export function defineConsumer({
  name,
  handlers,
  apart = false,
  projects = [],
}: {
  name: string;
  handlers: readonly Handler[];
  apart?: boolean;
  projects?: readonly RefTable[];
}): Consumer {
  const byType = new Map(handlers.map((handler) => [handler.contract.type, handler]));
  if (byType.size < handlers.length) throw new Error(`${name} has two handlers for one event`);
  const process = handlers.find(({ contract }) => !isState(contract));
  if (projects.length > 0 && process) throw new Error(`${name} does more than projecting: ${process.contract.type}`);
  return { name, handlers: byType, apart, projects };
}

export interface ConsumersOptions {
  readonly database: Database;
  readonly slice: string;
  readonly bus: Bus;
  readonly consumers: readonly Consumer[];
  readonly log?: Log;
}

/**
 * Reads the topics of each consumer. The inbox row, the handler's effect and the events that it emits are one
 * transaction, under the worker's door of the event's organization: however often an event comes, it counts once.
 * Events that came together share a transaction; where that fails, each gets its own. One that then fails three times is
 * parked with its error, and so are later ones of its aggregate, in order, until `replayParked`; everything else goes on.
 * While the database cannot be reached nothing is acknowledged.
 */
export function startConsumers({ database, slice, bus, consumers, log = standardErrorLog }: ConsumersOptions): Worker {
  const subscriptions = consumers.map((consumer) =>
    bus.subscribe({
      group: `${slice}.${consumer.name}`,
      topics: topicsOf(consumer),
      handle: async (batch, turn) => {
        const asked = batch.map(({ envelope }) => envelope).filter(({ type }) => consumer.handlers.has(type));
        for (const share of sharesOf(asked, atMostTogether))
          await consumeShare({ database, consumer, log }, share, turn);
      },
    }),
  );

  const each = async <Answer>(ask: (subscribed: Subscribed) => Promise<Answer>) =>
    Promise.all((await Promise.all(subscriptions)).map(ask));
  return {
    stop: async () => void (await each((subscribed) => subscribed.stop())),
    wake: () => void each(async (subscribed) => subscribed.wake()),
    idle: async () => (await each((subscribed) => subscribed.lag())).every(({ messages }) => messages === 0),
  };
}

interface Means {
  readonly database: Database;
  readonly consumer: Consumer;
  readonly log: Log;
}

const patience = { BUSY: 10, BROKEN: 3 };

/** More share no transaction: it would hold its locks for long. */
const atMostTogether = 50;
/** Who holds the locks of many waits for nobody's: a ring of those who wait would else last until it is broken up. */
const shortWaitMs = 100;

/** Takes events of one organization in together, or one by one where that cannot be done. */
async function consumeShare(means: Means, share: readonly Envelope[], turn: Turn): Promise<void> {
  await turn.heartbeat();
  const [first, ...others] = share;
  if (first && others.length > 0 && (await takenTogether(means, accessFor(first), share))) return;
  for (const event of share) {
    await turn.heartbeat();
    await consume(means, event, turn);
  }
}

async function takenTogether({ database, consumer }: Means, access: Access, share: readonly Envelope[]) {
  try {
    await database.transaction(access, async (tx) => {
      post(tx, sql`select set_config('lock_timeout', ${String(shortWaitMs)}, true)`);
      await takeIn(tx, consumer, share);
    });
    return true;
  } catch (error) {
    if (faultOf(error) === 'UNREACHABLE') throw error;
    return false;
  }
}

/** Returns when the event counts or is parked. Throws when neither could be done now: then it is delivered again. */
async function consume(means: Means, event: Envelope, { signal }: Turn): Promise<void> {
  const { database, consumer } = means;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await database.transaction(accessFor(event), (tx) => takeIn(tx, consumer, [event]));
    } catch (error) {
      const fault = faultOf(error);
      if (fault === 'UNREACHABLE') throw error;
      if (attempt >= patience[fault]) return await park(means, event, error);
      await pause(backoff(attempt) / 4, signal);
      if (signal.aborted) throw error;
    }
  }
}

async function takeIn(tx: Tx, consumer: Consumer, events: readonly Envelope[]): Promise<void> {
  const arrived = await arrivals(tx, consumer, events);
  const lines = consumer.apart ? [...Map.groupBy(events, ({ subject }) => subject).values()] : [events];
  await Promise.all(lines.map((line) => takeInOrder(tx, consumer, line, arrived)));
}

async function takeInOrder(
  tx: Tx,
  consumer: Consumer,
  events: readonly Envelope[],
  arrived: Map<string, Arrival>,
): Promise<void> {
  for (const event of events) {
    const arrival = arrived.get(event.id);
    // The same event may be there twice.
    if (!arrival || !arrived.delete(event.id)) continue;
    if (arrival.blocked) await parkInTurn(tx, consumer, event, 'waits behind an earlier event of its aggregate');
    else await handle(tx, consumer, event);
  }
}

async function park({ database, consumer, log }: Means, event: Envelope, error: unknown): Promise<void> {
  const about = { consumer: consumer.name, event: event.id, type: event.type, aggregate: event.subject };
  log.error({ ...about, problem: reasonOf(error) }, 'an event was parked');
  await database.transaction(accessFor(event), async (tx) => {
    const arrived = await arrivals(tx, consumer, [event]);
    if (arrived.has(event.id)) await parkInTurn(tx, consumer, event, reasonOf(error));
  });
}

type Arrival = { event_id: string; blocked: boolean };

/** Takes the inbox rows of events, and answers those that are new. */
async function arrivals(tx: Tx, { name }: Consumer, events: readonly Envelope[]): Promise<Map<string, Arrival>> {
  const [ids, subjects] = [events.map(({ id }) => id), events.map(({ subject }) => subject)];
  const rows = await tx.execute<Arrival>(
    sql`select event_id, blocked
          from ${inSlice(tx, 'inbox_take_all')}(${name}, ${arrayOf(ids)}::uuid[], ${arrayOf(subjects)}::uuid[])`,
  );
  return new Map(rows.map((row) => [row.event_id, row]));
}

/** Parks an event, or counts one more attempt of a parked one. */
export async function parkInTurn(tx: Tx, consumer: Consumer, event: Envelope, problem: string): Promise<void> {
  await tx.execute(
    sql`select ${inSlice(tx, 'dead_letter_park')}(${consumer.name}, ${event.id}, ${event.subject}, ${event.type},
               ${JSON.stringify(event)}::text::jsonb, ${problem})`,
  );
}

/** The handler's effect, on data that fits the contract. */
export async function handle(tx: Tx, consumer: Consumer, event: Envelope): Promise<void> {
  const handler = consumer.handlers.get(event.type);
  if (!handler) throw new Error(`${consumer.name} has no handler for ${event.type}`);
  const data = event.data === null ? null : handler.contract.data.parse(event.data);
  await handler.handle(tx, { ...event, data });
}

export const accessFor = ({ organizationid }: Envelope): Access =>
  organizationid === null ? serviceAccess : workerAccess(organizationid);

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
import { serviceAccess, workerAccess } from './access.ts';
import type { Database } from './database.ts';
import type { RefTable } from './projection.ts';
import type { Tx } from './tx.ts';
import { faultOf } from './faults.ts';
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
  projects = [],
}: {
  name: string;
  handlers: readonly Handler[];
  projects?: readonly RefTable[];
}): Consumer {
  const byType = new Map(handlers.map((handler) => [handler.contract.type, handler]));
  if (byType.size < handlers.length) throw new Error(`${name} has two handlers for one event`);
  const process = handlers.find(({ contract }) => !isState(contract));
  if (projects.length > 0 && process) throw new Error(`${name} does more than projecting: ${process.contract.type}`);
  return { name, handlers: byType, projects };
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
 * An event that fails three times is parked with its error, and so are later ones of its aggregate, in order, until
 * `replayParked`; everything else goes on. While the database cannot be reached nothing is acknowledged.
 */
export function startConsumers({ database, slice, bus, consumers, log = standardErrorLog }: ConsumersOptions): Worker {
  const subscriptions = consumers.map((consumer) =>
    bus.subscribe({
      group: `${slice}.${consumer.name}`,
      topics: topicsOf(consumer),
      handle: async (batch, turn) => {
        for (const { envelope } of batch) {
          if (!consumer.handlers.has(envelope.type)) continue;
          await turn.heartbeat();
          await consume({ database, consumer, log }, envelope, turn);
        }
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

/** Returns when the event counts or is parked. Throws when neither could be done now: then it is delivered again. */
async function consume(means: Means, event: Envelope, { signal }: Turn): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await takeIn(means, event);
    } catch (error) {
      const fault = faultOf(error);
      if (fault === 'UNREACHABLE') throw error;
      if (attempt >= patience[fault]) return await park(means, event, error);
      await pause(backoff(attempt) / 4, signal);
      if (signal.aborted) throw error;
    }
  }
}

const takeIn = ({ database, consumer }: Means, event: Envelope): Promise<void> =>
  database.transaction(accessFor(event), async (tx) => {
    const { fresh, blocked } = await arrival(tx, consumer, event);
    if (!fresh) return;
    if (blocked) return parkInTurn(tx, consumer, event, 'waits behind an earlier event of its aggregate');
    await handle(tx, consumer, event);
  });

async function park({ database, consumer, log }: Means, event: Envelope, error: unknown): Promise<void> {
  const about = { consumer: consumer.name, event: event.id, type: event.type, aggregate: event.subject };
  log.error({ ...about, problem: reasonOf(error) }, 'an event was parked');
  await database.transaction(accessFor(event), async (tx) => {
    const { fresh } = await arrival(tx, consumer, event);
    if (fresh) await parkInTurn(tx, consumer, event, reasonOf(error));
  });
}

/** Takes the event's inbox row, waiting for anybody who is just doing so; says whether an earlier event is parked. */
async function arrival(tx: Tx, consumer: Consumer, event: Envelope): Promise<{ fresh: boolean; blocked: boolean }> {
  const [row] = await tx.execute<{ fresh: boolean; blocked: boolean }>(
    sql`select ${inSlice(tx, 'inbox_take')}(${consumer.name}, ${event.id}) as fresh,
               ${inSlice(tx, 'dead_letter_blocks')}(${consumer.name}, ${event.subject}) as blocked`,
  );
  if (!row) throw new Error('the inbox did not answer');
  return row;
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

export const accessFor = ({ organizationid }: Envelope) =>
  organizationid === null ? serviceAccess : workerAccess(organizationid);

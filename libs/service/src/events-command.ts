import { parseArgs } from 'node:util';
import {
  discardParked,
  outboxWaiting,
  parkedEvents,
  rebuildProjection,
  RebuildUnderWay,
  replayParked,
  topicsOf,
  type Consumer,
} from '@openslot/database';
import { reasonOf, type Log, type Slice } from '@openslot/events';
import type { SubgraphDeps } from './deps.ts';

export const eventsHelp = `events status | parked | replay | discard | rebuild [SLICE[.CONSUMER]] [--json]

  status     how much waits in the outbox and for every consumer, since when, and what is parked
  parked     the parked events of a consumer, or of all, with their errors
  replay     gives parked events to their consumer again, in order; those that fail once more stay parked
  discard    gives one parked event up for good, so that those behind it can be replayed: --id ID --reason TEXT
  rebuild    builds a projection anew from its state topics, or all of them with --all, while the service goes on

  --json     one line of JSON per slice on stdout; progress goes to stderr
Exit code 0 when all is well, 1 when something stays parked or could not be rebuilt.`;

/** The slice whose events they are, what consumes there, and where the answer goes. */
export interface EventsCommand {
  readonly slice: Slice;
  readonly consumers: readonly Consumer[];
  readonly deps: Pick<SubgraphDeps, 'database' | 'bus'>;
  readonly print: (line: string) => void;
  readonly progress: (line: string) => void;
}

interface Outcome {
  readonly ok: boolean;
  /** For machines; the slice is added. */
  readonly data: object;
  /** For people. */
  readonly lines: readonly string[];
}

interface Asked extends EventsCommand {
  /** Those that were named. */
  readonly chosen: readonly Consumer[];
  readonly named: boolean;
  readonly options: { readonly all?: boolean; readonly id?: string; readonly reason?: string };
}

/** Shows and repairs what one slice consumes. Answers the exit code. */
export async function runEventsCommand(command: EventsCommand, args: readonly string[]): Promise<number> {
  const { print, slice } = command;
  const asked = readArgs(args);
  if (asked === 'HELP' || asked === 'NOTHING') {
    print(eventsHelp);
    return asked === 'HELP' ? 0 : 1;
  }
  const { ok, data, lines } = await answer(command, asked);
  if (args.includes('--json')) print(JSON.stringify({ slice, ...data }));
  else for (const line of lines) print(line);
  return ok ? 0 : 1;
}

interface Args {
  readonly word: string;
  readonly wanted: string | undefined;
  readonly more: readonly string[];
  readonly options: Asked['options'];
}

/** An error says what cannot be read. */
function readArgs(args: readonly string[]): Args | 'HELP' | 'NOTHING' | Error {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        help: { type: 'boolean' },
        all: { type: 'boolean' },
        id: { type: 'string' },
        reason: { type: 'string' },
      },
    });
    const [word, wanted, ...more] = positionals;
    if (values.help) return 'HELP';
    return word === undefined ? 'NOTHING' : { word, wanted, more, options: values };
  } catch (error) {
    return error as Error;
  }
}

async function answer(command: EventsCommand, asked: Args | Error): Promise<Outcome> {
  if (asked instanceof Error) return refused(asked.message);
  const { slice } = command;
  const { word, wanted, more, options } = asked;
  const verb = verbs.get(word);
  if (!verb) return refused(`There is no command ${word}: one of ${[...verbs.keys()].join(', ')}`);
  if (more.length > 0) return refused(`One consumer at a time, not ${[wanted, ...more].join(', ')}`);
  const named = (name: string) => !wanted || wanted === slice || wanted === `${slice}.${name}`;
  const chosen = command.consumers.filter(({ name }) => named(name));
  if (chosen.length === 0) {
    const there = command.consumers.map(({ name }) => `${slice}.${name}`).join(', ');
    return refused(`There is no consumer ${wanted} in ${slice}: ${there}`);
  }
  try {
    return await verb({ ...command, chosen, named: wanted !== undefined, options });
  } catch (error) {
    return refused(`${slice}: ${reasonOf(error)}`);
  }
}

const verbs = new Map<string, (asked: Asked) => Promise<Outcome>>([
  ['status', status],
  ['parked', parked],
  ['replay', replay],
  ['discard', discard],
  ['rebuild', rebuild],
]);

async function status({ slice, chosen, deps: { database, bus } }: Asked): Promise<Outcome> {
  const outbox = await outboxWaiting(database);
  const consumers = await Promise.all(
    chosen.map(async (consumer) => ({
      name: consumer.name,
      projection: consumer.projects.length > 0,
      ...(await bus.lag(`${slice}.${consumer.name}`, topicsOf(consumer))),
      parked: (await parkedEvents(database, consumer.name)).length,
    })),
  );
  return {
    ok: consumers.every((each) => each.parked === 0),
    data: { outbox, consumers },
    lines: [
      columns(slice, 'outbox', outbox.events, outbox.oldestAgeMs, 0),
      ...consumers.map((each) => columns(slice, each.name, each.messages, each.oldestAgeMs, each.parked)),
    ],
  };
}

const columns = (slice: string, name: string, waiting: number, ageMs: number, parkedEvents: number) =>
  [
    `${slice}.${name}`.padEnd(40),
    `${waiting} wait`.padStart(12),
    (waiting > 0 ? `oldest ${(ageMs / 1_000).toFixed(1)} s` : '').padStart(16),
    parkedEvents > 0 ? `  ${parkedEvents} parked` : '',
  ].join('');

async function parked({ slice, chosen, deps: { database } }: Asked): Promise<Outcome> {
  const found = (await Promise.all(chosen.map(({ name }) => parkedEvents(database, name)))).flat();
  // The envelope may carry what a person wrote: it stays in the database.
  const events = found.map(({ envelope, ...event }) => ({ ...event, at: envelope.time }));
  return {
    ok: true,
    data: { events },
    lines: events.map(
      ({ id, consumer, type, aggregateId, attempts, error, at }) =>
        `${slice}.${consumer}  ${id}  ${at}  ${type}  ${aggregateId}  ${attempts} attempts: ${error}`,
    ),
  };
}

async function replay({ slice, chosen, deps: { database }, progress }: Asked): Promise<Outcome> {
  const { replayed, waiting } = await replayParked({ database, consumers: chosen, log: told(progress) });
  return {
    ok: waiting === 0,
    data: { replayed, parked: waiting },
    lines: [`${slice}: ${replayed} replayed, ${waiting} still parked`],
  };
}

async function discard({ slice, deps: { database }, options: { id, reason } }: Asked): Promise<Outcome> {
  if (!id || !reason) return refused('Which event, and why? events discard SLICE --id ID --reason TEXT');
  const event = (await parkedEvents(database)).find((each) => each.id === id);
  const done = event !== undefined && (await discardParked(database, event, { slice, reason }));
  return {
    ok: done,
    data: { discarded: done },
    lines: [`${slice}: ${done ? `${id} is given up` : `no event ${id} is parked`}`],
  };
}

async function rebuild(asked: Asked): Promise<Outcome> {
  const { slice, chosen, named, options, deps, progress } = asked;
  const projections = chosen.filter(({ projects }) => projects.length > 0);
  if (!named && !options.all)
    return refused('Which projection? events rebuild SLICE.CONSUMER, or all of them with --all');
  if (projections.length === 0)
    return refused(`${chosen.map(({ name }) => name).join(', ')}: no projection, but a process`);
  const done: { name: string; taken: number; ended: number; problems: readonly string[] }[] = [];
  for (const consumer of projections) {
    const name = `${slice}.${consumer.name}`;
    progress(`${name}: reading every state again`);
    const tell = (taken: number) => progress(`${name}: ${taken} states taken in`);
    try {
      done.push({
        name,
        ...(await rebuildProjection({ ...deps, slice, consumer, progress: tell, log: told(progress) })),
      });
    } catch (error) {
      if (error instanceof RebuildUnderWay) return refused(`${name}: ${error.message}`);
      throw error;
    }
  }
  return {
    ok: done.every(({ problems }) => problems.length === 0),
    data: { rebuilt: done },
    lines: done.flatMap(({ name, taken, ended, problems }) => [
      `${name}: rebuilt from ${taken} states, ${ended} rows ended`,
      ...problems.map((problem) => `  ${problem}`),
    ]),
  };
}

const refused = (problem: string): Outcome => ({ ok: false, data: { problem }, lines: [problem] });

const told = (progress: (line: string) => void): Log => {
  const tell = (details: object, message: string) => progress(`${message} ${JSON.stringify(details)}`);
  return { info: tell, warn: tell, error: tell };
};

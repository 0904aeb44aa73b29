import { countDeadlocks } from '@openslot/testing';
import { randomFrom } from '../availability/random-worlds.ts';
import { monday, openSalon } from '../salon.ts';
import { startScheduling } from '../scheduling.ts';
import { meet, refusedForNothing, soldTwice, type Range } from './history.ts';
import { everyHour, holdOne, letWrite, type Told } from './writers.ts';

export interface Run {
  readonly seed: number;
  readonly writers: number;
  readonly movesEach: number;
  /** SQL by which the database is broken before. */
  readonly broken?: string;
}

export interface Judgement {
  readonly outcomes: Readonly<Record<string, number>>;
  readonly moves: number;
  readonly soldTwice: number;
  readonly refusedForNothing: number;
  /** Rows that nobody has, and time that somebody has without a row. */
  readonly strayRows: number;
  /** Hours that nobody has and that could not be sold afterwards. */
  readonly unsold: number;
  readonly deadlocks: number;
  readonly failures: number;
}

/** Lets the writers of one run loose on a salon of its own, and judges what they were told. */
export async function judgeRun({ seed, writers, movesEach, broken }: Run): Promise<Judgement> {
  const scheduling = await startScheduling();
  const { admin } = scheduling.database;
  try {
    await scheduling.database.setClock(monday);
    const settings = { maxLiveHolds: 1_000, rescheduleMax: 1_000 };
    const salon = await openSalon(scheduling, {
      ...{ settings, policy: { rescheduleCutoffMinutes: 0, cancelCutoffMinutes: 0 } },
    });
    if (broken) await admin.unsafe(broken);
    const before = await countDeadlocks(admin);
    const told = await letWrite(scheduling, salon, { writers, movesEach, random: randomFrom(seed), lost: 0.1 });
    const deadlocks = (await countDeadlocks(admin)) - before;
    const rows = await rowsOf(scheduling);
    const kept = keptRows(told);
    const free = everyHour(salon).filter((range) => ![...told.kept.values()].some((ranges) => meet(ranges, [range])));
    const sold = await Promise.all(free.map((range) => holdOne(scheduling, salon, range)));
    return {
      outcomes: Object.fromEntries([...told.outcomes].toSorted()),
      moves: writers * movesEach,
      soldTwice: soldTwice(told).length,
      refusedForNothing: refusedForNothing(told).length,
      strayRows: without(rows, kept).length + without(kept, rows).length,
      unsold: sold.filter((isSold) => !isSold).length,
      deadlocks,
      failures: told.failures,
    };
  } finally {
    await scheduling.stop();
  }
}

/** Nothing that must never happen. */
export const holds = (judged: Judgement): boolean =>
  judged.soldTwice +
    judged.refusedForNothing +
    judged.strayRows +
    judged.unsold +
    judged.deadlocks +
    judged.failures ===
  0;

const without = (rows: readonly string[], others: readonly string[]): readonly string[] =>
  rows.filter((row, nth) => !others.includes(row) || rows.indexOf(row) !== nth);

async function rowsOf({ database: { admin } }: Awaited<ReturnType<typeof startScheduling>>): Promise<string[]> {
  const rows = await admin<{ owner: string; resourceId: string; from: number; to: number }[]>`
    select coalesce(appointment_id, hold_id) as owner, resource_id as "resourceId",
           extract(epoch from starts_at)::int / 60 as from, extract(epoch from ends_at)::int / 60 as to
      from scheduling.allocation where expires_at is null or expires_at > clock.now()`;
  return rows.map(({ owner, ...range }) => rowOf(owner, range));
}

const keptRows = ({ kept }: Told): string[] =>
  [...kept].flatMap(([owner, ranges]) => ranges.map((range) => rowOf(owner, range)));

const rowOf = (owner: string, { resourceId, from, to }: Range): string => [owner, resourceId, from, to].join(' ');

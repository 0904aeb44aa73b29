import { randomBytes, randomUUID } from 'node:crypto';
import { openDatabase } from '@openslot/database';
import { newId, toId, type Viewer } from '@openslot/service';
import { countDeadlocks, inTurns, median, quantile, timed, type Bench } from '@openslot/testing';
import postgres from 'postgres';
import type { Deps } from '../src/deps.ts';
import { holdSlot } from '../src/hold/hold.commands.ts';
import { holdSlotInput } from '../src/hold/hold.ts';
import { bareHold, callBareHold, othersHold } from './bare-hold.ts';
import { monday, openSalon, type Salon } from './salon.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';

const callers = 16;
const holdsPerTurn = 480;
const turns = 9;

/** The full hours of one person's days, in order: whoever comes next takes the next one. */
const starts = Array.from({ length: holdsPerTurn }, (_, nth) => {
  const [day, hour] = [2 + Math.floor(nth / 9), 1 + (nth % 9)];
  return new Date(Date.parse(monday) + (day * 24 + hour) * 3_600_000);
});

export const bench: Bench = {
  title: `${callers} callers hold the time of one person: the command without HTTP, against one SQL function that writes the same rows`,
  needsDatabase: true,
  async run(progress) {
    const scheduling = await startScheduling({
      limits: { liveHoldsAtLeast: 1_000_000, anonymousDaySharePercent: 100 },
    });
    const own = { url: scheduling.database.url(), slice: 'scheduling', connections: callers };
    const database = openDatabase(own);
    const bare = postgres(own.url, { max: callers });
    try {
      progress('a salon');
      await scheduling.database.setClock(monday);
      const salon = await openSalon(scheduling, { settings: { bookingWindowDays: 90 } });
      await scheduling.settled();
      for (const worker of scheduling.workers) await worker.stop();
      const command = commandFor({ ...scheduling.deps, database }, salon);
      const written = await prepareBare(scheduling, salon, command);

      const ms: Record<'command' | 'bare', number[]> = { command: [], bare: [] };
      const round = (name: 'command' | 'bare', hold: Holding) => async () => {
        await forget(scheduling, salon);
        const [each, whole] = await queue(hold);
        ms[name].push(...each);
        return (holdsPerTurn / whole) * 1_000;
      };
      const variants = { bare: round('bare', bareFor(bare, salon)), command: round('command', command) };
      progress('warming up');
      await inTurns(2, variants);
      ms.command = [];
      ms.bare = [];
      progress(`${turns} turns of ${holdsPerTurn} holds each`);
      const perSecond = await inTurns(turns, variants);
      await Promise.all([database.close(), bare.end({ timeout: 5 })]);
      return [
        { name: 'the SQL function, holds', value: median(perSecond.bare), unit: 'per s' },
        { name: 'the command, holds', value: median(perSecond.command), unit: 'per s' },
        { name: 'the command against the SQL function', value: median(ratios(perSecond)), unit: '', atLeast: 0.5 },
        { name: 'the command, p50', value: quantile(ms.command, 0.5), unit: 'ms' },
        { name: 'the command, p99', value: quantile(ms.command, 0.99), unit: 'ms' },
        {
          name: 'tables in which the two leave other numbers of rows',
          value: written,
          unit: '',
          atMost: 0,
          must: true,
        },
        { name: 'deadlocks', value: await countDeadlocks(scheduling.database.admin), unit: '', atMost: 0, must: true },
      ];
    } finally {
      await Promise.all([database.close(), bare.end({ timeout: 5 })]);
      await scheduling.stop();
    }
  },
};

const ratios = ({ command, bare }: { command: number[]; bare: number[] }) =>
  command.map((each, turn) => each / (bare[turn] ?? NaN));

type Holding = (start: Date) => Promise<void>;

/** All starts, by as many callers as there are; answers how long each hold took and all together, in milliseconds. */
async function queue(hold: Holding): Promise<[each: number[], whole: number]> {
  const waiting = starts.values();
  const each: number[] = [];
  const call = async () => {
    for (const start of waiting) each.push(await timed(() => hold(start)));
  };
  const whole = await timed(() => Promise.all(Array.from({ length: callers }, call)));
  return [each, whole];
}

function commandFor(deps: Deps, salon: Salon) {
  return async (startsAt: Date): Promise<void> => {
    const viewer: Viewer = {
      ...{ person: { userId: newId(), sessionId: newId() }, acting: null, guest: null, apiKey: null },
      ...{ language: 'en', address: 'here' },
    };
    const segments = [{ variationId: salon.cut, staff: { anyOf: [toId('stf', salon.aoi.id)] } }];
    const wish = { locationId: salon.location, startsAt, segments, idempotencyKey: randomUUID() };
    const outcome = await holdSlot(deps, viewer, holdSlotInput.parse(wish));
    if (outcome.__typename !== 'Hold') throw new Error(`${startsAt.toISOString()}: ${outcome.__typename}`);
  };
}

function bareFor(sql: postgres.Sql, { organizationId, aoi }: Salon) {
  return async (start: Date): Promise<void> => {
    const [hold, allocation, created, audited] = [newId(), newId(), randomUUID(), randomUUID()];
    const row = [
      organizationId,
      hold,
      aoi.id,
      start,
      newId(),
      randomUUID(),
      allocation,
      created,
      audited,
      randomBytes(32),
    ];
    await sql.unsafe(callBareHold, row as never[], { prepare: true });
  };
}

/** Makes the SQL function from one hold of the command's; answers in how many tables the two leave other numbers of rows. */
async function prepareBare(scheduling: Scheduling, salon: Salon, command: Holding) {
  const [start] = starts as [Date];
  await forget(scheduling, salon);
  await command(start);
  const byCommand = await rowsWritten(scheduling, salon);
  await scheduling.database.admin.unsafe(bareHold);
  await scheduling.database.admin.unsafe(othersHold);
  await forget(scheduling, salon);
  const sql = postgres(scheduling.database.url(), { max: 1 });
  await bareFor(sql, salon)(start);
  await sql.end({ timeout: 5 });
  const byFunction = await rowsWritten(scheduling, salon);
  return tables.filter((table) => byCommand[table] !== byFunction[table] || byCommand[table] === 0).length;
}

const tables = ['allocation', 'hold', 'outbox', 'idempotency_key', 'due'].map((name) => `scheduling.${name}`);

async function rowsWritten(
  { database: { admin } }: Scheduling,
  { organizationId }: Salon,
): Promise<Record<string, number>> {
  const counts = tables.map(
    (table) => `select '${table}' as name, count(*)::int as rows from ${table} where organization_id = $1`,
  );
  const rows = await admin.unsafe<{ name: string; rows: number }[]>(counts.join(' union all '), [organizationId]);
  return Object.fromEntries(rows.map((row) => [row.name, row.rows]));
}

async function forget({ database: { admin } }: Scheduling, { organizationId }: Salon): Promise<void> {
  for (const table of tables) await admin.unsafe(`delete from ${table} where organization_id = $1`, [organizationId]);
}

import {
  clearTimer,
  now,
  setTimer,
  startTimers,
  workerAccess,
  type Due,
  type Timer,
  type Tx,
} from '@openslot/database';
import { until } from '@openslot/events/test/waiting.ts';
import { settled } from '@openslot/testing';
import { sql } from 'drizzle-orm';
import { newId, openSample, organization, otherOrganization, type Sample } from './sample.ts';

let sample: Sample;
beforeAll(async () => {
  sample = await openSample();
});
afterAll(() => sample.close());
beforeEach(() => sample.home.admin`truncate engagement.due, engagement.effect`);

const within = <Result>(body: (tx: Tx) => Promise<Result>) =>
  sample.database.transaction(workerAccess(organization), body);
const inMs = async (ms: number): Promise<Date> => new Date((await within(now)).getTime() + ms);
const set = async (given: Partial<Timer> & { ms: number }): Promise<string> => {
  const { ms, ...timer } = given;
  const subjectId = timer.subjectId ?? newId();
  const dueAt = await inMs(ms);
  await within((tx) => setTimer(tx, { organizationId: organization, kind: 'reminder', subjectId, dueAt, ...timer }));
  return subjectId;
};
const minute = 60_000;

const effect = (tx: Tx, { subjectId }: Due) =>
  tx.execute(
    sql`insert into engagement.effect (organization_id, subject)
        values (nullif(current_setting('app.organization_id'), '')::uuid, ${subjectId})`,
  );
const effects = async () =>
  (await sample.home.admin`select subject from engagement.effect order by id`).map((row) => row['subject']);
const waiting = async () =>
  (await sample.home.admin`select kind, subject_id, attempts, last_error from engagement.due order by id`).map(
    (row) => ({ ...row }),
  );

const start = (
  handlers: Parameters<typeof startTimers>[0]['handlers'] = { reminder: effect },
  database = sample.database,
) => startTimers({ database, slice: 'engagement', handlers, log: sample.log });

/** Runs timers until nothing is due. */
async function run(handlers?: Parameters<typeof start>[0]): Promise<void> {
  const worker = start(handlers);
  await settled(worker);
  await worker.stop();
}

test('a timer runs when its time has come by the database’s clock, and is gone', async () => {
  const id = await set({ ms: 10 * minute, payload: { step: 2 } });
  const seen: Due[] = [];
  const remind = async (_: Tx, due: Due) => void seen.push(due);
  await sample.home.advanceClock({ minutes: 9 });
  await run({ reminder: remind });
  expect(seen).toEqual([]);

  await sample.home.advanceClock({ minutes: 1 });
  await run({ reminder: remind });
  expect(seen).toEqual([
    { organizationId: organization, kind: 'reminder', subjectId: id, payload: { step: 2 }, attempts: 0 },
  ]);
  expect(await waiting()).toEqual([]);
});

test('timers run oldest first, many in one go', async () => {
  const ids: string[] = [];
  for (let n = 0; n < 110; n += 1) ids.push(await set({ ms: -n * minute }));
  await run();

  expect(await effects()).toEqual([...ids].reverse());
});

test('setting it again moves it; clearing takes it away; both only with the transaction', async () => {
  const [moved, cleared, kept] = [await set({ ms: -1 }), await set({ ms: -1 }), await set({ ms: -1 })];
  await set({ subjectId: moved, ms: 10 * minute });
  await within((tx) => clearTimer(tx, 'reminder', cleared));
  const rolledBack = within(async (tx) => {
    await clearTimer(tx, 'reminder', kept);
    throw new Error('after all not');
  });
  await expect(rolledBack).rejects.toThrow('after all not');
  await run();

  expect(await effects()).toEqual([kept]);
  expect(await waiting()).toMatchObject([{ subject_id: moved }]);
});

test('runs under the door of its organization, or none when it belongs to none', async () => {
  const doors: unknown[] = [];
  const look = async (tx: Tx) => {
    const [row] = await tx.execute<{ organization: string }>(
      sql`select current_setting('app.organization_id') as organization`,
    );
    doors.push(row?.organization);
  };
  await set({ ms: -2 });
  await set({ ms: -1, organizationId: null });
  await run({ reminder: look });

  expect(doors).toEqual([organization, '']);
});

test('is refused for another organization than the door’s, and nobody else’s is cleared', async () => {
  const refused = set({ ms: 0, organizationId: otherOrganization });
  await expect(refused).rejects.toMatchObject({ message: expect.stringContaining('a timer of another organization') });
  expect(await waiting()).toEqual([]);

  const id = await set({ ms: minute });
  await sample.database.transaction(workerAccess(otherOrganization), (tx) => clearTimer(tx, 'reminder', id));
  expect(await waiting()).toMatchObject([{ subject_id: id }]);
});

test('kinds without a handler here stay for those who have one', async () => {
  const id = await set({ ms: -1, kind: 'purge' });
  await run();

  expect(await waiting()).toMatchObject([{ kind: 'purge', subject_id: id, attempts: 0 }]);
});

describe('a handler that fails', () => {
  const failing = async (tx: Tx, due: Due) => {
    await effect(tx, due);
    throw new Error('not today');
  };

  test('leaves nothing, and is tried again after 1 s, doubling', async () => {
    const id = await set({ ms: -1 });
    await run({ reminder: failing });
    expect(await effects()).toEqual([]);
    const rest = async () => {
      const [row] = await sample.home
        .admin`select extract(epoch from locked_until - clock.now())::float as rest from engagement.due`;
      return Math.ceil(Number(row?.['rest']));
    };
    expect(await waiting()).toEqual([{ kind: 'reminder', subject_id: id, attempts: 1, last_error: 'not today' }]);
    expect(await rest()).toBe(1);

    await sample.home.advanceClock({ seconds: 1 });
    await run({ reminder: failing });
    expect(await rest()).toBe(2);
    await sample.home.advanceClock({ seconds: 2 });
    await run();
    expect(await effects()).toEqual([id]);
    expect(await waiting()).toEqual([]);
  });

  test('holds up no other timer', async () => {
    const [bad, good] = [await set({ ms: -2 }), await set({ ms: -1 })];
    await run({ reminder: (tx, due) => (due.subjectId === bad ? failing(tx, due) : effect(tx, due)) });

    expect(await effects()).toEqual([good]);
  });

  test('is parked after twenty times, until it is set anew', async () => {
    const id = await set({ ms: -1 });
    for (let n = 0; n < 20; n += 1) {
      await run({ reminder: failing });
      await sample.home.advanceClock({ hours: 1 });
    }
    await run();
    expect(await effects()).toEqual([]);
    expect(await waiting()).toMatchObject([{ subject_id: id, attempts: 20, last_error: 'not today' }]);

    await set({ subjectId: id, ms: -1 });
    await run();
    expect(await effects()).toEqual([id]);
  });
});

describe('several workers', () => {
  test('share the work, and each timer runs once', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 130; n += 1) ids.push(await set({ ms: -1 }));
    const ran: string[] = [];
    const handlers = (name: string) => ({
      reminder: async (tx: Tx, due: Due) => {
        ran.push(name);
        await effect(tx, due);
      },
    });
    const others = [sample.openDatabase(), sample.openDatabase()];
    const workers = others.map((database, n) => start(handlers(`${n}`), database));
    await settled(...workers);
    await Promise.all(workers.map((worker) => worker.stop()));
    await Promise.all(others.map((database) => database.close()));

    expect((await effects()).sort()).toEqual([...ids].sort());
    expect(new Set(ran)).toEqual(new Set(['0', '1']));
  });

  test('take over what one that died had claimed, after a minute', async () => {
    const id = await set({ ms: -1 });
    await sample.home.admin`select engagement.timers_claim('{reminder}', 100, '60 seconds')`;
    await run();
    expect(await effects()).toEqual([]);

    await sample.home.advanceClock({ minutes: 1 });
    await run();
    expect(await effects()).toEqual([id]);
  });

  test('leave a timer alone that was moved after it was claimed', async () => {
    const id = await set({ ms: -1 });
    const moved = Promise.withResolvers<void>();
    const first = await set({ ms: -minute });
    const worker = start({ reminder: (tx, due) => (due.subjectId === first ? moved.promise : effect(tx, due)) });
    await until(
      'both are claimed',
      async () => (await sample.home.admin`select from engagement.due where locked_until is not null`).length > 0,
    );
    await set({ subjectId: id, ms: minute });
    moved.resolve();
    await settled(worker);
    await worker.stop();

    expect(await effects()).toEqual([]);
    expect(await waiting()).toMatchObject([{ subject_id: id, attempts: 0 }]);
  });
});

test('an idle worker wakes up for the next due time, not at the next full second', async () => {
  const late: number[] = [];
  for (const ms of [130, 270, 410]) {
    const dueAt = performance.now() + ms;
    await set({ ms, kind: `after-${ms}` });
    const worker = start({ [`after-${ms}`]: async () => void late.push(performance.now() - dueAt) });
    await until('it ran', async () => (await waiting()).length === 0);
    await worker.stop();
  }

  expect(Math.min(...late)).toBeGreaterThan(-20);
  expect(late.sort((a, b) => a - b)[1]).toBeLessThan(150);
});

test('claims by its index', async () => {
  await sample.home.admin.unsafe(`
    insert into engagement.due (organization_id, kind, subject_id, due_at)
    select '${organization}', 'reminder', gen_random_uuid(), clock.now() + n * interval '1 second' from generate_series(-20, 50000) n;
    analyze engagement.due;`);
  const [row] = await sample.home.admin`
    explain (format json) select d.id from engagement.due d where d.due_at <= ${await inMs(0)} and d.kind = any ('{reminder}')
      and d.attempts < 20 and (d.locked_until is null or d.locked_until <= now()) order by d.due_at limit 100 for update skip locked`;
  expect(JSON.stringify(row)).toContain('due_claim');
  expect(JSON.stringify(row)).not.toContain('Seq Scan');
});

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import {
  leaveWork,
  openDatabase,
  post,
  serviceAccess,
  sqlState,
  workerAccess,
  type Access,
  type Database,
  type Tx,
} from '@openslot/database';
import { delayingProxy, race, testDatabase, type DelayingProxy, type TestDatabase } from '@openslot/testing';
import { sql } from 'drizzle-orm';
import postgres from 'postgres';

const [one, two] = ['0198a000-0000-7000-8000-000000000001', '0198a000-0000-7000-8000-000000000002'];

let home: TestDatabase;
let database: Database;

beforeAll(async () => {
  home = await testDatabase('engagement');
  database = openDatabase({ url: home.url(), slice: 'engagement' });
  await home.admin.unsafe(`
    create table engagement.page (organization_id uuid not null, id int not null, words text not null, primary key (organization_id, id));
    alter table engagement.page enable row level security, force row level security;
    create policy read on engagement.page for select to engagement_service using (case
      when organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid) then true else false end);
    create policy add on engagement.page for insert to engagement_service
      with check (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
    create policy change on engagement.page for update to engagement_service
      using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
    grant select, insert, update on engagement.page to engagement_service;
    insert into engagement.page values ('${one}', 1, 'first of one'), ('${two}', 1, 'first of two');`);
});
afterAll(async () => {
  await database.close();
  await home.close();
});

const words = (through: Database, access: Access) =>
  through
    .read(access, (tx) => tx.execute<{ words: string }>(sql`select words from engagement.page order by id`))
    .then((rows) => rows.map((row) => row.words));

describe('a read', () => {
  let far: DelayingProxy;
  let distant: Database;
  beforeAll(async () => {
    far = await delayingProxy(home.url(), 40);
    distant = openDatabase({ url: far.url, slice: 'engagement', connections: 1 });
    await words(distant, workerAccess(one));
  });
  afterAll(async () => {
    await distant.close();
    await far.close();
  });

  test('of one organization takes one round trip, with its doors and its transaction', async () => {
    far.reset();
    const started = performance.now();

    const found = await words(distant, workerAccess(one));

    expect(found).toEqual(['first of one']);
    expect(far.exchanges()).toBe(1);
    expect(performance.now() - started).toBeLessThan(2 * 80);
  });

  test('that is longer than a packet of the driver still takes one', async () => {
    const long = () =>
      distant.read(workerAccess(one), (tx) => tx.execute(sql`select length(${'x'.repeat(5_000)}::text) as length`));
    await long();
    far.reset();

    const [row] = await long();

    expect({ row, exchanges: far.exchanges() }).toEqual({ row: { length: 5_000 }, exchanges: 1 });
  });

  test('that awaits before its statement still takes one', async () => {
    far.reset();

    const rows = await distant.read(workerAccess(one), async (tx) => {
      await Promise.resolve();
      return await tx.execute(sql`select words from engagement.page order by id`);
    });

    expect({ rows: [...rows], exchanges: far.exchanges() }).toEqual({
      rows: [{ words: 'first of one' }],
      exchanges: 1,
    });
  });

  test('of two statements is refused, and leaves the connection clean', async () => {
    const greedy = database.read(workerAccess(one), async (tx) => {
      await tx.execute(sql`select 1`);
      return tx.execute(sql`select 2`);
    });

    await expect(greedy).rejects.toThrow('a read is one statement');
    expect(await words(database, workerAccess(two))).toEqual(['first of two']);
  });

  test('survives a connection that died while it was idle', async () => {
    far.cut();

    expect(await words(distant, workerAccess(two))).toEqual(['first of two']);
  });
});

describe('doors', () => {
  test('nothing set, no rows; another organization, no rows', async () => {
    expect(await words(database, serviceAccess)).toEqual([]);
    expect(await words(database, workerAccess('0198a000-0000-7000-8000-00000000000f'))).toEqual([]);
  });

  test('are closed again on the connection that had them open', async () => {
    const single = openDatabase({ url: home.url(), slice: 'engagement', connections: 1 });

    await words(single, workerAccess(one));

    expect(await words(single, serviceAccess)).toEqual([]);
    await single.close();
  });

  test('10,000 concurrent reads of two organizations never mix', async () => {
    const patient = openDatabase({ url: home.url(), slice: 'engagement', acquireMs: 60_000 });
    const answers = await race(10_000, async (n) => ({
      n,
      words: await words(patient, workerAccess(n % 2 ? two : one)),
    }));
    await patient.close();

    const mixed = answers.filter(({ n, words: [only] }) => only !== (n % 2 ? 'first of two' : 'first of one'));
    expect(mixed).toEqual([]);
  }, 60_000);

  test('a twin that sets the organization for the session is caught mixing', async () => {
    const pool = postgres(home.url(), { max: 6 });
    const answers = await race(1_000, async (n) => {
      const organization = n % 2 ? two : one;
      await pool.unsafe(`set app.organization_id = '${organization}'`);
      const [row] = await pool`select words from engagement.page order by id`;
      return { organization, words: row?.['words'] };
    });

    const mixed = answers.filter(
      ({ organization, words: found }) => found !== (organization === two ? 'first of two' : 'first of one'),
    );
    expect(mixed.length).toBeGreaterThan(0);
    await pool.end();
  });

  test('an organization’s worker writes nowhere else', async () => {
    const foreign = database.transaction(workerAccess(one), (tx) =>
      tx.execute(sql`insert into engagement.page values (${two}, 9, 'foreign')`),
    );

    await expect(foreign).rejects.toMatchObject({ cause: { code: '42501' } });
  });
});

describe('a transaction', () => {
  test('sends its first statement together with its doors', async () => {
    const far = await delayingProxy(home.url(), 5);
    const distant = openDatabase({ url: far.url, slice: 'engagement', connections: 1 });
    const twice = () =>
      distant.transaction(workerAccess(one), async (tx) => {
        await tx.execute(sql`select words from engagement.page`);
        return tx.execute(sql`select words from engagement.page`);
      });
    await twice();
    far.reset();

    await twice();

    // doors and first statement, second statement, commit
    expect(far.exchanges()).toBe(3);
    await distant.close();
    await far.close();
  });

  test('sends what it posts last together with the commit', async () => {
    const far = await delayingProxy(home.url(), 5);
    const distant = openDatabase({ url: far.url, slice: 'engagement', connections: 1 });
    const postOne = (id: number) =>
      distant.transaction(workerAccess(one), async (tx) => {
        await tx.execute(sql`select words from engagement.page`);
        post(tx, sql`insert into engagement.page values (${one}, ${id}, 'posted')`);
      });
    await postOne(40);
    far.reset();

    await postOne(41);

    // doors and question, posted statement and commit
    expect(far.exchanges()).toBe(2);
    const kept = await home.admin`delete from engagement.page where id in (40, 41) returning words`;
    expect(kept.map((row) => row['words'])).toEqual(['posted', 'posted']);
    await distant.close();
    await far.close();
  });

  test.each(['waits for what follows', 'waits for nothing'])(
    'fails with the error of what it posted, whether it %s, and changes nothing',
    async (how) => {
      const failed = database.transaction(workerAccess(one), async (tx) => {
        await tx.execute(sql`insert into engagement.page values (${one}, 52, 'lost')`);
        post(tx, sql`insert into engagement.page values (${one}, 1, ${'aiko@example.com'})`);
        post(tx, sql`insert into engagement.page values (${one}, 53, 'lost')`);
        if (how === 'waits for what follows') await tx.execute(sql`select 1`);
      });

      const error: Error = await failed.then(
        () => Promise.reject(new Error('no failure')),
        (reason: Error) => reason,
      );
      expect(sqlState(error)).toBe('23505');
      expect(error.message).toContain('insert into engagement.page values ($1, 1, $2)');
      expect(JSON.stringify([error.message, error.cause])).not.toContain('aiko');
      expect(await words(database, workerAccess(one))).toEqual(['first of one']);
    },
  );

  test('fails with its own error where what it posted only found it aborted', async () => {
    const failed = database.transaction(workerAccess(one), (tx) => {
      const divided = tx.execute(sql`select 1 / 0`).then(() => undefined);
      post(tx, sql`insert into engagement.page values (${one}, 54, 'lost')`);
      return divided;
    });

    await expect(failed).rejects.toMatchObject({ cause: { code: '22012' } });
    expect(await words(database, workerAccess(one))).toEqual(['first of one']);
  });

  test('whose commit lies is a failure: a statement failed and was caught', async () => {
    const liar = database.transaction(workerAccess(one), async (tx) => {
      await tx.execute(sql`insert into engagement.page values (${one}, 50, 'lost')`);
      await tx.execute(sql`select 1 / 0`).catch(() => undefined);
      return 'done';
    });

    await expect(liar).rejects.toThrow('the transaction was rolled back');
    expect(await words(database, workerAccess(one))).toEqual(['first of one']);
  });

  test('the twin that trusts the driver believes the same commit', async () => {
    const pool = postgres(home.url(), { max: 1 });
    const connection = await pool.reserve();

    await connection`begin`;
    await connection`select 1 / 0`.catch(() => undefined);
    const answered = await connection`commit`;

    expect(answered.command).toBe('ROLLBACK');
    connection.release();
    await pool.end();
  });

  test('that throws changes nothing and throws the same', async () => {
    const failure = new Error('no');
    const refused = database.transaction(workerAccess(one), async (tx) => {
      await tx.execute(sql`insert into engagement.page values (${one}, 51, 'lost')`);
      throw failure;
    });

    await expect(refused).rejects.toBe(failure);
    expect(await words(database, workerAccess(one))).toEqual(['first of one']);
  });

  test('runs again after a deadlock, and both halves win', async () => {
    await home.admin`insert into engagement.page values (${one}, 61, '0'), (${one}, 62, '0')`;
    let runs = 0;
    const raise = (tx: Parameters<Parameters<Database['transaction']>[1]>[0], id: number) =>
      tx.execute(
        sql`update engagement.page set words = (words::int + 1)::text where organization_id = ${one} and id = ${id}`,
      );
    let locked = 0;
    let met: () => void = () => undefined;
    const meeting = new Promise<void>((resolve) => (met = resolve));
    const crossed = (first: number, second: number) =>
      database.transaction(workerAccess(one), async (tx) => {
        runs += 1;
        await raise(tx, first);
        locked += 1;
        if (locked === 2) met();
        await meeting;
        await raise(tx, second);
      });

    await Promise.all([crossed(61, 62), crossed(62, 61)]);

    const rows = await home.admin`delete from engagement.page where id in (61, 62) returning words`;
    expect(rows.map((row) => row['words'])).toEqual(['2', '2']);
    expect(runs).toBe(3);
  });

  test('runs again when its connection dies before the commit', async () => {
    let runs = 0;
    await database.transaction(workerAccess(one), async (tx) => {
      runs += 1;
      await tx.execute(sql`insert into engagement.page values (${one}, 70, 'once')`);
      const [session] = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
      if (runs === 1) await home.admin`select pg_terminate_backend(${session?.pid ?? 0}, 2000)`;
      await tx.execute(sql`select 1`);
    });

    expect(runs).toBe(2);
    const kept = await home.admin`delete from engagement.page where id = 70 returning words`;
    expect(kept.map((row) => row['words'])).toEqual(['once']);
  });

  test('whose connection is lost during the commit is not run again', async () => {
    const far = await delayingProxy(home.url(), 30);
    const distant = openDatabase({ url: far.url, slice: 'engagement', connections: 1 });
    let runs = 0;
    const unknown = distant.transaction(workerAccess(one), async (tx) => {
      runs += 1;
      await tx.execute(sql`select 1`);
      setTimeout(far.cut, 10);
    });

    await expect(unknown).rejects.toMatchObject({ code: 'COMMIT_UNKNOWN' });
    expect(runs).toBe(1);
    await distant.close();
    await far.close();
  });

  test('is refused to those who kept it', async () => {
    const kept = await database.transaction(workerAccess(one), async (tx) => tx);

    await expect(Promise.resolve(kept.execute(sql`select 1`))).rejects.toMatchObject({
      cause: { message: 'this transaction is over' },
    });
  });

  test('tells after each commit, and only then, what it has left to others', async () => {
    const told: string[][] = [];
    const stop = database.onCommit((left) => told.push([...left]));
    const leaving = async (tx: Tx) => ['timers', 'events', 'timers'].forEach((work) => leaveWork(tx, work));

    await database.transaction(serviceAccess, leaving);
    await database.transaction(serviceAccess, async () => undefined);
    await database.transaction(serviceAccess, () => Promise.reject(new Error('no'))).catch(() => undefined);
    stop();
    await database.transaction(serviceAccess, leaving);

    expect(told).toEqual([['timers', 'events'], []]);
  });

  test('is forgotten when it is over, and so is what a read answered, though its connection goes on', async () => {
    const answers: WeakRef<object>[] = [];
    const seen = (answer: object) => void answers.push(new WeakRef(answer));

    for (let nth = 0; nth < 20; nth += 1) {
      seen(await database.transaction(serviceAccess, async () => ({ nth })));
      seen(await database.read(workerAccess(one), (tx) => tx.execute(sql`select words from engagement.page`)));
    }

    collectGarbage();
    expect(answers.filter((answer) => answer.deref() !== undefined).length).toBeLessThanOrEqual(2);
  });
});

/** Objects that a weak reference was made for stay until the end of the turn; hence called after an await. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}

describe('failures', () => {
  test('carry the SQLSTATE and the statement, never the parameters or the row', async () => {
    const clash = database.transaction(workerAccess(one), (tx) =>
      tx.execute(sql`insert into engagement.page values (${one}, 1, ${'aiko@example.com'})`),
    );

    const error: Error = await clash.then(
      () => Promise.reject(new Error('no clash')),
      (reason: Error) => reason,
    );
    expect(sqlState(error)).toBe('23505');
    expect(error.message).toContain('insert into engagement.page values ($1, 1, $2)');
    expect(error.cause).toMatchObject({ constraint_name: 'page_pkey' });
    expect(JSON.stringify([error.message, error.cause])).not.toContain('aiko');
    expect(JSON.stringify(error.cause)).not.toContain(one);
  });

  test('a request waits for a connection no longer than it may', async () => {
    const single = openDatabase({ url: home.url(), slice: 'engagement', connections: 1, acquireMs: 50 });
    let finish: () => void = () => undefined;
    const busy = single.transaction(serviceAccess, () => new Promise<void>((resolve) => (finish = resolve)));

    await expect(words(single, serviceAccess)).rejects.toMatchObject({ code: 'CONNECTIONS_EXHAUSTED' });

    finish();
    await busy;
    expect(await words(single, workerAccess(one))).toEqual(['first of one']);
    await single.close();
  });

  test('an unreachable database is unhealthy, and says so quickly', async () => {
    const nowhere = openDatabase({ url: 'postgres://nobody:x@127.0.0.1:1/none', slice: 'engagement' });

    expect(await nowhere.healthy()).toBe(false);
    await expect(words(nowhere, serviceAccess)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await nowhere.close();
    expect(await database.healthy()).toBe(true);
  });
});

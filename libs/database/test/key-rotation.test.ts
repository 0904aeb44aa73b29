import {
  noOrganization,
  openDatabase,
  openVault,
  rotateKeys,
  serviceAccess,
  workerAccess,
  type Database,
  type Rotated,
} from '@openslot/database';
import { testDatabase, type TestDatabase } from '@openslot/testing';
import { sql } from 'drizzle-orm';
import { newId } from './sample.ts';

const masterKey = 'a1'.repeat(32);
const vault = openVault({ slice: 'engagement', masterKey });

let home: TestDatabase;
let database: Database;
beforeAll(async () => {
  home = await testDatabase('engagement');
  database = openDatabase({ url: home.url(), slice: 'engagement' });
});
afterAll(async () => {
  await database.close();
  await home.close();
});

const place = (id: string) => ({ table: 'contact_ref', column: 'contact_enc', id });

/** Keeps a contact; answers its id. */
const keep = (organizationId: string, plain: string, by = vault): Promise<string> =>
  database.transaction(workerAccess(organizationId), async (tx) => {
    const id = newId();
    const sealed = await by.seal(tx, organizationId, place(id), plain);
    await tx.execute(sql`insert into engagement.contact_ref (organization_id, id, kind, contact_enc, live, version, state_at)
      values (${organizationId}, ${id}, 'CUSTOMER', ${sealed}, true, 1, clock.now())`);
    return id;
  });

const kept = async (organizationId: string) =>
  home.admin<{ id: string; contact_enc: Buffer }[]>`
    select id, contact_enc from engagement.contact_ref where organization_id = ${organizationId} order by id`;

/** What the rows say, opened by a process that knows nothing yet, and by which versions they are sealed. */
async function read(organizationId: string): Promise<{ plain: string[]; versions: number[] }> {
  const elsewhere = openVault({ slice: 'engagement', masterKey });
  const rows = await kept(organizationId);
  const plain = await database.transaction(serviceAccess, (tx) =>
    Promise.all(rows.map(({ id, contact_enc }) => elsewhere.open(tx, organizationId, place(id), contact_enc))),
  );
  return {
    plain: plain.toSorted(),
    versions: [...new Set(rows.map((row) => row.contact_enc.readUInt16BE()))].toSorted(),
  };
}

const keys = async (organizationId: string) => {
  const rows = await home.admin<{ key: string }[]>`
    select version || ' ' || status as key from engagement.data_key
     where organization_id = ${organizationId} and purpose = 'DATA' order by version`;
  return rows.map(({ key }) => key);
};

const rotate = (
  organizationId: string,
  options: Partial<Parameters<typeof rotateKeys>[0]> = {},
): Promise<readonly Rotated[]> =>
  rotateKeys({ database, vault, slice: 'engagement', organizationId, youngestMs: 0, ...options });

const words = (count: number) => Array.from({ length: count }, (_, index) => `word ${String(index).padStart(3, '0')}`);

async function organizationWith(count: number): Promise<string> {
  const organizationId = newId();
  for (const word of words(count)) await keep(organizationId, word);
  return organizationId;
}

test('every value is sealed anew, and the old key retired', async () => {
  const organizationId = await organizationWith(25);
  const seen: number[] = [];

  const done = await rotate(organizationId, { batch: 10, progress: ({ sealed }) => seen.push(sealed) });

  expect(done).toEqual([{ organizationId, version: 2, sealed: 25, retired: true, problems: [] }]);
  expect(seen).toEqual([10, 20, 25]);
  expect(await keys(organizationId)).toEqual(['1 RETIRED', '2 ACTIVE']);
  expect(await read(organizationId)).toEqual({ plain: words(25), versions: [2] });
  const [told] = await home.admin`
    select payload ->> 'action' as action, payload ->> 'entity' as entity from engagement.outbox where aggregateid = ${organizationId}`;
  expect(told).toEqual({ action: 'data_key.rotated', entity: 'DataKey' });
});

test('a process that has long known the old key writes by the new one at once', async () => {
  const organizationId = await organizationWith(3);
  const other = openVault({ slice: 'engagement', masterKey });
  await keep(organizationId, 'before', other);

  await database.transaction(workerAccess(organizationId), (tx) => vault.rotate(tx, organizationId));
  const id = await keep(organizationId, 'after', other);

  const rows = await kept(organizationId);
  expect(rows.find((row) => row.id === id)?.contact_enc.readUInt16BE()).toBe(2);
  expect(await rotate(organizationId)).toMatchObject([{ version: 2, sealed: 4, retired: true }]);
});

test('whoever is just writing is waited for: nothing is left behind under a retired key', async () => {
  const organizationId = await organizationWith(5);
  let over = false;
  const writers = [1, 2, 3].map(async () => {
    let written = 0;
    const own = openVault({ slice: 'engagement', masterKey });
    for (; !over; written += 1) await keep(organizationId, 'meanwhile', own);
    return written;
  });

  const runs = [await rotate(organizationId, { batch: 2 }), await rotate(organizationId, { batch: 2 })];
  over = true;
  const written = (await Promise.all(writers)).reduce((sum, count) => sum + count, 0);

  expect(runs).toMatchObject([[{ version: 2, retired: true }], [{ version: 3, retired: true }]]);
  expect(written).toBeGreaterThan(0);
  const { plain, versions } = await read(organizationId);
  expect(plain).toHaveLength(5 + written);
  expect(versions).toEqual([3]);
});

test.each([1, 2, 3, 4])('killed in transaction %d and run again, it goes on', async (at) => {
  const organizationId = await organizationWith(6);
  let transactions = 0;
  const dying: Database = {
    ...database,
    transaction: (access, body) => {
      transactions += 1;
      if (transactions >= at) throw new Error('killed');
      return database.transaction(access, body);
    },
  };
  await expect(rotate(organizationId, { database: dying, batch: 2 })).rejects.toThrow('killed');
  expect((await read(organizationId)).plain).toEqual(words(6));

  const again = await rotate(organizationId, { batch: 2, ...(at > 1 && { youngestMs: 86_400_000 }) });

  expect(again).toMatchObject([{ version: 2, retired: true, problems: [] }]);
  expect(await read(organizationId)).toEqual({ plain: words(6), versions: [2] });
  expect(await keys(organizationId)).toEqual(['1 RETIRED', '2 ACTIVE']);
});

test('a young key is left as it is', async () => {
  const organizationId = await organizationWith(1);

  expect(await rotate(organizationId, { youngestMs: 86_400_000 })).toEqual([]);
  expect(await keys(organizationId)).toEqual(['1 ACTIVE']);
});

test('a value that does not open is told, and its key kept', async () => {
  const organizationId = await organizationWith(3);
  const [row] = await kept(organizationId);
  await home.admin`
    update engagement.contact_ref set contact_enc = set_byte(contact_enc, 20, get_byte(contact_enc, 20) # 1) where id = ${row?.id ?? ''}`;

  const done = await rotate(organizationId);

  expect(done).toEqual([
    {
      organizationId,
      version: 2,
      sealed: 2,
      retired: false,
      problems: ['contact_ref.contact_enc: 1 values do not open'],
    },
  ]);
  expect(await keys(organizationId)).toEqual(['1 RETIRING', '2 ACTIVE']);
});

test('a value that changes or goes meanwhile stays changed or gone', async () => {
  const organizationId = await organizationWith(2);
  const [first, second] = await kept(organizationId);
  const rivals = {
    ...vault,
    open: async (...args: Parameters<typeof vault.open>) => {
      if (args[2].id === first?.id) {
        await home.admin`update engagement.contact_ref set contact_enc = null, live = false where id = ${first.id}`;
      }
      return vault.open(...args);
    },
  };

  const done = await rotate(organizationId, { vault: rivals });

  expect(done).toMatchObject([{ sealed: 1, retired: true }]);
  expect((await kept(organizationId)).map(({ id, contact_enc }) => [id, contact_enc === null])).toEqual([
    [first?.id, true],
    [second?.id, false],
  ]);
});

test('rows of no organization have keys of their own', async () => {
  const id = newId();
  const letter = { table: 'account_letter', column: 'letter_enc', id };
  await database.transaction(serviceAccess, async (tx) => {
    const sealed = await vault.seal(tx, noOrganization, letter, 'a letter');
    await tx.execute(sql`insert into engagement.account_letter (id, kind, letter_enc, scheduled_at, expires_at, delivery_status)
      values (${id}, 'SIGN_IN', ${sealed}, clock.now(), clock.now() + interval '1 hour', 'SCHEDULED')`);
  });

  expect(await rotate(noOrganization)).toMatchObject([{ version: 2, sealed: 1, retired: true }]);
  const [row] = await home.admin<
    { letter_enc: Buffer }[]
  >`select letter_enc from engagement.account_letter where id = ${id}`;
  const opened = await database.transaction(serviceAccess, (tx) =>
    openVault({ slice: 'engagement', masterKey }).open(tx, noOrganization, letter, row?.letter_enc ?? Buffer.alloc(0)),
  );
  expect(opened).toBe('a letter');
});

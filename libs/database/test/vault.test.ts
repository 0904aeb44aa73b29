import {
  noOrganization,
  openContact,
  openDatabase,
  openVault,
  sealContact,
  serviceAccess,
  workerAccess,
  type Database,
  type Tx,
  type Vault,
} from '@openslot/database';
import { race, testDatabase, type TestDatabase } from '@openslot/testing';
import { sql } from 'drizzle-orm';

const [one, two] = ['0198a000-0000-7000-8000-000000000001', '0198a000-0000-7000-8000-000000000002'];
const masterKey = 'a1'.repeat(32);
const place = { table: 'customer', column: 'name_enc', id: '0198a000-0000-7000-8000-0000000000c1' };

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

const vault = openVault({ slice: 'engagement', masterKey });
const inside = <Result>(organizationId: string, work: (tx: Tx) => Promise<Result>) =>
  database.transaction(workerAccess(organizationId), work);

test('what was sealed opens, for another process and under any door', async () => {
  const sealed = await inside(one, (tx) => vault.seal(tx, one, place, '愛子 Aiko'));

  const elsewhere = openVault({ slice: 'engagement', masterKey });
  const opened = await database.transaction(serviceAccess, (tx) => elsewhere.open(tx, one, place, sealed));

  expect(opened).toBe('愛子 Aiko');
  expect(sealed.includes(Buffer.from('Aiko'))).toBe(false);
  expect(sealed.readUInt16BE()).toBe(1);
});

test('the same value is sealed differently each time', async () => {
  const [a, b] = await inside(one, async (tx) => [
    await vault.seal(tx, one, place, 'x'),
    await vault.seal(tx, one, place, 'x'),
  ]);

  expect(a?.equals(b ?? Buffer.alloc(0))).toBe(false);
});

test.each([
  ['another row', { ...place, id: '0198a000-0000-7000-8000-0000000000c2' }, one],
  ['another column', { ...place, column: 'email_enc' }, one],
  ['another table', { ...place, table: 'member' }, one],
  ['another organization', place, two],
])('a value moved to %s does not open', async (_, moved, organization) => {
  const sealed = await inside(one, (tx) => vault.seal(tx, one, place, 'x'));
  await inside(two, (tx) => vault.seal(tx, two, place, 'y'));

  await expect(inside(one, (tx) => vault.open(tx, organization, moved, sealed))).rejects.toThrow(
    'unable to authenticate',
  );
});

test('a changed value does not open', async () => {
  const sealed = await inside(one, (tx) => vault.seal(tx, one, place, 'x'));
  sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1;

  await expect(inside(one, (tx) => vault.open(tx, one, place, sealed))).rejects.toThrow('unable to authenticate');
});

test('another master key opens nothing', async () => {
  const sealed = await inside(one, (tx) => vault.seal(tx, one, place, 'x'));
  const stranger = openVault({ slice: 'engagement', masterKey: 'b2'.repeat(32) });

  await expect(inside(one, (tx) => stranger.open(tx, one, place, sealed))).rejects.toThrow('unable to authenticate');
});

test('keys are per organization and kept only wrapped', async () => {
  await database.transaction(serviceAccess, (tx) => vault.seal(tx, noOrganization, place, 'x'));

  const keys = await home.admin<
    { wrapped_key: Buffer }[]
  >`select wrapped_key from engagement.data_key where purpose = 'DATA'`;
  expect(new Set(keys.map((row) => row.wrapped_key.toString('hex'))).size).toBe(keys.length);
  expect(keys.length).toBeGreaterThanOrEqual(3);
});

test('a blind index is equal for equal values of one organization only', async () => {
  const index = (organization: string, value: string) =>
    inside(organization, (tx) => vault.blindIndex(tx, organization, value));

  const [a, again, other, elsewhere] = [
    await index(one, 'a@b'),
    await index(one, 'a@b'),
    await index(one, 'a@c'),
    await index(two, 'a@b'),
  ];

  expect(a).toHaveLength(16);
  expect([again.equals(a), other.equals(a), elsewhere.equals(a)]).toEqual([true, false, false]);
});

test('a key that was made in a transaction that rolled back is never used', async () => {
  const fresh = '0198a000-0000-7000-8000-0000000000f1';
  const undone = inside(fresh, async (tx) => {
    await vault.seal(tx, fresh, place, 'lost');
    await vault.seal(tx, fresh, place, 'lost too');
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');

  const sealed = await inside(fresh, (tx) => vault.seal(tx, fresh, place, 'kept'));

  const elsewhere = openVault({ slice: 'engagement', masterKey });
  expect(await inside(fresh, (tx) => elsewhere.open(tx, fresh, place, sealed))).toBe('kept');
});

test('processes that make an organization’s first key at once agree on one', async () => {
  const fresh = '0198a000-0000-7000-8000-0000000000f2';
  const sealed = await race(6, () => {
    const own = openVault({ slice: 'engagement', masterKey });
    return inside(fresh, (tx) => own.seal(tx, fresh, place, 'x'));
  });

  const opened = await inside(fresh, (tx) => Promise.all(sealed.map((each) => vault.open(tx, fresh, place, each))));
  expect(opened).toEqual(Array(6).fill('x'));
});

test('a rotated key seals, the retiring one still opens', async () => {
  const before = await inside(two, (tx) => vault.seal(tx, two, place, 'before'));
  await home.admin`update engagement.data_key set status = 'RETIRING', rotated_at = clock.now() where organization_id = ${two} and purpose = 'DATA'`;
  const elsewhere = openVault({ slice: 'engagement', masterKey });

  const after = await inside(two, (tx) => elsewhere.seal(tx, two, place, 'after'));

  expect([before.readUInt16BE(), after.readUInt16BE()]).toEqual([1, 2]);
  const opened = await inside(two, async (tx) => [
    await elsewhere.open(tx, two, place, before),
    await vault.open(tx, two, place, after),
  ]);
  expect(opened).toEqual(['before', 'after']);
});

test('contact data travels sealed under the topic’s key alone', () => {
  const contact = { name: 'Aiko', email: 'aiko@example.com', phone: null, locale: 'ja' };
  const sealed = sealContact('c3'.repeat(32), contact);

  expect(openContact('c3'.repeat(32), sealed)).toEqual(contact);
  expect(() => openContact('d4'.repeat(32), sealed)).toThrow('unable to authenticate');
  expect(() => openContact('short', sealed)).toThrow('a key is 32 bytes in hex');
});

describe('keys of blind indexes', () => {
  const organizationOf = async (id: string) => {
    await inside(id, (tx) => vault.blindIndex(tx, id, 'a@b'));
    return id;
  };
  const begin = (id: string) => inside(id, (tx) => vault.rotateIndex(tx, id));
  const looked = (by: Vault, id: string) =>
    inside(id, (tx) => by.lookUp(tx, id, async (indexes) => indexes.map((index) => index('a@b').toString('hex'))));
  const written = (by: Vault, id: string) =>
    inside(id, async (tx) => (await by.blindIndex(tx, id, 'a@b')).toString('hex'));

  test('an organization that has none finds nothing, and gets none by looking', async () => {
    const fresh = '0198a000-0000-7000-8000-0000000000e1';

    expect(await looked(vault, fresh)).toEqual([]);
    const [row] = await home.admin`
      select count(*)::int as keys from engagement.data_key where organization_id = ${fresh}`;
    expect(row).toEqual({ keys: 0 });
  });

  test('while one is replaced, rows are written under the new one and looked for under both, by whoever knew the old one alone', async () => {
    const id = await organizationOf('0198a000-0000-7000-8000-0000000000e2');
    const other = openVault({ slice: 'engagement', masterKey });
    const old = await written(other, id);
    expect(await looked(other, id)).toEqual([old]);

    expect(await begin(id)).toBe(2);

    expect(await begin(id)).toBeNull();
    const anew = await written(other, id);
    expect(anew).not.toBe(old);
    expect(await inside(id, (tx) => other.indexVersion(tx, id))).toBe(2);
    expect(await looked(other, id)).toEqual([old, anew]);
    await inside(id, (tx) => tx.execute(sql`select engagement.index_key_retire(${id}, 2)`));
    expect(await looked(other, id)).toEqual([anew]);
    expect(await looked(vault, id)).toEqual([anew]);
  });

  test('who looks while another key comes looks again', async () => {
    const id = await organizationOf('0198a000-0000-7000-8000-0000000000e3');
    const looks: number[] = [];

    const found = await inside(id, (tx) =>
      vault.lookUp(tx, id, async (indexes) => {
        looks.push(indexes.length);
        if (looks.length === 1) await begin(id);
        return indexes.length;
      }),
    );

    expect([looks, found]).toEqual([[1, 2], 2]);
  });

  test('whoever is writing under the old one is waited for', async () => {
    const id = await organizationOf('0198a000-0000-7000-8000-0000000000e4');
    const order: string[] = [];
    let rotation: Promise<unknown> = Promise.resolve();

    await inside(id, async (tx) => {
      await vault.blindIndex(tx, id, 'a@b');
      rotation = begin(id).then(() => order.push('rotated'));
      const waiting = async () => {
        const [row] = await home.admin<{ waiting: number }[]>`
          select count(*)::int as waiting from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
        return (row?.waiting ?? 0) > 0;
      };
      while (!(await waiting()));
      expect(await inside(id, (other) => vault.indexVersion(other, id))).toBe(1);
      order.push('written');
    });
    await rotation;

    expect(order).toEqual(['written', 'rotated']);
    expect(await inside(id, (tx) => vault.indexVersion(tx, id))).toBe(2);
  });
});

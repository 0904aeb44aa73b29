import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newId } from '@openslot/service';
import { testDatabase, type TestDatabase } from '@openslot/testing';

let home: TestDatabase;
beforeAll(async () => {
  home = await testDatabase('scheduling');
});
afterAll(() => home.close());

type Asking = TestDatabase['admin'];

async function markOf(organizationId: string): Promise<string | null> {
  const [row] = await home.admin<{ mark: string | null }[]>`
    select bit_xor(id)::text as mark from scheduling.plan_change where organization_id = ${organizationId}`;
  return row?.mark ?? null;
}

const marks = async (organizationId: string): Promise<number> =>
  (await home.admin`select from scheduling.plan_change where organization_id = ${organizationId}`).length;

const change = (organizationId: string, id = newId(), tx: Pick<Asking, 'unsafe'> = home.admin) =>
  tx.unsafe(
    `insert into scheduling.pacing_rule (organization_id, id, location_id, day_of_week, starts, ends, max_parties)
     values ($1, $2, $3, 1, 600, 660, 1)`,
    [organizationId, id, newId()],
  );

/** What is asked for anew each time, by whomever it is known when a place is open. */
const askedEachTime = ['allocation', 'appointment', 'external_busy', 'plan_change', 'time_off'];

test('whatever a place, its offer and its hours are read from leaves a mark when it changes', async () => {
  const sources = ['place.store.ts', 'offer.store.ts', 'calendar-query.store.ts'].map((name) =>
    readFileSync(join(import.meta.dirname, '../src/availability', name), 'utf8'),
  );
  const named = new Set(
    sources.flatMap((text) => [...text.matchAll(/scheduling\.([a-z_]+)/g)].map(([, name]) => name)),
  );
  const tables = await home.admin<{ name: string; events: number }[]>`
    select c.relname as name, bit_or(t.tgtype::int & 28)::int as events
      from pg_class c left join pg_trigger t on t.tgrelid = c.oid and not t.tgisinternal and t.tgname like 'plan\\_%'
     where c.relnamespace = 'scheduling'::regnamespace and c.relkind = 'r' and c.relname = any (${[...named] as string[]}) group by 1`;

  // 4, 8 and 16: insert, delete and update.
  const unmarked = tables.filter(({ events }) => events !== 28).map(({ name }) => name);
  expect(unmarked.toSorted()).toEqual(askedEachTime);
  expect(tables).toHaveLength(28);
});

test('a mark is another one after each change, and does not come back', async () => {
  const organizationId = newId();
  const seen = [await markOf(organizationId)];
  const id = newId();
  await change(organizationId, id);
  seen.push(await markOf(organizationId));
  await home.admin`update scheduling.pacing_rule set max_parties = 2 where id = ${id}`;
  seen.push(await markOf(organizationId));
  await home.admin`delete from scheduling.pacing_rule where id = ${id}`;
  seen.push(await markOf(organizationId));

  expect(seen[0]).toBeNull();
  expect(new Set(seen).size).toBe(4);
  expect(await marks(organizationId)).toBe(1);
});

test('what is undone leaves the mark as it was', async () => {
  const organizationId = newId();
  await change(organizationId);
  const before = await markOf(organizationId);
  const undone = home.admin.begin(async (tx) => {
    await change(organizationId, newId(), tx);
    throw new Error('no');
  });

  await expect(undone).rejects.toThrow('no');
  expect(await markOf(organizationId)).toBe(before);
});

test('who changes something waits for nobody who does, and each leaves a mark', async () => {
  const organizationId = newId();
  await change(organizationId);
  const seen = [await markOf(organizationId)];
  let finish = () => {};
  const finished = new Promise<void>((resolve) => (finish = resolve));
  let begun = () => {};
  const beginning = new Promise<void>((resolve) => (begun = resolve));
  const slow = home.admin.begin(async (tx) => {
    await change(organizationId, newId(), tx);
    begun();
    await finished;
  });
  await beginning;
  await change(organizationId);
  seen.push(await markOf(organizationId));
  finish();
  await slow;
  seen.push(await markOf(organizationId));

  expect(new Set(seen).size).toBe(3);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  actingAt,
  instantActedAt,
  now,
  openDatabase,
  publicAccess,
  runningNow,
  workerAccess,
} from '@openslot/database';
import { startLoop } from '@openslot/events';
import { delayingProxy, race } from '@openslot/testing';
import { count, newId, openSample, organization, type Sample } from './sample.ts';

let sample: Sample;
beforeAll(async () => {
  sample = await openSample();
  await sample.home.setClock('2027-05-01T00:00:00Z');
});
afterAll(() => sample.close());

const past = '2027-02-14T09:30:00.000Z';
const instant = () => sample.database.read(publicAccess, now).then((at) => at.toISOString());

test('every transaction of the work happens then, whatever it awaits', async () => {
  const id = newId();
  const seen = await actingAt(past, async () => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    await count(sample.database, id);
    return [await instant(), await sample.database.transaction(workerAccess(organization), now)];
  });

  expect(seen).toEqual([past, new Date(past)]);
  const running = await actingAt(past, () => sample.database.read(publicAccess, runningNow));
  expect(running.toISOString()).toMatch(/^2027-05-01T00:0/);
  const rows = await sample.home.admin`select occurred_at from engagement.outbox where aggregateid = ${id}`;
  expect(rows).toEqual([{ occurred_at: new Date(past) }]);
});

test('others who work at the same time, on the same connections, are not moved', async () => {
  const asked = (n: number) => (n % 3 === 0 ? `2027-01-${String((n % 28) + 1).padStart(2, '0')}T00:00:00.000Z` : null);
  const answers = await race(300, (n) => {
    const at = asked(n);
    return at ? actingAt(at, instant) : instant();
  });

  const expected = answers.map((_, n) => asked(n) ?? expect.stringMatching(/^2027-05-01T00:0/));
  expect(answers).toEqual(expected);
});

test('what is woken meanwhile and works on its own is not moved', async () => {
  const seen: (string | undefined)[] = [];
  const loop = startLoop({
    turn: async () => {
      seen.push(instantActedAt());
      return Infinity;
    },
    failed: () => undefined,
  });
  const unhook = sample.database.onCommit(loop.wake);

  await actingAt(past, () => count(sample.database, newId()));
  while (seen.length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
  unhook();
  await loop.stop();

  expect(seen).toEqual([undefined, undefined]);
});

test('a read still takes one round trip', async () => {
  const far = await delayingProxy(sample.home.url(), 5);
  const distant = openDatabase({ url: far.url, slice: 'engagement', connections: 1 });
  const ask = () => actingAt(past, () => distant.read(publicAccess, now));
  await ask();
  far.reset();

  const at = await ask();

  expect({ at: at.toISOString(), exchanges: far.exchanges() }).toEqual({ at: past, exchanges: 1 });
  await distant.close();
  await far.close();
});

test('a database whose clock is not movable keeps its own time', async () => {
  await sample.home.admin.unsafe(readFileSync(join(import.meta.dirname, '../sql/clock.sql'), 'utf8'));

  const asked = new Date(await actingAt(past, instant)).getTime();

  const [row] = await sample.home.admin<
    { ms: number }[]
  >`select extract(epoch from clock_timestamp())::float8 * 1000 as ms`;
  expect(Math.abs(asked - (row?.ms ?? 0))).toBeLessThan(5_000);
});

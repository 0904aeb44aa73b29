import { chooser } from '../availability/choice.ts';
import type { Calendar } from '../availability/calendar.ts';
import { reachOf, type Candidate } from '../availability/engine.ts';
import { byMinutes, picksOf, preferenceOf, scoreOf, type Picks, type Strategy } from './pick.ts';

const open = [0, 1_000];
const calendar = (id: string, minutes = 0): Calendar => ({
  ...{ id, kind: 'STAFF', windows: [], open, taken: [[]], booked: [[]], off: [], unknown: [] },
  load: new Map([[0, minutes]]),
});
const candidate = (id: string, more: Partial<Candidate> = {}, minutes = 0): Candidate => ({
  ...{ staff: [calendar(id, minutes)], minutes: 60, priceMinor: 0, parts: [{ from: 0, to: 60 }] },
  ...{ inside: [{ from: 0, to: 60 }], needs: [], blocked: [], ...more },
});
const chosenOf = (candidates: readonly Candidate[], picks: Picks): string | undefined =>
  chooser(reachOf([{ pauseBefore: 0, candidates }]), preferenceOf(picks))(0, 0)?.[0]?.resources[0]?.resourceId;

/** Chooses so often, each time knowing of all choices before; answers how often each was. */
function choose(times: number, strategy: Strategy, candidates: readonly Candidate[]) {
  const known = new Map<string, { last: number; count: number }>();
  const order: string[] = [];
  for (let now = 1; now <= times; now += 1) {
    const chosen = chosenOf(candidates, { strategy, byStaff: known }) ?? '';
    known.set(chosen, { last: now, count: (known.get(chosen)?.count ?? 0) + 1 });
    order.push(chosen);
  }
  return { counts: Object.fromEntries([...known].map(([id, { count }]) => [id, count])), order };
}

const all = ['a', 'b', 'c', 'd'];

test('whoever was booked longest ago: all in turn, a thousand times', () => {
  const { counts, order } = choose(
    1_000,
    'LEAST_RECENT',
    all.map((id) => candidate(id)),
  );

  expect(counts).toEqual({ a: 250, b: 250, c: 250, d: 250 });
  expect(order.every((id, nth) => nth < 4 || order[nth - 4] === id)).toBe(true);
});

test('by weight: exact shares of a thousand, and never far from them on the way', () => {
  const weights = { a: 100, b: 50, c: 300, d: 50 };
  const { counts, order } = choose(
    1_000,
    'WEIGHTED',
    Object.entries(weights).map(([id, weight]) => candidate(id, { weight })),
  );

  expect(counts).toEqual({ a: 200, b: 100, c: 600, d: 100 });
  for (let n = 50; n <= 1_000; n += 50) {
    const c = order.slice(0, n).filter((id) => id === 'c').length;
    expect(Math.abs(c - n * 0.6)).toBeLessThanOrEqual(2);
  }
  expect(
    choose(
      1_000,
      'WEIGHTED',
      Object.entries(weights).map(([id, weight]) => candidate(id, { weight })),
    ).order,
  ).toEqual(order);
});

test('by priority: the highest as long as it can, then the fewest minutes among equals', () => {
  const first = candidate('z', { priority: 9 });
  const equals = [candidate('a', { priority: 3 }, 120), candidate('b', { priority: 3 }, 60)];

  expect(choose(1_000, 'PRIORITY', [...equals, first]).counts).toEqual({ z: 1_000 });
  expect(chosenOf(equals, { strategy: 'PRIORITY', byStaff: new Map() })).toBe('b');
});

test('by minutes: the fewest of that day, then the lower id', () => {
  expect(chosenOf([candidate('a', {}, 90), candidate('b', {}, 30)], byMinutes)).toBe('b');
  expect(chosenOf([candidate('b'), candidate('a')], byMinutes)).toBe('a');
});

test('who was never booked comes before all who were', () => {
  const byStaff = new Map([['a', { last: 5, count: 1 }]]);
  expect(chosenOf([candidate('a'), candidate('b', {}, 600)], { strategy: 'LEAST_RECENT', byStaff })).toBe('b');
});

test('what is noted: all who could, the best first, with their scores; nothing where one alone could', () => {
  const busy = { ...candidate('c'), staff: [{ ...calendar('c'), taken: [[0, 30]] }] };
  const picks: Picks = { strategy: 'WEIGHTED', byStaff: new Map([['a', { last: 1, count: 3 }]]) };
  const reach = reachOf([{ pauseBefore: 0, candidates: [candidate('a'), candidate('b', { weight: 50 }), busy] }]);

  expect(picksOf(reach, [{ startsAt: 0, lead: 'b' }], picks, 0)).toEqual([
    {
      ...{ strategy: 'WEIGHTED', chosenId: 'b' },
      candidates: [
        { resourceId: 'b', score: 0.02 },
        { resourceId: 'a', score: 0.04 },
      ],
    },
  ]);
  expect(
    picksOf(reachOf([{ pauseBefore: 0, candidates: [candidate('a'), busy] }]), [{ startsAt: 0, lead: 'a' }], picks, 0),
  ).toEqual([null]);
  expect(scoreOf(picks, { ...candidate('x'), staff: [] }, 0)).toBe(0);
});

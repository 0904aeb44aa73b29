import type { Calendar, DayWindow } from './calendar.ts';
import { chooser } from './choice.ts';
import { occupations, possibleStarts, reachOf, type Candidate } from './engine.ts';
import { cutByOpening, startsOnGrid, windowsOfAny } from './grid.ts';
import { takenParts } from './parts.ts';
import { normalize, type Pair } from './ranges.ts';

const calendar = (
  id: string,
  windows: readonly DayWindow[],
  taken: readonly (readonly Pair[])[] = [[]],
  load: readonly (readonly [number, number])[] = [],
): Calendar => ({
  ...{ id, kind: 'STAFF', windows, off: [], unknown: [], load: new Map(load) },
  open: normalize(windows.map(({ opens, closes }) => [opens, closes] as const)),
  taken: taken.map(normalize),
  booked: taken.map(normalize),
});
const day = (opens: number, closes: number, number = 0): DayWindow => ({ day: number, opens, closes });
const who = (
  given: Calendar,
  minutes: number,
  { before = 0, after = 0, processing = null as { start: number; minutes: number } | null } = {},
): Candidate => ({
  ...{ staff: [given], minutes, priceMinor: 100, inside: [{ from: 0, to: minutes }], needs: [], blocked: [] },
  parts: takenParts(minutes, { before, after }, processing),
});
const alone = (candidate: Candidate) => [{ pauseBefore: 0, candidates: [candidate] }];

describe('the parts that a segment takes', () => {
  test.each([
    ['without anything', 60, 0, 0, null, [[0, 60]]],
    ['with buffers', 60, 5, 10, null, [[-5, 70]]],
    ['with processing time', 90, 5, 10, { start: 30, minutes: 30 }, [[-5, 30], [60, 100]]],
    ['with processing time at its end', 60, 0, 0, { start: 45, minutes: 15 }, [[0, 45]]],
    ['with processing time longer than this person needs', 40, 0, 5, { start: 30, minutes: 30 }, [[0, 30], [40, 45]]],
    ['shorter than the time before processing', 20, 0, 0, { start: 30, minutes: 30 }, [[0, 20]]],
  ])('%s', (_, minutes, before, after, processing, parts) => {
    expect(takenParts(minutes, { before, after }, processing).map(({ from, to }) => [from, to])).toEqual(parts);
  }); // prettier-ignore
});

describe('possible starts', () => {
  test('the whole segment lies in the window; its buffers may reach outside', () => {
    expect(possibleStarts(who(calendar('a', [day(0, 120)]), 60, { before: 30, after: 30 }))).toEqual([0, 61]);
  });

  test('buffers keep their distance from what is taken, on both sides', () => {
    const busy = calendar('a', [day(0, 300)], [[[100, 130]]]);

    expect(possibleStarts(who(busy, 60, { before: 5, after: 10 }))).toEqual([0, 31, 135, 241]);
  });

  test('somebody else fits into the processing time', () => {
    const busy = calendar('a', [day(0, 90)], [[[30, 60]]]);

    expect(possibleStarts(who(busy, 90, { processing: { start: 30, minutes: 30 } }))).toEqual([0, 1]);
    expect(possibleStarts(who(busy, 90))).toEqual([]);
  });

  test('one free unit is enough, but a unit has to be free throughout', () => {
    const busy = calendar('a', [day(0, 120)], [[[0, 60]], [[60, 120]]]);

    expect(possibleStarts(who(busy, 60))).toEqual([0, 1, 60, 61]);
    expect(possibleStarts(who(busy, 61))).toEqual([]);
  });

  test('a visit may run across the seam of windows that touch', () => {
    expect(possibleStarts(who(calendar('a', [day(0, 60), day(60, 120, 1)]), 90))).toEqual([0, 31]);
  });
});

describe('a visit of several segments', () => {
  test('the next one starts as the one before ends, after its pause', () => {
    const early = who(calendar('a', [day(0, 120)]), 60);
    const late = who(calendar('b', [day(100, 220)]), 60);

    expect(reachOf([{ pauseBefore: 0, candidates: [early] }, { pauseBefore: 20, candidates: [late] }]).visit).toEqual([20, 61]);
  }); // prettier-ignore

  test('people of different speed: only who is done in time comes before', () => {
    const [slow, quick] = [who(calendar('a', [day(0, 300)]), 90), who(calendar('b', [day(0, 300)]), 45)];
    const last = who(calendar('c', [day(45, 105)]), 60);
    const reach = reachOf([
      { pauseBefore: 0, candidates: [slow, quick] },
      { pauseBefore: 0, candidates: [last] },
    ]);

    expect(reach.visit).toEqual([0, 1]);
    expect(chooser(reach)(0, 0)?.map(({ resources: [lead] }) => lead?.resourceId)).toEqual(['b', 'c']);
  });

  test('two halves of different people do not make one segment', () => {
    const candidates = [who(calendar('a', [day(0, 30)]), 60), who(calendar('b', [day(30, 60)]), 60)];

    expect(reachOf([{ pauseBefore: 0, candidates }]).visit).toEqual([]);
  });

  test('nobody for a segment: no visit', () => {
    const reach = reachOf([...alone(who(calendar('a', [day(0, 300)]), 60)), { pauseBefore: 0, candidates: [] }]);

    expect(reach.visit).toEqual([]);
  });
});

describe('the grid', () => {
  const onGrid = (candidate: Candidate, interval: number, bounds = { from: -1_000, to: 10_000 }) =>
    startsOnGrid(windowsOfAny(candidate.staff), reachOf(alone(candidate)).visit, { interval, offset: 0, ...bounds });

  test('begins at the opening, and taken time never moves it', () => {
    expect(onGrid(who(calendar('a', [day(7, 200)], [[[30, 50]]]), 20), 45)).toEqual([7, 52, 97, 142]);
  });

  test('windows that overlap on a day share it; those that touch, and other days, have their own', () => {
    expect(onGrid(who(calendar('a', [day(0, 50), day(40, 100)]), 10), 30)).toEqual([0, 30, 60, 90]);
    expect(onGrid(who(calendar('a', [day(0, 50), day(50, 100)]), 10), 30)).toEqual([0, 30, 50, 80]);
    expect(onGrid(who(calendar('a', [day(0, 50), day(40, 100, 1)]), 10), 30)).toEqual([0, 30, 40, 70]);
  });

  test('bounds are half-open', () => {
    expect(onGrid(who(calendar('a', [day(0, 300)]), 10), 30, { from: 30, to: 90 })).toEqual([30, 60]);
  });

  test('opening hours cut windows; where two touch they cut two', () => {
    expect(cutByOpening([day(0, 100), day(90, 200)], [[20, 50], [50, 120], [150, 400]])).toEqual([
      day(20, 50), day(50, 120), day(150, 200),
    ]); // prettier-ignore
  });

  test('two local days that share minutes (a skipped date) are each cut in full', () => {
    expect(cutByOpening([day(100, 200, 1), day(50, 120, 2)], [[40, 110], [110, 300]])).toEqual([
      day(100, 110, 1), day(110, 200, 1), day(50, 110, 2), day(110, 120, 2),
    ]); // prettier-ignore
  });
});

describe('the choice among those who can', () => {
  const free = (id: string, load: number) => who(calendar(id, [day(0, 300)], [[]], [[0, load]]), 60);
  const chosen = (candidates: readonly Candidate[], on = 0) =>
    chooser(reachOf([{ pauseBefore: 0, candidates }]))(0, on)?.[0]?.resources[0]?.resourceId;

  test('the one with the fewest minutes taken that day', () => {
    expect(chosen([free('a', 90), free('b', 30), free('c', 60)])).toBe('b');
  });

  test('the lower id among equals, whatever the order', () => {
    expect(chosen([free('b', 30), free('a', 30)])).toBe('a');
    expect(chosen([free('b', 30), free('a', 90)], 1)).toBe('a');
  });

  test('the lowest unit that is free', () => {
    const chair = who(calendar('a', [day(0, 300)], [[[0, 10]], []]), 60);

    expect(chooser(reachOf(alone(chair)))(0, 0)?.[0]?.resources[0]?.unit).toBe(2);
  });
});

describe('what a visit takes', () => {
  const visit = (...segments: readonly (readonly [Candidate, pause: number])[]) => {
    const asked = segments.map(([candidate, pauseBefore]) => ({ pauseBefore, candidates: [candidate] }));
    return occupations(chooser(reachOf(asked))(100, 0) ?? []).map(({ segment, resourceId, from, to }) => [segment, resourceId, from, to]);
  }; // prettier-ignore
  const [ann, bob] = [calendar('ann', [day(0, 900)]), calendar('bob', [day(0, 900)])];
  const buffers = { before: 10, after: 20 };

  test('buffers of different people stand', () => {
    expect(visit([who(ann, 30, buffers), 0], [who(bob, 30, buffers), 0])).toEqual([
      [0, 'ann', 90, 150],
      [1, 'bob', 120, 180],
    ]);
  });

  test('one person’s neighbouring segments never overlap', () => {
    expect(visit([who(ann, 30, buffers), 0], [who(ann, 30, buffers), 0])).toEqual([
      [0, 'ann', 90, 130],
      [1, 'ann', 130, 180],
    ]);
    expect(visit([who(ann, 30, buffers), 0], [who(ann, 30, buffers), 25])).toEqual([
      [0, 'ann', 90, 150],
      [1, 'ann', 150, 205],
    ]);
    expect(visit([who(ann, 30, buffers), 0], [who(ann, 30, buffers), 60])).toEqual([
      [0, 'ann', 90, 150],
      [1, 'ann', 180, 240],
    ]);
  });

  test('processing time stays free', () => {
    expect(visit([who(ann, 90, { ...buffers, processing: { start: 30, minutes: 30 } }), 0])).toEqual([
      [0, 'ann', 90, 130],
      [0, 'ann', 160, 210],
    ]);
  });
});

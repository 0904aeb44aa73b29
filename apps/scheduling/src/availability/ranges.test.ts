import { array, assert, integer, property, tuple } from 'fast-check';
import {
  atLeast,
  covers,
  contains,
  firstEndingAfter,
  intersect,
  isClear,
  joinOverlapping,
  normalize,
  shift,
  subtract,
  union,
  type Ranges,
} from './ranges.ts';

const size = 60;
const pairs = array(tuple(integer({ min: 0, max: size }), integer({ min: 0, max: size })), { maxLength: 8 });
const minutes = Array.from({ length: size + 1 }, (_, minute) => minute);
const covered = (given: readonly (readonly [number, number])[], minute: number) =>
  given.some(([start, end]) => start <= minute && minute < end);
const has = (ranges: Ranges, minute: number) =>
  ranges.some((edge, index) => index % 2 === 0 && edge <= minute && minute < (ranges[index + 1] ?? 0));
const isNormal = (ranges: Ranges) => ranges.every((edge, index) => index === 0 || edge > (ranges[index - 1] ?? 0));

describe('ranges, minute by minute', () => {
  test('normalize keeps every minute, sorted and joined', () => {
    assert(
      property(pairs, (given) => {
        const ranges = normalize(given);
        expect(isNormal(ranges)).toBe(true);
        for (const minute of minutes) expect(has(ranges, minute)).toBe(covered(given, minute));
      }),
    );
  });

  test('union, intersect and subtract are what they are for sets', () => {
    assert(
      property(pairs, pairs, (one, other) => {
        const [a, b] = [normalize(one), normalize(other)];
        const [both, common, rest] = [union(a, b), intersect(a, b), subtract(a, b)];
        expect([both, common, rest].every(isNormal)).toBe(true);
        for (const minute of minutes) {
          const [inA, inB] = [has(a, minute), has(b, minute)];
          expect([has(both, minute), has(common, minute), has(rest, minute)]).toEqual([
            inA || inB,
            inA && inB,
            inA && !inB,
          ]);
        }
      }),
    );
  });

  test('looking into ranges', () => {
    assert(
      property(pairs, integer({ min: 0, max: size }), integer({ min: 1, max: 20 }), (given, minute, length) => {
        const ranges = normalize(given);
        const within = Array.from({ length }, (_, past) => minute + past);
        expect(contains(ranges, minute)).toBe(covered(given, minute));
        expect(isClear(ranges, minute, minute + length)).toBe(!within.some((each) => covered(given, each)));
        const index = firstEndingAfter(ranges, minute);
        expect(ranges.findIndex((edge, at) => at % 2 === 1 && edge > minute)).toBe(
          index < ranges.length ? index + 1 : -1,
        );
      }),
    );
  });

  test('shift moves, and joinOverlapping leaves what only touches apart', () => {
    expect(shift([1, 3, 5, 6], 10)).toEqual([11, 13, 15, 16]);
    expect(joinOverlapping([[5, 9], [0, 5], [8, 12], [12, 13]])).toEqual([[0, 5], [5, 12], [12, 13]]); // prettier-ignore
  });
});

test('what so many have in common, across seams where one takes over from another', () => {
  const sets = [
    [0, 10],
    [5, 20],
    [10, 30],
  ];

  expect(atLeast(1, sets)).toEqual([0, 30]);
  expect(atLeast(2, sets)).toEqual([5, 20]);
  expect(atLeast(3, sets)).toEqual([]);
  expect(atLeast(4, sets)).toEqual([]);
});

test('every minute in one of the ranges, and none beside it', () => {
  expect(covers([0, 10, 20, 30], 20, 30)).toBe(true);
  expect(covers([0, 10, 20, 30], 5, 25)).toBe(false);
  expect(covers([0, 10], 10, 11)).toBe(false);
});

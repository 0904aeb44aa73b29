import type { Calendar } from './calendar.ts';
import { chooser, isIntertwined } from './choice.ts';
import { reachOf, type Candidate, type Need } from './engine.ts';
import { normalize, type Pair } from './ranges.ts';

const calendar = (
  id: string,
  kind: Calendar['kind'],
  taken: readonly (readonly Pair[])[] = [[]],
  open: Pair = [0, 600],
) =>
  ({
    ...{ id, kind, off: [], unknown: [], load: new Map(), windows: [{ day: 0, opens: open[0], closes: open[1] }] },
    ...{ open, taken: taken.map(normalize), booked: taken.map(normalize) },
  }) satisfies Calendar;
const whole = [{ from: 0, to: 60 }];
const need = (quantity: number, ...options: readonly (readonly Calendar[])[]): Need => ({
  ...{ quantity, parts: whole, inside: whole },
  options: options.map((calendars) => ({ id: calendars.map(({ id }) => id).join('+'), calendars })),
});
const who = (needs: readonly Need[], ...staff: readonly Calendar[]): Candidate => ({
  ...{ staff, minutes: 60, priceMinor: 100, parts: whole, inside: whole, needs, blocked: [] },
});
const reach = (...candidates: readonly Candidate[]) => reachOf([{ pauseBefore: 0, candidates }]);
const chosen = (candidate: Candidate, start = 0) =>
  chooser(reach(candidate))(start, 0)?.[0]?.resources.map(({ resourceId, unit }) => `${resourceId} ${unit}`) ?? null;
const ann = calendar('ann', 'STAFF');
const [small, large] = [calendar('small', 'ROOM', [[[0, 30]]]), calendar('large', 'ROOM', [[[100, 130]], []])];

describe('what a segment needs', () => {
  test('is the first that is free, the staff before it', () => {
    expect(chosen(who([need(1, [small], [large])], ann))).toEqual(['ann 1', 'large 1']);
    expect(chosen(who([need(1, [small], [large])], ann), 90)).toEqual(['ann 1', 'small 1']);
  });

  test('is as many units as it takes, and possible only where there are so many', () => {
    expect(reach(who([need(3, [small], [large])], ann)).visit).toEqual([30, 41, 130, 541]);
    expect(chosen(who([need(3, [small], [large])], ann), 200)).toEqual(['ann 1', 'small 1', 'large 1', 'large 2']);
  });

  test('is nothing that is shut', () => {
    const shut = calendar('shut', 'ROOM', [[]], [300, 600]);

    expect(chosen(who([need(1, [shut], [large])], ann))).toEqual(['ann 1', 'large 1']);
    expect(reach(who([need(1, [shut])], ann)).visit).toEqual([300, 541]);
  });

  test('may be joined tables, all of which are free, and nobody to serve them', () => {
    const [one, two] = [calendar('one', 'TABLE'), calendar('two', 'TABLE', [[[0, 100]]])];
    const joined = who([need(1, [one, two])]);

    expect(reach(joined).visit).toEqual([100, 541]);
    expect(chosen(joined, 100)).toEqual(['one 1', 'two 1']);
  });
});

describe('things that are needed at once', () => {
  const free = calendar('free', 'ROOM');

  test('are not the same thing twice: then each can be had, and both cannot', () => {
    const twice = who([need(1, [free]), need(1, [free])], ann);

    expect(isIntertwined(twice)).toBe(true);
    expect(reach(twice).visit).toEqual([0, 541]);
    expect(chosen(twice)).toBeNull();
  });

  test('are given out so that there is enough for all', () => {
    expect(chosen(who([need(1, [free], [large]), need(1, [free])], ann))).toEqual(['ann 1', 'large 1', 'free 1']);
  });

  test('of different kinds cannot be in each other’s way', () => {
    expect(isIntertwined(who([need(2, [free]), need(1, [large])], ann))).toBe(false);
    expect(isIntertwined(who([], ann))).toBe(false);
    expect(isIntertwined(who([need(1, [ann])], ann))).toBe(true);
  });
});

test('people together are possible when all are', () => {
  const ben = calendar('ben', 'STAFF', [[[200, 260]]]);

  expect(reach(who([], ann, ben)).visit).toEqual([0, 141, 260, 541]);
  expect(chosen(who([], ann, ben))).toEqual(['ann 1', 'ben 1']);
});

test('a rule refuses starts to some people only', () => {
  const blocked = [{ reason: 'LIMIT_REACHED' as const, ranges: [0, 300] }];
  const ben = calendar('ben', 'STAFF', [[[300, 600]]]);

  expect(reach({ ...who([], ann), blocked }, who([], ben)).visit).toEqual([0, 241, 300, 541]);
});

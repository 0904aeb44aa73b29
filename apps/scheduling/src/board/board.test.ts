import { lanesOf, withoutTwins, type Entry, type Window } from './board.ts';

const at = (hour: number) => new Date(Date.UTC(2027, 2, 1, hour));
const span = (from: number, to: number) => ({
  ...{ startsAt: at(from), endsAt: at(to), startOffset: 0, endOffset: 0 },
});
const window = (resourceId: string, from: number, to: number): Window => ({
  ...{ resourceId, locationId: 'l', ...span(from, to) },
});
const entry = (resourceId: string, kind: Entry['kind'], from: number, appointmentId: string | null = null): Entry => ({
  ...{ resourceId, kind, unit: null, ...span(from, from + 1), status: null, appointmentId },
  ...{ variationId: null, sessionId: null, expiresAt: null },
});
const table = { id: 't', hasHours: false };

test('staff by their hours and by what they do, things always; each in order', () => {
  const lanes = lanesOf({
    things: [{ id: 'u', hasHours: true }, table],
    open: [span(9, 17)],
    windows: [window('b', 9, 12), window('b', 11, 14), window('b', 14, 15), window('u', 10, 11)],
    entries: [entry('t', 'VISIT', 12), entry('t', 'HOLD', 10), entry('a', 'SESSION', 9), entry('z', 'TIME_OFF', 9)],
  });

  expect(
    lanes.map(({ resourceId, isStaff, windows, entries }) => [
      ...[resourceId, isStaff, windows.map(({ startsAt, endsAt }) => [startsAt.getUTCHours(), endsAt.getUTCHours()])],
      entries.map(({ kind }) => kind),
    ]),
  ).toEqual([
    ['a', true, [], ['SESSION']],
    ['b', true, [[9, 14], [14, 15]], []],
    ['t', false, [[9, 17]], ['HOLD', 'VISIT']],
    ['u', false, [[10, 11]], []],
  ]); // prettier-ignore
});

test('a visit that is found by what it occupies, too, is there once', () => {
  const [visit, twin, longer] = [entry('t', 'VISIT', 9, 'v'), entry('t', 'VISIT', 8, 'v'), entry('t', 'VISIT', 1, 'w')];

  expect(withoutTwins([visit], [twin, longer, entry('t', 'HOLD', 3)])).toEqual([
    ...[visit, longer],
    entry('t', 'HOLD', 3),
  ]);
});

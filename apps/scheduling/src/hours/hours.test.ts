import { readInput, toId, newId } from '@openslot/service';
import {
  clashesInWeek,
  dayOf,
  setOpeningHoursInput,
  setWorkingOverrideInput,
  weekdayOf,
  writeWallTime,
} from './hours.ts';

const opening = (windows: readonly object[]) =>
  readInput(setOpeningHoursInput, { locationId: toId('loc', newId()), windows });
const issues = (windows: readonly object[]) => {
  const read = opening(windows);
  return read.ok ? [] : read.problem.fields.map(({ path, problem }) => `${path.join('.')} ${problem}`);
};
const window = (dayOfWeek: number, opens: string, closes: string) => ({ dayOfWeek, opens, closes });

describe('opening hours', () => {
  test('are minutes from midnight, and go on past it', () => {
    const read = opening([window(5, '20:00', '26:30'), window(6, '10:00', '24:00')]);

    expect(read.ok && read.value.windows).toEqual([
      { dayOfWeek: 5, starts: 1_200, ends: 1_590 },
      { dayOfWeek: 6, starts: 600, ends: 1_440 },
    ]);
  });

  test.each([
    ['an end before the start', [window(1, '20:00', '02:00')], ['windows.0.closes window_order']],
    ['no length', [window(1, '09:00', '09:00')], ['windows.0.closes window_order']],
    ['a time that is none', [window(1, '9:00', '10:60')], ['windows.0.opens not_a_wall_time', 'windows.0.closes not_a_wall_time']],
    ['more than two days', [window(1, '09:00', '48:01')], ['windows.0.closes not_a_wall_time']],
    ['an eighth weekday', [window(8, '09:00', '10:00')], ['windows.0.dayOfWeek too_large']],
    ['an overlap', [window(1, '09:00', '12:00'), window(1, '11:00', '13:00')], ['windows.1 overlaps']],
    ['an overlap over midnight', [window(1, '20:00', '26:00'), window(2, '01:00', '09:00')], ['windows.1 overlaps']],
    ['an overlap over Sunday midnight', [window(7, '20:00', '26:00'), window(1, '01:00', '09:00')], ['windows.1 overlaps']],
    ['two that touch', [window(1, '09:00', '12:00'), window(1, '12:00', '13:00')], []],
    ['two that touch over Sunday midnight', [window(7, '20:00', '26:00'), window(1, '02:00', '09:00')], []],
    ['none', [], []],
    ['the same hours, one after the other', [{ ...window(1, '09:00', '12:00'), validTo: '2027-03-31' }, { ...window(1, '09:00', '12:00'), validFrom: '2027-04-01' }], []],
    ['the same hours with a day in common', [{ ...window(1, '09:00', '12:00'), validTo: '2027-04-01' }, { ...window(1, '09:00', '12:00'), validFrom: '2027-04-01' }], ['windows.1 overlaps']],
    ['a validity that ends before it begins', [{ ...window(1, '09:00', '12:00'), validFrom: '2027-04-01', validTo: '2027-03-31' }], ['windows.0.validTo end_before_start']],
    ['the last night of the old hours runs into the first morning of the new', [{ ...window(7, '20:00', '26:00'), validTo: '2027-02-28' }, { ...window(1, '01:00', '09:00'), validFrom: '2027-03-01' }], ['windows.1 overlaps']],
    ['the last night of the old hours ends before the first such morning of the new', [{ ...window(1, '20:00', '26:00'), validTo: '2027-02-28' }, { ...window(2, '01:00', '09:00'), validFrom: '2027-03-01' }], []],
    ['a last start at the end', [{ ...window(1, '09:00', '12:00'), lastStart: '12:00' }], ['windows.0.lastStart last_start_outside']],
    ['a last start before the opening', [{ ...window(1, '09:00', '12:00'), lastStart: '08:59' }], ['windows.0.lastStart last_start_outside']],
    ['a last start', [{ ...window(1, '20:00', '26:00'), lastStart: '25:30' }], []],
  ])('%s', (_, windows, expected) => {
    expect(issues(windows)).toEqual(expected);
  }); // prettier-ignore
});

test('hours at two places may not overlap, over the end of the week either', () => {
  const here = [{ dayOfWeek: 1, starts: 0, ends: 300 }, { dayOfWeek: 3, starts: 600, ends: 900 }]; // prettier-ignore

  expect(clashesInWeek(here, [{ dayOfWeek: 7, starts: 1_200, ends: 1_500 }])).toEqual([0]);
  expect(clashesInWeek(here, [{ dayOfWeek: 3, starts: 900, ends: 1_000 }])).toEqual([]);
});

describe('hours in a cycle of four weeks', () => {
  const ofWeek = (week: number | null, dayOfWeek = 1, starts = 540, ends = 720) => ({ dayOfWeek, starts, ends, week });

  test.each([
    ['another week', ofWeek(0), ofWeek(1), []],
    ['the same week', ofWeek(2), ofWeek(2), [0]],
    ['every week', ofWeek(null), ofWeek(3), [0]],
    ['a Sunday night and the Monday of the same week', ofWeek(1, 7, 1_200, 1_560), ofWeek(1, 1, 0, 300), []],
    ['a Sunday night and the Monday of the next', ofWeek(1, 7, 1_200, 1_560), ofWeek(2, 1, 0, 300), [0]],
    ['a Monday and the last Sunday night of the cycle before', ofWeek(0, 1, 0, 300), ofWeek(3, 7, 1_200, 1_560), [0]],
  ])('%s', (_, one, other, expected) => {
    expect(clashesInWeek([one], [other])).toEqual(expected);
  });
});

test('days are counted from 1970, which began on a Thursday', () => {
  expect([dayOf('1970-01-01'), dayOf('2027-03-01'), dayOf('1969-12-31')]).toEqual([0, 20_878, -1]);
  expect([weekdayOf(0), weekdayOf(20_878), weekdayOf(-1), weekdayOf(3)]).toEqual([4, 1, 3, 7]);
});

test('an override may be empty, extra hours may not', () => {
  const override = (kind: string) =>
    readInput(setWorkingOverrideInput, {
      ...{
        staffMemberId: toId('stf', newId()),
        locationId: toId('loc', newId()),
        date: '2026-12-24',
        kind,
        windows: [],
      },
    }).ok;

  expect([override('EXCEPTION'), override('EXTRA')]).toEqual([true, false]);
});

test('times are written as they are read', () => {
  expect([0, 570, 1_440, 2_880].map(writeWallTime)).toEqual(['00:00', '09:30', '24:00', '48:00']);
});

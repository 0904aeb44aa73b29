import { readInput, toId, newId } from '@openslot/service';
import { clashesInWeek, setOpeningHoursInput, setWorkingOverrideInput, writeWallTime } from './hours.ts';

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
  ])('%s', (_, windows, expected) => {
    expect(issues(windows)).toEqual(expected);
  }); // prettier-ignore
});

test('hours at two places may not overlap, over the end of the week either', () => {
  const here = [{ dayOfWeek: 1, starts: 0, ends: 300 }, { dayOfWeek: 3, starts: 600, ends: 900 }]; // prettier-ignore

  expect(clashesInWeek(here, [{ dayOfWeek: 7, starts: 1_200, ends: 1_500 }])).toEqual([0]);
  expect(clashesInWeek(here, [{ dayOfWeek: 3, starts: 900, ends: 1_000 }])).toEqual([]);
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

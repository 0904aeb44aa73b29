import { periodStart, refusedBy, type LimitUse } from './limits.ts';

const day = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000;
const minute = (instant: string) => Date.parse(instant) / 60_000;

describe('the period that a date lies in', () => {
  test.each([
    ['2027-03-04', 'DAY', 1, '2027-03-04'],
    ['2027-03-04', 'WEEK', 1, '2027-03-01'],
    ['2027-03-04', 'WEEK', 4, '2027-03-04'],
    ['2027-03-04', 'WEEK', 7, '2027-02-28'],
    ['1969-12-31', 'WEEK', 1, '1969-12-29'],
    ['2027-03-04', 'MONTH', 1, '2027-03-01'],
    ['2027-03-04', 'YEAR', 1, '2027-01-01'],
  ] as const)('%s by %s from day %s on', (date, period, weekStart, start) => {
    expect(periodStart(day(date), period, weekStart)).toBe(start);
  });
});

describe('starts that a limit refuses', () => {
  const limit = (more: Partial<LimitUse>): LimitUse => ({
    ...{ subject: 'LOCATION', subjectId: 'here', period: 'DAY', weekStart: 1, maxCount: 2, maxMinutes: null },
    used: new Map([
      ['2027-03-28', { count: 1, minutes: 60 }],
      ['2027-03-29', { count: 2, minutes: 120 }],
    ]),
    ...more,
  });
  /** London on the day on which its clocks go forward. */
  const london = [
    { from: minute('2027-03-27T00:00:00Z'), offset: 0 },
    { from: minute('2027-03-28T01:00:00Z'), offset: 60 },
  ];
  const bounds = { from: minute('2027-03-28T00:00:00Z'), to: minute('2027-03-31T00:00:00Z') };
  const refused = (given: LimitUse, count = 1, minutes = 60) =>
    refusedBy(given, { count, minutes }, london, bounds).ranges.map((each) =>
      new Date(each * 60_000).toISOString().slice(0, 16),
    );

  test('are those of the local days that are full', () => {
    expect(refused(limit({}))).toEqual(['2027-03-28T23:00', '2027-03-29T23:00']);
  });

  test('count what would be added', () => {
    expect(refused(limit({}), 2)).toEqual(['2027-03-28T00:00', '2027-03-29T23:00']);
    expect(refused(limit({}), 3)).toEqual(['2027-03-28T00:00', '2027-03-31T00:00']);
  });

  test('are counted in minutes, too', () => {
    const byMinutes = limit({ maxCount: null, maxMinutes: 150 });

    expect(refused(byMinutes, 9, 30)).toEqual([]);
    expect(refused(byMinutes, 1, 31)).toEqual(['2027-03-28T23:00', '2027-03-29T23:00']);
  });

  test('are all of a week', () => {
    const weekly = limit({ period: 'WEEK', used: new Map([['2027-03-29', { count: 2, minutes: 0 }]]) });

    expect(refused(weekly)).toEqual(['2027-03-28T23:00', '2027-03-31T00:00']);
  });
});

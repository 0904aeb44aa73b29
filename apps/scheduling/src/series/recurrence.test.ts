import { localStarts, readRule, writeRule } from './recurrence.ts';

const starts = (first: string, rule: string, excluded: string[] = []) => {
  const read = readRule(rule);
  if (!read) throw new Error(`no rule: ${rule}`);
  expect(writeRule(read)).toBe(rule);
  return localStarts(first, read, excluded).map((start) => start.replace('T10:00', ''));
};

describe('the starts of a rule', () => {
  it.each([
    ['every day', '2027-02-27T10:00', 'FREQ=DAILY;COUNT=3', ['2027-02-27', '2027-02-28', '2027-03-01']],
    [
      'every other week',
      '2027-03-01T10:00',
      'FREQ=WEEKLY;INTERVAL=2;COUNT=3',
      ['2027-03-01', '2027-03-15', '2027-03-29'],
    ],
    [
      'on other days than the first',
      '2027-03-03T10:00',
      'FREQ=WEEKLY;BYDAY=MO,TH;COUNT=3',
      ['2027-03-04', '2027-03-08', '2027-03-11'],
    ],
    [
      'every other week, which begins on Monday',
      '1997-08-05T10:00',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;COUNT=4',
      ['1997-08-05', '1997-08-10', '1997-08-19', '1997-08-24'],
    ],
    [
      'every other week, which begins on Sunday',
      '1997-08-05T10:00',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;COUNT=4;WKST=SU',
      ['1997-08-05', '1997-08-17', '1997-08-19', '1997-08-31'],
    ],
    [
      'on a day that some months lack',
      '2027-01-31T10:00',
      'FREQ=MONTHLY;COUNT=4',
      ['2027-01-31', '2027-03-31', '2027-05-31', '2027-07-31'],
    ],
    [
      'on the second Tuesday',
      '2027-03-09T10:00',
      'FREQ=MONTHLY;BYDAY=2TU;COUNT=3',
      ['2027-03-09', '2027-04-13', '2027-05-11'],
    ],
    [
      'on the last Friday',
      '2027-03-01T10:00',
      'FREQ=MONTHLY;BYDAY=-1FR;COUNT=3',
      ['2027-03-26', '2027-04-30', '2027-05-28'],
    ],
    [
      'on a fifth Monday that some months lack',
      '2027-03-29T10:00',
      'FREQ=MONTHLY;BYDAY=5MO;COUNT=3',
      ['2027-03-29', '2027-05-31', '2027-08-30'],
    ],
    ['every year', '2027-03-01T10:00', 'FREQ=YEARLY;COUNT=2', ['2027-03-01', '2028-03-01']],
    ['every leap day', '2028-02-29T10:00', 'FREQ=YEARLY;COUNT=2', ['2028-02-29', '2032-02-29']],
    [
      'until a date, which counts',
      '2027-03-01T10:00',
      'FREQ=WEEKLY;UNTIL=20270315T235959',
      ['2027-03-01', '2027-03-08', '2027-03-15'],
    ],
  ])('are right: %s', (_, first, rule, expected) => {
    expect(starts(first, rule)).toEqual(expected);
  });

  it('leave out what is excluded, which counts', () => {
    expect(starts('2027-03-01T10:00', 'FREQ=WEEKLY;COUNT=3', ['2027-03-08T10:00'])).toEqual([
      '2027-03-01',
      '2027-03-15',
    ]);
  });

  it('end somewhere, whatever the rule says', () => {
    expect(starts('2027-03-01T10:00', 'FREQ=DAILY')).toHaveLength(104);
  });
});

describe('a rule', () => {
  it.each([
    '',
    'FREQ=HOURLY',
    'FREQ=DAILY;COUNT=0',
    'FREQ=DAILY;BYHOUR=3',
    'FREQ=WEEKLY;BYDAY=XX',
    'COUNT=3',
    'FREQ=DAILY;UNTIL=x',
    'FREQ=DAILY;INTERVAL',
  ])('is refused where visits do not need it: %s', (text) => expect(readRule(text)).toBeNull());
});

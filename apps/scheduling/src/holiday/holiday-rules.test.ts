import { daysOff, holidaysByLaw } from './holiday-rules.ts';

const listed = (
  date: string,
  name: string,
  more: { days?: number; type?: 'public' | 'observance'; at?: string } = {},
) => {
  const { days = 1, type = 'public', at = '00:00:00' } = more;
  const start = new Date(`${date}T${at}Z`);
  const end = new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000);
  return { date: `${date} ${at}`, start, end, name, type, rule: `rule of ${date} ${days}` } as const;
};

test('one row a day, over several days and with several names', () => {
  const en = [
    listed('2027-03-10', 'Feast', { days: 3 }),
    listed('2027-03-12', 'Founding Day'),
    listed('2027-03-01', 'First Day'),
  ];
  const ja = [listed('2027-03-10', '祭', { days: 3 }), listed('2027-03-12', '建国の日'), listed('2027-03-01', '元日')];

  expect(daysOff({ en, ja })).toEqual([
    { date: '2027-03-01', names: { en: 'First Day', ja: '元日' } },
    { date: '2027-03-10', names: { en: 'Feast', ja: '祭' } },
    { date: '2027-03-11', names: { en: 'Feast', ja: '祭' } },
    { date: '2027-03-12', names: { en: 'Feast / Founding Day', ja: '祭 / 建国の日' } },
  ]);
});

test('half days, and days that only some keep, are not among them', () => {
  const en = [
    listed('2027-12-24', 'Afternoon off', { at: '12:00:00' }),
    listed('2027-05-09', "Mother's Day", { type: 'observance' }),
  ];

  expect(daysOff({ en, ja: [] })).toEqual([]);
});

test('a name that is only the answer for want of a Japanese one is not Japanese', () => {
  const of = (name: string) => [listed('2027-05-01', name)];

  expect(daysOff({ en: of('Labour Day'), ja: of('Labour Day') })[0]?.names).toEqual({ en: 'Labour Day' });
  expect(daysOff({ en: of('Labour Day'), ja: of('Maifeiertag'), de: of('Maifeiertag') })[0]?.names).toEqual({
    en: 'Labour Day',
    de: 'Maifeiertag',
  });
});

test('Japan in 2027', async () => {
  const days = (await holidaysByLaw('JP', null, 2027)) ?? [];

  expect(days.map(({ date, names }) => `${date} ${names['ja']}`)).toEqual([
    '2027-01-01 元日',
    '2027-01-11 成人の日',
    '2027-02-11 建国記念の日',
    '2027-02-23 天皇誕生日',
    '2027-03-21 春分の日',
    '2027-03-22 春分の日 (振替休日)',
    '2027-04-29 昭和の日',
    '2027-05-03 憲法記念日',
    '2027-05-04 みどりの日',
    '2027-05-05 こどもの日',
    '2027-07-19 海の日',
    '2027-08-11 山の日',
    '2027-09-20 敬老の日',
    '2027-09-23 秋分の日',
    '2027-10-11 スポーツの日',
    '2027-11-03 文化の日',
    '2027-11-23 勤労感謝の日',
  ]);
  expect(days[0]?.names).toEqual({ en: "New Year's Day", ja: '元日' });
});

test('a part of a country has its own', async () => {
  const dates = async (region: string | null) =>
    ((await holidaysByLaw('DE', region, 2027)) ?? []).map(({ date }) => date);

  expect((await dates('BY')).filter((date) => !['2027-01-01'].includes(date)).slice(0, 2)).toEqual([
    '2027-01-06',
    '2027-03-26',
  ]);
  expect(await dates(null)).not.toContain('2027-01-06');
});

test('what nobody knows', async () => {
  expect(await Promise.all([holidaysByLaw('ZZ', null, 2027), holidaysByLaw('DE', 'ZZ', 2027)])).toEqual([null, null]);
  expect(await holidaysByLaw('JP', '13', 2027)).toBeNull();
});

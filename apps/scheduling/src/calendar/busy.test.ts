import { busyTimes } from './busy.ts';

const calendar = (...lines: readonly string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test//', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: readonly string[]) => calendar('BEGIN:VEVENT', 'UID:one', ...lines, 'END:VEVENT');
const range = { from: '2027-03-01', to: '2027-04-30' };

/** One line for each: from, to, zone. */
const told = async (text: string) =>
  (await busyTimes(text, range))?.map(({ start, end, recurrence }) =>
    [start.local.slice(5, 16), end.local.slice(5, 16), start.zone ?? 'floating', recurrence.slice(5, 10)]
      .join(' ')
      .trim(),
  ) ?? null;

const outlook = [
  ...[
    'BEGIN:VTIMEZONE',
    'TZID:W. Europe Standard Time',
    'BEGIN:STANDARD',
    'DTSTART:16010101T030000',
    'TZOFFSETFROM:+0200',
  ],
  ...['TZOFFSETTO:+0100', 'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10', 'END:STANDARD', 'BEGIN:DAYLIGHT'],
  ...['DTSTART:16010101T020000', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200', 'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3'],
  ...['END:DAYLIGHT', 'END:VTIMEZONE'],
];

describe('when the owner of a calendar is busy', () => {
  it.each([
    ['an instant', event('DTSTART:20270301T100000Z', 'DTEND:20270301T110000Z'), ['03-01T10:00 03-01T11:00 UTC']],
    ['a duration', event('DTSTART:20270301T100000Z', 'DURATION:PT90M'), ['03-01T10:00 03-01T11:30 UTC']],
    [
      'a wall time of a zone',
      event('DTSTART;TZID=Asia/Tokyo:20270301T100000', 'DTEND;TZID=Asia/Tokyo:20270301T110000'),
      ['03-01T10:00 03-01T11:00 Asia/Tokyo'],
    ],
    [
      'a wall time of no zone',
      event('DTSTART:20270301T100000', 'DTEND:20270301T110000'),
      ['03-01T10:00 03-01T11:00 floating'],
    ],
    [
      'a zone that nobody knows',
      event('DTSTART;TZID=Middle/Earth:20270301T100000', 'DTEND;TZID=Middle/Earth:20270301T110000'),
      ['03-01T10:00 03-01T11:00 floating'],
    ],
    ['a whole day', event('DTSTART;VALUE=DATE:20270305'), ['03-05T00:00 03-06T00:00 floating']],
    [
      'several days',
      event('DTSTART;VALUE=DATE:20270305', 'DTEND;VALUE=DATE:20270308'),
      ['03-05T00:00 03-08T00:00 floating'],
    ],
    ['nothing that is free', event('DTSTART:20270301T100000Z', 'DTEND:20270301T110000Z', 'TRANSP:TRANSPARENT'), []],
    ['nothing that was cancelled', event('DTSTART:20270301T100000Z', 'DTEND:20270301T110000Z', 'STATUS:CANCELLED'), []],
    ['nothing that takes no time', event('DTSTART:20270301T100000Z'), []],
    ['nothing of another year', event('DTSTART:20250301T100000Z', 'DTEND:20250301T110000Z'), []],
  ])('is %s', async (_, text, expected) => expect(await told(text)).toEqual(expected));

  it('follows a rule, with what was left out of it, moved and cancelled', async () => {
    const berlin = (name: string, value: string) => `${name};TZID=Europe/Berlin:${value}`;
    const text = calendar(
      ...['BEGIN:VEVENT', 'UID:a', berlin('DTSTART', '20270222T100000'), 'DURATION:PT30M', 'RRULE:FREQ=WEEKLY;COUNT=6'],
      ...[berlin('EXDATE', '20270308T100000'), 'END:VEVENT'],
      ...['BEGIN:VEVENT', 'UID:a', berlin('RECURRENCE-ID', '20270315T100000'), berlin('DTSTART', '20270316T120000')],
      ...[berlin('DTEND', '20270316T130000'), 'END:VEVENT'],
      ...['BEGIN:VEVENT', 'UID:a', berlin('RECURRENCE-ID', '20270322T100000'), berlin('DTSTART', '20270322T100000')],
      ...[berlin('DTEND', '20270322T103000'), 'STATUS:CANCELLED', 'END:VEVENT'],
    );

    expect(await told(text)).toEqual([
      '03-01T10:00 03-01T10:30 Europe/Berlin 03-01',
      '03-29T10:00 03-29T10:30 Europe/Berlin 03-29',
      '03-16T12:00 03-16T13:00 Europe/Berlin 03-15',
    ]);
  });

  it('goes by a calendar’s own description of a zone that only it knows, on both sides of a change of its clock', async () => {
    const zone = 'TZID="W. Europe Standard Time"';
    const text = calendar(
      ...outlook,
      ...['BEGIN:VEVENT', 'UID:a', `DTSTART;${zone}:20270322T100000`, `DTEND;${zone}:20270322T110000`],
      ...['RRULE:FREQ=WEEKLY;COUNT=2', 'END:VEVENT'],
    );

    expect(await told(text)).toEqual(['03-22T09:00 03-22T10:00 UTC 03-22', '03-29T08:00 03-29T09:00 UTC 03-29']);
  });

  it('is found far from where a rule began', async () => {
    expect(await told(event('DTSTART:20000101T100000Z', 'DTEND:20000101T110000Z', 'RRULE:FREQ=DAILY'))).toHaveLength(
      61,
    );
  });

  it.each([
    ['no calendar', 'hello'],
    ['another thing', 'BEGIN:VCARD\r\nEND:VCARD\r\n'],
    ['half a calendar', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n'],
    [
      'a rule without end',
      event('DTSTART:20270101T100000Z', 'DTEND:20270101T110000Z', 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30'),
    ],
    ['every second', event('DTSTART:20270101T100000Z', 'DTEND:20270101T100001Z', 'RRULE:FREQ=SECONDLY')],
  ])('cannot be told from %s', async (_, text) => expect(await told(text)).toBeNull());

  it('ends with the rule, which may say until when by another clock than its own', async () => {
    const text = calendar(
      ...['BEGIN:VEVENT', 'UID:a', 'DTSTART;TZID=Japan:20270301T080000', 'DTEND;TZID=Japan:20270301T090000'],
      ...['RRULE:FREQ=DAILY;UNTIL=20270303T000000Z', 'END:VEVENT', 'BEGIN:VTIMEZONE', 'TZID:Japan', 'BEGIN:STANDARD'],
      ...['DTSTART:16010101T000000', 'TZOFFSETFROM:+0900', 'TZOFFSETTO:+0900', 'END:STANDARD', 'END:VTIMEZONE'],
    );

    expect(await told(text)).toHaveLength(3);
  });
});

/** How many turns others had meanwhile. */
async function turnsOfOthers(work: () => Promise<unknown>): Promise<number> {
  let [turns, isOver] = [0, false];
  const others = async () => {
    for (; !isOver; turns += 1) await new Promise((resolve) => setImmediate(resolve));
  };
  const waiting = others();
  await work().finally(() => (isOver = true));
  await waiting;
  return turns;
}

describe('a calendar of five megabytes', () => {
  const hour = (nth: number) => String(nth % 20).padStart(2, '0');
  const events = Array.from({ length: 19_500 }, (_, nth) => [
    ...[
      'BEGIN:VEVENT',
      `UID:${nth}@a-calendar-with-a-long-name.example`,
      'SUMMARY:Somebody does something with others',
    ],
    ...[`DTSTART;TZID=Asia/Tokyo:20270302T${hour(nth)}0000`, `DTEND;TZID=Asia/Tokyo:20270302T${hour(nth)}3000`],
    ...[`DESCRIPTION:${'x'.repeat(60)}`, 'END:VEVENT'],
  ]).flat();
  const withMore = (...lines: readonly string[]) => calendar([...events, ...lines].join('\r\n'));
  const large = withMore();

  it('is read in whole, while others have their turns', async () => {
    expect(Math.round(large.length / 1_000_000)).toBe(5);
    let busy: Awaited<ReturnType<typeof busyTimes>> = null;

    const turns = await turnsOfOthers(async () => (busy = await busyTimes(large, range)));

    expect(busy).toHaveLength(19_500);
    expect(turns).toBeGreaterThan(20);
  }, 60_000);

  it('is given up where a rule in it never ends, and others have their turns until then', async () => {
    const endless = ['DTSTART:20270101T100000Z', 'DURATION:PT1H', 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30'];
    const text = withMore('BEGIN:VEVENT', 'UID:endless', ...endless, 'END:VEVENT');

    const turns = await turnsOfOthers(async () => expect(await busyTimes(text, range)).toBeNull());

    expect(turns).toBeGreaterThan(20);
  }, 60_000);
});

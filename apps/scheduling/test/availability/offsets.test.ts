import { testDatabase, type TestDatabase } from '@openslot/testing';

/** Zones of every kind of change: an hour, half an hour, two hours, at midnight, over a whole date, with Ramadan, never. */
const zones = [
  ...['America/New_York', 'Europe/London', 'Australia/Lord_Howe', 'America/Sao_Paulo', 'America/Havana', 'Asia/Tehran'],
  ...[
    'America/St_Johns',
    'Antarctica/Troll',
    'Pacific/Apia',
    'Africa/Cairo',
    'Asia/Kathmandu',
    'Asia/Tokyo',
    'Asia/Gaza',
  ],
  ...['America/Caracas', 'Asia/Pyongyang', 'Europe/Istanbul', 'Pacific/Kiritimati', 'America/Santiago'],
];

function offsetByIntl(clock: Intl.DateTimeFormat, minute: number): number {
  const read = Object.fromEntries(
    clock.formatToParts(new Date(minute * 60_000)).map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute: past = 0 } = read;
  return Date.UTC(year, month - 1, day, hour, past) / 60_000 - minute;
}

describe('offsets from SQL, against Intl', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase('scheduling');
  });
  afterAll(() => database.close());

  test.each(zones)('%s, 2010 to 2019: every change to the minute', async (zone) => {
    const parts = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' } as const;
    const clock = new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', ...parts });
    const steps = await database.admin<{ minute: number; off: number }[]>`
      select minute, off from scheduling.offset_steps(${zone}, '2010-01-01', '2020-01-01') order by minute`;

    expect(steps.every(({ minute, off }) => offsetByIntl(clock, minute) === off)).toBe(true);
    const changes = steps.slice(1);
    expect(changes.every(({ minute }, nth) => offsetByIntl(clock, minute - 1) === steps[nth]?.off)).toBe(true);
    const [from, to] = [Date.UTC(2010, 0, 2) / 60_000, Date.UTC(2019, 11, 31) / 60_000];
    for (let minute = from; minute < to; minute += 2_879) {
      const known = steps.findLast((step) => step.minute <= minute);
      expect({ minute, off: known?.off }).toEqual({ minute, off: offsetByIntl(clock, minute) });
    }
  });

  test('the local date, also where clocks go back over midnight', async () => {
    const [row] = await database.admin`
      with m as (select scheduling.minute_floor('2010-11-07T02:30:00Z') as before, scheduling.minute_floor('2010-11-07T03:03:00Z') as after)
      select scheduling.local_date(before, 'America/St_Johns')::text as before, scheduling.local_date(after, 'America/St_Johns')::text as after,
             scheduling.local_date(after, 'Asia/Tokyo')::text as tokyo from m`;

    expect(row).toEqual({ before: '2010-11-07', after: '2010-11-06', tokyo: '2010-11-07' });
  });
});

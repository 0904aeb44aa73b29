import type { Calendars, OfferedVariation, Place } from '../availability/availability.ts';
import type { Calendar } from '../availability/calendar.ts';
import { normalize } from '../availability/ranges.ts';
import { byMinutes } from '../pick/pick.ts';
import { nobodyTravels } from '../travel/travel.ts';
import {
  firstInLine,
  freedBy,
  joinWaitlistInput,
  offerMinutes,
  step,
  suits,
  waitlistStatuses,
  type Freed,
  type FreedTime,
  type WaitlistEntry,
  type WaitlistVerb,
} from './waitlist.ts';

const [ann, ben] = ['01932b1c-0000-7000-8000-00000000000a', '01932b1c-0000-7000-8000-00000000000b'];
const cut = '01932b1c-0000-7000-8000-0000000000c1';
/** Midnight of Thursday, 2026-11-19, where the zone is UTC. */
const midnight = Date.parse('2026-11-19T00:00:00Z') / 60_000;
const at = (time: string, day = 0): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return midnight + day * 1440 + hours * 60 + minutes;
};
const instant = (time: string, day = 0) => new Date(at(time, day) * 60_000);

const entry = (id: string, wish: Partial<WaitlistEntry> = {}): WaitlistEntry => ({
  ...{ organizationId: ann, id, businessId: ann, locationId: ann, serviceId: cut, variationId: cut, customerId: id },
  ...{ staffAnyOf: null, staffNoneOf: [], weekdays: null, earliest: null, latest: null, timeZone: 'UTC' },
  ...{ startsFrom: instant('00:00'), startsUntil: instant('00:00', 1), partySize: 1, priority: 0 },
  ...{ status: 'WAITING', version: 1 },
  ...wish,
});

const variation = (minutes: number): OfferedVariation => ({
  ...{
    id: cut,
    serviceId: cut,
    version: 1,
    isBookable: true,
    isSold: true,
    placeKinds: ['BUSINESS'],
    minutes,
    minParty: 1,
    maxParty: 2,
  },
  ...{ buffers: { before: 0, after: 0 }, processing: null, policy: null, depositRule: null, stays: [], addOns: [] },
  ...{ priceMinor: 100, isPricedPerPerson: false, needsNoStaff: false, mayRunPastClosing: false },
  ...{ requirements: [], seatings: null, pauseAfter: 0, leadTimeMinutes: null, latest: null },
  performers: [ann, ben].map((resourceId) => ({ resourceId, minutes, priceMinor: 100 })),
});

/** Open from 9 to 17, and taken but for what is free. */
function calendar(id: string, free: readonly (readonly [string, string])[]): Calendar {
  const edges = [at('09:00'), ...free.flatMap(([from, to]) => [at(from), at(to)]), at('17:00')];
  const taken = normalize(edges.flatMap((from, n) => (n % 2 === 0 ? [[from, edges[n + 1] as number] as const] : [])));
  return {
    ...{
      id,
      kind: 'STAFF',
      open: [at('09:00'), at('17:00')],
      taken: [taken],
      booked: [taken],
      off: [],
      unknown: [],
      load: new Map(),
    },
    windows: [{ day: midnight / 1440, opens: at('09:00'), closes: at('17:00') }],
  };
}

const place: Place = {
  ...{ organizationId: ann, businessId: ann, locationId: ann, timeZone: 'UTC', currency: 'EUR' },
  ...{ isOpenForBooking: true, slotIntervalMinutes: 15, leadTimeMinutes: 0, holdMinutes: 10, maxLiveHolds: 3 },
  ...{ latest: at('00:00', 60), now: instant('08:00'), slotOffsetMinutes: 0, earliest: -Infinity, openDays: null },
};

function found(
  free: readonly (readonly [string, string])[],
  { minutes = 60, ...more }: Partial<Freed> & { minutes?: number } = {},
): Freed {
  const calendars: Calendars = {
    ...{ now: place.now, until: at('00:00', 2), offsets: [{ from: at('00:00', -2), offset: 0 }] },
    ...{
      location: { windows: [], open: [], closed: [], tooLate: [] },
      limits: [],
      customerBusy: [],
      picks: byMinutes,
      pacing: { windows: [], arriving: new Map() },
      travel: nobodyTravels,
    },
    byResource: new Map([[ann, calendar(ann, free)]]),
  };
  const freed: FreedTime = { locationId: ann, resourceId: ann, from: at('12:00'), to: at('13:00') };
  return { place, offer: new Map([[cut, variation(minutes)]]), calendars, freed, past: [], ...more };
}

const startOf = (fitting: ReturnType<typeof firstInLine>) =>
  fitting && new Date(fitting.visit.startsAt * 60_000).toISOString().slice(11, 16);

describe('the first in line', () => {
  it('is the first whom the time suits', () => {
    const line = [
      entry('later', { earliest: 780, latest: 1080 }),
      entry('other day', { startsFrom: instant('00:00', 1), startsUntil: instant('00:00', 2) }),
      entry('other person', { staffAnyOf: [ben] }),
      entry('not her', { staffNoneOf: [ann] }),
      entry('crowd', { partySize: 3 }),
      entry('this one'),
      entry('next'),
    ];

    expect(firstInLine(line, found([['12:00', '13:00']]))?.entry.id).toBe('this one');
  });

  it('is nobody where it is of use to nobody', () => {
    expect(firstInLine([entry('one')], found([['12:00', '12:45']]))).toBeNull();
    expect(firstInLine([], found([['12:00', '13:00']]))).toBeNull();
  });

  it('is nobody who was asked about that time before', () => {
    const past = [{ entryId: 'one', startsAt: instant('12:30'), endsAt: instant('13:30') }];

    expect(firstInLine([entry('one'), entry('two')], found([['12:00', '13:00']], { past }))?.entry.id).toBe('two');
  });

  it.each([
    ['where it became free', [['12:00', '13:00']], 60, '12:00'],
    ['there too where more is free around it', [['10:00', '16:00']], 60, '12:00'],
    [
      'late before early',
      [
        ['11:00', '12:30'],
        ['12:45', '15:00'],
      ],
      60,
      '12:45',
    ],
    ['before it where nothing else fits', [['11:00', '13:00']], 90, '11:30'],
    ['in what is left of it', [['12:30', '13:30']], 60, '12:30'],
  ] as const)('starts %s', (_, free, minutes, start) => {
    expect(startOf(firstInLine([entry('one')], found(free, { minutes })))).toBe(start);
  });

  it('is not offered what was free before', () => {
    expect(
      firstInLine(
        [entry('one')],
        found([
          ['10:00', '11:00'],
          ['14:00', '16:00'],
        ]),
      ),
    ).toBeNull();
  });

  it('is nobody past the lead time', () => {
    const late = { ...place, leadTimeMinutes: 5 * 60 };

    expect(firstInLine([entry('one')], found([['12:00', '13:00']], { place: late }))).toBeNull();
  });
});

describe('a start suits', () => {
  const offsets = [
    { from: at('00:00', -9), offset: 540 },
    { from: at('00:00', 2), offset: 600 },
  ];
  const wish = { startsFrom: instant('00:00', -7), startsUntil: instant('00:00', 7) };

  it.each([
    ['the first instant of the range', { startsFrom: instant('12:00') }, at('12:00'), true],
    ['not before it', { startsFrom: instant('12:01') }, at('12:00'), false],
    ['not its end', { startsUntil: instant('12:00') }, at('12:00'), false],
    ['a weekday by the local clock', { weekdays: [5] }, at('15:00'), true],
    ['not the one in UTC', { weekdays: [4] }, at('15:00'), false],
    ['the first minute of the hours', { earliest: 1260, latest: 1320 }, at('12:00'), true],
    ['not the last', { earliest: 1200, latest: 1260 }, at('12:00'), false],
    ['hours after the clock changed', { earliest: 1320, latest: 1380 }, at('12:00', 3), true],
  ] as const)('%s', (_, more, start, expected) => {
    expect(suits(entry('one', { ...wish, ...(more as Partial<WaitlistEntry>) }), start, offsets)).toBe(expected);
  });
});

describe('an entry', () => {
  const leads: Record<WaitlistVerb, Partial<Record<(typeof waitlistStatuses)[number], string>>> = {
    offer: { WAITING: 'OFFERED' },
    putBack: { OFFERED: 'WAITING' },
    fill: { WAITING: 'FILLED', OFFERED: 'FILLED' },
    withdraw: { WAITING: 'WITHDRAWN', OFFERED: 'WITHDRAWN' },
    expire: { WAITING: 'EXPIRED' },
  };

  it.each(Object.keys(leads) as WaitlistVerb[])('is led by %s where it is possible, and nowhere else', (verb) => {
    for (const status of waitlistStatuses) expect(step(verb, status)).toBe(leads[verb][status] ?? null);
  });
});

test.each([
  ['10:59', 10],
  ['11:00', 30],
  ['16:00', 30],
])('an offer at eight for %s stands %d minutes', (start, minutes) => {
  expect(offerMinutes(at(start), instant('08:00'))).toBe(minutes);
});

test('what a visit leaves free is a range for each of its people', () => {
  const part = (resourceId: string | null, from: string, to: string) => ({
    ...{ resourceId, startsAt: instant(from), endsAt: instant(to) },
  });

  expect(
    freedBy('here', [part(ann, '10:00', '10:30'), part(ben, '10:30', '11:00'), part(ann, '11:15', '12:00')]),
  ).toEqual([
    { locationId: 'here', resourceId: ann, from: at('10:00'), to: at('12:00') },
    { locationId: 'here', resourceId: ben, from: at('10:30'), to: at('11:00') },
  ]);
});

describe('a wish', () => {
  const wish = {
    ...{ locationId: 'loc_01je5hs003e008000000000000', variationId: 'var_01je5hs003e008000000000000' },
    ...{ from: instant('00:00'), to: instant('00:00', 367) },
  };

  it.each([
    ['367 days', {}, null],
    ['more', { to: instant('00:01', 367) }, 'to'],
    ['no time at all', { to: wish.from }, 'to'],
    ['a day that no week has', { weekdays: [0] }, 'weekdays.0'],
    ['no weekday', { weekdays: [] }, 'weekdays'],
    ['the whole day', { hours: { from: '00:00', to: '24:00' } }, null],
    ['past midnight', { hours: { from: '20:00', to: '26:00' } }, 'hours.to'],
    ['backwards', { hours: { from: '14:00', to: '10:00' } }, 'hours.to'],
    ['a priority of one’s own', { priority: 1 }, 'priority'],
  ] as const)('of %s', (_, more, path) => {
    const read = joinWaitlistInput.safeParse({ ...wish, ...more });

    expect(read.error?.issues.map((issue) => issue.path.join('.')) ?? null).toEqual(path && [path]);
  });
});

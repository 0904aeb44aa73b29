import { apportion, changeOfDays, counters, dayFiguresOf, isRange, type Counter, type VisitFact } from './figures.ts';

const visit: VisitFact = {
  businessId: 'shop',
  locationId: 'place',
  status: 'COMPLETED',
  source: 'ONLINE',
  day: '2026-12-04',
  leadDays: 9,
  shares: [
    { staffId: 'aoi', serviceId: 'cut', minutes: 60, listMinor: 6_600 },
    { staffId: 'ren', serviceId: 'colour', minutes: 90, listMinor: 13_200 },
  ],
  listMinor: 19_800,
  currency: 'JPY',
  late: false,
  refundedMinor: 0,
  feeMinor: 0,
  rating: null,
  isFirst: false,
};

/** What of the figures is not 0. */
const some = (figures: Readonly<Record<Counter, number>> | undefined) =>
  Object.fromEntries(counters.flatMap((counter) => (figures?.[counter] ? [[counter, figures[counter]]] : [])));

const shopOf = (change: Partial<VisitFact>) => some(dayFiguresOf({ ...visit, ...change })[0]?.figures);

describe('what a visit adds to its business’s day', () => {
  const taken = { booked: 1, bookedMinutes: 150, leadDays: 9 };
  const done = { ...taken, completed: 1, returningCustomers: 1, listMinor: 19_800, revenueMinor: 19_800 };

  it.each([
    ['waiting for approval', { status: 'PENDING_APPROVAL' }, taken],
    ['waiting for its payment', { status: 'PENDING_PAYMENT' }, taken],
    ['confirmed', { status: 'CONFIRMED' }, taken],
    ['checked in', { status: 'CHECKED_IN' }, taken],
    ['in service', { status: 'IN_SERVICE' }, taken],
    ['completed', {}, done],
    ['the first one', { isFirst: true }, { ...taken, completed: 1, newCustomers: 1, listMinor: 19_800, revenueMinor: 19_800 }],
    ['declined', { status: 'DECLINED' }, {}],
    ['expired', { status: 'EXPIRED' }, {}],
    ['cancelled', { status: 'CANCELLED' }, { booked: 1, leadDays: 9, cancelled: 1 }],
    ['cancelled late', { status: 'CANCELLED', late: true, feeMinor: 5_000, refundedMinor: 2_000 }, { booked: 1, leadDays: 9, cancelled: 1, lateCancelled: 1, feesMinor: 5_000, refundsMinor: 2_000 }],
    ['a no-show', { status: 'NO_SHOW', feeMinor: 9_900 }, { ...taken, noShows: 1, feesMinor: 9_900 }],
    ['a walk-in', { source: 'WALK_IN', leadDays: 0 }, { ...done, leadDays: undefined, walkIns: 1 }],
    ['a walk-in that was declined', { source: 'WALK_IN', status: 'DECLINED' }, {}],
    ['given back in part', { refundedMinor: 800 }, { ...done, revenueMinor: 19_000, refundsMinor: 800 }],
    ['given back and more', { refundedMinor: 20_000 }, { ...done, revenueMinor: undefined, refundsMinor: 20_000 }],
    ['reviewed', { rating: 4 }, { ...done, reviews: 1, ratingSum: 4 }],
  ])('%s', (_, change, expected) => {
    expect(shopOf(change)).toEqual(JSON.parse(JSON.stringify(expected)));
  }); // prettier-ignore
});

test('its location has the same, each of its staff and services their own part', () => {
  const days = dayFiguresOf({ ...visit, refundedMinor: 1_000, rating: 5 });

  expect(
    days.map(({ kind, id, businessId, date, currency }) => [kind, id, businessId, date, currency].join(' ')),
  ).toEqual([
    'BUSINESS shop shop 2026-12-04 JPY',
    'LOCATION place shop 2026-12-04 JPY',
    'STAFF aoi shop 2026-12-04 JPY',
    'STAFF ren shop 2026-12-04 JPY',
    'SERVICE cut shop 2026-12-04 JPY',
    'SERVICE colour shop 2026-12-04 JPY',
  ]);
  expect(days[1]?.figures).toEqual(days[0]?.figures);
  const common = { booked: 1, completed: 1, returningCustomers: 1, leadDays: 9, reviews: 1, ratingSum: 5 };
  const aoi = { ...common, bookedMinutes: 60, listMinor: 6_600, revenueMinor: 6_267, refundsMinor: 333 };
  const ren = { ...common, bookedMinutes: 90, listMinor: 13_200, revenueMinor: 12_533, refundsMinor: 667 };
  expect(days.slice(2).map(({ figures }) => some(figures))).toEqual([aoi, ren, aoi, ren]);
});

test('one person for two services counts the visit once; nobody’s part is nobody’s', () => {
  const shares = visit.shares.map((share) => ({ ...share, staffId: 'aoi' }));
  const whole = { booked: 1, completed: 1, returningCustomers: 1, leadDays: 9, bookedMinutes: 150, listMinor: 19_800, revenueMinor: 19_800 };
  const staffOf = (given: VisitFact['shares']) =>
    dayFiguresOf({ ...visit, shares: given }).filter(({ kind }) => kind === 'STAFF').map(({ id, figures }) => [id, some(figures)]);

  expect(staffOf(shares)).toEqual([['aoi', whole]]);
  expect(staffOf(shares.map((share) => ({ ...share, staffId: null })))).toEqual([]);
}); // prettier-ignore

test('an amount is parted into whole units that come to it', () => {
  expect(apportion(1_000, [1, 1, 1])).toEqual([333, 333, 334]);
  expect(apportion(10, [0, 5, 0])).toEqual([0, 10, 0]);
  expect(apportion(10, [0, 0])).toEqual([10, 0]);
  expect(apportion(0, [3, 4])).toEqual([0, 0]);
  for (let amount = 0; amount < 200; amount += 7) {
    expect(apportion(amount, [13, 7, 0, 29]).reduce((sum, part) => sum + part, 0)).toBe(amount);
  }
});

describe('how days change', () => {
  it('is nothing where nothing does', () => {
    expect(changeOfDays([visit], [visit])).toEqual([]);
    expect(changeOfDays([], [])).toEqual([]);
  });

  it('takes from one day and gives to the other when a visit moves', () => {
    const moved = changeOfDays([visit], [{ ...visit, day: '2026-12-05' }]).filter(({ kind }) => kind === 'BUSINESS');

    expect(moved.map(({ date, figures }) => [date, figures.booked, figures.completed, figures.listMinor])).toEqual([
      ['2026-12-04', -1, -1, -19_800],
      ['2026-12-05', 1, 1, 19_800],
    ]);
  });

  it('passes through whatever lies between', () => {
    const between = { ...visit, isFirst: true };
    expect(changeOfDays([visit, between], [between, { ...visit, rating: 3 }])).toEqual(
      changeOfDays([visit], [{ ...visit, rating: 3 }]),
    );
  });
});

test('a range has 1 to 366 days', () => {
  expect(isRange('2026-12-04', '2026-12-04')).toBe(true);
  expect(isRange('2026-12-04', '2026-12-03')).toBe(false);
  expect(isRange('2026-01-01', '2027-01-01')).toBe(true);
  expect(isRange('2026-01-01', '2027-01-02')).toBe(false);
});

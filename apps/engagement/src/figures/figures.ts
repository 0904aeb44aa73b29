/** What is counted, for a day of a business, a location, a staff member or a service. */
export const counters = [
  'booked',
  'completed',
  'cancelled',
  'lateCancelled',
  'noShows',
  'walkIns',
  'newCustomers',
  'returningCustomers',
  'bookedMinutes',
  'leadDays',
  'listMinor',
  'revenueMinor',
  'refundsMinor',
  'feesMinor',
  'reviews',
  'ratingSum',
] as const;
export type Counter = (typeof counters)[number];
export type Figures = Readonly<Record<Counter, number>>;

/** What one segment of a visit takes of it. */
export interface Share {
  readonly staffId: string | null;
  readonly serviceId: string;
  readonly minutes: number;
  readonly listMinor: number;
}

/** What events have said of a visit. */
export interface VisitFact {
  readonly businessId: string;
  readonly locationId: string;
  readonly status: string;
  readonly source: string;
  /** In the location's zone, such as 2026-12-04. */
  readonly day: string;
  readonly leadDays: number | null;
  readonly shares: readonly Share[];
  readonly listMinor: number;
  readonly currency: string;
  /** It was cancelled too late to be free of charge. */
  readonly late: boolean;
  readonly refundedMinor: number;
  readonly feeMinor: number;
  /** Of its published review. */
  readonly rating: number | null;
  /** The customer's first completed visit at this business. */
  readonly isFirst: boolean;
}

export const dailyKinds = ['BUSINESS', 'LOCATION', 'STAFF', 'SERVICE'] as const;
export type DailyKind = (typeof dailyKinds)[number];

/** Which day of what figures belong to. */
export interface DayOf {
  readonly kind: DailyKind;
  readonly id: string;
  readonly businessId: string;
  readonly date: string;
  readonly currency: string;
}

export interface DayFigures extends DayOf {
  readonly figures: Figures;
}

/** Times that nobody came to in the end, and that others could have. */
const givenBack = new Set(['CANCELLED', 'DECLINED', 'EXPIRED']);
/** These never came to be bookings. */
const neverBooked = new Set(['DECLINED', 'EXPIRED']);

/**
 * What a visit adds to the figures of its day. For its business and its location all of it; for a staff member and a
 * service the visit, with their own minutes and prices, and their part of what went back or was charged.
 */
export function dayFiguresOf(visit: VisitFact): DayFigures[] {
  const { businessId, locationId, currency, day, shares } = visit;
  const at = { businessId, currency, date: day };
  const whole = figuresOf(visit, { minutes: sum(shares, 'minutes'), ...moneyOf(visit) });
  return [
    { ...at, kind: 'BUSINESS', id: businessId, figures: whole },
    { ...at, kind: 'LOCATION', id: locationId, figures: whole },
    ...parts(visit, ({ staffId }) => staffId).map(({ id, part }) => ({
      ...at,
      ...{ kind: 'STAFF' as const, id, figures: figuresOf(visit, part) },
    })),
    ...parts(visit, ({ serviceId }) => serviceId).map(({ id, part }) => ({
      ...at,
      ...{ kind: 'SERVICE' as const, id, figures: figuresOf(visit, part) },
    })),
  ];
}

interface Part {
  readonly minutes: number;
  readonly listMinor: number;
  readonly refundsMinor: number;
  /** What of the refunds lowers the price: never more than there is. */
  readonly allowanceMinor: number;
  readonly feesMinor: number;
}

const moneyOf = ({ listMinor, refundedMinor, feeMinor }: VisitFact) => ({
  listMinor,
  refundsMinor: refundedMinor,
  allowanceMinor: Math.min(refundedMinor, listMinor),
  feesMinor: feeMinor,
});

function figuresOf(visit: VisitFact, part: Part): Figures {
  const { status, source, late, isFirst, leadDays, rating } = visit;
  const booked = neverBooked.has(status) ? 0 : 1;
  const completed = status === 'COMPLETED' ? 1 : 0;
  const cancelled = status === 'CANCELLED' ? 1 : 0;
  return {
    booked,
    completed,
    cancelled,
    lateCancelled: late ? cancelled : 0,
    noShows: status === 'NO_SHOW' ? 1 : 0,
    walkIns: source === 'WALK_IN' ? booked : 0,
    newCustomers: isFirst ? completed : 0,
    returningCustomers: isFirst ? 0 : completed,
    bookedMinutes: givenBack.has(status) ? 0 : part.minutes,
    leadDays: booked * (leadDays ?? 0),
    listMinor: completed * part.listMinor,
    revenueMinor: completed * (part.listMinor - part.allowanceMinor),
    refundsMinor: part.refundsMinor,
    feesMinor: part.feesMinor,
    reviews: rating === null ? 0 : 1,
    ratingSum: rating ?? 0,
  };
}

/** A visit by staff member or by service; what nobody is named for belongs to nobody. */
function parts(visit: VisitFact, idOf: (share: Share) => string | null): { id: string; part: Part }[] {
  const groups = [...Map.groupBy(visit.shares, idOf)].map(([id, shares]) => ({ id, shares }));
  const weights = groups.map(({ shares }) => sum(shares, 'listMinor'));
  const money = moneyOf(visit);
  const [refunds, allowances, fees] = [money.refundsMinor, money.allowanceMinor, money.feesMinor].map((amount) =>
    apportion(amount, weights),
  );
  return groups.flatMap(({ id, shares }, n) => {
    if (id === null) return [];
    const part = {
      minutes: sum(shares, 'minutes'),
      listMinor: weights[n] ?? 0,
      refundsMinor: refunds?.[n] ?? 0,
      allowanceMinor: allowances?.[n] ?? 0,
      feesMinor: fees?.[n] ?? 0,
    };
    return [{ id, part }];
  });
}

const sum = (shares: readonly Share[], of: 'minutes' | 'listMinor') =>
  shares.reduce((total, share) => total + share[of], 0);

/** Whole units in proportion to the weights, which come to exactly the amount: each gets what its rounded sum lacks. */
export function apportion(amount: number, weights: readonly number[]): number[] {
  const total = weights.reduce((all, weight) => all + weight, 0);
  if (total === 0) return weights.map((_, n) => (n === 0 ? amount : 0));
  let [weighed, given] = [0, 0];
  return weights.map((weight) => {
    weighed += weight;
    const upToHere = Number((BigInt(amount) * BigInt(weighed)) / BigInt(total));
    const part = upToHere - given;
    given = upToHere;
    return part;
  });
}

const keyOf = ({ kind, date, id }: DayOf) => `${dailyKinds.indexOf(kind)} ${id} ${date}`;

/** How the figures change when visits that were `before` are as in `after`; in one order, and without what stays. */
export function changeOfDays(before: readonly VisitFact[], after: readonly VisitFact[]): DayFigures[] {
  const signed = [
    ...before.flatMap(dayFiguresOf).map((day) => ({ day, sign: -1 })),
    ...after.flatMap(dayFiguresOf).map((day) => ({ day, sign: 1 })),
  ];
  return [...Map.groupBy(signed, ({ day }) => keyOf(day))]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, [first, ...rest]]) => {
      if (!first) return [];
      const figures = Object.fromEntries(
        counters.map((counter) => [
          counter,
          [first, ...rest].reduce((total, { day, sign }) => total + sign * day.figures[counter], 0),
        ]),
      ) as Figures;
      return counters.some((counter) => figures[counter] !== 0) ? [{ ...first.day, figures }] : [];
    });
}

const longestRangeDays = 366;

/** Whether figures can be asked for from one day to another. */
export function isRange(from: string, to: string): boolean {
  const days = (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / (24 * 60 * 60_000);
  return days >= 0 && days < longestRangeDays;
}

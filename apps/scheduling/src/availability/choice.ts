import type { Calendar } from './calendar.ts';
import type { Candidate, Need, Option, Reach, UsedResource } from './engine.ts';
import { contains, covers, isClear, nothing } from './ranges.ts';

/** Who does one segment, with what, and when. */
export interface Choice {
  readonly candidate: Candidate;
  /** What it takes: the staff first. */
  readonly resources: readonly UsedResource[];
  readonly startsAt: number;
  readonly endsAt: number;
}

/** Which of two who can comes first on that local day: negative, the first one. */
export type Preference = (a: Candidate, b: Candidate, day: number) => number;

/** The one with the fewest minutes taken on that day, then the lower id: the same question has the same answer. */
export const fewestMinutes: Preference = (a, b, day) => {
  const [one, other] = [a.staff[0], b.staff[0]];
  if (!one || !other) return 0;
  return (one.load.get(day) ?? 0) - (other.load.get(day) ?? 0) || (one.id < other.id ? -1 : Number(one.id > other.id));
};

/**
 * Who does what with what when the visit starts then; null where what is needed at once cannot all be had, though each
 * thing alone could, or where those chosen may not go together. The order of preference is found once for each day.
 */
export function chooser(
  reach: Reach,
  preference: Preference = fewestMinutes,
  mayGoTogether: ((choices: readonly Choice[]) => boolean) | null = null,
): (start: number, day: number) => readonly Choice[] | null {
  const orders = reach.segments.map(({ candidates }) => ordersOf(candidates, preference));
  const from = (before: readonly Choice[], end: number, day: number): readonly Choice[] | null => {
    const index = before.length;
    const segment = reach.segments[index];
    if (!segment) return before;
    const startsAt = end + segment.pauseBefore;
    for (const who of orders[index]?.(day) ?? []) {
      if (!contains(reach.starts[index]?.[who] ?? nothing, startsAt)) continue;
      const candidate = segment.candidates[who] as Candidate;
      const resources = resourcesFor(candidate, startsAt);
      if (!resources) continue;
      const endsAt = startsAt + candidate.minutes;
      const choices = [...before, { candidate, resources, startsAt, endsAt }];
      const all = (mayGoTogether?.(choices) ?? true) ? from(choices, endsAt, day) : null;
      if (all) return all;
    }
    return null;
  };
  return (start, day) => from([], start, day);
}

/** Places in the list of candidates, the preferred one first; the same for all starts of a day. */
function ordersOf(candidates: readonly Candidate[], preference: Preference): (day: number) => readonly number[] {
  const known = new Map<number, readonly number[]>();
  const places = candidates.map((_, place) => place);
  return (day) => {
    const order =
      known.get(day) ??
      places.toSorted((a, b) => preference(candidates[a] as Candidate, candidates[b] as Candidate, day));
    known.set(day, order);
    return order;
  };
}

/** The lowest free unit of each of the staff, then of the best of what else is needed; nothing twice. */
function resourcesFor(candidate: Candidate, startsAt: number): readonly UsedResource[] | null {
  const staff = candidate.staff.map((calendar) => use(calendar, candidate, startsAt, []));
  if (staff.includes(null)) return null;
  return withNeeds(staff as UsedResource[], candidate.needs, startsAt);
}

function withNeeds(
  used: readonly UsedResource[],
  [need, ...others]: readonly Need[],
  startsAt: number,
): readonly UsedResource[] | null {
  if (!need) return used;
  if (need.quantity === 0) return withNeeds(used, others, startsAt);
  const left = { ...need, quantity: need.quantity - 1 };
  for (const option of need.options) {
    const taken = useAll(option, need, startsAt, used);
    const all = taken && withNeeds([...used, ...taken], [left, ...others], startsAt);
    if (all) return all;
  }
  return null;
}

/** One unit of each calendar of the option that is open and clear, and not used already. */
function useAll(
  { calendars }: Option,
  times: Times,
  startsAt: number,
  used: readonly UsedResource[],
): readonly UsedResource[] | null {
  const taken = calendars.map((calendar) => use(calendar, times, startsAt, used));
  return taken.includes(null) ? null : (taken as UsedResource[]);
}

type Times = Pick<Need, 'parts' | 'inside'>;

function use(
  { id, kind, taken, open }: Calendar,
  { parts, inside }: Times,
  startsAt: number,
  used: readonly UsedResource[],
): UsedResource | null {
  if (!inside.every(({ from, to }) => covers(open, startsAt + from, startsAt + to))) return null;
  const own = used.filter(({ resourceId }) => resourceId === id);
  const index = taken.findIndex(
    (unit, nth) =>
      parts.every(({ from, to }) => isClear(unit, startsAt + from, startsAt + to)) &&
      !own.some((other) => other.unit === nth + 1),
  );
  return index < 0 ? null : { resourceId: id, unit: index + 1, kind, parts };
}

/**
 * Whether what a segment needs at once could be the same thing twice. Then that each can be had does not yet mean that all
 * can, and a start is only offered when a choice for it is found.
 */
export function isIntertwined({ staff, needs }: Candidate): boolean {
  if (needs.length === 0) return false;
  const pools = [staff, ...needs.map(({ options }) => options.flatMap(({ calendars }) => calendars))];
  const ids = pools.map((pool) => pool.map(({ id }) => id));
  const all = ids.flatMap((pool, index) => (isJoined(needs[index - 1]) ? pool : [...new Set(pool)]));
  return new Set(all).size < all.length;
}

/** Several of options that may share a member. */
const isJoined = (need: Need | undefined): boolean =>
  need !== undefined && need.quantity > 1 && need.options.some(({ calendars }) => calendars.length > 1);

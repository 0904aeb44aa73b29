import { occupations, type Occupation, type Use, type UsedResource } from '../availability/engine.ts';
import { takenParts, type Buffers, type Processing } from '../availability/parts.ts';

/** One service of a visit, as far as it occupies somebody's time. Minutes are those since 1970. */
export interface OccupyingSegment {
  /** Who does it; null: nobody has to. */
  readonly resourceId: string | null;
  readonly unit: number | null;
  readonly startsAt: number;
  readonly minutes: number;
  readonly buffers: Buffers;
  readonly processing: Processing | null;
  /** What it takes besides. */
  readonly resources: readonly UsedResource[];
}

/** What the segments of one visit take, in their order: the same ranges that the engine offered. */
export const occupationsOf = (segments: readonly OccupyingSegment[]): readonly Occupation[] =>
  occupations(segments.map(useOf));

function useOf({ resourceId, unit, startsAt, minutes, buffers, processing, resources }: OccupyingSegment): Use {
  if (resourceId === null || unit === null) return { startsAt, resources };
  const lead = { resourceId, unit, parts: takenParts(minutes, buffers, processing) };
  return { startsAt, resources: [lead, ...resources] };
}

/**
 * What of the wanted ranges is not held already: a visit that moves takes these first, then swaps. So it never lets go
 * of time that it may fail to replace, and never waits for anybody while others wait for what it is giving up.
 */
export function stillToTake(wanted: readonly Occupation[], held: readonly Occupation[]): readonly Occupation[] {
  return wanted.flatMap((range) => {
    const own = held
      .filter(({ resourceId, unit }) => resourceId === range.resourceId && unit === range.unit)
      .toSorted((a, b) => a.from - b.from);
    const missing: Occupation[] = [];
    let from = range.from;
    for (const other of own) {
      if (other.to <= from || other.from >= range.to) continue;
      if (other.from > from) missing.push({ ...range, from, to: other.from });
      from = other.to;
    }
    if (from < range.to) missing.push({ ...range, from });
    return missing;
  });
}

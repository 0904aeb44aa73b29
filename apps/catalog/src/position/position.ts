import { idOf } from '@openslot/service';
import { z } from 'zod';
import { metersBetween, type Point } from '../location/point.ts';

/** Where a mobile location was. */
export interface Position extends Point {
  readonly at: Date;
  readonly accuracyMeters: number | null;
}

export interface LatestPosition extends Position {
  readonly locationId: string;
  /** Where the search finds it, and since when. */
  readonly shownAt: Date;
  readonly shownLatitude: number;
  readonly shownLongitude: number;
}

const mostPositions = 100;

export const reportPositionsInput = z.object({
  locationId: idOf('loc'),
  positions: z
    .array(
      z.object({
        at: z.date(),
        latitude: z.number().min(-90).max(90),
        longitude: z.number().min(-180).max(180),
        accuracyMeters: z.int().min(0).max(1_000_000).nullish(),
        speedKmh: z.int().min(0).max(1_000).nullish(),
      }),
    )
    .min(1)
    .max(mostPositions),
});
export type ReportPositions = z.infer<typeof reportPositionsInput>;

/** Clocks of devices are not quite right. */
const aheadSeconds = 60;
const daysBack = 7;

/** Indexes of positions of the future, or of so long ago that nobody asks any more. */
export const implausible = (positions: readonly Pick<Position, 'at'>[], now: Date): readonly number[] =>
  positions.flatMap(({ at }, index) => {
    const seconds = (at.getTime() - now.getTime()) / 1_000;
    return seconds > aheadSeconds || seconds < -daysBack * 86_400 ? [index] : [];
  });

const patienceSeconds = 30;
const patienceMeters = 50;

/** Whether the search has to find it anew: the first time, then at most twice a minute, and not for a few steps. */
export function isElsewhere({ shownAt, shownLatitude, shownLongitude, ...latest }: LatestPosition): boolean {
  if (shownAt.getTime() === latest.at.getTime()) return true;
  const shown = { latitude: shownLatitude, longitude: shownLongitude };
  return (
    latest.at.getTime() - shownAt.getTime() >= patienceSeconds * 1_000 && metersBetween(shown, latest) >= patienceMeters
  );
}

import { idOf, type Texts } from '@openslot/service';
import { z } from 'zod';
import type { Blocked } from '../availability/calendar.ts';
import { normalize, type Pair } from '../availability/ranges.ts';
import { wallTime } from '../hours/hours.ts';

/** Who may arrive in each quarter of an hour of a window of every week; null: any number. */
export interface PacingRule {
  /** ISO: 1 is Monday, 7 is Sunday. */
  readonly dayOfWeek: number;
  /** Minutes from the local midnight; past it they go on. */
  readonly starts: number;
  readonly ends: number;
  readonly maxParties: number | null;
  readonly maxCovers: number | null;
}

/** The rules of a place as they stand on its days, with who arrives already; in minutes since 1970. */
export interface Pacing {
  readonly windows: readonly PacingWindow[];
  /** By the minute in which the quarter of an hour begins. */
  readonly arriving: ReadonlyMap<number, Arriving>;
}

export const notPaced: Pacing = { windows: [], arriving: new Map() };

export interface PacingWindow extends Pick<PacingRule, 'maxParties' | 'maxCovers'> {
  readonly starts: number;
  readonly ends: number;
}

export interface Arriving {
  readonly parties: number;
  readonly covers: number;
}

const quarter = 15;

/** Starts at which one more party of that size would be too many. */
export function blockedByPacing({ windows, arriving }: Pacing, partySize: number): Blocked {
  const full = windows.flatMap((window): readonly Pair[] => {
    const tooMany = ({ parties, covers }: Arriving) =>
      parties + 1 > (window.maxParties ?? Infinity) || covers + partySize > (window.maxCovers ?? Infinity);
    if (tooMany({ parties: 0, covers: 0 })) return [[roundUp(window.starts), roundUp(window.ends)]];
    return [...arriving].flatMap(([begins, those]) =>
      window.starts <= begins && begins < window.ends && tooMany(those) ? [[begins, begins + quarter] as const] : [],
    );
  });
  return { reason: 'PACING', ranges: normalize(full) };
}

/** The rules speak of quarters that begin within their window. */
const roundUp = (minute: number): number => Math.ceil(minute / quarter) * quarter;

const quarterTime = wallTime.refine((minutes) => minutes % quarter === 0, { error: 'not_a_quarter' });
const most = z.int().min(0).max(10_000).nullish();

const rule = z
  .object({
    dayOfWeek: z.int().min(1).max(7),
    starts: quarterTime,
    ends: quarterTime,
    maxParties: most,
    maxCovers: most,
  })
  .refine(({ starts, ends }) => starts < ends, { error: 'window_order', path: ['ends'] })
  .refine(({ maxParties, maxCovers }) => maxParties != null || maxCovers != null, {
    error: 'required',
    path: ['maxParties'],
  })
  .transform(({ maxParties, maxCovers, ...window }): PacingRule => ({
    ...window,
    maxParties: maxParties ?? null,
    maxCovers: maxCovers ?? null,
  }));

export const setPacingInput = z.object({ locationId: idOf('loc'), rules: z.array(rule).max(100) });
export type SetPacing = z.infer<typeof setPacingInput>;

export const pacingTexts: Texts = {
  not_a_quarter: { en: 'This must be a full quarter of an hour.', ja: '15分単位で指定してください。' },
};

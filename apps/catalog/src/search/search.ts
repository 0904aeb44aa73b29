import { Refusal } from '@openslot/service';
import type { Point } from '../location/point.ts';

const longestText = 200;

/** What to look for; null when nothing was said. */
export function textSought(text: string | null | undefined): string | null {
  if (text != null && text.length > longestText)
    throw new Refusal('INVALID', `text is too long; at most ${longestText} characters.`);
  return text?.trim() ? text : null;
}

interface NearAsked extends Point {
  readonly withinMeters?: number | null;
}

/** The largest radius: what lies further away is not near. */
const furthestMeters = 100_000;

/** Where to look, and how far; null when nothing was said. */
export function pointSought(near: NearAsked | null | undefined): { point: Point; withinMeters: number } | null {
  if (!near) return null;
  const { latitude, longitude } = near;
  const withinMeters = near.withinMeters ?? 5_000;
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) throw new Refusal('INVALID', 'near is not on the earth.');
  if (withinMeters < 1 || withinMeters > furthestMeters)
    throw new Refusal('INVALID', `withinMeters must lie between 1 and ${furthestMeters}.`);
  return { point: { latitude, longitude }, withinMeters };
}

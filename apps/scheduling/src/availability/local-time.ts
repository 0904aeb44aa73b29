/** From `from` on (minutes since 1970) the zone's local time is that many minutes ahead of UTC. In order; SQL gives them. */
export interface OffsetChange {
  readonly from: number;
  readonly offset: number;
}
export type Offsets = readonly OffsetChange[];

/** The zone's offset at an instant that lies within what was loaded. */
export function offsetAt(offsets: Offsets, minute: number): number {
  const change = offsets.findLast(({ from }) => from <= minute) ?? offsets[0];
  if (!change) throw new Error('no offset of this zone was loaded');
  return change.offset;
}

/** Local date, in days since 1970. */
export const localDay = (offsets: Offsets, minute: number): number =>
  Math.floor((minute + offsetAt(offsets, minute)) / 1440);

export const dateOfDay = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** RFC 3339 with the location's own offset: 2026-11-20T10:00:00+09:00. */
export function writeLocal(offsets: Offsets, minute: number): string {
  const offset = offsetAt(offsets, minute);
  const wall = new Date((minute + offset) * 60_000).toISOString().slice(0, 19);
  const [hours, minutes] = [Math.trunc(Math.abs(offset) / 60), Math.abs(offset) % 60].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${wall}${offset < 0 ? '-' : '+'}${hours}:${minutes}`;
}

export const instantOf = (minute: number): Date => new Date(minute * 60_000);

/** The first whole minute that is not before the instant. */
export const minuteFrom = (instant: Date): number => Math.ceil(instant.getTime() / 60_000);

/** What is still to come at an instant that is no longer the one of its local time. */
export interface Drifted {
  readonly organizationId: string;
  readonly kind: 'VISIT' | 'SESSION' | 'HOLD';
  readonly id: string;
  readonly timeZone: string;
  readonly startsAt: Date;
  /** The instant of its local time by the zone's rules of today. */
  readonly derivedAt: Date;
}

/** Why a visit moved, as its history tells it. */
export const zoneRulesChanged = 'The rules of the time zone changed: the local time stays.';

/** By how much it has to move. */
export const minutesToMove = ({ startsAt, derivedAt }: Pick<Drifted, 'startsAt' | 'derivedAt'>): number =>
  Math.round((derivedAt.getTime() - startsAt.getTime()) / 60_000);

export const movedBy = (instant: Date, minutes: number): Date => new Date(instant.getTime() + minutes * 60_000);

/**
 * The order in which neighbours make room for each other: what moves later begins with the last, what moves earlier with
 * the first. So one after the other never meets the next at its old time.
 */
export function inOrderOfMoving(drifted: readonly Drifted[]): Drifted[] {
  const isLater = (one: Drifted) => one.derivedAt > one.startsAt;
  const byStart = (one: Drifted, other: Drifted) => one.startsAt.getTime() - other.startsAt.getTime();
  return [
    ...drifted.filter(isLater).toSorted((one, other) => byStart(other, one)),
    ...drifted.filter((one) => !isLater(one)).toSorted(byStart),
  ];
}

/** A date as people write it: 2026-03-01. */
export type Day = string;

const dayMs = 86_400_000;

export const daysAfter = (day: Day, days: number): Day =>
  new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);

/** 1 is Monday. */
export const weekday = (day: Day): number => new Date(day).getUTCDay() || 7;

/** The day that it is somewhere at an instant. */
export const dayAt = (instant: number, timeZone: string): Day =>
  new Intl.DateTimeFormat('sv-SE', { timeZone }).format(instant);

/**
 * A minute of a day somewhere, as an instant: as any client of the API does, which knows the offset of the place. Clocks
 * change at night, when nobody is open: the offset of noon is that of the day.
 */
export function instantOf(day: Day, minute: number, timeZone: string): string {
  const local = new Date(Date.parse(day) + minute * 60_000).toISOString().slice(0, 19);
  return new Date(`${local}${offsetOn(day, timeZone)}`).toISOString();
}

const offsets = new Map<string, string>();

function offsetOn(day: Day, timeZone: string): string {
  const key = `${day} ${timeZone}`;
  const known = offsets.get(key);
  if (known) return known;
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(
    Date.parse(`${day}T12:00:00Z`),
  );
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const offset = name.replace('GMT', '') || 'Z';
  offsets.set(key, offset);
  return offset;
}

/** 11:30 → 690. */
export function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

const letters = '0123456789abcdefghjkmnpqrstvwxyz';

/** When a thing was made, which its id tells: the first ten letters after the prefix count milliseconds since 1970. */
export const madeAt = (id: string): number =>
  [...id.slice(id.indexOf('_') + 1).slice(0, 10)].reduce((value, letter) => value * 32 + letters.indexOf(letter), 0);

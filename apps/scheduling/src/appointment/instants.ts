export const minutesAfter = (instant: Date, minutes: number): Date => new Date(instant.getTime() + minutes * 60_000);

/** RFC 3339 on a wall that is so many minutes ahead of UTC: 2026-11-20T10:00:00+09:00; milliseconds where there are any. */
export function writeInstant(instant: Date, offset: number): string {
  const wall = minutesAfter(instant, offset)
    .toISOString()
    .replace(/(\.000)?Z$/, '');
  const [hours, minutes] = [Math.trunc(Math.abs(offset) / 60), Math.abs(offset) % 60];
  return `${wall}${offset < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

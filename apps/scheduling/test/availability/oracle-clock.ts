/** Clocks on walls, by Intl alone. */
const msPerMinute = 60_000;

/** Intl is slow and the trials ask for the same days again and again. */
function remembered<Answer>(
  answer: (zone: string, minute: number) => Answer,
): (zone: string, minute: number) => Answer {
  const zones = new Map<string, Map<number, Answer>>();
  return (zone, minute) => {
    const known = zones.get(zone) ?? new Map<number, Answer>();
    zones.set(zone, known);
    if (!known.has(minute)) known.set(minute, answer(zone, minute));
    return known.get(minute) as Answer;
  };
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const parts = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' } as const;
  const clock = clocks.get(zone) ?? new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', ...parts });
  clocks.set(zone, clock);
  return clock;
}

/** The wall clock of a zone, as if it were UTC: minutes since 1970. */
export const wallMinute = remembered((zone, minute): number => {
  const read = Object.fromEntries(
    clockOf(zone)
      .formatToParts(new Date(minute * msPerMinute))
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute: past = 0 } = read;
  return Date.UTC(year, month - 1, day, hour, past) / msPerMinute;
});

const offsetOf = (zone: string, minute: number) => wallMinute(zone, minute) - minute;

/** The first minute whose wall clock shows `wall`; where none does, the offset from before the gap is kept. */
export const minuteOfWall = remembered((zone, wall): number => {
  const offsets = new Set<number>();
  for (let hours = -50; hours <= 50; hours += 1) offsets.add(offsetOf(zone, wall + hours * 60));
  const showing = [...offsets].map((offset) => wall - offset).filter((minute) => wallMinute(zone, minute) === wall);
  if (showing.length > 0) return Math.min(...showing);
  let before = wall - 50 * 60;
  while (wallMinute(zone, before + 1) <= wall) before += 1;
  return wall - offsetOf(zone, before);
});

export const minuteOf = (instant: string): number => Date.parse(instant) / msPerMinute;
export const dayOfDate = (date: string): number => Date.parse(`${date}T00:00:00Z`) / (1440 * msPerMinute);
export const dateOfDay = (day: number): string => new Date(day * 1440 * msPerMinute).toISOString().slice(0, 10);
export const weekday = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;
export const instantOf = (minute: number): string => new Date(minute * msPerMinute).toISOString().replace('.000Z', 'Z');

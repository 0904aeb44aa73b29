import type { HolidaysTypes } from 'date-holidays';

/** A day off by law, with its names by language: English always, Japanese and the country's own where there are any. */
export interface PublicHoliday {
  /** Local date. */
  readonly date: string;
  readonly names: Readonly<Record<string, string>>;
}

/**
 * The days off by law of a country, or of a part of it (the second half of its ISO 3166-2 code), in a year; null where
 * nobody knows such a place. Half days and days that are only kept by some are none. By the kept library, whose rules
 * are data of many megabytes: loaded when first asked for.
 */
export async function holidaysByLaw(
  country: string,
  region: string | null,
  year: number,
): Promise<readonly PublicHoliday[] | null> {
  const { default: Holidays } = await import('date-holidays');
  const all = new Holidays();
  if (!Object.hasOwn(all.getCountries(), country)) return null;
  if (region !== null && !Object.hasOwn(all.getStates(country) ?? {}, region)) return null;
  const place = region === null ? country : { country, state: region };
  // One calendar for each language: a calendar goes on in the language that it was first asked in.
  const listed = (language: string) => new Holidays(place, { languages: [language] }).getHolidays(year);
  const own = new Holidays(place).getLanguages().find((tag) => /^[a-z]{2}$/.test(tag) && !['en', 'jp'].includes(tag));
  return daysOff({ en: listed('en'), ja: listed('ja'), ...(own === undefined ? {} : { [own]: listed(own) }) });
}

type Listed = Pick<HolidaysTypes.Holiday, 'date' | 'start' | 'end' | 'name' | 'type' | 'rule'>;
type ByLanguage = { readonly en: readonly Listed[]; readonly ja: readonly Listed[] } & Readonly<
  Record<string, readonly Listed[]>
>;

/** One row a day: what lasts several days is each of them, and what falls on one day is named together. */
export function daysOff(listed: ByLanguage): readonly PublicHoliday[] {
  const days = listed.en.filter(isDayOff).flatMap((holiday) => {
    const names = namesOf(holiday, listed);
    return datesOf(holiday).map((date) => ({ date, names }));
  });
  const byDate = Map.groupBy(days, ({ date }) => date);
  return [...byDate]
    .map(([date, each]) => ({ date, names: together(each.map(({ names }) => names)) }))
    .sort((one, other) => (one.date < other.date ? -1 : 1));
}

const dayMs = 86_400_000;

/** By law, from midnight to midnight; clocks may change meanwhile. */
const isDayOff = ({ date, type, start, end }: Listed): boolean =>
  type === 'public' && date.slice(11, 19) === '00:00:00' && end.getTime() - start.getTime() > 0.9 * dayMs;

function datesOf({ date, start, end }: Listed): string[] {
  const first = Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
  const days = Math.round((end.getTime() - start.getTime()) / dayMs);
  return Array.from({ length: days }, (_, day) => new Date(first + day * dayMs).toISOString().slice(0, 10));
}

/** Where the library knows no Japanese name it answers another language's: that is none. */
function namesOf({ date, rule, name }: Listed, listed: ByLanguage): Record<string, string> {
  const named = (language: string) => listed[language]?.find((each) => each.date === date && each.rule === rule)?.name;
  const others = Object.keys(listed).filter((language) => !['en', 'ja'].includes(language));
  const own = others.flatMap((language) => {
    const known = named(language);
    return known === undefined || known === name ? [] : [[language, known] as const];
  });
  const ja = named('ja');
  const isJapanese = ja !== undefined && ja !== name && own.every(([, known]) => known !== ja);
  return { en: name, ...(isJapanese ? { ja } : {}), ...Object.fromEntries(own) };
}

function together(names: readonly Readonly<Record<string, string>>[]): Record<string, string> {
  const languages = [...new Set(names.flatMap((each) => Object.keys(each)))];
  return Object.fromEntries(
    languages.map((language) => [
      language,
      [...new Set(names.map((each) => each[language] ?? each['en']))].join(' / '),
    ]),
  );
}

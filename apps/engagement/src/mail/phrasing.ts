import type { TemplateKey } from '../notification/notification.ts';

/** A wall-clock time at the location, as the database worked it out. */
export interface LocalTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** ISO: 1 is Monday. */
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
}

/** What a letter about a visit says. Names are in the reader's language already. */
export interface VisitFacts {
  readonly customerName: string;
  readonly businessName: string;
  readonly locationName: string;
  readonly address: string;
  /** Null where there is no appointment yet. */
  readonly number: string | null;
  readonly start: LocalTime;
  readonly timeZone: string;
  readonly segments: readonly { readonly service: string; readonly staffMember: string | null }[];
  readonly price: Amount | null;
  /** What was charged or goes back. */
  readonly amount: Amount | null;
  /** Until when something has to be done. */
  readonly until: LocalTime | null;
}

export interface Amount {
  readonly amountMinor: number;
  readonly currency: string;
}

/** What one kind of letter says. */
export interface Words {
  /** In the subject line, before or after who writes and when the visit is. */
  readonly what: string;
  readonly opening: (businessName: string) => string;
  readonly closing: string;
}

/** The words of one language. Lines of `facts` become a table in HTML. */
export interface Phrasing {
  readonly subject: (template: TemplateKey, facts: VisitFacts) => string;
  readonly greeting: (facts: VisitFacts) => string;
  readonly opening: (template: TemplateKey, facts: VisitFacts) => string;
  readonly facts: (facts: VisitFacts) => readonly (readonly [label: string, value: string])[];
  readonly closing: (template: TemplateKey, facts: VisitFacts) => string;
}

/** An amount as people of that language write it, with the currency's own number of digits. */
export function writeMoney(language: string, { amountMinor, currency }: Amount): string {
  const format = new Intl.NumberFormat(language, { style: 'currency', currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(amountMinor / 10 ** digits);
}

export const twoDigits = (value: number): string => String(value).padStart(2, '0');

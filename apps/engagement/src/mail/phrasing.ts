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
  readonly number: string;
  readonly start: LocalTime;
  readonly timeZone: string;
  readonly segments: readonly { readonly service: string; readonly staffMember: string | null }[];
  readonly price: { readonly amountMinor: number; readonly currency: string };
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
export function writeMoney(language: string, { amountMinor, currency }: VisitFacts['price']): string {
  const format = new Intl.NumberFormat(language, { style: 'currency', currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(amountMinor / 10 ** digits);
}

export const twoDigits = (value: number): string => String(value).padStart(2, '0');

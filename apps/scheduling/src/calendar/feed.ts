import { createHash } from 'node:crypto';
import type { FeedRow, FeedVisit } from './feed.store.ts';
import { writeCalendar, type FeedEntry } from './ics.ts';

const statuses: Readonly<Partial<Record<FeedVisit['status'], FeedEntry['status']>>> = {
  PENDING_APPROVAL: 'TENTATIVE',
  PENDING_PAYMENT: 'TENTATIVE',
  CANCELLED: 'CANCELLED',
  DECLINED: 'CANCELLED',
  EXPIRED: 'CANCELLED',
};

const titles = { ja: '予約', en: 'Appointments' };

/** In a language, else in any. */
const named = (names: Readonly<Record<string, string>>, language: string): string =>
  names[language] ?? Object.values(names)[0] ?? '';

/** A feed says what and when, and to customers where: nobody's name, and no contact data. */
export function calendarOf({ ownerKind }: Pick<FeedRow, 'ownerKind'>, visits: readonly FeedVisit[]): string {
  const entries = visits.map((visit): FeedEntry => {
    const { language, number } = visit;
    const business = named(visit.business, language);
    const services = visit.services.map((names) => named(names, language)).filter((name) => name !== '');
    const what = services.join(', ') || (language === 'ja' ? titles.ja : titles.en);
    return {
      ...{ uid: visit.id, sequence: visit.sequence, startsAt: visit.startsAt, endsAt: visit.endsAt },
      status: statuses[visit.status] ?? 'CONFIRMED',
      summary: ownerKind === 'CUSTOMER' ? `${what} – ${business}` : what,
      description: number === null ? null : `No. ${number}`,
      location: ownerKind === 'LOCATION' ? null : [business, visit.location].filter((part) => part !== '').join(' '),
      changedAt: visit.changedAt,
    };
  });
  const [first] = visits;
  const business = first ? named(first.business, first.language) : '';
  const name = ownerKind === 'LOCATION' && first?.location ? `${business} ${first.location}` : business;
  return writeCalendar({ name: name || 'Openslot', entries });
}

/** Another one whenever a single byte is. */
export const etagOf = (text: string): string =>
  `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;

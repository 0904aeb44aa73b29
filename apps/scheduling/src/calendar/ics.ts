import ICAL from 'ical.js';

/** A visit as a calendar shows it. */
export interface FeedEntry {
  /** The same for ever, however the visit changes. */
  readonly uid: string;
  /** Greater after every change. */
  readonly sequence: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
  readonly summary: string;
  readonly description: string | null;
  readonly location: string | null;
  readonly changedAt: Date;
}

export interface Feed {
  readonly name: string;
  readonly entries: readonly FeedEntry[];
}

/** At most 75 octets a line, of which a folded one spends the first on a space. */
const foldAt = 74;

/**
 * Writes a calendar by RFC 5545. Times are UTC, which means the same in every zone, whatever becomes of its rules. The
 * same feed is written the same, byte for byte.
 */
export function writeCalendar({ name, entries }: Feed): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Openslot//Visits//EN');
  calendar.addPropertyWithValue('calscale', 'GREGORIAN');
  calendar.addPropertyWithValue('method', 'PUBLISH');
  calendar.addPropertyWithValue('x-wr-calname', plain(name));
  const refresh = calendar.addPropertyWithValue('refresh-interval', 'PT15M');
  refresh.setParameter('value', 'DURATION');
  for (const entry of entries) calendar.addSubcomponent(eventOf(entry));
  ICAL.foldLength = foldAt;
  return `${calendar.toString()}\r\n`;
}

function eventOf(entry: FeedEntry): ICAL.Component {
  const event = new ICAL.Component('vevent');
  event.addPropertyWithValue('uid', entry.uid);
  event.addPropertyWithValue('dtstamp', utc(entry.changedAt));
  event.addPropertyWithValue('last-modified', utc(entry.changedAt));
  event.addPropertyWithValue('sequence', entry.sequence);
  event.addPropertyWithValue('dtstart', utc(entry.startsAt));
  event.addPropertyWithValue('dtend', utc(entry.endsAt));
  event.addPropertyWithValue('status', entry.status);
  event.addPropertyWithValue('summary', plain(entry.summary));
  if (entry.description) event.addPropertyWithValue('description', plain(entry.description));
  if (entry.location) event.addPropertyWithValue('location', plain(entry.location));
  return event;
}

const utc = (at: Date): ICAL.Time => ICAL.Time.fromJSDate(at, true);

/** Without control characters, which no calendar may have. Line breaks are written as such. */
const plain = (text: string): string =>
  // eslint-disable-next-line no-control-regex
  text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0009\u000B-\u001F\u007F]/g, ' ');

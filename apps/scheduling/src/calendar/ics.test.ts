import ICAL from 'ical.js';
import { writeCalendar, type FeedEntry } from './ics.ts';

const entry: FeedEntry = {
  ...{ uid: '01932b1c-0000-7000-8000-00000000000a', sequence: 3, status: 'CONFIRMED' },
  startsAt: new Date('2027-03-28T00:30:00Z'),
  endsAt: new Date('2027-03-28T01:30:00Z'),
  ...{ summary: 'Cut', description: 'No. A7K3QZ', location: null, changedAt: new Date('2027-03-01T00:00:00Z') },
};
const written = (given: Partial<FeedEntry> = {}) =>
  writeCalendar({ name: '花見サロン', entries: [{ ...entry, ...given }] });

describe('a written calendar', () => {
  it('is what other programs read', () => {
    expect(written().split('\r\n')).toEqual([
      ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Openslot//Visits//EN', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH'],
      ...['X-WR-CALNAME:花見サロン', 'REFRESH-INTERVAL;VALUE=DURATION:PT15M', 'BEGIN:VEVENT'],
      ...['UID:01932b1c-0000-7000-8000-00000000000a', 'DTSTAMP:20270301T000000Z', 'LAST-MODIFIED:20270301T000000Z'],
      ...['SEQUENCE:3', 'DTSTART:20270328T003000Z', 'DTEND:20270328T013000Z', 'STATUS:CONFIRMED', 'SUMMARY:Cut'],
      ...['DESCRIPTION:No. A7K3QZ', 'END:VEVENT', 'END:VCALENDAR', ''],
    ]);
  });

  it.each([
    ['commas; semicolons, and \\ backslashes', 'commas; semicolons, and \\ backslashes'],
    ['two\nlines\r\nand three', 'two\nlines\nand three'],
    ['END:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:not mine', 'END:VEVENT\nBEGIN:VEVENT\nSUMMARY:not mine'],
    ['bell\u0007 and null\u0000', 'bell  and null '],
    ['カットとカラーと😀と長い長い名前'.repeat(20), 'カットとカラーと😀と長い長い名前'.repeat(20)],
  ])('says any text so that it stays one: %s', (summary, expected) => {
    const text = written({ summary });
    const root = new ICAL.Component(ICAL.parse(text));

    expect(root.getAllSubcomponents('vevent')).toHaveLength(1);
    expect(root.getFirstSubcomponent('vevent')?.getFirstPropertyValue('summary')).toBe(expected);
  });

  it('has no line of more than 75 octets, and breaks no character', () => {
    const lines = written({ summary: 'カットとカラーと😀と長い長い名前'.repeat(20) }).split('\r\n');

    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(lines.join('')).not.toContain('\uFFFD');
  });
});

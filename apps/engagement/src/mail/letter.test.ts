import { templateKeys } from '../notification/notification.ts';
import { letterLanguage, writeLetter } from './letter.ts';
import type { VisitFacts } from './phrasing.ts';

const facts: VisitFacts = {
  customerName: '田中 美咲',
  businessName: '花見サロン',
  locationName: '表参道店',
  address: '神宮前4-12-10, 150-0001 東京都, JP',
  number: 'K7MQ2X',
  start: { year: 2026, month: 11, day: 20, weekday: 5, hour: 14, minute: 5 },
  timeZone: 'Asia/Tokyo',
  segments: [
    { service: 'カット', staffMember: '佐藤 葵' },
    { service: 'ヘッドスパ', staffMember: null },
  ],
  price: { amountMinor: 8800, currency: 'JPY' },
  amount: null,
  until: null,
};

test('confirms in Japanese', () => {
  const { subject, text } = writeLetter('appointment-confirmed', 'ja', facts);

  expect(subject).toBe('【花見サロン】ご予約確定のお知らせ 2026年11月20日（金）14:05');
  expect(text).toBe(`田中 美咲 様

花見サロンをご予約いただき、ありがとうございます。ご予約が確定しました。

日時: 2026年11月20日（金）14:05（Asia/Tokyo）
場所: 表参道店
神宮前4-12-10, 150-0001 東京都, JP
メニュー: カット（担当：佐藤 葵）
ヘッドスパ
料金: ￥8,800
予約番号: K7MQ2X

ご都合が悪くなった場合は、お早めにご連絡ください。
`);
});

test('confirms in English, with the digits of the currency', () => {
  const price = { amountMinor: 3_550, currency: 'GBP' };
  const { subject, text } = writeLetter('appointment-confirmed', 'en', {
    ...facts,
    customerName: 'Mia',
    businessName: 'Kingsway',
    price,
  });

  expect(subject).toBe('Your appointment is confirmed: Kingsway, Friday 20 November 2026, 14:05');
  expect(text).toContain('Dear Mia,\n\nthank you for booking with Kingsway. Your appointment is confirmed.');
  expect(text).toContain('\nWhat: カット with 佐藤 葵\nヘッドスパ\nPrice: £35.50\nNumber: K7MQ2X\n');
});

test('what people call themselves is never markup', () => {
  const { html } = writeLetter('appointment-cancelled', 'en', {
    ...facts,
    customerName: '<script>alert("1")</script>',
  });

  expect(html).toContain('<p>Dear &lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;,</p>');
  expect(html).not.toContain('<script>');
});

test.each([
  ['ja', 'ja'],
  ['ja-JP', 'ja'],
  ['en-GB', 'en'],
  ['fr', 'en'],
])('%s is written to in %s', (locale, language) => {
  expect(letterLanguage(locale)).toBe(language);
});

test('speaks of money and of deadlines where there are any', () => {
  const amount = { amountMinor: 2_200, currency: 'JPY' };
  const refund = writeLetter('refund-sent', 'ja', { ...facts, amount });
  expect(refund.subject).toBe('【花見サロン】ご返金のお知らせ 2026年11月20日（金）14:05');
  expect(refund.text).toContain('\n金額: ￥2,200\n日時: ');

  const until = { ...facts.start, hour: 12, minute: 30 };
  const offer = writeLetter('waitlist-offered', 'en', { ...facts, number: null, price: null, until });
  expect(offer.text).toContain('\nHeld until: Friday 20 November 2026, 12:30\nWhen: Friday 20 November 2026, 14:05');
  expect(offer.text).not.toMatch(/Price|Number/);
});

test.each(templateKeys)('%s is written in both languages', (template) => {
  for (const language of ['en', 'ja'] as const) {
    const { subject, text } = writeLetter(template, language, facts);
    expect(subject).toContain('花見サロン');
    expect(text).toContain('花見サロン');
    expect(text).not.toMatch(/undefined|null/);
  }
});

import { twoDigits, writeMoney, type LocalTime, type Phrasing } from './phrasing.ts';

const weekdays = ['月', '火', '水', '木', '金', '土', '日'];

const when = ({ weekday, day, month, year, hour, minute }: LocalTime) =>
  `${year}年${month}月${day}日（${weekdays[weekday - 1]}）${hour}:${twoDigits(minute)}`;

export const japanese: Phrasing = {
  subject(template, facts) {
    const what = {
      'appointment-confirmed': 'ご予約確定のお知らせ',
      'appointment-rescheduled': 'ご予約日時変更のお知らせ',
      'appointment-cancelled': 'ご予約キャンセルのお知らせ',
    }[template];
    return `【${facts.businessName}】${what} ${when(facts.start)}`;
  },
  greeting: (facts) => `${facts.customerName} 様`,
  opening: (template, { businessName }) =>
    ({
      'appointment-confirmed': `${businessName}をご予約いただき、ありがとうございます。ご予約が確定しました。`,
      'appointment-rescheduled': `${businessName}のご予約日時が変更されました。`,
      'appointment-cancelled': `${businessName}のご予約がキャンセルされました。`,
    })[template],
  facts: (facts) => [
    ['日時', `${when(facts.start)}（${facts.timeZone}）`],
    ['場所', `${facts.locationName}\n${facts.address}`],
    [
      'メニュー',
      facts.segments
        .map((each) => (each.staffMember ? `${each.service}（担当：${each.staffMember}）` : each.service))
        .join('\n'),
    ],
    ['料金', writeMoney('ja', facts.price)],
    ['予約番号', facts.number],
  ],
  closing: (template) =>
    template === 'appointment-cancelled'
      ? 'またのご利用を心よりお待ちしております。'
      : 'ご都合が悪くなった場合は、お早めにご連絡ください。',
};

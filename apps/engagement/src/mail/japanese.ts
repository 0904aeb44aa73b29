import type { TemplateKey } from '../notification/notification.ts';
import { twoDigits, writeMoney, type LocalTime, type Phrasing, type Words } from './phrasing.ts';

const weekdays = ['月', '火', '水', '木', '金', '土', '日'];

const when = ({ weekday, day, month, year, hour, minute }: LocalTime) =>
  `${year}年${month}月${day}日（${weekdays[weekday - 1]}）${hour}:${twoDigits(minute)}`;

const tellUs = 'ご都合が悪くなった場合は、お早めにご連絡ください。';
const another = 'またのご利用を心よりお待ちしております。';

const words: Record<TemplateKey, Words> = {
  'appointment-requested': {
    what: 'ご予約リクエスト受付のお知らせ',
    opening: (business) =>
      `${business}をお選びいただき、ありがとうございます。ご予約内容を確認のうえ、ご連絡いたします。`,
    closing: '確定まで今しばらくお待ちください。',
  },
  'appointment-approved': {
    what: 'ご予約承認のお知らせ',
    opening: (business) => `${business}のご予約が承認されました。お支払いの確認をもって確定となります。`,
    closing: 'ご予約の画面からお手続きをお願いいたします。',
  },
  'appointment-declined': {
    what: 'ご予約をお受けできませんでした',
    opening: (business) => `誠に申し訳ございませんが、${business}ではご希望の日時にご予約をお受けできませんでした。`,
    closing: another,
  },
  'appointment-confirmed': {
    what: 'ご予約確定のお知らせ',
    opening: (business) => `${business}をご予約いただき、ありがとうございます。ご予約が確定しました。`,
    closing: tellUs,
  },
  'appointment-rescheduled': {
    what: 'ご予約日時変更のお知らせ',
    opening: (business) => `${business}のご予約日時が変更されました。`,
    closing: tellUs,
  },
  'appointment-staff-changed': {
    what: '担当者変更のお知らせ',
    opening: (business) => `${business}のご予約の担当者が変更になりました。ご予約日時に変更はございません。`,
    closing: 'ご都合が悪い場合は、お手数ですがお知らせください。',
  },
  'location-switched-off': {
    what: 'ご予約に関する大切なお知らせ',
    opening: (business) =>
      `${business}は現在、やむを得ない事情により受付を停止しております。ご予約どおりにご案内できない場合がございます。`,
    closing:
      '追ってご連絡いたします。お出かけの前に店舗へご確認いただくか、ご予約の画面より変更・キャンセルをお願いいたします。',
  },
  'appointment-cancelled': {
    what: 'ご予約キャンセルのお知らせ',
    opening: (business) => `${business}のご予約がキャンセルされました。`,
    closing: another,
  },
  'appointment-expired': {
    what: 'ご予約失効のお知らせ',
    opening: (business) => `${business}のご予約は、期限までに手続きが完了しなかったため失効しました。`,
    closing: '改めてご希望の日時をお選びください。',
  },
  'payment-due': {
    what: 'お支払いのお願い',
    opening: (business) =>
      `${business}のご予約は、お支払いをお待ちしております。期限までにお支払いがない場合は失効します。`,
    closing: 'ご予約された画面からお支払いいただけます。',
  },
  'card-due': {
    what: 'カード登録のお願い',
    opening: (business) =>
      `${business}のご予約は、カードのご登録をお待ちしております。現時点でのご請求はございません。期限までにご登録がない場合は失効します。`,
    closing: 'ご予約された画面よりご登録いただけます。',
  },
  'appointment-reminder': {
    what: 'ご来店日のご案内',
    opening: (business) => `${business}へのご来店をお待ちしております。`,
    closing: tellUs,
  },
  'intake-requested': {
    what: 'ご来店前のご質問',
    opening: (business) => `${business}より、ご来店前にお伺いしたいことがございます。`,
    closing: 'ご予約の確認画面よりご回答ください。当日少し早めにお越しいただいても結構です。',
  },
  'review-requested': {
    what: 'ご来店のご感想をお聞かせください',
    opening: (business) =>
      `${business}をご利用いただき、ありがとうございました。よろしければご感想をお聞かせください。`,
    closing: '皆さまの声を今後のサービスに活かしてまいります。',
  },
  'fee-charged': {
    what: '手数料のお知らせ',
    opening: (business) => `${business}のご予約時の規定に基づき、手数料を頂戴しました。`,
    closing: 'ご不明な点がございましたら、お問い合わせください。',
  },
  'refund-sent': {
    what: 'ご返金のお知らせ',
    opening: (business) => `${business}よりご返金の手続きをいたしました。`,
    closing: 'お手元に届くまで数日かかることがございます。',
  },
  'waitlist-offered': {
    what: '空き時間のお知らせ',
    opening: (business) => `${business}でお待ちいただいていた時間に空きが出ましたので、お取り置きしております。`,
    closing: '期限までにご予約がない場合は、次にお待ちの方へご案内いたします。',
  },
};

export const japanese: Phrasing = {
  subject: (template, facts) => `【${facts.businessName}】${words[template].what} ${when(facts.start)}`,
  greeting: (facts) => `${facts.customerName} 様`,
  opening: (template, { businessName }) => words[template].opening(businessName),
  facts: (facts) => [
    ...(facts.amount ? [['金額', writeMoney('ja', facts.amount)] as const] : []),
    ...(facts.until ? [['お取り置き期限', when(facts.until)] as const] : []),
    ['日時', `${when(facts.start)}（${facts.timeZone}）`],
    ['場所', `${facts.locationName}\n${facts.address}`],
    [
      'メニュー',
      facts.segments
        .map((each) => (each.staffMember ? `${each.service}（担当：${each.staffMember}）` : each.service))
        .join('\n'),
    ],
    ...(facts.price ? [['料金', writeMoney('ja', facts.price)] as const] : []),
    ...(facts.number ? [['予約番号', facts.number] as const] : []),
  ],
  closing: (template) => words[template].closing,
};

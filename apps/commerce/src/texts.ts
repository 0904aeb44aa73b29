import type { Texts } from '@openslot/service';

/** The words of commerce's outcomes and field problems. */
export const texts: Texts = {
  PaymentTokenExpired: {
    en: 'The time to pay for this is over.',
    ja: 'お支払いの期限が過ぎています。',
  },
  AlreadyPaid: { en: 'This has been paid already.', ja: 'お支払いはすでに完了しています。' },
  PaymentDeclined: {
    en: 'The payment was declined. Try another way to pay.',
    ja: 'お支払いが承認されませんでした。別の方法をお試しください。',
  },
  payment_token_unknown: { en: 'This is not one of our payment tokens.', ja: 'この支払いトークンは使えません。' },
  payment_token_for_card: {
    en: 'Nothing is paid with this token: only a card has to be left.',
    ja: 'このトークンではお支払いは不要です。カードの登録のみが必要です。',
  },
  payment_token_for_payment: {
    en: 'A card is not enough for this token: something has to be paid.',
    ja: 'このトークンではカードの登録だけでは足りません。お支払いが必要です。',
  },
  provider_takes_no_card: {
    en: 'This payment provider keeps no cards.',
    ja: 'この決済手段ではカードを登録できません。',
  },
  card_consent: {
    en: 'This card is kept for this appointment alone. It is charged only with the fee of the cancellation policy that you accepted, if you cancel late or do not come, and forgotten 14 days after the appointment.',
    ja: 'このカードは今回のご予約のためだけに保管されます。直前のキャンセルや無断キャンセルの場合に限り、同意いただいたキャンセルポリシーの料金が請求され、ご予約日の14日後に削除されます。',
  },
  unknown_provider: { en: 'There is no such payment provider here.', ja: 'この決済手段は利用できません。' },
};

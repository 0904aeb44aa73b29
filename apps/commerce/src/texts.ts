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
  unknown_provider: { en: 'There is no such payment provider here.', ja: 'この決済手段は利用できません。' },
};

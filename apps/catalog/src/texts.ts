import type { Texts } from '@openslot/service';

/** Words of catalog's own outcomes and field problems. */
export const texts: Texts = {
  SlugTaken: { en: 'The address {slug} is taken.', ja: 'アドレス「{slug}」は既に使われています。' },
  AlreadyOnStaff: {
    en: 'This member is on the staff of this business already.',
    ja: 'このメンバーは既にこの店舗のスタッフです。',
  },
  not_a_slug: {
    en: '3 to 63 of the letters a–z, digits and hyphens; no hyphen at either end.',
    ja: '英小文字・数字・ハイフンで3〜63文字（先頭と末尾にハイフンは使えません）。',
  },
  unknown_vertical: { en: 'There is no such industry.', ja: 'この業種は存在しません。' },
  unknown_currency: { en: 'This is not an ISO 4217 currency.', ja: 'ISO 4217の通貨コードではありません。' },
  language_twice: { en: 'This language is there twice.', ja: '同じ言語が二度指定されています。' },
  own_language_missing: {
    en: "The business's own language is missing.",
    ja: '店舗の基本言語のテキストがありません。',
  },
  processing_outside: {
    en: 'The processing time must lie inside the duration.',
    ja: '放置時間は所要時間の範囲内にしてください。',
  },
  party_range: { en: 'This is less than the least party.', ja: '最小人数より少なくなっています。' },
  variation_twice: { en: 'This variation is there twice.', ja: '同じメニューが二度指定されています。' },
  percent_or_amount: {
    en: 'Give either a percentage or an amount.',
    ja: '割合か金額のどちらか一方を指定してください。',
  },
  shorter_is_cheaper: {
    en: 'The shorter the notice, the higher the fee must be.',
    ja: '直前になるほど料金が高くなるようにしてください。',
  },
  not_with_this_kind: { en: 'This does not belong to this kind.', ja: 'この種類では指定できません。' },
};

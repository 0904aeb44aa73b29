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
  party_overlap: { en: 'This range overlaps another one.', ja: '他の人数の範囲と重なっています。' },
  not_about_now: {
    en: 'This is in the future, or more than seven days ago.',
    ja: '未来の日時、または7日より前の日時です。',
  },
  offset_range: {
    en: 'This must be less than the interval.',
    ja: '予約枠の間隔より短くしてください。',
  },
  end_before_start: { en: 'This is before the beginning.', ja: '開始より前になっています。' },
  add_on_twice: { en: 'This add-on is there twice.', ja: '同じオプションが二度指定されています。' },
  resource_twice: { en: 'This resource is there twice.', ja: '同じ設備が二度指定されています。' },
  type_or_resource: {
    en: 'Give either a type or a resource.',
    ja: '種類か設備のどちらか一方を指定してください。',
  },
  not_exchangeable: {
    en: 'Resources of this type do not stand in for each other: name one.',
    ja: 'この種類の設備は互いに代わりになりません。設備を一つ指定してください。',
  },
  more_than_there_are: { en: 'There are not so many.', ja: 'その数はありません。' },
  circle_or_polygon: {
    en: 'Give either a circle or a polygon.',
    ja: '円か多角形のどちらか一方を指定してください。',
  },
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

export const languages = ['en', 'ja'] as const;
export type Language = (typeof languages)[number];

/** What people read, by the name of an outcome type or of a field's problem; `{name}` is filled from the outcome. */
export type Texts = Readonly<Record<string, Readonly<Record<Language, string>>>>;

/** Problems that every subgraph can meet. */
export const sharedTexts: Texts = {
  InvalidInput: { en: 'Some of what you sent cannot be used.', ja: '入力内容に誤りがあります。' },
  NotReadyYet: {
    en: 'This is still being prepared. Try again in a moment.',
    ja: '準備中です。少し待ってから再度お試しください。',
  },
  IdempotencyMismatch: {
    en: 'This idempotency key was used before with other input.',
    ja: 'この冪等キーは別の内容で既に使われています。',
  },
  VersionConflict: {
    en: 'Somebody changed this meanwhile. Look at it again.',
    ja: '他の人が先に変更しました。内容を確認してください。',
  },
  WrongState: { en: 'This is not possible in the state {status}.', ja: '現在の状態（{status}）ではできません。' },
  unknown_id: { en: 'There is no such thing.', ja: '見つかりません。' },
  wrong_kind_of_id: { en: 'This is not the right kind of id.', ja: 'IDの種類が違います。' },
  required: { en: 'This is needed.', ja: '必須項目です。' },
  invalid_value: { en: 'This cannot be used.', ja: 'この値は使えません。' },
  too_short: { en: 'This is too short; at least {minimum}.', ja: '短すぎます（{minimum}以上）。' },
  too_long: { en: 'This is too long; at most {maximum}.', ja: '長すぎます（{maximum}以下）。' },
  too_small: { en: 'This is too small; at least {minimum}.', ja: '小さすぎます（{minimum}以上）。' },
  too_large: { en: 'This is too large; at most {maximum}.', ja: '大きすぎます（{maximum}以下）。' },
  not_an_email: { en: 'This is not an e-mail address.', ja: 'メールアドレスの形式ではありません。' },
  not_a_uuid: { en: 'This must be a UUID.', ja: 'UUIDを指定してください。' },
  unknown_time_zone: { en: 'There is no such time zone.', ja: 'このタイムゾーンは存在しません。' },
  end_before_start: { en: 'The end must come after the start.', ja: '終了は開始より後にしてください。' },
  overlaps: { en: 'This overlaps with another one.', ja: '他のものと重なっています。' },
};

export function fillText(texts: Texts, key: string, language: Language, values: object): string {
  const text = texts[key]?.[language];
  if (text === undefined) throw new Error(`no text for ${key}`);
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String((values as Record<string, unknown>)[name] ?? ''));
}

/** The best language we have for an Accept-Language header; English when there is none. */
export function languageOf(header: string | undefined): Language {
  const wanted = (header ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase());
  return languages.find((language) => language === wanted.find((tag) => languages.includes(tag as Language))) ?? 'en';
}

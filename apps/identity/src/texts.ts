import type { Texts } from '@openslot/service';
import { customerTexts } from './customer/customer-record.ts';

/** What people read of identity's own outcomes and field problems. */
export const texts: Texts = {
  EmailTaken: {
    en: 'Somebody has registered with this e-mail address.',
    ja: 'このメールアドレスは既に登録されています。',
  },
  WeakPassword: {
    en: 'This password is too short; at least {minimumLength} characters.',
    ja: 'パスワードは{minimumLength}文字以上にしてください。',
  },
  InvalidCredentials: {
    en: 'The e-mail address or the password is wrong.',
    ja: 'メールアドレスまたはパスワードが正しくありません。',
  },
  TooManyAttempts: {
    en: 'Too many attempts. Try again later.',
    ja: '試行回数が多すぎます。しばらくしてから再度お試しください。',
  },
  SessionEnded: {
    en: 'This session is over. Sign in again.',
    ja: 'セッションが終了しました。再度ログインしてください。',
  },
  NotAMember: { en: 'You do not work for this organization.', ja: 'この組織のメンバーではありません。' },
  UnknownPerson: {
    en: 'Nobody has registered with this e-mail address yet.',
    ja: 'このメールアドレスで登録している人はまだいません。',
  },
  AlreadyMember: { en: 'This person is a member already.', ja: 'この人は既にメンバーです。' },
  RoleOutOfReach: {
    en: 'You can neither give nor take away a role that reaches further than your own.',
    ja: '自分の権限を超える役割を与えたり取り消したりすることはできません。',
  },
  LastOwner: { en: 'An organization keeps at least one owner.', ja: '組織には少なくとも1人のオーナーが必要です。' },
  unknown_country: { en: 'There is no such country.', ja: 'この国コードは存在しません。' },
  unknown_currency: { en: 'There is no such currency.', ja: 'この通貨コードは存在しません。' },
  ...customerTexts,
};

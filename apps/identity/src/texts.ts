import type { Texts } from '@openslot/service';
import { apiKeyTexts } from './api-key/api-key.texts.ts';
import { customerTexts } from './customer/customer-record.ts';
import { privacyTexts } from './privacy/privacy.texts.ts';
import { featureFlagTexts } from './feature-flag/feature-flag.texts.ts';
import { integrationLinkTexts } from './integration-link/integration-link.texts.ts';
import { platformTexts } from './platform/platform.texts.ts';
import { memberTexts } from './member/member.texts.ts';

/** What people read of identity's own outcomes and field problems. */
export const texts: Texts = {
  ...memberTexts,
  ...platformTexts,
  ...apiKeyTexts,
  ...featureFlagTexts,
  ...integrationLinkTexts,
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
  EmailVerifiedAlready: {
    en: 'This e-mail address is verified already.',
    ja: 'このメールアドレスは確認済みです。',
  },
  EmailNotVerified: { en: 'Verify your e-mail address first.', ja: '先にメールアドレスを確認してください。' },
  TokenNotValid: {
    en: 'This link does not work, or no longer. Ask for a new one.',
    ja: 'このリンクは無効です。もう一度お申し込みください。',
  },
  WrongPassword: { en: 'The current password is another one.', ja: '現在のパスワードが正しくありません。' },
  SecondFactorWrong: { en: 'This code is wrong, or was used.', ja: 'コードが正しくないか、既に使用されています。' },
  SecondFactorInUse: {
    en: 'This account has a second factor already.',
    ja: '二要素認証は既に設定されています。',
  },
  NoSecondFactor: { en: 'This account has no second factor.', ja: '二要素認証は設定されていません。' },
  IdTokenNotValid: {
    en: 'This sign-in could not be confirmed. Try again.',
    ja: 'このログインを確認できませんでした。もう一度お試しください。',
  },
  EmailNotVerifiedByProvider: {
    en: 'That account does not confirm your e-mail address. Sign in another way.',
    ja: '連携先でメールアドレスが確認されていません。別の方法でログインしてください。',
  },
  ProviderLinked: { en: 'That account is linked already.', ja: 'そのアカウントは既に連携されています。' },
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
  ...privacyTexts,
};

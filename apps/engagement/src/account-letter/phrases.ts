import type { LetterKind } from '@openslot/events';
import type { LetterLanguage } from '../mail/letter.ts';

/** What one letter says, around its link. */
export interface Phrases {
  readonly subject: string;
  readonly opening: string;
  readonly closing: string;
}

const english = (organization: string): Record<LetterKind, Phrases> => ({
  VERIFY_EMAIL: {
    subject: 'Confirm your e-mail address',
    opening: 'please confirm within 24 hours that this is your e-mail address:',
    closing: 'If you have not registered with Openslot, ignore this message.',
  },
  RESET_PASSWORD: {
    subject: 'Choose a new password',
    opening: 'you can choose a new password within an hour:',
    closing: 'If you did not ask for this, ignore this message; your password stays as it is.',
  },
  SIGN_IN: {
    subject: 'Your sign-in link',
    opening: 'this link signs you in. It works once, within 15 minutes:',
    closing: 'If you did not ask for it, ignore this message and give the link to nobody.',
  },
  CONFIRM_EMAIL: {
    subject: 'Confirm your new e-mail address',
    opening: 'please confirm within 24 hours that you want to sign in with this e-mail address from now on:',
    closing: 'If you did not ask for this, ignore this message; nothing changes.',
  },
  EMAIL_CHANGED: {
    subject: 'Your e-mail address has changed',
    opening: 'another e-mail address now signs in to your account. This one no longer does.',
    closing: 'If this was not you, tell us at once.',
  },
  PASSWORD_CHANGED: {
    subject: 'Your password has changed',
    opening: 'the password of your account was changed, and all other devices were signed out.',
    closing: 'If this was not you, choose a new password at once and tell us.',
  },
  INVITATION: {
    subject: `${organization} invites you`,
    opening: `${organization} would like you to work with them on Openslot. Accept the invitation within 7 days:`,
    closing: 'If you do not know them, ignore this message.',
  },
});

const japanese = (organization: string): Record<LetterKind, Phrases> => ({
  VERIFY_EMAIL: {
    subject: 'メールアドレスの確認',
    opening: '24時間以内に、次のリンクからメールアドレスをご確認ください。',
    closing: 'お心当たりのない場合は、このメールを破棄してください。',
  },
  RESET_PASSWORD: {
    subject: 'パスワードの再設定',
    opening: '1時間以内に、次のリンクから新しいパスワードを設定してください。',
    closing: 'お心当たりのない場合は、このメールを破棄してください。パスワードは変わりません。',
  },
  SIGN_IN: {
    subject: 'ログイン用リンク',
    opening: '次のリンクでログインできます。15分以内に一度だけ有効です。',
    closing: 'お心当たりのない場合は、このメールを破棄し、リンクを誰にも渡さないでください。',
  },
  CONFIRM_EMAIL: {
    subject: '新しいメールアドレスの確認',
    opening: '今後このメールアドレスでログインするには、24時間以内に次のリンクからご確認ください。',
    closing: 'お心当たりのない場合は、このメールを破棄してください。何も変わりません。',
  },
  EMAIL_CHANGED: {
    subject: 'メールアドレスが変更されました',
    opening: 'ログイン用のメールアドレスが変更されました。このアドレスではログインできなくなりました。',
    closing: 'お心当たりのない場合は、すぐにご連絡ください。',
  },
  PASSWORD_CHANGED: {
    subject: 'パスワードが変更されました',
    opening: 'パスワードが変更され、他の端末はすべてログアウトされました。',
    closing: 'お心当たりのない場合は、すぐに新しいパスワードを設定し、ご連絡ください。',
  },
  INVITATION: {
    subject: `${organization}からの招待`,
    opening: `${organization}がOpenslotのメンバーとしてあなたを招待しています。7日以内に承諾してください。`,
    closing: 'お心当たりのない場合は、このメールを破棄してください。',
  },
});

export const phrasesOf = (language: LetterLanguage, kind: LetterKind, organization: string): Phrases =>
  (language === 'ja' ? japanese : english)(organization)[kind];

export function greetingOf(language: LetterLanguage, name: string | null): string {
  if (language === 'ja') return name === null ? 'こんにちは。' : `${name} 様`;
  return name === null ? 'Hello,' : `Hello ${name},`;
}

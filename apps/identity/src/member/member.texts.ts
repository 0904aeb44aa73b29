import type { Texts } from '@openslot/service';

/** What people read about roles, grants and invitations. */
export const memberTexts: Texts = {
  OwnMembership: {
    en: 'You cannot give yourself permissions, or take them from yourself.',
    ja: '自分自身の権限は変更できません。',
  },
  AlreadyGranted: {
    en: 'The member has a grant or a denial of this permission here already.',
    ja: 'このメンバーには、この場所でこの権限が既に設定されています。',
  },
  NameTaken: { en: 'Another role has this name.', ja: 'この名前の役割は既にあります。' },
  InvitationNotValid: {
    en: 'This invitation is not valid, or no longer. Ask for another one.',
    ja: 'この招待は無効です。もう一度招待してもらってください。',
  },
  OtherAddress: {
    en: 'This invitation went to another e-mail address. Sign in with that one.',
    ja: 'この招待は別のメールアドレス宛てです。そのアドレスでログインしてください。',
  },
  AlreadyInvited: {
    en: 'Somebody was invited at this address already.',
    ja: 'このアドレスには既に招待を送っています。',
  },
  unknown_permission: { en: 'There is no such permission.', ja: 'この権限は存在しません。' },
  one_role: {
    en: 'Name either one of the three roles or a role of your own.',
    ja: '基本の役割か独自の役割のどちらか一つを指定してください。',
  },
  one_place: { en: 'Name a business or a location, not both.', ja: '店舗ブランドか店舗のどちらかを指定してください。' },
  deny_the_whole: {
    en: 'Deny the permission itself; that denies own rows too.',
    ja: '権限そのものを禁止してください（自分の分も禁止されます）。',
  },
};

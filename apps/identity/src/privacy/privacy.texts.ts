import type { Texts } from '@openslot/service';

export const privacyTexts: Texts = {
  StillMember: {
    en: 'You still work for an organization. Leave it first, then your account can be erased.',
    ja: 'まだ組織に所属しています。アカウントを削除する前に、組織から抜けてください。',
  },
};

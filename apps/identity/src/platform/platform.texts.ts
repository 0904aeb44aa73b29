import type { Texts } from '@openslot/service';

export const platformTexts: Texts = {
  StillNeeded: {
    en: 'Something that is kept still names it, so it cannot be deleted.',
    ja: '保存が必要な記録から参照されているため、削除できません。',
  },
  LastAdministrator: {
    en: 'The platform keeps at least one administrator.',
    ja: 'プラットフォームには少なくとも1人の管理者が必要です。',
  },
};

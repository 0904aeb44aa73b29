import type { Texts } from '@openslot/service';

export const featureFlagTexts: Texts = {
  flag_name: {
    en: 'Small letters, digits, - and _, beginning with a letter.',
    ja: '小文字の英数字と「-」「_」で、英字から始めてください。',
  },
  unknown_flag: { en: 'There is no flag of this name.', ja: 'この名前のフラグはありません。' },
  on_and_off: {
    en: 'An organization cannot be in both lists.',
    ja: '同じ組織を両方のリストに入れることはできません。',
  },
};

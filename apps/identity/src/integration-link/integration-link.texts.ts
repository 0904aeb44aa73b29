import type { Texts } from '@openslot/service';

export const integrationLinkTexts: Texts = {
  LinkTaken: {
    en: 'One of the two is linked to something else in this system already.',
    ja: 'このシステムでは既に別のものと連携されています。',
  },
  not_linkable: { en: 'This kind of thing cannot be linked.', ja: 'この種類のものは連携できません。' },
  system_name: {
    en: 'Capital letters, digits and _, such as GOOGLE.',
    ja: '大文字の英数字と「_」で入力してください（例：GOOGLE）。',
  },
  too_much_metadata: { en: 'The metadata is too large.', ja: 'メタデータが大きすぎます。' },
};

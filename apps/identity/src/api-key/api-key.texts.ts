import type { Texts } from '@openslot/service';

export const apiKeyTexts: Texts = {
  PermissionOutOfReach: {
    en: 'You can give only permissions that you hold yourself at all of these places.',
    ja: '付与できるのは、対象のすべての場所で自分が持っている権限だけです。',
  },
  TooManyApiKeys: {
    en: 'The organization has too many API keys. Revoke one first.',
    ja: 'APIキーの数が上限に達しています。不要なキーを取り消してください。',
  },
  not_for_machines: {
    en: 'This permission is for people, not for machines.',
    ja: 'この権限はAPIキーには付与できません。',
  },
};

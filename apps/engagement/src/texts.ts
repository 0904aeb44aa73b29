import type { Texts } from '@openslot/service';
import { reminderTexts } from './reminder/reminder.ts';

/** Words of engagement's own outcomes and field problems. */
export const texts: Texts = {
  ...reminderTexts,
  NotCompleted: {
    en: 'A visit can be reviewed once it is over, for 60 days.',
    ja: 'レビューはご来店後60日以内に投稿できます。',
  },
  AlreadyReviewed: { en: 'You have reviewed this visit already.', ja: 'この来店のレビューは投稿済みです。' },
  earns_nothing: {
    en: 'Give points for the price, for the visit, or for both.',
    ja: '金額または来店に対するポイントを指定してください。',
  },
  tier_twice: { en: 'Two tiers are alike.', ja: '同じランクが二度指定されています。' },
};

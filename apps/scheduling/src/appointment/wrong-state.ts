import type { Texts } from '@openslot/service';
import type { AppointmentStatus } from './appointment.ts';
import type { Obstacle } from './life-cycle.ts';

export interface WrongState<Status = AppointmentStatus> {
  readonly __typename: 'WrongState';
  readonly status: Status;
  /** The text that says more than the status does. */
  readonly text?: Exclude<Obstacle, 'status'>;
}

/** The refusal of what stands in the way; in words of its own where it is not the status. */
export const wrongState = <Status>(status: Status, obstacle: Obstacle): WrongState<Status> => ({
  __typename: 'WrongState',
  status,
  ...(obstacle !== 'status' && { text: obstacle }),
});

export const obstacleTexts: Texts = {
  too_early: { en: 'It is too early for this.', ja: 'まだこの操作はできません。' },
  too_late: { en: 'It is too late for this.', ja: 'この操作ができる期間を過ぎています。' },
  check_in_first: { en: 'The customer has to be checked in first.', ja: '先にチェックインしてください。' },
  moved_too_often: {
    en: 'This has been moved as often as it may be online. Please call us.',
    ja: 'オンラインでの変更回数の上限に達しました。お電話でご連絡ください。',
  },
};

import type { DataOf, appointmentState } from '@openslot/events';

type Status = DataOf<typeof appointmentState>['status'];

const cameToNothing: readonly Status[] = ['DECLINED', 'EXPIRED', 'CANCELLED'];

/** Whether the customer is, was or would have been there. */
export const takesPlace = (status: Status): boolean => !cameToNothing.includes(status);

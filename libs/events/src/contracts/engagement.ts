import { z } from 'zod';
import { contract } from '../contract.ts';

const notification = z.object({
  recipientKind: z.enum(['CUSTOMER', 'MEMBER']),
  recipientId: z.uuid(),
  channel: z.enum(['EMAIL', 'SMS', 'WEBHOOK', 'IN_APP']),
  template: z.string(),
  appointmentId: z.uuid().nullable(),
});

export const notificationSent = contract('engagement.notification.sent.v1', notification);
export const notificationFailed = contract('engagement.notification.failed.v1', notification);

import { bearerToken, organizationOfToken } from '../bearer-token.ts';
import { minutesAfter } from '../appointment/instants.ts';

/** What a guest token opens: one appointment, as the customer that was made for this guest. */
export interface GuestAccess {
  readonly organizationId: string;
  readonly id: string;
  readonly appointmentId: string;
  readonly customerId: string;
}

const prefix = 'gst_';
const openDays = 30;

export const guestToken = (key: Buffer, access: Pick<GuestAccess, 'organizationId' | 'id'>): string =>
  `${prefix}${bearerToken(key, access)}`;

/** The organization that a guest token names; null when it cannot be one of ours. */
export const organizationOfGuestToken = (token: string): string | null =>
  token.startsWith(prefix) ? organizationOfToken(token.slice(prefix.length)) : null;

/** A token opens its visit until a while after the end. */
export const accessExpiresAt = (endsAt: Date): Date => minutesAfter(endsAt, openDays * 24 * 60);

import { createHmac } from 'node:crypto';
import { keyFromHex } from './sealed.ts';

/**
 * What two slices compare to know whether a guest is somebody, without telling each other how the guest is reached. Under
 * a key that only they hold, and different in every organization.
 */
export function contactMatch(
  topicKey: string,
  organizationId: string,
  { email, phone }: { readonly email: string | null; readonly phone: string | null },
): { readonly emailMatch: string | null; readonly phoneMatch: string | null } {
  const match = (kind: string, normalised: string) =>
    createHmac('sha256', keyFromHex(topicKey))
      .update(`openslot contact match ${organizationId} ${kind} ${normalised}`)
      .digest('base64url')
      .slice(0, 22);
  return {
    emailMatch: email === null ? null : match('email', email.toLowerCase()),
    phoneMatch: phone === null ? null : match('phone', phone.replaceAll(/[^+\d]/g, '')),
  };
}

import { createHash, randomBytes } from 'node:crypto';
import { idOf } from '@openslot/service';
import { z } from 'zod';
import { locale, password, personName } from '../user/user.ts';

export const invitationStatuses = ['PENDING', 'ACCEPTED', 'REVOKED', 'EXPIRED'] as const;
export type InvitationStatus = (typeof invitationStatuses)[number];

const days = 86_400_000;
/** How long an invitation can be accepted, and how long a settled one is kept for those who look at the list. */
export const invitationLifetime = 7 * days;
export const settledLifetime = 30 * days;

const prefix = 'inv_';

/** 256 bits that nobody can guess, behind the organization that they belong to. */
export function newInvitationToken(organizationId: string): string {
  const organization = Buffer.from(organizationId.replaceAll('-', ''), 'hex');
  return prefix + Buffer.concat([organization, randomBytes(32)]).toString('base64url');
}

/** Whose invitation a token is; null for what is no such token. */
export function organizationOfToken(token: string): string | null {
  const bytes = Buffer.from(token.startsWith(prefix) ? token.slice(prefix.length) : '', 'base64url');
  if (bytes.length !== 48) return null;
  const hex = bytes.subarray(0, 16).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** What is kept of a token. */
export const hashOfInvitation = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Where the address stands, for the vault. */
export const emailColumn = (id: string) => ({ table: 'invitation', column: 'email_enc', id });

/** Whether it can be accepted now. */
export const isOpen = (invitation: { status: InvitationStatus; expiresAt: Date }, now: Date): boolean =>
  invitation.status === 'PENDING' && now < invitation.expiresAt;

export const revokeInvitationInput = z.object({ invitationId: idOf('ivt'), version: z.int() });
export type RevokeInvitation = z.infer<typeof revokeInvitationInput>;

const token = z.string().max(200);

export const acceptInvitationInput = z.object({ token });
export type AcceptInvitation = z.infer<typeof acceptInvitationInput>;

export const signUpByInvitationInput = z.object({ token, password, name: personName, locale: locale.nullish() });
export type SignUpByInvitation = z.infer<typeof signUpByInvitationInput>;

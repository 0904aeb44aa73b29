import { z } from 'zod';
import { contract } from '../contract.ts';
import { privacyKind } from './privacy.ts';
import { currency, instant } from './values.ts';

export const organizationState = contract(
  'identity.organization.state.v1',
  z.object({
    name: z.string(),
    status: z.enum(['ACTIVE', 'SUSPENDED', 'CLOSING', 'DELETED']),
    mode: z.enum(['LIVE', 'TEST']),
    kind: z.enum(['INDEPENDENT', 'ENTERPRISE']),
    country: z.string().length(2),
    defaultCurrency: currency,
    defaultLocale: z.string(),
  }),
);
export const organizationCreated = contract('identity.organization.created.v1', z.object({ name: z.string() }));
export const organizationChanged = contract(
  'identity.organization.changed.v1',
  z.object({ changed: z.array(z.string()) }),
);
export const organizationSuspended = contract('identity.organization.suspended.v1', z.object({ reason: z.string() }));
export const organizationResumed = contract('identity.organization.resumed.v1', z.object({}));
/** It is deleted then, unless somebody resumes it before. */
export const organizationClosing = contract(
  'identity.organization.closing.v1',
  z.object({ deletedAt: z.iso.datetime() }),
);
export const organizationDeleted = contract('identity.organization.deleted.v1', z.object({}));

export const userRegistered = contract('identity.user.registered.v1', z.object({ locale: z.string() }));
/** The person has proved to read mail at the address of the account. */
export const userVerified = contract('identity.user.verified.v1', z.object({}));
export const userPasswordReset = contract('identity.user.password_reset.v1', z.object({}));
/** Another address signs in from now on; which one is nobody else's business. */
export const userEmailChanged = contract('identity.user.email_changed.v1', z.object({}));
export const sessionReuseDetected = contract('identity.session.reuse_detected.v1', z.object({ userId: z.uuid() }));
export const sessionRevoked = contract(
  'identity.session.revoked.v1',
  z.object({ userId: z.uuid(), reason: z.string() }),
);
/** So many failures that the account is locked for a while; `userId` is null where nobody has that address. */
export const loginFailedRepeatedly = contract(
  'identity.login.failed_repeatedly.v1',
  z.object({ userId: z.uuid().nullable() }),
);

/** What identity writes to people about. */
export const letterKinds = [
  'VERIFY_EMAIL',
  'RESET_PASSWORD',
  'SIGN_IN',
  'CONFIRM_EMAIL',
  'EMAIL_CHANGED',
  'PASSWORD_CHANGED',
  'INVITATION',
] as const;
export type LetterKind = (typeof letterKinds)[number];

/**
 * A letter that identity wants sent: `sealed` says to whom, and with which secret (see `letter.ts` of the database
 * library). Under the id of the token or invitation that it carries; a tombstone says that it is of no use any more.
 */
export const letterState = contract(
  'identity.letter.state.v1',
  z.object({
    kind: z.enum(letterKinds),
    sealed: z.string(),
    expiresAt: instant,
  }),
);

export const memberState = contract(
  'identity.member.state.v1',
  z.object({
    userId: z.uuid(),
    status: z.enum(['INVITED', 'ACTIVE', 'SUSPENDED', 'ENDED']),
    roles: z.array(
      z.object({
        base: z.enum(['OWNER', 'MANAGER', 'STAFF']),
        scopeKind: z.enum(['ORGANIZATION', 'BUSINESS', 'LOCATION']),
        scopeId: z.uuid().nullable(),
      }),
    ),
    /** Roles of the organization's own making. */
    customRoles: z
      .array(
        z.object({
          roleId: z.uuid(),
          scopeKind: z.enum(['ORGANIZATION', 'BUSINESS', 'LOCATION']),
          scopeId: z.uuid().nullable(),
        }),
      )
      .optional(),
  }),
);
export const memberJoined = contract('identity.member.joined.v1', z.object({ userId: z.uuid() }));
/** Names of the fields, never their values. */
export const memberChanged = contract(
  'identity.member.changed.v1',
  z.object({ userId: z.uuid(), changed: z.array(z.string()) }),
);
export const memberEnded = contract('identity.member.ended.v1', z.object({ userId: z.uuid(), endedOn: z.iso.date() }));

/** A role at one place: one of the three, or one of the organization's own making. */
const memberRoleHeld = z.object({
  base: z.enum(['OWNER', 'MANAGER', 'STAFF']).nullable(),
  roleId: z.uuid().nullable(),
  scopeKind: z.enum(['ORGANIZATION', 'BUSINESS', 'LOCATION']),
  scopeId: z.uuid().nullable(),
});
const memberRoles = z.object({ userId: z.uuid(), roles: z.array(memberRoleHeld) });
export const memberRoleGranted = contract('identity.member.role_granted.v1', memberRoles);
export const memberRoleRemoved = contract('identity.member.role_removed.v1', memberRoles);
export const memberGrantChanged = contract(
  'identity.member.grant_changed.v1',
  z.object({
    grantId: z.uuid(),
    permission: z.string(),
    effect: z.enum(['ALLOW', 'DENY']),
    change: z.enum(['GIVEN', 'REMOVED', 'EXPIRED']),
  }),
);

/** A role of the organization's own making: a named set of permissions. */
export const roleChanged = contract(
  'identity.role.changed.v1',
  z.object({ name: z.string(), permissions: z.array(z.string()), archived: z.boolean() }),
);

export const invitationSent = contract('identity.invitation.sent.v1', z.object({ expiresAt: z.iso.datetime() }));
export const invitationSettled = contract(
  'identity.invitation.settled.v1',
  z.object({ status: z.enum(['ACCEPTED', 'REVOKED', 'EXPIRED']), memberId: z.uuid().nullable() }),
);

/** What others may know of a customer; never contact data. */
export const customerState = contract(
  'identity.customer.state.v1',
  z.object({ userId: z.uuid().nullable(), mergedIntoId: z.uuid().nullable(), live: z.boolean() }),
);
export const customerCreated = contract('identity.customer.created.v1', z.object({ userId: z.uuid().nullable() }));

/**
 * The only topic that carries contact data, of customers and members, sealed under a key that only its readers hold
 * (see `contact.ts`). A tombstone erases it.
 */
export const contactState = contract(
  'identity.customer-contact.state.v1',
  z.object({ kind: z.enum(['CUSTOMER', 'MEMBER']), sealed: z.string() }),
);

/**
 * Somebody asked for everything that is kept of a customer, or that it be kept no longer: every slice does its part and
 * says so (`privacyPartState`). Of a customer into whom others were merged, all records are named.
 */
export const privacyRequested = contract(
  'identity.privacy.requested.v1',
  z.object({
    kind: privacyKind,
    customerIds: z.array(z.uuid()).min(1),
    /** The public key that an export's parts are sealed for. */
    sealFor: z.string().nullable(),
    /** Whether what the customer wrote in reviews goes as well. */
    reviewTexts: z.boolean(),
  }),
);
export const privacyDone = contract('identity.privacy.done.v1', z.object({ kind: privacyKind }));

/** Nothing is kept of the customer any more but what the law demands; told again whenever an old backup came back. */
export const customerErased = contract('identity.customer.erased.v1', z.object({ reviewTexts: z.boolean() }));
export const userErased = contract('identity.user.erased.v1', z.object({}));

export const customerUpdated = contract('identity.customer.updated.v1', z.object({ changed: z.array(z.string()) }));
export const customerMerged = contract('identity.customer.merged.v1', z.object({ intoId: z.uuid() }));
/** The customer is not that other one after all. Scheduling gives the visits back, and tells of them anew. */
export const customerMergeUndone = contract('identity.customer.merge_undone.v1', z.object({ fromId: z.uuid() }));

/**
 * What a customer may not book as others do; a tombstone lifts it. `emailMatch` and `phoneMatch` are keyed hashes (see
 * `contact-match.ts` of the database library), by which a guest is recognised without contact data.
 */
export const customerBlockState = contract(
  'identity.customer-block.state.v1',
  z.object({
    customerId: z.uuid(),
    mode: z.enum(['APPROVAL', 'PREPAY', 'BLOCKED']),
    until: instant.nullable(),
    emailMatch: z.string().nullable(),
    phoneMatch: z.string().nullable(),
  }),
);
export const customerBlocked = contract(
  'identity.customer.blocked.v1',
  z.object({ mode: z.enum(['APPROVAL', 'PREPAY', 'BLOCKED']), source: z.enum(['RULE', 'STAFF']) }),
);
export const customerUnblocked = contract(
  'identity.customer.unblocked.v1',
  z.object({ mode: z.enum(['APPROVAL', 'PREPAY', 'BLOCKED']) }),
);

export const customerImportFinished = contract(
  'identity.customer-import.finished.v1',
  z.object({ total: z.int(), failed: z.int() }),
);

const apiKey = z.object({ name: z.string(), permissions: z.array(z.string()) });
export const apiKeyCreated = contract('identity.api-key.created.v1', apiKey);
/** Another key was made in its place; it ends after the overlap. */
export const apiKeyRotated = contract('identity.api-key.rotated.v1', apiKey);
export const apiKeyRevoked = contract('identity.api-key.revoked.v1', apiKey);

/** What is switched on for which organizations, of the platform as a whole (see `isOn` in identity). */
export const flagState = contract(
  'identity.flag.state.v1',
  z.object({
    name: z.string(),
    isEnabled: z.boolean(),
    percent: z.int().min(0).max(100),
    onFor: z.array(z.uuid()),
    offFor: z.array(z.uuid()),
  }),
);
export const flagChanged = contract('identity.flag.changed.v1', z.object({ name: z.string(), isEnabled: z.boolean() }));

import { z } from 'zod';
import { contract } from '../contract.ts';
import { currency } from './values.ts';

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

export const userRegistered = contract('identity.user.registered.v1', z.object({ locale: z.string() }));
export const sessionReuseDetected = contract('identity.session.reuse_detected.v1', z.object({ userId: z.uuid() }));

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
  }),
);
export const memberJoined = contract('identity.member.joined.v1', z.object({ userId: z.uuid() }));

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

import { createdAt, instant, rootColumns } from '@openslot/database';
import { integer, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { scheduling } from '../schema.tables.ts';
import type { OfferStatus, WaitlistStatus } from './waitlist.ts';

export const waitlistEntry = scheduling.table(
  'waitlist_entry',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    businessId: uuid('business_id').notNull(),
    locationId: uuid('location_id').notNull(),
    serviceId: uuid('service_id').notNull(),
    variationId: uuid('variation_id').notNull(),
    customerId: uuid('customer_id').notNull(),
    staffAnyOf: uuid('staff_any_of').array(),
    staffNoneOf: uuid('staff_none_of').array().notNull().default([]),
    startsFrom: instant('starts_from').notNull(),
    startsUntil: instant('starts_until').notNull(),
    timeZone: text('time_zone').notNull(),
    weekdays: smallint('weekdays').array(),
    earliest: smallint('earliest'),
    latest: smallint('latest'),
    partySize: integer('party_size').notNull(),
    priority: smallint('priority').notNull().default(0),
    status: text('status').$type<WaitlistStatus>().notNull(),
    appointmentId: uuid('appointment_id'),
    sessionId: uuid('session_id'),
    ...rootColumns(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);

export const waitlistOffer = scheduling.table(
  'waitlist_offer',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    entryId: uuid('entry_id').notNull(),
    customerId: uuid('customer_id').notNull(),
    holdId: uuid('hold_id').notNull(),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    status: text('status').$type<OfferStatus>().notNull(),
    createdAt: createdAt(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);

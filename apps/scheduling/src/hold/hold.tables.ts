import { bytea, createdAt, instant, money } from '@openslot/database';
import { sql } from 'drizzle-orm';
import { customType, doublePrecision, integer, jsonb, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { AppointmentSource, PaymentRequirement } from '../appointment/appointment.ts';
import type { CancellationPolicy } from '../appointment/policy.ts';
import type { PlaceKind } from '../catalog/catalog.tables.ts';
import { scheduling } from '../schema.tables.ts';
import type { HeldItem, HolderKind, HoldStatus } from './hold.ts';

const wallTime = customType<{ data: string }>({ dataType: () => 'timestamp(3) without time zone' });

export const hold = scheduling.table(
  'hold',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    tokenHash: bytea('token_hash').notNull(),
    businessId: uuid('business_id').notNull(),
    locationId: uuid('location_id').notNull(),
    customerId: uuid('customer_id'),
    actorKind: text('actor_kind').$type<HolderKind>().notNull(),
    actor: text('actor').notNull(),
    partySize: integer('party_size').notNull(),
    place: text('place').$type<PlaceKind>().notNull().default('BUSINESS'),
    placeLatitude: doublePrecision('place_lat'),
    placeLongitude: doublePrecision('place_lon'),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    timeZone: text('time_zone').notNull(),
    /** What a clock on the wall showed when it was made. */
    localStart: wallTime('local_start')
      .notNull()
      .generatedAlwaysAs(sql`timezone(time_zone, starts_at)`),
    items: jsonb('items').$type<readonly HeldItem[]>().notNull(),
    listMinor: money('list_minor').notNull(),
    currency: text('currency').notNull(),
    paymentRequirement: text('payment_requirement').$type<PaymentRequirement>().notNull(),
    depositMinor: money('deposit_minor').notNull(),
    policySnapshot: jsonb('policy_snapshot').$type<CancellationPolicy>().notNull(),
    source: text('source').$type<AppointmentSource>().notNull(),
    status: text('status').$type<HoldStatus>().notNull(),
    expiresAt: instant('expires_at').notNull(),
    createdAt: createdAt(),
    updatedAt: instant('updated_at').notNull(),
    version: integer('version').notNull().default(1),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);

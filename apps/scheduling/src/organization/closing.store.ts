import type { Tx } from '@openslot/database';
import { and, asc, eq, gt, inArray, isNull, or, sql } from 'drizzle-orm';
import { appointment } from '../appointment/appointment.tables.ts';
import { hold } from '../hold/hold.tables.ts';
import { series } from '../series/series.tables.ts';
import { waitlistEntry } from '../waitlist/waitlist.tables.ts';

/** What has not begun, and what still waits to be confirmed, by id. */
export async function visitsToCome(
  tx: Tx,
  organizationId: string,
  after: string | null,
  atMost: number,
): Promise<string[]> {
  const rows = await tx
    .select({ id: appointment.id })
    .from(appointment)
    .where(
      and(
        eq(appointment.organizationId, organizationId),
        or(
          inArray(appointment.status, ['PENDING_APPROVAL', 'PENDING_PAYMENT']),
          and(eq(appointment.status, 'CONFIRMED'), sql`${appointment.startsAt} > clock.now()`),
        ),
        isNull(appointment.deletedAt),
        after === null ? undefined : gt(appointment.id, after),
      ),
    )
    .orderBy(asc(appointment.id))
    .limit(atMost);
  return rows.map(({ id }) => id);
}

export async function holdsOf(tx: Tx, organizationId: string, atMost: number): Promise<string[]> {
  const rows = await tx
    .select({ id: hold.id })
    .from(hold)
    .where(and(eq(hold.organizationId, organizationId), eq(hold.status, 'LIVE'), sql`${hold.expiresAt} > clock.now()`))
    .orderBy(asc(hold.id))
    .limit(atMost);
  return rows.map(({ id }) => id);
}

/** Customers who wait for time. */
export async function waitingCustomers(tx: Tx, organizationId: string, atMost: number): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ id: waitlistEntry.customerId })
    .from(waitlistEntry)
    .where(
      and(
        eq(waitlistEntry.organizationId, organizationId),
        inArray(waitlistEntry.status, ['WAITING', 'OFFERED']),
        isNull(waitlistEntry.deletedAt),
      ),
    )
    .orderBy(asc(waitlistEntry.customerId))
    .limit(atMost);
  return rows.map(({ id }) => id);
}

/** Series that go on. */
export async function activeSeries(tx: Tx, organizationId: string, atMost: number): Promise<string[]> {
  const rows = await tx
    .select({ id: series.id })
    .from(series)
    .where(and(eq(series.organizationId, organizationId), eq(series.status, 'ACTIVE'), isNull(series.deletedAt)))
    .orderBy(asc(series.id))
    .limit(atMost);
  return rows.map(({ id }) => id);
}

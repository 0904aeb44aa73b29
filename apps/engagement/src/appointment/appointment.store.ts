import { project, projectEnd, type Tx } from '@openslot/database';
import type { appointmentState, DataOf, Envelope } from '@openslot/events';
import { and, asc, eq } from 'drizzle-orm';
import { appointmentRef } from './appointment.tables.ts';

/** Keeps what is told of a visit; whichever consumer hears of it first does. */
export async function takeVisit(tx: Tx, event: Envelope<DataOf<typeof appointmentState> | null>): Promise<void> {
  if (!event.data) return projectEnd(tx, appointmentRef, event);
  const { startsAt, endsAt, segments, ...visit } = event.data;
  await project(tx, appointmentRef, event, {
    ...visit,
    startsAt: new Date(startsAt),
    endsAt: new Date(endsAt),
    segments: segments.map(({ variationId, resourceId }) => ({ variationId, resourceId })),
  });
}

/** Whose a visit is by scheduling's latest word, whoever that customer is by now; null where nothing was told of it. */
export async function toldCustomer(
  tx: Tx,
  organizationId: string,
  id: string,
): Promise<{ readonly customerId: string; readonly version: number } | null> {
  const [row] = await tx
    .select({ customerId: appointmentRef.customerId, version: appointmentRef.version })
    .from(appointmentRef)
    .where(and(eq(appointmentRef.organizationId, organizationId), eq(appointmentRef.id, id)));
  return row ?? null;
}

/** The visits that are a customer's by scheduling's latest word. */
export async function visitsToldOf(tx: Tx, organizationId: string, customerId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: appointmentRef.id })
    .from(appointmentRef)
    .where(and(eq(appointmentRef.organizationId, organizationId), eq(appointmentRef.customerId, customerId)))
    .orderBy(asc(appointmentRef.id));
  return rows.map(({ id }) => id);
}

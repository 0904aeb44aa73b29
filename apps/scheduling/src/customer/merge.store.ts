import type { Tx } from '@openslot/database';
import { and, eq, inArray, ne, sql, type SQL } from 'drizzle-orm';
import { appointment, segment } from '../appointment/appointment.tables.ts';
import type { VisitTable } from '../appointment/visit-list.store.ts';
import { appointmentArchive } from '../archive/archive.tables.ts';
import { hold } from '../hold/hold.tables.ts';
import { waitlistEntry, waitlistOffer } from '../waitlist/waitlist.tables.ts';
import { mergedRow } from './customer.tables.ts';

interface Whose {
  readonly organizationId: string;
  readonly customerId: string;
}

/** Writes down whose everything is that a merge is about to move. What came by an earlier one stays whose it was first. */
export async function rememberRows(tx: Tx, { organizationId, customerId }: Whose): Promise<void> {
  await tx.execute(sql`
    insert into scheduling.merged_row (organization_id, kind, row_id, customer_id)
    select organization_id, 'APPOINTMENT', id, customer_id from scheduling.appointment
     where organization_id = ${organizationId} and customer_id = ${customerId}
    union all
    select organization_id, 'APPOINTMENT', id, customer_id from scheduling.appointment_archive
     where organization_id = ${organizationId} and customer_id = ${customerId}
    union all
    select organization_id, 'WAITLIST_ENTRY', id, customer_id from scheduling.waitlist_entry
     where organization_id = ${organizationId} and customer_id = ${customerId}
    on conflict do nothing`);
}

export async function remembersRows(tx: Tx, { organizationId, customerId }: Whose): Promise<boolean> {
  const rows = await tx
    .select({ id: mergedRow.rowId })
    .from(mergedRow)
    .where(and(eq(mergedRow.organizationId, organizationId), eq(mergedRow.customerId, customerId)))
    .limit(1);
  return rows.length > 0;
}

const remembered = (tx: Tx, { organizationId, customerId }: Whose, kind: 'APPOINTMENT' | 'WAITLIST_ENTRY') =>
  tx
    .select({ id: mergedRow.rowId })
    .from(mergedRow)
    .where(
      and(eq(mergedRow.organizationId, organizationId), eq(mergedRow.customerId, customerId), eq(mergedRow.kind, kind)),
    );

/** Visits that were the customer's first and are somebody else's now than `holder`, in the order of their ids. */
export async function strayVisits(tx: Tx, whose: Whose, holder: string): Promise<string[]> {
  const strayIn = (visit: VisitTable) =>
    tx
      .select({ id: visit.id })
      .from(visit)
      .where(
        and(
          eq(visit.organizationId, whose.organizationId),
          inArray(visit.id, remembered(tx, whose, 'APPOINTMENT')),
          ne(visit.customerId, holder),
        ),
      );
  const rows = [...(await strayIn(appointment)), ...(await strayIn(appointmentArchive))];
  return rows.map(({ id }) => id).sort();
}

export async function giveSegments(tx: Tx, organizationId: string, visitId: string, holder: string): Promise<void> {
  await tx
    .update(segment)
    .set({ customerId: holder })
    .where(and(eq(segment.organizationId, organizationId), eq(segment.appointmentId, visitId)));
}

/** The customer's first wishes, their offers and what is held for these are the holder's. */
export async function giveWishes(tx: Tx, whose: Whose, holder: string): Promise<void> {
  const { organizationId } = whose;
  const wishes = remembered(tx, whose, 'WAITLIST_ENTRY');
  const give = (table: typeof waitlistEntry | typeof waitlistOffer | typeof hold, which: SQL | undefined) =>
    tx
      .update(table)
      .set({ customerId: holder })
      .where(and(eq(table.organizationId, organizationId), ne(table.customerId, holder), which));
  const offers = tx
    .select({ id: waitlistOffer.holdId })
    .from(waitlistOffer)
    .where(and(eq(waitlistOffer.organizationId, organizationId), inArray(waitlistOffer.entryId, wishes)));
  await give(hold, and(eq(hold.status, 'LIVE'), inArray(hold.id, offers)));
  await give(waitlistOffer, inArray(waitlistOffer.entryId, wishes));
  await give(waitlistEntry, inArray(waitlistEntry.id, wishes));
}

/** Everything is whose it was. */
export async function forgetRows(tx: Tx, { organizationId, customerId }: Whose): Promise<void> {
  await tx
    .delete(mergedRow)
    .where(and(eq(mergedRow.organizationId, organizationId), eq(mergedRow.customerId, customerId)));
}

import type { Tx } from '@openslot/database';
import { auditEntry } from './audit.tables.ts';

export type NewAuditEntry = typeof auditEntry.$inferInsert;

/** Keeps an entry once, under the id of the event that brought it. */
export async function keepAuditEntry(tx: Tx, entry: NewAuditEntry): Promise<void> {
  await tx.insert(auditEntry).values(entry).onConflictDoNothing();
}

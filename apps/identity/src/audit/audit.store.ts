import type { Tx } from '@openslot/database';
import type { PageQuery } from '@openslot/service';
import { and, desc, eq, gte, lt, sql } from 'drizzle-orm';
import type { AuditFilter } from './audit-filter.ts';
import { auditEntry } from './audit.tables.ts';

export type NewAuditEntry = typeof auditEntry.$inferInsert;
export type AuditEntryRow = typeof auditEntry.$inferSelect;

/** Keeps an entry once, under the id of the event that brought it. */
export async function keepAuditEntry(tx: Tx, entry: NewAuditEntry): Promise<void> {
  await tx.insert(auditEntry).values(entry).onConflictDoNothing();
}

/** Milliseconds and id of the last entry that was shown. */
export type AuditKey = [at: number, id: string];

/** One page of what was done, newest first: of an entity, by an actor, or of an action. */
export const auditPage = (
  tx: Tx,
  organizationId: string,
  filter: AuditFilter,
  page: PageQuery<AuditKey>,
): Promise<AuditEntryRow[]> =>
  tx
    .select()
    .from(auditEntry)
    .where(
      and(
        eq(auditEntry.organizationId, organizationId),
        filter.entity ? eq(auditEntry.entity, filter.entity.type) : undefined,
        filter.entity ? eq(auditEntry.entityId, filter.entity.id) : undefined,
        filter.actorId ? eq(auditEntry.actorId, filter.actorId) : undefined,
        filter.action ? eq(auditEntry.action, filter.action) : undefined,
        filter.from ? gte(auditEntry.at, filter.from) : undefined,
        filter.to ? lt(auditEntry.at, filter.to) : undefined,
        page.after
          ? sql`(${auditEntry.at}, ${auditEntry.id}) < (${new Date(page.after[0]).toISOString()}::timestamptz, ${page.after[1]}::uuid)`
          : undefined,
      ),
    )
    .orderBy(desc(auditEntry.at), desc(auditEntry.id))
    .limit(page.limit);

import type { Tx } from '@openslot/database';
import { sql } from 'drizzle-orm';
import type { Announcement } from '../provider/provider.ts';
import { providerObject, type SubjectType } from './webhook.tables.ts';

/** Keeps an announcement; false when it came before. */
export async function receiveWebhook(tx: Tx, id: string, provider: string, said: Announcement): Promise<boolean> {
  const [row] = await tx.execute<{ received: boolean }>(
    sql`select commerce.webhook_receive(${id}, ${provider}, ${said.eventId}, ${said.type}, ${said.objectId},
      ${JSON.stringify(said.payload)}::text::jsonb, ${!said.relevant}) as received`,
  );
  return row?.received === true;
}

export interface TakenWebhook {
  readonly provider: string;
  readonly eventType: string;
  readonly objectId: string;
  readonly attempts: number;
}

/** Counts one more try; null when the webhook is done already. */
export async function takeWebhook(tx: Tx, id: string): Promise<TakenWebhook | null> {
  const [row] = await tx.execute<{ provider: string; event_type: string; object_id: string; attempts: number }>(
    sql`select * from commerce.webhook_take(${id})`,
  );
  if (!row) return null;
  return { provider: row.provider, eventType: row.event_type, objectId: row.object_id, attempts: row.attempts };
}

export async function settleWebhook(
  tx: Tx,
  id: string,
  outcome: 'PROCESSED' | 'IGNORED' | 'FAILED',
  organizationId: string | null,
): Promise<void> {
  await tx.execute(sql`select commerce.webhook_settle(${id}, ${outcome}, ${organizationId})`);
}

/** Whose a provider's object is, and what of theirs; null when it is not ours, or not yet. */
export async function subjectOf(
  tx: Tx,
  provider: string,
  objectId: string,
): Promise<{ organizationId: string; type: SubjectType; id: string } | null> {
  const [row] = await tx.execute<{ organization_id: string; type: SubjectType; id: string }>(
    sql`select organization_id, type, id from commerce.provider_subject(${provider}, ${objectId})`,
  );
  return row ? { organizationId: row.organization_id, type: row.type, id: row.id } : null;
}

/** Notes whose a provider's object is. */
export async function noteProviderObject(tx: Tx, row: typeof providerObject.$inferInsert): Promise<void> {
  await tx.insert(providerObject).values(row).onConflictDoNothing();
}

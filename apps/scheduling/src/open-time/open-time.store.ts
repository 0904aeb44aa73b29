import type { Tx } from '@openslot/database';
import type { DataOf, openingHoursState } from '@openslot/events';
import { sql } from 'drizzle-orm';

/**
 * Notes what is told of a location; answers its version, null when the same was told before. Who tells of it at the same
 * time waits until this transaction ends.
 */
export async function noteTold(
  tx: Tx,
  { organizationId, locationId }: { readonly organizationId: string; readonly locationId: string },
  told: DataOf<typeof openingHoursState>,
): Promise<number | null> {
  const [row] = await tx.execute<{ version: number }>(sql`
    insert into scheduling.opening_told as t (organization_id, location_id, told, version)
    values (${organizationId}, ${locationId}, ${JSON.stringify(told)}::text::jsonb, 1)
    on conflict (organization_id, location_id) do update
      set told = excluded.told, version = t.version + 1, updated_at = clock.now() where t.told <> excluded.told
    returning t.version`);
  return row?.version ?? null;
}

import type { Tx } from '@openslot/database';
import { and, eq } from 'drizzle-orm';
import { memberRefs } from './member.tables.ts';

export interface KnownMember {
  readonly id: string;
  readonly status: string;
  readonly live: boolean;
}

export async function memberById(tx: Tx, organizationId: string, id: string): Promise<KnownMember | null> {
  const [row] = await tx
    .select({ id: memberRefs.id, status: memberRefs.status, live: memberRefs.live })
    .from(memberRefs)
    .where(and(eq(memberRefs.organizationId, organizationId), eq(memberRefs.id, id)));
  return row ?? null;
}

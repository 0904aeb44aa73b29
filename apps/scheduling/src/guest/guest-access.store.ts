import type { Tx } from '@openslot/database';
import { and, eq, isNull, sql, type SQL } from 'drizzle-orm';
import type { GuestAccess } from './guest-access.ts';
import { guestAccess } from './guest-access.tables.ts';

export async function insertGuestAccess(tx: Tx, row: typeof guestAccess.$inferInsert): Promise<void> {
  await tx.insert(guestAccess).values(row);
}

/** What a token opens now, by its hash. */
export async function findOpenAccess(tx: Tx, organizationId: string, tokenHash: Buffer): Promise<GuestAccess | null> {
  const [row] = await tx
    .select({
      organizationId: guestAccess.organizationId,
      id: guestAccess.id,
      appointmentId: guestAccess.appointmentId,
      customerId: guestAccess.customerId,
    })
    .from(guestAccess)
    .where(and(eq(guestAccess.organizationId, organizationId), eq(guestAccess.tokenHash, tokenHash), isOpen));
  return row ?? null;
}

/** Whether some token still opens the appointment for this guest. */
export async function hasOpenAccess(tx: Tx, { organizationId, appointmentId, customerId }: Guest): Promise<boolean> {
  const rows = await tx
    .select({ id: guestAccess.id })
    .from(guestAccess)
    .where(
      and(
        eq(guestAccess.organizationId, organizationId),
        eq(guestAccess.appointmentId, appointmentId),
        eq(guestAccess.customerId, customerId),
        isOpen,
      ),
    );
  return rows.length > 0;
}

/** Lets the tokens of an appointment that has moved open it as long as any. */
export async function moveGuestAccess(
  tx: Tx,
  { organizationId, id }: { readonly organizationId: string; readonly id: string },
  expiresAt: Date,
): Promise<void> {
  await tx
    .update(guestAccess)
    .set({ expiresAt })
    .where(
      and(
        eq(guestAccess.organizationId, organizationId),
        eq(guestAccess.appointmentId, id),
        isNull(guestAccess.revokedAt),
      ),
    );
}

type Guest = Pick<GuestAccess, 'organizationId' | 'appointmentId' | 'customerId'>;

const isOpen: SQL = sql`${guestAccess.revokedAt} is null and ${guestAccess.expiresAt} > clock.now()`;

import { contactMatch, type Contact, type Tx } from '@openslot/database';
import { internationalNumber } from '@openslot/service';
import { and, eq, gt, isNull, or, sql, type SQL } from 'drizzle-orm';
import { findCountry } from '../catalog/catalog.store.ts';
import { customerRef } from '../customer/customer.tables.ts';
import { strictest, type BlockMode } from './block.ts';
import { blockRef } from './block.tables.ts';

/** Who wants to book: a known customer, a person, or somebody of whom only the contact data is known. */
export type Booker =
  | { readonly customerId: string }
  | { readonly userId: string }
  | { readonly contact: Pick<Contact, 'email' | 'phone'>; readonly locationId: string };

/** What the booker may not do here as others do; null: nothing is known against it. */
export async function findBlock(
  tx: Tx,
  topicKey: string,
  organizationId: string,
  booker: Booker,
): Promise<BlockMode | null> {
  const meant = await whoIsMeant(tx, topicKey, organizationId, booker);
  if (!meant) return null;
  const rows = await tx
    .select({ mode: blockRef.mode })
    .from(blockRef)
    .where(
      and(
        eq(blockRef.organizationId, organizationId),
        eq(blockRef.live, true),
        or(isNull(blockRef.until), gt(blockRef.until, sql`clock.now()`)),
        meant,
      ),
    );
  return strictest(rows.map(({ mode }) => mode));
}

async function whoIsMeant(tx: Tx, topicKey: string, organizationId: string, booker: Booker): Promise<SQL | undefined> {
  if ('customerId' in booker) return eq(blockRef.customerId, booker.customerId);
  if ('userId' in booker) {
    const own = sql`select ${customerRef.id} from ${customerRef}
                     where ${customerRef.organizationId} = ${organizationId} and ${customerRef.userId} = ${booker.userId}`;
    return sql`${blockRef.customerId} in (${own})`;
  }
  const { email, phone } = booker.contact;
  const country = phone === null ? null : await findCountry(tx, organizationId, booker.locationId);
  const { emailMatch, phoneMatch } = contactMatch(topicKey, organizationId, {
    email,
    phone: phone && internationalNumber(phone, country),
  });
  return or(
    emailMatch === null ? undefined : eq(blockRef.emailMatch, emailMatch),
    phoneMatch === null ? undefined : eq(blockRef.phoneMatch, phoneMatch),
  );
}

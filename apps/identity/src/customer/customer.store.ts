import type { BlindIndex, Contact, Tx, Vault } from '@openslot/database';
import type { PageQuery } from '@openslot/service';
import { and, asc, desc, eq, inArray, isNotNull, isNull, ne, or, sql, type SQL } from 'drizzle-orm';
import type { BlockMode } from '../customer-block/customer-block.ts';
import { customerBlock } from '../customer-block/customer-block.tables.ts';
import { organization } from '../organization/organization.tables.ts';
import { customerBusiness } from '../visit/visit.tables.ts';
import { emailIndexes, phoneIndexes, type SealedRecord } from './customer.seal.ts';
import { customer } from './customer.tables.ts';
import type { Surroundings } from './customer-record.ts';

export type NewCustomer = typeof customer.$inferInsert;

export async function insertCustomer(tx: Tx, row: NewCustomer): Promise<void> {
  await tx.insert(customer).values(row);
}

export async function isKnown(tx: Tx, organizationId: string, id: string): Promise<boolean> {
  const known = await tx
    .select({ id: customer.id })
    .from(customer)
    .where(and(eq(customer.organizationId, organizationId), eq(customer.id, id)));
  return known.length > 0;
}

const isCurrent = and(isNull(customer.deletedAt), isNull(customer.mergedIntoId));

/**
 * The customer with the same e-mail address and phone number, as far as they are given; the earliest of several. One
 * after another in an organization, so that two bookings of one new guest make one customer and one merged into it.
 */
export async function findSameContact(
  tx: Tx,
  vault: Vault,
  organizationId: string,
  { email, phone }: Contact,
): Promise<string | null> {
  if (!email && !phone) return null;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`same contact ${organizationId}`}, 0))`);
  const [first] = await vault.lookUp(tx, organizationId, (indexes) =>
    tx
      .select({ id: customer.id })
      .from(customer)
      .where(and(eq(customer.organizationId, organizationId), ...reachedBy(indexes, { email, phone }), isCurrent))
      .orderBy(customer.createdAt, customer.id)
      .limit(1),
  );
  return first?.id ?? null;
}

/** The conditions of being reached under this e-mail address and this phone number, as far as they are given. */
const reachedBy = (
  indexes: readonly BlindIndex[],
  { email, phone }: { readonly email: string | null; readonly phone: string | null },
): SQL[] => [
  ...(email ? [inArray(customer.emailBidx, emailIndexes(indexes, email))] : []),
  ...(phone ? [inArray(customer.phoneBidx, phoneIndexes(indexes, phone))] : []),
];

const columns = {
  organizationId: customer.organizationId,
  id: customer.id,
  userId: customer.userId,
  version: customer.version,
  createdAt: customer.createdAt,
  deletedAt: customer.deletedAt,
  mergedIntoId: customer.mergedIntoId,
  erasedAt: customer.erasedAt,
  nameEnc: customer.nameEnc,
  givenEnc: customer.givenEnc,
  familyEnc: customer.familyEnc,
  kanaEnc: customer.kanaEnc,
  birthdayEnc: customer.birthdayEnc,
  emailEnc: customer.emailEnc,
  phoneEnc: customer.phoneEnc,
  locale: customer.locale,
  tags: customer.tags,
};

export type CustomerRow = Pick<typeof customer.$inferSelect, keyof typeof columns>;

export const customersById = (tx: Tx, ids: readonly string[]): Promise<CustomerRow[]> =>
  tx
    .select(columns)
    .from(customer)
    .where(and(inArray(customer.id, [...ids]), isNull(customer.deletedAt)));

/** Customers of one organization, by id. */
export const customersOf = (tx: Tx, organizationId: string, ids: readonly string[]): Promise<CustomerRow[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : tx
        .select(columns)
        .from(customer)
        .where(and(eq(customer.organizationId, organizationId), inArray(customer.id, [...ids])));

/** Locks customers in the order of their ids, so that two who change the same ones wait for each other. */
export const lockCustomers = (tx: Tx, organizationId: string, ids: readonly string[]): Promise<CustomerRow[]> =>
  tx
    .select(columns)
    .from(customer)
    .where(and(eq(customer.organizationId, organizationId), inArray(customer.id, [...ids])))
    .orderBy(asc(customer.id))
    .for('update');

export async function lockCustomer(tx: Tx, organizationId: string, id: string): Promise<CustomerRow | null> {
  const [row] = await lockCustomers(tx, organizationId, [id]);
  return row ?? null;
}

export type Changes = Partial<SealedRecord> & {
  readonly userId?: string | null;
  readonly mergedIntoId?: string | null;
  readonly deleted?: boolean;
  readonly erased?: true;
};

/** Changes a locked customer. Answers the new version. */
export async function changeCustomer(
  tx: Tx,
  { organizationId, id, version }: Pick<CustomerRow, 'organizationId' | 'id' | 'version'>,
  { deleted, erased, ...changes }: Changes,
  actor: string | null,
): Promise<number> {
  const now = sql`clock.now()`;
  await tx
    .update(customer)
    .set({
      ...changes,
      ...(deleted !== undefined && { deletedAt: deleted ? now : null }),
      ...(erased && { erasedAt: now }),
      ...{ version: version + 1, updatedAt: now, updatedBy: actor },
    })
    .where(and(eq(customer.organizationId, organizationId), eq(customer.id, id), eq(customer.version, version)));
  return version + 1;
}

/** Whether the person is a customer of the organization by another record. */
export async function isUserTaken(tx: Tx, organizationId: string, userId: string): Promise<boolean> {
  const taken = await tx
    .select({ id: customer.id })
    .from(customer)
    .where(and(eq(customer.organizationId, organizationId), eq(customer.userId, userId), isNull(customer.deletedAt)));
  return taken.length > 0;
}

export async function surroundingsOf(tx: Tx, organizationId: string): Promise<Surroundings> {
  const [row] = await tx
    .select({ country: organization.country, locale: organization.defaultLocale })
    .from(organization)
    .where(eq(organization.id, organizationId));
  if (!row) throw new Error('a customer is kept by an organization');
  return row;
}

export type AtAndId = readonly [at: string, id: string];

const olderThan = (column: SQL | typeof customer.createdAt, id: typeof customer.id, after: AtAndId | null) =>
  after ? sql`(${column}, ${id}) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : undefined;

/** One page of an organization's customers, newest first. */
export const newestCustomers = (tx: Tx, organizationId: string, page: PageQuery<AtAndId>): Promise<CustomerRow[]> =>
  tx
    .select(columns)
    .from(customer)
    .where(
      and(
        eq(customer.organizationId, organizationId),
        isCurrent,
        olderThan(customer.createdAt, customer.id, page.after),
      ),
    )
    .orderBy(desc(customer.createdAt), desc(customer.id))
    .limit(page.limit);

/** One page of customers who can still be restored, the last deleted first. */
export const deletedCustomers = (tx: Tx, organizationId: string, page: PageQuery<AtAndId>): Promise<CustomerRow[]> =>
  tx
    .select(columns)
    .from(customer)
    .where(
      and(
        eq(customer.organizationId, organizationId),
        isNotNull(customer.deletedAt),
        isNull(customer.erasedAt),
        olderThan(sql`${customer.deletedAt}`, customer.id, page.after),
      ),
    )
    .orderBy(desc(customer.deletedAt), desc(customer.id))
    .limit(page.limit);

/** One page of customers with this e-mail address and this phone number, as far as they are asked for. */
export async function customersByContact(
  tx: Tx,
  vault: Vault,
  organizationId: string,
  { email, phone }: { readonly email: string | null; readonly phone: string | null },
  page: PageQuery<readonly [id: string]>,
): Promise<CustomerRow[]> {
  return vault.lookUp(tx, organizationId, (indexes) =>
    tx
      .select(columns)
      .from(customer)
      .where(
        and(
          eq(customer.organizationId, organizationId),
          ...reachedBy(indexes, { email, phone }),
          isCurrent,
          page.after ? sql`${customer.id} < ${page.after[0]}::uuid` : undefined,
        ),
      )
      .orderBy(desc(customer.id))
      .limit(page.limit),
  );
}

/** One page of a business's customers, last seen first. */
export const customersOfBusiness = (
  tx: Tx,
  organizationId: string,
  businessId: string,
  page: PageQuery<AtAndId>,
): Promise<(CustomerRow & { readonly seenAt: Date })[]> =>
  tx
    .select({ ...columns, seenAt: customerBusiness.lastSeenAt })
    .from(customerBusiness)
    .innerJoin(
      customer,
      and(eq(customer.organizationId, customerBusiness.organizationId), eq(customer.id, customerBusiness.customerId)),
    )
    .where(
      and(
        eq(customerBusiness.organizationId, organizationId),
        eq(customerBusiness.businessId, businessId),
        isCurrent,
        page.after
          ? sql`(${customerBusiness.lastSeenAt}, ${customerBusiness.customerId}) < (${page.after[0]}::timestamptz, ${page.after[1]}::uuid)`
          : undefined,
      ),
    )
    .orderBy(desc(customerBusiness.lastSeenAt), desc(customerBusiness.customerId))
    .limit(page.limit);

/** One page of customers who are blocked in one of these ways, the last blocked first. */
export const blockedCustomers = (
  tx: Tx,
  organizationId: string,
  modes: readonly BlockMode[],
  page: PageQuery<readonly [blockId: string]>,
): Promise<(CustomerRow & { readonly blockId: string })[]> =>
  tx
    .select({ ...columns, blockId: customerBlock.id })
    .from(customerBlock)
    .innerJoin(
      customer,
      and(eq(customer.organizationId, customerBlock.organizationId), eq(customer.id, customerBlock.customerId)),
    )
    .where(
      and(
        eq(customerBlock.organizationId, organizationId),
        inArray(customerBlock.mode, [...modes]),
        isNull(customerBlock.deletedAt),
        isCurrent,
        page.after ? sql`${customerBlock.id} < ${page.after[0]}::uuid` : undefined,
      ),
    )
    .orderBy(desc(customerBlock.id))
    .limit(page.limit);

/** Others with this e-mail address or this phone number, the earliest first. */
export async function sameContacts(
  tx: Tx,
  vault: Vault,
  { organizationId, id }: Pick<CustomerRow, 'organizationId' | 'id'>,
  { email, phone }: { readonly email: string | null; readonly phone: string | null },
): Promise<CustomerRow[]> {
  if (!email && !phone) return [];
  return vault.lookUp(tx, organizationId, (indexes) =>
    tx
      .select(columns)
      .from(customer)
      .where(
        and(
          eq(customer.organizationId, organizationId),
          ne(customer.id, id),
          isCurrent,
          or(...reachedBy(indexes, { email, phone })),
        ),
      )
      .orderBy(customer.createdAt, customer.id)
      .limit(20),
  );
}

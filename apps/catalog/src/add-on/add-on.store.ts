import type { Tx } from '@openslot/database';
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { businesses } from '../business/business.tables.ts';
import { keyTable, uuids, type Key } from '../slice.tables.ts';
import { textsOf } from '../translation/translation.store.ts';
import type { AddOn, AddOnTerms } from './add-on.ts';
import { addOns } from './add-on.tables.ts';

const columns = {
  organizationId: addOns.organizationId,
  id: addOns.id,
  businessId: addOns.businessId,
  names: textsOf('ADD_ON', 'add_on', 'name'),
  defaultLocale: businesses.defaultLocale,
  minutes: addOns.minutes,
  priceMinor: addOns.priceMinor,
  currency: addOns.currency,
  maxQuantity: addOns.maxQuantity,
  version: addOns.version,
  deletedAt: addOns.deletedAt,
};

const ofBusiness = and(eq(businesses.organizationId, addOns.organizationId), eq(businesses.id, addOns.businessId));
const live = isNull(addOns.deletedAt);

/** Archived ones too: visits of the past name them, and members still see them. */
export const addOnsById = (tx: Tx, ids: readonly string[]): PromiseLike<AddOn[]> =>
  tx
    .select(columns)
    .from(addOns)
    .innerJoin(businesses, ofBusiness)
    .where(sql`${addOns.id} = any (${uuids(ids)})`);

export const addOnsOfBusinesses = (tx: Tx, keys: readonly Key[]): PromiseLike<AddOn[]> =>
  tx
    .select(columns)
    .from(addOns)
    .innerJoin(businesses, ofBusiness)
    .innerJoin(
      keyTable(keys),
      and(eq(addOns.organizationId, sql`key.organization_id`), eq(addOns.businessId, sql`key.id`)),
    )
    .where(live)
    .orderBy(asc(addOns.id));

export async function addOnOf(tx: Tx, organizationId: string, id: string): Promise<AddOn | null> {
  const [row] = await tx
    .select(columns)
    .from(addOns)
    .innerJoin(businesses, ofBusiness)
    .where(and(eq(addOns.organizationId, organizationId), eq(addOns.id, id)));
  return row ?? null;
}

export interface NewAddOn extends Key, AddOnTerms {
  readonly businessId: string;
  readonly currency: string;
  readonly published: boolean;
  readonly createdBy: string;
}

export async function insertAddOn(tx: Tx, addOn: NewAddOn): Promise<void> {
  await tx.insert(addOns).values({ ...addOn, updatedBy: addOn.createdBy });
}

const theSame = (addOn: AddOn) =>
  and(
    eq(addOns.organizationId, addOn.organizationId),
    eq(addOns.id, addOn.id),
    eq(addOns.version, addOn.version),
    live,
  );

const raised = (actor: string) => ({
  version: sql`${addOns.version} + 1`,
  updatedAt: sql`clock.now()`,
  updatedBy: actor,
});

/** Changes an add-on under its business's lock. */
export async function updateAddOn(tx: Tx, addOn: AddOn, terms: AddOnTerms, actor: string): Promise<void> {
  await tx
    .update(addOns)
    .set({ ...terms, ...raised(actor) })
    .where(theSame(addOn));
}

/** Takes an add-on off all menus, under its business's lock. */
export async function markAddOnArchived(tx: Tx, addOn: AddOn, actor: string): Promise<void> {
  await tx
    .update(addOns)
    .set({ published: false, deletedAt: sql`clock.now()`, ...raised(actor) })
    .where(theSame(addOn));
}

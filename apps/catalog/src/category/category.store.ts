import type { Tx } from '@openslot/database';
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { businesses } from '../business/business.tables.ts';
import { keyTable, uuids, type Key } from '../slice.tables.ts';
import { textsOf } from '../translation/translation.store.ts';
import type { Category } from './category.ts';
import { categories } from './category.tables.ts';

const columns = {
  organizationId: categories.organizationId,
  id: categories.id,
  businessId: categories.businessId,
  parentId: categories.parentId,
  names: textsOf('CATEGORY', 'category', 'name'),
  defaultLocale: businesses.defaultLocale,
};

const ofBusiness = and(
  eq(businesses.organizationId, categories.organizationId),
  eq(businesses.id, categories.businessId),
);
const live = isNull(categories.deletedAt);

export const categoriesById = (tx: Tx, ids: readonly string[]): PromiseLike<Category[]> =>
  tx
    .select(columns)
    .from(categories)
    .innerJoin(businesses, ofBusiness)
    .where(and(sql`${categories.id} = any (${uuids(ids)})`, live));

export const categoriesOfBusinesses = (tx: Tx, keys: readonly Key[]): PromiseLike<Category[]> =>
  tx
    .select(columns)
    .from(categories)
    .innerJoin(businesses, ofBusiness)
    .innerJoin(
      keyTable(keys),
      and(eq(categories.organizationId, sql`key.organization_id`), eq(categories.businessId, sql`key.id`)),
    )
    .where(live)
    .orderBy(asc(categories.displayOrder), asc(categories.id));

/** Whether the business has such a category. */
export async function hasCategory(tx: Tx, business: Key, id: string): Promise<boolean> {
  const [row] = await tx
    .select({ id: categories.id })
    .from(categories)
    .where(
      and(
        eq(categories.organizationId, business.organizationId),
        eq(categories.id, id),
        eq(categories.businessId, business.id),
        live,
      ),
    );
  return row !== undefined;
}

export interface NewCategory extends Key {
  readonly businessId: string;
  readonly parentId: string | null;
  readonly displayOrder: number;
  readonly published: boolean;
  readonly createdBy: string;
}

export async function insertCategory(tx: Tx, category: NewCategory): Promise<void> {
  await tx.insert(categories).values({ ...category, updatedBy: category.createdBy });
}

import type { Tx } from '@openslot/database';
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { businesses } from '../business/business.tables.ts';
import { requirementsOf } from '../requirement/requirement.store.ts';
import { keyTable, uuids, type Key } from '../slice.tables.ts';
import { staysOfVariation } from '../stay-rule/stay-rule.store.ts';
import { textsOf } from '../translation/translation.store.ts';
import type { Variation, VariationTerms } from './variation.ts';
import { variations } from './variation.tables.ts';

const columns = {
  organizationId: variations.organizationId,
  id: variations.id,
  businessId: variations.businessId,
  serviceId: variations.serviceId,
  names: textsOf('VARIATION', 'variation', 'name'),
  defaultLocale: businesses.defaultLocale,
  durationMinutes: variations.durationMinutes,
  priceMinor: variations.priceMinor,
  currency: variations.currency,
  bufferBeforeMinutes: variations.bufferBeforeMinutes,
  bufferAfterMinutes: variations.bufferAfterMinutes,
  processingStartMinutes: variations.processingStartMinutes,
  processingMinutes: variations.processingMinutes,
  minParty: variations.minParty,
  maxParty: variations.maxParty,
  bookableOnline: variations.bookableOnline,
  priceKind: variations.priceKind,
  capacity: variations.capacity,
  pauseAfterMinutes: variations.pauseAfterMinutes,
  leadTimeMinutes: variations.leadTimeMinutes,
  bookingWindowDays: variations.bookingWindowDays,
  requirements: requirementsOf('variation'),
  stays: staysOfVariation,
  isActive: variations.isActive,
  published: variations.published,
  version: variations.version,
  deletedAt: variations.deletedAt,
};

const ofBusiness = and(
  eq(businesses.organizationId, variations.organizationId),
  eq(businesses.id, variations.businessId),
);
const onMenu = and(eq(variations.isActive, true), isNull(variations.deletedAt));

/** Archived ones too: visits of the past name them, and members still see them. */
export const variationsById = (tx: Tx, ids: readonly string[]): PromiseLike<Variation[]> =>
  tx
    .select(columns)
    .from(variations)
    .innerJoin(businesses, ofBusiness)
    .where(sql`${variations.id} = any (${uuids(ids)})`);

export const variationsOfServices = (tx: Tx, keys: readonly Key[]): PromiseLike<Variation[]> =>
  tx
    .select(columns)
    .from(variations)
    .innerJoin(businesses, ofBusiness)
    .innerJoin(
      keyTable(keys),
      and(eq(variations.organizationId, sql`key.organization_id`), eq(variations.serviceId, sql`key.id`)),
    )
    .where(onMenu)
    .orderBy(asc(variations.displayOrder), asc(variations.id));

export async function variationOf(tx: Tx, organizationId: string, id: string): Promise<Variation | null> {
  const [row] = await tx
    .select(columns)
    .from(variations)
    .innerJoin(businesses, ofBusiness)
    .where(and(eq(variations.organizationId, organizationId), eq(variations.id, id)));
  return row ?? null;
}

/** Which of these are on the menu of the business. */
export async function variationsOnMenu(tx: Tx, business: Key, ids: readonly string[]): Promise<Map<string, Variation>> {
  const rows = await tx
    .select(columns)
    .from(variations)
    .innerJoin(businesses, ofBusiness)
    .where(
      and(
        eq(variations.organizationId, business.organizationId),
        sql`${variations.id} = any (${uuids(ids)})`,
        eq(variations.businessId, business.id),
        onMenu,
      ),
    );
  return new Map(rows.map((row) => [row.id, row]));
}

export interface NewVariation extends Key, VariationTerms {
  readonly businessId: string;
  readonly serviceId: string;
  readonly currency: string;
  readonly displayOrder: number;
  readonly published: boolean;
  readonly createdBy: string;
}

export async function insertVariation(tx: Tx, variation: NewVariation): Promise<void> {
  await tx.insert(variations).values({ ...variation, updatedBy: variation.createdBy });
}

const theSame = (variation: Variation) =>
  and(
    eq(variations.organizationId, variation.organizationId),
    eq(variations.id, variation.id),
    eq(variations.version, variation.version),
    isNull(variations.deletedAt),
  );

const raised = (actor: string) => ({
  version: sql`${variations.version} + 1`,
  updatedAt: sql`clock.now()`,
  updatedBy: actor,
});

/** Changes a variation under its business's lock. */
export async function updateVariation(tx: Tx, variation: Variation, terms: VariationTerms, actor: string) {
  await tx
    .update(variations)
    .set({ ...terms, ...raised(actor) })
    .where(theSame(variation));
}

/** Takes a variation off the menu, under its business's lock. */
export async function markVariationArchived(tx: Tx, variation: Variation, actor: string): Promise<void> {
  await tx
    .update(variations)
    .set({ isActive: false, published: false, deletedAt: sql`clock.now()`, ...raised(actor) })
    .where(theSame(variation));
}

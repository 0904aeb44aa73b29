import type { Tx } from '@openslot/database';
import { and, asc, eq, gt, isNull, sql, type SQL } from 'drizzle-orm';
import type { Point } from '../location/point.ts';
import { isOpenNow, momentOf } from '../open-hours/open-hours.store.ts';
import { keyTable, uuids, type Key } from '../slice.tables.ts';
import { textsOf } from '../translation/translation.store.ts';
import type { Business, BusinessSettings, BusinessStatus } from './business.ts';
import { businesses, businessSettings, businessSlugs } from './business.tables.ts';

const columns = {
  organizationId: businesses.organizationId,
  id: businesses.id,
  verticalId: businesses.verticalId,
  slug: businesses.slug,
  names: textsOf('BUSINESS', 'business', 'name'),
  descriptions: textsOf('BUSINESS', 'business', 'description'),
  defaultLocale: businesses.defaultLocale,
  currency: businesses.currency,
  phone: businesses.phone,
  email: businesses.email,
  website: businesses.website,
  status: businesses.status,
  published: businesses.published,
  version: businesses.version,
};

const settingsColumns = {
  slotIntervalMinutes: businessSettings.slotIntervalMinutes,
  leadTimeMinutes: businessSettings.leadTimeMinutes,
  bookingWindowDays: businessSettings.bookingWindowDays,
  holdMinutes: businessSettings.holdMinutes,
  maxLiveHolds: businessSettings.maxLiveHolds,
  paymentMinutes: businessSettings.paymentMinutes,
  checkInRequired: businessSettings.checkInRequired,
  graceMinutes: businessSettings.graceMinutes,
  rescheduleMax: businessSettings.rescheduleMax,
  approval: businessSettings.approval,
  approvalHours: businessSettings.approvalHours,
  pendingBlocks: businessSettings.pendingBlocks,
  autoNoShowMinutes: businessSettings.autoNoShowMinutes,
  slotOffsetMinutes: businessSettings.slotOffsetMinutes,
  bookingWindowKind: businessSettings.bookingWindowKind,
  bookingWindowWeekdaysOnly: businessSettings.bookingWindowWeekdaysOnly,
  bookingWindowFrom: businessSettings.bookingWindowFrom,
  bookingWindowTo: businessSettings.bookingWindowTo,
  customerClash: businessSettings.customerClash,
  anyStaff: businessSettings.anyStaff,
  autoComplete: businessSettings.autoComplete,
  noShowMonths: businessSettings.noShowMonths,
  noShowPrepayFrom: businessSettings.noShowPrepayFrom,
  noShowBlockFrom: businessSettings.noShowBlockFrom,
};

const live = isNull(businesses.deletedAt);

// Reading ------------------------------------------------------------------------------------------------------------

export const businessesById = (tx: Tx, ids: readonly string[]): PromiseLike<Business[]> =>
  tx
    .select(columns)
    .from(businesses)
    .where(and(sql`${businesses.id} = any (${uuids(ids)})`, live));

/** An old slug leads to the business that moved on. */
export async function businessBySlug(tx: Tx, slug: string): Promise<Business | null> {
  const [row] = await tx
    .select(columns)
    .from(businessSlugs)
    .innerJoin(
      businesses,
      and(eq(businesses.organizationId, businessSlugs.organizationId), eq(businesses.id, businessSlugs.businessId)),
    )
    .where(and(eq(businessSlugs.slug, slug), live));
  return row ?? null;
}

export const businessesOfOrganization = (tx: Tx, organizationId: string): PromiseLike<Business[]> =>
  tx
    .select(columns)
    .from(businesses)
    .where(and(eq(businesses.organizationId, organizationId), live))
    .orderBy(asc(businesses.createdAt), asc(businesses.id));

export const settingsOfBusinesses = (
  tx: Tx,
  keys: readonly Key[],
): PromiseLike<(BusinessSettings & { businessId: string })[]> =>
  tx
    .select({ businessId: businessSettings.businessId, ...settingsColumns })
    .from(businessSettings)
    .innerJoin(
      keyTable(keys),
      and(eq(businessSettings.organizationId, sql`key.organization_id`), eq(businessSettings.businessId, sql`key.id`)),
    );

/** Null when no vertical has the slug: equal to nothing, so nothing belongs to it. */
const verticalOf = (slug: string): SQL => sql`(select v.id from catalog.vertical v where v.slug = ${slug})`;

/** For the search functions, where null is any vertical. */
const verticalSought = (slug: string | null): SQL =>
  slug === null ? sql`null` : sql`coalesce(${verticalOf(slug)}, '00000000-0000-0000-0000-000000000000'::uuid)`;

export interface PublishedPage {
  readonly verticalSlug: string | null;
  /** Only those of which a location is open right now. */
  readonly openNow: boolean;
  readonly limit: number;
}

/** Published businesses in the order in which they were made. */
export const publishedBusinesses = (
  tx: Tx,
  { verticalSlug, openNow, limit, after }: PublishedPage & { after: string | null },
): PromiseLike<Business[]> =>
  tx
    .select(columns)
    .from(businesses)
    .where(
      and(
        businesses.published,
        verticalSlug === null ? undefined : eq(businesses.verticalId, verticalOf(verticalSlug)),
        after === null ? undefined : gt(businesses.id, after),
        openNow ? isOpenNow : undefined,
      ),
    )
    .orderBy(asc(businesses.id))
    .limit(limit);

/** Published businesses that match a text, best first. */
export const businessesMatching = (
  tx: Tx,
  {
    text,
    verticalSlug,
    openNow,
    limit,
    after,
  }: PublishedPage & { text: string; after: { score: number; id: string } | null },
): PromiseLike<(Business & { score: number })[]> =>
  tx
    .select({ ...columns, score: sql<number>`found.score`.mapWith(Number) })
    .from(
      sql`catalog.businesses_matching(${text}, ${verticalSought(verticalSlug)}, ${momentOf(openNow)},
        ${after?.score ?? null}::int, ${after?.id ?? null}::uuid, ${limit}::int) as found`,
    )
    .innerJoin(businesses, foundBusiness)
    .orderBy(sql`found.score desc`, asc(businesses.id));

/** Published businesses with a location within the radius, nearest first. */
export const businessesNear = (
  tx: Tx,
  {
    point,
    withinMeters,
    text,
    verticalSlug,
    openNow,
    limit,
    after,
  }: PublishedPage & {
    point: Point;
    withinMeters: number;
    text: string | null;
    after: { distance: number; id: string } | null;
  },
): PromiseLike<(Business & { distance: number })[]> =>
  tx
    .select({ ...columns, distance: sql<number>`found.distance_m`.mapWith(Number) })
    .from(
      sql`catalog.businesses_near(${point.latitude}::float8, ${point.longitude}::float8, ${withinMeters}::int, ${text}::text,
        ${verticalSought(verticalSlug)}, ${momentOf(openNow)}, ${after?.distance ?? null}::float8, ${after?.id ?? null}::uuid,
        ${limit}::int) as found`,
    )
    .innerJoin(businesses, foundBusiness)
    .orderBy(sql`found.distance_m`, asc(businesses.id));

const foundBusiness = and(
  eq(businesses.organizationId, sql`found.organization_id`),
  eq(businesses.id, sql`found.business_id`),
);

// Changing -----------------------------------------------------------------------------------------------------------

/** Locks a business of the organization: whoever changes anything of a business holds this lock first. */
export async function lockBusiness(tx: Tx, organizationId: string, id: string): Promise<Business | null> {
  const [row] = await tx
    .select(columns)
    .from(businesses)
    .where(and(eq(businesses.organizationId, organizationId), eq(businesses.id, id), live))
    .for('no key update');
  return row ?? null;
}

/** Locks all businesses of an organization, in id order. */
export const lockBusinesses = (tx: Tx, organizationId: string): PromiseLike<Business[]> =>
  tx
    .select(columns)
    .from(businesses)
    .where(and(eq(businesses.organizationId, organizationId), live))
    .orderBy(asc(businesses.id))
    .for('no key update');

/** Takes the slug; false when somebody has it. Waits for a concurrent taker. */
export async function takeSlug(tx: Tx, slug: string, organizationId: string, businessId: string): Promise<boolean> {
  const taken = await tx
    .insert(businessSlugs)
    .values({ slug, organizationId, businessId })
    .onConflictDoNothing()
    .returning({ slug: businessSlugs.slug });
  return taken.length > 0;
}

/** The organization's own business that has the slug. */
export async function ownBusinessBySlug(tx: Tx, organizationId: string, slug: string): Promise<string | null> {
  const [row] = await tx
    .select({ id: businessSlugs.businessId })
    .from(businessSlugs)
    .where(and(eq(businessSlugs.slug, slug), eq(businessSlugs.organizationId, organizationId)));
  return row?.id ?? null;
}

export interface NewBusiness extends Key {
  readonly verticalId: string;
  readonly ownerMemberId: string;
  readonly slug: string;
  readonly defaultLocale: string;
  readonly currency: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly website: string | null;
  readonly createdBy: string;
}

export async function insertBusiness(
  tx: Tx,
  business: NewBusiness,
  settings: Partial<BusinessSettings>,
): Promise<void> {
  await tx.insert(businesses).values({ ...business, updatedBy: business.createdBy });
  await tx
    .insert(businessSettings)
    .values({ organizationId: business.organizationId, businessId: business.id, ...settings });
}

export interface BusinessChange {
  readonly phone?: string | null;
  readonly email?: string | null;
  readonly website?: string | null;
  readonly status?: BusinessStatus;
  readonly published?: boolean;
}

/** Changes a locked business and raises its version. */
export async function updateBusiness(
  tx: Tx,
  business: Business,
  change: BusinessChange,
  actor: string | null,
): Promise<void> {
  await tx
    .update(businesses)
    .set({
      ...change,
      version: sql`${businesses.version} + 1`,
      updatedAt: sql`clock.now()`,
      updatedBy: actor,
    })
    .where(
      and(
        eq(businesses.organizationId, business.organizationId),
        eq(businesses.id, business.id),
        eq(businesses.version, business.version),
      ),
    );
}

export async function updateSettings(tx: Tx, business: Key, settings: Partial<BusinessSettings>): Promise<void> {
  if (Object.keys(settings).length === 0) return;
  await tx
    .update(businessSettings)
    .set(settings)
    .where(
      and(eq(businessSettings.organizationId, business.organizationId), eq(businessSettings.businessId, business.id)),
    );
}

export interface Republished {
  readonly aggregate: 'LOCATION' | 'SERVICE' | 'RESOURCE';
  readonly id: string;
}

/** Opens or closes a business's parts as the business is; answers those whose state others know. See business.sql. */
export const republishParts = async (tx: Tx, business: Key): Promise<Republished[]> => [
  ...(await tx.execute<Republished & Record<string, unknown>>(
    sql`select aggregate, aggregate_id as id from catalog.republish(${business.organizationId}, ${business.id})`,
  )),
];

/** Writes what is searched of a business again. See search.sql. */
export async function indexBusiness(tx: Tx, business: Key): Promise<void> {
  await tx.execute(sql`select catalog.index_business(${business.organizationId}, ${business.id})`);
}

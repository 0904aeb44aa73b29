import type { Tx } from '@openslot/database';
import { and, asc, eq, isNull, sql, type SQL } from 'drizzle-orm';
import { addOnsOfService } from '../add-on/offered.store.ts';
import { businesses } from '../business/business.tables.ts';
import { requirementsOf } from '../requirement/requirement.store.ts';
import { keyTable, uuids, type Key } from '../slice.tables.ts';
import { textsOf } from '../translation/translation.store.ts';
import type { PlaceKind, Service, ServiceKind } from './service.ts';
import { services } from './service.tables.ts';

const columns = {
  organizationId: services.organizationId,
  id: services.id,
  businessId: services.businessId,
  categoryId: services.categoryId,
  names: textsOf('SERVICE', 'service', 'name'),
  descriptions: textsOf('SERVICE', 'service', 'description'),
  defaultLocale: businesses.defaultLocale,
  kind: services.kind,
  placeKinds: services.placeKinds,
  addOns: addOnsOfService,
  requirements: requirementsOf('service'),
  isActive: services.isActive,
  published: services.published,
  version: services.version,
  deletedAt: services.deletedAt,
};

const ofBusiness = and(eq(businesses.organizationId, services.organizationId), eq(businesses.id, services.businessId));

/** Archived ones too: visits of the past name them, and members still see them. */
export const servicesById = (tx: Tx, ids: readonly string[]): PromiseLike<Service[]> =>
  tx
    .select(columns)
    .from(services)
    .innerJoin(businesses, ofBusiness)
    .where(sql`${services.id} = any (${uuids(ids)})`);

export interface MenuPage {
  readonly limit: number;
  readonly text: string | null;
  /** Where the page before ended; the score with a text alone. */
  readonly after: { readonly score: number; readonly id: string } | null;
}

export interface MenuService extends Service {
  readonly score: number;
}

/** One page of each business's menu: in the order in which it was made, or with a text, best match first. */
export const menusOfBusinesses = (tx: Tx, keys: readonly Key[], page: MenuPage): PromiseLike<MenuService[]> =>
  tx
    .select({ ...columns, score: sql<number>`found.score`.mapWith(Number) })
    .from(
      sql`${keyTable(keys)} cross join lateral ${page.text === null ? inOrder(page) : matching(page, page.text)} as found`,
    )
    .innerJoin(
      services,
      and(eq(services.organizationId, sql`key.organization_id`), eq(services.id, sql`found.service_id`)),
    )
    .innerJoin(businesses, ofBusiness)
    .orderBy(sql`found.score desc`, asc(services.id));

const inOrder = ({ limit, after }: MenuPage): SQL => sql`(
  select s.id as service_id, 0 as score from catalog.service s
   where s.organization_id = key.organization_id and s.business_id = key.id and s.is_active and s.deleted_at is null
     ${after === null ? sql`` : sql`and s.id > ${after.id}::uuid`}
   order by s.id limit ${limit})`;

const matching = ({ limit, after }: MenuPage, text: string): SQL => sql`
  catalog.services_matching(key.organization_id, key.id, ${text}, ${after?.score ?? null}::int, ${after?.id ?? null}::uuid, ${limit}::int)`;

export async function serviceOf(tx: Tx, organizationId: string, id: string): Promise<Service | null> {
  const [row] = await tx
    .select(columns)
    .from(services)
    .innerJoin(businesses, ofBusiness)
    .where(and(eq(services.organizationId, organizationId), eq(services.id, id)));
  return row ?? null;
}

export interface NewService extends Key {
  readonly businessId: string;
  readonly categoryId: string | null;
  readonly kind: ServiceKind;
  readonly placeKinds: PlaceKind[];
  readonly published: boolean;
  readonly createdBy: string;
}

export async function insertService(tx: Tx, service: NewService): Promise<void> {
  await tx.insert(services).values({ ...service, updatedBy: service.createdBy });
}

const theSame = (service: Service) =>
  and(
    eq(services.organizationId, service.organizationId),
    eq(services.id, service.id),
    eq(services.version, service.version),
    isNull(services.deletedAt),
  );

const raised = (actor: string) => ({
  version: sql`${services.version} + 1`,
  updatedAt: sql`clock.now()`,
  updatedBy: actor,
});

/** Changes a service, or raises its version alone because a part of it changes, under its business's lock. */
export async function updateService(
  tx: Tx,
  service: Service,
  change: { readonly placeKinds?: PlaceKind[] },
  actor: string,
): Promise<void> {
  await tx
    .update(services)
    .set({ ...change, ...raised(actor) })
    .where(theSame(service));
}

/** Takes a service off the menu, under its business's lock. */
export async function markServiceArchived(tx: Tx, service: Service, actor: string): Promise<void> {
  await tx
    .update(services)
    .set({ isActive: false, published: false, deletedAt: sql`clock.now()`, ...raised(actor) })
    .where(theSame(service));
}

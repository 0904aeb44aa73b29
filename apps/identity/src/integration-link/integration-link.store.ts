import type { Tx } from '@openslot/database';
import { newId, type PageQuery } from '@openslot/service';
import { and, asc, eq, inArray, or, sql } from 'drizzle-orm';
import type { IntegrationLink, Linked, LinkedType, LinkIntegration } from './integration-link.ts';
import { integrationLink } from './integration-link.tables.ts';

const columns = {
  id: integrationLink.id,
  system: integrationLink.system,
  externalId: integrationLink.externalId,
  entityType: integrationLink.entityType,
  entityId: integrationLink.entityId,
  metadata: integrationLink.metadata,
  createdAt: integrationLink.createdAt,
};

const inOrganization = (organizationId: string) => eq(integrationLink.organizationId, organizationId);

/** One page of the links to a system, by the other system's ids. */
export const linksOfSystem = (
  tx: Tx,
  organizationId: string,
  system: string,
  page: PageQuery<readonly [externalId: string]>,
): Promise<IntegrationLink[]> =>
  tx
    .select(columns)
    .from(integrationLink)
    .where(
      and(
        inOrganization(organizationId),
        eq(integrationLink.system, system),
        page.after ? sql`${integrationLink.externalId} > ${page.after[0]}` : undefined,
      ),
    )
    .orderBy(asc(integrationLink.externalId))
    .limit(page.limit);

/** One page of the links of one thing, by system. */
export const linksOfThing = (
  tx: Tx,
  organizationId: string,
  { entityType, entityId }: Linked,
  page: PageQuery<readonly [system: string]>,
): Promise<IntegrationLink[]> =>
  tx
    .select(columns)
    .from(integrationLink)
    .where(
      and(
        inOrganization(organizationId),
        eq(integrationLink.entityType, entityType),
        eq(integrationLink.entityId, entityId),
        page.after ? sql`${integrationLink.system} > ${page.after[0]}` : undefined,
      ),
    )
    .orderBy(asc(integrationLink.system))
    .limit(page.limit);

/** The links that a new one would stand beside: of the same thing or of the same foreign id in that system. */
export const linksMet = (
  tx: Tx,
  organizationId: string,
  { system, externalId, entityId: thing }: Pick<LinkIntegration, 'system' | 'externalId' | 'entityId'>,
): Promise<IntegrationLink[]> =>
  tx
    .select(columns)
    .from(integrationLink)
    .where(
      and(
        inOrganization(organizationId),
        eq(integrationLink.system, system),
        or(
          eq(integrationLink.externalId, externalId),
          and(eq(integrationLink.entityType, thing.entityType), eq(integrationLink.entityId, thing.entityId)),
        ),
      ),
    )
    .for('update');

/** Null, and nothing done, when either side has a link already. */
export async function insertLink(
  tx: Tx,
  organizationId: string,
  { system, externalId, entityId: thing, metadata }: LinkIntegration,
  actor: string | null,
): Promise<IntegrationLink | null> {
  const [made] = await tx
    .insert(integrationLink)
    .values({
      ...{ organizationId, id: newId(), system, externalId, ...thing, metadata },
      ...{ createdBy: actor, updatedBy: actor },
    })
    .onConflictDoNothing()
    .returning(columns);
  return made ?? null;
}

export async function changeLink(
  tx: Tx,
  organizationId: string,
  id: string,
  metadata: Record<string, unknown>,
  actor: string | null,
): Promise<void> {
  await tx
    .update(integrationLink)
    .set({ metadata, updatedAt: sql`clock.now()`, updatedBy: actor })
    .where(and(inOrganization(organizationId), eq(integrationLink.id, id)));
}

export async function deleteLink(tx: Tx, organizationId: string, id: string): Promise<IntegrationLink | null> {
  const [gone] = await tx
    .delete(integrationLink)
    .where(and(inOrganization(organizationId), eq(integrationLink.id, id)))
    .returning(columns);
  return gone ?? null;
}

/** What is forgotten here is linked to nothing any more. */
export async function forgetLinks(
  tx: Tx,
  organizationId: string,
  entityType: LinkedType,
  entityIds: readonly string[],
): Promise<void> {
  await tx
    .delete(integrationLink)
    .where(
      and(
        inOrganization(organizationId),
        eq(integrationLink.entityType, entityType),
        inArray(integrationLink.entityId, [...entityIds]),
      ),
    );
}

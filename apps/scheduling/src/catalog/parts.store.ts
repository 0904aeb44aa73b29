import type { Tx } from '@openslot/database';
import type { DataOf, locationState, resourceState, serviceState, variationState } from '@openslot/events';
import { and, eq } from 'drizzle-orm';
import { areaRef, requirementRef, serviceAddOnRef, staffVariationRef, stayRef } from './catalog.tables.ts';

/**
 * Parts of another aggregate's state, which has the version: they are taken in whole, whenever that state is news.
 */
interface Whole {
  readonly organizationId: string;
  readonly id: string;
}

/** What a resource performs. */
export async function replacePerformed(
  tx: Tx,
  { organizationId, id: resourceId }: Whole,
  performed: DataOf<typeof resourceState>['performs'],
): Promise<void> {
  await tx
    .delete(staffVariationRef)
    .where(and(eq(staffVariationRef.organizationId, organizationId), eq(staffVariationRef.resourceId, resourceId)));
  if (performed.length === 0) return;
  await tx.insert(staffVariationRef).values(performed.map((each) => ({ organizationId, resourceId, ...each })));
}

/** Where a mobile location goes. */
export async function replaceArea(
  tx: Tx,
  { organizationId, id: locationId }: Whole,
  area: DataOf<typeof locationState>['serviceArea'],
): Promise<void> {
  await tx.delete(areaRef).where(and(eq(areaRef.organizationId, organizationId), eq(areaRef.locationId, locationId)));
  if (area === null) return;
  const { center, ...rest } = area;
  await tx.insert(areaRef).values({
    organizationId,
    locationId,
    centerLatitude: center?.latitude ?? null,
    centerLongitude: center?.longitude ?? null,
    ...rest,
  });
}

/** What a service offers beside itself. */
export async function replaceAddOns(
  tx: Tx,
  { organizationId, id: serviceId }: Whole,
  addOns: DataOf<typeof serviceState>['addOns'],
): Promise<void> {
  await tx
    .delete(serviceAddOnRef)
    .where(and(eq(serviceAddOnRef.organizationId, organizationId), eq(serviceAddOnRef.serviceId, serviceId)));
  if (addOns.length === 0) return;
  await tx.insert(serviceAddOnRef).values(addOns.map((each) => ({ organizationId, serviceId, ...each })));
}

type Requirements = DataOf<typeof variationState>['requirements'];

/** What every variation of a service occupies beside its staff. */
export const replaceServiceRequirements = (tx: Tx, { organizationId, id }: Whole, requirements: Requirements) =>
  replaceRequirements(tx, organizationId, { serviceId: id }, requirements);

/** What a variation occupies beside its staff and its service's requirements. */
export const replaceVariationRequirements = (tx: Tx, { organizationId, id }: Whole, requirements: Requirements) =>
  replaceRequirements(tx, organizationId, { variationId: id }, requirements);

async function replaceRequirements(
  tx: Tx,
  organizationId: string,
  of: { readonly serviceId: string } | { readonly variationId: string },
  requirements: Requirements,
): Promise<void> {
  const own =
    'serviceId' in of ? eq(requirementRef.serviceId, of.serviceId) : eq(requirementRef.variationId, of.variationId);
  await tx.delete(requirementRef).where(and(eq(requirementRef.organizationId, organizationId), own));
  if (requirements.length === 0) return;
  await tx.insert(requirementRef).values(requirements.map((each) => ({ organizationId, ...of, ...each })));
}

/** How long parties stay. */
export async function replaceStays(
  tx: Tx,
  { organizationId, id: variationId }: Whole,
  stays: DataOf<typeof variationState>['stays'],
): Promise<void> {
  await tx.delete(stayRef).where(and(eq(stayRef.organizationId, organizationId), eq(stayRef.variationId, variationId)));
  if (stays.length === 0) return;
  await tx.insert(stayRef).values(stays.map((each) => ({ organizationId, variationId, ...each })));
}

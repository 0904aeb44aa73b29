import { newId } from '@openslot/service';
import type { Tx } from '@openslot/database';
import { and, asc, eq, getTableColumns, inArray, isNull, ne, sql } from 'drizzle-orm';
import { locationRef } from '../catalog/catalog.tables.ts';
import type { DateWindow, WeeklyOpening, WeeklyWindow } from './hours.ts';
import { openingHours, workingHours, workingOverride } from './hours.tables.ts';

export type OpeningWindow = Omit<typeof openingHours.$inferSelect, 'organizationId' | 'id' | 'published' | 'createdAt'>;
export type WorkingWindow = Omit<typeof workingHours.$inferSelect, 'createdAt' | 'weeks'> & {
  /** Null: every week. */
  readonly week: number | null;
};
export type WorkingOverride = typeof workingOverride.$inferSelect;

/** Opening hours of locations, through the viewer's doors: those of published locations are everybody's to read. */
export function openingHoursOf(tx: Tx, locationIds: readonly string[]): Promise<OpeningWindow[]> {
  const { locationId, dayOfWeek, opens, closes, lastStart, validFrom, validTo } = openingHours;
  return tx
    .select({ locationId, dayOfWeek, opens, closes, lastStart, validFrom, validTo })
    .from(locationRef)
    .innerJoin(
      openingHours,
      and(eq(openingHours.organizationId, locationRef.organizationId), eq(openingHours.locationId, locationRef.id)),
    )
    .where(inArray(locationRef.id, [...locationIds]))
    .orderBy(asc(dayOfWeek), asc(opens), asc(validFrom));
}

export async function replaceOpeningHours(
  tx: Tx,
  location: { organizationId: string; id: string; published: boolean },
  windows: readonly WeeklyOpening[],
): Promise<void> {
  const { organizationId, id: locationId, published } = location;
  await tx
    .delete(openingHours)
    .where(and(eq(openingHours.organizationId, organizationId), eq(openingHours.locationId, locationId)));
  if (windows.length === 0) return;
  await tx.insert(openingHours).values(
    windows.map(({ dayOfWeek, starts, ends, lastStart, validFrom, validTo }) => ({
      ...{ organizationId, id: newId(), locationId, published, dayOfWeek, lastStart, validFrom, validTo },
      opens: starts,
      closes: ends,
    })),
  );
}

/** Opening hours are as public as their location. */
export async function publishOpeningHours(
  tx: Tx,
  organizationId: string,
  locationId: string,
  published: boolean,
): Promise<void> {
  await tx
    .update(openingHours)
    .set({ published })
    .where(
      and(
        eq(openingHours.organizationId, organizationId),
        eq(openingHours.locationId, locationId),
        ne(openingHours.published, published),
      ),
    );
}

/** Weekly hours of resources of one organization, at all of its locations. */
export function workingHoursOf(
  tx: Tx,
  organizationId: string,
  resourceIds: readonly string[],
): Promise<WorkingWindow[]> {
  const { createdAt: _, weeks, ...columns } = getTableColumns(workingHours);
  return tx
    .select({ ...columns, week: sql<number | null>`case when ${weeks} = '[0,4)' then null else lower(${weeks}) end` })
    .from(workingHours)
    .where(and(eq(workingHours.organizationId, organizationId), inArray(workingHours.resourceId, [...resourceIds])))
    .orderBy(asc(workingHours.dayOfWeek), asc(workingHours.starts), asc(workingHours.validFrom), asc(weeks));
}

export async function replaceWorkingHours(
  tx: Tx,
  at: { organizationId: string; resourceId: string; locationId: string },
  windows: readonly WeeklyWindow[],
): Promise<void> {
  await tx
    .delete(workingHours)
    .where(
      and(
        eq(workingHours.organizationId, at.organizationId),
        eq(workingHours.resourceId, at.resourceId),
        eq(workingHours.locationId, at.locationId),
      ),
    );
  if (windows.length === 0) return;
  await tx.insert(workingHours).values(
    windows.map(({ week, ...window }) => ({
      ...{ ...at, ...window, id: newId() },
      ...(week == null ? {} : { weeks: `[${week},${week + 1})` }),
    })),
  );
}

/** Live overrides of resources of one organization, from a date on. */
export function overridesOf(
  tx: Tx,
  organizationId: string,
  resourceIds: readonly string[],
  from: string,
): Promise<WorkingOverride[]> {
  return tx
    .select()
    .from(workingOverride)
    .where(
      and(
        eq(workingOverride.organizationId, organizationId),
        inArray(workingOverride.resourceId, [...resourceIds]),
        sql`${workingOverride.date} >= ${from}`,
        isNull(workingOverride.deletedAt),
      ),
    )
    .orderBy(asc(workingOverride.date), asc(workingOverride.locationId));
}

export async function findOverride(tx: Tx, organizationId: string, id: string): Promise<WorkingOverride | null> {
  const [row] = await tx
    .select()
    .from(workingOverride)
    .where(
      and(
        eq(workingOverride.organizationId, organizationId),
        eq(workingOverride.id, id),
        isNull(workingOverride.deletedAt),
      ),
    );
  return row ?? null;
}

export interface OverrideToSet {
  readonly organizationId: string;
  readonly resourceId: string;
  readonly locationId: string;
  readonly date: string;
  readonly kind: 'EXCEPTION' | 'EXTRA';
  readonly windows: readonly DateWindow[];
  readonly reason: string | null;
}

/** One live override per resource, date, location and kind: a second one replaces the windows of the first. */
export async function upsertOverride(tx: Tx, override: OverrideToSet, actor: string | null): Promise<WorkingOverride> {
  const { windows, ...at } = override;
  const [starts, ends] = [windows.map((window) => window.starts), windows.map((window) => window.ends)];
  const [row] = await tx
    .insert(workingOverride)
    .values({ ...at, id: newId(), starts, ends, createdBy: actor, updatedBy: actor })
    .onConflictDoUpdate({
      target: [
        workingOverride.organizationId,
        workingOverride.resourceId,
        workingOverride.date,
        workingOverride.locationId,
        workingOverride.kind,
      ],
      targetWhere: isNull(workingOverride.deletedAt),
      set: {
        starts,
        ends,
        reason: at.reason,
        updatedBy: actor,
        updatedAt: sql`clock.now()`,
        version: sql`${workingOverride.version} + 1`,
      },
    })
    .returning();
  if (!row) throw new Error('an override that was set is there');
  return row;
}

/** False when it is no longer at that version. */
export async function deleteOverride(tx: Tx, override: WorkingOverride, actor: string | null): Promise<boolean> {
  const deleted = await tx
    .update(workingOverride)
    .set({
      deletedAt: sql`clock.now()`,
      updatedAt: sql`clock.now()`,
      updatedBy: actor,
      version: sql`${workingOverride.version} + 1`,
    })
    .where(
      and(
        eq(workingOverride.organizationId, override.organizationId),
        eq(workingOverride.id, override.id),
        eq(workingOverride.version, override.version),
        isNull(workingOverride.deletedAt),
      ),
    )
    .returning({ id: workingOverride.id });
  return deleted.length > 0;
}

import { arrayOf, type Tx } from '@openslot/database';
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { isPlacePublished, viewColumns, viewOf, type SessionView } from '../class-session/class-session.store.ts';
import { classSession } from '../class-session/class-session.tables.ts';
import { course } from './course.tables.ts';

export type CourseRow = typeof course.$inferSelect;

/** Courses that the viewer's doors show, by id alone. */
export const findCourses = (tx: Tx, ids: readonly string[]): Promise<CourseRow[]> =>
  tx
    .select()
    .from(course)
    .where(and(sql`${course.id} = any(${arrayOf(ids)}::uuid[])`, isNull(course.deletedAt)));

export async function insertCourse(tx: Tx, row: typeof course.$inferInsert): Promise<void> {
  await tx.insert(course).values({ ...row, placePublished: isPlacePublished(row) as unknown as boolean });
}

/** The sessions of a course that take place, in order. */
export async function sessionsOfCourse(
  tx: Tx,
  { organizationId, id }: Pick<CourseRow, 'organizationId' | 'id'>,
): Promise<SessionView[]> {
  const rows = await tx
    .select(viewColumns)
    .from(classSession)
    .where(
      and(
        eq(classSession.organizationId, organizationId),
        eq(classSession.courseId, id),
        sql`${classSession.status} <> 'CANCELLED'`,
        isNull(classSession.deletedAt),
      ),
    )
    .orderBy(asc(classSession.startsAt), asc(classSession.id));
  return rows.map(viewOf);
}

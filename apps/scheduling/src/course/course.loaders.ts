import { accessOf, loaderById, type Viewer } from '@openslot/service';
import type { SessionView } from '../class-session/class-session.store.ts';
import type { Deps } from '../deps.ts';
import { findCourses, sessionsOfCourse, type CourseRow } from './course.store.ts';

export interface CourseView extends CourseRow {
  readonly sessions: readonly SessionView[];
}

/** Courses that the viewer may see, with those of their sessions that take place. */
export const courseLoader = ({ database }: Deps, viewer: Viewer) =>
  loaderById<CourseView>(async (ids) => {
    const rows = await database.read(accessOf(viewer), (tx) => findCourses(tx, ids));
    return Promise.all(
      rows.map(async (row) => ({
        ...row,
        sessions: await database.read(accessOf(viewer), (tx) => sessionsOfCourse(tx, row)),
      })),
    );
  });

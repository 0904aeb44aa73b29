import { accessOf, may, type Viewer } from '@openslot/service';
import DataLoader from 'dataloader';
import type { AppointmentView } from '../appointment/appointment-view.store.ts';
import type { Deps } from '../deps.ts';
import { picksOfSegments, type PickOfSegment } from './pick.store.ts';

/** Who was chosen for segments, for those who read the visits of the organization that they act for. */
export const pickLoader = ({ database }: Deps, viewer: Viewer) =>
  new DataLoader<string, PickOfSegment | null>(async (segmentIds) => {
    const organizationId = viewer.acting?.organizationId;
    if (organizationId === undefined) return segmentIds.map(() => null);
    const picks = await database.read(accessOf(viewer), (tx) => picksOfSegments(tx, organizationId, segmentIds));
    const bySegment = new Map(picks.map((pick) => [pick.segmentId, pick]));
    return segmentIds.map((id) => bySegment.get(id) ?? null);
  });

export const mayRead = (viewer: Viewer, visit: AppointmentView | null): boolean =>
  visit !== null && may(viewer, 'appointment.read', visit);

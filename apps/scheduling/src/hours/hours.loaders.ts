import { accessOf, type Viewer } from '@openslot/service';
import DataLoader from 'dataloader';
import type { Deps } from '../deps.ts';
import { openingHoursOf, workingHoursOf, type OpeningWindow, type WorkingWindow } from './hours.store.ts';

/** Opening hours by location. An unknown location and one that is not open to this viewer have none. */
export const openingHoursLoader = ({ database }: Deps, viewer: Viewer) =>
  new DataLoader<string, OpeningWindow[]>(async (locationIds) => {
    const rows = await database.read(accessOf(viewer), (tx) => openingHoursOf(tx, locationIds));
    const byLocation = Map.groupBy(rows, ({ locationId }) => locationId);
    return locationIds.map((id) => byLocation.get(id) ?? []);
  });

/** Weekly hours by resource of the acting organization: nobody else's are anybody's to read. */
export const workingHoursLoader = ({ database }: Deps, viewer: Viewer) =>
  new DataLoader<string, WorkingWindow[]>(async (resourceIds) => {
    const organizationId = viewer.acting?.organizationId;
    if (!organizationId) return resourceIds.map(() => []);
    const rows = await database.read(accessOf(viewer), (tx) => workingHoursOf(tx, organizationId, resourceIds));
    const byResource = Map.groupBy(rows, ({ resourceId }) => resourceId);
    return resourceIds.map((id) => byResource.get(id) ?? []);
  });

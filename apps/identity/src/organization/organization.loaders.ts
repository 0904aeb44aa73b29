import { accessOf, holds, loaderById, type Viewer } from '@openslot/service';
import type { Deps } from '../deps.ts';
import { organizationRows, organizationsById, type OrganizationRow } from './organization.store.ts';

/** What everybody may know of an organization. */
export interface OrganizationView {
  readonly id: string;
  readonly name: string;
}

export const organizationLoader = (deps: Deps, viewer: Viewer) =>
  loaderById<OrganizationView>((ids) => deps.database.read(accessOf(viewer), (tx) => organizationsById(tx, ids)));

/** What members may know of theirs. */
export type OrganizationSettingsView = OrganizationRow;

export const organizationSettingsLoader = (deps: Deps, viewer: Viewer) =>
  loaderById<OrganizationSettingsView>((ids) => {
    const own = ids.filter((id) => holds(viewer, 'organization.read', id));
    return deps.database.read(accessOf(viewer), (tx) => organizationRows(tx, own));
  });

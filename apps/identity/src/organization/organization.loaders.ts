import { accessOf, loaderById, type Viewer } from '@openslot/service';
import type { Deps } from '../deps.ts';
import { organizationsById } from './organization.store.ts';

/** What everybody may know of an organization. */
export interface OrganizationView {
  readonly id: string;
  readonly name: string;
}

export const organizationLoader = (deps: Deps, viewer: Viewer) =>
  loaderById<OrganizationView>((ids) => deps.database.read(accessOf(viewer), (tx) => organizationsById(tx, ids)));

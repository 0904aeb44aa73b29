import { accessOf, loaderById, type Viewer } from '@openslot/service';
import type { Deps } from '../deps.ts';
import { grantsById, type GrantRow } from './grant.store.ts';

export type GrantView = GrantRow;

/** Of the memberships whose grants the viewer may read. */
export const grantLoader = (deps: Deps, viewer: Viewer) =>
  loaderById<GrantView>((ids) => deps.database.read(accessOf(viewer), (tx) => grantsById(tx, ids)));

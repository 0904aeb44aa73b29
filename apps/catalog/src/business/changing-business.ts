import { recordAudit, workerAccess, type Tx } from '@openslot/database';
import {
  byViewer,
  requireHeld,
  requireMay,
  requireKnown,
  unknownId,
  type InvalidInput,
  type Viewer,
} from '@openslot/service';
import type { Deps } from '../deps.ts';
import type { Business } from './business.ts';
import { lockBusiness } from './business.store.ts';

/** What a command on a business, or on anything of it, works with: the business is locked, and the viewer may. */
export interface Work {
  readonly tx: Tx;
  readonly business: Business;
  /** The person or key that asked. */
  readonly actor: string;
  /** Tells identity who did what, in this transaction. */
  audit(
    action: string,
    entity: string,
    entityId: string,
    changed?: readonly string[],
    reason?: string | null,
  ): Promise<void>;
}

export interface Subject {
  readonly permission: string;
  /** Where the subject's id stands in the input. */
  readonly path: string;
  /** The business that the subject belongs to, and the location where the permission must hold, if it has one. */
  find(tx: Tx, organizationId: string): Promise<{ businessId: string; locationId?: string | null } | null>;
}

/**
 * The beginning of every command but createBusiness. The acting organization's door alone is open, so a foreign subject
 * is as unknown as one that does not exist; who lacks the permission altogether does not even learn that.
 */
export function changeBusiness<Outcome>(
  deps: Deps,
  viewer: Viewer,
  subject: Subject,
  change: (work: Work) => Promise<Outcome>,
): Promise<Outcome | InvalidInput> {
  const actor = requireKnown(viewer);
  const { organizationId } = requireHeld(viewer, subject.permission);

  return deps.database.transaction(workerAccess(organizationId), async (tx) => {
    const place = await subject.find(tx, organizationId);
    if (!place) return unknownId(subject.path);
    requireMay(viewer, subject.permission, { organizationId, ...place });
    const business = await lockBusiness(tx, organizationId, place.businessId);
    if (!business) return unknownId(subject.path);
    return change({
      tx,
      business,
      actor,
      audit: (action, entity, entityId, changed = [], reason = null) =>
        recordAudit(tx, 'catalog', {
          ...byViewer(viewer),
          organizationId,
          action,
          entity,
          entityId,
          changed,
          reason,
        }),
    });
  });
}

/** The business itself as the subject. */
export const theBusiness = (permission: string, businessId: string, locationId: string | null = null): Subject => ({
  permission,
  path: 'businessId',
  find: () => Promise.resolve({ businessId, locationId }),
});

import { recordAudit, type Tx } from '@openslot/database';
import { byViewer, type Acting, type Viewer } from '@openslot/service';

export interface Deed {
  /** Dotted, such as `opening_hours.set`. */
  readonly action: string;
  readonly entity: string;
  readonly entityId: string;
  readonly changed?: readonly string[];
  readonly reason?: string | null;
}

/** Tells the audit what a member did in the acting organization. */
export const auditMember = (tx: Tx, viewer: Viewer, { organizationId }: Acting, deed: Deed): Promise<void> =>
  recordAudit(tx, 'scheduling', {
    ...byViewer(viewer),
    organizationId,
    ...deed,
  });

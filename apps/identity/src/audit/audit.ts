import { recordAudit, type AuditEntry, type Tx } from '@openslot/database';
import { accessOf, type Viewer } from '@openslot/service';

/** Who did something, and through which door. */
export type Actor = Pick<AuditEntry, 'actorKind' | 'actorId' | 'door'>;

export const bySystem: Actor = { actorKind: 'SYSTEM', actorId: null, door: 'worker' };

export const byPerson = (userId: string): Actor => ({ actorKind: 'PERSON', actorId: userId, door: 'customer' });

export const byViewer = (viewer: Viewer): Actor => ({
  actorKind: viewer.person ? 'PERSON' : 'ANONYMOUS',
  actorId: viewer.person?.userId ?? null,
  door: accessOf(viewer).door,
});

/** What was done to what; names of changed fields, never values. */
export type Deed = Omit<AuditEntry, keyof Actor>;

export const recordDeed = (tx: Tx, actor: Actor, deed: Deed): Promise<void> =>
  recordAudit(tx, 'identity', { ...actor, ...deed });

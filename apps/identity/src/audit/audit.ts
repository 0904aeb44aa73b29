import { recordAudit, type AuditEntry, type Tx } from '@openslot/database';
import type { Actor } from '@openslot/service';

/** A person, whatever membership is in use: while somebody signs in, nobody is the viewer yet. */
export const byPerson = (userId: string): Actor => ({ actorKind: 'PERSON', actorId: userId, door: 'customer' });

/** What was done to what; names of changed fields, never values. */
export type Deed = Omit<AuditEntry, keyof Actor>;

export const recordDeed = (tx: Tx, actor: Actor, deed: Deed): Promise<void> =>
  recordAudit(tx, 'identity', { ...actor, ...deed });

import type { AuditEntry } from '@openslot/database';
import { accessOf, type Viewer } from './viewer.ts';

/** Who did something, and through which door, as the audit has it. */
export type Actor = Pick<AuditEntry, 'actorKind' | 'actorId' | 'door'>;

export const byViewer = (viewer: Viewer): Actor => ({
  actorKind: viewer.person ? 'PERSON' : 'ANONYMOUS',
  actorId: viewer.person?.userId ?? null,
  door: accessOf(viewer).door,
});

export const bySystem: Actor = { actorKind: 'SYSTEM', actorId: null, door: 'worker' };

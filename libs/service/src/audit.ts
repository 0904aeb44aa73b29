import type { AuditEntry } from '@openslot/database';
import { accessOf, actorIdOf, type Viewer } from './viewer.ts';

/** Who did something, and through which door, as the audit has it. */
export type Actor = Pick<AuditEntry, 'actorKind' | 'actorId' | 'door'>;

export const byViewer = (viewer: Viewer): Actor => ({
  actorKind: actorKindOf(viewer),
  actorId: actorIdOf(viewer),
  door: accessOf(viewer).door,
});

/** What acts: a person, a partner's machine, or nobody whom we know. */
export function actorKindOf(viewer: Viewer): 'PERSON' | 'API_KEY' | 'ANONYMOUS' {
  if (viewer.person || viewer.platform) return 'PERSON';
  return viewer.apiKey ? 'API_KEY' : 'ANONYMOUS';
}

export const bySystem: Actor = { actorKind: 'SYSTEM', actorId: null, door: 'worker' };

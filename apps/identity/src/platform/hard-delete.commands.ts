import { sqlState, serviceAccess } from '@openslot/database';
import { requireSignedIn, toId, unknownId, type InvalidInput, type Viewer } from '@openslot/service';
import { recordDeed } from '../audit/audit.ts';
import type { Deps } from '../deps.ts';
import { byPlatform, platformAccess, requirePlatform } from './platform.commands.ts';
import type { HardDelete } from './platform.ts';
import { organizationOfDeleted, purgeRow } from './platform.store.ts';

export interface HardDeleted {
  readonly __typename: 'HardDeleted';
  readonly id: string;
}
type HardDeleteOutcome = HardDeleted | { readonly __typename: 'StillNeeded' } | InvalidInput;

const entities = { cus: 'Customer', rol: 'Role', usr: 'User' } as const;

/** Deletes for good what was deleted before; what history or money still names stays. */
export async function hardDelete(deps: Deps, viewer: Viewer, input: HardDelete): Promise<HardDeleteOutcome> {
  requireSignedIn(viewer);
  const { kind, uuid } = input.id;
  await deps.database.read(platformAccess(), (tx) => requirePlatform(tx, viewer, 'PLATFORM_ADMIN'));
  const organizationId =
    kind === 'usr' ? null : await deps.database.read(serviceAccess, (tx) => organizationOfDeleted(tx, kind, uuid));
  if (kind !== 'usr' && organizationId === null) return unknownId('id');
  try {
    return await deps.database.transaction(platformAccess(organizationId ?? undefined), async (tx) => {
      const { userId } = await requirePlatform(tx, viewer, 'PLATFORM_ADMIN');
      if (!(await purgeRow(tx, kind, uuid))) return unknownId('id');
      await recordDeed(tx, byPlatform(userId), {
        ...{ organizationId, action: 'platform.hard_deleted', entity: entities[kind], entityId: uuid },
        reason: input.reason,
      });
      return { __typename: 'HardDeleted', id: toId(kind, uuid) } as const;
    });
  } catch (error) {
    if (sqlState(error) === '23503') return { __typename: 'StillNeeded' };
    throw error;
  }
}

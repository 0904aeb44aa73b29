import { now as clockNow } from '@openslot/database';
import { accessOf, page, requireHeld, type Connection, type PageRequest, type Viewer } from '@openslot/service';
import type { Deps } from '../deps.ts';
import { statusOf, type ApiKey, type ApiKeyStatus } from './api-key.ts';
import { keyById, keysPage } from './api-key.store.ts';

/** What those who manage keys read of one. */
export interface ApiKeyView extends ApiKey {
  readonly status: ApiKeyStatus;
}

export function apiKeyPage(deps: Deps, viewer: Viewer, request: PageRequest): Promise<Connection<ApiKeyView>> {
  const { organizationId } = requireHeld(viewer, 'api_key.manage');
  return page(request, {
    key: deps.cursorKey,
    defaultFirst: 50,
    keyOf: ({ createdAt, id }: ApiKeyView) => [createdAt.toISOString(), id] as const,
    fetch: (query) =>
      deps.database.transaction(accessOf(viewer), async (tx) => {
        const now = await clockNow(tx);
        const keys = await keysPage(tx, organizationId, query);
        return keys.map((key) => ({ ...key, status: statusOf(key, now) }));
      }),
  });
}

/** One that the viewer, who manages keys, has just made or ended. */
export async function ownApiKey(deps: Deps, viewer: Viewer, id: string): Promise<ApiKeyView> {
  const { organizationId } = requireHeld(viewer, 'api_key.manage');
  return deps.database.transaction(accessOf(viewer), async (tx) => {
    const key = await keyById(tx, organizationId, id);
    if (!key) throw new Error('a key that was just written is gone');
    return { ...key, status: statusOf(key, await clockNow(tx)) };
  });
}

import { emit, now as clockNow, workerAccess, type Tx } from '@openslot/database';
import { apiKeyCreated, apiKeyRevoked, apiKeyRotated, type Contract } from '@openslot/events';
import {
  byViewer,
  invalidInput,
  newId,
  requireHeld,
  unknownId,
  type Acting,
  type InvalidInput,
  type NotReadyYet,
  type Scope,
  type Viewer,
} from '@openslot/service';
import { recordDeed } from '../audit/audit.ts';
import type { Deps } from '../deps.ts';
import { actingGiver, businessesOf, problemOfPlaces } from '../member/giver.ts';
import { holdsAt } from '../member/reach.ts';
import { lockOrganization } from '../organization/organization.store.ts';
import { revoke } from '../revocation/revocation.commands.ts';
import {
  defaultQuota,
  endAfterRotation,
  hashOfKey,
  mostKeys,
  newSecret,
  statusOf,
  type ApiKey,
  type ApiKeyStatus,
  type CreateApiKey,
  type Mode,
  type RevokeApiKey,
  type RotateApiKey,
} from './api-key.ts';
import { endKey, insertKey, liveKeys, lockKey, organizationOfKeys } from './api-key.store.ts';

interface Made<Name extends 'ApiKeyCreated' | 'ApiKeyRotated'> {
  readonly __typename: Name;
  readonly apiKeyId: string;
  readonly secret: string;
}
export type ApiKeyCreated = Made<'ApiKeyCreated'>;
export type ApiKeyRotated = Made<'ApiKeyRotated'>;
export interface ApiKeyRevoked {
  readonly __typename: 'ApiKeyRevoked';
  readonly apiKeyId: string;
}
interface Refused<Name extends 'PermissionOutOfReach' | 'TooManyApiKeys'> {
  readonly __typename: Name;
}
interface WrongState {
  readonly __typename: 'WrongState';
  readonly status: ApiKeyStatus;
}

type CreateApiKeyOutcome =
  ApiKeyCreated | Refused<'PermissionOutOfReach' | 'TooManyApiKeys'> | NotReadyYet | InvalidInput;

export async function createApiKey(deps: Deps, viewer: Viewer, input: CreateApiKey): Promise<CreateApiKeyOutcome> {
  const acting = requireHeld(viewer, 'api_key.manage');
  const { organizationId } = acting;
  return deps.database.transaction(workerAccess(organizationId), async (tx): Promise<CreateApiKeyOutcome> => {
    await lockOrganization(tx, organizationId);
    const now = await clockNow(tx);
    if (input.expiresAt && input.expiresAt <= now) return invalidInput({ path: ['expiresAt'], problem: 'in_the_past' });
    const problem = await problemOfPlaces(tx, organizationId, [input.scope]);
    if (problem) return problem;
    if (!(await mayGive(tx, acting, input))) return { __typename: 'PermissionOutOfReach' };
    if ((await liveKeys(tx, organizationId)).length >= mostKeys) return { __typename: 'TooManyApiKeys' };
    const { mode } = await organizationOfKeys(tx, organizationId);
    const { expiresAt = null, quotaPerMinute, ...wanted } = input;
    const made = await insert(tx, viewer, {
      ...{ organizationId, ...wanted, mode, expiresAt },
      ...{ quotaPerMinute: quotaPerMinute ?? defaultQuota, rotatedFrom: null },
    });
    await tell(tx, viewer, apiKeyCreated, { organizationId, ...input, id: made.apiKeyId, version: 1 });
    return { __typename: 'ApiKeyCreated', ...made };
  });
}

type RotateApiKeyOutcome = ApiKeyRotated | Refused<'PermissionOutOfReach'> | WrongState | InvalidInput;

/** Makes a key in the place of another, which is good for a while longer so that nothing stands still. */
export async function rotateApiKey(
  deps: Deps,
  viewer: Viewer,
  { apiKeyId, overlapHours }: RotateApiKey,
): Promise<RotateApiKeyOutcome> {
  const acting = requireHeld(viewer, 'api_key.manage');
  const { organizationId } = acting;
  return deps.database.transaction(workerAccess(organizationId), async (tx): Promise<RotateApiKeyOutcome> => {
    await lockOrganization(tx, organizationId);
    const old = await lockKey(tx, organizationId, apiKeyId);
    if (!old) return unknownId('apiKeyId');
    const now = await clockNow(tx);
    const status = statusOf(old, now);
    if (status !== 'ACTIVE') return { __typename: 'WrongState', status };
    if (!(await mayGive(tx, acting, old))) return { __typename: 'PermissionOutOfReach' };
    const { name, permissions, scope, mode, quotaPerMinute, expiresAt } = old;
    const place = { organizationId, name, permissions, scope, mode, quotaPerMinute, expiresAt, rotatedFrom: old.id };
    const made = await insert(tx, viewer, place);
    const { actorId } = byViewer(viewer);
    const version = await endKey(tx, old, {
      expiresAt: endAfterRotation(old, overlapHours, now),
      updatedBy: actorId,
    });
    if (overlapHours === 0) await revoke(tx, 'API_KEY', [old.id]);
    await tell(tx, viewer, apiKeyCreated, { ...place, id: made.apiKeyId, version: 1 });
    await tell(tx, viewer, apiKeyRotated, { ...old, version }, ['expires_at']);
    return { __typename: 'ApiKeyRotated', ...made };
  });
}

type RevokeApiKeyOutcome = ApiKeyRevoked | WrongState | InvalidInput;

/** Ends a key at once. Whoever may manage keys may end any of them: that gives nobody anything. */
export async function revokeApiKey(
  deps: Deps,
  viewer: Viewer,
  { apiKeyId }: RevokeApiKey,
): Promise<RevokeApiKeyOutcome> {
  const { organizationId } = requireHeld(viewer, 'api_key.manage');
  return deps.database.transaction(workerAccess(organizationId), async (tx): Promise<RevokeApiKeyOutcome> => {
    const key = await lockKey(tx, organizationId, apiKeyId);
    if (!key) return unknownId('apiKeyId');
    const revokedAt = await clockNow(tx);
    if (key.revokedAt) return { __typename: 'WrongState', status: 'REVOKED' };
    const version = await endKey(tx, key, { revokedAt, updatedBy: byViewer(viewer).actorId });
    await revoke(tx, 'API_KEY', [key.id]);
    await tell(tx, viewer, apiKeyRevoked, { ...key, version }, ['revoked_at']);
    return { __typename: 'ApiKeyRevoked', apiKeyId };
  });
}

/** Nobody gives a machine more than the own permissions, nor at more places. */
async function mayGive(
  tx: Tx,
  acting: Acting,
  { permissions, scope }: { readonly permissions: readonly string[]; readonly scope: Scope | null },
): Promise<boolean> {
  const own = await actingGiver(tx, acting);
  const businessOf = await businessesOf(tx, acting.organizationId, own, [scope]);
  return ['api_key.manage', ...permissions].every((permission) => holdsAt(own, permission, scope, businessOf));
}

async function insert(
  tx: Tx,
  viewer: Viewer,
  row: Pick<ApiKey, 'organizationId' | 'name' | 'scope' | 'quotaPerMinute' | 'expiresAt' | 'rotatedFrom'> & {
    readonly permissions: readonly string[];
    readonly mode: Mode;
  },
): Promise<{ apiKeyId: string; secret: string }> {
  const { secret, prefix } = newSecret(row.mode);
  const { actorId } = byViewer(viewer);
  const id = newId();
  await insertKey(tx, {
    ...{ ...row, id, permissions: [...row.permissions], prefix, keyHash: hashOfKey(secret) },
    ...{ createdBy: actorId, updatedBy: actorId },
  });
  return { apiKeyId: id, secret };
}

const actions = new Map<Contract, string>([
  [apiKeyCreated, 'api_key.created'],
  [apiKeyRotated, 'api_key.rotated'],
  [apiKeyRevoked, 'api_key.revoked'],
]);

async function tell(
  tx: Tx,
  viewer: Viewer,
  contract: typeof apiKeyCreated | typeof apiKeyRotated | typeof apiKeyRevoked,
  key: Pick<ApiKey, 'organizationId' | 'id' | 'name' | 'version'> & { readonly permissions: readonly string[] },
  changed: readonly string[] = [],
): Promise<void> {
  const { organizationId, id, name, permissions, version } = key;
  const actor = byViewer(viewer);
  await emit(tx, {
    contract,
    ...{ organizationId, aggregateId: id, version, actor: actor.actorId },
    data: { name, permissions: [...permissions] },
  });
  await recordDeed(tx, actor, {
    ...{ organizationId, action: actions.get(contract) ?? '', entity: 'ApiKey', entityId: id, changed },
  });
}

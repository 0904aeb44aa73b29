import { emit, type Tx } from '@openslot/database';
import { flagChanged, flagState } from '@openslot/events';
import { invalidInput, requireSignedIn, type InvalidInput, type Viewer } from '@openslot/service';
import { recordDeed } from '../audit/audit.ts';
import type { Deps } from '../deps.ts';
import { byPlatform, platformAccess, requirePlatform } from '../platform/platform.commands.ts';
import type { FeatureFlag, SetFeatureFlag } from './feature-flag.ts';
import { changeFlag, insertFlag, lockFlag } from './feature-flag.store.ts';

export interface FeatureFlagSet {
  readonly __typename: 'FeatureFlagSet';
  readonly flag: FeatureFlag;
}

type SetFeatureFlagOutcome =
  FeatureFlagSet | { readonly __typename: 'VersionConflict'; readonly currentVersion: number } | InvalidInput;

export async function setFeatureFlag(
  deps: Deps,
  viewer: Viewer,
  { version, ...wanted }: SetFeatureFlag,
): Promise<SetFeatureFlagOutcome> {
  requireSignedIn(viewer);
  return deps.database.transaction(platformAccess(), async (tx): Promise<SetFeatureFlagOutcome> => {
    const { userId } = await requirePlatform(tx, viewer, 'PLATFORM_ADMIN');
    const known = await lockFlag(tx, wanted.name);
    if (!known && version != null) return invalidInput({ path: ['name'], problem: 'unknown_flag' });
    if (known && version !== known.version) return { __typename: 'VersionConflict', currentVersion: known.version };
    const flag = known ? await changeFlag(tx, known, wanted, userId) : await insertFlag(tx, wanted, userId);
    if (!flag) return { __typename: 'VersionConflict', currentVersion: 1 };
    await tell(tx, userId, flag, known);
    return { __typename: 'FeatureFlagSet', flag };
  });
}

async function tell(tx: Tx, userId: string, flag: FeatureFlag, before: FeatureFlag | null): Promise<void> {
  const { id, version, name, isEnabled, percent, onFor, offFor } = flag;
  const told = { organizationId: null, aggregateId: id, version, actor: userId };
  await emit(
    tx,
    { contract: flagState, ...told, data: { name, isEnabled, percent, onFor: [...onFor], offFor: [...offFor] } },
    { contract: flagChanged, ...told, data: { name, isEnabled } },
  );
  await recordDeed(tx, byPlatform(userId), {
    ...{ organizationId: null, action: before ? 'flag.changed' : 'flag.created', entity: 'FeatureFlag', entityId: id },
    changed: before ? fieldsChanged(before, flag) : [],
  });
}

const columns = {
  isEnabled: 'is_enabled',
  percent: 'percent',
  onFor: 'on_for',
  offFor: 'off_for',
  owner: 'owner',
  reviewBy: 'review_by',
} as const;

const fieldsChanged = (before: FeatureFlag, after: FeatureFlag): string[] =>
  Object.entries(columns).flatMap(([field, column]) => {
    const key = field as keyof typeof columns;
    return String(before[key]) === String(after[key]) ? [] : [column];
  });

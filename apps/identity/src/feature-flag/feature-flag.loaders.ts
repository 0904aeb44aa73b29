import { accessOf, type Viewer } from '@openslot/service';
import type { Deps } from '../deps.ts';
import { platformAccess } from '../platform/platform.commands.ts';
import { platformRoleOf } from '../platform/platform.store.ts';
import { isOn, type FeatureFlag } from './feature-flag.ts';
import { allFlags, enabledFlags } from './feature-flag.store.ts';

export interface FeatureFlagView extends FeatureFlag {
  readonly isOn: boolean;
  readonly showsRules: boolean;
}

export const viewOf = (flag: FeatureFlag, viewer: Viewer, showsRules: boolean): FeatureFlagView => ({
  ...flag,
  isOn: isOn(flag, viewer.acting?.organizationId ?? null),
  showsRules,
});

/** What is on for the viewer; for the platform's people all flags, with their rules. */
export async function featureFlags(deps: Deps, viewer: Viewer): Promise<FeatureFlagView[]> {
  if (await isOfPlatform(deps, viewer)) {
    const flags = await deps.database.read(accessOf(viewer), allFlags);
    return flags.map((flag) => viewOf(flag, viewer, true));
  }
  const enabled = await deps.database.read(accessOf(viewer), enabledFlags);
  return enabled.map((flag) => viewOf(flag, viewer, false)).filter((flag) => flag.isOn);
}

async function isOfPlatform(deps: Deps, { person }: Viewer): Promise<boolean> {
  if (!person) return false;
  return (await deps.database.read(platformAccess(), (tx) => platformRoleOf(tx, person.userId))) !== null;
}

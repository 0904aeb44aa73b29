import { now, recordAudit, workerAccess } from '@openslot/database';
import {
  accessOf,
  actorIdOf,
  byViewer,
  invalidInput,
  notKnownHere,
  requireHeld,
  requireMay,
  type InvalidInput,
  type NotReadyYet,
  type Viewer,
} from '@openslot/service';
import type { Deps } from '../deps.ts';
import { knowsBusiness } from '../place/place.store.ts';
import { versionConflict, type VersionConflict } from '../outcomes.ts';
import type { SetReminders } from './reminder.ts';
import { changeRule, findRule, insertRule } from './reminder.store.ts';

const permission = 'template.write';

export interface RemindersSet {
  readonly __typename: 'RemindersSet';
  readonly businessId: string;
}

type SetRemindersOutcome = RemindersSet | VersionConflict | NotReadyYet | InvalidInput;

/** Sets when a business reminds. Visits whose reminders are planned already keep them. Locks: the rule. */
export async function setReminders(
  { database }: Deps,
  viewer: Viewer,
  { businessId, version, minutesBefore }: SetReminders,
): Promise<SetRemindersOutcome> {
  const { organizationId } = requireHeld(viewer, permission);
  if (!(await database.read(accessOf(viewer), (tx) => knowsBusiness(tx, organizationId, businessId)))) {
    return notKnownHere(await database.read(accessOf(viewer), now), { id: businessId, path: ['businessId'] });
  }
  requireMay(viewer, permission, { organizationId, businessId });
  const actor = actorIdOf(viewer);
  return database.transaction(workerAccess(organizationId), async (tx): Promise<SetRemindersOutcome> => {
    const known = await findRule(tx, organizationId, businessId);
    if (!known && version !== null) return invalidInput({ path: ['version'], problem: 'invalid_value' });
    const row = { organizationId, businessId, minutesBefore, createdBy: actor, updatedBy: actor };
    const made = known ? null : await insertRule(tx, row);
    const current = made ?? known ?? (await findRule(tx, organizationId, businessId));
    if (!current) throw new Error('a rule was in the way and is gone');
    if (!made && current.version !== version) return versionConflict(current.version);
    if (!made) await changeRule(tx, current, minutesBefore, actor);
    await recordAudit(tx, 'engagement', {
      ...byViewer(viewer),
      ...{ organizationId, action: 'reminders.set', entity: 'Business', entityId: businessId },
      changed: ['minutes_before'],
    });
    return { __typename: 'RemindersSet', businessId };
  });
}

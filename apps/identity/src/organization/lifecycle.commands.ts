import { clearTimer, emit, now as clockNow, setTimer, workerAccess, type Due, type Tx } from '@openslot/database';
import {
  organizationChanged,
  organizationClosing,
  organizationDeleted,
  organizationResumed,
  organizationState,
  organizationSuspended,
} from '@openslot/events';
import {
  bySystem,
  byViewer,
  Refusal,
  requireHeld,
  requireSignedIn,
  unknownId,
  type Actor,
  type InvalidInput,
  type Viewer,
} from '@openslot/service';
import { liveKeys } from '../api-key/api-key.store.ts';
import { recordDeed } from '../audit/audit.ts';
import type { Deps } from '../deps.ts';
import { actingGiver } from '../member/giver.ts';
import { byPlatform, requirePlatform } from '../platform/platform.commands.ts';
import { holdsAt } from '../member/reach.ts';
import { endMembership } from '../member/member.commands.ts';
import { liveMembers, lockMember } from '../member/member.store.ts';
import { revoke } from '../revocation/revocation.commands.ts';
import { after, closingTime, type Close, type OrganizationStatus, type Step, type Suspend } from './lifecycle.ts';
import { erasure } from './organization-erasure.ts';
import type { UpdateOrganization } from './organization.ts';
import { changeOrganization, lockOrganization, type OrganizationRow } from './organization.store.ts';

export interface OrganizationChanged {
  readonly __typename: 'OrganizationChanged';
  readonly organizationId: string;
}
type Untimely =
  | { readonly __typename: 'WrongState'; readonly status: OrganizationStatus }
  | { readonly __typename: 'VersionConflict'; readonly currentVersion: number };
type OwnOutcome = OrganizationChanged | Untimely;

/** The organization of the viewer, locked, for who may configure the whole of it; at the version that was seen. */
async function own(tx: Tx, viewer: Viewer, version: number): Promise<OrganizationRow | Untimely> {
  const acting = requireHeld(viewer, 'organization.configure');
  const organization = await lockOrganization(tx, acting.organizationId);
  if (!organization) throw new Error('who acts for an organization has one');
  const held = holdsAt(await actingGiver(tx, acting), 'organization.configure', null, new Map());
  if (!held)
    throw new Refusal('FORBIDDEN', 'This needs the permission organization.configure for the whole organization.');
  if (organization.version !== version) return { __typename: 'VersionConflict', currentVersion: organization.version };
  return organization;
}

export async function updateOrganization(deps: Deps, viewer: Viewer, input: UpdateOrganization): Promise<OwnOutcome> {
  const { organizationId } = requireHeld(viewer, 'organization.configure');
  const { version, ...changes } = input;
  return deps.database.transaction(workerAccess(organizationId), async (tx): Promise<OwnOutcome> => {
    const before = await own(tx, viewer, version);
    if ('__typename' in before) return before;
    const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value != null));
    const changed = await changeOrganization(tx, before, given, byViewer(viewer).actorId);
    const fields = Object.keys(given).map((name) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
    await tell(tx, byViewer(viewer), changed, 'organization.changed', fields);
    await emit(tx, { contract: organizationChanged, ...toldOf(changed, byViewer(viewer)), data: { changed: fields } });
    return { __typename: 'OrganizationChanged', organizationId };
  });
}

export const closeOrganization = (deps: Deps, viewer: Viewer, input: Close): Promise<OwnOutcome> =>
  moveOwn(deps, viewer, input, 'close');

/** Until it is deleted, a closing organization can be reopened. */
export const reopenOrganization = (deps: Deps, viewer: Viewer, input: Close): Promise<OwnOutcome> =>
  moveOwn(deps, viewer, input, 'reopen');

function moveOwn(deps: Deps, viewer: Viewer, { version }: Close, step: 'close' | 'reopen'): Promise<OwnOutcome> {
  const { organizationId } = requireHeld(viewer, 'organization.configure');
  return deps.database.transaction(workerAccess(organizationId), async (tx): Promise<OwnOutcome> => {
    const before = await own(tx, viewer, version);
    if ('__typename' in before) return before;
    return (await move(tx, byViewer(viewer), before, step)) ?? { __typename: 'WrongState', status: before.status };
  });
}

type PlatformOutcome = OrganizationChanged | Untimely | InvalidInput;

export const suspendOrganization = (deps: Deps, viewer: Viewer, input: Suspend): Promise<PlatformOutcome> =>
  moveAny(deps, viewer, input, 'suspend');

export const resumeOrganization = (deps: Deps, viewer: Viewer, input: Suspend): Promise<PlatformOutcome> =>
  moveAny(deps, viewer, input, 'resume');

/** Ends what is suspended; until it is deleted, its owners can reopen it, and it is suspended again. */
export const closeSuspendedOrganization = (deps: Deps, viewer: Viewer, input: Suspend): Promise<PlatformOutcome> =>
  moveAny(deps, viewer, input, 'closeSuspended');

async function moveAny(
  deps: Deps,
  viewer: Viewer,
  { organizationId, reason }: Suspend,
  step: 'suspend' | 'resume' | 'closeSuspended',
): Promise<PlatformOutcome> {
  const { userId } = requireSignedIn(viewer);
  return deps.database.transaction(workerAccess(organizationId), async (tx): Promise<PlatformOutcome> => {
    await requirePlatform(tx, viewer, 'PLATFORM_ADMIN');
    const before = await lockOrganization(tx, organizationId);
    if (!before || before.status === 'DELETED') return unknownId('organizationId');
    const moved = await move(tx, byPlatform(userId), before, step, reason);
    return moved ?? { __typename: 'WrongState', status: before.status };
  });
}

/** The 30 days of a closing organization are over. */
export async function deleteOrganization(tx: Tx, { subjectId }: Due): Promise<void> {
  const before = await lockOrganization(tx, subjectId);
  if (before?.status !== 'CLOSING' || !before.closesAt || (await clockNow(tx)) < before.closesAt) return;
  await move(tx, bySystem, before, 'delete');
  for (const memberId of await liveMembers(tx, subjectId)) {
    const member = await lockMember(tx, subjectId, memberId);
    if (member) await endMembership(tx, bySystem, member);
  }
  await setTimer(tx, { organizationId: subjectId, kind: erasure, subjectId, dueAt: await clockNow(tx) });
}

async function move(
  tx: Tx,
  actor: Actor,
  before: OrganizationRow,
  step: Step,
  reason?: string,
): Promise<OrganizationChanged | null> {
  const status = after(step, before.status, before.closedFrom);
  if (!status) return null;
  const organizationId = before.id;
  const closesAt = status === 'CLOSING' ? new Date((await clockNow(tx)).getTime() + closingTime) : null;
  const closedFrom = status === 'CLOSING' && before.status === 'SUSPENDED' ? 'SUSPENDED' : null;
  const changed = await changeOrganization(tx, before, { status, closesAt, closedFrom }, actor.actorId);
  const timer = { kind: 'organization_deletion', subjectId: organizationId };
  if (closesAt) await setTimer(tx, { organizationId, ...timer, dueAt: closesAt });
  else await clearTimer(tx, timer.kind, timer.subjectId);
  // Nobody goes on by a token of before: the status decides anew what it opens.
  await revoke(tx, 'MEMBER', await liveMembers(tx, organizationId));
  await revoke(tx, 'API_KEY', await liveKeys(tx, organizationId));
  await emitStep(tx, actor, changed, reason);
  await tell(tx, actor, changed, actions[status], ['status'], reason);
  return { __typename: 'OrganizationChanged', organizationId };
}

const actions: Readonly<Record<OrganizationStatus, string>> = {
  ACTIVE: 'organization.resumed',
  SUSPENDED: 'organization.suspended',
  CLOSING: 'organization.closing',
  DELETED: 'organization.deleted',
};

const toldOf = ({ id, version }: OrganizationRow, actor: Actor) => ({
  ...{ organizationId: id, aggregateId: id, version, actor: actor.actorId },
});

function emitStep(tx: Tx, actor: Actor, changed: OrganizationRow, reason = ''): Promise<void> {
  const told = toldOf(changed, actor);
  switch (changed.status) {
    case 'SUSPENDED':
      return emit(tx, { contract: organizationSuspended, ...told, data: { reason } });
    case 'CLOSING':
      return emit(tx, {
        contract: organizationClosing,
        ...told,
        data: { deletedAt: changed.closesAt?.toISOString() ?? '' },
      });
    case 'DELETED':
      return emit(tx, { contract: organizationDeleted, ...told, data: {} });
    default:
      return emit(tx, { contract: organizationResumed, ...told, data: {} });
  }
}

async function tell(
  tx: Tx,
  actor: Actor,
  changed: OrganizationRow,
  action: string,
  fields: readonly string[],
  reason?: string,
): Promise<void> {
  const { id, name, status, mode, kind, country, defaultCurrency, defaultLocale } = changed;
  const data = { name, status, mode, kind, country, defaultCurrency, defaultLocale };
  await emit(tx, { contract: organizationState, ...toldOf(changed, actor), data });
  await recordDeed(tx, actor, {
    ...{ organizationId: id, action, entity: 'Organization', entityId: id, changed: fields },
    ...(reason !== undefined && { reason }),
  });
}

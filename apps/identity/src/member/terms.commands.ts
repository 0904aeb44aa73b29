import { clearTimer, now as clockNow, setTimer, workerAccess, type Tx } from '@openslot/database';
import { byViewer, invalidInput, requireHeld, type InvalidInput, type Viewer } from '@openslot/service';
import type { Deps } from '../deps.ts';
import { announceChange } from './announce.ts';
import { dayOf, endOf, type ChangeMember, type EndMember } from './member.ts';
import {
  isLastOwner,
  lockWithinReach,
  type LastOwner,
  type MemberChanged,
  type RoleOutOfReach,
  type Untimely,
} from './member.commands.ts';
import { changeMemberRow, type LockedMember } from './member.store.ts';

type ChangeMemberOutcome = MemberChanged | RoleOutOfReach | LastOwner | Untimely | InvalidInput;

/** Title and last day; null takes one away, and what is not named stays. */
export async function changeMember(deps: Deps, viewer: Viewer, input: ChangeMember): Promise<ChangeMemberOutcome> {
  const acting = requireHeld(viewer, 'member.manage');
  return deps.database.transaction(workerAccess(acting.organizationId), async (tx): Promise<ChangeMemberOutcome> => {
    const target = await lockWithinReach(tx, acting, input);
    if ('__typename' in target) return target;
    const { endsOn: endedOn, title } = input;
    if (endedOn) {
      const today = dayOf(await clockNow(tx));
      if (endedOn < today || endedOn < target.startedOn)
        return invalidInput({ path: ['endsOn'], problem: 'end_before_start' });
      if (await isLastOwner(tx, target)) return { __typename: 'LastOwner' };
    }
    const fields = [...(title === undefined ? [] : ['title']), ...(endedOn === undefined ? [] : ['ended_on'])];
    const changes = { ...(title !== undefined && { title }), ...(endedOn !== undefined && { endedOn }) };
    const version = await changeMemberRow(tx, target, changes, byViewer(viewer).actorId);
    if (endedOn !== undefined) await planEnd(tx, target, endedOn);
    await announceChange(tx, byViewer(viewer), { before: target, version, action: 'member.changed', fields });
    return { __typename: 'MemberChanged', memberId: target.id };
  });
}

async function planEnd(tx: Tx, { organizationId, id }: LockedMember, endedOn: string | null): Promise<void> {
  if (endedOn) await setTimer(tx, { organizationId, kind: 'member_end', subjectId: id, dueAt: endOf(endedOn) });
  else await clearTimer(tx, 'member_end', id);
}

/** For a while, without the membership's end: nothing can be done as this member. */
export const suspendMember = (deps: Deps, viewer: Viewer, input: EndMember): Promise<ChangeMemberOutcome> =>
  move(deps, viewer, input, 'ACTIVE', 'SUSPENDED');

export const resumeMember = (deps: Deps, viewer: Viewer, input: EndMember): Promise<ChangeMemberOutcome> =>
  move(deps, viewer, input, 'SUSPENDED', 'ACTIVE');

async function move(
  deps: Deps,
  viewer: Viewer,
  input: EndMember,
  from: 'ACTIVE' | 'SUSPENDED',
  to: 'ACTIVE' | 'SUSPENDED',
): Promise<ChangeMemberOutcome> {
  const acting = requireHeld(viewer, 'member.manage');
  return deps.database.transaction(workerAccess(acting.organizationId), async (tx): Promise<ChangeMemberOutcome> => {
    const target = await lockWithinReach(tx, acting, input);
    if ('__typename' in target) return target;
    if (target.status !== from) return { __typename: 'WrongState', status: target.status };
    if (to === 'SUSPENDED' && (await isLastOwner(tx, target))) return { __typename: 'LastOwner' };
    const version = await changeMemberRow(tx, target, { status: to }, byViewer(viewer).actorId);
    const action = to === 'SUSPENDED' ? 'member.suspended' : 'member.resumed';
    await announceChange(tx, byViewer(viewer), { before: target, version, status: to, action, fields: ['status'] });
    return { __typename: 'MemberChanged', memberId: target.id };
  });
}

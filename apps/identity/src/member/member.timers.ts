import { now as clockNow, type Due, type Tx } from '@openslot/database';
import { bySystem } from '@openslot/service';
import { recordDeed } from '../audit/audit.ts';
import { lockOrganization } from '../organization/organization.store.ts';
import { announceChange } from './announce.ts';
import { endMembership, isLastOwner } from './member.commands.ts';
import { endOf, startOf } from './member.ts';
import { changeMemberRow, lockMember } from './member.store.ts';

/** The first day of a membership has come. */
export async function startMembership(tx: Tx, { organizationId, subjectId }: Due): Promise<void> {
  const member = organizationId === null ? null : await lockMember(tx, organizationId, subjectId);
  if (member?.status !== 'INVITED' || (await clockNow(tx)) < startOf(member.startedOn)) return;
  const version = await changeMemberRow(tx, member, { status: 'ACTIVE' }, null);
  const fields = ['status'];
  await announceChange(tx, bySystem, { before: member, version, status: 'ACTIVE', action: 'member.started', fields });
}

/** The last day of a membership has passed. The last owner stays, and that is written down. */
export async function endPlannedMembership(tx: Tx, { organizationId, subjectId }: Due): Promise<void> {
  if (organizationId === null) return;
  await lockOrganization(tx, organizationId);
  const member = await lockMember(tx, organizationId, subjectId);
  if (!member || member.status === 'ENDED' || !member.endedOn || (await clockNow(tx)) < endOf(member.endedOn)) return;
  if (!(await isLastOwner(tx, member))) return endMembership(tx, bySystem, member);
  await changeMemberRow(tx, member, { endedOn: null }, null);
  await recordDeed(tx, bySystem, {
    ...{ organizationId, action: 'member.end_refused', entity: 'Member', entityId: subjectId },
    ...{ changed: ['ended_on'], reason: 'the last owner' },
  });
}

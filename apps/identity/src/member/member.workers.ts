import type { Due, Tx } from '@openslot/database';
import { expireGrant } from '../grant/grant.commands.ts';
import { expireInvitation, purgeInvitation } from '../invitation/invitation.commands.ts';
import { deleteOrganization } from '../organization/lifecycle.commands.ts';
import { eraseOrganization } from '../organization/organization-erasure.ts';
import { endPlannedMembership, startMembership } from './member.timers.ts';

/** What is due of members: first days, last days, grants and invitations that end. */
export const memberTimers: Readonly<Record<string, (tx: Tx, due: Due) => Promise<void>>> = {
  member_start: startMembership,
  member_end: endPlannedMembership,
  grant_expiry: expireGrant,
  invitation_expiry: expireInvitation,
  invitation_purge: purgeInvitation,
  organization_deletion: deleteOrganization,
  organization_erasure: eraseOrganization,
};

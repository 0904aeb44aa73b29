import { emit } from '@openslot/database';
import { organizationCreated, organizationState } from '@openslot/events';
import { newId, requireSignedIn, type Viewer } from '@openslot/service';
import { byPerson, recordDeed } from '../audit/audit.ts';
import type { Deps } from '../deps.ts';
import { joinOrganization } from '../member/member.commands.ts';
import type { CreateOrganization } from './organization.ts';
import { insertOrganization } from './organization.store.ts';

export interface OrganizationCreated {
  readonly __typename: 'OrganizationCreated';
  readonly organizationId: string;
  readonly memberId: string;
}

export async function createOrganization(
  deps: Deps,
  viewer: Viewer,
  input: CreateOrganization,
): Promise<OrganizationCreated> {
  const { userId } = requireSignedIn(viewer);
  const id = newId();
  const founded = {
    ...input,
    defaultLocale: input.defaultLocale ?? viewer.language,
    status: 'ACTIVE',
  } as const;
  return deps.database.transaction({ door: 'worker', organizationId: id, userId }, async (tx) => {
    await insertOrganization(tx, { id, ...founded, createdBy: userId, updatedBy: userId });
    const told = { organizationId: id, aggregateId: id, version: 1, actor: userId };
    await emit(
      tx,
      { contract: organizationState, ...told, data: founded },
      { contract: organizationCreated, ...told, data: { name: founded.name } },
    );
    await recordDeed(tx, byPerson(userId), {
      organizationId: id,
      action: 'organization.created',
      entity: 'Organization',
      entityId: id,
    });
    const memberId = await joinOrganization(deps, tx, byPerson(userId), {
      organizationId: id,
      userId,
      assignments: [{ base: 'OWNER', roleId: null, scope: null }],
    });
    if (memberId === null) throw new Error('a new organization has members already');
    return { __typename: 'OrganizationCreated', organizationId: id, memberId };
  });
}

import { workerAccess } from '@openslot/database';
import { byViewer, idOf, requireMay, unknownId, type InvalidInput, type Viewer } from '@openslot/service';
import { z } from 'zod';
import { recordDeed } from '../audit/audit.ts';
import type { Deps } from '../deps.ts';
import type { IntegrationLink, LinkIntegration } from './integration-link.ts';
import { changeLink, deleteLink, insertLink, linksMet } from './integration-link.store.ts';

export const unlinkIntegrationInput = z.object({ integrationLinkId: idOf('ilk') });

export interface IntegrationLinked {
  readonly __typename: 'IntegrationLinked';
  readonly link: IntegrationLink;
}
export interface IntegrationUnlinked {
  readonly __typename: 'IntegrationUnlinked';
  readonly link: IntegrationLink;
}
interface LinkTaken {
  readonly __typename: 'LinkTaken';
  readonly link: IntegrationLink;
}

/** The same link again only changes what is noted with it. */
export async function linkIntegration(
  deps: Deps,
  viewer: Viewer,
  input: LinkIntegration,
): Promise<IntegrationLinked | LinkTaken> {
  const organizationId = requireManaging(viewer);
  const actor = byViewer(viewer);
  return deps.database.transaction(workerAccess(organizationId), async (tx) => {
    const made = await insertLink(tx, organizationId, input, actor.actorId);
    if (made) {
      await recordDeed(tx, actor, {
        ...{ organizationId, action: 'integration_link.created', entity: 'IntegrationLink', entityId: made.id },
      });
      return { __typename: 'IntegrationLinked', link: made };
    }
    const met = await linksMet(tx, organizationId, input);
    const same = met.find((link) => isSame(link, input));
    const other = met.find((link) => link !== same);
    if (!same) {
      if (!other) throw new Error('a link that stood in the way is gone');
      return { __typename: 'LinkTaken', link: other };
    }
    await changeLink(tx, organizationId, same.id, input.metadata, actor.actorId);
    await recordDeed(tx, actor, {
      ...{ organizationId, action: 'integration_link.changed', entity: 'IntegrationLink', entityId: same.id },
      changed: ['metadata'],
    });
    return { __typename: 'IntegrationLinked', link: { ...same, metadata: input.metadata } };
  });
}

const isSame = (link: IntegrationLink, { externalId, entityId: thing }: LinkIntegration): boolean =>
  link.externalId === externalId && link.entityType === thing.entityType && link.entityId === thing.entityId;

export async function unlinkIntegration(
  deps: Deps,
  viewer: Viewer,
  { integrationLinkId }: z.infer<typeof unlinkIntegrationInput>,
): Promise<IntegrationUnlinked | InvalidInput> {
  const organizationId = requireManaging(viewer);
  return deps.database.transaction(workerAccess(organizationId), async (tx) => {
    const gone = await deleteLink(tx, organizationId, integrationLinkId);
    if (!gone) return unknownId('integrationLinkId');
    await recordDeed(tx, byViewer(viewer), {
      ...{ organizationId, action: 'integration_link.deleted', entity: 'IntegrationLink', entityId: gone.id },
    });
    return { __typename: 'IntegrationUnlinked', link: gone };
  });
}

/** Links are the organization's as a whole: whoever is limited to some places has no say in them. */
export function requireManaging(viewer: Viewer): string {
  const { organizationId } = requireMay(viewer, 'integration.manage', {
    organizationId: viewer.acting?.organizationId ?? '',
  });
  return organizationId;
}

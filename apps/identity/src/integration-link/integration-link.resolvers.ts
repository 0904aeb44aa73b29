import { accessOf, page, readInput, Refusal, toId, type Connection, type PageRequest } from '@openslot/service';
import type { Context } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import {
  linkIntegration,
  requireManaging,
  unlinkIntegration,
  unlinkIntegrationInput,
} from './integration-link.commands.ts';
import {
  idOfLinked,
  linkedThing,
  linkIntegrationInput,
  system as systemName,
  type IntegrationLink,
} from './integration-link.ts';
import { linksOfSystem, linksOfThing } from './integration-link.store.ts';

interface Asked extends PageRequest {
  readonly system?: string | null;
  readonly entityId?: string | null;
}

function links(
  { system, entityId, ...request }: Asked,
  { deps, viewer }: Context,
): Promise<Connection<IntegrationLink>> {
  const organizationId = requireManaging(viewer);
  if ((system == null) === (entityId == null)) throw new Refusal('INVALID', 'Ask by system or by entityId.');
  const shared = { key: deps.cursorKey, defaultFirst: 50 };
  if (system != null) {
    if (!systemName.safeParse(system).success) throw new Refusal('INVALID', 'A system is named like GOOGLE or MY_CRM.');
    return page(request, {
      ...shared,
      keyOf: ({ externalId }: IntegrationLink) => [externalId] as const,
      fetch: (query) => deps.database.read(accessOf(viewer), (tx) => linksOfSystem(tx, organizationId, system, query)),
    });
  }
  const thing = linkedThing(entityId ?? '');
  if (!thing) throw new Refusal('INVALID', 'This is not the id of anything that can be linked.');
  return page(request, {
    ...shared,
    keyOf: (link: IntegrationLink) => [link.system] as const,
    fetch: (query) => deps.database.read(accessOf(viewer), (tx) => linksOfThing(tx, organizationId, thing, query)),
  });
}

export const integrationLinkResolvers: Resolvers = {
  Query: {
    integrationLinks: (_, asked, context) => links(asked, context),
  },
  Mutation: {
    linkIntegration: (_, { input }, { deps, viewer }) => {
      requireManaging(viewer);
      const read = readInput(linkIntegrationInput, input);
      return read.ok ? linkIntegration(deps, viewer, read.value) : read.problem;
    },
    unlinkIntegration: (_, { input }, { deps, viewer }) => {
      requireManaging(viewer);
      const read = readInput(unlinkIntegrationInput, input);
      return read.ok ? unlinkIntegration(deps, viewer, read.value) : read.problem;
    },
  },
  IntegrationLink: {
    id: ({ id }) => toId('ilk', id),
    entityId: (link) => idOfLinked(link),
    metadata: ({ metadata }) => Object.entries(metadata).map(([key, value]) => ({ key, value: String(value) })),
  },
};

import { fromId, toId } from '@openslot/service';
import type { Resolvers } from '../generated/resolvers.ts';

/** Identity's organization, of which catalog knows the id. */
export interface OrganizationKey {
  readonly organizationId: string;
}

export const organizationResolvers = {
  Organization: {
    __resolveReference: ({ id }: { id: string }) => {
      const organizationId = fromId('org', id);
      return organizationId === null ? null : { organizationId };
    },
    id: ({ organizationId }) => toId('org', organizationId),
    businesses: ({ organizationId }, _, { loaders }) => loaders.businessesOf.load(organizationId),
  },
} satisfies Resolvers;

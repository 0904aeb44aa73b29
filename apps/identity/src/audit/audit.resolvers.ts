import { toId } from '@openslot/service';
import type { Resolvers } from '../generated/resolvers.ts';
import { organizationAudit, platformAudit } from './audit.loaders.ts';

export const auditResolvers: Resolvers = {
  Query: {
    auditEntries: (_, { filter, ...request }, { deps, viewer }) => organizationAudit(deps, viewer, filter, request),
    platformAuditEntries: (_, { filter, ...request }, { deps, viewer }) => platformAudit(deps, viewer, filter, request),
  },
  AuditEntry: {
    id: ({ id }) => toId('log', id),
    actor: ({ actorKind, actorId }) => ({
      kind: actorKind,
      id: actorId && (actorKind === 'API_KEY' ? toId('key', actorId) : toId('usr', actorId)),
    }),
  },
};

import { startConsumers, startRelay, startTimers, type Consumer, type Worker } from '@openslot/database';
import { createSubgraph, type Subgraph } from '@openslot/service';
import { apiKeyResolvers } from './api-key/api-key.resolvers.ts';
import { apiKeyPassRoute } from './api-key/api-key.routes.ts';
import { audit } from './audit/audit.consumers.ts';
import { places } from './business/business.consumers.ts';
import { createContext, type Context } from './context.ts';
import { customerNounResolvers } from './customer/customer.nouns.ts';
import { customerConsumers, customerTimers } from './customer/customer.workers.ts';
import type { Deps } from './deps.ts';
import { featureFlagResolvers } from './feature-flag/feature-flag.resolvers.ts';
import { sdl } from './generated/sdl.ts';
import { grantResolvers } from './grant/grant.resolvers.ts';
import { integrationLinkResolvers } from './integration-link/integration-link.resolvers.ts';
import { invitationResolvers } from './invitation/invitation.resolvers.ts';
import { memberResolvers } from './member/member.resolvers.ts';
import { memberTimers } from './member/member.workers.ts';
import { organizationResolvers } from './organization/organization.resolvers.ts';
import { auditResolvers } from './audit/audit.resolvers.ts';
import { platformResolvers } from './platform/platform.resolvers.ts';
import { platformLookRoute } from './platform/platform.routes.ts';
import { permissionResolvers } from './permission/permission.resolvers.ts';
import { privacyConsumer } from './privacy/privacy.consumers.ts';
import { privacyResolvers } from './privacy/privacy.resolvers.ts';
import { privacyTimers } from './privacy/privacy.timers.ts';
import { roleResolvers } from './role/role.resolvers.ts';
import { revocationRoute } from './revocation/revocation.routes.ts';
import { failedLogins } from './session/login.consumers.ts';
import { sessionResolvers } from './session/session.resolvers.ts';
import { rotateSigningKeys } from './signing-key/signing-key.commands.ts';
import { texts } from './texts.ts';
import { totpResolvers } from './totp/totp.resolvers.ts';
import { userResolvers } from './user/user.resolvers.ts';
import { userIdentityResolvers } from './user-identity/user-identity.resolvers.ts';
import { userTimers } from './user/user.workers.ts';

const resolvers = [
  userResolvers,
  sessionResolvers,
  totpResolvers,
  userIdentityResolvers,
  organizationResolvers,
  memberResolvers,
  ...customerNounResolvers,
  permissionResolvers,
  roleResolvers,
  grantResolvers,
  invitationResolvers,
  platformResolvers,
  auditResolvers,
  privacyResolvers,
  apiKeyResolvers,
  featureFlagResolvers,
  integrationLinkResolvers,
];

export function createServer(deps: Deps): Promise<Subgraph> {
  return createSubgraph<Context>({
    name: 'identity',
    sdl,
    resolvers,
    texts,
    deps,
    context: (viewer) => createContext(deps, viewer),
    routes: (http) => {
      revocationRoute(http, deps);
      apiKeyPassRoute(http, deps);
      platformLookRoute(http, deps);
      // The public keys of access tokens; verifiers keep them for ten minutes, and look again when a key is new.
      http.get('/jwks.json', async (_request, reply) =>
        reply.header('cache-control', 'public, max-age=600').send(await deps.keys.published()),
      );
    },
  });
}

/** What takes in the events of other slices. */
export const consumers = (deps: Deps): readonly Consumer[] => [
  audit,
  failedLogins,
  places,
  ...customerConsumers(deps),
  privacyConsumer(deps),
];

/** What runs beside the server: events out, events in, and what is due. */
export function startWorkers(deps: Deps): readonly Worker[] {
  const { database, bus, log, vault } = deps;
  return [
    startRelay({ database, slice: 'identity', bus, log }),
    startConsumers({ database, slice: 'identity', bus, log, consumers: consumers(deps) }),
    startTimers({
      database,
      slice: 'identity',
      log,
      handlers: {
        key_rotation: (tx) => rotateSigningKeys(tx, vault),
        ...customerTimers(deps),
        ...userTimers(deps),
        ...memberTimers,
        ...privacyTimers(deps),
      },
    }),
  ];
}

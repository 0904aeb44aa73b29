import { createHash } from 'node:crypto';
import { serviceAccess } from '@openslot/database';
import { isFromGateway, type Http } from '@openslot/service';
import type { Deps } from '../deps.ts';
import { recentRevocations } from './revocation.store.ts';

/** Where the gateway asks, every second, whose tokens hold no longer; 304 when that is what it knows already. */
export function revocationRoute(http: Http, deps: Pick<Deps, 'database' | 'gatewaySecrets'>): void {
  http.get('/revocations', async (request, reply) => {
    if (!isFromGateway(request, deps.gatewaySecrets)) {
      return reply.status(403).send({ error: 'only through the gateway' });
    }
    const recent = await deps.database.read(serviceAccess, recentRevocations);
    const revocations = recent.map(({ kind, id, at }) => ({ kind, id, at: at.getTime() }));
    const version = createHash('sha256').update(JSON.stringify(revocations)).digest('base64url');
    if (request.headers['if-none-match'] === version) return reply.status(304).send();
    return reply.header('etag', version).send({ version, revocations });
  });
}

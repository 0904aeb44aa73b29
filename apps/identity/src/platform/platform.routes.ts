import { isFromGateway, isOfPlatform, type Http } from '@openslot/service';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { recordLook } from './platform.commands.ts';

const bodySchema = z.object({ operation: z.string().max(200), hash: z.string().regex(/^[0-9a-f]{64}$/) });

/** Where the gateway tells what is asked during a look, and waits until it is kept. The token says who looks where. */
export function platformLookRoute(http: Http, deps: Deps): void {
  http.post('/platform-looks', async (request, reply) => {
    if (!isFromGateway(request, deps.gatewaySecrets)) {
      return reply.status(403).send({ error: 'only through the gateway' });
    }
    const claims = await deps.tokens.verify(String(request.headers.authorization ?? '').replace(/^Bearer /i, ''));
    if (!claims || !isOfPlatform(claims)) return reply.status(401).send({ error: 'no look' });
    const body = bodySchema.safeParse(request.body);
    if (!body.success) return reply.status(400).send({ error: 'an operation and its hash' });
    await recordLook(deps, { userId: claims.sub, organizationId: claims.org, lookId: claims.look }, body.data);
    return reply.status(204).send();
  });
}

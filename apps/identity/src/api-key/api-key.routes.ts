import { addressOf, isFromGateway, type Http } from '@openslot/service';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { exchangeApiKey } from './api-key-pass.commands.ts';

const bodySchema = z.object({ token: z.string().max(200) });

/** Where the gateway has API keys exchanged, which only identity knows. What is no key is a wrong one. */
export function apiKeyPassRoute(http: Http, deps: Deps): void {
  http.post('/api-key-pass', async (request, reply) => {
    if (!isFromGateway(request, deps.gatewaySecrets)) {
      return reply.status(403).send({ error: 'only through the gateway' });
    }
    const secret = bodySchema.safeParse(request.body).data?.token ?? '';
    const exchanged = await exchangeApiKey(deps, secret, addressOf(request));
    if (!('refused' in exchanged)) return reply.send(exchanged);
    if (exchanged.refused === 'UNKNOWN') return reply.status(401).send({ error: 'no such API key' });
    return reply.status(429).send({ error: 'too many wrong API keys', retryAfterMs: exchanged.retryAfterMs });
  });
}

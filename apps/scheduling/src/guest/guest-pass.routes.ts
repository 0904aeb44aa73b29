import { addressOf, isFromGateway, type Http } from '@openslot/service';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { exchangeGuestToken } from './guest-pass.commands.ts';

const bodySchema = z.object({ token: z.string().max(200) });

/** Where the gateway has guest tokens exchanged, which only this slice knows. What is no token is a wrong one. */
export function guestPassRoute(http: Http, deps: Deps): void {
  http.post('/guest-pass', async (request, reply) => {
    if (!isFromGateway(request, deps.gatewaySecrets)) {
      return reply.status(403).send({ error: 'only through the gateway' });
    }
    const token = bodySchema.safeParse(request.body).data?.token ?? '';
    const exchanged = await exchangeGuestToken(deps, token, addressOf(request));
    if (!('refused' in exchanged)) return reply.send(exchanged);
    if (exchanged.refused === 'UNKNOWN') return reply.status(401).send({ error: 'no such guest token' });
    return reply.status(429).send({ error: 'too many wrong guest tokens', retryAfterMs: exchanged.retryAfterMs });
  });
}

import type { FastifyInstance } from 'fastify';
import { request as send } from 'undici';

const passedBack = ['content-type', 'cache-control', 'etag', 'retry-after', 'x-robots-tag'];

/** Calendars that programs subscribe to are scheduling's: the secret in the address is the whole sign-in. */
export function calendarRoutes(http: FastifyInstance, schedulingUrl: string, gatewaySecret: string): void {
  const { origin } = new URL(schedulingUrl);
  http.get<{ Params: { file: string } }>('/calendars/:file', async (request, reply) => {
    const known = request.headers['if-none-match'];
    const answer = await send(`${origin}/calendars/${encodeURIComponent(request.params.file)}`, {
      headers: {
        'x-openslot-gateway': gatewaySecret,
        'x-openslot-address': request.ip,
        ...(known !== undefined && { 'if-none-match': known }),
      },
      signal: AbortSignal.timeout(10_000),
    }).catch(() => null);
    if (!answer) return reply.status(503).send();
    for (const name of passedBack) {
      const value = answer.headers[name];
      if (typeof value === 'string') void reply.header(name, value);
    }
    const body = await answer.body.text();
    return reply.status(answer.statusCode).send(answer.statusCode === 304 ? undefined : body);
  });
}

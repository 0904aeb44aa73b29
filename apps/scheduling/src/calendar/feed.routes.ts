import { addressOf, isFromGateway, type Http } from '@openslot/service';
import type { Deps } from '../deps.ts';
import { serveFeed } from './feed.commands.ts';

/** Where calendar programs get feeds, through the gateway: whoever knows the secret in the address reads it. */
export function calendarRoutes(http: Http, deps: Deps): void {
  http.get<{ Params: { file: string } }>('/calendars/:file', async (request, reply) => {
    if (!isFromGateway(request, deps.gatewaySecrets)) {
      return reply.status(403).send({ error: 'only through the gateway' });
    }
    // Only who asked may keep it, and asks again each time whether it is still so.
    void reply.header('cache-control', 'private, no-cache').header('x-robots-tag', 'noindex');
    const { file } = request.params;
    const token = file.endsWith('.ics') ? file.slice(0, -'.ics'.length) : '';
    const served = await serveFeed(deps, token, addressOf(request));
    if ('refused' in served) {
      if (served.refused === 'UNKNOWN') return reply.status(404).send({ error: 'no such calendar' });
      void reply.header('retry-after', Math.ceil(served.retryAfterMs / 1_000));
      return reply.status(429).send({ error: 'asked too often' });
    }
    void reply.header('etag', served.etag);
    const known = String(request.headers['if-none-match'] ?? '').split(/\s*,\s*/);
    if (known.some((tag) => tag === '*' || tag.replace(/^W\//, '') === served.etag)) return reply.status(304).send();
    return reply.type('text/calendar; charset=utf-8').send(served.text);
  });
}

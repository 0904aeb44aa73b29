import type { FastifyInstance } from 'fastify';
import { request as send } from 'undici';
import { bodyLimit } from '@openslot/service';

const passedOn = /^(content-type|user-agent|webhook-|x-|stripe-)/;

/** Payment providers' calls go to commerce as they came: the raw bytes that the signature covers. */
export function webhookRoutes(http: FastifyInstance, commerceUrl: string): void {
  const { origin } = new URL(commerceUrl);
  void http.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit }, (_request, body, done) => done(null, body));
    scope.post<{ Params: { provider: string } }>('/webhooks/payments/:provider', async (request, reply) => {
      const headers = Object.entries(request.headers).filter(
        ([name]) => passedOn.test(name) && !name.startsWith('x-openslot'),
      );
      const answer = await send(`${origin}/webhooks/payments/${encodeURIComponent(request.params.provider)}`, {
        method: 'POST',
        headers: Object.fromEntries(headers) as Record<string, string>,
        body: request.body as Buffer,
        signal: AbortSignal.timeout(10_000),
      }).catch(() => null);
      if (!answer) return reply.status(503).send();
      return reply.status(answer.statusCode).send(await answer.body.text());
    });
  });
}

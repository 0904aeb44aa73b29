import type { FastifyInstance } from 'fastify';
import type { Deps } from '../deps.ts';
import { keepAnnouncement } from './webhook.commands.ts';

/** Where providers announce what happened. The signature covers the bytes, so the body is read as they came. */
export function webhookRoutes(http: FastifyInstance, deps: Deps): void {
  void http.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
    scope.post<{ Params: { provider: string } }>('/webhooks/payments/:provider', async (request, reply) => {
      const provider = deps.providers.get(request.params.provider);
      if (!provider) return reply.status(404).send({ error: 'no such provider' });
      const said = Buffer.isBuffer(request.body) ? provider.readWebhook(request.headers, request.body) : null;
      if (!said) return reply.status(400).send({ error: 'not signed by the provider' });
      await keepAnnouncement(deps, provider, said);
      return reply.send({ received: true });
    });
  });
}

import { createHash } from 'node:crypto';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import { fastify, type FastifyRequest } from 'fastify';
import type { SubgraphDeps } from './deps.ts';
import { atInstant, clockHeader } from './clock-header.ts';
import { codeOf, formatError } from './errors.ts';
import { isGuestPass, readGuestPass } from './guest-pass.ts';
import { bodyLimit, listenOn, type Http } from './http.ts';
import { sameSecret } from './keys.ts';
import { metricsServer, openMetrics, type Metrics } from './metrics.ts';
import { subgraphSchema, type NounResolvers, type ViewerContext } from './schema.ts';
import { languageOf, type Texts } from './texts.ts';
import { askerOf, invalidToken } from './tokens.ts';
import type { Viewer } from './viewer.ts';

export interface SubgraphOptions<Context extends ViewerContext> {
  readonly name: string;
  readonly sdl: string;
  readonly resolvers: readonly NounResolvers[];
  /** Words of the subgraph's own outcomes and field problems, besides the shared ones. */
  readonly texts: Texts;
  readonly context: (viewer: Viewer) => Context;
  /** It is ready while the database answers. */
  readonly deps: Pick<SubgraphDeps, 'log' | 'tokens' | 'gatewaySecrets' | 'movableClock'> & {
    readonly database: Pick<SubgraphDeps['database'], 'healthy'>;
  };
  /** HTTP beside GraphQL, such as a provider's webhooks. */
  readonly routes?: (http: Http) => void;
}

export interface Subgraph {
  readonly name: string;
  /** Port 0 takes a free one. Answers the URL of the GraphQL endpoint. */
  listen(port: number, host?: string): Promise<string>;
  listenMetrics(port: number, host?: string): Promise<string>;
  readonly metrics: Metrics;
  /** Finishes the requests under way, then closes. */
  stop(): Promise<void>;
}

export async function createSubgraph<Context extends ViewerContext>(
  options: SubgraphOptions<Context>,
): Promise<Subgraph> {
  const { log, gatewaySecrets, database, movableClock } = options.deps;
  const metrics = openMetrics(options.name);
  const apollo = new ApolloServer<Context>({
    schema: subgraphSchema(options.sdl, options.resolvers, options.texts),
    introspection: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    persistedQueries: false,
    hideSchemaDetailsFromClientErrors: true,
    formatError: formatError(log),
    logger: log,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      measured<Context>(metrics),
    ],
  });
  await apollo.start();
  // Longer than the gateway keeps a connection, so that it never writes into one that is being closed.
  const http = fastify({ bodyLimit, keepAliveTimeout: 65_000, forceCloseConnections: 'idle' });
  const metricsHttp = metricsServer(metrics);
  const answer = fastifyApolloHandler(apollo, {
    context: async (request) => options.context(await viewerOf(request, options.deps)),
  });

  http.get('/health/live', () => ({ status: 'live' }));
  http.get('/health/ready', async (_request, reply) => {
    const ready = await database.healthy();
    return reply.status(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not ready' });
  });
  http.post('/graphql', {
    preHandler: async (request, reply) => {
      if (!isFromGateway(request, gatewaySecrets)) return reply.status(403).send({ error: 'only through the gateway' });
    },
    handler: (request, reply) =>
      atInstant(movableClock ? header(request, clockHeader) : '', () => answer.call(http, request, reply)),
  });
  options.routes?.(http);

  return {
    name: options.name,
    metrics,
    listen: async (port, host = '127.0.0.1') => `${await listenOn(http, port, host)}/graphql`,
    listenMetrics: (port, host = '127.0.0.1') => listenOn(metricsHttp, port, host),
    async stop() {
      await http.close();
      await metricsHttp.close();
      await apollo.stop();
    },
  };
}

const header = (request: FastifyRequest, name: string): string => String(request.headers[name] ?? '');

/** Whether the gateway asks, and nobody who has found the port. */
export function isFromGateway(request: FastifyRequest, secrets: readonly string[]): boolean {
  const given = header(request, 'x-openslot-gateway');
  return secrets.some((secret) => sameSecret(given, secret));
}

/** The caller's network address as a hash, as the gateway tells it. */
export const addressOf = (request: FastifyRequest): string =>
  createHash('sha256')
    .update(header(request, 'x-openslot-address') || request.ip)
    .digest('hex')
    .slice(0, 32);

const nobody = { person: null, acting: null, apiKey: null, guest: null };

/** The gateway has checked the token already; the subgraph trusts nobody and checks it again. */
async function viewerOf(
  request: FastifyRequest,
  { tokens, gatewaySecrets }: Pick<SubgraphDeps, 'tokens' | 'gatewaySecrets'>,
): Promise<Viewer> {
  const around = {
    language: languageOf(header(request, 'accept-language')),
    address: addressOf(request),
  };
  const token = header(request, 'authorization').replace(/^Bearer /i, '');
  if (!token) return { ...nobody, ...around };
  if (isGuestPass(token)) {
    const guest = await readGuestPass(gatewaySecrets, token);
    if (!guest) throw invalidToken();
    return { ...nobody, guest, ...around };
  }
  const claims = await tokens.verify(token);
  if (!claims) throw invalidToken();
  return { ...askerOf(claims), guest: null, ...around };
}

const measured = <Context extends ViewerContext>(metrics: Metrics): ApolloServerPlugin<Context> => ({
  async requestDidStart() {
    const started = performance.now();
    return {
      async willSendResponse({ operationName, response }) {
        const result = response.body.kind === 'single' ? response.body.singleResult : response.body.initialResult;
        const code = result.errors?.[0] ? codeOf(result.errors[0]) : '';
        metrics.observeOperation(operationName ?? 'unnamed', (performance.now() - started) / 1_000, code);
      },
    };
  },
});

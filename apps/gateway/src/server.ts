import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import { fastify } from 'fastify';
import { bodyLimit, listenOn, metricsServer } from '@openslot/service';
import { calendarRoutes } from './calendars.ts';
import { callerOf } from './caller.ts';
import type { Context } from './context.ts';
import type { Deps } from './deps.ts';
import { gatewayError } from './errors.ts';
import { explorerRoutes } from './explorer.ts';
import { healthRoutes } from './health.ts';
import { operationLimits } from './limits/cost.ts';
import { limitsPlugin } from './limits/plugin.ts';
import { platformLooksPlugin } from './platform-looks.ts';
import { webhookRoutes } from './webhooks.ts';

export interface GatewayServer {
  /** Port 0 takes a free one. Answers the server's URL. */
  listen(port: number, host?: string): Promise<string>;
  listenMetrics(port: number, host?: string): Promise<string>;
  stop(): Promise<void>;
}

export async function createServer(deps: Deps): Promise<GatewayServer> {
  const apollo = await startApollo(deps);
  const http = fastify({ bodyLimit, forceCloseConnections: 'idle', trustProxy: deps.config.TRUSTED_PROXIES || false });
  const metricsHttp = metricsServer(deps.metrics);
  const sources = [...deps.sources.values()];

  healthRoutes(http, sources);
  webhookRoutes(http, deps.config.COMMERCE_URL);
  calendarRoutes(http, deps.config.SCHEDULING_URL, deps.config.GATEWAY_SECRET[0] ?? '');
  if (deps.explorerFolder) explorerRoutes(http, deps.explorerFolder, deps.config.demoPeople);
  http.route({
    url: '/graphql',
    method: ['GET', 'POST', 'OPTIONS'],
    handler: fastifyApolloHandler(apollo, {
      context: async (request): Promise<Context> => ({
        caller: await callerOf(request, deps),
        log: deps.log,
      }),
    }),
  });

  return {
    listen: (port, host = '127.0.0.1') => listenOn(http, port, host),
    listenMetrics: (port, host = '127.0.0.1') => listenOn(metricsHttp, port, host),
    async stop() {
      await http.close();
      await metricsHttp.close();
      await apollo.stop();
      await Promise.all(
        [deps.guests, deps.apiKeys, deps.revocations, deps.looks, ...sources].map((source) => source.close()),
      );
    },
  };
}

async function startApollo(deps: Deps): Promise<ApolloServer<Context>> {
  const gateway = new ApolloGateway({
    supergraphSdl: deps.supergraph,
    buildService({ name }) {
      const source = deps.sources.get(name);
      if (!source) throw new Error(`the supergraph names a subgraph that is not configured: ${name}`);
      return source;
    },
    logger: deps.log,
  });
  const apollo = new ApolloServer<Context>({
    gateway,
    introspection: deps.config.INTROSPECTION,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: !deps.config.INTROSPECTION,
    stopOnTerminationSignals: false,
    persistedQueries: false,
    parseOptions: { maxTokens: operationLimits.tokens },
    formatError: gatewayError(deps.log),
    logger: deps.log,
    plugins: [
      limitsPlugin(deps.limiter),
      platformLooksPlugin(deps.looks),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
  await apollo.start();
  return apollo;
}

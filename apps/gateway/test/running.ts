import { composeServices } from '@apollo/composition';
import {
  createSubgraph,
  openLog,
  openMetrics,
  Refusal,
  signGuestPass,
  type Guest,
  type Subgraph,
  type ViewerContext,
} from '@openslot/service';
import { testTokens, type TestTokens } from '@openslot/testing';
import type { FastifyInstance } from 'fastify';
import { parse } from 'graphql';
import type { Deps } from '../src/deps.ts';
import { apiKeysOf } from '../src/api-keys.ts';
import { rateLimiter, type Rates } from '../src/limits/rate.ts';
import { guestsOf } from '../src/guests.ts';
import { platformLooksAt } from '../src/platform-looks.ts';
import { followRevocations } from '../src/revocations.ts';
import { createServer, type GatewayServer } from '../src/server.ts';
import { subgraphSource } from '../src/subgraphs/source.ts';

export const gatewaySecret = 'a-gateway-secret-for-tests';
const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])';

/** Two small subgraphs that ask for nothing but what the gateway itself has to prove. */
const samples = {
  identity: {
    sdl: `${link}
      type Mutation { change: String }
      type Query { viewer: Viewer  key: String  refused: String  broken: String  slow: String }
      type Viewer @key(fields: "id") { id: ID! language: String! }`,
    resolvers: {
      Query: {
        viewer: (_: unknown, __: unknown, { viewer }: ViewerContext) =>
          viewer.person && { id: viewer.person.userId, language: viewer.language },
        key: (_: unknown, __: unknown, { viewer }: ViewerContext) =>
          viewer.apiKey && `${viewer.apiKey.id} ${viewer.acting?.organizationId} ${viewer.acting?.memberId}`,
        refused: () => {
          throw new Refusal('FORBIDDEN', 'Not for you.');
        },
        broken: () => {
          throw new Error('secret of the inside');
        },
        slow: () => new Promise((resolve) => setTimeout(() => resolve('late'), 3_000)),
      },
    },
  },
  scheduling: {
    sdl: `${link}
      type Query { appointments(first: Int = 20): [Appointment!] }
      type Appointment @key(fields: "id") { id: ID! number: String! }
      extend type Query { guest: String }
      type Viewer @key(fields: "id") { id: ID!  visits: Int }`,
    resolvers: {
      Query: {
        appointments: () => [],
        guest: (_: unknown, __: unknown, { viewer }: ViewerContext) => viewer.guest?.appointmentId,
      },
      Viewer: { visits: () => 3 },
    },
  },
};

/** Whom the sample of scheduling lets in, by `gst_known`; `gst_throttled` has tried too often. */
export const knownGuest: Guest = {
  organizationId: '01900000-0000-7000-8000-000000000001',
  appointmentId: '01900000-0000-7000-8000-000000000002',
  customerId: '01900000-0000-7000-8000-000000000003',
};

/** Whose tokens the sample of identity takes back; tests add to it. `silent`: it does not answer. */
export interface SampleRevocations {
  list: { kind: 'SESSION' | 'MEMBER' | 'API_KEY'; id: string; at: number }[];
  silent: boolean;
  /** How often the gateway has asked. */
  asked: number;
}

function tellRevocations(http: FastifyInstance, told: SampleRevocations): void {
  http.get('/revocations', ({ headers }, reply) => {
    told.asked += 1;
    if (headers['x-openslot-gateway'] !== gatewaySecret) return reply.status(403).send();
    if (told.silent) return reply.status(500).send();
    const version = String(told.list.length);
    if (headers['if-none-match'] === version) return reply.status(304).send();
    return reply.send({ version, revocations: told.list });
  });
}

/** The sample of identity knows one key, `osk_live_known`. */
export const knownKey = {
  keyId: '01900000-0000-7000-8000-000000000004',
  organizationId: knownGuest.organizationId,
  permissions: ['appointment.read'],
};

function letKeysIn(http: FastifyInstance, tokens: TestTokens): void {
  http.post<{ Body: { token: string } }>('/api-key-pass', async ({ body, headers }, reply) => {
    if (headers['x-openslot-gateway'] !== gatewaySecret) return reply.status(403).send();
    if (body.token === 'osk_live_throttled') return reply.status(429).send({ retryAfterMs: 60_000 });
    if (body.token !== 'osk_live_known') return reply.status(401).send();
    return { pass: tokens.key({ ...knownKey, quota: 3 }), expiresInSeconds: 600 };
  });
}

function letGuestsIn(http: FastifyInstance): void {
  http.post<{ Body: { token: string } }>('/guest-pass', async ({ body, headers }, reply) => {
    if (headers['x-openslot-gateway'] !== gatewaySecret) return reply.status(403).send();
    if (body.token === 'gst_throttled') return reply.status(429).send({ retryAfterMs: 60_000 });
    if (body.token !== 'gst_known') return reply.status(401).send();
    return { pass: await signGuestPass([gatewaySecret], knownGuest), expiresInSeconds: 600 };
  });
}

/** What the sample of identity was told of looks; while it is silent, it keeps nothing. */
export interface SampleLooks {
  kept: object[];
  silent: boolean;
}

function keepLooks(http: FastifyInstance, looks: SampleLooks): void {
  http.post('/platform-looks', ({ body, headers }, reply) => {
    if (headers['x-openslot-gateway'] !== gatewaySecret || !headers.authorization) return reply.status(403).send();
    if (looks.silent) return reply.status(500).send();
    looks.kept.push(body as object);
    return reply.status(204).send();
  });
}

export interface RunningGateway {
  readonly url: string;
  readonly tokens: TestTokens;
  readonly subgraphs: Readonly<Record<keyof typeof samples, Subgraph>>;
  readonly revocations: SampleRevocations;
  readonly looks: SampleLooks;
  /** All that the metrics port tells. */
  metrics(): Promise<string>;
  close(): Promise<void>;
}

const wide = { requests: 100_000, cost: 1_000_000 };

export async function runGateway({
  commerceUrl = 'http://127.0.0.1:9/graphql',
  schedulingUrl = 'http://127.0.0.1:9/graphql',
  rates = { anonymous: wide, person: wide, member: wide, key: wide },
  introspection = false,
  production = false,
}: {
  commerceUrl?: string;
  schedulingUrl?: string;
  rates?: Rates;
  introspection?: boolean;
  production?: boolean;
} = {}): Promise<RunningGateway> {
  const tokens = testTokens();
  const log = openLog('gateway', 'silent');
  const revocations: SampleRevocations = { list: [], silent: false, asked: 0 };
  const looks: SampleLooks = { kept: [], silent: false };
  const routes = (http: FastifyInstance) => {
    letGuestsIn(http);
    letKeysIn(http, tokens);
    tellRevocations(http, revocations);
    keepLooks(http, looks);
  };
  const started = await Promise.all(
    Object.entries(samples).map(async ([name, { sdl, resolvers }]) => {
      const subgraph = await createSubgraph({
        name, sdl, resolvers: [resolvers], texts: {}, context: (viewer) => ({ viewer }), routes,
        deps: { log, tokens: tokens.verifier, gatewaySecrets: [gatewaySecret], database: { healthy: async () => true } },
      }); // prettier-ignore
      return { name, subgraph, url: await subgraph.listen(0) };
    }),
  );
  const composed = composeServices(
    Object.entries(samples).map(([name, { sdl }]) => ({ name, url: `http://${name}`, typeDefs: parse(sdl) })),
  );
  if (!composed.supergraphSdl) throw new Error(String(composed.errors));
  const urlOf = (wanted: string) => started.find(({ name }) => name === wanted)?.url ?? '';
  const metrics = openMetrics('gateway');
  const deps: Deps = {
    config: {
      COMMERCE_URL: commerceUrl,
      SCHEDULING_URL: schedulingUrl,
      GATEWAY_SECRET: [gatewaySecret],
      INTROSPECTION: introspection,
      NODE_ENV: production ? 'production' : 'test',
      TRUSTED_PROXIES: '',
    } as Deps['config'],
    log,
    metrics,
    tokens: tokens.verifier,
    guests: guestsOf(urlOf('scheduling'), gatewaySecret),
    apiKeys: apiKeysOf(urlOf('identity'), gatewaySecret),
    revocations: followRevocations(urlOf('identity'), gatewaySecret, { log, metrics }),
    looks: platformLooksAt(urlOf('identity')),
    limiter: rateLimiter(rates),
    sources: new Map(started.map(({ name, url }) => [name, subgraphSource(name, url, 1_000)])),
    supergraph: composed.supergraphSdl,
    explorerFolder: null,
  };
  const server: GatewayServer = await createServer(deps);
  const url = await server.listen(0);
  return {
    ...{ url, tokens, revocations, looks },
    metrics: () => metrics.scrape(),
    subgraphs: Object.fromEntries(started.map(({ name, subgraph }) => [name, subgraph])) as RunningGateway['subgraphs'],
    async close() {
      await server.stop();
      await Promise.all(started.map(({ subgraph }) => subgraph.stop().catch(() => undefined)));
    },
  };
}

import { z } from 'zod';
import { port, readEnvironment, rotatingSecrets } from '@openslot/service';

const subgraphs = ['identity', 'catalog', 'scheduling', 'commerce', 'engagement'] as const;
export type SubgraphName = (typeof subgraphs)[number];

const count = z.coerce.number().int().positive();

const environment = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('production'),
  PORT: port,
  METRICS_PORT: port,
  HOST: z.string().default('127.0.0.1'),
  GATEWAY_SECRET: rotatingSecrets,
  JWKS_URL: z.url(),
  IDENTITY_URL: z.url(),
  CATALOG_URL: z.url(),
  SCHEDULING_URL: z.url(),
  COMMERCE_URL: z.url(),
  ENGAGEMENT_URL: z.url(),
  /** Shows the schema to whoever asks, and the explorer at `/`; off in production unless switched on. */
  INTROSPECTION: z.stringbool().default(false),
  /** People whom the explorer signs in by one click, as JSON; only where demo data is loaded. */
  DEMO_PEOPLE: z.string().default('[]'),
  /** Proxies that may name the caller's address in X-Forwarded-For; empty: none. */
  TRUSTED_PROXIES: z.string().default(''),
  SUBGRAPH_TIMEOUT_MS: count.default(10_000),
  RATE_ANONYMOUS_REQUESTS: count.default(60),
  RATE_ANONYMOUS_COST: count.default(6_000),
  RATE_PERSON_REQUESTS: count.default(300),
  RATE_PERSON_COST: count.default(30_000),
  RATE_MEMBER_REQUESTS: count.default(600),
  RATE_MEMBER_COST: count.default(60_000),
  /** What a request of an API key may cost; how many it may make in a minute is the key's own affair. */
  RATE_KEY_REQUESTS: count.default(1_000),
  RATE_KEY_COST: count.default(100_000),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

const person = z.object({
  name: z.string(),
  email: z.string(),
  password: z.string(),
  role: z.string(),
  organization: z.string(),
  organizationId: z.string().nullable(),
});
export type DemoPerson = z.infer<typeof person>;

/** Reads the gateway's environment; `subgraphs` maps each to its GraphQL endpoint. */
export function readConfig(env: NodeJS.ProcessEnv) {
  const config = readEnvironment(environment, env);
  // The gateway's packages would report to their maker otherwise; nothing leaves this process unasked.
  env['APOLLO_TELEMETRY_DISABLED'] = 'true';
  return {
    ...config,
    subgraphs: Object.fromEntries(subgraphs.map((name) => [name, env[`${name.toUpperCase()}_URL`]])) as Record<
      SubgraphName,
      string
    >,
    demoPeople: z.array(person).parse(JSON.parse(config.DEMO_PEOPLE)),
    rates: {
      anonymous: { requests: config.RATE_ANONYMOUS_REQUESTS, cost: config.RATE_ANONYMOUS_COST },
      person: { requests: config.RATE_PERSON_REQUESTS, cost: config.RATE_PERSON_COST },
      member: { requests: config.RATE_MEMBER_REQUESTS, cost: config.RATE_MEMBER_COST },
      key: { requests: config.RATE_KEY_REQUESTS, cost: config.RATE_KEY_COST },
    },
  };
}

export type Config = ReturnType<typeof readConfig>;

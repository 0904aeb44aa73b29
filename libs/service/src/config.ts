import { kafkaEnvironment } from '@openslot/events';
import { z } from 'zod';

/** A secret of 32 bytes as hex. */
export const secretKey = z.string().regex(/^[0-9a-f]{64}$/, 'must be 32 bytes as hex');
export const port = z.coerce.number().int().min(0).max(65_535);
export const databaseUrl = z.string().regex(/^postgres(ql)?:\/\//, 'must be a postgres:// URL');
/** Several values while one is rotated: the first is used, all are accepted. */
export const rotatingSecrets = z
  .string()
  .transform((text) => text.split(',').filter((secret) => secret.length >= 16))
  .pipe(z.array(z.string()).min(1));

/** What every subgraph reads from its environment; a slice adds its own. */
export const subgraphEnvironment = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('production'),
  PORT: port,
  METRICS_PORT: port,
  /** Which network interface to listen on; a container listens on all of its own: 0.0.0.0. */
  HOST: z.string().default('127.0.0.1'),
  /** Where events travel without `KAFKA_BROKERS`. */
  BUS_DATABASE_URL: databaseUrl.optional(),
  ...kafkaEnvironment.shape,
  GATEWAY_SECRET: rotatingSecrets,
  JWKS_URL: z.url(),
  DATABASE_CONNECTIONS: z.coerce.number().int().min(1).default(6),
  DATABASE_PREPARE: z.stringbool().default(true),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

/** What all subgraphs read; where identity's keys are, identity alone is not told. */
export type SubgraphConfig = Omit<z.infer<typeof subgraphEnvironment>, 'JWKS_URL'>;

/**
 * Every secret and password that `npm start` makes begins with “dev!” in hex: here at the beginning of a value, of one
 * in a list, or of the password in a URL.
 */
const ofDevelopment = /(^|[,:])64657621[0-9a-f]/;

/**
 * Reads the environment by a schema; stops the process's start with one line per variable that is wrong. In production,
 * which is where nothing else is said, a secret of development is wrong.
 */
export function readEnvironment<Config>(schema: z.ZodType<Config>, environment: NodeJS.ProcessEnv): Config {
  const result = schema.safeParse(environment);
  const unfit = (result.error?.issues ?? []).map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  const lines = [...unfit, ...developmentSecrets(environment)];
  if (result.success && lines.length === 0) return result.data;
  throw new Error(`The environment is not complete:\n${lines.join('\n')}`);
}

function developmentSecrets(environment: NodeJS.ProcessEnv): string[] {
  if ((environment['NODE_ENV'] ?? 'production') !== 'production') return [];
  return Object.keys(environment)
    .filter((name) => ofDevelopment.test(environment[name] ?? ''))
    .map((name) => `  ${name}: is a secret of development; production needs one of its own`);
}

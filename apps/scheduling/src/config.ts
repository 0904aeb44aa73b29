import { databaseUrl, readEnvironment, secretKey, subgraphEnvironment } from '@openslot/service';
import { z } from 'zod';

const environmentSchema = subgraphEnvironment.extend({
  SCHEDULING_DATABASE_URL: databaseUrl,
  SCHEDULING_MASTER_KEY: secretKey,
  PAYMENT_TOKEN_SECRET: z.string().min(32),
  /** Live holds that one caller may have at least, whatever the business allows: wide for load tests. */
  LIVE_HOLDS_AT_LEAST: z.coerce.number().int().min(0).default(0),
  /** How many percent of a resource's open minutes of one day all callers without a sign-in may hold together. */
  ANONYMOUS_DAY_SHARE_PERCENT: z.coerce.number().int().min(0).max(100).default(30),
});

export interface Config {
  readonly port: number;
  readonly metricsPort: number;
  readonly logLevel: string;
  readonly databaseUrl: string;
  readonly databaseConnections: number;
  readonly databasePrepare: boolean;
  readonly busUrl: string;
  readonly jwksUrl: string;
  readonly gatewaySecrets: readonly string[];
  readonly masterKey: string;
  readonly paymentTokenSecret: string;
  readonly limits: Limits;
}

export interface Limits {
  readonly liveHoldsAtLeast: number;
  readonly anonymousDaySharePercent: number;
}

export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const read = readEnvironment(environmentSchema, environment);
  return {
    port: read.PORT,
    metricsPort: read.METRICS_PORT,
    logLevel: read.LOG_LEVEL,
    databaseUrl: read.SCHEDULING_DATABASE_URL,
    databaseConnections: read.DATABASE_CONNECTIONS,
    databasePrepare: read.DATABASE_PREPARE,
    busUrl: read.BUS_DATABASE_URL,
    jwksUrl: read.JWKS_URL,
    gatewaySecrets: read.GATEWAY_SECRET,
    masterKey: read.SCHEDULING_MASTER_KEY,
    paymentTokenSecret: read.PAYMENT_TOKEN_SECRET,
    limits: {
      liveHoldsAtLeast: read.LIVE_HOLDS_AT_LEAST,
      anonymousDaySharePercent: read.ANONYMOUS_DAY_SHARE_PERCENT,
    },
  };
}

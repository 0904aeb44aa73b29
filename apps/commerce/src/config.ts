import { databaseUrl, readEnvironment, subgraphEnvironment } from '@openslot/service';
import { z } from 'zod';

const secret = z.string().min(16);

const environmentSchema = subgraphEnvironment.extend({
  COMMERCE_DATABASE_URL: databaseUrl,
  /** Key of the tokens by which scheduling says what is owed. */
  PAYMENT_TOKEN_SECRET: z.string().min(32),
  SANDBOX_URL: z.url(),
  SANDBOX_SECRET: secret,
  SANDBOX_WEBHOOK_SECRET: secret,
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
  readonly paymentTokenSecret: string;
  readonly sandbox: { readonly url: string; readonly secret: string; readonly webhookSecret: string };
}

export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const read = readEnvironment(environmentSchema, environment);
  return {
    port: read.PORT,
    metricsPort: read.METRICS_PORT,
    logLevel: read.LOG_LEVEL,
    databaseUrl: read.COMMERCE_DATABASE_URL,
    databaseConnections: read.DATABASE_CONNECTIONS,
    databasePrepare: read.DATABASE_PREPARE,
    busUrl: read.BUS_DATABASE_URL,
    jwksUrl: read.JWKS_URL,
    gatewaySecrets: read.GATEWAY_SECRET,
    paymentTokenSecret: read.PAYMENT_TOKEN_SECRET,
    sandbox: {
      url: read.SANDBOX_URL.replace(/\/$/, ''),
      secret: read.SANDBOX_SECRET,
      webhookSecret: read.SANDBOX_WEBHOOK_SECRET,
    },
  };
}

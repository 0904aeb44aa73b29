import { databaseUrl, readEnvironment, secretKey, subgraphEnvironment } from '@openslot/service';

const environmentSchema = subgraphEnvironment.extend({
  CATALOG_DATABASE_URL: databaseUrl,
  CATALOG_MASTER_KEY: secretKey,
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
}

export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const read = readEnvironment(environmentSchema, environment);
  return {
    port: read.PORT,
    metricsPort: read.METRICS_PORT,
    logLevel: read.LOG_LEVEL,
    databaseUrl: read.CATALOG_DATABASE_URL,
    databaseConnections: read.DATABASE_CONNECTIONS,
    databasePrepare: read.DATABASE_PREPARE,
    busUrl: read.BUS_DATABASE_URL,
    jwksUrl: read.JWKS_URL,
    gatewaySecrets: read.GATEWAY_SECRET,
    masterKey: read.CATALOG_MASTER_KEY,
  };
}

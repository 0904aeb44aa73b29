import { databaseUrl, readEnvironment, secretKey, subgraphEnvironment } from '@openslot/service';
import type { z } from 'zod';

const environment = subgraphEnvironment.extend({
  CATALOG_DATABASE_URL: databaseUrl,
  CATALOG_MASTER_KEY: secretKey,
});

export type Config = z.infer<typeof environment>;

export const readConfig = (variables: NodeJS.ProcessEnv): Config => readEnvironment(environment, variables);

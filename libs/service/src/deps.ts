import { openDatabase, type Database } from '@openslot/database';
import { kafkaConnection, openKafkaBus, openPostgresBus, type Bus, type Slice } from '@openslot/events';
import type { SubgraphConfig } from './config.ts';
import { openLog, type Logger } from './log.ts';
import type { TokenVerifier } from './tokens.ts';

/** What every subgraph depends on; a slice adds its own. */
export interface SubgraphDeps {
  readonly log: Logger;
  readonly database: Database;
  readonly bus: Bus;
  readonly tokens: TokenVerifier;
  /** Who may ask: the gateway proves itself by one of these. */
  readonly gatewaySecrets: readonly string[];
  /** Whether requests may act at another instant; the database has the last word. Never in production. */
  readonly movableClock?: boolean;
  /** Closes what was opened for them. */
  close(): Promise<void>;
}

/** Everything but `tokens`: identity has the keys itself, the others ask for them. */
export function openSubgraphDeps(
  slice: Slice,
  databaseUrl: string,
  config: SubgraphConfig,
): Omit<SubgraphDeps, 'tokens'> {
  const log = openLog(slice, config.LOG_LEVEL);
  const bus = openBus(slice, config, log);
  const database = openDatabase({
    url: databaseUrl,
    slice,
    connections: config.DATABASE_CONNECTIONS,
    prepare: config.DATABASE_PREPARE,
  });
  return {
    log,
    database,
    bus,
    gatewaySecrets: config.GATEWAY_SECRET,
    movableClock: config.NODE_ENV !== 'production',
    close: async () => {
      await bus.close();
      await database.close();
    },
  };
}

/** Kafka wherever its brokers are named, or else PostgreSQL. */
function openBus(slice: Slice, config: SubgraphConfig, log: Logger): Bus {
  const kafka = kafkaConnection(config, `openslot-${slice}`);
  if (kafka) return openKafkaBus({ ...kafka, sessionMs: config.KAFKA_SESSION_TIMEOUT_MS, log });
  if (config.BUS_DATABASE_URL) return openPostgresBus({ url: config.BUS_DATABASE_URL, log });
  throw new Error('The environment is not complete:\n  KAFKA_BROKERS or BUS_DATABASE_URL: where events travel');
}

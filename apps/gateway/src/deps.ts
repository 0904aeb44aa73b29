import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openLog, openMetrics, remoteVerifier, type Logger, type Metrics, type TokenVerifier } from '@openslot/service';
import { apiKeysOf, type ApiKeys } from './api-keys.ts';
import type { Config, SubgraphName } from './config.ts';
import { guestsOf, type Guests } from './guests.ts';
import { rateLimiter, type RateLimiter } from './limits/rate.ts';
import { platformLooksAt, type PlatformLooks } from './platform-looks.ts';
import { followRevocations, type Revocations } from './revocations.ts';
import { subgraphSource, type SubgraphSource } from './subgraphs/source.ts';

export interface Deps {
  readonly config: Config;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly tokens: TokenVerifier;
  readonly guests: Guests;
  readonly apiKeys: ApiKeys;
  readonly revocations: Revocations;
  readonly looks: PlatformLooks;
  readonly limiter: RateLimiter;
  readonly sources: ReadonlyMap<string, SubgraphSource>;
  readonly supergraph: string;
  /** The built explorer; null where it was not built or is not wanted. */
  readonly explorerFolder: string | null;
}

/** `folder` holds supergraph.graphql and the explorer: the bundle's own folder. */
export function createDeps(config: Config, folder: string, overrides: Partial<Deps> = {}): Deps {
  const explorer = join(folder, 'explorer');
  const log = openLog('gateway', config.LOG_LEVEL);
  const metrics = openMetrics('gateway');
  const secret = config.GATEWAY_SECRET[0] ?? '';
  return {
    config,
    log,
    metrics,
    tokens: remoteVerifier(config.JWKS_URL),
    guests: guestsOf(config.SCHEDULING_URL, secret),
    apiKeys: apiKeysOf(config.IDENTITY_URL, secret),
    revocations: followRevocations(config.IDENTITY_URL, secret, { log, metrics }),
    looks: platformLooksAt(config.IDENTITY_URL),
    limiter: rateLimiter(config.rates),
    sources: new Map(
      (Object.keys(config.subgraphs) as SubgraphName[]).map((name) => [
        name,
        subgraphSource(name, config.subgraphs[name], config.SUBGRAPH_TIMEOUT_MS),
      ]),
    ),
    supergraph: readFileSync(join(folder, 'supergraph.graphql'), 'utf8'),
    explorerFolder: config.INTROSPECTION && existsSync(explorer) ? explorer : null,
    ...overrides,
  };
}

import { deriveKey, openSubgraphDeps, remoteVerifier, type SubgraphDeps } from '@openslot/service';
import type { Config } from './config.ts';

export interface Deps extends SubgraphDeps {
  readonly cursorKey: Buffer;
}

export const createDeps = (config: Config): Deps => ({
  ...openSubgraphDeps('catalog', config.CATALOG_DATABASE_URL, config),
  tokens: remoteVerifier(config.JWKS_URL),
  cursorKey: deriveKey(config.CATALOG_MASTER_KEY, 'cursor'),
});

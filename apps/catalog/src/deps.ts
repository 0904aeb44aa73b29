import { openDatabase, type Database } from '@openslot/database';
import { openPostgresBus, type Bus } from '@openslot/events';
import { deriveKey, openLog, remoteVerifier, type Logger, type TokenVerifier } from '@openslot/service';
import type { Config } from './config.ts';

/** Everything the slice depends on, built once; tests replace single parts. */
export interface Deps {
  readonly log: Logger;
  readonly database: Database;
  readonly bus: Bus;
  readonly tokens: TokenVerifier;
  readonly gatewaySecrets: readonly string[];
  readonly cursorKey: Buffer;
}

export type DepsOverrides = Partial<Deps> & { readonly onCommit?: () => void };

export function createDeps(config: Config, { onCommit, ...given }: DepsOverrides = {}): Deps {
  const database =
    given.database ??
    openDatabase({
      url: config.databaseUrl,
      slice: 'catalog',
      connections: config.databaseConnections,
      prepare: config.databasePrepare,
      ...(onCommit ? { onCommit } : {}),
    });
  return {
    log: given.log ?? openLog('catalog', config.logLevel),
    database,
    bus: given.bus ?? openPostgresBus({ url: config.busUrl }),
    tokens: given.tokens ?? remoteVerifier(config.jwksUrl),
    gatewaySecrets: given.gatewaySecrets ?? config.gatewaySecrets,
    cursorKey: given.cursorKey ?? deriveKey(config.masterKey, 'cursor'),
  };
}

/** Closes what `createDeps` opened. */
export async function closeDeps(deps: Deps): Promise<void> {
  await deps.bus.close();
  await deps.database.close();
}

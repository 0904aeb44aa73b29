import { openDatabase, openVault, type Database, type Vault } from '@openslot/database';
import { openPostgresBus, type Bus } from '@openslot/events';
import { deriveKey, openLog, remoteVerifier, type Logger, type TokenVerifier } from '@openslot/service';
import type { Config, Limits } from './config.ts';

/** Everything the slice depends on, built once; tests replace single parts. */
export interface Deps {
  readonly log: Logger;
  readonly database: Database;
  readonly bus: Bus;
  readonly vault: Vault;
  readonly tokens: TokenVerifier;
  readonly gatewaySecrets: readonly string[];
  readonly keys: { readonly cursor: Buffer; readonly holdToken: Buffer; readonly address: Buffer };
  readonly paymentTokenSecret: string;
  readonly limits: Limits;
}

export type DepsOverrides = Partial<Deps> & { readonly onCommit?: () => void };

export function createDeps(config: Config, overrides: DepsOverrides = {}): Deps {
  const { onCommit, ...given } = overrides;
  const database =
    given.database ??
    openDatabase({
      url: config.databaseUrl,
      slice: 'scheduling',
      connections: config.databaseConnections,
      prepare: config.databasePrepare,
      ...(onCommit ? { onCommit } : {}),
    });
  return {
    log: given.log ?? openLog('scheduling', config.logLevel),
    database,
    bus: given.bus ?? openPostgresBus({ url: config.busUrl }),
    vault: given.vault ?? openVault({ slice: 'scheduling', masterKey: config.masterKey }),
    tokens: given.tokens ?? remoteVerifier(config.jwksUrl),
    gatewaySecrets: given.gatewaySecrets ?? config.gatewaySecrets,
    keys: given.keys ?? {
      cursor: deriveKey(config.masterKey, 'cursor'),
      holdToken: deriveKey(config.masterKey, 'hold-token'),
      address: deriveKey(config.masterKey, 'address'),
    },
    paymentTokenSecret: given.paymentTokenSecret ?? config.paymentTokenSecret,
    limits: given.limits ?? config.limits,
  };
}

/** Closes what `createDeps` opened. */
export async function closeDeps(deps: Deps): Promise<void> {
  await deps.bus.close();
  await deps.database.close();
}

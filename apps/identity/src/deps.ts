import { openDatabase, openVault, type Database, type Vault } from '@openslot/database';
import { openPostgresBus, type Bus } from '@openslot/events';
import { deriveKey, openLog, type Logger } from '@openslot/service';
import type { Config } from './config.ts';
import { openSigningKeys, type SigningKeys } from './signing-key/signing-keys.ts';

/** Everything the slice depends on, built once; tests replace single parts. */
export interface Deps {
  readonly log: Logger;
  readonly database: Database;
  readonly bus: Bus;
  readonly vault: Vault;
  readonly keys: SigningKeys;
  readonly gatewaySecrets: readonly string[];
  readonly contactTopicKey: string;
  /** Signs the cursors of lists. */
  readonly cursorKey: Buffer;
  readonly signInTriesPerAddress: number;
}

export function createDeps(config: Config, overrides: Partial<Deps> & { readonly onCommit?: () => void } = {}): Deps {
  const { onCommit, ...given } = overrides;
  const database = openDatabase({
    url: config.databaseUrl,
    slice: 'identity',
    connections: config.databaseConnections,
    prepare: config.databasePrepare,
    ...(onCommit ? { onCommit } : {}),
  });
  const vault = openVault({ slice: 'identity', masterKey: config.masterKey });
  return {
    log: openLog('identity', config.logLevel),
    database,
    bus: openPostgresBus({ url: config.busUrl }),
    vault,
    keys: openSigningKeys({ database, vault }),
    gatewaySecrets: config.gatewaySecrets,
    contactTopicKey: config.contactTopicKey,
    cursorKey: deriveKey(config.masterKey, 'cursor'),
    signInTriesPerAddress: config.signInTriesPerAddress,
    ...given,
  };
}

/** Closes what `createDeps` opened. */
export async function closeDeps(deps: Deps): Promise<void> {
  await deps.bus.close();
  await deps.database.close();
}

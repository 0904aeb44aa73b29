import { openDatabase, type Database } from '@openslot/database';
import { openPostgresBus, type Bus } from '@openslot/events';
import { openLog, remoteVerifier, type Logger, type TokenVerifier } from '@openslot/service';
import type { Config } from './config.ts';
import { providersOf, type Providers } from './provider/provider.ts';
import { sandboxProvider } from './provider/sandbox.ts';

/** Everything the slice depends on, built once; tests replace single parts. */
export interface Deps {
  readonly log: Logger;
  readonly database: Database;
  readonly bus: Bus;
  readonly tokens: TokenVerifier;
  readonly gatewaySecrets: readonly string[];
  readonly paymentTokenSecret: string;
  readonly providers: Providers;
  /** Who takes payments where nobody says otherwise. */
  readonly defaultProvider: string;
}

export type DepsOverrides = Partial<Deps> & { readonly onCommit?: () => void };

export function createDeps(config: Config, overrides: DepsOverrides = {}): Deps {
  const { onCommit, ...given } = overrides;
  return {
    log: given.log ?? openLog('commerce', config.logLevel),
    database:
      given.database ??
      openDatabase({
        url: config.databaseUrl,
        slice: 'commerce',
        connections: config.databaseConnections,
        prepare: config.databasePrepare,
        ...(onCommit ? { onCommit } : {}),
      }),
    bus: given.bus ?? openPostgresBus({ url: config.busUrl }),
    tokens: given.tokens ?? remoteVerifier(config.jwksUrl),
    gatewaySecrets: given.gatewaySecrets ?? config.gatewaySecrets,
    paymentTokenSecret: given.paymentTokenSecret ?? config.paymentTokenSecret,
    providers: given.providers ?? providersOf(sandboxProvider(config.sandbox)),
    defaultProvider: given.defaultProvider ?? 'sandbox',
  };
}

/** Closes what `createDeps` opened. */
export async function closeDeps(deps: Deps): Promise<void> {
  await deps.bus.close();
  await deps.database.close();
}

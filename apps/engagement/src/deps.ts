import { openDatabase, openVault, type Database, type Vault } from '@openslot/database';
import { openPostgresBus, type Bus } from '@openslot/events';
import { openLog, remoteVerifier, type Logger, type TokenVerifier } from '@openslot/service';
import type { Config } from './config.ts';
import { smtpMailer, type Mailer } from './mail/smtp.ts';

/** Everything the slice depends on, built once; tests replace single parts. */
export interface Deps {
  readonly log: Logger;
  readonly database: Database;
  readonly bus: Bus;
  readonly vault: Vault;
  readonly tokens: TokenVerifier;
  readonly gatewaySecrets: readonly string[];
  readonly contactTopicKey: string;
  readonly mailer: Mailer;
  /** The right-hand side of our Message-IDs: the sender's domain. */
  readonly mailDomain: string;
}

export function createDeps(config: Config, overrides: Partial<Deps> & { readonly onCommit?: () => void } = {}): Deps {
  const { onCommit, ...given } = overrides;
  return {
    log: openLog('engagement', config.logLevel),
    database: openDatabase({
      url: config.databaseUrl,
      slice: 'engagement',
      connections: config.databaseConnections,
      prepare: config.databasePrepare,
      ...(onCommit ? { onCommit } : {}),
    }),
    bus: openPostgresBus({ url: config.busUrl }),
    vault: openVault({ slice: 'engagement', masterKey: config.masterKey }),
    tokens: remoteVerifier(config.jwksUrl),
    gatewaySecrets: config.gatewaySecrets,
    contactTopicKey: config.contactTopicKey,
    mailer: smtpMailer({ url: config.smtpUrl, from: config.mailFrom }),
    mailDomain: config.mailFrom.split('@').at(-1)?.replace('>', '') ?? '',
    ...given,
  };
}

/** Closes what `createDeps` opened. */
export async function closeDeps(deps: Deps): Promise<void> {
  await deps.mailer.close();
  await deps.bus.close();
  await deps.database.close();
}

import { openVault, type Vault } from '@openslot/database';
import { openSubgraphDeps, remoteVerifier, type SubgraphDeps } from '@openslot/service';
import type { Config } from './config.ts';
import { providersOf, type Providers } from './provider/provider.ts';
import { sandboxProvider } from './provider/sandbox.ts';

export interface Deps extends SubgraphDeps {
  /** Seals what providers call the cards that were left. */
  readonly vault: Vault;
  readonly paymentTokenSecret: string;
  readonly providers: Providers;
  /** Who takes payments where nobody says otherwise. */
  readonly defaultProvider: string;
}

export const createDeps = (config: Config): Deps => ({
  ...openSubgraphDeps('commerce', config.COMMERCE_DATABASE_URL, config),
  tokens: remoteVerifier(config.JWKS_URL),
  vault: openVault({ slice: 'commerce', masterKey: config.COMMERCE_MASTER_KEY }),
  paymentTokenSecret: config.PAYMENT_TOKEN_SECRET,
  providers: providersOf(
    sandboxProvider({
      url: config.SANDBOX_URL,
      secret: config.SANDBOX_SECRET,
      webhookSecret: config.SANDBOX_WEBHOOK_SECRET,
    }),
  ),
  defaultProvider: 'sandbox',
});

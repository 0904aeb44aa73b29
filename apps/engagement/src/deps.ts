import { openVault, type Vault } from '@openslot/database';
import { deriveKey, openSubgraphDeps, remoteVerifier, type SubgraphDeps } from '@openslot/service';
import type { Config } from './config.ts';
import { smtpMailer, type Mailer } from './mail/smtp.ts';

export interface Deps extends SubgraphDeps {
  readonly vault: Vault;
  readonly contactTopicKey: string;
  readonly mailer: Mailer;
  /** The right-hand side of our Message-IDs: the sender's domain. */
  readonly mailDomain: string;
  /** The front end: where the links of letters lead. */
  readonly appUrl: string;
  readonly cursorKey: Buffer;
}

export function createDeps(config: Config): Deps {
  const shared = openSubgraphDeps('engagement', config.ENGAGEMENT_DATABASE_URL, config);
  const mailer = smtpMailer({ url: config.SMTP_URL, from: config.MAIL_FROM });
  return {
    ...shared,
    tokens: remoteVerifier(config.JWKS_URL),
    vault: openVault({ slice: 'engagement', masterKey: config.ENGAGEMENT_MASTER_KEY }),
    contactTopicKey: config.CONTACT_TOPIC_KEY,
    mailer,
    mailDomain: config.MAIL_FROM.split('@').at(-1)?.replace('>', '') ?? '',
    appUrl: config.APP_URL,
    cursorKey: deriveKey(config.ENGAGEMENT_MASTER_KEY, 'cursor'),
    close: async () => {
      await mailer.close();
      await shared.close();
    },
  };
}

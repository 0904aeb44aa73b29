import { openVault, type Vault } from '@openslot/database';
import { deriveKey, openSubgraphDeps, type SubgraphDeps } from '@openslot/service';
import type { Config } from './config.ts';
import { openSigningKeys, type SigningKeys } from './signing-key/signing-keys.ts';
import { openIdTokens, type IdTokenVerifier } from './user-identity/id-token.ts';

export interface Deps extends SubgraphDeps {
  readonly vault: Vault;
  readonly keys: SigningKeys;
  readonly contactTopicKey: string;
  readonly guestContactTopicKey: string;
  /** Signs the cursors of lists. */
  readonly cursorKey: Buffer;
  readonly signInTriesPerAddress: number;
  readonly privacyReviewHours: number;
  /** Other issuers' id tokens. */
  readonly idTokens: IdTokenVerifier;
}

export function createDeps(config: Config): Deps {
  const shared = openSubgraphDeps('identity', config.IDENTITY_DATABASE_URL, config);
  const vault = openVault({ slice: 'identity', masterKey: config.IDENTITY_MASTER_KEY });
  const keys = openSigningKeys({ database: shared.database, vault });
  return {
    ...shared,
    vault,
    keys,
    tokens: keys.verifier,
    contactTopicKey: config.CONTACT_TOPIC_KEY,
    guestContactTopicKey: config.GUEST_CONTACT_TOPIC_KEY,
    cursorKey: deriveKey(config.IDENTITY_MASTER_KEY, 'cursor'),
    idTokens: openIdTokens(config.OIDC_PROVIDERS),
    signInTriesPerAddress: config.SIGN_IN_TRIES_PER_ADDRESS,
    privacyReviewHours: config.PRIVACY_REVIEW_HOURS,
  };
}

import { exportJWK, generateKeyPair } from 'jose';
import Provider from 'oidc-provider';

/**
 * An OpenID provider as others run it, in a process of its own. Whoever signs in as `mia` is mia@example.com; a name
 * that begins with `unverified` has an address that nobody has verified.
 */
const { privateKey } = await generateKeyPair('RS256', { extractable: true });
const key = { ...(await exportJWK(privateKey)), kid: 'issuer-key', use: 'sig', alg: 'RS256' };
const port = Number(process.argv[2]);
const issuer = `http://127.0.0.1:${port}`;

const client = (id: string) => ({
  client_id: id,
  client_secret: 'a secret of the client',
  redirect_uris: ['https://app.openslot.example/callback'],
});

const provider = new Provider(issuer, {
  clients: [client('openslot'), client('somebody-else')],
  jwks: { keys: [key] },
  cookies: { keys: ['cookies of a test'] },
  pkce: { required: () => false },
  conformIdTokenClaims: false,
  claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'locale'] },
  findAccount: (_context, id) => ({
    accountId: id,
    claims: () => ({
      sub: id,
      name: `${id.charAt(0).toUpperCase()}${id.slice(1)}`,
      locale: 'en-GB',
      email: `${id}@example.com`,
      email_verified: !id.startsWith('unverified'),
    }),
  }),
});
provider.listen(port, '127.0.0.1', () => process.send?.({ issuer, key }));

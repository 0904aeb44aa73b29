import { createHmac } from 'node:crypto';
import { graphqlClient, testTokens } from '@openslot/testing';
import { decodeJwt, decodeProtectedHeader, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { rotateSigningKeys } from '../src/signing-key/signing-key.commands.ts';
import { openSigningKeys } from '../src/signing-key/signing-keys.ts';
import { goodPassword, refreshMutation, signInMutation, signUp, type Person } from './people.ts';
import { runIdentity, type RunningIdentity } from './running.ts';

let identity: RunningIdentity;
let person: Person;
beforeAll(async () => {
  identity = await runIdentity();
  person = await signUp(identity, 'Aoi');
});
afterAll(() => identity.close());

const whoAmI = '{ viewer { id } }';

/** A token that identity's own key signs, as sound as the claims and times that are given. */
async function signed(
  claims: {
    issuer?: string;
    audience?: string;
    expires?: string | null;
    sid?: string | null;
    sub?: string;
  } = {},
) {
  const { kid, key } = await identity.deps.keys.active();
  const { sub, sid } = decodeJwt(person.accessToken);
  const token = new SignJWT(claims.sid === null ? {} : { sid: claims.sid ?? sid })
    .setProtectedHeader({ alg: 'EdDSA', kid })
    .setSubject(claims.sub ?? String(sub))
    .setIssuer(claims.issuer ?? 'openslot')
    .setAudience(claims.audience ?? 'openslot-api')
    .setIssuedAt();
  return (claims.expires === null ? token : token.setExpirationTime(claims.expires ?? '10m')).sign(key);
}

const parts = (token: string) => token.split('.') as [string, string, string];
const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

test('a sound token is accepted: the forgeries below differ from it in one thing each', async () => {
  expect((await identity.ask({ bearer: await signed() })(whoAmI)).data).toEqual({ viewer: { id: person.userId } });
});

const forgeries: [string, () => Promise<string>][] = [
  ['that has expired', () => signed({ expires: '-1s' })],
  ['for another audience', () => signed({ audience: 'openslot-guest' })],
  ['of another issuer', () => signed({ issuer: 'somebody' })],
  ['without a session', () => signed({ sid: null })],
  [
    'signed by a key that is not ours',
    async () => testTokens().bearer({ userId: String(decodeJwt(person.accessToken).sub) }),
  ],
  ['signed by nobody (alg none)', async () => `${encoded({ alg: 'none' })}.${parts(await signed())[1]}.`],
  [
    'whose public key was used as a secret (HS256)',
    async () => {
      const [jwk] = (await identity.deps.keys.published()).keys;
      const [, payload] = parts(await signed());
      const text = `${encoded({ alg: 'HS256', kid: jwk?.kid })}.${payload}`;
      return `${text}.${createHmac('sha256', Buffer.from(String(jwk?.x), 'base64url'))
        .update(text)
        .digest('base64url')}`;
    },
  ],
  [
    'whose claims were changed',
    async () => {
      const [header, payload, signature] = parts(await signed());
      const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
      return `${header}.${encoded({ ...claims, perm: ['member.manage'] })}.${signature}`;
    },
  ],
  [
    'that brings its own key along',
    async () => {
      const { privateKey, publicKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
      const { sub, sid } = decodeJwt(person.accessToken);
      return new SignJWT({ sid })
        .setProtectedHeader({ alg: 'EdDSA', jwk: await exportJWK(publicKey) })
        .setSubject(String(sub))
        .setIssuer('openslot')
        .setAudience('openslot-api')
        .setIssuedAt()
        .setExpirationTime('10m')
        .sign(privateKey);
    },
  ],
  ['without an end', () => signed({ expires: null })],
  ['without a person', () => signed({ sub: 'nobody' })],
  ['that is a refresh token', async () => person.refreshToken],
  ['that is nothing', async () => 'x'],
];

test.each(forgeries)('a token %s is refused', async (_name, forge) => {
  const bearer = await forge();

  const { data, errors } = await identity.unchanged(() => identity.ask({ bearer })(whoAmI));

  expect(data).toBeNull();
  expect(errors).toEqual([expect.objectContaining({ extensions: { code: 'UNAUTHENTICATED' } })]);
});

test('a refresh token that comes again ends its session, and its access tokens are taken back', async () => {
  const robbed = await signUp(identity, 'Robbed');
  const refresh = async (address: string) =>
    (await identity.ask({ address })(refreshMutation, { refreshToken: robbed.refreshToken })).data.refreshSession;
  const owner = await refresh('home');

  expect((await refresh('elsewhere')).__typename).toBe('SessionEnded');

  expect((await identity.ask()(refreshMutation, { refreshToken: owner.refreshToken })).data.refreshSession).toEqual({
    __typename: 'SessionEnded',
    message: 'This session is over. Sign in again.',
  });
  const { sid } = decodeJwt(owner.accessToken);
  const taken = await identity.database.admin`select kind from identity.revocation where subject_id = ${String(sid)}`;
  expect([...taken]).toEqual([{ kind: 'SESSION' }]);
});

test.each([
  ['without the gateway’s secret', {}],
  ['with another secret', { gatewaySecret: 'not-the-gateway-secret' }],
])('a request %s is refused', async (_name, caller) => {
  const ask = graphqlClient(`${identity.origin}/graphql`, { ...caller, bearer: person.accessToken });

  expect(await identity.unchanged(() => ask(whoAmI))).toMatchObject({ status: 403, data: null });
});

describe('the keys', () => {
  const jwks = async () =>
    (await (await fetch(`${identity.origin}/jwks.json`)).json()) as { keys: Record<string, unknown>[] };

  test('are published with the next one, without their private halves', async () => {
    const { keys } = await jwks();

    expect(keys).toEqual(
      Array(2).fill({
        kty: 'OKP',
        crv: 'Ed25519',
        x: expect.any(String),
        kid: expect.any(String),
        alg: 'EdDSA',
        use: 'sig',
      }),
    );
    expect(keys.map(({ kid }) => kid)).toContain(decodeProtectedHeader(person.accessToken).kid);
  });

  test('are made once, however many processes start at once', async () => {
    const fresh = await runIdentity();
    const rings = Array.from({ length: 4 }, () => openSigningKeys(fresh.deps));

    const published = await Promise.all(rings.map((ring) => ring.published()));

    expect(new Set(published.map((set) => JSON.stringify(set))).size).toBe(1);
    await fresh.close();
  });

  test('rotate after 30 days: the next one signs, the old one is still accepted for a day', async () => {
    const fresh = await runIdentity();
    const before = await signUp(fresh, 'Early');
    const [active, next] = (await fresh.deps.keys.published()).keys.map(({ kid }) => kid);
    await fresh.database.advanceClock({ days: 30, minutes: 1 });
    await fresh.settled();

    const rotated = openSigningKeys(fresh.deps);
    const later = (await rotated.published()).keys.map(({ kid }) => kid);

    expect(decodeProtectedHeader(before.accessToken).kid).toBe(active);
    expect(later.slice(0, 2)).toEqual([active, next]);
    expect(later).toHaveLength(3);
    expect((await rotated.active()).kid).toBe(next);
    expect(await rotated.verifier.verify(before.accessToken)).not.toBeNull();
    await fresh.database.advanceClock({ days: 1, minutes: 1 });
    const dayLater = openSigningKeys(fresh.deps);
    expect((await dayLater.published()).keys.map(({ kid }) => kid)).toEqual(later.slice(1));
    expect(await dayLater.verifier.verify(before.accessToken)).toBeNull();
    await fresh.close();
  });

  test('rotate by command too, one at a time', async () => {
    const fresh = await runIdentity();
    await signUp(fresh, 'Somebody');
    const rotate = () =>
      fresh.deps.database.transaction({ door: 'worker' }, (tx) => rotateSigningKeys(tx, fresh.deps.vault));

    await Promise.all([rotate(), rotate(), rotate()]);

    const statuses = await fresh.database
      .admin`select status, count(*)::int from identity.signing_key group by status order by status`;
    expect([...statuses]).toEqual([
      { status: 'ACTIVE', count: 1 },
      { status: 'NEXT', count: 1 },
      { status: 'RETIRED', count: 3 },
    ]);
    expect(
      (await fresh.ask()(signInMutation, { email: 'somebody@example.com', password: goodPassword })).data.signIn
        .__typename,
    ).toBe('SignedIn');
    await fresh.close();
  });
});

import { generateKeyPair, exportJWK, SignJWT } from 'jose';
import { accessAudience, askerOf, localVerifier, tokenIssuer, type TokenVerifier } from './tokens.ts';

const id = (n: number) => `018f3a2b-0000-7000-8000-00000000000${n}`;
const [keyId, organizationId, businessId, userId, sessionId] = [id(1), id(2), id(3), id(4), id(5)];

let verifier: TokenVerifier;
let signed: (claims: Record<string, unknown>) => Promise<string>;
beforeAll(async () => {
  const { publicKey, privateKey } = await generateKeyPair('EdDSA');
  verifier = localVerifier({ keys: [{ ...(await exportJWK(publicKey)), kid: 'one', alg: 'EdDSA' }] });
  signed = (claims) =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: 'EdDSA', kid: 'one' })
      .setIssuer(tokenIssuer)
      .setAudience(accessAudience)
      .setIssuedAt(1_795_275_086.136)
      .setExpirationTime('10m')
      .sign(privateKey);
});

const key = { key: keyId, org: organizationId, perm: ['appointment.read'], mode: 'LIVE', quota: 60 };

test('the token of an API key speaks for an organization, and for nobody', async () => {
  const scope = { businessIds: [businessId], locationIds: [] };
  const claims = await verifier.verify(await signed({ ...key, scope }));

  expect(claims).toEqual({ ...key, scope, iat: 1_795_275_086.136 });
  expect(claims && askerOf(claims)).toEqual({
    person: null,
    apiKey: { id: keyId },
    acting: { organizationId, memberId: null, permissions: new Set(['appointment.read']), scope },
  });
});

test('the token of a person who acts for nobody', async () => {
  const claims = await verifier.verify(await signed({ sub: userId, sid: sessionId }));

  expect(claims && askerOf(claims)).toMatchObject({ person: { userId, sessionId }, apiKey: null, acting: null });
});

test.each([
  ['a key without an organization', { ...key, org: undefined }],
  ['a key without a quota', { ...key, quota: undefined }],
  ['a key without permissions', { ...key, perm: undefined }],
  ['a person without a session', { sub: userId }],
  ['nobody', {}],
])('%s is no token of ours', async (_what, claims) => {
  expect(await verifier.verify(await signed(claims))).toBeNull();
});

test('who has just asked is known when asking again; a forged token never is', async () => {
  const token = await signed({ sub: userId, sid: sessionId });
  const forged = `${token.slice(0, -6)}AAAAAA`;
  const answers = [await verifier.verify(token), await verifier.verify(token)];

  expect(answers[1]).toBe(answers[0]);
  expect([await verifier.verify(forged), await verifier.verify(forged)]).toEqual([null, null]);
});

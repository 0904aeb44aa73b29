import { createHmac } from 'node:crypto';
import { TOTP } from 'otpauth';
import { decodeJwt, generateKeyPair, importJWK, SignJWT, type JWK, type JWTPayload } from 'jose';
import { startIssuer, type Issuer } from './issuer.ts';
import { lettersTo, tokenTo } from './letters.ts';
import { goodPassword, signUp } from './people.ts';
import { answerOf, outcomeOf } from './people-mutations.ts';
import { runIdentity, type RunningIdentity } from './running.ts';

let identity: RunningIdentity;
let issuer: Issuer;
beforeAll(async () => {
  issuer = await startIssuer();
  identity = await runIdentity({
    OIDC_PROVIDERS: JSON.stringify([
      { name: 'local', issuer: issuer.issuer, audience: ['openslot'], jwksUrl: `${issuer.issuer}/jwks` },
    ]),
  });
});
afterAll(async () => {
  await identity.close();
  await issuer.close();
});

const signIn = (idToken: string, more: object = {}) => outcomeOf(identity, 'signInWithProvider', { idToken, ...more });
const verified = async (name: string) => {
  const person = await signUp(identity, name);
  await outcomeOf(identity, 'verifyEmail', { token: await tokenTo(identity, person.email, 'VERIFY_EMAIL') });
  return person;
};
const identities = async (bearer: string) =>
  (await identity.ask({ bearer })('{ viewer { user { identities { id provider } } } }')).data.viewer.user.identities;
const notValid = { __typename: 'IdTokenNotValid', message: 'This sign-in could not be confirmed. Try again.' };

test('who is new is registered by the issuer’s word, and known again', async () => {
  const first = await signIn(await issuer.signIn('mia'), { client: 'Mia’s phone' });
  const again = await signIn(await issuer.signIn('mia'));

  expect(first.viewer.user).toMatchObject({
    name: 'Mia',
    email: 'mia@example.com',
    emailVerified: true,
    locale: 'en-GB',
  });
  expect(again.viewer.id).toBe(first.viewer.id);
  expect(await lettersTo(identity, 'mia@example.com')).toEqual([]);
  expect(await identities(first.accessToken)).toEqual([{ id: expect.stringMatching(/^uid_/), provider: 'local' }]);
  expect((await outcomeOf(identity, 'signIn', { email: 'mia@example.com', password: goodPassword })).__typename).toBe(
    'InvalidCredentials',
  );
  const [attempt] = await identity.database.admin`select method, outcome from identity.login_attempt
    where method = 'OIDC' order by id desc limit 1`;
  const [session] = await identity.database
    .admin`select auth_level from identity.user_session order by id desc limit 1`;
  expect([attempt, session]).toEqual([{ method: 'OIDC', outcome: 'OK' }, { auth_level: 'OIDC' }]);
});

test('an account with the same address is linked when both have verified it', async () => {
  const person = await verified('Hana');

  const signedIn = await signIn(await issuer.signIn('hana'));

  expect(signedIn.viewer.id).toBe(person.userId);
  expect(await identities(signedIn.accessToken)).toHaveLength(1);
  // The password stays.
  expect((await outcomeOf(identity, 'signIn', { email: person.email, password: goodPassword })).__typename).toBe(
    'SignedIn',
  );
  await identity.settled();
  const [entry] = await identity.database.admin`
    select entity from identity.audit_entry where action = 'user.identity_linked' order by id desc limit 1`;
  expect(entry).toEqual({ entity: 'UserIdentity' });
});

test('it is never linked to one whose address nobody proved to us: that may be a stranger’s', async () => {
  await signUp(identity, 'Ryo');
  const idToken = await issuer.signIn('ryo');

  expect(await identity.unchanged(() => signIn(idToken))).toEqual({
    __typename: 'EmailTaken',
    message: 'Somebody has registered with this e-mail address.',
  });
});

test.each([
  ['somebody registered', 'Unverified Owner', 'unverified.owner'],
  ['nobody has', null, 'unverified.nobody'],
])('an address that the issuer has not verified says nothing, where %s', async (_who, name, login) => {
  if (name) await verified(name);
  const idToken = await issuer.signIn(login);

  expect((await identity.unchanged(() => signIn(idToken))).__typename).toBe('EmailNotVerifiedByProvider');
});

test('a second factor is asked for, whoever vouches', async () => {
  const person = await verified('Kenji');
  const caller = { bearer: person.accessToken };
  const { secret } = await outcomeOf(identity, 'startTotp', undefined, caller);
  const codeNow = () => new TOTP({ secret }).generate();
  await outcomeOf(identity, 'confirmTotp', { code: codeNow() }, caller);

  expect((await signIn(await issuer.signIn('kenji'))).__typename).toBe('SecondFactorNeeded');
});

test('a nonce has to be the one that was asked for', async () => {
  const [withNonce, without] = [await issuer.signIn('nonce', { nonce: 'once' }), await issuer.signIn('nonce')];

  expect(await identity.unchanged(() => signIn(withNonce, { nonce: 'twice' }))).toEqual(notValid);
  expect(await identity.unchanged(() => signIn(withNonce))).toEqual(notValid);
  expect(await identity.unchanged(() => signIn(without, { nonce: 'once' }))).toEqual(notValid);
  expect((await signIn(withNonce, { nonce: 'once' })).__typename).toBe('SignedIn');
});

describe('a token is refused', () => {
  let sound: JWTPayload;
  let cases = 0;
  beforeAll(async () => {
    sound = decodeJwt(await issuer.signIn('forged'));
  });
  const signed = async (changes: Record<string, unknown>, by: JWK | 'ANOTHER' = issuer.key) => {
    const key = by === 'ANOTHER' ? (await generateKeyPair('RS256')).privateKey : await importJWK(by, 'RS256');
    return new SignJWT({ ...sound, ...changes }).setProtectedHeader({ alg: 'RS256', kid: 'issuer-key' }).sign(key);
  };
  const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  /** When the sound one was made: a moment ago. */
  const seconds = () => Number(sound.iat);

  test('unless it is sound: the forgeries below differ from it in one thing each', async () => {
    expect((await signIn(await signed({}))).__typename).toBe('SignedIn');
  });

  const forgeries: [string, () => Promise<string>][] = [
    ['that the issuer made for somebody else', () => issuer.signIn('forged', { client: 'somebody-else' })],
    ['that has expired', () => signed({ exp: seconds() - 1 })],
    ['that is older than ten minutes', () => signed({ iat: seconds() - 601, exp: seconds() + 600 })],
    ['without an end', () => signed({ exp: undefined })],
    ['of another issuer', () => signed({ iss: 'https://somebody.example' })],
    ['that another key signed', () => signed({}, 'ANOTHER')],
    ['for several, asked for by another', () => signed({ aud: ['openslot', 'somebody-else'], azp: 'somebody-else' })],
    ['for several, asked for by nobody', () => signed({ aud: ['openslot', 'somebody-else'] })],
    ['without a subject', () => signed({ sub: undefined })],
    ['signed by nobody (alg none)', async () => `${encoded({ alg: 'none' })}.${encoded(sound)}.`],
    [
      'whose public key was used as a secret (HS256)',
      async () => {
        const text = `${encoded({ alg: 'HS256', kid: 'issuer-key' })}.${encoded(sound)}`;
        return `${text}.${createHmac('sha256', String(issuer.key.n)).update(text).digest('base64url')}`;
      },
    ],
    [
      'whose claims were changed',
      async () => {
        const [header, , signature] = (await signed({})).split('.');
        return `${header}.${encoded({ ...sound, sub: 'mia' })}.${signature}`;
      },
    ],
    ['that is one of ours', async () => (await signUp(identity, 'Ours')).accessToken],
    ['that is nothing', async () => 'x'],
  ];

  test.each(forgeries)('%s', async (_name, forge) => {
    const idToken = await forge();

    expect(await identity.unchanged(() => signIn(idToken))).toEqual(notValid);
    const { accessToken } = await signUp(identity, `Linking ${(cases += 1)}`);
    const link = () => outcomeOf(identity, 'linkProvider', { idToken }, { bearer: accessToken });
    expect(await identity.unchanged(link)).toEqual(notValid);
  });
});

describe('a link', () => {
  test('is made by the signed-in person, whatever address the issuer knows, and ended again', async () => {
    const person = await signUp(identity, 'Two Names');
    const caller = { bearer: person.accessToken };
    const link = async () =>
      outcomeOf(identity, 'linkProvider', { idToken: await issuer.signIn('unverified.other') }, caller);

    const made = await link();
    expect(made).toMatchObject({ __typename: 'ProviderLinkMade', identity: { provider: 'local' } });
    expect((await signIn(await issuer.signIn('unverified.other'))).viewer.id).toBe(person.userId);

    const input = { identityId: made.identity.id };
    expect((await outcomeOf(identity, 'unlinkProvider', input, caller)).__typename).toBe('ProviderUnlinked');
    expect(await identities(person.accessToken)).toEqual([]);
    const idToken = await issuer.signIn('unverified.other');
    expect((await identity.unchanged(() => signIn(idToken))).__typename).toBe('EmailNotVerifiedByProvider');
    expect((await identity.unchanged(() => outcomeOf(identity, 'unlinkProvider', input, caller))).__typename).toBe(
      'InvalidInput',
    );
  });

  test('belongs to one account, and nobody ends another’s', async () => {
    const [person, other] = [await signUp(identity, 'First Owner'), await signUp(identity, 'Second Owner')];
    const idToken = await issuer.signIn('shared');
    const made = await outcomeOf(identity, 'linkProvider', { idToken }, { bearer: person.accessToken });
    const caller = { bearer: other.accessToken };

    const again = () => outcomeOf(identity, 'linkProvider', { idToken }, caller);
    expect((await identity.unchanged(again)).__typename).toBe('ProviderLinked');
    const unlink = (identityId: string) =>
      identity.unchanged(() => outcomeOf(identity, 'unlinkProvider', { identityId }, caller));
    expect(await unlink(made.identity.id)).toEqual(await unlink('uid_01jd0000000000000000000000'));
    expect(await identities(person.accessToken)).toHaveLength(1);
  });

  test('is nobody’s without a sign-in', async () => {
    for (const [mutation, input] of [
      ['linkProvider', { idToken: 'x' }],
      ['unlinkProvider', { identityId: 'uid_01jd0000000000000000000000' }],
    ] as const) {
      const { errors } = await identity.unchanged(() => answerOf(identity, mutation, input));
      expect(errors?.[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED' });
    }
  });
});

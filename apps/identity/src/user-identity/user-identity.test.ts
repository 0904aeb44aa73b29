import { providersSetting } from './id-token.ts';
import { arrivalOf, profileOf } from './user-identity.ts';

const verified = { verifiedEmail: 'mia@example.com' };
const unverified = { verifiedEmail: null };
const owner = { userId: 'mia', verified: true };
const squatter = { userId: 'somebody', verified: false };

describe('who comes with an issuer’s word', () => {
  it.each([
    ['is linked', verified, 'linked', null, { as: 'KNOWN', userId: 'linked' }],
    ['is linked, whoever has the address', verified, 'linked', owner, { as: 'KNOWN', userId: 'linked' }],
    ['is linked, with no address at all', unverified, 'linked', null, { as: 'KNOWN', userId: 'linked' }],
    ['has the address, verified by both', verified, null, owner, { as: 'LINKED', userId: 'mia' }],
    ['has an address that nobody proved to us', verified, null, squatter, { as: 'REFUSED', why: 'EmailTaken' }],
    ['is new', verified, null, null, { as: 'NEW', email: 'mia@example.com' }],
    [
      'has an address that the issuer has not verified',
      unverified,
      null,
      owner,
      { as: 'REFUSED', why: 'EmailNotVerifiedByProvider' },
    ],
    [
      'has something that is no address',
      { verifiedEmail: 'mia' },
      null,
      null,
      { as: 'REFUSED', why: 'EmailNotVerifiedByProvider' },
    ],
  ])('%s', (_name, vouched, linked, known, arrival) => {
    expect(arrivalOf(vouched, linked, known)).toEqual(arrival);
  });
});

test.each([
  ['Mia Cole', 'en-GB', { name: 'Mia Cole', locale: 'en-GB' }],
  [null, null, { name: 'mia', locale: 'ja' }],
  ['\u0000', 'klingon!', { name: 'mia', locale: 'ja' }],
])('%j writing %j is called and written to as %j', (name, locale, profile) => {
  const vouched = { provider: 'x', subject: 'x', verifiedEmail: 'mia@example.com', name, locale };

  expect(profileOf(vouched, 'mia@example.com', 'ja')).toEqual(profile);
});

describe('the setting of issuers', () => {
  const clerk = {
    name: 'clerk',
    issuer: 'https://clerk.example',
    audience: ['us'],
    jwksUrl: 'https://clerk.example/k',
  };

  it('is none unless said otherwise', () => {
    expect(providersSetting.parse(undefined)).toEqual([]);
    expect(providersSetting.parse(JSON.stringify([clerk]))).toEqual([clerk]);
  });

  it.each([
    ['no JSON', '{'],
    ['no list', '{}'],
    ['an issuer without an audience', JSON.stringify([{ ...clerk, audience: [] }])],
    ['one name for two issuers', JSON.stringify([clerk, { ...clerk, issuer: 'https://other.example' }])],
    ['one issuer under two names', JSON.stringify([clerk, { ...clerk, name: 'other' }])],
    ['keys that are a file', JSON.stringify([{ ...clerk, jwksUrl: 'file:///etc/passwd' }])],
  ])('refuses %s', (_name, text) => {
    expect(providersSetting.safeParse(text).success).toBe(false);
  });
});

import { readPaymentToken, signPaymentToken, type PaymentClaims } from './payment-token.ts';

const secret = 'a development secret of thirty-two bytes';
const claims: PaymentClaims = {
  appointmentId: '01932b1c-0000-7000-8000-000000000001',
  organizationId: '01932b1c-0000-7000-8000-000000000002',
  businessId: '01932b1c-0000-7000-8000-000000000003',
  customerId: '01932b1c-0000-7000-8000-000000000004',
  requirement: 'DEPOSIT',
  amountMinor: 1650,
  currency: 'JPY',
  deadline: new Date('2026-11-20T10:15:00.000Z'),
};

describe('payment token', () => {
  it('gives back what was signed', async () => {
    expect(await readPaymentToken(secret, await signPaymentToken(secret, claims))).toEqual(claims);
  });

  it('is the same for the same claims, so that a retry answers alike', async () => {
    expect(await signPaymentToken(secret, claims)).toBe(await signPaymentToken(secret, claims));
  });

  it('is read after its deadline too: the caller judges', async () => {
    const past = { ...claims, deadline: new Date('2001-01-01T00:00:00.000Z') };

    expect(await readPaymentToken(secret, await signPaymentToken(secret, past))).toEqual(past);
  });

  it.each([
    [
      'another secret',
      async () =>
        readPaymentToken('another secret of at least thirty-two bytes', await signPaymentToken(secret, claims)),
    ],
    ['nonsense', () => readPaymentToken(secret, 'nonsense')],
    ['an empty token', () => readPaymentToken(secret, '')],
    ['a changed amount', async () => readPaymentToken(secret, raised(await signPaymentToken(secret, claims)))],
    ['no algorithm', async () => readPaymentToken(secret, unsigned(await signPaymentToken(secret, claims)))],
  ])('answers null for %s', async (_, read) => {
    expect(await read()).toBeNull();
  });
});

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

function raised(token: string): string {
  const [head, body, signature] = token.split('.') as [string, string, string];
  return [head, encode({ ...JSON.parse(Buffer.from(body, 'base64url').toString()), amountMinor: 1 }), signature].join(
    '.',
  );
}

const unsigned = (token: string) => `${encode({ alg: 'none' })}.${token.split('.')[1]}.`;

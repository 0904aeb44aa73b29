import { createHmac } from 'node:crypto';
import { isSigned } from './standard-webhook.ts';

const secret = 'a secret between two';
const body = Buffer.from('{"hello":"world"}');
const signatureOf = (id: string, at: number | string, text: Buffer, key = secret) =>
  `v1,${createHmac('sha256', key).update(`${id}.${at}.`).update(text).digest('base64')}`;
const headers = (more: Record<string, string> = {}) => ({
  'webhook-id': 'evt_1',
  'webhook-timestamp': '1000000',
  'webhook-signature': signatureOf('evt_1', 1_000_000, body),
  ...more,
});

describe('a signed webhook', () => {
  it('is known within five minutes of its time', () => {
    const ages = [-301, -300, 0, 300, 301].map((age) => isSigned(secret, headers(), body, 1_000_000 + age));

    expect(ages).toEqual([false, true, true, true, false]);
  });

  it('may carry several signatures', () => {
    const old = signatureOf('evt_1', 1_000_000, body, 'the secret before');
    const both = headers({ 'webhook-signature': `${old} ${signatureOf('evt_1', 1_000_000, body)}` });

    expect(isSigned(secret, both, body, 1_000_000)).toBe(true);
    expect(isSigned(secret, headers({ 'webhook-signature': old }), body, 1_000_000)).toBe(false);
  });

  it.each([
    ['another body', headers(), Buffer.from('{"hello":"World"}')],
    ['another id', headers({ 'webhook-id': 'evt_2' }), body],
    ['another time', headers({ 'webhook-timestamp': '1000001' }), body],
    ['a time that is none', headers({ 'webhook-timestamp': 'NaN' }), body],
    [
      'an unknown version',
      headers({ 'webhook-signature': signatureOf('evt_1', 1_000_000, body).replace('v1', 'v2') }),
      body,
    ],
    ['no signature', headers({ 'webhook-signature': '' }), body],
  ])('is not known with %s', (_, given, content) => {
    expect(isSigned(secret, given, content, 1_000_000)).toBe(false);
  });

  it('is not known without its headers', () => {
    expect(isSigned(secret, {}, body, 1_000_000)).toBe(false);
  });
});

import { hostOf, isPublicAddress } from './address.ts';

describe('an address', () => {
  it.each(['93.184.216.34', '8.8.8.8', '172.15.255.255', '172.32.0.1', '2606:4700:4700::1111', '2a00:1450:4001::8a'])(
    'of the public internet is called: %s',
    (address) => expect(isPublicAddress(address)).toBe(true),
  );

  it.each([
    ...[
      '0.0.0.0',
      '10.1.2.3',
      '100.64.0.1',
      '127.0.0.1',
      '127.255.255.254',
      '169.254.169.254',
      '172.16.0.1',
      '172.31.255.255',
    ],
    ...['192.168.1.1', '192.0.2.1', '198.18.0.1', '224.0.0.1', '255.255.255.255'],
    ...[
      '::',
      '::1',
      '::127.0.0.1',
      '::ffff:127.0.0.1',
      '::ffff:7f00:1',
      '::ffff:8.8.8.8',
      '64:ff9b::7f00:1',
      '2002:7f00:1::',
    ],
    ...['fc00::1', 'fd12:3456::1', 'fe80::1', 'fec0::1', 'ff02::1', '2001:db8::1', '2001::1'],
    ...['', 'localhost', '127.1', 'example.com'],
  ])('of any other kind is not: %s', (address) => expect(isPublicAddress(address)).toBe(false));

  it.each([
    ['https://2130706433/', '127.0.0.1'],
    ['https://0x7f.1/', '127.0.0.1'],
    ['https://0177.0.0.1/', '127.0.0.1'],
    ['https://127.1/', '127.0.0.1'],
    ['https://[::ffff:127.0.0.1]/', '::ffff:7f00:1'],
    ['https://１２７.0.0.1/', '127.0.0.1'],
  ])('is read from %s as it is called', (url, expected) => {
    expect(hostOf(new URL(url))).toBe(expected);
    expect(isPublicAddress(expected)).toBe(false);
  });
});

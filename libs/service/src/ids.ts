import { randomUUIDv7 } from 'node:crypto';

/** Prefix of each type's ids in the API. */
// prettier-ignore
export const idPrefixes = [
  'org', 'usr', 'uss', 'uid', 'lga', 'mem', 'rol', 'grt', 'ivt', 'cus', 'log', 'prv',
  'key', 'flg', 'ilk',
  'vrt', 'biz', 'loc', 'cat', 'add', 'svc', 'var', 'res', 'stf', 'pol', 'dep', 'rty', 'rgr',
  'hld', 'apt', 'seg', 'oph', 'clo', 'wkh', 'wov', 'trv', 'tof', 'wle', 'wlo', 'srs', 'cls', 'sea', 'crs', 'ccn', 'cfd', 'lim',
  'frm', 'ina',
  'pay', 'rfd', 'fee', 'lac', 'ltx',
  'ntf', 'rev', 'lpr', 'lya',
  'imp',
] as const;
export type IdPrefix = (typeof idPrefixes)[number];

/** A new UUIDv7: what every row is named by. */
export const newId = (): string => randomUUIDv7();

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const digits = new Map([...alphabet].map((letter, value) => [letter, BigInt(value)]));

/** UUID → TypeID (https://github.com/jetify-com/typeid): `apt_` and 26 characters of Crockford's base32. */
export function toId(prefix: IdPrefix, uuid: string): string {
  let rest = BigInt(`0x${uuid.replaceAll('-', '')}`);
  let text = '';
  for (let place = 0; place < 26; place += 1) {
    text = alphabet[Number(rest & 31n)] + text;
    rest >>= 5n;
  }
  return `${prefix}_${text}`;
}

/** TypeID → UUID; null when it is malformed or names another kind of thing. */
export function fromId(prefix: IdPrefix, id: string): string | null {
  const text = id.slice(prefix.length + 1);
  if (id.slice(0, prefix.length + 1) !== `${prefix}_` || !/^[0-7][0-9a-hjkmnp-tv-z]{25}$/.test(text)) return null;
  let value = 0n;
  for (const letter of text) value = (value << 5n) | (digits.get(letter) ?? 0n);
  const hex = value.toString(16).padStart(32, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

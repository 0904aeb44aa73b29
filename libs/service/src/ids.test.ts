import { fromId, newId, toId } from './ids.ts';

const uuid = '018f3a2b-4c5d-7e6f-8a9b-0c1d2e3f4a5b';

test('an id is its prefix and 26 characters, and reads back as the same UUID', () => {
  expect(toId('apt', uuid)).toBe('apt_01hwx2pk2xfsqrn6rc3mq3yjjv');
  expect(fromId('apt', toId('apt', uuid))).toBe(uuid);
  expect(fromId('apt', toId('apt', '00000000-0000-7000-8000-000000000000'))).toBe(
    '00000000-0000-7000-8000-000000000000',
  );
  expect(fromId('apt', toId('apt', 'ffffffff-ffff-7fff-bfff-ffffffffffff'))).toBe(
    'ffffffff-ffff-7fff-bfff-ffffffffffff',
  );
});

test.each([
  ['another kind', 'loc_01hwx2pk2xfsqrn6rc3mq3yjjv'],
  ['no prefix', '01hwx2pk2xfsqrn6rc3mq3yjjv'],
  ['a longer prefix', 'apt__01hwx2pk2xfsqrn6rc3mq3yjjv'],
  ['too short', 'apt_01hwx2pk2xfsqrn6rc3mq3yjj'],
  ['too long', 'apt_01hwx2pk2xfsqrn6rc3mq3yjjvv'],
  ['over 128 bits', 'apt_81hwx2pk2xfsqrn6rc3mq3yjjv'],
  ['a letter that is not in the alphabet', 'apt_01hwx2pk2xfsqrn6rc3mq3yjiu'],
  ['upper case', 'apt_01HWX2PK2XFSQRN6RC3MQ3YJJV'],
  ['a bare UUID', uuid],
  ['nothing', ''],
])('%s is not an id', (_what, id) => {
  expect(fromId('apt', id)).toBeNull();
});

test('new ids are UUIDv7 and ascend', () => {
  const ids = Array.from({ length: 100 }, newId);
  expect(ids.every((id) => id[14] === '7')).toBe(true);
  expect(new Set(ids).size).toBe(100);
  expect([...ids].sort().at(-1)?.slice(0, 8)).toBe(ids.at(-1)?.slice(0, 8));
});

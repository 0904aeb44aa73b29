import { z } from 'zod';
import { idOf, readInput } from './input.ts';
import { toId } from './ids.ts';

const schema = z.object({
  locationId: idOf('loc'),
  name: z.string().min(1).max(5),
  email: z.email().optional(),
  party: z.int().min(1).max(20),
});
const uuid = '018f3a2b-4c5d-7e6f-8a9b-0c1d2e3f4a5b';

test('reads ids as UUIDs', () => {
  const read = readInput(schema, { locationId: toId('loc', uuid), name: 'Mei', party: 2 });

  expect(read).toEqual({ ok: true, value: { locationId: uuid, name: 'Mei', party: 2 } });
});

test('says of every field what is wrong with it', () => {
  const read = readInput(schema, { locationId: toId('apt', uuid), name: 'too long', email: 'nobody', party: 0 });

  expect(read).toEqual({
    ok: false,
    problem: {
      __typename: 'InvalidInput',
      fields: [
        { path: ['locationId'], problem: 'wrong_kind_of_id' },
        { path: ['name'], problem: 'too_long', maximum: 5 },
        { path: ['email'], problem: 'not_an_email' },
        { path: ['party'], problem: 'too_small', minimum: 1 },
      ],
    },
  });
});

test('tells a missing field from a wrong one', () => {
  const read = readInput(schema, { locationId: toId('loc', uuid), name: 5 });

  expect(read).toMatchObject({
    problem: {
      fields: [
        { path: ['name'], problem: 'invalid_value' },
        { path: ['party'], problem: 'required' },
      ],
    },
  });
});

import { z } from 'zod';
import { readEnvironment, rotatingSecrets, secretKey } from './config.ts';

const schema = z.object({ KEY: secretKey, DATABASE_URL: z.string(), GATEWAY_SECRET: rotatingSecrets });
const ofOurs = 'ab'.repeat(32);
const ofDevelopment = `64657621${'ab'.repeat(28)}`;
const good = { KEY: ofOurs, DATABASE_URL: `postgres://service:${ofOurs}@db/openslot`, GATEWAY_SECRET: ofOurs };

test('says every variable that is wrong', () => {
  expect(() => readEnvironment(schema, { KEY: 'short', DATABASE_URL: '' })).toThrow(
    /^The environment is not complete:\n {2}KEY: must be 32 bytes as hex\n {2}GATEWAY_SECRET: /,
  );
});

test.each([
  { KEY: ofDevelopment },
  { DATABASE_URL: `postgres://service:${ofDevelopment}@db/openslot` },
  { GATEWAY_SECRET: `${ofOurs},${ofDevelopment}` },
])('production refuses a secret of development: %j', (variable) => {
  const [name] = Object.keys(variable);
  const environment = { ...good, ...variable };
  const refusal = `The environment is not complete:\n  ${name}: is a secret of development; production needs one of its own`;

  expect(() => readEnvironment(schema, { ...environment, NODE_ENV: 'production' })).toThrow(refusal);
  expect(() => readEnvironment(schema, environment)).toThrow(refusal);
  expect(readEnvironment(schema, { ...environment, NODE_ENV: 'development' })).toMatchObject({ KEY: environment.KEY });
});

test('production takes its own', () => {
  expect(readEnvironment(schema, { ...good, NODE_ENV: 'production' })).toEqual({ ...good, GATEWAY_SECRET: [ofOurs] });
});

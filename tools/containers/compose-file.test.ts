import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import { imageNames } from '../build/images.ts';
import { environmentOf } from '../system/environment.ts';
import { portsFrom } from '../system/ports.ts';
import { madeSecrets } from '../system/secrets.ts';
import { appNames, root } from '../workspace.ts';
import { demandedVariables, readCompose, readVariables } from './compose-file.ts';

const text = readFileSync(join(root, 'docker-compose.yml'), 'utf8');
const made = readVariables(execFileSync('sh', [join(root, 'infra/compose/secrets.sh')], { encoding: 'utf8' }));
const { services } = readCompose(text, made);
const ours = Object.keys(services).filter((name) => !['postgres', 'kafka'].includes(name));

function problems(file: unknown): string[] {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const schema = JSON.parse(readFileSync(join(root, 'infra/compose/compose-spec.json'), 'utf8')) as {
    $schema?: string;
  };
  // Draft 7, under an address that is not quite the one by which it is known.
  delete schema.$schema;
  const valid = ajv.compile(schema);
  return valid(file) ? [] : (valid.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const asIs = () => parse(text, { merge: true }) as { services: Record<string, Record<string, unknown>> };

test('the file is what the Compose Specification says', () => {
  expect(problems(asIs())).toEqual([]);
});

test.each([
  ['a condition that there is not', 'depends_on', { migrate: { condition: 'service_ready' } }],
  ['a map for a list', 'ports', { 4000: 4000 }],
  ['an option that there is not', 'read_onyl', true],
])('a broken twin is caught: %s', (_, option, value) => {
  const broken = asIs();
  broken.services['catalog'] = { ...broken.services['catalog'], [option]: value };

  expect(problems(broken)).toContainEqual(expect.stringMatching(/^\/services\/catalog/));
});

test('every image has what it is made from', () => {
  const built = ours.map((name) => services[name]?.build?.args.APP);

  expect(built.toSorted()).toEqual([...imageNames].toSorted());
  expect(ours.map((name) => services[name]?.image)).toEqual(built.map((app) => `openslot/${app}:0.1.0`));
});

test.each(appNames)('%s is told what npm start tells it', (app) => {
  const wiring = {
    ports: portsFrom(4_000),
    secrets: madeSecrets(),
    database: { url: () => 'postgres://', busUrl: 'postgres://' },
    sandboxState: 'sandbox.json',
    demoPeople: '[]',
  };
  // The image itself says where it listens and how it uses memory; there is no demo data, and events travel over Kafka.
  const elsewhere = ['NODE_ENV', 'HOST', 'PORT', 'METRICS_PORT', 'MALLOC_ARENA_MAX', 'DEMO_PEOPLE', 'BUS_DATABASE_URL'];
  const told = Object.keys(environmentOf(app, wiring)).filter((name) => !elsewhere.includes(name));

  expect(told.filter((name) => services[app]?.environment[name] === undefined)).toEqual([]);
});

test('.env.example has every secret that the file demands, and no other; each is made by itself', () => {
  const { INTROSPECTION, ...secrets } = made;

  expect(Object.keys(secrets).toSorted()).toEqual(demandedVariables(text).toSorted());
  expect(INTROSPECTION).toBe('true');
  for (const secret of Object.values(secrets)) expect(secret).toMatch(/^[0-9a-f]{64}$/);
  expect(new Set(Object.values(secrets)).size).toBe(Object.keys(secrets).length);
});

test('without a secret nothing starts', () => {
  for (const name of demandedVariables(text)) {
    const refusal = `required variable ${name} is missing a value: see .env.example`;
    expect(() => readCompose(text, { ...made, [name]: '' })).toThrow(refusal);
  }
});

test('only the gateway is published, and the sandbox to this machine alone', () => {
  const published = Object.entries(services).flatMap(([name, { ports }]) => (ports ? [[name, ...ports]] : []));

  expect(published).toEqual([
    ['gateway', '4000:4000'],
    ['sandbox', '127.0.0.1:4020:4000'],
  ]);
  const outside = Object.keys(services).filter((name) => services[name]?.networks.includes('outside'));
  expect(outside).toEqual(['gateway', 'sandbox']);
});

test.each(ours)('%s can change nothing but what is thrown away, and gain nothing', (name) => {
  expect(services[name]).toMatchObject({
    read_only: true,
    tmpfs: ['/tmp'],
    cap_drop: ['ALL'],
    security_opt: ['no-new-privileges:true'],
  });
});

test('a service knows no secret but its own', () => {
  const administrator = Object.keys(services).filter((name) =>
    Object.values(services[name]?.environment ?? {}).some((value) => value.includes(made['POSTGRES_PASSWORD'] ?? '')),
  );
  expect(administrator).toEqual(['postgres', 'migrate']);

  const holders = (secret: string) =>
    Object.keys(services).filter((name) =>
      Object.values(services[name]?.environment ?? {}).includes(made[secret] ?? ''),
    );
  expect(holders('CONTACT_TOPIC_KEY')).toEqual(['identity', 'engagement']);
  expect(holders('PAYMENT_TOKEN_SECRET')).toEqual(['scheduling', 'commerce']);
  for (const slice of ['identity', 'catalog', 'scheduling', 'commerce', 'engagement'])
    expect(holders(`${slice.toUpperCase()}_MASTER_KEY`)).toEqual([slice]);
});

test('a dollar sign and what is left out are read as Compose reads them', () => {
  const twin = 'services: { one: { image: "a$$b${X}", environment: { SET: null, UNSET: null, PORT: 1 } } }';

  expect(readCompose(twin, { SET: 'here' }).services['one']).toEqual({
    image: 'a$b',
    environment: { SET: 'here', PORT: '1' },
  });
});

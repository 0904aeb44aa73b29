import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { whyNoBroker } from '@openslot/testing';
import { startBroker, type Broker } from '@openslot/testing/broker';
import { openApi } from '@openslot/tools/api';
import { readVariables } from '@openslot/tools/compose-file';
import { localContainers, type LocalContainers, type RunningImages } from '@openslot/tools/local-containers';
import { localPostgres } from '@openslot/tools/local-postgres';
import { madeSecrets } from '@openslot/tools/secrets';
import { processesOf } from './process-table.ts';
import { offered, openSalon, signUp } from './salon.ts';
import { bookVisit, mailTo, payAtSandbox, whenAppointmentIs } from './visit.ts';

const secretsScript = join(import.meta.dirname, '../../../infra/compose/secrets.sh');
const variables = readVariables(execFileSync('sh', [secretsScript], { encoding: 'utf8' }));
const asRoot = process.getuid?.() === 0 ? test : test.skip;
// Of its own, because topics and groups have the same names in every system. In CI its absence is a failure.
const needsBroker = whyNoBroker() === null || process.env['CI'] === 'true';
const overKafka = needsBroker ? test : test.skip;

let folder: string;
let broker: Broker | null;
let containers: LocalContainers;
let images: RunningImages;
const undo: (() => Promise<void>)[] = [];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'openslot-containers-'));
  chmodSync(folder, 0o755);
  const database = await localPostgres(variables['POSTGRES_PASSWORD'] ?? '');
  undo.push(database.stop);
  broker = needsBroker ? await startBroker() : null;
  undo.push(async () => broker?.stop());
  const places = { folder, postgres: database.address, kafka: broker?.brokers ?? null };
  containers = await localContainers({ ...places, variables });
  undo.push(containers.remove);
  images = await containers.up();
}, 180_000);
afterAll(async () => {
  for (const step of undo.toReversed()) await step();
}, 60_000);

test('migrate has made everything and ended; started again it finds nothing to do', async () => {
  expect(images.migrate.log()).toMatch(/^identity: platform\/0001_platform, /m);

  const again = containers.start('migrate');

  expect(await again.ended).toBe(0);
  const parts = ['identity', 'catalog', 'scheduling', 'commerce', 'engagement', 'bus', ...(broker ? ['kafka'] : [])];
  expect(again.log()).toBe(parts.map((part) => `${part}: nothing to do\n`).join(''));
}, 30_000);

overKafka('migrate has made the topics, and no service knows another way for its events', () => {
  expect(images.migrate.log()).toMatch(/^kafka: .*scheduling\.appointment\.state/m);
  expect(containers.environmentOf('scheduling')).toMatchObject({ KAFKA_BROKERS: broker?.brokers });
  expect(containers.environmentOf('scheduling')).not.toHaveProperty('BUS_DATABASE_URL');
});

test('the whole system is ready behind the gateway', async () => {
  const up = { identity: 'up', catalog: 'up', scheduling: 'up', commerce: 'up', engagement: 'up' };

  const response = await fetch(`${containers.gatewayUrl}/health/ready`);

  expect([response.status, await response.json()]).toEqual([200, { status: 'ready', subgraphs: up }]);
});

asRoot('each is a process of a user who may do nothing else', () => {
  const services = Object.entries(images).filter(([name]) => name !== 'migrate');
  const users = processesOf(join(folder, 'images')).map(({ pid, uid }) => [pid, uid]);

  expect(users.toSorted()).toEqual(services.map(([, { pid }]) => [pid, 1000]).toSorted());
});

test('an image is a bundle and what it reads, without packages', () => {
  const files = (image: string) => readdirSync(join(folder, 'images', image)).toSorted();

  expect(files('commerce')).toEqual(['health.mjs', 'main.mjs']);
  expect(files('gateway')).toEqual(['explorer', 'health.mjs', 'main.mjs', 'supergraph.graphql']);
  expect(files('migrate')).toEqual(['apps', 'health.mjs', 'libs', 'main.mjs', 'migrations', 'sql']);
});

test.each(['gateway', 'scheduling'])('the bundle of %s is ASCII, of which Node keeps one byte a character', (image) => {
  const bundle = readFileSync(join(folder, 'images', image, 'main.mjs'), 'latin1');

  expect(/[^\0-\x7f]/.exec(bundle)?.[0]).toBeUndefined();
});

test('a customer books, pays and is written to', async () => {
  const api = openApi(`${containers.gatewayUrl}/graphql`);
  const salon = await openSalon(api, 'hanami');
  const misaki = await signUp(api, '田中 美咲', 'ja');
  const [slot] = await offered(misaki.api, salon);

  const booked = await bookVisit(misaki.api, salon, slot?.startsAt ?? '');
  expect(booked.appointment.status).toBe('PENDING_PAYMENT');
  const payPage = await payAtSandbox(misaki.api, booked);
  await whenAppointmentIs(misaki.api, booked.appointment.id, 'CONFIRMED');

  expect(payPage).toMatch(new RegExp(`^${containers.sandboxUrl}/`));
  const { text } = await mailTo(containers.sandboxUrl, misaki.email, '【花見サロン】ご予約確定のお知らせ');
  expect(text).toContain(booked.appointment.number);
}, 60_000);

test('without something that it must be told, a service does not start, and names it', async () => {
  const { ended, log } = containers.start('commerce', { PAYMENT_TOKEN_SECRET: undefined });

  expect(await ended).toBe(1);
  expect(log()).toContain('The environment is not complete:\n  PAYMENT_TOKEN_SECRET: ');
});

test('a secret that npm start has made is refused', async () => {
  const { gateway, masterKeys } = madeSecrets();

  const refused = [
    containers.start('gateway', { GATEWAY_SECRET: gateway }),
    containers.start('catalog', { CATALOG_MASTER_KEY: masterKeys.catalog }),
  ];

  expect(await Promise.all(refused.map(({ ended }) => ended))).toEqual([1, 1]);
  expect(refused[0]?.log()).toContain('GATEWAY_SECRET: is a secret of development; production needs one of its own');
  expect(refused[1]?.log()).toContain(
    'CATALOG_MASTER_KEY: is a secret of development; production needs one of its own',
  );
});

test('asked to end, each ends by itself and in good order', async () => {
  const services = Object.entries(images).filter(([name]) => name !== 'migrate');

  const codes = await Promise.all(services.map(async ([name, image]) => [name, await image.stop()]));

  expect(codes).toEqual(services.map(([name]) => [name, 0]));
}, 30_000);

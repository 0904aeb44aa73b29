import type { Api } from '@openslot/tools/api';
import { demoPlans, loadDemo } from '@openslot/tools/demo';
import type { Sql } from 'postgres';
import { dumpOf, tracesOf } from './database-dump.ts';
import { linesOf } from './events-tool.ts';
import { opsTool } from './ops-tool.ts';
import { quiet } from './quiet.ts';
import { runSystem, type RunningSystem } from './running-system.ts';

interface Contact {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
}

let system: RunningSystem;
/** Who owns an organization, acting for it. */
const owners: Api[] = [];
let customers: Contact[] = [];

/** The same three organizations, with few customers. */
const few = { total: 14, withUser: 8, phoneOnly: 2, visits: 16, pastVisits: 20 };
const plans = demoPlans.map((plan) => {
  const { reviews, waiting } = plan.customers;
  const fewer = { ...few, ...(reviews && { reviews: 4 }), ...(waiting && { waiting: 3 }) };
  return { ...plan, customers: { ...plan.customers, ...fewer } };
});

beforeAll(async () => {
  system = await runSystem();
  const target = { endpoint: system.endpoint, adminUrl: null, progress: () => undefined };
  const { people, rest } = await loadDemo(target, { plans, alone: true });
  await rest?.(new AbortController().signal);
  for (const { email, password, organizationId } of people.filter(({ role }) => role === 'OWNER')) {
    const session = await system.api.change<Session>('signIn', { email, password }, 'SignedIn { accessToken }');
    const acting = system.api.as(session.accessToken);
    const owner = await acting.change<Session>('actFor', { organizationId }, 'SignedIn { accessToken }');
    owners.push(system.api.as(owner.accessToken));
  }
  await quiet(system.testDatabase);
  customers = await everybody();
}, 280_000);
afterAll(() => system.stop());

interface Session {
  readonly accessToken: string;
}

/** Every customer of every organization, as the owners read them. */
async function everybody(): Promise<Contact[]> {
  const pages = await Promise.all(
    owners.map((owner) =>
      owner.ask<{ customers: { edges: { node: Contact }[] } }>(
        '{ customers(first: 100) { edges { node { name email phone } } } }',
      ),
    ),
  );
  return pages.flatMap((page) => page.customers.edges.map(({ node }) => node));
}

const given = (values: readonly (string | null)[]): string[] => values.filter((value) => value !== null);
const emails = () => given(customers.map(({ email }) => email));
const phones = () => given(customers.map(({ phone }) => phone));
const names = () => customers.map(({ name }) => name);

test('the search finds what is planted: as text, in JSON, as bytes, in base64, on a topic', async () => {
  const [email, phone, name] = [emails()[0] ?? '', phones()[0] ?? '', names()[0] ?? ''];
  const undone = new Error('undone');
  let found: unknown;
  const planting = system.testDatabase.admin.begin(async (transaction) => {
    const admin = transaction as unknown as Sql;
    await admin`update scheduling.appointment set cancel_reason = ${`ask ${email.toUpperCase()}`} where id = (select min(id::text)::uuid from scheduling.appointment)`;
    await admin`update catalog.business set metadata = ${admin.json({ planted: name })}`;
    await admin`update engagement.contact_ref set contact_enc = ${Buffer.from(`{"phone":"${phone}"}`)} where contact_enc is not null`;
    await admin`update bus.state_log set payload = ${admin.json({ sealed: Buffer.from(`{"email":"${email}"}`).toString('base64') })}
      where topic = 'identity.customer-contact.state'`;
    found = tracesOf(await dumpOf(admin), [email, phone, name]).filter(({ table }) => table !== 'identity."user"');
    throw undone;
  });
  await expect(planting).rejects.toBe(undone);

  expect(found).toEqual(
    expect.arrayContaining([
      { table: 'bus.state_log', word: email },
      { table: 'engagement.contact_ref', word: phone },
      { table: 'catalog.business', word: name },
      { table: 'scheduling.appointment', word: email },
    ]),
  );
});

test('no table and no topic holds the e-mail address, the phone number or the name of a customer in clear', async () => {
  const dump = await dumpOf(system.testDatabase.admin);
  const topics = await system.testDatabase.admin<{ topic: string }[]>`
    select topic from bus.event_log union select topic from bus.state_log`;

  const traces = tracesOf(dump, [...emails(), ...phones(), ...names()]);

  expect(customers.length).toBeGreaterThan(30);
  expect([emails().length, phones().length].every((count) => count > 10)).toBe(true);
  expect(dump.size).toBeGreaterThan(120);
  expect(topics.length).toBeGreaterThan(25);
  expect(topics.map(({ topic }) => topic)).toEqual(
    expect.arrayContaining(['identity.customer-contact.state', 'scheduling.guest-contact.state']),
  );
  expect(traces.filter(({ table }) => table !== 'identity."user"')).toEqual([]);
  expect(traces.filter(({ word }) => !emails().includes(word))).toEqual([]);
}, 120_000);

test('new keys seal everything anew, and everybody is read as before', async () => {
  const { code, out, err } = await opsTool(system.folder, 'rotate-keys', '--min-age', '0', '--json');

  const lines = linesOf<{ slice: string; rotated: { retired: boolean; sealed: number; problems: string[] }[] }>({
    ...{ code, out, err },
  });
  expect(lines.map(({ slice }) => slice)).toEqual(['identity', 'catalog', 'scheduling', 'commerce', 'engagement']);
  const rotated = lines.flatMap((line) => line.rotated);
  expect(rotated.filter(({ retired }) => !retired)).toEqual([]);
  expect(rotated.flatMap(({ problems }) => problems)).toEqual([]);
  expect(rotated.reduce((sum, { sealed }) => sum + sealed, 0)).toBeGreaterThan(100);
  expect(code).toBe(0);
  expect(err).toMatch(/^identity: customer\.name_enc of .*: \d+ sealed anew$/m);
  expect(await everybody()).toEqual(customers);

  const again = await opsTool(system.folder, 'rotate-keys', '--slice', 'identity');
  expect([again.code, again.out]).toEqual([0, 'identity: 0 new keys, 0 values sealed anew\n']);
}, 120_000);

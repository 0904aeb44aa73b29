import type { Sql } from 'postgres';
import { dumpOf, tracesOf } from './database-dump.ts';
import { linesOf } from './events-tool.ts';
import { given, loadFewDemoCustomers, type Contact, type FewDemoCustomers } from './few-demo-customers.ts';
import { opsTool } from './ops-tool.ts';
import { quiet } from './quiet.ts';
import { runSystem, type RunningSystem } from './running-system.ts';

let system: RunningSystem;
let demo: FewDemoCustomers;
let customers: Contact[] = [];

beforeAll(async () => {
  system = await runSystem();
  demo = await loadFewDemoCustomers(system);
  await quiet(system.testDatabase);
  customers = await demo.everybody();
}, 280_000);
afterAll(() => system.stop());

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

  const lines = linesOf<{
    slice: string;
    rotated: { retired: boolean; sealed: number; problems: string[] }[];
    indexes: { retired: boolean; renewed: number; problems: string[] }[];
  }>({ code, out, err });
  expect(lines.map(({ slice }) => slice)).toEqual(['identity', 'catalog', 'scheduling', 'commerce', 'engagement']);
  const rotated = lines.flatMap((line) => line.rotated);
  expect(rotated.filter(({ retired }) => !retired)).toEqual([]);
  expect(rotated.flatMap(({ problems }) => problems)).toEqual([]);
  expect(rotated.reduce((sum, { sealed }) => sum + sealed, 0)).toBeGreaterThan(100);
  const indexes = lines.flatMap((line) => line.indexes);
  expect(indexes.filter(({ retired, problems }) => !retired || problems.length > 0)).toEqual([]);
  expect(indexes.reduce((sum, { renewed }) => sum + renewed, 0)).toBeGreaterThan(30);
  expect(code).toBe(0);
  expect(err).toMatch(/^identity: customer of .*: \d+ indexed anew$/m);
  expect(err).toMatch(/^identity: customer\.name_enc of .*: \d+ sealed anew$/m);
  expect(await demo.everybody()).toEqual(customers);

  const again = await opsTool(system.folder, 'rotate-keys', '--slice', 'identity');
  expect([again.code, again.out]).toEqual([
    0,
    'identity: 0 new keys, 0 values sealed anew\nidentity: 0 new index keys, 0 rows indexed anew\n',
  ]);
}, 120_000);

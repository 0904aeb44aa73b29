import { meet } from './customers.ts';
import { actFor, foundOrganization, goodPassword, hire, signInMutation, signUp } from './people.ts';
import { runIdentity, type RunningIdentity } from './running.ts';

let identity: RunningIdentity;
beforeAll(async () => {
  identity = await runIdentity();
});
afterAll(() => identity.close());

/** Every row of every table, of the slice and of the bus, as text. */
async function dump(): Promise<{ table: string; row: string }[]> {
  const { admin } = identity.database;
  const tables = await admin<{ name: string }[]>`
    select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('identity', 'bus') and c.relkind = 'r'`;
  const rows = await Promise.all(
    tables.map(({ name }) =>
      admin.unsafe<{ row: string }[]>(`select replace(t::text, '\\\\x', '\\x') as row from ${name} t`),
    ),
  );
  return rows.flatMap((found, n) => found.map(({ row }) => ({ table: tables[n]?.name ?? '', row })));
}

test('a dump holds no contact data but sign-in names, and no secret', async () => {
  const organization = await foundOrganization(identity, 'Hanami');
  const staff = await hire(identity, organization, 'Plainname Staff', 'STAFF');
  const person = await signUp(identity, 'Plainname Customer');
  await meet(identity, organization.id, person);
  await identity.ask()(signInMutation, { email: person.email, password: 'not the password' });
  const acting = await actFor(identity, staff, organization.id);
  await identity.settled();

  const rows = await dump();

  const secrets = ['Plainname', goodPassword, person.refreshToken, acting.refreshToken, acting.accessToken, '"d":'];
  const asBytes = secrets.map((secret) => Buffer.from(secret).toString('hex'));
  const holds = (row: string, values: string[]) => values.filter((value) => row.includes(value));
  const bare = rows.flatMap(({ table, row }) =>
    holds(row, [...secrets, ...asBytes]).map((value) => ({ table, value })),
  );
  expect(rows.length).toBeGreaterThan(50);
  expect(bare).toEqual([]);

  const emails = [person.email, Buffer.from(person.email).toString('hex')];
  const named = rows.filter(({ row }) => holds(row, emails).length > 0).map(({ table }) => table);
  expect(named).toEqual(['identity."user"']);
});

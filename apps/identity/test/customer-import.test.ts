import { fromId, newId, toId } from '@openslot/service';
import { customersAs } from './customer-documents.ts';
import { foundOrganization, hire, type Organization } from './people.ts';
import { runIdentity, type RunningIdentity } from './running.ts';

let identity: RunningIdentity;
let hanami: Organization;
beforeEach(async () => {
  hanami = await foundOrganization(identity, `Hanami ${(nth += 1)}`);
});
beforeAll(async () => {
  identity = await runIdentity();
});
afterAll(() => identity.close());
let nth = 0;

const owner = () => customersAs(identity, hanami.owner);
const columns = [
  { column: 'id', field: 'EXTERNAL_ID' },
  { column: 'name', field: 'NAME' },
  { column: 'mail', field: 'EMAIL' },
  { column: 'phone', field: 'PHONE' },
];
const begin = async (mode = 'APPLY', format = 'CSV'): Promise<string> =>
  (await owner().change('startImport', { format, mode, columns })).job.id;
const addRows = (jobId: string, part: number, content: string) =>
  owner().change('addImportRows', { jobId, part, content });
const run = async (jobId: string) => {
  await owner().change('runImport', { jobId });
  await identity.settled();
  return look(jobId);
};
const look = async (id: string, more: object = {}) => {
  const { data, errors } = await identity.ask({ bearer: hanami.owner.accessToken })(
    `query ($id: ID!, $first: Int, $after: String) { importJob(id: $id) {
       status rowsTotal rowsDone created updated failed
       errors(first: $first, after: $after) { edges { node { part row field code } } pageInfo { hasNextPage endCursor } } } }`,
    { id, ...more },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  if (!data.importJob) return null;
  const { errors: wrong, ...job } = data.importJob;
  return { ...job, errors: wrong.edges.map(({ node }: { node: object }) => node), pageInfo: wrong.pageInfo };
};

const first = 'id,name,mail,phone\n1,Ann Lee,ann@example.com,\n2,田中 花子,,090-1111-2222\n3,No Way,,\n';
const second =
  'id,name,mail,phone\n4,Bo Li,not an address,\n1,Ann Lee-Smith,,+81311112222\n,Nameless Number,nn@example.com,\n';

test('rows become customers, found by name, told to the others; wrong ones are listed', async () => {
  const jobId = await begin();
  await addRows(jobId, 2, second);
  expect(await addRows(jobId, 1, first)).toEqual({ __typename: 'ImportRowsAdded', rows: 3 });

  const job = await run(jobId);

  expect(job).toMatchObject({ status: 'DONE', rowsTotal: 6, rowsDone: 6, created: 3, updated: 1, failed: 2 });
  expect(job.errors).toEqual([
    { part: 1, row: 3, field: 'EMAIL', code: 'UNREACHABLE' },
    { part: 2, row: 1, field: 'EMAIL', code: 'INVALID_VALUE' },
  ]);
  expect((await owner().names(null)).toSorted()).toEqual(['Ann Lee-Smith', 'Nameless Number', '田中 花子']);
  expect(await owner().names({ name: '田' })).toEqual(['田中 花子']);
  expect(await owner().names({ name: 'Smith' })).toEqual(['Ann Lee-Smith']);
  expect(await owner().names({ phone: '+81311112222', email: 'ann@example.com' })).toEqual(['Ann Lee-Smith']);
  const told = await identity.database.admin`
    select topic, count(*)::int as messages from bus.state_log
     where payload is not null and topic like 'identity.customer%' and aggregate_version = 1
       and key in (select id from identity.customer where organization_id = ${fromId('org', hanami.id)}) group by 1 order by 1`;
  expect([...told]).toEqual([
    { topic: 'identity.customer-contact.state', messages: 2 },
    { topic: 'identity.customer.state', messages: 2 },
  ]);
  const parts = await identity.database.admin`
    select content_enc from identity.import_part where job_id = ${fromId('imp', jobId)}`;
  expect([...parts]).toEqual([{ content_enc: null }, { content_enc: null }]);
});

test('once more it changes the same customers, and only what is new', async () => {
  for (const expected of [
    { created: 2, updated: 0 },
    { created: 0, updated: 2 },
  ]) {
    const jobId = await begin();
    await addRows(jobId, 1, first);
    expect(await run(jobId)).toMatchObject({ ...expected, failed: 1 });
  }
  const versions = await identity.database.admin`
    select version from identity.customer where organization_id = ${fromId('org', hanami.id)}`;
  expect([...versions]).toEqual([{ version: 1 }, { version: 1 }]);
});

test('whoever is changed is a version later, told once more, and found by the new name alone; their block, too', async () => {
  const { admin } = identity.database;
  const organizationId = fromId('org', hanami.id);
  const jobId = await begin();
  await addRows(
    jobId,
    1,
    'id,name,mail,phone\n1,Ann Lee,ann@example.com,\n2,Bo Li,bo@example.com,\n3,Cy Ma,cy@example.com,\n',
  );
  await run(jobId);
  const known = await admin<{ id: string }[]>`
    select id from identity.customer where organization_id = ${organizationId} order by external_id`;
  const [ann, , cy] = known.map(({ id }) => toId('cus', id));
  for (const customerId of [ann, cy]) {
    await owner().change('blockCustomer', { customerId, mode: 'APPROVAL', reason: 'Often late' });
  }
  await identity.settled();

  const again = await begin();
  await addRows(
    again,
    1,
    'id,name,mail,phone\n1,Ann Smith,,+81311112222\n2,Bo Li,bo2@example.com,\n3,Cy Ma,cy@example.com,\n',
  );
  expect(await run(again)).toMatchObject({ status: 'DONE', created: 0, updated: 3, failed: 0 });

  const rows = await admin`
    select external_id as who, version, updated_by is not null as by_somebody, phone_enc is not null as has_phone,
           (select aggregate_version from bus.state_log where topic = 'identity.customer.state' and key = c.id) as state,
           (select aggregate_version from bus.state_log where topic = 'identity.customer-contact.state' and key = c.id) as contact,
           (select version from identity.customer_block b where b.customer_id = c.id) as block,
           (select aggregate_version from bus.state_log where topic = 'identity.customer-block.state'
               and key = (select id from identity.customer_block b where b.customer_id = c.id)) as told_block,
           (select count(*)::int from identity.customer_name_gram g where g.customer_id = c.id) = cardinality(name_grams) as indexed
      from identity.customer c where organization_id = ${organizationId} order by 1`;
  const changed = { version: 2, by_somebody: true, state: 2, contact: 2, indexed: true };
  const same = { version: 1, by_somebody: true, state: 1, contact: 1, indexed: true };
  expect([...rows]).toEqual([
    { who: '1', ...changed, has_phone: true, block: 2, told_block: 2 },
    { who: '2', ...changed, has_phone: false, block: null, told_block: null },
    { who: '3', ...same, has_phone: false, block: 1, told_block: 1 },
  ]);
  expect(await owner().names({ name: 'Lee' })).toEqual([]);
  expect(await owner().names({ name: 'Smith' })).toEqual(['Ann Smith']);
  expect(await owner().names({ email: 'ann@example.com', phone: '+81311112222' })).toEqual(['Ann Smith']);
  expect(await owner().names({ email: 'bo2@example.com' })).toEqual(['Bo Li']);
  expect(await owner().names({ email: 'bo@example.com' })).toEqual([]);
});

test('a dry run says what would be, and changes nothing', async () => {
  const jobId = await begin('DRY_RUN', 'JSONL');
  await addRows(jobId, 1, '{"id":7,"name":"Ann","mail":"ann@example.com"}\nnonsense\n');

  expect(await run(jobId)).toMatchObject({
    ...{ created: 1, updated: 0, failed: 1, errors: [{ part: 1, row: 2, field: 'NAME', code: 'REQUIRED' }] },
  });
  expect(await owner().names(null)).toEqual([]);
});

test('killed between two batches it goes on where it was, and takes no row twice', async () => {
  const rows = Array.from({ length: 2_500 }, (_, row) => `${row},Customer ${row},c${row}@example.com,`);
  const jobId = await begin();
  await addRows(jobId, 1, `id,name,mail,phone\n${rows.join('\n')}\n`);
  const { admin } = identity.database;
  // Fails in the second batch, after its writing, as a process does that is killed before the commit.
  await admin.unsafe(`
    create function identity.fail_once() returns trigger language plpgsql as $$ begin
      if new.next_row = 2000 then raise 'killed'; end if; return new; end $$;
    create trigger fail_once before update on identity.import_job for each row execute function identity.fail_once()`);
  await owner().change('runImport', { jobId });
  for (let wait = 0; wait < 200; wait += 1) {
    const [due] = await admin`select attempts from identity.due where kind = 'customer_import'`;
    if (due && due['attempts'] > 0) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(await look(jobId)).toMatchObject({ status: 'RUNNING', rowsDone: 1_000, created: 1_000 });
  await admin.unsafe(`drop trigger fail_once on identity.import_job; drop function identity.fail_once()`);

  await identity.database.advanceClock({ minutes: 5 });
  await identity.settled();

  expect(await look(jobId)).toMatchObject({ status: 'DONE', rowsDone: 2_500, created: 2_500, updated: 0, failed: 0 });
  const [count] = await admin`
    select count(*)::int as kept, count(distinct external_id)::int as different from identity.customer
     where organization_id = ${fromId('org', hanami.id)}`;
  expect(count).toEqual({ kept: 2_500, different: 2_500 });
}, 60_000);

test('errors are listed page by page', async () => {
  const jobId = await begin();
  await addRows(jobId, 1, `id,name,mail,phone\n${',Nobody,,\n'.repeat(5)}`);
  await run(jobId);

  const page = await look(jobId, { first: 3 });
  const next = await look(jobId, { first: 3, after: page.pageInfo.endCursor });

  expect([page, next].map(({ errors }) => errors.map(({ row }: { row: number }) => row))).toEqual([
    [1, 2, 3],
    [4, 5],
  ]);
});

test('an import is forgotten after 30 days', async () => {
  const jobId = await begin();
  await addRows(jobId, 1, first);
  await identity.database.advanceClock({ minutes: 30 * 24 * 60 + 1 });
  await identity.settled();

  expect(await look(jobId)).toBeNull();
  const left = await identity.database.admin`select 1 from identity.import_part where job_id = ${fromId('imp', jobId)}`;
  expect(left).toHaveLength(0);
});

test('refuses columns that say nothing, what is no CSV, rows for a running job, another’s job', async () => {
  const wrong = (given: object[]) =>
    identity.unchanged(() => owner().change('startImport', { format: 'CSV', mode: 'APPLY', columns: given }));
  expect((await wrong([{ column: 'a', field: 'EMAIL' }])).fields).toEqual([
    { path: ['columns'], message: 'No column says the name.' },
  ]);
  expect(
    (
      await wrong([
        { column: 'a', field: 'NAME' },
        { column: 'b', field: 'NAME' },
      ])
    ).fields,
  ).toEqual([{ path: ['columns'], message: 'This column or field is named twice.' }]);
  const jobId = await begin();
  expect((await identity.unchanged(() => addRows(jobId, 1, 'name\n"open'))).fields).toEqual([
    { path: ['content'], message: 'This cannot be used.' },
  ]);
  const foreign = await foundOrganization(identity, `Foreign ${nth}`);
  const other = customersAs(identity, foreign.owner);
  for (const id of [jobId, toId('imp', newId())]) {
    const refused = await identity.unchanged(() => other.change('runImport', { jobId: id }));
    expect(refused.fields).toEqual([{ path: ['jobId'], message: 'There is no such thing.' }]);
  }
  await run(jobId);
  expect(await identity.unchanged(() => addRows(jobId, 1, first))).toMatchObject({
    ...{ __typename: 'WrongState', status: 'DONE' },
  });
  expect(await identity.unchanged(() => owner().change('runImport', { jobId }))).toMatchObject({
    ...{ __typename: 'WrongState', status: 'DONE' },
  });
});

test('staff do not import', async () => {
  const staff = await hire(identity, hanami, `Staff ${nth}`, 'STAFF');
  const input = { format: 'CSV', mode: 'APPLY', columns };

  await expect(identity.unchanged(() => customersAs(identity, staff).change('startImport', input))).rejects.toThrow(
    'FORBIDDEN',
  );
});

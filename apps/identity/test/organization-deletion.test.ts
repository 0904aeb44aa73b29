import { fromId } from '@openslot/service';
import { fragile, type Fault } from '@openslot/testing';
import { customersAs } from './customer-documents.ts';
import { meet } from './customers.ts';
import { foundOrganization, hire, signUp, type Organization } from './people.ts';
import { auditOf, mutatingOf } from './platform-people.ts';
import { runIdentity, type RunningIdentity } from './running.ts';

const fault: Fault = { at: 0, count: 0, mode: 'before' };
let identity: RunningIdentity;
beforeAll(async () => {
  identity = await runIdentity({ LOG_LEVEL: 'silent' }, (database) =>
    fragile(database, fault, ({ door }) => door === 'worker'),
  );
});
afterAll(() => identity.close());

const imported = 230;
const columns = [
  { column: 'id', field: 'EXTERNAL_ID' },
  { column: 'name', field: 'NAME' },
  { column: 'mail', field: 'EMAIL' },
];
const lines = Array.from({ length: imported }, (_, nth) => `${nth},Plainname ${nth},plain${nth}@example.com`);

/** An organization that knows people in every way: imported, blocked, deleted, by an account, invited, uploaded. */
async function knowing(name: string): Promise<Organization> {
  Object.assign(fault, { at: 0 });
  const organization = await foundOrganization(identity, name);
  const owner = customersAs(identity, organization.owner);
  for (const run of [true, false]) {
    const { job } = await owner.change('startImport', { format: 'CSV', mode: 'APPLY', columns });
    await owner.change('addImportRows', { jobId: job.id, part: 1, content: `id,name,mail\n${lines.join('\n')}\n` });
    if (run) await owner.change('runImport', { jobId: job.id });
  }
  const { customer } = await owner.create({ name: 'Plainname Blocked', phone: '+81311112222' });
  await owner.change('blockCustomer', { customerId: customer.id, mode: 'BLOCKED', reason: 'Plainname was rude' });
  const { customer: gone } = await owner.create({ name: 'Plainname Gone', email: 'gone@example.com' });
  await meet(identity, organization.id, await signUp(identity, `Account ${name}`));
  await hire(identity, organization, `Staff ${name}`, 'STAFF');
  await mutatingOf(identity)(organization.owner, 'inviteMember', { email: 'plain-invited@example.com', role: 'STAFF' });
  await identity.settled();
  await owner.change('deleteCustomer', { customerId: gone.id, version: 1 });
  await identity.settled();
  return organization;
}

/** What is kept of people in the organization, here and where it is told. */
async function kept(organization: Organization) {
  const [row] = await identity.database.admin`
    with own as (select * from identity.customer where organization_id = ${fromId('org', organization.id)})
    select (select count(*)::int from own) as customers,
           (select count(*)::int from own where name_enc is not null or given_enc is not null or family_enc is not null
               or kana_enc is not null or birthday_enc is not null or email_enc is not null or email_bidx is not null
               or phone_enc is not null or phone_bidx is not null or user_id is not null or external_id is not null
               or cardinality(name_grams) > 0) as named,
           (select count(*)::int from identity.customer_name_gram g where g.customer_id in (select id from own)) as grams,
           (select count(*)::int from identity.import_part where organization_id = ${fromId('org', organization.id)}) as parts,
           (select count(*)::int from identity.invitation where organization_id = ${fromId('org', organization.id)}) as invitations,
           (select count(*)::int from identity.customer_block where organization_id = ${fromId('org', organization.id)}
               and (deleted_at is null or reason is not null)) as blocks,
           (select count(*)::int from bus.state_log where organization_id = ${fromId('org', organization.id)} and payload is not null
               and topic in ('identity.customer-contact.state', 'identity.customer-block.state', 'identity.letter.state')) as told,
           (select count(*)::int from bus.state_log where topic = 'identity.customer.state' and key in (select id from own)
               and (payload ->> 'live')::boolean) as live,
           (select count(*)::int from identity.erasure where organization_id = ${fromId('org', organization.id)}) as recorded,
           (select count(*)::int from bus.event_log where topic = 'identity.customer.events'
               and type = 'identity.customer.erased.v1' and aggregateid in (select id from own)) as erased,
           (select count(distinct aggregateid)::int from bus.event_log where topic = 'identity.customer.events'
               and type = 'identity.customer.erased.v1' and aggregateid in (select id from own)) as different`;
  return row && { ...row };
}

const nothing = { named: 0, grams: 0, parts: 0, invitations: 0, blocks: 0, told: 0, live: 0 };
const all = imported + 3;

const close = async (organization: Organization) => {
  const closed = await mutatingOf(identity)(organization.owner, 'closeOrganization', { version: 1 });
  expect(closed.__typename).toBe('OrganizationChanged');
};

test('30 days after an organization was closed nobody whom it knew can be found or reached, and all are told', async () => {
  const other = await knowing('Stays');
  const organization = await knowing('Goes');
  await close(organization);

  await identity.database.advanceClock({ days: 29 });
  await identity.settled();
  const before = await kept(organization);
  await identity.database.advanceClock({ days: 2 });
  await identity.settled();

  // The one who was deleted went 30 days after that, as everywhere.
  expect(before).toMatchObject({ customers: all, named: all, parts: 2, invitations: 1, blocks: 1, erased: 0 });
  expect(await kept(organization)).toEqual({ ...nothing, customers: all, recorded: all, erased: all, different: all });
  expect(await kept(other)).toMatchObject({ customers: all, named: all - 1, invitations: 1, blocks: 1, erased: 1 });
  expect((await auditOf(identity, 'organization.erased')).map((row) => row['entity_id'])).toEqual([
    fromId('org', organization.id),
  ]);
});

const steps = [2, 3, 4, 5];
test.each((['before', 'after'] as const).flatMap((mode) => steps.map((at) => [at, mode] as const)))(
  'it ends the same when transaction %d is lost %s its commit',
  async (at, mode) => {
    const organization = await knowing(`Killed ${at} ${mode}`);
    await close(organization);
    await identity.settled();
    Object.assign(fault, { at, mode, count: 0 });
    await identity.database.advanceClock({ days: 30, minutes: 1 });

    for (let turn = 0; turn < 3; turn += 1) {
      await identity.settled();
      await identity.database.advanceClock({ seconds: 70 });
    }
    await identity.settled();

    expect(fault.count).toBeGreaterThan(at);
    expect(await kept(organization)).toEqual({
      ...nothing,
      customers: all,
      recorded: all,
      erased: all,
      different: all,
    });
  },
  60_000,
);

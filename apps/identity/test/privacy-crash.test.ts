import { askedSlices, privacyPartState } from '@openslot/events';
import { fromId } from '@openslot/service';
import { fragile, type Fault, publishState } from '@openslot/testing';
import { meet } from './customers.ts';
import { foundOrganization, signUp, type Organization } from './people.ts';
import { runIdentity, type RunningIdentity } from './running.ts';

/** Which of the following transactions is lost: rolled back, or committed without anybody hearing of it. */
const fault: Fault = { at: 0, count: 0, mode: 'before' };

let identity: RunningIdentity;
let organization: Organization;
beforeAll(async () => {
  identity = await runIdentity({ LOG_LEVEL: 'silent' }, (database) => fragile(database, fault));
  organization = await foundOrganization(identity, 'Hanami');
});
afterAll(() => identity.close());

const erase = `mutation { answer: askForErasure(input: {}) { ... on PrivacyRequestOpened { request { id } } } }`;

/** Everybody comes back: what failed is tried again, until nothing is left to do. */
async function recover(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) {
    await identity.settled();
    await identity.database.advanceClock({ seconds: 70 });
  }
  await identity.settled();
}

const steps = Array.from({ length: 14 }, (_, index) => index + 1);
const losses = (['before', 'after'] as const).flatMap((mode) => steps.map((at) => [at, mode] as const));

test.each(losses)('an account is erased the same when transaction %d is lost %s its commit', async (at, mode) => {
  Object.assign(fault, { at: 0 });
  const person = await signUp(identity, `Person ${mode} ${at}`);
  const customerId = fromId('cus', await meet(identity, organization.id, person)) ?? '';
  Object.assign(fault, { at, mode, count: 0 });

  for (let answered = false; !answered;) {
    const { data } = await identity.ask({ bearer: person.accessToken })(erase);
    answered = Boolean(data?.answer?.request);
  }
  await recover();
  const { admin } = identity.database;
  const [part] = await admin<
    { id: string }[]
  >`select id from identity.privacy_request where subject_id = ${customerId}`;
  for (const slice of askedSlices) {
    const about = { organizationId: fromId('org', organization.id), id: part?.id ?? '', version: 1 };
    await publishState(identity.deps.bus, privacyPartState(slice), {
      ...about,
      data: { kind: 'ERASURE', sealed: null, rows: 0 },
    });
  }
  await recover();

  const requests = await admin`
    select kind, status from identity.privacy_request where asked_by = ${fromId('usr', person.userId)}`;
  expect(requests.map((row) => ({ ...row }))).toEqual([
    { kind: 'ERASURE', status: 'DONE' },
    { kind: 'ERASURE', status: 'DONE' },
  ]);
  const [left] = await admin`
    select (select count(*)::int from identity.customer where id = ${customerId} and (name_enc is not null or user_id is not null)) as records,
           (select count(*)::int from identity."user" where id = ${fromId('usr', person.userId)} and (name_enc is not null or is_active)) as accounts,
           (select count(*)::int from bus.event_log where type = 'identity.customer.erased.v1' and aggregateid = ${customerId}) as told,
           (select count(*)::int from identity.dead_letter where status = 'PARKED') as parked`;
  expect(left).toEqual({ records: 0, accounts: 0, told: 1, parked: 0 });
});

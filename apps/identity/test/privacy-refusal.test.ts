import { fromId, newId, toId } from '@openslot/service';
import { meet } from './customers.ts';
import { actFor, foundOrganization, hire, signUp, type Organization, type Person } from './people.ts';
import { runIdentity, type RunningIdentity } from './running.ts';

let identity: RunningIdentity;
let organization: Organization;
beforeAll(async () => {
  identity = await runIdentity({ PRIVACY_REVIEW_HOURS: '24' });
  await identity.database.setClock('2026-11-20T00:00:00Z');
  organization = await foundOrganization(identity, 'Hanami');
});
afterAll(() => identity.close());

const request = 'id kind status refusableUntil reason closedAt';
const ask = (kind: 'Export' | 'Erasure') =>
  `mutation ($input: AskFor${kind}Input!) { answer: askFor${kind}(input: $input) { ... on PrivacyRequestOpened { request { ${request} } } } }`;
const refuse = `mutation ($input: RefusePrivacyRequestInput!) { answer: refusePrivacyRequest(input: $input) { __typename
  ... on PrivacyRequestRefused { request { ${request} } } ... on WrongState { status } ... on InvalidInput { fields { path message } } } }`;

const as = ({ accessToken }: { accessToken: string }) => identity.ask({ bearer: accessToken });
const owner = () => actFor(identity, organization.owner, organization.id);
let nth = 0;

/** Somebody asks one organization about the own record. */
async function asked(kind: 'Export' | 'Erasure') {
  const person = await signUp(identity, `Asking ${(nth += 1)}`);
  const customerId = await meet(identity, organization.id, person);
  const { data } = await as(person)(ask(kind), { input: { customerId } });
  return { person, customerId, opened: data.answer.request };
}
const decide = async (by: { accessToken: string }, requestId: string, reason = 'You are not who you say') =>
  as(by)(refuse, { input: { requestId, reason } });
const ownRequests = async (person: Person) => {
  const { data } = await as(person)(`{ privacyRequests(mine: true) { edges { node { ${request} } } } }`);
  return data.privacyRequests.edges.map(({ node }: { node: object }) => node);
};
const begun = async (requestId: string) => {
  const [row] = await identity.database.admin`
    select count(*)::int as told from bus.event_log
     where type = 'identity.privacy.requested.v1' and aggregateid = ${fromId('prv', requestId)}`;
  return row?.['told'];
};

test('what a person asks is refused with a reason that the person reads, and nobody begins with it', async () => {
  const { person, customerId, opened } = await asked('Erasure');
  expect(opened).toMatchObject({ status: 'OPEN', refusableUntil: expect.stringMatching(/^2026-11-21T00:00/) });

  const { data } = await decide(await owner(), opened.id);

  const refused = {
    ...{ id: opened.id, kind: 'ERASURE', status: 'REFUSED', refusableUntil: null },
    ...{ reason: 'You are not who you say', closedAt: expect.stringMatching(/^2026-11-20T00:00/) },
  };
  expect(data.answer).toEqual({ __typename: 'PrivacyRequestRefused', request: refused });
  expect(await ownRequests(person)).toEqual([refused]);
  await identity.database.advanceClock({ hours: 25 });
  await identity.settled();
  const { admin } = identity.database;
  expect(await begun(opened.id)).toBe(0);
  const [left] = await admin`
    select erased_at, (select count(*)::int from identity.due where subject_id = ${fromId('prv', opened.id)}) as timers
      from identity.customer where id = ${fromId('cus', customerId)}`;
  expect(left).toEqual({ erased_at: null, timers: 0 });
  const [entry] = await admin`
    select reason, entity_id, actor_id from identity.audit_entry where action = 'privacy.erasure_refused'`;
  expect(entry).toEqual({
    ...{ reason: 'You are not who you say', entity_id: fromId('cus', customerId) },
    actor_id: fromId('usr', organization.owner.userId),
  });
  const again = await as(person)(ask('Erasure'), { input: { customerId } });
  expect(again.data.answer.request.id).not.toBe(opened.id);
});

test('once its time is over everybody is asked to do their part, once, and it is not refused any more', async () => {
  const { opened } = await asked('Export');
  await identity.settled();
  expect(await begun(opened.id)).toBe(0);

  await identity.database.advanceClock({ hours: 24 });
  await identity.settled();

  expect(await begun(opened.id)).toBe(1);
  const late = await identity.unchanged(async () => decide(await owner(), opened.id), { except: sessions });
  expect(late.data.answer).toEqual({ __typename: 'WrongState', status: 'COLLECTING' });
});

test('of a refusal and the end of its time, one wins', async () => {
  const { opened } = await asked('Export');
  const by = await owner();
  await identity.database.advanceClock({ hours: 24 });

  const [{ data }] = await Promise.all([decide(by, opened.id), identity.settled()]);

  expect(data.answer.__typename).toBe('WrongState');
  expect(await begun(opened.id)).toBe(1);
});

test('what a member asks has begun; strangers, staff and the person cannot refuse', async () => {
  const { person, customerId, opened } = await asked('Export');
  const own = await as(await owner())(ask('Export'), { input: { customerId } });
  expect(own.data.answer.request).toMatchObject({ refusableUntil: null });
  const kingsway = await foundOrganization(identity, 'Kingsway');
  const staff = await hire(identity, organization, 'Reader', 'STAFF');
  const refused = async (by: { accessToken: string }, id = opened.id) => {
    const { data, errors } = await identity.unchanged(() => decide(by, id));
    return errors?.[0]?.extensions?.['code'] ?? data.answer.__typename;
  };

  expect(await refused(kingsway.owner)).toBe('InvalidInput');
  expect(await refused(organization.owner, toId('prv', newId()))).toBe('InvalidInput');
  expect(await refused(staff)).toBe('FORBIDDEN');
  expect(await refused(person)).toBe('FORBIDDEN');
});

const sessions = ['user_session', 'refresh_token', 'outbox', 'audit_entry'];

import { fromId } from '@openslot/service';
import { workerAccess } from '@openslot/database';
import { endPlannedMembership, startMembership } from '../src/member/member.timers.ts';
import {
  actForMutation,
  addMemberMutation,
  foundOrganization,
  hire,
  signUp,
  type Organization,
  type Person,
} from './people.ts';
import { runIdentity, type RunningIdentity } from './running.ts';

let identity: RunningIdentity;
let organization: Organization;
beforeAll(async () => {
  identity = await runIdentity();
  await identity.database.setClock('2026-11-20T12:00:00Z');
  organization = await foundOrganization(identity, 'Hanami');
});
afterAll(() => identity.close());

const mutate = async (name: string, type: string, input: object, by: Person = organization.owner) => {
  const membership = 'membership { id status title startsOn endsOn version }';
  const problems =
    '... on Problem { message } ... on WrongState { status } ... on InvalidInput { fields { path message } }';
  const ended =
    name === 'endMember' ? `... on MemberEnded { ${membership} }` : `... on MemberChanged { ${membership} }`;
  const document = `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ${ended} ${problems} } }`;
  return (await identity.ask({ bearer: by.accessToken })(document, { input })).data[name];
};
const add = async (person: Person, input: object) =>
  (
    await identity.ask({ bearer: organization.owner.accessToken })(addMemberMutation, {
      input: { email: person.email, role: 'STAFF', ...input },
    })
  ).data.addMember;
const acts = async (person: Person) =>
  (await identity.ask({ bearer: person.accessToken })(actForMutation, { organizationId: organization.id })).data.actFor
    .__typename;
const days = (count: number) => identity.database.advanceClock({ minutes: count * 24 * 60 });
const eventsOf = async (memberId: string) => {
  await identity.settled();
  const rows = await identity.database.admin`
    select type from bus.event_log where topic = 'identity.member.events' and aggregateid = ${String(fromId('mem', memberId))} order by position`;
  return rows.map(({ type }) => String(type).split('.')[2]);
};

test('a membership begins on its first day and is over after its last', async () => {
  const person = await signUp(identity, 'Season Sota');

  const { membership } = await add(person, { startsOn: '2026-11-22', endsOn: '2026-11-24' });
  const before = await acts(person);
  await days(1.5);
  await identity.settled();
  const first = await acts(person);
  await days(2.9);
  await identity.settled();
  const last = await acts(person);
  await days(0.1);
  await identity.settled();

  expect(membership).toMatchObject({ status: 'INVITED', version: 1 });
  expect([before, first, last, await acts(person)]).toEqual(['NotAMember', 'SignedIn', 'SignedIn', 'NotAMember']);
  const [row] = await identity.database.admin`
    select status, started_on::text, ended_on::text, version from identity.member where id = ${String(fromId('mem', membership.id))}`;
  expect({ ...row }).toEqual({ status: 'ENDED', started_on: '2026-11-22', ended_on: '2026-11-24', version: 3 });
  expect(await eventsOf(membership.id)).toEqual(['joined', 'changed', 'changed', 'ended']);
});

test('an end can be planned, moved and taken back', async () => {
  await identity.database.setClock('2026-12-01T12:00:00Z');
  const person = await hire(identity, organization, 'Planned Pia', 'STAFF');
  const change = (version: number, input: object) =>
    mutate('changeMember', 'ChangeMemberInput', { membershipId: person.memberId, version, ...input });

  expect((await change(1, { endsOn: '2026-12-02', title: 'Chef' })).membership).toMatchObject({
    title: 'Chef',
    endsOn: '2026-12-02',
    status: 'ACTIVE',
  });
  expect((await change(2, { endsOn: null })).membership).toMatchObject({ title: 'Chef', endsOn: null });
  await days(3);
  await identity.settled();
  expect(await acts(person)).toBe('SignedIn');
  expect(await identity.unchanged(() => change(3, { endsOn: '2026-12-01' }))).toMatchObject({
    fields: [{ path: ['endsOn'] }],
  });
  expect((await change(3, { endsOn: '2026-12-04' })).membership).toMatchObject({ endsOn: '2026-12-04', version: 4 });
  await days(1);
  await identity.settled();
  expect(await acts(person)).toBe('NotAMember');
});

test('a suspended member does nothing, until resumed', async () => {
  const person = await hire(identity, organization, 'Paused Pau', 'STAFF');
  const move = (name: string, version: number) =>
    mutate(name, 'EndMemberInput', { membershipId: person.memberId, version });

  expect((await move('suspendMember', 1)).membership).toMatchObject({ status: 'SUSPENDED', version: 2 });
  expect(await acts(person)).toBe('NotAMember');
  expect(await identity.unchanged(() => move('suspendMember', 2))).toMatchObject({
    __typename: 'WrongState',
    status: 'SUSPENDED',
  });
  expect((await move('resumeMember', 2)).membership).toMatchObject({ status: 'ACTIVE', version: 3 });
  expect(await acts(person)).toBe('SignedIn');
  const revoked = await identity.database
    .admin`select from identity.revocation where kind = 'MEMBER' and subject_id = ${String(fromId('mem', person.memberId))}`;
  expect(revoked).toHaveLength(1);
});

test('the last owner can be neither suspended nor planned to leave', async () => {
  const { memberId } = organization.owner;

  const suspended = await identity.unchanged(() =>
    mutate('suspendMember', 'EndMemberInput', { membershipId: memberId, version: 1 }),
  );
  const planned = await identity.unchanged(() =>
    mutate('changeMember', 'ChangeMemberInput', { membershipId: memberId, version: 1, endsOn: '2099-01-01' }),
  );

  expect([suspended, planned].map(({ __typename }) => __typename)).toEqual(['LastOwner', 'LastOwner']);
});

test('whoever became the last owner meanwhile stays, and that is written down', async () => {
  const own = await foundOrganization(identity, 'Kingsway');
  const second = await hire(identity, own, 'Second Owner', 'OWNER');
  const input = { membershipId: second.memberId, version: 1, endsOn: '2026-12-31' };
  await mutate('changeMember', 'ChangeMemberInput', input, own.owner);
  await mutate('endMember', 'EndMemberInput', { membershipId: own.owner.memberId, version: 1 }, own.owner);
  await identity.database.setClock('2027-01-01T00:00:00Z');
  await identity.settled();

  const [row] = await identity.database
    .admin`select status, ended_on from identity.member where id = ${String(fromId('mem', second.memberId))}`;
  const audit = await identity.database
    .admin`select reason from identity.audit_entry where action = 'member.end_refused'`;
  expect({ ...row }).toEqual({ status: 'ACTIVE', ended_on: null });
  expect(audit.map(({ reason }) => reason)).toEqual(['the last owner']);
});

test('each of the timers may run twice, or too early', async () => {
  await identity.database.setClock('2027-02-01T12:00:00Z');
  const person = await signUp(identity, 'Twice Tai');
  const { data } = await identity.ask()(
    'mutation ($input: SignInInput!) { signIn(input: $input) { ... on SignedIn { accessToken } } }',
    { input: { email: organization.owner.email, password: 'a good long password' } },
  );
  const owner = await identity.ask({ bearer: data.signIn.accessToken })(actForMutation, {
    organizationId: organization.id,
  });
  const added = await identity.ask({ bearer: owner.data.actFor.accessToken })(addMemberMutation, {
    input: { email: person.email, role: 'STAFF', startsOn: '2027-02-03', endsOn: '2027-02-04' },
  });
  const organizationId = String(fromId('org', organization.id));
  const subjectId = String(fromId('mem', added.data.addMember.membership.id));
  const run = (timer: typeof startMembership) =>
    identity.deps.database.transaction(workerAccess(organizationId), (tx) =>
      timer(tx, { organizationId, kind: 'x', subjectId, payload: {}, attempts: 0 }),
    );

  await identity.unchanged(async () => {
    await run(startMembership);
    await run(endPlannedMembership);
  });
  await days(1.5);
  await identity.settled();
  await identity.unchanged(() => run(startMembership));
  await days(2);
  await identity.settled();
  await identity.unchanged(() => run(endPlannedMembership));

  const [row] = await identity.database.admin`select status, version from identity.member where id = ${subjectId}`;
  expect({ ...row }).toEqual({ status: 'ENDED', version: 3 });
});

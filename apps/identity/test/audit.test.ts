import { fromId } from '@openslot/service';
import { foundOrganization, hire, signInMutation, signUp, type Organization, type Person } from './people.ts';
import { appointPlatform, askingOf, auditOf, mutatingOf } from './platform-people.ts';
import { runIdentity, type RunningIdentity } from './running.ts';

let identity: RunningIdentity;
let organization: Organization;
let support: Person;
beforeAll(async () => {
  identity = await runIdentity();
  organization = await foundOrganization(identity, 'Hanami');
  ({ support } = await appointPlatform(identity));
});
afterAll(() => identity.close());

const ask = (by: Parameters<ReturnType<typeof askingOf>>[0]) => askingOf(identity)(by);
const mutate = (...one: Parameters<ReturnType<typeof mutatingOf>>) => mutatingOf(identity)(...one);
const audit = (action: string) => auditOf(identity, action);

describe('the audit', () => {
  test('is read by entity, actor, action and time, page by page', async () => {
    const own = await foundOrganization(identity, 'Audited');
    const person = await hire(identity, own, 'Audited Staff', 'STAFF');
    await mutate(own.owner, 'changeMemberRole', { membershipId: person.memberId, version: 1, role: 'MANAGER' });
    await identity.settled();
    const list = async (filter: object | null, first = 50, after: string | null = null) =>
      (
        await ask(own.owner)(
          'query ($filter: AuditFilter, $first: Int, $after: String) { auditEntries(filter: $filter, first: $first, after: $after) { edges { cursor node { action entity actor { id } changed } } pageInfo { hasNextPage } } }',
          { filter, first, after },
        )
      ).data.auditEntries;
    const actions = (page: { edges: { node: { action: string } }[] }) => page.edges.map(({ node }) => node.action);

    const entity = { type: 'Member', id: person.memberId };
    const first = await list({ entity }, 1);
    expect(first).toMatchObject({
      edges: [
        {
          node: {
            action: 'member.role_changed',
            entity: 'Member',
            actor: { id: own.owner.userId },
            changed: ['roles'],
          },
        },
      ],
      pageInfo: { hasNextPage: true },
    });
    expect(actions(await list({ entity }, 1, first.edges[0].cursor))).toEqual(['member.joined']);
    expect(actions(await list({ actorId: own.owner.userId, action: 'organization.created' }))).toEqual([
      'organization.created',
    ]);
    expect(actions(await list({ from: '2020-01-01T00:00:00Z', to: '2020-02-01T00:00:00Z' }))).toEqual([]);
    expect(actions(await list(null)).toSorted()).toEqual([
      'member.joined',
      'member.joined',
      'member.role_changed',
      'organization.created',
    ]);
    const contact = JSON.stringify(await list(null, 100));
    for (const secret of [person.email, own.owner.email, 'Audited Staff']) expect(contact).not.toContain(secret);
  });

  test('tells of failed sign-ins, never under which address', async () => {
    const { email, userId } = await signUp(identity, 'Forgetful Fumi');

    await ask(null)(signInMutation, { email, password: 'not the password' });
    await ask(null)(signInMutation, { email: 'nobody.knows@example.com', password: 'not the password' });

    const failed = await audit('login.failed');
    const zero = '00000000-0000-0000-0000-000000000000';
    expect(failed.map((row) => ({ ...row }))).toEqual([
      { organization_id: zero, actor_id: null, door: 'worker', reason: 'BAD_SECRET', entity_id: fromId('usr', userId) },
      { organization_id: zero, actor_id: null, door: 'worker', reason: 'UNKNOWN', entity_id: expect.any(String) },
    ]);
  });

  test('is for audit.read, and what belongs to nobody for the platform', async () => {
    const staff = await hire(identity, organization, 'Staff Sora', 'STAFF');
    await identity.settled();
    const query = '{ auditEntries { edges { node { id } } } }';
    const platform =
      '{ platformAuditEntries(filter: { action: "session.started" }, first: 1) { edges { node { action } } } }';
    const code = async (by: Person | null, document: string) =>
      (await ask(by)(document)).errors?.[0]?.extensions?.code ?? 'OK';

    expect([await code(null, query), await code(staff, query), await code(organization.owner, query)]).toEqual([
      'UNAUTHENTICATED',
      'FORBIDDEN',
      'OK',
    ]);
    expect([
      await code(null, platform),
      await code(organization.owner, platform),
      await code(support, platform),
    ]).toEqual(['UNAUTHENTICATED', 'FORBIDDEN', 'OK']);
    expect((await ask(support)(platform)).data.platformAuditEntries.edges).toEqual([
      { node: { action: 'session.started' } },
    ]);
  });

  test('an old month is detached without touching the others', async () => {
    const { admin: sql } = identity.database;
    const [old] =
      await sql`select min(c.oid::regclass::text) as name from pg_inherits i join pg_class c on c.oid = i.inhrelid where i.inhparent = 'identity.audit_entry'::regclass`;
    const [before] = await sql`select count(*)::int as rows from identity.audit_entry`;

    await sql.unsafe(`alter table identity.audit_entry detach partition ${old?.['name']} concurrently`);

    const [kept] = await sql`select count(*)::int as rows from identity.audit_entry`;
    const [archived] = await sql.unsafe(`select count(*)::int as rows from ${old?.['name']}`);
    expect([kept?.['rows'], archived?.['rows']]).toEqual([before?.['rows'], 0]);
    const { data } = await ask(organization.owner)('{ auditEntries(first: 1) { edges { node { id } } } }');
    expect(data.auditEntries.edges).toHaveLength(1);
  });
});

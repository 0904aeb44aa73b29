import { newId } from '@openslot/service';
import { explainUses } from '@openslot/testing';
import { auditPage } from '../src/audit/audit.store.ts';
import { grantsById } from '../src/grant/grant.store.ts';
import { invitationsById, invitationsPage, lockByToken } from '../src/invitation/invitation.store.ts';
import { liveMembers } from '../src/member/member.store.ts';
import { hasOtherAdministrator, platformRoleOf } from '../src/platform/platform.store.ts';
import { holdersOf, rolesById, rolesPage } from '../src/role/role.store.ts';
import { runIdentity, type RunningIdentity } from './running.ts';

let identity: RunningIdentity;
let month = '';
const some = { organizationId: '', memberId: '', roleId: '', grantId: '', invitationId: '', userId: '' };

beforeAll(async () => {
  identity = await runIdentity();
  const found = await identity.database.admin.begin(async (tx) => {
    await tx.unsafe(`
    set local session_replication_role = replica;
    create temp table company as select n, uuidv7() as id from generate_series(1, 500) n;
    create temp table thing as select t.n, c.id as company, uuidv7() as role, uuidv7() as member, uuidv7() as "grant", uuidv7() as invitation, uuidv7() as person
      from generate_series(1, 50000) t(n) join company c on c.n = t.n % 500 + 1;
    insert into identity.role (organization_id, id, name) select company, role, 'Role ' || n from thing;
    insert into identity.role_permission (organization_id, role_id, permission) select company, role, 'fee.waive' from thing;
    insert into identity.member (organization_id, id, user_id, started_on, status) select company, member, person, '2026-01-01', 'ACTIVE' from thing;
    insert into identity.member_role (organization_id, id, member_id, role_id, scope_kind) select company, uuidv7(), member, role, 'ORGANIZATION' from thing;
    insert into identity.member_grant (organization_id, id, member_id, permission, effect, scope_kind, reason)
      select company, "grant", member, 'fee.waive', 'ALLOW', 'ORGANIZATION', 'x' from thing;
    insert into identity.invitation (organization_id, id, email_enc, email_bidx, roles, token_hash, expires_at, status)
      select company, invitation, 'x', substr(sha256(n::text::bytea), 1, 16), '[]', sha256(n::text::bytea), clock.now(), 'PENDING' from thing;
    insert into identity.platform_grant (user_id, role) select person, case when n <= 10 then 'PLATFORM_ADMIN' else 'PLATFORM_SUPPORT' end from thing;
    insert into identity.audit_entry (organization_id, id, at, slice, actor_kind, actor_id, door, action, entity, entity_id, changed)
      select company, uuidv7(), clock.now() - n * interval '1 second', 'identity', 'PERSON', person, 'member', 'member.action' || n % 50, 'Member', member, '{}' from thing;
    analyze identity.role, identity.role_permission, identity.member, identity.member_role, identity.member_grant, identity.invitation,
      identity.platform_grant, identity.audit_entry`);
    const [row] =
      await tx`select company as "organizationId", member as "memberId", role as "roleId", "grant" as "grantId", invitation as "invitationId", person as "userId" from thing where n = 4711`;
    return row;
  });
  Object.assign(some, found);
  // Rows are in the partition of the real month, which names its indexes.
  const [now] = await identity.database.admin`select to_char(clock_timestamp() at time zone 'UTC', 'YYYY_MM') as month`;
  month = String(now?.['month']);
}, 90_000);
afterAll(() => identity.close());

const acting = () => ({ door: 'member', organizationId: some.organizationId, userId: newId() }) as const;
const worker = () => ({ door: 'worker', organizationId: some.organizationId }) as const;
type Question = Parameters<typeof explainUses>[2];
const from = new Date('2020-01-01T00:00:00Z');
const page = { limit: 51, after: null };

test.each<[string, string, Question, number | null]>([
  ['roles of an organization', 'role_pkey', (tx) => rolesPage(tx, some.organizationId, page), 51],
  ['roles by id', 'role_id', (tx) => rolesById(tx, [some.roleId]), 1],
  ['who holds a role', 'member_role_role', (tx) => holdersOf(tx, some.organizationId, some.roleId), 1],
  ['grants by id', 'member_grant_id', (tx) => grantsById(tx, [some.grantId]), 1],
  [
    'invitations of an organization',
    'invitation_org',
    (tx) => invitationsPage(tx, some.organizationId, 'PENDING', page),
    51,
  ],
  ['invitations by id', 'invitation_id', (tx) => invitationsById(tx, [some.invitationId]), 1],
  ['members who have not ended', 'member_pkey', (tx) => liveMembers(tx, some.organizationId), 100],
  [
    'audit of an entity',
    'MONTH_organization_id_entity_entity_id_at_idx',
    (tx) => auditPage(tx, some.organizationId, { entity: { type: 'Member', id: some.memberId } }, page),
    1,
  ],
  [
    'audit by actor',
    'MONTH_organization_id_actor_id_at_idx',
    (tx) => auditPage(tx, some.organizationId, { actorId: some.userId, from }, page),
    1,
  ],
  [
    'audit by action',
    'MONTH_organization_id_action_at_idx',
    (tx) => auditPage(tx, some.organizationId, { action: 'member.action1' }, page),
    null,
  ],
])('%s: %s', async (_name, index, question, count) => {
  const rows = await explainUses(
    identity.database,
    {
      slice: 'identity',
      access: acting(),
      uses: [index.replace('MONTH', `audit_entry_${month}`)],
      small: index.startsWith('MONTH'),
    },
    question,
  );

  if (count !== null) expect(rows).toHaveLength(count);
});

test('an invitation by its token', async () => {
  await explainUses(
    identity.database,
    { slice: 'identity', access: worker(), uses: ['invitation_organization_id_token_hash_key'] },
    (tx) => lockByToken(tx, some.organizationId, Buffer.alloc(32)),
  );
});

test('people of the platform by person and by role', async () => {
  const access = { door: 'platform' } as const;

  expect(
    await explainUses(identity.database, { slice: 'identity', access, uses: ['platform_grant_pkey'] }, (tx) =>
      platformRoleOf(tx, some.userId),
    ),
  ).toBe('PLATFORM_SUPPORT');
  await explainUses(identity.database, { slice: 'identity', access, uses: ['platform_grant_role'] }, (tx) =>
    hasOtherAdministrator(tx, some.userId),
  );
});

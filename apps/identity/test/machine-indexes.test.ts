import { serviceAccess } from '@openslot/database';
import { newId } from '@openslot/service';
import { explainUses } from '@openslot/testing';
import { keysPage, liveKeys } from '../src/api-key/api-key.store.ts';
import { enabledFlags } from '../src/feature-flag/feature-flag.store.ts';
import { linksOfSystem, linksOfThing } from '../src/integration-link/integration-link.store.ts';
import { recentRevocations } from '../src/revocation/revocation.store.ts';
import { runIdentity, type RunningIdentity } from './running.ts';

let identity: RunningIdentity;
/** Of the 50 organizations with 1,000 keys and links each: any. */
const some = { organizationId: '', linked: '' };

beforeAll(async () => {
  identity = await runIdentity();
  const row = await identity.database.admin.begin(async (tx) => {
    await tx.unsafe(`
    set local session_replication_role = replica;
    create temp table company as select n, uuidv7() as id from generate_series(1, 50) n;
    insert into identity.api_key (organization_id, id, created_at, name, prefix, key_hash, permissions, mode, quota_per_minute)
      select c.id, uuidv7(), clock.now() - k * interval '1 hour', 'Till', 'osk_live_12345678', sha256((c.id::text || k)::bytea), '{appointment.read}', 'LIVE', 1000
        from company c, generate_series(1, 1000) k;
    insert into identity.integration_link (organization_id, id, system, external_id, entity_type, entity_id)
      select c.id, uuidv7(), 'CRM', 'id ' || k, 'Customer', uuidv7() from company c, generate_series(1, 1000) k;
    insert into identity.feature_flag (id, name, is_enabled, percent, on_for, off_for, owner, review_by)
      select uuidv7(), 'flag_' || n, n <= 10, 0, '{}', '{}', 'Desk team', '2027-01-31' from generate_series(1, 50000) n;
    insert into identity.revocation (kind, subject_id, at)
      select 'SESSION', uuidv7(), now() - n * interval '1 second' from generate_series(1, 50000) n;
    analyze identity.api_key, identity.integration_link, identity.feature_flag, identity.revocation`);
    const [found] = await tx`
      select c.id as "organizationId", l.entity_id as linked from company c
        join identity.integration_link l on l.organization_id = c.id and l.external_id = 'id 47' where c.n = 47`;
    return found;
  });
  Object.assign(some, row);
}, 90_000);
afterAll(() => identity.close());

const acting = () => ({ door: 'member', organizationId: some.organizationId, userId: newId() }) as const;
const using = (access: Parameters<typeof explainUses>[1]['access'], ...uses: string[]) => ({
  slice: 'identity' as const,
  access,
  uses,
});

test('API keys of an organization, page by page', async () => {
  const rows = await explainUses(identity.database, using(acting(), 'api_key_org'), (tx) =>
    keysPage(tx, some.organizationId, { limit: 51, after: ['2026-01-01T00:00:00.000Z', newId()] }),
  );

  expect(rows).toHaveLength(51);
});

test('an organization’s keys that are good', async () => {
  const rows = await explainUses(identity.database, using(acting(), 'api_key_pkey'), (tx) =>
    liveKeys(tx, some.organizationId),
  );

  expect(rows).toHaveLength(1_000);
});

test('links to a system, page by page', async () => {
  const rows = await explainUses(identity.database, using(acting(), 'integration_link_system'), (tx) =>
    linksOfSystem(tx, some.organizationId, 'CRM', { limit: 51, after: ['id 1'] }),
  );

  expect(rows).toHaveLength(51);
});

test('links of one thing', async () => {
  const thing = { entityType: 'Customer', entityId: some.linked } as const;
  const rows = await explainUses(identity.database, using(acting(), 'integration_link_entity'), (tx) =>
    linksOfThing(tx, some.organizationId, thing, { limit: 51, after: null }),
  );

  expect(rows).toHaveLength(1);
});

test('flags that are on for somebody', async () => {
  const rows = await explainUses(identity.database, using({ door: 'public' }, 'feature_flag_enabled'), (tx) =>
    enabledFlags(tx),
  );

  expect(rows).toHaveLength(10);
});

test('whose tokens were taken back of late', async () => {
  const rows = await explainUses(identity.database, using(serviceAccess, 'revocation_at'), recentRevocations);

  expect(rows.length).toBeGreaterThan(600);
});

test('the organization of a key by its hash', async () => {
  const plan = await identity.database.admin.begin(async (tx) => {
    const [fn] = await tx`
      select prosrc from pg_proc where pronamespace = 'identity'::regnamespace and proname = 'api_key_of_hash'`;
    await tx.unsafe('set local role identity_auth; set local search_path = pg_catalog');
    const text = String(fn?.['prosrc']).replace('presented', String.raw`'\x00'::bytea`);
    return JSON.stringify(await tx.unsafe(`explain (format json) ${text}`));
  });

  expect(plan).toContain('api_key_hash');
  expect(plan).not.toContain('"Seq Scan"');
});

/**
 * A hold without the engine: one SQL function that writes the rows that `holdSlot` writes, and checks nothing but what
 * the tables do. What does not differ from hold to hold is copied from one that the command made.
 */
export const bareHold = `
  create schema bare;
  grant usage on schema bare to scheduling_service;
  create table bare.hold as select * from scheduling.hold;
  create table bare.outbox as select * from scheduling.outbox;
  create table bare.idempotency_key as select * from scheduling.idempotency_key;
  grant select on all tables in schema bare to scheduling_service;

  create function bare.hold_slot(organization uuid, hold uuid, resource uuid, start timestamptz, caller text, used_key text,
    allocation uuid, created uuid, audited uuid, token bytea) returns void language plpgsql as $$
  declare
    at constant timestamptz := clock.now();
    expires constant timestamptz := at + interval '10 minutes';
    finish constant timestamptz := start + interval '60 minutes';
  begin
    perform scheduling.enter('worker', organization, null);
    insert into scheduling.allocation (organization_id, id, resource_id, unit, during, owner_kind, owner_id, hold_id, expires_at)
      values (organization, allocation, resource, 1, tstzrange(start, finish), 'HOLD', hold, hold, expires) on conflict do nothing;
    if not found then raise sqlstate 'OS001'; end if;
    insert into scheduling.hold (organization_id, id, token_hash, business_id, location_id, actor_kind, actor, party_size, starts_at,
      ends_at, time_zone, items, list_minor, currency, payment_requirement, deposit_minor, policy_snapshot, source, status, expires_at,
      created_at, updated_at)
      select organization, hold, token, m.business_id, m.location_id, m.actor_kind, caller, m.party_size, start,
        finish, m.time_zone, m.items, m.list_minor, m.currency, m.payment_requirement, m.deposit_minor, m.policy_snapshot, m.source,
        m.status, expires, at, at from bare.hold m;
    perform scheduling.timer_set(organization, 'hold_sweep', hold, expires, '{}');
    insert into scheduling.outbox (event_id, organization_id, aggregatetype, aggregateid, aggregate_version, type, payload, headers, occurred_at)
      select case row_number() over (order by m.id) when 1 then created else audited end, organization, m.aggregatetype, hold,
        m.aggregate_version, m.type, m.payload, m.headers, at from bare.outbox m order by m.id;
    insert into scheduling.idempotency_key (organization_id, actor_id, operation, key, request_hash, outcome, expires_at)
      select organization, caller, m.operation, used_key, m.request_hash, m.outcome, at + interval '24 hours' from bare.idempotency_key m;
  end $$;`;

export const callBareHold = 'select bare.hold_slot($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)';

/**
 * What other organizations hold: 20,000 holds of 500 people, copied from that one, so that plans are those of a service
 * in use. Nothing tidies up meanwhile, and no plan is made anew.
 */
export const othersHold = `
  alter table scheduling.allocation set (autovacuum_enabled = false);
  alter table scheduling.hold set (autovacuum_enabled = false);
  alter table scheduling.due set (autovacuum_enabled = false);
  alter table scheduling.outbox set (autovacuum_enabled = false);
  alter table scheduling.idempotency_key set (autovacuum_enabled = false);
  insert into scheduling.resource_ref
    select (jsonb_populate_record(r, jsonb_build_object('organization_id', md5('other ' || o)::uuid, 'id', md5(o || ' person ' || p)::uuid))).*
      from scheduling.resource_ref r, bare.hold h, generate_series(1, 50) o, generate_series(1, 10) p
     where r.organization_id = h.organization_id and r.id = (h.items->0->>'resourceId')::uuid;
  select scheduling.insert_hold(jsonb_populate_record(null::scheduling.hold, to_jsonb(h) || jsonb_build_object(
        'organization_id', md5('other ' || o)::uuid, 'id', md5(o || ' hold ' || n)::uuid,
        'actor', md5(o || ' caller ' || n % 200), 'token_hash', sha256((o || ' token ' || n)::bytea))))
      from bare.hold h, generate_series(1, 50) o, generate_series(1, 400) n;
  insert into scheduling.allocation (organization_id, id, resource_id, unit, during, owner_kind, owner_id, hold_id, expires_at)
    select md5('other ' || o)::uuid, md5(o || ' allocation ' || n)::uuid, md5(o || ' person ' || n % 10 + 1)::uuid, 1,
        tstzrange(h.starts_at + n / 10 * interval '3 hours', h.starts_at + n / 10 * interval '3 hours' + interval '1 hour'), 'HOLD',
        md5(o || ' hold ' || n)::uuid, md5(o || ' hold ' || n)::uuid, h.expires_at
      from bare.hold h, generate_series(1, 50) o, generate_series(1, 400) n;
  analyze;`;

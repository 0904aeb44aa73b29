-- Appends a batch for the relay of one slice, all or nothing. An epoch that is older than the newest seen is refused
-- with SQLSTATE FENCE; the row lock keeps a newer relay from slipping in before this transaction ends.
create or replace function bus.append(from_slice text, held_epoch bigint, messages jsonb) returns void
language plpgsql security definer set search_path = pg_catalog as $$
declare
  known bigint;
  appended bigint;
begin
  insert into bus.relay (slice, epoch) values (from_slice, held_epoch) on conflict do nothing;
  select epoch into known from bus.relay where slice = from_slice for update;
  if known > held_epoch then
    raise exception 'relay epoch % of % is over, % rules', held_epoch, from_slice, known using errcode = 'FENCE';
  elsif known < held_epoch then
    update bus.relay set epoch = held_epoch where slice = from_slice;
  end if;

  insert into bus.topic (topic, slice)
  select distinct message ->> 'topic', from_slice from jsonb_array_elements(messages) message
  on conflict do nothing;

  with incoming as materialized (
    select i.*, row_number() over (partition by i.topic order by i.place) as nth
      from rows from (jsonb_to_recordset(messages) as (
             topic text, event_id uuid, organization_id uuid, aggregateid uuid, aggregate_version int, type text,
             payload jsonb, headers jsonb, occurred_at timestamptz)) with ordinality
        as i(topic, event_id, organization_id, aggregateid, aggregate_version, type, payload, headers, occurred_at, place)),
  counted as (select topic, count(*) as messages from incoming group by topic),
  numbered as materialized (
    update bus.topic t
       set position = t.position + counted.messages, relayed_at = greatest(t.relayed_at, clock_timestamp())
      from counted where t.topic = counted.topic and t.slice = from_slice
    returning t.topic, t.position - counted.messages as before, t.relayed_at),
  placed as materialized (
    select i.*, n.before + i.nth as position, n.relayed_at from incoming i join numbered n on n.topic = i.topic),
  events as (
    insert into bus.event_log (topic, position, relayed_at, event_id, organization_id, aggregateid, aggregate_version, type,
                               payload, headers, occurred_at)
    select topic, position, relayed_at, event_id, organization_id, aggregateid, aggregate_version, type, payload, headers, occurred_at
      from placed where topic not like '%.state' order by position),
  states as (
    insert into bus.state_log as s (topic, key, position, relayed_at, event_id, organization_id, aggregate_version, type,
                                    payload, headers, occurred_at)
    select distinct on (topic, aggregateid) topic, aggregateid, position, relayed_at, event_id, organization_id,
           aggregate_version, type, payload, headers, occurred_at
      from placed where topic like '%.state' order by topic, aggregateid, aggregate_version desc, position desc
    on conflict (topic, key) do update
      set position = excluded.position, relayed_at = excluded.relayed_at, event_id = excluded.event_id,
          organization_id = excluded.organization_id, aggregate_version = excluded.aggregate_version, type = excluded.type,
          payload = excluded.payload, headers = excluded.headers, occurred_at = excluded.occurred_at
      -- Not older; and what is here already, sent again, keeps its place.
      where s.aggregate_version <= excluded.aggregate_version and s.event_id <> excluded.event_id)
  select count(*) into appended from placed;
  if appended <> jsonb_array_length(messages) then
    raise exception 'a topic of another slice than %', from_slice using errcode = 'insufficient_privilege';
  end if;

  -- A hint, after the commit, to whoever listens. This is the relay's transaction, never a business transaction.
  perform pg_notify('openslot_bus', topic) from (select distinct message ->> 'topic' as topic from jsonb_array_elements(messages) message) t;
end $$;

-- Several events of one consumer are taken in together. What takes one, inbox_take and dead_letter_blocks, stays for
-- processes of the release before.

-- Takes the inbox rows of events, waiting for anybody who is just doing so; answers those that are new, and whether an
-- earlier event of their aggregate is parked. A replay of that one which is under way is waited for, and the next one
-- waits until this transaction ends: what is parked behind it here is then found by that replay.
create function {{slice}}.inbox_take_all(consumer_name text, events uuid[], aggregates uuid[])
returns table (event_id uuid, blocked boolean)
language sql volatile security definer set search_path = pg_catalog rows 10 as $$
  with arrived as (
    select * from unnest(events, aggregates) as a(event_id, aggregateid)),
  taken as (
    insert into {{slice}}.inbox (consumer, event_id) select consumer_name, a.event_id from arrived a order by a.event_id
    on conflict do nothing returning inbox.event_id),
  parked as (
    select d.aggregateid from {{slice}}.dead_letter d
     where d.consumer = consumer_name and d.aggregateid = any (aggregates) and d.status = 'PARKED' order by d.id for share)
  select t.event_id, exists (select from arrived a join parked p on p.aggregateid = a.aggregateid where a.event_id = t.event_id)
    from taken t
$$;
alter function {{slice}}.inbox_take_all owner to {{slice}}_worker;

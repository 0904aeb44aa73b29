-- What a group has not acknowledged, oldest first; within a topic by position. A group that is new begins at the oldest
-- kept event and at the first of the latest states.
create or replace function bus.unread(for_consumer text, topics text[], at_most int)
returns table (topic text, "position" bigint, relayed_at text, event_id uuid, organization_id uuid, aggregateid uuid,
               aggregate_version int, type text, payload jsonb, headers jsonb, occurred_at timestamptz)
language sql stable security definer set search_path = pg_catalog as $$
  select m.topic, m.position, m.relayed_at::text, m.event_id, m.organization_id, m.aggregateid, m.aggregate_version, m.type,
         m.payload, m.headers, m.occurred_at
    from (select wanted.topic, coalesce(c.position, 0) as position, coalesce(c.relayed_at, '-infinity') as relayed_at
            from unnest(topics) as wanted(topic)
            left join bus.consumer_cursor c on c.consumer = for_consumer and c.topic = wanted.topic) read
   cross join lateral (
     (select e.topic, e.position, e.relayed_at, e.event_id, e.organization_id, e.aggregateid, e.aggregate_version, e.type,
             e.payload, e.headers, e.occurred_at
        from bus.event_log e
       where e.topic = read.topic and (e.relayed_at, e.position) > (read.relayed_at, read.position)
         and e.relayed_at >= read.relayed_at                               -- what partitions are pruned by
       order by e.relayed_at, e.position limit at_most)
     union all
     (select s.topic, s.position, s.relayed_at, s.event_id, s.organization_id, s.key, s.aggregate_version, s.type,
             s.payload, s.headers, s.occurred_at
        from bus.state_log s where s.topic = read.topic and s.position > read.position
       order by s.position limit at_most)) m
   order by m.relayed_at, m.topic, m.position limit at_most
$$;

-- Moves a group's cursors forward. A member that has lost its turn is refused with SQLSTATE FENCE.
create or replace function bus.acknowledge(for_consumer text, held_epoch bigint, topics text[], positions bigint[], instants text[])
returns void language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform from bus.consumer_lease where consumer = for_consumer and epoch = held_epoch for share;
  if not found then
    raise exception 'another member reads for %', for_consumer using errcode = 'FENCE';
  end if;
  insert into bus.consumer_cursor as c (consumer, topic, position, relayed_at)
  select for_consumer, a.topic, a.position, a.relayed_at::timestamptz from unnest(topics, positions, instants) as a(topic, position, relayed_at)
  on conflict (consumer, topic) do update set position = excluded.position, relayed_at = excluded.relayed_at
    where c.position < excluded.position;
end $$;

-- Takes or prolongs the turns of groups that nobody else holds; answers those that are now held.
create or replace function bus.take_turns(consumers text[], by_member uuid, lease interval) returns table (consumer text, epoch bigint)
language sql security definer set search_path = pg_catalog as $$
  insert into bus.consumer_lease as l (consumer, member, epoch, lease_until)
  select wanted, by_member, 1, clock_timestamp() + lease from unnest(consumers) wanted order by wanted
  on conflict (consumer) do update
    set epoch = l.epoch + (l.member <> excluded.member)::int, member = excluded.member, lease_until = excluded.lease_until
    where l.member = excluded.member or l.lease_until <= clock_timestamp()
  returning consumer, epoch
$$;

-- Gives a turn back at once, so that the next member need not wait the lease out.
create or replace function bus.give_turn_back(for_consumer text, by_member uuid) returns void
language sql security definer set search_path = pg_catalog as $$
  update bus.consumer_lease set lease_until = clock_timestamp() where consumer = for_consumer and member = by_member
$$;

-- The newest position of each topic: all that an idle process asks for.
create or replace function bus.heads(topics text[]) returns table (topic text, "position" bigint)
language sql stable security definer set search_path = pg_catalog as $$
  select t.topic, t.position from bus.topic t where t.topic = any (topics)
$$;

-- How many messages a group has not acknowledged, and the age of the oldest.
create or replace function bus.lag(for_consumer text, topics text[]) returns table (messages bigint, oldest_age_ms double precision)
language sql stable security definer set search_path = pg_catalog as $$
  select count(*), coalesce(extract(epoch from clock_timestamp() - min(m.relayed_at)) * 1000, 0)
    from (select wanted.topic, coalesce(c.position, 0) as position, coalesce(c.relayed_at, '-infinity') as relayed_at
            from unnest(topics) as wanted(topic)
            left join bus.consumer_cursor c on c.consumer = for_consumer and c.topic = wanted.topic) read
   cross join lateral (
     select e.relayed_at from bus.event_log e
      where e.topic = read.topic and (e.relayed_at, e.position) > (read.relayed_at, read.position) and e.relayed_at >= read.relayed_at
     union all
     select s.relayed_at from bus.state_log s where s.topic = read.topic and s.position > read.position) m
$$;

-- Forgets how far a group has got.
create or replace function bus.forget(for_consumer text) returns void
language sql security definer set search_path = pg_catalog as $$
  delete from bus.consumer_cursor where consumer = for_consumer;
  delete from bus.consumer_lease where consumer = for_consumer;
$$;

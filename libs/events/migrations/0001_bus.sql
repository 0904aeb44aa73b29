-- The PostgreSQL transport: an append-only log, the latest states, and how far each consumer has got. Owned by bus_owner;
-- openslot_bus has no right on any table and goes through the functions of src/postgres alone.
-- This schema keeps physical time (clock_timestamp): leases and partitions must not follow a clock that tests move.

-- The newest epoch of each slice's relay. Locked and compared in the transaction of every append.
create table bus.relay (
  slice text primary key,
  epoch bigint not null check (epoch > 0)
);

-- Numbering of each topic, by its one writing slice. Positions have no gaps and become visible in their order, since
-- only the relay that holds its slice's row of bus.relay gives them; relayed_at never falls within a topic.
create table bus.topic (
  topic text primary key,
  slice text not null,
  position bigint not null default 0,
  relayed_at timestamptz not null default '-infinity'
);

-- What happened, kept for 14 days: weekly partitions, made ahead and dropped by bus.keep_log.
create table bus.event_log (
  topic text not null,
  position bigint not null,
  relayed_at timestamptz not null,
  event_id uuid not null,
  organization_id uuid,
  aggregateid uuid not null,
  aggregate_version int not null,
  type text not null,
  payload jsonb,
  headers jsonb not null,
  occurred_at timestamptz(3) not null,
  primary key (topic, relayed_at, position)
) partition by range (relayed_at);

-- The latest state of each key, or its tombstone (payload null). State topics live here alone, compacted from the first
-- moment: a state that was replaced or erased is nowhere any more, and a new group finds everything that still counts.
create table bus.state_log (
  topic text not null,
  key uuid not null,
  position bigint not null,
  relayed_at timestamptz not null,
  event_id uuid not null,
  organization_id uuid,
  aggregate_version int not null,
  type text not null,
  payload jsonb,
  headers jsonb not null,
  occurred_at timestamptz(3) not null,
  primary key (topic, key)
) with (fillfactor = 80);
create unique index state_log_position on bus.state_log (topic, position);

-- Up to where a consumer group has acknowledged a topic.
create table bus.consumer_cursor (
  consumer text not null,
  topic text not null,
  position bigint not null,
  relayed_at timestamptz not null,
  primary key (consumer, topic)
) with (fillfactor = 70);

-- The one member that reads for a group. The epoch rises with each new member: an older one can acknowledge nothing.
create table bus.consumer_lease (
  consumer text primary key,
  member uuid not null,
  epoch bigint not null check (epoch > 0),
  lease_until timestamptz not null
) with (fillfactor = 70);

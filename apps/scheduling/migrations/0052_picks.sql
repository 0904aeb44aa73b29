-- Whom the house chose where anybody would do, out of whom, and by which score. Kept for 90 days.
create table scheduling.pick_log (
  organization_id uuid not null,
  id uuid not null,
  -- Of the hold, and of the visit that it became.
  segment_id uuid not null,
  strategy text not null check (strategy in ('LEAST_RECENT', 'PRIORITY', 'WEIGHTED', 'FEWEST_MINUTES')),
  -- [{ resourceId, score }], the best first.
  candidates jsonb not null check (jsonb_typeof(candidates) = 'array'),
  chosen_id uuid not null,
  created_at timestamptz(3) not null default clock.now(),
  primary key (organization_id, id));
create index pick_log_segment on scheduling.pick_log (organization_id, segment_id, id);
create index pick_log_chosen on scheduling.pick_log (organization_id, chosen_id, created_at);
create index pick_log_created on scheduling.pick_log (organization_id, created_at);

-- Who was booked last, whatever for.
create index segment_resource_made on scheduling.segment (organization_id, resource_id, id);

do $$
declare
  own constant text := $own$organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)$own$;
begin
  execute 'alter table scheduling.pick_log enable row level security';
  execute 'alter table scheduling.pick_log force row level security';
  execute format('create policy read on scheduling.pick_log for select to scheduling_service using (case when %s then true else false end)', own);
  execute format('create policy add on scheduling.pick_log for insert to scheduling_service with check (%s)', own);
  execute format('create policy remove on scheduling.pick_log for delete to scheduling_service using (%s)', own);
  execute 'grant select, insert, delete on scheduling.pick_log to scheduling_service';
end $$;

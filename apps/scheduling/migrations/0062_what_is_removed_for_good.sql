-- What is gone for good: visits that were entered in error and not restored in time, and all that an organization had that
-- was deleted. It goes by functions of the worker (src/archive/archive.sql, src/organization/purge.sql).

-- An occurrence of a series whose visit never was is one that did not take place.
create policy purge on scheduling.series_occurrence for update to scheduling_worker using (true) with check (true);
grant select, update (outcome, appointment_id) on scheduling.series_occurrence to scheduling_worker;

-- The look-up of what was entered in error goes by organization and moment (appointment_deleted).

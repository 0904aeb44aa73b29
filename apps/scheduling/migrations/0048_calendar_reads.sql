-- When a connected calendar was last read in whole: one that says it has not changed is still read anew each day, as the
-- time for which it is read moves on.
alter table scheduling.calendar_connection add column read_at timestamptz(3);

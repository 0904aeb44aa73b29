-- A function that asks a table is never taken into a statement: the mark is read where it is needed.
drop function scheduling.plan_mark(uuid);

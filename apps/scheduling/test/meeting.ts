/**
 * SQL for broken twins: whoever calls `scheduling.meet()` waits until so many have come there, once. A race that a twin
 * loses only at an unlucky moment is lost for certain then. Nobody waits for longer than two seconds.
 */
export const meeting = (many: number): string => `
  create sequence scheduling.met;
  grant usage, select on sequence scheduling.met to public;
  create function scheduling.meet() returns boolean language plpgsql volatile as $$
  declare
    patience constant timestamptz := clock_timestamp() + interval '2 seconds';
  begin
    perform nextval('scheduling.met');
    while (select m.last_value from scheduling.met m) < ${many} and clock_timestamp() < patience loop
      perform pg_sleep(0.002);
    end loop;
    return true;
  end $$;
  grant execute on function scheduling.meet() to public;`;

/** Takes it away again, for a test that goes on with the same database. */
export const noMeeting = 'drop function scheduling.meet(); drop sequence scheduling.met;';

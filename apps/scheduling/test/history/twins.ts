import { meeting } from '../meeting.ts';
import type { Judgement } from './run.ts';

/** A way to take time that is wrong, and what gives it away. */
export interface Twin {
  readonly what: string;
  readonly sql: string;
  readonly caughtBy: readonly (keyof Judgement)[];
}

const takeTime = (body: string) => `
  create or replace function scheduling.take_time(
    organization uuid, at timestamptz, kind text, owners uuid[], hold uuid, appointment uuid, expires timestamptz,
    ids uuid[], resources uuid[], units smallint[], starts timestamptz[], ends timestamptz[]) returns void
  language plpgsql as $$ ${body} $$;`;

const columns =
  'organization_id, id, resource_id, unit, during, owner_kind, owner_id, hold_id, appointment_id, expires_at';
const values = 'organization, w.id, w.resource, w.unit, tstzrange(w.s, w.e), kind, w.owner, hold, appointment, expires';
const wanted = 'unnest(ids, owners, resources, units, starts, ends) as w (id, owner, resource, unit, s, e)';
const forgetExpired = `delete from scheduling.allocation a using ${wanted}
  where a.organization_id = organization and a.resource_id = w.resource and a.starts_at < w.e and a.ends_at > w.s and a.expires_at <= at;`;
const withoutConstraint = 'alter table scheduling.allocation drop constraint allocation_no_overlap;';

/**
 * Two meet at the moment that each twin gets wrong: whoever comes first wants both people at the same hour (see the
 * writers), so that it happens for certain.
 */
export const twins: readonly Twin[] = [
  {
    // Deferred, it is checked when it is said: there the moment between the row and the check is long enough to meet in.
    what: 'a plain INSERT that catches the violation',
    sql:
      meeting(2) +
      withoutConstraint +
      `alter table scheduling.allocation add constraint allocation_no_overlap
         exclude using gist (organization_id with =, resource_id with =, unit with =, during with &&) deferrable initially deferred;` +
      takeTime(`
      begin
        ${forgetExpired}
        insert into scheduling.allocation (${columns}) select ${values} from ${wanted} order by w.resource, w.unit, w.s;
        perform scheduling.meet();
        set constraints scheduling.allocation_no_overlap immediate;
      exception when exclusion_violation then raise sqlstate 'OS001';
      end`),
    caughtBy: ['deadlocks'],
  },
  {
    // They meet when the statement has begun, before it locks.
    what: 'a lock and a check in one statement, without the constraint',
    sql:
      meeting(2) +
      withoutConstraint +
      takeTime(`
      begin
        ${forgetExpired}
        insert into scheduling.allocation (${columns})
          select ${values} from ${wanted}
            join (select r.id from scheduling.resource_ref r
                   where r.organization_id = organization and r.id = any (resources) and (select scheduling.meet())
                   order by r.id for update) locked on locked.id = w.resource
           where not exists (select from scheduling.allocation a
                              where a.organization_id = organization and a.resource_id = w.resource and a.during && tstzrange(w.s, w.e)
                                and (a.expires_at is null or a.expires_at > at));
        if not found then raise sqlstate 'OS001'; end if;
      end`),
    caughtBy: ['soldTwice'],
  },
  {
    // They meet between two resources; every other one begins with the last.
    what: 'a hold that takes its resources in an order of its own',
    sql:
      meeting(2) +
      'create sequence scheduling.turns; grant usage on sequence scheduling.turns to public;' +
      takeTime(`
      declare
        backwards constant int := 1 - 2 * (nextval('scheduling.turns') % 2)::int;
        next record;
      begin
        ${forgetExpired}
        for next in
          select * from (select w.*, row_number() over (order by w.resource, w.s) as nth from ${wanted}) n order by nth * backwards
        loop
          insert into scheduling.allocation (${columns}) values (${values.replaceAll('w.', 'next.')}) on conflict do nothing;
          if not found then raise sqlstate 'OS001'; end if;
          perform scheduling.meet();
        end loop;
      end`),
    caughtBy: ['deadlocks'],
  },
];

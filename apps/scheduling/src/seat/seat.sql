-- Places in sessions. Whoever changes the status of a seat holds the lock of its session's row, and changes the counters
-- there in the same statement or the next: `held` are the seats that are HELD, `taken` those BOOKED, ATTENDED and NO_SHOW.
-- Locks are taken in one order: hold or visit, then session (several in order of their ids), then seats; a session that
-- is changed or cancelled lets its visits follow in transactions of their own.

create or replace function scheduling.is_taken(status text) returns boolean language sql immutable parallel safe
return status in ('BOOKED', 'ATTENDED', 'NO_SHOW');

-- Gives up the places of a session that were held for too long. Only looks, where there are none.
create or replace function scheduling.expire_seats(organization uuid, session uuid, at timestamptz) returns void language plpgsql as $$
declare
  gone int;
begin
  if not exists (select from scheduling.seat e where e.organization_id = organization and e.session_id = session
                    and e.status = 'HELD' and e.expires_at <= at) then
    return;
  end if;
  perform from scheduling.class_session s where s.organization_id = organization and s.id = session for no key update;
  update scheduling.seat e set status = 'EXPIRED', expires_at = null, updated_at = at, version = e.version + 1
   where e.organization_id = organization and e.session_id = session and e.status = 'HELD' and e.expires_at <= at;
  get diagnostics gone = row_count;
  update scheduling.class_session s set held = s.held - gone where s.organization_id = organization and s.id = session;
end $$;

-- Takes places of a session that has not begun: whether there were so many. The counter decides, and the lock of its row
-- lasts until the transaction ends. Places that were held for too long count until somebody needs them: then they are
-- taken over, whether or not anybody has tidied up.
create or replace function scheduling.take_places(organization uuid, session uuid, at timestamptz, wanted int) returns boolean
language plpgsql as $$
begin
  for tried in 1 .. 2 loop
    update scheduling.class_session s set held = s.held + wanted
     where s.organization_id = organization and s.id = session and s.status = 'SCHEDULED' and s.starts_at > at
       and s.taken + s.held + wanted <= s.capacity;
    if found then return true; end if;
    if tried = 1 then perform scheduling.expire_seats(organization, session, at); end if;
  end loop;
  return false;
end $$;

-- Writes a hold of places in one statement: the places, its row, its sweep, and the limit on its maker. Raises OS003 (not
-- so many places free, or not in that version of the session) or OS002 (too many live holds; never where `at_most` is
-- null). The hold's items name the seats.
create or replace function scheduling.write_seat_hold(hold jsonb, at_most int, session uuid, session_version int) returns void
language plpgsql as $$
declare
  h scheduling.hold := jsonb_populate_record(null::scheduling.hold, hold);
begin
  if not scheduling.take_places(h.organization_id, session, h.created_at, jsonb_array_length(h.items))
     or not exists (select from scheduling.class_session s
                     where s.organization_id = h.organization_id and s.id = session and s.version = session_version) then
    raise sqlstate 'OS003' using message = 'the places are taken';
  end if;
  perform scheduling.insert_hold(h);
  insert into scheduling.seat (organization_id, id, session_id, hold_id, customer_id, list_minor, currency, status, expires_at, created_at, updated_at)
    select h.organization_id, (i->>'seatId')::uuid, session, h.id, h.customer_id, (i->>'listMinor')::bigint, h.currency, 'HELD', h.expires_at,
           h.created_at, h.created_at
      from jsonb_array_elements(h.items) i;
  perform scheduling.timer_set(h.organization_id, 'hold_sweep', h.id, h.expires_at, '{}');
  if at_most is not null then
    perform scheduling.limit_live_holds(h.organization_id, h.actor, h.created_at, at_most);
  end if;
end $$;

-- The same without a limit, for a caller that goes on when the places are gone: false, and nothing written.
create or replace function scheduling.try_write_seat_hold(hold jsonb, session uuid, session_version int) returns boolean
language plpgsql as $$
begin
  perform scheduling.write_seat_hold(hold, null, session, session_version);
  return true;
exception when sqlstate 'OS003' then
  return false;
end $$;

-- Locks sessions in the order in which everybody does.
create or replace function scheduling.lock_sessions(organization uuid, sessions uuid[]) returns void language sql as $$
  select from scheduling.class_session s where s.organization_id = organization and s.id = any (sessions) order by s.id for no key update
$$;

-- Leads seats, whose sessions are locked, to another status; the counters go before. Where places come free and somebody
-- waits for one, the waitlist is asked. Answers what has changed.
create or replace function scheduling.lead_seats(organization uuid, seats uuid[], target text, fee bigint, at timestamptz)
returns table (id uuid, session_id uuid, list_minor bigint, was text, status text, version int)
language plpgsql as $$
#variable_conflict use_column
declare
  change record;
begin
  for change in
    select e.session_id, sum((target = 'HELD')::int - (e.status = 'HELD')::int)::int as held,
           sum(scheduling.is_taken(target)::int - scheduling.is_taken(e.status)::int)::int as taken
      from scheduling.seat e where e.organization_id = organization and e.id = any (seats) and e.status <> target
     group by e.session_id order by e.session_id
  loop
    update scheduling.class_session s set held = s.held + change.held, taken = s.taken + change.taken
     where s.organization_id = organization and s.id = change.session_id and (change.held <> 0 or change.taken <> 0);
    if change.held + change.taken < 0 then perform scheduling.ask_for_seats(organization, change.session_id, at); end if;
  end loop;
  return query
    with before as (
      select e.id, e.status from scheduling.seat e
       where e.organization_id = organization and e.id = any (seats) and e.status <> target)
    update scheduling.seat e set status = target, expires_at = null, fee_minor = fee, updated_at = at, version = e.version + 1
      from before b where e.organization_id = organization and e.id = b.id
    returning e.id, e.session_id, e.list_minor, b.status, e.status, e.version;
end $$;

-- Leads those seats of a visit that are in certain statuses to another one.
create or replace function scheduling.lead_seats_of(organization uuid, appointment uuid, origins text[], target text, at timestamptz)
returns table (id uuid, session_id uuid, list_minor bigint, was text, status text, version int) language plpgsql as $$
#variable_conflict use_column
begin
  perform scheduling.lock_sessions(organization, array(
    select e.session_id from scheduling.seat e where e.organization_id = organization and e.appointment_id = appointment));
  return query select l.* from scheduling.lead_seats(organization, array(
    select e.id from scheduling.seat e
     where e.organization_id = organization and e.appointment_id = appointment and e.status = any (origins)), target, 0, at) l;
end $$;

-- Has the waitlist of a session asked, where somebody is in it.
create or replace function scheduling.ask_for_seats(organization uuid, session uuid, at timestamptz) returns void language sql as $$
  select scheduling.timer_set(organization, 'seats_ask', gen_random_uuid(), at, jsonb_build_object('sessionId', session))
   where exists (select from scheduling.waitlist_entry w where w.organization_id = organization and w.session_id = session
                    and w.status = 'WAITING' and w.deleted_at is null)
$$;

-- Gives up what holds had of places and no visit has got.
create or replace function scheduling.release_seats(organization uuid, hold uuid, at timestamptz) returns void language plpgsql as $$
declare
  own constant uuid[] := array(select e.id from scheduling.seat e where e.organization_id = organization and e.hold_id = hold);
begin
  perform scheduling.lock_sessions(organization, array(
    select e.session_id from scheduling.seat e where e.organization_id = organization and e.id = any (own)));
  perform scheduling.lead_seats(organization, array(
    select e.id from scheduling.seat e where e.organization_id = organization and e.id = any (own) and e.status = 'HELD'
       and e.appointment_id is null), 'EXPIRED', 0, at);
end $$;

-- Makes the seats of a hold those of a visit, held until an instant. Answers how many were still there: others may have
-- taken over those of an expired hold. Null where the customer has a place in one of the sessions already.
create or replace function scheduling.give_seats(organization uuid, hold uuid, appointment uuid, customer uuid, until timestamptz, at timestamptz)
returns int language plpgsql as $$
declare
  given int;
  sessions constant uuid[] := array(
    select distinct e.session_id from scheduling.seat e where e.organization_id = organization and e.hold_id = hold);
begin
  perform scheduling.lock_sessions(organization, sessions);
  if exists (select from scheduling.seat e
              where e.organization_id = organization and e.session_id = any (sessions) and e.customer_id = customer
                and e.appointment_id <> appointment
                and (e.status in ('BOOKED', 'ATTENDED') or e.status = 'HELD' and e.expires_at > at)) then
    return null;
  end if;
  update scheduling.seat e set appointment_id = appointment, customer_id = customer, expires_at = until, updated_at = at, version = e.version + 1
   where e.organization_id = organization and e.hold_id = hold and e.status = 'HELD' and e.appointment_id is null;
  get diagnostics given = row_count;
  return given;
end $$;

-- Has the places of a visit until an instant: as it holds them, or taken again. False where they are not to be had, and
-- nothing is different.
create or replace function scheduling.have_seats(organization uuid, appointment uuid, until timestamptz, at timestamptz) returns boolean
language plpgsql as $$
declare
  lost record;
begin
  perform scheduling.lock_sessions(organization, array(
    select e.session_id from scheduling.seat e where e.organization_id = organization and e.appointment_id = appointment));
  for lost in
    select e.session_id, count(*)::int as places from scheduling.seat e
     where e.organization_id = organization and e.appointment_id = appointment and e.status = 'EXPIRED'
     group by e.session_id order by e.session_id
  loop
    if not scheduling.take_places(organization, lost.session_id, at, lost.places) then
      raise sqlstate 'OS003' using message = 'the places are taken';
    end if;
  end loop;
  update scheduling.seat e set status = 'HELD', expires_at = until, updated_at = at, version = e.version + 1
   where e.organization_id = organization and e.appointment_id = appointment and e.status in ('HELD', 'EXPIRED');
  return true;
exception when sqlstate 'OS003' then
  return false;
end $$;

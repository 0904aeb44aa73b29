-- Few sessions number their seats: the others' stay out of the index, which lists of seats must not take for theirs.
drop index scheduling.seat_number;
create unique index seat_number on scheduling.seat (organization_id, session_id, seat_no)
  where status in ('HELD', 'BOOKED') and seat_no is not null;

-- A place of a party that is given up, or not come to, has a fee of its own; null: the fee of the whole visit.
alter table commerce.fee_claim add seat_id uuid;
drop index commerce.fee_claim_appointment;
create unique index fee_claim_appointment on commerce.fee_claim (organization_id, appointment_id, kind, seat_id) nulls not distinct;

-- What goes back with a place was never a part of what the others cost.
alter table commerce.refund drop constraint refund_reason_check;
alter table commerce.refund add constraint refund_reason_check
  check (reason in ('CUSTOMER', 'LATE_PAYMENT', 'CANCELLED', 'SEAT_CANCELLED', 'DISPUTE', 'GOODWILL'));

-- Projections of other slices' state topics, which can be rebuilt.
select commerce.make_projection('appointment_ref');
select commerce.make_projection('customer_ref');

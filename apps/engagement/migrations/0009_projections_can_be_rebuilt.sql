-- Projections of other slices' state topics, which can be rebuilt.
select engagement.make_projection('appointment_ref');
select engagement.make_projection('business_ref');
select engagement.make_projection('contact_ref');
select engagement.make_projection('customer_ref');
select engagement.make_projection('location_ref');
select engagement.make_projection('resource_ref');
select engagement.make_projection('service_ref');
select engagement.make_projection('variation_ref');

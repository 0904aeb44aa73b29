-- Projections of other slices' state topics, which can be rebuilt.
select identity.make_projection('business_ref');
select identity.make_projection('location_ref');

-- Projections of other slices' state topics, which can be rebuilt.
select catalog.make_projection('member_ref');
select catalog.make_projection('organization_ref');

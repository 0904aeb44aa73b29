-- Projections of other slices' state topics, which can be rebuilt.
select scheduling.make_projection('business_ref');
select scheduling.make_projection('customer_ref');
select scheduling.make_projection('deposit_rule_ref');
select scheduling.make_projection('location_ref');
select scheduling.make_projection('member_ref');
select scheduling.make_projection('policy_ref');
select scheduling.make_projection('resource_ref');
select scheduling.make_projection('service_ref');
select scheduling.make_projection('variation_ref');

-- openslot: contract
-- Searches that could not be asked for what is open: those of search.sql have taken their place.
drop function if exists catalog.businesses_matching(text, uuid, int, uuid, int);
drop function if exists catalog.businesses_near(double precision, double precision, int, text, uuid, double precision, uuid, int);

-- When the author of a review was erased: it stays, as one of a former customer.
alter table engagement.review add column author_erased_at timestamptz(3);

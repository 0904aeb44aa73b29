-- One index for a programme's accounts and for the one of a customer in it: of two, the planner takes the narrower one,
-- which reads all accounts of the programme. A customer's accounts are found by loyalty_account_customer.
alter table engagement.loyalty_account
  add constraint loyalty_account_of_program unique (organization_id, program_id, customer_id),
  drop constraint loyalty_account_one;
drop index engagement.loyalty_account_program;

-- The doors of customers and of everybody come with ids alone; what else asks for these rows finds them by the same indexes.
drop index scheduling.intake_answer_customer;
drop index scheduling.intake_form_link_service;

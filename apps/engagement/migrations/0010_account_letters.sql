-- Letters about accounts, which identity asks for: of no organization, so only the worker's door opens them.

create table engagement.account_letter (
  id uuid primary key,
  kind text not null check (kind in
    ('VERIFY_EMAIL', 'RESET_PASSWORD', 'SIGN_IN', 'CONFIRM_EMAIL', 'EMAIL_CHANGED', 'PASSWORD_CHANGED', 'INVITATION')),
  -- To whom and with which secret, under this slice's key; kept only until the letter is sent or of no use any more.
  letter_enc bytea check ((letter_enc is not null) = (delivery_status in ('SCHEDULED', 'SENDING'))),
  created_at timestamptz(3) not null default clock.now(),
  scheduled_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  delivery_status text not null check (delivery_status in
    ('SCHEDULED', 'SENDING', 'SENT', 'BOUNCED', 'FAILED', 'CANCELLED', 'EXPIRED')),
  attempts int not null default 0 check (attempts >= 0),
  -- While SENDING: until when the sender that claimed it is believed to be alive.
  locked_until timestamptz(3) check ((locked_until is not null) = (delivery_status = 'SENDING')),
  sent_at timestamptz(3) check ((sent_at is not null) = (delivery_status = 'SENT'))
);
create index account_letter_due on engagement.account_letter (scheduled_at) where delivery_status = 'SCHEDULED';
create index account_letter_sending on engagement.account_letter (locked_until) where delivery_status = 'SENDING';
create index account_letter_expires on engagement.account_letter (expires_at);
alter table engagement.account_letter enable row level security, force row level security;
create policy read on engagement.account_letter for select to engagement_service using (case
  when (select current_setting('app.door', true)) = 'worker' then true else false end);
create policy add on engagement.account_letter for insert to engagement_service
  with check ((select current_setting('app.door', true)) = 'worker');
create policy change on engagement.account_letter for update to engagement_service
  using ((select current_setting('app.door', true)) = 'worker')
  with check ((select current_setting('app.door', true)) = 'worker');
create policy remove on engagement.account_letter for delete to engagement_service
  using ((select current_setting('app.door', true)) = 'worker');
create policy claim on engagement.account_letter to engagement_worker using (true) with check (true);
grant select, insert, update, delete on engagement.account_letter to engagement_service;
grant select, update on engagement.account_letter to engagement_worker;

-- Every attempt to send one; goes with its letter, 30 days after it was of use.
create table engagement.account_letter_attempt (
  id uuid primary key,
  letter_id uuid not null references engagement.account_letter on delete cascade,
  at timestamptz(3) not null default clock.now(),
  provider text not null,
  outcome text not null check (outcome in ('SENT', 'RETRY', 'BOUNCED', 'FAILED')),
  code text,
  took_ms int not null check (took_ms >= 0)
);
create index account_letter_attempt_letter on engagement.account_letter_attempt (letter_id, at);
alter table engagement.account_letter_attempt enable row level security, force row level security;
create policy read on engagement.account_letter_attempt for select to engagement_service using (case
  when (select current_setting('app.door', true)) = 'worker' then true else false end);
create policy add on engagement.account_letter_attempt for insert to engagement_service
  with check ((select current_setting('app.door', true)) = 'worker');
grant select, insert on engagement.account_letter_attempt to engagement_service;

-- Once a day what has had its time goes (src/account-letter/clean-up.process.ts).
select engagement.timer_set(null, 'account_letter_cleanup', '00000000-0000-0000-0000-000000000000', clock.now() + interval '1 day', '{}');

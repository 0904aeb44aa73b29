-- Until when what a person asks about the own record can be refused: nobody begins before. Null: it has begun.
alter table identity.privacy_request add begins_at timestamptz(3);

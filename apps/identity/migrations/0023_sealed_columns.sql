-- What a new data key seals anew. Rows of people and of the service itself belong to no organization.
select identity.make_sealed('user', 'name_enc', null);
select identity.make_sealed('signing_key', 'private_enc', null);
select identity.make_sealed('email_token', 'email_enc', null);
select identity.make_sealed('letter_request', 'email_enc', null);
select identity.make_sealed('totp', 'secret_enc', null, 'user_id');
select identity.make_sealed('invitation', 'email_enc');
select identity.make_sealed('customer', c) from unnest(array[
  'name_enc', 'given_enc', 'family_enc', 'kana_enc', 'birthday_enc', 'email_enc', 'phone_enc']) c;
select identity.make_sealed('privacy_request', 'box_enc');
select identity.make_sealed('privacy_request', 'document_enc');
-- Parts of an import are worked through within minutes.
select identity.make_sealed('import_part', 'content_enc', id_column => null);

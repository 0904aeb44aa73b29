-- What a new data key seals anew.
select engagement.make_sealed('contact_ref', 'contact_enc');
select engagement.make_sealed('account_letter', 'letter_enc', null);

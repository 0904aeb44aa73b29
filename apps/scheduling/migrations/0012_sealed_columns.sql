-- What a new data key seals anew.
select scheduling.make_sealed('appointment', 'customer_note_enc');
select scheduling.make_sealed('guest_contact', 'contact_enc', id_column => 'customer_id');

-- What a new data key seals anew.
select commerce.make_sealed('payment_method', 'provider_token_enc');

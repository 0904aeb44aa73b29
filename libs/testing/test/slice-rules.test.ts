import { describeSliceRules } from '@openslot/testing';

// The platform's own tables, as every slice gets them.
describeSliceRules('engagement', { global: ['account_letter', 'account_letter_attempt'] });

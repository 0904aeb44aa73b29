import { describeSliceRules } from '@openslot/testing';

// The platform's own tables, as every slice gets them.
describeSliceRules('engagement');

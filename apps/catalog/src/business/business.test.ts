import { businessAfter, type BusinessStatus, type BusinessVerb } from './business.ts';

const expected: Record<BusinessStatus, Record<BusinessVerb, BusinessStatus | null>> = {
  DRAFT: { publish: 'ACTIVE', pause: null },
  IN_REVIEW: { publish: null, pause: null },
  ACTIVE: { publish: null, pause: 'PAUSED' },
  PAUSED: { publish: 'ACTIVE', pause: null },
  SUSPENDED: { publish: null, pause: null },
  ARCHIVED: { publish: null, pause: null },
};

describe('every status of a business by every verb', () => {
  const cases = Object.entries(expected).flatMap(([status, verbs]) =>
    Object.entries(verbs).map(([verb, after]) => [verb, status, after] as const),
  );
  test.each(cases)('%s when %s leads to %s', (verb, status, after) => {
    expect(businessAfter(verb as BusinessVerb, status as BusinessStatus)).toBe(after);
  });
});

import { termsAfter, termsOfNew, termsProblem, type VariationTerms } from './variation.ts';

const cut: VariationTerms = {
  durationMinutes: 60,
  priceMinor: 5500,
  bufferBeforeMinutes: 5,
  bufferAfterMinutes: 10,
  processingStartMinutes: 20,
  processingMinutes: 30,
  minParty: 1,
  maxParty: 2,
  bookableOnline: true,
  priceKind: 'FIXED',
  capacity: 1,
  pauseAfterMinutes: 0,
  leadTimeMinutes: null,
  bookingWindowDays: null,
};
const variationId = '01900000-0000-7000-8000-000000000000';

describe('the terms of a new variation', () => {
  test('are one person, online, without buffers, when nothing else is said', () => {
    const input = { serviceId: variationId, names: {}, durationMinutes: 45, price: 100 };

    expect(termsOfNew(input)).toEqual({
      durationMinutes: 45,
      priceMinor: 100,
      bufferBeforeMinutes: 0,
      bufferAfterMinutes: 0,
      processingStartMinutes: null,
      processingMinutes: null,
      minParty: 1,
      maxParty: 1,
      bookableOnline: true,
      priceKind: 'FIXED',
      capacity: 1,
      pauseAfterMinutes: 0,
      leadTimeMinutes: null,
      bookingWindowDays: null,
    });
    expect(termsOfNew({ ...input, minParty: 4 })).toMatchObject({ minParty: 4, maxParty: 4 });
  });
});

describe('the terms after a change', () => {
  test('keep what is left out or null', () => {
    expect(termsAfter(cut, { variationId, version: 1 })).toEqual(cut);
    expect(termsAfter(cut, { variationId, version: 1, price: null, bufferAfterMinutes: null })).toEqual(cut);
  });

  test('take what is given, zero included', () => {
    const after = termsAfter(cut, { variationId, version: 1, price: 0, bufferBeforeMinutes: 0, bookableOnline: false });

    expect(after).toEqual({ ...cut, priceMinor: 0, bufferBeforeMinutes: 0, bookableOnline: false });
  });

  test('lose their own lead time and booking window by null', () => {
    const own = { ...cut, leadTimeMinutes: 120, bookingWindowDays: 30 };
    const change = { variationId, version: 1, leadTimeMinutes: null, bookingWindowDays: null };

    expect(termsAfter(own, change)).toEqual(cut);
    expect(termsAfter(own, { variationId, version: 1 })).toEqual(own);
  });

  test('lose the processing time by null', () => {
    const after = termsAfter(cut, { variationId, version: 1, processing: null });

    expect(after).toEqual({ ...cut, processingStartMinutes: null, processingMinutes: null });
  });
});

describe('terms that cannot be', () => {
  test.each([
    [{ durationMinutes: 50 }, null],
    [{ durationMinutes: 49 }, { path: ['processing'], problem: 'processing_outside' }],
    [{ minParty: 3 }, { path: ['maxParty'], problem: 'party_range' }],
  ])('%j → %j', (change, problem) => {
    expect(termsProblem({ ...cut, ...change })).toEqual(problem);
  });
});

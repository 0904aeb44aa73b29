import { refusedForNothing, soldTwice, type Possession, type Range, type Span } from './history.ts';

const hour = (resourceId: string, from = 600): readonly Range[] => [{ resourceId, from, to: from + 60 }];
const span = (called: number, answered = called + 1): Span => ({ called, answered });
const had = (owner: string, ranges: readonly Range[], taken: Span, left: Span | null = null): Possession => ({
  ...{ owner, ranges, taken, left },
});
const told = (possessions: readonly Possession[], refusals: readonly (Span & { wanted: readonly Range[] })[] = []) => ({
  possessions,
  refusals: refusals.map((refusal) => ({ owner: 'me', ...refusal })),
});

describe('time that was sold twice', () => {
  it.each([
    ['both have it at once', had('b', hour('aoi', 630), span(3)), 1],
    ['one after the other', had('b', hour('aoi'), span(12)), 0],
    ['perhaps one after the other: they cross', had('b', hour('aoi'), span(9, 11)), 0],
    ['another person', had('b', hour('ren'), span(3)), 0],
    ['the next hour', had('b', hour('aoi', 660), span(3)), 0],
    ['the same owner, who moves within their time', had('a', hour('aoi', 630), span(3)), 0],
  ])('%s', (_, other, pairs) => {
    expect(soldTwice(told([had('a', hour('aoi'), span(1), span(10)), other]))).toHaveLength(pairs);
  });
});

describe('refusals for nothing', () => {
  it.each([
    ['somebody has it', had('a', hour('aoi'), span(1)), 0],
    ['somebody is just taking it', had('a', hour('aoi'), span(5, 20)), 0],
    ['somebody is just giving it back', had('a', hour('aoi'), span(1), span(2, 5)), 0],
    ['it was given back before', had('a', hour('aoi'), span(1), span(2, 3)), 1],
    ['it was taken afterwards', had('a', hour('aoi'), span(7)), 1],
    ['somebody has another hour', had('a', hour('aoi', 660), span(1)), 1],
    ['only oneself has it', had('me', hour('aoi'), span(1)), 1],
  ])('%s', (_, possession, count) => {
    expect(refusedForNothing(told([possession], [{ ...span(4, 6), wanted: hour('aoi') }]))).toHaveLength(count);
  });
});

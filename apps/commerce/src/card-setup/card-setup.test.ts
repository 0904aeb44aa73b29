import { statusAfter } from './card-setup.ts';

describe('a card setup', () => {
  it.each([
    ['PENDING', 'requires_action', null],
    ['PENDING', 'succeeded', 'SUCCEEDED'],
    ['PENDING', 'failed', 'FAILED'],
    ['SUCCEEDED', 'requires_action', null],
    ['SUCCEEDED', 'succeeded', null],
    ['SUCCEEDED', 'failed', null],
    ['FAILED', 'requires_action', null],
    ['FAILED', 'succeeded', null],
    ['FAILED', 'failed', null],
  ] as const)('that is %s, when the provider says %s, becomes %s', (status, finding, next) => {
    expect(statusAfter(status, finding)).toBe(next);
  });
});

import { decided } from './time-off.ts';

test.each([
  ['REQUESTED', true, 'APPROVED'],
  ['REQUESTED', false, 'DECLINED'],
  ['APPROVED', true, null],
  ['APPROVED', false, null],
  ['DECLINED', true, null],
  ['DECLINED', false, null],
] as const)('%s, approve %s: %s', (status, approve, becomes) => {
  expect(decided(status, approve)).toBe(becomes);
});

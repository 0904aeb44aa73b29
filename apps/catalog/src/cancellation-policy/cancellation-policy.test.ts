import { cheaperStep, sameTerms, termsOf, type PolicyStep } from './cancellation-policy.ts';

const percent = (noticeMinutes: number, share: number): PolicyStep => ({
  noticeMinutes,
  percent: share,
  amountMinor: null,
});
const amount = (noticeMinutes: number, amountMinor: number): PolicyStep => ({
  noticeMinutes,
  percent: null,
  amountMinor,
});

describe('steps of a policy, from the longest notice', () => {
  test.each([
    ['none', []],
    ['rising shares', [percent(1440, 50), percent(120, 100)]],
    ['rising amounts', [amount(1440, 500), amount(120, 1000)]],
    ['shares beside amounts', [percent(1440, 50), amount(120, 100)]],
  ])('%s are fine', (_, steps) => {
    expect(cheaperStep(steps)).toBeNull();
  });

  test.each([
    ['a falling share', [percent(1440, 50), percent(120, 40)], 1],
    ['an equal share', [percent(1440, 50), percent(120, 50)], 1],
    ['a falling amount', [amount(1440, 500), amount(120, 400)], 1],
    ['a share that falls over an amount between', [percent(1440, 50), amount(600, 1), percent(120, 40)], 2],
    ['the same notice twice', [percent(120, 50), percent(120, 60)], 1],
  ])('%s is not', (_, steps, place) => {
    expect(cheaperStep(steps)).toBe(steps[place]);
  });
});

test('terms are the same in any order of steps and languages', () => {
  const businessId = '01900000-0000-7000-8000-000000000000';
  const one = termsOf({
    businessId,
    text: { ja: 'あ', en: 'a' },
    steps: [
      { noticeMinutes: 60, percent: 100 },
      { noticeMinutes: 120, percent: 50 },
    ],
  });
  const other = termsOf({
    businessId,
    text: { en: 'a', ja: 'あ' },
    cancelCutoffMinutes: 0,
    steps: [
      { noticeMinutes: 120, percent: 50 },
      { noticeMinutes: 60, percent: 100 },
    ],
  });

  expect(sameTerms(one, other)).toBe(true);
  expect(sameTerms(one, { ...other, noShow: { percent: 100, amountMinor: null } })).toBe(false);
});

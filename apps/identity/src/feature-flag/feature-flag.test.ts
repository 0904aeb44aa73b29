import { isOn, shareOf } from './feature-flag.ts';

const one = '018f3a2b-0000-7000-8000-000000000001';
const other = '018f3a2b-0000-7000-8000-000000000002';
const flag = { name: 'new_calendar', isEnabled: true, percent: 0, onFor: [], offFor: [] };
const share = shareOf(flag.name, one);

describe('a flag', () => {
  it.each([
    ['is off for all at 0 %', flag, one, false],
    ['is on for all at 100 %', { ...flag, percent: 100 }, one, true],
    ['is on from an organization’s own share', { ...flag, percent: share + 1 }, one, true],
    ['is off below it', { ...flag, percent: share }, one, false],
    ['is on for whom it lists', { ...flag, onFor: [one] }, one, true],
    ['is off for others', { ...flag, onFor: [one] }, other, false],
    ['is off for whom it lists so', { ...flag, percent: 100, offFor: [one] }, one, false],
    ['is off for all while it is not enabled', { ...flag, isEnabled: false, percent: 100, onFor: [one] }, one, false],
    ['is on without an organization when it is on for all', { ...flag, percent: 100 }, null, true],
    ['is off without an organization otherwise', { ...flag, percent: 99, onFor: [one] }, null, false],
    ['is off without an organization when some are excepted', { ...flag, percent: 100, offFor: [one] }, null, false],
  ])('%s', (_name, given, organizationId, on) => {
    expect(isOn(given, organizationId)).toBe(on);
  });

  it('meets about as many organizations as its percentage says, and others than another flag', () => {
    const ids = Array.from({ length: 10_000 }, (_, n) => `018f3a2b-0000-7000-8000-${String(n).padStart(12, '0')}`);
    const on = (name: string) => ids.filter((id) => isOn({ ...flag, name, percent: 30 }, id));
    const others = new Set(on('old_calendar'));
    const both = on('new_calendar').filter((id) => others.has(id));

    expect(on('new_calendar').length).toBeGreaterThan(2_800);
    expect(on('new_calendar').length).toBeLessThan(3_200);
    expect(both.length).toBeLessThan(1_100);
  });
});

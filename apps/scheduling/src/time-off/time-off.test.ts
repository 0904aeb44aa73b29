import { newId, readInput, toId } from '@openslot/service';
import { addTimeOffInput, decided, ended } from './time-off.ts';

test.each([
  ['REQUESTED', true, 'APPROVED'],
  ['REQUESTED', false, 'DECLINED'],
  ['APPROVED', true, null],
  ['APPROVED', false, null],
  ['DECLINED', true, null],
  ['DECLINED', false, null],
  ['WITHDRAWN', true, null],
  ['CANCELLED', true, null],
] as const)('%s, approve %s: %s', (status, approve, becomes) => {
  expect(decided(status, approve)).toBe(becomes);
});

test.each([
  ['REQUESTED', 'WITHDRAWN', null],
  ['APPROVED', null, 'CANCELLED'],
  ['DECLINED', null, null],
  ['WITHDRAWN', null, null],
  ['CANCELLED', null, null],
] as const)('%s, withdrawn: %s, cancelled: %s', (status, withdrawn, cancelled) => {
  expect([ended(status, 'withdraw'), ended(status, 'cancel')]).toEqual([withdrawn, cancelled]);
});

describe('when', () => {
  const staffMemberId = toId('stf', newId());
  const read = (input: object) => {
    const answer = readInput(addTimeOffInput, { staffMemberId, kind: 'VACATION', approved: false, ...input });
    return answer.ok
      ? answer.value.when
      : answer.problem.fields.map(({ path, problem }) => `${path.join('.')} ${problem}`);
  };
  const [noon, one] = [new Date('2027-03-01T12:00:00Z'), new Date('2027-03-01T13:00:00Z')];

  test('is told by times or by whole days', () => {
    expect(read({ startsAt: noon, endsAt: one })).toEqual({ startsAt: noon, endsAt: one });
    expect(read({ startsOn: '2027-03-01' })).toEqual({ startsOn: '2027-03-01', endsOn: '2027-03-01' });
    expect(read({ startsOn: '2027-03-01', endsOn: '2028-02-28' })).toMatchObject({ endsOn: '2028-02-28' });
  });

  test.each([
    ['nothing', {}, ['startsAt time_off_when']],
    ['both', { startsAt: noon, endsAt: one, startsOn: '2027-03-01' }, ['startsAt time_off_when']],
    ['a start alone', { startsAt: noon }, ['startsAt time_off_when']],
    ['an end alone', { endsOn: '2027-03-01' }, ['startsAt time_off_when']],
    ['no length', { startsAt: noon, endsAt: noon }, ['endsAt end_before_start']],
    ['days the wrong way round', { startsOn: '2027-03-02', endsOn: '2027-03-01' }, ['endsOn end_before_start']],
    ['too many days', { startsOn: '2027-03-01', endsOn: '2028-02-29' }, ['endsOn time_off_too_long']],
    ['oneself as the stand-in', { startsOn: '2027-03-01', standInId: staffMemberId }, ['standInId stands_in_for_self']],
  ])('not %s', (_, input, problems) => {
    expect(read(input)).toEqual(problems);
  });
});

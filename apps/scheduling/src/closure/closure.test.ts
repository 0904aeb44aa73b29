import { newId, readInput, toId } from '@openslot/service';
import { addClosureInput, closedTimeOf } from './closure.ts';

const [location, business, staff, room] = [
  toId('loc', newId()),
  toId('biz', newId()),
  toId('stf', newId()),
  toId('res', newId()),
];
const issues = (input: object) => {
  const read = readInput(addClosureInput, { recurring: false, ...input });
  return read.ok ? [] : read.problem.fields.map(({ path, problem }) => `${path.join('.')} ${problem}`);
};
const at = (text: string) => new Date(text);
const day = { startsOn: '2027-05-01' };

test.each([
  ['one date of a location', { locationId: location, ...day }, []],
  ['a year and a day', { locationId: location, ...day, endsOn: '2028-04-30' }, []],
  ['dates of a business, every year', { businessId: business, ...day, endsOn: '2027-05-03', recurring: true }, []],
  ['staff and rooms', { resourceIds: [staff, room], ...day }, []],
  ['two hours', { locationId: location, startsAt: at('2027-05-01T10:00:00Z'), endsAt: at('2027-05-01T12:00:00Z') }, []],
  ['nothing', { ...day }, ['locationId closes_one_thing']],
  ['two things', { locationId: location, businessId: business, ...day }, ['locationId closes_one_thing']],
  ['no resources', { resourceIds: [], ...day }, ['resourceIds too_short']],
  ['a place among the resources', { resourceIds: [location], ...day }, ['resourceIds.0 invalid_value']],
  ['no time', { locationId: location }, ['startsOn closed_when']],
  ['dates and times', { locationId: location, ...day, startsAt: at('2027-05-01T10:00:00Z'), endsAt: at('2027-05-01T12:00:00Z') }, ['startsOn closed_when']],
  ['a time without its end', { locationId: location, startsAt: at('2027-05-01T10:00:00Z') }, ['startsOn closed_when']],
  ['an end without a start', { locationId: location, endsOn: '2027-05-01' }, ['startsOn closed_when']],
  ['dates the wrong way round', { locationId: location, ...day, endsOn: '2027-04-30' }, ['endsOn end_before_start']],
  ['no length', { locationId: location, startsAt: at('2027-05-01T10:00:00Z'), endsAt: at('2027-05-01T10:00:00Z') }, ['endsAt end_before_start']],
  ['more than 366 days', { locationId: location, ...day, endsOn: '2028-05-01' }, ['endsOn closed_too_long']],
  ['hours of every year', { locationId: location, startsAt: at('2027-05-01T10:00:00Z'), endsAt: at('2027-05-01T12:00:00Z'), recurring: true }, ['recurring yearly_needs_dates']],
  ['an empty reason', { locationId: location, ...day, reason: ' ' }, ['reason too_short']],
])('%s', (_, input, expected) => {
  expect(issues(input)).toEqual(expected);
}); // prettier-ignore

test('one date is a first and a last one', () => {
  expect(closedTimeOf(day)).toEqual({ startsOn: '2027-05-01', endsOn: '2027-05-01', startsAt: null, endsAt: null });
});

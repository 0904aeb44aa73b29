import { isOutOfArchive, nextNight } from './archive.ts';

const now = new Date('2029-03-01T12:00:00.000Z');

test.each([
  ['a visit of yesterday', '2029-02-28T12:00:00.000Z', true],
  ['one that began 730 days ago', '2027-03-02T12:00:00.000Z', true],
  ['one that began before', '2027-03-02T11:59:59.999Z', false],
])('%s is newer than all in the archive, or may not be', (_, startsAt, expected) => {
  expect(isOutOfArchive({ startsAt: new Date(startsAt), now })).toBe(expected);
});

test.each([
  ['2029-03-01T00:00:00.000Z', '2029-03-02T03:40:00.000Z'],
  ['2029-03-01T23:59:59.999Z', '2029-03-02T03:40:00.000Z'],
])('the night after %s is at %s', (at, dueAt) => {
  expect(nextNight('archive', 'organization', new Date(at))).toEqual({
    ...{ kind: 'archive', organizationId: 'organization', subjectId: 'organization', dueAt: new Date(dueAt) },
  });
});

import { inOrderOfMoving, minutesToMove, movedBy, type Drifted } from './zone-rules.ts';

const drifted = (id: string, start: string, derived: string): Drifted => ({
  ...{ organizationId: 'o', kind: 'VISIT', id, timeZone: 'Africa/Cairo' },
  ...{ startsAt: new Date(`2027-06-01T${start}:00Z`), derivedAt: new Date(`2027-06-01T${derived}:00Z`) },
});

test('what moves later makes room from the end, what moves earlier from the beginning', () => {
  const all = [
    drifted('later, first', '09:00', '10:00'),
    drifted('earlier, last', '12:00', '11:30'),
    drifted('later, last', '11:00', '12:00'),
    drifted('earlier, first', '08:00', '07:30'),
  ];

  expect(inOrderOfMoving(all).map(({ id }) => id)).toEqual([
    'later, last',
    'later, first',
    'earlier, first',
    'earlier, last',
  ]);
});

test('it moves by the difference', () => {
  expect(minutesToMove(drifted('', '09:00', '10:00'))).toBe(60);
  expect(minutesToMove(drifted('', '09:00', '08:30'))).toBe(-30);
  expect(movedBy(new Date('2027-06-01T23:45:00Z'), 30)).toEqual(new Date('2027-06-02T00:15:00Z'));
});

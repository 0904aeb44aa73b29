import { decideReminder, messageOf, setRemindersInput, type Reminder } from './reminder.ts';

const reminder: Reminder = {
  organizationId: 'organization',
  id: 'reminder',
  appointmentId: 'visit',
  minutesBefore: 120,
  startsAt: new Date('2026-12-04T05:30:00Z'),
  dueAt: new Date('2026-12-04T03:30:00Z'),
  status: 'PLANNED',
};

test.each([
  ['PLANNED', '2026-12-04T03:30:00Z', 'SENT'],
  ['PLANNED', '2026-12-04T05:29:59.999Z', 'SENT'],
  ['PLANNED', '2026-12-04T05:30:00Z', 'SKIPPED'],
  ['SENT', '2026-12-04T03:30:00Z', null],
  ['SKIPPED', '2026-12-04T03:30:00Z', null],
  ['CANCELLED', '2026-12-04T03:30:00Z', null],
] as const)('a %s reminder at %s: %s', (status, at, decision) => {
  expect(decideReminder({ ...reminder, status }, new Date(at))).toBe(decision);
});

test('one message per visit, rule and start', () => {
  expect(messageOf(reminder, 'mei')).toEqual({
    template: 'appointment-reminder',
    recipientId: 'mei',
    appointmentId: 'visit',
    dedupeKey: 'reminder:visit:120:2026-12-04T05:30:00.000Z',
    expiresAt: reminder.startsAt,
  });
});

describe('when a business reminds', () => {
  const read = (minutesBefore: number[]) =>
    setRemindersInput.safeParse({ businessId: 'biz_01h2xcejqtf2nbrexx3vqjhp41', minutesBefore });

  test('the earliest reminder comes first; none at all is a choice', () => {
    expect(read([60, 1_440, 120]).data?.minutesBefore).toEqual([1_440, 120, 60]);
    expect(read([]).data?.minutesBefore).toEqual([]);
  });

  test.each([
    ['twice the same', [60, 60]],
    ['less than a quarter of an hour before', [14]],
    ['more than two weeks before', [20_161]],
    ['more than four', [15, 16, 17, 18, 19]],
  ])('%s is refused', (_, minutes) => {
    expect(read(minutes).success).toBe(false);
  });
});

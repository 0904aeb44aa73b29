import { exceedsAnonymousPlaces } from '../src/seat/seat.ts';
import { guest, monday, mutate, refused } from './salon.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';
import { bookSeats, holdSeats, miscounted, openStudio, plan, type Studio } from './studio.ts';

let scheduling: Scheduling;
let studio: Studio;
beforeAll(async () => {
  scheduling = await startScheduling({ limits: { liveHoldsAtLeast: 100, anonymousDaySharePercent: 30 } });
  await scheduling.database.setClock(monday);
  studio = await openStudio(scheduling);
});
afterAll(() => scheduling.stop());
beforeEach(() => scheduling.database.setClock(monday));

test.each([
  ['the first, whatever the share', 4, 0, false],
  ['the last of the share', 1, 2, false],
  ['one too many', 2, 2, true],
])('of ten places with a share of 30 %%: %s', (_, quantity, others, exceeds) => {
  expect(exceedsAnonymousPlaces({ quantity }, { capacity: 10 }, others, 30)).toBe(exceeds);
});

test('all callers without a sign-in together hold at most a share of a session; what they book does not count', async () => {
  const session = await plan(studio, { capacity: 10 });
  const held = await holdSeats(studio.nobody(), session.id, 2);
  const last = await holdSeats(studio.nobody(), session.id, 1);
  expect([held.__typename, last.__typename]).toEqual(['Hold', 'Hold']);

  const answer = await refused(scheduling, () => holdSeats(studio.nobody(), session.id, 1));
  expect(answer.__typename).toBe('TooManyHolds');
  expect((await holdSeats(studio.customer(), session.id, 1)).__typename).toBe('Hold');

  expect((await bookSeats(studio.nobody(), held.token, { guest })).__typename).toBe('AppointmentBooked');
  expect((await holdSeats(studio.nobody(), session.id, 2)).__typename).toBe('Hold');
  expect((await holdSeats(studio.nobody(), session.id, 1)).__typename).toBe('TooManyHolds');
  await mutate(studio.nobody(), 'releaseHold', { holdToken: last.token });
  expect((await holdSeats(studio.nobody(), session.id, 1)).__typename).toBe('Hold');
  await scheduling.database.advanceClock({ minutes: 11 });
  expect((await holdSeats(studio.nobody(), session.id, 3)).__typename).toBe('Hold');
  await scheduling.settled();
  expect(await miscounted(scheduling)).toEqual([]);
});

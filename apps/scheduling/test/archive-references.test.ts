import { fromId, newId } from '@openslot/service';
import { monday, tokyo } from './salon.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';
import { created, seriesOf } from './series/series.ts';
import { attend, dateOf, openStudio, plan, readVisit, seatsOf, type Studio } from './studio.ts';

let scheduling: Scheduling;
let studio: Studio;
beforeAll(async () => {
  scheduling = await startScheduling();
  await scheduling.database.setClock(monday);
  studio = await openStudio(scheduling);
});
afterAll(() => scheduling.stop());
beforeEach(() => scheduling.database.setClock(monday));

let nights = 0;
/** Everything is over, two years pass, and a night. */
async function twoYearsPass(): Promise<void> {
  const { admin } = scheduling.database;
  await admin`
    update scheduling.appointment set status = 'COMPLETED' where status = 'CONFIRMED' and organization_id = ${studio.organizationId}`;
  nights += 2;
  await scheduling.database.setClock(new Date(Date.parse('2029-06-01T00:00:00.000Z') + nights * 86_400_000));
  await scheduling.settled();
  expect(await admin`select id from scheduling.appointment where organization_id = ${studio.organizationId}`).toEqual(
    [],
  );
}

test('places in a session lead to their visit, and it to them, when it is in the archive', async () => {
  const session = await plan(studio, { startsAt: tokyo('11:00', dateOf(2)) });
  const client = studio.customer(newId());
  const visit = await attend(client, session.id, 2);
  const before = await readVisit(client, visit.id);

  await twoYearsPass();

  const after = await readVisit(client, visit.id);
  expect(after).toMatchObject({ id: visit.id, status: 'COMPLETED' });
  expect(seatsOf(after).map(({ id }) => id)).toEqual(seatsOf(before).map(({ id }) => id));
  expect(seatsOf(after)).toHaveLength(2);
});

test('occurrences of a series lead to their visits when those are in the archive', async () => {
  const client = studio.customer(newId());
  const { series } = await created(client, studio, { startsAt: tokyo('18:00', dateOf(4)), acceptPolicy: true });
  const before = await seriesOf(client, series.id);
  await scheduling.database.admin`
    update scheduling.appointment set status = 'CANCELLED', cancelled_at = clock.now(), cancelled_by = 'STAFF'
     where series_id = ${fromId('srs', series.id) ?? ''} and occurrence = 2`;

  await twoYearsPass();

  const after = await seriesOf(client, series.id);
  const told = (each: { n: number; outcome: string; appointment: { id: string } | null }) => [
    each.n,
    each.appointment?.id,
  ];
  expect(after.occurrences.map(told)).toEqual(before.occurrences.map(told));
  expect(after.occurrences.map(({ outcome }: { outcome: string }) => outcome)).toEqual([
    'BOOKED',
    'CANCELLED',
    'BOOKED',
    'BOOKED',
  ]);
});

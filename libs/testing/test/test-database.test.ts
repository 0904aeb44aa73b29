import { testDatabase, type TestDatabase } from '@openslot/testing';
import postgres from 'postgres';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase('scheduling');
});
afterAll(() => database.close());

test('the service signs in and opens its doors', async () => {
  const service = postgres(database.url(), { max: 1 });

  const [row] = await service.begin(async (sql) => {
    await sql`select scheduling.enter('member', '0198a000-0000-7000-8000-000000000001', null)`;
    return sql`select current_user as role, current_setting('app.organization_id') as organization`;
  });

  expect(row).toEqual({ role: 'scheduling_service', organization: '0198a000-0000-7000-8000-000000000001' });
  await service.end();
});

test('the clock moves in this database', async () => {
  await database.setClock('2026-03-01T12:00:00Z');
  await database.advanceClock({ minutes: 90 });

  const rows = await database.admin<
    { now: Date; movable: boolean }[]
  >`select clock.now() as now, clock.movable() as movable`;

  expect(rows.map(({ movable }) => movable)).toEqual([true]);
  expect(rows.map(({ now }) => now.toISOString().slice(0, 18))).toEqual(['2026-03-01T13:30:0']);
});

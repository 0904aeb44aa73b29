import { project, projectEnd, refColumns, sliceSchema, workerAccess } from '@openslot/database';
import type { Envelope } from '@openslot/events';
import { sql } from 'drizzle-orm';
import { primaryKey, text } from 'drizzle-orm/pg-core';
import { newId, openSample, organization, otherOrganization, type Sample } from './sample.ts';

const room = sliceSchema('engagement').table('room_ref', { ...refColumns(), name: text('name').notNull() }, (table) => [
  primaryKey({ columns: [table.organizationId, table.id] }),
]);

let sample: Sample;
beforeAll(async () => {
  sample = await openSample();
  await sample.home.admin.unsafe(`
    create table engagement.room_ref (organization_id uuid not null, id uuid not null, live boolean not null,
      version integer not null, state_at timestamptz(3) not null, name text not null, primary key (organization_id, id));
    grant select, insert, update on engagement.room_ref to engagement_service;`);
});
afterAll(() => sample.close());

const stateAt = (version: number) => new Date(`2030-01-0${version}T00:00:00.000Z`);

const event = (id: string, version: number, organizationId = organization): Envelope => ({
  specversion: '1.0',
  id: newId(),
  source: '/openslot/engagement',
  type: 'engagement.room.state.v1',
  subject: id,
  time: stateAt(version).toISOString(),
  datacontenttype: 'application/json',
  organizationid: organizationId,
  aggregateversion: version,
  actor: null,
  causationid: null,
  traceparent: null,
  data: null,
});

const told = (id: string, version: number, name: string, more: { live?: boolean; organizationId?: string } = {}) =>
  sample.database.transaction(workerAccess(organization), (tx) =>
    project(tx, room, event(id, version, more.organizationId), {
      name,
      ...(more.live === undefined ? {} : { live: more.live }),
    }),
  );

const ended = (id: string, version: number) =>
  sample.database.transaction(workerAccess(organization), (tx) => projectEnd(tx, room, event(id, version)));

const known = (id: string) =>
  sample.database.read(workerAccess(organization), (tx) =>
    tx
      .select()
      .from(room)
      .where(sql`${room.id} = ${id}`)
      .orderBy(room.organizationId),
  );

const row = (id: string, version: number, name: string, live: boolean) => ({
  organizationId: organization,
  ...{ id, live, version, stateAt: stateAt(version), name },
});

test('a state that is newer replaces the one before, and is news', async () => {
  const id = newId();

  expect([await told(id, 1, 'small'), await told(id, 3, 'large')]).toEqual([true, true]);

  expect(await known(id)).toEqual([row(id, 3, 'large', true)]);
});

test('a state that comes again, or after a newer one, changes nothing and is no news', async () => {
  const id = newId();
  await told(id, 2, 'two');

  expect([await told(id, 2, 'two again'), await told(id, 1, 'one')]).toEqual([false, false]);

  expect(await known(id)).toEqual([row(id, 2, 'two', true)]);
});

test('a state may itself say that it is live no longer, and the next one that it is again', async () => {
  const id = newId();
  await told(id, 1, 'shut', { live: false });
  expect(await known(id)).toEqual([row(id, 1, 'shut', false)]);

  await told(id, 2, 'open');

  expect(await known(id)).toEqual([row(id, 2, 'open', true)]);
});

test('a tombstone keeps what is known, dated and not live', async () => {
  const id = newId();
  await told(id, 1, 'small');

  await ended(id, 2);

  expect(await known(id)).toEqual([row(id, 2, 'small', false)]);
  expect(await told(id, 1, 'small')).toBe(false);
  expect(await known(id)).toEqual([row(id, 2, 'small', false)]);
});

test('a tombstone that comes again, after a newer state, or of what was never known changes nothing', async () => {
  const [id, unknown] = [newId(), newId()];
  await told(id, 2, 'small');

  await ended(id, 1);
  await ended(id, 2);
  await ended(unknown, 1);

  expect(await known(id)).toEqual([row(id, 2, 'small', true)]);
  expect(await known(unknown)).toEqual([]);
});

test('the same id in another organization is another row', async () => {
  const id = newId();
  await told(id, 2, 'ours');

  expect(await told(id, 1, 'theirs', { organizationId: otherOrganization })).toBe(true);
  await ended(id, 3);

  expect(await known(id)).toEqual([
    row(id, 3, 'ours', false),
    { ...row(id, 1, 'theirs', true), organizationId: otherOrganization },
  ]);
});

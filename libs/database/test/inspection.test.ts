import { sliceSchema, workerAccess } from '@openslot/database';
import { declaredTables } from '@openslot/database/inspection';
import { explainUses, testDatabase, type TestDatabase } from '@openslot/testing';
import { sql } from 'drizzle-orm';
import { integer, primaryKey, text, uuid } from 'drizzle-orm/pg-core';

const organizationId = '0198a000-0000-7000-8000-000000000001';

let home: TestDatabase;
beforeAll(async () => {
  home = await testDatabase('engagement');
  await home.admin.unsafe(`
    create table engagement.page (organization_id uuid not null, id int not null, words text, primary key (organization_id, id));
    alter table engagement.page enable row level security, force row level security;
    create policy read on engagement.page for select to engagement_service using (case
      when organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid) then true else false end);
    grant select on engagement.page to engagement_service;
    create index page_words on engagement.page (organization_id, words);
    insert into engagement.page select '${organizationId}', n, 'w' || n from generate_series(1, 50000) n;
    analyze engagement.page;`);
});
afterAll(() => home.close());

describe('explainUses', () => {
  const asked = { slice: 'engagement', access: workerAccess(organizationId) } as const;
  const byWords = (words: string) =>
    sql`select id from engagement.page where organization_id = ${organizationId} and words = ${words}`;

  test('answers the rows of a question that uses the index', async () => {
    const rows = await explainUses(home, { ...asked, uses: ['page_words'] }, (tx) => tx.execute(byWords('w3')));

    expect([...rows]).toEqual([{ id: 3 }]);
  });

  test('catches a question that reads the whole table', async () => {
    const scan = explainUses(home, { ...asked, uses: ['page_words'] }, (tx) =>
      tx.execute(sql`select id from engagement.page where length(words) = 3`),
    );

    await expect(scan).rejects.toThrow('does not use page_words; it uses none and scans page');
  });
});

test('tables are described as PostgreSQL does', () => {
  const pages = sliceSchema('engagement').table(
    'page',
    { organizationId: uuid('organization_id').notNull(), id: integer('id').notNull(), words: text('words') },
    (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
  );

  expect(declaredTables([{ pages, other: 1 }])).toEqual([
    {
      schema: 'engagement',
      name: 'page',
      columns: [
        { name: 'organization_id', type: 'uuid', notNull: true },
        { name: 'id', type: 'integer', notNull: true },
        { name: 'words', type: 'text', notNull: false },
      ],
      primaryKey: ['organization_id', 'id'],
    },
  ]);
});

import { callsFor, deskPage, fillPage, moneyPage, rowsOf, visits, type Page } from './page.ts';
import { runSystem, type RunningSystem } from './running-system.ts';
import { openStatementLog, type StatementLog } from './statement-log.ts';

let system: RunningSystem;
let log: StatementLog;
let page: Page;
beforeAll(async () => {
  system = await runSystem({}, { logStatements: true });
  log = await openStatementLog(system.testDatabase);
  page = await fillPage(system);
}, 120_000);
afterAll(async () => {
  log?.close();
  await system?.stop();
});

/** What each subgraph is asked, and asks its database, so that the gateway can answer the operation. */
async function costOf(operation: string, query: string, first: number) {
  const before = await callsFor(system, operation);
  const asked = await log.during(() => page.member.ask(query, page.variables(first)));
  const after = await callsFor(system, operation);
  const cost = (slice: keyof typeof after) => ({
    calls: after[slice] - before[slice],
    statements: asked.filter((each) => each.slice === slice).length,
  });
  return Object.fromEntries((Object.keys(after) as (keyof typeof after)[]).map((slice) => [slice, cost(slice)]));
}

const sizes = [1, 5, visits] as const;

test('every subgraph has its part in the page', async () => {
  const rows = await rowsOf(page, visits);

  expect(rows).toHaveLength(visits);
  expect(rows[0]).toMatchObject({
    status: 'COMPLETED',
    customer: { name: 'Guest 1', loyalty: { balance: 66 } },
    business: { name: 'Hanami Salon', rating: { average: 5, count: visits / 2 } },
    location: { name: '表参道店' },
    segments: [{ variation: { name: '60 minutes' } }],
    payments: [{ status: 'SUCCEEDED' }],
    balanceDue: { amountMinor: 4_620 },
    review: { rating: 5, status: 'PUBLISHED' },
    history: { edges: [{ node: { name: 'booked' } }, { node: { name: 'confirmed' } }] },
  });
});

test.each(sizes)('the desk’s page of %i costs ten calls and fifteen statements', async (first) => {
  expect(await costOf('DeskPage', deskPage, first)).toEqual({
    scheduling: { calls: 1, statements: 3 },
    identity: { calls: 1, statements: 1 },
    catalog: { calls: 4, statements: 4 },
    commerce: { calls: 1, statements: 2 },
    engagement: { calls: 3, statements: 5 },
  });
});

test.each(sizes)('payments and fees of %i cost two calls and six statements', async (first) => {
  expect(await costOf('MoneyPage', moneyPage, first)).toEqual({
    scheduling: { calls: 1, statements: 3 },
    identity: { calls: 0, statements: 0 },
    catalog: { calls: 0, statements: 0 },
    commerce: { calls: 1, statements: 3 },
    engagement: { calls: 0, statements: 0 },
  });
});

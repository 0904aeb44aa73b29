import type { Database } from '@openslot/database';
import { newId, toId } from '@openslot/service';
import { bookVisit, openCommerce, paid, type Commerce } from './arrange.ts';

let reads = 0;
/** Counts what viewers' doors read; the workers poll beside them. */
const counted = (database: Database): Database => ({
  ...database,
  read(access, question) {
    if (access.door !== 'worker') reads += 1;
    return database.read(access, question);
  },
});

let commerce: Commerce;
beforeAll(async () => {
  commerce = await openCommerce(counted);
});
afterAll(() => commerce.close());

const document = `query ($of: [_Any!]!) {
  _entities(representations: $of) {
    ... on Appointment { payments { status amount { amountMinor } } balanceDue { amountMinor } }
    ... on Payment { status }
  }
}`;

async function readsFor(userId: string, of: { __typename: string; id: string }[]): Promise<number> {
  reads = 0;
  const { data } = await commerce.client({ userId })(document, { of });
  expect(data._entities.filter(Boolean)).toHaveLength(of.length);
  return reads;
}

describe('the number of questions to the database', () => {
  it('does not grow with the number of visits', async () => {
    const userId = newId();
    const ids: string[] = [];
    for (let visits = 0; visits < 6; visits += 1) {
      const visit = await bookVisit(commerce, { userId });
      await paid(commerce, visit);
      ids.push(toId('apt', visit.id));
    }
    const of = ids.map((id) => ({ __typename: 'Appointment', id }));

    expect([await readsFor(userId, of.slice(0, 1)), await readsFor(userId, of)]).toEqual([2, 2]);
  });

  it('is one for payments', async () => {
    const userId = newId();
    const visit = await bookVisit(commerce, { userId });
    const { id } = await paid(commerce, visit);

    expect(await readsFor(userId, [{ __typename: 'Payment', id }])).toBe(1);
  });
});

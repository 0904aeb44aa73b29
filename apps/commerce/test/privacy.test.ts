import { newExportKey, unpacked } from '@openslot/database';
import { customerState, privacyRequested } from '@openslot/events';
import { newId } from '@openslot/service';
import { publishEvent, publishState } from '@openslot/testing';
import {
  balances,
  bookVisit,
  bookWithCard,
  leaveCard,
  openCommerce,
  paid,
  type Commerce,
  type Visit,
} from './arrange.ts';
import { endOfLosses, fragileCommerce, losses, loseTransaction, recover } from './losses.ts';

let commerce: Commerce;
beforeAll(async () => {
  commerce = await openCommerce(fragileCommerce);
  await commerce.database.setClock('2030-05-01T00:00:00.000Z');
});
afterAll(() => commerce.close());

/** A customer who left a card for a visit to come. */
async function withCard(): Promise<Visit> {
  const visit = await bookWithCard(commerce);
  await known(visit);
  await leaveCard(commerce, visit);
  return visit;
}

async function known(visit: Visit): Promise<void> {
  await publishState(commerce.deps.bus, customerState, {
    ...{ organizationId: visit.organizationId, id: visit.state.customerId, version: 1 },
    data: { userId: visit.userId, mergedIntoId: null, live: true },
  });
  await commerce.quiet();
}

async function ask(visit: Visit, kind: 'EXPORT' | 'ERASURE', sealFor: string | null = null): Promise<string> {
  const id = newId();
  await publishEvent(commerce.deps.bus, privacyRequested, {
    ...{ organizationId: visit.organizationId, id, version: 1 },
    data: { kind, customerIds: [visit.state.customerId], sealFor, reviewTexts: false },
  });
  await commerce.quiet();
  return id;
}

const partOf = async (requestId: string) => {
  const [row] = await commerce.database.admin<{ payload: { sealed: string; rows: number } }[]>`
    select payload from bus.state_log where topic = 'commerce.privacy-part.state' and key = ${requestId}`;
  return row?.payload;
};

const cards = (visit: Visit) => commerce.database.admin`
  select provider_token_enc, brand, last4, expires_on::text, deleted_at is not null as gone
    from commerce.payment_method where organization_id = ${visit.organizationId}`;

test('erasing takes cards away, and lets nobody see the payments as a person', async () => {
  const visit = await withCard();
  expect(await cards(visit)).toMatchObject([{ last4: '4242', gone: false }]);

  const requestId = await ask(visit, 'ERASURE');
  await commerce.quiet();

  expect(await cards(visit)).toEqual([
    { provider_token_enc: null, brand: 'erased', last4: '0000', expires_on: '1970-01-01', gone: true },
  ]);
  expect(await partOf(requestId)).toEqual({ kind: 'ERASURE', rows: 0, sealed: null });
  const { admin } = commerce.database;
  expect(await admin`select live, user_id from commerce.customer_ref where id = ${visit.state.customerId}`).toEqual([
    { live: false, user_id: null },
  ]);
});

test('payments and the ledger stay', async () => {
  const visit = await bookVisit(commerce);
  await known(visit);
  await paid(commerce, visit);
  const before = await balances(commerce, visit.organizationId);

  await ask(visit, 'ERASURE');
  await ask(visit, 'ERASURE');

  expect(await balances(commerce, visit.organizationId)).toEqual(before);
  const { admin } = commerce.database;
  expect(await admin`select status, customer_id from commerce.payment where appointment_id = ${visit.id}`).toEqual([
    { status: 'SUCCEEDED', customer_id: visit.state.customerId },
  ]);
});

test('an export tells payments and of cards what people know them by', async () => {
  const visit = await withCard();
  const box = newExportKey();

  const requestId = await ask(visit, 'EXPORT', box.publicKey);

  const part = await partOf(requestId);
  expect(unpacked(box.privateKey, part?.sealed ?? '')).toMatchObject({
    payments: [],
    refunds: [],
    fees: [],
    cards: [{ last4: '4242', removedAt: null }],
  });
  expect(part?.rows).toBe(1);
  expect(await cards(visit)).toMatchObject([{ last4: '4242', gone: false }]);
});

test.each(losses(5))('an erasure ends the same when transaction %d is lost %s its commit', async (at, mode) => {
  const visit = await withCard();
  loseTransaction(at, mode);

  await ask(visit, 'ERASURE');
  await recover(commerce);

  endOfLosses();
  expect(await cards(visit)).toMatchObject([{ provider_token_enc: null, last4: '0000', gone: true }]);
  const told = await commerce.database.admin`
    select from commerce.due where organization_id = ${visit.organizationId} and kind = 'card_removal'`;
  expect(told).toEqual([]);
});

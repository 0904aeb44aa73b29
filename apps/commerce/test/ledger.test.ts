import { openDatabase, serviceAccess, workerAccess, type Database } from '@openslot/database';
import { newId } from '@openslot/service';
import { race, testDatabase, type TestDatabase } from '@openslot/testing';
import { feeKept, paymentReceived, refundPaid } from '../src/ledger/ledger.ts';
import { post } from '../src/ledger/ledger.store.ts';

let database: TestDatabase;
let commerce: Database;
beforeAll(async () => {
  database = await testDatabase('commerce');
  commerce = openDatabase({ url: database.url(), slice: 'commerce' });
});
afterAll(async () => {
  await commerce.close();
  await database.close();
});

const payment = (currency = 'JPY') => ({ id: newId(), provider: 'SANDBOX' as const, currency });

/** Writes entries as they are given, past everything that balances them. */
async function writeEntries(amounts: readonly (readonly [code: string, amountMinor: number, currency: string])[]) {
  const organizationId = newId();
  const transactionId = newId();
  await database.admin.begin(async (sql) => {
    for (const [code, , currency] of amounts) {
      await sql`insert into commerce.ledger_account (organization_id, id, code, type, currency)
        values (${organizationId}, ${newId()}, ${code}, 'ASSET', ${currency})`;
    }
    await sql`insert into commerce.ledger_transaction (organization_id, id, kind, source_type, source_id)
      values (${organizationId}, ${transactionId}, 'PAYMENT_RECEIVED', 'PAYMENT', ${newId()})`;
    for (const [code, amountMinor, currency] of amounts) {
      await sql`insert into commerce.ledger_entry (organization_id, id, transaction_id, account_id, amount_minor, currency)
        select organization_id, ${newId()}, ${transactionId}, id, ${amountMinor}, ${currency} from commerce.ledger_account
         where organization_id = ${organizationId} and code = ${code}`;
    }
  });
  return { organizationId, transactionId };
}

const imbalances = () => database.admin`
  select transaction_id, currency, sum(amount_minor)::int as minor from commerce.ledger_entry
   group by organization_id, transaction_id, currency having sum(amount_minor) <> 0`;

describe('the ledger', () => {
  it('takes a transaction that sums to zero in each currency', async () => {
    await writeEntries([
      ['cash', 500, 'USD'],
      ['owed', -500, 'USD'],
      ['kasse', 30, 'EUR'],
      ['schuld', -30, 'EUR'],
    ]);

    expect(await imbalances()).toEqual([]);
  });

  it.each([
    ['one entry', [['cash', 500, 'USD']] as const],
    [
      'entries that miss by one',
      [
        ['cash', 500, 'USD'],
        ['owed', -499, 'USD'],
      ] as const,
    ],
    [
      'two currencies that sum to zero together',
      [
        ['cash', 500, 'USD'],
        ['owed', -500, 'EUR'],
      ] as const,
    ],
  ])('refuses %s at commit', async (_, entries) => {
    await expect(writeEntries(entries)).rejects.toMatchObject({
      code: '23514',
      constraint_name: 'ledger_entry_balances',
    });
    expect(await imbalances()).toEqual([]);
  });

  it('refuses it although the transaction hides its rows by changing its doors', async () => {
    const organizationId = newId();
    const started = commerce.transaction(workerAccess(organizationId), async (tx) => {
      const posting = paymentReceived(payment(), 700);
      const { entries } = posting;
      await post(tx, organizationId, { ...posting, entries: entries.slice(0, 1) });
      await tx.execute(`select commerce.enter('worker', '${newId()}', null)`);
    });

    await expect(started).rejects.toMatchObject({ constraint_name: 'ledger_entry_balances' });
    expect(
      await database.admin`select from commerce.ledger_transaction where organization_id = ${organizationId}`,
    ).toEqual([]);
  });

  it('caught: a twin without the trigger keeps the wrong sum', async () => {
    const twin = await testDatabase('commerce');
    await twin.admin`alter table commerce.ledger_entry disable trigger ledger_entry_balances`;
    const [whole, own] = [database, twin];
    database = own;
    await writeEntries([['cash', 500, 'USD']]);

    const found = await imbalances();

    database = whole;
    await twin.close();
    expect(found).toMatchObject([{ currency: 'USD', minor: 500 }]);
  });

  it('has no entry in another currency than its account’s', async () => {
    const { organizationId, transactionId } = await writeEntries([
      ['cash', 5, 'USD'],
      ['owed', -5, 'USD'],
    ]);

    const wrong = database.admin`
      insert into commerce.ledger_entry (organization_id, id, transaction_id, account_id, amount_minor, currency)
      select organization_id, ${newId()}, ${transactionId}, id, 1, 'EUR' from commerce.ledger_account
       where organization_id = ${organizationId} limit 1`;

    await expect(wrong).rejects.toMatchObject({ code: '23503' });
  });

  it('is never changed by the service', async () => {
    const organizationId = newId();
    const change = (statement: string) =>
      commerce.transaction(workerAccess(organizationId), async (tx) => void (await tx.execute(statement)));

    for (const table of ['ledger_entry', 'ledger_transaction']) {
      await expect(change(`update commerce.${table} set created_at = clock.now()`)).rejects.toMatchObject({
        cause: { code: '42501' },
      });
      await expect(change(`delete from commerce.${table}`)).rejects.toMatchObject({ cause: { code: '42501' } });
    }
  });
});

describe('posting', () => {
  it('debits one account and credits the other, opening them on the way', async () => {
    const organizationId = newId();
    const source = payment('GBP');

    await commerce.transaction(workerAccess(organizationId), async (tx) => {
      await post(tx, organizationId, paymentReceived(source, 2500));
      await post(tx, organizationId, feeKept(source, newId(), 1000));
      await post(tx, organizationId, refundPaid(source, newId(), 1500));
    });

    const rows = await database.admin`
      select a.code, a.type, e.amount_minor::int, t.kind from commerce.ledger_entry e
        join commerce.ledger_account a on (a.organization_id, a.id) = (e.organization_id, e.account_id)
        join commerce.ledger_transaction t on (t.organization_id, t.id) = (e.organization_id, e.transaction_id)
       where e.organization_id = ${organizationId} order by t.kind, e.amount_minor desc`;
    expect(rows).toEqual([
      { code: 'deposits.GBP', type: 'LIABILITY', amount_minor: 1000, kind: 'FEE_KEPT' },
      { code: 'cancellation-fees.GBP', type: 'INCOME', amount_minor: -1000, kind: 'FEE_KEPT' },
      { code: 'clearing.sandbox.GBP', type: 'ASSET', amount_minor: 2500, kind: 'PAYMENT_RECEIVED' },
      { code: 'deposits.GBP', type: 'LIABILITY', amount_minor: -2500, kind: 'PAYMENT_RECEIVED' },
      { code: 'deposits.GBP', type: 'LIABILITY', amount_minor: 1500, kind: 'REFUND_PAID' },
      { code: 'clearing.sandbox.GBP', type: 'ASSET', amount_minor: -1500, kind: 'REFUND_PAID' },
    ]);
  });

  it('happens once per source, also when sixteen try at once', async () => {
    const organizationId = newId();
    const source = payment();

    const posted = await race(16, () =>
      commerce.transaction(workerAccess(organizationId), (tx) =>
        post(tx, organizationId, paymentReceived(source, 100)),
      ),
    );

    expect(posted.filter(Boolean)).toHaveLength(1);
  });

  it('of many payments at once opens each account once', async () => {
    const organizationId = newId();

    await race(24, () =>
      commerce.transaction(workerAccess(organizationId), (tx) =>
        post(tx, organizationId, paymentReceived(payment(), 100)),
      ),
    );

    const rows = await database.admin`
      select a.code, sum(e.amount_minor)::int as minor from commerce.ledger_entry e
        join commerce.ledger_account a on (a.organization_id, a.id) = (e.organization_id, e.account_id)
       where e.organization_id = ${organizationId} group by a.id, a.code order by a.code`;
    expect(rows).toEqual([
      { code: 'clearing.sandbox.JPY', minor: 2400 },
      { code: 'deposits.JPY', minor: -2400 },
    ]);
  });

  it('is for the organization whose door is open alone', async () => {
    const other = commerce.transaction(serviceAccess, (tx) => post(tx, newId(), paymentReceived(payment(), 100)));

    await expect(other).rejects.toMatchObject({ cause: { code: '42501' } });
  });
});

import { openDatabase, serviceAccess, workerAccess, type Access, type Tx } from '@openslot/database';
import { newId } from '@openslot/service';
import { explainUses, testDatabase, type TestDatabase } from '@openslot/testing';
import { appointmentsById, findAppointment } from '../src/appointment/appointment.store.ts';
import {
  findPayment,
  holdingsOf,
  lockPayment,
  lockPaymentsOfAppointment,
  paymentsById,
  paymentsOfAppointment,
  paymentsOfAppointments,
} from '../src/payment/payment.store.ts';
import { findRefund, pendingRefunds } from '../src/refund/refund.store.ts';

let database: TestDatabase;
const userId = newId();
/** One of a thousand organizations, and what it knows. */
let organizationId: string;
let customerId: string;
let payment: { id: string; appointment_id: string };

beforeAll(async () => {
  database = await testDatabase('commerce');
  await database.admin.unsafe(fill);
  const [row] = await database.admin`
    select p.organization_id, p.customer_id, p.id, p.appointment_id from commerce.payment p
      join commerce.refund r on r.payment_id = p.id order by p.id limit 1`;
  [organizationId, customerId] = [row!['organization_id'], row!['customer_id']];
  payment = { id: row!['id'], appointment_id: row!['appointment_id'] };
  await database.admin`update commerce.customer_ref set user_id = ${userId} where id = ${customerId}`;
  await database.admin.unsafe('analyze');
}, 300_000);
afterAll(() => database.close());

/** 50,000 rows a table, over 1,000 organizations, four payments a customer. Times are given: asking the clock for each row takes longer than all else. */
const fill = `
  set session_replication_role = replica;
  create temporary table seed as
    select n, md5('organization' || n % 1000)::uuid as organization_id, md5('customer' || n % 12500)::uuid as customer_id,
           md5('appointment' || n)::uuid as appointment_id, uuidv7(n * interval '-1 second') as id, uuidv7() as entry_id,
           (array['SUCCEEDED', 'FAILED', 'CANCELLED', 'REQUIRES_ACTION'])[n % 4 + 1] as status
      from generate_series(1, 50000) n;
  insert into commerce.appointment_ref
    select organization_id, appointment_id, md5('b')::uuid, md5('l')::uuid, customer_id, 'CONFIRMED', now(), now(),
           8800, 3000, 'JPY', 0, true, 1, now() from seed;
  insert into commerce.customer_ref select distinct on (customer_id) organization_id, customer_id, md5('u' || n)::uuid, true, 1, now() from seed;
  insert into commerce.payment (organization_id, id, business_id, appointment_id, customer_id, purpose, method, provider,
                                provider_intent_id, status, amount_minor, currency, payment_token_id, expires_at, succeeded_at, created_at, updated_at)
    select organization_id, id, md5('b')::uuid, appointment_id, customer_id, 'DEPOSIT', 'CARD', 'SANDBOX', 'pi_' || n, status, 3000, 'JPY',
           appointment_id, now(), case when status = 'SUCCEEDED' then now() end, now() - n * interval '1 minute', now() from seed;
  insert into commerce.refund (organization_id, id, payment_id, amount_minor, reason, status, created_at, updated_at)
    select organization_id, entry_id, id, 1, 'CUSTOMER', 'PENDING', now(), now() from seed;
  insert into commerce.provider_object (provider, object_id, organization_id, type, id, created_at)
    select 'SANDBOX', 'pi_' || n, organization_id, 'PAYMENT', id, now() from seed;
  insert into commerce.payment_webhook (id, provider, provider_event_id, event_type, object_id, payload, received_at, status, processed_at)
    select entry_id, 'SANDBOX', 'evt_' || n, case when n % 500 = 0 then 'refund.failed' else 'payment.succeeded' end, 'pi_' || n, '{}', now(),
           case when n % 1000 = 0 then 'RECEIVED' else 'PROCESSED' end, case when n % 1000 = 0 then null else now() end from seed;
  insert into commerce.ledger_account (organization_id, id, code, type, currency)
    select distinct organization_id, md5(organization_id::text || code)::uuid, code, 'ASSET', 'JPY' from seed, unnest(array['a', 'b']) code;
  insert into commerce.ledger_transaction (organization_id, id, kind, source_type, source_id, posted_at, created_at)
    select organization_id, id, 'FEE_KEPT', 'PAYMENT', id, now(), now() from seed;
  insert into commerce.ledger_entry (organization_id, id, transaction_id, account_id, amount_minor, currency, created_at)
    select organization_id, uuidv7(), id, md5(organization_id::text || code)::uuid, amount, 'JPY', now()
      from seed, (values ('a', 1), ('b', -1)) e(code, amount);
  set session_replication_role = origin;`;

const uses = <Rows>(access: Access, indexes: readonly string[], question: (tx: Tx) => PromiseLike<Rows>) =>
  explainUses(database, { slice: 'commerce', access, uses: indexes }, question);
/** Months without a row are scanned, at no cost: with scans switched off it shows that the index serves each month. */
const usesInMonths: typeof uses = (access, indexes, question) =>
  explainUses(database, { slice: 'commerce', access, uses: indexes, small: true }, question);
/** By whichever key: it names one row. */
const anyKey: readonly string[] = [];
const asMember = (): Access => ({ door: 'member', organizationId, userId: newId() });
const asCustomer = (): Access => ({ door: 'customer', userId });
/** A list that the API does not offer yet, as reports and later pages will ask it. */
const asked = (statement: string) => (tx: Tx) => tx.execute(statement);

describe('a list is found by its index, on 50,000 rows', () => {
  it('payments of visits, by members and by customers', async () => {
    const visit = { organizationId, id: payment.appointment_id };

    expect(await uses(asMember(), ['payment_appointment'], (tx) => paymentsOfAppointments(tx, [visit]))).toHaveLength(
      1,
    );
    expect(await uses(asCustomer(), ['payment_appointment'], (tx) => paymentsOfAppointments(tx, [visit]))).toHaveLength(
      1,
    );
    await uses(workerAccess(organizationId), ['payment_appointment'], (tx) =>
      paymentsOfAppointment(tx, organizationId, payment.appointment_id),
    );
    await uses(workerAccess(organizationId), ['payment_appointment'], (tx) =>
      lockPaymentsOfAppointment(tx, organizationId, payment.appointment_id),
    );
  });

  it('payments and visits by id, without an organization', async () => {
    expect(await uses(asCustomer(), ['payment_id'], (tx) => paymentsById(tx, [payment.id]))).toHaveLength(1);
    expect(
      await uses(asCustomer(), ['appointment_ref_id'], (tx) => appointmentsById(tx, [payment.appointment_id])),
    ).toMatchObject([{ own: true }]);
  });

  it('single rows, by their keys', async () => {
    const worker = workerAccess(organizationId);
    await uses(worker, anyKey, (tx) => findPayment(tx, organizationId, payment.id));
    await uses(worker, anyKey, (tx) => lockPayment(tx, organizationId, payment.id));
    await uses(worker, anyKey, (tx) => findAppointment(tx, organizationId, payment.appointment_id));
    await uses(worker, anyKey, (tx) => findRefund(tx, organizationId, newId()));
  });

  it('refunds of a payment, and what was decided about payments', async () => {
    const worker = workerAccess(organizationId);
    expect(await uses(worker, ['refund_payment'], (tx) => pendingRefunds(tx, organizationId, payment.id))).toHaveLength(
      1,
    );
    const row = await uses(worker, anyKey, (tx) => findPayment(tx, organizationId, payment.id));

    const holdings = await usesInMonths(worker, ['refund_payment', 'ledger_transaction_source', ...entryIndex], (tx) =>
      holdingsOf(tx, [row!]),
    );

    expect(holdings).toMatchObject([{ amountMinor: 3000, refundsMinor: 1, earnedMinor: 1 }]);
  });

  it('payments by status and creation', async () => {
    await uses(
      asMember(),
      ['payment_status_created'],
      asked(`select id from commerce.payment where organization_id = '${organizationId}' and status = 'SUCCEEDED'
              and created_at >= clock.now() - interval '1 day' order by created_at desc limit 50`),
    );
  });

  it('payments of a customer, and of a person', async () => {
    await uses(
      asMember(),
      ['payment_customer_status'],
      asked(`select id from commerce.payment where organization_id = '${organizationId}' and customer_id = '${customerId}'
              and status = 'SUCCEEDED'`),
    );
    await uses(
      asCustomer(),
      ['payment_person'],
      asked(`select id from commerce.payment where customer_id = '${customerId}' order by created_at desc limit 20`),
    );
  });

  it('a payment by its provider’s intent', async () => {
    await uses(
      asMember(),
      ['payment_intent'],
      asked(`select id from commerce.payment where organization_id = '${organizationId}' and provider = 'SANDBOX'
              and provider_intent_id = 'pi_7'`),
    );
  });

  it('entries of an account, and of a transaction', async () => {
    await usesInMonths(
      asMember(),
      entryAccountIndex,
      asked(`select amount_minor from commerce.ledger_entry where organization_id = '${organizationId}'
              and account_id = md5('${organizationId}' || 'a')::uuid order by created_at desc limit 50`),
    );
    await usesInMonths(
      asMember(),
      entryIndex,
      asked(`select amount_minor from commerce.ledger_entry where organization_id = '${organizationId}'
              and transaction_id = '${payment.id}'`),
    );
  });

  it('the customers that a person is', async () => {
    const plan = await planAs('commerce_service', `select commerce.customer_ids('${userId}')`, [
      `select set_config('app.user_id', '${userId}', true)`,
    ]);
    expect(plan.rows).toEqual([{ customer_ids: customerId }]);
    await uses(
      asCustomer(),
      ['customer_ref_user'],
      asked(
        `select id from commerce.customer_ref where user_id = '${userId}' and live order by organization_id, id limit 50`,
      ),
    );
  });

  it('webhooks that wait, by type, and whose an object is', async () => {
    const month = partitionOf(payment.id);
    const waiting = await planAs(
      'commerce_worker',
      'select count(*), min(received_at) from commerce.payment_webhook where processed_at is null',
    );
    expect(waiting.plan).toContain(`payment_webhook${month}_received_at_idx`);
    const byType = await planAs(
      'commerce_worker',
      `select id from commerce.payment_webhook where provider = 'SANDBOX' and event_type = 'refund.failed' and processed_at > clock.now() - interval '1 day'`,
    );
    expect(byType.plan).toContain(`payment_webhook${month}_provider_event_type_processed_at_idx`);
    const subject = await planAs(
      'commerce_worker',
      `select organization_id from commerce.provider_object where provider = 'SANDBOX' and object_id = 'pi_7'`,
    );
    expect(subject.plan).toContain('provider_object_pkey');
    for (const { plan } of [waiting, byType, subject])
      expect(plan).not.toContain('Seq Scan on payment_webhook' + month);

    const commerce = openDatabase({ url: database.url(), slice: 'commerce' });
    const [row] = await commerce.read(serviceAccess, (tx) =>
      tx.execute<{ webhooks: string }>('select webhooks from commerce.webhooks_waiting()'),
    );
    expect(Number(row!.webhooks)).toBe(50);
    await commerce.close();
  });
});

/** Partitions name their indexes after themselves: those of this month. */
const partitionOf = (id: string) => {
  const month = new Date(parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toISOString().slice(0, 7).replace('-', '_');
  return `_${month}`;
};
const thisMonth = partitionOf(newId());
const entryIndex = [`ledger_entry${thisMonth}_organization_id_transaction_id_idx`];
const entryAccountIndex = [`ledger_entry${thisMonth}_organization_id_account_id_created_at_idx`];

/** Plan and rows of a statement as a role that is reached through functions alone. */
async function planAs(role: string, statement: string, before: readonly string[] = []) {
  return database.admin.begin(async (sql) => {
    await sql.unsafe(`set local role ${role}`);
    for (const each of before) await sql.unsafe(each);
    const lines = await sql.unsafe<{ 'QUERY PLAN': string }[]>(`explain ${statement}`);
    return { plan: lines.map((line) => line['QUERY PLAN']).join('\n'), rows: await sql.unsafe(statement) };
  });
}

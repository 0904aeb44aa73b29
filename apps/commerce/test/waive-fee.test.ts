import { newId, toId } from '@openslot/service';
import { race } from '@openslot/testing';
import {
  balances,
  bookVisit,
  bookWithCard,
  cancelVisit,
  chargesOf,
  feesOf,
  leaveCard,
  missVisit,
  openCommerce,
  paid,
  told,
  type As,
  type Commerce,
  type Visit,
} from './arrange.ts';

let commerce: Commerce;
let visit: Visit;
beforeAll(async () => {
  commerce = await openCommerce();
  await commerce.database.setClock('2030-05-01T00:00:00.000Z');
});
afterAll(() => commerce.close());
beforeEach(async () => {
  await commerce.sandbox.control({ down: false, lostAnswers: 0 });
  await commerce.quiet();
});

const document = `
  mutation Waive($input: WaiveFeeInput!) {
    waiveFee(input: $input) {
      __typename
      ... on FeeWaived { fee { id kind status version amount { amountMinor currency } } }
      ... on Problem { message }
      ... on WrongState { status }
      ... on VersionConflict { currentVersion }
      ... on InvalidInput { fields { path message } }
    }
  }`;

const manager = (more: Partial<As> = {}): As => ({
  userId: newId(),
  organizationId: visit.organizationId,
  permissions: ['fee.waive', 'payment.read'],
  ...more,
});
interface Input {
  feeId?: string;
  version?: number;
  reason?: string;
  idempotencyKey?: string;
}
async function waive(input: Input = {}, as: As | undefined = manager()) {
  const [fee] = await feesOf(commerce, visit);
  const { data, errors } = await commerce.client(as)(document, {
    input: {
      feeId: toId('fee', fee!['id']),
      version: fee!['version'],
      reason: 'her train was late',
      idempotencyKey: newId(),
      ...input,
    },
  });
  if (errors) throw new Error(JSON.stringify(errors));
  return data.waiveFee;
}
/** A visit whose fee is due, as nothing could be charged. */
const due = async () => {
  visit = await bookVisit(commerce);
  await cancelVisit(commerce, visit, 1000);
  await commerce.quiet();
};
const timers = async () => {
  const rows = await commerce.database.admin<{ kind: string }[]>`
    select kind from commerce.due where organization_id = ${visit.organizationId} order by kind`;
  return rows.map(({ kind }) => kind);
};

describe('waiveFee', () => {
  it('lets the customer off a fee that is due', async () => {
    await due();
    const as = manager();

    const outcome = await waive({}, as);
    await commerce.quiet();

    const [fee] = await feesOf(commerce, visit);
    expect(outcome).toEqual({
      __typename: 'FeeWaived',
      fee: {
        id: toId('fee', fee!['id']),
        kind: 'LATE_CANCEL',
        status: 'WAIVED',
        version: 2,
        amount: { amountMinor: 1000, currency: 'JPY' },
      },
    });
    expect(fee).toMatchObject({ waived_by: as.userId, waived_reason: 'her train was late' });
    expect((await told(commerce, fee!['id'])).toSorted()).toEqual([
      'commerce.audit.recorded.v1',
      'commerce.audit.recorded.v1',
      'commerce.fee.waived.v1',
    ]);
    expect(await timers()).toEqual([]);
    const [row] = await commerce.database.admin`
      select fee_minor::int from commerce.appointment_ref where id = ${visit.id}`;
    expect(row).toEqual({ fee_minor: 0 });
  });

  it('leaves who did it and why in the audit', async () => {
    await due();
    const as = manager();

    await waive({ reason: '  a regular ' }, as);
    await commerce.quiet();

    const [fee] = await feesOf(commerce, visit);
    const entries = await commerce.database.admin`
      select payload from bus.event_log where type = 'commerce.audit.recorded.v1' and aggregateid = ${fee!['id']}
       order by position`;
    expect(entries.at(-1)!['payload']).toMatchObject({
      actorKind: 'PERSON',
      actorId: as.userId,
      door: 'member',
      action: 'fee.waive',
      entity: 'FeeClaim',
      entityId: fee!['id'],
      changed: ['status'],
      reason: 'a regular',
    });
  });

  it('gives back what was taken of the advance', async () => {
    visit = await bookVisit(commerce);
    await paid(commerce, visit);
    await cancelVisit(commerce, visit, 1000);
    await commerce.quiet();

    expect(await waive()).toMatchObject({ __typename: 'FeeWaived' });
    await commerce.quiet();

    expect(await balances(commerce, visit.organizationId)).toEqual({
      'cancellation-fees.JPY': 0,
      'clearing.sandbox.JPY': 0,
      'deposits.JPY': 0,
    });
    const [payment] = await commerce.database.admin`
      select status, refunded_minor::int from commerce.payment where appointment_id = ${visit.id}`;
    expect(payment).toEqual({ status: 'REFUNDED', refunded_minor: 3000 });
  });

  it('gives back what was charged to the card', async () => {
    visit = await bookWithCard(commerce);
    await leaveCard(commerce, visit);
    await cancelVisit(commerce, visit, 1500);
    await commerce.quiet();

    await waive();
    await commerce.quiet();

    expect(await chargesOf(commerce, visit)).toEqual([[1500, 'succeeded', -1500]]);
    expect(await balances(commerce, visit.organizationId)).toEqual({
      'cancellation-fees.JPY': 0,
      'clearing.sandbox.JPY': 0,
      'deposits.JPY': 0,
    });
  });

  it('ends what would be tried again', async () => {
    visit = await bookWithCard(commerce);
    await leaveCard(commerce, visit, '0341');
    await cancelVisit(commerce, visit, 1500);
    await commerce.quiet();

    await waive();
    await commerce.database.advanceClock({ hours: 100 });
    await commerce.quiet();

    expect(await chargesOf(commerce, visit)).toEqual([[1500, 'failed']]);
    expect(await feesOf(commerce, visit)).toMatchObject([{ status: 'WAIVED', attempts: 1 }]);
  });

  it('of a no-show while it can be undone gives all of the advance back, when it cannot any more', async () => {
    visit = await bookVisit(commerce);
    await paid(commerce, visit);
    await missVisit(commerce, visit, 1000);
    await commerce.quiet();

    await waive();
    await commerce.quiet();
    expect(await balances(commerce, visit.organizationId)).toMatchObject({ 'deposits.JPY': -3000 });
    await missVisit(commerce, visit, 1000, 3);
    await commerce.database.advanceClock({ hours: 24 });
    await commerce.quiet();

    expect(await feesOf(commerce, visit)).toMatchObject([{ status: 'WAIVED' }]);
    expect(await balances(commerce, visit.organizationId)).toEqual({ 'clearing.sandbox.JPY': 0, 'deposits.JPY': 0 });
  });

  it('while the card is being charged gives the money back once it is there', async () => {
    visit = await bookWithCard(commerce);
    await leaveCard(commerce, visit);
    await commerce.sandbox.control({ lostAnswers: 3 });
    await cancelVisit(commerce, visit, 1500);
    await commerce.settled();

    expect(await waive()).toMatchObject({ __typename: 'FeeWaived' });
    await commerce.database.advanceClock({ hours: 2 });
    await commerce.quiet();

    expect(await feesOf(commerce, visit)).toMatchObject([{ status: 'WAIVED' }]);
    expect(await chargesOf(commerce, visit)).toEqual([[1500, 'succeeded', -1500]]);
    expect(await balances(commerce, visit.organizationId)).toEqual({ 'clearing.sandbox.JPY': 0, 'deposits.JPY': 0 });
    expect(await timers()).toEqual([]);
  });

  it('answers the same for the same key, and happens once for eight at a time', async () => {
    await due();
    const [fee] = await feesOf(commerce, visit);
    const as = manager();
    const same = { version: fee!['version'] as number, idempotencyKey: newId() };

    const twins = await race(8, () => waive(same, as));

    expect(new Set(twins.map((outcome) => JSON.stringify(outcome))).size).toBe(1);
    expect(twins[0]).toMatchObject({ __typename: 'FeeWaived', fee: { version: 2 } });
    const others = await race(4, () => waive({ version: fee!['version'] as number }));
    expect(others.map(({ __typename }) => __typename)).toEqual(Array(4).fill('VersionConflict'));
  });
});

describe('waiveFee refuses, and nothing changes', () => {
  const refused = (input: Input, as?: As) => commerce.unchanged(() => waive(input, as));

  beforeEach(due);

  it.each([
    ['another version', { version: 7 }, { __typename: 'VersionConflict', currentVersion: 1 }],
    ['no reason', { reason: '   ' }, { __typename: 'InvalidInput', fields: [{ path: ['reason'] }] }],
    ['an endless reason', { reason: 'x'.repeat(501) }, { __typename: 'InvalidInput', fields: [{ path: ['reason'] }] }],
    ['no key', { idempotencyKey: '' }, { __typename: 'InvalidInput', fields: [{ path: ['idempotencyKey'] }] }],
    ['an unknown fee', { feeId: toId('fee', newId()) }, { __typename: 'InvalidInput', fields: [{ path: ['feeId'] }] }],
    [
      'an id of another kind',
      { feeId: toId('pay', newId()) },
      { __typename: 'InvalidInput', fields: [{ path: ['feeId'] }] },
    ],
  ])('%s', async (_, input, outcome) => {
    expect(await refused(input)).toMatchObject(outcome);
  });

  it('a fee that is waived, or has expired', async () => {
    await waive();
    await commerce.quiet();
    expect(await refused({})).toMatchObject({ __typename: 'WrongState', status: 'WAIVED' });

    await due();
    await commerce.database.advanceClock({ hours: 14 * 24 });
    await commerce.quiet();
    expect(await refused({})).toMatchObject({
      __typename: 'WrongState',
      message: 'This is not possible in the state EXPIRED.',
    });
  });

  it('the same key with other input', async () => {
    const as = manager();
    const idempotencyKey = newId();
    const [fee] = await feesOf(commerce, visit);
    await waive({ idempotencyKey }, as);
    await commerce.quiet();

    expect(await refused({ idempotencyKey, version: fee!['version'], reason: 'another one' }, as)).toMatchObject({
      __typename: 'IdempotencyMismatch',
    });
  });

  it('a fee of another organization as one that is unknown', async () => {
    const [fee] = await feesOf(commerce, visit);
    const foreign = toId('fee', fee!['id']);
    const here = visit;
    await due();

    const outcome = await refused({ feeId: foreign });

    expect(outcome).toEqual(await refused({ feeId: toId('fee', newId()) }));
    expect(
      await commerce.database.admin`select status from commerce.fee_claim where appointment_id = ${here.id}`,
    ).toEqual([{ status: 'DUE' }]);
  });

  it.each([
    ['nobody', (): As | undefined => undefined, 'UNAUTHENTICATED'],
    ['the customer', () => ({ userId: visit.userId }), 'FORBIDDEN'],
    ['another person', () => ({ userId: newId() }), 'FORBIDDEN'],
    ['a member without fee.waive', () => manager({ permissions: ['payment.read', 'payment.refund'] }), 'FORBIDDEN'],
    ['the customer, acting elsewhere', () => manager({ userId: visit.userId, organizationId: newId() }), 'unknown'],
    ['a member of another organization', () => manager({ organizationId: newId() }), 'unknown'],
    ['a member of another business', () => manager({ scope: { businessIds: [newId()] } }), 'FORBIDDEN'],
    ['a member of another location', () => manager({ scope: { locationIds: [newId()] } }), 'FORBIDDEN'],
    ['a member of nothing', () => manager({ scope: {} }), 'FORBIDDEN'],
  ] as const)('%s', async (_, as, answer) => {
    const outcome = await commerce.unchanged<unknown>(async () => {
      const [fee] = await feesOf(commerce, visit);
      const input = { feeId: toId('fee', fee!['id']), version: 1, reason: 'because', idempotencyKey: newId() };
      const { data, errors } = await commerce.client(as())(document, { input });
      return errors?.[0]?.extensions?.code ?? data.waiveFee;
    });

    if (answer === 'unknown') {
      expect(outcome).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: ['feeId'] }] });
    } else expect(outcome).toBe(answer);
  });

  it('the guest of the visit', async () => {
    const client = await commerce.guestClient(visit);
    const [fee] = await feesOf(commerce, visit);
    const input = { feeId: toId('fee', fee!['id']), version: 1, reason: 'because', idempotencyKey: newId() };

    const { errors } = await commerce.unchanged(() => client(document, { input }));

    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });

  it.each([
    ['of that business', () => ({ businessIds: [visit.state.businessId] })],
    ['of that location', () => ({ locationIds: [visit.state.locationId] })],
  ])('but not a member %s', async (_, scope) => {
    expect(await waive({}, manager({ scope: scope(), permissions: ['fee.waive'] }))).toMatchObject({
      __typename: 'FeeWaived',
    });
  });
});

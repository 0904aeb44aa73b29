import { cancellationPolicyState, depositRuleState } from '@openslot/events';
import { newId } from '@openslot/service';
import type { GraphqlClient } from '@openslot/testing';
import { runCatalog, type RunningCatalog } from './running.ts';
import { change, openSalon, uuidOf } from './salon.ts';

let catalog: RunningCatalog;
const organizationId = newId();
let owner: GraphqlClient;

beforeAll(async () => {
  catalog = await runCatalog();
  owner = catalog.member(organizationId, 'OWNER');
});
afterAll(() => catalog.close());

describe('the cancellation policy', () => {
  const terms = {
    cancelCutoffMinutes: 60,
    text: [{ language: 'ja', text: '前日までは無料です。' }],
    steps: [
      { noticeMinutes: 120, percent: 100 },
      { noticeMinutes: 1440, percent: 50 },
    ],
    noShow: { percent: 100 },
  };

  test('is one per business: made once, then replaced by version', async () => {
    const { businessId } = await openSalon(owner, 'policy');

    const first = await change(owner, 'setCancellationPolicy', { businessId, ...terms });
    const same = await catalog.unchanged(() => change(owner, 'setCancellationPolicy', { businessId, ...terms }));
    const other = await catalog.unchanged(() => change(owner, 'setCancellationPolicy', { businessId, steps: [] }));
    const second = await change(owner, 'setCancellationPolicy', {
      businessId,
      version: 1,
      steps: [{ noticeMinutes: 60, amount: 2000 }],
    });

    const { id } = first['business'].cancellationPolicy;
    expect(first['business'].cancellationPolicy).toEqual({
      id,
      version: 1,
      text: '前日までは無料です。',
      steps: [
        { noticeMinutes: 1440, fee: { percent: 50, amount: null } },
        { noticeMinutes: 120, fee: { percent: 100, amount: null } },
      ],
      noShowFee: { percent: 100, amount: null },
    });
    expect(same).toEqual(first);
    expect(other).toMatchObject({ __typename: 'VersionConflict', currentVersion: 1 });
    expect(second['business'].cancellationPolicy).toEqual({
      id,
      version: 2,
      text: null,
      steps: [{ noticeMinutes: 60, fee: { percent: null, amount: { amountMinor: 2000, currency: 'JPY' } } }],
      noShowFee: null,
    });
    expect(await catalog.stateOf(cancellationPolicyState, uuidOf('pol', id))).toEqual({
      version: 2,
      data: {
        businessId: uuidOf('biz', businessId),
        isDefault: true,
        text: {},
        cancelCutoffMinutes: 0,
        rescheduleCutoffMinutes: 0,
        steps: [{ noticeMinutes: 60, percent: null, amountMinor: 2000 }],
        noShow: null,
        live: true,
      },
    });
  });

  test('never makes a shorter notice the cheaper one, not even past the command', async () => {
    const { businessId } = await openSalon(owner, 'policy-rises');
    const cheaper = [
      { noticeMinutes: 1440, percent: 50 },
      { noticeMinutes: 60, percent: 20 },
    ];

    const outcome = await catalog.unchanged(() =>
      change(owner, 'setCancellationPolicy', { businessId, steps: cheaper }),
    );
    expect(outcome).toMatchObject({
      __typename: 'InvalidInput',
      fields: [{ path: ['steps'], message: 'The shorter the notice, the higher the fee must be.' }],
    });

    const made = await change(owner, 'setCancellationPolicy', {
      businessId,
      steps: [{ noticeMinutes: 60, percent: 20 }],
    });
    const policyId = uuidOf('pol', made['business'].cancellationPolicy.id);
    const sneaked = catalog.database
      .admin`insert into catalog.policy_step (organization_id, policy_id, notice_min, percent)
      values (${organizationId}, ${policyId}, 30, 10)`;
    await expect(sneaked).rejects.toMatchObject({ code: '23514' });
  });
});

describe('the deposit rule', () => {
  test('is one per business: made once, then replaced by version', async () => {
    const { businessId } = await openSalon(owner, 'deposit');

    const first = await change(owner, 'setDepositRule', { businessId, kind: 'PERCENT', percent: 30 });
    const same = await catalog.unchanged(() =>
      change(owner, 'setDepositRule', { businessId, kind: 'PERCENT', percent: 30 }),
    );
    const second = await change(owner, 'setDepositRule', { businessId, version: 1, kind: 'FIXED', amount: 2000 });

    const { id } = first['business'].depositRule;
    expect(first['business'].depositRule).toEqual({ id, version: 1, kind: 'PERCENT', percent: 30, amount: null });
    expect(same).toEqual(first);
    expect(second['business'].depositRule).toEqual({
      id,
      version: 2,
      kind: 'FIXED',
      percent: null,
      amount: { amountMinor: 2000, currency: 'JPY' },
    });
    expect(await catalog.stateOf(depositRuleState, uuidOf('dep', id))).toMatchObject({
      version: 2,
      data: { isDefault: true, kind: 'FIXED', percent: null, amountMinor: 2000, live: true },
    });
  });
});

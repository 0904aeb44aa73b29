import { organizationState } from '@openslot/events';
import { newId } from '@openslot/service';
import { publishState } from '@openslot/testing';
import {
  act,
  balances,
  bookVisit,
  bookWithCard,
  cancelVisit,
  cardTokenFor,
  chargesOf,
  feesOf,
  leaveCard,
  openCommerce,
  paid,
  start,
  startCardSetupDocument,
  startPaymentDocument,
  tokenFor,
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

const told = async (status: 'ACTIVE' | 'SUSPENDED' | 'CLOSING', version: number) => {
  const { organizationId } = visit;
  await publishState(commerce.deps.bus, organizationState, {
    ...{ organizationId, id: organizationId, version },
    data: {
      ...{ name: 'Hanami', status, mode: 'LIVE' as const, kind: 'INDEPENDENT' as const, country: 'JP' },
      ...{ defaultCurrency: 'JPY', defaultLocale: 'ja' },
    },
  });
  await commerce.quiet();
};
const tried = async (document: string, paymentToken: string) => {
  const input = { paymentToken, idempotencyKey: newId() };
  const { data, errors } = await commerce.client({ userId: visit.userId })(document, { input });
  return errors?.[0]?.extensions?.code ?? Object.values(data as Record<string, { __typename: string }>)[0]?.__typename;
};

describe('an organization that is suspended', () => {
  it.each(['SUSPENDED', 'CLOSING'] as const)(
    'or %s has nobody start to pay, or leave a card, until it is resumed',
    async (status) => {
      visit = await bookVisit(commerce);
      const [token, cardToken] = [await tokenFor(visit), await cardTokenFor(visit)];
      await told(status, 2);

      const answers = await commerce.unchanged(async () => [
        await tried(startPaymentDocument, token),
        await tried(startCardSetupDocument, cardToken),
      ]);

      expect(answers).toEqual(['UNAVAILABLE', 'UNAVAILABLE']);
      await told('ACTIVE', 3);
      await told(status, 2);
      expect(await tried(startPaymentDocument, token)).toBe('PaymentStarted');
    },
  );

  it('takes what somebody is paying already, and gives back what is to go back', async () => {
    visit = await bookVisit(commerce);
    const begun = await start(commerce, visit);
    await told('SUSPENDED', 2);
    await act(begun, 'SUCCEED');
    await commerce.quiet();
    expect(await balances(commerce, visit.organizationId)).toEqual({
      'clearing.sandbox.JPY': 3000,
      'deposits.JPY': -3000,
    });

    await cancelVisit(commerce, visit, 0);
    await commerce.quiet();

    expect(await balances(commerce, visit.organizationId)).toEqual({ 'clearing.sandbox.JPY': 0, 'deposits.JPY': 0 });
  });

  it('charges fees to no card until it is resumed; what was paid in advance covers them', async () => {
    visit = await bookWithCard(commerce);
    await leaveCard(commerce, visit);
    await told('SUSPENDED', 2);

    await cancelVisit(commerce, visit, 1500);
    await commerce.quiet();
    await commerce.database.advanceClock({ hours: 5 });
    await commerce.quiet();

    expect(await chargesOf(commerce, visit)).toEqual([]);
    expect(await feesOf(commerce, visit)).toMatchObject([{ status: 'DUE', amount_minor: 1500, attempts: 0 }]);
    await told('ACTIVE', 3);
    await commerce.database.advanceClock({ hours: 1 });
    await commerce.quiet();
    expect(await chargesOf(commerce, visit)).toEqual([[1500, 'succeeded']]);
    expect(await feesOf(commerce, visit)).toMatchObject([{ status: 'CHARGED' }]);

    visit = await bookVisit(commerce);
    await paid(commerce, visit);
    await told('SUSPENDED', 2);
    await cancelVisit(commerce, visit, 1000);
    await commerce.quiet();
    expect(await feesOf(commerce, visit)).toMatchObject([{ status: 'CHARGED', covered_minor: 1000 }]);
  });
});

import { appointmentDeclined, appointmentExpired, appointmentState, customerState } from '@openslot/events';
import { newId } from '@openslot/service';
import { publishState } from '@openslot/testing';
import {
  actOnCard,
  bookWithCard,
  cancelVisit,
  cardTokenFor,
  leaveCard,
  openCommerce,
  startSetup,
  told,
  visitHappens,
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
  await commerce.sandbox.control({ withhold: false, copies: 1, reorder: 0, down: false });
  await commerce.quiet();
  visit = await bookWithCard(commerce);
});

const setups = () => commerce.database.admin`
  select id, status, error, provider_setup_id from commerce.card_setup where appointment_id = ${visit.id} order by id`;
const cards = () => commerce.database.admin`
  select id, customer_id, purpose, brand, last4, expires_on::text, consent_text, deleted_at is not null as removed,
         provider_token_enc is not null as sealed from commerce.payment_method
   where appointment_id = ${visit.id} order by id`;
/** Whether the provider still has the cards, in the order in which they were left. */
async function keptThere(): Promise<boolean[]> {
  const page = await (await fetch(`${commerce.sandbox.url}/payments`)).text();
  const rows = await setups();
  return rows.map((row) => {
    const line = page.split('<tr>').find((each) => each.includes(row['provider_setup_id'])) ?? '';
    return line.includes('•••• ') && !line.includes('removed since');
  });
}
const happened = async () => {
  const rows = await setups();
  const types = await Promise.all(rows.map((row) => told(commerce, row['id'])));
  return types.flat().filter((type) => type.startsWith('commerce.card-setup'));
};

describe('a card that is left', () => {
  it('is kept sealed, for this visit alone, and told to the other slices', async () => {
    await leaveCard(commerce, visit);

    expect(await cards()).toEqual([
      {
        id: expect.any(String),
        customer_id: visit.state.customerId,
        purpose: 'ONE_APPOINTMENT',
        brand: 'visa',
        last4: '4242',
        expires_on: '2099-12-31',
        consent_text: expect.stringMatching(/^This card is kept/),
        removed: false,
        sealed: true,
      },
    ]);
    const [row] = await commerce.database.admin`
      select provider_token_enc from commerce.payment_method where appointment_id = ${visit.id}`;
    expect(row!['provider_token_enc'].toString('latin1')).not.toContain('pm_');
    const [setup] = await setups();
    expect(await happened()).toEqual(['commerce.card-setup.succeeded.v1']);
    const [event] = await commerce.database.admin`
      select payload from bus.event_log where type = 'commerce.card-setup.succeeded.v1' and aggregateid = ${setup!['id']}`;
    expect(event!['payload']).toEqual({ appointmentId: visit.id, customerId: visit.state.customerId });
    const webhooks = await commerce.database.admin`
      select event_type, status, payload from commerce.payment_webhook where object_id = ${setup!['provider_setup_id']}
       order by payload->>'status'`;
    expect(webhooks).toEqual([
      { event_type: 'setup.created', status: 'IGNORED', payload: { status: 'requires_action' } },
      { event_type: 'setup.succeeded', status: 'PROCESSED', payload: { status: 'succeeded' } },
    ]);
  });

  it.each([
    ['thrice', { copies: 3 }],
    ['before an older announcement', { reorder: 2 }],
  ])('and announced %s is kept once', async (_, controls) => {
    await commerce.sandbox.control(controls);

    await leaveCard(commerce, visit);

    expect(await cards()).toHaveLength(1);
    expect(await happened()).toEqual(['commerce.card-setup.succeeded.v1']);
  });

  it('takes the place of one that was left before', async () => {
    await leaveCard(commerce, visit);
    await leaveCard(commerce, visit, '9995');

    expect(await cards()).toMatchObject([
      { last4: '4242', removed: true, sealed: false },
      { last4: '9995', removed: false, sealed: true },
    ]);
    expect(await keptThere()).toEqual([false, true]);
  });

  it('and declined keeps nothing', async () => {
    await actOnCard(await startSetup(commerce, visit), 'DECLINE');
    await commerce.quiet();

    expect(await setups()).toMatchObject([{ status: 'FAILED', error: 'card_declined' }]);
    expect(await cards()).toEqual([]);
    expect(await happened()).toEqual([]);
    expect(
      await commerce.database.admin`select kind from commerce.due where organization_id = ${visit.organizationId}`,
    ).toEqual([]);
  });
});

describe('a setup’s time', () => {
  const startUntil = async (deadline: string) =>
    startSetup(commerce, visit, await cardTokenFor(visit, { deadline: new Date(deadline) }));

  it('ends: it is called off, and a card that comes later is kept by nobody', async () => {
    const url = await startUntil('2030-05-01T00:30:00.000Z');
    await commerce.database.setClock('2030-05-01T00:30:00.000Z');
    await commerce.quiet();
    expect(await setups()).toMatchObject([{ status: 'FAILED', error: 'not_in_time' }]);

    await actOnCard(url, 'SUCCEED');
    await commerce.quiet();

    expect(await setups()).toMatchObject([{ status: 'FAILED' }]);
    expect(await cards()).toEqual([]);
    expect(await keptThere()).toEqual([false]);
    expect(await happened()).toEqual([]);
  });

  it('does not end for a card that was left though the announcement was lost', async () => {
    const url = await startUntil('2030-05-01T01:00:00.000Z');
    await commerce.quiet();
    await commerce.sandbox.control({ withhold: true });
    await actOnCard(url, 'SUCCEED');

    await commerce.database.setClock('2030-05-01T01:00:00.000Z');
    await commerce.settled();

    expect(await setups()).toMatchObject([{ status: 'SUCCEEDED' }]);
    expect(await cards()).toHaveLength(1);
  });

  it('does not end while nobody knows: the provider is down', async () => {
    await startUntil('2030-05-01T02:00:00.000Z');
    await commerce.sandbox.control({ down: true });
    await commerce.database.setClock('2030-05-01T02:00:00.000Z');
    await commerce.settled();
    expect(await setups()).toMatchObject([{ status: 'PENDING' }]);

    await commerce.sandbox.control({ down: false });
    await commerce.database.advanceClock({ minutes: 1 });
    await commerce.quiet();

    expect(await setups()).toMatchObject([{ status: 'FAILED' }]);
  });
});

describe('a card goes', () => {
  const statusIs = async (status: 'COMPLETED' | 'CONFIRMED', version: number, more = {}) => {
    await publishState(commerce.deps.bus, appointmentState, {
      ...{ organizationId: visit.organizationId, id: visit.id, version },
      data: { ...visit.state, status, ...more },
    });
    await commerce.quiet();
  };
  const at = async (instant: string) => {
    await commerce.database.setClock(instant);
    await commerce.quiet();
  };
  const gone = async () => {
    const [card] = await cards();
    return [card!['removed'], !card!['sealed'], !(await keptThere())[0]];
  };

  it('fourteen days after the visit, here and at the provider', async () => {
    await leaveCard(commerce, visit);
    await statusIs('COMPLETED', 2);
    await at('2030-05-24T01:59:59.000Z');
    expect(await gone()).toEqual([false, false, false]);

    await at('2030-05-24T02:00:00.000Z');

    expect(await gone()).toEqual([true, true, true]);
    const [card] = await cards();
    expect(await told(commerce, card!['id'])).toEqual(['commerce.audit.recorded.v1']);
    await commerce.database.setClock('2030-05-01T03:00:00.000Z');
  });

  it('later when the visit was moved', async () => {
    await leaveCard(commerce, visit);
    await statusIs('CONFIRMED', 2, { startsAt: '2030-05-12T01:00:00.000Z', endsAt: '2030-05-12T02:00:00.000Z' });
    await at('2030-05-24T02:00:00.000Z');
    expect(await gone()).toEqual([false, false, false]);

    await at('2030-05-26T02:00:00.000Z');

    expect(await gone()).toEqual([true, true, true]);
    await commerce.database.setClock('2030-05-01T04:00:00.000Z');
  });

  it.each([
    ['cancelled without a fee', () => cancelVisit(commerce, visit, 0)],
    [
      'declined',
      () =>
        visitHappens(commerce, visit, appointmentDeclined, { ...visit.state, status: 'DECLINED', reason: 'too busy' }),
    ],
    ['expired', () => visitHappens(commerce, visit, appointmentExpired, { ...visit.state, status: 'EXPIRED' })],
  ])('at once when the visit is %s', async (_, happens) => {
    await leaveCard(commerce, visit);

    await happens();
    await commerce.quiet();

    expect(await gone()).toEqual([true, true, true]);
    expect(
      await commerce.database.admin`select kind from commerce.due where organization_id = ${visit.organizationId}`,
    ).toEqual([]);
  });

  it('with its customer', async () => {
    await leaveCard(commerce, visit);

    await publishState(commerce.deps.bus, customerState, {
      ...{ organizationId: visit.organizationId, id: visit.state.customerId, version: 2 },
      data: null,
    });
    await commerce.quiet();

    expect(await gone()).toEqual([true, true, true]);
  });

  it('when the provider can be reached again', async () => {
    await leaveCard(commerce, visit);
    await commerce.sandbox.control({ down: true });
    await cancelVisit(commerce, visit, 0);
    await commerce.settled();
    expect(await cards()).toMatchObject([{ removed: false, sealed: true }]);

    await commerce.sandbox.control({ down: false });
    await commerce.database.advanceClock({ seconds: 5 });
    await commerce.quiet();

    expect(await gone()).toEqual([true, true, true]);
  });

  it('and a setup that is open is called off with its visit; its card is kept by nobody', async () => {
    const url = await startSetup(commerce, visit);
    await cancelVisit(commerce, visit, 0);
    await commerce.quiet();
    expect(await setups()).toMatchObject([{ status: 'FAILED', error: 'called_off' }]);

    await actOnCard(url, 'SUCCEED');
    await commerce.quiet();

    expect(await cards()).toEqual([]);
    expect(await keptThere()).toEqual([false]);
  });

  it('an hour after it was left for a visit whose time had run out, unless that got its time back', async () => {
    const late = async (gotItBack: boolean) => {
      visit = await bookWithCard(commerce, { userId: newId() });
      const url = await startSetup(commerce, visit);
      await commerce.quiet();
      await commerce.sandbox.control({ withhold: true });
      await actOnCard(url, 'SUCCEED');
      await visitHappens(commerce, visit, appointmentExpired, { ...visit.state, status: 'EXPIRED' });
      await commerce.settled();
      await commerce.sandbox.control({ withhold: false });
      await commerce.quiet();
      expect(await happened()).toEqual(['commerce.card-setup.succeeded.v1']);
      if (gotItBack) await statusIs('CONFIRMED', 3);
      await commerce.database.advanceClock({ hours: 1 });
      await commerce.quiet();
      return gone();
    };

    expect(await late(false)).toEqual([true, true, true]);
    expect(await late(true)).toEqual([false, false, false]);
  });
});

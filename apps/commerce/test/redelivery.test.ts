import { workerAccess, type Consumer } from '@openslot/database';
import {
  appointmentCancelled,
  appointmentCompleted,
  appointmentPaymentUnusable,
  appointmentState,
  customerState,
  type Contract,
  type Envelope,
} from '@openslot/events';
import { newId } from '@openslot/service';
import { publishEvent, publishState, settled } from '@openslot/testing';
import { appointmentProcess, appointmentProjection } from '../src/appointment/appointment.consumers.ts';
import { customerProjection } from '../src/customer/customer.consumers.ts';
import { bookVisit, openCommerce, paid, type Commerce, type Visit } from './arrange.ts';

let commerce: Commerce;
let visit: Visit;
beforeAll(async () => {
  commerce = await openCommerce();
});
afterAll(() => commerce.close());
beforeEach(async () => {
  visit = await bookVisit(commerce);
});

/** Gives an event to a consumer past its inbox, as if the inbox had forgotten it. */
async function again(consumer: Consumer, event: Envelope): Promise<void> {
  const handler = consumer.handlers.get(event.type)!;
  await commerce.deps.database.transaction(workerAccess(event.organizationid!), (tx) => handler.handle(tx, event));
}

const visitState = async () => {
  const [row] = await commerce.database.admin`
    select status, list_minor::int, version, live from commerce.appointment_ref where id = ${visit.id}`;
  return row;
};

describe('a state', () => {
  const publish = (version: number, listMinor: number) =>
    publishState(commerce.deps.bus, appointmentState, {
      organizationId: visit.organizationId,
      id: visit.id,
      version,
      data: { ...visit.state, status: 'CONFIRMED', listMinor },
    });

  it('that is older than what is known changes nothing, and neither does the same again', async () => {
    const fresh = await publish(5, 9000);
    await settled(...commerce.workers);

    await commerce.unchanged(async () => {
      await again(appointmentProjection, { ...fresh, aggregateversion: 4, data: { ...visit.state, listMinor: 1 } });
      await again(appointmentProjection, fresh);
    });

    expect(await visitState()).toEqual({ status: 'CONFIRMED', list_minor: 9000, version: 5, live: true });
  });

  it('that ends keeps the visit readable for history', async () => {
    await publishState(commerce.deps.bus, appointmentState, {
      organizationId: visit.organizationId,
      id: visit.id,
      version: 2,
      data: null,
    });
    await settled(...commerce.workers);

    expect(await visitState()).toMatchObject({ version: 2, live: false });
  });

  it('of a customer follows the person, and forgets one who is gone', async () => {
    const { organizationId, state } = visit;
    const person = async () => {
      const [row] = await commerce.database.admin`
        select user_id, live, version from commerce.customer_ref where id = ${state.customerId}`;
      return row;
    };
    const userId = newId();
    const linked = await publishState(commerce.deps.bus, customerState, {
      organizationId,
      id: state.customerId,
      version: 3,
      data: { userId, mergedIntoId: null, live: true },
    });
    await settled(...commerce.workers);
    expect(await person()).toEqual({ user_id: userId, live: true, version: 3 });

    await again(customerProjection, { ...linked, aggregateversion: 2 });
    await again(customerProjection, { ...linked, aggregateversion: 4, data: null });

    expect(await person()).toEqual({ user_id: userId, live: false, version: 4 });
  });
});

describe('an event that is delivered again', () => {
  async function happen<Data>(contract: Contract<Data>, data: Data): Promise<Envelope> {
    const { organizationId, id } = visit;
    const event = await publishEvent(commerce.deps.bus, contract, { organizationId, id, version: 2, data });
    await commerce.quiet();
    return event;
  }

  it.each([
    [
      'cancelled',
      () =>
        happen(appointmentCancelled, {
          ...visit.state,
          status: 'CANCELLED',
          by: 'STAFF',
          reason: null,
          feeMinor: 500,
        }),
    ],
    ['completed', () => happen(appointmentCompleted, { ...visit.state, status: 'COMPLETED' })],
    [
      'payment_unusable',
      async () => {
        const [row] = await commerce.database.admin`select id from commerce.payment where appointment_id = ${visit.id}`;
        return happen(appointmentPaymentUnusable, { paymentId: row!['id'] });
      },
    ],
  ])('%s changes nothing more', async (_, first) => {
    await paid(commerce, visit);
    const event = await first();

    await commerce.unchanged(async () => {
      await again(appointmentProcess, event);
      await again(appointmentProcess, event);
      await commerce.quiet();
    });
  });

  it('comes before the visit’s state and is right all the same', async () => {
    const [organizationId, id] = [newId(), newId()];
    const cancelled = { ...visit.state, status: 'CANCELLED' as const };
    await publishEvent(commerce.deps.bus, appointmentCancelled, {
      organizationId,
      id,
      version: 3,
      data: { ...cancelled, by: 'CUSTOMER', reason: null, feeMinor: 700 },
    });
    await settled(...commerce.workers);
    await publishState(commerce.deps.bus, appointmentState, { organizationId, id, version: 3, data: cancelled });
    await settled(...commerce.workers);

    const [row] = await commerce.database.admin`
      select status, fee_minor::int, version from commerce.appointment_ref where id = ${id}`;
    expect(row).toEqual({ status: 'CANCELLED', fee_minor: 700, version: 3 });
  });
});

import { workerAccess } from '@openslot/database';
import {
  appointmentCompleted,
  appointmentNoShowUndone,
  appointmentSeatCancelled,
  type Envelope,
} from '@openslot/events';
import { newId } from '@openslot/service';
import { publishEvent } from '@openslot/testing';
import { appointmentProcess } from '../src/appointment/appointment.consumers.ts';
import {
  act,
  balances,
  bookVisit,
  bookWithCard,
  cancelVisit,
  chargesOf,
  leaveCard,
  missVisit,
  openCommerce,
  paid,
  paymentRow,
  start,
  tokenFor,
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

/** Three places at 3,001; a thousand and one in advance for all of them. */
const party = { partySize: 3, listMinor: 9003, depositMinor: 1001 };
const two = { partySize: 2, listMinor: 6002, depositMinor: 667 };
const one = { partySize: 1, listMinor: 3001, depositMinor: 334 };

/** Scheduling tells that a place was given up, and what is left of the visit. */
async function givenUp(
  rest: typeof party,
  feeMinor: number,
  { version = 2, seatId = newId(), status = 'CONFIRMED' as Visit['state']['status'] } = {},
): Promise<Envelope> {
  const { organizationId, id, state } = visit;
  const data = { ...state, ...rest, status, seatId, by: 'CUSTOMER' as const, feeMinor };
  const event = await publishEvent(commerce.deps.bus, appointmentSeatCancelled, { organizationId, id, version, data });
  await commerce.quiet();
  return event;
}
/** Gives an event to its consumer past the inbox, as if the inbox had forgotten it. */
async function again(event: Envelope): Promise<void> {
  const handler = appointmentProcess.handlers.get(event.type)!;
  await commerce.deps.database.transaction(workerAccess(event.organizationid!), (tx) => handler.handle(tx, event));
  await commerce.quiet();
}
const fees = async () => {
  const rows = await commerce.database.admin<
    { kind: string; status: string; minor: number; covered: number; seat: boolean }[]
  >`
    select kind, status, amount_minor::int as minor, covered_minor::int as covered, seat_id is not null as seat
      from commerce.fee_claim where appointment_id = ${visit.id} order by id`;
  return rows.map(({ kind, status, minor, covered, seat }) => [seat ? 'place' : 'visit', kind, status, minor, covered]);
};
const givenBack = async () => {
  const rows = await commerce.database.admin<{ reason: string; minor: number }[]>`
    select r.reason, r.amount_minor::int as minor from commerce.refund r
      join commerce.payment p on (p.organization_id, p.id) = (r.organization_id, r.payment_id)
     where p.appointment_id = ${visit.id} and r.status = 'SUCCEEDED' order by r.id`;
  return rows.map(({ reason, minor }) => [reason, minor]);
};
const ledger = () => balances(commerce, visit.organizationId);
const complete = async (
  missed: { seatId: string; feeMinor: number; depositMinor: number }[],
  rest = party,
  version = 3,
) => {
  const data = { ...visit.state, ...rest, partySize: 3, status: 'COMPLETED' as const, missed };
  const { organizationId, id } = visit;
  const event = await publishEvent(commerce.deps.bus, appointmentCompleted, { organizationId, id, version, data });
  await commerce.quiet();
  return event;
};

describe('a place of a party that is given up', () => {
  it('has its fee taken of its part of the deposit; the rest of that goes back, and all others’ stays', async () => {
    visit = await bookVisit(commerce, party);
    await paid(commerce, visit);

    const event = await givenUp(two, 100);

    expect(await fees()).toEqual([['place', 'LATE_CANCEL', 'CHARGED', 100, 100]]);
    expect(await givenBack()).toEqual([['SEAT_CANCELLED', 234]]);
    expect(await ledger()).toEqual({
      'cancellation-fees.JPY': -100,
      'clearing.sandbox.JPY': 767,
      'deposits.JPY': -667,
    });
    await commerce.unchanged(async () => {
      await again(event);
      await again(event);
    });
  });

  it('each has a fee of its own, and what is left is earned with the visit', async () => {
    visit = await bookVisit(commerce, party);
    await paid(commerce, visit);

    const first = await givenUp(two, 100);
    await givenUp(one, 333, { version: 3 });
    await commerce.unchanged(() => again(first));
    await complete([], one, 4);

    expect(await fees()).toEqual([
      ['place', 'LATE_CANCEL', 'CHARGED', 100, 100],
      ['place', 'LATE_CANCEL', 'CHARGED', 333, 333],
    ]);
    expect(await givenBack()).toEqual([['SEAT_CANCELLED', 234]]);
    expect(await ledger()).toEqual({
      'cancellation-fees.JPY': -433,
      'clearing.sandbox.JPY': 767,
      'deposits.JPY': 0,
      'revenue.JPY': -334,
    });
  });

  it('leaves the visit’s own fee to its end', async () => {
    visit = await bookVisit(commerce, party);
    await paid(commerce, visit);
    await givenUp(two, 100);

    visit = { ...visit, state: { ...visit.state, ...two } };
    await cancelVisit(commerce, visit, 600, 3);
    await commerce.quiet();

    expect(await fees()).toEqual([
      ['place', 'LATE_CANCEL', 'CHARGED', 100, 100],
      ['visit', 'LATE_CANCEL', 'CHARGED', 600, 600],
    ]);
    expect(await givenBack()).toEqual([
      ['SEAT_CANCELLED', 234],
      ['CANCELLED', 67],
    ]);
    expect(await ledger()).toEqual({
      'cancellation-fees.JPY': -700,
      'clearing.sandbox.JPY': 700,
      'deposits.JPY': 0,
    });
  });

  it('is charged to the card as far as its part does not cover it, and never to the others’ deposit', async () => {
    visit = await bookVisit(commerce, party);
    await paid(commerce, visit);
    await leaveCard(commerce, visit);

    await givenUp(two, 1500);

    expect(await fees()).toEqual([['place', 'LATE_CANCEL', 'CHARGED', 1500, 334]]);
    expect(await chargesOf(commerce, visit)).toEqual([[1166, 'succeeded']]);
    expect(await ledger()).toEqual({
      'cancellation-fees.JPY': -1500,
      'clearing.sandbox.JPY': 2167,
      'deposits.JPY': -667,
    });
  });

  it('with nothing paid stays due for the visit, which costs so much more', async () => {
    visit = await bookWithCard(commerce, { partySize: 3, listMinor: 9003, status: 'CONFIRMED' });

    await givenUp({ ...two, depositMinor: 0 }, 400);

    expect(await fees()).toEqual([['place', 'LATE_CANCEL', 'DUE', 400, 0]]);
    const [row] = await commerce.database.admin`
      select status, list_minor::int, fee_minor::int from commerce.appointment_ref where id = ${visit.id}`;
    expect(row).toEqual({ status: 'CONFIRMED', list_minor: 6002, fee_minor: 400 });
  });

  it('before anything is paid has the payment asked for anew', async () => {
    visit = await bookVisit(commerce, party);
    const begun = await start(commerce, visit);

    await givenUp(two, 0, { status: 'PENDING_PAYMENT' });

    expect(await paymentRow(commerce, begun.paymentId)).toMatchObject({ status: 'CANCELLED', amount_minor: 1001 });
    const fewer = { ...visit, state: { ...visit.state, ...two } };
    const anew = await start(commerce, fewer, await tokenFor(fewer));
    expect(await paymentRow(commerce, anew.paymentId)).toMatchObject({ status: 'REQUIRES_ACTION', amount_minor: 667 });
  });

  it('while the customer pays has what is too much given back', async () => {
    visit = await bookVisit(commerce, party);
    const begun = await start(commerce, visit);
    await givenUp(two, 0, { status: 'PENDING_PAYMENT' });

    await act(begun, 'SUCCEED');
    await commerce.quiet();

    expect(await givenBack()).toEqual([['SEAT_CANCELLED', 334]]);
    expect(await ledger()).toEqual({ 'clearing.sandbox.JPY': 667, 'deposits.JPY': -667 });
  });
});

describe('places that nobody came to, of a party that did', () => {
  it('have their fees taken of what was paid for them, and the others’ is earned', async () => {
    visit = await bookVisit(commerce, party);
    await paid(commerce, visit);

    const event = await complete(
      [
        { seatId: newId(), feeMinor: 200, depositMinor: 334 },
        { seatId: newId(), feeMinor: 333, depositMinor: 333 },
      ],
      one,
    );

    expect(await fees()).toEqual([
      ['place', 'NO_SHOW', 'CHARGED', 200, 200],
      ['place', 'NO_SHOW', 'CHARGED', 333, 333],
    ]);
    expect(await givenBack()).toEqual([['SEAT_CANCELLED', 134]]);
    expect(await ledger()).toEqual({
      'cancellation-fees.JPY': -533,
      'clearing.sandbox.JPY': 867,
      'deposits.JPY': 0,
      'revenue.JPY': -334,
    });
    await commerce.unchanged(async () => {
      await again(event);
      await again(event);
    });
  });

  it('are charged to the card that was left', async () => {
    visit = await bookWithCard(commerce, { partySize: 3, listMinor: 9003 });
    await leaveCard(commerce, visit);

    await complete([{ seatId: newId(), feeMinor: 1500, depositMinor: 0 }], { ...two, depositMinor: 0 });

    expect(await chargesOf(commerce, visit)).toEqual([[1500, 'succeeded']]);
    expect(await fees()).toEqual([['place', 'NO_SHOW', 'CHARGED', 1500, 0]]);
    expect(await ledger()).toEqual({
      'cancellation-fees.JPY': -1500,
      'clearing.sandbox.JPY': 1500,
      'deposits.JPY': 0,
    });
  });
});

it('a place’s fee is not the visit’s: when a no-show is undone, it stays', async () => {
  visit = await bookVisit(commerce, party);
  await paid(commerce, visit);
  await givenUp(two, 100);
  visit = { ...visit, state: { ...visit.state, ...two } };
  await missVisit(commerce, visit, 667, 3);
  await commerce.quiet();

  await visitHappens(commerce, visit, appointmentNoShowUndone, { ...visit.state, status: 'CONFIRMED' }, 4);
  await commerce.quiet();

  expect(await fees()).toEqual([
    ['place', 'LATE_CANCEL', 'CHARGED', 100, 100],
    ['visit', 'NO_SHOW', 'WAIVED', 667, 0],
  ]);
  expect(await ledger()).toEqual({
    'cancellation-fees.JPY': -100,
    'clearing.sandbox.JPY': 767,
    'deposits.JPY': -667,
  });
});

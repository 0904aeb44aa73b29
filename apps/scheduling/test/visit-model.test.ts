import { randomUUID } from 'node:crypto';
import { workerAccess } from '@openslot/database';
import { paymentProcessing, paymentSucceeded, type DataOf, type Envelope } from '@openslot/events';
import { newId, toId, type Viewer } from '@openslot/service';
import fc from 'fast-check';
import { appointmentTimers } from '../src/appointment/appointment.timers.ts';
import type { Appointment } from '../src/appointment/appointment.ts';
import { decide } from '../src/appointment/life-cycle.ts';
import { bookAppointment } from '../src/appointment/booking.commands.ts';
import { cancelAppointment } from '../src/appointment/cancellation.commands.ts';
import { decideAppointment } from '../src/appointment/decision.commands.ts';
import { enterInError } from '../src/appointment/error.commands.ts';
import { takePayment, waitForPayment } from '../src/appointment/payment.commands.ts';
import { rescheduleAppointment } from '../src/appointment/reschedule.commands.ts';
import { stepAppointment } from '../src/appointment/steps.commands.ts';
import { undoCheckIn, undoNoShow } from '../src/appointment/undo.commands.ts';
import { bearerToken } from '../src/bearer-token.ts';
import { holdSlot } from '../src/hold/hold.commands.ts';
import { holdSlotInput } from '../src/hold/hold.ts';
import { monday, openSalon, type Salon } from './salon.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';
import { answer, booked, moment, owns, refundOf, starts, type By, type Deed, type Shop, type Step, type Visit } from './visit-model.ts'; // prettier-ignore

const seed = Number(process.env['SEED'] ?? Date.parse('2027-03-01') / 1_000);
const trials = Number(process.env['TRIALS'] ?? 300);

const shops: readonly Shop[] = [
  { approval: false, blocks: true, deposit: false },
  { approval: false, blocks: true, deposit: true },
  { approval: true, blocks: true, deposit: false },
  { approval: true, blocks: true, deposit: true },
  { approval: true, blocks: false, deposit: true },
];
const steps: readonly Step[] = [
  ...(['approve', 'decline', 'checkIn', 'start', 'complete'] as const),
  ...(['markNoShow', 'undoCheckIn', 'undoNoShow', 'enterInError'] as const),
];

let scheduling: Scheduling;
let salons: readonly Salon[];
/** What happens by itself is made to happen here, when it is due: nothing works behind the test's back. */
beforeAll(async () => {
  scheduling = await startScheduling();
  await scheduling.database.setClock(monday);
  const opened: Salon[] = [];
  for (const { approval, blocks, deposit } of shops) {
    const settings = {
      ...{
        approval: approval ? ('ALWAYS' as const) : ('NONE' as const),
        pendingBlocks: blocks,
        checkInRequired: false,
      },
      ...{ autoNoShowMinutes: 30, autoComplete: true, maxLiveHolds: 1_000 },
    };
    opened.push(await openSalon(scheduling, { settings, ...(deposit && { deposit: { percent: 30 } }) }));
  }
  salons = opened;
  await scheduling.settled();
  await Promise.all(scheduling.workers.map((worker) => worker.stop()));
}, 60_000);
afterAll(() => scheduling.stop());

const instantAt = (minute: number) => new Date(Date.parse(monday) + minute * 60_000);
const sinceMonday = (minute: number) => minute - Date.parse(monday) / 60_000;
const nobody = { guest: null, apiKey: null, language: 'en', address: 'here' } as const;
const personOf = (userId: string): Viewer => ({ ...nobody, person: { userId, sessionId: newId() }, acting: null });
const member = ({ organizationId }: Salon, permissions: readonly string[]): Viewer => ({
  ...personOf(newId()),
  acting: { organizationId, memberId: newId(), permissions: new Set(permissions), scope: null },
});
const staffMay = ['appointment.read', 'appointment.write', 'appointment.decide'];

/** One visit as it really is: the slice's own commands, without HTTP. */
class RealVisit {
  readonly customer = personOf(newId());
  readonly staff: Viewer;
  readonly manager: Viewer;
  id = '';
  version = 1;
  readonly salon: Salon;
  constructor(salon: Salon) {
    this.salon = salon;
    this.staff = member(salon, staffMay);
    this.manager = member(salon, [...staffMay, 'appointment.override']);
  }

  async book(): Promise<void> {
    const { deps, database } = scheduling;
    await database.setClock(monday);
    const { salon, customer } = this;
    await database.admin`delete from scheduling.allocation where organization_id = ${salon.organizationId}`;
    const held = await holdSlot(
      deps,
      customer,
      holdSlotInput.parse({
        ...{ locationId: salon.location, startsAt: instantAt(starts[0]), idempotencyKey: randomUUID() },
        segments: [{ variationId: salon.cut, staff: { anyOf: [toId('stf', salon.aoi.id)] } }],
      }),
    );
    if (held.__typename !== 'Hold') throw new Error(`not held: ${JSON.stringify(held)}`);
    const outcome = await bookAppointment(deps, customer, {
      ...{ holdToken: bearerToken(deps.keys.holdToken, held), guest: null, note: null, acceptPolicy: true },
      idempotencyKey: randomUUID(),
    });
    if (outcome.__typename !== 'AppointmentBooked') throw new Error(`not booked: ${JSON.stringify(outcome)}`);
    this.id = outcome.appointmentId;
  }

  /** Does it, and answers the name of the outcome, and what goes back where it was cancelled. */
  async perform(deed: Deed, now: number): Promise<readonly [string | null, number | null]> {
    const { deps, database } = scheduling;
    const by = 'by' in deed ? this.viewerOf(deed.by) : this.staff;
    const version = 'stale' in deed && deed.stale ? this.version + 1 : this.version;
    const input = { appointmentId: this.id, version };
    const key = { idempotencyKey: randomUUID() };
    const override = 'by' in deed && deed.by === 'MANAGER' ? { reason: 'as agreed' } : null;
    switch (deed.do) {
      case 'wait':
        await database.setClock(instantAt(now + deed.minutes + moment));
        await this.ring();
        return [null, null];
      case 'rival':
        await this.rival(deed.at);
        return [null, null];
      case 'pay':
      case 'processing': {
        const event = await this.payment(deed.do);
        const take = deed.do === 'pay' ? takePayment : waitForPayment;
        await deps.database.transaction(workerAccess(this.salon.organizationId), (tx) => take(tx, event));
        return [null, null];
      }
      case 'cancel': {
        const outcome = await cancelAppointment(deps, by, { ...input, ...key, reason: null, override });
        return [outcome.__typename, outcome.__typename === 'AppointmentCancelled' ? outcome.refundMinor : null];
      }
      case 'reschedule': {
        const wish = { ...input, ...key, startsAt: instantAt(deed.to), staff: null, override };
        return [(await rescheduleAppointment(deps, by, wish)).__typename, null];
      }
      case 'approve':
      case 'decline': {
        const outcome = await decideAppointment(deps, by, { ...input, approve: deed.do === 'approve', reason: null });
        return [outcome.__typename, null];
      }
      case 'undoCheckIn':
        return [(await undoCheckIn(deps, by, input)).__typename, null];
      case 'undoNoShow':
        return [(await undoNoShow(deps, by, input)).__typename, null];
      case 'enterInError':
        return [(await enterInError(deps, this.manager, { ...input, reason: 'a test' })).__typename, null];
      default:
        return [(await stepAppointment(deps, by, deed.do, input)).__typename, null];
    }
  }

  private viewerOf(by: By): Viewer {
    return { CUSTOMER: this.customer, STAFF: this.staff, MANAGER: this.manager }[by];
  }

  /** What is due of this visit happens. */
  private async ring(): Promise<void> {
    const { deps, database } = scheduling;
    const { organizationId } = this.salon;
    for (;;) {
      const [due] = await database.admin<{ kind: keyof typeof appointmentTimers }[]>`
        delete from scheduling.due where id = (
          select id from scheduling.due where subject_id = ${this.id} and due_at <= clock.now() order by due_at limit 1) returning kind`;
      if (!due) return;
      await deps.database.transaction(workerAccess(organizationId), (tx) =>
        appointmentTimers[due.kind](tx, { ...due, organizationId, subjectId: this.id, payload: {}, attempts: 1 }),
      );
    }
  }

  /** Somebody else takes the time, if it is free. */
  private async rival(at: number): Promise<void> {
    const { organizationId, aoi } = this.salon;
    const [from, to] = [instantAt(at), instantAt(at + 60)];
    await scheduling.database.admin`
      insert into scheduling.allocation (organization_id, id, resource_id, unit, during, owner_kind, owner_id)
      select ${organizationId}, ${newId()}, ${aoi.id}, 1, tstzrange(${from}, ${to}), 'BLOCK', ${newId()} where ${to} > clock.now()
      on conflict do nothing`;
  }

  private async payment(what: 'pay' | 'processing'): Promise<Envelope<DataOf<typeof paymentSucceeded>>> {
    const [row] = await scheduling.database.admin`select customer_id from scheduling.appointment where id = ${this.id}`;
    const contract = what === 'pay' ? paymentSucceeded : paymentProcessing;
    return {
      ...{ specversion: '1.0', id: newId(), source: 'commerce', type: contract.type, subject: newId() },
      ...{ time: new Date(0).toISOString(), datacontenttype: 'application/json', aggregateversion: 1, actor: null },
      ...{ organizationid: this.salon.organizationId, causationid: null, traceparent: null },
      data: {
        ...{
          appointmentId: this.id,
          customerId: row?.['customer_id'] as string,
          purpose: 'DEPOSIT',
          provider: 'SANDBOX',
        },
        ...{
          status: what === 'pay' ? 'SUCCEEDED' : 'PROCESSING',
          amountMinor: 1_980,
          refundedMinor: 0,
          currency: 'JPY',
        },
      },
    };
  }

  /** Everything that the model knows of a visit, and what must follow from it. */
  async look() {
    const [row] = await scheduling.database.admin`
      select a.status, a.version, a.starts_at, a.fee_minor::int as fee, a.is_late, a.reschedule_count as moves, a.payment_deadline, a.deleted_at is not null as gone,
             a.ical_sequence, (select array_agg(distinct s.status) from scheduling.segment s where s.appointment_id = a.id) as segments,
             (select array_agg(distinct s.starts_at) from scheduling.segment s where s.appointment_id = a.id) as segment_starts,
             (select json_agg(scheduling.minute_floor(t.starts_at)) from scheduling.allocation t where t.appointment_id = a.id) as taken,
             (select json_agg(scheduling.minute_floor(t.expires_at)) from scheduling.allocation t where t.appointment_id = a.id) as expires,
             (select count(*)::int from scheduling.appointment_history h where h.appointment_id = a.id) as history
        from scheduling.appointment a where a.id = ${this.id}`;
    if (!row) throw new Error('the visit is gone');
    this.version = row['version'];
    const minute = (at: Date) => Math.floor((at.getTime() - Date.parse(monday)) / 60_000);
    return {
      ...{ status: row['status'], version: row['version'], history: row['history'], start: minute(row['starts_at']) },
      ...{ fee: row['fee'], late: row['is_late'], moves: row['moves'], gone: row['gone'] },
      paymentDeadline: row['payment_deadline'] && minute(row['payment_deadline']),
      ...{ segments: row['segments'], segmentStarts: row['segment_starts'].map(minute) },
      taken: (row['taken'] ?? []).map(sinceMonday),
      expires: (row['expires'] ?? []).map((at: number | null) => at && sinceMonday(at)),
    };
  }
}

/** The same, as the model has it. */
function expected(visit: Visit) {
  const { status, version, start, fee, late, moves, gone, paymentDeadline, approvalDeadline } = visit;
  const hasTime = owns(visit);
  const until = { PENDING_APPROVAL: approvalDeadline, PENDING_PAYMENT: paymentDeadline }[status as string] ?? null;
  return {
    ...{ status, version, history: version, start, fee, late, moves, gone },
    paymentDeadline: paymentDeadline && Math.floor(paymentDeadline),
    ...{
      segments: [status],
      segmentStarts: [start],
      taken: hasTime ? [start] : [],
      expires: hasTime ? [until && Math.floor(until)] : [],
    },
  };
}

const by = fc.constantFrom<By>('CUSTOMER', 'CUSTOMER', 'STAFF', 'MANAGER');
const stale = fc.integer({ min: 0, max: 9 }).map((n) => n === 0);
const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('wait' as const), minutes: fc.constantFrom(5, 10, 15, 15, 16, 60, 120, 600, 1_440, 1_620, 1_635, 1_650) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('rival' as const), at: fc.constantFrom(...starts) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('pay' as const, 'pay' as const, 'processing' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('cancel' as const), by, stale }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('reschedule' as const), by, to: fc.constantFrom(...starts), stale }) },
  { weight: 14, arbitrary: fc.record({ do: fc.constantFrom(...steps, 'approve', 'checkIn', 'checkIn', 'start', 'undoCheckIn', 'undoNoShow'), stale }) },
); // prettier-ignore

/** Does all of it to the model and to a real visit, and compares after each deed. */
async function run(shop: number, deeds: readonly Deed[]): Promise<Set<string>> {
  const seen = new Set<string>();
  const real = new RealVisit(salons[shop] as Salon);
  let visit = booked(shops[shop] as Shop);
  await real.book();
  expect(await real.look()).toEqual(expected(visit));
  for (const each of deeds) {
    const before = visit;
    const told = answer(visit, each);
    visit = told.visit;
    const [outcome, refund] = await real.perform(each, before.now);
    expect([each, outcome]).toEqual([each, told.outcome]);
    if (outcome === 'AppointmentCancelled') expect(refund).toBe(refundOf(before, visit));
    expect([each, await real.look()]).toEqual([each, expected(visit)]);
    seen.add(`${before.status} ${each.do} ${told.outcome ?? visit.status}`);
  }
  return seen;
}

describe(`a visit and its model (seed ${seed})`, () => {
  it(`agree in ${trials} stories of up to a dozen deeds`, async () => {
    const seen = new Set<string>();
    const story = fc.tuple(fc.nat({ max: shops.length - 1 }), fc.array(deed, { minLength: 3, maxLength: 12 }));
    const property = fc.asyncProperty(story, async ([shop, deeds]) => {
      for (const each of await run(shop, deeds)) seen.add(each);
    });

    await fc.assert(property, { seed, numRuns: trials, endOnFailure: false, interruptAfterTimeLimit: 240_000 });

    expect(seen.size).toBeGreaterThan(Math.min(100, 2 * trials));
  }, 300_000);
});

/** What leads a visit of one of the shops into each status. */
const ways: Readonly<Record<string, readonly [shop: number, ...Deed[]]>> = {
  PENDING_APPROVAL: [3],
  PENDING_PAYMENT: [1],
  CONFIRMED: [0],
  'CONFIRMED, the grace over': [0, { do: 'wait', minutes: starts[0] + 15 }],
  CHECKED_IN: [0, { do: 'checkIn', stale: false }],
  IN_SERVICE: [0, { do: 'start', stale: false }],
  COMPLETED: [0, { do: 'start', stale: false }, { do: 'complete', stale: false }],
  DECLINED: [2, { do: 'decline', stale: false }],
  EXPIRED: [1, { do: 'wait', minutes: 15 }],
  CANCELLED: [0, { do: 'cancel', by: 'STAFF', stale: false }],
  NO_SHOW: [0, { do: 'wait', minutes: starts[0] + 30 }],
};

const verbs: Readonly<Record<string, Deed>> = {
  approve: { do: 'approve', stale: false },
  decline: { do: 'decline', stale: false },
  pay: { do: 'pay' },
  'cancel as its customer': { do: 'cancel', by: 'CUSTOMER', stale: false },
  'cancel as staff': { do: 'cancel', by: 'STAFF', stale: false },
  reschedule: { do: 'reschedule', by: 'CUSTOMER', to: starts[1], stale: false },
  'check in': { do: 'checkIn', stale: false },
  start: { do: 'start', stale: false },
  complete: { do: 'complete', stale: false },
  'mark as no-show': { do: 'markNoShow', stale: false },
  'undo the check-in': { do: 'undoCheckIn', stale: false },
  'undo the no-show': { do: 'undoNoShow', stale: false },
  'enter in error': { do: 'enterInError', stale: false },
};

/** Where each verb leads from each status, in their order; `-` is WrongState, and a payment that serves nothing goes back. */
// prettier-ignore
const table: Readonly<Record<string, string>> = {
  PENDING_APPROVAL:            'PENDING_PAYMENT DECLINED back CANCELLED CANCELLED - - - - - - - -',
  PENDING_PAYMENT:             '- - CONFIRMED CANCELLED CANCELLED - - - - - - - -',
  CONFIRMED:                   '- - back CANCELLED CANCELLED CONFIRMED CHECKED_IN IN_SERVICE - - - - -',
  'CONFIRMED, the grace over': '- - back OutsideCancellationWindow OutsideCancellationWindow OutsideRescheduleWindow CHECKED_IN IN_SERVICE - NO_SHOW - - -',
  CHECKED_IN:                  '- - back - CANCELLED - - IN_SERVICE COMPLETED - CONFIRMED - -',
  IN_SERVICE:                  '- - back - - - - - COMPLETED - - - -',
  COMPLETED:                   '- - back - - - - - - - - - COMPLETED',
  DECLINED:                    '- - back - - - - - - - - - DECLINED',
  EXPIRED:                     '- - CONFIRMED - - - - - - - - - EXPIRED',
  CANCELLED:                   '- - back - - - - - - - - - CANCELLED',
  NO_SHOW:                     '- - back - - - - - - - - CONFIRMED NO_SHOW',
};

describe('every verb in every status', () => {
  it.each(Object.keys(ways))('%s', async (status) => {
    const [shop, ...way] = ways[status] as readonly [number, ...Deed[]];
    const answers: string[] = [];
    for (const verb of Object.values(verbs)) {
      const real = new RealVisit(salons[shop] as Salon);
      await real.book();
      let now = 0;
      for (const each of way) {
        await real.perform(each, now);
        if (each.do === 'wait') now += each.minutes + moment;
        await real.look();
      }
      answers.push(await tell(real, verb, now));
    }

    expect(answers.join(' ')).toBe(table[status]);
  });

  /** Where the verb led; what was refused has left no trace. */
  async function tell(real: RealVisit, verb: Deed, now: number): Promise<string> {
    const told = async () => {
      const [row] = await scheduling.database.admin`select count(*)::int as events from scheduling.outbox`;
      return { ...(await real.look()), events: row?.['events'] };
    };
    const before = await told();
    const [outcome] = await real.perform(verb, now);
    const after = await told();
    if (verb.do === 'pay') return after.status === before.status ? 'back' : after.status;
    if (/^(Appointment)/.test(outcome ?? '')) {
      expect(after.version).toBeGreaterThan(before.version);
      return after.status;
    }
    expect(after).toEqual(before);
    return outcome === 'WrongState' ? '-' : (outcome as string);
  }
});

describe('what is possible at all', () => {
  it('is the same for the code as for the model, in thousands of circumstances', () => {
    const around = (minute: number) => fc.integer({ min: minute - 10, max: minute + 10 }).map((near) => near + 0.5);
    const instant = fc.oneof(
      fc.integer({ min: 0, max: 4_000 }),
      ...[-1_440, -120, -60, 0, 15, 30, 60].map((minutes) => around(starts[0] + minutes)),
    );
    const ago = fc.option(fc.oneof(around(15), around(1_440)));
    const statuses = Object.keys(table).filter((status) => !status.includes(',')) as Visit['status'][];
    const circumstances = fc.record({
      ...{
        status: fc.constantFrom(...statuses),
        now: instant,
        checkedInAt: ago,
        noShowAt: ago,
      },
      ...{ moves: fc.nat({ max: 4 }), verb: fc.constantFrom(...steps, 'cancel' as const, 'reschedule' as const) },
      by: fc.constantFrom<By>('CUSTOMER', 'MANAGER'),
    });
    const rules = { checkInRequired: false, graceMinutes: 15, rescheduleMax: 3 };

    fc.assert(
      fc.property(circumstances, ({ verb, by, now, checkedInAt, noShowAt, ...rest }) => {
        const since = (minutes: number | null) => minutes && now - minutes;
        const given = { ...rest, checkedInAt: since(checkedInAt), noShowAt: since(noShowAt) };
        const visit = { ...booked(shops[0] as Shop), ...given, now };
        const asked = { do: verb, by, to: starts[2], stale: false } as Deed;
        const told = answer(visit, asked).outcome;
        const at = (minute: number | null) => (minute === null ? null : instantAt(minute));
        const appointment = {
          ...{
            status: given.status,
            startsAt: instantAt(visit.start),
            rescheduleCount: given.moves,
            approvalDeadline: null,
          },
          ...{ paymentRequirement: 'NONE', checkedInAt: at(given.checkedInAt), noShowAt: at(given.noShowAt) },
        } as unknown as Appointment;
        const actor = verb === 'cancel' || verb === 'reschedule' ? by : 'MANAGER';
        const who = actor === 'CUSTOMER' ? 'CUSTOMER' : 'STAFF';
        const path = decide(verb, appointment, { at: instantAt(now), by: who, rules });
        expect([verb, given.status, path === null]).toEqual([verb, given.status, told === 'WrongState']);
      }),
      { seed, numRuns: 5_000 },
    );
  });
});

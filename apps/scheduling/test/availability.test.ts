import type { Database, Tx } from '@openslot/database';
import { newId, toId } from '@openslot/service';
import { findAvailability } from '../src/availability/availability.loaders.ts';
import { playCatalog, type Catalog } from './catalog.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';

const query = `query ($input: AvailabilityInput!) {
  availability(input: $input) {
    timeZone nextFreeDate
    slots {
      startsAt endsAt price { amountMinor currency } deposit { amountMinor currency }
      segments { variation { id } staffMember { id } startsAt endsAt }
    }
  }
}`;

interface Slot {
  startsAt: string;
  endsAt: string;
  price: { amountMinor: number; currency: string };
  deposit: { amountMinor: number } | null;
  segments: { variation: { id: string }; staffMember: { id: string }; startsAt: string; endsAt: string }[];
}

describe('availability', () => {
  let service: Scheduling;
  let catalog: Catalog;
  let location: string;
  let cut: string;
  let colour: string;
  let aoi: string;
  let ren: string;

  beforeAll(async () => {
    service = await startScheduling();
    await service.database.setClock('2026-11-16T00:00:00Z');
    catalog = playCatalog(service.deps.bus);
    await catalog.business({ settings: { slotIntervalMinutes: 60, leadTimeMinutes: 120, bookingWindowDays: 30 } });
    location = await catalog.location();
    const hair = await catalog.service();
    cut = await catalog.variation(hair, { durationMinutes: 60, priceMinor: 6_600, maxParty: 2 });
    colour = await catalog.variation(hair, {
      ...{ durationMinutes: 120, priceMinor: 12_000, processing: { startMinutes: 30, minutes: 60 } },
    });
    aoi = await catalog.staff([{ variationId: cut, priceMinor: 8_800, durationMinutes: 45 }, colour]);
    ren = await catalog.staff([cut]);
    await catalog.depositRule({ kind: 'PERCENT', percent: 33.3 });
    await service.settled();
    const { admin } = service.database;
    const own = { organization_id: catalog.organizationId, location_id: location };
    // Thursdays only: 19 November, 26 November, …
    await admin`insert into scheduling.opening_hours ${admin({ ...own, id: newId(), day_of_week: 4, opens: 600, closes: 1_080, published: true })}`;
    for (const resource_id of [aoi, ren]) {
      await admin`insert into scheduling.working_hours ${admin({ ...own, id: newId(), resource_id, day_of_week: 4, starts: 600, ends: 900 })}`;
    }
  });
  afterAll(() => service.stop());

  const ask = async (input: object = {}) => {
    const { data, errors } = await service.client()(query, {
      input: {
        ...{ locationId: toId('loc', location), from: '2026-11-19T00:00:00+09:00', to: '2026-11-20T00:00:00+09:00' },
        ...{ segments: [{ variationId: toId('var', cut) }], ...input },
      },
    });
    return { answer: data?.availability as { slots: Slot[]; nextFreeDate: string | null } | null, errors };
  };
  const slots = async (input: object = {}) => (await ask(input)).answer?.slots ?? [];
  const starts = async (input: object = {}) => (await slots(input)).map(({ startsAt }) => startsAt.slice(11, 16));
  const by = (resource: string, variation = cut) => ({
    variationId: toId('var', variation),
    staff: { anyOf: [toId('stf', resource)] },
  });

  describe('a slot', () => {
    test('says when, by whom, at which price and deposit, in the location’s own time', async () => {
      const [first] = await slots({ segments: [by(aoi)] });

      expect(first).toEqual({
        startsAt: '2026-11-19T10:00:00+09:00',
        endsAt: '2026-11-19T10:45:00+09:00',
        price: { amountMinor: 8_800, currency: 'JPY' },
        deposit: { amountMinor: 2_930, currency: 'JPY' },
        segments: [
          {
            variation: { id: toId('var', cut) },
            staffMember: { id: toId('stf', aoi) },
            startsAt: '2026-11-19T10:00:00+09:00',
            endsAt: '2026-11-19T10:45:00+09:00',
          },
        ],
      });
    });

    test('is the same for somebody signed in, and for a member of another organization', async () => {
      const person = { userId: newId(), organizationId: newId(), permissions: ['hours.write'] };
      const input = {
        ...{ locationId: toId('loc', location), from: '2026-11-19T00:00:00+09:00', to: '2026-11-20T00:00:00+09:00' },
        segments: [{ variationId: toId('var', cut) }],
      };
      const seen = await service.client({ bearer: service.tokens.bearer(person) })(query, { input });

      expect(seen.data.availability.slots).toEqual(await slots());
    });
  });

  describe('who does it', () => {
    test('anybody: the union, with the one who has least to do that day, then the lower id', async () => {
      const first = (await slots())[0];

      expect(await starts()).toEqual(['10:00', '11:00', '12:00', '13:00', '14:00']);
      expect(first?.segments[0]?.staffMember.id).toBe(toId('stf', aoi < ren ? aoi : ren));
    });

    test('named, and not named', async () => {
      const named = await slots({ segments: [by(ren)] });
      const others = await slots({
        segments: [{ variationId: toId('var', cut), staff: { noneOf: [toId('stf', aoi)] } }],
      });

      expect(new Set(named.map(({ price }) => price.amountMinor))).toEqual(new Set([6_600]));
      expect(others).toEqual(named);
    });

    test('nobody who does not perform it', async () => {
      expect(await slots({ segments: [by(ren, colour)] })).toEqual([]);
    });

    test('several segments: one after the other, each after its pause', async () => {
      const [first] = await slots({ segments: [by(ren), { ...by(aoi, colour), pauseBeforeMinutes: 30 }] });

      expect(first?.segments.map(({ startsAt, endsAt }) => [startsAt.slice(11, 16), endsAt.slice(11, 16)])).toEqual([
        ['10:00', '11:00'],
        ['11:30', '13:30'],
      ]);
      expect(first?.price.amountMinor).toBe(18_600);
      expect(await starts({ segments: [by(ren), { ...by(aoi, colour), pauseBeforeMinutes: 30 }] })).toEqual([
        '10:00',
        '11:00',
      ]);
    });
  });

  describe('what is taken', () => {
    const take = async (resource: string, from: string, to: string, rest: object = {}) => {
      const { admin } = service.database;
      const id = newId();
      await admin`insert into scheduling.allocation ${admin({
        ...{ organization_id: catalog.organizationId, id, resource_id: resource, unit: 1 },
        ...{
          during: `[2026-11-19T${from}:00+09:00,2026-11-19T${to}:00+09:00)`,
          owner_kind: 'BLOCK',
          owner_id: newId(),
          ...rest,
        },
      })}`;
    };
    afterEach(() => service.database.admin`delete from scheduling.allocation`);

    test('is not offered; a free processing time is', async () => {
      await take(aoi, '11:00', '11:45');

      expect(await starts({ segments: [by(aoi)] })).toEqual(['10:00', '12:00', '13:00', '14:00']);
      await take(aoi, '13:30', '14:30');
      expect(await starts({ segments: [by(aoi, colour)] })).toEqual(['13:00']);
    });

    test('sends the next to the one with less to do', async () => {
      await take(aoi, '10:00', '10:45');
      const [, second] = await slots();

      expect(second?.segments[0]?.staffMember.id).toBe(toId('stf', ren));
    });

    test('by a hold: until it expires, to the moment', async () => {
      await take(ren, '10:00', '15:00', {
        ...{ owner_kind: 'HOLD', hold_id: newId(), expires_at: '2026-11-16T00:30:00Z' },
      });
      const held = await starts({ segments: [by(ren)] });
      await service.database.setClock('2026-11-16T00:30:00Z');
      const expired = await starts({ segments: [by(ren)] });
      await service.database.setClock('2026-11-16T00:00:00Z');

      expect(held).toEqual([]);
      expect(expired).toEqual(['10:00', '11:00', '12:00', '13:00', '14:00']);
    });

    test('by an appointment that nobody but its people may see: unknown to this viewer', async () => {
      expect((await ask({ reschedules: toId('apt', newId()) })).answer).toBeNull();
    });
  });

  describe('when', () => {
    test('from the lead time on', async () => {
      await service.database.setClock('2026-11-19T01:00:00Z');
      const soon = await starts({ segments: [by(ren)] });
      await service.database.setClock('2026-11-16T00:00:00Z');

      expect(soon).toEqual(['13:00', '14:00']);
    });

    test('up to the end of the last local day of the booking window', async () => {
      const range = { from: '2026-12-10T00:00:00+09:00', to: '2026-12-31T00:00:00+09:00' };

      expect((await slots(range)).map(({ startsAt }) => startsAt.slice(0, 10))).toEqual(Array(5).fill('2026-12-10'));
    });

    test('the range is half-open', async () => {
      const range = { from: '2026-11-19T10:00:00+09:00', to: '2026-11-19T13:00:00+09:00' };

      expect(await starts(range)).toEqual(['10:00', '11:00', '12:00']);
    });

    test('nothing in the range: the next date that has something', async () => {
      const range = { from: '2026-11-20T00:00:00+09:00', to: '2026-11-21T00:00:00+09:00' };

      expect((await ask(range)).answer).toEqual({ timeZone: 'Asia/Tokyo', slots: [], nextFreeDate: '2026-11-26' });
    });

    test.each([
      ['in the past: from now on', '1999-01-01T00:00:00Z', '1999-01-02T00:00:00Z', '2026-11-19'],
      ['in a distant past: from now on', '0001-01-01T00:00:00Z', '0001-01-02T00:00:00Z', '2026-11-19'],
      ['after the booking window: none', '2999-01-01T00:00:00Z', '2999-01-02T00:00:00Z', null],
      ['in a distant future: none', '9999-12-01T00:00:00Z', '9999-12-31T23:59:59Z', null],
    ])('a range %s', async (_, from, to, nextFreeDate) => {
      expect((await ask({ from, to })).answer).toEqual({ timeZone: 'Asia/Tokyo', slots: [], nextFreeDate });
    });
  });

  describe('nothing is offered', () => {
    test('to a party that does not fit', async () => {
      expect(await starts({ partySize: 2 })).toHaveLength(5);
      expect((await ask({ partySize: 3 })).answer).toEqual({ timeZone: 'Asia/Tokyo', slots: [], nextFreeDate: null });
    });

    test('while the location is switched off, and again afterwards', async () => {
      await catalog.location({ openSwitch: false }, location);
      await service.settled();
      expect((await ask()).answer).toEqual({ timeZone: 'Asia/Tokyo', slots: [], nextFreeDate: null });

      await catalog.location({}, location);
      await service.settled();
      expect(await starts()).toHaveLength(5);
    });

    test('of what cannot be booked online', async () => {
      const hidden = await catalog.variation(await catalog.service(), { bookableOnline: false });
      await service.settled();

      expect(await slots({ segments: [{ variationId: toId('var', hidden) }] })).toEqual([]);
    });
  });

  describe('null for what is not there', () => {
    test('an unknown location', async () => {
      expect(await ask({ locationId: toId('loc', newId()) })).toEqual({ answer: null, errors: undefined });
    });

    test('a location that is not published', async () => {
      const closed = await catalog.location({ published: false });
      await service.settled();

      expect((await ask({ locationId: toId('loc', closed) })).answer).toBeNull();
    });

    test('an unknown variation, and one of another business', async () => {
      const other = playCatalog(service.deps.bus, catalog.organizationId);
      await other.business();
      const foreign = await other.variation(await other.service());
      await service.settled();

      expect((await ask({ segments: [{ variationId: toId('var', newId()) }] })).answer).toBeNull();
      expect((await ask({ segments: [{ variationId: toId('var', foreign) }] })).answer).toBeNull();
    });
  });

  describe('INVALID for what makes no sense, and nothing changes', () => {
    const segment = () => ({ variationId: toId('var', cut) });
    test.each([
      ['no time at all', () => ({ to: '2026-11-19T00:00:00+09:00' })],
      ['backwards', () => ({ to: '2026-11-18T00:00:00+09:00' })],
      ['33 days', () => ({ to: '2026-12-22T00:00:00+09:00' })],
      ['no segments', () => ({ segments: [] })],
      ['nine segments', () => ({ segments: Array.from({ length: 9 }, segment) })],
      ['a staff member’s id for a location', () => ({ locationId: toId('stf', aoi) })],
      ['a location’s id for a variation', () => ({ segments: [{ variationId: toId('loc', location) }] })],
      ['a variation’s id for a person', () => ({ segments: [{ ...segment(), staff: { anyOf: [toId('var', cut)] } }] })],
      ['a choice of nobody', () => ({ segments: [{ ...segment(), staff: { anyOf: [] } }] })],
      ['a hold’s id for an appointment', () => ({ reschedules: toId('hld', newId()) })],
      ['add-ons', () => ({ segments: [{ ...segment(), addOnIds: ['add_1'] }] })],
      ['a pause before the first segment', () => ({ segments: [{ ...segment(), pauseBeforeMinutes: 5 }] })],
      ['a negative pause', () => ({ segments: [segment(), { ...segment(), pauseBeforeMinutes: -5 }] })],
      ['a party of nobody', () => ({ partySize: 0 })],
      ['a date without an offset', () => ({ from: '2026-11-19T00:00:00' })],
      ['words for an id', () => ({ locationId: "'; drop table scheduling.hold; --" })],
    ])('%s', async (_, input) => {
      const { answer, errors } = await service.unchanged(() => ask(input()));

      expect(answer ?? null).toBeNull();
      expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['INVALID']);
    });

    test('32 days and eight segments are fine', async () => {
      const segments = Array.from({ length: 8 }, () => by(aoi));

      expect((await ask({ to: '2026-12-21T00:00:00+09:00' })).errors).toBeUndefined();
      expect((await ask({ segments })).answer?.slots).toEqual([]);
    });
  });

  test('takes the same few statements for one person and for forty', async () => {
    const crowd = playCatalog(service.deps.bus);
    await crowd.business();
    const [one, many] = [await crowd.location(), await crowd.location()];
    const hair = await crowd.service();
    const [rare, common] = [await crowd.variation(hair), await crowd.variation(hair)];
    await crowd.staff([rare]);
    for (let n = 0; n < 40; n += 1) await crowd.staff([common]);
    await service.settled();

    const statementsFor = async (locationId: string, variationId: string) => {
      const counted = countingStatements(service.deps.database);
      const nobody = { person: null, acting: null, guest: null, apiKey: null, language: 'en', address: '0' } as const;
      const range = { from: new Date('2026-11-17T00:00:00Z'), to: new Date('2026-12-17T00:00:00Z') };
      const segments = [{ variationId, staff: { anyOf: null, noneOf: [] }, pauseBefore: 0 }];
      const found = await findAvailability(counted, nobody, {
        ...{ locationId, ...range, segments, partySize: 1, reschedules: null },
      });
      expect(found?.visits).toEqual([]);
      return counted.statements();
    };

    const few = await statementsFor(one, rare);
    expect(await statementsFor(many, common)).toBe(few);
    expect(few).toBeLessThanOrEqual(16);
  });
});

/** Counts what is sent, the opening of each transaction's doors included. */
function countingStatements(database: Database) {
  let count = 0;
  const counted = (tx: Tx): Tx =>
    new Proxy(tx, {
      get: (target, key) => {
        if (key === 'execute') count += 1;
        const value = Reflect.get(target, key) as unknown;
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
  const counting: Database = {
    ...database,
    read: (access, question) => ((count += 1), database.read(access, (tx) => question(counted(tx)))),
    transaction: (access, body) => ((count += 1), database.transaction(access, (tx) => body(counted(tx)))),
  };
  return { database: counting, statements: () => count };
}

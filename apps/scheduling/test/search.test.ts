import { fromId, newId, toId } from '@openslot/service';
import { hold, monday, openSalon, tokyo, type Salon } from './salon.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';

let scheduling: Scheduling;
beforeAll(async () => {
  scheduling = await startScheduling();
});
afterAll(() => scheduling.stop());

/** A salon of its own for each test, at nine on Monday. */
async function salonOfToday(options: Parameters<typeof openSalon>[1] = {}): Promise<Salon> {
  await scheduling.database.setClock(monday);
  return openSalon(scheduling, { ...options, settings: { slotIntervalMinutes: 60, ...options.settings } });
}

const fields = `slots { startsAt endsAt price { amountMinor } deposit { amountMinor } segments { staffMember { id } startsAt endsAt
  resources { unit resource { id } staffMember { id } } addOns { addOn { id } quantity minutes price { amountMinor } } } }
  nextFreeDate nextSlot { startsAt } openDates notOffered { startsAt reason }`;

interface Asked {
  readonly segments?: readonly object[];
  readonly from?: string;
  readonly to?: string;
  readonly [more: string]: unknown;
}

async function ask(salon: Salon, asked: Asked = {}) {
  const { data, errors } = await salon.nobody()(
    `query ($input: AvailabilityInput!) { availability(input: $input) { ${fields} } }`,
    {
      input: {
        locationId: salon.location,
        ...{ from: tokyo('10:00'), to: tokyo('20:00'), segments: [{ variationId: salon.cut }] },
        ...asked,
      },
    },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data.availability;
}

const times = (starts: readonly { readonly startsAt: string }[]) =>
  starts.map(({ startsAt }) => startsAt.slice(11, 16));
const reasons = (answer: { notOffered: { startsAt: string; reason: string }[] }) =>
  answer.notOffered.map(({ startsAt, reason }) => `${startsAt.slice(11, 16)} ${reason}`);
const staffOf = (id: string) => ({ id: toId('stf', id) });
const uuidOf = (prefix: 'var', id: string): string => fromId(prefix, id) as string;

/** A service with things, performed by both. */
async function serviceOf(
  salon: Salon,
  service: Parameters<Salon['catalog']['service']>[0],
  variation: Parameters<Salon['catalog']['variation']>[1],
): Promise<string> {
  const { catalog } = salon;
  const id = await catalog.variation(await catalog.service(service), variation);
  const known = [salon.cut, salon.colour].map((each) => uuidOf('var', each));
  for (const who of [salon.aoi, salon.ren]) await catalog.staff([...known, id], { memberId: who.memberId }, who.id);
  await scheduling.settled();
  return toId('var', id);
}

describe('what a search offers', () => {
  test('extras make a visit longer and dearer; one that is wanted twice counts twice', async () => {
    const salon = await salonOfToday({ deposit: {} });
    const [soda, mask] = [
      await salon.catalog.addOn({ minutes: 15, priceMinor: 1_100, maxQuantity: 2 }),
      await salon.catalog.addOn({ minutes: 5, priceMinor: 500 }),
    ];
    const addOns = [
      { addOnId: soda, required: false, displayOrder: 1 },
      { addOnId: mask, required: true, displayOrder: 2 },
    ];
    const variationId = await serviceOf(salon, { addOns }, {});
    const chosen = (...ids: readonly string[]) => [{ variationId, addOnIds: ids.map((id) => toId('add', id)) }];

    const [slot] = (await ask(salon, { segments: chosen(soda, soda) })).slots;

    expect(slot).toMatchObject({
      ...{ startsAt: '2027-03-01T10:00:00+09:00', endsAt: '2027-03-01T11:35:00+09:00' },
      ...{ price: { amountMinor: 9_300 }, deposit: { amountMinor: 2_790 } },
    });
    expect(slot.segments[0].addOns).toEqual([
      { addOn: { id: toId('add', soda) }, quantity: 2, minutes: 30, price: { amountMinor: 2_200 } },
      { addOn: { id: toId('add', mask) }, quantity: 1, minutes: 5, price: { amountMinor: 500 } },
    ]);
    const tooMany = await ask(salon, { segments: chosen(soda, soda, soda), explain: true });
    expect(tooMany.slots).toEqual([]);
    expect(new Set(tooMany.notOffered.map(({ reason }: { reason: string }) => reason))).toEqual(
      new Set(['NOT_BOOKABLE']),
    );
    expect(await ask(salon, { segments: chosen(newId()) })).toBeNull();
  });

  test('two together, when both are free, at the price of the dearer', async () => {
    const salon = await salonOfToday();
    const { aoi, ren } = salon;
    await hold(salon.customer(), salon, {
      startsAt: tokyo('12:00'),
      segments: [{ variationId: salon.cut, staff: { anyOf: [toId('stf', ren.id)] } }],
    });
    const cut = uuidOf('var', salon.cut);
    await salon.catalog.staff([{ variationId: cut, priceMinor: 8_000, durationMinutes: 90 }], aoi, aoi.id);
    await scheduling.settled();

    const segments = [{ variationId: salon.cut, staff: { allOf: [toId('stf', ren.id), toId('stf', aoi.id)] } }];
    const { slots } = await ask(salon, { segments });

    expect(times(slots)).toEqual(['10:00', '13:00', '14:00', '15:00', '16:00', '17:00']);
    expect(slots[0]).toMatchObject({ endsAt: '2027-03-01T11:30:00+09:00', price: { amountMinor: 8_000 } });
    expect(slots[0].segments[0]).toMatchObject({
      staffMember: staffOf(ren.id),
      resources: [{ unit: 1, resource: null, staffMember: staffOf(aoi.id) }],
    });
  });

  test('a room of the kind, unit by unit, and why there is none', async () => {
    const salon = await salonOfToday();
    const typeId = newId();
    const room = await salon.catalog.thing({ locationId: salon.locationId, typeId });
    const needs = { id: newId(), typeId, resourceId: null, quantity: 1, phase: 'WHOLE' as const };
    const variationId = await serviceOf(salon, {}, { requirements: [needs] });
    const held = await hold(salon.customer(), salon, { startsAt: tokyo('12:00'), segments: [{ variationId }] });
    expect(held.__typename).toBe('Hold');

    const answer = await ask(salon, { segments: [{ variationId }], to: tokyo('15:00'), explain: true });

    expect(times(answer.slots)).toEqual(['10:00', '11:00', '13:00', '14:00']);
    expect(answer.slots[0].segments[0].resources).toEqual([
      { unit: 1, resource: { id: toId('res', room) }, staffMember: null },
    ]);
    expect(reasons(answer)).toEqual(['12:00 RESOURCE_TAKEN']);
    await salon.catalog.thing({ locationId: salon.locationId, typeId, units: 2 }, room);
    await scheduling.settled();
    const more = await ask(salon, { segments: [{ variationId }], from: tokyo('12:00'), to: tokyo('13:00') });
    expect(more.slots[0].segments[0].resources[0].unit).toBe(2);
  });

  test('the dates that have something, and the first slot after a range that has nothing', async () => {
    const salon = await salonOfToday();

    const some = await ask(salon, { to: tokyo('12:00', '2027-03-03') });
    expect(some).toMatchObject({
      openDates: ['2027-03-01', '2027-03-02', '2027-03-03'],
      nextSlot: null,
      notOffered: [],
    });
    const none = await ask(salon, { from: tokyo('19:00'), to: tokyo('23:00') });
    expect(none).toMatchObject({
      ...{ slots: [], openDates: [], nextFreeDate: '2027-03-02' },
      nextSlot: { startsAt: '2027-03-02T10:00:00+09:00' },
    });
  });
});

describe('why a start is not offered', () => {
  const write = async (table: string, row: object) => {
    const { admin } = scheduling.database;
    await admin`insert into ${admin(`scheduling.${table}`)} ${admin([row] as never)}`;
  };
  const onlyAoi = (salon: Salon) => [{ variationId: salon.cut, staff: { anyOf: [toId('stf', salon.aoi.id)] } }];

  test('too soon, taken, away, after hours, and too late', async () => {
    const salon = await salonOfToday({ settings: { leadTimeMinutes: 110, bookingWindowDays: 0 } });
    const segments = onlyAoi(salon);
    await hold(salon.customer(), salon, { startsAt: tokyo('12:00'), segments });
    await write('time_off', {
      ...{ organization_id: salon.organizationId, id: newId(), resource_id: salon.aoi.id, kind: 'SICK' },
      ...{ starts_at: tokyo('15:00'), ends_at: tokyo('16:30'), status: 'APPROVED', decided_at: monday },
    });

    const long = [{ ...segments[0], variationId: salon.colour }];
    const answer = await ask(salon, { segments, explain: true, to: tokyo('11:00', '2027-03-02') });

    expect(times(answer.slots)).toEqual(['11:00', '13:00', '14:00', '17:00', '18:00']);
    expect(reasons(answer)).toEqual([
      '10:00 TOO_SOON',
      '12:00 TAKEN',
      '15:00 TIME_OFF',
      '16:00 TIME_OFF',
      '10:00 TOO_FAR',
    ]);
    expect(reasons(await ask(salon, { segments: long, from: tokyo('18:00'), explain: true }))).toEqual([
      '18:00 OUTSIDE_HOURS',
    ]);
  });

  test('closures shut the place, without moving its grid; visits run into none', async () => {
    const salon = await salonOfToday();
    await write('closure', {
      ...{ organization_id: salon.organizationId, id: newId(), business_id: salon.businessId, scope: 'BUSINESS' },
      ...{ starts_at: tokyo('10:00'), ends_at: tokyo('11:30'), source: 'MANUAL', published: true },
    });

    const answer = await ask(salon, { explain: true, to: tokyo('14:00') });

    expect(times(answer.slots)).toEqual(['12:00', '13:00']);
    expect(reasons(answer)).toEqual(['10:00 CLOSED', '11:00 CLOSED']);
  });

  test('a calendar elsewhere says busy; one that does not answer says nothing, and nothing is offered for two weeks', async () => {
    const salon = await salonOfToday();
    const segments = onlyAoi(salon);
    const connection = newId();
    const own = { organization_id: salon.organizationId, resource_id: salon.aoi.id };
    await write('calendar_connection', {
      ...{ ...own, id: connection, url_enc: Buffer.from('sealed'), host: 'calendar.example', status: 'OK' },
      last_ok_at: monday,
    });
    await write('external_busy', {
      ...{ ...own, connection_id: connection, uid: 'dentist', recurrence: '' },
      ...{ starts_at: tokyo('10:15'), ends_at: tokyo('11:15') },
    });

    const answer = await ask(salon, { segments, explain: true, to: tokyo('13:00') });
    expect(times(answer.slots)).toEqual(['12:00']);
    expect(reasons(answer)).toEqual(['10:00 TIME_OFF', '11:00 TIME_OFF']);
    await scheduling.database.setClock(new Date(Date.parse(monday) + 3_600_000));
    const unknown = await ask(salon, { segments, explain: true, from: tokyo('12:00'), to: tokyo('13:00') });
    expect(unknown).toMatchObject({ slots: [], nextSlot: { startsAt: '2027-03-15T10:00:00+09:00' } });
    expect(reasons(unknown)).toEqual(['12:00 CALENDAR_UNKNOWN']);
    const ren = [{ variationId: salon.cut, staff: { anyOf: [toId('stf', salon.ren.id)] } }];
    expect(times((await ask(salon, { segments: ren, from: tokyo('12:00'), to: tokyo('13:00') })).slots)).toEqual([
      '12:00',
    ]);
  });

  test('the hold says the same as the search', async () => {
    const salon = await salonOfToday({ settings: { slotIntervalMinutes: 30 } });
    const segments = onlyAoi(salon);
    await hold(salon.customer(), salon, { startsAt: tokyo('12:00'), segments });
    const { notOffered } = await ask(salon, { segments, explain: true });
    const reasonFor = async (startsAt: string) => {
      const { data } = await salon.customer()(
        `mutation ($input: HoldSlotInput!) { holdSlot(input: $input) { __typename ... on SlotTaken { reason } } }`,
        { input: { locationId: salon.location, startsAt, segments, idempotencyKey: newId() } },
      );
      return data.holdSlot;
    };

    expect(reasons({ notOffered })).toEqual(['11:30 TAKEN', '12:00 TAKEN', '12:30 TAKEN', '18:30 OUTSIDE_HOURS']);
    for (const { startsAt, reason } of notOffered) {
      expect(await reasonFor(startsAt)).toEqual({ __typename: 'SlotTaken', reason });
    }
    expect(await reasonFor(tokyo('10:10'))).toEqual({ __typename: 'SlotTaken', reason: 'OFF_GRID' });
    expect(await reasonFor(tokyo('22:00'))).toEqual({ __typename: 'SlotTaken', reason: 'CLOSED' });
  });

  test('a party of another size, and nobody who does it', async () => {
    const salon = await salonOfToday();
    const range = { explain: true, to: tokyo('11:00') };

    expect(reasons(await ask(salon, { ...range, partySize: 4 }))).toEqual(['10:00 PARTY_SIZE']);
    const stranger = { variationId: salon.cut, staff: { anyOf: [toId('stf', newId())] } };
    expect(await ask(salon, { ...range, segments: [stranger] })).toMatchObject({ slots: [], notOffered: [] });
  });

  test('visits start on the grid, after its offset', async () => {
    const salon = await salonOfToday({ settings: { slotOffsetMinutes: 10 } });

    expect(times((await ask(salon, { to: tokyo('13:00') })).slots)).toEqual(['10:10', '11:10', '12:10']);
  });
});

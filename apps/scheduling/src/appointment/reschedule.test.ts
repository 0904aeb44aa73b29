import type { OfferedVariation, OfferedVisit } from '../availability/availability.ts';
import type { Segment } from './appointment.ts';
import { changesOf } from './changes.ts';
import { movedSegments, requestsFor } from './reschedule.ts';

const [ann, ben] = ['01932b1c-0000-7000-8000-00000000000a', '01932b1c-0000-7000-8000-00000000000b'];

const segment = (changed: Partial<Segment> = {}): Segment => ({
  id: '01932b1c-0000-7000-8000-000000000001',
  appointmentId: '01932b1c-0000-7000-8000-000000000002',
  serviceId: '01932b1c-0000-7000-8000-000000000003',
  variationId: '01932b1c-0000-7000-8000-000000000004',
  variationVersion: 1,
  resourceId: ann,
  unit: 1,
  requestedStaff: 'NAMED',
  startsAt: new Date('2026-11-20T10:00:00.000Z'),
  endsAt: new Date('2026-11-20T11:00:00.000Z'),
  minutes: 60,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  processingStartMinutes: null,
  processingMinutes: null,
  listMinor: 5000,
  resources: [],
  addOns: [],
  ...changed,
});
const second = segment({
  requestedStaff: 'ANY',
  resourceId: ben,
  startsAt: new Date('2026-11-20T11:15:00.000Z'),
  endsAt: new Date('2026-11-20T11:45:00.000Z'),
});
const variationId = segment().variationId;

const place = { kind: 'BUSINESS', point: null };

describe('how a visit may be done at its new time', () => {
  it('is by the same people, then by anybody where anybody would do', () => {
    expect(requestsFor({ partySize: 2 }, [segment(), second], null)).toEqual([
      {
        ...{ partySize: 2, place },
        segments: [
          { variationId, staff: { anyOf: [ann], noneOf: [], allOf: [] }, addOnIds: [], pauseBefore: 0 },
          { variationId, staff: { anyOf: [ben], noneOf: [], allOf: [] }, addOnIds: [], pauseBefore: 15 },
        ],
      },
      {
        ...{ partySize: 2, place },
        segments: [
          { variationId, staff: { anyOf: [ann], noneOf: [], allOf: [] }, addOnIds: [], pauseBefore: 0 },
          { variationId, staff: { anyOf: null, noneOf: [], allOf: [] }, addOnIds: [], pauseBefore: 15 },
        ],
      },
    ]);
  });

  it('is only by the same person where one was named', () => {
    expect(requestsFor({ partySize: 1 }, [segment()], null)).toHaveLength(1);
  });

  it('is as chosen now', () => {
    const staff = { anyOf: null, noneOf: [ann], allOf: [] };

    expect(requestsFor({ partySize: 1 }, [segment()], staff)).toEqual([
      { partySize: 1, place, segments: [{ variationId, staff, addOnIds: [], pauseBefore: 0 }] },
    ]);
  });
});

describe('what came with it', () => {
  const parts = [{ from: 0, to: 60 }];
  const helper = { resourceId: ben, unit: 1, kind: 'STAFF' as const, parts };
  const room = { resourceId: segment().serviceId, unit: 1, kind: 'ROOM' as const, parts };
  const addOn = { addOnId: segment().serviceId, quantity: 2, minutes: 10, priceMinor: 400 };

  it('is asked for again: helpers and add-ons; any room will do', () => {
    const [request] = requestsFor({ partySize: 1 }, [segment({ resources: [helper, room], addOns: [addOn] })], null);

    expect(request?.segments).toEqual([
      {
        ...{ variationId, staff: { anyOf: [ann], noneOf: [], allOf: [ben] }, pauseBefore: 0 },
        addOnIds: [addOn.addOnId, addOn.addOnId],
      },
    ]);
  });

  it('is nobody where nobody has to do it', () => {
    const [request] = requestsFor({ partySize: 1 }, [segment({ resourceId: null, unit: null })], null);

    expect(request?.segments[0]?.staff).toEqual({ anyOf: null, noneOf: [], allOf: [] });
  });
});

describe('a moved segment', () => {
  const variation = { buffers: { before: 5, after: 10 }, processing: null } as unknown as OfferedVariation;
  const offered = (resourceId: string): OfferedVisit =>
    ({
      segments: [
        {
          ...{ variation, priceMinor: 6000, minutes: 45, startsAt: 60, endsAt: 105, addOns: [] },
          resources: [{ resourceId, unit: 1, kind: 'STAFF', parts: [{ from: 0, to: 45 }] }],
        },
      ],
    }) as unknown as OfferedVisit;

  it.each([
    ['keeps its price with the same person', ann, 5000],
    ['costs what another person asks', ben, 6000],
  ])('%s', (_, resourceId, listMinor) => {
    expect(movedSegments([segment()], offered(resourceId))).toEqual([
      segment({
        resourceId,
        listMinor,
        startsAt: new Date('1970-01-01T01:00:00.000Z'),
        endsAt: new Date('1970-01-01T01:45:00.000Z'),
        minutes: 45,
        bufferBeforeMinutes: 5,
        bufferAfterMinutes: 10,
      }),
    ]);
  });
});

describe('what is not as it was', () => {
  const visit = (segments: Segment[], startsAt = segment().startsAt, listMinor = 5000) => ({
    appointment: { startsAt, endsAt: segment().endsAt, listMinor },
    segments,
  });
  const used = (kind: 'STAFF' | 'ROOM', resourceId: string) =>
    segment({ resources: [{ resourceId, unit: 1, kind, parts: [] }] });
  const before = visit([segment()]);
  const later = new Date('2026-11-20T10:30:00.000Z');

  it.each([
    ['nothing', before, visit([segment()]), []],
    ['the start', before, visit([segment()], later), ['startsAt']],
    ['who does it', before, visit([segment({ resourceId: ben })]), ['staff']],
    ['who helps', visit([used('STAFF', ann)]), visit([used('STAFF', ben)]), ['staff']],
    ['a room, which is nobody', visit([used('ROOM', ann)]), visit([used('ROOM', ben)]), []],
    ['all of it', before, visit([second], later, 4000), ['startsAt', 'staff', 'listMinor']],
  ])('%s', (_, was, is, wanted) => {
    expect(changesOf(was, is)).toEqual(wanted);
  });
});

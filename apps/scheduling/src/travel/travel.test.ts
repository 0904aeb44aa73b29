import type { Calendar } from '../availability/calendar.ts';
import type { Candidate } from '../availability/engine.ts';
import { contains } from '../availability/ranges.ts';
import {
  atBusiness,
  blockedByTravel,
  isWithin,
  metersBetween,
  placeKept,
  keptPlace,
  travelMinutes,
  visitPlaceSchema,
  type Area,
  type Travel,
  type VisitPlace,
} from './travel.ts';

const shibuya = { latitude: 35.658, longitude: 139.702 };
const shinjuku = { latitude: 35.69, longitude: 139.7 };
const yokohama = { latitude: 35.444, longitude: 139.638 };
const circle: Area = {
  ...{ center: shibuya, radiusMeters: 10_000, polygon: null },
  ...{ travelSpeedKmh: 30, minTravelMinutes: 10, feeMinor: 0 },
};

test('distances are those along the surface', () => {
  expect(Math.round(metersBetween(shibuya, shinjuku))).toBe(3_563);
  expect(metersBetween(shibuya, shibuya)).toBe(0);
  expect(Math.round(metersBetween({ latitude: 0, longitude: 0 }, { latitude: 0, longitude: 180 }) / 1_000)).toBe(
    20_015,
  );
});

describe('an area', () => {
  it('is a circle', () => {
    expect([shibuya, shinjuku, yokohama].map((point) => isWithin(circle, point))).toEqual([true, true, false]);
  });

  it('is a polygon, whatever its shape', () => {
    // An L: the north-east is missing.
    const polygon = [
      [0, 0],
      [0, 4],
      [2, 4],
      [2, 2],
      [4, 2],
      [4, 0],
    ].map(([latitude = 0, longitude = 0]) => ({ latitude, longitude }));
    const area = { ...circle, center: null, radiusMeters: null, polygon };
    const inside = (latitude: number, longitude: number) => isWithin(area, { latitude, longitude });

    expect([inside(1, 1), inside(1, 3), inside(3, 1)]).toEqual([true, true, true]);
    expect([inside(3, 3), inside(5, 1), inside(-1, 1), inside(1, 5)]).toEqual([false, false, false, false]);
  });
});

test('travel takes the distance by the speed, at least the least, and nothing at the same place', () => {
  expect(travelMinutes(circle, shibuya, shibuya)).toBe(0);
  expect(travelMinutes(circle, shibuya, { latitude: 35.659, longitude: 139.702 })).toBe(10);
  expect(travelMinutes({ ...circle, travelSpeedKmh: 10 }, shibuya, shinjuku)).toBe(22);
  expect(travelMinutes(circle, shibuya, null)).toBe(10);
});

describe('starts that travel refuses', () => {
  const ann = { id: 'ann' } as Calendar;
  const candidate = {
    ...{ staff: [ann], minutes: 60, priceMinor: 0, inside: [], needs: [], blocked: [] },
    parts: [{ from: -5, to: 70 }],
  } satisfies Candidate;
  const at = (point: typeof shibuya): VisitPlace => ({ kind: 'CUSTOMER_ADDRESS', point });
  const travel: Travel = {
    ...{ area: { ...circle, travelSpeedKmh: 10 }, base: shibuya },
    elsewhere: [
      { resourceId: 'ann', from: 600, to: 660, point: shinjuku },
      { resourceId: 'ben', from: 0, to: 2_000, point: shinjuku },
    ],
  };
  const refused = (place: VisitPlace) => {
    const ranges = blockedByTravel(travel, place)(candidate).flatMap(({ ranges: each }) => each);
    return (start: number) => contains(ranges, start);
  };

  it('are those from which somebody is late elsewhere, or cannot be there yet', () => {
    const isRefused = refused(at(shibuya));

    // 22 minutes of travel, after the buffer and before it.
    expect([660 + 22 + 5, 660 + 22 + 5 - 1].map(isRefused)).toEqual([false, true]);
    expect([600 - 22 - 70, 600 - 22 - 70 + 1].map(isRefused)).toEqual([false, true]);
  });

  it('are none at the same place, on the phone, or where nobody travels', () => {
    expect(blockedByTravel(travel, at(shinjuku))(candidate)).toEqual([]);
    expect(blockedByTravel(travel, { kind: 'ONLINE', point: null })(candidate)).toEqual([]);
    expect(blockedByTravel({ area: null, base: null, elsewhere: [] }, atBusiness)(candidate)).toEqual([]);
  });

  it('count from the base for a visit at the location', () => {
    const isRefused = refused(atBusiness);

    expect([687, 686].map(isRefused)).toEqual([false, true]);
  });

  it('are all where nobody comes', () => {
    expect(refused(at(yokohama))(0)).toBe(true);
    const nobody = blockedByTravel({ area: null, base: null, elsewhere: [] }, at(shibuya))(candidate);
    expect(nobody.map(({ reason }) => reason)).toEqual(['TOO_FAR_TO_TRAVEL']);
  });
});

describe('the place of a visit', () => {
  it('is the location when nothing is said', () => {
    expect([visitPlaceSchema.parse(undefined), visitPlaceSchema.parse(null)]).toEqual([atBusiness, atBusiness]);
    expect(placeKept({})).toEqual(atBusiness);
  });

  it('is known to about a hundred metres', () => {
    const place = visitPlaceSchema.parse({ kind: 'CUSTOMER_ADDRESS', latitude: 35.65812, longitude: 139.70169 });

    expect(place).toEqual({ kind: 'CUSTOMER_ADDRESS', point: { latitude: 35.658, longitude: 139.702 } });
    expect(placeKept(keptPlace(place))).toEqual(place);
  });

  it.each([
    [{ kind: 'CUSTOMER_ADDRESS' }, ['latitude', 'longitude']],
    [{ kind: 'CUSTOMER_ADDRESS', latitude: 1 }, ['longitude']],
    [{ kind: 'BUSINESS', latitude: 1, longitude: 1 }, ['latitude', 'longitude']],
    [{ kind: 'CUSTOMER_ADDRESS', latitude: 91, longitude: 0 }, ['latitude']],
  ])('%j is none', (input, paths) => {
    expect(visitPlaceSchema.safeParse(input).error?.issues.map(({ path }) => path[0])).toEqual(paths);
  });
});

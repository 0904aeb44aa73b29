import { isTimeZoneName } from './location.ts';
import { metersBetween } from './point.ts';

describe('metres between two points', () => {
  const tokyo = { latitude: 35.681236, longitude: 139.767125 };
  const shibuya = { latitude: 35.658034, longitude: 139.701636 };

  test('are those of PostgreSQL’s sphere', () => {
    expect(Math.round(metersBetween(tokyo, shibuya))).toBe(6461);
    expect(Math.round(metersBetween(shibuya, tokyo))).toBe(6461);
  });

  test('of one degree along a meridian are the same at every longitude', () => {
    expect(Math.round(metersBetween({ latitude: 0, longitude: 0 }, { latitude: 1, longitude: 0 }))).toBe(111320);
    expect(Math.round(metersBetween({ latitude: 51, longitude: 77 }, { latitude: 52, longitude: 77 }))).toBe(111320);
  });

  test('reach half around the world', () => {
    expect(Math.round(metersBetween({ latitude: 0, longitude: -90 }, { latitude: 0, longitude: 90 }))).toBe(20037606);
    expect(metersBetween(tokyo, tokyo)).toBe(0);
  });
});

describe('the name of a time zone', () => {
  test.each(['Asia/Tokyo', 'Europe/London', 'America/Argentina/Buenos_Aires', 'UTC'])('%s is one', (name) => {
    expect(isTimeZoneName(name)).toBe(true);
  });

  test.each(['', '+09:00', 'Asia/Nowhere', 'JST', 'JST-9', 'SystemV/PST8PDT', 'Foo/Bar+3', "Asia/Tokyo'; drop"])(
    '%s is none',
    (name) => {
      expect(isTimeZoneName(name)).toBe(false);
    },
  );
});

import { problemOfScope, type KnownPlaces } from './business.ts';

const now = new Date('2026-11-20T12:00:00.000Z');

/** A UUIDv7 made so many milliseconds ago. */
function idMade(ago: number): string {
  const time = (now.getTime() - ago).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`;
}

const old = idMade(60_000);
const fresh = idMade(59_999);
const known: KnownPlaces = { businessIds: new Set(['business']), businessOf: new Map([['location', 'business']]) };
const unknown = (field: string) => ({ path: ['scope', field], problem: 'unknown_id' });

describe('the places of a scope', () => {
  it.each([
    ['the whole organization', null, null],
    ['known ones', { businessIds: ['business'], locationIds: ['location'] }, null],
    [
      'one made a moment ago elsewhere',
      { businessIds: [fresh], locationIds: [] },
      { __typename: 'NotReadyYet', retryAfterMs: 500 },
    ],
    [
      'an unknown business',
      { businessIds: [old], locationIds: [] },
      { __typename: 'InvalidInput', fields: [unknown('businessIds')] },
    ],
    [
      'an unknown location beside a fresh business',
      { businessIds: [fresh], locationIds: [old] },
      { __typename: 'InvalidInput', fields: [unknown('businessIds'), unknown('locationIds')] },
    ],
    [
      'a business where a location belongs',
      { businessIds: [], locationIds: ['business', old] },
      { __typename: 'InvalidInput', fields: [unknown('locationIds'), unknown('locationIds')] },
    ],
  ])('%s', (_name, scope, problem) => {
    expect(problemOfScope(scope, known, now)).toEqual(problem);
  });
});

import type { Envelope } from '@openslot/events';
import { sharesOf } from '../src/shares.ts';

/** Events as `organization subject`, in the order in which they came; answered with their places there. */
function shared(came: readonly string[], atMost = 10): string[][] {
  const events = came.map((each, place) => {
    const [organizationid, subject] = each.split(' ');
    return { organizationid, subject, id: String(place) } as unknown as Envelope;
  });
  return sharesOf(events, atMost).map((share) => share.map(({ id, subject }) => `${subject}${id}`));
}

test('each organization has its share, in the order of aggregates', () => {
  expect(shared(['A y', 'B w', 'A x', 'A y', 'B w'])).toEqual([['x2', 'y0', 'y3'], ['w1', 'w4']]); // prettier-ignore
});

test('a share that is full is followed by another', () => {
  expect(shared(['A y', 'A x', 'B z', 'A x'], 2)).toEqual([['x1', 'y0'], ['z2'], ['x3']]);
});

test('an aggregate that changes its organization keeps its order', () => {
  expect(shared(['A x', 'B y', 'B x', 'A x', 'A y'])).toEqual([['x0'], ['x2', 'y1'], ['x3', 'y4']]);
});

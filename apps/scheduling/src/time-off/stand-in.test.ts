import { insteadOf } from './stand-in.ts';

test('the stand-in does what the absent one was to do, and others what they were', () => {
  const segment = (variationId: string, anyOf: string[] | null, allOf: string[] = []) => ({
    ...{ variationId, pauseBefore: 0, staff: { anyOf, noneOf: [], allOf } },
  });
  const visit = {
    partySize: 2,
    segments: [segment('cut', ['aoi']), segment('colour', ['ren'], ['aoi']), segment('sauna', null)],
  };

  expect(insteadOf({ resourceId: 'aoi', standInId: 'kei' }, visit)).toEqual({
    partySize: 2,
    segments: [segment('cut', ['kei']), segment('colour', ['ren'], ['kei']), segment('sauna', null)],
  });
});

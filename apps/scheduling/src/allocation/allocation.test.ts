import { occupationsOf, stillToTake } from './allocation.ts';

const [ann, ben] = ['01932b1c-0000-7000-8000-00000000000a', '01932b1c-0000-7000-8000-00000000000b'];
const plain = { unit: 1, resources: [], buffers: { before: 0, after: 0 }, processing: null };
const range = (from: number, to: number, resourceId = ann, segment = 0) => ({ segment, resourceId, unit: 1, from, to });

describe('what a visit takes', () => {
  it('is the service with its buffers', () => {
    const segment = { ...plain, resourceId: ann, startsAt: 600, minutes: 60, buffers: { before: 5, after: 10 } };

    expect(occupationsOf([segment])).toEqual([range(595, 670)]);
  });

  it('leaves the person free while the colour works', () => {
    const segment = { ...plain, resourceId: ann, startsAt: 600, minutes: 90, processing: { start: 30, minutes: 40 } };

    expect(occupationsOf([segment])).toEqual([range(600, 630), range(670, 690)]);
  });

  it('never overlaps itself where one person does both services', () => {
    const buffers = { before: 10, after: 10 };
    const [cut, colour] = [
      { ...plain, resourceId: ann, startsAt: 600, minutes: 30, buffers },
      { ...plain, resourceId: ann, startsAt: 630, minutes: 30, buffers },
    ];

    expect(occupationsOf([cut, colour])).toEqual([range(590, 630), range(630, 670, ann, 1)]);
  });
});

describe('what a visit takes besides', () => {
  const room = { resourceId: ben, unit: 2, kind: 'ROOM' as const };

  it('is each resource for its own parts, unit by unit', () => {
    const segment = {
      ...{ ...plain, resourceId: ann, startsAt: 600, minutes: 60, buffers: { before: 0, after: 10 } },
      resources: [{ ...room, parts: [{ from: 0, to: 20 }, { from: 40, to: 70 }] }], // prettier-ignore
    };

    expect(occupationsOf([segment])).toEqual([
      range(600, 670),
      { ...range(600, 620, ben), unit: 2 },
      { ...range(640, 670, ben), unit: 2 },
    ]);
  });

  it('is all there is where nobody does it', () => {
    const table = { ...plain, resourceId: null, unit: null, startsAt: 600, minutes: 90 };

    expect(occupationsOf([{ ...table, resources: [{ ...room, parts: [{ from: 0, to: 90 }] }] }])).toEqual([
      { ...range(600, 690, ben), unit: 2 },
    ]);
  });
});

describe('what is still to take when a visit moves', () => {
  it.each([
    ['elsewhere', [range(700, 760)], [range(600, 660)], [range(700, 760)]],
    ['half an hour later', [range(630, 690)], [range(600, 660)], [range(660, 690)]],
    ['half an hour earlier', [range(570, 630)], [range(600, 660)], [range(570, 600)]],
    ['nothing, when it only gets shorter', [range(610, 650)], [range(600, 660)], []],
    ['both sides, when it gets longer', [range(590, 670)], [range(600, 660)], [range(590, 600), range(660, 670)]],
    ['all, with another person', [range(600, 660, ben)], [range(600, 660)], [range(600, 660, ben)]],
    ['the gap', [range(600, 700)], [range(650, 700), range(600, 620)], [range(620, 650)]],
  ])('%s', (_, wanted, held, expected) => {
    expect(stillToTake(wanted, held)).toEqual(expected);
  });
});

import { withoutMissed, withoutPlace, type SeatStatus } from './seat.ts';

const costs = (listMinor: number, depositMinor: number, feeMinor = 0) => ({ listMinor, depositMinor, feeMinor });
const seat = (id: string, status: SeatStatus, listMinor: number, feeMinor = 0) => ({ id, status, listMinor, feeMinor });

describe('a visit without one of its places', () => {
  it.each([
    ['costs, and is to be paid in advance, as much less', costs(9_000, 3_000), 3_000, costs(6_000, 2_000, 500)],
    ['keeps what does not divide', costs(3_000, 1_000), 1_000, costs(2_000, 667, 500)],
    ['is paid in full where it was', costs(9_001, 9_001), 3_000, costs(6_001, 6_001, 500)],
    ['adds to the fees before', costs(2_000, 0, 700), 1_000, costs(1_000, 0, 1_200)],
    ['of the last one costs its fees', costs(1_000, 300), 1_000, costs(0, 0, 500)],
    ['that was free stays it', costs(0, 0), 0, costs(0, 0, 500)],
  ])('%s', (_, visit, listMinor, wanted) => {
    expect(withoutPlace(visit, { listMinor, feeMinor: 500 })).toEqual(wanted);
  });

  it('leaves nothing of the deposit behind, one after the other', () => {
    for (let deposit = 0; deposit <= 7; deposit += 1) {
      let visit = costs(21, deposit);
      for (let place = 0; place < 7; place += 1) visit = withoutPlace(visit, { listMinor: 3, feeMinor: 0 });
      expect(visit).toEqual(costs(0, 0));
    }
  });
});

describe('a visit that some came to', () => {
  it('costs what their places do, and the fees of the others', () => {
    const seats = [
      seat('a', 'ATTENDED', 1_000),
      seat('b', 'NO_SHOW', 1_000, 400),
      seat('c', 'CANCELLED', 1_000, 900),
      seat('d', 'NO_SHOW', 1_000, 0),
    ];

    expect(withoutMissed(costs(3_000, 1_000, 900), seats)).toEqual({
      costs: costs(1_000, 334, 1_300),
      missed: [
        { seatId: 'b', feeMinor: 400, depositMinor: 333 },
        { seatId: 'd', feeMinor: 0, depositMinor: 333 },
      ],
    });
  });

  it('is as it was where all came', () => {
    expect(withoutMissed(costs(2_000, 500), [seat('a', 'BOOKED', 2_000)])).toEqual({
      costs: costs(2_000, 500),
      missed: [],
    });
  });
});

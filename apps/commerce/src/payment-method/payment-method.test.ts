import type { AppointmentStatus } from '../appointment/appointment.ts';
import { firstLook, keptUntil } from './payment-method.ts';

const endsAt = new Date('2030-05-10T02:00:00.000Z');
const fortnightLater = new Date('2030-05-24T02:00:00.000Z');
const visit = (status: AppointmentStatus) => ({ status, endsAt });
const before = new Date('2030-05-09T00:00:00.000Z');
const longAfter = new Date('2030-06-01T00:00:00.000Z');

describe('a card that was left for a visit', () => {
  it.each([
    ['PENDING_APPROVAL', fortnightLater],
    ['PENDING_PAYMENT', fortnightLater],
    ['CONFIRMED', fortnightLater],
    ['CHECKED_IN', fortnightLater],
    ['IN_SERVICE', fortnightLater],
    ['COMPLETED', fortnightLater],
    ['NO_SHOW', fortnightLater],
    ['DECLINED', null],
    ['EXPIRED', null],
    ['CANCELLED', null],
  ] as const)('that is %s is kept until %s', (status, until) => {
    expect(keptUntil({ visit: visit(status), needed: false, at: before })).toEqual(until);
    expect(keptUntil({ visit: visit(status), needed: false, at: fortnightLater })).toBeNull();
  });

  it('is kept as long as a fee may be charged to it', () => {
    expect(keptUntil({ visit: visit('CANCELLED'), needed: true, at: before })).toEqual(fortnightLater);
    expect(keptUntil({ visit: visit('CANCELLED'), needed: true, at: longAfter })).toEqual(
      new Date('2030-06-01T01:00:00.000Z'),
    );
  });

  it('is looked at 14 days after the visit; an hour later where the visit’s time had run out', () => {
    expect(firstLook(visit('PENDING_PAYMENT'), before)).toEqual(fortnightLater);
    expect(firstLook(visit('EXPIRED'), before)).toEqual(new Date('2030-05-09T01:00:00.000Z'));
  });
});

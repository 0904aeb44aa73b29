import { balanceDueMinor, takesNoPayment, type AppointmentStatus } from './appointment.ts';

/** With the fee of a place that was given up, as long as it takes place. */
const visit = (status: AppointmentStatus) => ({ status, listMinor: 8800, feeMinor: 2000 });

/** Every status: what the visit costs, and whether it still takes a payment. */
const costs: [AppointmentStatus, number, boolean][] = [
  ['PENDING_APPROVAL', 10800, true],
  ['PENDING_PAYMENT', 10800, true],
  ['CONFIRMED', 10800, true],
  ['CHECKED_IN', 10800, true],
  ['IN_SERVICE', 10800, true],
  ['COMPLETED', 10800, true],
  ['DECLINED', 0, false],
  ['EXPIRED', 0, false],
  ['CANCELLED', 2000, false],
  ['NO_SHOW', 2000, false],
];

describe('what is due for a visit', () => {
  it.each(costs)('that is %s is %d when nothing was paid', (status, price) => {
    expect(balanceDueMinor(visit(status), 0)).toBe(price);
  });

  it.each(costs)(
    'that is %s is the rest of %d when something was paid, and never less than nothing',
    (status, price) => {
      expect(balanceDueMinor(visit(status), 1500)).toBe(Math.max(0, price - 1500));
      expect(balanceDueMinor(visit(status), 9000)).toBe(Math.max(0, price - 9000));
    },
  );

  it.each(costs)('that is %s (%d) takes a payment: %s', (status, _, takes) => {
    expect(takesNoPayment(status)).toBe(!takes);
  });
});

import { paymentDeadline } from './deadlines.ts';
import { minutesAfter } from './instants.ts';

/** Later visits of a series may be paid until so long before they begin. */
const daysToPayAhead = 7;

/** Visits of a series are paid one by one: what is not soon, not at once. */
export function laterPaymentDeadline(at: Date, paymentMinutes: number, startsAt: Date): Date {
  const [soon, ahead] = [
    paymentDeadline(at, paymentMinutes, startsAt),
    minutesAfter(startsAt, -daysToPayAhead * 1_440),
  ];
  return ahead > soon ? ahead : soon;
}

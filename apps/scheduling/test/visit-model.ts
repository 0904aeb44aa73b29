/**
 * What a visit does, told once more: no code of the slice, no database, minutes since the salon's Monday at 9. One visit
 * of an hour by one person, who has two other starts to offer and one rival at most at each. No two
 * things are to happen at the same moment: every wait is some seconds longer than its minutes.
 */

export type Status =
  | 'PENDING_APPROVAL'
  | 'PENDING_PAYMENT'
  | 'CONFIRMED'
  | 'CHECKED_IN'
  | 'IN_SERVICE'
  | 'COMPLETED'
  | 'DECLINED'
  | 'EXPIRED'
  | 'CANCELLED'
  | 'NO_SHOW';

export interface Shop {
  readonly approval: boolean;
  /** Whether what waits for approval occupies its time. */
  readonly blocks: boolean;
  readonly deposit: boolean;
}

export interface Visit {
  readonly shop: Shop;
  readonly now: number;
  readonly start: number;
  readonly status: Status;
  readonly version: number;
  readonly approvalDeadline: number | null;
  readonly paymentDeadline: number | null;
  readonly extended: boolean;
  readonly paid: boolean;
  readonly moves: number;
  readonly checkedInAt: number | null;
  readonly startedAt: number | null;
  readonly noShowAt: number | null;
  readonly undone: boolean;
  readonly fee: number;
  readonly late: boolean;
  readonly gone: boolean;
  /** It was over when its no-show was undone: there was no time left to take. */
  readonly timeless: boolean;
  /** Starts that somebody else has. */
  readonly rivals: readonly number[];
}

export type By = 'CUSTOMER' | 'STAFF' | 'MANAGER';
export type Deed =
  | { readonly do: 'wait'; readonly minutes: number }
  | { readonly do: 'rival'; readonly at: number }
  | { readonly do: 'pay' | 'processing' }
  | { readonly do: 'cancel'; readonly by: By; readonly stale: boolean }
  | { readonly do: 'reschedule'; readonly by: By; readonly to: number; readonly stale: boolean }
  | { readonly do: Step; readonly stale: boolean };
export type Step =
  | 'approve'
  | 'decline'
  | 'checkIn'
  | 'start'
  | 'complete'
  | 'markNoShow'
  | 'undoCheckIn'
  | 'undoNoShow'
  | 'enterInError';

const [hour, day] = [60, 1_440];
const length = hour;
const price = 6_600;
const depositOf = 1_980;
/** Longer than it takes to do something, and so short that a dozen of them are no minute. */
export const moment = 0.07;
/** Tuesday at 12, at 16, and Thursday at 12, from Monday at 9 on. */
export const starts = [27 * hour, 31 * hour, 75 * hour] as const;

export function booked(shop: Shop): Visit {
  const status = shop.approval ? 'PENDING_APPROVAL' : shop.deposit ? 'PENDING_PAYMENT' : 'CONFIRMED';
  return {
    ...{ shop, now: 0, start: starts[0], status, version: 1, extended: false, paid: false, moves: 0 },
    approvalDeadline: status === 'PENDING_APPROVAL' ? day : null,
    paymentDeadline: status === 'PENDING_PAYMENT' ? 15 : null,
    ...{
      checkedInAt: null,
      startedAt: null,
      noShowAt: null,
      undone: false,
      fee: 0,
      late: false,
      gone: false,
      timeless: false,
      rivals: [],
    },
  };
}

const isOver = (status: Status) => ['COMPLETED', 'DECLINED', 'EXPIRED', 'CANCELLED', 'NO_SHOW'].includes(status);
/** Whether the visit has its time. */
export const owns = ({ status, shop, timeless }: Visit): boolean =>
  !isOver(status) && !timeless && (status !== 'PENDING_APPROVAL' || shop.blocks);
const isTaken = ({ rivals }: Visit, start: number): boolean => rivals.includes(start);

/** What happens by itself when time has passed: all of it at the end of the wait. */
function wait(visit: Visit, minutes: number): Visit {
  const now = visit.now + minutes + moment;
  const { status, start, startedAt } = visit;
  const next = (to: Status, more: Partial<Visit> = {}): Visit => ({ ...visit, now, status: to, version: visit.version + 1, ...more });
  if (status === 'PENDING_APPROVAL' && now >= (visit.approvalDeadline ?? Infinity)) return next('EXPIRED');
  if (status === 'PENDING_PAYMENT' && now >= (visit.paymentDeadline ?? Infinity)) return next('EXPIRED');
  if (status === 'CONFIRMED' && !visit.undone && now >= start + 30) return next('NO_SHOW', { noShowAt: now, fee: price });
  if (status === 'IN_SERVICE' && startedAt !== null) {
    const end = startedAt < start + length ? start + length : startedAt + length;
    if (now >= end) return next('COMPLETED');
  }
  return { ...visit, now };
} // prettier-ignore

export interface Answer {
  readonly visit: Visit;
  /** The name of the outcome; null for what has none. */
  readonly outcome: string | null;
}

export function answer(visit: Visit, deed: Deed): Answer {
  const refuse = (outcome: string): Answer => ({ visit, outcome });
  const become = (status: Status, more: Partial<Visit> = {}, steps = 1, outcome = 'AppointmentChanged'): Answer => ({
    visit: { ...visit, status, version: visit.version + steps, ...more },
    outcome,
  });
  const { status, now, start } = visit;

  // The other deeds are asked for: they follow below.
  // eslint-disable-next-line typescript/switch-exhaustiveness-check
  switch (deed.do) {
    case 'wait':
      return { visit: wait(visit, deed.minutes), outcome: null };
    case 'rival': {
      const isFree = deed.at > now - length && !isTaken(visit, deed.at) && !(owns(visit) && start === deed.at);
      return { visit: isFree ? { ...visit, rivals: [...visit.rivals, deed.at] } : visit, outcome: null };
    }
    case 'processing': {
      if (status !== 'PENDING_PAYMENT' || visit.extended) return { visit, outcome: null };
      const deadline = Math.min((visit.paymentDeadline ?? 0) + 10, start);
      return { visit: { ...visit, paymentDeadline: deadline, extended: true }, outcome: null };
    }
    case 'pay': {
      const waits = status === 'PENDING_PAYMENT' || (status === 'EXPIRED' && visit.paymentDeadline !== null && !visit.gone);
      const serves = waits && now < start && (owns(visit) || !isTaken(visit, start));
      return { visit: { ...visit, ...(serves && { status: 'CONFIRMED', paid: true }), version: visit.version + 1 }, outcome: null };
    }
  } // prettier-ignore

  if (visit.gone) return refuse('InvalidInput');
  const ask = 'by' in deed ? deed.by : 'STAFF';
  if (deed.stale) return refuse('VersionConflict');

  switch (deed.do) {
    case 'cancel': {
      const open = ['PENDING_APPROVAL', 'PENDING_PAYMENT', 'CONFIRMED'].includes(status);
      if (!open && !(status === 'CHECKED_IN' && ask !== 'CUSTOMER')) return refuse('WrongState');
      if (status === 'CONFIRMED' && now >= start - hour && ask !== 'MANAGER')
        return refuse('OutsideCancellationWindow');
      const late = (status === 'CONFIRMED' || status === 'CHECKED_IN') && now >= start - day;
      const fee = late && ask === 'CUSTOMER' ? price / 2 : 0;
      return become('CANCELLED', { fee, late }, 1, 'AppointmentCancelled');
    }
    case 'reschedule': {
      if (status !== 'CONFIRMED' || (ask === 'CUSTOMER' && visit.moves >= 3)) return refuse('WrongState');
      if (now >= start - 2 * hour && ask !== 'MANAGER') return refuse('OutsideRescheduleWindow');
      if (deed.to < (ask === 'MANAGER' ? now - day : now)) return refuse('InvalidInput');
      if (isTaken(visit, deed.to)) return refuse('SlotTaken');
      const moves = visit.moves + (ask === 'CUSTOMER' ? 1 : 0);
      return become('CONFIRMED', { start: deed.to, moves, timeless: false }, 1, 'AppointmentRescheduled');
    }
    case 'approve': {
      if (status !== 'PENDING_APPROVAL') return refuse('WrongState');
      if (!owns(visit) && isTaken(visit, start)) return refuse('SlotTaken');
      if (!visit.shop.deposit) return become('CONFIRMED');
      return become('PENDING_PAYMENT', { paymentDeadline: Math.min(now + day, start) });
    }
    case 'decline':
      return status === 'PENDING_APPROVAL' ? become('DECLINED') : refuse('WrongState');
    case 'checkIn':
      return status === 'CONFIRMED' ? become('CHECKED_IN', { checkedInAt: now }) : refuse('WrongState');
    case 'start':
      return status === 'CONFIRMED' || status === 'CHECKED_IN'
        ? become('IN_SERVICE', { startedAt: now })
        : refuse('WrongState');
    case 'complete':
      if (status === 'CHECKED_IN') return become('COMPLETED', { startedAt: now }, 2);
      return status === 'IN_SERVICE' ? become('COMPLETED') : refuse('WrongState');
    case 'markNoShow':
      return status === 'CONFIRMED' && now >= start + 15
        ? become('NO_SHOW', { noShowAt: now, fee: price })
        : refuse('WrongState');
    case 'undoCheckIn':
      return status === 'CHECKED_IN' && now < (visit.checkedInAt ?? -Infinity) + 15
        ? become('CONFIRMED', { checkedInAt: null })
        : refuse('WrongState');
    case 'undoNoShow':
      if (status !== 'NO_SHOW' || now >= (visit.noShowAt ?? -Infinity) + day) return refuse('WrongState');
      if (now < start + length && isTaken(visit, start)) return refuse('SlotTaken');
      return become('CONFIRMED', { undone: true, fee: 0, timeless: now >= start + length });
    case 'enterInError':
      return isOver(status) ? become(status, { gone: true }, 1, 'AppointmentEnteredInError') : refuse('WrongState');
  }
}

/** What the customer gets back who cancels. */
export const refundOf = (before: Visit, { fee }: Visit): number => Math.max(0, (before.paid ? depositOf : 0) - fee);

/** What we write to people about, each a text of its own per language. */
export const templateKeys = [
  'appointment-requested',
  'appointment-approved',
  'appointment-declined',
  'appointment-confirmed',
  'appointment-rescheduled',
  'appointment-staff-changed',
  'location-switched-off',
  'appointment-cancelled',
  'appointment-expired',
  'payment-due',
  'card-due',
  'appointment-reminder',
  'intake-requested',
  'review-requested',
  'fee-charged',
  'refund-sent',
  'waitlist-offered',
] as const;
export type TemplateKey = (typeof templateKeys)[number];

export type DeliveryStatus =
  'SCHEDULED' | 'SENDING' | 'SENT' | 'DELIVERED' | 'BOUNCED' | 'FAILED' | 'CANCELLED' | 'SUPPRESSED' | 'EXPIRED';

/** What happened to a visit that its customer should hear of. */
export interface VisitNews {
  readonly appointmentId: string;
  readonly customerId: string;
  readonly version: number;
  readonly startsAt: Date;
}

/** A message to be written: `dedupeKey` makes a second one for the same reason impossible. */
export interface Message {
  readonly template: TemplateKey;
  readonly recipientId: string;
  /** Null: about a time that is no appointment yet; `parameters` say which. */
  readonly appointmentId: string | null;
  readonly dedupeKey: string;
  readonly expiresAt: Date;
  /** It goes out so much later. */
  readonly delayMinutes?: number;
  /** Ids and public facts that the letter speaks of. */
  readonly parameters?: Parameters;
}

/** What a letter says besides the visit: an amount in minor units, an instant, or a time that is offered. */
export interface Parameters {
  readonly amountMinor?: number;
  readonly currency?: string;
  /** Until when something has to be done. */
  readonly until?: string;
  readonly offered?: {
    readonly businessId: string;
    readonly locationId: string;
    readonly variationId: string;
    readonly startsAt: string;
    readonly timeZone: string;
  };
}

const day = 24 * 60 * 60_000;

/** One confirmation per visit, however often and by whichever event it becomes known. Useless once the visit began. */
export const confirmationOf = (news: VisitNews): Message =>
  messageFor(news, 'appointment-confirmed', `confirmed:${news.appointmentId}`, news.startsAt);

export const reschedulingOf = (news: VisitNews): Message =>
  messageFor(news, 'appointment-rescheduled', `rescheduled:${news.appointmentId}:${news.version}`, news.startsAt);

/** The time stays, and somebody else is there for the customer. */
export const staffChangeOf = (news: VisitNews): Message =>
  messageFor(news, 'appointment-staff-changed', `staff-changed:${news.appointmentId}:${news.version}`, news.startsAt);

/** The place takes nobody just now: once for each time that it is switched off. */
export const switchingOffOf = (news: VisitNews, switchedOffAt: string): Message =>
  messageFor(news, 'location-switched-off', `switched-off:${news.appointmentId}:${switchedOffAt}`, news.startsAt);

/** A cancellation is worth knowing for a day after the visit would have begun. */
export const cancellationOf = (news: VisitNews): Message =>
  messageFor(news, 'appointment-cancelled', `cancelled:${news.appointmentId}`, new Date(news.startsAt.getTime() + day));

/** The business wants to see it first. */
export const requestOf = (news: VisitNews): Message =>
  messageFor(news, 'appointment-requested', `requested:${news.appointmentId}`, news.startsAt);

/** Approved, and now waiting for what is due. */
export const approvalOf = (news: VisitNews): Message =>
  messageFor(news, 'appointment-approved', `approved:${news.appointmentId}`, news.startsAt);

export const refusalOf = (news: VisitNews): Message =>
  messageFor(news, 'appointment-declined', `declined:${news.appointmentId}`, news.startsAt);

export const expiryOf = (news: VisitNews): Message =>
  messageFor(news, 'appointment-expired', `expired:${news.appointmentId}`, news.startsAt);

const intakeDelayMinutes = 30;

/** Half an hour after it was asked: who books often answers at once, and what is not paid has expired by then. */
export const intakeRequestOf = (
  news: Pick<VisitNews, 'appointmentId' | 'customerId' | 'startsAt'>,
  answerId: string,
): Message => ({
  ...messageFor(news, 'intake-requested', intakeKey(answerId), news.startsAt),
  delayMinutes: intakeDelayMinutes,
});

/** By what the request of one answer is known. */
export const intakeKey = (answerId: string): string => `intake:${answerId}`;

const daysToPay = 3;

/** Two days or more to pay, or to leave a card, in: three days before it is too late. Null: who has less is at it right now. */
export function paymentReminderOf(
  news: VisitNews,
  /** No amount: a card is to be left. */
  due: { readonly amount: Amount | null; readonly until: Date },
  at: Date,
): Message | null {
  if (due.until.getTime() - at.getTime() < 2 * day) return null;
  const dueAt = Math.max(at.getTime(), due.until.getTime() - daysToPay * day);
  return {
    ...messageFor(news, due.amount ? 'payment-due' : 'card-due', paymentReminderKey(news.appointmentId), due.until),
    delayMinutes: Math.floor((dueAt - at.getTime()) / 60_000),
    parameters: { ...(due.amount && said(due.amount)), until: due.until.toISOString() },
  };
}

export const paymentReminderKey = (appointmentId: string): string => `payment-due:${appointmentId}`;

const reviewDelayMinutes = 120;

/** Two hours after the visit; after a week it is no longer worth asking. */
export const reviewRequestOf = (news: VisitNews): Message => ({
  ...messageFor(news, 'review-requested', `review:${news.appointmentId}`, new Date(news.startsAt.getTime() + 8 * day)),
  delayMinutes: reviewDelayMinutes,
});

type AboutVisit = Pick<VisitNews, 'appointmentId' | 'customerId'>;

interface Amount {
  readonly amountMinor: number;
  readonly currency: string;
}

/** News about money that stay true for ever, and interest for a month. */
const longest = 30 * day;

export const refundOf = (news: AboutVisit, amount: Amount, refundId: string, at: Date): Message => ({
  ...messageFor(news, 'refund-sent', `refund:${refundId}`, new Date(at.getTime() + longest)),
  parameters: said(amount),
});

export const feeOf = (news: AboutVisit, amount: Amount, feeId: string, at: Date): Message => ({
  ...messageFor(news, 'fee-charged', `fee:${feeId}`, new Date(at.getTime() + longest)),
  parameters: said(amount),
});

const said = ({ amountMinor, currency }: Amount): Parameters => ({ amountMinor, currency });

type OfferedTime = NonNullable<Parameters['offered']>;

/** A time came free that the customer waits for; after the offer has ended it is somebody else's. */
export const offerOf = (
  { customerId, offerId, expiresAt }: { customerId: string; offerId: string; expiresAt: string },
  offered: OfferedTime,
): Message => ({
  template: 'waitlist-offered',
  recipientId: customerId,
  appointmentId: null,
  dedupeKey: `offer:${offerId}`,
  expiresAt: new Date(expiresAt),
  parameters: { until: expiresAt, offered },
});

const messageFor = (news: AboutVisit, template: TemplateKey, dedupeKey: string, expiresAt: Date): Message => ({
  template,
  recipientId: news.customerId,
  appointmentId: news.appointmentId,
  dedupeKey,
  expiresAt,
});

/** What came of handing a message over. `code` is the provider's own, such as an SMTP reply code. */
export type Delivery =
  | { readonly ok: true; readonly messageId: string }
  | { readonly ok: false; readonly permanent: boolean; readonly code: string };

export type AfterAttempt =
  | { readonly status: 'SENT'; readonly outcome: 'SENT' }
  | { readonly status: 'SCHEDULED'; readonly outcome: 'RETRY'; readonly retryAfterMinutes: number }
  | { readonly status: 'BOUNCED' | 'FAILED'; readonly outcome: 'BOUNCED' | 'FAILED' };

/** Minutes to wait after the first, second, … failure; after the last of them it is given up. */
const retryMinutes = [1, 5, 30, 120, 360] as const;

/** `attempts` counts this one. An address that does not take mail is not asked again. */
export function afterAttempt(delivery: Delivery, attempts: number): AfterAttempt {
  if (delivery.ok) return { status: 'SENT', outcome: 'SENT' };
  if (delivery.permanent) return { status: 'BOUNCED', outcome: 'BOUNCED' };
  const retryAfterMinutes = retryMinutes[attempts - 1];
  if (retryAfterMinutes === undefined) return { status: 'FAILED', outcome: 'FAILED' };
  return { status: 'SCHEDULED', outcome: 'RETRY', retryAfterMinutes };
}

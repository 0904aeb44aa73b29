/** What we write to people about, each a text of its own per language. */
export const templateKeys = ['appointment-confirmed', 'appointment-rescheduled', 'appointment-cancelled'] as const;
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
  readonly appointmentId: string;
  readonly dedupeKey: string;
  readonly expiresAt: Date;
}

const day = 24 * 60 * 60_000;

/** One confirmation per visit, however often and by whichever event it becomes known. Useless once the visit began. */
export const confirmationOf = (news: VisitNews): Message =>
  messageFor(news, 'appointment-confirmed', `confirmed:${news.appointmentId}`, news.startsAt);

export const reschedulingOf = (news: VisitNews): Message =>
  messageFor(news, 'appointment-rescheduled', `rescheduled:${news.appointmentId}:${news.version}`, news.startsAt);

/** A cancellation is worth knowing for a day after the visit would have begun. */
export const cancellationOf = (news: VisitNews): Message =>
  messageFor(news, 'appointment-cancelled', `cancelled:${news.appointmentId}`, new Date(news.startsAt.getTime() + day));

const messageFor = (news: VisitNews, template: TemplateKey, dedupeKey: string, expiresAt: Date): Message => ({
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

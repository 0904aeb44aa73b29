import { idOf, type Texts } from '@openslot/service';
import { z } from 'zod';

/** FAILING: it has not answered for an hour, and nobody knows when its owner is busy. OFF: it is not asked any more. */
export type ConnectionStatus = 'OK' | 'FAILING' | 'OFF';

/** Why a call brought nothing. */
export type ConnectionProblem =
  'REFUSED_ADDRESS' | 'UNREACHABLE' | 'TIMED_OUT' | 'TOO_LARGE' | 'TOO_MANY_REDIRECTS' | 'WRONG_STATUS' | 'NO_CALENDAR';

/** Whose visits a feed shows. */
export type FeedOwner = 'RESOURCE' | 'LOCATION' | 'CUSTOMER';

export const pollMinutes = 15;
/** So long nobody knows of a calendar that does not answer; then its owner is not offered for two weeks. */
export const failingAfterMinutes = 60;
/** How far ahead busy times are kept. */
export const busyDays = 400;
/** A calendar that has not changed is read anew after so long, as the time for which it is read moves on. */
export const rereadHours = 24;
export const mostConnections = 5;
export const mostFeeds = 5;

const orNull = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullish().transform((value): z.output<Schema> | null => value ?? null);

export const feedOwnerInput = z
  .object({
    staffMemberId: orNull(idOf('stf')),
    locationId: orNull(idOf('loc')),
    customerId: orNull(idOf('cus')),
  })
  .refine((owner) => Object.values(owner).filter((id) => id !== null).length === 1, {
    error: 'one_owner',
    path: ['staffMemberId'],
  })
  .transform(({ staffMemberId, locationId, customerId }): { readonly kind: FeedOwner; readonly id: string } => {
    if (staffMemberId !== null) return { kind: 'RESOURCE', id: staffMemberId };
    return locationId === null ? { kind: 'CUSTOMER', id: customerId ?? '' } : { kind: 'LOCATION', id: locationId };
  });
export type FeedOwnerInput = z.infer<typeof feedOwnerInput>;

/** The field of the input that names an owner. */
export const fieldOf = (kind: FeedOwner): string =>
  ({ RESOURCE: 'staffMemberId', LOCATION: 'locationId', CUSTOMER: 'customerId' })[kind];

export const calendarFeedInput = z.object({ feedId: idOf('cfd') });

export const connectCalendarInput = z.object({
  staffMemberId: idOf('stf'),
  url: z.string().trim().min(1).max(2_000),
});
export type ConnectCalendarInput = z.infer<typeof connectCalendarInput>;

export const disconnectCalendarInput = z.object({ connectionId: idOf('ccn') });

export const calendarTexts: Texts = {
  CalendarNotReadable: {
    en: 'This calendar cannot be read: please check its address.',
    ja: 'カレンダーを読み取れません。アドレスを確認してください。',
  },
  one_owner: {
    en: 'A staff member, a location or a customer: exactly one.',
    ja: 'スタッフ、店舗、お客様のいずれか一つを指定してください。',
  },
  https_only: {
    en: 'An address that begins with https://, please.',
    ja: 'https:// で始まるアドレスを入力してください。',
  },
  too_many_calendars: { en: 'At most {maximum} of them.', ja: '最大{maximum}件までです。' },
};

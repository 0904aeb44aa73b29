import { idOf, type Texts } from '@openslot/service';
import { z } from 'zod';

export const sessionStatuses = ['SCHEDULED', 'RUNNING', 'DONE', 'CANCELLED'] as const;
export type SessionStatus = (typeof sessionStatuses)[number];

/** One dated group occurrence of a class: everybody who has a place comes at the same time. */
export interface ClassSession {
  readonly organizationId: string;
  readonly id: string;
  readonly businessId: string;
  readonly locationId: string;
  readonly serviceId: string;
  readonly variationId: string;
  readonly variationVersion: number;
  readonly staffId: string;
  readonly roomId: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly timeZone: string;
  readonly capacity: number;
  /** Places that are booked, or were used. */
  readonly taken: number;
  /** Places that are held for a while. */
  readonly held: number;
  readonly waitlistMax: number;
  /** The price of one place. */
  readonly listMinor: number;
  readonly currency: string;
  readonly published: boolean;
  readonly status: SessionStatus;
  readonly version: number;
}

export type SessionVerb = 'change' | 'cancel' | 'begin' | 'finish';

const transitions: Record<SessionVerb, Partial<Record<SessionStatus, SessionStatus>>> = {
  change: { SCHEDULED: 'SCHEDULED' },
  cancel: { SCHEDULED: 'CANCELLED', RUNNING: 'CANCELLED' },
  begin: { SCHEDULED: 'RUNNING' },
  finish: { RUNNING: 'DONE' },
};

/** The status that a verb leads to; null where it is not possible. */
export const step = (verb: SessionVerb, status: SessionStatus): SessionStatus | null =>
  transitions[verb][status] ?? null;

/** Places that nobody has booked or holds. Those held for too long come free when somebody asks for them. */
export const freePlaces = ({ capacity, taken, held }: Pick<ClassSession, 'capacity' | 'taken' | 'held'>): number =>
  Math.max(0, capacity - taken - held);

/** What the clock makes of a session, one step at a time, and when it has to look again; null: nothing to do any more. */
export function byClock(
  { status, startsAt, endsAt }: Pick<ClassSession, 'status' | 'startsAt' | 'endsAt'>,
  at: Date,
): { readonly verb: 'begin' | 'finish' } | { readonly lookAt: Date } | null {
  if (status === 'SCHEDULED') return at < startsAt ? { lookAt: startsAt } : { verb: 'begin' };
  if (status === 'RUNNING') return at < endsAt ? { lookAt: endsAt } : { verb: 'finish' };
  return null;
}

const longestMinutes = 1_500;
const mostWeeks = 53;
const mostPlaces = 500;

const orNull = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullish().transform((value): z.output<Schema> | null => value ?? null);

const minutes = z.int().min(1).max(longestMinutes);
const capacity = z.int().min(1).max(mostPlaces);
const waitlistMax = z.int().min(0).max(mostPlaces);
const price = z.int().min(0);
const version = z.int().min(1);

export const scheduleSessionInput = z.object({
  locationId: idOf('loc'),
  variationId: idOf('var'),
  staffMemberId: idOf('stf'),
  roomId: orNull(idOf('res')),
  startsAt: z.date(),
  minutes: orNull(minutes),
  capacity: orNull(capacity),
  waitlistMax: waitlistMax.nullish().transform((places) => places ?? 0),
  price: orNull(price),
  published: z
    .boolean()
    .nullish()
    .transform((published) => published ?? true),
  weeks: z
    .int()
    .min(1)
    .max(mostWeeks)
    .nullish()
    .transform((weeks) => weeks ?? 1),
  course: z
    .boolean()
    .nullish()
    .transform((course) => course ?? false),
});
export type ScheduleSession = z.infer<typeof scheduleSessionInput>;

/** What is not given stays as it is; a room of null is none. */
export const changeSessionInput = z.object({
  classSessionId: idOf('cls'),
  version,
  startsAt: orNull(z.date()),
  minutes: orNull(minutes),
  staffMemberId: orNull(idOf('stf')),
  roomId: idOf('res').nullish(),
  capacity: orNull(capacity),
  waitlistMax: orNull(waitlistMax),
  price: orNull(price),
  published: orNull(z.boolean()),
});
export type ChangeSession = z.infer<typeof changeSessionInput>;

export const cancelSessionInput = z.object({
  classSessionId: idOf('cls'),
  version,
  reason: z
    .string()
    .trim()
    .max(500)
    .nullish()
    .transform((text) => text || null),
});
export type CancelSession = z.infer<typeof cancelSessionInput>;

/** What a change makes of a session: its times, people and places; null where it would leave fewer places than are gone. */
export function changed<Session extends ClassSession>(session: Session, input: ChangeSession): Session | null {
  const startsAt = input.startsAt ?? session.startsAt;
  const length =
    input.minutes === null ? session.endsAt.getTime() - session.startsAt.getTime() : input.minutes * 60_000;
  const capacity = input.capacity ?? session.capacity;
  if (capacity < session.taken + session.held) return null;
  return {
    ...session,
    startsAt,
    endsAt: new Date(startsAt.getTime() + length),
    staffId: input.staffMemberId ?? session.staffId,
    roomId: input.roomId === undefined ? session.roomId : input.roomId,
    capacity,
    waitlistMax: input.waitlistMax ?? session.waitlistMax,
    listMinor: input.price ?? session.listMinor,
    published: input.published ?? session.published,
  };
}

const comparable = (session: ClassSession) => ({
  startsAt: session.startsAt.getTime(),
  endsAt: session.endsAt.getTime(),
  staffId: session.staffId,
  roomId: session.roomId,
  capacity: session.capacity,
  waitlistMax: session.waitlistMax,
  listMinor: session.listMinor,
  published: session.published,
});

/** The names of what differs. */
export function differences(before: ClassSession, after: ClassSession): readonly string[] {
  const [one, other] = [comparable(before), comparable(after)];
  return Object.keys(one).filter((name) => one[name as keyof typeof one] !== other[name as keyof typeof other]);
}

/** Whether others come at another time, or to somebody else: what is held for them is not what they saw any more. */
export const isAnother = (changes: readonly string[]): boolean =>
  changes.some((name) => name === 'startsAt' || name === 'endsAt' || name === 'staffId');

export const isMoved = (changes: readonly string[]): boolean => isAnother(changes) || changes.includes('roomId');

export const sessionFilter = z
  .object({
    from: z.date(),
    to: z.date(),
    locationId: orNull(idOf('loc')),
    status: z
      .array(z.enum(sessionStatuses))
      .nullish()
      .transform((status) => status ?? (['SCHEDULED', 'RUNNING'] as const)),
  })
  .refine(({ from, to }) => from < to, { error: 'end_before_start', path: ['to'] })
  .refine(({ from, to }) => to.getTime() - from.getTime() <= 92 * 86_400_000, {
    error: 'at most 92 days',
    path: ['to'],
  });
export type SessionFilter = z.infer<typeof sessionFilter>;

export const sessionTexts: Texts = {
  SessionClash: {
    en: 'The staff member or the room is taken at this time.',
    ja: 'この時間は担当者または部屋が埋まっています。',
  },
  session_is_over: { en: 'This lies in the past.', ja: '過去の日時は指定できません。' },
  not_a_class: { en: 'Only classes have sessions.', ja: 'セッションを設定できるのはクラスのみです。' },
  places_are_gone: {
    en: 'At least {minimum} places are booked or held.',
    ja: 'すでに{minimum}席が予約または仮押さえされています。',
  },
};

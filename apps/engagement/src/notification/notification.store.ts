import { leaveWork, type Tx, type Vault } from '@openslot/database';
import { newId } from '@openslot/service';
import { and, desc, eq, inArray, sql, type SQL } from 'drizzle-orm';
import { readContact } from '../contact/contact.store.ts';
import type { LocalTime } from '../mail/phrasing.ts';
import type { AfterAttempt, Message } from './notification.ts';
import { deliveryAttempt, notification } from './notification.tables.ts';

export type Notification = typeof notification.$inferSelect;

/** The work of whoever sends messages. */
export const messagesToSend = 'messages';

/** Writes a message down, due at once or after its delay; nothing when there is one for the same reason. */
export async function scheduleMessage(
  tx: Tx,
  organizationId: string,
  { delayMinutes = 0, ...message }: Message,
): Promise<void> {
  leaveWork(tx, messagesToSend);
  await tx
    .insert(notification)
    .values({
      ...message,
      organizationId,
      id: newId(),
      recipientKind: 'CUSTOMER',
      channel: 'EMAIL',
      scheduledAt: sql`clock.now() + ${delayMinutes} * interval '1 minute'`,
      deliveryStatus: sql`case when ${message.expiresAt.toISOString()}::timestamptz > clock.now() then 'SCHEDULED' else 'EXPIRED' end`,
    })
    .onConflictDoNothing();
}

export interface Claimed {
  readonly organizationId: string;
  readonly id: string;
}

/** Claims up to `atMost` messages that are due, in all organizations, for a minute. */
export async function claimMessages(tx: Tx, atMost: number): Promise<Claimed[]> {
  const rows = await tx.execute<{ organization_id: string; id: string }>(
    sql`select organization_id, id from engagement.notifications_claim(${atMost}, interval '1 minute')`,
  );
  return rows.map((row) => ({ organizationId: row.organization_id, id: row.id }));
}

export async function messagesWaiting(tx: Tx): Promise<boolean> {
  const [row] = await tx.execute<{ waiting: boolean }>(sql`select engagement.notifications_waiting() as waiting`);
  return row?.waiting ?? false;
}

/** Everything that a letter needs of one message, with names in all their languages. */
export interface Material {
  readonly message: Notification;
  readonly expired: boolean;
  readonly contact: { name: string; email: string | null; locale: string };
  readonly visit: {
    /** Null where the letter is about no appointment. */
    readonly booked: { readonly number: string; readonly listMinor: number; readonly currency: string } | null;
    readonly start: LocalTime;
    readonly timeZone: string;
    /** The instant that the message names, on the wall of the location. */
    readonly until: LocalTime | null;
    readonly business: { readonly names: Readonly<Record<string, string>>; readonly defaultLocale: string };
    readonly location: { readonly name: string; readonly address: string };
    readonly segments: readonly {
      readonly service: Readonly<Record<string, string>>;
      readonly staffMember: string | null;
    }[];
  };
}

interface MaterialRow extends Record<string, unknown> {
  contact_enc: Buffer | null;
  expired: boolean;
  number: string | null;
  wall_clock: string;
  until_clock: string | null;
  time_zone: string;
  list_minor: string | null;
  currency: string | null;
  business_names: Record<string, string>;
  default_locale: string;
  location_name: string;
  address_lines: string[];
  postal_code: string | null;
  region: string | null;
  country: string;
  segments: { service: Record<string, string>; staffMember: string | null }[];
}

/**
 * GONE when the message is not being sent any more or the person behind it was erased, INCOMPLETE while something that
 * the letter speaks of has not arrived here.
 */
export async function materialOf(
  tx: Tx,
  vault: Vault,
  { organizationId, id }: Claimed,
): Promise<Material | 'GONE' | 'INCOMPLETE'> {
  const [message] = await tx
    .select()
    .from(notification)
    .where(
      and(
        eq(notification.organizationId, organizationId),
        eq(notification.id, id),
        eq(notification.deliveryStatus, 'SENDING'),
      ),
    );
  if (!message) return 'GONE';
  const [row] = await tx.execute<MaterialRow>(sql`
    select c.contact_enc, n.expires_at <= clock.now() as expired,
           a.number, a.time_zone, a.list_minor, a.currency,
           to_char(clock.wall(a.starts_at, a.time_zone), ${wallClock}) as wall_clock,
           to_char(clock.wall((n.parameters ->> 'until')::timestamptz, a.time_zone), ${wallClock}) as until_clock,
           b.names as business_names, b.default_locale,
           l.name as location_name, l.address_lines, l.postal_code, l.region, l.country,
           (select coalesce(jsonb_agg(jsonb_build_object('service', coalesce(s.names, v.names, '{}'), 'staffMember', r.name) order by g.place), '[]')
              from jsonb_array_elements(a.segments) with ordinality g (segment, place)
              left join engagement.variation_ref v on v.organization_id = n.organization_id and v.id = (g.segment ->> 'variationId')::uuid
              left join engagement.service_ref s on s.organization_id = n.organization_id and s.id = v.service_id
              left join engagement.resource_ref r on r.organization_id = n.organization_id and r.id = (g.segment ->> 'resourceId')::uuid) as segments
      from engagement.notification n
      cross join lateral (
        select number, starts_at, time_zone, list_minor, currency, business_id, location_id, segments
          from engagement.appointment_ref v where v.organization_id = n.organization_id and v.id = n.appointment_id
        union all
        select null, (o ->> 'startsAt')::timestamptz, o ->> 'timeZone', null, null, (o ->> 'businessId')::uuid,
               (o ->> 'locationId')::uuid, jsonb_build_array(jsonb_build_object('variationId', o ->> 'variationId'))
          from (select n.parameters -> 'offered') offered (o) where n.appointment_id is null) a
      join engagement.business_ref b on b.organization_id = n.organization_id and b.id = a.business_id
      join engagement.location_ref l on l.organization_id = n.organization_id and l.id = a.location_id
      join engagement.contact_ref c on c.organization_id = n.organization_id and c.id = n.recipient_id
     where n.organization_id = ${organizationId} and n.id = ${id}`);
  if (!row) return 'INCOMPLETE';
  if (row.contact_enc === null) return 'GONE';
  return {
    message,
    expired: row.expired,
    contact: await readContact(tx, vault, organizationId, message.recipientId, row.contact_enc),
    visit: visitOf(row),
  };
}

const visitOf = (row: MaterialRow): Material['visit'] => ({
  booked:
    row.number === null || row.currency === null
      ? null
      : { number: row.number, listMinor: Number(row.list_minor), currency: row.currency },
  start: localTime(row.wall_clock),
  timeZone: row.time_zone,
  until: row.until_clock === null ? null : localTime(row.until_clock),
  business: { names: row.business_names, defaultLocale: row.default_locale },
  location: {
    name: row.location_name,
    address: [...row.address_lines, [row.postal_code, row.region].filter(Boolean).join(' '), row.country]
      .filter(Boolean)
      .join(', '),
  },
  segments: row.segments,
});

const wallClock = 'YYYY-MM-DD-ID-HH24-MI';

function localTime(wallClock: string): LocalTime {
  const [year = 0, month = 0, day = 0, weekday = 0, hour = 0, minute = 0] = wallClock.split('-').map(Number);
  return { year, month, day, weekday, hour, minute };
}

/** Writes down what came of one attempt. Only the sender that still holds the message may. */
export async function recordAttempt(
  tx: Tx,
  message: Notification,
  attempt: { after: AfterAttempt; messageId: string | null; provider: string; code: string | null; tookMs: number },
): Promise<boolean> {
  const { after } = attempt;
  const retry = after.status === 'SCHEDULED' ? after.retryAfterMinutes : null;
  const held = await tx
    .update(notification)
    .set({
      deliveryStatus: after.status,
      lockedUntil: null,
      ...(after.status === 'SENT' ? { sentAt: sql`clock.now()`, providerMessageId: attempt.messageId } : {}),
      ...(retry === null ? {} : { scheduledAt: sql`clock.now() + ${retry} * interval '1 minute'` }),
      updatedAt: sql`clock.now()`,
      version: message.version + 1,
    })
    .where(and(ofMessage(message), eq(notification.version, message.version)))
    .returning({ id: notification.id });
  if (held.length === 0) return false;
  await tx.insert(deliveryAttempt).values({
    organizationId: message.organizationId,
    id: newId(),
    notificationId: message.id,
    at: sql`clock.now()`,
    provider: attempt.provider,
    outcome: after.outcome,
    code: attempt.code,
    tookMs: attempt.tookMs,
  });
  return true;
}

/** Ends a message that must not or cannot go out any more, or gives a claimed one back. */
export async function settleMessage(
  tx: Tx,
  message: Claimed,
  status: 'EXPIRED' | 'CANCELLED' | 'SCHEDULED',
): Promise<void> {
  await tx
    .update(notification)
    .set({
      // What waits for something that never came is over with its time.
      deliveryStatus:
        status === 'SCHEDULED'
          ? sql`case when ${notification.expiresAt} > clock.now() then 'SCHEDULED' else 'EXPIRED' end`
          : status,
      lockedUntil: null,
      updatedAt: sql`clock.now()`,
      version: sql`${notification.version} + 1`,
    })
    .where(and(ofMessage(message), inArray(notification.deliveryStatus, ['SCHEDULED', 'SENDING'])));
}

/** Messages about a visit that have not gone out and have become untrue. */
export const cancelScheduled = (tx: Tx, organizationId: string, appointmentId: string): Promise<void> =>
  cancel(tx, organizationId, eq(notification.appointmentId, appointmentId));

/** The one message for a reason, when it has not gone out. */
export const cancelMessage = (tx: Tx, organizationId: string, dedupeKey: string): Promise<void> =>
  cancel(tx, organizationId, eq(notification.dedupeKey, dedupeKey));

async function cancel(tx: Tx, organizationId: string, which: SQL): Promise<void> {
  await tx
    .update(notification)
    .set({ deliveryStatus: 'CANCELLED', updatedAt: sql`clock.now()`, version: sql`${notification.version} + 1` })
    .where(and(eq(notification.organizationId, organizationId), which, eq(notification.deliveryStatus, 'SCHEDULED')));
}

const ofMessage = ({ organizationId, id }: Claimed) =>
  and(eq(notification.organizationId, organizationId), eq(notification.id, id));

/** A message as the API shows it; `own` when the asking person is its recipient. */
export type ShownNotification = Pick<
  Notification,
  'organizationId' | 'id' | 'appointmentId' | 'channel' | 'deliveryStatus' | 'scheduledAt' | 'sentAt'
> & { own: boolean };

const shown = {
  organizationId: notification.organizationId,
  id: notification.id,
  appointmentId: notification.appointmentId,
  channel: notification.channel,
  deliveryStatus: notification.deliveryStatus,
  scheduledAt: notification.scheduledAt,
  sentAt: notification.sentAt,
  own: sql<boolean>`${notification.recipientId}::text = any (string_to_array(current_setting('app.customer_ids', true), ','))
    or ${notification.appointmentId} = engagement.guest_appointment()`,
};

export const notificationsById = (tx: Tx, ids: readonly string[]) =>
  tx
    .select(shown)
    .from(notification)
    .where(inArray(notification.id, [...ids]));

/** Messages about these visits, newest first. */
export const notificationsOfAppointments = (tx: Tx, appointmentIds: readonly string[]) =>
  tx
    .select(shown)
    .from(notification)
    .where(inArray(notification.appointmentId, [...appointmentIds]))
    .orderBy(desc(notification.id));

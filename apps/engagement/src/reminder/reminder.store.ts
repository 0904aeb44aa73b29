import type { Tx } from '@openslot/database';
import { newId } from '@openslot/service';
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { appointmentRef } from '../appointment/appointment.tables.ts';
import { businessRef } from '../place/place.tables.ts';
import { usualMinutesBefore, type Reminder } from './reminder.ts';
import { reminder, reminderRule } from './reminder.tables.ts';

export type ReminderRule = typeof reminderRule.$inferSelect;

/** A visit as far as it is reminded of. */
export interface RemindedVisit {
  readonly organizationId: string;
  readonly appointmentId: string;
  readonly businessId: string;
  readonly startsAt: Date;
  readonly timeZone: string;
}

export async function findRule(tx: Tx, organizationId: string, businessId: string): Promise<ReminderRule | null> {
  const [row] = await tx.select().from(reminderRule).where(ruleOf(organizationId, businessId)).for('update');
  return row ?? null;
}

/** A business, with its rule where it has set one. */
export interface RuledBusiness {
  readonly organizationId: string;
  readonly businessId: string;
  readonly rule: ReminderRule | null;
}

export const rulesOfBusinesses = (
  tx: Tx,
  organizationId: string,
  businessIds: readonly string[],
): Promise<RuledBusiness[]> =>
  tx
    .select({ organizationId: businessRef.organizationId, businessId: businessRef.id, rule: reminderRule })
    .from(businessRef)
    .leftJoin(
      reminderRule,
      and(eq(reminderRule.organizationId, businessRef.organizationId), eq(reminderRule.businessId, businessRef.id)),
    )
    .where(and(eq(businessRef.organizationId, organizationId), inArray(businessRef.id, [...businessIds])));

/** Null when somebody else has just set one. */
export async function insertRule(tx: Tx, row: typeof reminderRule.$inferInsert): Promise<ReminderRule | null> {
  const [made] = await tx.insert(reminderRule).values(row).onConflictDoNothing().returning();
  return made ?? null;
}

export async function changeRule(
  tx: Tx,
  { organizationId, businessId, version }: ReminderRule,
  minutesBefore: number[],
  by: string | null,
): Promise<void> {
  await tx
    .update(reminderRule)
    .set({ minutesBefore, version: version + 1, updatedAt: sql`clock.now()`, updatedBy: by })
    .where(ruleOf(organizationId, businessId));
}

const ruleOf = (organizationId: string, businessId: string) =>
  and(eq(reminderRule.organizationId, organizationId), eq(reminderRule.businessId, businessId));

/**
 * Plans the reminders of a visit by its business's rules, or moves those that are planned. What would be due already is
 * left out; a reminder that has gone out for another start is planned anew.
 */
export async function planReminders(tx: Tx, visit: RemindedVisit): Promise<Reminder[]> {
  const { organizationId, appointmentId, businessId, timeZone } = visit;
  const [rule] = await tx.select().from(reminderRule).where(ruleOf(organizationId, businessId));
  const minutes = rule?.minutesBefore ?? [...usualMinutesBefore];
  if (minutes.length === 0) return [];
  const startsAt = visit.startsAt.toISOString();
  const offered = minutes.map(
    (each) =>
      sql`(${newId()}::uuid, ${each}::int, engagement.reminder_due(${startsAt}::timestamptz, ${timeZone}, ${each}))`,
  );
  return tx
    .insert(reminder)
    .select(
      sql`select ${organizationId}::uuid, id, ${appointmentId}::uuid, minutes_before, ${startsAt}::timestamptz, due_at, 'PLANNED', null::timestamptz, clock.now(), clock.now()
            from (values ${sql.join(offered, sql`, `)}) as wanted (id, minutes_before, due_at) where due_at > clock.now()`,
    )
    .onConflictDoUpdate({
      target: [reminder.organizationId, reminder.appointmentId, reminder.minutesBefore],
      set: {
        startsAt: sql`excluded.starts_at`,
        dueAt: sql`excluded.due_at`,
        status: 'PLANNED',
        sentAt: null,
        updatedAt: sql`excluded.updated_at`,
      },
      setWhere: sql`${reminder.startsAt} <> excluded.starts_at or ${reminder.status} = 'CANCELLED'`,
    })
    .returning();
}

/** Ends what is still planned of a visit, except for its present start where one is given. Answers the ids. */
export async function cancelReminders(
  tx: Tx,
  organizationId: string,
  appointmentId: string,
  exceptStartingAt: Date | null = null,
): Promise<string[]> {
  const rows = await tx
    .update(reminder)
    .set({ status: 'CANCELLED', updatedAt: sql`clock.now()` })
    .where(
      and(
        eq(reminder.organizationId, organizationId),
        eq(reminder.appointmentId, appointmentId),
        eq(reminder.status, 'PLANNED'),
        exceptStartingAt === null ? undefined : sql`${reminder.startsAt} <> ${exceptStartingAt.toISOString()}`,
      ),
    )
    .returning({ id: reminder.id });
  return rows.map(({ id }) => id);
}

export async function lockReminder(tx: Tx, organizationId: string, id: string): Promise<Reminder | null> {
  const [row] = await tx.select().from(reminder).where(reminderOf(organizationId, id)).for('update');
  return row ?? null;
}

export async function settleReminder(
  tx: Tx,
  { organizationId, id }: Reminder,
  status: 'SENT' | 'SKIPPED',
  at: Date,
): Promise<void> {
  await tx
    .update(reminder)
    .set({ status, sentAt: status === 'SENT' ? at : null, updatedAt: at })
    .where(reminderOf(organizationId, id));
}

/** Whose visit it is by now; null while it is not known here. */
export async function customerOf(tx: Tx, organizationId: string, appointmentId: string): Promise<string | null> {
  const [row] = await tx
    .select({ customerId: appointmentRef.customerId })
    .from(appointmentRef)
    .where(and(eq(appointmentRef.organizationId, organizationId), eq(appointmentRef.id, appointmentId)));
  return row?.customerId ?? null;
}

const reminderOf = (organizationId: string, id: string) =>
  and(eq(reminder.organizationId, organizationId), eq(reminder.id, id));

/** Of visits that the viewer's doors show, the next one first. */
export const remindersOfAppointments = (tx: Tx, appointmentIds: readonly string[]) =>
  tx
    .select()
    .from(reminder)
    .where(inArray(reminder.appointmentId, [...appointmentIds]))
    .orderBy(asc(reminder.dueAt));

import { arrayOf, type Tx } from '@openslot/database';
import { and, eq, ne, sql, type SQL } from 'drizzle-orm';
import type { Appointment } from '../appointment/appointment.ts';
import { appointment } from '../appointment/appointment.tables.ts';
import type { AnswerStatus } from './intake-answer.ts';
import { intakeAnswer } from './intake.tables.ts';
import type { Localized } from './localized.ts';

export type AnswerRow = typeof intakeAnswer.$inferSelect;

/** A form that a visit has to ask. */
export interface FormToAsk {
  readonly formId: string;
  readonly formVersionId: string;
  readonly names: Localized;
  readonly validMonths: number | null;
  /** The customer was asked the same for another visit, and has not answered yet: one answer does for both. */
  readonly isAskedElsewhere: boolean;
}

type Asking = Pick<Appointment, 'organizationId' | 'id' | 'customerId' | 'startsAt'>;

/**
 * The published forms of a visit's services that it does not ask already. An answer that is good beyond its start spares
 * the customer, unless one of the services asks at each visit.
 */
export async function formsToAsk(
  tx: Tx,
  { organizationId, id, customerId, startsAt }: Asking,
  serviceIds: readonly string[],
): Promise<FormToAsk[]> {
  const rows = await tx.execute<{
    form_id: string;
    current_version_id: string;
    names: Localized;
    valid_months: number | null;
    asked_elsewhere: boolean;
  }>(sql`
    with asking as materialized (
      select l.form_id, case when bool_and(l.valid_months is not null) then min(l.valid_months) end as valid_months
        from scheduling.intake_form_link l
       where l.organization_id = ${organizationId} and l.service_id = any(${arrayOf(serviceIds)}::uuid[])
       group by l.form_id),
    -- By the visit and by the customer alone: a form may have very many answers.
    here as materialized (
      select a.form_id from scheduling.intake_answer a
       where a.organization_id = ${organizationId} and a.appointment_id = ${id} and a.status <> 'EXPIRED'),
    theirs as materialized (
      select a.form_id, a.appointment_id, a.status, a.valid_until from scheduling.intake_answer a
       where a.organization_id = ${organizationId} and a.customer_id = ${customerId})
    select f.id as form_id, f.current_version_id, f.names, k.valid_months,
           k.valid_months is not null and exists (
             select from theirs o where o.form_id = f.id and o.status = 'REQUESTED' and o.appointment_id <> ${id}) as asked_elsewhere
      from asking k
      join scheduling.intake_form f on f.organization_id = ${organizationId} and f.id = k.form_id
     where f.status = 'PUBLISHED' and f.deleted_at is null
       and not exists (select from here h where h.form_id = f.id)
       and (k.valid_months is null or not exists (
             select from theirs v where v.form_id = f.id and v.status in ('SUBMITTED', 'REVIEWED')
              and v.valid_until > ${startsAt.toISOString()}::timestamptz))
     order by f.id`);
  return rows.map((row) => ({
    formId: row.form_id,
    formVersionId: row.current_version_id,
    names: row.names,
    validMonths: row.valid_months,
    isAskedElsewhere: row.asked_elsewhere,
  }));
}

/** Asks; one that had lapsed is asked again. Nothing where it is asked already. */
export async function insertRequest(
  tx: Tx,
  row: Omit<typeof intakeAnswer.$inferInsert, 'status' | 'version'> & { readonly updatedAt: Date },
): Promise<Pick<AnswerRow, 'id' | 'version'> | null> {
  const [asked] = await tx
    .insert(intakeAnswer)
    .values(row)
    .onConflictDoUpdate({
      target: [intakeAnswer.organizationId, intakeAnswer.appointmentId, intakeAnswer.formId],
      set: {
        ...{ status: 'REQUESTED', formVersionId: row.formVersionId, validMonths: row.validMonths ?? null },
        ...{ updatedAt: row.updatedAt, version: sql`${intakeAnswer.version} + 1` },
      },
      setWhere: eq(intakeAnswer.status, 'EXPIRED'),
    })
    .returning({ id: intakeAnswer.id, version: intakeAnswer.version });
  return asked ?? null;
}

/** What a visit asked and nobody answered has lapsed. */
export async function expireRequests(tx: Tx, organizationId: string, appointmentId: string, at: Date): Promise<void> {
  await tx
    .update(intakeAnswer)
    .set({ status: 'EXPIRED', updatedAt: at, version: sql`${intakeAnswer.version} + 1` })
    .where(
      and(
        eq(intakeAnswer.organizationId, organizationId),
        eq(intakeAnswer.appointmentId, appointmentId),
        eq(intakeAnswer.status, 'REQUESTED'),
      ),
    );
}

/**
 * What the customer was asked elsewhere, and has answered by this: requests of visits that begin while the answer is good.
 * Whatever is being answered at this moment is left alone.
 */
export async function expireCovered(
  tx: Tx,
  { organizationId, id, formId, customerId }: Pick<AnswerRow, 'organizationId' | 'id' | 'formId' | 'customerId'>,
  validUntil: Date,
  at: Date,
): Promise<void> {
  await tx.execute(sql`
    with open as materialized (
      select a.id, a.appointment_id from scheduling.intake_answer a
       where a.organization_id = ${organizationId} and a.customer_id = ${customerId} and a.status = 'REQUESTED'),
    covered as (
      select o.organization_id, o.id from open
        join scheduling.appointment a on a.organization_id = ${organizationId} and a.id = open.appointment_id
        join scheduling.intake_answer o on o.organization_id = ${organizationId} and o.id = open.id
       where o.form_id = ${formId} and o.status = 'REQUESTED' and o.id <> ${id} and o.valid_months is not null
         and a.starts_at < ${validUntil.toISOString()}::timestamptz
       order by o.id
         for update of o skip locked)
    update scheduling.intake_answer o
       set status = 'EXPIRED', updated_at = ${at.toISOString()}::timestamptz, version = o.version + 1
      from covered where o.organization_id = covered.organization_id and o.id = covered.id`);
}

export async function lockAnswer(tx: Tx, organizationId: string, id: string): Promise<AnswerRow | null> {
  const [row] = await tx
    .select()
    .from(intakeAnswer)
    .where(and(eq(intakeAnswer.organizationId, organizationId), eq(intakeAnswer.id, id)))
    .for('update');
  return row ?? null;
}

/** Writes what has changed of a locked answer, one version on. */
export async function changeAnswer(
  tx: Tx,
  { organizationId, id, version }: AnswerRow,
  changes: Partial<Omit<typeof intakeAnswer.$inferInsert, 'organizationId' | 'id' | 'version'>>,
): Promise<AnswerRow> {
  const [row] = await tx
    .update(intakeAnswer)
    .set({ ...changes, version: version + 1 })
    .where(and(eq(intakeAnswer.organizationId, organizationId), eq(intakeAnswer.id, id)))
    .returning();
  if (!row) throw new Error(`the answer ${id} is gone`);
  return row;
}

/** So many months after an instant, in the calendar of UTC. */
export async function monthsAfter(tx: Tx, at: Date, months: number): Promise<Date> {
  const [row] = await tx.execute<{ ms: string }>(sql`
    select (extract(epoch from (timezone('UTC', timezone('UTC', ${at.toISOString()}::timestamptz) + make_interval(months => ${months}::int)))) * 1000)::bigint as ms`);
  return new Date(Number(row?.ms));
}

/** When the visit that asks ends, and how it stands; null: it is gone, or in the archive. */
export async function endOfVisit(
  tx: Tx,
  organizationId: string,
  id: string,
): Promise<Pick<Appointment, 'status' | 'endsAt'> | null> {
  const [row] = await tx
    .select({ status: appointment.status, endsAt: appointment.endsAt })
    .from(appointment)
    .where(and(eq(appointment.organizationId, organizationId), eq(appointment.id, id)));
  return row ?? null;
}

type Customers = { readonly organizationId: string; readonly customerIds: readonly string[] };

const ofCustomers = ({ organizationId, customerIds }: Customers): SQL | undefined =>
  and(
    eq(intakeAnswer.organizationId, organizationId),
    sql`${intakeAnswer.customerId} = any(${arrayOf(customerIds)}::uuid[])`,
  );

/** Forgets what erased customers answered and signed; that they were asked stays, and nobody waits for it. */
export async function emptyAnswers(tx: Tx, customers: Customers): Promise<void> {
  await tx
    .update(intakeAnswer)
    .set({
      ...{ answersEnc: null, signatureHash: null, validUntil: null },
      status: sql<AnswerStatus>`case ${intakeAnswer.status} when 'REQUESTED' then 'EXPIRED' else ${intakeAnswer.status} end`,
      ...{ updatedAt: sql`clock.now()`, version: sql`${intakeAnswer.version} + 1` },
    })
    .where(
      and(
        ofCustomers(customers),
        sql`(${intakeAnswer.status} = 'REQUESTED' or ${intakeAnswer.answersEnc} is not null
          or ${intakeAnswer.signatureHash} is not null or ${intakeAnswer.validUntil} is not null)`,
      ),
    );
}

export const answersOfCustomers = (tx: Tx, customers: Customers): Promise<AnswerRow[]> =>
  tx.select().from(intakeAnswer).where(ofCustomers(customers)).orderBy(intakeAnswer.createdAt, intakeAnswer.id);

/** All that a customer was asked is another's: of visits in the archive, too. */
export async function moveAnswers(tx: Tx, organizationId: string, from: string, to: string): Promise<void> {
  await tx
    .update(intakeAnswer)
    .set({ customerId: to })
    .where(and(eq(intakeAnswer.organizationId, organizationId), eq(intakeAnswer.customerId, from)));
}

/** What a visit asks is asked of whoever has the visit now. */
export async function giveAnswers(
  tx: Tx,
  organizationId: string,
  appointmentId: string,
  holder: string,
): Promise<void> {
  await tx
    .update(intakeAnswer)
    .set({ customerId: holder })
    .where(
      and(
        eq(intakeAnswer.organizationId, organizationId),
        eq(intakeAnswer.appointmentId, appointmentId),
        ne(intakeAnswer.customerId, holder),
      ),
    );
}

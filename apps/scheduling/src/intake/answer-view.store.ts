import { arrayOf, type Tx } from '@openslot/database';
import type { Reach } from '@openslot/service';
import { and, asc, desc, eq, isNull, or, sql, type SQL } from 'drizzle-orm';
import { inReach } from '../catalog/reach.store.ts';
import type { AnswerRow } from './answer.store.ts';
import type { AnswerStatus } from './intake-answer.ts';
import { intakeAnswer } from './intake.tables.ts';

/** An answer as its viewer sees it. */
export interface AnswerView extends AnswerRow {
  /** Seen by the customer's or the guest's door. */
  readonly isOwn: boolean;
  /** The viewer, as a member, performs a part of its visit. */
  readonly isOnOwnAgenda: boolean;
}

const onOwnAgenda = (memberId: string | null): SQL<boolean> => sql<boolean>`exists (select from scheduling.segment s
  cross join lateral (select s.resource_id union all select u.resource_id from scheduling.segment_resource u
                       where u.organization_id = s.organization_id and u.segment_id = s.id) t
  join scheduling.resource_ref r on r.organization_id = s.organization_id and r.id = t.resource_id and r.member_id = ${memberId}::uuid
  where s.organization_id = "intake_answer"."organization_id" and s.appointment_id = "intake_answer"."appointment_id")`;

const columns = (memberId: string | null) => ({
  answer: intakeAnswer,
  isOwn: sql<boolean>`(scheduling.is_own(${intakeAnswer.customerId}) or coalesce(${intakeAnswer.appointmentId} = scheduling.guest_appointment(), false))`,
  isOnOwnAgenda: onOwnAgenda(memberId),
});

interface Row {
  readonly answer: AnswerRow;
  readonly isOwn: boolean;
  readonly isOnOwnAgenda: boolean;
}
const viewOf = ({ answer, ...seen }: Row): AnswerView => ({ ...answer, ...seen });

/** Answers that the viewer's doors show, by id alone. `memberId` is the viewer's as a member, for the own agenda. */
export async function findAnswers(tx: Tx, ids: readonly string[], memberId: string | null): Promise<AnswerView[]> {
  const rows = await tx
    .select(columns(memberId))
    .from(intakeAnswer)
    .where(and(sql`${intakeAnswer.id} = any(${arrayOf(ids)}::uuid[])`, isNull(intakeAnswer.deletedAt)));
  return rows.map(viewOf);
}

/** What visits that the viewer sees ask, form by form. */
export async function answersOfVisits(
  tx: Tx,
  appointmentIds: readonly string[],
  memberId: string | null,
): Promise<AnswerView[]> {
  const rows = await tx
    .select(columns(memberId))
    .from(intakeAnswer)
    .where(
      and(sql`${intakeAnswer.appointmentId} = any(${arrayOf(appointmentIds)}::uuid[])`, isNull(intakeAnswer.deletedAt)),
    )
    .orderBy(asc(intakeAnswer.formId));
  return rows.map(viewOf);
}

/** Where a member reads all answers, and where those of the own visits alone; null: nowhere. */
export interface AnswerSight {
  readonly organizationId: string;
  readonly memberId: string | null;
  readonly all: Reach | null;
  readonly own: Reach | null;
}

export interface AnswersPage {
  readonly limit: number;
  readonly after: readonly [createdAt: string, id: string] | null;
}

/** A page of the organization's answers in one state, the oldest request first. */
export async function answersInState(
  tx: Tx,
  sight: AnswerSight,
  status: AnswerStatus,
  { limit, after }: AnswersPage,
): Promise<AnswerView[]> {
  const { createdAt, id } = intakeAnswer;
  const rows = await tx
    .select(columns(sight.memberId))
    .from(intakeAnswer)
    .where(
      and(
        eq(intakeAnswer.organizationId, sight.organizationId),
        eq(intakeAnswer.status, status),
        isNull(intakeAnswer.deletedAt),
        after ? sql`(${createdAt}, ${id}) > (${after[0]}::timestamptz, ${after[1]}::uuid)` : undefined,
        inSight(sight),
      ),
    )
    .orderBy(asc(createdAt), asc(id))
    .limit(limit);
  return rows.map(viewOf);
}

/** A page of what a customer was asked, the latest first. `sight`: as a member; null: through the own doors. */
export async function answersOfCustomer(
  tx: Tx,
  customerId: string,
  sight: AnswerSight | null,
  { limit, after }: AnswersPage,
): Promise<AnswerView[]> {
  const { createdAt, id } = intakeAnswer;
  const own = sql`(scheduling.is_own(${intakeAnswer.customerId}) or coalesce(${intakeAnswer.appointmentId} = scheduling.guest_appointment(), false))`;
  const rows = await tx
    .select(columns(sight?.memberId ?? null))
    .from(intakeAnswer)
    .where(
      and(
        eq(intakeAnswer.customerId, customerId),
        isNull(intakeAnswer.deletedAt),
        after ? sql`(${createdAt}, ${id}) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : undefined,
        sight
          ? sql`(${own} or ("intake_answer"."organization_id" = ${sight.organizationId} and ${inSight(sight)}))`
          : own,
      ),
    )
    .orderBy(desc(createdAt), desc(id))
    .limit(limit);
  return rows.map(viewOf);
}

/** The answers within a member's sight. */
function inSight({ all, own, memberId }: AnswerSight): SQL {
  const seen = [
    all && and(sql`true`, ...inReach(intakeAnswer, all)),
    own && and(onOwnAgenda(memberId), ...inReach(intakeAnswer, own)),
  ];
  return or(...seen.filter((condition) => condition !== null && condition !== undefined)) ?? sql`false`;
}

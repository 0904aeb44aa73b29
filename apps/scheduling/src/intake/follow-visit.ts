/**
 * What is asked before a visit follows the visit: however it is booked, its forms are asked in the same transaction; over
 * or moved, what nobody answered lapses or is looked at again. A timer sees to visits that nobody brings to an end.
 */
import { emit, now, setTimer, type Due, type Tx } from '@openslot/database';
import { intakeRequested } from '@openslot/events';
import { newId } from '@openslot/service';
import type { Appointment, Segment } from '../appointment/appointment.ts';
import { minutesAfter } from '../appointment/instants.ts';
import { endOfVisit, expireRequests, formsToAsk, insertRequest, type FormToAsk } from './answer.store.ts';
import { consequenceOf, type VisitStep } from './intake-answer.ts';

const kind = 'intake_expiry';

/** A locked visit as far as its questions follow it. */
type Followed = Pick<
  Appointment,
  'organizationId' | 'id' | 'businessId' | 'locationId' | 'customerId' | 'startsAt' | 'endsAt' | 'timeZone'
>;

export async function intakeFollows(
  tx: Tx,
  visit: Followed,
  segments: readonly Pick<Segment, 'serviceId'>[],
  steps: readonly VisitStep[],
  at: Date,
): Promise<void> {
  const consequence = steps.map(consequenceOf).findLast((each) => each !== null);
  if (consequence === 'EXPIRE') await expireRequests(tx, visit.organizationId, visit.id, at);
  if (consequence === 'ASK') await ask(tx, visit, segments, at);
}

async function ask(tx: Tx, visit: Followed, segments: readonly Pick<Segment, 'serviceId'>[], at: Date): Promise<void> {
  const serviceIds = [...new Set(segments.map(({ serviceId }) => serviceId))];
  const forms = await formsToAsk(tx, visit, serviceIds);
  for (const form of forms) await askForm(tx, visit, form, at);
  const { organizationId, id: subjectId, endsAt: dueAt } = visit;
  if (forms.length > 0) await setTimer(tx, { organizationId, kind, subjectId, dueAt });
}

async function askForm(tx: Tx, visit: Followed, form: FormToAsk, at: Date): Promise<void> {
  const { organizationId, id: appointmentId, businessId, locationId, customerId, startsAt, timeZone } = visit;
  const { formId, formVersionId, validMonths } = form;
  const asked = await insertRequest(tx, {
    ...{ organizationId, id: newId(), formId, formVersionId, validMonths },
    ...{ appointmentId, businessId, locationId, customerId, createdAt: at, updatedAt: at },
  });
  if (!asked) return;
  await emit(tx, {
    contract: intakeRequested,
    ...{ organizationId, aggregateId: asked.id, version: asked.version },
    data: {
      ...{ formId, formVersionId, names: form.names, appointmentId, businessId, locationId, customerId },
      ...{ startsAt: startsAt.toISOString(), timeZone, isAskedElsewhere: form.isAskedElsewhere },
    },
  });
}

const whileThereMinutes = 60;

/** The visit should have ended. Who is still being served may still answer; it ends with the visit then. */
async function expireAtEnd(tx: Tx, { organizationId, subjectId }: Due): Promise<void> {
  if (organizationId === null) throw new Error('visits belong to an organization');
  const [visit, at] = [await endOfVisit(tx, organizationId, subjectId), await now(tx)];
  if (visit && visit.endsAt > at) return setTimer(tx, { organizationId, kind, subjectId, dueAt: visit.endsAt });
  if (visit?.status === 'CHECKED_IN' || visit?.status === 'IN_SERVICE') {
    return setTimer(tx, { organizationId, kind, subjectId, dueAt: minutesAfter(at, whileThereMinutes) });
  }
  await expireRequests(tx, organizationId, subjectId, at);
}

export const intakeTimers = { [kind]: expireAtEnd };

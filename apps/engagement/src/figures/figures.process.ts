import type { Tx } from '@openslot/database';
import type { appointmentState, DataOf, Envelope } from '@openslot/events';
import { toldCustomer } from '../appointment/appointment.store.ts';
import { holdCustomer, holdPresentCustomer } from '../customer/customer.store.ts';
import { holdCustomerOfVisit, type Merge } from '../customer/merge.ts';
import { addToDays } from './daily.store.ts';
import {
  changeFact,
  countsNow,
  dayOf,
  findFact,
  isCountedForAnother,
  lockFact,
  markFirst,
  moveFacts,
  summarize,
  type FactChange,
} from './fact.store.ts';
import { changeOfDays, type VisitFact } from './figures.ts';
import type { VisitFactRow } from './figures.tables.ts';

type Visit = DataOf<typeof appointmentState>;

/** Something that happened to a visit, with what else it says of it. */
export async function visitHappened(tx: Tx, event: Envelope<Visit>, more: FactChange = {}): Promise<void> {
  const { organizationid: organizationId, subject, data, aggregateversion: version } = event;
  if (organizationId === null || !(await countsNow(tx, organizationId, event.id))) return;
  const told = await toldCustomer(tx, organizationId, subject);
  const latest = told && told.version >= version ? told.customerId : data.customerId;
  const customerId = await holdPresentCustomer(tx, organizationId, latest);
  const known = await lockFact(tx, organizationId, subject);
  if (known.version > version) return;
  const { businessId, locationId, status, source, timeZone, listMinor, currency } = data;
  const startsAt = new Date(data.startsAt);
  const bookedAt = more.bookedAt ?? known.bookedAt;
  await changeVisit(tx, known, {
    ...{ businessId, locationId, customerId, status, source, startsAt, timeZone, listMinor, currency, version },
    ...(await dayOf(tx, { startsAt, bookedAt, timeZone })),
    // Only a completed visit can be the first one; which one that is, is found out afterwards.
    ...(status === 'COMPLETED' ? {} : { isFirst: false }),
    shares: data.segments.map((segment) => ({
      staffId: segment.resourceId,
      serviceId: segment.serviceId,
      minutes: segment.minutes,
      listMinor: segment.listMinor,
    })),
    ...more,
  });
}

/** Something else that counts for a visit, which may not have been told of yet. */
export async function visitConcerned(
  tx: Tx,
  event: Envelope,
  { appointmentId, customerId }: { appointmentId: string; customerId: string },
  change: (known: VisitFactRow) => FactChange,
): Promise<void> {
  const { organizationid: organizationId } = event;
  if (organizationId === null || !(await countsNow(tx, organizationId, event.id))) return;
  await holdPresentCustomer(tx, organizationId, customerId);
  const known = await lockFact(tx, organizationId, appointmentId);
  await changeVisit(tx, known, change(known));
}

/** The visits of a merged customer are the other's: some of them may not be first visits any more. */
export async function mergeVisits(tx: Tx, { organizationId, from, to }: Merge): Promise<void> {
  for (const businessId of await moveFacts(tx, organizationId, from, to)) {
    const marked = await markFirst(tx, organizationId, to, businessId);
    addToDays(tx, organizationId, changeOfDays(marked.map(unmarked).flatMap(countable), marked.flatMap(countable)));
  }
  for (const customerId of [from, to]) await summarize(tx, organizationId, customerId);
}

/** A visit counts for its customer, whoever that was when it was counted: other ones may be first visits now. */
export async function giveVisit(tx: Tx, organizationId: string, id: string): Promise<void> {
  if (!(await isCountedForAnother(tx, organizationId, id))) return;
  const customerId = await holdCustomerOfVisit(tx, organizationId, id);
  const counted = customerId && (await findFact(tx, organizationId, id));
  if (!counted || !counted.customerId || counted.customerId === customerId) return;
  const { customerId: before } = counted;
  await holdCustomer(tx, organizationId, before);
  const known = await lockFact(tx, organizationId, id);
  const changed = await changeFact(tx, known, { customerId, isFirst: false });
  const { businessId } = changed;
  if (businessId === null) return;
  const marked = [
    ...(await markFirst(tx, organizationId, before, businessId)),
    ...(await markFirst(tx, organizationId, customerId, businessId)),
  ];
  const days = changeOfDays(
    [known, ...marked.map(unmarked)].flatMap(countable),
    [changed, ...marked].flatMap(countable),
  );
  addToDays(tx, organizationId, days);
  for (const whose of [before, customerId]) await summarize(tx, organizationId, whose);
}

/** Changes what is known of a visit, and with it the figures of its days and what is known of its customer. */
async function changeVisit(tx: Tx, known: VisitFactRow, change: FactChange): Promise<void> {
  const { organizationId } = known;
  const changed = await changeFact(tx, known, change);
  const { customerId, businessId } = changed;
  if (customerId === null || businessId === null) return;
  const marked = await markFirst(tx, organizationId, customerId, businessId);
  const before = [known, ...marked.map(unmarked)].flatMap(countable);
  const after = [changed, ...marked].flatMap(countable);
  addToDays(tx, organizationId, changeOfDays(before, after));
  await summarize(tx, organizationId, customerId);
}

const unmarked = (row: VisitFactRow): VisitFactRow => ({ ...row, isFirst: !row.isFirst });

/** A visit that has been told of; what is known of others counts as soon as they are. */
function countable(row: VisitFactRow): VisitFact[] {
  const { businessId, locationId, status, source, day, currency } = row;
  if (businessId === null || locationId === null || status === null || source === null) return [];
  return day === null || currency === null ? [] : [{ ...row, businessId, locationId, status, source, day, currency }];
}

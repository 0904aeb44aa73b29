import { emit, setTimer, type Due, type Tx } from '@openslot/database';
import {
  pointsEarned,
  pointsExpired,
  pointsReversed,
  type appointmentCompleted,
  type Contract,
  type DataOf,
  type Envelope,
  type refundSucceeded,
} from '@openslot/events';
import { toldCustomer } from '../appointment/appointment.store.ts';
import { holdCustomer, holdPresentCustomer } from '../customer/customer.store.ts';
import type { Merge } from '../customer/merge.ts';
import { pointsFor, pointsToTakeBack, takeFrom, tierAt } from './loyalty.ts';
import type { AccountRow, LotRow } from './loyalty.tables.ts';
import {
  changeLot,
  expiredOf,
  findAccount,
  findLot,
  insertLot,
  lockAccount,
  lockAccountOf,
  lockAccountsOf,
  lotOfVisit,
  moveLot,
  moveLots,
  movePoints,
  noteRefund,
  openAccount,
  openLots,
  refundsOf,
  writeEntry,
} from './points.store.ts';
import { runningProgram, tiersOf } from './program.store.ts';

export const expiryKind = 'point_expiry';

/** A completed visit earns points, once, by the programme that runs now. Holds the customer; locks: the account. */
export async function earnPoints(tx: Tx, event: Envelope<DataOf<typeof appointmentCompleted>>): Promise<void> {
  const { subject: appointmentId, organizationid: organizationId, data } = event;
  if (organizationId === null) return;
  const told = await toldCustomer(tx, organizationId, appointmentId);
  const latest = told && told.version >= event.aggregateversion ? told.customerId : data.customerId;
  const customerId = await holdPresentCustomer(tx, organizationId, latest);
  if (await lotOfVisit(tx, organizationId, appointmentId)) return;
  const program = await runningProgram(tx, organizationId, data.businessId);
  if (!program) return;
  const known = await lockAccountOf(tx, program, customerId);
  const tier = tierAt(await tiersOf(tx, organizationId, program.id), known?.lifetime ?? 0);
  const earned = pointsFor(program, tier, data.listMinor);
  if (earned === 0) return;

  const account = known ?? (await openAccount(tx, program, customerId));
  const { listMinor } = data;
  const { expiryMonths } = program;
  const lot = await insertLot(tx, account, {
    ...{ appointmentId, listMinor, earned, expiryMonths, earnedAt: new Date(event.time) },
  });
  await writeEntry(tx, account, { kind: 'EARN', points: earned, sourceType: 'APPOINTMENT', sourceId: appointmentId });
  const moved = await movePoints(tx, account, { balance: earned, lifetime: earned });
  if (lot.expiresAt) {
    await setTimer(tx, { organizationId, kind: expiryKind, subjectId: lot.id, dueAt: lot.expiresAt });
  }
  await tell(tx, pointsEarned, moved, lot, earned, event);
  await settleRefunds(tx, organizationId, appointmentId, event);
}

/** Money that came too late was never a part of the price, and the price knows of places that were given up. */
const isOfPrice = ({ reason }: DataOf<typeof refundSucceeded>): boolean =>
  reason !== 'LATE_PAYMENT' && reason !== 'SEAT_CANCELLED';

/** What of a visit's price goes back takes its part of the points with it. Holds the customer; locks: the account. */
export async function takePointsBack(tx: Tx, event: Envelope<DataOf<typeof refundSucceeded>>): Promise<void> {
  const { subject: id, organizationid: organizationId, data } = event;
  if (organizationId === null || !isOfPrice(data) || data.amountMinor === 0) return;
  const { appointmentId, amountMinor, customerId } = data;
  await holdPresentCustomer(tx, organizationId, customerId);
  await noteRefund(tx, { organizationId, id, appointmentId, amountMinor });
  await settleRefunds(tx, organizationId, appointmentId, event);
}

/**
 * Takes back what all refunds of a visit together ask for, first what is left of its own points, then of the oldest.
 * Never more than there is: points that are spent stay spent, and what could not be taken is not asked for again.
 */
async function settleRefunds(tx: Tx, organizationId: string, appointmentId: string, event: Envelope): Promise<void> {
  const refunds = await refundsOf(tx, organizationId, appointmentId);
  const found = refunds && (await lotOfVisit(tx, organizationId, appointmentId));
  if (!found) return;
  const account = await lockAccount(tx, organizationId, found.accountId);
  const lots = await openLots(tx, account);
  const own = (await findLot(tx, organizationId, found.id)) ?? found;
  const due = pointsToTakeBack(own, refunds.totalMinor);
  if (due === 0) return;

  const parts = takeFrom([own, ...lots.filter(({ id }) => id !== own.id)], due);
  await changeLot(tx, own, { gone: own.gone + due });
  for (const { lot, taken } of parts) await changeLot(tx, lot, { remaining: lot.remaining - taken });
  const points = parts.reduce((sum, { taken }) => sum + taken, 0);
  if (points > 0) {
    const source = { sourceType: 'REFUND', sourceId: refunds.latestId } as const;
    await writeEntry(tx, account, { kind: 'REVERSE', points: -points, ...source });
  }
  const moved = await movePoints(tx, account, { balance: -points, lifetime: -due });
  if (points > 0) await tell(tx, pointsReversed, moved, own, points, event);
}

/** What is left of old points expires; no refund of their visit asks for them again. Locks: the account. */
export async function expirePoints(tx: Tx, { organizationId, subjectId }: Due): Promise<void> {
  if (organizationId === null) return;
  const found = await findLot(tx, organizationId, subjectId);
  if (!found) return;
  const account = await lockAccount(tx, organizationId, found.accountId);
  const lot = (await findLot(tx, organizationId, subjectId)) ?? found;
  if (lot.remaining === 0) return;
  await changeLot(tx, lot, { remaining: 0, gone: Math.min(lot.earned, lot.gone + lot.remaining) });
  await writeEntry(tx, account, { kind: 'EXPIRE', points: -lot.remaining, sourceType: 'LOT', sourceId: lot.id });
  const moved = await movePoints(tx, account, { balance: -lot.remaining, lifetime: 0 });
  await tell(tx, pointsExpired, moved, lot, lot.remaining, null);
}

/** The points of a merged customer are added to the other's, by one entry each. Both customers are held. */
export async function mergePoints(tx: Tx, { organizationId, from, to }: Merge): Promise<void> {
  for (const account of await lockAccountsOf(tx, organizationId, from)) {
    const { balance, lifetime } = account;
    const program = { organizationId, id: account.programId };
    const target = (await lockAccountOf(tx, program, to)) ?? (await openAccount(tx, program, to));
    await moveLots(tx, account, target);
    if (balance > 0) {
      const kind = 'MERGE';
      await writeEntry(tx, account, { kind, points: -balance, sourceType: 'ACCOUNT', sourceId: target.id });
      await writeEntry(tx, target, { kind, points: balance, sourceType: 'ACCOUNT', sourceId: account.id });
    }
    await movePoints(tx, account, { balance: -balance, lifetime: -lifetime });
    await movePoints(tx, target, { balance, lifetime });
  }
}

/**
 * The points of a visit are its customer's, whoever that was when they were earned: what is left of them moves, by one
 * entry each. What was spent or taken back stays so.
 */
export async function givePoints(
  tx: Tx,
  given: { readonly organizationId: string; readonly visitId: string; readonly customerId: string },
): Promise<void> {
  const { organizationId, customerId } = given;
  const found = await lotOfVisit(tx, organizationId, given.visitId);
  const holder = found && (await findAccount(tx, organizationId, found.accountId));
  if (!found || !holder || holder.customerId === customerId) return;
  await holdCustomer(tx, organizationId, holder.customerId);
  const account = await lockAccount(tx, organizationId, found.accountId);
  const program = { organizationId, id: account.programId };
  const target = (await lockAccountOf(tx, program, customerId)) ?? (await openAccount(tx, program, customerId));
  const lot = (await findLot(tx, organizationId, found.id)) ?? found;
  const { remaining } = lot;
  const lifetime = lot.earned - lot.gone + (await expiredOf(tx, lot));
  await moveLot(tx, lot, target);
  if (remaining > 0) {
    const source = { kind: 'MERGE', sourceType: 'LOT', sourceId: lot.id } as const;
    await writeEntry(tx, account, { ...source, points: -remaining });
    await writeEntry(tx, target, { ...source, points: remaining });
  }
  await movePoints(tx, account, { balance: -remaining, lifetime: -lifetime });
  await movePoints(tx, target, { balance: remaining, lifetime });
}

const tell = (
  tx: Tx,
  contract: Contract<DataOf<typeof pointsEarned>>,
  { organizationId, id, version, programId, customerId, balance }: AccountRow,
  { appointmentId }: LotRow,
  points: number,
  cause: Envelope | null,
): Promise<void> =>
  emit(tx, {
    ...{ contract, organizationId, aggregateId: id, version, cause },
    data: { programId, customerId, appointmentId, points, balance },
  });

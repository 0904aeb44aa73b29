/**
 * What becomes of visits to come when something is gone that they were booked with. Each step is one transaction, may run
 * twice, and is about one visit; the timer goes on until there is none left:
 *
 *   a place is gone      → holds are given back, what goes on there ends; each visit is listed for a decision, and cancelled free of charge a week later,
 *                          and so is each session
 *   a resource is gone   → another of its kind is taken; for a person, who stands in then anyway, or where anybody would do,
 *                          somebody else; else the visit is listed
 *   it is there again    → nobody has to decide any more
 */
import { clearTimer, defineConsumer, now, on, setTimer, type Consumer, type Due, type Tx } from '@openslot/database';
import { businessState, locationState, memberState, resourceState } from '@openslot/events';
import { decide } from '../appointment/life-cycle.ts';
import { writeCancellation } from '../appointment/cancellation.commands.ts';
import { idsOf, lockById, type Locked } from '../appointment/change.loaders.ts';
import { tryMoveVisit } from '../appointment/move-visit.ts';
import { theSystem } from '../appointment/record.ts';
import { movedSegments } from '../appointment/reschedule.ts';
import { askForVisit } from '../availability/offered-visit.loaders.ts';
import { findPlace } from '../availability/place.store.ts';
import { giveBack } from '../hold/hold.commands.ts';
import { isLive } from '../hold/hold.ts';
import { lockHold } from '../hold/hold.store.ts';
import { notePicks } from '../pick/pick.store.ts';
import { handOver } from '../time-off/stand-in.ts';
import { standInDuring } from '../time-off/time-off.store.ts';
import {
  endDecision,
  endDecisions,
  findToDecide,
  listVisit,
  lookAt,
  nextConcerned,
  nextHold,
  resourcesOfMember,
} from './visit-decision.store.ts';
import { endSessionsLater, goneSessionTimers } from './sessions.process.ts';
import { keepSessions } from './sessions.store.ts';
import { bringHoursBackSoon, endSome, hoursBackTimers } from './what-ends.process.ts';
import { atOldPrice, cancelsAt, requestWithout, type DecisionReason, type Gone } from './visit-decision.ts';

const kind = 'gone';

export const goneThings: Consumer = defineConsumer({
  name: 'gone-things',
  handlers: [
    on(businessState, (tx, { organizationid, subject, aggregateversion, data }) =>
      look(tx, organizationid, 'BUSINESS_ARCHIVED', subject, aggregateversion, data?.status === 'ARCHIVED' || !data),
    ),
    on(locationState, async (tx, { organizationid, subject: id, aggregateversion, data }) => {
      const isGone = data?.status !== 'ACTIVE';
      // What was to be decided because it takes nobody just now is decided about as this.
      if (organizationid !== null && isGone)
        await endDecisions(tx, organizationid, { reason: 'LOCATION_SWITCHED_OFF', id });
      await look(tx, organizationid, 'LOCATION_CLOSED', id, aggregateversion, isGone);
    }),
    on(resourceState, async (tx, { organizationid, subject, aggregateversion, data }) => {
      const reason = data?.kind === 'STAFF' ? 'STAFF_LEFT' : 'RESOURCE_RETIRED';
      if (!data?.live) await look(tx, organizationid, reason, subject, aggregateversion, true);
    }),
    on(memberState, async (tx, { organizationid, subject, data }) => {
      if (organizationid === null || (data && data.status !== 'ENDED')) return;
      for (const id of await resourcesOfMember(tx, organizationid, subject)) {
        await look(tx, organizationid, 'STAFF_LEFT', id, 0, true);
      }
    }),
  ],
});

export const goneTimers = { [kind]: settle, visit_decision: cancelUndecided, ...goneSessionTimers, ...hoursBackTimers };

/** Sees to it soon, or takes back what was to be decided because of it. */
async function look(
  tx: Tx,
  organizationId: string | null,
  reason: DecisionReason,
  id: string,
  version: number,
  isGone: boolean,
): Promise<void> {
  if (organizationId === null) return;
  if (!isGone) {
    await clearTimer(tx, kind, id);
    if (reason === 'LOCATION_CLOSED') await bringHoursBackSoon(tx, organizationId, id, version);
    await keepSessions(tx, organizationId, { reason, id });
    return endDecisions(tx, organizationId, { reason, id });
  }
  await setTimer(tx, { organizationId, kind, subjectId: id, dueAt: await now(tx), payload: { reason, version } });
}

/** The next hold or visit, and the timer for the one after it. What the event says may not have been taken in yet. */
async function settle(tx: Tx, { organizationId, subjectId: id, payload }: Due): Promise<void> {
  if (organizationId === null) throw new Error('visits belong to an organization');
  const { reason, version } = payload as { readonly reason: DecisionReason; readonly version: number };
  const gone = { reason, id };
  const [at, known] = [await now(tx), await lookAt(tx, organizationId, gone)];
  const goOn = (dueAt: Date) => setTimer(tx, { organizationId, kind, subjectId: id, dueAt, payload });
  if (known && known.version < version) return goOn(new Date(at.getTime() + whileTakenInMs));
  const hasLeft = reason === 'STAFF_LEFT' && version === 0;
  if (known?.isThere && !hasLeft) return;

  const holdId = isOfPlace(gone) ? await nextHold(tx, organizationId, gone) : null;
  if (holdId) {
    await giveHoldBack(tx, organizationId, holdId);
    return goOn(at);
  }
  if (await endSome(tx, organizationId, gone)) return goOn(at);
  const next = await nextConcerned(tx, organizationId, gone);
  if (next) {
    await see(tx, gone, await lockById(tx, organizationId, next.id));
    return goOn(at);
  }
  if (isOfPlace(gone) && (await endSessionsLater(tx, organizationId, gone))) return goOn(at);
}

const whileTakenInMs = 1_000;

const isOfPlace = ({ reason }: Gone): boolean => reason === 'BUSINESS_ARCHIVED' || reason === 'LOCATION_CLOSED';

async function giveHoldBack(tx: Tx, organizationId: string, id: string): Promise<void> {
  const [hold, at] = await Promise.all([lockHold(tx, organizationId, id), now(tx)]);
  if (hold && isLive(hold, at)) await giveBack(tx, hold, { at, userId: null });
}

async function see(tx: Tx, gone: Gone, locked: Locked): Promise<void> {
  const { appointment, at } = locked;
  const { organizationId, id: appointmentId, businessId, locationId, startsAt } = appointment;
  if (gone.reason === 'STAFF_LEFT' && (await standsIn(tx, gone.id, locked))) return;
  if (!isOfPlace(gone) && (await replace(tx, gone.id, locked))) return;
  const dueAt = cancelsAt(gone, startsAt, at);
  await listVisit(tx, {
    ...{ organizationId, appointmentId, businessId, locationId, startsAt },
    ...{ reason: gone.reason, cancelsAt: dueAt, createdAt: at },
  });
  if (dueAt) await setTimer(tx, { organizationId, kind: 'visit_decision', subjectId: appointmentId, dueAt });
}

/** Who was to stand in for somebody at the time of the visit does it, whoever was asked for; false when that cannot be. */
async function standsIn(tx: Tx, resourceId: string, { appointment }: Locked): Promise<boolean> {
  const { organizationId, id, startsAt, endsAt } = appointment;
  const standInId = await standInDuring(tx, { organizationId, resourceId, startsAt, endsAt });
  if (standInId === null) return false;
  return (await handOver(tx, { organizationId, resourceId, standInId }, [id], theSystem())).length > 0;
}

/** Takes something or somebody else for the same time, at the same price; false when there is none. */
async function replace(tx: Tx, id: string, locked: Locked): Promise<boolean> {
  const { appointment, segments } = locked;
  const request = appointment.status === 'CONFIRMED' ? requestWithout(id, appointment, segments) : null;
  const place = request && (await findPlace(tx, appointment.locationId));
  if (!place) return false;
  const asked = await askForVisit(tx, place, request, appointment.startsAt, appointment.id);
  if ('refused' in asked) return false;
  const moved = atOldPrice(movedSegments(segments, asked.offered), segments);
  if (!(await tryMoveVisit(tx, locked, moved, theSystem()))) return false;
  notePicks(tx, appointment.organizationId, idsOf(moved), asked.offered.picks);
  return true;
}

/** Nobody has decided about a visit at a place that is gone. */
async function cancelUndecided(tx: Tx, { organizationId, subjectId }: Due): Promise<void> {
  if (organizationId === null) throw new Error('visits belong to an organization');
  const listed = await findToDecide(tx, organizationId, subjectId);
  if (!listed?.cancelsAt) return;
  const locked = await lockById(tx, organizationId, subjectId);
  const { appointment, rules, at } = locked;
  if (at < listed.cancelsAt) return;
  if (decide('cancel', appointment, { at, by: 'SYSTEM', rules }) && appointment.status !== 'CHECKED_IN') {
    return writeCancellation(tx, theSystem(), locked, { reason: null, feeMinor: 0 });
  }
  await endDecision(tx, organizationId, subjectId);
}

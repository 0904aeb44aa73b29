/**
 * What is looked at every night in an organization, after its old visits have moved: counts that the database keeps by
 * triggers are made again, and what no constraint can forbid is looked for. What was repaired, and what somebody has to
 * look at, stands in the audit.
 */
import { now, recordAudit, setTimer, type Due, type Tx } from '@openslot/database';
import { purgeVisits } from '../archive/archive.store.ts';
import type { Deps } from '../deps.ts';
import { forgetOldHours } from '../hours/ended-hours.store.ts';
import { overlapsInWeek } from '../hours/hours.ts';
import { tellOpenTime } from '../open-time/open-time.process.ts';
import { recountPacing } from '../table/pacing.store.ts';
import { upkeepKind } from './upkeep.ts';
import { hoursOverSunday } from './upkeep.store.ts';

export const upkeepTimers = ({ log }: Pick<Deps, 'log'>) => ({
  [upkeepKind]: async (tx: Tx, { organizationId }: Due): Promise<void> => {
    if (organizationId === null) return;
    await tellOpenTime(tx, organizationId, null);
    await forgetOldHours(tx, organizationId);
    if ((await purgeVisits(tx, organizationId, atOnce)) === atOnce) await again(tx, organizationId);
    const findings = [...(await repairedPacing(tx, organizationId)), ...(await overlappingHours(tx, organizationId))];
    for (const finding of findings) {
      await recordAudit(tx, 'scheduling', {
        ...{ actorKind: 'SYSTEM', actorId: null, door: 'worker', organizationId, changed: [] },
        ...finding,
      });
      log.warn({ organizationId, ...finding }, 'a night’s upkeep found something');
    }
  },
});

/** Visits that are removed at once; what is left of them has its turn right after. */
const atOnce = 500;

const again = async (tx: Tx, organizationId: string): Promise<void> =>
  setTimer(tx, { organizationId, kind: upkeepKind, subjectId: organizationId, dueAt: await now(tx) });

interface Finding {
  readonly action: string;
  readonly entity: 'Location' | 'Resource';
  readonly entityId: string;
  readonly reason: string;
}

/** Nobody has to do anything: it is right again. */
async function repairedPacing(tx: Tx, organizationId: string): Promise<Finding[]> {
  const repaired = await recountPacing(tx, organizationId);
  return repaired.map(({ locationId, wrong }) => ({
    ...{ action: 'pacing.recounted', entity: 'Location', entityId: locationId },
    reason: `${wrong} quarters of an hour were counted wrong`,
  }));
}

/** Somebody has to set these hours anew: commands refuse them, and they came another way. */
async function overlappingHours(tx: Tx, organizationId: string): Promise<Finding[]> {
  const overlapping = (await hoursOverSunday(tx, organizationId)).filter(({ windows }) => overlapsInWeek(windows));
  return overlapping.map(({ kind, id }) => ({
    ...(kind === 'LOCATION'
      ? { action: 'opening_hours.overlap_found', entity: 'Location' }
      : { action: 'working_hours.overlap_found', entity: 'Resource' }),
    entityId: id,
    reason: 'a window over Sunday midnight overlaps one of Monday',
  }));
}

import { serviceAccess } from '@openslot/database';
import { toId, type IdPrefix, type Operations } from '@openslot/service';
import type { Deps } from '../deps.ts';
import { isTimeZone } from '../travel-schedule/travel-schedule.store.ts';
import { rederiveTimes } from './zone-rules.process.ts';
import type { Drifted } from './zone-rules.ts';

/** What an operator's command does, and how it tells of it. */
export const rederiving =
  (deps: Pick<Deps, 'database'>): NonNullable<Operations['rederiveTimes']> =>
  async ({ zone, dryRun, progress }) => {
    if (zone !== null && !(await deps.database.read(serviceAccess, (tx) => isTimeZone(tx, zone)))) {
      throw new Error(`there is no time zone ${zone}`);
    }
    const { moved, conflicts } = await rederiveTimes(deps, { zone, dryRun, progress });
    return { moved: moved.map(told), conflicts: conflicts.map(told) };
  };

const prefixes: Readonly<Record<Drifted['kind'], IdPrefix>> = { VISIT: 'apt', SESSION: 'cls', HOLD: 'hld' };

const told = ({ kind, id, organizationId, timeZone, startsAt, derivedAt }: Drifted) => ({
  ...{ kind, id: toId(prefixes[kind], id), organizationId: toId('org', organizationId), timeZone },
  ...{ from: startsAt.toISOString(), to: derivedAt.toISOString() },
});

import { now, setTimer, startTimers, type Due, type Tx, type Worker } from '@openslot/database';
import { reasonOf } from '@openslot/events';
import { minutesAfter } from '../appointment/instants.ts';
import type { Deps } from '../deps.ts';
import { pollMinutes } from './calendar.ts';
import { pollCalendar } from './connection.commands.ts';
import { findConnection } from './connection.store.ts';

/** So many calendars are waited for at once. */
const atOnce = 4;
const whileOthersAreAskedMs = 1_000;

/**
 * Asks connected calendars every quarter of an hour. Nobody else's timers wait for a slow one, and no transaction does: the
 * next turn is set first, then the calendar is asked, and what it says is written by itself. A call that is lost is made
 * again at the next turn.
 */
export function startCalendarPolls(deps: Deps): Worker {
  const { database, log } = deps;
  const underWay = new Set<Promise<void>>();

  async function poll(tx: Tx, { organizationId, subjectId, kind }: Due): Promise<void> {
    if (organizationId === null) return;
    const connection = await findConnection(tx, subjectId);
    if (!connection || connection.status === 'OFF') return;
    const at = await now(tx);
    const isTurn = underWay.size < atOnce;
    const dueAt = isTurn ? minutesAfter(at, pollMinutes) : new Date(at.getTime() + whileOthersAreAskedMs);
    await setTimer(tx, { organizationId, kind, subjectId, dueAt });
    if (!isTurn) return;
    const asked = pollCalendar(deps, organizationId, subjectId)
      .catch((error: unknown) =>
        log.warn({ connection: subjectId, problem: reasonOf(error) }, 'a calendar was not read'),
      )
      .finally(() => underWay.delete(asked));
    underWay.add(asked);
  }

  const timers = startTimers({ database, slice: 'scheduling', handlers: { calendar_poll: poll }, log });
  return {
    wake: timers.wake,
    idle: async () => underWay.size === 0 && (await timers.idle()) && underWay.size === 0,
    stop: async () => {
      await timers.stop();
      await Promise.all(underWay);
    },
  };
}

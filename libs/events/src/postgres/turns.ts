import type postgres from 'postgres';
import { reasonOf, type Log } from '../log.ts';
import { startLoop } from '../loop.ts';

/** Which groups this process reads for: a lease each, prolonged together in one statement. */
export interface Turns {
  /** Asks for the turn of a group from now on; `changed` is called when it was taken or lost. */
  join(group: string, changed: () => void): void;
  /** The epoch under which the group may be read and acknowledged; null while somebody else does. */
  epochOf(group: string): number | null;
  /** An acknowledgement was refused: somebody else has the turn. */
  lose(group: string): void;
  leave(group: string): Promise<void>;
  stop(): Promise<void>;
}

const leaseMs = 6_000;
const renewMs = 2_500;

interface Held {
  epoch: number | null;
  readonly changed: () => void;
}

export function keepTurns(sql: postgres.Sql, member: string, log: Log): Turns {
  const groups = new Map<string, Held>();
  let renewedAt = -Infinity;

  const loop = startLoop({
    turn: async () => {
      if (groups.size === 0) return Infinity;
      const asked = performance.now();
      const wanted = [...groups.keys()];
      const rows = await sql<{ consumer: string; epoch: string }[]>`
        select * from bus.take_turns(${wanted}, ${member}, ${leaseMs} * interval '1 millisecond')`;
      renewedAt = asked;
      const taken = new Map(rows.map((row) => [row.consumer, Number(row.epoch)]));
      for (const group of wanted) hold(group, taken.get(group) ?? null);
      for (const group of taken.keys()) if (!groups.has(group)) await giveBack(group);
      return renewMs;
    },
    failed: (error) => {
      log.warn({ problem: reasonOf(error) }, 'turns of consumer groups were not prolonged');
      if (performance.now() - renewedAt > leaseMs) for (const group of groups.keys()) hold(group, null);
    },
  });

  const giveBack = (group: string) => sql`select bus.give_turn_back(${group}, ${member})`;

  function hold(group: string, epoch: number | null): void {
    const held = groups.get(group);
    if (!held || held.epoch === epoch) return;
    held.epoch = epoch;
    held.changed();
  }

  return {
    join: (group, changed) => {
      groups.set(group, { epoch: null, changed });
      loop.wake();
    },
    epochOf: (group) => groups.get(group)?.epoch ?? null,
    lose: (group) => hold(group, null),
    leave: async (group) => {
      if (!groups.delete(group)) return;
      await giveBack(group);
    },
    stop: () => loop.stop(),
  };
}

import type { Proof } from '@openslot/testing';
import { runSystem, type RunningSystem } from './running-system.ts';
import { openSalon } from './salon.ts';
import { callers, raceForSlot, type SlotRace } from './slot-race.ts';

const rounds = 200;
const roundsOfTwin = 5;

export const proof: Proof = {
  title: `${callers} callers race for one slot through the gateway, ${rounds} times, and the winner gives it back`,
  needsDatabase: true,
  async run({ minutes, progress, deadlocks }) {
    progress('starting the system');
    const system = await runSystem();
    try {
      const salon = await openSalon(system.api, 'hanami');
      const began = performance.now();
      const told = (round: number) => round % 20 === 0 && progress(`${round} rounds`);
      const real = await raceForSlot(system, salon, { rounds, until: began + minutes * 60_000, roundEnded: told });
      const seconds = (performance.now() - began) / 1_000;
      const left = await allocations(system);
      const deadlocked = deadlocks();

      progress('the twin without the exclusion constraint');
      const { admin } = system.testDatabase;
      await admin`alter table scheduling.allocation drop constraint allocation_no_overlap`;
      const twin = await raceForSlot(system, salon, { rounds: roundsOfTwin });
      const caught = twin.unfair.length > 0;
      return {
        holds: real.unfair.length === 0 && real.rounds > 0 && left === 0 && deadlocked === 0 && caught,
        lines: [
          `${real.rounds} rounds in ${seconds.toFixed(1)} s: ${described(real)}`,
          ...real.unfair
            .slice(0, 5)
            .map(({ round, answers }) => `round ${round} was not fair: ${JSON.stringify(answers)}`),
          `deadlocks in PostgreSQL’s log: ${deadlocked}; allocations left behind: ${left}`,
          `the twin without the exclusion constraint ${caught ? 'is caught' : 'is NOT caught'}: ${described(twin)} in ${twin.rounds} rounds`,
        ],
      };
    } finally {
      await system.stop();
    }
  },
};

const described = ({ answers }: SlotRace): string =>
  Object.entries(answers)
    .map(([name, count]) => `${count} × ${name}`)
    .join(', ');

async function allocations({ testDatabase: { admin } }: RunningSystem): Promise<number> {
  const [row] = await admin<{ rows: number }[]>`select count(*)::int as rows from scheduling.allocation`;
  return row?.rows ?? NaN;
}

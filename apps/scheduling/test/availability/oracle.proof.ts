import { testDatabase, type Proof } from '@openslot/testing';
import { proveAgainstOracle, type Difference } from './prove-oracle.ts';
import { prepareForWorlds } from './world.ts';

export const proof: Proof = {
  title: 'the starts of random worlds around clock changes, against an oracle that walks minute by minute',
  needsDatabase: true,
  async run({ minutes, seed, progress }) {
    const ours = await testDatabase('scheduling');
    try {
      await prepareForWorlds(ours);
      const until = performance.now() + minutes * 60_000;
      const differences: Difference[] = [];
      let [trials, starts] = [0, 0];
      while ((performance.now() < until || trials < worldsAtLeast) && differences.length < differencesShown) {
        const part = await proveAgainstOracle(ours, { seed: seed + trials, trials: trialsAtOnce });
        trials += part.trials;
        starts += part.starts;
        differences.push(...part.differences);
        progress(`${trials} worlds, ${starts} starts, ${differences.length} differences`);
        await forget(ours);
      }
      return {
        holds: differences.length === 0 && starts > 0,
        lines: [`${trials} worlds, ${starts} starts, ${differences.length} differences`, ...differences.map(described)],
      };
    } finally {
      await ours.close();
    }
  },
};

/** However slow the machine is. */
const worldsAtLeast = 2_000;
const trialsAtOnce = 200;
const differencesShown = 5;

const described = ({ seed, missing, invented, wrong, trial }: Difference): string =>
  `npm run prove -- oracle --seed ${seed}: ${trial.world.zone}, missing ${some(missing)}, invented ${some(invented)}, with what is not free ${some(wrong)}`;

const some = (starts: readonly string[]): string =>
  `${starts.length}${starts.length > 0 ? ` (${starts.slice(0, 3).join(', ')})` : ''}`;

/** The worlds of the past only slow the next ones down. */
async function forget({ admin }: Awaited<ReturnType<typeof testDatabase>>): Promise<void> {
  await admin`truncate scheduling.business_ref, scheduling.location_ref, scheduling.service_ref, scheduling.variation_ref,
    scheduling.resource_ref, scheduling.allocation, scheduling.time_off, scheduling.staff_variation_ref, scheduling.requirement_ref,
    scheduling.group_ref, scheduling.closure, scheduling.booking_limit, scheduling.appointment cascade`;
}

import { inTurns, median, quantile, timed, type Bench } from '@openslot/testing';
import { portsFrom } from '@openslot/tools/ports';
import { runSystem, type RunningSystem } from './running-system.ts';
import { inDays, openSalon } from './salon.ts';

const searches = 300;
const days = 30;

const document = `query SearchBench($input: AvailabilityInput!) { availability(input: $input) { slots { startsAt } } }`;
const least = 'query Least { viewer { id } }';

export const bench: Bench = {
  title: `a search for one person over ${days} days through the gateway, beside what scheduling takes for it and the smallest question`,
  needsDatabase: true,
  async run(progress) {
    progress('starting the system');
    const system = await runSystem();
    try {
      const salon = await openSalon(system.api, 'search');
      const segments = [{ variationId: salon.variationId, staff: { anyOf: [salon.staffMemberId] } }];
      const input = { locationId: salon.locationId, from: inDays(1), to: inDays(1 + days), segments };
      const search = async () => {
        const { availability } = await system.api.ask<{ availability: { slots: object[] } }>(document, { input });
        if (availability.slots.length === 0) throw new Error('nothing is offered');
      };
      const variants = { search: () => timed(search), least: () => timed(() => system.api.ask(least)) };
      progress('warming up');
      await inTurns(searches, variants);
      const before = await spentIn(system);
      progress(`${searches} searches`);
      const ms = await inTurns(searches, variants);
      const after = await spentIn(system);
      const inside = ((after.seconds - before.seconds) / (after.count - before.count)) * 1_000;
      const mean = ms.search.reduce((sum, each) => sum + each, 0) / ms.search.length;
      return [
        { name: 'search through the gateway, p50', value: median(ms.search), unit: 'ms' },
        { name: 'search through the gateway, p95', value: quantile(ms.search, 0.95), unit: 'ms' },
        { name: 'search in scheduling, mean', value: inside, unit: 'ms' },
        { name: 'viewer { id } through the gateway, p50', value: median(ms.least), unit: 'ms' },
        { name: 'through the gateway against in scheduling', value: mean / inside, unit: '', atMost: 3 },
      ];
    } finally {
      await system.stop();
    }
  },
};

/** How long scheduling has taken for the searches so far, as its metrics tell. */
async function spentIn({ url }: RunningSystem): Promise<{ readonly seconds: number; readonly count: number }> {
  const { metrics } = portsFrom(Number(new URL(url).port));
  const text = await (await fetch(`http://127.0.0.1:${metrics.scheduling}/metrics`)).text();
  const told = (what: string) =>
    [...text.matchAll(new RegExp(`^openslot_graphql_request_seconds_${what}\\{(.*)\\} ([\\d.e-]+)$`, 'gm'))]
      .filter(([, labels = '']) => labels.includes('operation="SearchBench__'))
      .reduce((sum, [, , value]) => sum + Number(value), 0);
  return { seconds: told('sum'), count: told('count') };
}

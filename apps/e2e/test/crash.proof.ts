import { dice, type Dice } from '@openslot/events/test/seed.ts';
import { whyNoBroker, type Progress, type Proof } from '@openslot/testing';
import { crashCourse, victimsOf, type Blow } from './crash.ts';
import { steps } from './crash-journey.ts';
import { runSystem, transports, type Transport } from './running-system.ts';
import { openSalon } from './salon.ts';

export const proof: Proof = {
  title: 'every process dies once in every step of a journey, over both transports, and everything is there once',
  needsDatabase: true,
  async run({ seed, progress }) {
    const outcomes: Outcome[] = [];
    for (const transport of transports) outcomes.push(await crashOver(transport, dice(seed), progress));
    return { holds: outcomes.every(({ holds }) => holds), lines: outcomes.flatMap(({ lines }) => lines) };
  },
};

interface Outcome {
  readonly holds: boolean;
  readonly lines: readonly string[];
}

/** One journey for each victim and step. How long after the step's beginning the blow falls, the dice say. */
async function crashOver(transport: Transport, { roll, shuffle }: Dice, progress: Progress): Promise<Outcome> {
  const problem = transport === 'Kafka' ? whyNoBroker() : null;
  if (problem !== null) return { holds: false, lines: [`over Kafka: not tried, because ${problem}`] };
  progress(`starting the system over ${transport}`);
  const system = await runSystem({}, { transport });
  try {
    const course = await crashCourse(system, await openSalon(system.api, 'hanami'));
    const product = steps.flatMap((step) =>
      victimsOf(system).map((victim): Blow => ({ step, victim, afterMs: roll(60) })),
    );
    const began = performance.now();
    for (const [nth, blow] of shuffle(product).entries()) {
      await course.walkUnder([blow]);
      if ((nth + 1) % 10 === 0) progress(`${nth + 1} of ${product.length} journeys over ${transport}`);
    }
    const seconds = (performance.now() - began) / 1_000;
    const faults = await course.faults();
    await course.close();
    const [victims, wrong] = [victimsOf(system).length, faults.length];
    return {
      holds: wrong === 0,
      lines: [
        `over ${transport}: ${product.length} journeys (${victims} victims × ${steps.length} steps) in ${seconds.toFixed(0)} s, ${wrong} faults`,
        ...faults.slice(0, 20),
      ],
    };
  } finally {
    await system.stop();
  }
}

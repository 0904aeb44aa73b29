import type { Bench } from '@openslot/testing';
import { closedLoop, figuresOf, noAnswers } from './closed-loop.ts';
import { callsFor, deskPage, fillPage, visits, type Page } from './page.ts';
import { runSystem, type RunningSystem } from './running-system.ts';

const turns = 3;
const secondsPerTurn = 5;
const warmUpSeconds = 8;
const subgraphCalls = 10;

/** The least that the gateway can be asked: one call of one subgraph, and the token. */
const leastQuery = 'query Least { viewer { id } }';

export const bench: Bench = {
  title: `a page of ${visits} appointments out of all five subgraphs, beside the smallest question`,
  needsDatabase: true,
  async run(progress) {
    progress('starting the system');
    const system = await runSystem();
    try {
      progress(`${visits} visits, booked, paid, completed and reviewed`);
      return await measure(system, await fillPage(system), progress);
    } finally {
      await system.stop();
    }
  },
};

async function measure(system: RunningSystem, page: Page, progress: (what: string) => void) {
  const askPage = () => page.member.ask<{ appointments: { edges: object[] } }>(deskPage, page.variables(visits));
  const loads = [8, 1].flatMap((callers) => [
    { name: `page, ${callersOf(callers)}`, callers, ask: () => askPage().then(requireFull), answers: noAnswers() },
    {
      ...{ name: `viewer { id }, ${callersOf(callers)}`, callers, answers: noAnswers() },
      ask: () => page.member.ask(leastQuery),
    },
  ]);
  progress(`warming up for ${warmUpSeconds} s`);
  await closedLoop(noAnswers(), askPage, { callers: 8, seconds: warmUpSeconds });
  const before = await callsFor(system, 'DeskPage');
  for (let turn = 1; turn <= turns; turn += 1) {
    progress(`turn ${turn} of ${turns}: ${loads.length} loads of ${secondsPerTurn} s`);
    for (const { ask, answers, callers } of loads) await closedLoop(answers, ask, { callers, seconds: secondsPerTurn });
  }
  const after = await callsFor(system, 'DeskPage');
  const pages = loads
    .filter(({ name }) => name.startsWith('page'))
    .reduce((sum, { answers }) => sum + answers.ms.length, 0);
  const errors = loads.flatMap(({ answers }) => answers.errors);
  for (const error of new Set(errors)) progress(error);
  return [
    ...loads.flatMap(({ name, answers }) => figuresOf(name, answers)),
    {
      name: 'subgraph calls for a page',
      value: (sum(after) - sum(before)) / pages,
      unit: '',
      atMost: subgraphCalls,
      must: true,
    },
    { name: 'errors', value: errors.length, unit: '', atMost: 0, must: true },
  ] as const;
}

const callersOf = (callers: number) => `${callers} caller${callers === 1 ? '' : 's'}`;

const sum = (counts: Readonly<Record<string, number>>) =>
  Object.values(counts).reduce((total, count) => total + count, 0);

function requireFull({ appointments }: { appointments: { edges: object[] } }): void {
  if (appointments.edges.length !== visits) throw new Error(`a page of ${appointments.edges.length} appointments`);
}

import { randomUUID } from 'node:crypto';
import { race } from '@openslot/testing';
import type { RunningSystem } from './running-system.ts';
import { offered, type Salon } from './salon.ts';

export const callers = 64;

export interface SlotRace {
  readonly rounds: number;
  /** How often each answer was given, in all rounds. */
  readonly answers: Readonly<Record<string, number>>;
  /** Rounds in which anything else was answered than one `Hold` and `SlotTaken` to all others. */
  readonly unfair: readonly { readonly round: number; readonly answers: Readonly<Record<string, number>> }[];
}

export interface SlotRaceOptions {
  readonly rounds: number;
  /** No round begins after this (`performance.now()`). */
  readonly until?: number;
  readonly roundEnded?: (round: number) => void;
}

interface Outcome {
  readonly __typename: string;
  readonly token?: string;
}

const hold = `mutation ($input: HoldSlotInput!) {
  holdSlot(input: $input) { __typename ... on Hold { token } ... on Problem { message } }
}`;
const release = `mutation ($input: ReleaseHoldInput!) { releaseHold(input: $input) { __typename } }`;

/** Round after round, all callers want the same slot at once, and whoever got it gives it back. */
export async function raceForSlot(
  system: RunningSystem,
  salon: Salon,
  { rounds, until = Infinity, roundEnded }: SlotRaceOptions,
): Promise<SlotRace> {
  const [slot] = await offered(system.api, salon);
  if (!slot) throw new Error('no slot is offered');
  const answers: Record<string, number> = {};
  const unfair: { round: number; answers: Record<string, number> }[] = [];
  let round = 0;
  while (round < rounds && performance.now() < until) {
    round += 1;
    const outcomes = await race(callers, () => holdOnce(system, salon, slot.startsAt));
    const counts = tally(outcomes);
    for (const [name, count] of Object.entries(counts)) answers[name] = (answers[name] ?? 0) + count;
    if (counts['Hold'] !== 1 || counts['SlotTaken'] !== callers - 1) unfair.push({ round, answers: counts });
    await giveBack(system, outcomes);
    roundEnded?.(round);
  }
  return { rounds: round, answers, unfair };
}

async function holdOnce(system: RunningSystem, salon: Salon, startsAt: string): Promise<Outcome> {
  const { locationId, variationId } = salon;
  const { data, errors } = await system.ask()(hold, {
    input: { locationId, startsAt, segments: [{ variationId }], idempotencyKey: randomUUID() },
  });
  return errors ? { __typename: JSON.stringify(errors) } : (data.holdSlot as Outcome);
}

async function giveBack(system: RunningSystem, outcomes: readonly Outcome[]): Promise<void> {
  for (const { token } of outcomes.filter(({ __typename }) => __typename === 'Hold')) {
    const { data, errors } = await system.ask()(release, { input: { holdToken: token } });
    if (data?.releaseHold.__typename !== 'HoldReleased') throw new Error(JSON.stringify(errors ?? data));
  }
}

const tally = (outcomes: readonly Outcome[]): Record<string, number> =>
  Object.fromEntries(
    Object.entries(Object.groupBy(outcomes, ({ __typename }) => __typename)).map(([name, all]) => [
      name,
      all?.length ?? 0,
    ]),
  );

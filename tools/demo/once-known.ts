import { Refused } from './api.ts';

const patienceMs = 60_000;
const retryMs = 100;

/** Services hear of each other by event, and refuse what they do not know yet: with one of these outcomes. */
export async function onceKnown<Done>(
  attempt: () => Promise<Done>,
  outcomes: readonly string[] = ['InvalidInput'],
): Promise<Done> {
  for (const deadline = performance.now() + patienceMs; ;) {
    try {
      return await attempt();
    } catch (error) {
      const isUnknownYet = error instanceof Refused && outcomes.includes(error.outcome);
      if (!isUnknownYet || performance.now() > deadline) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, retryMs));
  }
}

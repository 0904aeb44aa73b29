import { setTimeout as pause } from 'node:timers/promises';
import { Refused, type Api } from './api.ts';
import { book, cancelWhereWanted } from './booking.ts';
import { enter } from './sign-in.ts';
import type { Guest } from './visits.ts';

export interface Background {
  readonly signal: AbortSignal;
  readonly progress: (what: string) => void;
}

const mostTries = 20;
const retryMs = 1_000;
const visitsPerNote = 200;

/**
 * Books for one customer after another behind the running system, and rests after each for as long as it took: whoever
 * works with the system has it to half at least. Throws when it is stopped.
 */
export async function loadRest(api: Api, guests: readonly Guest[], { signal, progress }: Background): Promise<void> {
  const wanted = guests.reduce((total, { wishes }) => total + wishes.length, 0);
  let seen = 0;
  let booked = 0;
  for (const guest of guests) {
    const began = performance.now();
    const before = seen;
    booked += await visitsOf(api, guest, signal);
    seen += guest.wishes.length;
    if (Math.floor(before / visitsPerNote) < Math.floor(seen / visitsPerNote))
      progress(`demo data: ${booked} of ${wanted} further visits are booked`);
    await pause(performance.now() - began, undefined, { signal });
  }
  if (wanted > 0) progress(`demo data: complete, with ${booked} further visits`);
}

async function visitsOf(api: Api, { customer, wishes }: Guest, signal: AbortSignal): Promise<number> {
  const session = await persistently(() => enter(api, customer), signal);
  if (!session) return 0;
  let booked = 0;
  for (const wish of wishes) {
    const visit = await persistently(() => book(session, wish), signal);
    if (!visit) continue;
    booked += 1;
    await persistently(() => cancelWhereWanted(visit, session), signal);
  }
  return booked;
}

/** Tries again while a service is away; answers null for what the API refuses, such as a time just taken. */
async function persistently<Done>(work: () => Promise<Done>, signal: AbortSignal): Promise<Done | null> {
  for (let tried = 1; ; tried += 1) {
    signal.throwIfAborted();
    try {
      return await work();
    } catch (error) {
      if (error instanceof Refused) return null;
      if (tried === mostTries) throw error;
    }
    await pause(retryMs, undefined, { signal });
  }
}

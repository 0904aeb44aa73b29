import type { Dice } from '@openslot/events/test/seed.ts';
import type { GraphqlAnswer } from '@openslot/testing';
import { makePair, questions, type Pair, type Question, type Request, type Sides } from './fuzz-requests.ts';
import type { Viewer } from './viewer.ts';

/** Who attacks whom. */
export interface Attack extends Sides {
  readonly attackers: readonly Viewer[];
  /** What belongs to the attacked alone, and must never be in an answer. */
  readonly secrets: readonly string[];
}

export interface FuzzOptions {
  readonly requests: number;
  readonly atOnce?: number;
  /** Only what takes ids of this kind. */
  readonly kind?: string;
}

export interface Findings {
  readonly requests: number;
  /** Questions that were asked at all. */
  readonly questions: number;
  /** Answers that showed something, or told a foreign id from an unknown one; each kind of finding once. */
  readonly leaks: readonly string[];
  /** Questions whose every answer was about something else in what was sent: they show nothing. */
  readonly vacuous: readonly string[];
  /** Milliseconds by question, of foreign and of unknown ids. */
  readonly times: ReadonlyMap<string, { readonly foreign: number[]; readonly unknown: number[] }>;
}

/** Asks everything that takes an id with somebody else's ids, and with ids that nothing has, and compares. */
export async function fuzz(attack: Attack, dice: Dice, options: FuzzOptions): Promise<Findings> {
  const { requests, atOnce = 8, kind } = options;
  const chosen = questions.filter(({ kinds }) => kind === undefined || kinds.some((each) => each === kind));
  const leaks = new Map<string, string>();
  const times = new Map<string, { foreign: number[]; unknown: number[] }>();
  const [asked, telling] = [new Set<string>(), new Set<string>()];
  const pairs = pairsOf(chosen, attack, dice, Math.ceil(requests / 2));
  let sent = 0;
  const worker = async () => {
    for (const pair of pairs) {
      const { name } = pair.question;
      asked.add(name);
      sent += 2;
      const spent = times.get(name) ?? { foreign: [], unknown: [] };
      times.set(name, spent);
      const leak = await compare(pair, attack.secrets, spent, (answer) => isTelling(answer) && telling.add(name));
      if (leak) leaks.set(`${name} by ${pair.viewer.name}`, leak);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return {
    ...{ requests: sent, questions: asked.size, times },
    vacuous: [...asked].filter((name) => !telling.has(name)).toSorted(),
    leaks: [...leaks].map(([where, what]) => `${where}: ${what}`).toSorted(),
  };
}

/** Every question by every attacker in turn, in the dice's order, until there are so many. */
function* pairsOf(chosen: readonly Question[], attack: Attack, dice: Dice, count: number): Generator<Pair> {
  const product = chosen.flatMap((question) => attack.attackers.map((viewer) => ({ question, viewer })));
  for (let made = 0; made < count;) {
    for (const { question, viewer } of dice.shuffle(product)) {
      const pair = makePair(question, viewer, attack, dice);
      if (pair === null) continue;
      yield pair;
      made += 1;
      if (made >= count) return;
    }
  }
}

interface Spent {
  readonly foreign: number[];
  readonly unknown: number[];
}

/** What the foreign id's answer tells; null when it is nothing. What differs by chance differs only once. */
async function compare(
  pair: Pair,
  secrets: readonly string[],
  spent: Spent,
  seen: (answer: string) => void,
): Promise<string | null> {
  for (let tried = 1; ; tried += 1) {
    const [foreign, unknown] = await askBoth(pair, tried, spent);
    seen(foreign);
    const shown = secrets.find((secret) => !pair.sent.has(secret) && foreign.includes(secret));
    if (shown !== undefined) return `shows ${shown}`;
    const broken = /"code":"INTERNAL"/.exec(foreign) ?? /"code":"INTERNAL"/.exec(unknown);
    if (broken) return `breaks: ${foreign.slice(0, 200)}`;
    if (masked(foreign) === masked(unknown)) return null;
    if (tried === 3) return `foreign ${masked(foreign).slice(0, 400)} but unknown ${masked(unknown).slice(0, 400)}`;
  }
}

async function askBoth({ question, viewer, foreign, unknown }: Pair, tried: number, spent: Spent) {
  const ask = async (request: Request, into: number[]) => {
    const began = performance.now();
    const answer = await send(question, viewer, request);
    into.push(performance.now() - began);
    return JSON.stringify(answer);
  };
  if (tried % 2 === 1) return [await ask(foreign, spent.foreign), await ask(unknown, spent.unknown)] as const;
  const second = await ask(unknown, spent.unknown);
  return [await ask(foreign, spent.foreign), second] as const;
}

/** Whoever asks too much at once waits for as long as the answer says. */
async function send(
  { of }: Question,
  viewer: Viewer,
  { document, variables }: Request,
): Promise<GraphqlAnswer<unknown>> {
  const ask = typeof of === 'string' ? viewer.ask : viewer.askSubgraph(of.slice);
  for (;;) {
    const answer = await ask(document, variables);
    const { code, retryAfterMs } = answer.errors?.[0]?.extensions ?? {};
    if (code !== 'THROTTLED') return answer;
    await new Promise((resolve) => setTimeout(resolve, Number(retryAfterMs)));
  }
}

/** Not when it only says that something else in the input is wrong. */
function isTelling(answer: string): boolean {
  if (answer.includes('"code":"INVALID"')) return false;
  return !answer.includes('"InvalidInput"') || answer.includes('There is no such thing.');
}

/** Ids, instants and tokens are different each time. */
const masked = (answer: string): string =>
  answer
    .replaceAll(/\b[a-z]{3}_[0-9a-hjkmnp-tv-z]{26}\b/g, '<id>')
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)/g, '<at>')
    .replaceAll(/[\w-]{40,}(\.[\w-]+)*/g, '<token>');

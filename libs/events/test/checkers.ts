import type { Message } from '../src/index.ts';

/** What a consumer got, in order. Each checker answers what is wrong with it; nothing wrong is an empty list. */
export type Seen = readonly Message[];

/** Messages that were sent and never came. */
export function missing(sent: Seen, seen: Seen): string[] {
  const came = new Set(seen.map(({ envelope }) => envelope.id));
  return sent.filter(({ envelope }) => !came.has(envelope.id)).map(nameOf);
}

/** Messages whose first coming was after a later version of the same subject. Coming again is allowed. */
export function overtaken(seen: Seen): string[] {
  const [known, newest] = [new Set<string>(), new Map<string, number>()];
  return seen.flatMap((message) => {
    if (known.has(message.envelope.id)) return [];
    known.add(message.envelope.id);
    const key = `${message.topic} ${message.envelope.subject}`;
    const before = newest.get(key) ?? -1;
    newest.set(key, Math.max(before, message.envelope.aggregateversion));
    return message.envelope.aggregateversion < before ? [nameOf(message)] : [];
  });
}

const nameOf = ({ topic, envelope }: Message) => `${topic} ${envelope.subject} version ${envelope.aggregateversion}`;

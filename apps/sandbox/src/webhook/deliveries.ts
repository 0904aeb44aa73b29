import { randomBytes } from 'node:crypto';
import type { Journal } from '../journal.ts';
import { backoffMs, signedHeaders, type News, type Webhook } from './webhook.ts';

/** How a test makes the network and the provider misbehave. */
export interface Controls {
  readonly url: string;
  /** Waits this long before the first try. */
  readonly delayMs: number;
  /** Sends each webhook so many times. */
  readonly copies: number;
  /** Collects so many webhooks, then sends them newest first; below 2: as they come. */
  readonly reorder: number;
  /** Sends nothing until this is false again. */
  readonly withhold: boolean;
}

export interface Deliveries {
  announce(news: News): void;
  /** Sends it once more, delivered or not; false when there is no such webhook. */
  replay(id: string): boolean;
  all(): readonly Webhook[];
  control(change: Partial<Controls>): Controls;
  stop(): Promise<void>;
}

export function openDeliveries(options: {
  readonly journal: Journal;
  readonly secret: string;
  readonly url: string;
  readonly backoffMs: number;
  readonly now: () => Date;
}): Deliveries {
  const webhooks = options.journal.read<Webhook>('webhook');
  const timers = new Set<NodeJS.Timeout>();
  const underWay = new Set<Promise<void>>();
  let controls: Controls = { url: options.url, delayMs: 0, copies: 1, reorder: 0, withhold: false };
  let waiting: string[] = [];
  let stopped = false;

  function keep(webhook: Webhook): void {
    webhooks.set(webhook.id, webhook);
    options.journal.write('webhook', webhook);
  }

  function later(ms: number, id: string): void {
    if (stopped) return;
    const timer = setTimeout(() => {
      timers.delete(timer);
      const sending = send(id).finally(() => underWay.delete(sending));
      underWay.add(sending);
    }, ms);
    timers.add(timer);
  }

  async function send(id: string): Promise<void> {
    const webhook = webhooks.get(id) as Webhook;
    const answers = await Promise.all(Array.from({ length: controls.copies }, () => post(webhook)));
    const delivered = answers.some((answer) => /^2\d\d$/.test(answer));
    const known = webhooks.get(id) as Webhook;
    const attempts = known.attempts + 1;
    const deliveredAt = delivered ? options.now().toISOString() : known.deliveredAt;
    keep({ ...known, attempts, deliveredAt, lastAnswer: answers[0] ?? null });
    if (deliveredAt === null) later(backoffMs(options.backoffMs, attempts), id);
  }

  async function post(webhook: Webhook): Promise<string> {
    const seconds = Math.floor(options.now().getTime() / 1_000);
    try {
      const answer = await fetch(controls.url, {
        method: 'POST',
        headers: signedHeaders(options.secret, webhook.id, seconds, webhook.body),
        body: webhook.body,
        redirect: 'manual',
        signal: AbortSignal.timeout(10_000),
      });
      await answer.arrayBuffer();
      return String(answer.status);
    } catch (error) {
      return error instanceof Error ? error.message : 'no answer';
    }
  }

  /** Sends what waits, as far as the controls allow it. */
  function release(): void {
    if (controls.withhold || waiting.length < controls.reorder) return;
    const released = controls.reorder >= 2 ? waiting.toReversed() : waiting;
    waiting = [];
    // The distance keeps their order on the way, too: requests of one moment may overtake each other.
    released.forEach((id, index) => later(controls.delayMs + (controls.reorder >= 2 ? index * 50 : 0), id));
  }

  for (const { id, deliveredAt } of webhooks.values()) if (deliveredAt === null) later(options.backoffMs, id);

  return {
    announce({ type, objectId, data }) {
      const id = `evt_${randomBytes(18).toString('base64url')}`;
      const body = JSON.stringify({ id, type, timestamp: options.now().toISOString(), data });
      keep({ id, type, objectId, body, attempts: 0, deliveredAt: null, lastAnswer: null });
      waiting.push(id);
      release();
    },
    replay(id) {
      if (webhooks.has(id)) later(0, id);
      return webhooks.has(id);
    },
    all: () => [...webhooks.values()],
    control(change) {
      controls = { ...controls, ...change };
      release();
      return controls;
    },
    async stop() {
      stopped = true;
      for (const timer of timers) clearTimeout(timer);
      await Promise.all(underWay);
    },
  };
}

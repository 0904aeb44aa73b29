import { emit, serviceAccess, workerAccess, type Tx, type Worker } from '@openslot/database';
import { notificationFailed, notificationSent } from '@openslot/events';
import type { Deps } from '../deps.ts';
import { letterLanguage, writeLetter } from '../mail/letter.ts';
import type { VisitFacts } from '../mail/phrasing.ts';
import { afterAttempt, type Delivery } from './notification.ts';
import {
  claimMessages,
  endMessage,
  materialOf,
  messagesWaiting,
  recordAttempt,
  type Claimed,
  type Material,
  type Notification,
} from './notification.store.ts';

const batch = 20;
const busyMs = 50;
const idleMs = 1_000;

type SenderDeps = Pick<Deps, 'database' | 'vault' | 'mailer' | 'mailDomain' | 'log'>;

/**
 * Sends what is due: claims a batch, hands each message over with no transaction open, then writes down what came of
 * it. A sender that dies in between leaves its claim to run out; the next one sends again under the same Message-ID.
 */
export function startSender(deps: SenderDeps): Worker {
  let stopped = false;
  let woken = (): void => undefined;

  async function round(): Promise<number> {
    const claimed = await deps.database.transaction(serviceAccess, (tx) => claimMessages(tx, batch));
    for (const message of claimed) await sendOne(deps, message);
    return claimed.length;
  }

  async function run(): Promise<void> {
    while (!stopped) {
      const sent = await round().catch((error: unknown) => (deps.log.error({ err: error }, 'sending failed'), 0));
      await wait(sent > 0 ? busyMs : idleMs);
    }
  }

  const wait = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      woken = () => (clearTimeout(timer), resolve());
      if (stopped) woken();
    });

  const running = run();
  return {
    wake: () => woken(),
    idle: async () => !(await deps.database.transaction(serviceAccess, messagesWaiting)),
    async stop() {
      stopped = true;
      woken();
      await running;
    },
  };
}

async function sendOne(deps: SenderDeps, claimed: Claimed): Promise<void> {
  const inOrganization = <Result>(body: (tx: Tx) => Promise<Result>) =>
    deps.database.transaction(workerAccess(claimed.organizationId), body);
  try {
    const material = await inOrganization((tx) => materialOf(tx, deps.vault, claimed));
    const email = material?.contact.email;
    if (!material || !email) return await inOrganization((tx) => endMessage(tx, claimed, 'CANCELLED'));
    if (material.expired) return await inOrganization((tx) => endMessage(tx, claimed, 'EXPIRED'));
    const { delivery, tookMs } = await handOver(deps, material, email);
    await inOrganization((tx) => writeDown(tx, material.message, delivery, tookMs));
  } catch (error) {
    // The claim runs out by itself, and the message is tried again.
    deps.log.error({ err: error, notification: claimed.id }, 'a message could not be sent');
  }
}

async function handOver(
  deps: SenderDeps,
  material: Material,
  email: string,
): Promise<{ delivery: Delivery; tookMs: number }> {
  const { message, contact } = material;
  const language = letterLanguage(contact.locale);
  const letter = writeLetter(message.template, language, factsOf(material, language));
  const started = performance.now();
  const delivery = await deps.mailer.send(
    { to: { name: contact.name, address: email }, messageId: `<${message.id}@${deps.mailDomain}>` },
    letter,
  );
  return { delivery, tookMs: Math.round(performance.now() - started) };
}

function factsOf({ contact, visit }: Material, language: string): VisitFacts {
  const inLanguage = (names: Readonly<Record<string, string>>) =>
    names[language] ?? names[visit.business.defaultLocale] ?? Object.values(names)[0] ?? '';
  return {
    customerName: contact.name,
    businessName: inLanguage(visit.business.names),
    locationName: visit.location.name,
    address: visit.location.address,
    number: visit.number,
    start: visit.start,
    timeZone: visit.timeZone,
    segments: visit.segments.map(({ service, staffMember }) => ({ service: inLanguage(service), staffMember })),
    price: { amountMinor: visit.listMinor, currency: visit.currency },
  };
}

async function writeDown(tx: Tx, message: Notification, delivery: Delivery, tookMs: number): Promise<void> {
  const after = afterAttempt(delivery, message.attempts);
  const held = await recordAttempt(tx, message, {
    after,
    messageId: delivery.ok ? delivery.messageId : null,
    provider: 'SMTP',
    code: delivery.ok ? null : delivery.code,
    tookMs,
  });
  if (!held || after.status === 'SCHEDULED') return;
  await emit(tx, {
    contract: after.status === 'SENT' ? notificationSent : notificationFailed,
    organizationId: message.organizationId,
    aggregateId: message.id,
    version: message.version + 1,
    data: {
      recipientKind: message.recipientKind,
      recipientId: message.recipientId,
      channel: message.channel,
      template: message.template,
      appointmentId: message.appointmentId,
    },
  });
}

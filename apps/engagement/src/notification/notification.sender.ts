import { emit, workerAccess, type Tx, type Worker } from '@openslot/database';
import { notificationFailed, notificationSent } from '@openslot/events';
import type { Deps } from '../deps.ts';
import { letterLanguage, writeLetter } from '../mail/letter.ts';
import type { VisitFacts } from '../mail/phrasing.ts';
import { startSending } from '../mail/sending.ts';
import { afterAttempt, type Delivery } from './notification.ts';
import {
  claimMessages,
  settleMessage,
  materialOf,
  messagesToSend,
  messagesWaiting,
  recordAttempt,
  type Claimed,
  type Material,
  type Notification,
} from './notification.store.ts';

type SenderDeps = Pick<Deps, 'database' | 'vault' | 'mailer' | 'mailDomain' | 'log'>;

/** Sends notifications that are due. */
export const startSender = (deps: SenderDeps): Worker =>
  startSending(deps, {
    work: messagesToSend,
    claim: claimMessages,
    waiting: messagesWaiting,
    sendOne: (claimed) => sendOne(deps, claimed),
  });

async function sendOne(deps: SenderDeps, claimed: Claimed): Promise<void> {
  const inOrganization = <Result>(body: (tx: Tx) => Promise<Result>) =>
    deps.database.transaction(workerAccess(claimed.organizationId), body);
  try {
    const material = await inOrganization((tx) => materialOf(tx, deps.vault, claimed));
    if (material === 'INCOMPLETE') return await inOrganization((tx) => settleMessage(tx, claimed, 'SCHEDULED'));
    if (material === 'GONE' || !material.contact.email)
      return await inOrganization((tx) => settleMessage(tx, claimed, 'CANCELLED'));
    if (material.expired) return await inOrganization((tx) => settleMessage(tx, claimed, 'EXPIRED'));
    const { delivery, tookMs } = await handOver(deps, material, material.contact.email);
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

function factsOf({ message, contact, visit }: Material, language: string): VisitFacts {
  const inLanguage = (names: Readonly<Record<string, string>>) =>
    names[language] ?? names[visit.business.defaultLocale] ?? Object.values(names)[0] ?? '';
  return {
    customerName: contact.name,
    businessName: inLanguage(visit.business.names),
    locationName: visit.location.name,
    address: visit.location.address,
    number: visit.booked?.number ?? null,
    start: visit.start,
    timeZone: visit.timeZone,
    segments: visit.segments.map(({ service, staffMember }) => ({ service: inLanguage(service), staffMember })),
    price: visit.booked && { amountMinor: visit.booked.listMinor, currency: visit.booked.currency },
    amount: amountOf(message.parameters),
    until: visit.until,
  };
}

const amountOf = ({ amountMinor, currency }: Notification['parameters']): VisitFacts['amount'] =>
  amountMinor === undefined || currency === undefined ? null : { amountMinor, currency };

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

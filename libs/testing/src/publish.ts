import { randomUUIDv7 } from 'node:crypto';
import type { Bus, Contract, Envelope } from '@openslot/events';

export interface Published<Data> {
  readonly organizationId: string | null;
  /** The aggregate's id. */
  readonly id: string;
  readonly version: number;
  /** Null is a tombstone. */
  readonly data: Data | null;
  readonly actor?: string;
  readonly cause?: Envelope;
  readonly time?: Date;
}

/** Plays another slice: publishes one of its events, checked against its contract. Answers the envelope. */
export async function publishEvent<Data>(
  bus: Bus,
  contract: Contract<Data>,
  given: Published<Data>,
): Promise<Envelope> {
  const slice = contract.type.split('.')[0] ?? '';
  const envelope: Envelope = {
    specversion: '1.0',
    id: randomUUIDv7(),
    source: `/openslot/${slice}`,
    type: contract.type,
    subject: given.id,
    time: (given.time ?? new Date(performance.timeOrigin + performance.now())).toISOString(),
    datacontenttype: 'application/json',
    organizationid: given.organizationId,
    aggregateversion: given.version,
    actor: given.actor ?? null,
    causationid: given.cause?.id ?? null,
    traceparent: null,
    data: given.data === null ? null : contract.data.parse(given.data),
  };
  await bus.publish([{ topic: contract.topic, envelope }], { slice, epoch: 1 });
  return envelope;
}

/** `publishEvent` for the latest state of an aggregate. */
export function publishState<Data>(bus: Bus, contract: Contract<Data>, given: Published<Data>): Promise<Envelope> {
  if (!contract.topic.endsWith('.state')) throw new Error(`${contract.type} is not a state`);
  return publishEvent(bus, contract, given);
}

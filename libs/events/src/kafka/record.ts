import type { IHeaders, KafkaMessage, Message as KafkaRecord } from 'kafkajs';
import type { Message } from '../bus.ts';
import { envelopeSchema, type Envelope } from '../envelope.ts';

/**
 * A message as a record, after the Kafka binding of CloudEvents. Structured: the value is the envelope as JSON. A
 * tombstone is binary: its value is null, which is what compaction looks for, and its attributes are headers.
 * The key is the subject, so that its events share a partition and keep their order.
 */
export function recordOf({ envelope }: Message): KafkaRecord {
  if (envelope.data !== null) {
    return { key: envelope.subject, value: JSON.stringify(envelope), headers: { 'content-type': structured } };
  }
  const { data: _, datacontenttype, ...attributes } = envelope;
  const present = Object.entries(attributes).filter(([, value]) => value !== null);
  const headers = Object.fromEntries(present.map(([name, value]) => [`ce_${name}`, String(value)]));
  return { key: envelope.subject, value: null, headers: { 'content-type': datacontenttype, ...headers } };
}

const structured = 'application/cloudevents+json; charset=UTF-8';

/** Throws when the record is no envelope of ours. */
export const messageOf = (topic: string, { value, headers }: KafkaMessage): Message => ({
  topic,
  envelope: envelopeSchema.parse(value === null ? tombstone(headers) : JSON.parse(value.toString())) as Envelope,
});

function tombstone(headers: IHeaders = {}): unknown {
  const attribute = (name: string) => headers[`ce_${name}`]?.toString() ?? null;
  return {
    specversion: attribute('specversion'),
    id: attribute('id'),
    source: attribute('source'),
    type: attribute('type'),
    subject: attribute('subject'),
    time: attribute('time'),
    datacontenttype: headers['content-type']?.toString(),
    organizationid: attribute('organizationid'),
    aggregateversion: Number(attribute('aggregateversion') ?? Number.NaN),
    actor: attribute('actor'),
    causationid: attribute('causationid'),
    traceparent: attribute('traceparent'),
    data: null,
  };
}

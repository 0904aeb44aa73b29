import type { Message } from '../bus.ts';
import type { Envelope } from '../envelope.ts';

/** A message as `bus.unread` gives it. Positions and instants stay text: JavaScript would round them. */
export interface MessageRow {
  readonly topic: string;
  readonly position: string;
  readonly relayed_at: string;
  readonly event_id: string;
  readonly organization_id: string | null;
  readonly aggregateid: string;
  readonly aggregate_version: number;
  readonly type: string;
  readonly payload: unknown;
  readonly headers: Pick<Envelope, 'source' | 'actor' | 'causationid' | 'traceparent'>;
  readonly occurred_at: Date;
}

export const messageOf = (row: MessageRow): Message => ({
  topic: row.topic,
  envelope: {
    specversion: '1.0',
    id: row.event_id,
    source: row.headers.source,
    type: row.type,
    subject: row.aggregateid,
    time: row.occurred_at.toISOString(),
    datacontenttype: 'application/json',
    organizationid: row.organization_id,
    aggregateversion: row.aggregate_version,
    actor: row.headers.actor,
    causationid: row.headers.causationid,
    traceparent: row.headers.traceparent,
    data: row.payload,
  },
});

/** A message as `bus.append` takes it. */
export const rowOf = ({ topic, envelope }: Message) => ({
  topic,
  event_id: envelope.id,
  organization_id: envelope.organizationid,
  aggregateid: envelope.subject,
  aggregate_version: envelope.aggregateversion,
  type: envelope.type,
  payload: envelope.data ?? null,
  headers: {
    source: envelope.source,
    actor: envelope.actor,
    causationid: envelope.causationid,
    traceparent: envelope.traceparent,
  },
  occurred_at: envelope.time,
});

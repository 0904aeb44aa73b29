import { randomBytes, randomUUIDv7 } from 'node:crypto';
import type { Message } from '../src/index.ts';

/** A topic of its own for a test, written by slice `catalog`. */
export const newTopic = (kind: 'events' | 'state'): string => `catalog.t${randomBytes(5).toString('hex')}.${kind}`;
export const newGroup = (): string => `commerce.g${randomBytes(5).toString('hex')}`;
export const newId = (): string => randomUUIDv7();

/** The n-th version of an aggregate. */
export function message(topic: string, subject: string, version: number, data: unknown = { version }): Message {
  const happened = topic.endsWith('.state') ? 'state' : 'changed';
  return {
    topic,
    envelope: {
      specversion: '1.0',
      id: randomUUIDv7(),
      source: '/openslot/catalog',
      type: `${topic.split('.').slice(0, 2).join('.')}.${happened}.v1`,
      subject,
      time: '2026-03-02T09:30:00.000Z',
      datacontenttype: 'application/json',
      organizationid: '01900000-0000-7000-8000-000000000001',
      aggregateversion: version,
      actor: null,
      causationid: null,
      traceparent: null,
      data,
    },
  };
}

export const catalogRelay = (epoch: number) => ({ slice: 'catalog', epoch });

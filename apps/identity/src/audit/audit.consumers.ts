import { defineConsumer, noOrganization, on, type Tx } from '@openslot/database';
import { auditRecorded, slices, type AuditData, type Envelope, type Slice } from '@openslot/events';
import { keepAuditEntry } from './audit.store.ts';

/** What all slices, this one too, tell of deeds is kept here. */
export const audit = defineConsumer({
  name: 'audit',
  apart: true,
  handlers: slices.map((slice) => on(auditRecorded(slice), (tx, event) => keep(tx, slice, event))),
});

const keep = (tx: Tx, slice: Slice, event: Envelope<AuditData>): Promise<void> =>
  keepAuditEntry(tx, {
    ...event.data,
    organizationId: event.organizationid ?? noOrganization,
    id: event.id,
    at: new Date(event.time),
    slice,
    traceId: event.traceparent?.split('-')[1] ?? null,
  });

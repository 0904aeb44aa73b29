import { randomUUIDv7 } from 'node:crypto';
import {
  auditRecorded,
  isState,
  sliceOfContract,
  type AuditData,
  type Contract,
  type Envelope,
  type Slice,
} from '@openslot/events';
import { tellAtEnd, type OutboxRow } from './closing.ts';
import { sliceOf } from './slice.ts';
import type { Tx } from './tx.ts';
import { leaveWork } from './work-left.ts';

/** Something that happened to an aggregate, or its new public state, to be told to the other slices. */
export interface Happening<Data = unknown> {
  readonly contract: Contract<Data>;
  /** Null for what belongs to no organization. */
  readonly organizationId: string | null;
  readonly aggregateId: string;
  /** The aggregate's version after the change. */
  readonly version: number;
  /** Null is a tombstone, for state contracts only: the aggregate is gone for everybody. */
  readonly data: NoInfer<Data> | null;
  /** The user who caused it; null or absent for the system. */
  readonly actor?: string | null;
  /** The event that led to this one. */
  readonly cause?: Envelope | null;
}

/**
 * Writes events to the outbox of the transaction's slice, together with its commit; they leave it after that. Call it
 * after the aggregate's row was locked (its version raised): an event's place in the outbox is then taken under that lock,
 * so that for one aggregate the order of places is the order of commits, which the relay and all consumers rely on.
 */
export async function emit<const Data extends readonly unknown[]>(
  tx: Tx,
  ...happenings: { readonly [Nth in keyof Data]: Happening<Data[Nth]> }
): Promise<void> {
  if (happenings.length === 0) return;
  leaveWork(tx, 'events');
  tellAtEnd(
    tx,
    (happenings as readonly Happening[]).map((happening) => rowOf(sliceOf(tx), happening)),
  );
}

/** Who did what to which entity, through which door. Names of changed fields, never their values. */
export interface AuditEntry extends Omit<AuditData, 'changed' | 'reason'> {
  readonly organizationId: string | null;
  readonly changed?: readonly string[];
  readonly reason?: string | null;
  readonly cause?: Envelope | null;
}

/** Tells identity, which keeps the audit of all slices, in the transaction of the deed itself. */
export async function recordAudit(tx: Tx, slice: Slice, entry: AuditEntry): Promise<void> {
  const { organizationId, cause, changed = [], reason = null, ...deed } = entry;
  await emit(tx, {
    contract: auditRecorded(slice),
    organizationId,
    aggregateId: entry.entityId,
    version: 0,
    data: { ...deed, changed: [...changed], reason },
    actor: entry.actorId,
    cause: cause ?? null,
  });
}

function rowOf(slice: string, { contract, data, cause, ...happening }: Happening): OutboxRow {
  if (sliceOfContract(contract) !== slice) throw new Error(`${slice} does not write ${contract.type}`);
  return {
    event_id: randomUUIDv7(),
    organization_id: happening.organizationId,
    topic: contract.topic,
    aggregateid: happening.aggregateId,
    version: happening.version,
    type: contract.type,
    payload: payloadOf(contract, data),
    headers: {
      source: `/openslot/${slice}`,
      actor: happening.actor ?? null,
      causationid: cause?.id ?? null,
      traceparent: cause?.traceparent ?? null,
    },
  };
}

/** Only what the contract names leaves the slice; data that does not fit it is a programming error. */
function payloadOf(contract: Contract, data: unknown): unknown {
  if (data !== null) return contract.data.parse(data);
  if (!isState(contract)) throw new Error(`${contract.type} has no tombstone`);
  return null;
}

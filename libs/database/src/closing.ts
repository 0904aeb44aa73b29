import { postText } from './post.ts';
import { sliceOf } from './slice.ts';
import type { Tx } from './tx.ts';

/** An event as the outbox has it. */
export interface OutboxRow {
  readonly event_id: string;
  readonly organization_id: string | null;
  readonly topic: string;
  readonly aggregateid: string;
  readonly version: number;
  readonly type: string;
  readonly payload: unknown;
  readonly headers: Readonly<Record<string, string | null>>;
}

/** The answer to all retries of a request. */
export interface KeptOutcome {
  readonly organizationId: string;
  readonly actorId: string;
  readonly operation: string;
  readonly key: string;
  /** Hexadecimal. */
  readonly requestHash: string;
  readonly outcome: unknown;
}

/**
 * What a transaction says last: the events that it tells, its audit among them, and the outcome that it keeps. Nobody in
 * the transaction reads them again, so they are collected, and written by one statement that travels with the commit.
 */
interface Closing {
  events: OutboxRow[];
  outcome: KeptOutcome | null;
}

const closings = new WeakMap<Tx, Closing>();

/** Begins to collect, until `writeClosing`. */
export const openClosing = (tx: Tx): void => void closings.set(tx, { events: [], outcome: null });

export function tellAtEnd(tx: Tx, events: readonly OutboxRow[]): void {
  closingOf(tx).events.push(...events);
}

export function keepAtEnd(tx: Tx, outcome: KeptOutcome): void {
  if (closingOf(tx).outcome) writeCollected(tx);
  closingOf(tx).outcome = outcome;
}

/** Writes down what has been collected so far. Where that fails, so does the transaction, with its error. */
export function writeCollected(tx: Tx): void {
  const { events, outcome } = closingOf(tx);
  forgetCollected(tx);
  if (outcome) {
    const { organizationId, actorId, operation, key, requestHash } = outcome;
    const kept = [organizationId, actorId, operation, key, requestHash, JSON.stringify(outcome.outcome)];
    postText(tx, statementsOf(sliceOf(tx)).eventsAndOutcome, [JSON.stringify(events), ...kept]);
  } else if (events.length > 0) {
    postText(tx, statementsOf(sliceOf(tx)).events, [JSON.stringify(events)]);
  }
}

/** What was collected since it was last written down is undone with what happened. */
export const forgetCollected = openClosing;

/** The same at the end: nothing can be told after it. */
export function writeClosing(tx: Tx): void {
  writeCollected(tx);
  closings.delete(tx);
}

function closingOf(tx: Tx): Closing {
  const closing = closings.get(tx);
  if (!closing) throw new Error('nothing is told here: not in a transaction, or it is over');
  return closing;
}

interface Statements {
  readonly events: string;
  readonly eventsAndOutcome: string;
}

const statements = new Map<string, Statements>();

/** They are the same every time: nothing is put together anew for each transaction. */
function statementsOf(slice: string): Statements {
  const known = statements.get(slice);
  if (known) return known;
  const moment = 'with moment as materialized (select clock.now() as now)';
  const kept = `
    insert into ${slice}.idempotency_key (organization_id, actor_id, operation, key, request_hash, outcome, expires_at)
    select $2::uuid, $3::text, $4::text, $5::text, decode($6, 'hex'), $7::text::jsonb, moment.now + interval '24 hours' from moment`;
  const told = `
    insert into ${slice}.outbox
      (event_id, organization_id, aggregatetype, aggregateid, aggregate_version, type, payload, headers, occurred_at)
    select e.event_id, e.organization_id, e.topic, e.aggregateid, e.version, e.type, e.payload, e.headers, moment.now
      from moment, rows from (jsonb_to_recordset($1::text::jsonb) as (
             event_id uuid, organization_id uuid, topic text, aggregateid uuid, version int, type text, payload jsonb, headers jsonb))
           with ordinality as e(event_id, organization_id, topic, aggregateid, version, type, payload, headers, place)
     order by e.place`;
  const made = { events: moment + told, eventsAndOutcome: `${moment}, kept as (${kept})${told}` };
  statements.set(slice, made);
  return made;
}

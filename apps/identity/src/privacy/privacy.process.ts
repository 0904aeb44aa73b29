/**
 * How a request is fulfilled. Each step is one transaction, begun by an event or a timer, and may run twice:
 *
 *   requested              → every slice does its part and says so; identity does its own
 *   a part is there        → it is kept; with the last one the request is closed
 *   closed                 → the slices take back what they sent; an export can be read for a week
 *   the week is over       → the export is emptied
 *   the deadline has come  → a request that is still open is told to the audit
 */
import {
  clearTimer,
  emit,
  noOrganization,
  now,
  packed,
  rowsIn,
  setTimer,
  unpacked,
  type Collected,
  type Due,
  type Tx,
} from '@openslot/database';
import {
  privacyDone,
  type privacyRequested,
  type DataOf,
  type Envelope,
  type PrivacyPart,
  type Slice,
} from '@openslot/events';
import { bySystem } from '@openslot/service';
import { recordDeed } from '../audit/audit.ts';
import type { Deps } from '../deps.ts';
import { collectCustomer } from './customer-export.ts';
import { eraseCustomers } from './customer-erasure.ts';
import { deadlineKind } from './privacy.commands.ts';
import { daysAfter, isComplete, readableDays, requestColumn } from './privacy.ts';
import {
  changeRequest,
  emptyParts,
  keepPart,
  lockRequest,
  partsOfRequests,
  recordErasure,
  recordExport,
  type PartRow,
} from './privacy.store.ts';
import type { RequestRow } from './privacy.tables.ts';

export const expiryKind = 'privacy_expiry';

/** Identity's own part. */
export async function doOwnPart(deps: Deps, tx: Tx, event: Envelope<DataOf<typeof privacyRequested>>): Promise<void> {
  const request = await lockOpen(tx, event);
  if (!request) return;
  const { kind, sealFor } = event.data;
  if (kind === 'ERASURE') {
    const erased = await eraseCustomers(tx, request, event);
    await recordErasure(tx, request, request.customerIds);
    await keepPart(tx, request, { slice: 'identity', rows: erased, content: null });
  } else {
    const collected = await collectCustomer(deps, tx, request);
    const content = sealFor === null ? null : packed(sealFor, collected);
    await keepPart(tx, request, { slice: 'identity', rows: rowsIn(collected), content });
  }
  await proceed(deps, tx, request);
}

/** What another slice has done; a tombstone only says that it is told no longer. */
export async function takePart(deps: Deps, tx: Tx, slice: Slice, event: Envelope<PrivacyPart | null>): Promise<void> {
  const request = event.data && (await lockOpen(tx, event));
  if (!request || !event.data) return;
  await keepPart(tx, request, { slice, rows: event.data.rows, content: event.data.sealed });
  await proceed(deps, tx, request);
}

async function lockOpen(tx: Tx, { organizationid, subject }: Envelope): Promise<RequestRow | null> {
  const request = organizationid === null ? null : await lockRequest(tx, organizationid, subject);
  return request && request.closedAt === null ? request : null;
}

async function proceed(deps: Deps, tx: Tx, request: RequestRow): Promise<void> {
  const parts = await partsOfRequests(tx, [request.id]);
  const names = parts.map(({ slice }) => slice);
  if (isComplete(request.subjectKind, names)) {
    return close(tx, request, request.kind === 'EXPORT' ? await documentOf(deps, tx, request, parts) : null);
  }
  if (request.status === 'OPEN') await changeRequest(tx, request, { status: 'COLLECTING' });
}

interface Document {
  readonly sealed: Buffer;
  readonly rows: number;
}

async function documentOf(
  { vault }: Deps,
  tx: Tx,
  { organizationId, id, boxEnc }: RequestRow,
  parts: readonly PartRow[],
): Promise<Document> {
  if (!boxEnc) throw new Error(`the key of the export ${id} is gone`);
  const privateKey = await vault.open(tx, organizationId, requestColumn(id, 'box_enc'), boxEnc);
  const contents = parts.map(({ slice, content }) => [slice, content ? unpacked(privateKey, content) : {}] as const);
  const document = JSON.stringify(Object.fromEntries(contents));
  return {
    sealed: await vault.seal(tx, organizationId, requestColumn(id, 'document_enc'), document),
    rows: contents.reduce((sum, [, collected]) => sum + rowsIn(collected), 0),
  };
}

/** Identity knows all of an account itself. */
export async function closeAccountExport(
  { vault }: Deps,
  tx: Tx,
  request: RequestRow,
  account: Collected,
): Promise<void> {
  const place = requestColumn(request.id, 'document_enc');
  const sealed = await vault.seal(tx, noOrganization, place, JSON.stringify({ identity: account }));
  await close(tx, request, { sealed, rows: rowsIn(account) });
}

/** Done. Of an export, only the one sealed document is kept, for a week. */
export async function close(tx: Tx, request: RequestRow, document: Document | null): Promise<void> {
  const { organizationId, id, kind, subjectKind, subjectId } = request;
  const at = await now(tx);
  const readableUntil = document && daysAfter(at, readableDays);
  await changeRequest(tx, request, {
    ...{ status: 'DONE', closedAt: at, boxEnc: null, documentEnc: document?.sealed ?? null, readableUntil },
  });
  await emptyParts(tx, request);
  await clearTimer(tx, deadlineKind, id);
  if (document && readableUntil) {
    await recordExport(tx, request, document.rows);
    await setTimer(tx, { organizationId, kind: expiryKind, subjectId: id, dueAt: readableUntil });
  }
  if (subjectKind === 'CUSTOMER') {
    await emit(tx, { contract: privacyDone, organizationId, aggregateId: id, version: 2, data: { kind } });
  }
  await recordDeed(tx, bySystem, {
    organizationId: organizationId === noOrganization ? null : organizationId,
    action: kind === 'EXPORT' ? 'privacy.exported' : 'privacy.erased',
    entity: subjectKind === 'CUSTOMER' ? 'Customer' : 'User',
    entityId: subjectId,
  });
}

/** The export has had its time. */
export async function expireDocument(tx: Tx, { organizationId, subjectId }: Due): Promise<void> {
  const request = organizationId === null ? null : await lockRequest(tx, organizationId, subjectId);
  if (request?.documentEnc) await changeRequest(tx, request, { documentEnc: null });
}

/** Nothing is given up: whoever is responsible finds the request overdue in the list, and in the audit. */
export async function noteOverdue(tx: Tx, { organizationId, subjectId }: Due): Promise<void> {
  const request = organizationId === null ? null : await lockRequest(tx, organizationId, subjectId);
  if (!request || request.closedAt !== null) return;
  await recordDeed(tx, bySystem, {
    organizationId: organizationId === noOrganization ? null : organizationId,
    action: 'privacy.overdue',
    entity: request.subjectKind === 'CUSTOMER' ? 'Customer' : 'User',
    entityId: request.subjectId,
  });
}

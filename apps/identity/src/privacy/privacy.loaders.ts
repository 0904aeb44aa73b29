import { noOrganization, type Access, type Tx } from '@openslot/database';
import {
  accessOf,
  loaderById,
  page,
  Refusal,
  requireActing,
  requireSignedIn,
  type Connection,
  type PageRequest,
  type Viewer,
} from '@openslot/service';
import { byPerson, recordDeed } from '../audit/audit.ts';
import type { Deps } from '../deps.ts';
import { maySeeRequests, requestColumn, statusOfAll, type PrivacyStatus } from './privacy.ts';
import {
  openRequests,
  partsOfRequests,
  requestsBy,
  requestsById,
  requestsOfAccounts,
  type DeadlineKey,
  type PartRow,
} from './privacy.store.ts';
import type { RequestRow } from './privacy.tables.ts';

/** What the viewer reads of a request. */
export interface RequestView extends RequestRow {
  /** Of a whole account: where it and all organizations' parts stand. */
  readonly overall: PrivacyStatus;
  readonly parts: readonly PartRow[];
}

export const privacyRequestLoader = (deps: Deps, viewer: Viewer) =>
  loaderById<RequestView>((ids) =>
    deps.database.transaction(accessOf(viewer), async (tx) => {
      const rows = await requestsById(tx, ids);
      return viewsOf(
        tx,
        rows.filter((row) => row.askedBy === viewer.person?.userId || maySeeRequests(viewer, row.organizationId)),
      );
    }),
  );

async function viewsOf(tx: Tx, rows: readonly RequestRow[]): Promise<RequestView[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const [parts, children] = await Promise.all([partsOfRequests(tx, ids), requestsOfAccounts(tx, ids)]);
  return rows.map((row) => ({
    ...row,
    overall: statusOfAll(
      [row, ...children.filter((each) => each.accountRequestId === row.id)].map(({ status }) => status),
    ),
    parts: parts.filter(({ requestId }) => requestId === row.id),
  }));
}

export function privacyRequestPage(
  deps: Deps,
  viewer: Viewer,
  mine: boolean,
  request: PageRequest,
): Promise<Connection<RequestView>> {
  const fetch = mine ? ownRequests(viewer) : requestsOfOrganization(viewer);
  return page(request, {
    key: deps.cursorKey,
    keyOf: ({ createdAt, deadline, id }: RequestView): DeadlineKey => [(mine ? createdAt : deadline).toISOString(), id],
    fetch: (query) => deps.database.transaction(accessOf(viewer), async (tx) => viewsOf(tx, await fetch(tx, query))),
  });
}

type Fetch = (tx: Tx, query: Parameters<typeof requestsBy>[2]) => PromiseLike<RequestRow[]>;

function ownRequests(viewer: Viewer): Fetch {
  const { userId } = requireSignedIn(viewer);
  return (tx, query) => requestsBy(tx, userId, query);
}

function requestsOfOrganization(viewer: Viewer): Fetch {
  const { organizationId } = requireActing(viewer);
  if (!maySeeRequests(viewer, organizationId)) {
    throw new Refusal('FORBIDDEN', 'This needs the permission customer.export or customer.erase.');
  }
  return (tx, query) => openRequests(tx, organizationId, query);
}

export interface ExportDocument {
  readonly content: string;
  readonly readableUntil: Date;
}

/** The finished export, for whoever asked; each look is audited before it is answered. Null where there is none. */
export async function exportDocument(deps: Deps, viewer: Viewer, requestId: string): Promise<ExportDocument | null> {
  const { userId } = requireSignedIn(viewer);
  const [request] = await deps.database.read({ door: 'customer', userId }, (tx) => requestsById(tx, [requestId]));
  if (request?.askedBy !== userId || request.kind !== 'EXPORT') return null;
  const parts = await deps.database.read({ door: 'customer', userId }, (tx) => requestsOfAccounts(tx, [requestId]));
  const all = [request, ...parts];
  const until = request.readableUntil;
  if (!until || all.some(({ documentEnc }) => documentEnc === null)) return null;
  const opened: [string, unknown][] = [];
  for (const each of all) opened.push([each.organizationId, await openDocument(deps, userId, each)]);
  if (request.subjectKind === 'CUSTOMER') return { content: JSON.stringify(opened[0]?.[1]), readableUntil: until };
  const [own, ...others] = opened;
  const content = { account: own?.[1], organizations: Object.fromEntries(others) };
  return { content: JSON.stringify(content), readableUntil: until };
}

function openDocument({ database, vault }: Deps, userId: string, request: RequestRow): Promise<unknown> {
  const { organizationId, id, subjectKind, subjectId, documentEnc } = request;
  const access: Access = { door: 'worker', organizationId, userId };
  return database.transaction(access, async (tx) => {
    await recordDeed(tx, byPerson(userId), {
      organizationId: organizationId === noOrganization ? null : organizationId,
      action: 'privacy.export_read',
      entity: subjectKind === 'CUSTOMER' ? 'Customer' : 'User',
      entityId: subjectId,
    });
    const sealed = documentEnc as Buffer;
    return JSON.parse(await vault.open(tx, organizationId, requestColumn(id, 'document_enc'), sealed)) as unknown;
  });
}

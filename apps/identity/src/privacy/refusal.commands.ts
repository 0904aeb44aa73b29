import { clearTimer, emit, newExportKey, now, workerAccess, type Due, type Tx } from '@openslot/database';
import { privacyRequested } from '@openslot/events';
import { byViewer, requireActing, Refusal, unknownId, type InvalidInput, type Viewer } from '@openslot/service';
import { recordDeed } from '../audit/audit.ts';
import type { Deps } from '../deps.ts';
import { beginKind, deadlineKind } from './privacy.commands.ts';
import { maySeeRequests, mayDecide, requestColumn, type PrivacyStatus, type RefuseRequest } from './privacy.ts';
import { changeRequest, lockRequest } from './privacy.store.ts';
import { recordsOf } from './subject.store.ts';

export interface PrivacyRequestRefused {
  readonly __typename: 'PrivacyRequestRefused';
  readonly requestId: string;
}
type RefuseOutcome =
  PrivacyRequestRefused | { readonly __typename: 'WrongState'; readonly status: PrivacyStatus } | InvalidInput;

/** What nobody has begun with is not done at all, for a reason that whoever asked reads. */
export async function refusePrivacyRequest(
  deps: Deps,
  viewer: Viewer,
  { requestId, reason }: RefuseRequest,
): Promise<RefuseOutcome> {
  const { organizationId } = requireActing(viewer);
  if (!maySeeRequests(viewer, organizationId)) {
    throw new Refusal('FORBIDDEN', 'This needs the permission customer.export or customer.erase.');
  }
  const actor = byViewer(viewer);
  return deps.database.transaction(workerAccess(organizationId), async (tx): Promise<RefuseOutcome> => {
    const request = await lockRequest(tx, organizationId, requestId);
    if (!request || !mayDecide(viewer, request)) return unknownId('requestId');
    const { kind, status, subjectId, beginsAt } = request;
    const at = await now(tx);
    if (status !== 'OPEN') return { __typename: 'WrongState', status };
    if (beginsAt === null || beginsAt <= at) return { __typename: 'WrongState', status: 'COLLECTING' };
    await changeRequest(tx, request, { status: 'REFUSED', reason, closedAt: at, beginsAt: null });
    await clearTimer(tx, beginKind, requestId);
    await clearTimer(tx, deadlineKind, requestId);
    await recordDeed(tx, actor, {
      ...{ organizationId, entity: 'Customer', entityId: subjectId, reason },
      action: kind === 'EXPORT' ? 'privacy.export_refused' : 'privacy.erasure_refused',
    });
    return { __typename: 'PrivacyRequestRefused', requestId };
  });
}

/** The time is over in which a request could be refused: everybody is asked to do their part. */
export const beginRequest =
  ({ vault }: Pick<Deps, 'vault'>) =>
  async (tx: Tx, { organizationId, subjectId: id }: Due): Promise<void> => {
    const request = organizationId && (await lockRequest(tx, organizationId, id));
    if (!request || request.status !== 'OPEN' || request.beginsAt === null) return;
    const { kind, reviewTexts, askedBy } = request;
    const box = kind === 'EXPORT' ? newExportKey() : null;
    const customerIds = await recordsOf(tx, request.organizationId, request.subjectId);
    const boxEnc = box && (await vault.seal(tx, request.organizationId, requestColumn(id, 'box_enc'), box.privateKey));
    await changeRequest(tx, request, { beginsAt: null, customerIds, boxEnc });
    await emit(tx, {
      contract: privacyRequested,
      ...{ organizationId: request.organizationId, aggregateId: id, version: 1, actor: askedBy },
      data: { kind, customerIds, sealFor: box?.publicKey ?? null, reviewTexts },
    });
  };

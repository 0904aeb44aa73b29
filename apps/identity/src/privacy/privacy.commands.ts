import { emit, newExportKey, noOrganization, now, setTimer, workerAccess, type Tx } from '@openslot/database';
import { privacyRequested, type Envelope, type PrivacyKind } from '@openslot/events';
import {
  accessOf,
  byViewer,
  newId,
  requireHeld,
  requireSignedIn,
  unknownId,
  type Actor,
  type InvalidInput,
  type Viewer,
} from '@openslot/service';
import { recordDeed } from '../audit/audit.ts';
import type { Deps } from '../deps.ts';
import {
  daysAfter,
  deadlineDays,
  permissionFor,
  requestColumn,
  type AskForErasure,
  type AskForExport,
} from './privacy.ts';
import { findOpen, insertRequest, takeTurn } from './privacy.store.ts';
import type { RequestRow } from './privacy.tables.ts';
import { findSubject, recordsOf, worksSomewhere } from './subject.store.ts';

export interface PrivacyRequestOpened {
  readonly __typename: 'PrivacyRequestOpened';
  readonly requestId: string;
}

export const accountKind = 'privacy_account';
export const deadlineKind = 'privacy_deadline';
export const beginKind = 'privacy_begin';

export const askForExport = (
  deps: Deps,
  viewer: Viewer,
  { customerId }: AskForExport,
): Promise<PrivacyRequestOpened | InvalidInput> => ask(deps, viewer, 'EXPORT', { customerId, reviewTexts: false });

export async function askForErasure(
  deps: Deps,
  viewer: Viewer,
  input: AskForErasure,
): Promise<PrivacyRequestOpened | { readonly __typename: 'StillMember' } | InvalidInput> {
  const { userId } = requireSignedIn(viewer);
  const wholeAccount = input.customerId == null;
  if (wholeAccount && (await deps.database.read({ door: 'customer', userId }, (tx) => worksSomewhere(tx, userId)))) {
    return { __typename: 'StillMember' };
  }
  return ask(deps, viewer, 'ERASURE', input);
}

async function ask(
  deps: Deps,
  viewer: Viewer,
  kind: PrivacyKind,
  { customerId, reviewTexts }: AskForErasure,
): Promise<PrivacyRequestOpened | InvalidInput> {
  const { userId } = requireSignedIn(viewer);
  const asked = { kind, reviewTexts, askedBy: userId, actor: byViewer(viewer) };
  if (customerId == null) return opened(await askAboutAccount(deps, asked));
  const subject = await deps.database.read(accessOf(viewer), (tx) => findSubject(tx, customerId));
  const isOwn = subject?.userId === userId;
  if (!isOwn) {
    const { organizationId } = requireHeld(viewer, permissionFor[kind]);
    if (subject?.organizationId !== organizationId) return unknownId('customerId');
  }
  // What members ask they have decided; what people ask of an organization it may refuse, where there is time for that.
  const reviewHours = isOwn ? deps.privacyReviewHours : 0;
  return opened(
    await deps.database.transaction(workerAccess(subject.organizationId), (tx) =>
      openRequest(deps, tx, {
        ...asked,
        ...{ organizationId: subject.organizationId, customerId: subject.id, reviewHours },
      }),
    ),
  );
}

const opened = ({ id: requestId }: RequestRow): PrivacyRequestOpened => ({
  __typename: 'PrivacyRequestOpened',
  requestId,
});

interface Asked {
  readonly kind: PrivacyKind;
  readonly reviewTexts: boolean;
  readonly askedBy: string;
  readonly actor: Actor;
}

/** Begins a request about one customer, unless the same person has asked the same already. */
export async function openRequest(
  deps: Pick<Deps, 'vault'>,
  tx: Tx,
  asked: Asked & {
    readonly organizationId: string;
    readonly customerId: string;
    readonly accountRequestId?: string;
    readonly cause?: Envelope;
    /** For so long it can be refused; nobody begins before. */
    readonly reviewHours?: number;
  },
): Promise<RequestRow> {
  const { organizationId, customerId, kind, reviewTexts, reviewHours = 0 } = asked;
  const beginsAt = reviewHours > 0 ? new Date((await now(tx)).getTime() + reviewHours * 3_600_000) : null;
  const box = kind === 'EXPORT' && !beginsAt ? newExportKey() : null;
  const id = newId();
  const { row, isNew } = await openOnce(tx, asked, {
    ...{ id, subjectKind: 'CUSTOMER', subjectId: customerId },
    customerIds: await recordsOf(tx, organizationId, customerId),
    accountRequestId: asked.accountRequestId ?? null,
    beginsAt,
    boxEnc: box && (await deps.vault.seal(tx, organizationId, requestColumn(id, 'box_enc'), box.privateKey)),
  });
  if (!isNew) return row;
  if (beginsAt) {
    await setTimer(tx, { organizationId, kind: beginKind, subjectId: id, dueAt: beginsAt });
    return row;
  }
  await emit(tx, {
    contract: privacyRequested,
    ...{ organizationId, aggregateId: id, version: 1, actor: asked.askedBy },
    data: { kind, customerIds: row.customerIds, sealFor: box?.publicKey ?? null, reviewTexts },
  });
  return row;
}

/** Begins a request about a person's account and everything that hangs on it, in every organization. */
const askAboutAccount = (deps: Deps, asked: Asked): Promise<RequestRow> =>
  deps.database.transaction(workerAccess(noOrganization), async (tx) => {
    const { row, isNew } = await openOnce(
      tx,
      { ...asked, organizationId: noOrganization },
      { id: newId(), subjectKind: 'USER', subjectId: asked.askedBy, customerIds: [] },
    );
    if (isNew) {
      await setTimer(tx, {
        ...{ organizationId: noOrganization, kind: accountKind, subjectId: row.id, dueAt: await now(tx) },
      });
    }
    return row;
  });

type About = Pick<RequestRow, 'id' | 'subjectKind' | 'subjectId' | 'customerIds'> &
  Partial<Pick<RequestRow, 'accountRequestId' | 'beginsAt' | 'boxEnc'>>;

async function openOnce(
  tx: Tx,
  { organizationId, kind, reviewTexts, askedBy, actor }: Asked & { readonly organizationId: string },
  about: About,
): Promise<{ row: RequestRow; isNew: boolean }> {
  const { id, subjectId, subjectKind } = about;
  await takeTurn(tx, subjectId);
  const known = await findOpen(tx, { organizationId, subjectId, kind, askedBy });
  if (known) return { row: known, isNew: false };
  const at = await now(tx);
  const deadline = daysAfter(at, deadlineDays);
  const row = await insertRequest(tx, {
    ...about,
    ...{ organizationId, kind, reviewTexts, askedBy, status: 'OPEN', deadline },
    ...{ createdAt: at, createdBy: askedBy, updatedAt: at, updatedBy: askedBy },
  });
  await setTimer(tx, { organizationId, kind: deadlineKind, subjectId: id, dueAt: deadline });
  await recordDeed(tx, actor, {
    organizationId: organizationId === noOrganization ? null : organizationId,
    action: kind === 'EXPORT' ? 'privacy.export_asked' : 'privacy.erasure_asked',
    entity: subjectKind === 'CUSTOMER' ? 'Customer' : 'User',
    entityId: subjectId,
  });
  return { row, isNew: true };
}

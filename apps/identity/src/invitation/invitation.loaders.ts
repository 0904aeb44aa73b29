import {
  accessOf,
  holds,
  loaderById,
  page,
  requireHeld,
  type Connection,
  type PageRequest,
  type Viewer,
} from '@openslot/service';
import type { Tx } from '@openslot/database';
import type { Deps } from '../deps.ts';
import { assignmentsOf, type Assignment } from '../member/member.ts';
import { emailColumn, type InvitationStatus } from './invitation.ts';
import { invitationsById, invitationsPage, type InvitationRow } from './invitation.store.ts';

export interface InvitationView {
  readonly id: string;
  readonly email: string;
  readonly roles: readonly Assignment[];
  readonly title: string | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly status: InvitationStatus;
  readonly expiresAt: Date;
  readonly version: number;
}

/** Of the acting organization, with member.manage. */
export const invitationLoader = (deps: Deps, viewer: Viewer) =>
  loaderById((ids) =>
    deps.database.transaction(accessOf(viewer), async (tx) =>
      views(
        deps,
        tx,
        (await invitationsById(tx, ids)).filter((row) => holds(viewer, 'member.manage', row.organizationId)),
      ),
    ),
  );

export function invitationPage(
  deps: Deps,
  viewer: Viewer,
  status: InvitationStatus,
  request: PageRequest,
): Promise<Connection<InvitationView>> {
  const { organizationId } = requireHeld(viewer, 'member.manage');
  return page(request, {
    key: deps.cursorKey,
    defaultFirst: 50,
    keyOf: ({ id }: InvitationView): [id: string] => [id],
    fetch: (query) =>
      deps.database.transaction(accessOf(viewer), async (tx) =>
        views(deps, tx, await invitationsPage(tx, organizationId, status, query)),
      ),
  });
}

const views = (deps: Deps, tx: Tx, rows: readonly InvitationRow[]): Promise<InvitationView[]> =>
  Promise.all(
    rows.map(async (row) => ({
      ...row,
      email: await deps.vault.open(tx, row.organizationId, emailColumn(row.id), row.emailEnc),
      roles: assignmentsOf(row.roles),
    })),
  );

import { noOrganization, now as clockNow, type Tx } from '@openslot/database';
import {
  accessOf,
  holds,
  loaderById,
  page,
  requireHeld,
  type Connection,
  type PageRequest,
  type Scope,
  type Viewer,
} from '@openslot/service';
import type { Deps } from '../deps.ts';
import { nameColumn } from '../user/user.ts';
import { effectiveOf, rulesOf } from './effective.ts';
import { assignmentsOf, scopeOf, standingOf, type Assignment, type MemberStatus } from './member.ts';
import { membershipsById, membershipsOfUser, membersPage, type MembershipRow } from './member.store.ts';
import type { BaseRole } from './permission.ts';

/** What the viewer reads of a membership. */
export interface MembershipView {
  readonly id: string;
  readonly organization: { readonly id: string; readonly name: string };
  readonly role: BaseRole | 'CUSTOM';
  readonly permissions: readonly string[];
  readonly scope: Scope | null;
  readonly roles: readonly Assignment[];
  /** Null for those who may not know them. */
  readonly grantIds: readonly string[] | null;
  readonly startedOn: string;
  readonly endedOn: string | null;
  readonly status: MemberStatus;
  readonly title: string | null;
  readonly name: string;
  readonly email: string | null;
  readonly version: number;
}

/** Own memberships, and those of the acting organization for who reads or changes members; the others are as if they did not exist. */
export const membershipLoader = (deps: Deps, viewer: Viewer) =>
  loaderById((ids) =>
    deps.database.transaction(accessOf(viewer), async (tx) =>
      views(
        deps,
        viewer,
        tx,
        (await membershipsById(tx, ids)).filter((row) => mayRead(viewer, row)),
      ),
    ),
  );

export const ownMemberships = async (deps: Deps, viewer: Viewer, userId: string): Promise<MembershipView[]> =>
  deps.database.transaction(accessOf(viewer), async (tx) =>
    views(deps, viewer, tx, await membershipsOfUser(tx, userId)),
  );

export function memberPage(
  deps: Deps,
  viewer: Viewer,
  status: MemberStatus,
  request: PageRequest,
): Promise<Connection<MembershipView>> {
  const { organizationId } = requireHeld(viewer, 'member.read');
  return page(request, {
    key: deps.cursorKey,
    defaultFirst: 50,
    keyOf: ({ id }: MembershipView): [id: string] => [id],
    fetch: (query) =>
      deps.database.transaction(accessOf(viewer), async (tx) =>
        views(deps, viewer, tx, await membersPage(tx, organizationId, status, query)),
      ),
  });
}

const isOwn = (viewer: Viewer, { userId }: MembershipRow) => userId === viewer.person?.userId;

const mayRead = (viewer: Viewer, row: MembershipRow) =>
  isOwn(viewer, row) ||
  ['member.read', 'member.manage', 'grant.manage'].some((each) => holds(viewer, each, row.organizationId));

const mayReadGrants = (viewer: Viewer, row: MembershipRow) =>
  isOwn(viewer, row) || ['member.manage', 'grant.manage'].some((each) => holds(viewer, each, row.organizationId));

const mayReadEmail = (viewer: Viewer, row: MembershipRow) =>
  isOwn(viewer, row) || holds(viewer, 'member.manage', row.organizationId);

const views = async (deps: Deps, viewer: Viewer, tx: Tx, rows: readonly MembershipRow[]): Promise<MembershipView[]> => {
  const now = await clockNow(tx);
  return Promise.all(
    rows.map(async (row) => {
      const roles = assignmentsOf(row.roles);
      return {
        id: row.id,
        organization: { id: row.organizationId, name: row.organizationName },
        role: roles[0]?.base ?? 'CUSTOM',
        permissions: [...effectiveOf(rulesOf(standingOf(row), now)).keys()],
        scope: roles[0]?.base ? roles[0].scope : scopeOf(row.roles),
        roles,
        grantIds: mayReadGrants(viewer, row) ? row.grants.map(({ grantId }) => grantId) : null,
        startedOn: row.startedOn,
        endedOn: row.endedOn,
        status: row.status,
        title: row.title,
        name: row.nameEnc ? await deps.vault.open(tx, noOrganization, nameColumn(row.userId), row.nameEnc) : '',
        email: mayReadEmail(viewer, row) ? row.email : null,
        version: row.version,
      };
    }),
  );
};

import { noOrganization } from '@openslot/database';
import { accessOf, loaderById, type Viewer } from '@openslot/service';
import type { Deps } from '../deps.ts';
import { nameColumn } from './user.ts';
import { usersById } from './user.store.ts';

/** What a person reads of the own account. */
export interface UserView {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly locale: string;
  readonly emailVerified: boolean;
}

/** Nobody but the person reads a user; the door of members shows names only, through memberships. */
export const userLoader = (deps: Deps, viewer: Viewer) =>
  loaderById((ids) => {
    const own = ids.filter((id) => id === viewer.person?.userId);
    if (own.length === 0) return Promise.resolve([]);
    return deps.database.transaction(accessOf(viewer), async (tx) => {
      const rows = await usersById(tx, own);
      return Promise.all(
        rows.map(async ({ nameEnc, emailVerifiedAt, ...row }): Promise<UserView> => ({
          ...row,
          emailVerified: emailVerifiedAt !== null,
          name: await deps.vault.open(tx, noOrganization, nameColumn(row.id), nameEnc),
        })),
      );
    });
  });

import type { IndexBatch, RenewedBatch, Tx } from '@openslot/database';
import type { Deps } from '../deps.ts';
import { normalisedEmail } from '../user/user.ts';
import { lockOutdatedInvitations, setEmailIndex } from './invitation-index.store.ts';
import { emailColumn } from './invitation.ts';

/** Makes what invitations are known by anew, under the key that is in use now. */
export const renewInvitations =
  ({ vault }: Pick<Deps, 'vault'>) =>
  async (tx: Tx, batch: IndexBatch): Promise<RenewedBatch> => {
    const { organizationId } = batch;
    const rows = await lockOutdatedInvitations(tx, batch);
    let renewed = 0;
    for (const { id, emailEnc } of rows) {
      const email = await vault.open(tx, organizationId, emailColumn(id), emailEnc).catch(() => null);
      if (email === null) continue;
      const emailBidx = await vault.blindIndex(tx, organizationId, normalisedEmail(email));
      await setEmailIndex(tx, organizationId, id, {
        emailBidx,
        emailKey: await vault.indexVersion(tx, organizationId),
      });
      renewed += 1;
    }
    return { last: rows.at(-1)?.id ?? null, renewed, failed: rows.length - renewed };
  };

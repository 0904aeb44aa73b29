import { noOrganization, serviceAccess, workerAccess } from '@openslot/database';
import type { Deps } from '../deps.ts';
import { eraseAccount } from './account.process.ts';
import { eraseAgain } from './customer-erasure.ts';
import { erasuresAfter } from './privacy.store.ts';

/**
 * After a restore: empties what an old backup brought back of those who were erased, and tells the other slices to. Each
 * in a transaction of its own; twice is once.
 */
export const replayErasures =
  (deps: Deps) =>
  async (progress: (told: number) => void): Promise<number> => {
    let told = 0;
    for (let after = { organizationId: noOrganization, subjectId: noOrganization }; ;) {
      const page = await deps.database.read(serviceAccess, (tx) => erasuresAfter(tx, after, 100));
      for (const { organizationId, subjectKind, subjectId, reviewTexts } of page) {
        await deps.database.transaction(workerAccess(organizationId), (tx) =>
          subjectKind === 'USER'
            ? eraseAccount(tx, subjectId)
            : eraseAgain(tx, { organizationId, customerIds: [subjectId], reviewTexts }),
        );
      }
      const last = page.at(-1);
      if (!last) return told;
      told += page.length;
      after = last;
      progress(told);
    }
  };

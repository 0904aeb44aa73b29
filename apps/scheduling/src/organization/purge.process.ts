/**
 * What a deleted organization leaves: nothing. A day after its end, when its people have been erased everywhere, its rows
 * go, a batch a transaction; a week later what came since, as the last news of others.
 */
import { defineConsumer, now, on, setTimer, type Consumer, type Due, type Tx } from '@openslot/database';
import { organizationDeleted } from '@openslot/events';
import { purgeRows } from './purge.store.ts';

const kind = 'organization_purge';
const rowsAtOnce = 1_000;
const dayMs = 24 * 60 * 60_000;

export const organizationPurge: Consumer = defineConsumer({
  name: 'organization-purge',
  handlers: [
    on(organizationDeleted, async (tx, { organizationid: organizationId, subject: subjectId }) => {
      const dueAt = new Date((await now(tx)).getTime() + dayMs);
      await setTimer(tx, { organizationId, kind, subjectId, dueAt });
    }),
  ],
});

export const purgeTimers = { [kind]: purge };

/** One batch, and the timer for the next one: killed anywhere, it goes on where the last batch ended. */
async function purge(tx: Tx, { organizationId, subjectId, payload }: Due): Promise<void> {
  if (organizationId === null) throw new Error('rows belong to an organization');
  const { again = false } = payload as { readonly again?: boolean };
  const removed = await purgeRows(tx, organizationId, rowsAtOnce);
  const at = (await now(tx)).getTime();
  const timer = { organizationId, kind, subjectId };
  if (removed > 0) return setTimer(tx, { ...timer, payload, dueAt: new Date(at) });
  if (!again) await setTimer(tx, { ...timer, payload: { again: true }, dueAt: new Date(at + 7 * dayMs) });
}

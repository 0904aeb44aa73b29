import { clearTimer, emit, sealContact, workerAccess, type Tx } from '@openslot/database';
import { contactState, customerMergeUndone, customerState } from '@openslot/events';
import { byViewer, requireHeld, unknownId, type Actor, type InvalidInput, type Viewer } from '@openslot/service';
import { recordDeed } from '../audit/audit.ts';
import { contactOfRecord, gramsOfRecord, openRecord, sealRecord } from '../customer/customer.seal.ts';
import { changeCustomer, lockCustomers, type CustomerRow } from '../customer/customer.store.ts';
import { statusOf, whyUntimely, type Untimely } from '../customer/record.commands.ts';
import { partBlocks } from '../customer-block/customer-block.process.ts';
import { indexNames } from '../customer-name/customer-name.store.ts';
import type { Deps } from '../deps.ts';
import { redirect } from './customer-merge.commands.ts';
import { partedRecord, type UndoMerge } from './customer-merge.ts';
import { noteUndone, undoableMerges, type UndoableMerge } from './customer-merge.store.ts';
import { openMemory, type MergeMemory } from './merge-memory.ts';
import { mergeEnd } from './merge-undo.timers.ts';

export interface MergeUndone {
  readonly __typename: 'MergeUndone';
  readonly customerId: string;
  readonly winnerId: string;
}
export type UndoMergeOutcome = MergeUndone | { readonly __typename: 'MergeFinal' } | Untimely | InvalidInput;

/**
 * Makes two of one again. What hangs on the loser's visits follows in every slice, because scheduling, which remembers
 * whose they were, hears that the loser is somebody again, and tells of each visit anew.
 */
export async function undoMerge(
  deps: Deps,
  viewer: Viewer,
  { winnerId, winnerVersion, loserId }: UndoMerge,
): Promise<UndoMergeOutcome> {
  const { organizationId } = requireHeld(viewer, 'customer.merge');
  const actor = byViewer(viewer);
  return deps.database.transaction(workerAccess(organizationId), async (tx): Promise<UndoMergeOutcome> => {
    const found = await mergeOf(tx, organizationId, winnerId, loserId);
    const ids = [winnerId, loserId, ...(found?.earlierIds ?? [])];
    const byId = new Map((await lockCustomers(tx, organizationId, ids)).map((row) => [row.id, row]));
    const [winner, loser] = [byId.get(winnerId), byId.get(loserId)];
    if (!winner) return unknownId('winnerId');
    if (!loser) return unknownId('loserId');
    const untimely = whyUntimely(winner, winnerVersion);
    if (untimely) return untimely;
    if (loser.erasedAt || loser.mergedIntoId !== winnerId) return { __typename: 'WrongState', status: statusOf(loser) };
    const merge = found && (await mergeOf(tx, organizationId, winnerId, loserId));
    if (!merge) return { __typename: 'MergeFinal' };

    const memory = await openMemory(deps, tx, merge);
    const changed = await partRecords(deps, tx, actor, { winner, loser }, merge, memory);
    for (const id of merge.earlierIds) {
      const row = byId.get(id);
      if (row?.mergedIntoId === winnerId) await redirect(tx, actor, row, loserId);
    }
    await partBlocks(deps, tx, actor, { organizationId, winnerId, loserId }, memory);
    await noteUndone(tx, merge, actor.actorId ?? '');
    await clearTimer(tx, mergeEnd, merge.id);
    const deed = { organizationId, entity: 'Customer' };
    await recordDeed(tx, actor, {
      ...{ ...deed, action: 'customer.merge_undone', entityId: loserId, changed: ['mergedIntoId'] },
    });
    if (changed.length > 0) {
      await recordDeed(tx, actor, { ...deed, action: 'customer.updated', entityId: winnerId, changed: [...changed] });
    }
    return { __typename: 'MergeUndone', customerId: loserId, winnerId };
  });
}

const mergeOf = async (
  tx: Tx,
  organizationId: string,
  winnerId: string,
  loserId: string,
): Promise<UndoableMerge | undefined> =>
  (await undoableMerges(tx, organizationId, winnerId)).find((merge) => merge.loserId === loserId);

/** The winner first, because a person is one customer of an organization at most. Answers what of the winner changed. */
async function partRecords(
  deps: Deps,
  tx: Tx,
  actor: Actor,
  { winner, loser }: { readonly winner: CustomerRow; readonly loser: CustomerRow },
  merge: UndoableMerge,
  memory: MergeMemory,
): Promise<readonly string[]> {
  const { organizationId } = winner;
  const current = await openRecord(tx, deps.vault, winner, winner);
  const back = await openRecord(tx, deps.vault, loser, loser);
  const { record, changed } = partedRecord(current, memory.winner, back, merge.fromLoser);
  // Whoever has ended the account meanwhile, or changed whose it is, has decided so of it.
  const isLosers = merge.userId !== null && winner.userId === merge.userId;
  const [winnerUser, loserUser] = isLosers ? [null, merge.userId] : [winner.userId, null];

  const sealed = await sealRecord(tx, deps.vault, winner, record);
  const kept = await changeCustomer(tx, winner, { ...sealed, userId: winnerUser }, actor.actorId);
  const restored = await changeCustomer(tx, loser, { userId: loserUser, mergedIntoId: null }, actor.actorId);
  await indexNames(tx, deps.vault, organizationId, [
    { id: winner.id, grams: await gramsOfRecord(tx, deps.vault, organizationId, record) },
    { id: loser.id, grams: await gramsOfRecord(tx, deps.vault, organizationId, back) },
  ]);

  const reached = (of: typeof record) => ({
    kind: 'CUSTOMER' as const,
    sealed: sealContact(deps.contactTopicKey, contactOfRecord(of)),
  });
  const ofWinner = { organizationId, aggregateId: winner.id, version: kept, actor: actor.actorId };
  const ofLoser = { organizationId, aggregateId: loser.id, version: restored, actor: actor.actorId };
  await emit(
    tx,
    { contract: customerState, ...ofWinner, data: { userId: winnerUser, mergedIntoId: null, live: true } },
    { contract: contactState, ...ofWinner, data: reached(record) },
    { contract: customerState, ...ofLoser, data: { userId: loserUser, mergedIntoId: null, live: true } },
    { contract: contactState, ...ofLoser, data: reached(back) },
    { contract: customerMergeUndone, ...ofLoser, data: { fromId: winner.id } },
  );
  return changed;
}

import { emit, sealContact, setTimer, workerAccess, type Tx } from '@openslot/database';
import { contactState, customerMerged, customerState } from '@openslot/events';
import { byViewer, newId, requireHeld, unknownId, type Actor, type InvalidInput, type Viewer } from '@openslot/service';
import { recordDeed } from '../audit/audit.ts';
import { contactOfRecord, gramsOfRecord, openRecord, sealRecord } from '../customer/customer.seal.ts';
import { changeCustomer, lockCustomers, type CustomerRow } from '../customer/customer.store.ts';
import { whyUntimely, type Untimely } from '../customer/record.commands.ts';
import { mergeBlocks } from '../customer-block/customer-block.process.ts';
import { moveConduct } from '../customer-block/customer-conduct.store.ts';
import { forgetName, indexNames } from '../customer-name/customer-name.store.ts';
import type { Deps } from '../deps.ts';
import { moveSeen } from '../visit/visit.store.ts';
import { mergedRecord, type MergeCustomers } from './customer-merge.ts';
import { insertMerge, mergedBefore } from './customer-merge.store.ts';
import { sealMemory } from './merge-memory.ts';
import { mergeEnd } from './merge-undo.timers.ts';

export interface CustomersMerged {
  readonly __typename: 'CustomersMerged';
  readonly customerId: string;
}
export type MergeCustomersOutcome =
  CustomersMerged | { readonly __typename: 'BothRegistered' } | Untimely | InvalidInput;

/**
 * Makes two records of one customer one. What other slices keep for the loser follows, because they hear that the loser is
 * the winner now; records that had been merged into the loser are told anew, so that nobody has to follow a chain.
 */
export async function mergeCustomers(
  deps: Deps,
  viewer: Viewer,
  { winnerId, loserId, ...input }: MergeCustomers,
): Promise<MergeCustomersOutcome> {
  const { organizationId } = requireHeld(viewer, 'customer.merge');
  const actor = byViewer(viewer);
  return deps.database.transaction(workerAccess(organizationId), async (tx): Promise<MergeCustomersOutcome> => {
    const earlier = await mergedBefore(tx, organizationId, loserId);
    const rows = await lockCustomers(tx, organizationId, [winnerId, loserId, ...earlier.map(({ id }) => id)]);
    const byId = new Map(rows.map((row) => [row.id, row]));
    const [winner, loser] = [byId.get(winnerId), byId.get(loserId)];
    if (!winner) return unknownId('winnerId');
    if (!loser) return unknownId('loserId');
    const untimely = whyUntimely(winner, input.winnerVersion) ?? whyUntimely(loser, input.loserVersion);
    if (untimely) return untimely;
    if (winner.userId && loser.userId) return { __typename: 'BothRegistered' };

    const id = newId();
    const beforeEnc = await sealMemory(deps, tx, id, { winner, loser });
    const fromLoser = await joinRecords(deps, tx, actor, { winner, loser }, input.takeFromLoser ?? []);
    for (const before of earlier) await redirect(tx, actor, byId.get(before.id), winnerId);
    await moveSeen(tx, organizationId, loserId, winnerId);
    await moveConduct(tx, organizationId, loserId, winnerId);
    await mergeBlocks(deps, tx, actor, { organizationId, from: loserId, to: winnerId });
    const undoableUntil = await insertMerge(
      tx,
      { organizationId, id, createdBy: actor.actorId ?? '', winnerId, loserId, fromLoser },
      { beforeEnc, userId: loser.userId, earlierIds: earlier.map((before) => before.id) },
    );
    await setTimer(tx, { organizationId, kind: mergeEnd, subjectId: id, dueAt: undoableUntil });
    await recordDeed(tx, actor, {
      ...{
        organizationId,
        action: 'customer.merged',
        entity: 'Customer',
        entityId: loserId,
        changed: ['mergedIntoId'],
      },
    });
    if (fromLoser.length > 0) {
      await recordDeed(tx, actor, {
        ...{ organizationId, action: 'customer.updated', entity: 'Customer', entityId: winnerId, changed: fromLoser },
      });
    }
    return { __typename: 'CustomersMerged', customerId: winnerId };
  });
}

interface Pair {
  readonly winner: CustomerRow;
  readonly loser: CustomerRow;
}

/** The loser first, because a person is one customer of an organization at most. */
async function joinRecords(
  deps: Deps,
  tx: Tx,
  actor: Actor,
  { winner, loser }: Pair,
  wanted: readonly Parameters<typeof mergedRecord>[2][number][],
): Promise<readonly string[]> {
  const { organizationId } = winner;
  const [own, other] = [
    await openRecord(tx, deps.vault, winner, winner),
    await openRecord(tx, deps.vault, loser, loser),
  ];
  const { record, fromLoser } = mergedRecord(own, other, wanted);
  const userId = winner.userId ?? loser.userId;

  await forgetName(tx, organizationId, loser.id);
  const lost = await changeCustomer(tx, loser, { userId: null, mergedIntoId: winner.id }, actor.actorId);
  const sealed = await sealRecord(tx, deps.vault, winner, record);
  const won = await changeCustomer(tx, winner, { ...sealed, userId }, actor.actorId);
  const grams = await gramsOfRecord(tx, deps.vault, organizationId, record);
  await indexNames(tx, deps.vault, organizationId, [{ id: winner.id, grams }]);

  const ofLoser = { organizationId, aggregateId: loser.id, version: lost, actor: actor.actorId };
  const ofWinner = { organizationId, aggregateId: winner.id, version: won, actor: actor.actorId };
  const contact = sealContact(deps.contactTopicKey, contactOfRecord(record));
  await emit(
    tx,
    { contract: customerState, ...ofLoser, data: { userId: null, mergedIntoId: winner.id, live: false } },
    { contract: customerMerged, ...ofLoser, data: { intoId: winner.id } },
    { contract: contactState, ...ofLoser, data: null },
    { contract: customerState, ...ofWinner, data: { userId, mergedIntoId: null, live: true } },
    { contract: contactState, ...ofWinner, data: { kind: 'CUSTOMER', sealed: contact } },
  );
  return fromLoser;
}

/** Who had become another record is this one now. */
export async function redirect(tx: Tx, actor: Actor, row: CustomerRow | undefined, winnerId: string): Promise<void> {
  if (!row) return;
  const { organizationId, id } = row;
  const version = await changeCustomer(tx, row, { mergedIntoId: winnerId }, actor.actorId);
  const data = { userId: null, mergedIntoId: winnerId, live: false };
  await emit(tx, { contract: customerState, organizationId, aggregateId: id, version, data, actor: actor.actorId });
}

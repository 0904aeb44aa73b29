import { clearTimer, contactMatch, emit, now, setTimer, type Contact, type Due, type Tx } from '@openslot/database';
import { customerBlocked, customerBlockState, customerUnblocked, type Envelope } from '@openslot/events';
import { bySystem, newId, type Actor } from '@openslot/service';
import { recordDeed } from '../audit/audit.ts';
import { openRecord } from '../customer/customer.seal.ts';
import { lockCustomer, type CustomerRow } from '../customer/customer.store.ts';
import type { Deps } from '../deps.ts';
import { afterRule, isStricter, modeByRule, strictest, type BlockMode } from './customer-block.ts';
import { blockById, blockOf, changeBlock, insertBlock, type BlockRow } from './customer-block.store.ts';
import { lateNoShows } from './customer-conduct.store.ts';

const end = 'customer_block_end';
const review = 'customer_conduct_review';

export interface Wanted {
  readonly mode: BlockMode;
  readonly source: 'RULE' | 'STAFF';
  readonly reason: string | null;
  readonly until: Date | null;
}

/** Blocks a locked customer, or changes the block there is. */
export async function setBlock(
  deps: Deps,
  tx: Tx,
  { actor, cause = null }: { readonly actor: Actor; readonly cause?: Envelope | null },
  customer: CustomerRow,
  wanted: Wanted,
): Promise<void> {
  const { organizationId, id: customerId } = customer;
  const before = await blockOf(tx, organizationId, customerId);
  const id = before?.id ?? newId();
  if (!before) {
    await insertBlock(tx, {
      organizationId,
      id,
      customerId,
      ...wanted,
      createdBy: actor.actorId,
      updatedBy: actor.actorId,
    });
  }
  const version = before ? await changeBlock(tx, before, wanted, actor.actorId) : 1;
  await tellBlock(deps, tx, customer, { ...wanted, id, version });
  const told = { organizationId, aggregateId: customerId, version: customer.version, actor: actor.actorId, cause };
  await emit(tx, { contract: customerBlocked, ...told, data: { mode: wanted.mode, source: wanted.source } });
  if (wanted.until) await setTimer(tx, { organizationId, kind: end, subjectId: id, dueAt: wanted.until });
  else await clearTimer(tx, end, id);
  await recordDeed(tx, actor, {
    ...{ organizationId, action: 'customer.blocked', entity: 'Customer', entityId: customerId, changed: ['block'] },
    ...{ reason: wanted.reason, cause },
  });
}

/** Lifts a block. */
export async function liftBlock(
  tx: Tx,
  { actor, cause = null }: { readonly actor: Actor; readonly cause?: Envelope | null },
  block: BlockRow,
): Promise<void> {
  const { organizationId, id, customerId, mode } = block;
  const version = await changeBlock(tx, block, { ended: true }, actor.actorId);
  const told = { organizationId, version, actor: actor.actorId, cause };
  await emit(
    tx,
    { contract: customerBlockState, ...told, aggregateId: id, data: null },
    { contract: customerUnblocked, ...told, aggregateId: customerId, data: { mode } },
  );
  await clearTimer(tx, end, id);
  await recordDeed(tx, actor, {
    ...{ organizationId, action: 'customer.unblocked', entity: 'Customer', entityId: customerId, changed: ['block'] },
    cause,
  });
}

/** What scheduling refuses bookings by. */
async function tellBlock(
  deps: Deps,
  tx: Tx,
  customer: CustomerRow,
  block: Pick<BlockRow, 'id' | 'version' | 'mode' | 'until'>,
  contact?: Contact,
): Promise<void> {
  const { organizationId, id: customerId } = customer;
  const reached = contact ?? (await openRecord(tx, deps.vault, customer, customer));
  await emit(tx, {
    ...{ contract: customerBlockState, organizationId, aggregateId: block.id, version: block.version },
    data: {
      customerId,
      mode: block.mode,
      until: block.until?.toISOString() ?? null,
      ...contactMatch(deps.guestContactTopicKey, organizationId, reached),
    },
  });
}

/** A blocked customer who is reached otherwise stays blocked. */
export async function retellBlock(deps: Deps, tx: Tx, customer: CustomerRow, contact: Contact): Promise<void> {
  const block = await blockOf(tx, customer.organizationId, customer.id);
  if (!block) return;
  const version = await changeBlock(tx, block, {}, null);
  await tellBlock(deps, tx, customer, { ...block, version }, contact);
}

/** Does what the rule says of a customer's latest conduct. */
export async function applyRule(
  deps: Deps,
  tx: Tx,
  organizationId: string,
  customerId: string,
  cause: Envelope | null,
): Promise<void> {
  const customer = await lockCustomer(tx, organizationId, customerId);
  if (!customer || customer.mergedIntoId || customer.erasedAt) return;
  const late = await lateNoShows(tx, organizationId, customerId);
  const untilAt = late.map(({ until }) => until).toSorted((one, other) => one.getTime() - other.getTime())[0];
  const block = await blockOf(tx, organizationId, customerId);
  const follows = afterRule(block, strictest(late.map(({ count, ...rule }) => modeByRule(count, rule))));
  const by = { actor: bySystem, cause };
  if (follows === 'LIFT') {
    if (block) await liftBlock(tx, by, block);
  } else if (follows !== 'KEEP') {
    await setBlock(deps, tx, by, customer, { mode: follows, source: 'RULE', reason: null, until: null });
  }
  if (untilAt) await setTimer(tx, { organizationId, kind: review, subjectId: customerId, dueAt: untilAt });
  else await clearTimer(tx, review, customerId);
}

/** Of two customers who are one, the stricter block stays. */
export async function mergeBlocks(
  deps: Deps,
  tx: Tx,
  actor: Actor,
  { organizationId, from, to }: { readonly organizationId: string; readonly from: string; readonly to: string },
): Promise<void> {
  const [lost, kept] = [await blockOf(tx, organizationId, from), await blockOf(tx, organizationId, to)];
  const winner = await lockCustomer(tx, organizationId, to);
  if (!winner) throw new Error('who wins is known');
  if (lost) {
    await liftBlock(tx, { actor }, lost);
    if (!kept || isStricter(lost.mode, kept.mode)) await setBlock(deps, tx, { actor }, winner, wantedOf(lost));
    else await retellBlock(deps, tx, winner, await openRecord(tx, deps.vault, winner, winner));
  } else if (kept) {
    await retellBlock(deps, tx, winner, await openRecord(tx, deps.vault, winner, winner));
  }
  await applyRule(deps, tx, organizationId, to, null);
}

/** Two customers who are two again have the blocks of before, but for what was decided of the one since. */
export async function partBlocks(
  deps: Deps,
  tx: Tx,
  actor: Actor,
  ids: { readonly organizationId: string; readonly winnerId: string; readonly loserId: string },
  before: { readonly winnerBlock: Wanted | null; readonly loserBlock: Wanted | null },
): Promise<void> {
  const { organizationId } = ids;
  const winner = await lockCustomer(tx, organizationId, ids.winnerId);
  const loser = await lockCustomer(tx, organizationId, ids.loserId);
  if (!winner || !loser) throw new Error('both are known');
  const at = await now(tx);
  const holds = (block: Wanted | null): block is Wanted => block !== null && (!block.until || block.until > at);
  const kept = await blockOf(tx, organizationId, winner.id);
  const { winnerBlock, loserBlock } = before;
  if (kept && loserBlock && isSame(kept, loserBlock) && !(winnerBlock && isSame(kept, winnerBlock))) {
    if (holds(winnerBlock)) await setBlock(deps, tx, { actor }, winner, winnerBlock);
    else await liftBlock(tx, { actor }, kept);
  } else if (kept) {
    await retellBlock(deps, tx, winner, await openRecord(tx, deps.vault, winner, winner));
  }
  if (holds(loserBlock)) await setBlock(deps, tx, { actor }, loser, loserBlock);
  for (const { id } of [winner, loser]) await applyRule(deps, tx, organizationId, id, null);
}

const isSame = (block: Wanted, other: Wanted): boolean =>
  block.mode === other.mode &&
  block.source === other.source &&
  block.reason === other.reason &&
  block.until?.getTime() === other.until?.getTime();

/** What is due with blocks. */
export const blockTimers = (deps: Deps) => ({
  [end]: async (tx: Tx, { organizationId, subjectId }: Due): Promise<void> => {
    const block = organizationId && (await blockById(tx, organizationId, subjectId));
    if (!organizationId || !block) return;
    await lockCustomer(tx, organizationId, block.customerId);
    await liftBlock(tx, { actor: bySystem }, block);
    await applyRule(deps, tx, organizationId, block.customerId, null);
  },
  [review]: async (tx: Tx, { organizationId, subjectId }: Due): Promise<void> => {
    if (organizationId) await applyRule(deps, tx, organizationId, subjectId, null);
  },
});

export const wantedOf = ({ mode, source, reason, until }: BlockRow): Wanted => ({ mode, source, reason, until });

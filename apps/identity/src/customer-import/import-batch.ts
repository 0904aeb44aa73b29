import { emit, sealContact, type Happening, type Tx } from '@openslot/database';
import { contactState, customerState } from '@openslot/events';
import { newId } from '@openslot/service';
import {
  changedRecord,
  namesOf,
  newRecord,
  type CustomerRecord,
  type Surroundings,
} from '../customer/customer-record.ts';
import { contactOfRecord, openRecord, sealRecord } from '../customer/customer.seal.ts';
import { customersOf, surroundingsOf, type CustomerRow } from '../customer/customer.store.ts';
import { retellBlock } from '../customer-block/customer-block.process.ts';
import { blocksOf } from '../customer-block/customer-block.store.ts';
import { addNames, indexNames, type NamedCustomer } from '../customer-name/customer-name.store.ts';
import { gramHasher } from '../customer-name/gram-hash.ts';
import { gramsOfNames } from '../customer-name/grams.ts';
import type { Deps } from '../deps.ts';
import {
  changeCustomers,
  customersElsewhere,
  insertCustomers,
  type ChangedCustomer,
  type ImportJobRow,
} from './customer-import.store.ts';
import { isError, readRow, type ImportWish, type RawRow, type RowError } from './import-rows.ts';

interface Sound {
  readonly nth: number;
  readonly wish: ImportWish;
}

export interface BatchDone {
  readonly created: number;
  readonly updated: number;
  readonly errors: readonly (RowError & { readonly nth: number })[];
}

/** Takes rows in, all in one transaction; those of one customer in their order. A dry run only looks what would be. */
export async function takeBatch(deps: Deps, tx: Tx, job: ImportJobRow, rows: readonly RawRow[]): Promise<BatchDone> {
  const read = rows.map((row, nth) => ({ nth, row: readRow(row) }));
  const errors: (RowError & { nth: number })[] = read.flatMap(({ nth, row }) =>
    isError(row) ? [{ ...row, nth }] : [],
  );
  const sound: Sound[] = read.flatMap(({ nth, row }) => (isError(row) ? [] : [{ nth, wish: row }]));
  const known = await knownElsewhere(tx, job.organizationId, sound);
  const merged = sound.filter(({ wish }) => known.get(wish.externalId ?? '') === null);
  errors.push(...merged.map(({ nth }) => ({ nth, field: 'EXTERNAL_ID' as const, code: 'MERGED' })));

  const wanted = sound.filter(({ wish }) => known.get(wish.externalId ?? '') !== null);
  const last = new Map(wanted.map((each) => [each.wish.externalId ?? `row ${each.nth}`, each.wish]));
  const changes = [...last].filter(([externalId]) => known.has(externalId));
  const additions = [...last].filter(([externalId]) => !known.has(externalId)).map(([, wish]) => wish);
  if (job.mode === 'APPLY') {
    const around = await surroundingsOf(tx, job.organizationId);
    await add(deps, tx, job, around, additions);
    await change(deps, tx, job, around, new Map(changes.map(([id, wish]) => [known.get(id) ?? '', wish])));
  }
  return { created: additions.length, updated: wanted.length - additions.length, errors: errors.toSorted(byRow) };
}

const byRow = (one: { nth: number }, other: { nth: number }) => one.nth - other.nth;

/** The customers that the rows name by ids elsewhere; null for one who is another customer by now. */
async function knownElsewhere(tx: Tx, organizationId: string, rows: readonly Sound[]) {
  const ids = rows.flatMap(({ wish }) => wish.externalId ?? []);
  const known = await customersElsewhere(tx, organizationId, ids);
  return new Map(known.map(({ id, externalId, mergedIntoId }) => [externalId, mergedIntoId ? null : id]));
}

async function add(
  deps: Deps,
  tx: Tx,
  { organizationId, createdBy }: ImportJobRow,
  around: Surroundings,
  wishes: readonly ImportWish[],
): Promise<void> {
  const rows = [];
  const told: Happening[] = [];
  const hashGrams = gramHasher(tx, deps.vault, organizationId);
  for (const { externalId, ...wish } of wishes) {
    const id = newId();
    const record = newRecord(wish, around);
    const kept = await sealRecord(tx, deps.vault, { organizationId, id }, record);
    rows.push({
      ...{ organizationId, id, source: 'IMPORT' as const, externalId: externalId ?? null },
      ...kept,
      ...{ nameGrams: await hashGrams(gramsOfNames(namesOf(record))), nameKey: kept.contactKey },
      ...{ createdBy, updatedBy: createdBy },
    });
    const sealed = sealContact(deps.contactTopicKey, contactOfRecord(record));
    const of = { organizationId, aggregateId: id, version: 1, actor: createdBy };
    told.push(
      { contract: customerState, ...of, data: { userId: null, mergedIntoId: null, live: true } },
      { contract: contactState, ...of, data: { kind: 'CUSTOMER', sealed } },
    );
  }
  await insertCustomers(tx, rows);
  if (rows.length > 0)
    await addNames(
      tx,
      organizationId,
      rows.map(({ id, nameGrams }) => ({ id, grams: nameGrams })),
    );
  await emit(tx, ...told);
}

async function change(
  deps: Deps,
  tx: Tx,
  { organizationId, createdBy }: ImportJobRow,
  around: Surroundings,
  wishes: ReadonlyMap<string, ImportWish>,
): Promise<void> {
  const changed: (ChangedCustomer & NamedCustomer)[] = [];
  const told: Happening[] = [];
  const hashGrams = gramHasher(tx, deps.vault, organizationId);
  const rows = await customersOf(tx, organizationId, [...wishes.keys()]);
  const blocked = new Set((await blocksOf(tx, organizationId, [...wishes.keys()])).map(({ customerId }) => customerId));
  for (const row of rows) {
    const after = await recordAfter(deps, tx, row, around, wishes.get(row.id));
    if (!after) continue;
    const { id, version } = row;
    const grams = await hashGrams(gramsOfNames(namesOf(after)));
    changed.push({ id, version, sealed: await sealRecord(tx, deps.vault, row, after), grams });
    if (blocked.has(id)) await retellBlock(deps, tx, row, after);
    const of = { organizationId, aggregateId: id, version: version + 1, actor: createdBy };
    const sealed = sealContact(deps.contactTopicKey, contactOfRecord(after));
    told.push(
      { contract: customerState, ...of, data: { userId: row.userId, mergedIntoId: null, live: true } },
      { contract: contactState, ...of, data: { kind: 'CUSTOMER', sealed } },
    );
  }
  await changeCustomers(tx, organizationId, changed, createdBy);
  if (changed.length > 0) await indexNames(tx, deps.vault, organizationId, changed);
  await emit(tx, ...told);
}

/** Null where the row says nothing new. */
async function recordAfter(
  deps: Deps,
  tx: Tx,
  row: CustomerRow,
  around: Surroundings,
  wish: ImportWish | undefined,
): Promise<CustomerRecord | null> {
  if (!wish) return null;
  const { after, changed } = changedRecord(await openRecord(tx, deps.vault, row, row), wish, around);
  return changed.length === 0 ? null : after;
}

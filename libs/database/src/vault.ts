import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Tx } from './tx.ts';
import { keyFromHex, seal, unseal } from './sealed.ts';
import { inSlice } from './slice.ts';

/** Where a sealed value stands. It is authenticated with the value, which opens nowhere else. */
export interface Place {
  readonly table: string;
  readonly column: string;
  readonly id: string;
}

/**
 * Encrypted columns of one slice. Every organization has its own data keys, kept in `data_key` under the slice's master
 * key; they are made at the first use.
 */
export interface Vault {
  seal(tx: Tx, organizationId: string, place: Place, plain: string): Promise<Buffer>;
  open(tx: Tx, organizationId: string, place: Place, sealed: Buffer): Promise<string>;
  /** Another key for what is sealed from now on; answers its version, null while the one before is still being replaced. */
  rotate(tx: Tx, organizationId: string): Promise<number | null>;
  /** 16 bytes by which equal values of one organization are found, for a row that is written; normalise the value first. */
  blindIndex(tx: Tx, organizationId: string, normalised: string): Promise<Buffer>;
  /** Under which version of the key `blindIndex` makes them: kept with the row. The same until the transaction ends. */
  indexVersion(tx: Tx, organizationId: string): Promise<number>;
  /**
   * Looks for rows by their blind indexes. While a key is being replaced there are two, and a row has its index under one of
   * them: whoever looks, looks under each. `look` does nothing but that: it runs again where the keys were others by then.
   */
  lookUp<Found>(
    tx: Tx,
    organizationId: string,
    look: (indexes: readonly BlindIndex[]) => Promise<Found>,
  ): Promise<Found>;
  /** Another key for indexes from now on; answers its version, null while the one before is still being replaced. */
  rotateIndex(tx: Tx, organizationId: string): Promise<number | null>;
}

/** The index of a normalised value, under one key. */
export type BlindIndex = (normalised: string) => Buffer;

/** The organization of rows that belong to none, such as people. */
export const noOrganization = '00000000-0000-0000-0000-000000000000';

type Purpose = 'DATA' | 'INDEX';

interface DataKey {
  readonly purpose: Purpose;
  readonly version: number;
  readonly active: boolean;
  readonly key: Buffer;
}

const keptFor = 10 * 60_000;
const keptKeyrings = 10_000;

export function openVault({ slice, masterKey }: { slice: string; masterKey: string }): Vault {
  const wrapping = Buffer.from(hkdfSync('sha256', keyFromHex(masterKey), '', 'openslot:data-key', 32));
  const cache = new Map<string, { keys: DataKey[]; until: number }>();
  const contextOfKey = (organizationId: string, purpose: Purpose) => `${slice} ${organizationId} ${purpose}`;

  async function load(tx: Tx, organizationId: string): Promise<DataKey[]> {
    const rows = await tx.execute<KeyRow>(
      sql`select purpose, version, wrapped_key, status, settled from ${inSlice(tx, 'data_keys')}(${organizationId})`,
    );
    const keys = rows.map(({ purpose, version, wrapped_key, status }) => ({
      purpose,
      version,
      active: status === 'ACTIVE',
      key: unseal(wrapping, wrapped_key, contextOfKey(organizationId, purpose)),
    }));
    if (keys.length > 0 && rows.every(({ settled }) => settled)) remember(organizationId, keys);
    return keys;
  }

  function remember(organizationId: string, keys: DataKey[]): void {
    cache.delete(organizationId);
    cache.set(organizationId, { keys, until: performance.now() + keptFor });
    const [oldest] = cache.keys();
    if (cache.size > keptKeyrings && oldest !== undefined) cache.delete(oldest);
  }

  function cached(organizationId: string): DataKey[] | null {
    const kept = cache.get(organizationId);
    return kept && kept.until > performance.now() ? kept.keys : null;
  }

  async function offer(tx: Tx, organizationId: string, purpose: Purpose): Promise<void> {
    const wrapped = seal(wrapping, randomBytes(32), contextOfKey(organizationId, purpose));
    await tx.execute(sql`select ${inSlice(tx, 'data_key_offer')}(${organizationId}, ${purpose}, ${wrapped})`);
  }

  /** The wanted key, from the cache, the table, or new when the organization has none yet. */
  async function keyFor(
    tx: Tx,
    organizationId: string,
    wanted: (key: DataKey) => boolean,
    make?: Purpose,
  ): Promise<DataKey> {
    const found = cached(organizationId)?.find(wanted) ?? (await load(tx, organizationId)).find(wanted);
    if (found) return found;
    if (make === undefined) throw new Error(`${slice}: the key of a sealed value is gone`);
    await offer(tx, organizationId, make);
    const made = (await load(tx, organizationId)).find(wanted);
    if (!made) throw new Error(`${slice}: no ${make} key could be made`);
    return made;
  }

  const writing = new WeakMap<Tx, Map<string, Promise<DataKey>>>();

  /** The key that writes now: whatever the cache says, asked once in a transaction, and the same until it ends. */
  function writingKey(tx: Tx, organizationId: string, purpose: Purpose): Promise<DataKey> {
    const held = writing.get(tx) ?? new Map<string, Promise<DataKey>>();
    writing.set(tx, held);
    const which = `${purpose} ${organizationId}`;
    const known = held.get(which) ?? keyInUse(tx, organizationId, purpose);
    held.set(which, known);
    return known;
  }

  async function keyInUse(tx: Tx, organizationId: string, purpose: Purpose): Promise<DataKey> {
    const inUse = purpose === 'DATA' ? 'data_key_in_use' : 'index_key_in_use';
    const ask = async () => {
      const [row] = await tx.execute<{ version: number | null }>(
        sql`select ${inSlice(tx, inUse)}(${organizationId}) as version`,
      );
      return row?.version ?? null;
    };
    // Whoever waited for a rotation finds the key that it waited for no longer active, and asks again.
    let version = (await ask()) ?? (await ask());
    if (version === null) {
      await offer(tx, organizationId, purpose);
      version = await ask();
    }
    return keyFor(tx, organizationId, (key) => key.purpose === purpose && key.version === version);
  }

  /** That of rows of no organization is never replaced, and nobody has to wait for whoever uses it. */
  const indexKey = (tx: Tx, organizationId: string): Promise<DataKey> =>
    organizationId === noOrganization
      ? keyFor(tx, organizationId, (key) => key.purpose === 'INDEX' && key.active, 'INDEX')
      : writingKey(tx, organizationId, 'INDEX');

  async function rotate(tx: Tx, organizationId: string, purpose: Purpose): Promise<number | null> {
    const rotation = purpose === 'DATA' ? 'data_key_rotate' : 'index_key_rotate';
    const wrapped = seal(wrapping, randomBytes(32), contextOfKey(organizationId, purpose));
    const [row] = await tx.execute<{ version: number | null }>(
      sql`select ${inSlice(tx, rotation)}(${organizationId}, ${wrapped}) as version`,
    );
    return row?.version ?? null;
  }

  return {
    async seal(tx, organizationId, place, plain) {
      const { key, version } = await writingKey(tx, organizationId, 'DATA');
      const header = Buffer.alloc(2);
      header.writeUInt16BE(version);
      return Buffer.concat([header, seal(key, Buffer.from(plain), contextOf(place))]);
    },
    async open(tx, organizationId, place, sealed) {
      const version = sealed.readUInt16BE();
      const { key } = await keyFor(tx, organizationId, (each) => each.purpose === 'DATA' && each.version === version);
      return unseal(key, sealed.subarray(2), contextOf(place)).toString();
    },
    rotate: (tx, organizationId) => rotate(tx, organizationId, 'DATA'),
    async blindIndex(tx, organizationId, normalised) {
      return indexUnder(await indexKey(tx, organizationId))(normalised);
    },
    indexVersion: async (tx, organizationId) => (await indexKey(tx, organizationId)).version,
    async lookUp(tx, organizationId, look) {
      for (let known = cached(organizationId); ; known = null) {
        known ??= await load(tx, organizationId);
        const keys = known.filter(({ purpose }) => purpose === 'INDEX').toSorted((a, b) => a.version - b.version);
        const found = await look(keys.map(indexUnder));
        const [now] = await tx.execute<{ versions: string }>(
          sql`select array_to_string(${inSlice(tx, 'index_versions')}(${organizationId}), ' ') as versions`,
        );
        if (now?.versions === keys.map(({ version }) => version).join(' ')) return found;
      }
    },
    rotateIndex: (tx, organizationId) => rotate(tx, organizationId, 'INDEX'),
  };
}

const indexUnder =
  ({ key }: DataKey): BlindIndex =>
  (normalised) =>
    createHmac('sha256', key).update(normalised).digest().subarray(0, 16);

interface KeyRow extends Record<string, unknown> {
  readonly purpose: Purpose;
  readonly version: number;
  readonly wrapped_key: Buffer;
  readonly status: string;
  readonly settled: boolean;
}

const contextOf = ({ table, column, id }: Place) => `${table} ${column} ${id}`;

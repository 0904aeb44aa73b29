import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { workerAccess } from '@openslot/database';
import { fromId, newId, type Viewer } from '@openslot/service';
import { quantile, timed, type Bench } from '@openslot/testing';
import { customerPage } from '../src/customer/customer-list.loaders.ts';
import { readCustomerFilter } from '../src/customer/customer-list.ts';
import { customerColumn } from '../src/customer/customer.ts';
import { gramHashes } from '../src/customer-name/gram-hash.ts';
import { gramsOfNames } from '../src/customer-name/grams.ts';
import { nameOf, scattered } from './bench-names.ts';
import { foundOrganization } from './people.ts';
import { runIdentity, type RunningIdentity } from './running.ts';

const customers = Number(process.env['NAME_SEARCH_CUSTOMERS'] ?? 1_000_000);
const batch = 10_000;
const searches = 400;

export const bench: Bench = {
  title: `first page of 20 by name among ${customers} customers of one organization, names opened and verified`,
  needsDatabase: true,
  async run(progress) {
    const identity = await runIdentity({ LOG_LEVEL: 'error' });
    try {
      const organizationId = fromId('org', (await foundOrganization(identity, 'Bench')).id) ?? '';
      const filled = await fill(identity, organizationId, progress);
      const viewer = readerOf(organizationId);
      const search = (name: string) => customerPage(identity.deps, viewer, readCustomerFilter({ name }), { first: 20 });
      progress('warming up');
      for (let nth = 0; nth < 60; nth += 1) await search(queryOf(nth + 1_000_000).text);

      const ms = new Map<string, number[]>();
      for (let nth = 0; nth < searches; nth += 1) {
        const { kind, text } = queryOf(nth);
        const took = await timed(() => search(text));
        ms.set(kind, [...(ms.get(kind) ?? []), took]);
      }
      const all = [...ms.values()].flat();
      return [
        { name: 'parts of names kept', value: filled, unit: '' },
        { name: 'search, p50', value: quantile(all, 0.5), unit: 'ms' },
        { name: 'search, p95', value: quantile(all, 0.95), unit: 'ms', atMost: 30 },
        { name: 'search, p99', value: quantile(all, 0.99), unit: 'ms' },
        ...[...ms].map(([kind, each]) => ({ name: `${kind}, p95`, value: quantile(each, 0.95), unit: 'ms' })),
      ];
    } finally {
      await identity.close();
    }
  },
};

const readerOf = (organizationId: string): Viewer =>
  ({
    ...{ person: { userId: newId(), sessionId: newId() }, guest: null, language: 'en', address: 'bench' },
    acting: {
      ...{ organizationId, memberId: newId(), scope: null },
      permissions: new Set(['customer.read', 'customer.contact.read']),
    },
  }) as unknown as Viewer;

/** What people at a desk type: the beginning of a name, a whole one, one character, one that is misspelt, nobody's. */
function queryOf(nth: number): { readonly kind: string; readonly text: string } {
  const random = scattered(nth * 7_919 + 13);
  const { name, kana } = nameOf(random() % customers);
  const [first = name, last = first] = name.split(' ');
  const kinds: readonly [string, string][] = [
    ['beginning of a name', [...last].slice(0, 4).join('')],
    ['a name', last],
    ['both names', name],
    [
      'reading, in half width',
      kana === null ? first : (kana.split(' ')[0]?.normalize('NFKD').normalize('NFC') ?? first),
    ],
    ['one character', /\p{Script=Han}/u.test(name) ? ([...name][0] ?? name) : last.slice(0, 3)],
    ['misspelt', `${last.slice(0, 3)}x${last.slice(3)}`],
    ['nobody', `${last.slice(0, 2)}qz${first.slice(1, 3)}`],
  ];
  const [kind, text] = kinds[random() % kinds.length] ?? ['a name', last];
  return [...text].length < 2 && !/\p{Script=Han}/u.test(text) ? { kind, text: name } : { kind, text };
}

async function fill(identity: RunningIdentity, organizationId: string, progress: (what: string) => void) {
  const { admin } = identity.database;
  const known = new Map<string, bigint>();
  await admin`alter table identity.customer_name_gram drop constraint customer_name_gram_pkey`;
  for (let from = 0; from < customers; from += batch) {
    if (from % 100_000 === 0) progress(`${from} customers`);
    const made = await makeBatch(identity, organizationId, from, known);
    await copy(
      identity,
      'customer (organization_id, id, name_enc, kana_enc, email_enc, email_bidx, locale, source, name_grams)',
      made.rows,
    );
    await copy(identity, 'customer_name_gram (organization_id, gram, customer_id)', made.grams);
  }
  progress('the index');
  await admin`set maintenance_work_mem = '512MB'`;
  await admin`alter table identity.customer_name_gram add primary key (organization_id, gram, customer_id)`;
  await admin`vacuum analyze identity.customer_name_gram`;
  await admin`vacuum analyze identity.customer`;
  const [count] = await admin<{ rows: number }[]>`
    select reltuples::float8 as rows from pg_class where oid = 'identity.customer_name_gram'::regclass`;
  return count?.rows ?? 0;
}

const bytes = (value: Buffer): string => `\\\\x${value.toString('hex')}`;

function makeBatch({ deps }: RunningIdentity, organizationId: string, from: number, known: Map<string, bigint>) {
  return deps.database.transaction(workerAccess(organizationId), async (tx) => {
    const rows: string[] = [];
    const grams: string[] = [];
    for (let nth = from; nth < Math.min(from + batch, customers); nth += 1) {
      const { name, kana } = nameOf(nth);
      const id = newId();
      const parts = [...gramsOfNames([name, kana])];
      for (const part of parts.filter((each) => !known.has(each))) {
        const [hash] = await gramHashes(tx, deps.vault, organizationId, [part]);
        if (hash !== undefined) known.set(part, hash);
      }
      const hashes = parts.map((part) => String(known.get(part)));
      const seal = async (column: 'name_enc' | 'kana_enc' | 'email_enc', plain: string | null) =>
        plain === null ? '\\N' : bytes(await deps.vault.seal(tx, organizationId, customerColumn(id, column), plain));
      const index = nth.toString(16).padStart(32, '0');
      rows.push(
        [
          organizationId,
          id,
          await seal('name_enc', name),
          await seal('kana_enc', kana),
          await seal('email_enc', `person${nth}@example.com`),
          `\\\\x${index}`,
        ].join('\t') + `\ten\tIMPORT\t{${hashes.join(',')}}\n`,
      );
      grams.push(...hashes.map((hash) => `${organizationId}\t${hash}\t${id}\n`));
    }
    return { rows, grams };
  });
}

async function copy({ database: { admin } }: RunningIdentity, into: string, lines: readonly string[]): Promise<void> {
  const target = await admin.unsafe(`copy identity.${into} from stdin`).writable();
  await pipeline(Readable.from([lines.join('')]), target);
}

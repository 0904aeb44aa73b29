import { sameSecret, sign } from './keys.ts';
import { Refusal } from './refusal.ts';

export interface PageRequest {
  readonly first?: number | null;
  readonly after?: string | null;
}

/** What a store needs for one page: rows after the key, one more than asked for, so that it shows if more follow. */
export interface PageQuery<Key> {
  readonly limit: number;
  readonly after: Key | null;
}

export interface Connection<Node> {
  readonly edges: readonly { readonly node: Node; readonly cursor: string }[];
  readonly pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
}

export const largestPage = 100;

/**
 * One Relay page by keyset. `fetch` answers up to `limit` rows after the key, in a total order; `keyOf` gives a row's
 * place in that order as JSON. Cursors are signed: a client can neither read meaning into one nor make one up.
 */
export async function page<Row, Key extends readonly unknown[]>(
  request: PageRequest,
  options: {
    key: Buffer;
    keyOf: (row: Row) => Key;
    fetch: (query: PageQuery<Key>) => Promise<readonly Row[]>;
    defaultFirst?: number;
  },
): Promise<Connection<Row>> {
  const first = request.first ?? options.defaultFirst ?? 20;
  if (first < 1 || first > largestPage) throw new Refusal('INVALID', `first must lie between 1 and ${largestPage}.`);
  const after = request.after == null ? null : (readCursor(options.key, request.after) as unknown as Key);
  const rows = await options.fetch({ limit: first + 1, after });
  const edges = rows.slice(0, first).map((node) => ({ node, cursor: writeCursor(options.key, options.keyOf(node)) }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > first,
      hasPreviousPage: after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

function writeCursor(key: Buffer, values: readonly unknown[]): string {
  const text = Buffer.from(JSON.stringify(values)).toString('base64url');
  return `${text}.${signature(key, text)}`;
}

function readCursor(key: Buffer, cursor: string): unknown[] {
  const [text = '', signed = ''] = cursor.split('.');
  if (!sameSecret(signed, signature(key, text))) throw new Refusal('INVALID', 'This cursor is not one of ours.');
  return JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown[];
}

const signature = (key: Buffer, text: string) => sign(key, text).toString('base64url').slice(0, 22);

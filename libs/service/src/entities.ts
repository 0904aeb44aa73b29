import DataLoader from 'dataloader';
import { Refusal } from './refusal.ts';
import { fromId, type IdPrefix } from './ids.ts';

/**
 * Batches look-ups by id for one request. `find` answers the rows that the viewer may see, in any order; unknown and
 * foreign ids alike become null, each in its place.
 */
export function loaderById<Row extends { id: string }>(
  find: (ids: readonly string[]) => Promise<readonly Row[]>,
): DataLoader<string, Row | null> {
  return new DataLoader(async (ids) => {
    const byId = new Map((await find(ids)).map((row) => [row.id, row]));
    return ids.map((id) => byId.get(id) ?? null);
  });
}

/** The UUID of a query's id argument; the wrong kind of id is refused before any SQL. */
export function requireId(prefix: IdPrefix, id: string): string {
  const uuid = fromId(prefix, id);
  if (uuid === null) throw new Refusal('INVALID', `${id.slice(0, 40)} is not an id of that kind (${prefix}_…).`);
  return uuid;
}

/** `__resolveReference` for an entity that is loaded by its id: null for unknown, foreign and wrong-kind ids. */
export const referenceBy =
  <Row>(prefix: IdPrefix, loader: (context: never) => DataLoader<string, Row | null>) =>
  async (reference: { id: string }, context: unknown): Promise<Row | null> => {
    const uuid = fromId(prefix, reference.id);
    return uuid === null ? null : loader(context as never).load(uuid);
  };

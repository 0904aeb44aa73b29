import { randomBytes } from 'node:crypto';
import { fromId, toId, type IdPrefix } from '@openslot/service';
import { tableOf } from './id-arguments.ts';
import type { RunningSystem } from './running-system.ts';

/** Ids of one organization's things, by their kind. */
export type Targets = Readonly<Partial<Record<IdPrefix, readonly string[]>>>;

const kindOf: Readonly<Partial<Record<IdPrefix, string>>> = { stf: `and kind = 'STAFF'`, res: `and kind <> 'STAFF'` };

/** Everything that an organization has, as far as the API names it. */
export async function targetsOf({ testDatabase: { admin } }: RunningSystem, organizationId: string): Promise<Targets> {
  const organization = fromId('org', organizationId) ?? '';
  const found: Partial<Record<IdPrefix, string[]>> = { org: [organizationId] };
  for (const [prefix, table] of Object.entries(tableOf) as [IdPrefix, string][]) {
    if (['org', 'usr', 'vrt'].includes(prefix)) continue;
    const rows = await admin.unsafe<{ id: string }[]>(
      `select id from ${table} where organization_id = '${organization}' ${kindOf[prefix] ?? ''} order by id limit 20`,
    );
    found[prefix] = rows.map(({ id }) => toId(prefix, id));
  }
  const people = `select user_id from identity.member where organization_id = '${organization}'
    union select user_id from identity.customer where organization_id = '${organization}' and user_id is not null`;
  for (const [prefix, query] of [
    ['usr', `select user_id as id from (${people}) p`],
    ['uss', `select id from identity.user_session where user_id in (${people})`],
    ['uid', `select id from identity.user_identity where user_id in (${people})`],
  ] as const) {
    const rows = await admin.unsafe<{ id: string }[]>(`${query} order by id limit 20`);
    found[prefix] = rows.map(({ id }) => toId(prefix, id));
  }
  return found;
}

/** An id that nothing has, made in the same millisecond: nothing but looking it up tells the two apart. */
export function unknownTwin(id: string): string {
  const prefix = id.slice(0, 3) as IdPrefix;
  const uuid = (fromId(prefix, id) ?? '').replaceAll('-', '');
  const tail = randomBytes(8).toString('hex').slice(1);
  const twin = `${uuid.slice(0, 12)}7${randomBytes(2).toString('hex').slice(1)}b${tail}`;
  return toId(prefix, twin);
}

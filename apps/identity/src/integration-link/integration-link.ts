import { fromId, idPrefixes, toId, type IdPrefix } from '@openslot/service';
import { z } from 'zod';

/** Which thing of ours is which thing of another system. */
export interface IntegrationLink {
  readonly id: string;
  readonly system: string;
  readonly externalId: string;
  readonly entityType: LinkedType;
  readonly entityId: string;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly createdAt: Date;
}

/** What can be linked, by the prefix of its ids. */
const prefixes = {
  Membership: 'mem',
  Customer: 'cus',
  Business: 'biz',
  Location: 'loc',
  Service: 'svc',
  ServiceVariation: 'var',
  StaffMember: 'stf',
  Resource: 'res',
  Appointment: 'apt',
  Payment: 'pay',
  Review: 'rev',
} as const satisfies Record<string, IdPrefix>;

export const linkedTypes = Object.keys(prefixes) as (keyof typeof prefixes)[];
export type LinkedType = (typeof linkedTypes)[number];

export interface Linked {
  readonly entityType: LinkedType;
  readonly entityId: string;
}

/** The thing that an id of the API names; null: it is none that can be linked. */
export function linkedThing(id: string): Linked | null {
  const entityType = linkedTypes.find((type) => id.startsWith(`${prefixes[type]}_`));
  const entityId = entityType ? fromId(prefixes[entityType], id) : null;
  return entityType && entityId ? { entityType, entityId } : null;
}

export const idOfLinked = ({ entityType, entityId }: Linked): string => toId(prefixes[entityType], entityId);

const known: readonly string[] = idPrefixes;

const entity = z.string().transform((id, context) => {
  const thing = linkedThing(id);
  if (thing) return thing;
  context.addIssue({ code: 'custom', message: known.includes(id.slice(0, 3)) ? 'not_linkable' : 'wrong_kind_of_id' });
  return z.NEVER;
});

export const system = z.string().regex(/^[A-Z][A-Z0-9_]{1,39}$/, 'system_name');

const metadata = z
  .record(z.string(), z.string().max(1_000))
  .refine((values) => Buffer.byteLength(JSON.stringify(values)) <= 4_096, 'too_much_metadata');

export const linkIntegrationInput = z.object({
  system,
  externalId: z.string().trim().min(1).max(255),
  entityId: entity,
  metadata: z
    .array(z.object({ key: z.string().min(1).max(64), value: z.string() }))
    .max(20)
    .default([])
    .transform((entries) => Object.fromEntries(entries.map(({ key, value }) => [key, value])))
    .pipe(metadata),
});
export type LinkIntegration = z.infer<typeof linkIntegrationInput>;

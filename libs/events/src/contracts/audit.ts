import { z } from 'zod';
import { contract, type Contract } from '../contract.ts';

export const slices = ['identity', 'catalog', 'scheduling', 'commerce', 'engagement'] as const;
export type Slice = (typeof slices)[number];

/** Who did what to which entity; names of changed fields, never contact data. Identity keeps them all, for ever. */
export const auditData = z.object({
  actorKind: z.enum(['PERSON', 'API_KEY', 'ANONYMOUS', 'SYSTEM']),
  actorId: z.uuid().nullable(),
  door: z.string(),
  action: z.string(),
  entity: z.string(),
  entityId: z.uuid(),
  changed: z.array(z.string()),
  reason: z.string().nullable(),
});
export type AuditData = z.infer<typeof auditData>;

export const auditRecorded = (slice: Slice): Contract<AuditData> => contract(`${slice}.audit.recorded.v1`, auditData);

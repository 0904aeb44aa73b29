import { fromId, idPrefixes, type IdPrefix } from '@openslot/service';
import { z } from 'zod';

/** An id of any type. */
const anyId = z.string().transform((id, context) => {
  const prefix = idPrefixes.find((each) => id.startsWith(`${each}_`));
  const uuid = prefix && fromId(prefix as IdPrefix, id);
  if (uuid) return uuid;
  context.addIssue({ code: 'custom', message: 'wrong_kind_of_id' });
  return z.NEVER;
});

const name = z.string().min(1).max(100);

export const auditFilterInput = z
  .object({
    entity: z.object({ type: name, id: anyId }).nullish(),
    actorId: anyId.nullish(),
    action: name.nullish(),
    from: z.date().nullish(),
    to: z.date().nullish(),
  })
  .nullish();
export type AuditFilter = NonNullable<z.infer<typeof auditFilterInput>>;

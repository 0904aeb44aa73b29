import { idOf } from '@openslot/service';
import { z } from 'zod';

/** WHOLE with the buffers, SERVICE without them, PROCESSING while the staff member is free. */
export type Phase = 'WHOLE' | 'SERVICE' | 'PROCESSING';

/** What a visit occupies beside its staff: any things of a type, or one thing. */
export interface Requirement {
  readonly typeId: string | null;
  readonly resourceId: string | null;
  readonly quantity: number;
  readonly phase: Phase;
}

/** A requirement as it is written down. */
export interface WrittenRequirement extends Requirement {
  readonly id: string;
}

export const requirementsInput = z
  .array(
    z.object({
      resourceTypeId: idOf('rty').nullish(),
      resourceId: idOf('res').nullish(),
      quantity: z.int().min(1).max(500).nullish(),
      phase: z.enum(['WHOLE', 'SERVICE', 'PROCESSING']).nullish(),
    }),
  )
  .max(20)
  .superRefine((requirements, context) => {
    requirements.forEach(({ resourceTypeId, resourceId }, place) => {
      const problem = (message: string) => context.addIssue({ code: 'custom', message, path: [place, 'resourceId'] });
      if ((resourceTypeId == null) === (resourceId == null)) problem('type_or_resource');
      else if (resourceId != null && requirements.findIndex((other) => other.resourceId === resourceId) < place)
        problem('resource_twice');
    });
  })
  .transform((requirements) =>
    requirements.map(({ resourceTypeId, resourceId, quantity, phase }): Requirement => ({
      typeId: resourceTypeId ?? null,
      resourceId: resourceId ?? null,
      quantity: quantity ?? 1,
      phase: phase ?? 'WHOLE',
    })),
  );

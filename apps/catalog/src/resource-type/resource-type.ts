import { idOf } from '@openslot/service';
import { z } from 'zod';

/** A kind of things, such as all treatment rooms. */
export interface ResourceType {
  readonly organizationId: string;
  readonly id: string;
  readonly businessId: string;
  readonly name: string;
  /** Whether one of them does as well as another, so that services may need any of them. */
  readonly exchangeable: boolean;
  readonly version: number;
}

export const addResourceTypeInput = z.object({
  businessId: idOf('biz'),
  name: z.string().trim().min(1).max(120),
  exchangeable: z.boolean().nullish(),
});
export type AddResourceType = z.infer<typeof addResourceTypeInput>;

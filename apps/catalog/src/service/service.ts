import type { DataOf, serviceState } from '@openslot/events';
import { idOf } from '@openslot/service';
import { z } from 'zod';
import { descriptionsInput, namesInput, type Translations } from '../translation/translation.ts';

export interface Service {
  readonly organizationId: string;
  readonly id: string;
  readonly businessId: string;
  readonly categoryId: string | null;
  readonly names: Translations;
  readonly descriptions: Translations;
  /** Its business's own language. */
  readonly defaultLocale: string;
  readonly isActive: boolean;
  readonly published: boolean;
  readonly version: number;
  readonly deletedAt: Date | null;
}

/** What other slices know of a service. Policy and deposit rule are the business's default ones. */
export const serviceStateOf = (service: Service): DataOf<typeof serviceState> => ({
  businessId: service.businessId,
  names: { ...service.names },
  policyId: null,
  depositRuleId: null,
  published: service.published,
  live: service.isActive && service.deletedAt === null,
});

export const addServiceInput = z.object({
  businessId: idOf('biz'),
  categoryId: idOf('cat').nullish(),
  names: namesInput,
  descriptions: descriptionsInput.nullish(),
});
export type AddService = z.infer<typeof addServiceInput>;

export const archiveServiceInput = z.object({ serviceId: idOf('svc'), version: z.int() });
export type ArchiveService = z.infer<typeof archiveServiceInput>;

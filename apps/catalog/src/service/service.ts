import type { DataOf, serviceState } from '@openslot/events';
import { idOf } from '@openslot/service';
import { z } from 'zod';
import type { OfferedAddOn } from '../add-on/add-on.ts';
import { requirementsInput, type WrittenRequirement } from '../requirement/requirement.ts';
import { descriptionsInput, namesInput, type Translations } from '../translation/translation.ts';

const serviceKinds = ['APPOINTMENT', 'CLASS', 'TABLE', 'RENTAL'] as const;
/** How it is booked. */
export type ServiceKind = (typeof serviceKinds)[number];

const placeKinds = ['BUSINESS', 'CUSTOMER_ADDRESS', 'PHONE', 'ONLINE'] as const;
/** Where a visit takes place. */
export type PlaceKind = (typeof placeKinds)[number];

export interface Service {
  readonly organizationId: string;
  readonly id: string;
  readonly businessId: string;
  readonly categoryId: string | null;
  readonly names: Translations;
  readonly descriptions: Translations;
  /** Its business's own language. */
  readonly defaultLocale: string;
  readonly kind: ServiceKind;
  readonly placeKinds: PlaceKind[];
  readonly addOns: readonly OfferedAddOn[];
  /** Of every variation. */
  readonly requirements: readonly WrittenRequirement[];
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
  kind: service.kind,
  placeKinds: service.placeKinds,
  addOns: [...service.addOns],
  requirements: [...service.requirements],
});

const placeKindsInput = z
  .array(z.enum(placeKinds))
  .min(1)
  .transform((kinds) => placeKinds.filter((kind) => kinds.includes(kind)));

export const addServiceInput = z.object({
  businessId: idOf('biz'),
  categoryId: idOf('cat').nullish(),
  names: namesInput,
  descriptions: descriptionsInput.nullish(),
  kind: z.enum(serviceKinds).nullish(),
  placeKinds: placeKindsInput.nullish(),
});
export type AddService = z.infer<typeof addServiceInput>;

const offeredAddOns = z
  .array(z.object({ addOnId: idOf('add'), required: z.boolean().nullish() }))
  .max(50)
  .superRefine((offered, context) => {
    offered.forEach(({ addOnId }, place) => {
      if (offered.findIndex((other) => other.addOnId === addOnId) < place)
        context.addIssue({ code: 'custom', message: 'add_on_twice', path: [place, 'addOnId'] });
    });
  })
  .transform((offered) =>
    offered.map(({ addOnId, required }, place): OfferedAddOn => ({
      addOnId,
      required: required ?? false,
      displayOrder: place,
    })),
  );

export const changeServiceInput = z.object({
  serviceId: idOf('svc'),
  version: z.int(),
  names: namesInput.nullish(),
  descriptions: descriptionsInput.nullish(),
  placeKinds: placeKindsInput.nullish(),
  addOns: offeredAddOns.nullish(),
  requirements: requirementsInput.nullish(),
});
export type ChangeService = z.infer<typeof changeServiceInput>;

export const archiveServiceInput = z.object({ serviceId: idOf('svc'), version: z.int() });
export type ArchiveService = z.infer<typeof archiveServiceInput>;

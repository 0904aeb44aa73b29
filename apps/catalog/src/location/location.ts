import type { DataOf, locationState } from '@openslot/events';
import { idOf } from '@openslot/service';
import { z } from 'zod';
import type { ServiceArea } from '../service-area/service-area.ts';

export type LocationKind = 'FIXED' | 'MOBILE';
export type LocationStatus = 'ACTIVE' | 'CLOSED' | 'ARCHIVED';

export interface Location {
  readonly organizationId: string;
  readonly id: string;
  readonly businessId: string;
  readonly kind: LocationKind;
  readonly name: string;
  readonly addressLines: string[];
  readonly postalCode: string | null;
  readonly region: string | null;
  readonly country: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly timeZone: string;
  readonly phone: string | null;
  readonly openSwitch: boolean;
  readonly switchReason: string | null;
  readonly status: LocationStatus;
  /** Where its people go; null: nowhere. */
  readonly serviceArea: ServiceArea | null;
  readonly published: boolean;
  readonly version: number;
}

/** What other slices know of a location. */
export const locationStateOf = (location: Location): DataOf<typeof locationState> => ({
  businessId: location.businessId,
  name: location.name,
  kind: location.kind,
  timeZone: location.timeZone,
  address: {
    lines: location.addressLines,
    postalCode: location.postalCode,
    region: location.region,
    country: location.country,
  },
  latitude: location.latitude,
  longitude: location.longitude,
  serviceArea: location.serviceArea && {
    ...location.serviceArea,
    polygon: location.serviceArea.polygon && [...location.serviceArea.polygon],
  },
  openSwitch: location.openSwitch,
  status: location.status,
  published: location.published,
});

/**
 * An IANA name that the runtime knows. Offsets (`+09:00`) and abbreviations (`JST`, `SystemV/PST8PDT`), which know no
 * clock changes, are none. The database is asked as well.
 */
export function isTimeZoneName(name: string): boolean {
  if (!/^([A-Z][A-Za-z_]+\/.+|UTC)$/.test(name) || name.startsWith('SystemV/')) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

const line = z.string().trim().min(1).max(120);

const addressInput = z
  .object({
    lines: z.array(line).max(4),
    postalCode: z.string().trim().min(1).max(20).nullish(),
    region: line.nullish(),
    country: z.string().regex(/^[A-Z]{2}$/),
    latitude: z.number().min(-90).max(90).nullish(),
    longitude: z.number().min(-180).max(180).nullish(),
  })
  .superRefine((address, context) => {
    if ((address.latitude == null) === (address.longitude == null)) return;
    const path = [address.latitude == null ? 'latitude' : 'longitude'];
    context.addIssue({ code: 'custom', message: 'required', path });
  });

export const addLocationInput = z
  .object({
    businessId: idOf('biz'),
    kind: z.enum(['FIXED', 'MOBILE']).nullish(),
    name: line,
    timeZone: z.string().max(64).refine(isTimeZoneName, { message: 'unknown_time_zone' }),
    address: addressInput,
    phone: z.string().trim().min(1).max(32).nullish(),
  })
  .superRefine((input, context) => {
    if (input.kind !== 'MOBILE' && input.address.lines.length === 0)
      context.addIssue({ code: 'custom', message: 'required', path: ['address', 'lines'] });
  });
export type AddLocation = z.infer<typeof addLocationInput>;

export const switchLocationInput = z.object({
  locationId: idOf('loc'),
  version: z.int(),
  open: z.boolean(),
  reason: z.string().trim().min(1).max(500).nullish(),
});
export type SwitchLocation = z.infer<typeof switchLocationInput>;

import { idOf } from '@openslot/service';
import { z } from 'zod';
import { appointmentStatuses, type AppointmentStatus } from './appointment.ts';

const longestRangeDays = 92;

const statuses = z
  .array(z.enum(appointmentStatuses))
  .nullish()
  .transform((status) => status ?? null);

const orNull = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullish().transform((value): z.output<Schema> | null => value ?? null);

/** Whether an index leads to what is asked for. */
function isNarrow(filter: {
  readonly locationId: string | null;
  readonly date: string | null;
  readonly from: Date | null;
  readonly to: Date | null;
  readonly customerId: string | null;
  readonly number: string | null;
  readonly externalId: string | null;
  readonly status: readonly AppointmentStatus[] | null;
}): boolean {
  const { locationId, date, from, to, customerId, number, externalId, status } = filter;
  if (date !== null) return locationId !== null && from === null && to === null;
  if (from !== null || to !== null) return from !== null && to !== null;
  return (customerId ?? number ?? externalId) !== null || (status !== null && status.length > 0);
}

export const appointmentFilter = z
  .object({
    businessId: orNull(idOf('biz')),
    locationId: orNull(idOf('loc')),
    date: orNull(z.string()),
    from: orNull(z.date()),
    to: orNull(z.date()),
    staffMemberId: orNull(idOf('stf')),
    resourceId: orNull(idOf('res')),
    serviceId: orNull(idOf('svc')),
    customerId: orNull(idOf('cus')),
    number: orNull(z.string().trim().toUpperCase()),
    externalId: orNull(z.string()),
    status: statuses,
    order: z
      .enum(['START', 'NEWEST'])
      .nullish()
      .transform((order) => order ?? 'START'),
  })
  .refine(isNarrow, {
    error: 'needs a location and a date, a range, a status, a customer, a number or a name elsewhere',
  })
  .refine(
    ({ staffMemberId, resourceId, serviceId, date, from }) =>
      !(staffMemberId ?? resourceId ?? serviceId) || date || from,
    {
      error: 'staff, resources and services need a range or a date',
    },
  )
  .refine(({ from, to }) => !from || !to || from < to, { error: 'end_before_start', path: ['to'] })
  .refine(({ from, to }) => !from || !to || to.getTime() - from.getTime() <= longestRangeDays * 86_400_000, {
    error: 'at most 92 days',
    path: ['to'],
  });

export type AppointmentFilter = z.infer<typeof appointmentFilter>;

export const ownAppointmentFilter = z
  .object({ upcoming: orNull(z.boolean()), status: statuses })
  .nullish()
  .transform((filter) => filter ?? { upcoming: null, status: null });

export type OwnAppointmentFilter = z.infer<typeof ownAppointmentFilter>;

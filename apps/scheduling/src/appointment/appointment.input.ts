import { idOf } from '@openslot/service';
import { z } from 'zod';
import { staffChoice } from '../availability/availability.ts';
import { contactInput } from '../guest/contact.ts';

const idempotencyKey = z.string().min(1).max(255);

const version = z.int().min(1);

const reason = z
  .string()
  .trim()
  .max(500)
  .nullish()
  .transform((text) => text || null);

export const bookAppointmentInput = z.object({
  holdToken: z.string().max(200),
  guest: contactInput.nullish().transform((guest) => guest ?? null),
  note: z
    .string()
    .trim()
    .max(4096)
    .nullish()
    .transform((note) => note || null),
  acceptPolicy: z.boolean(),
  idempotencyKey,
});

export type BookAppointmentInput = z.infer<typeof bookAppointmentInput>;

const override = z
  .object({ reason: z.string().trim().min(1).max(500) })
  .nullish()
  .transform((given) => given ?? null);

export const cancelAppointmentInput = z.object({
  appointmentId: idOf('apt'),
  version,
  reason,
  override,
  idempotencyKey,
});

export type CancelAppointmentInput = z.infer<typeof cancelAppointmentInput>;

export const rescheduleAppointmentInput = z.object({
  appointmentId: idOf('apt'),
  version,
  startsAt: z.date(),
  staff: staffChoice,
  override,
  idempotencyKey,
});

export type RescheduleAppointmentInput = z.infer<typeof rescheduleAppointmentInput>;

export const appointmentStepInput = z.object({ appointmentId: idOf('apt'), version });

export type AppointmentStepInput = z.infer<typeof appointmentStepInput>;

export const enterInErrorInput = appointmentStepInput.extend({ reason: z.string().trim().min(1).max(500) });

export type EnterInErrorInput = z.infer<typeof enterInErrorInput>;

export const decideAppointmentInput = appointmentStepInput.extend({ approve: z.boolean(), reason });

export type DecideAppointmentInput = z.infer<typeof decideAppointmentInput>;

import { idOf } from '@openslot/service';
import { z } from 'zod';
import type { ClassSession } from '../class-session/class-session.ts';
import { contactInput } from '../guest/contact.ts';
import { freePlaces } from '../class-session/class-session.ts';
import { quantitySchema } from '../seat/seat.ts';

export const enrolInCourseInput = z.object({
  courseId: idOf('crs'),
  quantity: quantitySchema,
  customerId: idOf('cus')
    .nullish()
    .transform((id) => id ?? null),
  guest: contactInput.nullish().transform((guest) => guest ?? null),
  note: z
    .string()
    .trim()
    .max(4096)
    .nullish()
    .transform((note) => note || null),
  acceptPolicy: z.boolean(),
  idempotencyKey: z.string().min(1).max(255),
});
export type EnrolInCourse = z.infer<typeof enrolInCourseInput>;

/** Places that are free in all of the sessions. */
export const freeInAll = (sessions: readonly ClassSession[]): number =>
  sessions.length === 0 ? 0 : Math.min(...sessions.map(freePlaces));

/** A place in each of the sessions. */
export const priceOfAll = (sessions: readonly ClassSession[]): number =>
  sessions.reduce((sum, { listMinor }) => sum + listMinor, 0);

import { actingAt } from '@openslot/database';
import { z } from 'zod';
import { refusalError } from './errors.ts';
import { Refusal } from './refusal.ts';

/** By which a request asks a development system to act at another instant. In production nobody listens. */
export const clockHeader = 'x-openslot-clock';

const instant = z.iso.datetime({ offset: true });

export function requireInstant(header: string): string {
  if (instant.safeParse(header).success) return header;
  throw refusalError(new Refusal('INVALID', `${clockHeader} names an instant, such as 2026-01-31T09:30:00Z.`), 400);
}

/** Does a request's work at the instant that its header names, where it names one. */
export const atInstant = <Result>(header: string, work: () => Result): Result =>
  instant.safeParse(header).success ? actingAt(header, work) : work();

import { createHash } from 'node:crypto';
import { idOf } from '@openslot/service';
import { z } from 'zod';
import { line } from '../user/user.ts';

/** What is switched on for whom, of the platform as a whole. */
export interface FeatureFlag {
  readonly id: string;
  readonly name: string;
  readonly isEnabled: boolean;
  /** Of the organizations that are in neither list. */
  readonly percent: number;
  readonly onFor: readonly string[];
  readonly offFor: readonly string[];
  /** Who sees to it that the flag goes again. */
  readonly owner: string;
  /** A calendar date. */
  readonly reviewBy: string;
  readonly version: number;
}

type Rules = Pick<FeatureFlag, 'name' | 'isEnabled' | 'percent' | 'onFor' | 'offFor'>;

/**
 * Lists go before the percentage. An organization stays on while the percentage grows; without an organization a flag
 * is on only where it is on for everybody.
 */
export function isOn({ name, isEnabled, percent, onFor, offFor }: Rules, organizationId: string | null): boolean {
  if (!isEnabled) return false;
  if (organizationId === null) return percent === 100 && offFor.length === 0;
  if (offFor.includes(organizationId)) return false;
  return onFor.includes(organizationId) || shareOf(name, organizationId) < percent;
}

/** Where the organization stands among all, 0 to 99, for this flag: other flags meet others first. */
export const shareOf = (name: string, organizationId: string): number =>
  createHash('sha256').update(`${name} ${organizationId}`).digest().readUInt32BE() % 100;

const organizations = z
  .array(idOf('org'))
  .max(1_000)
  .transform((ids) => [...new Set(ids)].toSorted());

export const setFeatureFlagInput = z
  .object({
    name: z.string().regex(/^[a-z][a-z0-9_-]{1,62}$/, 'flag_name'),
    /** Null: there is none of this name yet. */
    version: z.int().nullish(),
    isEnabled: z.boolean(),
    percent: z.int().min(0).max(100),
    onFor: organizations,
    offFor: organizations,
    owner: line(100),
    reviewBy: z.string(),
  })
  .refine(({ onFor, offFor }) => !onFor.some((id) => offFor.includes(id)), {
    path: ['offFor'],
    message: 'on_and_off',
  });
export type SetFeatureFlag = z.infer<typeof setFeatureFlagInput>;

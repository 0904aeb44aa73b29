import { idOf } from '@openslot/service';
import { z } from 'zod';
import { isPermission } from '../member/permission.ts';
import { line } from '../user/user.ts';

/** A role of an organization's own making: a named set of permissions. */
export interface CustomRole {
  readonly id: string;
  readonly name: string;
  readonly permissions: readonly string[];
  readonly version: number;
}

const permissions = z
  .array(z.string().refine(isPermission, 'unknown_permission'))
  .min(1)
  .max(200)
  .transform((codes) => [...new Set(codes)].toSorted());

export const createRoleInput = z.object({ name: line(100), permissions });
export type CreateRole = z.infer<typeof createRoleInput>;

const which = { roleId: idOf('rol'), version: z.int() };

export const changeRoleInput = z.object({ ...which, name: line(100).nullish(), permissions: permissions.nullish() });
export type ChangeRole = z.infer<typeof changeRoleInput>;

export const archiveRoleInput = z.object(which);
export type ArchiveRole = z.infer<typeof archiveRoleInput>;

import { noOrganization, type Access } from '@openslot/database';
import {
  accessOf,
  page,
  readInput,
  Refusal,
  requireMay,
  type Connection,
  type PageRequest,
  type Viewer,
} from '@openslot/service';
import type { Deps } from '../deps.ts';
import { requirePlatform } from '../platform/platform.commands.ts';
import { auditFilterInput } from './audit-filter.ts';
import { auditPage, type AuditEntryRow, type AuditKey } from './audit.store.ts';

/** Of the acting organization, with audit.read for the whole of it. */
export function organizationAudit(deps: Deps, viewer: Viewer, input: unknown, request: PageRequest) {
  const { organizationId } = requireMay(viewer, 'audit.read', { organizationId: viewer.acting?.organizationId ?? '' });
  return entries(deps, { access: accessOf(viewer), organizationId }, input, request);
}

/** Of what belongs to no organization: sign-ins, sessions, people of the platform. */
export async function platformAudit(deps: Deps, viewer: Viewer, input: unknown, request: PageRequest) {
  const access = { door: 'platform', organizationId: noOrganization } as const;
  await deps.database.read(access, (tx) => requirePlatform(tx, viewer, 'PLATFORM_SUPPORT'));
  return entries(deps, { access, organizationId: noOrganization }, input, request);
}

function entries(
  deps: Deps,
  { access, organizationId }: { access: Access; organizationId: string },
  input: unknown,
  request: PageRequest,
): Promise<Connection<AuditEntryRow>> {
  const read = readInput(auditFilterInput, input);
  if (!read.ok) throw new Refusal('INVALID', `This filter cannot be used: ${read.problem.fields[0]?.path.join('.')}.`);
  return page(request, {
    key: deps.cursorKey,
    defaultFirst: 50,
    keyOf: ({ at, id }: AuditEntryRow): AuditKey => [at.getTime(), id],
    fetch: (query) => deps.database.read(access, (tx) => auditPage(tx, organizationId, read.value ?? {}, query)),
  });
}

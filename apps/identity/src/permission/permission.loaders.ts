import { now as clockNow, workerAccess, type Tx } from '@openslot/database';
import { Refusal, requireActing, requireHeld, requireId, type Viewer } from '@openslot/service';
import { knownPlaces } from '../business/business.store.ts';
import type { Deps } from '../deps.ts';
import { rulesOf, whyMay, type Explanation } from '../member/effective.ts';
import { standingOf } from '../member/member.ts';
import { catalogue } from '../member/permission.ts';
import { memberStanding } from '../member/standing.store.ts';

export type PermissionView = (typeof catalogue)[number];

export interface WhyMayView extends Explanation {
  readonly permission: PermissionView;
  readonly memberId: string;
}

export interface Question {
  readonly permission: string;
  readonly memberId?: string | null;
  readonly businessId?: string | null;
  readonly locationId?: string | null;
}

/** The answer about the own membership, or with member.manage about any; null for unknown members and places. */
export async function explain(deps: Deps, viewer: Viewer, question: Question): Promise<WhyMayView | null> {
  const permission = catalogue.find(({ code }) => code === question.permission);
  if (!permission) throw new Refusal('INVALID', `There is no permission ${question.permission.slice(0, 64)}.`);
  const { organizationId, memberId } = whoseStanding(viewer, question);
  return deps.database.transaction(workerAccess(organizationId), async (tx) => {
    const member = await memberStanding(tx, organizationId, memberId);
    const place = await placeOf(tx, organizationId, question);
    if (!member || !place) return null;
    const found = whyMay(rulesOf(standingOf(member), await clockNow(tx)), permission.code, place);
    return { ...found, answer: member.status === 'ACTIVE' ? found.answer : 'NO', permission, memberId };
  });
}

function whoseStanding(viewer: Viewer, { memberId }: Question): { organizationId: string; memberId: string } {
  const acting = requireActing(viewer);
  const asked = memberId == null ? acting.memberId : requireId('mem', memberId);
  if (asked === null) throw new Refusal('INVALID', 'Say which member is meant.');
  if (asked !== acting.memberId) requireHeld(viewer, 'member.manage');
  return { organizationId: acting.organizationId, memberId: asked };
}

async function placeOf(
  tx: Tx,
  organizationId: string,
  question: Question,
): Promise<{ businessId?: string; locationId?: string } | null> {
  const businessId = question.businessId == null ? null : requireId('biz', question.businessId);
  const locationId = question.locationId == null ? null : requireId('loc', question.locationId);
  const asked = { businessIds: businessId ? [businessId] : [], locationIds: locationId ? [locationId] : [] };
  const { businessIds, businessOf } = await knownPlaces(tx, organizationId, [asked]);
  if (businessId && !businessIds.has(businessId)) return null;
  if (!locationId) return businessId ? { businessId } : {};
  const owner = businessOf.get(locationId);
  return owner && (!businessId || owner === businessId) ? { businessId: owner, locationId } : null;
}

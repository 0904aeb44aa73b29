import type { Viewer } from '@openslot/service';
import { customerLoader } from './customer/customer.loaders.ts';
import { blockLoader, conductLoader } from './customer-block/customer-block.loaders.ts';
import type { Deps } from './deps.ts';
import { invitationLoader } from './invitation/invitation.loaders.ts';
import { membershipLoader } from './member/member.loaders.ts';
import { grantLoader } from './grant/grant.loaders.ts';
import { organizationLoader, organizationSettingsLoader } from './organization/organization.loaders.ts';
import { privacyRequestLoader } from './privacy/privacy.loaders.ts';
import { roleLoader } from './role/role.loaders.ts';
import { userLoader } from './user/user.loaders.ts';

/** Who asks, and what that person may load: one for each request, and one for whom a mutation signs in. */
export interface Context {
  readonly deps: Deps;
  readonly viewer: Viewer;
  readonly loaders: ReturnType<typeof createLoaders>;
}

export const createContext = (deps: Deps, viewer: Viewer): Context => ({
  deps,
  viewer,
  loaders: createLoaders(deps, viewer),
});

const createLoaders = (deps: Deps, viewer: Viewer) => ({
  user: userLoader(deps, viewer),
  organization: organizationLoader(deps, viewer),
  organizationSettings: organizationSettingsLoader(deps, viewer),
  membership: membershipLoader(deps, viewer),
  customer: customerLoader(deps, viewer),
  customerBlock: blockLoader(deps, viewer),
  customerConduct: conductLoader(deps, viewer),
  privacyRequest: privacyRequestLoader(deps, viewer),
  role: roleLoader(deps, viewer),
  grant: grantLoader(deps, viewer),
  invitation: invitationLoader(deps, viewer),
});

/** What must be there, because it was just written or belongs to the person who asks. */
export async function loaded<View>(loader: { load(id: string): Promise<View | null> }, id: string): Promise<View> {
  const view = await loader.load(id);
  if (view === null) throw new Error(`${id} is there, but cannot be read`);
  return view;
}

import { guestAccess, publicAccess, type Access } from '@openslot/database';
import { Refusal } from './refusal.ts';
import type { Language } from './texts.ts';

/** Who comes with a guest token: the one appointment it opens, and the customer record that this names. */
export interface Guest {
  readonly organizationId: string;
  readonly appointmentId: string;
  readonly customerId: string;
}

/** Who asks: a signed-in person, a partner's machine, a guest, or nobody; and the organization they act for. */
export interface Viewer {
  readonly person: { readonly userId: string; readonly sessionId: string } | null;
  readonly acting: Acting | null;
  /** The key of a partner's machine, which acts for the key's organization and is no person. */
  readonly apiKey: { readonly id: string } | null;
  /** Somebody of the platform who looks into the organization: reads, and nothing else. */
  readonly platform?:
    { readonly userId: string; readonly role: 'SUPPORT' | 'ADMIN'; readonly lookId: string } | undefined;
  /** Somebody without a sign-in who holds a guest token. */
  readonly guest: Guest | null;
  readonly language: Language;
  /** The caller's network address as a keyed hash: the only name of a caller who is not signed in. */
  readonly address: string;
}

/** A membership in use (`actFor`), or an API key: its permissions, and the businesses and locations they are limited to. */
export interface Acting {
  readonly organizationId: string;
  /** Null: an API key acts, or the platform looks. Permissions for own rows only give them nothing. */
  readonly memberId: string | null;
  readonly permissions: ReadonlySet<string>;
  /** Where they hold, but for those of `elsewhere`. Null: the whole organization. */
  readonly scope: Scope | null;
  /** Which of the permissions hold at other places than `scope`. */
  readonly elsewhere?: ReadonlyMap<string, Reach> | undefined;
}

export interface Scope {
  readonly businessIds: readonly string[];
  readonly locationIds: readonly string[];
}

/** Where one permission holds: within the scope (null: the whole organization), but not where it is denied. */
export interface Reach {
  readonly scope: Scope | null;
  readonly except: Scope | null;
}

/** Where a thing belongs, as far as it is known. */
export interface Place {
  readonly organizationId: string;
  readonly businessId?: string | null;
  readonly locationId?: string | null;
}

/** The viewer's own doors: published rows, a guest's appointment, own rows everywhere, the acting organization's rows. */
export function accessOf(viewer: Viewer): Access {
  const userId = viewer.person?.userId;
  if (viewer.platform) return { door: 'platform', organizationId: viewer.acting?.organizationId };
  if (viewer.acting) return { door: 'member', organizationId: viewer.acting.organizationId, userId };
  if (userId) return { door: 'customer', userId };
  return viewer.guest ? guestAccess(viewer.guest) : publicAccess;
}

/** True when the viewer acts for the organization of `place`, holds `permission`, and the scope covers the place. */
export function may(viewer: Viewer, permission: string, place: Place): boolean {
  const { acting } = viewer;
  if (!acting || acting.organizationId !== place.organizationId) return false;
  const reach = reachOf(acting, permission);
  return reach !== null && isWithin(reach, place);
}

/** Where a permission holds, for lists: each permission has places of its own. Null: nowhere. */
export const reachOf = (acting: Acting, permission: string): Reach | null =>
  acting.permissions.has(permission)
    ? (acting.elsewhere?.get(permission) ?? { scope: acting.scope, except: null })
    : null;

/** True when the permission of this reach holds at the place. */
export const isWithin = ({ scope, except }: Reach, place: Omit<Place, 'organizationId'>): boolean =>
  covers(scope, place) && !(except && denies(except, place));

/** A denial covers a location whose business is not known when it may lie in a denied one. */
export const denies = (denied: Scope | null, place: Omit<Place, 'organizationId'>): boolean =>
  covers(denied, place) || Boolean(denied && denied.businessIds.length > 0 && place.locationId && !place.businessId);

/** True when the viewer acts for this organization with this permission, wherever its scope lies. */
export const holds = (viewer: Viewer, permission: string, organizationId: string): boolean =>
  viewer.acting?.organizationId === organizationId && viewer.acting.permissions.has(permission);

/** A business in scope covers its locations; a location in scope does not cover its business. */
export function covers(scope: Scope | null, place: Omit<Place, 'organizationId'>): boolean {
  if (!scope) return true;
  if (place.businessId && scope.businessIds.includes(place.businessId)) return true;
  return Boolean(place.locationId && scope.locationIds.includes(place.locationId));
}

/** A person; what is about a person's own affairs is nothing for machines. */
export function requireSignedIn(viewer: Viewer): { userId: string; sessionId: string } {
  if (viewer.apiKey) throw new Refusal('FORBIDDEN', 'This is for people, not for API keys.');
  if (viewer.platform) throw new Refusal('FORBIDDEN', 'Whoever looks into an organization only reads.');
  if (!viewer.person) throw new Refusal('UNAUTHENTICATED', 'Sign in first.');
  return viewer.person;
}

/** Somebody who has proved who they are, a person or a partner's machine by its key: the id under which they act. */
export function requireKnown(viewer: Viewer): string {
  const actorId = actorIdOf(viewer);
  if (actorId === null) throw new Refusal('UNAUTHENTICATED', 'Sign in first.');
  return actorId;
}

/** Who does something, as rows and events have it: the person or the key; null: nobody whom we know. */
export const actorIdOf = (viewer: Viewer): string | null =>
  viewer.person?.userId ?? viewer.apiKey?.id ?? viewer.platform?.userId ?? null;

/** The membership or key in use; refuses the unknown as UNAUTHENTICATED and those who act for nobody as FORBIDDEN. */
export function requireActing(viewer: Viewer): Acting {
  requireKnown(viewer);
  if (!viewer.acting) throw new Refusal('FORBIDDEN', 'Choose an organization to act for first (actFor).');
  return viewer.acting;
}

/** The membership in use: what only people of the organization may do. */
export function requireMembership(viewer: Viewer): Acting & { readonly memberId: string } {
  requireSignedIn(viewer);
  const acting = requireActing(viewer);
  if (acting.memberId === null) throw new Error('a person acts by a membership');
  return { ...acting, memberId: acting.memberId };
}

/** The permission somewhere: for the organization as a whole, or before the place is known where it must hold. */
export function requireHeld(viewer: Viewer, permission: string): Acting {
  const acting = requireActing(viewer);
  if (!acting.permissions.has(permission)) throw new Refusal('FORBIDDEN', `This needs the permission ${permission}.`);
  return acting;
}

export function requireMay(viewer: Viewer, permission: string, place: Place): Acting {
  const acting = requireActing(viewer);
  if (!may(viewer, permission, place)) throw new Refusal('FORBIDDEN', `This needs the permission ${permission} here.`);
  return acting;
}

import type { Reach, Viewer } from './viewers.ts';

/**
 * Who may, in words:
 *   anybody, signed in, its customer, its guest
 *   member                          somebody who acts for the organization
 *   PERMISSION at PLACE             a member who holds it, where PLACE is organization, business, location or anywhere:
 *                                   the least place that the member's scope has to cover
 *   PERMISSION for the own          the same for whichever organization the viewer acts for, as a whole
 *   PERMISSION somewhere            the same, whatever the scope
 *   PERMISSION of its staff         a member who serves, and holds it for own rows
 *   nobody
 */
export type Rule = string;

const simple: Readonly<Record<string, (viewer: Viewer) => boolean>> = {
  nobody: () => false,
  anybody: () => true,
  'signed in': ({ signedIn }) => signedIn,
  'its customer': ({ name }) => name === 'customer',
  'its guest': ({ name }) => name === 'guest',
  member: ({ ofHouse }) => ofHouse,
};

const permitted =
  /^(?<permission>[a-z_.]+) (?:at (?<place>\w+)|(?<own>for the own)|(?<somewhere>somewhere)|of its staff)$/;

/** The scopes that cover a thing of the subject's business and location. */
const covering: Readonly<Record<string, readonly Reach[]>> = {
  organization: ['organization'],
  business: ['organization', 'business'],
  location: ['organization', 'business', 'location'],
  anywhere: ['organization', 'business', 'location', 'elsewhere'],
};

export const allows = (rules: readonly Rule[], viewer: Viewer): boolean =>
  rules.some((rule) => allowsOne(rule, viewer));

function allowsOne(rule: Rule, viewer: Viewer): boolean {
  const known = simple[rule];
  if (known) return known(viewer);
  const { permission = '', place, own, somewhere } = permitted.exec(rule)?.groups ?? {};
  if (permission === '' || (place !== undefined && !covering[place])) throw new Error(`no such rule: ${rule}`);
  const { permissions, reach, ofHouse, serves } = viewer;
  if (place === undefined && !own && !somewhere) return ofHouse && serves && permissions.has(`${permission}.own`);
  if (!permissions.has(permission) || reach === null) return false;
  if (place !== undefined) return ofHouse && (covering[place] ?? []).includes(reach);
  return somewhere !== undefined || reach === 'organization';
}

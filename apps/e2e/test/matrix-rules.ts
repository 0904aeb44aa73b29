import type { Reach, Viewer } from './viewer.ts';

/**
 * Who may, in words:
 *   anybody, signed in, its customer, its guest, its asker
 *   administrator, support          the platform's people, with their own sign-in
 *   member                          somebody who acts for the organization
 *   PERMISSION at PLACE             a member who holds it, where PLACE is organization, business, location or anywhere:
 *                                   the least place that the member's scope has to cover
 *   PERMISSION for the own          the same for whichever organization the viewer acts for, as a whole
 *   PERMISSION somewhere            the same, whatever the scope
 *   PERMISSION of its staff         a member who serves, and holds it for own rows
 *   … in person                     only people, not machines
 *   nobody
 */
export type Rule = string;

const simple: Readonly<Record<string, (viewer: Viewer) => boolean>> = {
  nobody: () => false,
  anybody: () => true,
  'signed in': ({ signedIn }) => signedIn,
  'its customer': ({ name }) => name === 'customer',
  'its guest': ({ name }) => name === 'guest',
  administrator: ({ name }) => name === 'administrator',
  support: ({ name }) => name === 'support',
  'its asker': ({ name }) => name === 'OWNER, organization',
  member: ({ ofHouse }) => ofHouse,
};

const permitted =
  /^(?<permission>[a-z_.]+) (?:at (?<place>\w+)|(?<own>for the own)|(?<somewhere>somewhere)|of its staff)$/;

const inPerson = ' in person';

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
  if (rule.endsWith(inPerson)) return viewer.signedIn && allowsOne(rule.slice(0, -inPerson.length), viewer);
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

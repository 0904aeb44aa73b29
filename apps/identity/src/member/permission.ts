/** The roles that every organization knows; a role of an own making comes on top later. */
export const baseRoles = ['OWNER', 'MANAGER', 'STAFF'] as const;
export type BaseRole = (typeof baseRoles)[number];

/**
 * Every permission, and who has it by default besides OWNER, who has them all: M a manager, S a staff member,
 * s a staff member for own rows only (own agenda, own customers, own figures).
 */
const defaults = {
  'organization.read': 'MS',
  'organization.configure': '',
  'member.read': 'MS',
  'member.manage': 'M',
  'role.manage': '',
  'grant.manage': '',
  'api_key.manage': '',
  'integration.manage': '',
  'customer.read': 'MS',
  'customer.write': 'MS',
  'customer.contact.read': 'Ms',
  'customer.merge': 'M',
  'customer.block': 'M',
  'customer.export': '',
  'customer.erase': '',
  'import.run': 'M',
  'audit.read': 'M',

  'business.configure': '',
  'business.publish': '',
  'document.manage': '',
  'location.configure': 'M',
  'location.switch': 'MS',
  'position.report': 's',
  'service.write': 'M',
  'staff.write': 'M',
  'resource.write': 'M',
  'policy.write': '',
  'media.write': 'M',

  'appointment.read': 'Ms',
  'appointment.write': 'Ms',
  'appointment.decide': 'M',
  'appointment.override': 'M',
  'hours.write': 'M',
  'timeoff.request': 's',
  'timeoff.decide': 'M',
  'waitlist.manage': 'MS',
  'session.write': 'M',
  'form.write': 'M',
  'intake.read': 'Ms',
  'calendar.connect': 's',

  'order.write': 'MS',
  'payment.read': 'Ms',
  'payment.take': 'MS',
  'payment.refund': 'M',
  'fee.waive': 'M',
  'dispute.answer': 'M',
  'invoice.issue': 'M',
  'product.write': 'M',
  'stock.write': 'MS',
  'promotion.write': 'M',
  'giftcard.sell': 'MS',
  'package.write': 'M',
  'membership.write': 'M',
  'tax.write': '',
  'cash.open': 'MS',
  'cash.close': 'M',
  'earnings.read': 'Ms',
  'payout.approve': '',
  'ledger.read': '',
  'billing.manage': '',

  'review.moderate': 'M',
  'review.answer': 'M',
  'note.read': 'MS',
  'note.write': 'MS',
  'note.sensitive.read': 'Ms',
  'loyalty.write': 'M',
  'campaign.write': 'M',
  'template.write': 'M',
  'notification.read': 'M',
  'webhook.manage': '',
  'report.read': 'Ms',
  'goal.write': 'M',
} as const;

export type Permission = keyof typeof defaults;

/** The codes a role gives; a permission for own rows only ends in `.own`. Sorted, so that tokens compare. */
export function permissionsOf(role: BaseRole): readonly string[] {
  return Object.entries(defaults)
    .flatMap(([permission, who]) => grantedTo(role, permission, who))
    .toSorted();
}

function grantedTo(role: BaseRole, permission: string, who: string): string[] {
  if (role === 'OWNER') return [permission];
  if (role === 'MANAGER') return who.includes('M') ? [permission] : [];
  if (who.includes('S')) return [permission];
  return who.includes('s') ? [`${permission}.own`] : [];
}

/** Every permission, and which of the three roles give it, in which form. */
export const catalogue = Object.entries(defaults).map(([code, who]: [string, string]) => ({
  code,
  roles: baseRoles.filter((role) => grantedTo(role, code, who).includes(code)),
  /** Whether there is a form of it for own rows only, which STAFF have. */
  ownRows: who.includes('s'),
}));

const codes = new Set(catalogue.flatMap(({ code, ownRows }) => (ownRows ? [code, `${code}.own`] : [code])));

/** True for the code of a permission that there is, or of its form for own rows. */
export const isPermission = (code: string): boolean => codes.has(code);

const rank: Readonly<Record<BaseRole, number>> = { OWNER: 3, MANAGER: 2, STAFF: 1 };

export const isAtLeast = (role: BaseRole, other: BaseRole): boolean => rank[role] >= rank[other];

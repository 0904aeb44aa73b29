import { permissionsOf } from './permission.ts';

describe('what a role may do', () => {
  it('gives an owner every permission, without limit', () => {
    const owner = permissionsOf('OWNER');

    expect(owner).toHaveLength(72);
    expect(owner.filter((permission) => permission.endsWith('.own'))).toEqual([]);
  });

  it('gives a manager the daily business, not the configuration', () => {
    const manager = permissionsOf('MANAGER');

    expect(manager).toHaveLength(53);
    expect(manager).toEqual(expect.arrayContaining(['member.manage', 'appointment.read', 'service.write']));
    expect(manager).not.toContain('business.configure');
    expect(manager).not.toContain('policy.write');
  });

  it('limits a staff member to own rows where the work is personal', () => {
    expect(permissionsOf('STAFF')).toEqual([
      'appointment.read.own',
      'appointment.write.own',
      'calendar.connect.own',
      'cash.open',
      'customer.contact.read.own',
      'customer.read',
      'customer.write',
      'earnings.read.own',
      'giftcard.sell',
      'intake.read.own',
      'location.switch',
      'member.read',
      'note.read',
      'note.sensitive.read.own',
      'note.write',
      'order.write',
      'organization.read',
      'payment.read.own',
      'payment.take',
      'position.report.own',
      'report.read.own',
      'stock.write',
      'timeoff.request.own',
      'waitlist.manage',
    ]);
  });

  it('lets nobody below do what the role above may not, but for the own rows of a staff member', () => {
    const all = new Set(permissionsOf('OWNER'));

    for (const role of ['MANAGER', 'STAFF'] as const) {
      expect(permissionsOf(role).filter((permission) => !all.has(permission.replace(/\.own$/, '')))).toEqual([]);
    }
  });
});

import { may, type Scope, type Viewer } from '@openslot/service';
import { actingAs } from './acting.ts';
import { effectiveOf, rulesOf, whyMay, type GrantHeld, type RoleHeld, type Rule, type Standing } from './effective.ts';
import { permissionsOf } from './permission.ts';

const now = new Date('2026-11-20T12:00:00Z');
const at = (businessIds: string[], locationIds: string[] = []): Scope => ({ businessIds, locationIds });
const base = (role: 'OWNER' | 'MANAGER' | 'STAFF', scope: Scope | null = null): RoleHeld => ({
  base: role,
  custom: null,
  scope,
});
const custom = (permissions: string[], scope: Scope | null = null): RoleHeld => ({
  base: null,
  custom: { roleId: 'r', permissions },
  scope,
});
const grant = (effect: 'ALLOW' | 'DENY', permission: string, scope: Scope | null = null): GrantHeld => ({
  grantId: `${effect} ${permission}`,
  permission,
  effect,
  scope,
  expiresAt: null,
});
const standing = (roles: RoleHeld[], grants: GrantHeld[] = []): Standing => ({ roles, grants });
const effective = (given: Standing) => effectiveOf(rulesOf(given, now));

describe('what roles and grants come to', () => {
  it.each(['OWNER', 'MANAGER', 'STAFF'] as const)('%s alone: the permissions of the role, everywhere', (role) => {
    const come = effective(standing([base(role)]));

    expect([...come.keys()]).toEqual(permissionsOf(role));
    expect(new Set([...come.values()].map(({ scope, except }) => JSON.stringify([scope, except])))).toEqual(
      new Set(['[null,null]']),
    );
  });

  it.each([
    ['nothing without roles', standing([]), undefined],
    ['a custom role', standing([custom(['payment.refund'])]), { scope: null, except: null }],
    ['a custom role at a place', standing([custom(['payment.refund'], at(['b']))]), { scope: at(['b']), except: null }],
    [
      'two roles at two places',
      standing([custom(['payment.refund'], at(['b2'])), base('MANAGER', at(['b1'], ['l']))]),
      { scope: at(['b1', 'b2'], ['l']), except: null },
    ],
    ['a direct grant', standing([], [grant('ALLOW', 'payment.refund')]), { scope: null, except: null }],
    ['a denial of all', standing([base('OWNER')], [grant('DENY', 'payment.refund')]), undefined],
    [
      'a denial at a place',
      standing([base('OWNER')], [grant('DENY', 'payment.refund', at(['b']))]),
      { scope: null, except: at(['b']) },
    ],
    [
      'a denial beside a grant of the same',
      standing([], [grant('ALLOW', 'payment.refund'), grant('DENY', 'payment.refund')]),
      undefined,
    ],
    [
      'a denial of the only place',
      standing([base('MANAGER', at(['b']))], [grant('DENY', 'payment.refund', at(['b']))]),
      undefined,
    ],
    [
      'a denial of one place of two',
      standing([base('MANAGER', at(['b', 'c']))], [grant('DENY', 'payment.refund', at(['b']))]),
      { scope: at(['c']), except: at(['b']) },
    ],
    [
      'a denial of something else',
      standing([base('OWNER')], [grant('DENY', 'fee.waive')]),
      { scope: null, except: null },
    ],
  ] as const)('%s', (_name, given, reach) => {
    expect(effective(given as Standing).get('payment.refund')).toEqual(reach);
  });

  it('keeps a stronger role to its places beside a weaker one for the whole', () => {
    const come = effective(standing([base('STAFF'), base('MANAGER', at([], ['l']))]));

    expect(come.get('customer.read')).toEqual({ scope: null, except: null });
    expect(come.get('payment.refund')).toEqual({ scope: at([], ['l']), except: null });
    expect(come.get('appointment.read.own')).toEqual({ scope: null, except: null });
    expect(come.get('appointment.read')).toEqual({ scope: at([], ['l']), except: null });
  });

  it('denies own rows with all rows, not the other way round', () => {
    expect(effective(standing([base('STAFF')], [grant('DENY', 'appointment.read')])).has('appointment.read.own')).toBe(
      false,
    );
    expect(
      effective(standing([base('MANAGER')], [grant('DENY', 'appointment.read.own')])).has('appointment.read'),
    ).toBe(true);
  });

  it.each([
    ['a moment before it ends', 1, true],
    ['at its end', 0, false],
  ])('counts a grant %s: %s', (_name, ms, held) => {
    const expiring = { ...grant('ALLOW', 'payment.refund'), expiresAt: new Date(now.getTime() + ms) };

    expect(effective(standing([], [expiring])).has('payment.refund')).toBe(held);
  });
});

describe('why', () => {
  const rules = rulesOf(
    standing(
      [base('MANAGER', at(['b'])), custom(['payment.refund'])],
      [grant('DENY', 'payment.refund', at([], ['l'])), grant('ALLOW', 'fee.waive')],
    ),
    now,
  );
  const kinds = (found: readonly Rule[]) => found.map(({ effect, source }) => `${effect} ${source.kind}`);

  it.each([
    ['payment.refund', { businessId: 'b' }, 'YES', ['ALLOW ROLE', 'ALLOW CUSTOM_ROLE']],
    ['payment.refund', {}, 'YES', ['ALLOW CUSTOM_ROLE']],
    ['payment.refund', { businessId: 'b', locationId: 'l' }, 'NO', ['DENY GRANT', 'ALLOW ROLE', 'ALLOW CUSTOM_ROLE']],
    ['fee.waive', { businessId: 'c' }, 'YES', ['ALLOW GRANT']],
    ['appointment.read', { businessId: 'c' }, 'NO', []],
    ['ledger.read', {}, 'NO', []],
  ] as const)('%s at %j: %s', (permission, place, answer, reasons) => {
    const found = whyMay(rules, permission, place);

    expect([found.answer, kinds(found.reasons)]).toEqual([answer, reasons]);
  });

  it('tells own rows from all', () => {
    expect(whyMay(rulesOf(standing([base('STAFF')]), now), 'appointment.read', {}).answer).toBe('OWN_ROWS');
  });
});

describe('whatever the rules', () => {
  /** Mulberry32: the same cases on every run. */
  function random(seed: number): () => number {
    let state = seed;
    return () => {
      state = (state + 0x6d2b79f5) | 0;
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
    };
  }
  const businessOf = { l1: 'b1', l2: 'b1', l3: 'b2' } as const;
  const places = [
    {},
    ...['b1', 'b2', 'b3'].map((businessId) => ({ businessId })),
    ...Object.entries(businessOf).map(([locationId, businessId]) => ({ businessId, locationId })),
  ];
  const codes = ['payment.refund', 'payment.read', 'payment.read.own'];

  function someStanding(next: () => number): Standing {
    const one = <T>(of: readonly T[]): T => of[Math.floor(next() * of.length)] as T;
    const some = <T>(of: readonly T[]): T[] => of.filter(() => next() < 0.4);
    const scope = () => {
      const chosen = at(some(['b1', 'b2', 'b3']), some(['l1', 'l2', 'l3']));
      return next() < 0.3 || chosen.businessIds.length + chosen.locationIds.length === 0 ? null : chosen;
    };
    const role = () =>
      next() < 0.5 ? base(one(['OWNER', 'MANAGER', 'STAFF']), scope()) : custom(some(codes), scope());
    return standing(
      Array.from({ length: Math.floor(next() * 4) }, role),
      Array.from({ length: Math.floor(next() * 4) }, () => grant(one(['ALLOW', 'DENY']), one(codes), scope())),
    );
  }

  /** The meaning, said as plainly as possible. */
  function means(rules: readonly Rule[], code: string, place: { businessId?: string; locationId?: string }): boolean {
    const reached = ({ scope }: Rule) =>
      scope === null ||
      scope.businessIds.includes(place.businessId ?? '') ||
      scope.locationIds.includes(place.locationId ?? '');
    const given = rules.some((rule) => rule.effect === 'ALLOW' && rule.permission === code && reached(rule));
    const denied = rules.some(
      (rule) => rule.effect === 'DENY' && [code, code.replace(/\.own$/, '')].includes(rule.permission) && reached(rule),
    );
    return given && !denied;
  }

  it('DENY wins, no scope widens, and token, viewer and explanation agree: 3,000 standings', () => {
    const next = random(20_261_121);
    for (let n = 0; n < 3_000; n += 1) {
      const given = someStanding(next);
      const rules = rulesOf(given, now);
      const viewer = { acting: actingAs('o', 'm', effectiveOf(rules)) } as unknown as Viewer;
      const wrong = codes.flatMap((code) =>
        places.flatMap((place) => {
          const expected = means(rules, code, place);
          const found = may(viewer, code, { organizationId: 'o', ...place });
          const told = code.endsWith('.own') ? expected : whyMay(rules, code, place).answer === 'YES';
          return found === expected && told === expected ? [] : [{ given, code, place, expected, found, told }];
        }),
      );
      expect(wrong).toEqual([]);
    }
  });

  it('a further denial never gives, a further grant never takes: 1,000 standings', () => {
    const next = random(7);
    for (let n = 0; n < 1_000; n += 1) {
      const given = someStanding(next);
      const more = (effect: 'ALLOW' | 'DENY') =>
        effective({ ...given, grants: [...given.grants, grant(effect, 'payment.refund', at(['b1']))] });
      const held = (come: ReturnType<typeof effective>) =>
        places.filter((place) =>
          may({ acting: actingAs('o', 'm', come) } as unknown as Viewer, 'payment.refund', {
            organizationId: 'o',
            ...place,
          }),
        );
      const before = held(effective(given));

      expect(before).toEqual(expect.arrayContaining(held(more('DENY'))));
      expect(held(more('ALLOW'))).toEqual(expect.arrayContaining(before));
    }
  });
});

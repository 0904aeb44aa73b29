import type { Acting, Reach } from '@openslot/service';

/** The membership as it acts: what access tokens and viewers carry. Most permissions hold at the same places. */
export function actingAs(organizationId: string, memberId: string, effective: ReadonlyMap<string, Reach>) {
  const { scope } = commonReach(effective);
  const elsewhere = new Map([...effective].filter(([, reach]) => nameOf(reach) !== nameOf({ scope, except: null })));
  return {
    organizationId,
    memberId,
    permissions: new Set(effective.keys()),
    scope,
    ...(elsewhere.size > 0 && { elsewhere }),
  } satisfies Acting;
}

/** The places, without exception, that most of the permissions have in common. */
function commonReach(effective: ReadonlyMap<string, Reach>): Pick<Reach, 'scope'> {
  const plain = [...effective.values()].filter(({ except }) => except === null);
  const counts = Map.groupBy(plain, nameOf);
  const [most] = [...counts.values()].toSorted((one, other) => other.length - one.length);
  return most?.[0] ?? { scope: { businessIds: [], locationIds: [] } };
}

const nameOf = (reach: Reach): string => JSON.stringify([reach.scope, reach.except]);

/** What a token says of permissions: those that hold in its scope, and in groups those that hold elsewhere. */
export function permissionClaims({
  permissions,
  scope,
  elsewhere,
}: Pick<Acting, 'permissions' | 'scope' | 'elsewhere'>) {
  const groups = Map.groupBy(elsewhere ?? [], ([, reach]) => nameOf(reach));
  const also = [...groups.values()].map((group) => {
    const { scope: within, except } = group[0]?.[1] ?? { scope: null, except: null };
    return {
      perm: group.map(([permission]) => permission),
      ...(within && { scope: within }),
      ...(except && { except }),
    };
  });
  return {
    perm: [...permissions].filter((permission) => !elsewhere?.has(permission)),
    ...(scope && { scope }),
    ...(also.length > 0 && { also }),
  };
}

/** What access tokens are made from, and what can take back all that were made so far. */
export const revocationKinds = ['SESSION', 'MEMBER', 'API_KEY'] as const;
export type RevocationKind = (typeof revocationKinds)[number];

export interface Revocation {
  readonly kind: RevocationKind;
  readonly id: string;
  readonly at: Date;
}

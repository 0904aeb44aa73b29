import type { RunningSystem } from './running-system.ts';
import type { FullHouse } from './viewers-house.ts';
import { signedUp } from './viewers-sign-in.ts';
import type { Viewer } from './viewers.ts';

/** What a mutation is asked with where generated input cannot show who was let in. */
export interface Arranged {
  /** Values by the names of arguments and fields, laid over what is generated. */
  readonly given?: Readonly<Record<string, unknown>>;
  /** Asks as the same kind of viewer with another token. */
  readonly bearer?: string;
  /** A problem of the input that only those hear of who are let in. */
  readonly tells?: string;
}

type Arranger = (viewer: Viewer, house: FullHouse, system: RunningSystem) => Arranged | Promise<Arranged>;

export const arrangers: Readonly<Record<string, Arranger>> = {
  // The session that ends is one of somebody's own.
  signOut: async ({ signedIn }, _house, system) =>
    signedIn ? { bearer: (await signedUp(system, 'Leaving')).bearer } : {},

  startPayment: (_viewer, { paymentToken }) => ({ given: { paymentToken } }),
  startCardSetup: (_viewer, { paymentToken }) => ({
    given: { paymentToken },
    tells: 'A card is not enough for this token: something has to be paid.',
  }),

  business: (_viewer, { salon }) => ({ given: { slug: salon.slug } }),
};

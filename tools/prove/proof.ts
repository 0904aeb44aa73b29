export interface ProofOptions {
  readonly minutes: number;
  /** Gives the same run again. */
  readonly seed: number;
  readonly progress: (what: string) => void;
}

export interface Verdict {
  readonly holds: boolean;
  /** What was done, in figures, and what did not hold. */
  readonly lines: readonly string[];
}

/** A file `<name>.proof.ts` in this folder exports one as `proof`. */
export interface Proof {
  readonly title: string;
  readonly run: (options: ProofOptions) => Promise<Verdict>;
}

/** One measured figure, with what it should be. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly atMost?: number;
  readonly atLeast?: number;
  /** Not a matter of the machine: missing this goal is a failure. */
  readonly must?: true;
}

export interface Bench {
  readonly title: string;
  /** A PostgreSQL cluster that writes as durably as a real one is there for `testDatabase`. */
  readonly needsDatabase?: true;
  readonly run: (progress: Progress) => Promise<readonly Figure[]>;
}

export interface ProofOptions {
  readonly minutes: number;
  /** Gives the same run again. */
  readonly seed: number;
  readonly progress: Progress;
  /** Deadlocks that the log of the cluster tells of; it is this proof's alone. */
  readonly deadlocks: () => number;
}

export interface Verdict {
  readonly holds: boolean;
  /** What was done, in figures, and what did not hold. */
  readonly lines: readonly string[];
}

export interface Proof {
  readonly title: string;
  /** A throw-away PostgreSQL cluster is there for `testDatabase`. */
  readonly needsDatabase?: true;
  readonly run: (options: ProofOptions) => Promise<Verdict>;
}

/** Says what is being done, to somebody who waits. */
export type Progress = (what: string) => void;

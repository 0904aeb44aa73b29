/** Work in the background of a service. */
export interface Worker {
  /** Lets what is in hand finish, then ends. */
  readonly stop: () => Promise<void>;
  /** Looks for work now instead of at the next poll. */
  readonly wake: () => void;
  /** True when nothing waits to be done now. */
  readonly idle: () => Promise<boolean>;
}

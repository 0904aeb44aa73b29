/** FAILING: it has not answered for an hour, and nobody knows when its owner is busy. OFF: it is not asked any more. */
export type ConnectionStatus = 'OK' | 'FAILING' | 'OFF';

/** Why a call brought nothing. */
export type ConnectionProblem =
  'REFUSED_ADDRESS' | 'UNREACHABLE' | 'TIMED_OUT' | 'TOO_LARGE' | 'TOO_MANY_REDIRECTS' | 'WRONG_STATUS' | 'NO_CALENDAR';

/** Whose visits a feed shows. */
export type FeedOwner = 'RESOURCE' | 'LOCATION' | 'CUSTOMER';

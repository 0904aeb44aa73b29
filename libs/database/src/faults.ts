import { sqlState } from './sql-state.ts';
import { isConnectionError } from './unavailable.ts';

/**
 * What a failure says about trying again. UNREACHABLE: nothing can be done until the database is back. BUSY: others were
 * in the way. BROKEN: the same will very likely happen again.
 */
export type Fault = 'UNREACHABLE' | 'BUSY' | 'BROKEN';

// Beyond failed connections: the network's own codes, other shutdowns, and a commit of which nobody knows; whoever runs
// again after that must find out by itself, as the inbox does.
const unreachable =
  /^(08...|57P0[1-5]|COMMIT_UNKNOWN|CONNECTIONS_EXHAUSTED|ECONNABORTED|EHOSTUNREACH|ENOTFOUND|EAI_AGAIN)$/;
// Serialization and deadlock, resources, locks, and every time-out of statement and transaction.
const busy = /^(40...|53...|55P03|57014|25P0[34])$/;

export function faultOf(error: unknown): Fault {
  const code = sqlState(error) ?? '';
  if (isConnectionError(error) || unreachable.test(code)) return 'UNREACHABLE';
  return busy.test(code) ? 'BUSY' : 'BROKEN';
}

import { sqlState } from './sql-state.ts';

/**
 * What a failure says about trying again. UNREACHABLE: nothing can be done until the database is back. BUSY: others were
 * in the way. BROKEN: the same will very likely happen again.
 */
export type Fault = 'UNREACHABLE' | 'BUSY' | 'BROKEN';

// Connection failure, shutdown, and the driver's and the network's own codes.
const unreachable =
  /^(08...|57P0[1-5]|CONNECTION_(CLOSED|ENDED|DESTROYED)|CONNECT_TIMEOUT|ECONN(REFUSED|RESET|ABORTED)|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|EAI_AGAIN)$/;
// Serialization and deadlock, resources, locks, and every time-out of statement and transaction.
const busy = /^(40...|53...|55P03|57014|25P0[34])$/;

export function faultOf(error: unknown): Fault {
  const code = sqlState(error) ?? '';
  if (unreachable.test(code)) return 'UNREACHABLE';
  return busy.test(code) ? 'BUSY' : 'BROKEN';
}

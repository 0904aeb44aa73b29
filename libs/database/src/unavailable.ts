import { sqlState } from './sql-state.ts';

/** The session ended while a transaction was under way. */
export class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost';
  readonly code = 'CONNECTION_LOST';
  constructor() {
    super('the connection to the database was lost');
  }
}

/** The connection was lost while the commit was under way: it may have happened, so nothing is tried again by itself. */
export class CommitUnknown extends Error {
  override readonly name = 'CommitUnknown';
  readonly code = 'COMMIT_UNKNOWN';
  constructor() {
    super('the connection was lost during the commit, which may have happened');
  }
}

/** Every connection stayed in use for as long as a request may wait. */
export class ConnectionsExhausted extends Error {
  override readonly name = 'ConnectionsExhausted';
  readonly code = 'CONNECTIONS_EXHAUSTED';
  constructor() {
    super('no database connection became free in time');
  }
}

const lostOrRefused = new Set([
  'CONNECTION_LOST',
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECTION_ENDED',
  'CONNECT_TIMEOUT',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  '57P01', // the server is shut down
  '57P02', // the server crashed
  '57P03', // the server is starting
  '08006',
]);

const overloaded = new Set([
  'CONNECTIONS_EXHAUSTED',
  'COMMIT_UNKNOWN',
  '53300', // too many connections
  '55P03', // a lock was not free in time
  '57014', // a statement took too long
  '25P04', // a transaction took too long
]);

/** The connection failed, not the statement. */
export const isConnectionError = (error: unknown): boolean => lostOrRefused.has(sqlState(error) ?? '');

/** The database cannot answer now, and may a little later: what a caller is told as UNAVAILABLE. */
export const isUnavailable = (error: unknown): boolean =>
  isConnectionError(error) || overloaded.has(sqlState(error) ?? '');

import { pino, type Logger } from 'pino';

export type { Logger };

/** One JSON line per entry on stdout. Never log contact data, tokens or request bodies. */
export const openLog = (service: string, level: string): Logger => pino({ level, base: { service } });

import type { LogEntry } from 'kafkajs';
import type { Log } from '../log.ts';
import { cutShort } from './long-poll.ts';

/** What kafkajs calls errors and a healthy cluster says every day: at first use, at every deploy, at every restart. */
const everyday = [
  /coordinator is (loading|not available)/i,
  /group coordinator is not available/i,
  /rebalanc/i,
  /not aware of this member/i,
  /not the (correct )?coordinator/i,
  /specified group generation id is not valid/i,
  /topic with this name already exists/i,
  /there is no leader for this topic-partition/i,
  /not the leader for that topic-partition/i,
];

const warnFrom = 2;

/**
 * kafkajs' own lines in our log. Whatever fails in the end is told by a rejected promise or a crash, which we log where
 * we know what it meant; kafkajs' lines say only how it came to it. So its errors are warnings here, what is no trouble
 * at all is information, and single answers that it takes in its stride are not told.
 */
export const logCreator = (log: Log) => () => (entry: LogEntry) => {
  const { message, error, broker, groupId } = entry.log as LogEntry['log'] & Record<string, unknown>;
  const text = [message, typeof error === 'string' ? error : ''].filter(Boolean).join(': ');
  if (text.includes(cutShort)) return;
  const usual = everyday.some((line) => line.test(text));
  if (usual && entry.namespace === 'Connection') return;
  const details = { kafka: entry.namespace, ...(broker ? { broker } : {}), ...(groupId ? { group: groupId } : {}) };
  if (entry.level < warnFrom && !usual) log.warn(details, text);
  else log.info(details, text);
};

import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);
const secret = z.string().min(16);

const environment = z.object({
  /** HTTP: payments and the mail page. 0 takes a free port. */
  PORT: port,
  SMTP_PORT: port,
  HOST: z.string().default('127.0.0.1'),
  /** Bearer secret of the payments API and its controls. */
  SANDBOX_SECRET: secret,
  /** Key by which webhooks are signed. */
  SANDBOX_WEBHOOK_SECRET: secret,
  /** Where webhooks go. */
  WEBHOOK_URL: z.url(),
  /** How customers reach this process; default: its own address. */
  PUBLIC_URL: z.url().optional(),
  /** Keeps intents and webhooks over a restart; without it they live in memory alone. */
  STATE_FILE: z.string().min(1).optional(),
  /** Wait before a webhook is tried a second time; it doubles with each try, up to a minute. */
  WEBHOOK_BACKOFF_MS: z.coerce.number().int().min(1).default(500),
  MAILS_KEPT: z.coerce.number().int().min(1).default(500),
});

export type Config = z.infer<typeof environment>;

export function readConfig(variables: NodeJS.ProcessEnv): Config {
  const result = environment.safeParse(variables);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The environment is not complete:\n${lines.join('\n')}`);
}

import { createHmac, randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { subgraphNames, readOr, type SubgraphName } from '../workspace.ts';

/** Everything that nobody else may know. Development's are made at the first start and kept beside the data. */
export interface Secrets {
  readonly databaseAdministrator: string;
  readonly gateway: string;
  readonly masterKeys: Readonly<Record<SubgraphName, string>>;
  readonly paymentToken: string;
  readonly contactTopicKey: string;
  readonly guestContactTopicKey: string;
  readonly sandbox: string;
  readonly sandboxWebhook: string;
}

/** Those of an earlier start; what this version needs besides is made now. */
export function keptSecrets(file: string): Secrets {
  const kept = JSON.parse(readOr(file, '{}')) as Partial<Secrets>;
  const secrets = { ...madeSecrets(), ...kept };
  if (Object.keys(secrets).length > Object.keys(kept).length) write(file, secrets);
  return secrets;
}

function write(file: string, secrets: Secrets): void {
  writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
}

export function madeSecrets(): Secrets {
  return {
    databaseAdministrator: secret(),
    gateway: secret(),
    masterKeys: Object.fromEntries(subgraphNames.map((name) => [name, secret()])) as Secrets['masterKeys'],
    paymentToken: secret(),
    contactTopicKey: secret(),
    guestContactTopicKey: secret(),
    sandbox: secret(),
    sandboxWebhook: secret(),
  };
}

/** “dev!” in hex: production refuses to start with what begins so (libs/service/src/config.ts). */
const mark = '64657621';
const secret = () => mark + randomBytes(28).toString('hex');

/** Each role's password, so that only the administrator's has to be kept. */
export const passwordFrom = (administrator: string) => (role: string) =>
  mark + createHmac('sha256', administrator).update(role).digest('hex').slice(0, 32);

import { inTurns, median, quantile, timed, type Bench } from '@openslot/testing';
import { argon2Cost, hashPassword, verifyPassword } from '../src/user/password.ts';
import { goodPassword, signInMutation, signUp } from './people.ts';
import { runIdentity } from './running.ts';

const signIns = 100;
const checks = 5_000;
const warmUp = 10;

export const bench: Bench = {
  title: 'what a sign-in costs, and what checking its access token costs each request',
  needsDatabase: true,
  async run(progress) {
    const identity = await runIdentity();
    try {
      const person = await signUp(identity, 'Measured');
      const hash = await hashPassword(goodPassword);
      const signIn = (email: string, password: string) => () =>
        timed(() => identity.ask()(signInMutation, { email, password }));
      const variants = {
        password: () => timed(() => verifyPassword(goodPassword, hash)),
        right: signIn(person.email, goodPassword),
        unknown: signIn('nobody@example.com', goodPassword),
      };
      const forgetFailures = () => identity.database.admin`delete from identity.login_attempt`;
      progress('warming up');
      await inTurns(warmUp, variants);
      progress(`${signIns} sign-ins of each kind, in turns`);
      const inTurn = { ...variants, unknown: async () => (await forgetFailures(), variants.unknown()) };
      const ms = await inTurns(signIns, inTurn);

      progress(`${checks} checks of a token`);
      const check = () => timed(() => identity.deps.tokens.verify(person.accessToken));
      for (let n = 0; n < warmUp; n += 1) await check();
      const checked: number[] = [];
      for (let n = 0; n < checks; n += 1) checked.push(await check());

      const [right, unknown] = [median(ms.right), median(ms.unknown)];
      const { memory, passes, parallelism } = argon2Cost;
      return [
        { name: 'Argon2id memory', value: memory / 1_024, unit: 'MiB', atLeast: 19, must: true },
        { name: 'Argon2id passes', value: passes, unit: '', atLeast: 2, must: true },
        { name: 'Argon2id lanes', value: parallelism, unit: '' },
        { name: 'one password, median', value: median(ms.password), unit: 'ms' },
        { name: 'a sign-in, median', value: right, unit: 'ms' },
        { name: 'a sign-in, 95 of 100', value: quantile(ms.right, 0.95), unit: 'ms' },
        { name: 'a sign-in under an address that nobody has, median', value: unknown, unit: 'ms' },
        { name: 'a token’s check, median', value: median(checked), unit: 'ms', atMost: 1 },
        { name: 'a token’s check, 99 of 100', value: quantile(checked, 0.99), unit: 'ms' },
      ];
    } finally {
      await identity.close();
    }
  },
};

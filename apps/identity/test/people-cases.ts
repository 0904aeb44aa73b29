import { tokenTo } from './letters.ts';
import { goodPassword, signUp } from './people.ts';
import { outcomeOf } from './people-mutations.ts';
import type { RunningIdentity } from './running.ts';

const kinds = ['nobody', 'customer', 'stranger', 'staff', 'manager', 'owner'] as const;
type Answers = Record<(typeof kinds)[number], string>;

/** What people do about their own accounts: everybody may who is signed in, and whoever holds a letter's secret. */
export function peopleCases(identity: () => RunningIdentity) {
  let nth = 0;
  const newcomer = () => signUp(identity(), `Correspondent ${(nth += 1)}`);
  const all = (answer: string) => Object.fromEntries(kinds.map((kind) => [kind, answer])) as Answers;
  const signedIn = (answer: string): Answers => ({ ...all(answer), nobody: 'UNAUTHENTICATED' });
  const one = (mutation: string, type: string, answers: Answers, input: () => object | Promise<object>) => ({
    ...{
      mutation,
      document: `mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename } }`,
      input,
      answers,
    },
    refusals: ['InvalidInput', 'TokenNotValid', 'NoSecondFactor', 'IdTokenNotValid'],
  });
  const bare = (mutation: string, answers: Answers) => ({
    ...{ mutation, document: `mutation { ${mutation} { __typename } }`, input: () => ({}), answers },
    refusals: ['EmailNotVerified'],
  });
  /** The secret of a letter to somebody else: whoever holds it may use it. */
  const letter = async (kind: string, ask: (email: string, bearer: string) => Promise<{ to: string }>) => {
    const person = await newcomer();
    const { to } = await ask(person.email, person.accessToken);
    return { token: await tokenTo(identity(), to, kind) };
  };
  const changed = async (email: string, bearer: string) => {
    const to = `new.${email}`;
    await outcomeOf(identity(), 'changeEmail', { email: to, currentPassword: goodPassword }, { bearer });
    return { to };
  };
  const asked = (mutation: 'askForPasswordReset' | 'askForSignInLink') => async (email: string) => {
    await outcomeOf(identity(), mutation, { email });
    return { to: email };
  };
  const reset = async () => ({
    ...(await letter('RESET_PASSWORD', asked('askForPasswordReset'))),
    password: 'another long password',
  });
  const address = async () => ({ email: (await newcomer()).email });
  const code = () => ({ code: '000000' });
  return [
    bare('askForEmailVerification', signedIn('LetterOnItsWay')),
    one('verifyEmail', 'EmailTokenInput', all('EmailVerified'), () => letter('VERIFY_EMAIL', async (to) => ({ to }))),
    one('changeEmail', 'ChangeEmailInput', signedIn('LetterOnItsWay'), () => ({
      ...{ email: `moving${(nth += 1)}@example.com`, currentPassword: goodPassword },
    })),
    one('confirmEmail', 'EmailTokenInput', all('EmailChanged'), () => letter('CONFIRM_EMAIL', changed)),
    one('askForPasswordReset', 'AskForLetterInput', all('LetterOnItsWay'), address),
    one('resetPassword', 'ResetPasswordInput', all('PasswordChanged'), reset),
    one('changePassword', 'ChangePasswordInput', signedIn('PasswordChanged'), () => ({
      ...{ currentPassword: goodPassword, password: goodPassword },
    })),
    one('revokeSession', 'RevokeSessionInput', signedIn('InvalidInput'), async () => {
      const { accessToken: bearer } = await newcomer();
      return { sessionId: (await identity().ask({ bearer })('{ sessions { id } }')).data.sessions[0].id };
    }),
    one('askForSignInLink', 'AskForLetterInput', all('LetterOnItsWay'), address),
    one('signInByLink', 'SignInByLinkInput', all('SignedIn'), () => letter('SIGN_IN', asked('askForSignInLink'))),
    one('signInSecondFactor', 'SignInSecondFactorInput', all('TokenNotValid'), () => ({ challenge: 'x', ...code() })),
    bare('startTotp', signedIn('EmailNotVerified')),
    one('confirmTotp', 'CodeInput', signedIn('NoSecondFactor'), code),
    one('disableTotp', 'CodeInput', signedIn('NoSecondFactor'), code),
    one('signInWithProvider', 'SignInWithProviderInput', all('IdTokenNotValid'), () => ({ idToken: 'x' })),
    one('linkProvider', 'LinkProviderInput', signedIn('IdTokenNotValid'), () => ({ idToken: 'x' })),
    one('unlinkProvider', 'UnlinkProviderInput', signedIn('InvalidInput'), () => ({
      identityId: 'uid_01jd0000000000000000000000',
    })),
  ];
}

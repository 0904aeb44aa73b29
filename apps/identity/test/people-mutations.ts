import type { Caller, RunningIdentity } from './running.ts';

/** Mutations of people about their own accounts, and what each outcome is asked for. */
const details = /* GraphQL */ `
  __typename
  ... on Problem {
    message
  }
  ... on TooManyAttempts {
    retryAfterMs
  }
  ... on WeakPassword {
    minimumLength
  }
  ... on InvalidInput {
    fields {
      path
      message
    }
  }
  ... on SignedIn {
    accessToken
    refreshToken
    viewer {
      id
      user {
        id
        name
        email
        emailVerified
        locale
      }
    }
  }
  ... on SecondFactorNeeded {
    challenge
    expiresAt
  }
  ... on TotpStarted {
    secret
    uri
  }
  ... on TotpConfirmed {
    recoveryCodes
  }
  ... on SessionRevoked {
    sessionId
  }
  ... on ProviderLinkMade {
    identity {
      id
      provider
    }
  }
`;

const inputs = {
  verifyEmail: 'EmailTokenInput',
  changeEmail: 'ChangeEmailInput',
  confirmEmail: 'EmailTokenInput',
  askForPasswordReset: 'AskForLetterInput',
  resetPassword: 'ResetPasswordInput',
  changePassword: 'ChangePasswordInput',
  revokeSession: 'RevokeSessionInput',
  askForSignInLink: 'AskForLetterInput',
  signInByLink: 'SignInByLinkInput',
  signIn: 'SignInInput',
  signInSecondFactor: 'SignInSecondFactorInput',
  confirmTotp: 'CodeInput',
  disableTotp: 'CodeInput',
  signInWithProvider: 'SignInWithProviderInput',
  linkProvider: 'LinkProviderInput',
  unlinkProvider: 'UnlinkProviderInput',
} as const;

export type PeopleMutation = keyof typeof inputs | 'askForEmailVerification' | 'startTotp';

/** Only the fragments that an outcome can be: GraphQL refuses the others. */
function documentOf(mutation: PeopleMutation, possible: ReadonlySet<string>): string {
  const kept = details.replaceAll(/ {2}\.\.\. on (\w+) \{\n(?: {4}.*\n)* {2}\}\n/g, (fragment, type: string) =>
    possible.has(type) || type === 'Problem' ? fragment : '',
  );
  const input = mutation in inputs ? inputs[mutation as keyof typeof inputs] : null;
  return input === null
    ? `mutation { ${mutation} { ${kept} } }`
    : `mutation ($input: ${input}!) { ${mutation}(input: $input) { ${kept} } }`;
}

/** Asks, and answers the whole answer: data, and errors where it is refused. */
export async function answerOf(
  identity: RunningIdentity,
  mutation: PeopleMutation,
  input?: object,
  caller: Caller = {},
) {
  return identity.ask(caller)(documentOf(mutation, await possibleOutcomes(mutation)), input ? { input } : {});
}

/** Asks, and answers the outcome. */
export async function outcomeOf(identity: RunningIdentity, mutation: PeopleMutation, input?: object, caller?: Caller) {
  const { data, errors } = await answerOf(identity, mutation, input, caller);
  if (errors) throw new Error(JSON.stringify(errors));
  return data[mutation];
}

async function possibleOutcomes(mutation: PeopleMutation): Promise<ReadonlySet<string>> {
  const { sdl } = await import('../src/generated/sdl.ts');
  const [, result = ''] = new RegExp(`^ {2}${mutation}(?:\\(.*\\))?: (\\w+)$`, 'm').exec(sdl) ?? [];
  const [, members = ''] =
    new RegExp(`^union ${result} =([^"]*?)(?:\\n\\n|\\n(?=\\w|"))`, 'm').exec(`${sdl}\n\n`) ?? [];
  return new Set(members.match(/\w+/g));
}

import type { RunningIdentity } from './running.ts';

export const goodPassword = 'a good long password';

/** A signed-in person, with the latest tokens. */
export interface Person {
  readonly userId: string;
  readonly email: string;
  readonly accessToken: string;
  readonly refreshToken: string;
}

export const signUpMutation = /* GraphQL */ `
  mutation ($input: SignUpInput!) {
    signUp(input: $input) {
      __typename
      ... on SignedIn {
        accessToken
        accessTokenExpiresAt
        refreshToken
        viewer {
          id
          user {
            id
            name
            email
            locale
          }
          memberships {
            id
          }
          actingAs {
            id
          }
        }
      }
      ... on Problem {
        message
      }
      ... on WeakPassword {
        minimumLength
      }
      ... on TooManyAttempts {
        retryAfterMs
      }
      ... on InvalidInput {
        fields {
          path
          message
        }
      }
    }
  }
`;

export const signInMutation = /* GraphQL */ `
  mutation ($email: String!, $password: String!) {
    signIn(input: { email: $email, password: $password }) {
      __typename
      ... on SignedIn {
        accessToken
        refreshToken
        viewer {
          id
        }
      }
      ... on Problem {
        message
      }
      ... on TooManyAttempts {
        retryAfterMs
      }
      ... on InvalidInput {
        fields {
          path
          message
        }
      }
    }
  }
`;

export const refreshMutation = /* GraphQL */ `
  mutation ($refreshToken: String!) {
    refreshSession(input: { refreshToken: $refreshToken }) {
      __typename
      ... on SignedIn {
        accessToken
        refreshToken
        viewer {
          id
          actingAs {
            id
            role
          }
        }
      }
      ... on Problem {
        message
      }
    }
  }
`;

export const actForMutation = /* GraphQL */ `
  mutation ($organizationId: ID!) {
    actFor(input: { organizationId: $organizationId }) {
      __typename
      ... on SignedIn {
        accessToken
        refreshToken
        viewer {
          actingAs {
            id
            role
            permissions
            scope {
              businesses {
                id
              }
              locations {
                id
              }
            }
            organization {
              id
              name
            }
          }
        }
      }
      ... on Problem {
        message
      }
      ... on InvalidInput {
        fields {
          path
          message
        }
      }
    }
  }
`;

/** Registers a person whose e-mail address begins with the name. */
export async function signUp(identity: RunningIdentity, name: string): Promise<Person> {
  const email = `${name.toLowerCase().replaceAll(/\W+/g, '.')}@example.com`;
  const { data } = await identity.ask()(signUpMutation, {
    input: { email, password: goodPassword, name, locale: 'ja' },
  });
  const { accessToken, refreshToken, viewer } = data.signUp;
  return { userId: viewer.id, email, accessToken, refreshToken };
}

export interface Organization {
  readonly id: string;
  /** The founder, acting for it. */
  readonly owner: Person & { readonly memberId: string };
}

/** An organization with its founder, who acts for it. */
export async function foundOrganization(identity: RunningIdentity, name: string): Promise<Organization> {
  const founder = await signUp(identity, `Owner of ${name}`);
  const { data } = await identity.ask({ bearer: founder.accessToken })(
    /* GraphQL */ `
      mutation ($name: String!) {
        createOrganization(input: { name: $name, country: "JP", defaultCurrency: "JPY" }) {
          ... on OrganizationCreated {
            organization {
              id
            }
            membership {
              id
            }
          }
        }
      }
    `,
    { name },
  );
  const { organization, membership } = data.createOrganization;
  return {
    id: organization.id,
    owner: { ...(await actFor(identity, founder, organization.id)), memberId: membership.id },
  };
}

/** The person with tokens that act for the organization. */
export async function actFor<P extends Person>(
  identity: RunningIdentity,
  person: P,
  organizationId: string,
): Promise<P> {
  const { data } = await identity.ask({ bearer: person.accessToken })(actForMutation, { organizationId });
  const { accessToken, refreshToken } = data.actFor;
  return { ...person, accessToken, refreshToken };
}

export const addMemberMutation = /* GraphQL */ `
  mutation ($input: AddMemberInput!) {
    addMember(input: $input) {
      __typename
      ... on MemberAdded {
        membership {
          id
          name
          email
          role
          status
          title
          version
          scope {
            businesses {
              id
            }
            locations {
              id
            }
          }
        }
      }
      ... on Problem {
        message
      }
      ... on NotReadyYet {
        retryAfterMs
      }
      ... on InvalidInput {
        fields {
          path
          message
        }
      }
    }
  }
`;

/** Registers a person, makes a member of the organization, and lets the person act for it. */
export async function hire(
  identity: RunningIdentity,
  { id, owner }: Organization,
  name: string,
  role: 'OWNER' | 'MANAGER' | 'STAFF',
  scope?: { businessIds?: string[]; locationIds?: string[] },
): Promise<Person & { readonly memberId: string }> {
  const person = await signUp(identity, name);
  const input = { email: person.email, role, scope };
  const { data } = await identity.ask({ bearer: owner.accessToken })(addMemberMutation, { input });
  return { ...(await actFor(identity, person, id)), memberId: data.addMember.membership.id };
}

export const endMemberMutation = /* GraphQL */ `
  mutation ($input: EndMemberInput!) {
    endMember(input: $input) {
      __typename
      ... on MemberEnded {
        membership {
          id
          status
          version
        }
      }
      ... on Problem {
        message
      }
      ... on WrongState {
        status
      }
      ... on VersionConflict {
        currentVersion
      }
      ... on InvalidInput {
        fields {
          path
          message
        }
      }
    }
  }
`;

export const changeMemberRoleMutation = /* GraphQL */ `
  mutation ($input: ChangeMemberRoleInput!) {
    changeMemberRole(input: $input) {
      __typename
      ... on MemberChanged {
        membership {
          id
          role
          version
          scope {
            businesses {
              id
            }
            locations {
              id
            }
          }
        }
      }
      ... on Problem {
        message
      }
      ... on NotReadyYet {
        retryAfterMs
      }
      ... on WrongState {
        status
      }
      ... on VersionConflict {
        currentVersion
      }
      ... on InvalidInput {
        fields {
          path
          message
        }
      }
    }
  }
`;

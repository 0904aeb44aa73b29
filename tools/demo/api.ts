/** The one endpoint, as somebody who sets up a business or books there sees it. */
export interface Api {
  /** Answers the data; throws on any GraphQL error. */
  ask<Data>(query: string, variables?: object): Promise<Data>;
  /**
   * Sends a mutation and answers its success, selected as `Type { fields }`. Waits where the answer is NotReadyYet and
   * throws on every other outcome, with what is wrong with which field.
   */
  change<Success>(mutation: string, input: object, success: string): Promise<Success>;
  /**
   * The same for many inputs, in few requests, one after another; answers in the order of the inputs. Null for those that
   * are answered by the outcome that is to be tolerated, such as for what is there already.
   */
  changeAll<Success>(mutation: string, inputs: readonly object[], success: string): Promise<Success[]>;
  changeAll<Success>(
    mutation: string,
    inputs: readonly object[],
    success: string,
    tolerated: string,
  ): Promise<(Success | null)[]>;
  /** Sends different mutations in as few requests, in this order; answers null for each that is refused. */
  changeEach<Success>(changes: readonly Change[]): Promise<(Success | null)[]>;
  /** The same endpoint for another caller. */
  as(bearer: string): Api;
  /** The same for the same caller, acting at another instant. */
  at(instant: string): Api;
  /** The same for the same caller, who speaks that language. */
  speaking(language: string): Api;
}

/** A mutation, and the success that is hoped for, selected as `Type { fields }`. */
export interface Change {
  readonly mutation: string;
  readonly input: object;
  readonly success: string;
}

/** A mutation's answer that was not the success asked for. */
export class Refused extends Error {
  readonly outcome: string;

  constructor(mutation: string, outcome: Outcome | undefined) {
    super(`${mutation}: ${outcome ? described(outcome) : 'no answer'}`);
    this.outcome = outcome?.__typename ?? '';
  }
}

interface Outcome {
  readonly __typename: string;
  readonly message?: string;
  readonly fields?: readonly { readonly path: readonly string[]; readonly message: string }[];
}

const patienceMs = 60_000;
const retryMs = 100;
/** As many aliases as the gateway lets one document have. */
const changesPerRequest = 15;

export const openApi = (endpoint: string): Api => apiFor(endpoint, {});

function apiFor(endpoint: string, caller: Readonly<Record<string, string>>): Api {
  const headers = { 'content-type': 'application/json', ...caller };

  async function ask<Data>(query: string, variables: object = {}): Promise<Data> {
    const response = await fetch(endpoint, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
    const { data, errors } = (await response.json()) as { data?: Data; errors?: { message: string }[] };
    if (errors || !data)
      throw new Error(errors?.map(({ message }) => message).join('; ') ?? `status ${response.status}`);
    return data;
  }

  async function send(changes: readonly Change[]): Promise<Outcome[]> {
    const variables = Object.fromEntries(changes.map(({ input }, place) => [`input${place}`, input]));
    return Object.values(await ask<Record<string, Outcome>>(changeDocument(changes), variables));
  }

  async function change<Success>(mutation: string, input: object, success: string): Promise<Success> {
    for (const deadline = performance.now() + patienceMs; ;) {
      const [outcome] = await send([{ mutation, input, success }]);
      if (outcome?.__typename === typeOf(success)) return outcome as unknown as Success;
      if (outcome?.__typename !== 'NotReadyYet' || performance.now() > deadline) throw new Refused(mutation, outcome);
      await new Promise((resolve) => setTimeout(resolve, retryMs));
    }
  }

  async function changeAll<Success>(mutation: string, inputs: readonly object[], success: string, tolerated?: string) {
    const results: (Success | null)[] = [];
    for (let from = 0; from < inputs.length; from += changesPerRequest) {
      const some = inputs.slice(from, from + changesPerRequest);
      for (const [place, outcome] of (await send(some.map((input) => ({ mutation, input, success })))).entries()) {
        if (outcome.__typename === tolerated) results.push(null);
        else if (outcome.__typename === typeOf(success)) results.push(outcome as unknown as Success);
        else if (outcome.__typename === 'NotReadyYet')
          results.push(await change<Success>(mutation, some[place] ?? {}, success));
        else throw new Refused(mutation, outcome);
      }
    }
    return results;
  }

  async function changeEach<Success>(changes: readonly Change[]) {
    const results: (Success | null)[] = [];
    for (let from = 0; from < changes.length; from += changesPerRequest) {
      const some = changes.slice(from, from + changesPerRequest);
      for (const [place, outcome] of (await send(some)).entries())
        results.push(outcome.__typename === typeOf(some[place]?.success) ? (outcome as unknown as Success) : null);
    }
    return results;
  }

  return {
    ...{ ask, change, changeAll: changeAll as Api['changeAll'], changeEach },
    as: (bearer) => apiFor(endpoint, { authorization: `Bearer ${bearer}` }),
    at: (instant) => apiFor(endpoint, { ...caller, 'x-openslot-clock': instant }),
    speaking: (language) => apiFor(endpoint, { ...caller, 'accept-language': language }),
  };
}

/** The type of `Hold { id }`. */
const typeOf = (success: string | undefined) => success?.split(' ')[0];

/** All of them, in order, each with every problem that its result can have. */
function changeDocument(changes: readonly Change[]): string {
  const inputs = changes.map(({ mutation }, place) => `$input${place}: ${inputTypeOf(mutation)}!`);
  const fields = changes.map(
    ({ mutation, success }, place) => `outcome${place}: ${mutation}(input: $input${place}) {
      __typename ... on ${success} ... on Problem { message } ... on InvalidInput { fields { path message } } }`,
  );
  return `mutation (${inputs.join(', ')}) {\n    ${fields.join('\n    ')}\n  }`;
}

const inputTypeOf = (mutation: string): string =>
  inputTypes[mutation] ?? `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;

/** Inputs that several mutations share. */
const inputTypes: Readonly<Record<string, string>> = {
  publishBusiness: 'BusinessStepInput',
  pauseBusiness: 'BusinessStepInput',
  deleteCustomer: 'CustomerStepInput',
  checkInAppointment: 'AppointmentStepInput',
  startAppointment: 'AppointmentStepInput',
  completeAppointment: 'AppointmentStepInput',
  markNoShow: 'AppointmentStepInput',
  startLoyaltyProgram: 'LoyaltyProgramStepInput',
};

const described = ({ __typename, message, fields }: Outcome): string =>
  `${__typename}: ${message}${(fields ?? []).map(({ path, message: problem }) => ` (${path.join('.')}: ${problem})`).join('')}`;

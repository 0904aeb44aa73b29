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
  /** The same endpoint for another caller. */
  as(bearer: string): Api;
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

const patienceMs = 20_000;
const retryMs = 100;
/** As many aliases as the gateway lets one document have. */
const changesPerRequest = 15;

export function openApi(endpoint: string, bearer?: string): Api {
  const headers = { 'content-type': 'application/json', ...(bearer ? { authorization: `Bearer ${bearer}` } : {}) };

  async function ask<Data>(query: string, variables: object = {}): Promise<Data> {
    const response = await fetch(endpoint, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
    const { data, errors } = (await response.json()) as { data?: Data; errors?: { message: string }[] };
    if (errors || !data)
      throw new Error(errors?.map(({ message }) => message).join('; ') ?? `status ${response.status}`);
    return data;
  }

  async function sendAll(mutation: string, inputs: readonly object[], success: string): Promise<Outcome[]> {
    const variables = Object.fromEntries(inputs.map((input, place) => [`input${place}`, input]));
    const document = changeDocument(mutation, success, inputs.length);
    return Object.values(await ask<Record<string, Outcome>>(document, variables));
  }

  async function change<Success>(mutation: string, input: object, success: string): Promise<Success> {
    for (const deadline = performance.now() + patienceMs; ;) {
      const [outcome] = await sendAll(mutation, [input], success);
      if (outcome?.__typename === typeOf(success)) return outcome as unknown as Success;
      if (outcome?.__typename !== 'NotReadyYet' || performance.now() > deadline) throw new Refused(mutation, outcome);
      await new Promise((resolve) => setTimeout(resolve, retryMs));
    }
  }

  async function changeAll<Success>(mutation: string, inputs: readonly object[], success: string, tolerated?: string) {
    const results: (Success | null)[] = [];
    for (let from = 0; from < inputs.length; from += changesPerRequest) {
      const some = inputs.slice(from, from + changesPerRequest);
      for (const [place, outcome] of (await sendAll(mutation, some, success)).entries()) {
        if (outcome.__typename === tolerated) results.push(null);
        else if (outcome.__typename === typeOf(success)) results.push(outcome as unknown as Success);
        else if (outcome.__typename === 'NotReadyYet')
          results.push(await change<Success>(mutation, some[place] ?? {}, success));
        else throw new Refused(mutation, outcome);
      }
    }
    return results;
  }

  return { ask, change, changeAll: changeAll as Api['changeAll'], as: (other) => openApi(endpoint, other) };
}

/** The type of `Hold { id }`. */
const typeOf = (success: string) => success.split(' ')[0];

/** `holdSlot` and `Hold { id }` → the mutation, so many times, with every problem that any result can have. */
function changeDocument(mutation: string, success: string, times: number): string {
  const inputType = inputTypes[mutation] ?? `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const places = Array.from({ length: times }, (_, place) => place);
  const outcome = `__typename ... on ${success} ... on Problem { message } ... on InvalidInput { fields { path message } }`;
  return `mutation (${places.map((place) => `$input${place}: ${inputType}!`).join(', ')}) {
    ${places.map((place) => `outcome${place}: ${mutation}(input: $input${place}) { ${outcome} }`).join('\n    ')}
  }`;
}

/** Inputs that several mutations share. */
const inputTypes: Readonly<Record<string, string>> = {
  publishBusiness: 'BusinessStepInput',
  checkInAppointment: 'AppointmentStepInput',
  startAppointment: 'AppointmentStepInput',
  completeAppointment: 'AppointmentStepInput',
  markNoShow: 'AppointmentStepInput',
};

const described = ({ __typename, message, fields }: Outcome): string =>
  `${__typename}: ${message}${(fields ?? []).map(({ path, message: problem }) => ` (${path.join('.')}: ${problem})`).join('')}`;

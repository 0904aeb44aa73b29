/** The one endpoint, as somebody who sets up a business or books there sees it. */
export interface Api {
  /** Answers the data; throws on any GraphQL error. */
  ask<Data>(query: string, variables?: object): Promise<Data>;
  /**
   * Sends a mutation and answers its success, selected as `Type { fields }`. Waits where the answer is NotReadyYet and
   * throws on every other outcome, with what is wrong with which field.
   */
  change<Success>(mutation: string, input: object, success: string): Promise<Success>;
  /** The same endpoint for another caller. */
  as(bearer: string): Api;
}

/** A mutation's answer that was not the success asked for. */
export class Refused extends Error {
  readonly outcome: string;

  constructor(mutation: string, outcome: Outcome) {
    super(`${mutation}: ${described(outcome)}`);
    this.outcome = outcome.__typename;
  }
}

/** Answers null where the mutation was refused with this outcome, such as because it is there already. */
export async function unless<Success>(outcome: string, change: Promise<Success>): Promise<Success | null> {
  try {
    return await change;
  } catch (error) {
    if (error instanceof Refused && error.outcome === outcome) return null;
    throw error;
  }
}

interface Outcome {
  readonly __typename: string;
  readonly message?: string;
  readonly fields?: readonly { readonly path: readonly string[]; readonly message: string }[];
}

const patienceMs = 20_000;
const retryMs = 100;

export function openApi(endpoint: string, bearer?: string): Api {
  const headers = { 'content-type': 'application/json', ...(bearer ? { authorization: `Bearer ${bearer}` } : {}) };

  async function ask<Data>(query: string, variables: object = {}): Promise<Data> {
    const response = await fetch(endpoint, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
    const { data, errors } = (await response.json()) as { data?: Data; errors?: { message: string }[] };
    if (errors || !data)
      throw new Error(errors?.map(({ message }) => message).join('; ') ?? `status ${response.status}`);
    return data;
  }

  async function change<Success>(mutation: string, input: object, success: string): Promise<Success> {
    const document = changeDocument(mutation, success);
    for (const deadline = performance.now() + patienceMs; ;) {
      const { outcome } = await ask<{ outcome: Outcome }>(document, { input });
      if (outcome.__typename === success.split(' ')[0]) return outcome as unknown as Success;
      if (outcome.__typename !== 'NotReadyYet' || performance.now() > deadline) throw new Refused(mutation, outcome);
      await new Promise((resolve) => setTimeout(resolve, retryMs));
    }
  }

  return { ask, change, as: (other) => openApi(endpoint, other) };
}

/** `holdSlot` and `Hold { id }` → the mutation with every problem that any result can have. */
function changeDocument(mutation: string, success: string): string {
  const inputType = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  return `mutation ($input: ${inputTypes[mutation] ?? inputType}!) {
    outcome: ${mutation}(input: $input) {
      __typename ... on ${success} ... on Problem { message } ... on InvalidInput { fields { path message } }
    }
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

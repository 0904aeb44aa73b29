import type { Person } from './people.ts';
import type { RunningIdentity } from './running.ts';

const problems = `
  ... on Problem { message }
  ... on WrongState { status }
  ... on VersionConflict { currentVersion }
  ... on InvalidInput { fields { path message } }`;

const leavesOut = (name: string, type: string): boolean =>
  name === 'createCustomer' ||
  name === 'startImport' ||
  (/blockCustomer$|Import/.test(name) && type === 'VersionConflict');

const mutation = (name: string, input: string, outcome: string) =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { __typename ${outcome} ${problems.replace(
    /\.\.\. on (WrongState|VersionConflict).*\n/g,
    (line, type: string) => (leavesOut(name, type) ? '' : line),
  )} } }`;

const record = 'id name givenName familyName kanaName email phone birthday locale tags version deletedAt';

export const customerMutations = {
  createCustomer: mutation(
    'createCustomer',
    'CreateCustomerInput',
    `... on CustomerCreated { customer { ${record} } }`,
  ),
  updateCustomer: mutation(
    'updateCustomer',
    'UpdateCustomerInput',
    `... on CustomerChanged { customer { ${record} } }`,
  ),
  deleteCustomer: mutation('deleteCustomer', 'CustomerStepInput', '... on CustomerDeleted { restorableUntil }'),
  restoreCustomer: mutation(
    'restoreCustomer',
    'CustomerStepInput',
    `... on CustomerChanged { customer { ${record} } }`,
  ),
  mergeCustomers: mutation(
    'mergeCustomers',
    'MergeCustomersInput',
    `... on CustomersMerged { customer { ${record} } }`,
  ),
  undoMerge: mutation(
    'undoMerge',
    'UndoMergeInput',
    `... on MergeUndone { customer { ${record} } winner { ${record} undoableMerges { customerId } } }`,
  ),
  blockCustomer: mutation('blockCustomer', 'BlockCustomerInput', '... on BlockSet { customer { id } }'),
  unblockCustomer: mutation('unblockCustomer', 'UnblockCustomerInput', '... on BlockLifted { customer { id } }'),
  startImport: mutation('startImport', 'StartImportInput', '... on ImportStarted { job { id status } }'),
  addImportRows: mutation('addImportRows', 'AddImportRowsInput', '... on ImportRowsAdded { rows }'),
  runImport: mutation('runImport', 'RunImportInput', '... on ImportRunning { job { id status rowsTotal } }'),
} as const;

export const customersQuery = `query ($filter: CustomerFilter, $first: Int, $after: String) {
  customers(filter: $filter, first: $first, after: $after) {
    edges { node { ${record} duplicates { name } } }
    pageInfo { hasNextPage endCursor }
  }
}`;

let keys = 0;

/** What one person does with customers, and sees of them. */
export function customersAs(identity: RunningIdentity, person: Person | null) {
  const ask = identity.ask(person ? { bearer: person.accessToken } : {});
  const change = async (name: keyof typeof customerMutations, input: object) => {
    const { data, errors } = await ask(customerMutations[name], { input });
    if (errors) throw new Error(JSON.stringify(errors));
    return data[name];
  };
  return {
    change,
    create: async (input: object) => change('createCustomer', { idempotencyKey: String((keys += 1)), ...input }),
    /** The names on one page. */
    async names(filter: object | null, page: { first?: number; after?: string } = {}): Promise<string[]> {
      const { data, errors } = await ask(customersQuery, { filter, ...page });
      if (errors) throw new Error(JSON.stringify(errors));
      return data.customers.edges.map(({ node }: { node: { name: string } }) => node.name);
    },
    async page(filter: object | null, page: { first?: number; after?: string } = {}) {
      return ask(customersQuery, { filter, ...page });
    },
  };
}

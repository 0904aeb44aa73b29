import { parse } from 'graphql';
import type { SubgraphName } from '../workspace.ts';

export interface Composed {
  readonly supergraph: string;
  readonly hints: readonly string[];
}

/** Composes the supergraph. The gateway finds its subgraphs by configuration: the URLs in it are placeholders. */
export async function composeSupergraph(sdls: ReadonlyMap<SubgraphName, string>): Promise<Composed> {
  const { composeServices } = await import('@apollo/composition');
  const services = [...sdls].map(([name, sdl]) => ({ name, url: `http://${name}/graphql`, typeDefs: parse(sdl) }));
  const { supergraphSdl, errors, hints } = composeServices(services);
  if (errors?.length) {
    throw new Error(`The subgraphs do not compose:\n${errors.map((error) => `  ${error.message}`).join('\n')}`);
  }
  return { supergraph: `${supergraphSdl?.trim()}\n`, hints: (hints ?? []).map((hint) => hint.toString()) };
}

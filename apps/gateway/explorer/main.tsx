import { GraphiQL } from 'graphiql';
import { useEffect, useMemo, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import './main.css';
import { explorerFetcher } from './fetcher.ts';
import { People } from './people.tsx';
import { samples } from './samples.ts';
import type { Person, SignedIn } from './session.ts';

const tabs = samples.map(({ query, variables }) => ({
  query,
  variables: variables ? JSON.stringify(variables, null, 2) : null,
}));

/** GraphiQL with the demo people above it: one click signs one in, and every query after that is theirs. */
function Explorer() {
  const [people, setPeople] = useState<readonly Person[]>([]);
  const [signedIn, setSignedIn] = useState<SignedIn | null>(null);
  const current = useRef(signedIn);
  current.current = signedIn;
  const fetcher = useMemo(() => explorerFetcher(() => current.current), []);

  useEffect(() => {
    void fetch('/explorer/people.json').then(async (response) => setPeople((await response.json()) as Person[]));
  }, []);

  return (
    <>
      <People people={people} signedIn={signedIn} onSignedIn={setSignedIn} />
      <GraphiQL fetcher={fetcher} defaultTabs={tabs} defaultEditorToolsVisibility="variables" />
    </>
  );
}

const root = document.getElementById('explorer');
if (root) createRoot(root).render(<Explorer />);

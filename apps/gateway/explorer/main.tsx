import { GraphiQL } from 'graphiql';
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import './main.css';
import { fetcherFor } from './fetcher.ts';
import { People } from './people.tsx';
import { sampleQueries } from './samples.ts';
import type { Person, SignedIn } from './session.ts';

/** GraphiQL with the demo people above it: one click signs one in, and every query after that is theirs. */
function Explorer() {
  const [people, setPeople] = useState<readonly Person[]>([]);
  const [signedIn, setSignedIn] = useState<SignedIn | null>(null);

  useEffect(() => {
    void fetch('/explorer/people.json').then(async (response) => setPeople((await response.json()) as Person[]));
  }, []);

  return (
    <>
      <People people={people} signedIn={signedIn} onSignedIn={setSignedIn} />
      <GraphiQL fetcher={fetcherFor(signedIn)} defaultTabs={sampleQueries.map((query) => ({ query }))} />
    </>
  );
}

const root = document.getElementById('explorer');
if (root) createRoot(root).render(<Explorer />);

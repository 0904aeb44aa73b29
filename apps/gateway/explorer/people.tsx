import { useState } from 'react';
import { signIn, type Person, type SignedIn } from './session.ts';

interface Properties {
  readonly people: readonly Person[];
  readonly signedIn: SignedIn | null;
  readonly onSignedIn: (signedIn: SignedIn | null) => void;
}

export function People({ people, signedIn, onSignedIn }: Properties) {
  const [problem, setProblem] = useState<string | null>(null);

  const choose = (person: Person) => {
    setProblem(null);
    signIn(person).then(onSignedIn, (error: Error) => setProblem(error.message));
  };

  return (
    <nav className="people" aria-label="Sign in as a demo person">
      <strong>Openslot</strong>
      <button aria-pressed={signedIn === null} onClick={() => onSignedIn(null)}>
        Nobody
      </button>
      {people.map((person) => (
        <button
          key={person.email}
          aria-pressed={signedIn?.person.email === person.email}
          title={person.email}
          onClick={() => choose(person)}
        >
          {person.name} · {person.role}
        </button>
      ))}
      {problem && <span role="alert">{problem}</span>}
    </nav>
  );
}

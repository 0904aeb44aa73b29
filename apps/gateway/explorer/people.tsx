import { useState } from 'react';
import { signIn, type Person, type SignedIn } from './session.ts';

interface Properties {
  readonly people: readonly Person[];
  readonly signedIn: SignedIn | null;
  readonly onSignedIn: (signedIn: SignedIn | null) => void;
}

/** Whom one can be: nobody, the customers, and the people of each organization. */
export function People({ people, signedIn, onSignedIn }: Properties) {
  const [problem, setProblem] = useState<string | null>(null);

  const choose = (person: Person) => {
    setProblem(null);
    signIn(person).then(onSignedIn, (error: Error) => setProblem(error.message));
  };

  return (
    <header className="people">
      <h1>
        Openslot <span>explorer</span>
      </h1>
      <nav aria-label="Sign in as a demo person">
        <fieldset>
          <legend>Signed out</legend>
          <button aria-pressed={signedIn === null} onClick={() => onSignedIn(null)}>
            Nobody
          </button>
        </fieldset>
        {groupsOf(people).map(([group, members]) => (
          <fieldset key={group}>
            <legend>{group}</legend>
            {members.map((person) => (
              <button
                key={person.email}
                aria-pressed={isSame(person, signedIn?.person)}
                title={person.email}
                onClick={() => choose(person)}
              >
                {person.name}
                {person.organization && <small>{person.role.toLowerCase()}</small>}
              </button>
            ))}
          </fieldset>
        ))}
      </nav>
      {problem && <p role="alert">{problem}</p>}
    </header>
  );
}

/** Customers first, as the first samples are theirs. */
function groupsOf(people: readonly Person[]): [string, readonly Person[]][] {
  const groups = Map.groupBy(people, ({ organization }) => organization || 'Customers');
  return [...groups].toSorted(([one], [other]) => Number(other === 'Customers') - Number(one === 'Customers'));
}

/** Somebody may work for two organizations, and acts for one at a time. */
const isSame = (one: Person, other: Person | undefined): boolean =>
  one.email === other?.email && one.organizationId === other.organizationId;

/** The first queries that a person can run, one tab each; `apps/e2e` runs every one of them. */
export const sampleQueries: readonly string[] = [
  `# Find a place. Nobody has to sign in for this.
query FindAPlace {
  businesses(text: "hair", first: 5) {
    edges {
      node {
        id
        slug
        name
        locations { id name timeZone address { lines country } }
        services(first: 3) {
          edges { node { name variations { id name durationMinutes price { amountMinor currency } staff { id name } } } }
        }
      }
    }
  }
}`,
  `# Who am I, and where do I work?
query WhoAmI {
  viewer {
    user { name email locale }
    memberships { organization { id name } role permissions }
    actingAs { organization { name } }
    appointments(first: 5) { edges { node { id number status startsAt business { name } } } }
  }
}`,
];

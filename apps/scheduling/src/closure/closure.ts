export const closureScopes = ['LOCATION', 'BUSINESS', 'RESOURCES'] as const;
export type ClosureScope = (typeof closureScopes)[number];
export type ClosureSource = 'MANUAL' | 'PUBLIC_HOLIDAY';

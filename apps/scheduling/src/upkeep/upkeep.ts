/** The timer of a night's upkeep; it follows that of the archive. */
export const upkeepKind = 'upkeep';

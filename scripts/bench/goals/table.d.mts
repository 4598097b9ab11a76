/** What was measured, by the names of the parts; any may be missing. */
export declare function goalsTable(measured: Readonly<Record<string, unknown>>): string;

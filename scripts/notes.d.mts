export declare function deriveNotes(files: Record<string, string>): Record<string, string>;

export declare function keyOf(text: string): string | undefined;
export declare function withEdition(text: string, edition: number): string;
export declare function readEditions(): Record<string, string>[];
export declare function freeze(
  files: Record<string, string>,
  editions: Record<string, string>[],
): {
  changed: string[];
  files: Record<string, string>;
  editions: Record<string, string>[];
};

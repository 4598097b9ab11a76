export declare function findChromium(): string | null;
export declare function findPdflatex(): string | null;
export declare function findPandoc(): string | null;
export declare function findYamlPerl(): string | null;

interface Program {
  readonly name: string;
  readonly without: string;
  readonly get: string;
}
export declare const PROGRAMS: readonly Program[];
export declare function leftOut(missing?: readonly Program[]): string[];

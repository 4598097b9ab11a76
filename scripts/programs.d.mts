export declare function findChromium(): string | null;
export declare function findPdflatex(): string | null;
export declare function findPandoc(): string | null;
export declare function findYamlPerl(): string | null;
export declare function missingPrograms(): { name: string; without: string; get: string }[];

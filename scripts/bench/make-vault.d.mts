export declare function makeVault(root: string, count: number): void;

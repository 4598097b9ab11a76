export declare function gitFiles(): Record<string, string>;
export declare function zipVault(
  install: (folder: string) => unknown,
): Promise<Uint8Array<ArrayBuffer>>;

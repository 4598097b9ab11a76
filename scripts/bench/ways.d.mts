export interface Way {
  readonly name: string;
  readonly words: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly exits?: readonly number[];
}

export declare function ours(vault: string, job: 'J' | 'J-all', program?: string): Way;
export declare function peer(name: string, vault: string, job: 'J' | 'J-all'): Way;

export interface Profile {
  readonly nodes: readonly ProfileNode[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

interface ProfileNode {
  readonly id: number;
  readonly callFrame: {
    readonly functionName: string;
    readonly url: string;
    readonly lineNumber: number;
    readonly columnNumber: number;
  };
  readonly children?: readonly number[];
}

export type SourceOf = (place: { url: string; line: number; column: number }) => string | null;

export declare function sharesOf(profile: Profile, sourceOf: SourceOf): Map<string, number>;
export declare function meanOf(profiles: readonly ReadonlyMap<string, number>[]): {
  ms: number;
  parts: Record<string, number>;
};

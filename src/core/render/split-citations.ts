import type { Citation } from '../table/table';
import type { KeyedCitation } from './autocite';
import { readableKey } from './citation-key';

/** Citations by key, and apart from them those that can only be printed in words. */
export interface SplitCitations {
  readonly keyed: readonly KeyedCitation[];
  readonly worded: readonly Citation[];
}

/** Tell which citations have a key that other programs read; see `readableKey`. */
export function splitCitations(citations: readonly Citation[]): SplitCitations {
  const keyOf = ({ key }: Citation): string | null => readableKey(key);
  return {
    keyed: citations.flatMap((each) => {
      const key = keyOf(each);
      return key === null ? [] : [{ key, locator: each.locator }];
    }),
    worded: citations.filter((each) => keyOf(each) === null),
  };
}

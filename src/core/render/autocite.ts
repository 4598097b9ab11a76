import { escapeLatex } from './latex/escape-latex';

/** A work cited by its key, and the place in it; empty for none. */
export interface KeyedCitation {
  readonly key: string;
  readonly locator: string;
}

/** Cite works with biblatex: `\autocite[art. II]{key}`, several of them with `\autocites`. */
export function autocite(citations: readonly KeyedCitation[]): string {
  const works = citations.map(({ key, locator }) => {
    const place = escapeLatex(locator);
    return `${place === '' ? '' : `[${place}]`}{${key}}`;
  });
  return works.length === 0 ? '' : `\\autocite${works.length > 1 ? 's' : ''}${works.join('')}`;
}

import type { Differences, Orientation, SortKey, SourceStyle } from '../query/definition';

/** The ways to say which notes are compared. */
export type Scope = 'kind' | 'folder' | 'tag' | 'link' | 'here' | 'picked' | 'all';

/** What a person chooses to make a comparison; properties are named as an expression writes them. */
export interface Choices {
  readonly scope: Scope;
  /** The condition of a kind; see `findKinds`. */
  readonly kind: string;
  /** Path of a folder, those below it included. */
  readonly folder: string;
  /** A tag without `#`, those nested in it included. */
  readonly tag: string;
  /** Path of the note to which the others link. */
  readonly target: string;
  /** The property in which they link to it; empty for anywhere. */
  readonly through: string;
  /** Paths of the notes picked by hand, in order. */
  readonly picked: readonly string[];
  /** An expression; empty for none. */
  readonly filter: string;
  /** In order; empty for the default columns. */
  readonly properties: readonly string[];
  readonly sort: readonly SortChoice[];
  /** Empty for no groups. */
  readonly groupBy: string;
  readonly limit: number | null;
  readonly orientation: Orientation;
  readonly differences: Differences;
  /** Path of the note against which differences are told; empty for none. */
  readonly baseline: string;
  readonly gaps: boolean;
  readonly sources: SourceStyle;
  readonly caption: string;
  readonly form: 'table' | 'block';
}

/** One key of the order of the notes. */
export interface SortChoice {
  readonly property: string;
  readonly direction: SortKey['direction'];
}

/** Nothing chosen yet. */
export const NO_CHOICES: Choices = {
  scope: 'picked',
  kind: '',
  folder: '',
  tag: '',
  target: '',
  through: '',
  picked: [],
  filter: '',
  properties: [],
  sort: [],
  groupBy: '',
  limit: null,
  orientation: 'rows',
  differences: 'off',
  baseline: '',
  gaps: false,
  sources: 'off',
  caption: '',
  form: 'table',
};

/** Whether the choices say which notes are meant; until then there is nothing to show. */
export function saysWhich({ scope, kind, folder, tag, target, picked }: Choices): boolean {
  const needed = { kind, folder, tag, link: target, picked: picked[0] ?? '', here: '-', all: '-' };
  return needed[scope] !== '';
}

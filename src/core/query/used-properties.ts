import type { Expression } from '../expression/expression';
import { readsClock } from '../expression/reads-clock';
import { nodesOf } from '../expression/walk';
import type { PropertyId } from '../note/property-id';
import type { Definition, WrittenExpression } from './definition';
import { expressionsIn } from './written-expressions';

/** What of a file, beside its path and its properties, a comparison can read. */
export type FilePart = 'tags' | 'links' | 'size' | 'ctime' | 'mtime';

/** What of the notes a comparison reads: a change to anything else cannot change its table. */
export interface UsedProperties {
  /** Names of properties; null for all of them. */
  readonly names: ReadonlySet<string> | null;
  /** Parts of files; null where a name that is only computed may be that of any. */
  readonly fileParts: ReadonlySet<FilePart> | null;
  /** Whether it asks which notes link to one. */
  readonly backlinks: boolean;
  /** Whether it reads the clock: `now`, `today`, `relative`. */
  readonly clock: boolean;
}

/** Whether a comparison reads nothing of the texts of notes but their properties. */
export const readsHeadsOnly = ({ fileParts }: UsedProperties): boolean =>
  fileParts !== null && !fileParts.has('tags') && !fileParts.has('links');

/** What says something of other properties or of a note as an item, whatever is shown. */
const ALWAYS = [
  ...['unknown', 'not_applicable', 'disputed', 'unchecked'],
  ...['atlas', 'kind'], // hand-picked notes may be named by identity, and the stamp counts cases and editions
];

/** What is told of a cited work; see `citedWorks`. */
const OF_WORKS = [
  ...['citekey', 'source_type', 'title', 'citation', 'authors', 'date_signed', 'year'],
  ...['container', 'locator', 'url'],
];

/** Tell what a comparison reads, through its filters, formulas, columns, order, groups and summaries. */
export function usedProperties(definition: Definition): UsedProperties {
  const { order, sort, groupBy, summaries, formulas, filter, sources } = definition;
  const found = new Found(formulas);
  if (order === null) found.readAll(); // the default columns are the most frequent of all
  for (const id of order ?? []) found.addColumn(id, sources !== 'off');
  for (const { property } of groupBy === null ? sort : [...sort, groupBy]) found.addId(property);
  for (const { property, formula } of summaries) {
    if (property !== null) found.addId(property);
    if (formula !== null) found.addExpression(formula.expression);
  }
  for (const { expression } of expressionsIn(filter)) found.addExpression(expression);
  found.addNames(ALWAYS);
  if (sources !== 'off') found.addNames(OF_WORKS);
  return found.result();
}

/** Whether the clock, or the size or a time of a file, is named by a comparison: both change while the notes stand still. */
export const isVolatile = ({ clock, fileParts }: UsedProperties): boolean =>
  clock || (['size', 'ctime', 'mtime'] as const).some((part) => fileParts?.has(part));

const LINKS = ['links', 'embeds', 'backlinks'];
const PARTS: readonly string[] = ['tags', 'size', 'ctime', 'mtime'] satisfies FilePart[];

/** Gathers what is read. */
class Found {
  private readonly formulas: ReadonlyMap<string, WrittenExpression>;
  private readonly names = new Set<string>();
  private readonly fileParts = new Set<FilePart>();
  private readonly followed = new Set<string>();
  private all = false;
  private anyPart = false;
  private backlinks = false;
  private clock = false;

  constructor(formulas: ReadonlyMap<string, WrittenExpression>) {
    this.formulas = formulas;
  }

  result(): UsedProperties {
    return {
      names: this.all ? null : this.names,
      fileParts: this.anyPart ? null : this.fileParts,
      backlinks: this.backlinks,
      clock: this.clock,
    };
  }

  readAll(): void {
    this.all = true;
  }

  addNames(names: readonly string[]): void {
    for (const name of names) this.names.add(name);
  }

  /** A column, with the properties in which its sources stand. */
  addColumn(id: PropertyId, withSources: boolean): void {
    this.addId(id);
    if (withSources) this.addNames([id.source === 'note' ? `${id.name}_source` : 'sources']);
  }

  addId({ source, name }: PropertyId): void {
    if (source === 'note') this.names.add(name);
    else if (source === 'file') this.addMember(name);
    else this.addFormula(name);
  }

  private addFormula(name: string): void {
    const formula = this.formulas.get(name);
    if (formula === undefined || this.followed.has(name)) return;
    this.followed.add(name);
    this.addExpression(formula.expression);
  }

  addExpression(expression: Expression): void {
    for (const node of nodesOf(expression)) this.addNode(node);
  }

  private addNode(node: Expression): void {
    this.clock ||= readsClock(node);
    if (node.kind === 'property') this.addId(node.id);
    else if (node.kind === 'variable') this.names.add(node.name);
    else if (node.kind === 'member') this.addMember(node.name);
    else if (node.kind === 'index') this.addKey(node.key);
    else if (node.kind === 'method') this.addMethod(node.name, node.arguments);
  }

  /** A field of some value, which may be a file. */
  private addMember(name: string): void {
    if (name === 'properties') this.readAll();
    else if (LINKS.includes(name)) {
      this.fileParts.add('links');
      this.backlinks ||= name === 'backlinks';
    } else if (PARTS.includes(name)) this.fileParts.add(name as FilePart);
  }

  /** A field whose name may only show when it is computed. */
  private addKey(key: Expression): void {
    if (key.kind !== 'literal') {
      this.readAll();
      this.anyPart = true;
    } else if (typeof key.value === 'string') this.addMember(key.value);
  }

  private addMethod(name: string, [first]: readonly Expression[]): void {
    if (name === 'hasLink' || name === 'linksTo') this.fileParts.add('links');
    else if (name === 'hasTag') this.fileParts.add('tags');
    else if (name === 'hasProperty') {
      if (first?.kind === 'literal') this.names.add(String(first.value));
      else this.readAll();
    }
  }
}

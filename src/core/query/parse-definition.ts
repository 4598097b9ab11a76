import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node, type Pair } from 'yaml';
import { formatPropertyId, parsePropertyId, type PropertyId } from '../note/property-id';
import { failure, type Problem, type Result, success } from '../problem';
import {
  type Definition,
  EMPTY_DEFINITION,
  type Filter,
  type PickedNote,
  type SortKey,
} from './definition';
import { NO_FORMULAS, parseFilter } from './parse-filter';

/**
 * Read a comparison's definition.
 *
 * @param text - YAML: what stands in a `comparison` code block or in the opening comment of a static table.
 * @returns The definition, or every problem found, each with its line in `text`, from 1.
 */
export function parseDefinition(text: string): Result<Definition> {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const reader = new Reader((offset) => lines.linePos(offset).line);
  const [error] = document.errors;
  if (error) return failure(reader.problem(error.message.replace(/[.:]?$/, '.'), error.pos[0]));
  const root = document.contents;
  if (root === null || (isScalar(root) && root.value === null)) return success(EMPTY_DEFINITION);
  if (!isMap(root))
    return failure({ message: 'A definition should be lines of "key: value".', line: 1 });
  const definition = root.items.reduce(
    (known, pair) => ({ ...known, ...reader.key(pair) }),
    EMPTY_DEFINITION,
  );
  return reader.problems.length > 0 ? failure(...reader.problems) : success(definition);
}

type Entry = Partial<Definition>;

const KEYS =
  'filters, notes, order, sort, limit, properties, orientation, sources, caption, excluded';

/** Reads one key after the other and keeps the problems it meets. */
class Reader {
  readonly problems: Problem[] = [];
  private readonly lineAt: (offset: number) => number;

  constructor(lineAt: (offset: number) => number) {
    this.lineAt = lineAt;
  }

  problem(message: string, place: unknown): Problem {
    const offset = typeof place === 'number' ? place : (place as Node | null)?.range?.[0];
    return offset === undefined ? { message } : { message, line: this.lineAt(offset) };
  }

  /** One pair of the definition into its entry; nothing where it has a problem. */
  key(pair: Pair): Entry {
    const name = textOf(pair.key);
    const node = pair.value;
    switch (name) {
      case 'filters':
        return { filter: this.filter(node) };
      case 'notes':
        return { notes: this.list(node, 'notes').flatMap((item) => this.pick(item)) };
      case 'order':
        return this.order(node);
      case 'sort':
        return { sort: this.list(node, 'sort').flatMap((item) => this.sortKey(item)) };
      case 'limit':
        return this.limit(node);
      case 'properties':
        return { displayNames: this.displayNames(node) };
      case 'orientation':
        return this.choice(node, 'orientation', ['rows', 'columns']);
      case 'sources':
        return this.choice(node, 'sources', ['off', 'footnotes']);
      case 'caption':
        return this.caption(node);
      case 'excluded':
        return this.excluded(node);
      default:
        this.problems.push(
          this.problem(`Unknown key "${name ?? ''}". Allowed are: ${KEYS}.`, pair.key),
        );
        return {};
    }
  }

  private filter(node: unknown): Filter | null {
    if (isScalar(node) && node.value === null) return null;
    if (isMap(node)) return this.filterGroup(node.items, node);
    const text = textOf(node);
    if (text === null) {
      return this.miss(
        'A filter should be an expression, or "and", "or" or "not" with a list of filters.',
        node,
      );
    }
    const expression = parseFilter(text);
    if (!expression.ok) {
      for (const { message } of expression.problems)
        this.problems.push(this.problem(message, node));
      return null;
    }
    const line = this.problem('', node).line;
    return {
      type: 'expression',
      text,
      expression: expression.value,
      ...(line === undefined ? {} : { line }),
    };
  }

  private filterGroup(pairs: readonly Pair[], node: unknown): Filter | null {
    const [pair, more] = pairs;
    const type = pair === undefined ? null : textOf(pair.key);
    if (
      pair === undefined ||
      more !== undefined ||
      (type !== 'and' && type !== 'or' && type !== 'not')
    ) {
      return this.miss('A group of filters should have one key: "and", "or" or "not".', node);
    }
    const filters = this.list(pair.value, type).map((item) => this.filter(item));
    return { type, filters: filters.filter((filter) => filter !== null) };
  }

  private pick(node: unknown): PickedNote[] {
    const text = textOf(node);
    if (text !== null) return [{ text, ...this.lineOf(node) }];
    // An unquoted [[link]] is a list in a list; the meaning is plain.
    const inner = isSeq(node) && node.items.length === 1 ? node.items[0] : null;
    const name = isSeq(inner) && inner.items.length === 1 ? textOf(inner.items[0]) : null;
    if (name !== null) return [{ text: `[[${name}]]`, ...this.lineOf(node) }];
    this.miss('A note should be named by a link in quotes, a path or an identity.', node);
    return [];
  }

  private lineOf(node: unknown): { line?: number } {
    const { line } = this.problem('', node);
    return line === undefined ? {} : { line };
  }

  private property(node: unknown): PropertyId[] {
    const id = parsePropertyId(textOf(node) ?? '');
    if (id.ok && id.value.source !== 'formula') return [id.value];
    if (id.ok) this.miss(NO_FORMULAS, node);
    else for (const { message } of id.problems) this.miss(message, node);
    return [];
  }

  private order(node: unknown): Entry {
    if (isSeq(node) && node.items.length === 0) {
      this.miss('"order" should name a property, or be left out.', node);
    }
    return { order: this.list(node, 'order').flatMap((item) => this.property(item)) };
  }

  private caption(node: unknown): Entry {
    if (!isScalar(node)) this.miss('A caption should be a text.', node);
    return { caption: textOf(node) || null };
  }

  private sortKey(node: unknown): SortKey[] {
    if (!isMap(node))
      return this.property(node).map((property) => ({ property, direction: 'ASC' }));
    let property: PropertyId | undefined;
    let direction: SortKey['direction'] = 'ASC';
    for (const pair of node.items) {
      const key = textOf(pair.key);
      const value = textOf(pair.value)?.toUpperCase();
      if (key === 'property') [property] = this.property(pair.value);
      else if (key === 'direction' && (value === 'ASC' || value === 'DESC')) direction = value;
      else if (key === 'direction') this.miss('A direction should be ASC or DESC.', pair.value);
      else
        this.miss(
          `Unknown key "${key ?? ''}" in sort. Allowed are: property, direction.`,
          pair.key,
        );
    }
    if (!node.items.some((pair) => textOf(pair.key) === 'property')) {
      this.miss('A sort key should name its property.', node);
    }
    return property === undefined ? [] : [{ property, direction }];
  }

  private limit(node: unknown): Entry {
    const value = isScalar(node) ? node.value : undefined;
    if (value === null) return { limit: null };
    if (typeof value === 'number' && Number.isInteger(value) && value > 0) return { limit: value };
    this.miss('A limit should be a whole number from 1 on.', node);
    return {};
  }

  private excluded(node: unknown): Entry {
    const value = isScalar(node) ? node.value : undefined;
    if (typeof value === 'boolean') return { excluded: value };
    this.miss('"excluded" should be true or false.', node);
    return {};
  }

  private choice<K extends 'orientation' | 'sources'>(
    node: unknown,
    key: K,
    choices: readonly Definition[K][],
  ): Entry {
    const text = isScalar(node) && node.value === false ? 'off' : textOf(node);
    const choice = choices.find((candidate) => candidate === text);
    if (choice !== undefined) return { [key]: choice };
    this.miss(`"${key}" should be ${choices.join(' or ')}, but it is "${text ?? ''}".`, node);
    return {};
  }

  private displayNames(node: unknown): Map<string, string> {
    const names = new Map<string, string>();
    for (const pair of this.pairs(node, 'properties')) {
      const [id] = this.property(pair.key);
      for (const option of this.pairs(pair.value, 'a property')) {
        const name = textOf(option.value);
        if (textOf(option.key) !== 'displayName') {
          this.miss(
            `Unknown key "${textOf(option.key) ?? ''}" in properties. Allowed is: displayName.`,
            option.key,
          );
        } else if (id !== undefined && name !== null) names.set(formatPropertyId(id), name);
      }
    }
    return names;
  }

  private pairs(node: unknown, key: string): readonly Pair[] {
    if (isMap(node)) return node.items;
    this.miss(`"${key}" should hold lines of "key: value".`, node);
    return [];
  }

  private list(node: unknown, key: string): readonly unknown[] {
    if (isSeq(node)) return node.items;
    if (isScalar(node) && node.value !== null) return [node];
    this.miss(`"${key}" should be a list.`, node);
    return [];
  }

  private miss(message: string, place: unknown): null {
    this.problems.push(this.problem(message, place));
    return null;
  }
}

/** A scalar as text; null for anything else, and for nothing. */
function textOf(node: unknown): string | null {
  if (!isScalar(node) || node.value === null) return null;
  // A number or a truth value as it was written: a caption of 1.0 stays 1.0.
  return typeof node.value === 'string' ? node.value : (node.source ?? JSON.stringify(node.value));
}

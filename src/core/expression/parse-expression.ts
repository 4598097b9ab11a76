import { FILE_PROPERTIES, unknownFileProperty, type PropertyId } from '../note/property-id';
import { failure, ProblemError, success, type Result } from '../problem';
import { BINARY_OPERATORS, UNARY_OPERATORS, unknownOperator, VARIABLES } from './expression';
import type { Expression, PropertyReference } from './expression';
import { refusedFunctions } from './functions/global';
import { GLOBALS, METHODS } from './functions/register';
import { parseWithJsep, type Node } from './jsep-grammar';
import { patternFault } from './pattern/pattern-fault';

const LONGEST = 5000;
const DEEPEST = 100;

type NodeOf<Type extends Node['type']> = Extract<Node, { type: Type }>;

function refuse(message: string): never {
  throw new ProblemError(message);
}

function property(
  of: PropertyReference['of'],
  source: PropertyId['source'],
  name: string,
): PropertyReference {
  if (source === 'file' && !FILE_PROPERTIES.includes(name)) refuse(unknownFileProperty(name));
  return { kind: 'property', of, id: { source, name } };
}

function fromIdentifier({ name }: NodeOf<'Identifier'>): Expression {
  if (/[\s“”„‟«»‹›‘’‚‛]/u.test(name)) {
    refuse(
      `The name "${name}" holds a typographic quote or space: text stands in straight quotes, "like this".`,
    );
  }
  if (name === 'file') return property('note', 'file', 'file');
  if (name === 'note') return property('note', 'file', 'properties');
  if (name === 'formula') refuse('Name the formula after "formula.", such as formula.duration.');
  return VARIABLES.includes(name) ? { kind: 'variable', name } : property('note', 'note', name);
}

/** The name after a dot, or the text in brackets; null for a computed key. */
function nameOf({ computed, property: key }: NodeOf<'MemberExpression'>): string | null {
  const node = key as Node;
  if (!computed) return node.type === 'Identifier' ? node.name : null;
  return node.type === 'Literal' && typeof node.value === 'string' ? node.value : null;
}

/** What a property is taken from: the note, its file or formulas, or those of the holder. */
function ownerOf(node: Node): (Pick<PropertyReference, 'of'> & { source: string }) | null {
  if (node.type === 'Identifier') return { of: 'note', source: node.name };
  if (node.type === 'ThisExpression') return { of: 'holder', source: 'this' };
  if (node.type !== 'MemberExpression' || (node.object as Node).type !== 'ThisExpression') {
    return null;
  }
  return { of: 'holder', source: nameOf(node) ?? '' };
}

function ofHolder(name: string): PropertyReference {
  if (name === 'file') return property('holder', 'file', 'file');
  if (name === 'note') return property('holder', 'file', 'properties');
  if (name === 'formula') refuse('"this" has no formulas: they belong to the rows of the table.');
  return property('holder', 'note', name);
}

function referenceTo(node: NodeOf<'MemberExpression'>): PropertyReference | null {
  const [name, owner] = [nameOf(node), ownerOf(node.object as Node)];
  if (name === null || owner === null) return null;
  const { of, source } = owner;
  if (source === 'this') return ofHolder(name);
  if (source === 'formula') return of === 'note' ? property(of, source, name) : ofHolder(source);
  return source === 'note' || source === 'file' ? property(of, source, name) : null;
}

function checkCount(name: string, [least, most]: readonly [number, number], count: number): void {
  if (count >= least && count <= most) return;
  const range =
    most === Infinity
      ? `at least ${String(least)}`
      : least === most
        ? String(least)
        : `${String(least)} to ${String(most)}`;
  refuse(
    `${name}() takes ${range} argument${/(?:^| )1$/.test(range) && !range.includes('to') ? '' : 's'}, but has ${String(count)}.`,
  );
}

function fromCall(node: NodeOf<'CallExpression'>, convert: Convert): Expression {
  const callee = node.callee as Node;
  const given = node.arguments as Node[];
  if (callee.type === 'MemberExpression') return fromMethod(callee, given, convert);
  if (callee.type !== 'Identifier') return refuse('Only functions can be called with ( ).');
  const { name } = callee;
  const reason = refusedFunctions.get(name);
  if (reason !== undefined) refuse(`${name}() cannot be used here: ${reason}.`);
  const known = GLOBALS.get(name);
  if (known === undefined) {
    return refuse(
      `Unknown function "${name}". Known functions: ${[...GLOBALS.keys()].join(', ')}.`,
    );
  }
  checkCount(name, known.takes, given.length);
  return { kind: 'call', name, arguments: given.map(convert) };
}

function fromMethod(
  callee: NodeOf<'MemberExpression'>,
  given: readonly Node[],
  convert: Convert,
): Expression {
  const name = callee.computed ? null : nameOf(callee);
  if (name === null || callee.optional)
    return refuse('A function is called by its name: value.name().');
  const takes = METHODS.get(name);
  if (takes === undefined) {
    return refuse(
      `Unknown function "${name}" after a dot. Known ones: ${[...METHODS.keys()].sort().join(', ')}.`,
    );
  }
  checkCount(name, takes, given.length);
  const object = convert(callee.object as Node);
  return { kind: 'method', object, name, arguments: given.map(convert) };
}

function fromMember(node: NodeOf<'MemberExpression'>, convert: Convert): Expression {
  if (node.optional) refuse(unknownOperator('?.'));
  const found = referenceTo(node);
  if (found !== null) return found;
  const object = convert(node.object as Node);
  const name = nameOf(node);
  return name === null
    ? { kind: 'index', object, key: convert(node.property as Node) }
    : { kind: 'member', object, name };
}

function operatorIn<Operator extends string>(
  found: string,
  allowed: readonly Operator[],
): Operator {
  const known = allowed.find((operator) => operator === found);
  if (known !== undefined) return known;
  return refuse(unknownOperator(found));
}

function fromPattern({ source, flags }: NodeOf<'PatternLiteral'>): Expression {
  const fault = patternFault(source, flags);
  if (fault !== null) refuse(fault);
  return { kind: 'pattern', source, flags };
}

const fromLiteral = ({ value }: NodeOf<'Literal'>): Expression =>
  typeof value === 'object'
    ? { kind: 'literal', value: null }
    : typeof value === 'number' && !Number.isFinite(value)
      ? refuse('A number is too large.')
      : { kind: 'literal', value };

type Convert = (node: Node) => Expression;

/** Our expression for one of jsep's, `convert` standing for the same one level deeper. */
function fromNode(node: Node, convert: Convert): Expression {
  switch (node.type) {
    case 'Literal':
      return fromLiteral(node);
    case 'Identifier':
      return fromIdentifier(node);
    case 'ThisExpression':
      return { kind: 'this' };
    case 'MemberExpression':
      return fromMember(node, convert);
    case 'CallExpression':
      return fromCall(node, convert);
    case 'PatternLiteral':
      return fromPattern(node);
    default:
      return fromCompound(node, convert);
  }
}

function fromCompound(node: Node, convert: Convert): Expression {
  switch (node.type) {
    case 'ArrayExpression':
      return {
        kind: 'list',
        items: node.elements.map((item) =>
          convert((item ?? refuse('An item is missing in [ ].')) as Node),
        ),
      };
    case 'ObjectLiteral':
      return {
        kind: 'object',
        entries: node.keys.map((key, index) => [key, convert(node.values[index] as Node)]),
      };
    case 'UnaryExpression':
      return {
        kind: 'unary',
        operator: operatorIn(node.operator, UNARY_OPERATORS),
        operand: convert(node.argument as Node),
      };
    case 'BinaryExpression':
      return {
        kind: 'binary',
        operator: operatorIn(node.operator, BINARY_OPERATORS),
        left: convert(node.left as Node),
        right: convert(node.right as Node),
      };
    default:
      return refuse('Only one expression can stand here: join two with an operator such as &&.');
  }
}

const tooDeep = `it is nested more than ${String(DEEPEST)} deep`;

const convertAt =
  (depth: number): Convert =>
  (node) => {
    if (depth > DEEPEST) refuse(`An expression cannot be read when ${tooDeep}: split it.`);
    return fromNode(node, convertAt(depth + 1));
  };

function describe(error: unknown): string {
  if (error instanceof ProblemError) return error.message;
  if (error instanceof RangeError) return `An expression cannot be read when ${tooDeep}: split it.`;
  const { description, index } = error as { description?: string; index?: number };
  return `The expression cannot be read at character ${String((index ?? 0) + 1)}: ${description ?? String(error)}.`;
}

const inQuotes = (text: string): string => `«${text.length > 80 ? `${text.slice(0, 79)}…` : text}»`;

/**
 * Read an expression of Bases.
 *
 * @param text - One filter statement or formula: `kind == "case" && neutral_from < 1900`.
 * @returns The expression, every function in it known and given the right number of arguments; or one
 *   problem that quotes the text and says what to write. Never throws.
 */
export function parseExpression(text: string): Result<Expression> {
  if (text.trim() === '') return failure({ message: 'The expression is empty.' });
  if (text.length > LONGEST) {
    return failure({
      message: `The expression is ${String(text.length)} characters long; ${String(LONGEST)} is the most: split it.`,
    });
  }
  try {
    if (/^\s*[,;]|[,;]\s*$/.test(text))
      refuse('A comma or semicolon stands at its edge: remove it.');
    return success(convertAt(1)(parseWithJsep(text)));
  } catch (error) {
    return failure({ message: `${describe(error)} In the expression ${inQuotes(text)}.` });
  }
}

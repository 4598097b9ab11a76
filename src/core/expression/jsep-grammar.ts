import jsep from 'jsep';
import { whenUsed } from '../pattern-when-used';
import { ProblemError } from '../problem';
import { unknownOperator } from './expression';

/** A node that jsep makes, with the two kinds that this file adds. */
export type Node = jsep.CoreExpression | ObjectNode | PatternNode;

/** `{"a": 1}` */
interface ObjectNode extends jsep.Expression {
  readonly type: 'ObjectLiteral';
  readonly keys: string[];
  readonly values: jsep.Expression[];
}

/** `/a+/i` */
interface PatternNode extends jsep.Expression {
  readonly type: 'PatternLiteral';
  readonly source: string;
  readonly flags: string;
}

type Reader = (parser: jsep.HookScope) => jsep.Expression;

function match(parser: jsep.HookScope, sticky: RegExp): RegExpExecArray | null {
  sticky.lastIndex = parser.index;
  const found = sticky.exec(parser.expr);
  if (found !== null) parser.index += found[0].length;
  return found;
}

function expect(parser: jsep.HookScope, sign: string): void {
  parser.gobbleSpaces();
  if (parser.char !== sign) parser.throwError(`a "${sign}" is missing`);
  parser.index += 1;
}

const NAME_AFTER_NUMBER = whenUsed(String.raw`[\p{L}\d_$]`, 'uy');

const readNumber: Reader = (parser) => {
  const raw = match(parser, /(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?/y)?.[0];
  if (raw === undefined || match(parser, NAME_AFTER_NUMBER()) !== null) {
    parser.throwError('a number is not followed by an operator');
  }
  return { type: 'Literal', value: Number(raw), raw };
};

const readPattern: Reader = (parser) => {
  const found = match(parser, /\/((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+)\/([a-z]*)/y);
  const [, source, flags] = found ?? parser.throwError('a regular expression does not end');
  return { type: 'PatternLiteral', source: source ?? '', flags: flags ?? '' };
};

const readGroup: Reader = (parser) => {
  parser.index += 1;
  const inside = parser.gobbleExpression() as jsep.Expression | false;
  if (inside === false) parser.throwError('nothing stands in the parentheses');
  expect(parser, ')');
  return inside as jsep.Expression;
};

function readKey(parser: jsep.HookScope): string {
  parser.gobbleSpaces();
  const quoted = parser.char === '"' || parser.char === "'";
  const node = (quoted ? parser.gobbleStringLiteral() : parser.gobbleIdentifier()) as Node;
  expect(parser, ':');
  return node.type === 'Identifier' ? node.name : String((node as jsep.Literal).value);
}

const readObject: Reader = (parser) => {
  const keys: string[] = [];
  const values: jsep.Expression[] = [];
  parser.index += 1;
  parser.gobbleSpaces();
  while (parser.char !== '}') {
    if (keys.length > 0) expect(parser, ',');
    keys.push(readKey(parser));
    const value = parser.gobbleExpression() as jsep.Expression | false;
    if (value === false) return parser.throwError('a value is missing in { }');
    values.push(value);
    parser.gobbleSpaces();
  }
  parser.index += 1;
  return { type: 'ObjectLiteral', keys, values };
};

const readTemplate: Reader = (parser) =>
  parser.throwError('text stands in "double" or \'single\' quotes, and is joined with +');

function readerFor(parser: jsep.HookScope): Reader | undefined {
  if (/[\d.]/.test(parser.char)) return readNumber;
  return { '/': readPattern, '(': readGroup, '{': readObject, '`': readTemplate }[parser.char];
}

/** What may stand after a whole expression; everything else would be passed over by jsep. */
const AFTER = ['', ',', ')', ']', '}', ':'];

const TOKEN = whenUsed(
  String.raw`^(?:[\p{L}\p{N}_$]+|["'].{0,20}|[^\s\p{L}\p{N}_$"'()[\]{},]+|[^])`,
  'u',
);
const SIGN = whenUsed(String.raw`^[^\p{L}\p{N}_$"']`, 'u');

const found = ({ expr, index }: jsep.HookScope): string =>
  TOKEN().exec(expr.slice(index, index + 40))?.[0] ?? '';

jsep.hooks.add('gobble-token', function readToken(env) {
  const read = readerFor(this);
  if (read !== undefined) env.node = this.gobbleTokenProperty(read(this));
});

// First, before the ternary that jsep brings along.
jsep.hooks.add(
  'after-expression',
  function refuseRest(env) {
    const rest: unknown = env.node;
    if (rest && !AFTER.includes(this.char)) {
      const text = found(this);
      if (SIGN().test(text)) throw new ProblemError(unknownOperator(text));
      this.throwError(`an operator such as && is missing before ${text}`);
    }
  },
  true,
);

/**
 * Parse a text with jsep, its grammar brought close to that of Bases.
 *
 * @throws Error with a description and an index, or RangeError when nested too deep for the stack.
 */
export const parseWithJsep = (text: string): Node => jsep(text) as Node;

import type { PropertyId } from '../note/property-id';
import type { Scalar } from '../value/value';

/** An expression of Bases as plain data; made by `parseExpression`, computed by `evaluate`. */
export type Expression =
  | { readonly kind: 'literal'; readonly value: Scalar }
  | { readonly kind: 'list'; readonly items: readonly Expression[] }
  | { readonly kind: 'object'; readonly entries: readonly (readonly [string, Expression])[] }
  | { readonly kind: 'pattern'; readonly source: string; readonly flags: string }
  | PropertyReference
  /** `value`, `index` and `acc` in a list's function; elsewhere the note's property of that name. */
  | { readonly kind: 'variable'; readonly name: string }
  /** `this`: the note that holds the comparison. */
  | { readonly kind: 'this' }
  | { readonly kind: 'member'; readonly object: Expression; readonly name: string }
  | { readonly kind: 'index'; readonly object: Expression; readonly key: Expression }
  | { readonly kind: 'unary'; readonly operator: UnaryOperator; readonly operand: Expression }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'call'; readonly name: string; readonly arguments: readonly Expression[] }
  | {
      readonly kind: 'method';
      readonly object: Expression;
      readonly name: string;
      readonly arguments: readonly Expression[];
    };

/** A property of the note under test, or of the holder: `since`, `file.name`, `this.file.name`. */
export interface PropertyReference {
  readonly kind: 'property';
  readonly of: 'note' | 'holder';
  readonly id: PropertyId;
}

export const UNARY_OPERATORS = ['!', '-'] as const;
export const BINARY_OPERATORS = [
  ...(['==', '!=', '>', '<', '>=', '<='] as const),
  ...(['&&', '||', '+', '-', '*', '/', '%'] as const),
] as const;

const HINTS: Readonly<Record<string, string>> = {
  '=': ' Write == to compare.',
  '===': ' Write == instead.',
  '!==': ' Write != instead.',
  '?': ' Write if(condition, value, otherwise).',
  '?.': ' Write a dot: what is missing is empty, not a fault.',
  '|': ' Write || instead.',
  '&': ' Write && instead.',
};

/** The sentence for an operator that Bases does not have. */
export const unknownOperator = (found: string): string =>
  `Unknown operator "${found}".${HINTS[found] ?? ''} Known operators: ${[...BINARY_OPERATORS, '!'].join(' ')} ( ).`;

type UnaryOperator = (typeof UNARY_OPERATORS)[number];
export type BinaryOperator = (typeof BINARY_OPERATORS)[number];

/** The names that a list's function sets for each item, and `values` of a summary formula. */
export const VARIABLES: readonly string[] = ['value', 'index', 'acc', 'values'];

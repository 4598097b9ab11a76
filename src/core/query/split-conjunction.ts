import { parseExpression } from '../expression/parse-expression';
import type { Expression } from '../expression/expression';
import type { Filter, WrittenExpression } from './definition';

/** The conditions that must all hold, in order; what cannot be taken apart stays whole. */
export function splitConjunction(filter: Filter | null): Filter[] {
  if (filter === null) return [];
  if (filter.type === 'and') return filter.filters.flatMap(splitConjunction);
  return filter.type === 'expression' ? splitExpression(filter) : [filter];
}

function splitExpression(filter: WrittenExpression & { type: 'expression' }): Filter[] {
  const operands = operandsOf(filter.expression);
  const texts = splitText(filter.text);
  if (operands.length < 2 || texts.length !== operands.length) return [filter];
  const parts = texts.map((text, index): Filter => {
    return { ...filter, text: text.trim(), expression: operands[index] ?? filter.expression };
  });
  // The cut is only trusted where each text reads as the operand that it is to name.
  const isSame = texts.every((text, index) => {
    const parsed = parseExpression(text);
    return parsed.ok && JSON.stringify(parsed.value) === JSON.stringify(operands[index]);
  });
  return isSame ? parts : [filter];
}

const operandsOf = (expression: Expression): Expression[] =>
  expression.kind === 'binary' && expression.operator === '&&'
    ? [...operandsOf(expression.left), ...operandsOf(expression.right)]
    : [expression];

const PIECE = /"(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'|[([{]|[)\]}]|&&|[^]/g;

/** Cut a text at every `&&` that stands outside quotes and brackets. */
function splitText(text: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const [piece] of text.matchAll(PIECE)) {
    if (piece === '&&' && depth === 0) parts.push('');
    else parts[parts.length - 1] += piece;
    if (/^[([{]$/.test(piece)) depth += 1;
    else if (/^[)\]}]$/.test(piece)) depth -= 1;
  }
  return parts;
}

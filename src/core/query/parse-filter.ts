import type { Expression } from '../expression/expression';
import { parseExpression } from '../expression/parse-expression';
import { someNode } from '../expression/walk';
import { failure, type Result } from '../problem';

/** Why a formula is refused wherever a definition may name one. */
export const NO_FORMULAS = 'Formulas are not part of this version.';

/** Read an expression that stands as a filter; formulas are refused. */
export function parseFilter(text: string): Result<Expression> {
  const expression = parseExpression(text);
  if (!expression.ok || !someNode(expression.value, isFormula)) return expression;
  return failure({ message: `${NO_FORMULAS} In the expression «${text}».` });
}

const isFormula = (node: Expression): boolean =>
  node.kind === 'property' && node.id.source === 'formula';

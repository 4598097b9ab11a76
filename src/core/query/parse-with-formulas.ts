import type { Expression } from '../expression/expression';
import { parseExpression } from '../expression/parse-expression';
import { failure, type Result } from '../problem';
import { formulasIn, unknownFormula } from './check-formulas';

/** Read an expression whose formulas are all known. */
export function parseWithFormulas(text: string, formulas: ReadonlySet<string>): Result<Expression> {
  const expression = parseExpression(text);
  if (!expression.ok) return expression;
  const missing = [...formulasIn(expression.value)].find((name) => !formulas.has(name));
  if (missing === undefined) return expression;
  return failure({ message: `${unknownFormula(missing, formulas)} In the expression «${text}».` });
}

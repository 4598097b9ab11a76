import { CST, Lexer } from 'yaml';

/** The comments in YAML, each from its `#` to the end of its line, in the order in which they stand. */
export const yamlComments = (yaml: string): string[] =>
  [...new Lexer().lex(yaml.replaceAll('\r\n', '\n'))]
    .filter((token) => CST.tokenType(token) === 'comment')
    .map((comment) => comment.trimEnd());

/** Whether YAML has a comment that another one has not, or has less often. */
export function addsComments(yaml: string, to: string): boolean {
  const known = yamlComments(to);
  return yamlComments(yaml).some((comment) => {
    const at = known.indexOf(comment);
    if (at >= 0) known.splice(at, 1);
    return at < 0;
  });
}

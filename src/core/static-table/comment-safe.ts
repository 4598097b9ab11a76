import { stringify } from 'yaml';

/**
 * Write a definition as YAML that can stand in an HTML comment: no blank line, and no `-->`, which is
 * written `--\u003e` in a quoted text.
 *
 * @param definition - The keys in the order in which they are to stand; undefined ones are left out.
 */
export function commentSafe(definition: Readonly<Record<string, unknown>>): string {
  const filled = Object.fromEntries(
    Object.entries(definition).filter(([, value]) => value !== undefined),
  );
  const yaml = (quoted: boolean): string =>
    stringify(filled, {
      lineWidth: 0,
      collectionStyle: 'any',
      flowCollectionPadding: false,
      ...(quoted ? { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' } : {}),
    });
  const plain = yaml(false).trim();
  const unsafe = plain.includes('-->') || /\n\s*\n/.test(plain);
  return unsafe ? yaml(true).trim().replaceAll('-->', '--\\u003e') : plain;
}

import { identityOf } from '../../note/identity';
import type { CheckedNote } from '../checked-note';
import { type CheckedVault, textOf } from '../checked-vault';
import { found, type NoteFinding } from '../finding';

/** An identity or a citekey that another note has already. */
export function checkDuplicates(
  { note: { path, properties }, places }: CheckedNote,
  { identities, citekeys }: CheckedVault,
): NoteFinding[] {
  const twin = identities.get(path);
  const namesake = citekeys.get(path);
  const key = identityOf(properties)?.key ?? '';
  const citekey = textOf(properties.get('citekey')) ?? '';
  return [
    ...(twin === undefined
      ? []
      : [
          found(
            'duplicate-identity',
            places.lineOf('atlas'),
            `${twin} has the identity ${key}, too.`,
          ),
        ]),
    ...(namesake === undefined
      ? []
      : [
          found(
            'duplicate-citekey',
            places.lineOf('citekey'),
            `${namesake} has the citekey ${citekey}, too.`,
          ),
        ]),
  ];
}

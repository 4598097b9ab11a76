/**
 * Give a dropdown its options, the one chosen kept; it stays the same element, so that the focus stays too.
 *
 * @param options - Names by value, in order; a value chosen that is not among them is added as its own name.
 */
export function fillDropdown(
  select: HTMLSelectElement,
  options: ReadonlyMap<string, string>,
  value: string,
): void {
  const all = new Map(options);
  if (!all.has(value)) all.set(value, value);
  const drawn = [...select.options].map((option) => [option.value, option.text]);
  if (JSON.stringify(drawn) !== JSON.stringify([...all])) {
    select.empty();
    for (const [each, text] of all) select.createEl('option', { value: each, text });
  }
  select.value = value;
}

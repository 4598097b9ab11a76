/** Add a button. */
export function addButton(parent: HTMLElement, text: string, press: () => void): HTMLButtonElement {
  const button = parent.createEl('button', { text });
  button.addEventListener('click', press);
  return button;
}

/** Draw what a reader should know before reading what stands below, a sentence to a line. */
export function drawNotices(parent: HTMLElement, notices: readonly string[]): void {
  if (notices.length === 0) return;
  const box = parent.createDiv({ cls: 'neutrality-atlas-notices', attr: { role: 'status' } });
  for (const text of notices) box.createEl('p', { text });
}

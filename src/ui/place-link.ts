/**
 * Draw a link to a place in a note; it says where it leads.
 *
 * @param text - The path and the line.
 * @param follow - Leads there; a link of the app would open the note alone.
 */
export function drawPlaceLink(parent: Node, text: string, path: string, follow: () => void): void {
  const link = parent.createEl('a', { text, href: path });
  link.addEventListener('click', (event) => {
    event.preventDefault();
    follow();
  });
}

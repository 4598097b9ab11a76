/** What is said where a note is looked up or begun. */
export const FINDING = {
  openNote: {
    placeholder: 'Find a note by name, alias or kind',
    empty: 'No note has this in its name, its aliases or its kind.',
    none: 'No note says of what kind it is. Install the notes first, or give yours a property "kind".',
    aliases: (names: string) => `Also: ${names}`,
    keys: {
      arrows: '↑↓',
      enter: '↵',
      commandEnter: 'cmd ↵',
      controlEnter: 'ctrl ↵',
      escape: 'esc',
    },
    navigate: 'to navigate',
    open: 'to open',
    openTab: 'to open in new tab',
    dismiss: 'to dismiss',
  },
  newNote: {
    title: 'New note of a kind',
    kind: 'Kind',
    kinds: (kind: string) => `${kind.slice(0, 1).toUpperCase()}${kind.slice(1)}`,
    name: 'Name',
    nameHint: 'What the note is about.',
    folder: 'Folder',
    folderHint: 'Leave it empty to use the root of the vault.',
    place: 'the folder of a note',
    path: (path: string) => `New file: ${path}`,
    taken: (path: string) => `${path} exists already. Choose another name or folder.`,
    create: 'Create note',
    cancel: 'Cancel',
  },
} as const;

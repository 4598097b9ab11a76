/** What is said where the plugin is set, and where it offers to begin. */
export const SETTLING = {
  settings: {
    notes: 'Notes',
    install: 'Install or update the notes',
    installHint: 'You see the plan first. Nothing is written before you agree to it.',
    folder: 'Folder for the notes',
    folderHint:
      'They are put here when they are installed; you can move them afterwards. Leave it empty to use the root of the vault.',
    comparisons: 'New comparisons',
    differences: 'Differences',
    differencesHint: 'What a new comparison begins with. Those that you have stay as they are.',
    sources: 'Sources',
    sourcesHint: 'How a new comparison cites the sources of its values to begin with.',
    exports: 'Exports',
    bom: 'Byte order mark',
    bomHint:
      'Begin CSV and TSV files with a byte order mark. Some spreadsheets need it to read accents.',
    unknown: (key: string, found: string, used: string) =>
      `The setting "${key}" is ${found}, which this version does not know. It works as ${used}; the settings have it to choose again.`,
    notSaved: 'The data of the plugin cannot be saved.',
    damaged:
      'The settings cannot be read, so every one is as by default. They are written anew when you change one.',
  },
  offer: {
    text: 'Neutrality Atlas: the notes are not in this vault yet. Tables of your own notes work without them.',
    plan: 'See what would be installed',
    decline: 'Do not offer again',
  },
  address: {
    missing: (note: string) =>
      `The link leads to "${note}", and no note has this identity, name or path.`,
  },
} as const;

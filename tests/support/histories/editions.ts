import fc from 'fast-check';
import { drawn, oneOf } from './draw';
import {
  type Block,
  HOME,
  newBlock,
  newProperty,
  newSection,
  type Owner,
  type Property,
  type Section,
  type Template,
  type TemplateNote,
  withNewNote,
} from './template';

/** What we change from one edition to the next. */
export interface EditionChange {
  readonly we: (typeof CHANGES)[number];
  /** Chooses the note. */
  readonly note: number;
  /** Chooses the place in it, and what comes there. */
  readonly at: number;
}

const CHANGES = [
  ...(['change property', 'change block', 'add item', 'remove item', 'add property'] as const),
  ...(['remove property', 'add block', 'remove block', 'add section', 'add note'] as const),
  ...(['retire note', 'rename note', 'change view', 'add view', 'change canvas'] as const),
] as const;

/** Changes of one edition. */
export const anyEdition: fc.Arbitrary<readonly EditionChange[]> = fc.array(
  fc.record({ we: fc.constantFrom(...CHANGES), note: fc.nat(99), at: fc.nat(9999) }),
  { minLength: 1, maxLength: 8 },
);

/**
 * The next edition of a template.
 *
 * @param apart - Whether only places that are ours alone are changed.
 */
export const nextEdition = (
  template: Template,
  changes: readonly EditionChange[],
  apart: boolean,
): Template => changes.reduce((all, change) => changed(all, change, apart), template);

function changed(template: Template, change: EditionChange, apart: boolean): Template {
  const { we, at } = change;
  switch (we) {
    case 'add note':
      return withNewNote(template, at + 1);
    case 'change canvas':
      return apart ? template : { ...template, canvas: template.canvas + 1 };
    case 'add view':
      return {
        ...template,
        views: [...template.views, { owner: 'o', id: template.used + 1, version: 0 }],
        used: template.used + 1,
      };
    case 'change view': {
      const view = oneOf(template.views.filter(ours(apart)), at);
      const views = template.views.map((each) =>
        each === view ? { ...each, version: each.version + 1 } : each,
      );
      return { ...template, views };
    }
    default:
      return changedNote(template, change, apart);
  }
}

const ours =
  (apart: boolean) =>
  ({ owner }: { readonly owner: Owner }): boolean =>
    !apart || owner === 'o';

function changedNote(template: Template, change: EditionChange, apart: boolean): Template {
  const { we, note: number, at } = change;
  const note = oneOf(template.notes, number);
  if (note === undefined) return template;
  let { used } = template;
  const next = (): number => (used += 1);
  const with_ = (other: TemplateNote | null): Template => ({
    ...template,
    notes: template.notes.flatMap((each) => (each === note ? (other ?? []) : each)),
    used,
  });
  if (we === 'retire note')
    return note.key === HOME || template.notes.length < 3 ? template : with_(null);
  if (we === 'rename note') return note.key === HOME || apart ? template : renamed(template, note);
  const properties = changedProperties(note.properties, change, apart, next);
  const sections = changedSections(note.sections, change, apart, next);
  return at < 0 ? template : with_({ ...note, properties, sections });
}

/** Links in our notes follow. */
function renamed(template: Template, note: TemplateNote): Template {
  const { key } = note;
  const used = template.used + 1;
  const name = `${note.name} r${String(used)}`;
  const rename = <T extends { readonly key: string }>(each: T): T =>
    each.key === key ? { ...each, name } : each;
  return {
    ...template,
    notes: template.notes.map(rename),
    targets: template.targets.map(rename),
    used,
  };
}

function changedProperties(
  all: readonly Property[],
  { we, at }: EditionChange,
  apart: boolean,
  next: () => number,
): readonly Property[] {
  const own = all.filter(ours(apart));
  const chosen = oneOf(own, at);
  const list = oneOf(
    all.filter(({ type, owner }) => /list|links/.test(type) && (!apart || /[os]/.test(owner))),
    at,
  );
  const replace = (old: Property | undefined, ...by: Property[]): readonly Property[] =>
    all.flatMap((each) => (each === old ? by : [each]));
  switch (we) {
    case 'change property':
      return chosen === undefined
        ? all
        : replace(chosen, {
            ...chosen,
            version: chosen.version + 1,
            items: chosen.items.map(next),
          });
    case 'remove property':
      return replace(chosen);
    case 'add property': {
      const draw = drawn(at);
      const types = ['text', 'list', 'links', 'date', 'quoted'] as const;
      const property = newProperty(types[draw(5)] ?? 'text', next, draw, 'o');
      const place = draw(all.length + 1);
      return [...all.slice(0, place), property, ...all.slice(place)];
    }
    case 'add item':
      return list === undefined ? all : replace(list, { ...list, items: [...list.items, next()] });
    case 'remove item':
      return list === undefined ? all : replace(list, { ...list, items: list.items.slice(1) });
    default:
      return all;
  }
}

function changedSections(
  all: readonly Section[],
  { we, at }: EditionChange,
  apart: boolean,
  next: () => number,
): readonly Section[] {
  const section = oneOf(all.filter(ours(apart)), at);
  if (section === undefined) return all;
  const replace = (...by: Section[]): readonly Section[] =>
    all.flatMap((each) => (each === section ? by : [each]));
  const blocks = (
    change: (blocks: readonly Block[], chosen: Block | undefined) => readonly Block[],
  ) => replace({ ...section, blocks: change(section.blocks, oneOf(section.blocks, at >> 3)) });
  switch (we) {
    case 'change block':
      return blocks((list, chosen) =>
        list.map((each) => (each === chosen ? { ...each, version: each.version + 1 } : each)),
      );
    case 'add block':
      return blocks((list) => {
        const place = (at >> 3) % (list.length + 1);
        return [...list.slice(0, place), newBlock(next, drawn(at)), ...list.slice(place)];
      });
    case 'remove block':
      return blocks((list, chosen) =>
        list.length < 2 ? list : list.filter((each) => each !== chosen),
      );
    case 'add section':
      return replace(section, newSection('o', next, drawn(at)));
    default:
      return all;
  }
}

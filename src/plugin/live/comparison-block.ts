import {
  type App,
  type HoverParent,
  type HoverPopover,
  type MarkdownPostProcessorContext,
  MarkdownRenderChild,
  Notice,
} from 'obsidian';
import { compare } from '../../core/compare';
import { findComparisonBlock } from '../../core/note/code-blocks';
import type { NoteEditor, NoteSet, NoteSource } from '../../core/ports';
import { failure, reasonOf, type Result } from '../../core/problem';
import type { Definition } from '../../core/query/definition';
import { parseDefinition } from '../../core/query/parse-definition';
import { QueryMemory } from '../../core/query/query-memory';
import { usedProperties } from '../../core/query/used-properties';
import { type View, viewChanges, viewOf } from '../../core/query/view';
import { RowMemory } from '../../core/table/row-memory';
import type { Table } from '../../core/table/table';
import { ExplainModal } from '../../ui/explain-modal';
import { showBelow, tableMenu } from '../../ui/table/table-menu';
import { LiveTable } from '../../ui/table/live-table';
import { TEXT } from '../../ui/text';
import type { BlockActions } from './block-actions';
import { civilNow } from '../civil-now';
import { linkActions } from './link-actions';
import { openTarget } from '../vault/open-target';
import { NotesWatcher } from './notes-watcher';
import { saveView } from './save-view';

/** Where a live comparison stands, and what it draws from. */
export interface BlockOptions {
  readonly app: App;
  readonly source: NoteSource;
  /** Writes a view into the block. */
  readonly editor: NoteEditor;
  /** The text of the code block. */
  readonly definition: string;
  readonly context: Pick<MarkdownPostProcessorContext, 'sourcePath' | 'getSectionInfo'>;
  readonly actions: BlockActions;
}

/**
 * A live comparison in a note: drawn once, and again when something changed that it uses.
 *
 * Its menu changes how it is looked at and writes nothing, until the reader saves the view in the block.
 */
export class ComparisonBlock extends MarkdownRenderChild implements HoverParent {
  hoverPopover: HoverPopover | null = null;
  private readonly options: BlockOptions;
  private live!: LiveTable;
  private notes: NoteSet | null = null;

  constructor(element: HTMLElement, options: BlockOptions) {
    super(element);
    this.options = options;
  }

  override onload(): void {
    const { app, source, definition: text, context } = this.options;
    const definition = parseDefinition(text);
    const links = linkActions(app, context.sourcePath, this);
    if (!definition.ok) {
      this.live = this.addChild(new LiveTable(this.containerEl, links));
      this.show(definition);
      return;
    }
    const shown = {
      definition: definition.value,
      memory: new QueryMemory(definition.value),
      rows: new RowMemory(),
      view: viewOf(definition.value),
    };
    this.live = this.addChild(
      new LiveTable(this.containerEl, {
        ...links,
        openMenu: (button) => this.openMenu(button, shown),
      }),
    );
    this.addChild(
      new NotesWatcher(app, source, {
        used: () => usedProperties(viewed(shown)),
        read: (notes) => {
          this.notes = notes;
        },
        changed: () => this.compute(shown),
        failed: (error) => this.show(failure({ message: reasonOf(error) })),
      }),
    );
  }

  private compute(shown: Shown): void {
    const { sourcePath: holder } = this.options.context;
    if (this.notes === null) return;
    const { memory, rows } = shown;
    const context = { holder, withoutHolder: false, now: civilNow, memory, rows };
    const result = compare(viewed(shown), this.notes, context);
    shown.table = result.ok ? result.value : null;
    this.show(result);
  }

  private show(result: Result<Table>): void {
    this.live.show(result, result.ok ? {} : { linesBefore: this.linesBefore() });
  }

  /** How many lines of the note stand before the definition; null where the app does not tell. */
  private linesBefore(): number | null {
    const { context, definition } = this.options;
    const section = context.getSectionInfo(this.containerEl);
    if (section === null) return null;
    return findComparisonBlock(section.text, definition, section)?.line ?? null;
  }

  private openMenu(button: HTMLElement, shown: Shown): void {
    const { app, actions } = this.options;
    const { table, definition, view } = shown;
    if (table == null) return;
    const changes = viewChanges(viewOf(definition), view);
    const menu = tableMenu(
      {
        copy: () => actions.copy(view),
        export: () => actions.export(view),
        convert: actions.convert,
        explain: () => new ExplainModal(app, table, (path) => void openTarget(app, path)).open(),
      },
      {
        view,
        sourceStyle: definition.sources === 'off' ? 'footnotes' : definition.sources,
        change: (wanted) => {
          shown.view = wanted;
          this.compute(shown);
        },
        save: Object.keys(changes).length === 0 ? null : () => void this.save(changes),
      },
    );
    showBelow(button, menu);
  }

  /** Write what is looked at differently into the block. */
  private async save(changes: Partial<View>): Promise<void> {
    const { editor, definition, context } = this.options;
    const section = context.getSectionInfo(this.containerEl);
    let isFound = false;
    try {
      await editor.edit(context.sourcePath, (text) => {
        const edit = saveView(text, { definition, section }, changes);
        isFound = edit !== null;
        return edit === null ? [] : [edit];
      });
      new Notice(isFound ? TEXT.menu.saved : TEXT.menu.notFound);
    } catch (error) {
      new Notice(reasonOf(error));
    }
  }
}

/** A definition, how it is looked at now, and what that came to. */
interface Shown {
  readonly definition: Definition;
  readonly memory: QueryMemory;
  readonly rows: RowMemory;
  view: View;
  table?: Table | null;
}

const viewed = ({ definition, view }: Shown): Definition => ({ ...definition, ...view });

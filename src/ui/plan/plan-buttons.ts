import { addButton } from '../add-button';
import { TEXT } from '../text';

/** What the buttons below a plan do. */
interface PlanButtonsOptions {
  /** Carries the plan out. */
  carryOut(): void;
  openHome(path: string): void;
  close(): void;
  /** The look of the button that carries the plan out. */
  readonly cls: 'mod-cta' | 'mod-warning';
}

/** What the buttons below a plan show. */
interface PlanButtonsState {
  /** What the plan would do. */
  readonly label: string;
  readonly canCarryOut: boolean;
  /** Whether there is nothing to do, whatever is decided. */
  readonly isIdle: boolean;
  /** Where the home note is; null where it is not. */
  readonly home: string | null;
}

/** The buttons below a plan: they stay the same elements, so that the focus stays too. */
export class PlanButtons {
  private readonly options: PlanButtonsOptions;
  private readonly mainEl: HTMLButtonElement;
  private readonly closeEl: HTMLButtonElement;
  private readonly homeEl: HTMLButtonElement;
  private home: string | null = null;

  constructor(parent: HTMLElement, options: PlanButtonsOptions) {
    this.options = options;
    const buttons = parent.createDiv({ cls: 'modal-button-container' });
    this.mainEl = addButton(buttons, '', () => options.carryOut());
    this.homeEl = addButton(buttons, TEXT.plan.openHome, () => {
      if (this.home !== null) options.openHome(this.home);
    });
    this.closeEl = addButton(buttons, '', () => options.close());
  }

  focus(): void {
    (this.mainEl.disabled || this.mainEl.style.display === 'none'
      ? this.closeEl
      : this.mainEl
    ).focus();
  }

  /** What the plan would do is being found out anew. */
  wait(): void {
    this.mainEl.disabled = true;
  }

  show({ label, canCarryOut, isIdle, home }: PlanButtonsState): void {
    this.home = home;
    this.mainEl.setText(label);
    this.mainEl.disabled = !canCarryOut;
    this.mainEl.toggle(!isIdle);
    this.mainEl.toggleClass(this.options.cls, !isIdle);
    this.homeEl.toggle(isIdle && home !== null);
    this.closeEl.setText(isIdle ? TEXT.plan.close : TEXT.plan.cancel);
    this.closeEl.toggleClass('mod-cta', isIdle);
  }
}

import { Component } from 'obsidian';

/**
 * Does a thing once, however often it is asked for before it is done: after the next frame, in a task of its own. So the
 * time that it takes and that of drawing what it changed do not add up to one long pause.
 */
export class AfterFrame extends Component {
  private readonly element: HTMLElement;
  private readonly run: () => void;
  /** The window that was asked; null while none is. */
  private asked: Window | null = null;
  private frame = 0;
  private timer = 0;

  /** @param element - It may be moved to another window at any time. */
  constructor(element: HTMLElement, run: () => void) {
    super();
    this.element = element;
    this.run = run;
  }

  override onload(): void {
    this.register(() => this.cancel());
  }

  ask(): void {
    const { win } = this.element;
    if (this.asked === win) return;
    this.cancel(); // a window that is closed draws no frame
    this.asked = win;
    this.frame = win.requestAnimationFrame(() => {
      this.timer = win.setTimeout(() => {
        this.asked = null;
        this.run();
      });
    });
  }

  private cancel(): void {
    this.asked?.cancelAnimationFrame(this.frame);
    this.asked?.clearTimeout(this.timer);
    this.asked = null;
  }
}

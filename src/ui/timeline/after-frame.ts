import { Component } from 'obsidian';

/**
 * Does a thing once, however often it is asked for before it is done: after the next frame, in a task of its own. So the
 * time that it takes and that of drawing what it changed do not add up to one long pause.
 */
export class AfterFrame extends Component {
  private readonly win: Window;
  private readonly run: () => void;
  private isAsked = false;
  private frame = 0;
  private timer = 0;

  constructor(win: Window, run: () => void) {
    super();
    this.win = win;
    this.run = run;
  }

  override onload(): void {
    this.register(() => {
      this.win.cancelAnimationFrame(this.frame);
      this.win.clearTimeout(this.timer);
    });
  }

  ask(): void {
    if (this.isAsked) return;
    this.isAsked = true;
    this.frame = this.win.requestAnimationFrame(() => {
      this.timer = this.win.setTimeout(() => {
        this.isAsked = false;
        this.run();
      });
    });
  }
}

import { ProgressBarComponent } from 'obsidian';
import { TEXT } from './text';

/** Shows how far a run is: as a count and a bar, and in words for a screen reader at each quarter only. */
export class Progress {
  private readonly count: HTMLElement;
  private readonly frame: HTMLElement;
  private readonly bar: ProgressBarComponent;
  private readonly say: (words: string) => void;
  private quarter = -1;

  /**
   * @param name - What is going on.
   * @param say - Has a screen reader say something.
   */
  constructor(parent: HTMLElement, name: string, say: (words: string) => void) {
    this.say = say;
    this.count = parent.createEl('p');
    this.frame = parent.createDiv({
      cls: 'neutrality-atlas-progress',
      attr: { role: 'progressbar', 'aria-label': name },
    });
    this.bar = new ProgressBarComponent(this.frame);
  }

  show(done: number, all: number): void {
    const percent = all === 0 ? 100 : (done / all) * 100;
    const words = TEXT.run.progress(done, all);
    this.count.setText(words);
    this.bar.setValue(percent);
    this.frame.setAttribute('aria-valuenow', String(Math.round(percent)));
    const quarter = Math.floor(percent / 25);
    if (quarter === this.quarter) return;
    this.quarter = quarter;
    this.say(words);
  }
}

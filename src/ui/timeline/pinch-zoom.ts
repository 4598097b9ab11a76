import { Component } from 'obsidian';
import { AfterFrame } from './after-frame';
import { placeIn } from './in-view';

/** Two fingers on a screen. */
interface Fingers {
  readonly apart: number;
  /** The place in the scroller between them. */
  readonly middle: number;
}

/** Zooms where two fingers on a screen are moved apart or together; what is between them stays there. Once for each frame. */
export class PinchZoom extends Component {
  private readonly scroller: HTMLElement;
  private readonly zoom: (by: number, from: number, to: number) => void;
  /** The fingers at the last zoom; null while there are not two. */
  private last: Fingers | null = null;
  private now: Fingers | null = null;
  private readonly soon: AfterFrame;

  /** @param zoom - Gets how often wider a day becomes, which place in the scroller it is about, and where that goes. */
  constructor(scroller: HTMLElement, zoom: (by: number, from: number, to: number) => void) {
    super();
    this.scroller = scroller;
    this.zoom = zoom;
    this.soon = this.addChild(new AfterFrame(scroller, () => this.follow()));
  }

  override onload(): void {
    const { scroller } = this;
    // Pointer events would end where the browser begins to scroll; these keep it from that
    const active = { passive: false };
    this.registerDomEvent(scroller, 'touchstart', (event) => this.take(event), active);
    this.registerDomEvent(scroller, 'touchmove', (event) => this.move(event), active);
    this.registerDomEvent(scroller, 'touchend', (event) => this.take(event), active);
    this.registerDomEvent(scroller, 'touchcancel', (event) => this.take(event), active);
  }

  /** A finger came or went. */
  private take(event: TouchEvent): void {
    this.follow(); // up to where they were last
    this.last = this.fingersOf(event);
    if (this.last !== null && event.cancelable) event.preventDefault();
  }

  private move(event: TouchEvent): void {
    this.now = this.fingersOf(event);
    if (this.now === null) return;
    if (event.cancelable) event.preventDefault();
    this.soon.ask();
  }

  private follow(): void {
    const { last, now } = this;
    if (last === null || now === null) return;
    this.last = now;
    this.now = null;
    this.zoom(now.apart / last.apart, last.middle, now.middle);
  }

  private fingersOf({ touches }: TouchEvent): Fingers | null {
    const [a, b] = touches;
    if (a === undefined || b === undefined || touches.length > 2) return null;
    return {
      apart: Math.max(1, Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY)),
      middle: placeIn(this.scroller, (a.clientX + b.clientX) / 2),
    };
  }
}

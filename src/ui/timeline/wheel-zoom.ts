import { Component } from 'obsidian';
import { AfterFrame } from './after-frame';
import { placeIn } from './in-view';

/** How much a wheel zooms for each pixel that it would scroll. */
const SPEED = 0.002;
const LINE = 16;

/** Zooms where the wheel is turned with Ctrl or Cmd, or two fingers on a touchpad are moved apart; once for each frame. */
export class WheelZoom extends Component {
  private readonly scroller: HTMLElement;
  private readonly zoom: (by: number, at: number) => void;
  private turned = 0;
  /** The place in the scroller of the pointer. */
  private at = 0;
  private readonly soon: AfterFrame;

  /** @param zoom - Gets how often wider a day becomes, and which place in the scroller stays where it is. */
  constructor(scroller: HTMLElement, zoom: (by: number, at: number) => void) {
    super();
    this.scroller = scroller;
    this.zoom = zoom;
    this.soon = this.addChild(new AfterFrame(scroller, () => this.follow()));
  }

  override onload(): void {
    const turn = (event: WheelEvent): void => this.turn(event);
    this.registerDomEvent(this.scroller, 'wheel', turn, { passive: false });
  }

  private turn(event: WheelEvent): void {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    this.turned += event.deltaY * (event.deltaMode === 0 ? 1 : LINE);
    this.at = placeIn(this.scroller, event.clientX);
    this.soon.ask();
  }

  private follow(): void {
    const by = Math.exp(-this.turned * SPEED);
    this.turned = 0;
    this.zoom(by, this.at);
  }
}

/** The picture with its crop and its focal point: by the pointer, by arrow keys, or as numbers. */
import { say } from '../words/say.ts';
import { goOn, makeElement, nextId, onEnter } from './dom.ts';

/** Pixels of the picture as shown. */
export interface Part {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Per cent of the crop. */
interface Focus {
  readonly x: number;
  readonly y: number;
}

interface Whole {
  readonly width: number;
  readonly height: number;
  readonly shown: string;
}

type Name = keyof Part | keyof Focus;
const NAMES: readonly Name[] = ['left', 'top', 'width', 'height', 'x', 'y'];
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export class Cropping {
  readonly element: HTMLElement;
  part: Part;
  focus: Focus;
  readonly #whole: Whole;
  readonly #box = makeElement('button', { type: 'button', 'data-stop': true });
  readonly #point = makeElement('button', { type: 'button', 'data-stop': true });
  readonly #stage: HTMLElement;
  readonly #fields = new Map<Name, HTMLInputElement>();

  constructor(whole: Whole, focus: Focus) {
    this.#whole = whole;
    this.part = { left: 0, top: 0, width: whole.width, height: whole.height };
    this.focus = focus;
    this.#box.className = 'crop';
    this.#point.className = 'point';
    const img = makeElement('img', { src: whole.shown, alt: '', draggable: 'false' });
    this.#stage = makeElement('div.stage', img, this.#box, this.#point);
    this.#stage.style.aspectRatio = `${whole.width} / ${whole.height}`;
    this.#box.addEventListener('keydown', (event) => {
      const step = toStep(event, Math.max(1, Math.round(whole.width / 100)));
      if (step === undefined) return;
      const { left, top, width, height } = this.part;
      const [across, down] = step;
      if (event.shiftKey) this.#set({ ...this.part, width: width + across, height: height + down });
      else this.#set({ ...this.part, left: left + across, top: top + down });
    });
    this.#point.addEventListener('keydown', (event) => {
      const step = toStep(event, 1);
      if (step === undefined) return;
      this.#aim({ x: this.focus.x + step[0], y: this.focus.y + step[1] });
    });
    this.#stage.addEventListener('pointerdown', (event) => this.#drag(event));
    for (const handle of [this.#box, this.#point]) onEnter(handle, () => goOn(handle));
    this.element = makeElement('div.cropping', this.#stage, this.#printFields());
    this.#show();
  }

  get isWhole(): boolean {
    return this.part.width === this.#whole.width && this.part.height === this.#whole.height;
  }

  #printFields(): HTMLElement {
    const print = (name: Name) => {
      const id = nextId();
      const field = makeElement('input', {
        ...{ type: 'number', id, min: '0', 'data-stop': true },
        change: () => {
          const value = Math.round(Number(field.value));
          if (name === 'x' || name === 'y') this.#aim({ ...this.focus, [name]: value });
          else this.#set({ ...this.part, [name]: value });
        },
      });
      this.#fields.set(name, field);
      onEnter(field, () => goOn(field));
      return makeElement('div', makeElement('label', { for: id }, say.crop[name]), field);
    };
    return makeElement('div.numbers', NAMES.map(print));
  }

  /** Keeps the crop in the picture: what is moved keeps its size, and what is sized its corner. */
  #set({ left, top, width, height }: Part): void {
    const { width: wide, height: high } = this.#whole;
    const isMoved = width === this.part.width && height === this.part.height;
    const at = (value: number, most: number) => Math.min(most, Math.max(0, Math.round(value)));
    const [from, down] = isMoved
      ? [at(left, wide - width), at(top, high - height)]
      : [at(left, wide - 1), at(top, high - 1)];
    this.part = {
      left: from,
      top: down,
      width: Math.max(1, at(width, wide - from)),
      height: Math.max(1, at(height, high - down)),
    };
    this.#show();
  }

  #aim({ x, y }: Focus): void {
    const within = (value: number) => Math.min(100, Math.max(0, Math.round(value)));
    this.focus = { x: within(x), y: within(y) };
    this.#show();
  }

  #show(): void {
    const { width: wide, height: high } = this.#whole;
    const { left, top, width, height } = this.part;
    const { x, y } = this.focus;
    const toShare = (value: number, of: number) => `${(value * 100) / of}%`;
    Object.assign(this.#box.style, {
      left: toShare(left, wide),
      top: toShare(top, high),
      width: toShare(width, wide),
      height: toShare(height, high),
    });
    Object.assign(this.#point.style, {
      left: toShare(left + (width * x) / 100, wide),
      top: toShare(top + (height * y) / 100, high),
    });
    this.#box.ariaLabel = say.crop.box(this.part);
    this.#point.ariaLabel = say.crop.point(this.focus);
    for (const [name, field] of this.#fields)
      field.value = String({ ...this.part, ...this.focus }[name]);
  }

  /** A drag draws a crop, moves it by its middle while it is smaller than the picture, or moves the focal point. A click aims. */
  #drag(event: PointerEvent): void {
    const stage = this.#stage.getBoundingClientRect();
    const before = this.part;
    const toPixel = ({ clientX, clientY }: PointerEvent) => ({
      across: ((clientX - stage.left) * this.#whole.width) / stage.width,
      down: ((clientY - stage.top) * this.#whole.height) / stage.height,
    });
    const start = toPixel(event);
    const isPoint = event.target === this.#point;
    const isMove = event.target === this.#box && !this.isWhole;
    const aimAt = ({ across, down }: typeof start) =>
      this.#aim({
        x: ((across - this.part.left) * 100) / this.part.width,
        y: ((down - this.part.top) * 100) / this.part.height,
      });
    let isDragged = false;
    const move = (to: PointerEvent) => {
      const now = toPixel(to);
      const [across, down] = [now.across - start.across, now.down - start.down];
      isDragged ||= Math.hypot(to.clientX - event.clientX, to.clientY - event.clientY) > 4;
      if (!isDragged) return;
      if (isPoint) aimAt(now);
      else if (isMove) this.#set({ ...before, left: before.left + across, top: before.top + down });
      else {
        const [left, top] = [Math.min(start.across, now.across), Math.min(start.down, now.down)];
        this.#set({ left, top, width: Math.abs(across), height: Math.abs(down) });
      }
    };
    const end = () => {
      this.#stage.removeEventListener('pointermove', move);
      if (!isDragged && !isPoint) aimAt(start);
    };
    this.#stage.setPointerCapture(event.pointerId);
    this.#stage.addEventListener('pointermove', move);
    this.#stage.addEventListener('pointerup', end, { once: true });
  }
}

/** Ten steps with Ctrl, so that a large picture needs few presses. */
function toStep(event: KeyboardEvent, one: number): readonly [number, number] | undefined {
  const arrow = ARROWS[event.key];
  if (arrow === undefined || event.altKey || event.metaKey) return undefined;
  event.preventDefault();
  const by = event.ctrlKey ? 10 * one : one;
  return [arrow[0] * by, arrow[1] * by];
}

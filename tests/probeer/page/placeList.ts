import type { PlaceView, View } from '../protocol.ts';
import type { App } from './app.ts';
import { byId, el } from './dom.ts';
import type { ReadState } from './readState.ts';

interface Listing {
  readonly app: App;
  readonly reads: ReadState;
  readonly open: (place: PlaceView) => void;
}

/** The channels with their threads, and the DM; drawn only when something in it changed. */
export function createPlaceList({ app, reads, open }: Listing): () => void {
  const holder = byId('plekken', HTMLElement);
  let drawn = '';
  return () => {
    const { view, state } = app;
    const counts = view.places.map((one) => [one.key, one.name, reads.unread(view, one)]);
    const text = JSON.stringify([counts, state.place, state.user]);
    if (text === drawn) return;
    drawn = text;
    const list = (isDm: boolean) =>
      el('ul', {}, ...sorted(view, isDm).map((one) => el('li', {}, renderPlace(one))));
    const focused = holder.contains(document.activeElement);
    const heads = [el('h2', {}, 'Kanalen'), el('h2', {}, 'Direct bericht')] as const;
    holder.replaceChildren(heads[0], list(false), heads[1], list(true));
    if (focused) holder.querySelector<HTMLElement>('[aria-current]')?.focus();
  };

  function renderPlace(place: PlaceView): HTMLElement {
    const count = reads.unread(app.view, place);
    return el(
      'button',
      {
        type: 'button',
        class: `plek ${place.kind}${count > 0 ? ' ongelezen' : ''}`,
        'aria-current': place.key === app.state.place ? 'page' : null,
        onclick: () => open(place),
      },
      el('span', {}, SIGNS[place.kind], place.name),
      count > 0 && renderCount(count),
    );
  }
}

const SIGNS: Readonly<Record<PlaceView['kind'], string>> = { kanaal: '# ', draad: '↳ ', dm: '@ ' };

function renderCount(count: number): HTMLElement {
  const hint = el('span', { class: 'onzichtbaar' }, ' ongelezen');
  return el('span', { class: 'teller' }, String(count), hint);
}

/** A thread right under its channel. */
function sorted({ places }: View, isDm: boolean): readonly PlaceView[] {
  if (isDm) return places.filter(({ kind }) => kind === 'dm');
  const tops = places.filter(({ kind }) => kind === 'kanaal');
  return tops.flatMap((top) => [top, ...places.filter(({ parent }) => parent === top.key)]);
}

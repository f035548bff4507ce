import type { App } from './app.ts';
import { byId, el } from './dom.ts';
import type { Notice } from './readState.ts';

const KEPT = 3;
const HINT = '(geen tekst, alleen onderdelen)';

type Kept = Notice & { readonly user: string };

/** The strip that shows what a phone would show: the last few, newest first. */
export function createPhone(app: App): (fresh: readonly Notice[]) => void {
  const strip = byId('telefoon', HTMLElement);
  let kept: readonly Kept[] = [];
  let drawn = '';
  const drop = (isGone: (one: Notice) => boolean) => {
    kept = kept.filter((one) => !isGone(one));
    draw();
  };
  const use: Use = {
    open({ place }) {
      drop((one) => one.place === place);
      app.change({ place });
      byId('invoer', HTMLInputElement).focus();
    },
    wipe({ id }) {
      drop((one) => one.id === id);
      byId('invoer', HTMLInputElement).focus();
    },
  };
  const draw = () => {
    const { user } = app.state;
    const mine = kept.filter((one) => one.user === user).slice(0, KEPT);
    const text = JSON.stringify([user, mine]);
    if (text === drawn) return;
    drawn = text;
    strip.hidden = mine.length === 0;
    strip.replaceChildren(
      el('h2', {}, `Op de telefoon van ${user}`),
      el('ul', {}, ...mine.map((one) => renderNotice(one, use))),
    );
  };
  return (fresh) => {
    const { user, place } = app.state;
    const all = [...fresh.map((one) => ({ ...one, user })).toReversed(), ...kept];
    kept = all.filter((one) => one.user !== user || one.place !== place);
    draw();
  };
}

interface Use {
  readonly open: (notice: Notice) => void;
  readonly wipe: (notice: Notice) => void;
}

function renderNotice(notice: Notice, { open, wipe }: Use): HTMLElement {
  const { title, body } = notice;
  const face = [el('b', {}, title), el('span', body ? {} : { class: 'klein' }, body || HINT)];
  const props = { type: 'button', class: 'melding', onclick: () => open(notice) };
  const label = `Melding van ${title} wegvegen`;
  return el(
    'li',
    {},
    el('button', props, ...face),
    el(
      'button',
      { type: 'button', class: 'meer', 'aria-label': label, onclick: () => wipe(notice) },
      '✕',
    ),
  );
}

import { byId } from './dom.ts';

const KEY = 'vraagbaak-kleuren';

/** Light, dark, or as the system says; remembered. */
export function chooseTheme(): void {
  const select = byId('kleuren', HTMLSelectElement);
  const show = (theme: string) => {
    document.documentElement.dataset['theme'] = theme;
    select.value = theme;
  };
  show(localStorage.getItem(KEY) ?? 'auto');
  select.addEventListener('change', () => {
    localStorage.setItem(KEY, select.value);
    show(select.value);
  });
}

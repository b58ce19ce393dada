/**
 * The editor's theme, told to the style sheet of the picture: `data-theme` on the root.
 */

/** Follows the theme from now on. */
export function followTheme(): void {
  const follow = () => {
    document.documentElement.dataset.theme = isLight(document.body) ? 'light' : 'dark';
  };
  follow();
  new MutationObserver(follow).observe(document.body, { attributeFilter: ['class'] });
}

/** The editor names its theme by classes of the body; a light one of high contrast has two. */
function isLight({ classList }: HTMLElement): boolean {
  return classList.contains('vscode-light') || classList.contains('vscode-high-contrast-light');
}

/** What a `page` statement asks of the page that is rendered from it. */
import { textOf, textsOf } from '../model/attributes.js';
import type { Declaration } from '../model/declaration.js';
import type { View } from '../model/model.js';
import { isInternal } from '../model/terms/presence.js';
import type { PageOptions } from './page.js';

/** An internal page is for an internal audience, any other for the public. */
export function pageOptionsOf(view: View, page: Declaration): PageOptions {
  const include = textsOf(view, page, 'include');
  const intro = textOf(view, page, 'intro');
  const isRubric = textOf(view, page, 'shape') === 'rubric';
  return {
    audience: isInternal(view, page) ? 'internal' : 'public',
    ...(isRubric && { shape: 'rubric' }),
    ...(include.length > 0 && { include }),
    ...(intro !== undefined && { intro }),
    ...(page.title !== undefined && { title: page.title }),
  };
}

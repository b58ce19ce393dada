// What a model lets one name in a block: what completion may offer there.
import type { Model } from '../../server/src/model/model.js';
import { isNamed, type Block } from '../../server/src/model/link/names.js';
import {
  fits,
  shortestName,
  type Fitting,
  type VisibleName,
} from '../../server/src/model/link/resolve.js';

/** What can be named in a block, each by the shortest name that means it there, in model order. */
export function visibleNames(model: Model, block: Block, to: Fitting): readonly VisibleName[] {
  return model.declarations.flatMap((declaration) => {
    if (!isNamed(declaration) || !fits(declaration, to)) return [];
    const name = shortestName(model.names, block, declaration, to);
    return name === undefined ? [] : { name, declaration };
  });
}

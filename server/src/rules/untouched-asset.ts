/** Rule: something of great value that no threat is about. */
import { isUncertain } from '../model/attributes.js';
import { highest, isAtLeast, levelOf } from '../model/terms/severity.js';
import { hasThreats, isAssetLookedAt, isNearnessUncertain, isTouchUncertain } from './coverage.js';
import type { Rule } from './rule.js';
import { named } from './wording.js';

const NEEDS = ['confidentiality', 'integrity', 'availability'] as const;

export const untouchedAsset: Rule = {
  code: 'untouched-asset',
  severity: 'info',
  group: 'coverage',
  summary:
    'An asset of level high or critical is touched by no threat, nor is anything near what handles, holds, carries, returns, accepts or contains it.',
  options: {},
  subjects: ['asset'],
  check(asset, { view }) {
    if (isUncertain(view, asset, ...NEEDS)) return [];
    const level = highest(NEEDS.map((need) => levelOf(view, asset, need)));
    if (!isAtLeast(level, 'high') || isAssetLookedAt(view, asset)) return [];
    if (!hasThreats(view) || isTouchUncertain(view) || isNearnessUncertain(view)) return [];
    const need = NEEDS.filter((each) => levelOf(view, asset, each) === level).join(' and ');
    const message = `no threat touches ${named(asset)} (${need} ${level}) or anything near it: add a threat that targets it`;
    return [{ at: asset.name, message }];
  },
};

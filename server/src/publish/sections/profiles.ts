/** Deployments and configurations that are told apart, and what is different under each. */
import type { RootContent } from 'mdast';
import { effectiveAttributes, overridesOf } from '../../model/attributes.js';
import type { Attribute, Declaration, Value } from '../../model/declaration.js';
import type { View } from '../../model/model.js';
import { code, heading, joined, tableOf, type Inline } from '../nodes.js';
import type { Page } from '../page-context.js';
import { capitalised } from '../phrases.js';
import { proseLine } from '../prose.js';
import { responsePhrase } from '../responses.js';
import { KINDS } from '../../schema/types.js';
import { nameColumn, tableSection, type Section } from './section.js';

export const profiles: Section = {
  name: 'profiles',
  title: 'Deployment profiles',
  render(page, level) {
    return [
      ...tableSection(page, page.all('profile'), (below) => [
        nameColumn(page, 'Profile', below),
        { head: 'Selected by', cell: (d) => joined(page.texts(d, 'setting').map(code), ', ') },
        { head: 'Otherwise', cell: (d) => page.text(d, 'default') ?? '' },
        { head: 'Effect', cell: (d) => page.line(d, page.text(d, 'effect'), below) },
        { head: 'Stance', cell: (d) => capitalised(page.text(d, 'stance') ?? '') },
      ]),
      ...differences(page, level + 1),
    ];
  },
};

interface Difference {
  readonly profile: Declaration;
  readonly declaration: Declaration;
  readonly what: string;
  readonly otherwise: Inline;
  readonly there: Inline;
}

function differences(page: Page, level: number): readonly RootContent[] {
  const rows = page.profiles.flatMap((view) => differencesIn(page, view));
  if (rows.length === 0) return [];
  const table = tableOf(rows, [
    { head: 'Under', cell: (row) => page.ref(row.profile) },
    { head: 'What', cell: (row) => page.ref(row.declaration) },
    { head: 'Is different in', cell: (row) => row.what },
    { head: 'Otherwise', cell: (row) => row.otherwise },
    { head: 'There', cell: (row) => row.there },
  ]);
  return [heading(level, 'What is different under each profile'), table];
}

function differencesIn(page: Page, view: View): readonly Difference[] {
  const shown = KINDS.flatMap((kind) => page.all(kind));
  return shown.flatMap((declaration) => {
    if (!page.profilesOf(declaration).includes(view)) return [];
    return [...presence(page, view, declaration), ...changes(page, view, declaration)];
  });
}

/** What is there only under the profile. */
function presence(page: Page, view: View, declaration: Declaration): readonly Difference[] {
  const profile = view.profile;
  if (!profile || !page.onlyIn(declaration).includes(profile)) return [];
  return [{ profile, declaration, what: 'presence', otherwise: 'not there', there: 'there' }];
}

/** Responses that came out differently, and attributes that `when` replaces. */
function changes(page: Page, view: View, declaration: Declaration): readonly Difference[] {
  const { profile } = view;
  const home = page.viewOf(declaration);
  if (!profile || home === view) return [];
  const row = (what: string, otherwise: Inline, there: Inline): Difference[] => [
    { profile, declaration, what, otherwise, there },
  ];
  const replaced = overridesOf(view, declaration).filter(
    ({ def }) => !def.response && !def.unpublished,
  );
  const names = [...new Set(replaced.map(({ def }) => def.name))];
  const attributes = names.flatMap((name) =>
    row(name, written(page, home, declaration, name), written(page, view, declaration, name)),
  );
  if (declaration.kind !== 'threat') return attributes;
  const [before, after] = [responsePhrase(home, declaration), responsePhrase(view, declaration)];
  return before === after ? attributes : [...row('response', before, after), ...attributes];
}

/** The values of an attribute, as they stand in the model. */
function written(page: Page, view: View, declaration: Declaration, name: string): Inline {
  const lines = effectiveAttributes(view, declaration).filter(({ def }) => def.name === name);
  return joined(
    lines.map((line) => values(page, line)),
    ', ',
  );
}

function values(page: Page, line: Attribute): Inline {
  return joined(
    line.values.map((value) => printed(page, value)),
    ', ',
  );
}

function printed(page: Page, value: Value): Inline {
  if (value.is === 'text') return proseLine(value.text) ?? value.text;
  if (value.is !== 'reference') return value.text;
  const target = page.view.model.target(value);
  return target && page.shows(target) ? page.ref(target) : '';
}

// Any text, however broken, in a model of two files: every request is answered, and every range lies in its document.
import fc from 'fast-check';
import { Workspace } from '../../server/src/workspace/workspace.js';
import { answersAt } from './support/answers.js';
import { assertFindingsInside, assertInside } from './support/inside.js';
import { property } from './support/property.js';
import { anyText } from './support/texts.js';

const questions = fc.tuple(anyText, anyText, fc.array(fc.nat(9999), { maxLength: 4 }));

property('all ranges lie in their document', questions, ([text, other, places]) => {
  const workspace = new Workspace('/');
  workspace.setDisk('/main.tm', `model main "Main"\nimport "./x.tm"\n${text}`);
  workspace.setDisk('/x.tm', other);
  for (const path of workspace.paths()) {
    assertFindingsInside(workspace, path);
    const { length } = workspace.text(path)!;
    for (const place of [0, length, ...places]) assertInside(workspace, path, place % (length + 1));
    for (const place of [-1, length + 1, length + 99]) answersAt(workspace, path, place);
  }
});

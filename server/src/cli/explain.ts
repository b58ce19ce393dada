/**
 * `tm explain`: the page of a code, as shipped.
 */
import { readdir, readFile } from 'node:fs/promises';
import { nearest } from '../model/suggest.js';
import { Failure } from './failure.js';
import { write } from './output.js';

/** @throws Failure for a code that has no page */
export async function explain(code: string | undefined): Promise<number> {
  const codes = await knownCodes();
  if (code === undefined) {
    write(`${codes.join('\n')}\n`);
    return 0;
  }
  if (!codes.includes(code)) throw new Failure(unknown(code, codes));
  write(await readFile(new URL(`rules/${code}.md`, __dist), 'utf8'));
  return 0;
}

async function knownCodes(): Promise<string[]> {
  const names = await readdir(new URL('rules/', __dist));
  return names
    .filter((name) => /^[a-z-]+\.md$/.test(name))
    .map((name) => name.slice(0, -'.md'.length))
    .sort();
}

function unknown(code: string, codes: readonly string[]): string {
  const [near] = nearest(code, codes);
  return near === undefined
    ? `no code '${code}'; \`tm explain\` lists them all`
    : `no code '${code}'; did you mean '${near}'?`;
}

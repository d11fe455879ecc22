import { basename, dirname, join, normalize } from 'node:path';
import { anchorOf, codeSpansOf, headingsOf, linksOf } from './markdown.ts';
import { decisionRecords, documents, endsAPath, isInRepository, readText } from './repository.ts';

/** Written while the product runs, examples in a rule about names, and ends of names. */
const notInRepository =
  /^(high-water\.json|redis\.conf|x\.|use-x\.|verb-N\.|Component\.)|^[A-Z_]+\/|^\.\w+\.\w+/;
const filePath = /^[\w@.-]+(\/[\w@.-]+)*\.(tsx?|mjs|lua|sh|awk|md|css|json|ya?ml|html|acl|service|csv)$/;
/** Standards, whose sections have numbers of their own. */
const standards = ['ASVS', 'WCAG', 'KWCAG', 'HTTP'];
const documentNames = documents
  .filter((file) => file.startsWith('docs/') && !decisionRecords.includes(file))
  .map((file) => basename(file, '.md').toUpperCase());

const anchorsIn = (file: string): string[] => headingsOf(readText(file)).map(anchorOf);

/** Links of a document that lead to no file, or to no heading. */
export function danglingLinks(file: string, text: string): string[] {
  return linksOf(text).filter((link) => {
    const [path = '', anchor] = decodeURI(link).split('#');
    const target = path === '' ? file : normalize(join(dirname(file), path));
    if (!isInRepository(target)) return true;
    if (anchor === undefined) return false;
    const anchors = path === '' ? headingsOf(text).map(anchorOf) : anchorsIn(target);
    return !anchors.includes(anchor);
  });
}

/** Files that a document names as code, whole or by the end of their path, but that are not there. */
export const missingFiles = (text: string): string[] =>
  codeSpansOf(withoutFormerNames(text)).filter(
    (code) => filePath.test(code) && !notInRepository.test(code) && !endsAPath(code),
  );

/** A table that leads from old names to new ones holds the old names first. */
function withoutFormerNames(text: string): string {
  const [before = '', ...tables] = text.split(/^(?=\| old \|)/m);
  return [before, ...tables.map((table) => table.replace(/^\|[^|]*\|/gm, '|'))].join('');
}

/** Files that a comment names by a path, but that are not there. */
export const missingFilesInComments = (text: string): string[] =>
  commentsOf(text)
    .flatMap((comment) => codeSpansOf(comment))
    .filter((code) => filePath.test(code) && code.includes('/') && !endsAPath(code))
    .filter((code) => !/^(\.|lighthouse\/)/.test(code));

const commentsOf = (text: string): string[] =>
  text.split('\n').filter((line) => /^\s*(\/\*\*?|\*|\/\/|#|--)|\s\/\/ /.test(line));

/** `docs/x.md`, `docs/x.md, 'Heading'` and `docs/decisions/NNN` that lead nowhere. */
export function danglingDocuments(text: string): string[] {
  const running = text.replace(/\n\s*(\*|\/\/|#|--)?\s*/g, ' ');
  const cited = [...running.matchAll(/(?<![\w/-])docs\/[\w./-]*\w(?![\w\\])(?:,? '([^'\n]{3,60})')?/g)];
  return cited.filter(([found, heading]) => !leadsSomewhere(found, heading)).map(([found]) => found);
}

function leadsSomewhere(found: string, heading: string | undefined): boolean {
  const [path = ''] = found.split(/,? '/);
  if (/^docs\/decisions\/\d{3}$/.test(path)) return decisionRecords.some((file) => file.startsWith(path));
  if (!isInRepository(path)) return false;
  return heading === undefined || !path.endsWith('.md') || headingsOf(readText(path)).includes(heading);
}

/** Decisions cited by a number that no record has. */
export const unknownDecisions = (text: string): string[] =>
  [...text.matchAll(/\bdecisions? (\d+)\b/gi)]
    .filter(
      ([, number = '']) =>
        !decisionRecords.some((file) => basename(file).startsWith(number.padStart(3, '0'))),
    )
    .map(([found]) => found);

/** Documents cited by a name in capitals or by the number of a section, which both lead nowhere. */
export function vagueCitations(text: string): string[] {
  const byName = documentNames.flatMap(
    (name) => text.match(new RegExp(`\\b${name}\\b(?! *=|(\\.ko)?\\.md)`, 'g')) ?? [],
  );
  const byFile = (text.match(/\b[A-Z_]{4,}\.md\b/g) ?? []).filter((name) => !isInRepository(name));
  const bySection = [...text.matchAll(/\b([A-Z]{4,}) \d+\.\d+\b|§/g)]
    .filter(([, name = '']) => !standards.includes(name))
    .map(([found]) => found);
  return [...byName, ...byFile, ...bySection];
}

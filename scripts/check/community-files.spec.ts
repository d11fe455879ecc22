import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { readText, repositoryFiles } from './repository.ts';

const githubFiles = repositoryFiles.filter((file) => /^\.github\/.+\.yml$/.test(file));
const workflow = readText('.github/workflows/ci.yml');
const scripts: Record<string, string> = JSON.parse(readText('package.json')).scripts;

it.each(githubFiles)('%s is YAML', (file) => {
  expect(parse(readText(file))).toBeTypeOf('object');
});

it('asks in every issue form for something, under an id of its own', () => {
  const forms = githubFiles.filter((file) => /ISSUE_TEMPLATE\/(?!config)/.test(file));
  expect(forms.length).toBeGreaterThan(1);
  for (const form of forms) {
    const { name, description, body } = parse(readText(form));
    const ids = body.flatMap(({ id }: { id?: string }) => id ?? []);
    expect([name, description].every(Boolean)).toBe(true);
    expect(ids.length).toBeGreaterThan(1);
    expect(new Set(ids).size).toBe(ids.length);
  }
});

it('runs in CI what a contributor runs', () => {
  const steps = parse(workflow).jobs.test.steps.flatMap(({ run }: { run?: string }) => run ?? []);
  expect(steps.at(-1)).toBe('npm test');
  expect(scripts).toHaveProperty('test');
});

it('pins every action of CI by its commit', () => {
  const actions = [...workflow.matchAll(/uses: (.+)/g)].map(([, action]) => action);
  expect(actions.length).toBeGreaterThan(0);
  for (const action of actions) expect(action).toMatch(/^[\w/-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/);
});

it('grants the licence that package.json declares', () => {
  const { license } = JSON.parse(readText('package.json'));
  expect(readText('LICENSE')).toMatch(
    new RegExp(`^${license} License\n\nCopyright \\(c\\) \\d{4} The Hannun authors\n`),
  );
});

it('tells editors what the formatter does', () => {
  const { formatter } = JSON.parse(readText('biome.json'));
  const editor = readText('.editorconfig');
  expect(editor).toContain(`indent_style = ${formatter.indentStyle}`);
  expect(editor).toContain(`indent_size = ${formatter.indentWidth}`);
  expect(editor).toContain(`max_line_length = ${formatter.lineWidth}`);
});

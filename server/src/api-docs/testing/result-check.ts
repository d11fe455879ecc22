import type { DocumentCheck } from './document-check.js';

type WithResults = { components: { schemas: { CommandResult?: unknown } } };

/** Says what of an answer to a command is not as the document describes the results of this command. */
export function createResultCheck({ components }: WithResults, check: DocumentCheck) {
  const variants: readonly { title: string }[] = Object(components.schemas.CommandResult).oneOf;
  return (command: unknown, answer: unknown): string | null => {
    const { type } = Object(command);
    const { ok, result } = Object(answer);
    if (ok !== true) return null;
    const index = variants.findIndex(({ title }) => title.split(', ').includes(type));
    if (index < 0) return `no result of "${type}" is described`;
    const problem = check(`/components/schemas/CommandResult/oneOf/${index}`, result);
    return problem && `the result of "${type}": ${problem}`;
  };
}

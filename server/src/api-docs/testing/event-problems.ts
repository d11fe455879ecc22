import { createAsyncApiDocument } from '../asyncapi-document.js';
import { createDocumentCheck } from './document-check.js';
import { createResultCheck } from './result-check.js';

const document = createAsyncApiDocument();
const check = createDocumentCheck(document);
const checkResult = createResultCheck(document, check);

/** What the server sent, by an event of its own or as the acknowledgement of a client's. */
export type SeenEvent = {
  namespace: string;
  event: string;
  kind: 'Push' | 'Ack';
  payload: unknown;
  /** What an acknowledgement answers. */
  request?: unknown;
};

/** What of it is not as the AsyncAPI document says. Tests of the transport send events of their own. */
export function findEventProblem({ namespace, event, kind, payload, request }: SeenEvent): string | null {
  const [name = '', channel] =
    Object.entries(document.channels).find(([, { address }]) => address === namespace) ?? [];
  const message = `${event}${kind}`;
  if (!channel || !(message in channel.messages)) return null;
  const problem =
    check(`/channels/${name}/messages/${message}/payload`, payload) ??
    (event === 'command' ? checkResult(request, payload) : null);
  return problem && `${namespace} ${event} ${kind}: ${problem}`;
}

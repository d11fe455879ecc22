import type { Rejection } from '@hannun/shared/contract';
import { useErrorMessage } from '../layout/use-error-message.js';
import './ErrorMessage.css';

/** Why a request failed, beside the button that sent it. `words` replaces the general message. */
export function ErrorMessage({ error, words }: { error: Rejection | null; words?: string | undefined }) {
  const errorMessage = useErrorMessage();
  return error ? (
    <p className="trouble" role="alert">
      {words ?? errorMessage(error)}
    </p>
  ) : null;
}

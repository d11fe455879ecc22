import type { Rejection } from '@hannun/shared/contract';
import { useErrorMessage } from '../layout/use-error-message.js';
import './ErrorMessage.css';

/** Why a request failed, beside the button that sent it. `words` replaces the general message. */
export function ErrorMessage({ error, text }: { error: Rejection | null; text?: string | undefined }) {
  const errorMessage = useErrorMessage();
  return error ? (
    <p className="error-message" role="alert">
      {text ?? errorMessage(error)}
    </p>
  ) : null;
}

import type { Rejection } from '@hannun/shared';
import { useRefusal } from '../frame/use-refusal.js';
import './Trouble.css';

/** Why a request failed, beside the button that sent it. `words` replaces the general message. */
export function Trouble({ error, words }: { error: Rejection | null; words?: string | undefined }) {
  const refuse = useRefusal();
  return error ? (
    <p className="trouble" role="alert">
      {words ?? refuse(error)}
    </p>
  ) : null;
}

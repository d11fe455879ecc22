import type { Rejection } from '@hannun/shared';
import { useRefusal } from '../frame/use-refusal.js';
import './Trouble.css';

/** Why something was refused, beside the key that asked for it. `words` where the place knows better ones. */
export function Trouble({ error, words }: { error: Rejection | null; words?: string | undefined }) {
  const refuse = useRefusal();
  return error ? (
    <p className="trouble" role="alert">
      {words ?? refuse(error)}
    </p>
  ) : null;
}

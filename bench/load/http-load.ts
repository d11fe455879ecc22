import autocannon from 'autocannon';
import { measureLoad } from './measure-load.ts';

export type HttpLoad = { url: string; headers: Record<string, string>; requestCount: number };

export async function requestRepeatedly({ url, headers, requestCount }: HttpLoad) {
  const { result, loadShare } = await measureLoad(() =>
    autocannon({ url, headers, amount: requestCount, connections: 50 }),
  );
  const { requests, non2xx, '3xx': unchanged, errors, duration } = result;
  if (errors > 0 || non2xx > unchanged) throw new Error(`${url} did not answer every request.`);
  return { requests: requests.total, perSecond: requests.total / duration, loadShare };
}

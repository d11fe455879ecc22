import autocannon from 'autocannon';

export async function requestRepeatedly({ url, headers = {}, requestCount }) {
  const before = process.cpuUsage();
  const {
    requests,
    non2xx,
    '3xx': unchanged,
    errors,
    duration,
  } = await autocannon({
    ...{ url, headers, amount: requestCount, connections: 50 },
  });
  if (errors > 0 || non2xx > unchanged) throw new Error(`${url} did not answer every request.`);
  const { user, system } = process.cpuUsage(before);
  return {
    requests: requests.total,
    perSecond: requests.total / duration,
    loadShare: (user + system) / 1e6 / duration,
  };
}

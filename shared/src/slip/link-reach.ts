export type LinkReach = 'everywhere' | 'private-network' | 'this-machine';

const thisMachine = /^(localhost|.+\.localhost|127(\.\d+){3}|0\.0\.0\.0|\[::1?\])$/;
const privateAddress =
  /^(10(\.\d+){3}|192\.168(\.\d+){2}|172\.(1[6-9]|2\d|3[01])(\.\d+){2}|169\.254(\.\d+){2}|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])(\.\d+){2}|\[f[cd][0-9a-f]{2}:.*\]|\[fe[89ab][0-9a-f]:.*\])$/;
const privateName = /^[^.[\]]+$|\.(local|lan|home|internal|intranet|home\.arpa)$/;

/** From where a resident's phone can open an address; by its host alone, without asking the network. */
export function linkReach(address: string): LinkReach {
  const host = new URL(address).hostname.replace(/\.$/, '');
  if (thisMachine.test(host)) return 'this-machine';
  return privateAddress.test(host) || privateName.test(host) ? 'private-network' : 'everywhere';
}

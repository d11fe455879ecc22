/** A separate file, because the policy forbids inline styles. */
export const docsCss = [
  ':root{color-scheme:light dark}',
  'body{font:16px/1.5 system-ui,sans-serif;margin:0 auto;padding:16px;max-width:880px}',
  'nav a{margin-right:16px}',
  'summary{padding:8px 0;cursor:pointer;overflow-wrap:anywhere}',
  'summary code{font-weight:600}',
  'pre{overflow:auto;padding:12px;font-size:13px;scroll-margin-top:56px;background:light-dark(#f1f4f7,#1d252d)}',
  'i,small{color:light-dark(#4c5b69,#a9b7c4)}',
  'code{overflow-wrap:anywhere;white-space:pre-wrap}',
  'ul{padding-left:24px}',
  ':target{outline:2px solid light-dark(#0b5fc0,#7cb8ff)}',
].join('');

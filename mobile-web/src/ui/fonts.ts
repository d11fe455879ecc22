// Pretendard GOV in small files by script range: the browser fetches only those a page uses.
// Loaded after the first paint (`import('./fonts.js')`): its style sheet alone is 90 KB.
import 'pretendard-gov/dist/web/variable/pretendardvariable-gov-dynamic-subset.css';

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { COLOR, STAGE } from './palette.ts';

const WEIGHTS = [400, 500, 600, 700, 800] as const;

/** The typeface as data, so that the page needs no file and no network. */
function fontFaces(): string {
  const require = createRequire(import.meta.url);
  return WEIGHTS.map((weight) => {
    const file = require.resolve(
      `@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-${weight}-normal.woff2`,
    );
    return `@font-face{font-family:'Kit';font-weight:${weight};src:url(data:font/woff2;base64,${readFileSync(file).toString('base64')}) format('woff2')}`;
  }).join('');
}

const STYLE = `
html,body{margin:0;background:${COLOR.paper}}
#stage{position:relative;width:${STAGE.width}px;height:${STAGE.height}px;overflow:hidden;background:${COLOR.paper};color:${COLOR.ink};font-family:'Kit',sans-serif}
#stage text{font-family:'Kit',sans-serif}
.layer{position:absolute;inset:0;width:100%;height:100%;display:block}
.t{position:absolute;box-sizing:border-box;line-height:1.22;text-wrap:balance;display:grid;align-content:center}
.bubble{background:#fff;border:4px solid var(--edge);border-radius:26px;padding:16px 26px 18px;font-weight:600;line-height:1.24;text-align:center;filter:drop-shadow(0 5px 0 rgb(29 43 58 / 0.10))}
.bubble::before,.bubble::after{content:'';position:absolute;width:0;height:0;border:solid transparent}
.bubble.left::before{left:-34px;bottom:26px;border-width:0 34px 26px 0;border-right-color:var(--edge)}
.bubble.left::after{left:-22px;bottom:31px;border-width:0 24px 17px 0;border-right-color:#fff}
.bubble.right::before{right:-34px;bottom:26px;border-width:0 0 26px 34px;border-left-color:var(--edge)}
.bubble.right::after{right:-22px;bottom:31px;border-width:0 0 17px 24px;border-left-color:#fff}
.bubble.down{padding:12px 16px 14px}
.bubble.down::before{left:24%;bottom:-30px;border-width:30px 26px 0 0;border-top-color:var(--edge)}
.bubble.down::after{left:calc(24% + 5px);bottom:-19px;border-width:20px 17px 0 0;border-top-color:#fff}
.chip{justify-self:center;margin:0 0 6px;background:var(--edge);color:#fff;border-radius:999px;padding:2px 18px 4px;font-size:27px;font-weight:800}
.poster{position:absolute;left:0;right:0;bottom:0;padding:34px 60px 40px;background:${COLOR.tealDark};color:#fff;font-size:68px;font-weight:800;line-height:1.1}
#veil{position:absolute;inset:0;background:${COLOR.paper};pointer-events:none}
`;

/** The page in which frames are drawn: no script of its own, nothing from outside. */
export function drawingPage(): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Frame</title><style>${fontFaces()}${STYLE}</style></head><body><div id="stage"></div></body></html>`;
}

/**
 * The script of a page that loads again when something happens to its repository.
 *
 * A browser has six connections to a server without HTTP/2, so that tabs in the background keep none.
 *
 * @param path - of the stream, without anything that ends a string of JavaScript.
 */
export function liveScript(path: string): string {
  return `let news;const listen=()=>{news?.close();delete document.documentElement.dataset.live;if(document.hidden)return;news=new EventSource("${path}");news.addEventListener("ready",()=>{document.documentElement.dataset.live="on"});news.addEventListener("change",()=>location.reload())};document.addEventListener("visibilitychange",listen);listen();`;
}

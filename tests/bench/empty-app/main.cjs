// The least that opens a window in the runtime: what the kit's start is compared with.
const { app, BrowserWindow, protocol } = require('electron');

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Empty</title><script>
addEventListener('DOMContentLoaded', () => {
  document.documentElement.dataset.ready = 'true';
  document.documentElement.dataset.readyAt = performance.timeOrigin + performance.now();
});
</script><p>Empty.</p></html>`;

protocol.registerSchemesAsPrivileged([{ scheme: 'kit', privileges: { standard: true, secure: true } }]);
app.on('window-all-closed', () => app.quit());
app.whenReady().then(() => {
  protocol.handle('kit', () => new Response(PAGE, { headers: { 'content-type': 'text/html; charset=utf-8' } }));
  const window = new BrowserWindow({ x: 0, y: 0, width: 1366, height: 768 });
  window.loadURL('kit://app/console.html');
});

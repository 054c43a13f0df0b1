// Development only: the page refreshes itself after a save and shows what is wrong with the content.
const { edition } = document.querySelector('script[data-edition]').dataset;
let seen = false;

function show(diagnostics) {
  document.querySelector('.diagnostics')?.remove();
  if (diagnostics.length === 0) return;
  const box = document.createElement('details');
  box.className = 'diagnostics';
  box.open = diagnostics.some(found => found.severity === 'error');
  const summary = document.createElement('summary');
  summary.textContent = diagnostics.length === 1 ? '1 diagnostic' : `${diagnostics.length} diagnostics`;
  const list = document.createElement('ul');
  for (const found of diagnostics) {
    const item = document.createElement('li');
    const place = document.createElement('code');
    place.textContent = `${found.place}: ${found.severity} ${found.code}`;
    item.append(place, ` ${found.message}. ${found.hint}`);
    list.append(item);
  }
  box.append(summary, list);
  document.body.append(box);
}

const changes = new EventSource('/dev/changes');
changes.addEventListener('guide', event => {
  if (seen || event.lastEventId !== edition) location.reload();
  else show(JSON.parse(event.data));
  seen = true;
});
addEventListener('pagehide', () => changes.close());

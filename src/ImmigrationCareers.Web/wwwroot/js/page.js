// Copies links and saves ticks and bookmarks without leaving the page; without it they are links and forms.
const status = document.createElement('p');
status.className = 'toast';
status.setAttribute('role', 'status');
document.body.append(status);

let fading;

function say(text) {
  status.textContent = text;
  status.classList.add('shown');
  clearTimeout(fading);
  fading = setTimeout(() => {
    status.classList.remove('shown');
    status.textContent = '';
  }, 4000);
}

document.addEventListener('click', async event => {
  const link = event.target.closest('a[data-permalink]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || !navigator.clipboard) return;
  event.preventDefault();
  const address = new URL(link.dataset.permalink, location.origin).href;
  try {
    await navigator.clipboard.writeText(address);
    say(`Link copied: ${address}`);
  } catch {
    // The browser does not let us; there the address can be copied.
    location.href = address;
  }
});

// One at a time, so that two quick first ticks make one reader.
let last = Promise.resolve();

async function save(form, fields, text) {
  const sent = last.then(() => fetch(form.action, { method: 'POST', keepalive: true, headers: { Accept: 'application/json' }, body: new URLSearchParams(fields) }));
  last = sent.catch(() => {});
  const isSaved = await sent.then(answer => answer.ok, () => false);
  say(isSaved ? text : 'That was not saved. Try again in a minute.');
  return isSaved;
}

function count(by) {
  const shown = document.querySelector('[data-progress]');
  const bar = shown?.querySelector('progress');
  if (!bar) return;
  bar.value += by;
  shown.dataset.done = bar.value;
  shown.querySelector('span').textContent = `${bar.value} of ${shown.dataset.total} steps done`;
}

for (const box of document.querySelectorAll('form > input[data-step]')) {
  const form = box.form;
  form.querySelector('button').remove();
  form.nextElementSibling?.addEventListener('click', event => { if (!event.target.closest('a')) box.click(); });
  box.addEventListener('change', async () => {
    const done = box.checked;
    if (await save(form, { step: box.dataset.step, done }, done ? 'Step done and saved' : 'Step open again')) count(done ? 1 : -1);
    else box.checked = !done;
  });
}

document.addEventListener('submit', async event => {
  const button = event.submitter?.closest('[data-bookmark]');
  if (!button) return;
  event.preventDefault();
  const saved = button.value === 'true';
  if (!await save(event.target, { target: button.dataset.bookmark, saved }, saved ? 'Bookmarked' : 'Bookmark removed')) return;
  button.setAttribute('aria-pressed', saved);
  button.value = !saved;
});

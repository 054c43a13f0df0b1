// Saves ticks and bookmarks at once and without leaving the page. Without this script each control is a form with a button.
const status = document.createElement('p');
status.className = 'toast';
status.setAttribute('role', 'status');
document.body.append(status);

function say(text) {
  status.textContent = text;
  status.classList.add('shown');
  clearTimeout(say.fading);
  say.fading = setTimeout(() => status.classList.remove('shown'), 3000);
}

// One write at a time, so that two quick first ticks make one reader.
let last = Promise.resolve();

function send(form, fields) {
  last = last.then(async () => {
    const answer = await fetch(form.action, { method: 'POST', headers: { Accept: 'application/json' }, body: new URLSearchParams(fields) });
    if (!answer.ok) throw new Error(answer.status);
  });
  const sent = last;
  last = last.catch(() => {});
  return sent;
}

function count(key, by) {
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
  const text = form.nextElementSibling;
  text?.addEventListener('click', event => { if (!event.target.closest('a')) box.click(); });
  box.addEventListener('change', async () => {
    const done = box.checked;
    try {
      await send(form, { step: box.dataset.step, done });
      count(box.dataset.step, done ? 1 : -1);
      say(done ? 'Step done and saved' : 'Step open again');
    } catch {
      box.checked = !done;
      say('That was not saved. Try again in a minute.');
    }
  });
}

document.addEventListener('submit', async event => {
  const button = event.submitter?.closest('[data-bookmark]');
  if (!button) return;
  event.preventDefault();
  const saved = button.value === 'true';
  try {
    await send(event.target, { target: button.dataset.bookmark, saved });
    button.setAttribute('aria-pressed', saved);
    button.value = !saved;
    say(saved ? 'Bookmarked' : 'Bookmark removed');
  } catch {
    say('That was not saved. Try again in a minute.');
  }
});

// What every page of the guide does with a script: copy permanent links, save ticks and bookmarks at once.
// Without it links can be copied by hand, and each control is a form with a button.
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
    // The browser does not let us; following the link puts the address where it can be copied.
    location.href = address;
  }
});

// One write at a time, so that two quick first ticks make one reader.
let last = Promise.resolve();

function save(form, fields, done) {
  const sent = last.then(async () => {
    const answer = await fetch(form.action, { method: 'POST', keepalive: true, headers: { Accept: 'application/json' }, body: new URLSearchParams(fields) });
    if (!answer.ok) throw new Error(answer.status);
  });
  last = sent.catch(() => {});
  return sent.then(() => say(done), error => {
    say('That was not saved. Try again in a minute.');
    throw error;
  });
}

function count(by) {
  for (const shown of document.querySelectorAll('.progress')) {
    const bar = shown.querySelector('progress');
    bar.value += by;
    shown.dataset.done = bar.value;
    shown.querySelector('span').textContent = `${bar.value} of ${shown.dataset.total} steps done`;
  }
}

for (const box of document.querySelectorAll('form > [data-step]')) {
  const { form } = box;
  form.querySelector('button').remove();
  form.nextElementSibling.addEventListener('click', event => {
    if (!event.target.closest('a')) box.click();
  });
  box.addEventListener('change', () => {
    const done = box.checked;
    save(form, { step: box.dataset.step, done }, done ? 'Step done and saved' : 'Step open again')
      .then(() => count(done ? 1 : -1), () => { box.checked = !done; });
  });
}

document.addEventListener('submit', event => {
  const button = event.submitter;
  if (!button?.dataset.bookmark) return;
  event.preventDefault();
  const saved = button.value === 'true';
  save(event.target, { target: button.dataset.bookmark, saved }, saved ? 'Bookmarked' : 'Bookmark removed').then(() => {
    button.setAttribute('aria-pressed', saved);
    button.value = !saved;
  }, () => {});
});

// Copies links and saves marks without leaving the page: docs/architecture.md, "The page's script".
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
    location.href = address;
  }
});

const marks = [];
const wasKnown = document.documentElement.dataset.reader === 'known';
let isKnown = wasKnown;
let first;

async function ask(path, init) {
  const answer = await fetch(path, { headers: { Accept: 'application/json' }, ...init });
  const said = await answer.json().catch(() => ({}));
  if (!answer.ok) throw said;
  return said;
}

async function settle(mark) {
  if (mark.isBusy) return;
  mark.isBusy = true;
  while (mark.wanted() !== mark.saved) {
    while (first) await first;
    const value = mark.wanted();
    if (value === mark.saved) break;
    const sent = send(mark, value);
    if (!isKnown) first = sent.finally(() => { first = null; });
    say(await sent);
    if (mark.saved !== value && mark.wanted() === value) mark.show(mark.saved);
  }
  mark.isBusy = false;
}

async function send(mark, value) {
  const [path, key, state, yes, no] = mark.kind;
  const words = value ? yes : no;
  const known = isKnown;
  mark.sent = value;
  try {
    if (!navigator.cookieEnabled) throw {};
    await ask(path, { method: 'POST', keepalive: true, body: new URLSearchParams({ [key]: mark.key, [state]: value, known }) });
    isKnown = true;
    hold(mark, value);
    if (!known) await look(mark).catch(() => {});
    return isKnown ? words : 'Not saved: this browser keeps no cookie of this site.';
  } catch (refusal) {
    await look(mark).catch(() => {});
    return mark.saved === value ? words
      : refusal.title ? `${refusal.title}. ${refusal.text}` : 'That was not saved. Try again in a minute.';
  } finally {
    mark.sent = null;
  }
}

async function look(own) {
  const held = await ask('/plan/marks');
  isKnown = held.reader;
  for (const mark of marks) {
    if (mark.isBusy && mark !== own) continue;
    const isSettled = !mark.isBusy && mark.wanted() === mark.saved;
    hold(mark, held.marks.includes(mark.key));
    if (isSettled) mark.show(mark.saved);
  }
}

function hold(mark, value) {
  if (mark.saved !== value) mark.count?.(value ? 1 : -1);
  mark.saved = value;
}

function count(career, by) {
  for (const shown of document.querySelectorAll(`[data-progress${career}]`)) {
    const done = shown.dataset.done = +shown.dataset.done + by;
    const words = shown.querySelector('span');
    words.textContent = words.textContent.replace(/\d+/, done);
    shown.querySelector('progress')?.setAttribute('value', done);
    shown.querySelector('.ring-done')?.setAttribute('stroke-dasharray', `${done} ${shown.dataset.total}`);
  }
}

const arrival = performance.getEntriesByType('navigation')[0]?.type;
const steps = ['/plan/steps', 'step', 'done', 'Step done and saved', 'Step open again'];
const bookmarks = ['/plan/bookmarks', 'target', 'saved', 'Bookmarked', 'Bookmark removed'];

for (const box of document.querySelectorAll('form > input[data-step]')) {
  const { form, dataset, defaultChecked: saved } = box;
  const career = box.closest('[data-career]');
  const mark = {
    kind: steps, key: dataset.step, saved,
    wanted: () => box.checked,
    show: done => { box.checked = done; },
    count: by => count(career ? `="${career.dataset.career}"` : '', by),
  };
  marks.push(mark);
  form.querySelector('button').remove();
  if (arrival !== 'navigate') box.checked = saved;
  settle(mark);
  box.addEventListener('change', () => settle(mark));
  box.labels[0]?.addEventListener('click', event => {
    if (!event.target.closest('a') && (event.detail > 1 || !getSelection().isCollapsed)) event.preventDefault();
  });
}

for (const button of document.querySelectorAll('[data-bookmark]')) {
  const wanted = () => button.getAttribute('aria-pressed') === 'true';
  const mark = {
    kind: bookmarks, key: button.dataset.bookmark, saved: wanted(), wanted,
    show: saved => {
      button.setAttribute('aria-pressed', saved);
      button.value = !saved;
    },
  };
  marks.push(mark);
  button.form.addEventListener('submit', event => {
    event.preventDefault();
    mark.show(!wanted());
    settle(mark);
  });
}

addEventListener('pagehide', () => {
  const left = marks.filter(mark => mark.wanted() !== (mark.sent ?? mark.saved));
  if (isKnown) left.forEach(mark => send(mark, mark.wanted()));
  else if (left[0]) sessionStorage.left = JSON.stringify(left.map(mark => [mark.kind, mark.key, mark.wanted()]));
});

const lookAgain = () => look().then(() => { if (wasKnown && !isKnown) location.reload(); }).catch(() => {});
try {
  const left = JSON.parse(sessionStorage.left);
  delete sessionStorage.left;
  const taken = left.map(([kind, key, value]) => ({ kind, key, saved: !value, wanted: () => value, show: held => { value = held; } }));
  marks.push(...taken);
  Promise.all(taken.map(settle)).then(lookAgain);
} catch {
}

if (arrival === 'back_forward') lookAgain();
addEventListener('online', lookAgain);
addEventListener('pageshow', event => { if (event.persisted) lookAgain(); });

// Keeps the worksheet in this browser and nowhere else, and takes it away when its reader leaves.
const name = 'background-check-worksheet';
const mostBytes = 1_000_000;
const fields = [...document.querySelectorAll('[data-keep]')];
const isWorksheet = fields.length > 0;
const isRecord = value => typeof value === 'object' && value !== null && !Array.isArray(value);
const isKeepable = value => value === true || (typeof value === 'string' && value !== '');

// What was written on this page and could not be kept yet.
let unkept = {};

/** What is written in the worksheet now, in whatever tab. */
function read() {
  return apply(unkept, stored());
}

function stored() {
  try {
    const text = localStorage.getItem(name);
    return text === null ? {} : only(JSON.parse(text));
  } catch (problem) {
    if (problem instanceof SyntaxError || problem instanceof TypeError) setAside();
    else warn('blocked');
    return {};
  }
}

/** The entries that a worksheet can have. */
function only(kept) {
  if (!isRecord(kept)) throw new TypeError('That is no worksheet.');
  return apply(kept, {});
}

const apply = (changes, kept) =>
  Object.fromEntries(Object.entries({ ...kept, ...changes }).filter(([, value]) => isKeepable(value)));

/** What cannot be read is not written over: a person may still make it out. */
function setAside() {
  try {
    localStorage.setItem(`${name}-damaged`, localStorage.getItem(name));
    localStorage.removeItem(name);
  } catch {
    warn('blocked');
  }
}

function write(changes) {
  unkept = { ...unkept, ...changes };
  try {
    localStorage.setItem(name, JSON.stringify(read()));
    unkept = {};
    warn('kept');
  } catch {
    warn('blocked');
  }
}

function warn(state) {
  for (const shown of document.querySelectorAll('[data-storage]')) shown.hidden = shown.dataset.storage !== state;
}

function show(kept) {
  for (const field of fields) {
    const value = kept[field.dataset.keep];
    if (field.type === 'checkbox') field.checked = value === true;
    else field.value = typeof value === 'string' ? value : '';
  }
}

function save(text, file) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = file;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

const saveWorksheet = () => save(JSON.stringify({ worksheet: name, version: 1, kept: read() }, null, 2), `${name}.json`);

/** The worksheet in a file that was saved here; null when it is none. */
async function readFile(file) {
  if (file.size > mostBytes) return null;
  try {
    const saved = JSON.parse(await file.text());
    return saved.worksheet === name && saved.version === 1 ? only(saved.kept) : null;
  } catch {
    return null;
  }
}

async function open(input, say) {
  const [file] = input.files;
  if (!file) return;
  const saved = await readFile(file);
  input.value = '';
  if (saved === null) {
    say('That file is not a worksheet that was saved here. Nothing was changed.');
    return;
  }
  const kept = read();
  const isLost = Object.keys(kept).some(key => kept[key] !== saved[key]);
  if (isLost && !confirm('Replace what is written here with what is in the file?')) return;
  write({ ...Object.fromEntries(Object.keys(kept).map(key => [key, ''])), ...saved });
  show(read());
  say('The worksheet from the file is open.');
}

function button(text, action) {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'quiet';
  made.textContent = text;
  made.addEventListener('click', action);
  return made;
}

function clear() {
  if (!confirm('Clear the worksheet? What you wrote is gone then.')) return;
  forget();
  show(read());
}

function forget() {
  unkept = {};
  try {
    localStorage.removeItem(name);
    localStorage.removeItem(`${name}-damaged`);
  } catch {
    // What cannot be reached was never kept.
  }
}

function addTools(place) {
  const said = document.createElement('span');
  said.setAttribute('role', 'status');
  const say = text => { said.textContent = text; };
  const file = document.createElement('input');
  file.type = 'file';
  file.accept = 'application/json,.json';
  file.hidden = true;
  file.addEventListener('change', () => open(file, say));
  place.replaceChildren(
    button('Print', () => print()),
    button('Save to a file', saveWorksheet),
    button('Open a file', () => file.click()),
    button('Clear everything I wrote here', clear),
    file,
    said,
  );
  const damaged = damagedText();
  if (damaged === null) return;
  say('What this browser kept before is damaged and cannot be shown.');
  said.after(button('Save the damaged text', () => save(damaged, `${name}-damaged.txt`)));
}

function damagedText() {
  try {
    return localStorage.getItem(`${name}-damaged`);
  } catch {
    return null;
  }
}

if (isWorksheet) {
  warn('kept');
  show(read());
  addTools(document.getElementById('worksheet_tools'));
  for (const field of fields) {
    field.addEventListener('input', () => {
      write({ [field.dataset.keep]: field.type === 'checkbox' ? field.checked : field.value });
    });
  }
  addEventListener('storage', event => { if (event.key === null || event.key === name) show(read()); });
}

// Who leaves is asked first: the worksheet goes too, and there is no other copy of it.
for (const form of document.querySelectorAll('form[data-clears]')) {
  form.addEventListener('submit', event => {
    if (form.dataset.clears === '' && Object.keys(read()).length > 0) {
      event.preventDefault();
      ask(form, event.submitter);
      return;
    }
    try {
      sessionStorage.cleared = 'true';
    } catch {
      // Then there is nothing to clear either.
    }
  });
}

function ask(form, submitter) {
  const dialog = document.createElement('dialog');
  const title = document.createElement('h2');
  const text = document.createElement('p');
  const choices = document.createElement('p');
  title.id = 'worksheet_leaves';
  title.textContent = 'Your worksheet goes too';
  dialog.className = 'notice';
  dialog.setAttribute('aria-labelledby', title.id);
  text.textContent = 'This browser keeps a background-check worksheet that you filled in. It is cleared, '
    + 'so that the next person does not read it. It is nowhere else: save it to a file if you want to keep it.';
  choices.className = 'choices';
  choices.append(
    button('Save it to a file', saveWorksheet),
    button(submitter.textContent, () => {
      form.dataset.clears = 'asked';
      form.requestSubmit(submitter);
    }),
    button('Cancel', () => dialog.close()),
  );
  dialog.append(title, text, choices);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

if (document.querySelector('[data-cleared]')) {
  try {
    if (sessionStorage.cleared) {
      forget();
      sessionStorage.clear();
    }
  } catch {
    // Nothing could be kept here.
  }
}

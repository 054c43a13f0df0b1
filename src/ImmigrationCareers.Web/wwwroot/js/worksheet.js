// Keeps the worksheet in this browser and nowhere else.
const name = 'background-check-worksheet';
const fields = [...document.querySelectorAll('[data-keep]')];
const kept = JSON.parse(localStorage.getItem(name) ?? '{}');

for (const field of fields) {
  const value = kept[field.dataset.keep];
  if (field.type === 'checkbox') field.checked = value === true;
  else field.value = value ?? '';
  field.addEventListener('input', () => {
    kept[field.dataset.keep] = field.type === 'checkbox' ? field.checked : field.value;
    localStorage.setItem(name, JSON.stringify(kept));
  });
}

function tool(text, action) {
  const button = document.createElement('button');
  button.className = 'quiet';
  button.textContent = text;
  button.addEventListener('click', action);
  return button;
}

document.getElementById('worksheet_tools').replaceChildren(
  tool('Print', () => print()),
  ' ',
  tool('Clear everything I wrote here', () => {
    if (!confirm('Clear the worksheet? What you wrote is gone then.')) return;
    localStorage.removeItem(name);
    location.reload();
  }),
);

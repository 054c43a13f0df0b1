// Counts what is written in a note, and asks before a page with an unsaved one is left.
const most = 4000;
const notes = [...document.querySelectorAll('[action="/plan/notes"] textarea')];

for (const note of notes) {
  const length = document.getElementById(`${note.id}_length`) ?? document.createElement('p');
  length.className = 'soft';
  note.after(length);
  note.addEventListener('input', () => {
    length.textContent = `${note.value.length} of ${most} characters`;
    length.className = note.value.length > most ? 'over' : 'soft';
  });
  note.form.addEventListener('submit', () => { note.defaultValue = note.value; });
}

addEventListener('beforeunload', event => {
  if (notes.some(note => note.value !== note.defaultValue)) event.preventDefault();
});

// Turns each permanent link into a control that copies it. Without this script it stays a link that can be copied by hand.
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

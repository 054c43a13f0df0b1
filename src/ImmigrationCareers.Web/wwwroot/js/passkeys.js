// Makes and uses passkeys. Without it, or where the browser knows none, their forms stay hidden and the password does.
const canCreate = window.PublicKeyCredential?.parseCreationOptionsFromJSON;
const canGet = window.PublicKeyCredential?.parseRequestOptionsFromJSON;

async function ask(form) {
  const answer = await fetch(form.dataset.options, { method: 'POST', headers: { Accept: 'application/json' }, body: new URLSearchParams(new FormData(form)) });
  if (answer.status === 429) throw new Error('That was a lot at once. Wait a minute, then try again.');
  const options = await answer.json();
  if (!answer.ok) throw new Error(options.problems?.join(' ') ?? options.text ?? 'That did not work. Reload the page and try again.');
  return form.dataset.passkey === 'create'
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
}

function inWords(problem) {
  if (problem.name === 'InvalidStateError') return 'This device has a passkey for your account already.';
  return problem instanceof DOMException ? 'No passkey was used. Try again, or use your password.' : problem.message;
}

for (const form of document.querySelectorAll('form[data-passkey]')) {
  form.hidden = !(form.dataset.passkey === 'create' ? canCreate : canGet);
  document.querySelector('[data-without-passkeys]')?.toggleAttribute('hidden', !form.hidden);
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const button = form.querySelector('button');
    const status = form.querySelector('[role=status]');
    button.disabled = true;
    status.textContent = 'Your browser asks you now.';
    try {
      const credential = await ask(form);
      form.elements.credential.value = JSON.stringify(credential);
      if (form.elements.keep) form.elements.keep.value = document.querySelector('#keep').checked;
      form.submit();
    } catch (problem) {
      status.textContent = inWords(problem);
      button.disabled = false;
    }
  });
}

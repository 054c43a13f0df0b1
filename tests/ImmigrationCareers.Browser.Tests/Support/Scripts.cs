namespace ImmigrationCareers.Browser.Tests.Support;

/// <summary>Questions to a page that only a script in it can answer.</summary>
internal static class Scripts
{
    /// <summary>
    /// Every piece of text, what stands in fields included, that stands out too little against what is behind it, by the
    /// formula of WCAG 2; answers with the number of pieces looked at, then one line for each that fails.
    /// </summary>
    public const string TextOfLowContrast = """
        minimum => {
          const channels = colour => {
            const numbers = colour.match(/[\d.]+(e-?\d+)?/g).map(Number);
            if (colour.startsWith('rgb')) return numbers;
            if (colour.startsWith('color(srgb ')) return [...numbers.slice(0, 3).map(part => part * 255), ...numbers.slice(3)];
            throw new Error(`A colour of an unknown kind: ${colour}`);
          };
          const linear = value => (value /= 255) <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
          const luminance = ([r, g, b]) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
          const over = (front, back) => {
            const alpha = front[3] ?? 1;
            return [0, 1, 2].map(i => front[i] * alpha + back[i] * (1 - alpha));
          };
          const once = (known, look) => element => {
            if (!known.has(element)) known.set(element, look(element));
            return known.get(element);
          };
          const opacity = once(new Map(), element =>
            (element.parentElement ? opacity(element.parentElement) : 1) * getComputedStyle(element).opacity);
          const behind = once(new Map(), element => {
            const above = element.parentElement ? behind(element.parentElement) : [255, 255, 255];
            return over(channels(getComputedStyle(element).backgroundColor), above);
          });
          const own = element => [...element.childNodes].filter(node => node.nodeType === 3).map(node => node.data.trim()).join(' ').trim();
          const textOf = element => {
            if (element.matches('select')) return element.selectedOptions[0]?.text;
            if (element.matches('input[type=date]')) return element.value || 'no date';
            if (element.matches('input') && !/text|email|password|search|url/.test(element.type)) return '';
            if (element.matches('input')) return element.value || element.placeholder;
            return own(element) || element.placeholder;
          };
          const failures = [];
          let looked = 0;
          for (const element of document.body.querySelectorAll('*')) {
            const text = textOf(element);
            if (!text || element.closest('script, svg') || !element.checkVisibility({ visibilityProperty: true })) continue;
            looked++;
            const back = behind(element);
            const part = element.matches(':placeholder-shown') ? '::placeholder' : null;
            const [red, green, blue, alpha] = channels(getComputedStyle(element, part).color);
            const front = over([red, green, blue, (alpha ?? 1) * opacity(element)], back);
            const [a, b] = [luminance(front), luminance(back)];
            const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
            if (ratio < minimum) failures.push(`${ratio.toFixed(2)}:1 ${element.tagName} ${element.className} ${text.slice(0, 60)}`);
          }
          return [String(looked), ...failures];
        }
        """;

    /// <summary>Ends when the page has all that it loads.</summary>
    public const string Loaded =
        "() => document.readyState === 'complete' || new Promise(done => addEventListener('load', () => done(true)))";

    /// <summary>How many pixels the page is wider than the window.</summary>
    public const string SidewaysScroll = "document.documentElement.scrollWidth - document.documentElement.clientWidth";

    /// <summary>
    /// Controls smaller than 24 by 24 pixels that do not stand in a sentence; answers with the number of controls looked
    /// at, then one line for each that is too small.
    /// </summary>
    public const string SmallTargets = """
        () => {
          const controls = [...document.querySelectorAll('a, button, summary, input:enabled, select, textarea')]
            .filter(control => control.checkVisibility({ visibilityProperty: true }));
          const isInText = control => getComputedStyle(control).display.startsWith('inline')
            && (control.parentElement.closest('p, li, dd, td, figcaption') ?? control).textContent.trim() !== control.textContent.trim();
          const small = controls.filter(control => {
            const box = control.getBoundingClientRect();
            return (box.width < 24 || box.height < 24) && !isInText(control);
          });
          return [String(controls.length), ...small.map(control => {
            const box = control.getBoundingClientRect();
            return `${box.width.toFixed(0)} x ${box.height.toFixed(0)}: ${control.outerHTML.slice(0, 120)}`;
          })];
        }
        """;

    /// <summary>What the keyboard can reach, in the order of the document, each with a mark to know it by.</summary>
    public const string MarkReachable = """
        () => [...document.querySelectorAll('a[href], button, summary, input:enabled, [tabindex="0"]')]
          .filter(element => element.checkVisibility({ visibilityProperty: true }))
          .map((element, index) => {
            element.dataset.reach = index;
            return `${index} ${element.tagName} ${element.getAttribute('href') ?? ''}`;
          })
        """;

    /// <summary>What scrolls sideways and neither takes the focus nor holds anything that does.</summary>
    public const string ScrollsWithoutKeys = """
        () => [...document.body.querySelectorAll('*')]
          .filter(element => element.checkVisibility() && element.scrollWidth > element.clientWidth + 1
            && /auto|scroll/.test(getComputedStyle(element).overflowX))
          .filter(element => element.tabIndex < 0 && !element.querySelector('a[href], button, input:enabled, [tabindex="0"]'))
          .map(element => `scrolls without keys: ${element.outerHTML.slice(0, 120)}`)
        """;

    /// <summary>
    /// From now on each press of a key notes where the focus is by then, with what is wrong with the way it shows: after the
    /// browser has brought it into view, before it moves on. Notes end with the page, or where the focus has been before.
    /// </summary>
    public const string RecordFocus = """
        () => {
          const reached = new Map();
          let isOver = false;
          const look = element => {
            const style = getComputedStyle(element);
            const box = element.getBoundingClientRect();
            const name = `${element.dataset.reach} ${element.tagName} ${element.getAttribute('href') ?? ''}`;
            if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) return name + ' has no outline';
            if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth) return name + ' is out of view';
            return name;
          };
          addEventListener('keydown', () => {
            const element = document.activeElement;
            const isNowhere = !element || element === document.body;
            isOver ||= reached.has(element) || (isNowhere && reached.size > 0);
            if (!isOver && !isNowhere) reached.set(element, look(element));
          }, true);
          window.reached = reached;
        }
        """;

    /// <summary>What the focus was on since it is recorded.</summary>
    public const string Reached = "() => [...window.reached.values()]";
}
